"""The group's own lists: its members, and the notice of whom a meeting proposes. No bank form; both say so."""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.parties import seat
from app.documents.records_borrower import MemberListPaper, PublicNoticePaper
from app.documents.tables import Ruling
from app.documents.text import dots, long_day_or_blank
from app.documents.typography import BOLD, ITALIC, PORTRAIT
from app.domain.money import format_dong

_LEAST_ROWS = 5
_BLANK_ROWS = 20


def member_list_pdf(paper: MemberListPaper, form: FormVersion) -> bytes:
    """The members as a PDF, with room for their signatures."""
    heading = paper.heading
    sheet = _sheet(paper, form)
    letterhead(sheet, "Danh sách tổ viên")
    sheet.gap(4)
    sheet.line("DANH SÁCH TỔ VIÊN TỔ TIẾT KIỆM VÀ VAY VỐN", size=14, face=BOLD, align=TA_CENTER)
    sheet.line(f"{heading.name} (mã Tổ {heading.code}), {seat(heading)}", size=12, align=TA_CENTER)
    count = f"; {len(paper.members)} tổ viên" if paper.members else ""
    sheet.line(f"Đến {long_day_or_blank(paper.on)}{count}", size=12, face=ITALIC, align=TA_CENTER)
    rows: list[tuple[object, ...]] = [
        (
            place, one.name, one.birth_year, one.id_number, one.address, one.category,
            f"{one.joined_on:%d/%m/%Y}" if one.joined_on else "", "",
        )
        for place, one in enumerate(paper.members, start=1)
    ]  # fmt: skip
    rows += [
        (place, "\u00a0", *[""] * 6) for place in range(len(rows) + 1, (_LEAST_ROWS if paper.on else _BLANK_ROWS) + 1)
    ]
    sheet.table(
        [("STT", "Họ và tên", "Năm sinh", "Số CCCD", "Địa chỉ", "Đối tượng", "Ngày vào Tổ", "Chữ ký")],
        rows,
        (9.0, 36.0, 12.0, 24.0, 19.0, 22.0, 19.0, 23.0),
        Ruling(size=10, centre=(0, 2, 3, 6), least=8),
        keep_below=sheet.side_by_side(
            [[_leader(sheet, paper)]],
            (sheet.width / mm,),
            top=10,
        ),
    )
    return sheet.to_pdf()


def public_notice_pdf(paper: PublicNoticePaper, form: FormVersion) -> bytes:
    """The notice as a PDF: name, hamlet, program, amount and purpose, and nothing that names a person to a stranger."""
    heading = paper.heading
    sheet = _sheet(paper, form)
    letterhead(sheet, "Danh sách niêm yết")
    sheet.gap(4)
    sheet.line("DANH SÁCH TỔ VIÊN ĐỀ NGHỊ VAY VỐN", size=14, face=BOLD, align=TA_CENTER)
    if paper.is_before:
        sheet.line("(trước khi Tổ bình xét)", size=12.5, align=TA_CENTER)
    sheet.line(f"{heading.name}, {seat(heading)}", size=12.5, align=TA_CENTER)
    held = (
        f"Tổ họp bình xét {long_day_or_blank(paper.on)}"
        if paper.is_before
        else f"Tổ đã họp bình xét {long_day_or_blank(paper.on)}"
    )
    until = "trước khi Tổ biểu quyết" if paper.is_before else "trước khi danh sách được gửi đi"
    sheet.line(
        f"{held}. Bà con có ý kiến xin gặp Ban quản lý Tổ, Trưởng thôn hoặc {heading.union or 'tổ chức Hội'} {until}.",
        size=12.5,
    )
    sheet.line("Đơn vị: đồng", size=11, face=ITALIC, align=TA_RIGHT)
    sheet.table(
        [("STT", "Họ và tên", "Thôn", "Chương trình", "Số tiền", "Mục đích sử dụng")],
        _asked(paper),
        (11.0, 40.0, 20.0, 33.0, 25.0, 35.0),
        Ruling(size=11.5, right=(4,), centre=(0,), bold_last=True),
        keep_below=sheet.side_by_side(
            [
                [
                    sheet.text(f"Niêm yết từ ngày {dots(9)} đến ngày {dots(9)}", sheet.style(12)),
                    _leader(sheet, paper),
                ]
            ],
            (sheet.width / mm,),
            top=8,
        ),
    )
    return sheet.to_pdf()


def _asked(paper: PublicNoticePaper) -> list[tuple[object, ...]]:
    """Who asks for what, and the sum."""
    rows: list[tuple[object, ...]] = [
        (place, one.name, one.hamlet, one.program, format_dong(one.amount), one.purpose)
        for place, one in enumerate(paper.lines, start=1)
    ]
    total = sum(one.amount for one in paper.lines)
    rows += [(place, "\u00a0", *[""] * 4) for place in range(len(rows) + 1, _LEAST_ROWS + 1)]
    rows.append(("", "Cộng", "", "", format_dong(total) if total else "", ""))
    return rows


def _sheet(paper: MemberListPaper | PublicNoticePaper, form: FormVersion) -> Sheet:
    of = f"{paper.heading.name}, {paper.on:%d/%m/%Y}" if paper.on else "mẫu trắng"
    return Sheet(PORTRAIT, form, paper.heading, Issue(of=of, practice=paper.practice, sealed_on=paper.on))


def _leader(sheet: Sheet, paper: MemberListPaper | PublicNoticePaper) -> Flowable:
    """Where the head of the group signs, on the right."""
    return sheet.signatures([("\u00a0", "", "\u00a0"), ("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", paper.heading.leader)])
