"""10C/TD, Biên bản họp Tổ tiết kiệm và vay vốn: admissions and releases, loan appraisal, minimum saving.

Uses, attendance and route are sourced; the layout is from memory, so the paper says "mẫu chưa đối chiếu". It never changes the board
(question bank of NHCSXH: 10C/TD is not used for that), and no principal stands on it: the board collects none.
"""

from __future__ import annotations

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer

from app.documents.forms import FormVersion
from app.documents.layout import Issue, Sheet
from app.documents.letterhead import letterhead
from app.documents.records import MinutesPaper, Seal, Tally
from app.documents.tables import Ruling
from app.documents.text import count_or_blank, dots, grouped, long_day_or_blank
from app.documents.typography import BOLD, FACE, ITALIC, PORTRAIT
from app.domain.money import format_dong
from app.domain.words import dong_in_words

_NOTHING = "Không có."
_UNDECIDED = "Chưa biểu quyết"
_VOTES = "Biểu quyết (tán thành/ không/ không ý kiến)"
_BLANK_ROWS = 4
_LAST_LINES = 2  # of the text, which the signatures do not leave


def minutes_pdf(paper: MinutesPaper, form: FormVersion) -> bytes:
    """The minutes as a PDF; unsealed ones are marked as a draft."""
    sheet = begun(paper, form)
    letterhead(sheet)
    sheet.gap(3)
    sheet.line("BIÊN BẢN HỌP TỔ TIẾT KIỆM VÀ VAY VỐN", size=14, face=BOLD, align=TA_CENTER)
    sheet.gap(2)
    opening(sheet, paper)
    attendance(sheet, paper)
    _admissions(sheet, paper)
    _releases(sheet, paper)
    _requests(sheet, paper)
    _minimum(sheet, paper)
    closing(sheet, paper, _told(sheet, paper))
    return sheet.to_pdf()


def begun(paper: MinutesPaper, form: FormVersion) -> Sheet:
    """A sheet for minutes of a meeting; of an open one it is marked as a draft."""
    issue = Issue(
        of=f"Tổ {paper.heading.code}, {paper.on:%d/%m/%Y}" if paper.on else "mẫu trắng",
        practice=paper.practice,
        watermark="" if paper.seal or paper.on is None else "BẢN NHÁP – CHƯA CHỐT",
        sealed_on=paper.on if paper.seal else None,
        meeting_seal=paper.seal.digest if paper.seal else "",
    )
    return Sheet(PORTRAIT, form, paper.heading, issue)


def opening(sheet: Sheet, paper: MinutesPaper) -> None:
    """When, where and which group met."""
    heading = paper.heading
    hour = f"{paper.started_at.replace(':', ' giờ ')}, " if paper.started_at else ""
    sheet.line(f"Hôm nay, {hour}{long_day_or_blank(paper.on)}, tại {paper.place or dots(20)}.")
    sheet.line(
        f"Tổ tiết kiệm và vay vốn do {heading.leader_title} {heading.leader or dots(14)} làm Tổ trưởng; {heading.hamlet}, "
        f"{heading.commune}{f', {heading.province}' if heading.province else ''}; thuộc {heading.union} quản lý; "
        f"mã Tổ {heading.code}."
    )


def attendance(sheet: Sheet, paper: MinutesPaper) -> None:
    """Who was there, and whether they were enough."""
    sheet.heading("I. Thành phần tham dự")
    away = None if paper.excused is None or paper.absent is None else paper.excused + paper.absent
    name, title = paper.union_officer
    sheet.labelled("- Đại diện tổ chức chính trị - xã hội cấp xã: ông (bà)", _with_title(name, title), blank=16)
    name, title = paper.hamlet_head
    sheet.labelled(f"- Trưởng {paper.heading.hamlet_word} (chứng kiến): ông (bà)", _with_title(name, title), blank=16)
    sheet.line(
        f"- Tổng số tổ viên: {count_or_blank(paper.members)}; có mặt: {count_or_blank(paper.present)}; vắng mặt: "
        f"{count_or_blank(away)} (có lý do: {count_or_blank(paper.excused)}, không lý do: {count_or_blank(paper.absent)})."
    )
    if paper.absentees:
        listed = "; ".join(f"{name} ({reason})" if reason else name for name, reason in paper.absentees)
        sheet.line(f"- Vắng mặt: {listed}.")
    if paper.is_quorate is None:
        sheet.line(f"- Số có mặt so với quy định của Tổ: {dots(24)}")
    else:
        enough = "đủ" if paper.is_quorate else "chưa đủ, không bình xét cho vay"
        sheet.line(f"- Số có mặt so với quy định của Tổ ({paper.quorum}): {enough}.")
    if paper.chair and paper.secretary:
        words = [
            (f"- Chủ trì: {paper.chair_title} ", FACE),
            (paper.chair, BOLD),
            (f"; thư ký: {paper.secretary_title} ", FACE),
            (paper.secretary, BOLD),
        ]
        sheet.add(sheet.mixed(words, sheet.style(13, after=3)))
        return
    sheet.labelled("- Chủ trì: ông (bà)", paper.chair, blank=16)
    sheet.labelled("- Thư ký: ông (bà)", paper.secretary, blank=16)


