"""Every paper out of a real book, all of a meeting in one file, and whether a paper says what it said."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest

from app.bootstrap import policy_text
from app.documents.use_check import in_millions
from app.domain.entries import Votes
from app.domain.errors import RuleBrokenError
from app.domain.meeting import Presence
from app.storage.book import BookRefusedError
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.exchange import sync_group
from app.usecases.labels import CLASS_WORDS
from app.usecases.loans import appraisal
from app.usecases.loans.eligibility import FileFault, FileRefusedError
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.view import look_at
from app.usecases.members.members import correct
from app.usecases.papers.group_papers import OF_THE_GROUP, group_papers
from app.usecases.papers.life_papers import due_record
from app.usecases.papers.member_papers import member_papers, paper_of_member
from app.usecases.papers.paper import WHOLE
from app.usecases.papers.papers import OF_A_MEETING, all_papers, papers_of, whole_meeting
from app.usecases.papers.registry import BLANKS, blank_of, blank_papers
from app.usecases.policy import policies_of
from app.usecases.verify.files import verify_file
from tests.papers import pdf_text
from tests.unions import OFFICERS, at_the_office
from tests.villages import small_village_copy


@pytest.fixture
def policies(village):
    return policies_of(village.workspace, policy_text())


@pytest.fixture
def sealed(village):
    return next(meeting for meeting in village.workspace.meetings.all() if meeting.is_sealed)


def kept(paper, folder, name="giay.pdf"):
    path = folder / name
    path.write_bytes(paper if isinstance(paper, bytes) else paper.pdf)
    return path


def checked(workspace, path):
    """As the command does; the open book of the test stands for the file."""
    return verify_file(path, open_book=lambda _: replace(workspace, book=_Kept(workspace.book)), book=path)


class _Kept:
    """The test's open book, which the command may not close."""

    def __init__(self, book):
        self._book = book

    def __getattr__(self, name):
        return getattr(self._book, name)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


def test_a_meeting_gives_every_paper_it_has_something_for(village, policies, sealed):
    found = all_papers(village.workspace, sealed.id, policies=policies)
    assert {"10C/TD", "bang-thu", "giay-bao"} <= {paper.form for paper in found}
    for paper in found:
        assert paper.pdf.startswith(b"%PDF"), paper.form
        assert paper.pdf == next(
            again.pdf
            for again in all_papers(village.workspace, sealed.id, policies=policies)
            if again.file_stem == paper.file_stem
        )


def test_the_whole_meeting_is_one_file_with_a_bookmark_for_each_paper(village, policies, sealed):
    steps = []
    whole = whole_meeting(
        village.workspace, sealed.id, policies=policies, progress=lambda done, of: steps.append((done, of))
    )
    opened = pypdf.PdfReader(io.BytesIO(whole.pdf))
    papers = all_papers(village.workspace, sealed.id, policies=policies)
    assert [mark.title for mark in opened.outline] == [paper.title() for paper in papers]
    pages = [len(pypdf.PdfReader(io.BytesIO(paper.pdf)).pages) for paper in papers]
    assert len(opened.pages) == sum(pages)
    firsts = [opened.get_destination_page_number(mark) for mark in opened.outline]
    assert firsts == [sum(pages[:place]) for place in range(len(pages))]
    assert opened.trailer["/Root"]["/Lang"] == "vi-VN"
    assert steps == [(done, len(papers)) for done in range(len(papers) + 1)]
    assert whole.pdf == whole_meeting(village.workspace, sealed.id, policies=policies).pdf
    assert len(whole.pdf) < sum(len(paper.pdf) for paper in papers)


def test_the_making_of_the_whole_can_be_stopped(village, policies, sealed):
    def stop(done, _of):
        if done == 1:
            raise RuleBrokenError("stopped")

    with pytest.raises(RuleBrokenError):
        whole_meeting(village.workspace, sealed.id, policies=policies, progress=stop).make()


