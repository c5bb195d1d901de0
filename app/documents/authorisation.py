"""01/UQ and 02/UQ, Giấy ủy quyền and its change: the household names who borrows for it, before the hamlet's head.

Headings, columns, copies and signatures from the blank that a transaction office fills (5650/NHCS-TDNN); the undertakings between
them were not seen word for word, so the paper says "mẫu chưa đối chiếu".
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.loan_request import blank_day, seat
from app.documents.minutes import form_code, national_title
from app.documents.records_borrower import AuthorisationChangePaper, AuthorisationPaper
from app.documents.tables import Ruling
from app.documents.text import dots, shown_day
from app.documents.typography import BOLD, ITALIC, PORTRAIT

_ROWS = 5
_WIDTHS = (11.0, 47.0, 30.0, 36.0, 40.0)


def authorisation_pdf(paper: AuthorisationPaper, form: FormVersion) -> bytes:
    """The authorisation as a PDF."""
    who, heading = paper.borrower, paper.heading
    sheet = _begun(paper, form, "GIẤY ỦY QUYỀN")
    sheet.line("Căn cứ Bộ luật Dân sự số 91/2015/QH13;", size=12.5, face=ITALIC)
    sheet.line(
        f"Hôm nay, {blank_day().lower()}, tại {seat(heading)}, hộ gia đình chúng tôi gồm {dots(4)} người, trong đó các "
        "thành viên từ đủ 18 tuổi trở lên, có năng lực hành vi dân sự đầy đủ theo quy định của Pháp luật gồm:",
        size=12.5,
    )
    first = (1, who.name or "\u00a0", shown_day(who.birth_date), who.id_number, who.address)
    _household(sheet, [first])
    sheet.line(
        f"Chúng tôi thống nhất cử ông (bà): {who.name or dots(24)}, số thứ tự: {'01' if who.name else dots(4)}, sinh "
        f"ngày {shown_day(who.birth_date) or dots(10)}, số CCCD/thẻ Căn cước: {who.id_number or dots(14)}, ngày cấp: "
        f"{shown_day(who.id_issued_on) or dots(9)}, nơi cấp: {who.id_issued_by or dots(12)} là người đại diện hộ gia đình đứng tên vay vốn tại Ngân hàng Chính sách xã hội, "
        "có sự chứng kiến của Trưởng thôn.",
        size=12.5,
    )
    sheet.line(
        "Các thành viên có tên trên cùng chịu trách nhiệm về khoản vay của hộ gia đình và cam kết những điều ghi trên là "
        "đúng sự thật. Giấy này lập thành 02 bản: 01 bản lưu Ngân hàng, 01 bản lưu hộ gia đình.",
        size=12.5,
    )
    _signatures(sheet, ("BÊN ỦY QUYỀN", "BÊN ĐƯỢC ỦY QUYỀN"))
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
    sheet = Sheet(PORTRAIT, form, paper.heading, issue)
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


def _signatures(sheet: Sheet, parties: tuple[str, str]) -> None:
    by_thumb = "(Ký, ghi rõ họ tên hoặc điểm chỉ)"
    sheet.gap(3)
    pairs = (
        ((parties[0], by_thumb), (parties[1], by_thumb)),
        (("CHỨNG KIẾN CỦA TRƯỞNG THÔN", "(Ký, ghi rõ họ tên)"), ("XÁC NHẬN CỦA UBND CẤP XÃ", "(Ký tên, đóng dấu)")),
    )
    for pair in pairs:
        columns = [
            [
                sheet.text(title, sheet.style(12, BOLD, TA_CENTER)),
                sheet.text(how, sheet.style(11, ITALIC, TA_CENTER)),
                Spacer(1, 22 * mm),
            ]
            for title, how in pair
        ]
        sheet.add(KeepTogether(sheet.side_by_side(columns, (82, 82))))
