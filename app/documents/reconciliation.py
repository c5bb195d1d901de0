"""15/TD, Danh sách đối chiếu số dư tiền vay và tiền gửi: the bank's figures beside what the customer says.

The title and the fourteen columns are sourced; their headings are abbreviated in the source, so the paper says that its form was
not compared with a copy of the bank's.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.enums import TA_CENTER, TA_RIGHT

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import form_code
from app.documents.records_union import ReconciliationPaper
from app.documents.tables import Ruling
from app.documents.text import day_or_blank
from app.documents.typography import BOLD, ITALIC, Page
from app.documents.use_check import SPACE
from app.domain.money import format_dong

_PAGE = Page(across=True, top=13, bottom=15, left=10, right=10)
_WIDTHS = (10.0, 43.0, 24.0, 21.0, 15.0, 18.0, 21.0, 15.0, 18.0, 19.0, 14.0, 18.0, 19.0, 22.0)
_HEADER = (
    (
        "STT", "Họ và tên KH / Chương trình", "Mã khoản vay", "Số liệu ngân hàng", "", "", "Số liệu khách hàng", "", "",
        "Chênh lệch", "", "", "Nguyên nhân CL", "Chữ ký KH",
    ),
    (
        "", "", "", "Nợ gốc", "Nợ lãi", "Số dư TG", "Nợ gốc", "Nợ lãi", "Số dư TG", "CL Nợ gốc", "CL Nợ lãi",
        "CL Số dư TG", "", "",
    ),
)  # fmt: skip
_RULING = Ruling(
    size=9,
    least=8,
    right=range(3, 12),
    centre=(0,),
    spans=(
        *[((place, 0), (place, 1)) for place in (0, 1, 2, 12, 13)],
        ((3, 0), (5, 0)),
        ((6, 0), (8, 0)),
        ((9, 0), (11, 0)),
    ),
    bold_last=True,
    numbers=True,
)
_BLANK_ROWS = 12
_SIDES = 6  # columns of the bank's figures and the customer's


def reconciliation_pdf(paper: ReconciliationPaper, form: FormVersion) -> bytes:
    """The list as a PDF."""
    heading = paper.heading
    sheet = Sheet(
        _PAGE,
        form,
        heading,
        Issue(
            of=f"{heading.name}, {paper.on:%d/%m/%Y}" if paper.on else "mẫu trắng",
            practice=paper.practice,
            sealed_on=paper.on,
        ),
    )
    form_code(sheet)
    sheet.line("DANH SÁCH ĐỐI CHIẾU SỐ DƯ TIỀN VAY VÀ TIỀN GỬI", size=14, face=BOLD, align=TA_CENTER)
    sheet.line(f"Đến ngày {day_or_blank(paper.as_of or paper.on)}", size=12, align=TA_CENTER)
    sheet.line(
        f"Tổ trưởng: {heading.leader}{SPACE * 6}Mã Tổ: {heading.code}{SPACE * 6}Địa chỉ: {heading.hamlet}, {heading.commune}, "
        f"{heading.province}",
        size=12,
    )
    sheet.line("Đơn vị tính: đồng", size=11, face=ITALIC, align=TA_RIGHT)
    below = sheet.signatures([("", "", "\u00a0"), ("CÁN BỘ ĐỐI CHIẾU", "(Ký, ghi rõ họ tên)", "\u00a0")], seal=True)
    sheet.table(_HEADER, _rows(paper), _WIDTHS, _RULING, keep_below=below)
    return sheet.to_pdf()


def _rows(paper: ReconciliationPaper) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    figures: list[tuple[int | None, ...]] = []
    for place, line in enumerate(paper.lines, start=1):
        bank = (line.bank_principal, line.bank_interest, line.bank_savings)
        ours = (line.principal, line.interest, line.savings)
        gaps = [b - o if b is not None and o is not None else None for b, o in zip(bank, ours, strict=True)]
        name = f"{line.name}\u00a0/ {line.program}" if line.program else line.name
        figures.append((*bank, *ours, *gaps))
        rows.append((place, name, line.loan_code, *map(_dong, figures[-1]), line.cause, "\u00a0"))
    rows += [(place, "\u00a0", *[""] * 12) for place in range(1, _BLANK_ROWS + 1) if paper.on is None]
    sides = [_side([line[column] for line in figures]) for column in range(_SIDES)]
    gaps_total = [_gap([line[column] for line in figures]) for column in range(_SIDES, _SIDES + 3)]
    rows.append(("", "Tổng cộng", "", *sides, *gaps_total, "", ""))
    return rows


def _dong(value: int | None) -> str:
    return "" if value is None else format_dong(value)


def _side(known: Sequence[int | None]) -> str:
    """The sum of what is known of a side, and of how many lines where it is not all; nothing where nothing is known."""
    said = [value for value in known if value is not None]
    if not said:
        return ""
    return format_dong(sum(said)) + (f"\n({len(said)}/{len(known)} dòng)" if len(said) < len(known) else "")


def _gap(known: Sequence[int | None]) -> str:
    """Differences both ways and how many: what the bank has more and less never makes up for each other."""
    more = [value for value in known if value and value > 0]
    less = [value for value in known if value and value < 0]
    lines = [f"+{format_dong(sum(more))}"] * bool(more) + [format_dong(sum(less))] * bool(less)
    if not lines:
        return "0" if any(value == 0 for value in known) else ""
    return "\n".join([*lines, f"({len(more) + len(less)} dòng)"])
