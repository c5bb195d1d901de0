"""The stick between a group and its office: joined, enrolled, taken in, answered, and again for nothing."""

from __future__ import annotations

import os
import shutil
from datetime import date

import pytest

from app.bootstrap import policy_text
from app.domain.entries import LoanFigured, MemberAdmitted, Role, SavingsReceived
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode, MemberId, MoneyId
from app.domain.policy import parse_pack
from app.storage.book import Book
from app.storage.change import Identity
from app.storage.queries import OfficeQueries
from app.sync.cards import fingerprint_words
from app.sync.keys import DeviceKeys
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.book.health import revoked_since
from app.usecases.book.opening import _opened
from app.usecases.exchange import collect, enrol, revoke, sync_group
from app.usecases.exchange.entry_lines import Held
from app.usecases.exchange.set_aside import keep, set_aside
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from app.usecases.workspace import Environment, Workspace
from tests.builders import A_DAY, GROUP, KEY, SALT, Ticking, tokens

ON = date(2026, 11, 9)
HOA = MemberId("hoa")


def a_workspace(path, role=Role.GROUP, group=GROUP) -> Workspace:
    names = tokens()
    workspace = Workspace(Book.create(path, KEY, SALT), Environment(Ticking(), lambda: next(names)))
    keys = DeviceKeys.generate(os.urandom)
    workspace.book.begin(Identity(keys.fingerprint, role, group), keys.to_bytes())
    with workspace.change() as change:
        change.write(_opened(workspace, "Máy thử", None if group == OFFICE_WIDE else group))
    return workspace


def save(workspace, money, amount=50_000):
    with workspace.change() as change:
        change.write(SavingsReceived(money=MoneyId(money), member=HOA, on=A_DAY, amount=amount))


def admit(workspace, name="Nguyễn Thị Hoa"):
    with workspace.change() as change:
        change.write(MemberAdmitted(member=HOA, on=A_DAY), {"name": name, "id_number": "035173515529"})


@pytest.fixture
def stick(tmp_path):
    (tmp_path / "stick").mkdir()
    return FolderMailbox(tmp_path / "stick")


@pytest.fixture
def group(tmp_path):
    workspace = a_workspace(tmp_path / "group.book")
    yield workspace
    workspace.book.close()


@pytest.fixture
def office(tmp_path):
    workspace = a_workspace(tmp_path / "office.book", Role.OFFICE, OFFICE_WIDE)
    yield workspace
    workspace.book.close()


def met(group, office, stick):
    """The stick has gone round until both know each other."""
    collect(office, stick, ON)
    sync_group(group, stick, ON)
    collect(office, stick, ON)
    enrol(office, group.book.identity.device, GROUP, ON)
    collect(office, stick, ON)
    sync_group(group, stick, ON)


def test_what_the_group_wrote_arrives_once_the_office_has_enrolled_it(group, office, stick):
    admit(group)
    save(group, "a")
    collect(office, stick, ON)
    first = sync_group(group, stick, ON)
    assert first.joined_now
    assert first.posted is not None
    assert first.waiting_for_certificate

    reception = collect(office, stick, ON)
    assert reception.entries_in == 0
    assert [(waiting.group, waiting.files) for waiting in reception.waiting] == [(GROUP, 1)]
    assert reception.waiting[0].words == fingerprint_words(group.book.identity.device)

    enrolled = enrol(office, group.book.identity.device, GROUP, ON)
    assert enrolled.entries_in == 4  # device, member, savings, and the office that was met
    assert office.book.query("SELECT name FROM member") == [{"name": "Nguyễn Thị Hoa"}]

    collect(office, stick, ON)
    second = sync_group(group, stick, ON)
    assert not second.waiting_for_certificate
    assert second.on_the_road == []


def test_going_round_again_writes_nothing_and_takes_nothing(group, office, stick, tmp_path):
    admit(group)
    met(group, office, stick)
    collect(office, stick, ON)
    sync_group(group, stick, ON)
    collect(office, stick, ON)
    files = sorted(path.name for path in (tmp_path / "stick").rglob("*.soto"))
    state = office.book.state(), group.book.state()
    for _ in range(3):
        assert sync_group(group, stick, ON).posted is None
        report = collect(office, stick, ON)
        assert (report.taken, report.posted, report.refused) == ([], [], [])
    assert sorted(path.name for path in (tmp_path / "stick").rglob("*.soto")) == files
    assert (office.book.state(), group.book.state()) == state
    assert office.book.faults() == group.book.faults() == {"pages": [], "foreign_keys": [], "chains": [], "tables": []}


