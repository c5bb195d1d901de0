"""01/TD, Giấy đề nghị vay vốn kiêm phương án sử dụng vốn vay: a member's own request, one for each borrower.

Words, order and size of type from the blanks a transaction office fills ("01 HN", and "01 SXKD" for households that produce and trade
in difficult areas, which the commune confirms). What the book does not know stays a dotted blank for the borrower's own hand; the
bank's part is always blank.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from app.documents.fitting import within
from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.parties import blank_day, residence, transaction_office
from app.documents.records_borrower import LoanRequestPaper
from app.documents.tables import Ruling
from app.documents.text import dots, shown_day
from app.documents.typography import BOLD, FACE, ITALIC, Page
from app.domain.money import format_dong
from app.domain.words import dong_in_words

PAGE = Page(across=False, top=13, bottom=13, left=29, right=13)
_SIZES = (13, 12.5, 12, 11.5, 11)
_LINES = 3
_SIGN = "(Ký, ghi rõ họ tên)"
_BY_THUMB = "(Ký, ghi rõ họ tên hoặc điểm chỉ)"


@dataclass(frozen=True, slots=True)
class BankPart:
    """How a form words the bank's part: its lines, the head of its middle column, and how its director signs.

    ``{last}`` is where the last instalment stands, if it may be another than those before.
    """

    lines: tuple[str, ...]
    head: tuple[str, ...] = ("Trưởng phòng", "(Tổ trưởng) TD")
    stamp: str = "(Ký tên, đóng dấu)"


_LAST = f"Số tiền trả kỳ cuối: {dots(8)} đồng. "
_PLAIN = BankPart(
    (
        f"1/ Số tiền cho vay: {dots(10)} đồng (Bằng chữ: {dots(20)})",
        f"2/ Lãi suất: {dots(5)} %/năm. Lãi suất nợ quá hạn: 130% lãi suất khi cho vay.",
        f"3/ Thời hạn cho vay: {dots(5)} tháng. Kỳ hạn trả nợ: {dots(5)} tháng/lần.",
        f"4/ Số tiền trả nợ: {dots(8)} đồng/lần. {{last}}Hạn trả nợ cuối cùng: Ngày {dots(8)}",
        f"5/ Lãi tiền vay được trả định kỳ hàng tháng, vào ngày {dots(8)}",
    )
)
_CONFIRMED = BankPart(
    (
        f"1. Số tiền cho vay: {dots(10)} đồng (Bằng chữ: {dots(20)})",
        f"2. Lãi suất: {dots(5)} %/năm. Lãi suất nợ quá hạn: {dots(5)} % lãi suất khi cho vay.",
        f"3. Thời hạn cho vay: {dots(5)} tháng; Kỳ hạn trả nợ: {dots(5)} tháng/lần.",
        f"4. Số tiền trả nợ: {dots(8)} đồng/lần. {{last}}Hạn trả nợ cuối cùng: Ngày {dots(8)}",
        f"5. Lãi tiền vay được trả định kỳ hàng tháng, vào ngày {dots(6)} hàng tháng.",
    )
)


def loan_request_pdf(paper: LoanRequestPaper, form: FormVersion) -> bytes:
    """The request as a PDF of one page."""
    return within(1, lambda size: _drawn(paper, form, size, confirmed=False), _SIZES)


def confirmed_request_pdf(paper: LoanRequestPaper, form: FormVersion) -> bytes:
    """The request with the commune's word that the plan can be carried out there, as a PDF of one page."""
    return within(1, lambda size: _drawn(paper, form, size, confirmed=True), _SIZES)


def _drawn(paper: LoanRequestPaper, form: FormVersion, size: float, *, confirmed: bool) -> Sheet:
    issue = Issue(of=paper.borrower.name or "mẫu trắng", practice=paper.practice)
    sheet = Sheet(PAGE, form, paper.heading, issue)
    _header(sheet, paper, size)
    _borrower(sheet, paper, size, born="Năm sinh" if confirmed else "Sinh ngày")
    _plan(sheet, paper, size)
    _signed(sheet, paper, size, confirmed=confirmed)
    approval_of_the_bank(sheet, size, _CONFIRMED if confirmed else _PLAIN, last=has_last_instalment(paper))
    return sheet


def has_last_instalment(paper: LoanRequestPaper) -> bool:
    """Whether the last instalment may be another than those before: the term is no multiple of the interval, or one is unknown."""
    return not paper.term_months or not paper.every_months or paper.term_months % paper.every_months != 0


def say(sheet: Sheet, text: str, size: float, *, face: str = FACE, align: int = TA_LEFT) -> None:
    """A line of a form of the bank, close to the next."""
    sheet.line(text, size=size, face=face, align=align, after=1)


def in_words(amount: int, blank: int = 36) -> str:
    """An amount in words as a sentence begins; dots where there is none."""
    words = dong_in_words(amount) if amount else dots(blank)
    return words[:1].upper() + words[1:]


def _header(sheet: Sheet, paper: LoanRequestPaper, size: float) -> None:
    centre = [
        sheet.text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", sheet.style(12.5, BOLD, TA_CENTER)),
        sheet.text("Độc lập – Tự do – Hạnh phúc", sheet.style(13, BOLD, TA_CENTER)),
    ]
    code = sheet.form.code.split("-", 1)[0]
    sheet.add(sheet.side_by_side([[Spacer(1, 1)], centre, [
        sheet.text(f"Mẫu số: {code}", sheet.style(10.5, BOLD, TA_RIGHT)),
    ]], (14, 116, 38)))  # fmt: skip
    sheet.gap(2)
    for line in ("GIẤY ĐỀ NGHỊ VAY VỐN", "KIÊM PHƯƠNG ÁN SỬ DỤNG VỐN VAY"):
        sheet.add(sheet.text(line, sheet.style(14, BOLD, TA_CENTER)))
    say(sheet, f"Chương trình cho vay: {paper.program or dots(24)}", size, face=BOLD, align=TA_CENTER)
    say(sheet, f"Kính gửi: {transaction_office(paper.heading)}", size, align=TA_CENTER)


