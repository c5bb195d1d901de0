"""The facts of the bank's answer (04/TD) as they reached the group, to be read out to the members.

The notice itself is the bank's; this paper says so. Its layout is ours.
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.records import NoticePaper
from app.documents.tables import Ruling
from app.documents.text import long_day_or_blank
from app.documents.typography import BOLD, ITALIC, PORTRAIT
from app.domain.money import format_dong

_BLANK_ROWS = 6


def approval_notice_pdf(paper: NoticePaper, form: FormVersion) -> bytes:
    """The answers as a PDF."""
    heading = paper.heading
    sheet = Sheet(PORTRAIT, form, heading, Issue(of=f"Tổ {heading.code}", practice=paper.practice, sealed_on=paper.on))
    letterhead(sheet, "Theo thông báo 04/TD")
    sheet.gap(4)
    sheet.line("KẾT QUẢ PHÊ DUYỆT CHO VAY", size=14, face=BOLD, align=TA_CENTER)
    sheet.line(
        f"{heading.office or 'Phòng giao dịch NHCSXH'} trả lời {heading.name}, {long_day_or_blank(paper.on)}",
        align=TA_CENTER,
    )
    sheet.gap(2)
    rows = _rows(paper)
    note_style = ParagraphStyle("note", parent=sheet.style(12, ITALIC), spaceBefore=6)
    note: Flowable = sheet.text(
        "Mang theo căn cước khi nhận tiền. Ngân hàng giải ngân trực tiếp cho người vay; Ban quản lý Tổ không nhận thay.",
        note_style,
    )
    header = [("STT", "Họ và tên", "Chương trình", "Số tiền (đồng)", "Thời hạn", "Ngày, nơi giải ngân")]
    sheet.table(
        header,
        rows,
        (10, 38, 32, 27, 18, 39),
        Ruling(size=11, right=(3,), centre=(0, 4)),
        keep_below=note if rows else None,
    )
    return sheet.to_pdf()


def _rows(paper: NoticePaper) -> list[tuple[object, ...]]:
    """Each request with what the bank says to it; empty rows on a blank."""
    if paper.on is None:
        return [(place, "\u00a0", *[""] * 4) for place in range(1, _BLANK_ROWS + 1)]
    return [
        (
            place, line.name, line.program, format_dong(line.amount) if line.approved else "",
            f"{line.term_months} tháng" if line.approved else "",
            f"{line.disburse_on.strftime('%d/%m/%Y')}, {line.place}"
            if line.approved and line.disburse_on
            else f"Trả lại: {line.reason}",
        )
        for place, line in enumerate(paper.lines, start=1)
    ]  # fmt: skip
