"""No value that certified keys can sign ends the program, changes another's money, or keeps a page from being shown."""

from __future__ import annotations

import random

import pytest

from app.bootstrap import policy_text
from app.domain.entries import SavingsReceived
from app.domain.ids import MoneyId
from app.domain.policy import parse_pack
from app.sync.segment_lines import SegmentRefusedError
from app.usecases.exchange.delivery import take_in
from app.usecases.exchange.entry_lines import IntakeRefusedError
from app.usecases.money.proof import prove_money
from app.usecases.review.agenda import duties
from app.usecases.review.questions import open_questions
from tests.builders import A_DAY, GROUP
from tests.trust.odd import kinds, line, odd, segment
from tests.trust.world import HOA, ON, Insider


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
    open_questions(workspace)
    prove_money(workspace)
    duties(workspace, parse_pack(policy_text()))


@pytest.mark.parametrize("who", ["deputy", "union"])
def test_whatever_certified_keys_sign_the_book_goes_on(world, who):
    world.write("leader", SavingsReceived(money=MoneyId("a"), member=HOA, on=A_DAY, amount=20_000))
    insider = Insider(world.laptops[who])
    chance = random.Random(7)
    taken = refused = 0
    for kind in kinds():
        contents = list(odd(kind))
        for content in (contents[0], *chance.sample(contents, min(len(contents), 24))):
            try:
                said = line(insider.seq + 1, kind, content, taken)
                raw, chain = segment(insider.keys, GROUP, insider.seq + 1, insider.chain, [said])
                with world.leader.book.transaction():
                    take_in(world.leader, [raw], ON, GROUP)
            except (IntakeRefusedError, SegmentRefusedError):
                refused += 1
                continue
            taken += 1
            insider.seq, insider.chain = insider.seq + 1, chain
        look_everywhere(world.leader)
    assert taken > 200
    assert refused > 200
    assert not any(world.leader.book.faults().values())
    own = [one for one in world.leader.members.passbook(HOA) if one.device == world.leader.book.identity.device]
    assert [(one.amount, one.reversed_on) for one in own] == [(20_000, None)] or who == "deputy"
    if who == "union":
        assert world.leader.members.one(HOA).savings == 20_000
