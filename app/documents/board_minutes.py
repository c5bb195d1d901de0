"""Minutes of electing or changing the board (bầu, thay đổi Ban quản lý Tổ), apart from 10C/TD.

The bank's question bank says that 10C/TD is not used for that and 10/TD was; which form is now was not found, so the paper has no code.
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER

from app.documents.forms import FormVersion
from app.documents.letterhead import letterhead
from app.documents.minutes import attendance, begun, closing, opening
from app.documents.records import MinutesPaper
from app.documents.text import dots
from app.documents.typography import BOLD

_WRITTEN_BY_HAND = (
    f"Lý do: {dots(44)}",
    f"Người được giới thiệu: {dots(36)}",
    f"Tổ trưởng: {dots(22)} Tổ phó: {dots(22)}",
    f"Ủy viên: {dots(44)}",
    f"Giữ nhiệm vụ từ ngày: {dots(12)}",
    f"Biểu quyết: tán thành {dots(6)} không tán thành {dots(6)} không ý kiến {dots(6)}",
)


def board_minutes_pdf(paper: MinutesPaper, form: FormVersion) -> bytes:
    """The minutes as a PDF; unsealed ones are marked as a draft."""
    sheet = begun(paper, form)
    letterhead(sheet, "Biên bản riêng về Ban quản lý Tổ")
    sheet.gap(3)
    sheet.line("BIÊN BẢN HỌP TỔ TIẾT KIỆM VÀ VAY VỐN", size=14, face=BOLD, align=TA_CENTER)
    sheet.line("về việc bầu, thay đổi Ban quản lý Tổ", size=13, face=BOLD, align=TA_CENTER)
    sheet.gap(2)
    opening(sheet, paper)
    attendance(sheet, paper)
    sheet.heading("II. Bầu, thay đổi Ban quản lý Tổ")
    for said in paper.elected if paper.on else _WRITTEN_BY_HAND:
        sheet.line(said)
    closing(sheet, paper, [])
    return sheet.to_pdf()