def _with_title(name: str, title: str) -> str:
    return f"{name}, chức vụ: {title}" if name and title else name


def _money(paper: MinutesPaper) -> list[str]:
    """What was collected, as one of the other matters: the form has no part for it, and the board collects no principal."""
    taken = []
    if paper.interest_total:
        taken.append(
            f"thu lãi của {paper.interest_payers} tổ viên {format_dong(paper.interest_total)} đồng "
            f"({dong_in_words(paper.interest_total)})"
        )
    if paper.savings_total:
        taken.append(
            f"nhận tiền gửi của {paper.savers} tổ viên {format_dong(paper.savings_total)} đồng "
            f"({dong_in_words(paper.savings_total)})"
        )
    return [f"- Thu tại cuộc họp: {'; '.join(taken)}."] if taken else []


def _empty(paper: MinutesPaper, columns: int) -> list[tuple[object, ...]]:
    """Rows to write on, on a blank."""
    return [] if paper.on else [(place, "\u00a0", *[""] * (columns - 2)) for place in range(1, _BLANK_ROWS + 1)]


def _in_a_line(sheet: Sheet, title: str, said: str = _NOTHING) -> None:
    """A part of the form in which the meeting changed nothing: one line."""
    sheet.add(sheet.mixed([(f"{title}: ", BOLD), (said, FACE)], sheet.style(13, FACE, after=3)))


def _admissions(sheet: Sheet, paper: MinutesPaper) -> None:
    if not paper.admissions and paper.on:
        _in_a_line(sheet, "II. Kết nạp tổ viên")
        return
    rows: list[tuple[object, ...]] = _empty(paper, 7) + [
        (
            place, line.name, line.birth_year, line.id_number, line.address, line.category,
            _result(line.votes, carried=line.accepted, yes="Kết nạp", no="Không kết nạp"),
        )
        for place, line in enumerate(paper.admissions, start=1)
    ]  # fmt: skip
    header = [("STT", "Họ và tên", "Năm sinh", "Số CCCD", "Địa chỉ", "Đối tượng", _VOTES)]
    sheet.table(
        header, rows, (10, 34, 14, 29, 22, 23, 32), Ruling(size=10.5, centre=(0, 2)), heading="II. Kết nạp tổ viên"
    )
    sheet.gap(2)


def _releases(sheet: Sheet, paper: MinutesPaper) -> None:
    if not paper.releases and paper.on:
        _in_a_line(sheet, "III. Cho tổ viên ra khỏi Tổ")
        return
    rows: list[tuple[object, ...]] = _empty(paper, 4) + [
        (place, line.name, line.reason, _result(line.votes, carried=line.accepted, yes="Đồng ý", no="Không đồng ý"))
        for place, line in enumerate(paper.releases, start=1)
    ]
    sheet.table(
        [("STT", "Họ và tên", "Lý do", _VOTES)],
        rows,
        (10, 44, 68, 42),
        Ruling(size=10.5, centre=(0,)),
        heading="III. Cho tổ viên ra khỏi Tổ",
    )
    sheet.gap(2)


def _requests(sheet: Sheet, paper: MinutesPaper) -> None:
    if not paper.requests and paper.on:
        _in_a_line(sheet, "IV. Bình xét cho vay")
        return
    rows: list[tuple[object, ...]] = _empty(paper, 8) + [
        (
            place, line.name, line.category, line.program, format_dong(line.agreed_amount if line.approved else line.amount),
            line.purpose, f"{line.term_months} tháng",
            _UNDECIDED if line.approved is None else _result(line.votes, carried=line.approved, yes="Đồng ý", no="Không đồng ý"),
        )
        for place, line in enumerate(paper.requests, start=1)
    ]  # fmt: skip
    header = [
        ("STT", "Họ và tên", "Đối tượng", "Chương trình", "Số tiền (đồng)", "Mục đích sử dụng vốn", "Thời hạn",
         _VOTES)
    ]  # fmt: skip
    sheet.table(
        header,
        rows,
        (9, 27, 17, 23, 22, 24, 16, 26),
        Ruling(size=10, right=(4,), centre=(0, 6)),
        heading="IV. Bình xét cho vay",
    )
    sheet.gap(1.5)
    _agreed(sheet, paper)


