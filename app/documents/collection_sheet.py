"""Bảng thu lãi, tiền gửi: the board's working sheet of a round. It mirrors 13/TD; the bank's own 13/TD is what counts.

The columns of 13/TD are known from memory only, so the paper says that it was not compared with a copy.
"""

from __future__ import annotations

from collections.abc import Callable

from reportlab.lib.enums import TA_CENTER, TA_RIGHT

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import form_code
from app.documents.records_money import CollectedLine, CollectionPaper
from app.documents.tables import Ruling
from app.documents.text import day_or_blank, dots
from app.documents.typography import BOLD, ITALIC, Page
from app.documents.use_check import SPACE
from app.domain.money import format_dong

_PAGE = Page(across=True, top=13, bottom=15, left=10, right=10)
_WIDTHS = (9.0, 41.0, 31.0, 21.0, 23.0, 19.0, 19.0, 20.0, 20.0, 19.0, 18.0, 21.0, 16.0)
_HEADER = (
    (
        "STT", "Họ và tên", "Mã khoản vay", "Chương trình", "Dư nợ gốc", "Lãi phải thu", "", "", "Lãi đã thu",
        "Tiền gửi", "Trả từ TG", "Cộng nộp", "Ký",
    ),
    ("", "", "", "", "", "Kỳ trước", "Tháng này", "Cộng", "", "", "", "", ""),
)  # fmt: skip
_RULING = Ruling(
    size=9.5,
    least=8,
    right=range(4, 12),
    centre=(0, 12),
    spans=(*[((place, 0), (place, 1)) for place in (0, 1, 2, 3, 4, 8, 9, 10, 11, 12)], ((5, 0), (7, 0))),
    bold_last=True,
)


def collection_pdf(paper: CollectionPaper, form: FormVersion) -> bytes:
    """The sheet as a PDF."""
    heading = paper.heading
    month = f"tháng {paper.on:%m/%Y}" if paper.on else f"tháng {dots(3)}/20{dots(2)}"
    sheet = Sheet(
        _PAGE, form, heading, Issue(of=f"{month}, {heading.name}", practice=paper.practice, sealed_on=paper.on)
    )
    form_code(sheet, "Theo mẫu 13/TD của ngân hàng")
    sheet.line("BẢNG THU LÃI, TIỀN GỬI CỦA TỔ", size=14, face=BOLD, align=TA_CENTER)
    sheet.line(f"{month.capitalize()}, họp ngày {day_or_blank(paper.on)}", size=12, align=TA_CENTER)
    sheet.line(
        f"{heading.name}{SPACE * 4}Tổ trưởng: {heading.leader}{SPACE * 4}Mã Tổ: {heading.code}{SPACE * 4}"
        f"{heading.hamlet}, {heading.commune}, {heading.province}",
        size=12,
    )
    said = "Chưa có sao kê của ngân hàng."
    if paper.as_of or paper.on is None:
        said = f"Số của ngân hàng theo sao kê ngày {day_or_blank(paper.as_of)}."
    sheet.line(f"{said}{SPACE * 4}Đơn vị tính: đồng", size=11, face=ITALIC, align=TA_RIGHT)
    rows = [_row(line) for line in paper.lines]
    rows.append(_totals(paper.lines))
    below = sheet.signatures(
        [
            ("NGƯỜI CHỨNG KIẾN", "(Ký, ghi rõ họ tên)", SPACE),
            ("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", heading.leader or SPACE),
        ],
        room=12,
        seal=True,
    )
    sheet.table(_HEADER, rows, _WIDTHS, _RULING, keep_below=below)
    return sheet.to_pdf()


def _row(line: CollectedLine) -> tuple[object, ...]:
    due = None
    if line.brought is not None or line.this_month is not None:
        due = (line.brought or 0) + (line.this_month or 0)
    return (
        line.number or SPACE,
        line.name,
        line.loan_code,
        line.program,
        _dong(line.outstanding),
        _dong(line.brought),
        _dong(line.this_month),
        _dong(due),
        _dong(line.interest),
        _dong(line.savings),
        _dong(line.from_savings),
        _dong(line.total),
        line.signed,
    )


def _totals(lines: tuple[CollectedLine, ...]) -> tuple[object, ...]:
    def total(of: Callable[[CollectedLine], int | None]) -> str:
        said = [value for value in map(of, lines) if value is not None]
        return format_dong(sum(said)) if said else ""

    return (
        "", "Cộng", "", "",
        total(lambda line: line.outstanding),
        total(lambda line: line.brought),
        total(lambda line: line.this_month),
        total(lambda line: None if line.this_month is None else (line.brought or 0) + line.this_month),
        total(lambda line: line.interest),
        total(lambda line: line.savings),
        total(lambda line: line.from_savings),
        total(lambda line: line.total),
        "",
    )  # fmt: skip


def _dong(value: int | None) -> str:
    return "" if not value else format_dong(value)
