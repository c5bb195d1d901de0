"""Copies that are known to be good, and the way back."""

from __future__ import annotations

import pytest

from app.bootstrap import policy_text
from app.domain.clock import moment
from app.domain.errors import BookFault, BookRefusedError, RuleBrokenError
from app.domain.policy import parse_pack
from app.storage.book import Book
from app.storage.copying import copy_book
from app.usecases.book.backup import back_up, last_backup, restore
from app.usecases.exchange import revoke
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from app.usecases.meeting.view import look_at
from app.usecases.members.members import correct
from app.usecases.office.reception import office_day
from app.usecases.practice.village import PASSPHRASE
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from app.usecases.workspace import Workspace
from tests.builders import fixed_day

PACK = parse_pack(policy_text())


def test_a_copy_holds_what_the_book_holds_and_is_remembered(workspace, tmp_path):
    assert last_backup(workspace) is None
    copy = back_up(workspace, tmp_path / "usb")
    assert last_backup(workspace).on == workspace.today
    again = restore(copy, tmp_path / "again.sotobook", PASSPHRASE, fixed_day())
    assert [(m.id, m.name, m.savings) for m in again.members.all()] == [
        (m.id, m.name, m.savings) for m in workspace.members.all()
    ]
    assert again.group == workspace.group
    again.book.close()


def test_a_copy_away_from_a_full_disk_is_a_copy(workspace, tmp_path, monkeypatch):
    """The book cannot note it where its own disk is full: that is when the copy is needed most."""

    def full(*_):
        raise BookRefusedError(BookFault.DISK_FULL)

    with monkeypatch.context() as patched:
        patched.setattr(workspace.book, "set_local", full)
        copy = back_up(workspace, tmp_path / "usb")
    assert last_backup(workspace) is None, "it asks for one again"
    restore(copy, tmp_path / "again.sotobook", PASSPHRASE, fixed_day()).book.close()


def test_a_copy_can_be_made_in_the_middle_of_a_meeting_and_has_its_last_entry(workspace, tmp_path):
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="8h", place="sân đình")
    minutes.note(workspace, meeting, "Đường làng ngập")
    copy = back_up(workspace, tmp_path / "usb")
    again = restore(copy, tmp_path / "again.sotobook", PASSPHRASE, fixed_day())
    assert [note.text for note in look_at(again, meeting).notes] == ["Đường làng ngập"]
    again.book.close()


def test_a_restored_book_writes_with_another_hand_and_goes_on_counting(workspace, tmp_path):
    copy = back_up(workspace, tmp_path / "usb")
    again = restore(copy, tmp_path / "again.sotobook", PASSPHRASE, fixed_day(2026, 11, 20))
    assert again.book.identity.device != workspace.book.identity.device
    before = again.book.clock
    correct(again, again.members.all()[0].id, {"phone": "0912 345 678"})
    assert again.book.clock > before
    assert (
        again.book.journal.head(again.group, workspace.book.identity.device).upto
        == workspace.book.journal.head(workspace.group, workspace.book.identity.device).upto
    )
    assert not any(again.book.faults().values())
    again.book.close()


def test_a_restored_book_says_until_when_it_knows(workspace, tmp_path):
    """With no office to give anything back it is told for a week."""
    correct(workspace, workspace.members.all()[0].id, {"phone": "0912 345 678"})
    written = moment(workspace.book.clock).date()
    copy = back_up(workspace, tmp_path / "usb")
    first = fixed_day(2026, 11, 20)
    again = restore(copy, tmp_path / "again.sotobook", PASSPHRASE, first)
    (told,) = [one for one in duties(again, PACK) if one.kind is AgendaKind.RESTORED]
    assert told.on == written
    later = Workspace(again.book, fixed_day(2026, 11, 28))
    assert AgendaKind.RESTORED not in {one.kind for one in duties(later, PACK)}
    again.book.close()


def test_the_copy_itself_stays_as_it_was(workspace, tmp_path):
    copy = back_up(workspace, tmp_path / "usb")
    held = copy.read_bytes()
    restore(copy, tmp_path / "again.sotobook", PASSPHRASE, fixed_day()).book.close()
    assert copy.read_bytes() == held
    assert sorted(path.name for path in (tmp_path / "usb").iterdir()) == [copy.name]