def test_the_group_has_its_own_papers(village, policies):
    forms = {paper.form for paper in group_papers(village.workspace, policies)}
    assert {"10A/TD", "bia", "ds-to-vien", "15/TD", "16/TD"} <= forms <= set(OF_THE_GROUP)
    members = " ".join(pdf_text(papers_of(village.workspace, "ds-to-vien", policies=policies)[0].pdf).split())
    for member in village.workspace.members.active(village.workspace.today):
        assert member.name in members


def test_the_public_notice_names_nobody_to_a_stranger(village, policies):
    for meeting in village.workspace.meetings.all():
        for paper in all_papers(village.workspace, meeting.id, policies=policies):
            if paper.form == "niem-yet":
                text = pdf_text(paper.pdf)
                for member in village.workspace.members.all():
                    assert not member.id_number or member.id_number not in text
                    assert not member.phone or member.phone not in text
                return
    pytest.fail("no meeting proposed anybody")


def test_before_the_vote_the_notice_says_who_asks_and_after_it_who_was_proposed(workspace, pack):
    policies = policies_of(workspace, policy_text())
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    members = workspace.members.active(workspace.today)
    verbs.set_officers(workspace, meeting, OFFICERS)
    verbs.mark(workspace, meeting, {one.id: Presence.PRESENT for one in members})
    for member, amount in ((members[0], 50_000_000), (members[1], 30_000_000)):
        asked = appraisal.Ask(member.id, "HN", amount, "Nuôi bò", 36, "Hộ nghèo", appraisal.PAPERS)
        request = appraisal.put_on_the_table(workspace, pack, meeting, asked)
    (before,) = papers_of(workspace, "niem-yet", meeting, policies=policies)
    words = " ".join(pdf_text(before.pdf).split())
    assert "(trước khi Tổ bình xét)" in words
    assert members[0].name in words
    assert members[1].name in words
    appraisal.vote(workspace, meeting, request, appraisal.Vote(Votes(37, 0, 0), 25_000_000, 36))
    two = papers_of(workspace, "niem-yet", meeting, policies=policies)
    assert len(two) == 2, "one still waits for its vote"
    after = " ".join(pdf_text(two[1].pdf).split())
    assert "Tổ đã họp bình xét" in after
    assert "25.000.000" in after
    assert members[0].name not in after


def test_every_form_has_a_blank_with_the_groups_heading(village):
    found = blank_papers(village.workspace)
    assert {paper.form for paper in found} == set(BLANKS)
    assert set(OF_A_MEETING) | set(OF_THE_GROUP) <= set(BLANKS)
    for paper in found:
        assert paper.pdf.startswith(b"%PDF")
    opened = pypdf.PdfReader(io.BytesIO(blank_of(village.workspace, WHOLE).pdf))
    assert len(opened.outline) == len(BLANKS)


def test_a_members_papers(village, policies):
    workspace = village.workspace
    borrower = next(
        request.member for request in workspace.meetings.requests() if request.answer and request.answer.approved
    )
    found = {paper.form: paper for paper in member_papers(workspace, borrower, policies=policies)}
    assert {"so-tien", "02/UQ", "bo-di"} <= set(found)
    name = workspace.members.one(borrower).name
    for paper in found.values():
        assert name in " ".join(pdf_text(paper.pdf).split())
    with pytest.raises(RuleBrokenError):
        paper_of_member(workspace, "bo-di", "nobody", policies=policies)


def test_every_sealed_paper_of_a_meeting_is_as_it_was_printed(village, policies, sealed, tmp_path):
    for paper in all_papers(village.workspace, sealed.id, policies=policies):
        path = kept(paper, tmp_path)
        if paper.form in {"giay-bao", "diem-danh", "01/TD", "01/TD-VKK", "01/GQVL", "01/UQ", "GNCK"}:
            with pytest.raises(FileRefusedError) as refusal:
                checked(village.workspace, path)
            assert refusal.value.fault is FileFault.NO_SEAL
        else:
            said = checked(village.workspace, path)
            assert said["whole"] is True
            assert [one["form"] for one in said["papers"]] == [paper.form]


