"""Where a request waits and since when: meeting, union, commune, bank; each seen by the next, with real files between the books."""

from __future__ import annotations

from datetime import date

import pytest

from app.bootstrap import policy_text
from app.domain.entries import LoanRequested, MeetingSealed, RequestAnswered, RequestVoted, Votes
from app.domain.ids import RequestId
from app.domain.policy import parse_pack
from app.usecases.loans.hands import COMMUNE_SIGNED, Waits, where_it_is
from app.usecases.loans.inputs import Said, say
from app.usecases.union.endorse import say as union_says
from tests.builders import GROUP
from tests.trust.world import HOA, MEETING, World

PACK = parse_pack(policy_text())
REQUEST = RequestId("r1")
CARRIED = date(2026, 11, 6)


@pytest.fixture
def world(made_world, tmp_path):
    made = World.copy_of(made_world, tmp_path / "world")
    made.write(
        "leader",
        LoanRequested(
            request=REQUEST, member=HOA, program="HN", amount=10_000_000, purpose="gà", term_months=24, meeting=MEETING
        ),
    )
    yield made
    made.close()


def request_in(workspace):
    return next(one for one in workspace.meetings.requests() if one.id == REQUEST)


def waits(world):
    """In whose hands each book says it is; they all say the same."""
    found = {where_it_is(workspace, request_in(workspace), CARRIED) for workspace in world.books()}
    assert len(found) == 1
    return found.pop()


def test_a_request_goes_from_hand_to_hand_and_every_book_says_where_it_is(world):
    world.rest(2)
    assert waits(world).waits is Waits.VOTE
    voted = RequestVoted(request=REQUEST, meeting=MEETING, votes=Votes(2, 0, 0), approved=True, amount=10_000_000, term_months=24)  # fmt: skip
    world.write("leader", voted)
    world.write("leader", MeetingSealed(meeting=MEETING, entries={world.leader.book.identity.device: [(1, 99)]}, digest="ab" * 32))  # fmt: skip
    world.rest(2)
    assert (waits(world).waits, waits(world).since) == (Waits.UNION, CARRIED)
    union = world.laptops["union"]
    union_says(union, GROUP, request_in(world.union), verified=False, reason="thiếu giấy cư trú")
    world.rest(2)
    assert waits(world).waits is Waits.UNION_ASKED
    union_says(union, GROUP, request_in(world.union), verified=True, reason="")
    world.rest(2)
    assert waits(world).waits is Waits.COMMUNE
    assert waits(world).since == union.today
    fact = PACK.facts[COMMUNE_SIGNED]
    say(world.union, fact, Said(False, paper="xã gạch tên"), request_in(world.union), union.today, settles=False)
    world.rest(2)
    assert waits(world).waits is Waits.STRUCK_OUT
    say(world.union, fact, Said(True, paper="03/TD, 12/11/2026"), request_in(world.union), union.today, settles=True)
    world.rest(2)
    assert waits(world).waits is Waits.BANK
    assert waits(world).words() == f"chờ ngân hàng từ {union.today:%d/%m/%Y}"
    with world.office.change() as change:
        change.write(
            RequestAnswered(request=REQUEST, on=CARRIED, approved=True, amount=10_000_000, term_months=24, place="xã"),
            group=GROUP,
        )
    world.rest(2)
    assert (waits(world).waits, waits(world).since) == (Waits.ANSWERED, CARRIED)


def test_the_boards_word_is_not_the_communes(world):
    voted = RequestVoted(request=REQUEST, meeting=MEETING, votes=Votes(2, 0, 0), approved=True, amount=10_000_000, term_months=24)  # fmt: skip
    world.write("leader", voted)
    with pytest.raises(Exception, match="not_asked_here"):
        say(world.leader, PACK.facts[COMMUNE_SIGNED], Said(True, paper="03/TD"), request_in(world.leader), CARRIED, settles=True)  # fmt: skip
    assert where_it_is(world.leader, request_in(world.leader), CARRIED).waits is Waits.UNION
