"""10A/TD, the minutes of the founding meeting: members, conventions, board, minimum saving; the conventions follow on their own page.

What the meeting does is sourced (the older form 10/TD in a province's list of procedures); the layout, and the articles of the
conventions, are from memory, so the paper says "mẫu chưa đối chiếu". It has the day the group was founded; without one it is a blank.
Where the group was founded at a meeting in this book it says what that meeting says, with its seal; of a day before there was a book no
device vouches for it.
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, PageBreak, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.minutes import seal_lines
from app.documents.parties import seat
from app.documents.records import Tally
from app.documents.records_group import Conventions, FoundingMeeting, FoundingPaper
from app.documents.tables import Ruling
from app.documents.text import dong_or_blank, dots, long_day_or_blank
from app.documents.typography import BOLD, PORTRAIT
from app.domain.money import format_dong
from app.domain.words import dong_in_words

_LEAST_ROWS = 5
_BLANK_ROWS = 12


def founding_pdf(paper: FoundingPaper, form: FormVersion) -> bytes:
    """The minutes and the conventions as a PDF."""
    heading = paper.heading
    of = f"{heading.name}, {paper.on:%d/%m/%Y}" if paper.on else f"{heading.name}, mẫu trắng"
    meeting = paper.meeting
    seal = meeting.seal if meeting else None
    issue = Issue(
        of=of,
        practice=paper.practice,
        watermark="BẢN NHÁP – CHƯA CHỐT" if meeting and not seal else "",
        sealed_on=paper.on if seal else None,
        meeting_seal=seal.digest if seal else "",
    )
    sheet = Sheet(PORTRAIT, form, heading, issue)
    letterhead(sheet)
    sheet.gap(3)
    sheet.line("BIÊN BẢN HỌP TỔ TIẾT KIỆM VÀ VAY VỐN", size=14, face=BOLD, align=TA_CENTER)
    sheet.line("(Họp thành lập Tổ)", align=TA_CENTER)
    sheet.gap(2)
    hour = _hour(meeting.started_at if meeting else "", blank=3)
    place = (meeting.place if meeting else "") or dots(22)
    sheet.line(f"Hôm nay, {hour}, {long_day_or_blank(paper.on)}, tại {place}.")
    sheet.line(
        f"Chúng tôi gồm {len(paper.members) if paper.members else dots(4)} hộ gia đình cư trú tại {seat(heading)}, họp để "
        f"thành lập {heading.called}; mã Tổ {heading.code}; thuộc {heading.union or dots(14)} quản lý."
    )
    sheet.heading("Thành phần tham dự")
    _attendance(sheet, paper)
    _members(sheet, paper)
    sheet.heading("2. Thông qua quy ước hoạt động của Tổ")
    sheet.line("Quy ước kèm theo biên bản này đã được đọc cho mọi người nghe.")
    sheet.line(_voted(meeting.agreed if meeting else None))
    _elected(sheet, paper)
    sheet.heading("4. Mức tiền gửi tối thiểu hằng tháng")
    sheet.line(_minimum(paper.conventions))
    if meeting is not None and meeting.minimum is not None:
        sheet.line(_voted(meeting.minimum))
    sheet.heading("5. Bình xét cho vay (nếu có)")
    _appraised(sheet, meeting)
    _signatures(sheet, paper)
    sheet.add(PageBreak())
    _conventions(sheet, paper)
    return sheet.to_pdf()


def _hour(hour: str, *, blank: int) -> str:
    return hour.replace(":", " giờ ") if hour else f"{dots(blank)} giờ {dots(blank)}"


def _voted(votes: Tally | None) -> str:
    if votes is None:
        return f"Kết quả biểu quyết: tán thành {dots(4)}, không {dots(4)}, không ý kiến {dots(4)}."
    return f"Kết quả biểu quyết: tán thành {votes.yes}, không {votes.no}, không ý kiến {votes.abstain}."


def _attendance(sheet: Sheet, paper: FoundingPaper) -> None:
    meeting = paper.meeting
    union, office = meeting.union_officer if meeting else ("", "")
    hamlet = meeting.hamlet_head if meeting else ""
    chair, secretary = (meeting.chair, meeting.secretary) if meeting else ("", "")
    sheet.line(
        f"- Đại diện tổ chức chính trị - xã hội cấp xã: ông (bà) {union or dots(16)}, chức vụ: {office or dots(8)}",
        align=TA_LEFT,
    )
    sheet.line(f"- Trưởng {paper.heading.hamlet_word} (chứng kiến): ông (bà) {hamlet or dots(24)}", align=TA_LEFT)
    sheet.line(f"- Chủ trì: ông (bà) {chair or dots(18)}; Thư ký: ông (bà) {secretary or dots(18)}", align=TA_LEFT)
    if meeting is not None:
        sheet.line(f"- Có mặt {meeting.present}/{len(paper.members)} hộ.", align=TA_LEFT)


def _elected(sheet: Sheet, paper: FoundingPaper) -> None:
    """The board with its votes; who was not elected has no line, where a meeting elected."""
    sheet.heading("3. Bầu Ban quản lý Tổ")
    meeting = paper.meeting
    votes = f"{dots(4)}/{dots(4)}"
    if meeting is not None and meeting.board is not None:
        votes = f"{meeting.board.yes}/{meeting.present}"
    people = [("Tổ trưởng", paper.heading.leader), ("Tổ phó", paper.deputy)]
    people += [("Ủy viên", name) for name in paper.board_members]
    for title, name in people:
        if name or meeting is None:
            sheet.line(f"- {title}: ông (bà) {name or dots(22)}; số phiếu {votes}.", align=TA_LEFT)


def _appraised(sheet: Sheet, meeting: FoundingMeeting | None) -> None:
    """The loans that were asked for at the same meeting; the list 03/TD goes with it."""
    if meeting is None:
        sheet.line(f"{dots(49)}")
        return
    if not meeting.requests:
        sheet.line("Không có.")
        return
    for line in meeting.requests:
        asked = f"{line.name}: {line.program}, {format_dong(line.agreed_amount if line.approved else line.amount)} đồng"
        votes = f" {line.votes.yes}/{line.votes.no}/{line.votes.abstain}" if line.votes else ""
        said = {True: "đồng ý", False: "không đồng ý"}.get(bool(line.approved), "") if line.approved is not None else ""
        sheet.line(f"- {asked}, {line.term_months} tháng: {said or 'chưa biểu quyết'}{votes}.", align=TA_LEFT)


def _minimum(agreed: Conventions) -> str:
    if agreed.minimum is None:
        return f"{dots(10)} đồng/tổ viên/tháng (bằng chữ: {dots(24)})."
    return f"{dong_or_blank(agreed.minimum)} đồng/tổ viên/tháng (bằng chữ: {dong_in_words(agreed.minimum)})."


def _members(sheet: Sheet, paper: FoundingPaper) -> None:
    rows: list[tuple[object, ...]] = [
        (place, one.name, one.birth_year, one.id_number, one.address, one.category, "")
        for place, one in enumerate(paper.members, start=1)
    ]
    least = _LEAST_ROWS if paper.members else _BLANK_ROWS
    rows += [(place, "\u00a0", *[""] * 5) for place in range(len(rows) + 1, least + 1)]
    sheet.table(
        [("STT", "Họ và tên", "Năm sinh", "Số CCCD", "Địa chỉ", "Đối tượng", "Chữ ký")],
        rows,
        (10.0, 41.0, 13.0, 28.0, 25.0, 28.0, 19.0),
        Ruling(size=10.5, centre=(0, 2, 3), least=8),
        heading="1. Thông qua danh sách tổ viên",
    )
    sheet.gap(2)
    sheet.line(_voted(paper.meeting.agreed if paper.meeting else None))


def _signatures(sheet: Sheet, paper: FoundingPaper) -> None:
    meeting = paper.meeting
    closing = sheet.text(
        f"Cuộc họp kết thúc hồi {_hour(meeting.ended_at if meeting else '', blank=4)} cùng ngày. Biên bản được đọc lại cho mọi người cùng nghe, thống nhất "
        "và ký tên.",
        sheet.style(13, after=6),
    )
    signed = "(Ký, ghi rõ họ tên)"
    approval = [
        sheet.text("PHÊ DUYỆT CỦA UBND CẤP XÃ", sheet.style(12, BOLD, TA_CENTER)),
        sheet.text(
            f"Đồng ý cho phép {paper.heading.called} hoạt động kể từ ngày {dots(3)}/{dots(3)}/20{dots(2)}.",
            sheet.style(12, align=TA_CENTER),
        ),
        sheet.text("(Ký tên, đóng dấu)", sheet.style(11, align=TA_CENTER)),
        Spacer(1, 20 * mm),
    ]
    sheet.gap(2)
    chair, secretary = (meeting.chair, meeting.secretary) if meeting else ("", "")
    head, union = (meeting.hamlet_head, meeting.union_officer[0]) if meeting else ("", "")
    hamlet = f"TRƯỞNG {paper.heading.hamlet_word.upper()}"
    sheet.add(
        KeepTogether(
            [
                closing,
                sheet.signatures([("THƯ KÝ", signed, secretary), ("CHỦ TRÌ", signed, chair)]),
                Spacer(1, 4 * mm),
                sheet.signatures([(hamlet, signed, head), ("ĐẠI DIỆN TỔ CHỨC CT-XH", signed, union)]),
                *(seal_lines(sheet, meeting.seal) if meeting and meeting.seal else ()),
                Spacer(1, 4 * mm),
                *approval,
            ]
        )
    )


def _articles(paper: FoundingPaper) -> tuple[tuple[str, str], ...]:
    """The title and the text of each article of the conventions."""
    heading, agreed = paper.heading, paper.conventions
    day = f"ngày {agreed.transaction_day:02d}" if agreed.transaction_day else f"ngày {dots(4)}"
    interest = f"Tổ thu lãi ngày {agreed.interest_day:02d} hằng tháng. " if agreed.interest_day else ""
    quorum = f"ít nhất {agreed.quorum} tổng số tổ viên có mặt" if agreed.quorum else f"số tổ viên có mặt: {dots(12)}"
    majority = f"quá {agreed.majority} số người có mặt tán thành" if agreed.majority else f"số phiếu cần: {dots(12)}"
    return (
        ("Tên và nơi hoạt động", f"{heading.name}, tại {seat(heading)}; thuộc {heading.union or dots(14)} quản lý."),
        (
            "Mục đích",
            "Tổ viên giúp nhau trong sản xuất, đời sống; thực hành tiết kiệm; bình xét và cùng theo dõi việc vay, sử dụng và "
            "trả nợ vốn vay của Ngân hàng Chính sách xã hội.",
        ),
        ("Kết nạp và ra khỏi Tổ", f"Do cuộc họp Tổ quyết định bằng biểu quyết. {dots(30)}"),
        ("Quyền và nghĩa vụ của tổ viên", f"Được dự họp, biểu quyết, vay vốn khi đủ điều kiện; sử dụng vốn đúng mục đích, trả "
         f"nợ gốc và lãi đúng hạn, gửi tiền hằng tháng. {dots(20)}"),
        ("Họp Tổ", f"Tổ họp định kỳ {dots(8)}, vào ngày {dots(6)}, tại {dots(14)}."),
        ("Bình xét cho vay", f"Công khai tại cuộc họp, {quorum}; việc được thông qua khi {majority}."),
        ("Tiền gửi của tổ viên", _minimum(agreed)),
        ("Thu lãi và giao dịch", f"{interest}Giao dịch tại điểm giao dịch xã {day} hằng tháng. Ban quản lý Tổ không thu nợ gốc."),
        ("Sử dụng hoa hồng", dots(44)),
        ("Xử lý vi phạm", dots(44)),
        ("Hiệu lực", f"Quy ước có hiệu lực từ ngày {dots(3)}/{dots(3)}/20{dots(2)}; sửa đổi do cuộc họp Tổ biểu quyết."),
    )  # fmt: skip


def _conventions(sheet: Sheet, paper: FoundingPaper) -> None:
    heading = paper.heading
    sheet.line("QUY ƯỚC HOẠT ĐỘNG CỦA TỔ TIẾT KIỆM VÀ VAY VỐN", size=14, face=BOLD, align=TA_CENTER)
    sheet.line(f"{heading.name} (mã Tổ {heading.code})", align=TA_CENTER)
    sheet.gap(2)
    for number, (title, text) in enumerate(_articles(paper), start=1):
        sheet.add(
            KeepTogether(
                [
                    Spacer(1, 1 * mm),
                    sheet.text(f"Điều {number}. {title}", sheet.style(13, BOLD, after=2)),
                    sheet.line_of(text),
                ]
            )
        )
    sheet.gap(3)
    sheet.signed(
        [
            ("ĐẠI DIỆN TỔ VIÊN", "(Ký, ghi rõ họ tên)", "\u00a0"),
            ("TỔ TRƯỞNG", "(Ký, ghi rõ họ tên)", heading.leader),
        ]
    )
