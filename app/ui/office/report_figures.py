"""The six figures of the report in words: how each moved, and how much of its plan is reached."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.money import format_dong
from app.reporting.breakdown import Breakdown, GroupFigures
from app.reporting.report import change
from app.ui.base.session import word
from app.ui.office.kpi import Kpi
from app.usecases.labels import RATING_WORDS
from app.usecases.office.district_tables import name_within

_MILLION = 1_000_000
_NOTHING = "–"


def shown_millions(amount: int) -> str:
    """Whole dong as millions, to the nearest; below ten million with one figure behind the comma."""
    if abs(amount) < 10 * _MILLION:
        return f"{Decimal(amount) / _MILLION:.1f}".replace(".", ",")
    return format_dong((amount + _MILLION // 2) // _MILLION)


def shown_share(part: int, whole: int) -> str:
    """A share in percent with two figures behind the comma; a dash of nothing."""
    return f"{Decimal(part) * 100 / whole:.2f} %".replace(".", ",") if whole else _NOTHING


def kpis_of(found: Breakdown) -> tuple[Kpi, ...]:
    """What stands over the report; what only the bank knows is a dash until it said it."""
    report = found.report
    is_known = report.base.figures_as_of is not None and bool(found.groups)
    million, unknown = word(_T("Word", "triệu")), word(_T("Word", "chưa có số liệu của ngân hàng"))

    def of_bank(text: str) -> str:
        return text if is_known else _NOTHING

    return (
        Kpi(
            word(_T("Word", "Tổng dư nợ")),
            of_bank(shown_millions(report.outstanding)),
            million,
            _grown(report.outstanding, report.outstanding_at_year_start, report.plan_outstanding) if is_known else unknown,
            "commune",
            report.outstanding / report.plan_outstanding if report.plan_outstanding and is_known else None,
        ),
        Kpi(
            word(_T("Word", "Nợ quá hạn")),
            of_bank(shown_share(report.overdue, report.outstanding)),
            "",
            word(_T("Word", "%1 triệu")).replace("%1", shown_millions(report.overdue)) if is_known else unknown,
            "commune",
        ),
        Kpi(
            word(_T("Word", "Hộ còn dư nợ")),
            of_bank(format_dong(report.households_with_debt)),
            word(_T("Word", "hộ")),
            "" if is_known else unknown,
            "program",
        ),
        Kpi(
            word(_T("Word", "Tiền gửi")),
            of_bank(shown_millions(report.mobilised)),
            million,
            _saved(found) if is_known else unknown,
            "union",
            report.mobilised / report.plan_mobilised if report.plan_mobilised and is_known else None,
        ),
        Kpi(
            word(_T("Word", "Số Tổ")), str(report.groups), "", _rated(found), "group",
        ),
        Kpi(
            word(_T("Word", "Xã không có nợ quá hạn")),
            of_bank(str(sum(line.overdue == 0 for line in found.communes))),
            f"/{len(found.communes)}",
            _late_communes(found) if is_known else unknown,
            "commune",
        ),
    )  # fmt: skip


def _grown(now: int, then: int | None, plan: int | None) -> str:
    moved = change(now, then)
    parts = []
    if moved is not None:
        text = word(_T("Word", "↗ tăng %1 từ đầu năm")) if moved >= 0 else word(_T("Word", "↘ giảm %1 từ đầu năm"))
        parts.append(text.replace("%1", shown_millions(abs(moved))))
    else:
        parts.append(word(_T("Word", "chưa có số đầu năm")))
    if plan:
        parts.append(word(_T("Word", "%1 kế hoạch")).replace("%1", shown_share(now, plan)))
    return "; ".join(parts)


def _saved(found: Breakdown) -> str:
    report = found.report
    text = (
        word(_T("Word", "qua Tổ %1, trực tiếp %2"))
        .replace("%1", shown_millions(report.savings_via_groups))
        .replace("%2", shown_millions(report.deposits_direct))
    )
    if report.plan_mobilised:
        plan = word(_T("Word", "%1 kế hoạch")).replace("%1", shown_share(report.mobilised, report.plan_mobilised))
        text = f"{plan}; {text}"
    return text


def _rated(found: Breakdown) -> str:
    """How many of each rating, and how many keep a book of their own with this program."""
    report = found.report
    rated = [f"{count} {word(RATING_WORDS[rating])}" for rating, count in report.ratings.items() if count]
    covered = word(_T("Word", "%1 Tổ dùng sổ của mình")).replace("%1", str(found.covered)) if found.covered else ""
    return "; ".join(part for part in (", ".join(rated), covered) if part)


def done_in_year(found: Breakdown) -> str:
    """What was held, checked and trained in the year, in one sentence."""
    did = (
        word(_T("Word", "Trong năm họp %1, kiểm tra %2, tập huấn %3"))
        .replace("%1", str(found.meetings))
        .replace("%2", str(found.inspections))
        .replace("%3", str(found.trainings))
    )
    trained = word(_T("Word", "ngân hàng tập huấn Ban quản lý của %1 Tổ")).replace("%1", str(found.duties.boards))
    return "; ".join((did, *([trained] if found.duties.trainings else [])))


def _late_communes(found: Breakdown) -> str:
    late = [line.name for line in found.communes if line.overdue]
    if not late:
        return ""
    shown = ", ".join(late[:3]) + ("…" if len(late) > 3 else "")
    return word(_T("Word", "còn %1")).replace("%1", shown)


_SHORT = {
    "11": _T("Word", "Nông dân"),
    "12": _T("Word", "Phụ nữ"),
    "13": _T("Word", "Cựu chiến binh"),
    "14": _T("Word", "Thanh niên"),
}
RIGHT = (2, 3, 5, 6)
"""The columns of ``beside`` that are figures."""
GIVE_WAY = (6, 1, 4, 2)
"""Those that leave first where there is little room."""


def beside(groups: Sequence[GroupFigures], *, by_union: bool) -> tuple[list[str], list[tuple[str, Sequence[str]]]]:
    """The groups beside the bars: headings, and rows with the group's code; the last is their sum. ``by_union``: their communes stand there."""
    of_whom = word(_T("Word", "Xã")) if by_union else word(_T("Word", "Hội"))
    headings = [word(_T("Word", "Tổ")), of_whom, word(_T("Word", "Hộ")), word(_T("Word", "Dư nợ"))]
    headings += [word(_T("Word", "Xếp loại")), word(_T("Word", "Quá hạn")), word(_T("Word", "Số liệu"))]
    rows = [(one.line.key, _beside(one, by_union=by_union)) for one in groups]
    lines = [one.line for one in groups]
    sums = [
        "",
        str(sum(line.households for line in lines)),
        shown_millions(sum(line.outstanding for line in lines)),
        "",
    ]
    late = sum(line.overdue for line in lines)
    return headings, [*rows, ("", (word(_T("Word", "Cộng")), *sums, _late(late), ""))]


def _beside(one: GroupFigures, *, by_union: bool) -> tuple[str, ...]:
    union = _SHORT.get(one.union_code)
    return (
        name_within(one),
        one.commune if by_union else word(union) if union else one.union_code,
        str(one.line.households),
        shown_millions(one.line.outstanding),
        word(RATING_WORDS[one.rating]) if one.rating else _NOTHING,
        _late(one.line.overdue),
        f"{one.newest:%d/%m}" if one.newest is not None else word(_T("Word", "chưa có")),
    )


def _late(overdue: int) -> str:
    return shown_millions(overdue) if overdue else word(_T("Word", "không"))
