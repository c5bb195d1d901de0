"""Phiếu báo hộ vay vốn bỏ đi khỏi nơi cư trú: the head of the group tells the commune's union that a borrower left.

The paper's name, who makes it and where it goes are sourced (question bank of NHCSXH); its layout is from memory and says so.
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.loan_table import add_loans
from app.documents.parties import residence, seat
from app.documents.records_borrower import BorrowerLeftPaper
from app.documents.text import day_or_blank, dong_or_blank, dots, long_day_or_blank, shown_day
from app.documents.typography import BOLD, ITALIC, PORTRAIT


def borrower_left_pdf(paper: BorrowerLeftPaper, form: FormVersion) -> bytes:
    """The report as a PDF."""
    heading, who = paper.heading, paper.borrower
    sheet = Sheet(
        PORTRAIT, form, heading, Issue(of=who.name or "mẫu trắng", practice=paper.practice, sealed_on=paper.on)
    )
    letterhead(sheet, "Phiếu báo")
    sheet.gap(4)
    sheet.line("PHIẾU BÁO HỘ VAY VỐN BỎ ĐI KHỎI NƠI CƯ TRÚ", size=14, face=BOLD, align=TA_CENTER)
    sheet.line(f"Kính gửi: {heading.union or dots(16)} {heading.commune}", align=TA_CENTER)
    sheet.gap(2)
    sheet.line(
        f"{heading.called} (mã Tổ {heading.code}), {seat(heading)}, do ông (bà) {heading.leader or dots(14)} làm Tổ trưởng, "
        "báo cáo hộ vay vốn sau đây đã bỏ đi khỏi nơi cư trú:"
    )
    sheet.labelled("Họ và tên người vay:", who.name, blank=32)
    sheet.labelled("Ngày, tháng, năm sinh:", shown_day(who.birth_date))
    sheet.labelled("Số CCCD/thẻ Căn cước:", who.id_number)
    sheet.labelled("Nơi cư trú trước khi đi:", residence(who, heading))
    add_loans(sheet, paper.loans, "Dư nợ đến nay")
    sheet.gap(2)
    sheet.line(f"Số dư tiền gửi theo sổ Tổ: {dong_or_blank(paper.savings)} đồng", align=TA_LEFT)
    for label in (
        f"Ngày bỏ đi: {day_or_blank(None)}; số người trong hộ cùng đi: {dots(5)}",
        f"Nơi đến (nếu biết): {dots(36)}",
        f"Lý do bỏ đi: {dots(40)}",
        f"Người thân, tài sản còn lại tại địa phương: {dots(26)}",
        f"Ý kiến của Tổ: {dots(38)}",
    ):
        sheet.line(label, align=TA_LEFT)
    _closing(sheet, paper)
    return sheet.to_pdf()


def _closing(sheet: Sheet, paper: BorrowerLeftPaper) -> None:
    heading = paper.heading
    sheet.gap(2)
    day = long_day_or_blank(paper.on)
    sheet.line(day[:1].upper() + day[1:], size=12, face=ITALIC, align=TA_RIGHT)
    signed = "(Ký, ghi rõ họ tên)"
    sheet.signed(
        [
            (f"TRƯỞNG {heading.hamlet_word.upper()}", signed, "\u00a0"),
            ("ĐẠI DIỆN HỘI", signed, "\u00a0"),
            ("TỔ TRƯỞNG", signed, heading.leader),
        ]
    )
