"""What a certified laptop, or a stranger, cannot do to the exchange: hide, hold up, fill or slow down what others bring."""

from __future__ import annotations

import time

from app.domain.chain import chained
from app.domain.entries import RuleSet, SavingsReceived
from app.domain.ids import MoneyId
from app.storage import aside_log
from app.sync.segment import Run, seal_segment
from app.usecases.exchange import pending_devices, sync_group
from app.usecases.review.second_life import was_copied
from tests.builders import A_DAY, GROUP
from tests.trust.test_put_back import copy_of, put_back
from tests.trust.world import HOA, ON, Insider
from tests.usecases.test_exchange import a_workspace


def rule(workspace, key):
    found = workspace.book.query("SELECT value FROM rule WHERE group_code = ? AND key = ?", [GROUP, key])
    return found[0]["value"] if found else None


def test_every_reader_gets_whole_what_was_cut_in_two_ways(world):
    """One signed piece of one entry, then one of two under the same first number: the office holds the second entry, unsigned."""
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
    """Three hundred forks at the beginning of three thousand entries: every file of the office costs ten seconds from then on."""
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
    """All room for other histories is filled by the deputy's: the leader, whose book was put back, is never told, and has no way out."""

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
    """He fills what the office keeps of strangers for the group; it is never let go of, and a new laptop is never seen."""

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
