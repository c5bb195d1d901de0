"""Requests a member makes about her account and a loan at risk: 01/TGTV, 01/XLN, and the minutes 02/XLN that follow it.

Titles, who makes them and where they go are sourced (tools of bank staff, question bank of NHCSXH); their wording was not seen, so the
papers say "mẫu chưa đối chiếu". The bank alone decides on a loan at risk: nothing here says what becomes of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.loan_table import add_loans
from app.documents.parties import blank_day, residence, seat, transaction_office
from app.documents.records_borrower import AskedOfTheBank, BorrowerPaper
from app.documents.text import dong_or_blank, dots, shown_day
from app.documents.typography import BOLD, ITALIC, PORTRAIT

_SIGN, _BY_THUMB = "(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên hoặc điểm chỉ)"
_CAUSES = (
    "□ Thiên tai, hỏa hoạn",
    "□ Dịch bệnh (người, cây trồng, vật nuôi)",
    "□ Người vay chết, mất tích, mất năng lực hành vi",
    f"□ Nguyên nhân khác: {dots(28)}",
)


def account_request_pdf(paper: BorrowerPaper, form: FormVersion) -> bytes:
    """01/TGTV, a member asks for her account of savings at the bank, as a PDF."""
    sheet, heading = _begun(paper, form, "GIẤY ĐĂNG KÝ MỞ TÀI KHOẢN TỔ VIÊN"), paper.heading
    _who(sheet, paper, "Họ và tên tổ viên")
    sheet.labelled("Số điện thoại:", paper.borrower.phone, blank=30)
    sheet.line(
        f"Là thành viên {heading.called} (mã Tổ {heading.code}) do ông (bà) {heading.leader or dots(14)} làm Tổ trưởng, "
        f"thuộc {heading.union or dots(14)} quản lý."
    )
    sheet.line(
        f"Đề nghị {transaction_office(heading)} mở cho tôi tài khoản tiền gửi tổ viên Tổ Tiết kiệm và vay vốn. Tôi gửi tiền "
        "hằng tháng theo quy ước của Tổ và thực hiện các quy định của ngân hàng về tài khoản này."
    )
    sheet.line(f"Số tài khoản (ngân hàng ghi): {dots(24)}", align=TA_LEFT)
    _ended(
        sheet,
        [
            ("NGƯỜI ĐĂNG KÝ", _BY_THUMB, paper.borrower.name),
            ("TỔ TRƯỞNG", _SIGN, heading.leader),
            ("NGÂN HÀNG", "(Ký tên, đóng dấu)", "\u00a0"),
        ],
    )
    return sheet.to_pdf()


def risk_request_pdf(paper: BorrowerPaper, form: FormVersion) -> bytes:
    """01/XLN, a borrower asks that a loan at risk be dealt with, as a PDF."""
    sheet, heading = _begun(paper, form, "ĐƠN ĐỀ NGHỊ XỬ LÝ NỢ BỊ RỦI RO"), paper.heading
    _who(sheet, paper, "Họ và tên người vay (hoặc người thừa kế)")
    sheet.line(f"Là thành viên {heading.called} (mã Tổ {heading.code}), {seat(heading)}.", align=TA_LEFT)
    _loans(sheet, paper, "Các khoản vay tại Ngân hàng Chính sách xã hội")
    sheet.line(f"Ngày xảy ra rủi ro: {dots(14)} Nguyên nhân (đánh dấu X):", align=TA_LEFT)
    for cause in _CAUSES:
        sheet.line(cause, align=TA_LEFT, after=1)
    for one in paper.asked:
        sheet.labelled("Lý do đã nêu:", one.reason)
    for text in (
        f"Mức độ thiệt hại về vốn và tài sản: {dots(30)}",
        dots(49),
        f"Tình hình kinh tế của hộ hiện nay: {dots(32)}",
        _asked_words(paper.asked),
    ):
        sheet.line(text, align=TA_LEFT)
    sheet.line("Tôi cam đoan những điều khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật.")
    _ended(
        sheet,
        [
            ("NGƯỜI ĐỀ NGHỊ", _BY_THUMB, _signer(paper)),
            ("TỔ TRƯỞNG", _SIGN, heading.leader),
            ("XÁC NHẬN CỦA UBND CẤP XÃ", "(Ký tên, đóng dấu)", "\u00a0"),
        ],
    )
    return sheet.to_pdf()


def _signer(paper: BorrowerPaper) -> str:
    """Who signs for the household."""
    return paper.borrower.name if paper.heir is None else paper.heir or "\u00a0"


def _asked_words(asked: Sequence[AskedOfTheBank]) -> str:
    """What is asked of the bank: a cross before what the book has, empty boxes before the rest."""
    months = {one.sort: one.months for one in asked}
    parts = []
    for sort, text in (("extend", "gia hạn nợ"), ("freeze", "khoanh nợ"), ("write_off", "xóa nợ")):
        length = f" {months.get(sort) or dots(6)} tháng" if months.get(sort) or sort == "freeze" else ""
        parts.append(f"{'[X]' if sort in months else '□'} {text}{length}")
    return f"Đề nghị: {'  '.join(parts)}; số tiền gốc {dots(10)} đồng, lãi {dots(10)} đồng"


def risk_minutes_pdf(paper: BorrowerPaper, form: FormVersion) -> bytes:
    """02/XLN, what bank, commune, union and leader found together at the borrower's, as a PDF."""
    sheet, heading = _begun(paper, form, "BIÊN BẢN XÁC ĐỊNH NỢ BỊ RỦI RO", to_the_office=False), paper.heading
    sheet.line(f"Hôm nay, {blank_day().lower()}, tại {dots(26)}, chúng tôi gồm:", align=TA_LEFT)
    for who in (
        "Đại diện NHCSXH: ông (bà)",
        "Đại diện UBND cấp xã: ông (bà)",
        f"Đại diện {heading.union or 'tổ chức Hội'}: ông (bà)",
    ):
        sheet.line(f"- {who} {dots(16)} chức vụ {dots(10)}", align=TA_LEFT, after=1)
    sheet.line(f"- Tổ trưởng {heading.called}: ông (bà) {heading.leader or dots(16)}", align=TA_LEFT)
    sheet.line("cùng xác định mức độ rủi ro của hộ vay sau:", align=TA_LEFT)
    _who(sheet, paper, "Họ và tên người vay")
    _loans(sheet, paper, "Các khoản vay tại Ngân hàng Chính sách xã hội")
    for text in (
        f"Nguyên nhân, ngày xảy ra: {dots(36)}",
        f"Mức độ thiệt hại về vốn và tài sản: {dots(14)} đồng, bằng {dots(5)} % phương án vay.",
        f"Khả năng trả nợ của hộ: {dots(36)}",
        f"Kiến nghị của các bên: {dots(36)}",
        dots(49),
    ):
        sheet.line(text, align=TA_LEFT)
    _ended(
        sheet,
        [
            ("NGƯỜI VAY" if paper.heir is None else "NGƯỜI THỪA KẾ", _BY_THUMB, _signer(paper)),
            ("TỔ TRƯỞNG", _SIGN, heading.leader),
            ("ĐẠI DIỆN HỘI", _SIGN, "\u00a0"),
            ("UBND CẤP XÃ", "(Ký tên, đóng dấu)", "\u00a0"),
            ("NHCSXH", "(Ký tên, đóng dấu)", "\u00a0"),
        ],
        dated=False,
    )
    return sheet.to_pdf()