def test_the_whole_file_is_checked_paper_by_paper(village, policies, sealed, tmp_path):
    path = kept(whole_meeting(village.workspace, sealed.id, policies=policies), tmp_path)
    said = checked(village.workspace, path)
    assert said["whole"] is True
    assert {"10C/TD", "bang-thu"} <= {one["form"] for one in said["papers"]}
    assert said["pages_without_seal"] > 0  # the slips, which members take home
    assert "không có dấu" in said["sentence"]


def test_a_page_taken_out_of_a_sealed_paper_is_seen(village, policies, sealed, tmp_path):
    minutes = papers_of(village.workspace, "10C/TD", sealed.id, policies=policies)[0].pdf
    whole = pypdf.PdfReader(io.BytesIO(minutes))
    assert len(whole.pages) > 1
    for left in range(len(whole.pages) - 1):
        writer = pypdf.PdfWriter()
        for number, page in enumerate(whole.pages):
            if number != left:
                writer.add_page(page)
        target = io.BytesIO()
        writer.write(target)
        with pytest.raises(FileRefusedError) as refusal:
            checked(village.workspace, kept(target.getvalue(), tmp_path))
        assert refusal.value.fault is FileFault.NOT_SAME


def test_a_paper_printed_before_the_book_changed_still_holds(village, policies, sealed, tmp_path):
    before = kept(papers_of(village.workspace, "ds-to-vien", policies=policies)[0], tmp_path)
    member = village.workspace.members.active(village.workspace.today)[0]
    assert correct(village.workspace, member.id, {"name": "Tên Đã Sửa"})
    after = kept(papers_of(village.workspace, "ds-to-vien", policies=policies)[0], tmp_path, "sau.pdf")
    assert before.read_bytes() != after.read_bytes()
    assert checked(village.workspace, before)["whole"] is True
    assert checked(village.workspace, after)["whole"] is True


def test_another_groups_book_knows_no_such_paper(village, policies, sealed, tmp_path):
    path = kept(papers_of(village.workspace, "10C/TD", sealed.id, policies=policies)[0], tmp_path)
    (tmp_path / "khac").mkdir()
    other = small_village_copy(tmp_path / "khac")
    with other.book, pytest.raises(FileRefusedError) as refusal:
        checked(other, path)
    assert refusal.value.fault is FileFault.NOT_SAME


def test_the_office_and_a_batch_know_who_printed_a_paper(village, policies, sealed, tmp_path):
    stick = FolderMailbox(village.stick)
    sync_group(village.workspace, stick, village.workspace.today)
    at_the_office(village, stick)
    path = kept(papers_of(village.workspace, "10C/TD", sealed.id, policies=policies)[0], tmp_path)
    said = checked(village.office, path)
    assert (said["what"], said["meeting"], said["whole"]) == ("minutes", sealed.id, True)
    batch = next(file for file in (village.stick / "to-office").iterdir() if "enrol" not in file.name)

    def no_book(_):
        raise BookRefusedError

    said = verify_file(path, open_book=no_book, book=batch)
    assert said["whole"] is True


def test_a_photo_proves_the_seal_and_gives_the_figures_to_compare(village, policies, sealed, tmp_path):
    import pypdfium2

    document = pypdfium2.PdfDocument(papers_of(village.workspace, "10C/TD", sealed.id, policies=policies)[0].pdf)
    path = tmp_path / "anh.png"
    document[len(document) - 1].render(scale=150 / 72).to_pil().save(path)
    said = checked(village.workspace, path)
    assert said["whole"] is None
    assert "là thật" in said["sentence"]
    assert "Hãy so với giấy" in said["sentence"]


