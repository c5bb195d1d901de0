"""The district report as tables: for the paper, for the workbook and for the window. Money in million dong, counts as counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.documents.report_records import ReportBars, ReportPaper, ReportTable
from app.documents.workbook import Cell, ListSheet, workbook
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.money import format_dong
from app.domain.policy import PolicyPack
from app.reporting.breakdown import NEW, OLD, Breakdown, GroupFigures, Line, added, breakdown
from app.reporting.report import RATINGS, Base, Figures, change
from app.storage.queries import OfficeQueries
from app.usecases.office.report_columns import GROUP, Column, Percent, columns_of, millions, share
from app.usecases.workspace import Workspace

RATING_WORDS = {
    "good": _T("Word", "tốt"),
    "fair": _T("Word", "khá"),
    "average": _T("Word", "trung bình"),
    "weak": _T("Word", "yếu"),
}
UNIT_WORDS = {OLD: _T("Word", "Theo xã khi ghi sổ"), NEW: _T("Word", "Theo xã sau sáp nhập")}
_GROUP_HEADINGS = (
    _T("Word", "Xếp loại"), _T("Word", "Đầu năm"), _T("Word", "Họp"), _T("Word", "Kiểm tra"), _T("Word", "Số ngân hàng đến"),
)  # fmt: skip
Words = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the report: exact cells, million dong as decimals. ``keys`` name what each row is of.

    ``give_way`` are the places of the columns that leave first where a window is narrow.
    """

    key: str  # union, program, commune, group
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...]
    keys: tuple[str, ...]
    give_way: tuple[int, ...] = ()


def district(
    workspace: Workspace, as_of: date, pack: PolicyPack, *, units: str = OLD, source: Figures | None = None
) -> Breakdown:
    """The report of the office's book, or of its rows in the warehouse.

    Raises:
        BookRefusedError, WarehouseRefusedError: where it is asked could not answer.
    """
    by_code = {program.code: program.name for program in pack.programs.values()}
    return breakdown(
        source or workspace.book,
        as_of,
        units=units,
        program_name=lambda code: by_code.get(code, code),
        commune_name=lambda name: _renamed(pack, name, as_of),
    )


def _renamed(pack: PolicyPack, commune: str, day: date) -> str:
    """What a commune is called on a day by the pack's list; itself where the list names none or more than one."""
    meant = pack.units.named("commune", "", commune, "")
    now = {one.code: one.name for unit in meant for one in pack.units.became(unit, day)}
    return now.popitem()[1] if len(now) == 1 else commune


def facts(found: Breakdown, word: Words = str) -> tuple[tuple[str, str], ...]:
    """What stands on the first page: what, and the figure as written."""
    report, base = found.report, found.report.base
    no_start, no_plan = _without(base, word)
    moved = change(report.groups, report.groups_at_year_start)
    grown = change(report.outstanding, report.outstanding_at_year_start)
    ratings = ", ".join(
        f"{word(RATING_WORDS[rating])} {_counted(report.ratings[rating], report.groups)}{_moved(report.ratings[rating], found, rating)}"
        for rating in RATINGS
    )
    without = sum(line.overdue == 0 for line in found.communes)

    def of_bank(text: str) -> str:
        """A figure only the bank has: nothing is not zero."""
        return _written(None) if base.figures_as_of is None else text

    return (
        (word(_T("Word", "Số liệu ngày")), _written(base.figures_as_of)),
        (word(_T("Word", "Số Tổ (thay đổi từ đầu năm)")), f"{report.groups}; {no_start}" if moved is None else f"{report.groups} ({moved:+d})"),
        (word(_T("Word", "Xếp loại Tổ (thay đổi từ đầu năm)")), ratings),
        (word(_T("Word", "Tổng dư nợ")), of_bank(_written(millions(report.outstanding)))),
        (word(_T("Word", "Tăng so với đầu năm")), no_start if grown is None else _written(millions(grown))),
        (word(_T("Word", "Đạt kế hoạch dư nợ (%)")), _written(share(report.outstanding, report.plan_outstanding, 2)) if report.plan_outstanding else no_plan),
        (word(_T("Word", "Nợ quá hạn; tỷ lệ (%)")), of_bank(f"{_written(millions(report.overdue))}; {_written(share(report.overdue, report.outstanding, 2))}")),
        (word(_T("Word", "Số hộ còn dư nợ")), of_bank(format_dong(report.households_with_debt))),
        (word(_T("Word", "Xã không có nợ quá hạn")), of_bank(f"{without}/{len(found.communes)}")),
        (word(_T("Word", "Tiền gửi qua Tổ")), _written(millions(report.savings_via_groups))),
        (word(_T("Word", "Tiền gửi trực tiếp")), of_bank(_written(millions(report.deposits_direct)))),
        (word(_T("Word", "Tổng huy động; đạt kế hoạch (%)")), f"{_written(millions(report.mobilised))}; {_written(share(report.mobilised, report.plan_mobilised, 2)) if report.plan_mobilised else no_plan}"),
        (word(_T("Word", "Trong năm: họp, kiểm tra, tập huấn; vướng mắc xong, đang chờ")), f"{found.meetings}, {found.inspections}, {found.trainings}; {found.difficulties_ended}, {found.difficulties_waiting}"),
        *_office_duties(found, word),
        (word(_T("Word", "Tổ dùng sổ của mình")), f"{found.covered}/{report.groups}"),
    )  # fmt: skip


