"""What a certified laptop, or a stranger, cannot do to the exchange: hide, hold up, fill or slow down what others bring."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.chain import chained
from app.domain.entries import ClassConfirmed, RuleSet, SavingsReceived
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode, MoneyId
from app.storage import aside_log
from app.storage.asked_back import is_waiting
from app.sync.cards import read_card
from app.sync.mailbox.folder import FolderMailbox
from app.sync.mailbox.protocol import TO_OFFICE, publish
from app.sync.segment import Run, seal_segment
from app.usecases.exchange import enrol, pending_devices, sync_group
from app.usecases.exchange.ask_back import still_to_hear
from app.usecases.exchange.cut_segments import signed_segments
from app.usecases.review.second_life import was_copied
from tests.builders import A_DAY, GROUP, Ticking
from tests.trust.test_office_from_copy import copy_of_office, made_again, rate, scores
from tests.trust.test_put_back import copy_of, put_back
from tests.trust.world import HOA, ON, Insider
from tests.usecases.test_exchange import a_workspace


def rule(workspace, key):
    found = workspace.book.query("SELECT value FROM rule WHERE group_code = ? AND key = ?", [GROUP, key])
    return found[0]["value"] if found else None


def test_every_reader_gets_whole_what_was_cut_in_two_ways(world):
    """One signed piece of one entry, then one of two under the same first number: what the office took of both reaches the leader."""
    insider = Insider(world.deputy)
    insider.say(SavingsReceived(money=MoneyId("x"), member=HOA, on=A_DAY, amount=1_000))
    lines = list(insider._lines)
    start, prev = lines[0].entry.seq, insider._prev
    short = insider.segment()
    insider.say(SavingsReceived(money=MoneyId("y"), member=HOA, on=A_DAY, amount=20_000))
    lines += insider._lines
    insider.segment()
    whole = seal_segment(insider.keys, Run(GROUP, "", start, prev), [line.wire for line in lines], []).to_bytes()
    insider.leave(world, "union", segments=[short])
    world.reception(world.sticks["union"])
    insider.leave(world, "union", segments=[whole])
    world.reception(world.sticks["union"])
    for _ in range(3):
        world.visit("leader")
    office, leader = (one.members.one(HOA).savings for one in (world.office.at(GROUP), world.leader))
    assert office == leader == 21_000


def test_a_fork_cut_unlike_the_first_is_passed_on_whole(world):
    """A single signed piece of three against one of one and one of two that begin alike: after following, nothing is unsigned."""

    base = Insider(world.deputy)
    first, prev, clock = base.seq + 1, base.chain, base.clock
    histories = []
    for last in "ab":
        insider = Insider(world.deputy)
        insider.say(RuleSet(key="same", value="1"), clock=clock + 50)
        insider.say(RuleSet(key="other", value=last))
        insider.say(RuleSet(key="third", value=last))
        histories.append(insider)
    one, two = histories
    one.leave(world, "leader")
    world.sync("leader")
    wires = [line.wire for line in two._lines]
    two.segment()
    pieces = [
        seal_segment(two.keys, Run(GROUP, "", first, prev), wires[:1], []).to_bytes(),
        seal_segment(two.keys, Run(GROUP, "", first + 1, chained(prev, wires[0])), wires[1:], []).to_bytes(),
    ]
    two.leave(world, "union", segments=pieces)
    world.reception(world.sticks["union"])
    for _ in range(4):
        world.visit("leader")
    device = two.keys.fingerprint
    assert rule(world.leader, "third") == "b"
    log, upto = world.leader.book.exchange_log, world.leader.book.journal.head(GROUP, device).upto
    signed = {seq for kept in log.segments(GROUP, device, 0) for seq in range(kept.first, kept.last + 1)}
    assert signed == set(range(1, upto + 1))


def test_forks_of_a_long_stream_cost_little(world):
    """Three hundred forks at the beginning of three thousand entries: the office's files are still read in a moment."""
    insider = Insider(world.deputy)
    others = [Insider(world.deputy) for _ in range(300)]
    for number in range(3_000):
        insider.say(RuleSet(key=f"k{number % 50}", value=str(number)))
    insider.leave(world, "leader", "union")
    world.visit("leader")
    for number, other in enumerate(others):
        other.say(RuleSet(key="k", value=f"f{number}"))
    others[0].number = 5
    others[0].leave(world, "leader", segments=[other.segment() for other in others])
    world.save("leader", "a", 1_000)
    world.sync("leader")
    world.reception(world.sticks["leader"])
    began = time.perf_counter()
    world.sync("leader")
    assert time.perf_counter() - began < 3


