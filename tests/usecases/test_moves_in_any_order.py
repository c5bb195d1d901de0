"""Meetings, moves, a whole group that goes into another, and sticks that come late, by half or twice, in any order.

A plain model adds up what each person brought to meetings. Whatever the order, in the end everybody is a member once, with what she
saved, in the group's book, at the office and in the report.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta

import pytest

from app.domain.errors import RuleBrokenError
from app.usecases.exchange import collect, sync_group
from app.usecases.office.late_money import bring_late, late_money
from app.usecases.office.transfers import Transfer, savings_to_bring, transfer_members
from tests.usecases.test_coming_back import carried, met, told
from tests.usecases.test_eleven_years import PACK, lived  # noqa: F401

STEPS = 14


def visit(world, at, chance):
    """A group's stick goes to the office: one way only, back only, both ways, or twice."""
    stick, today, how = world.sticks[at.group], world.office.today, chance.choice(("there", "back", "both", "twice"))
    if how != "back":
        sync_group(at, stick, today)
    collect(world.office, stick, today)
    if how != "there":
        sync_group(at, stick, today)
    if how == "twice":
        collect(world.office, stick, today)
        sync_group(at, stick, today)


def move(world, source, target, chance, *, whole):
    """The office moves some, or all, of whom it believes in a group; gives whether anybody went."""
    here = [one.id for one in world.office.at(source.group).members.active(world.office.today)]
    going = here if whole else chance.sample(here, min(len(here), chance.randint(1, 5)))
    transfers = [
        Transfer(
            one,
            source.group,
            target.group,
            world.office.today,
            "CV 9",
            savings_to_bring(world.office, source.group, one),
        )
        for one in going
    ]
    if transfers:
        transfer_members(world.office, PACK, transfers)
    return bool(transfers)


def bring_what_is_late(world):
    for one in late_money(world.office):
        bring_late(world.office, one)


def members_in(books, day):
    """How often each is a member, and with how much."""
    found, savings = Counter(), Counter()
    for at in books:
        for one in at.members.active(day):
            found[one.id] += 1
            savings[one.id] += one.savings
    return found, savings


@pytest.mark.parametrize("seed", range(8))
def test_everybody_is_a_member_once_with_what_she_saved(lived, seed):  # noqa: F811
    world, chance, day = lived, random.Random(seed), date(2024, 1, 10)
    world.years.stand_on(day)
    carried(world)
    _, model = members_in(world.groups, day)
    done = Counter()
    for _ in range(STEPS):
        day += timedelta(days=chance.choice((1, 7, 30)))
        world.years.stand_on(day)
        first, second = chance.sample(world.groups, 2)
        what = chance.choice(("meet", "meet", "visit", "visit", "move", "move", "merge", "late"))
        try:
            if what == "meet" and (members := first.members.active(day)):
                amount = chance.choice((10_000, 20_000, 35_000))
                met(first, day, amount)
                model.update({one.id: amount for one in members})
            elif what == "visit":
                visit(world, first, chance)
            elif what in {"move", "merge"} and not move(world, first, second, chance, whole=what == "merge"):
                continue
            elif what == "late":
                bring_what_is_late(world)
            done[what] += 1
        except RuleBrokenError:
            done["refused"] += 1
    world.years.stand_on(day + timedelta(days=1))
    for _ in range(3):
        carried(world)
        bring_what_is_late(world)
    carried(world)
    day = world.office.today
    for books in (world.groups, [world.office.at(at.group) for at in world.groups]):
        found, savings = members_in(books, day)
        assert found == Counter(dict.fromkeys(model, 1)), done
        assert +savings == +model, done
    assert told(world, day) == (sum(model.values()), len(model)), done
    assert done["meet"] + done["move"] + done["merge"] > done["refused"], done