def test_a_lost_stick_costs_nothing_but_time(group, office, stick, tmp_path):
    admit(group)
    met(group, office, stick)
    (tmp_path / "lost").mkdir()
    save(group, "a")
    lost = sync_group(group, FolderMailbox(tmp_path / "lost"), ON)
    assert lost.posted is not None
    save(group, "b")
    sync_group(group, stick, ON)
    collect(office, stick, ON)
    assert office.book.query("SELECT sum(amount) AS total FROM money") == [{"total": 100_000}]


def test_a_batch_for_another_group_changes_nothing(group, office, stick, tmp_path):
    met(group, office, stick)
    other = a_workspace(tmp_path / "other.book", group=GroupCode("0100236"))
    (tmp_path / "stick-other").mkdir()
    others = FolderMailbox(tmp_path / "stick-other")
    collect(office, others, ON)
    met_other = sync_group(other, others, ON)
    assert met_other.joined_now
    collect(office, others, ON)
    enrol(office, other.book.identity.device, GroupCode("0100236"), ON)
    collect(office, others, ON)
    theirs = next((tmp_path / "stick-other" / "to-0100236").glob("*.soto"))
    shutil.copy(theirs, tmp_path / "stick" / "to-0100112" / "mistaken.soto")
    before = group.book.state()
    report = sync_group(group, stick, ON)
    assert [(name, refusal.fault.value) for name, refusal in report.refused] == [
        ("to-0100112/mistaken.soto", "other_group")
    ]
    assert group.book.state() == before
    other.book.close()