def _borrower(sheet: Sheet, paper: LoanRequestPaper, size: float, *, born: str) -> None:
    who, heading = paper.borrower, paper.heading
    number = "" if born == "Sinh ngày" else " số"
    for text in (
        f"1. Họ tên người vay: {who.name or dots(24)}; {born}: {shown_day(who.birth_date) or dots(12)}",
        f"- Số CCCD/thẻ Căn cước{number}: {who.id_number or dots(16)}; Ngày cấp: {shown_day(who.id_issued_on) or dots(9)}; "
        f"Nơi cấp: {who.id_issued_by or dots(14)}",
        f"- Địa chỉ cư trú: {residence(who, heading)}",
        f"- Là thành viên Tổ TK & VV do Ông (bà): {heading.leader or dots(20)} làm tổ trưởng",
        f"- Thuộc tổ chức: {heading.union or dots(20)} quản lý",
    ):
        say(sheet, text, size)


def _plan(sheet: Sheet, paper: LoanRequestPaper, size: float) -> None:
    amount = format_dong(paper.amount) if paper.amount else dots(14)
    term = f"{paper.term_months} tháng" if paper.term_months else f"{dots(6)} tháng"
    say(sheet, f"2. Đề nghị NHCSXH cho vay số tiền: {amount} đồng.", size)
    say(sheet, f"(Bằng chữ: {in_words(paper.amount)})", size, face=ITALIC if paper.amount else FACE)
    say(sheet, f"Để thực hiện phương án: {paper.purpose or dots(44)}", size)
    say(sheet, f"Tổng nhu cầu vốn: {dots(14)} đồng. Trong đó:", size)
    say(sheet, f"+ Vốn tự có tham gia: {dots(14)} đồng.", size)
    say(sheet, f"+ Vốn vay NHCSXH: {amount} đồng, để dùng vào việc:", size)
    sheet.gap(0.8)
    rows = [("\u00a0", "", "")] * _LINES
    sheet.table([("Đối tượng", "Số lượng", "Thành tiền")], rows, (84.0, 36.0, 48.0), Ruling(size=size, tight=True))
    say(sheet, f"- Thời hạn xin vay: {term}; Kỳ hạn trả nợ: {paper.every_months or dots(6)} tháng/lần.", size)
    say(sheet, f"- Hạn trả nợ cuối cùng: Ngày {dots(14)}", size)
    say(
        sheet,
        "Chúng tôi cam kết: Sử dụng vốn vay đúng mục đích, trả nợ gốc và lãi đầy đủ, đúng hạn. Nếu sai trái, tôi "
        f"{'' if sheet.form.layout == 'confirmed_request' else 'xin '}hoàn toàn chịu trách nhiệm trước Pháp luật.",
        size,
        align=TA_JUSTIFY,
    )


def _signed(sheet: Sheet, paper: LoanRequestPaper, size: float, *, confirmed: bool) -> None:
    sign: list[Flowable] = [
        sheet.text(blank_day(), sheet.style(size, ITALIC, TA_CENTER)),
        sheet.text("Người vay", sheet.style(size, BOLD, TA_CENTER)),
        sheet.text(_BY_THUMB, sheet.style(size - 1.5, ITALIC, TA_CENTER)),
        Spacer(1, 13 * mm),
        sheet.text(paper.borrower.name or dots(14), sheet.style(size, BOLD, TA_CENTER)),
    ]
    left: list[Flowable] = [Spacer(1, 1)]
    if confirmed:
        middle, name = sheet.style(size, FACE, TA_CENTER), paper.borrower.name
        left = [
            sheet.text("Xác nhận của UBND cấp xã", sheet.style(size, BOLD, TA_CENTER)),
            sheet.text(f"Ông (bà) {name or dots(17)}", middle),
            sheet.text("có phương án sản xuất kinh doanh được", middle),
            sheet.text("thực hiện tại địa phương./.", middle),
            sheet.text("Chủ tịch", sheet.style(size, BOLD, TA_CENTER)),
            sheet.text("(Ký tên, đóng dấu)", sheet.style(size - 1.5, ITALIC, TA_CENTER)),
            Spacer(1, 12 * mm),
        ]
    sheet.add(KeepTogether(sheet.side_by_side([left, sign], (84, 84))))
    sheet.gap(1)


def approval_of_the_bank(sheet: Sheet, size: float, part: BankPart, *, last: bool) -> None:
    """The bank's part of a request, always blank; it stays on one page. ``last``: its last instalment may be another."""
    block: list[Flowable] = [sheet.text("PHÊ DUYỆT CỦA NGÂN HÀNG", sheet.style(size, BOLD, TA_CENTER))]
    block += [
        sheet.line_of(line.format(last=_LAST if last else ""), size=size, align=TA_LEFT, after=1) for line in part.lines
    ]
    bold, small = sheet.style(size, BOLD, TA_CENTER), sheet.style(size - 1.5, ITALIC, TA_CENTER)
    columns = (
        ("Cán bộ tín dụng", _SIGN),
        (*part.head, _SIGN),
        (blank_day(), "Giám đốc", part.stamp),
    )
    block.append(
        sheet.side_by_side(
            [
                [
                    *(sheet.text(line, small if line.startswith(("(K", "Ngày")) else bold) for line in column),
                    Spacer(1, 12 * mm),
                ]
                for column in columns
            ],
            (48, 60, 60),
        )
    )
    sheet.add(KeepTogether(block))