def test_the_group_asks_counts_and_hands_over_on_paper(village, policies):
    """What stands on them is what the book says: names, days, balances; nothing else is filled."""
    workspace = village.workspace
    members = workspace.members.active(workspace.today)
    made = {paper.form: " ".join(pdf_text(paper.pdf).split()) for paper in group_papers(workspace, policies)}
    for form in ("giay-moi", "diem-danh"):
        assert all(member.name in made[form] for member in members)
    total = f"{sum(member.savings for member in members):,}".replace(",", ".")
    assert f"Số tổ viên: {len(members)}" in made["ban-giao"]
    assert total in made["ban-giao"]
    assert "Tổ không thu nợ gốc" in made["den-han"]


def test_who_was_away_stands_on_the_attendance_list(village, policies, sealed):
    (made,) = papers_of(village.workspace, "diem-danh", sealed.id, policies=policies)
    text = " ".join(pdf_text(made.pdf).split())
    marks = village.workspace.meetings.marks(sealed.id).values()
    away = [reason for presence, reason in marks if presence is not Presence.PRESENT]
    assert away
    assert text.count("vắng") + sum(reason in text for reason in away if reason) >= len(away)


def test_the_minutes_address_people_as_they_are(village, policies, sealed):
    """By the sex the book knows of members of that name; both words where it knows none."""
    workspace = village.workspace
    leader = workspace.about.board().leader
    sex = workspace.members.sex_of_name(leader)
    (minutes,) = papers_of(workspace, "10C/TD", sealed.id, policies=policies)
    text = " ".join(pdf_text(minutes.pdf).split())
    assert f"do {'bà' if sex == 'F' else 'ông'} {leader} làm Tổ trưởng" in text
    assert sex in {"F", "M"}
    assert "Chủ trì: ông (bà)" not in text
    assert workspace.members.sex_of_name("Không Có Ai") == ""


def test_the_list_and_the_minutes_say_the_class_a_household_had_on_that_day(village, policies):
    """Where nobody wrote for whom a loan is meant, the class of the meeting's day stands, not today's."""
    workspace = village.workspace
    for meeting in workspace.meetings.all():
        carried = [one for one in workspace.meetings.requests(meeting.id) if one.approved and not one.category]
        for request in carried:
            member = workspace.members.one(request.member)
            words = CLASS_WORDS[member.class_on(meeting.on)]
            if member.class_on(meeting.on) == "none":
                continue
            lists = papers_of(workspace, "03/TD", meeting.id, policies=policies)
            text = " ".join(" ".join(pdf_text(one.pdf).split()) for one in lists)
            assert words in text
            return
    pytest.fail("no request without a word of its own")


def test_no_paper_of_a_year_is_made_before_it_is_looked_at(village, policies, monkeypatch):
    """The page of papers opens at once: what is listed is drawn, and put together, only when somebody looks."""
    made = []
    monkeypatch.setattr("app.usecases.papers.papers.minutes_record", lambda *_, **__: made.append("minutes"))
    monkeypatch.setattr("app.usecases.papers.papers.appraisal_record", lambda *_, **__: made.append("appraisal"))
    monkeypatch.setattr("app.usecases.papers.papers.loan_request_records", lambda *_, **__: made.append("request"))
    listed = [
        paper
        for meeting in village.workspace.meetings.all()
        for paper in all_papers(village.workspace, meeting.id, policies=policies)
    ]
    assert len(listed) > 40
    assert not made