def _begun(paper: BorrowerPaper, form: FormVersion, title: str, *, to_the_office: bool = True) -> Sheet:
    sheet = Sheet(PORTRAIT, form, paper.heading, Issue(of=paper.borrower.name or "mẫu trắng", practice=paper.practice))
    letterhead(sheet)
    sheet.gap(4)
    sheet.line(title, size=14, face=BOLD, align=TA_CENTER)
    if to_the_office:
        sheet.line(f"Kính gửi: {transaction_office(paper.heading)}", align=TA_CENTER)
    sheet.gap(2)
    return sheet


def _who(sheet: Sheet, paper: BorrowerPaper, label: str) -> None:
    who = paper.borrower
    sheet.labelled(f"{label}:", who.name, blank=26)
    sheet.labelled("Ngày, tháng, năm sinh:", shown_day(who.birth_date), blank=26)
    sheet.line(
        f"Số CCCD/thẻ Căn cước: {who.id_number or dots(14)}; ngày cấp: {shown_day(who.id_issued_on) or dots(9)}; nơi cấp: "
        f"{who.id_issued_by or dots(12)}",
        align=TA_LEFT,
    )
    sheet.labelled("Nơi cư trú:", residence(who, paper.heading))


def _loans(sheet: Sheet, paper: BorrowerPaper, title: str) -> None:
    add_loans(sheet, paper.loans, title)
    sheet.gap(1)
    sheet.line(f"Số dư tiền gửi theo sổ Tổ: {dong_or_blank(paper.savings)} đồng", align=TA_LEFT)


def _ended(sheet: Sheet, signers: Sequence[tuple[str, str, str]], *, dated: bool = True) -> None:
    sheet.gap(2)
    if dated:
        sheet.line(blank_day(), size=12, face=ITALIC, align=TA_RIGHT)
    sheet.signed(signers)
