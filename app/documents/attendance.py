"""Who is asked to a meeting and who came: invitations to hand out, and the list everybody signs. The group's own papers."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Flowable

from app.documents.cutting import A_PAGE, SLIPS, add_slip, leader_signs
from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.parties import seat
from app.documents.records import EITHER
from app.documents.records_group import AttendancePaper, InvitationPaper
from app.documents.tables import Ruling
from app.documents.text import dots, long_day_or_blank
from app.documents.typography import BOLD, FACE, ITALIC, PORTRAIT

_BLANK_ROWS = 20
_WIDTHS = (11.0, 52.0, 16.0, 37.0, 48.0)


def attendance_pdf(paper: AttendancePaper, form: FormVersion) -> bytes:
    """The list as a PDF; each row is high enough to sign in."""
    heading = paper.heading
    of = f"{paper.on:%d/%m/%Y}" if paper.on else "mẫu trắng"
    sheet = Sheet(PORTRAIT, form, heading, Issue(of=of, practice=paper.practice))
    letterhead(sheet, "Kèm biên bản họp Tổ")
    sheet.gap(3)
    sheet.line("DANH SÁCH KÝ TÊN DỰ HỌP TỔ", size=14, face=BOLD, align=TA_CENTER)
    sheet.line(f"{heading.called} (mã Tổ {heading.code}), {seat(heading)}", size=12, align=TA_CENTER)
    sheet.line(f"Họp {long_day_or_blank(paper.on)}, tại {paper.place or dots(20)}", size=12, align=TA_CENTER)
    rows: list[tuple[object, ...]] = [
        (place, one.name, one.birth_year, one.address, one.away) for place, one in enumerate(paper.members, start=1)
    ]
    rows = rows or [(place, "\u00a0", "", "", "") for place in range(1, _BLANK_ROWS + 1)]
    below = sheet.signatures(
        [
            ("NGƯỜI GHI", "(Ký, ghi rõ họ tên)", paper.secretary or "\u00a0"),
            ("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", heading.leader),
        ]
    )
    header = [("STT", "Họ và tên", "Năm sinh", "Nơi ở", "Ký tên hoặc điểm chỉ")]
    sheet.table(header, rows, _WIDTHS, Ruling(size=12, centre=(0, 2), least=8.5), keep_below=below)
    return sheet.to_pdf()


def invitation_pdf(paper: InvitationPaper, form: FormVersion) -> bytes:
    """The invitations as a PDF, four to a page."""
    of = f"{paper.on:%d/%m/%Y}" if paper.on else "mẫu trắng"
    sheet = Sheet(SLIPS, form, paper.heading, Issue(of=of, practice=paper.practice))
    for name in paper.names or ("",) * A_PAGE:
        add_slip(sheet, _invitation(sheet, paper, name))
    return sheet.to_pdf()


def _invitation(sheet: Sheet, paper: InvitationPaper, name: str) -> list[Flowable]:
    heading, body = paper.heading, sheet.style(12, after=1)
    hour = paper.at.replace(":", " giờ ") if paper.at else f"{dots(3)} giờ {dots(3)}"
    return [
        sheet.text(f"{heading.called} · {heading.hamlet}, {heading.commune}", sheet.style(11, ITALIC)),
        sheet.text("GIẤY MỜI HỌP TỔ", sheet.style(14, BOLD, TA_CENTER, after=3)),
        sheet.mixed([("Kính mời: ", FACE), (name or f"{EITHER} {dots(24)}", BOLD)], body),
        sheet.mixed([("Dự họp Tổ lúc ", FACE), (f"{hour}, {long_day_or_blank(paper.on)}", BOLD), (".", FACE)], body),
        sheet.text(f"Tại: {paper.place or dots(28)}.", body),
        sheet.text("Nội dung: kết nạp, cho ra khỏi Tổ, bình xét cho vay, thu lãi và tiền gửi, nội dung khác.", body),
        sheet.text("Người đề nghị vay mang theo thẻ Căn cước và giấy tờ của hộ.", sheet.style(11, ITALIC, after=1)),
        leader_signs(sheet, heading.leader),
    ]
