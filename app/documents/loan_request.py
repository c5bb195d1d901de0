"""01/TD, Giấy đề nghị vay vốn kiêm phương án sử dụng vốn vay: a member's own request, one for each borrower.

Wording and order from the blank that a transaction office fills (file "01-TD-720 ngày 29.3.2011 (Lãi suất năm)").
What the book does not know stays a dotted blank for the borrower's own hand; the bank's part is always blank.
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.records import GroupHeading
from app.documents.records_borrower import Borrower, LoanRequestPaper
from app.documents.tables import Ruling
from app.documents.text import dots, shown_day
from app.documents.typography import BOLD, FACE, ITALIC, Page
from app.domain.money import format_dong
from app.domain.words import dong_in_words

_PAGE = Page(across=False, top=9, bottom=8, left=29, right=13)
_SIZE = 11.5
_LINES = 3


def loan_request_pdf(paper: LoanRequestPaper, form: FormVersion) -> bytes:
    """The request as a PDF of one page."""
    borrower, heading = paper.borrower, paper.heading
    sheet = Sheet(_PAGE, form, heading, Issue(of=borrower.name or "mẫu trắng", practice=paper.practice))
    _header(sheet, paper)
    _borrower(sheet, paper)
    _plan(sheet, paper)
    approval_of_the_bank(sheet, _SIZE)
    return sheet.to_pdf()


def residence(who: Borrower, heading: GroupHeading) -> str:
    """Where the borrower lives, with commune and province as the forms have it; the book often has the hamlet alone."""
    if not who.address:
        return seat(heading)
    known = who.address.casefold()
    commune = heading.commune.split(" ", 1)[-1].casefold()
    more = [
        part
        for part, said in ((heading.commune, commune), (heading.province, heading.province.casefold()))
        if part and said not in known
    ]
    return ", ".join([who.address, *more])


def seat(heading: GroupHeading) -> str:
    """Hamlet, commune and province of the group."""
    return ", ".join(part for part in (heading.hamlet, heading.commune, heading.province) if part)


def _say(sheet: Sheet, text: str, *, face: str = FACE, align: int = TA_LEFT) -> None:
    sheet.line(text, size=_SIZE, face=face, align=align)


def _header(sheet: Sheet, paper: LoanRequestPaper) -> None:
    centre = [
        sheet.text("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", sheet.style(12.5, BOLD, TA_CENTER)),
        sheet.text("Độc lập – Tự do – Hạnh phúc", sheet.style(13, BOLD, TA_CENTER)),
    ]
    sheet.add(sheet.side_by_side([[Spacer(1, 1)], centre, [
        sheet.text(f"Mẫu số: {sheet.form.code}", sheet.style(10.5, BOLD, TA_RIGHT)),
    ]], (14, 116, 38)))  # fmt: skip
    sheet.gap(3)
    for line in ("GIẤY ĐỀ NGHỊ VAY VỐN", "KIÊM PHƯƠNG ÁN SỬ DỤNG VỐN VAY"):
        sheet.add(sheet.text(line, sheet.style(13.5, BOLD, TA_CENTER)))
    _say(sheet, f"Chương trình cho vay: {paper.program or dots(24)}", face=BOLD, align=TA_CENTER)
    office = paper.heading.office or f"Phòng giao dịch Ngân hàng Chính sách xã hội {dots(14)}"
    _say(sheet, f"Kính gửi: {office}", align=TA_CENTER)


def _borrower(sheet: Sheet, paper: LoanRequestPaper) -> None:
    who, heading = paper.borrower, paper.heading
    _say(
        sheet,
        f"1. Họ tên người vay: {who.name or dots(24)}; Sinh ngày: {shown_day(who.birth_date) or dots(12)}",
    )
    _say(
        sheet,
        f"- Số CCCD/thẻ Căn cước: {who.id_number or dots(16)}; Ngày cấp: {shown_day(who.id_issued_on) or dots(9)}; Nơi cấp: {who.id_issued_by or dots(14)}",
    )
    _say(sheet, f"- Địa chỉ cư trú: {residence(who, heading)}")
    _say(sheet, f"- Là thành viên Tổ TK&VV do Ông (bà): {heading.leader or dots(20)} làm tổ trưởng")
    _say(sheet, f"- Thuộc tổ chức: {heading.union or dots(20)} quản lý")


def _plan(sheet: Sheet, paper: LoanRequestPaper) -> None:
    amount = format_dong(paper.amount) if paper.amount else dots(14)
    words = dong_in_words(paper.amount) if paper.amount else dots(36)
    _say(sheet, f"2. Đề nghị NHCSXH cho vay số tiền: {amount} đồng.")
    _say(sheet, f"(Bằng chữ: {words[:1].upper() + words[1:]})", face=ITALIC if paper.amount else FACE)
    _say(sheet, f"Để thực hiện phương án: {paper.purpose or dots(44)}")
    _say(sheet, f"Tổng nhu cầu vốn: {dots(14)} đồng. Trong đó:")
    _say(sheet, f"+ Vốn tự có tham gia: {dots(14)} đồng.")
    _say(sheet, f"+ Vốn vay NHCSXH: {amount} đồng, để dùng vào việc:")
    sheet.table(
        [("Đối tượng", "Số lượng", "Thành tiền")],
        [("\u00a0", "", "")] * _LINES,
        (84.0, 36.0, 46.0),
        Ruling(size=_SIZE),
    )
    sheet.gap(1.5)
    term = f"{paper.term_months} tháng" if paper.term_months else f"{dots(6)} tháng"
    _say(sheet, f"- Thời hạn xin vay: {term}; Kỳ hạn trả nợ: {dots(6)} tháng/lần.")
    _say(sheet, f"- Hạn trả nợ cuối cùng: Ngày {dots(14)}")
    _say(
        sheet,
        "Chúng tôi cam kết: Sử dụng vốn vay đúng mục đích, trả nợ gốc và lãi đầy đủ, đúng hạn. Nếu sai trái, tôi xin "
        "hoàn toàn chịu trách nhiệm trước Pháp luật.",
    )
    sign = [
        sheet.text(blank_day(), sheet.style(_SIZE, ITALIC, TA_CENTER)),
        sheet.text("Người vay", sheet.style(_SIZE, BOLD, TA_CENTER)),
        sheet.text("(Ký, ghi rõ họ tên hoặc điểm chỉ)", sheet.style(10.5, ITALIC, TA_CENTER)),
        Spacer(1, 14 * mm),
        sheet.text(paper.borrower.name or dots(14), sheet.style(_SIZE, BOLD, TA_CENTER)),
    ]
    sheet.add(KeepTogether(sheet.side_by_side([[Spacer(1, 1)], sign], (84, 84))))
    sheet.gap(2)


def blank_day() -> str:
    """A day to be written by hand."""
    return f"Ngày {dots(3)} tháng {dots(3)} năm 20{dots(2)}"


def approval_of_the_bank(sheet: Sheet, size: float) -> None:
    """The bank's part of a request, always blank; it stays on one page."""
    block: list[Flowable] = [sheet.text("PHÊ DUYỆT CỦA NGÂN HÀNG", sheet.style(12, BOLD, TA_CENTER))]
    block += [
        sheet.line_of(line, size=size, align=TA_LEFT)
        for line in (
            f"1/ Số tiền cho vay: {dots(16)} đồng (Bằng chữ: {dots(24)})",
            f"2/ Lãi suất: {dots(5)} %/năm. Lãi suất nợ quá hạn: 130% lãi suất khi cho vay.",
            f"3/ Thời hạn cho vay: {dots(6)} tháng. Kỳ hạn trả nợ: {dots(6)} tháng/lần.",
            f"4/ Số tiền trả nợ: {dots(12)} đồng/lần. Hạn trả nợ cuối cùng: Ngày {dots(12)}",
            f"5/ Lãi tiền vay được trả định kỳ hàng tháng, vào ngày {dots(12)}",
        )
    ]
    bold, small = sheet.style(size, BOLD, TA_CENTER), sheet.style(10.5, ITALIC, TA_RIGHT)
    block.append(sheet.text(blank_day(), small))
    block.append(
        sheet.side_by_side(
            [
                [sheet.text("Cán bộ tín dụng", bold), Spacer(1, 14 * mm)],
                [sheet.text("Trưởng phòng (Tổ trưởng) TD", bold)],
                [sheet.text("Giám đốc", bold)],
            ],
            (50, 62, 50),
        )
    )
    sheet.add(KeepTogether(block))