def _agreed(sheet: Sheet, paper: MinutesPaper) -> None:
    """How many requests were carried and what they come to; who was refused, and why."""
    if paper.on is None:
        sheet.line(
            f"Tổ thống nhất đề nghị cho vay {dots(4)} tổ viên, tổng số tiền {dots(10)} đồng (bằng chữ: {dots(24)})."
        )
        sheet.line(f"Các hộ chưa được bình xét và lý do: {dots(30)}")
        return
    carried = [line for line in paper.requests if line.approved]
    total = sum(line.agreed_amount for line in carried)
    sheet.line(
        f"Tổ thống nhất đề nghị cho vay {len(carried)} tổ viên, tổng số tiền {format_dong(total)} đồng "
        f"(bằng chữ: {dong_in_words(total)})."
    )
    refused = [line for line in paper.requests if not line.approved]
    if refused:
        listed = "; ".join(f"{line.name}{f' ({line.reason})' if line.reason else ''}" for line in refused)
        sheet.line(f"Các hộ chưa được bình xét và lý do: {listed}.")


def _result(votes: Tally | None, *, carried: bool, yes: str, no: str) -> str:
    verdict = yes if carried else no
    if votes is None:
        return verdict
    return f"{verdict} {votes.yes}/{votes.no}/{votes.abstain}"


def _minimum(sheet: Sheet, paper: MinutesPaper) -> None:
    title = "V. Mức tiền gửi tối thiểu hằng tháng"
    if paper.on is not None and paper.minimum_new is None:
        least = paper.minimum_before
        kept = f"Giữ nguyên {format_dong(least)} đồng/tổ viên/tháng." if least is not None else _NOTHING
        _in_a_line(sheet, title, kept)
        return
    sheet.heading(title)
    if paper.on is None or paper.minimum_new is None:
        sheet.line(f"{dots(10)} đồng/tổ viên/tháng. Kết quả biểu quyết: {dots(20)}")
        return
    before = f" (trước đây {format_dong(paper.minimum_before)} đồng)" if paper.minimum_before is not None else ""
    said = _result(paper.minimum_votes, carried=paper.minimum_accepted, yes="Thống nhất", no="Không thống nhất")
    sheet.line(f"{format_dong(paper.minimum_new)} đồng/tổ viên/tháng{before}. {said} (tán thành/không/không ý kiến).")


def _told(sheet: Sheet, paper: MinutesPaper) -> list[Flowable]:
    """What was told; its last lines are given back, to stand on the page of the signatures, with the heading where they are all."""
    title = "VI. Nội dung khác"
    said = _money(paper) + [f"- {sort}: {text}" for sort, text in paper.topics] + [f"- {text}" for text in paper.notes]
    if not said:
        said = [_NOTHING] if paper.on else [dots(49), dots(49)]
    before = said[:-_LAST_LINES]
    if before:
        sheet.heading(title)
    for text in before:
        sheet.line(text)
    last = [sheet.line_of(text) for text in said[-_LAST_LINES:]]
    return last if before else [sheet.heading_of(title), *last]


def closing(sheet: Sheet, paper: MinutesPaper, before: list[Flowable]) -> None:
    """The hour it ended, the signatures and the seal; ``before`` stands with them on one page."""
    ended = paper.ended_at.replace(":", " giờ ") if paper.ended_at else f"{dots(4)} giờ {dots(4)}"
    closing = sheet.line_of(
        f"Cuộc họp kết thúc hồi {ended} cùng ngày. Biên bản được đọc lại cho mọi người cùng nghe, thống nhất và ký tên."
    )
    signed = sheet.signatures(
        [
            ("THƯ KÝ", "(Ký, ghi rõ họ tên)", paper.secretary),
            ("TỔ TRƯỞNG", "(Chủ trì, ký, ghi rõ họ tên)", paper.chair),
            (f"TRƯỞNG {paper.heading.hamlet_word.upper()}", "(Ký, ghi rõ họ tên)", paper.hamlet_head[0]),
            ("ĐẠI DIỆN TỔ CHỨC CT-XH", "(Ký, ghi rõ họ tên)", paper.union_officer[0]),
        ]
    )
    block: list[Flowable] = [
        *before,
        Spacer(1, 2 * mm),
        closing,
        Spacer(1, 2 * mm),
        signed,
    ]
    if paper.seal:
        block += seal_lines(sheet, paper.seal)
    sheet.add(KeepTogether(block))


def seal_lines(sheet: Sheet, seal: Seal) -> list[Flowable]:
    """The seal of a meeting, as it stands under its minutes."""
    return [
        Spacer(1, 4 * mm),
        sheet.mixed([("Niêm phong sổ ", BOLD), (grouped(seal.digest), FACE)], sheet.style(9, FACE)),
        sheet.text("Mã QR bên lề dùng để đối chiếu biên bản với sổ của Tổ.", sheet.style(9, ITALIC)),
    ]
