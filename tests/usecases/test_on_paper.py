"""Paper as the third way: a meeting printed as codes, photographed, and taken in by the office like any batch."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from app.domain.errors import RuleBrokenError
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.exchange import sync_group
from app.usecases.exchange.on_paper import PaperFault, PaperRefusedError, codes_for_paper, take_files
from app.usecases.meeting import meeting as verbs
from app.usecases.papers.papers import code_page
from tests.unions import at_the_office, hold_a_meeting


@pytest.fixture
def told(village):
    """A village whose office knows everything up to today, and a meeting after that."""
    stick = FolderMailbox(village.stick)
    sync_group(village.workspace, stick, village.workspace.today)
    at_the_office(village, stick)
    sync_group(village.workspace, stick, village.workspace.today)
    return village


def the_meeting(village, pack):
    before = {meeting.id for meeting in village.workspace.meetings.all()}
    hold_a_meeting(village.workspace, pack)
    return next(meeting for meeting in village.workspace.meetings.all() if meeting.id not in before)


def photos(pdf, dpi=150, turned=0.0):
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        target = io.BytesIO()
        picture = page.render(scale=dpi / 72).to_pil().convert("RGB").rotate(turned, expand=True, fillcolor="white")
        picture.save(target, "JPEG", quality=75)
        yield f"anh-{number}.jpg", target.getvalue()


def at_office(village):
    return village.office.at(village.workspace.group).meetings.all()


@pytest.mark.parametrize(("dpi", "turned"), [(150, 0.0), (200, 3.0), (300, 180.0)])
def test_a_meeting_goes_to_the_office_as_a_photo_of_a_page(told, pack, dpi, turned):
    meeting = the_meeting(told, pack)
    page = code_page(told.workspace, meeting.id).pdf
    report = take_files(told.office, list(photos(page, dpi, turned)), told.office.today).office
    assert not report.refused
    assert report.entries_in > 0
    arrived = next(one for one in at_office(told) if one.id == meeting.id)
    assert arrived.digest == meeting.digest
    # The second time there is nothing new in it.
    again = take_files(told.office, list(photos(page, dpi, turned)), told.office.today).office
    assert (again.entries_in, again.refused) == (0, [])


def test_what_went_on_paper_and_on_a_stick_counts_once(told, pack):
    meeting = the_meeting(told, pack)
    page = code_page(told.workspace, meeting.id).pdf
    take_files(told.office, [("trang.pdf", page)], told.office.today)
    stick = FolderMailbox(told.stick)
    sync_group(told.workspace, stick, told.workspace.today)
    at_the_office(told, stick)
    assert sum(one.id == meeting.id for one in at_office(told)) == 1
    assert not any(told.office.book.faults().values())
    sync_group(told.workspace, stick, told.workspace.today)
    assert not [
        sent
        for sent in told.workspace.book.exchange_log.sent(told.workspace.group)
        if sent.acknowledged_on is None and sent.entries
    ]


def test_the_same_page_prints_again_byte_for_byte_until_the_book_changes(told, pack):
    meeting = the_meeting(told, pack)
    first = code_page(told.workspace, meeting.id).pdf
    assert code_page(told.workspace, meeting.id).pdf == first
    verbs.open_meeting(told.workspace, on=told.workspace.today, started_at="14:00", place="đình")
    assert code_page(told.workspace, meeting.id).pdf != first


def test_half_of_the_pictures_takes_in_nothing_and_says_which_codes_are_missing(told, pack):
    for _ in range(11):
        meeting = the_meeting(told, pack)
    codes = codes_for_paper(told.workspace, meeting.id, told.workspace.today)
    assert len(codes) > 6  # more than one page
    pages = list(photos(code_page(told.workspace, meeting.id).pdf))
    report = take_files(told.office, pages[:1], told.office.today).office
    ((_, refusal),) = report.refused
    assert isinstance(refusal, PaperRefusedError)
    assert refusal.fault is PaperFault.CODES_MISSING
    assert refusal.detail.split(", ")[0] == "7"
    assert report.entries_in == 0
    assert take_files(told.office, list(reversed(pages)), told.office.today).office.entries_in > 0


def test_a_picture_without_codes_is_refused_and_the_others_still_come_in(told, pack, tmp_path):
    from PIL import Image

    meeting = the_meeting(told, pack)
    blank = io.BytesIO()
    Image.new("L", (800, 600), "white").save(blank, "PNG")
    files = [
        ("meo.png", blank.getvalue()),
        *photos(code_page(told.workspace, meeting.id).pdf),
        ("hong.pdf", b"%PDF-1.4 x"),
    ]
    report = take_files(told.office, files, told.office.today).office
    assert [name for name, _ in report.refused] == ["meo.png", "hong.pdf"]
    assert any(one.id == meeting.id for one in at_office(told))


def test_a_page_for_the_office_is_nobody_elses_to_read(told, union, pack):
    meeting = the_meeting(told, pack)
    report = take_files(union, [("trang.pdf", code_page(told.workspace, meeting.id).pdf)], union.today).group
    assert len(report.refused) == 1
    assert report.entries_in == 0


def test_a_draft_and_a_group_without_an_office_have_no_codes(workspace_alone, pack):
    hold_a_meeting(workspace_alone, pack)
    (sealed,) = workspace_alone.meetings.all()
    with pytest.raises(RuleBrokenError) as refusal:
        codes_for_paper(workspace_alone, sealed.id, workspace_alone.today)
    assert refusal.value.rule == "no_office_yet"
    draft = verbs.open_meeting(workspace_alone, on=workspace_alone.today, started_at="14:00", place="đình")
    with pytest.raises(RuleBrokenError) as refusal:
        codes_for_paper(workspace_alone, draft, workspace_alone.today)
    assert refusal.value.rule == "seal_first"


@pytest.fixture
def workspace_alone(tmp_path):
    from app.usecases.practice.village import small_village
    from tests.builders import fixed_day

    (tmp_path / "rieng").mkdir()
    made = small_village(tmp_path / "rieng", fixed_day())
    yield made
    made.book.close()
