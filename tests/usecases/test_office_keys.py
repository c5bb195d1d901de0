"""An office that changes its keys, and certificates that end: every book follows, and nobody else can name a successor."""

from __future__ import annotations

import os
from datetime import timedelta

import pytest

from app.domain.entries import OfficeRekeyed, Role
from app.domain.ids import OFFICE_WIDE, GroupCode
from app.storage.queries import GroupQueries
from app.sync.batch import verify_batch
from app.sync.cards import fingerprint_words, read_card
from app.sync.keys import DeviceKeys
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.book.opening import go_on_with, keyring_of
from app.usecases.exchange import collect, enrol, pending_devices, rekey_office, sync_group
from app.usecases.exchange.group import SyncReport, take_file
from app.usecases.exchange.outgoing import Readers, post
from tests.builders import GROUP, fixed_day
from tests.usecases.test_exchange import ON, a_workspace, met, save

OTHER = GroupCode("0100236")


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return FolderMailbox(tmp_path / "stick")


@pytest.fixture
def office(tmp_path):
    workspace = a_workspace(tmp_path / "office.book", Role.OFFICE, OFFICE_WIDE)
    yield workspace
    workspace.book.close()


@pytest.fixture
def group(tmp_path):
    workspace = a_workspace(tmp_path / "group.book")
    yield workspace
    workspace.book.close()


def savings(workspace, group=GROUP):
    return workspace.book.query("SELECT coalesce(sum(amount), 0) AS n FROM money WHERE group_code = ?", [group])[0]["n"]


def whole(workspace):
    return not any(workspace.book.faults().values())


def test_every_group_follows_the_office_to_its_new_keys_and_what_was_on_the_road_arrives(office, group, stick):
    met(group, office, stick)
    save(group, "a", 50_000)
    sync_group(group, stick, ON)  # sealed to the old keys, and still on the stick
    new = rekey_office(office, os.urandom)
    taken = collect(office, stick, ON)
    assert savings(office) == 50_000
    assert taken.refused == []
    visit = sync_group(group, stick, ON)
    assert visit.refused == []
    assert visit.office == new
    assert visit.office_words == fingerprint_words(new)
    save(group, "b", 20_000)
    posted = sync_group(group, stick, ON).posted
    assert verify_batch(posted.data).to == (new,)
    assert posted.entries < 5  # what the old keys confirmed does not go out again
    collect(office, stick, ON)
    assert savings(office) == 70_000
    last = sync_group(group, stick, ON)
    assert last.on_the_road == []
    assert whole(office)
    assert whole(group)


def test_keys_may_change_twice_before_a_group_comes_by(office, group, stick):
    met(group, office, stick)
    rekey_office(office, os.urandom)
    new = rekey_office(office, os.urandom)
    collect(office, stick, ON)
    assert sync_group(group, stick, ON).office == new
    save(group, "a", 10_000)
    sync_group(group, stick, ON)
    assert collect(office, stick, ON).refused == []
    assert savings(office) == 10_000


def test_a_group_that_met_the_old_card_is_led_to_the_new_keys_when_it_is_enrolled(tmp_path, office, group, stick):
    met(group, office, stick)
    late = a_workspace(tmp_path / "late.book", group=OTHER)
    (tmp_path / "stick-late").mkdir()
    own = FolderMailbox(tmp_path / "stick-late")
    collect(office, own, ON)
    save(late, "a", 30_000)
    sync_group(late, own, ON)  # it met the office's card on its stick, and its file is for the old keys
    new = rekey_office(office, os.urandom)
    collect(office, own, ON)
    for device in pending_devices(office):
        enrol(office, device.device, device.group, ON)
    collect(office, own, ON)
    assert savings(office, OTHER) == 30_000
    visit = sync_group(late, own, ON)
    assert (visit.refused, visit.office) == ([], new)
    # The card on the stick is the new one now, for whoever comes next.
    assert verify_batch(own.get("receipts/office.soto")).sender == new
    late.book.close()


def test_nobody_but_the_old_keys_can_name_a_successor(tmp_path, office, group, stick):
    met(group, office, stick)
    joined = sync_group(group, stick, ON).office
    thief = a_workspace(tmp_path / "thief.book", Role.OFFICE, OFFICE_WIDE)
    own = GroupQueries(thief.book, OFFICE_WIDE).devices()[thief.book.identity.device]
    false_word = OfficeRekeyed(office=joined, successor=own.device, card=own.card)
    with thief.change() as change:
        change.write(false_word, group=GROUP)
        change.write(false_word, group=OFFICE_WIDE)
    reader = GroupQueries(group.book, GROUP).devices()[group.book.identity.device]
    parcel = post(thief, stick, f"to-{GROUP}", Readers(GROUP, [read_card(reader.card.encode())]), ON)
    before = group.book.state()
    report = SyncReport()
    take_file(group, parcel.data, parcel.name, ON, report)
    assert [str(error.fault.value) for _, error in report.refused] == ["stranger"]
    assert group.book.state() == before
    assert sync_group(group, stick, ON).office == joined
    thief.book.close()


def test_a_change_of_keys_that_the_disk_refused_did_not_happen(office):
    before = office.book.state(), office.book.identity.device
    with pytest.raises(RuntimeError), office.change():
        go_on_with(office, DeviceKeys.generate(os.urandom))
        raise RuntimeError("the power went")
    assert (office.book.state(), office.book.identity.device) == before
    assert len(keyring_of(office)) == 1


def test_a_certificate_that_is_over_is_made_good_again_by_the_office_alone(office, group, stick):
    met(group, office, stick)
    save(group, "a", 50_000)
    sync_group(group, stick, ON)
    later = ON + timedelta(days=365 * 5 + 30)
    office_later = type(office)(office.book, fixed_day(later.year, later.month, later.day), author=office.author)
    report = collect(office_later, stick, later)
    assert savings(office) == 0
    assert [device.device for device in report.waiting] == [group.book.identity.device]
    enrol(office_later, group.book.identity.device, GROUP, later)
    assert savings(office) == 50_000


def test_the_certificate_of_a_laptop_that_still_sends_is_made_longer_in_time(office, group, stick):
    met(group, office, stick)
    almost = ON + timedelta(days=365 * 4 + 30)
    office_later = type(office)(office.book, fixed_day(almost.year, almost.month, almost.day), author=office.author)
    save(group, "a", 50_000)
    sync_group(group, stick, almost)
    collect(office_later, stick, almost)
    collect(office_later, stick, almost)
    known = GroupQueries(office.book, GROUP).devices()[group.book.identity.device]
    assert known.valid_to > almost + timedelta(days=365 * 4)