def test_a_book_that_is_there_is_never_written_over(workspace, tmp_path):
    copy = back_up(workspace, tmp_path / "usb")
    target = tmp_path / "again.sotobook"
    target.write_bytes(b"something dear")
    with pytest.raises(BookRefusedError) as refused:
        restore(copy, target, PASSPHRASE, fixed_day())
    assert refused.value.fault is BookFault.EXISTS
    assert target.read_bytes() == b"something dear"


@pytest.mark.parametrize("spoil", ["passphrase", "cut", "bit", "other", "missing"])
def test_what_is_no_good_copy_leaves_nothing_behind(workspace, tmp_path, spoil):
    copy = back_up(workspace, tmp_path / "usb")
    target = tmp_path / "again.sotobook"
    passphrase = "sai" if spoil == "passphrase" else PASSPHRASE
    data = bytearray(copy.read_bytes())
    if spoil == "cut":
        copy.write_bytes(bytes(data[: len(data) // 2]))
    elif spoil == "bit":
        data[len(data) // 2] ^= 1
        copy.write_bytes(bytes(data))
    elif spoil == "other":
        copy.write_bytes(b"%PDF-1.7 mot to giay")
    elif spoil == "missing":
        copy.unlink()
    with pytest.raises((BookRefusedError, RuleBrokenError)):
        restore(copy, target, passphrase, fixed_day())
    assert not list(tmp_path.glob("again*"))


def test_an_office_book_is_made_again_under_its_own_keys(village, tmp_path):
    copy = tmp_path / "vp.sotobook"
    copy_book(village.office.book, copy)
    again = restore(copy, tmp_path / "again.sotobook", PASSPHRASE, fixed_day())
    assert again.book.identity == village.office.book.identity
    with pytest.raises(RuleBrokenError, match="ask_back_first"):
        revoke(again, village.workspace.book.identity.device, village.workspace.group, "thử")
    again.book.close()


def test_a_copy_that_reads_back_otherwise_is_thrown_away_and_does_not_count(workspace, tmp_path, monkeypatch):
    monkeypatch.setattr(Book, "faults", lambda _: {"pages": ["page 7"]})
    with pytest.raises((BookRefusedError, RuleBrokenError)):
        back_up(workspace, tmp_path / "usb")
    assert list((tmp_path / "usb").iterdir()) == []
    assert last_backup(workspace) is None


def test_the_office_recognises_a_restored_book_anew_and_takes_its_entries(village, tmp_path):
    from app.sync.mailbox.open import open_mailbox
    from app.usecases.exchange import collect, enrol, sync_group

    copy = back_up(village.workspace, tmp_path / "usb")
    again = restore(copy, tmp_path / "again.sotobook", PASSPHRASE, fixed_day(2026, 11, 20))
    correct(again, again.members.all()[0].id, {"phone": "0912 345 678"})
    box = open_mailbox(str(village.stick))
    assert sync_group(again, box, again.today).waiting_for_certificate
    for device in collect(village.office, box, again.today).waiting:
        enrol(village.office, device.device, device.group, again.today)
    collect(village.office, box, again.today)
    assert AgendaKind.RESTORED in {one.kind for one in duties(again, PACK)}, "what was written since is not here yet"
    report = sync_group(again, box, again.today)
    assert not report.waiting_for_certificate
    assert not report.forks
    assert AgendaKind.RESTORED not in {one.kind for one in duties(again, PACK)}
    assert AgendaKind.RESTORED not in {one.kind for one in duties(village.workspace, PACK)}
    (twice,) = office_day(village.office).replaced
    assert twice.endswith(f"({again.about.profile().name})")
    revoke(village.office, village.workspace.book.identity.device, again.group, "hỏng")
    assert office_day(village.office).replaced == ()
    collected = collect(village.office, box, again.today)
    assert not collected.refused
    phones = {m.phone for m in village.office.members.all()} if hasattr(village.office, "members") else set()
    assert "0912 345 678" in phones or collected.taken
    again.book.close()
