"""Thousands of segments that cannot go in yet: they cost the visits after them nothing, and all go in once they can."""

from __future__ import annotations

from app.domain.chain import START
from app.domain.entries import Entry, RuleSet, SavingsReceived, kind_of
from app.domain.ids import MoneyId
from app.storage.exchange_log import ExchangeLog
from app.storage.journal import line_of
from app.sync.segment import Run, seal_segment
from app.usecases.exchange import collect, delivery
from tests.builders import A_DAY, GROUP
from tests.trust.world import HOA, ON, Insider, fresh_keys

MANY = 1_000
IN_A_FILE = 150


def dong(name):
    return SavingsReceived(money=MoneyId(name), member=HOA, on=A_DAY, amount=1_000)


def strangers_segment(number):
    """Signed with keys that nobody ever saw."""
    keys, content = fresh_keys(), dong(f"s{number}")
    entry = Entry(
        group=GROUP,
        device=keys.fingerprint,
        seq=1,
        clock=number + 1,
        author="board",
        kind=kind_of(content),
        subject=content.subject,
        content=content,
    )
    return seal_segment(keys, Run(GROUP, "", 1, START), [line_of(entry).wire]).to_bytes()


def bring(world, insider, segments):
    """In many files on the leader's stick; she and the office read them."""
    for start in range(0, len(segments), IN_A_FILE):
        insider.leave(world, "leader", segments=segments[start : start + IN_A_FILE])
    return both_read(world)


def both_read(world):
    return world.sync("leader"), collect(world.office, world.sticks["leader"], ON)


def counted(monkeypatch, place, name):
    calls = []
    real = getattr(place, name)
    monkeypatch.setattr(place, name, lambda *args: calls.append(args[-1]) or real(*args))
    return calls


def ten_visits(world):
    for number in range(10):
        world.write("leader", RuleSet(key="majority", value=f"{1 + number % 2}/2"))
        for report in both_read(world):
            assert report.refused == []


def test_a_thousand_segments_behind_a_gap_are_only_looked_at_when_it_closes(world, monkeypatch):
    insider = Insider(world.deputy)
    segments = []
    for number in range(MANY + 1):
        insider.say(dong(f"x{number}"))
        segments.append(insider.segment())
    for report in bring(world, insider, segments[1:]):
        assert (report.gaps, report.refused) == (MANY, [])
    read = counted(monkeypatch, ExchangeLog, "held_bytes")
    asked = counted(monkeypatch, delivery, "authority_of")
    ten_visits(world)
    assert read == []
    assert len(asked) < 200  # by twenty visits of a few files each: none for what lies there
    insider.leave(world, "leader", segments=segments[:1])
    for report in both_read(world):
        assert (report.entries_in, report.refused) == (MANY + 1, [])
    assert len(read) == 2 * MANY
    for workspace in (world.leader, world.office.at(GROUP)):
        assert workspace.members.one(HOA).savings == (MANY + 1) * 1_000
        assert workspace.book.exchange_log.held_counts() == {}


def test_a_thousand_strangers_are_not_looked_up_one_by_one(world, monkeypatch):
    insider = Insider(world.deputy)
    asked = counted(monkeypatch, delivery, "authority_of")
    for report in bring(world, insider, [strangers_segment(number) for number in range(MANY)]):
        assert (report.aside.strangers, report.refused) == (MANY, [])
    ten_visits(world)
    assert len(asked) < 400
    for workspace in (world.leader, world.office):
        assert workspace.book.exchange_log.held_counts() == {(GROUP, "stranger"): MANY}
    world.save("leader", "a", 50_000)
    world.rest()
    assert world.savings() == [50_000] * 4


def test_what_is_held_has_an_end_also_within_one_file(world, monkeypatch):
    monkeypatch.setattr("app.storage.aside_log._MOST_HELD", 20)
    insider = Insider(world.deputy)
    bring(world, insider, [strangers_segment(number) for number in range(50)])
    assert world.leader.book.exchange_log.held_counts() == {(GROUP, "stranger"): 20}


def test_a_segment_that_waited_too_long_is_let_go_of_before_its_time_comes(world):
    from datetime import timedelta

    from app.usecases.exchange import sync_group

    insider = Insider(world.deputy)
    insider.say(dong("a"))
    first = insider.segment()
    insider.say(dong("b"))
    second = insider.segment()
    bring(world, insider, [second])
    insider.leave(world, "leader", segments=[first])
    report = sync_group(world.leader, world.sticks["leader"], ON + timedelta(days=401))
    assert (report.entries_in, report.refused) == (1, [])
    assert world.leader.book.exchange_log.held_counts() == {}