def _without(base: Base, word: Words) -> tuple[str, str]:
    """What stands for a change, and for a share of a plan, that cannot be told: a dash with the reason."""
    year = str(base.as_of.year)
    if base.figures_as_of is None:
        why = word(_T("Word", "– (chưa có số liệu của ngân hàng)"))
        return why, why
    if base.figures_as_of.year != base.as_of.year:
        why = word(_T("Word", "– (chưa có số liệu của năm %1)")).replace("%1", year)
        return why, why
    no_start = word(_T("Word", "– (chưa có số ngày %1)")).replace("%1", f"{base.start:%d/%m/%Y}")
    return no_start, word(_T("Word", "– (chưa có kế hoạch năm %1)")).replace("%1", year)


def _office_duties(found: Breakdown, word: Words) -> list[tuple[str, str]]:
    """What the office did beside lending; of what nobody wrote down nothing is said."""
    did, said = found.duties, []
    if did.trainings:
        said.append((word(_T("Word", "Ngân hàng tập huấn trong năm")), _trained(found, word)))
    if did.agreements or did.entrusted:
        heading = word(_T("Word", "Văn bản liên tịch còn hiệu lực; xã có hợp đồng ủy thác"))
        said.append((heading, f"{did.agreements}; {_of_all(did.entrusted, did.communes)}"))
    return said


def _trained(found: Breakdown, word: Words) -> str:
    """How often the office trained, how many people, and whose boards they came from."""
    did = found.duties
    text = word(_T("Word", "%1 buổi, %2 người; Ban quản lý của %3 Tổ"))
    boards = _of_all(did.boards, found.report.groups)
    return text.replace("%1", str(did.trainings)).replace("%2", str(did.people)).replace("%3", boards)


def _of_all(part: int, whole: int) -> str:
    """A part of a whole with its share: 6/6 = 100,00 %."""
    return f"{part}/{whole} = {_written(share(part, whole, 2))} %" if whole else str(part)


def _counted(part: int, whole: int) -> str:
    """A count with its share, as 206 = 96,71 %."""
    return f"{part} = {_written(share(part, whole, 2))} %" if whole and part else str(part)


def _moved(now: int, found: Breakdown, rating: str) -> str:
    """The change since the year's start, where there were ratings then."""
    if not any(found.ratings_then.values()):
        return ""
    return f" ({now - found.ratings_then[rating]:+d})"


def tables(found: Breakdown, word: Words = str) -> tuple[Table, ...]:
    """By commune, union, program and group."""
    return (
        _table("commune", word(_T("Word", "Theo xã")), word(_T("Word", "Xã")), found.communes, word),
        _table(
            "union", word(_T("Word", "Theo hội đoàn thể nhận ủy thác")), word(_T("Word", "Hội")), found.unions, word
        ),
        _table(
            "program", word(_T("Word", "Theo chương trình")), word(_T("Word", "Chương trình")), found.programs, word
        ),
        group_table(found.groups, word),
    )


def group_table(groups: Sequence[GroupFigures], word: Words = str, of: str = "") -> Table:
    """The groups one by one; ``of`` names the part of the district they are of."""
    title = word(_T("Word", "Từng Tổ"))
    named = columns_of(GROUP)
    headings = (word(_T("Word", "Tổ")), word(_T("Word", "Xã")), *(word(column.heading) for column in named))
    rows = tuple(
        (
            name_within(one) if of else f"{one.line.key} {one.line.name}", one.commune, *_cells(named, one.line),
            word(RATING_WORDS[one.rating]) if one.rating else None,
            word(RATING_WORDS[one.rating_then]) if one.rating_then else None,
            one.meetings, one.inspections, one.newest,
        )
        for one in groups
    )  # fmt: skip
    total = (*_total(named, [one.line for one in groups], word, names=2), *[None] * len(_GROUP_HEADINGS))
    after = 2 + len(named)  # rating, at the year's start, meetings, inspections, day of the figures
    give_way = (1, after + 4, after + 1, after + 2, after + 3, *_give_way(named, first=2), after)
    return Table(
        "group",
        f"{title}: {of}" if of else title,
        (*headings, *map(word, _GROUP_HEADINGS)),
        rows,
        total,
        tuple(one.line.key for one in groups),
        give_way,
    )


