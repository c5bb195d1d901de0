"""01/GQVL, Phương án sử dụng vốn vay hỗ trợ tạo việc làm, duy trì, mở rộng việc làm: a worker's request for a job loan.

Words, order and boxes from the blank a transaction office fills ("01 GQVL", state of 26/06/2026; guidance 11055/HD-NHCS of
30/12/2025). Two pages, to be printed on both sides of one sheet.
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import national_title
from app.documents.loan_request import BankPart, approval_of_the_bank, in_words
from app.documents.parties import blank_day, commune_first, residence, seat, transaction_office
from app.documents.records_borrower import LoanRequestPaper
from app.documents.tables import Ruling
from app.documents.text import dots, shown_day
from app.documents.typography import BOLD, FACE, ITALIC, Page
from app.domain.money import format_dong

_PAGE = Page(across=False, top=14, bottom=15, left=29, right=14)
_SIZE = 13
_LINES = 3
_PRIORITY = (
    "1. Người dân tộc thiểu số thuộc hộ nghèo.",
    "2. Người dân tộc Kinh thuộc hộ nghèo đang sinh sống tại địa bàn có điều kiện kinh tế - xã hội đặc biệt khó khăn.",
    "3. Người khuyết tật.",
    "4. Người lao động trong hộ gia đình đang trực tiếp nuôi dưỡng, chăm sóc người khuyết tật đặc biệt nặng.",
    "5. Người lao động nhận nuôi dưỡng, chăm sóc người khuyết tật đặc biệt nặng.",
    f"6. Khác (nếu có) {dots(30)}",
)
_BANK = BankPart(
    (
        f"1. Số tiền cho vay: {dots(10)} đồng (Bằng chữ: {dots(20)})",
        f"2. Lãi suất: {dots(5)} %/năm. Lãi suất nợ quá hạn: {dots(5)} %/năm.",
        f"3. Thời hạn cho vay: {dots(5)} tháng; Kỳ hạn trả nợ: {dots(5)} tháng/lần.",
        f"4. Số tiền trả nợ: {dots(8)} đồng/lần. Số tiền trả nợ kỳ cuối {dots(8)} đồng.",
        f"Hạn trả nợ cuối cùng: Ngày {dots(8)}",
        f"5. Lãi tiền vay được trả định kỳ hàng tháng, vào ngày {dots(6)} hàng tháng.",
    ),
    head=("Trưởng phòng", "KH Nghiệp vụ Tín dụng/ Tổ trưởng Tổ KH-NV"),
    stamp="(Ký, ghi rõ họ tên, đóng dấu)",
)


def job_loan_request_pdf(paper: LoanRequestPaper, form: FormVersion) -> bytes:
    """The request as a PDF."""
    who, heading = paper.borrower, paper.heading
    sheet = Sheet(_PAGE, form, heading, Issue(of=who.name or "mẫu trắng", practice=paper.practice))
    sheet.add(sheet.text(f"Mẫu số {form.code}", sheet.style(11, BOLD, TA_RIGHT)))
    national_title(sheet)
    sheet.gap(3)
    for line in ("PHƯƠNG ÁN SỬ DỤNG VỐN VAY", "HỖ TRỢ TẠO VIỆC LÀM, DUY TRÌ, MỞ RỘNG VIỆC LÀM"):
        sheet.add(sheet.text(line, sheet.style(14, BOLD, TA_CENTER)))
    sheet.line("(Đối với người lao động)", face=ITALIC, align=TA_CENTER)
    sheet.line(f"Kính gửi: {transaction_office(heading)}", align=TA_CENTER)
    sheet.gap(1)
    _worker(sheet, paper)
    _plan(sheet, paper)
    sign: list[Flowable] = [
        sheet.text(f"{commune_first(heading)}, {blank_day().lower()}", sheet.style(_SIZE, ITALIC, TA_CENTER)),
        sheet.text("NGƯỜI ĐỀ NGHỊ VAY VỐN", sheet.style(_SIZE, BOLD, TA_CENTER)),
        sheet.text("(Ký và ghi rõ họ tên)", sheet.style(_SIZE - 1, ITALIC, TA_CENTER)),
        Spacer(1, 16 * mm),
        sheet.text(who.name or dots(14), sheet.style(_SIZE, BOLD, TA_CENTER)),
    ]
    sheet.add(KeepTogether(sheet.side_by_side([[Spacer(1, 1)], sign], (55, 112))))
    sheet.gap(3)
    approval_of_the_bank(sheet, _SIZE, _BANK, last=True)
    return sheet.to_pdf()


def _say(sheet: Sheet, *texts: str) -> None:
    for text in texts:
        sheet.line(text, size=_SIZE, align=TA_LEFT, after=2)


def _worker(sheet: Sheet, paper: LoanRequestPaper) -> None:
    who, heading = paper.borrower, paper.heading
    sex = {"F": "Nữ", "M": "Nam"}.get(who.sex, "")
    _say(
        sheet,
        f"Họ và tên khách hàng vay vốn: {who.name or dots(24)}",
        f"Ngày sinh: {shown_day(who.birth_date) or dots(10)}, Dân tộc: {who.ethnicity or dots(10)}, Giới tính: {sex or dots(8)}",
        f"Thẻ căn cước công dân/Thẻ căn cước số: {who.id_number or dots(20)}",
        f"Ngày cấp: {shown_day(who.id_issued_on) or dots(9)}, Nơi cấp: {who.id_issued_by or dots(12)}, "
        f"Có thời hạn đến: {who.id_valid_until or dots(9)}",
        f"Nơi ở hiện tại (thường trú/tạm trú (1)): {residence(who, heading)}",
        f"Điện thoại: {who.phone or dots(20)}",
        f"Thuộc đối tượng khác (nếu có) (2): {dots(30)}",
        "Thuộc đối tượng ưu tiên (nếu có):",
    )
    for line in _PRIORITY:
        sheet.line(f"□ {line}", size=_SIZE, align=TA_JUSTIFY, after=2)
    _say(sheet, "Thông tin, giấy tờ xác nhận đối tượng ưu tiên, gồm (3):", dots(45), dots(45))


def _plan(sheet: Sheet, paper: LoanRequestPaper) -> None:
    _say(
        sheet,
        f"Tôi có nhu cầu vay vốn để thực hiện phương án: {paper.purpose or dots(30)}",
        f"Nơi thực hiện phương án: {seat(paper.heading)}",
        "Tổng số người lao động được tạo việc làm, duy trì, mở rộng việc làm (4): 01 người, trong đó:",
    )
    amount = format_dong(paper.amount) if paper.amount else dots(14)
    # The breakdown as the blank has it: two cells beside each other, then a line over the whole width.
    few = dots(3)
    women = {"F": "01", "M": "0"}.get(paper.borrower.sex, few)  # the worker is the one there is
    sheet.table(
        (),
        [
            (f"Tạo việc làm: {few} người;", f"Duy trì việc làm: {few} người;"),
            (f"Mở rộng việc làm: {few} người;", f"Là lao động nữ (nếu có): {women} người;"),
            ("Số lao động là thành viên thuộc hộ gia đình: 01 người", ""),
            (f"Số lao động không thuộc hộ gia đình (nếu có): {few} người", ""),
        ],
        (84.0, 83.0),
        Ruling(size=_SIZE, spans=(((0, 2), (1, 2)), ((0, 3), (1, 3)))),
    )
    sheet.gap(1.5)
    _say(
        sheet,
        f"Vốn thực hiện phương án: {dots(14)} đồng, trong đó:",
        f"- Vốn tự có: {dots(14)} đồng",
        f"- Đề nghị Ngân hàng cho vay số tiền: {amount} đồng",
        f"(Bằng chữ: {in_words(paper.amount)})",
    )
    sheet.add(CondPageBreak(44 * mm))
    sheet.line("với mục đích sử dụng vốn vay cụ thể như sau:", size=_SIZE, face=FACE, after=3)
    sheet.table(
        [("STT", "MỤC ĐÍCH SỬ DỤNG VỐN VAY", "SỐ LƯỢNG", "THÀNH TIỀN (đồng)")],
        [(place, "\u00a0", "", "") for place in range(1, _LINES + 1)],
        (12.0, 84.0, 29.0, 42.0),
        Ruling(size=12.5, centre=(0,)),
    )
    sheet.gap(1.5)
    term = f"{paper.term_months} tháng" if paper.term_months else f"{dots(6)} tháng"
    _say(
        sheet,
        "Hiệu quả kinh tế của phương án:",
        f"- Tổng thu nhập của phương án: {dots(20)} đồng",
        f"- Tổng chi phí: {dots(20)} đồng",
        f"- Chênh lệch thu nhập và chi phí của phương án: {dots(14)} đồng",
        f"Thời hạn xin vay: {term}",
        f"Kỳ hạn trả gốc: {paper.every_months or dots(6)} tháng, Kỳ hạn trả lãi: hàng tháng",
    )
    sheet.line(
        "Tôi cam kết sử dụng vốn vay đúng mục đích, trả nợ gốc và lãi đúng thời hạn, nếu sai tôi xin chịu trách nhiệm trước "
        "pháp luật.",
        size=_SIZE,
    )
