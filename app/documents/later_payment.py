"""08/TD and 09/TD: a member asks to move an instalment, or to extend a loan.

Who asks whom and the deadlines are sourced (597/NHCS-TDNN, 676/NHCS-TD); the fields are those of the comparable request found and
the layout is from memory, so the papers say "mẫu chưa đối chiếu".
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.enums import TA_CENTER, TA_RIGHT

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.parties import blank_day, residence, transaction_office
from app.documents.records_borrower import LaterPaymentPaper
from app.documents.text import dots, shown_day
from app.documents.typography import BOLD, ITALIC, PORTRAIT
from app.domain.money import format_dong


@dataclass(frozen=True, slots=True)
class _Wording:
    """What sets the two requests apart."""

    title: str
    due: str
    asks: tuple[str, ...]


_WORDS = {
    "08/TD": _Wording(
        "GIẤY ĐỀ NGHỊ ĐIỀU CHỈNH KỲ HẠN TRẢ NỢ GỐC",
        "Số tiền gốc đến hạn của phân kỳ",
        (
            f"Đề nghị điều chỉnh số tiền: {dots(16)} đồng",
            f"Sang ngày: {dots(14)}",
        ),
    ),
    "09/TD": _Wording(
        "GIẤY ĐỀ NGHỊ GIA HẠN NỢ",
        "Số tiền đến hạn trả nợ gốc",
        (
            f"Đề nghị gia hạn số tiền: {dots(16)} đồng",
            f"Thời gian gia hạn: {dots(6)} tháng; hạn trả mới: ngày {dots(12)}",
        ),
    ),
}


def later_payment_pdf(paper: LaterPaymentPaper, form: FormVersion) -> bytes:
    """The request as a PDF."""
    words, who, heading = _WORDS[form.code], paper.borrower, paper.heading
    sheet = Sheet(PORTRAIT, form, heading, Issue(of=who.name or "mẫu trắng", practice=paper.practice))
    letterhead(sheet)
    sheet.gap(4)
    sheet.line(words.title, size=14, face=BOLD, align=TA_CENTER)
    sheet.line(f"Kính gửi: {transaction_office(heading)}", align=TA_CENTER)
    sheet.gap(2)
    sheet.labelled("Họ và tên người vay:", who.name, blank=34)
    sheet.labelled("Ngày, tháng, năm sinh:", shown_day(who.birth_date), blank=30)
    sheet.labelled("Số CCCD/thẻ Căn cước:", who.id_number, blank=30)
    sheet.labelled("Nơi cư trú:", residence(who, heading))
    sheet.labelled("Là thành viên:", f"{heading.called} (mã {heading.code}), Tổ trưởng {heading.leader}")
    sheet.labelled("Thuộc tổ chức:", heading.union)
    _debt(sheet, paper, words)
    for ask in words.asks:
        sheet.line(ask + ".")
    sheet.line("Tôi cam kết trả nợ gốc và lãi đầy đủ theo thời hạn mới; những điều ghi trên là đúng sự thật.")
    # Nobody gives an opinion on a request of her own.
    is_own = bool(who.name) and who.name == heading.leader
    officer, name = ("TỔ PHÓ", heading.deputy) if is_own else ("TỔ TRƯỞNG", heading.leader)
    sheet.gap(2)
    sheet.line(blank_day(), size=12, face=ITALIC, align=TA_RIGHT)
    sheet.signed(
        [
            ("NGƯỜI VAY", "(Ký, ghi rõ họ tên hoặc điểm chỉ)", who.name),
            (f"Ý KIẾN CỦA {officer}", "(Ký, ghi rõ họ tên)", name),
            ("PHÊ DUYỆT CỦA NHCSXH", "(Ký tên, đóng dấu)", "\u00a0"),
        ]
    )
    return sheet.to_pdf()


def _debt(sheet: Sheet, paper: LaterPaymentPaper, words: _Wording) -> None:
    """The loan, what of it is due, and why it cannot be paid."""
    sheet.labelled("Chương trình vay:", paper.program)
    sheet.labelled("Mã khoản vay (số khế ước):", paper.loan_code, blank=26)
    sheet.labelled("Ngày vay:", f"{paper.disbursed_on:%d/%m/%Y}" if paper.disbursed_on else "", blank=16)
    sheet.labelled("Số tiền vay:", f"{format_dong(paper.amount)} đồng" if paper.amount else "", blank=20)
    owed = f"{format_dong(paper.outstanding)} đồng" if paper.outstanding is not None else ""
    sheet.labelled("Dư nợ đến nay:", owed, blank=20)
    due = f"{format_dong(paper.due_amount)} đồng" if paper.due_amount else ""
    sheet.labelled(f"{words.due}:", due, blank=20)
    sheet.labelled("Ngày đến hạn:", f"{paper.due_on:%d/%m/%Y}" if paper.due_on else "", blank=16)
    sheet.labelled("Số tiền nợ gốc chưa trả được:", "", blank=20)
    sheet.line(f"Vì lý do: {dots(43)}")
    sheet.line(dots(49))
