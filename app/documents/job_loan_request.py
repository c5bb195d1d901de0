"""01/GQVL, the request of a worker for a job loan: the fields of 01/TD with the worker's own and the plan's money.

The fields are those of a blank in use in 2026; its sentences and its layout were not seen whole, so the paper says
"mẫu chưa đối chiếu".
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.loan_request import approval_of_the_bank, blank_day, residence
from app.documents.minutes import letterhead
from app.documents.records_borrower import LoanRequestPaper
from app.documents.tables import Ruling
from app.documents.text import dots, shown_day
from app.documents.typography import BOLD, FACE, ITALIC, Page
from app.domain.money import format_dong
from app.domain.words import dong_in_words

_PAGE = Page(across=False, top=10, bottom=10, left=28, right=14)
_SIZE = 11
_LINES = 3
_PRIORITY = (
    "1. Dân tộc thiểu số thuộc hộ nghèo",
    "2. Kinh thuộc hộ nghèo ở địa bàn ĐBKK",
    "3. Người khuyết tật",
    "4. Hộ nuôi dưỡng người khuyết tật đặc biệt nặng",
    f"5. Nhận nuôi dưỡng {dots(8)}",
    f"6. Khác: {dots(14)}",
)


def job_loan_request_pdf(paper: LoanRequestPaper, form: FormVersion) -> bytes:
    """The request as a PDF."""
    who, heading = paper.borrower, paper.heading
    sheet = Sheet(_PAGE, form, heading, Issue(of=who.name or "mẫu trắng", practice=paper.practice))
    letterhead(sheet)
    sheet.gap(2)
    sheet.line("GIẤY ĐỀ NGHỊ VAY VỐN GIẢI QUYẾT VIỆC LÀM", size=13.5, face=BOLD, align=TA_CENTER)
    office = heading.office or f"Phòng giao dịch Ngân hàng Chính sách xã hội {dots(14)}"
    _say(sheet, f"Kính gửi: {office}", centred=True)
    sheet.gap(1)
    _worker(sheet, paper)
    _plan(sheet, paper)
    sign = [
        sheet.text(blank_day(), sheet.style(_SIZE, ITALIC, TA_CENTER)),
        sheet.text("Người vay", sheet.style(_SIZE, BOLD, TA_CENTER)),
        sheet.text("(Ký, ghi rõ họ tên hoặc điểm chỉ)", sheet.style(10.5, ITALIC, TA_CENTER)),
        Spacer(1, 13 * mm),
        sheet.text(who.name or dots(14), sheet.style(_SIZE, BOLD, TA_CENTER)),
    ]
    sheet.add(KeepTogether(sheet.side_by_side([[Spacer(1, 1)], sign], (84, 84))))
    approval_of_the_bank(sheet, _SIZE)
    return sheet.to_pdf()


def _say(sheet: Sheet, text: str, *, centred: bool = False, face: str = FACE) -> None:
    sheet.line(text, size=_SIZE, face=face, align=TA_CENTER if centred else TA_LEFT)


def _worker(sheet: Sheet, paper: LoanRequestPaper) -> None:
    who, heading = paper.borrower, paper.heading
    sex = {"F": "Nữ", "M": "Nam"}.get(who.sex, "")
    _say(sheet, "1. Người vay vốn", face=BOLD)
    _say(sheet, f"Họ và tên: {who.name or dots(20)}; Ngày sinh: {shown_day(who.birth_date) or dots(10)}")
    _say(
        sheet, f"Dân tộc: {who.ethnicity or dots(10)}; Giới tính: {sex or dots(8)}; Điện thoại: {who.phone or dots(12)}"
    )
    _say(
        sheet,
        f"Số CCCD/thẻ Căn cước: {who.id_number or dots(14)}; Ngày cấp: {shown_day(who.id_issued_on) or dots(9)}; Nơi cấp: {who.id_issued_by or dots(12)}",
    )
    _say(sheet, f"Thời hạn của CCCD/thẻ Căn cước: {dots(12)}")
    _say(sheet, f"Địa chỉ cư trú: {residence(who, heading)}")
    _say(
        sheet,
        f"Là thành viên Tổ TK&VV do Ông (bà): {heading.leader or dots(20)} làm tổ trưởng, thuộc tổ chức: "
        f"{heading.union or dots(14)} quản lý",
    )
    _say(sheet, "Đối tượng ưu tiên (nếu có, đánh dấu X):")
    half = len(_PRIORITY) // 2
    small = sheet.style(_SIZE - 1.5)
    sheet.add(
        sheet.side_by_side(
            [[sheet.text(f"[   ] {line}", small) for line in part] for part in (_PRIORITY[:half], _PRIORITY[half:])],
            (88, 80),
        )
    )
    sheet.gap(1)


def _plan(sheet: Sheet, paper: LoanRequestPaper) -> None:
    amount = format_dong(paper.amount) if paper.amount else dots(14)
    words = dong_in_words(paper.amount) if paper.amount else dots(36)
    _say(sheet, "2. Phương án sử dụng vốn", face=BOLD)
    _say(sheet, f"Phương án: {paper.purpose or dots(42)}")
    _say(sheet, f"Nơi thực hiện: {dots(40)}")
    _say(
        sheet,
        f"Số lao động được tạo việc làm, duy trì, mở rộng việc làm: {dots(5)} người; trong đó lao động nữ: {dots(5)} người",
    )
    _say(sheet, f"Vốn tự có: {dots(14)} đồng. Số tiền vay: {amount} đồng")
    _say(sheet, f"(Bằng chữ: {words[:1].upper() + words[1:]})")
    sheet.table(
        [("STT", "Mục đích sử dụng vốn vay", "Số lượng", "Thành tiền")],
        [(place, "\u00a0", "", "") for place in range(1, _LINES + 1)],
        (12.0, 84.0, 30.0, 42.0),
        Ruling(size=_SIZE, centre=(0,)),
    )
    sheet.gap(1.5)
    _say(sheet, f"Tổng thu nhập: {dots(10)} đồng; Tổng chi phí: {dots(10)} đồng; Chênh lệch: {dots(10)} đồng")
    term = f"{paper.term_months} tháng" if paper.term_months else f"{dots(6)} tháng"
    _say(sheet, f"Thời hạn vay: {term}; Kỳ hạn trả nợ gốc: {dots(6)} tháng/lần")
    _say(
        sheet,
        "Tôi cam kết sử dụng vốn vay đúng mục đích, trả nợ gốc và lãi đầy đủ, đúng hạn; nếu sai tôi xin hoàn toàn chịu trách "
        "nhiệm trước Pháp luật.",
    )