def name_within(group: GroupFigures) -> str:
    """A group's name among those of its commune: neither its code nor the commune once more."""
    return group.line.name.removesuffix(group.commune).rstrip(" –-,") or group.line.name


def _table(key: str, title: str, first: str, lines: Sequence[Line], word: Words) -> Table:
    columns = columns_of(key, is_planned=any(line.plan is not None for line in lines))
    headings = (first, *(word(column.heading) for column in columns))
    rows = tuple((line.name, *_cells(columns, line)) for line in lines)
    total = _total(columns, lines, word)
    return Table(key, title, headings, rows, total, tuple(line.key for line in lines), _give_way(columns, first=1))


def _cells(columns: Sequence[Column], line: Line) -> tuple[Cell, ...]:
    return tuple(column.value(line) for column in columns)


def _give_way(columns: Sequence[Column], *, first: int) -> tuple[int, ...]:
    leaving = [(column.gives_way, place) for place, column in enumerate(columns, first) if column.gives_way]
    return tuple(place for _, place in sorted(leaving))


def _total(columns: Sequence[Column], lines: Sequence[Line], word: Words, *, names: int = 1) -> tuple[Cell, ...]:
    """The last row; ``names`` are the columns before the figures."""
    whole = _whole(lines)
    cells = (column.value(whole) if column.adds_up else None for column in columns)
    return (word(_T("Word", "Cộng")), *[None] * (names - 1), *cells)


def _whole(lines: Sequence[Line]) -> Line:
    whole = Line("", "")
    for line in lines:
        whole.groups += line.groups
        whole.outstanding += line.outstanding
        whole.outstanding_at_year_start = added(whole.outstanding_at_year_start, line.outstanding_at_year_start)
        whole.overdue += line.overdue
        whole.households += line.households
        whole.members = (whole.members or 0) + (line.members or 0)
        whole.savers = (whole.savers or 0) + (line.savers or 0)
        whole.savings = (whole.savings or 0) + (line.savings or 0)
        whole.plan = line.plan if whole.plan is None else whole.plan + (line.plan or 0)
    return whole


def _written(value: Cell) -> str:
    """As it is printed: one decimal for million dong, a comma before it, and a dash where there is nothing."""
    if value is None:
        return "–"
    if isinstance(value, Decimal):
        tenths = value if isinstance(value, Percent) else value.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
        whole, _, rest = f"{abs(tenths)}".partition(".")
        return f"{'-' if tenths < 0 else ''}{format_dong(int(whole))},{rest}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return format_dong(value) if isinstance(value, int) else value


def written(row: Sequence[Cell]) -> tuple[str, ...]:
    """A row as it is printed."""
    return tuple(_written(cell) for cell in row)


def report_pdf(workspace: Workspace, found: Breakdown, on: date, word: Words = str) -> bytes:
    """The report as a paper."""
    from app.documents.district_report import district_report_pdf

    communes = tuple(
        (line.name, _written(millions(line.outstanding)), line.outstanding) for line in found.communes[:24]
    )
    late = sorted((line for line in found.communes if line.overdue), key=lambda line: -line.overdue)
    bars = [ReportBars(word(_T("Word", "Dư nợ theo xã")), communes)] if communes else []
    if late:
        lines = tuple((line.name, _written(millions(line.overdue)), line.overdue) for line in late[:24])
        bars.append(ReportBars(word(_T("Word", "Nợ quá hạn theo xã")), lines))
    shown = [
        ReportTable(table.title, table.columns, tuple(map(written, table.rows)), written(table.total))
        for table in tables(found, word)
    ]
    name, _ = OfficeQueries(workspace.book).profile()
    paper = ReportPaper(
        name,
        found.report.as_of,
        found.report.base.figures_as_of,
        on,
        word(UNIT_WORDS[found.units]),
        facts(found, word),
        tuple(bars),
        tuple(shown),
        practice=workspace.practice,
    )
    return district_report_pdf(paper)


def report_workbook(found: Breakdown, word: Words = str, *, practice: bool = False) -> bytes:
    """The report as a workbook: the facts, then a sheet for each table."""
    unit = word(_T("Word", "triệu đồng"))
    day = found.report.base.figures_as_of
    said = (
        f"{word(_T('Word', 'Số liệu ngày'))} {_written(day)}"
        if day
        else word(_T("Word", "Chưa có số liệu của ngân hàng"))
    )
    first = ListSheet(
        word(_T("Word", "Tổng hợp")),
        (word(_T("Word", "Chỉ tiêu")), word(_T("Word", "Số liệu"))),
        (*facts(found, word), (word(_T("Word", "Đơn vị")), unit)),
        note=said,
    )
    sheets = [
        ListSheet(f"{table.title} ({unit})", table.columns, table.rows, table.total, note=said)
        for table in tables(found, word)
    ]
    return workbook([first, *sheets], found.report.as_of, practice=practice)
