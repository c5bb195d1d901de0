"""No value that certified keys can sign ends the program, changes another's money, or keeps a page from being shown."""

from __future__ import annotations

import random
from datetime import date

import msgspec
import pytest

from app.bootstrap import policy_text
from app.domain.entries import BusinessNoted, CashHandedIn, MemberCorrected, RuleSet, SavingsReceived, is_within_bounds
from app.domain.ids import MoneyId
from app.domain.policy import parse_pack
from app.sync.segment import LARGEST_LINE
from app.usecases.book.health import look_over
from app.usecases.book.settings import settings_on
from app.usecases.exchange.delivery import take_in
from app.usecases.money.proof import prove_money
from app.usecases.policy import policies
from app.usecases.review.agenda import duties
from app.usecases.review.questions import open_questions
from tests.builders import A_DAY, GROUP
from tests.trust.odd import kinds, line, odd, plain, segment
from tests.trust.world import HOA, MEETING, ON, Insider


def look_everywhere(workspace):
    """What the pages of a book ask."""
    workspace.about.profile()
    workspace.about.board()
    workspace.about.settings()
    workspace.about.ratings()
    members = workspace.members.all()
    for member in members:
        workspace.members.passbook(member.id)
        member.class_on(ON)
    for meeting in workspace.meetings.all():
        workspace.meetings.marks(meeting.id)
        workspace.meetings.requests(meeting.id)
        workspace.meetings.addenda(meeting.id)
        workspace.meetings.notes(meeting.id)
        workspace.meetings.topics(meeting.id)
    workspace.meetings.minimum_saving_on(ON)
    workspace.rounds.hand_ins()
    workspace.rounds.instructions()
    workspace.rounds.statement(ON)
    workspace.rounds.words()
    settings_on(workspace, ON)
    policies(policy_text(), list(workspace.about.packs()))
    look_over(workspace)
    open_questions(workspace)
    prove_money(workspace)
    duties(workspace, parse_pack(policy_text()))


def all_values(world, who, some=None):
    """Everything a laptop's keys may sign, kind by kind, taken in by the leader's book and looked at.

    ``some`` picks among the contents of a kind; all are taken where it is left out. Gives how many lines were told, and how many
    are kept without being counted.
    """
    world.write("leader", SavingsReceived(money=MoneyId("a"), member=HOA, on=A_DAY, amount=20_000))
    insider = Insider(world.office if who == "office" else world.laptops[who])
    told = 0
    for number, kind in enumerate(kinds()):
        contents = list(odd(kind))
        lines = [
            line(insider.seq + 1 + place, kind, one) for place, one in enumerate(some(contents) if some else contents)
        ]
        assert len(max(lines, key=len)) <= LARGEST_LINE
        for first in range(0, len(lines), 200):
            part = lines[first : first + 200]
            raw, insider.chain = segment(insider.keys, GROUP, insider.seq + 1, insider.chain, part)
            with world.leader.book.transaction():
                taken = take_in(world.leader, [raw], ON, GROUP)
            assert taken.entries == len(part), kind.name
            insider.seq += len(part)
        told += len(lines)
        if some is None or number % 8 == 0:
            look_everywhere(world.leader)
    look_everywhere(world.leader)
    assert not any(world.leader.book.faults().values())
    return told, world.leader.book.newer().get("fault", 0)


@pytest.mark.parametrize("who", ["deputy", "union", "office"])
def test_whatever_certified_keys_sign_the_book_goes_on(world, who):
    chance = random.Random(7)
    told, kept = all_values(
        world, who, lambda contents: (contents[0], *chance.sample(contents[1:], min(len(contents) - 1, 9)))
    )
    assert told > 400
    assert kept > 250
    own = [one for one in world.leader.members.passbook(HOA) if one.device == world.leader.book.identity.device]
    assert [(one.amount, one.reversed_on) for one in own] == [(20_000, None)]
    if who != "deputy":
        assert world.leader.members.one(HOA).savings == 20_000


@pytest.mark.parametrize(
    "odd_one",
    [
        BusinessNoted(meeting=MEETING, note="n1", text="a\u202eb"),
        BusinessNoted(meeting=MEETING, note="n1", text="e\u0323\u0302"),
        RuleSet(key="quorum", value="3/2"),
        SavingsReceived(money=MoneyId("m 1"), member=HOA, on=A_DAY, amount=5_000),
        SavingsReceived(money=MoneyId("m1"), member=HOA, on=date(2200, 1, 1), amount=5_000),
        SavingsReceived(money=MoneyId("m1"), member=HOA, on=A_DAY, amount=10**12 + 1),
        CashHandedIn(hand_in="h", on=A_DAY, notes={"30000": 1}, amount=1, expected=1),
    ],
)
def test_what_is_out_of_bounds_is_kept_and_the_rest_of_its_author_counts(world, odd_one):
    insider = Insider(world.laptops["deputy"])
    insider.say(odd_one)
    insider.say(SavingsReceived(money=MoneyId("good"), member=HOA, on=A_DAY, amount=7_000))
    insider.say(MemberCorrected(member=HOA, base={}), {"phone": "09\u202e12", "address": "Xóm Mới"})
    with world.leader.book.transaction():
        assert take_in(world.leader, [insider.segment()], ON, GROUP).entries == 3
    hoa = world.leader.members.one(HOA)
    assert (hoa.savings, hoa.facts.get("phone", ""), hoa.facts["address"]) == (7_000, "", "Xóm Mới")
    assert world.leader.book.newer() == {"fault": 2}
    assert (look_over(world.leader).odd, look_over(world.leader).newer) == (2, 0)
    look_everywhere(world.leader)
    assert not any(world.leader.book.faults().values())


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.name)
def test_every_field_has_a_bound(kind):
    assert not list(unbounded(msgspec.inspect.type_info(kind.content)))
    content = msgspec.json.decode(msgspec.json.encode(plain(kind)), type=kind.content)
    assert is_within_bounds(content)


def unbounded(of, name=""):  # noqa: C901  # each type in its own way
    """The texts, numbers and lists of a type that nothing bounds, by the fields they stand in."""
    match of:
        case msgspec.inspect.IntType():
            yield from [name] * (of.ge is None or of.le is None)
        case msgspec.inspect.StrType():
            yield from [name] * (
                of.max_length is None and (of.pattern is None or any(sign in of.pattern for sign in "*+"))
            )
        case msgspec.inspect.Metadata():
            yield from unbounded(of.type, name)
        case msgspec.inspect.ListType() | msgspec.inspect.VarTupleType():
            yield from [name] * (of.max_length is None)
            yield from unbounded(of.item_type, name)
        case msgspec.inspect.TupleType():
            for one in of.item_types:
                yield from unbounded(one, name)
        case msgspec.inspect.DictType():
            # A key that is one of a few needs no number of keys.
            is_of_few = (
                isinstance(of.key_type, msgspec.inspect.StrType)
                and not [*unbounded(of.key_type)]
                and not of.key_type.max_length
            )
            yield from [name] * (of.max_length is None and not is_of_few)
            yield from unbounded(of.key_type, name)
            yield from unbounded(of.value_type, name)
        case msgspec.inspect.UnionType():
            for one in of.types:
                yield from unbounded(one, name)
        case msgspec.inspect.StructType():
            for field in of.fields:
                yield from unbounded(field.type, field.name)