def test_a_batch_with_any_byte_changed_is_refused_and_the_others_still_come_in(group, office, stick, tmp_path):
    admit(group)
    met(group, office, stick)
    save(group, "a")
    sync_group(group, stick, ON)
    newest = max((tmp_path / "stick" / "to-office").glob("*.soto"), key=lambda path: path.name)
    whole = newest.read_bytes()
    for place in (9, 40, len(whole) // 2, len(whole) - 1):
        bad = bytearray(whole)
        bad[place] ^= 1
        (tmp_path / "stick" / "to-office" / f"bad-{place}.soto").write_bytes(bytes(bad))
    report = collect(office, stick, ON)
    assert [refusal.fault.value for _, refusal in report.refused] == ["damaged"] * 4
    assert len(report.taken) == 2  # the word that the certificate came, and the savings
    assert office.book.query("SELECT sum(amount) AS total FROM money") == [{"total": 50_000}]


def known_there(group, office, stick):
    """A laptop the office knows, whose first line it has."""
    admit(group)
    met(group, office, stick)
    save(group, "a")
    sync_group(group, stick, ON)
    collect(office, stick, ON)


def test_a_revoked_laptop_writes_no_more(group, office, stick):
    known_there(group, office, stick)
    revoke(office, group.book.identity.device, GROUP, "mất máy")
    save(group, "b")
    sync_group(group, stick, ON)
    report = collect(office, stick, ON)
    assert report.refused == []
    assert report.aside.ended == 1, "what it wrote is kept, counts nowhere, and the office is told"
    collect(office, stick, ON)
    (line,) = set_aside(office)
    assert (line.reason, line.pieces, line.received) == (Held.ENDED, 1, 50_000), "and goes on being told"
    assert not line.is_kept
    keep(office, line)
    (line,) = set_aside(office)
    assert line.is_kept
    save(group, "c", 7_000)
    sync_group(group, stick, ON)
    collect(office, stick, ON)
    (line,) = set_aside(office)
    assert (line.pieces, line.received, line.is_kept) == (2, 57_000, False), "more of it is told again"
    assert office.book.query("SELECT count(*) AS n FROM money") == [{"n": 1}]


def test_a_revoked_laptop_is_told_and_gets_nothing_else(group, office, stick):
    """Nothing else is sealed to it, and its own files lie on the road for ever: it would go on taking money in good faith."""
    known_there(group, office, stick)
    device = group.book.identity.device
    revoke(office, device, GROUP, "đổi máy")
    with office.change() as change:
        change.write(LoanFigured(loan="66", as_of=ON, outstanding=7), group=GROUP)  # that is not for it
    save(group, "b")
    assert sync_group(group, stick, ON).revoked_since is None
    for _ in range(3):
        posted = collect(office, stick, ON).posted
        report = sync_group(group, stick, ON)
        assert report.revoked_since == ON
        assert (report.entries_in, report.refused) == (0, [])
    assert posted == [], "it is said once on this stick"
    (said,) = [one for one in duties(group, parse_pack(policy_text())) if one.kind is AgendaKind.REVOKED]
    assert said.on == ON


def test_a_book_put_back_on_another_laptop_is_not_the_revoked_one(group, office, stick, tmp_path):
    known_there(group, office, stick)
    revoke(office, group.book.identity.device, GROUP, "đổi máy")
    for _ in range(2):
        sync_group(group, stick, ON)
        collect(office, stick, ON)
    assert sync_group(group, stick, ON).revoked_since == ON
    keys = DeviceKeys.generate(os.urandom)
    group.book.begin(Identity(keys.fingerprint, Role.GROUP, GROUP), keys.to_bytes())  # as restoring a copy does
    assert revoked_since(group) is None


def test_a_group_that_comes_before_the_office_leaves_only_its_card(group, office, stick, tmp_path):
    admit(group)
    report = sync_group(group, stick, ON)
    assert report.enrolment_left
    assert report.posted is None
    left = b"".join(path.read_bytes() for path in (tmp_path / "stick").rglob("*.soto"))
    assert b"Hoa" not in left
    assert [waiting.group for waiting in collect(office, stick, ON).waiting] == [GROUP]


def test_a_copied_book_used_twice_is_put_aside_and_told(group, office, stick, tmp_path):
    admit(group)
    met(group, office, stick)
    group.book.close()
    shutil.copy(tmp_path / "group.book", tmp_path / "copy.book")
    names = (f"copy{n}" for n in range(1000))
    one = Workspace(Book.open(tmp_path / "group.book", lambda _: KEY), Environment(Ticking(), lambda: next(names)))
    two = Workspace(Book.open(tmp_path / "copy.book", lambda _: KEY), Environment(Ticking(), lambda: next(names)))
    save(one, "a")
    save(two, "b")
    shutil.copytree(tmp_path / "stick", tmp_path / "stick-copy")  # the copy went off on a stick of its own
    sync_group(one, stick, ON)
    collect(office, stick, ON)
    sync_group(two, FolderMailbox(tmp_path / "stick-copy"), ON)
    report = collect(office, FolderMailbox(tmp_path / "stick-copy"), ON)
    assert report.forks >= 1
    assert office.book.query("SELECT id FROM money") == [{"id": "a"}]
    assert len(office.book.exchange_log.held("fork")) == 1
    one.book.close()
    two.book.close()


def test_the_office_sees_its_groups(group, office, stick):
    admit(group)
    met(group, office, stick)
    assert [(seen.code, seen.entries > 0) for seen in OfficeQueries(office.book).groups()] == [(GROUP, True)]


def test_a_stranger_who_plays_the_office_is_refused(group, office, stick, tmp_path):
    met(group, office, stick)
    stranger = a_workspace(tmp_path / "stranger.book", Role.OFFICE, OFFICE_WIDE)
    from app.sync.batch import Cover, write_batch
    from app.sync.cards import read_card
    from app.usecases.book.opening import keys_of

    card = read_card(stranger.about.devices()[stranger.book.identity.device].card.encode())
    mine = read_card(group.about.devices()[group.book.identity.device].card.encode())
    data = write_batch(keys_of(stranger), card, Cover(GROUP, 1, ON, [mine]), [], {})
    (tmp_path / "stick" / "to-0100112" / "0-false.soto").write_bytes(data)
    report = sync_group(group, stick, ON)
    assert [refusal.fault.value for _, refusal in report.refused] == ["stranger"]
    assert report.office == DeviceId(office.book.identity.device)
    stranger.book.close()


def test_a_kind_this_program_does_not_know_is_kept_and_passed_on_but_not_understood(group, office, stick):
    from app.domain.chain import wire_line
    from app.usecases.exchange.entry_lines import read_line

    raw = wire_line((1, 5 << 16, "board", "moon_seen", 1, "moon/1", None), data=b'{"phase":"new"}', digest=None)
    line = read_line(GROUP, group.book.identity.device, raw)
    assert line.entry.content is None
    assert line.wire == raw


def test_what_a_role_may_not_write_never_counts_even_once_it_is_understood(tmp_path):
    from app.domain.entries import LoanFiled
    from tests.builders import a_book, a_line

    line = a_line(LoanFiled(loan="1", customer="1", program="01", disbursed_on=A_DAY, amount=1))
    with a_book(tmp_path / "b") as book:
        with book.transaction():
            book.take([line])  # as if it had come before the kind was known
        assert book.query("SELECT * FROM loan") == []
        assert not any(book.faults().values())


def test_the_table_of_groups_says_who_came_when_and_what_waits(group, office, stick, tmp_path):
    from app.usecases.exchange.group_status import group_lines

    collect(office, stick, ON)
    sync_group(group, stick, ON)
    collect(office, stick, ON)
    (line,) = group_lines(office)
    assert (line.code, line.last_on, line.devices, line.waiting) == (GROUP, None, 0, 1)
    met(group, office, stick)
    admit(group)
    sync_group(group, stick, ON)
    collect(office, stick, ON)
    (line,) = group_lines(office)
    assert (line.last_on, line.devices, line.waiting, line.gaps, line.forks) == (ON, 1, 0, 0, 0)
    assert line.last_number > 1
