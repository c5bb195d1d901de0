"""Giấy đề nghị giải ngân bằng chuyển khoản: a borrower asks that her loan be paid into an account.

Words and order from the blank a transaction office fills ("GNCK", state of 26/06/2026); it has no number.
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import national_title
from app.documents.loan_request import in_words
from app.documents.parties import blank_day, commune_first, place_of_office, residence
from app.documents.records_borrower import TransferPaper
from app.documents.text import dots, shown_day
from app.documents.typography import BOLD, ITALIC, PORTRAIT
from app.domain.money import format_dong


def transfer_pdf(paper: TransferPaper, form: FormVersion) -> bytes:
    """The request as a PDF."""
    who, heading = paper.borrower, paper.heading
    sheet = Sheet(PORTRAIT, form, heading, Issue(of=who.name or "mẫu trắng", practice=paper.practice))
    national_title(sheet)
    sheet.gap(5)
    sheet.add(sheet.text("GIẤY ĐỀ NGHỊ GIẢI NGÂN BẰNG CHUYỂN KHOẢN", sheet.style(14, BOLD, TA_CENTER, after=4)))
    office = place_of_office(heading)
    sheet.line(f"Kính gửi: Ngân hàng Chính sách xã hội {office}", align=TA_CENTER)
    sheet.gap(3)
    amount = format_dong(paper.amount) if paper.amount else dots(16)
    for text in (
        f"Họ và tên khách hàng: {who.name or dots(30)}",
        f"Ngày tháng năm sinh: {shown_day(who.birth_date) or dots(30)}",
        f"Địa chỉ: {residence(who, heading)}",
        f"Số căn cước công dân/căn cước: {who.id_number or dots(30)}",
        f"Ngày cấp: {shown_day(who.id_issued_on) or dots(12)}  Ngày hết hạn: {who.id_valid_until or dots(12)}",
        f"Nơi cấp: {who.id_issued_by or dots(30)}",
        f"Số điện thoại: {who.phone or dots(30)}",
        f"Là thành viên của Tổ TK&VV do ông (bà) {heading.leader or dots(20)} làm Tổ trưởng.",
        f"Căn cứ hồ sơ vay vốn chương trình {paper.program or dots(20)} đã được NHCSXH phê duyệt, tôi đề nghị Phòng giao dịch "
        f"NHCSXH {office} thực hiện giải ngân cho tôi số tiền {amount} đồng.",
        f"(Bằng chữ: {in_words(paper.amount)})",
        f"Hình thức giải ngân: Chuyển khoản vào tài khoản số: {dots(20)}",
        f"Tên chủ tài khoản: {who.name or dots(30)}",
        f"Mở tại: {dots(36)}",
    ):
        sheet.line(text)
    sheet.gap(3)
    sign: list[Flowable] = [
        sheet.text(f"{commune_first(heading)}, {blank_day().lower()}", sheet.style(12.5, ITALIC, TA_CENTER)),
        sheet.text("Khách hàng vay vốn", sheet.style(13, BOLD, TA_CENTER)),
        sheet.text("(Ký, ghi rõ họ tên)", sheet.style(12, ITALIC, TA_CENTER)),
        Spacer(1, 20 * mm),
        sheet.text(who.name or dots(14), sheet.style(13, BOLD, TA_CENTER)),
    ]
    sheet.add(KeepTogether(sheet.side_by_side([[Spacer(1, 1)], sign], (54, 110))))
    return sheet.to_pdf()
