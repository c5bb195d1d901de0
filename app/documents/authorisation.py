"""01/UQ and 02/UQ, Giấy ủy quyền and its change: the household names who borrows for it, before the hamlet's head.

01/UQ word for word from the blank that a transaction office fills ("GUQ", 5650/NHCS-TDNN); 02/UQ was not seen, so it follows the first
and says "mẫu chưa đối chiếu".
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import form_code, national_title
from app.documents.parties import blank_day, residence, seat
from app.documents.records_borrower import AuthorisationChangePaper, AuthorisationPaper
from app.documents.tables import Ruling
from app.documents.text import dots, shown_day
from app.documents.typography import BOLD, ITALIC, Page

_ROWS = 5
_WIDTHS = (11.0, 47.0, 30.0, 33.0, 46.0)
_PAGE = Page(across=False, top=14, bottom=15, left=28, right=15)
_BY_THUMB = "(Ký, ghi rõ họ tên hoặc điểm chỉ)"
_SIGNING = 9  # millimetres of a row to sign in, without its padding
_UNDERTAKINGS = (
    "1. Các thành viên trong hộ gia đình có tên tại mục I cam kết chịu trách nhiệm đối với toàn bộ các khoản vay tại Ngân hàng "
    "Chính sách xã hội.",
    "2. Giấy ủy quyền này có hiệu lực kể từ ngày ký và hết hiệu lực khi quyền và nghĩa vụ giữa chúng tôi với Ngân hàng Chính sách "
    "xã hội kết thúc theo quy định.",
    "3. Khi thay đổi người đại diện theo ủy quyền thì phải làm Giấy sửa đổi ủy quyền và được sự chấp thuận của Ngân hàng Chính "
    "sách xã hội nơi cho vay.",
    "4. Chúng tôi công nhận đã hiểu rõ mọi quyền, nghĩa vụ và lợi ích hợp pháp của mình; hậu quả pháp lý của việc ủy quyền. Chúng "
    "tôi chịu trách nhiệm trước pháp luật về mọi cam kết do bên được ủy quyền nhân danh chúng tôi thực hiện trong phạm vi ủy "
    "quyền nêu trên.",
)
_MADE_OUT = "IV. Giấy ủy quyền này được lập 02 bản có giá trị pháp lý như nhau: 01 bản gửi NHCSXH nơi cho vay, 01 bản lưu hộ gia đình./."


def authorisation_pdf(paper: AuthorisationPaper, form: FormVersion) -> bytes:
    """The authorisation as a PDF."""
    who, heading = paper.borrower, paper.heading
    sheet = _begun(paper, form, "GIẤY ỦY QUYỀN")
    sheet.line(
        "Căn cứ Bộ Luật dân sự số 91/2015/QH13 và các văn bản pháp lý có liên quan.",
        face=ITALIC,
        align=TA_LEFT,
        after=2,
    )
    sheet.line(
        f"I. {blank_day()}, hộ gia đình chúng tôi gồm {dots(4)} người, trong đó các thành viên từ đủ 18 tuổi trở lên, có năng "
        "lực hành vi dân sự đầy đủ theo quy định của Pháp luật gồm:",
        after=2,
    )
    first = (
        1,
        who.name or "\u00a0",
        shown_day(who.birth_date),
        who.id_number,
        residence(who, heading) if who.name else "",
    )
    _household(sheet, [first])
    sheet.line(
        "II. Các thành viên trong hộ gia đình có tên tại mục I của Giấy Ủy quyền này (gọi là Bên ủy quyền) thỏa thuận cử ông "
        f"(bà): {who.name or dots(24)}, STT: 01, Ngày, tháng, năm sinh: {shown_day(who.birth_date) or dots(10)}, số Thẻ căn "
        f"cước/CCCD: {who.id_number or dots(14)}, ngày cấp: {shown_day(who.id_issued_on) or dots(9)}, nơi cấp: "
        f"{who.id_issued_by or dots(12)}; (Gọi là Bên được ủy quyền) đại diện theo ủy quyền cho chúng tôi thực hiện đứng tên "
        "người vay và thực hiện các giao dịch với Ngân hàng Chính sách xã hội theo quy định trước sự chứng kiến của Trưởng "
        f"{heading.hamlet_word}.",
        after=2,
    )
    sheet.line("III. Cam kết", face=BOLD, after=2)
    for text in _UNDERTAKINGS:
        sheet.line(text, after=2)
    _household_signs(sheet, who.name)
    _pair(
        sheet,
        (f"CHỨNG KIẾN CỦA TRƯỞNG {heading.hamlet_word.upper()}", "(Ký, ghi rõ họ tên)"),
        ("XÁC NHẬN CỦA UBND CẤP XÃ", "(Ký tên, đóng dấu)"),
    )
    return sheet.to_pdf()


def authorisation_change_pdf(paper: AuthorisationChangePaper, form: FormVersion) -> bytes:
    """The change of who stands for the household, as a PDF; allowed where the first died, is missing and the like."""
    who, heading = paper.borrower, paper.heading
    sheet = _begun(paper, form, "GIẤY SỬA ĐỔI ỦY QUYỀN")
    sheet.line(
        f"Hôm nay, {blank_day().lower()}, tại {seat(heading)}, các thành viên từ đủ 18 tuổi trở lên, có năng lực hành vi dân sự đầy "
        f"đủ của hộ gia đình ông (bà) {who.name or dots(22)} gồm:",
        size=12.5,
    )
    _household(sheet, [])
    for text in (
        f"Trước đây, tại Giấy ủy quyền (01/UQ) ngày {dots(10)}, hộ gia đình đã cử ông (bà) {who.name or dots(20)}, số CCCD/thẻ "
        f"Căn cước: {who.id_number or dots(14)}, đứng tên vay vốn tại Ngân hàng Chính sách xã hội.",
        f"Nay người đó không còn đứng tên vay vốn được vì lý do: {dots(34)}",
        f"Chúng tôi thống nhất cử ông (bà): {dots(22)}, số thứ tự: {dots(4)}, sinh ngày {dots(10)}, số CCCD/thẻ Căn cước: "
        f"{dots(14)}, ngày cấp: {dots(9)}, nơi cấp: {dots(12)} là người đại diện hộ gia đình, có sự chứng kiến của Trưởng "
        f"{heading.hamlet_word}.",
        "Người được cử kế thừa quyền, nghĩa vụ của khoản vay; các thành viên có tên trên cùng chịu trách nhiệm về khoản vay của hộ "
        "gia đình. Giấy này lập thành 02 bản: 01 bản lưu Ngân hàng, 01 bản lưu hộ gia đình.",
    ):
        sheet.line(text, size=12.5)
    _signatures(sheet, ("CÁC THÀNH VIÊN HỘ GIA ĐÌNH", "NGƯỜI ĐẠI DIỆN MỚI"))
    return sheet.to_pdf()


def _begun(paper: AuthorisationPaper | AuthorisationChangePaper, form: FormVersion, title: str) -> Sheet:
    """The paper down to its title."""
    issue = Issue(of=paper.borrower.name or "mẫu trắng", practice=paper.practice)
    sheet = Sheet(_PAGE, form, paper.heading, issue)
    form_code(sheet)
    for copy in form.copies:
        sheet.add(sheet.text(copy, sheet.style(9.5, ITALIC, TA_RIGHT)))
    national_title(sheet)
    sheet.gap(4)
    sheet.line(title, size=14, face=BOLD, align=TA_CENTER)
    return sheet


def _household(sheet: Sheet, known: Sequence[tuple[object, ...]]) -> None:
    """Who the household is; empty rows after those known."""
    header = [("STT", "Họ và tên", "Ngày, tháng, năm sinh", "Số Thẻ căn cước/CCCD", "Nơi cư trú")]
    rows = [*known, *[(place, "\u00a0", "", "", "") for place in range(len(known) + 1, _ROWS + 1)]]
    sheet.table(header, rows, _WIDTHS, Ruling(size=11.5, centre=(0, 2, 3)))
    sheet.gap(2)


def _household_signs(sheet: Sheet, representative: str) -> None:
    """A row to sign in for every grown member of the household, beside the place of the one they name."""
    centre, small = sheet.style(12, BOLD, TA_CENTER), sheet.style(11, ITALIC, TA_CENTER)
    right: list[Flowable] = [
        sheet.text("BÊN ĐƯỢC ỦY QUYỀN", centre),
        sheet.text("(Ký, ghi rõ họ tên)", small),
        Spacer(1, 22 * mm),
        sheet.text(representative or "\u00a0", centre),
    ]
    rows = [(place, "\u00a0", "") for place in range(2, _ROWS + 1)]
    signing = sheet.ruled(
        [("STT", "Họ và tên", "Ký hoặc điểm chỉ")],
        rows,
        (11.0, 46.0, 41.0),
        Ruling(size=11, centre=(0,), least=_SIGNING),
    )
    left: list[Flowable] = [
        sheet.text("BÊN ỦY QUYỀN", centre),
        sheet.text("(Ký, ghi rõ họ tên)", small),
        Spacer(1, 1.5 * mm),
        signing,
    ]
    made_out = sheet.line_of(_MADE_OUT, after=2)
    sheet.add(KeepTogether([made_out, Spacer(1, 2 * mm), sheet.side_by_side([left, right], (102, 65))]))
    sheet.gap(3)


def _signatures(sheet: Sheet, parties: tuple[str, str]) -> None:
    sheet.gap(3)
    _pair(sheet, (parties[0], _BY_THUMB), (parties[1], _BY_THUMB))
    _pair(
        sheet,
        ("CHỨNG KIẾN CỦA TRƯỞNG THÔN", "(Ký, ghi rõ họ tên)"),
        ("XÁC NHẬN CỦA UBND CẤP XÃ", "(Ký tên, đóng dấu)"),
    )


def _pair(sheet: Sheet, *signers: tuple[str, str]) -> None:
    columns = [
        [
            sheet.text(title, sheet.style(12, BOLD, TA_CENTER)),
            sheet.text(how, sheet.style(11, ITALIC, TA_CENTER)),
            Spacer(1, 20 * mm),
        ]
        for title, how in signers
    ]
    sheet.add(KeepTogether(sheet.side_by_side(columns, (83, 83))))