def test_one_laptops_forks_do_not_hide_that_anothers_book_was_copied(world, monkeypatch):
    """The deputy heaps up other histories of his own: the leader, whose book was put back, is told all the same."""

    monkeypatch.setattr(aside_log, "_MOST_HELD", 50)  # 5,000 in truth: two megabytes of his
    insiders = []
    for number in range(60):
        insider = Insider(world.deputy)
        insider.say(RuleSet(key="k", value=str(number)))
        insiders.append(insider)
    segments = [insider.segment() for insider in insiders]
    insiders[0].leave(world, "leader", "deputy", "union", segments=segments)
    for name in ("leader", "union"):
        world.visit(name)
    kept = copy_of(world, "leader")
    world.save("leader", "a", 50_000)
    world.visit("leader")
    put_back(world, "leader", kept)
    world.save("leader", "b", 20_000)
    for _ in range(3):
        world.visit("leader")
    assert was_copied(world.leader)


def test_a_file_full_of_noise_by_a_stranger_does_not_stop_recognising(world, monkeypatch):
    """He leaves file after file for the group: a new laptop is seen all the same."""

    monkeypatch.setattr(aside_log, "_MOST_HELD", 20)  # 5,000 in truth
    stranger = Insider(a_workspace(world.folder / "stranger.book"))
    for number in range(25):
        stranger.say(RuleSet(key="x", value=str(number)))
        stranger.leave(world, "union")
    stranger.workspace.book.close()
    world.reception(world.sticks["union"], certify=False)
    new = a_workspace(world.folder / "new.book")
    for _ in range(2):
        sync_group(new, world.sticks["leader"], ON)
        world.reception(world.sticks["leader"], certify=False)
    device = new.book.identity.device
    new.book.close()
    assert device in [one.device for one in pending_devices(world.office)]


def test_anothers_bare_word_does_not_say_that_a_book_was_copied(world):
    """He says in a file, with nothing signed by her, that he holds more of the leader's than there is."""
    insider = Insider(world.deputy)
    insider.say(RuleSet(key="k", value="1"))
    insider.leave(world, "leader", have={world.leader.book.identity.device: 1 << 40})
    assert world.sync("leader").forks == 0


def test_visits_with_nothing_new_leave_no_more_files_where_one_laptop_stays_away(world):
    world.save("leader", "a", 1_000)

    def left():
        return len(world.office.book.exchange_log.sent(GROUP))

    for _ in range(3):
        for name in ("leader", "union"):
            world.visit(name)
    before = left()
    for _ in range(5):
        for name in ("leader", "union"):
            world.visit(name)
    assert left() == before


def test_words_of_the_morning_do_not_count_as_heard(world):
    """The same day: the morning's stick says what the laptops held then. The office's word of noon came home on another stick."""
    kept = copy_of_office(world)
    world.save("leader", "a", 1_000)
    world.save("deputy", "b", 1_000)
    world.write("union", ClassConfirmed(member=HOA, household_class="poor"))
    for name in world.laptops:
        world.sync(name)
    rate(world, 71)
    for name in world.laptops:
        (world.folder / f"noon-{name}").mkdir()
        noon = FolderMailbox(world.folder / f"noon-{name}")
        for _ in range(2):
            world.sync(name, noon)
            world.reception(noon)
        world.sync(name, noon)
    assert [scores(world.leader), scores(world.deputy), scores(world.union)] == [[71]] * 3
    now = Ticking(datetime(ON.year, ON.month, ON.day, 9, tzinfo=UTC))
    world.office = replace(world.office, environment=replace(world.office.environment, now=now))
    made_again(world, kept)
    for name in world.laptops:
        world.reception(world.sticks[name])
    assert scores(world.office.at(GROUP)) == [71] or is_waiting(world.office.book, GROUP)


def test_a_laptop_with_the_wrong_year_is_heard(world, monkeypatch):

    kept = copy_of_office(world)
    later = ON.replace(day=ON.day + 1)
    monkeypatch.setattr("tests.trust.world.ON", later)
    world.office = replace(
        world.office,
        environment=replace(
            world.office.environment, now=Ticking(datetime(later.year, later.month, later.day, 9, tzinfo=UTC))
        ),
    )
    made_again(world, kept)
    for number in range(3):
        for name in ("deputy", "union"):
            if name == "deputy":
                world.save(name, f"b{number}", 1_000)
            world.visit(name)
        world.save("leader", f"a{number}", 1_000)
        sync_group(world.leader, world.sticks["leader"], ON.replace(year=2019))
        world.reception(world.sticks["leader"])
    assert still_to_hear(world.office) == {}


def test_an_office_that_lost_nothing_hears_everybody_who_comes(world):
    """Laptops with nothing new to say come and go, each with her own stick: the office's question is on every one."""
    kept = copy_of_office(world)
    made_again(world, kept)
    world.rest(4)
    assert still_to_hear(world.office) == {}


