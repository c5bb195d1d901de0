"""What devices said of their reading is read once, and never outlives the journal it came from."""

from __future__ import annotations

import pytest

from app.domain.entries import ClassConfirmed, HeadsSeen, Role, RuleSet
from app.storage.readings import AllReadings
from tests.builders import GROUP
from tests.trust.world import HOA, Insider, World


class NotKeptError(Exception):
    """The change fails."""


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.close()


def readings(workspace):
    return AllReadings(workspace.book._connection, workspace.book.journal)


def told(kept, device, seq):
    return dict(kept.of(GROUP).before(device, seq))


def test_reading_on_tells_what_reading_anew_tells(world):
    kept = readings(world.leader)
    leader, deputy = (world.laptops[name].book.identity.device for name in ("leader", "deputy"))
    for number in range(4):
        world.write("deputy", RuleSet(key="k", value=str(number)))
        world.save("leader", f"a{number}", 1_000)
        world.rest(1)
        anew = readings(world.leader)
        for device in (leader, deputy):
            upto = world.leader.book.journal.head(GROUP, device).upto
            for seq in range(upto + 2):
                assert told(kept, device, seq) == told(anew, device, seq)
    assert told(kept, leader, 1 << 40)[deputy] > 1


def test_what_was_not_kept_is_forgotten(world):
    """A change that fails after it was read leaves nothing behind, and what comes under its numbers is read."""
    kept = readings(world.leader)
    leader, deputy = (world.laptops[name].book.identity.device for name in ("leader", "deputy"))
    before = told(kept, leader, 1 << 40)

    def add(upto):
        """One more entry of the leader's, as it would lie in the journal."""
        hand = Insider(world.leader)
        hand.say(HeadsSeen(device=leader, heads={deputy: upto}))
        world.leader.book.journal.add(hand._lines, Role.GROUP)
        assert told(kept, leader, 1 << 40)[deputy] == upto

    with pytest.raises(NotKeptError), world.leader.book.transaction():
        add(700)
        raise NotKeptError
    assert told(kept, leader, 1 << 40) == before
    with world.leader.book.transaction():
        add(600)


def test_a_stream_that_comes_later_was_known_to_who_named_it(world):
    insider = Insider(world.deputy)
    union = world.laptops["union"].book.identity.device
    kept = readings(world.leader)
    insider.say(HeadsSeen(device=insider.keys.fingerprint, heads={union: 1, "f" * 40: 9}))
    insider.leave(world, "leader")
    world.sync("leader")
    world.rest(1)
    assert not {union, "f" * 40} & told(kept, insider.keys.fingerprint, 1 << 40).keys()
    world.write("union", ClassConfirmed(member=HOA, household_class="poor"))
    world.rest(2)
    assert told(kept, insider.keys.fingerprint, 1 << 40)[union] == 1
    assert told(kept, insider.keys.fingerprint, 1 << 40) == told(
        readings(world.leader), insider.keys.fingerprint, 1 << 40
    )