def test_what_the_bank_said_of_a_loan_stands_on_the_papers_that_ask_for_it(village, policies):
    """06A/TD, 08/TD, 15/TD and 16/TD carry the loan's code and what is owed as the newest statement says; 16/TD its sums."""
    workspace = village.workspace
    day = max(day for day in workspace.rounds.statement_days() if day <= workspace.today)
    lines = workspace.rounds.statement(day).lines
    whole = sum(line.outstanding for line in lines)
    made = {paper.form: " ".join(pdf_text(paper.pdf).split()) for paper in group_papers(workspace, policies)}
    assert f"{in_millions(whole)} triệu đồng" in made["16/TD"]
    assert f"đến thời điểm {day:%d/%m/%Y}" in made["16/TD"]
    owing = sum(line.brought > 0 for line in lines)
    assert f"{owing} tổ viên có lãi tồn" in made["16/TD"]
    named = 0
    for member in workspace.members.active(workspace.today):
        papers = {paper.form: paper for paper in member_papers(workspace, member.id, policies=policies)}
        if "06A/TD" not in papers:
            continue
        text = " ".join(pdf_text(papers["06A/TD"].pdf).split())
        for line in lines:
            if line.loan and line.loan in text:
                named += 1
                assert f"Dư nợ gốc: {line.outstanding:,}".replace(",", ".") in text
                assert f"Nợ lãi: {line.brought:,}".replace(",", ".") in text
        if named > 3:
            return
    pytest.fail("no loan of the statement on any sheet")


def test_a_slip_says_what_she_had_after_that_meeting_whenever_it_is_printed(village, policies):
    """A slip of an earlier meeting is printed with the savings of that day, not of today."""
    workspace = village.workspace
    meetings = [one for one in workspace.meetings.all() if one.is_sealed]
    old = meetings[-1]
    view = look_at(workspace, old.id)
    line = next(line for line in view.money if line.savings)
    name = workspace.members.one(line.member).name
    until = sum(
        entry.amount
        for entry in workspace.members.passbook(line.member)
        if entry.sort != "interest" and entry.on <= old.on
    )
    (slips,) = papers_of(workspace, "giay-bao", old.id, policies=policies)
    text = " ".join(pdf_text(slips.pdf).split())
    hers = text.split(f"Tổ viên: {name}", 1)[1].split("GIẤY BÁO", 1)[0]
    assert f"{until:,}".replace(",", ".") in hers
    assert workspace.members.one(line.member).savings != until


def test_nobody_receives_her_own_money_nor_judges_her_own_request(village, policies, sealed):
    workspace = village.workspace
    board = workspace.about.board()
    (slips,) = papers_of(workspace, "giay-bao", sealed.id, policies=policies)
    text = " ".join(pdf_text(slips.pdf).split())
    hers = text.split(f"Tổ viên: {board.leader}", 1)
    if len(hers) == 2:
        assert board.deputy in hers[1].split("GIẤY BÁO", 1)[0]
    for paper in group_papers(workspace, policies):
        if paper.form == "08/TD" and f"Họ và tên người vay: {board.leader}" in " ".join(pdf_text(paper.pdf).split()):
            assert "Ý KIẾN CỦA TỔ PHÓ" in pdf_text(paper.pdf)


def test_what_the_pack_doubts_stands_on_no_paper(village, policies):
    workspace = village.workspace
    for meeting in workspace.meetings.all()[:3]:
        for paper in all_papers(workspace, meeting.id, policies=policies):
            text = pdf_text(paper.pdf)
            assert not [word for word in ("memory", "truy vấn kiểm tra", "chưa có nguồn", "vn-vbsp") if word in text], (
                paper.form
            )


def test_two_members_of_one_name_get_a_notice_each(village, policies):
    """What falls due is told to the one who owes it, also where another has her name."""
    workspace, pack = village.workspace, policies.on(village.workspace.today)
    before = due_record(workspace, pack, practice=False).notices
    first, second = (payments[0].name for _, payments in before[:2])
    borrower = next(one for one in workspace.members.active(workspace.today) if one.name == second)
    correct(workspace, borrower.id, {"name": first})
    after = due_record(workspace, pack, practice=False).notices
    assert len(after) == len(before)
    assert sum(payments[0].name in {first, second} for _, payments in after) == 2