def test_a_stranger_cannot_make_the_office_wait(world):
    """All were heard; then a laptop nobody knows says that it holds much of the office's: the office writes on."""

    world.rest()
    kept = copy_of_office(world)
    made_again(world, kept)
    world.save("leader", "a", 1_000)
    world.save("deputy", "b", 1_000)
    world.write("union", ClassConfirmed(member=HOA, household_class="poor"))
    world.rest(2)
    assert still_to_hear(world.office) == {}
    stranger = Insider(a_workspace(world.folder / "stranger.book"))
    stranger.say(RuleSet(key="x", value="y"))
    stranger.leave(world, "leader", have={world.office.book.identity.device: 1 << 40})
    stranger.workspace.book.close()
    world.reception(world.sticks["leader"], certify=False)
    assert not is_waiting(world.office.book, GROUP) or still_to_hear(world.office)


def test_a_new_group_can_be_recognised_whatever_a_stranger_says(world):

    new = GroupCode("to-moi")
    kept = copy_of_office(world)
    made_again(world, kept)
    world.rest(2)
    stranger = Insider(a_workspace(world.folder / "stranger.book", group=new), group=new)
    stranger.say(RuleSet(key="x", value="y"))
    office = world.office.at(world.office.book.identity.group).about.devices()[world.office.book.identity.device]

    data = stranger.file(
        [read_card(office.card.encode())], [stranger.segment()], {world.office.book.identity.device: 1 << 40}
    )
    publish(world.sticks["union"], TO_OFFICE, group=new, on=ON, number=901, data=data)
    stranger.workspace.book.close()
    honest_one = a_workspace(world.folder / "new.book", group=new)
    (world.folder / "stick-new").mkdir()

    stick = FolderMailbox(world.folder / "stick-new")
    world.reception(world.sticks["union"], certify=False)
    for _ in range(3):
        sync_group(honest_one, stick, ON)
        world.reception(stick, certify=False)
    device = honest_one.book.identity.device
    honest_one.book.close()
    assert device in [one.device for one in pending_devices(world.office)]


def test_what_a_laptop_did_not_sign_does_not_wait_in_its_name(world):
    """He brings bytes that name the leader's laptop, behind a gap: nothing of hers is set aside, and the rest of his file goes in."""
    insider = Insider(world.deputy)
    leader = world.leader.book.identity.device
    insider.say(RuleSet(key="k", value="1"))
    honest = insider.segment()
    insider.seq += 1_000
    insider.say(RuleSet(key="k", value="2"))
    forged = insider.segment().replace(insider.keys.fingerprint.encode(), leader.encode())
    insider.leave(world, "union", segments=[honest, forged])
    report = world.reception(world.sticks["union"])
    assert (report.entries_in, report.gaps, report.aside.refused) == (1, 0, 1)
    assert world.office.book.exchange_log.held_of("gap", GROUP, leader) == []


def test_the_offices_own_signature_is_proof_whoever_brings_it(tmp_path):
    """The copy is from before the group was known: a bare word leaves the choice to the clerk, signed words of the office do not."""
    from tests.trust.world import World

    late = World(tmp_path, first_visit=False)
    kept = copy_of_office(late)
    late.rest()
    rate(late, 71)
    late.rest()
    office = late.office.book.identity.device
    *_, (last, _, _) = signed_segments(late.leader, GROUP, office, 0)
    made_again(late, kept)
    stranger = Insider(a_workspace(tmp_path / "stranger.book"))
    stranger.say(RuleSet(key="x", value="y"))
    stranger.leave(late, "union", have={office: 1 << 40})
    late.reception(late.sticks["union"], certify=False)
    assert {one.device: one.says_known for one in pending_devices(late.office)}[stranger.keys.fingerprint]
    assert not is_waiting(late.office.book, GROUP)
    stranger.say(RuleSet(key="x", value="z"))
    stranger.leave(late, "union", segments=[stranger.segment(), last], have={office: 1 << 40})
    late.reception(late.sticks["union"], certify=False)
    assert is_waiting(late.office.book, GROUP)
    with pytest.raises(RuleBrokenError, match="ask_back_first"):
        enrol(late.office, stranger.keys.fingerprint, GROUP, ON)
    stranger.workspace.book.close()
    late.rest(3)
    assert still_to_hear(late.office) == {}
    assert scores(late.office.at(GROUP)) == [71]
    late.close()


def test_of_many_cuts_no_more_is_passed_on_than_holds_all(world):
    """He cuts the same ten entries in nineteen ways: whoever is owed them gets one segment."""
    insider = Insider(world.deputy)
    first, prev = insider.seq + 1, insider.chain
    for number in range(10):
        insider.say(RuleSet(key="k", value=str(number)))
    wires = [line.wire for line in insider._lines]
    cuts = [seal_segment(insider.keys, Run(GROUP, "", first, prev), wires[:end], []).to_bytes() for end in range(1, 11)]
    for place in range(1, 10):
        prev = chained(prev, wires[place - 1])
        cuts.append(seal_segment(insider.keys, Run(GROUP, "", first + place, prev), wires[place:], []).to_bytes())
    insider.leave(world, "union", segments=cuts)
    world.reception(world.sticks["union"])
    passed_on = list(signed_segments(world.office, GROUP, insider.keys.fingerprint, first - 1))
    assert [(count, last) for _, count, last in passed_on] == [(10, first + 9)]
