"""The office's laptop is gone and its book is made again from an older copy: its keys go on, and what the groups hold comes back."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from app.domain.entries import RatingGiven, RequestAnswered
from app.domain.errors import RuleBrokenError
from app.domain.ids import RequestId
from app.storage.book import Book
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.book.backup import made_from_copy
from app.usecases.exchange import revoke
from app.usecases.exchange.ask_back import still_to_hear, write_without
from app.usecases.workspace import Workspace
from tests.builders import A_DAY, GROUP, KEY
from tests.trust.world import ON
from tests.usecases.test_exchange import a_workspace


def rate(world, score):
    with world.office.change() as change:
        change.write(RatingGiven(as_of=A_DAY.replace(day=score % 28 + 1), rating="good", score=score), group=GROUP)


def scores(workspace):
    return sorted(score for _, _, score, _ in workspace.about.ratings())


def copy_of_office(world):
    path = world.office.book.path
    world.office.book.close()
    kept = path.with_name("office.copy")
    shutil.copyfile(path, kept)
    world.office = Workspace(Book.open(path, lambda _: KEY), world.office.environment)
    return kept


def made_again(world, kept):
    """As `restore` does, with the key of the tests."""
    environment = world.office.environment
    world.office.book.close()
    target = kept.with_name("office-again.book")
    shutil.copyfile(kept, target)
    names = iter(f"office-again-{number}" for number in range(10_000))
    world.office = Workspace(Book.open(target, lambda _: KEY), replace(environment, token=lambda: next(names)))
    made_from_copy(world.office)


@pytest.fixture
def again(world):
    """After the copy the office rated the group twice and answered; the deputy has one of it, the leader all."""
    rate(world, 60)
    world.rest()
    kept = copy_of_office(world)
    rate(world, 71)
    world.rest(1)
    rate(world, 82)
    world.visit("leader")
    world.save("leader", "a", 50_000)
    device = world.office.book.identity.device
    made_again(world, kept)
    assert world.office.book.identity.device == device, "its keys go on"
    return world


def test_what_the_groups_hold_comes_back_and_then_the_office_writes_on(again):
    world = again
    assert scores(world.office.at(GROUP)) == [60]
    assert len(still_to_hear(world.office)[GROUP]) == 3
    with pytest.raises(RuleBrokenError, match="ask_back_first"):
        rate(world, 99)
    world.rest(2)
    assert still_to_hear(world.office) == {}
    assert scores(world.office.at(GROUP)) == [60, 71, 82]
    rate(world, 95)
    world.rest()
    for workspace in world.books():
        assert scores(workspace) == [60, 71, 82, 95]
        assert not any(workspace.book.faults().values())
    assert world.savings() == [50_000] * 4
    world.assert_at_rest()


def test_a_laptop_that_is_recognised_only_now_is_not_waited_for(again):
    """Everybody was heard; a third laptop of the group is recognised, and then breaks: the office writes on all the same."""
    world = again
    world.rest(2)
    world.laptops["third"] = a_workspace(world.folder / "third.book")
    third = world.folder / "stick-third"
    third.mkdir()
    world.sticks["third"] = FolderMailbox(third)
    world.visit("third")
    device = world.laptops["third"].book.identity.device
    assert world.office.at(GROUP).about.devices()[device].role == "group"
    assert still_to_hear(world.office) == {}
    rate(world, 95)
    assert scores(world.office.at(GROUP)) == [60, 71, 82, 95]


def test_taking_in_goes_on_meanwhile_and_no_visit_breaks(again):
    world = again
    world.sync("deputy")
    report = world.reception(world.sticks["deputy"])
    assert report.refused == []
    world.sync("leader")
    report = world.reception(world.sticks["leader"])
    assert report.refused == []
    assert world.office.at(GROUP).members.passbook("hoa")[0].amount == 50_000


def test_a_laptop_that_never_comes_again_is_gone_without(again):
    """The deputy's laptop was lost: a person says so, and the office writes on once the others were heard."""
    world = again
    for _ in range(2):
        world.visit("leader")
        world.visit("union")
    (waiting,) = still_to_hear(world.office)[GROUP]
    assert waiting.device == world.deputy.book.identity.device
    write_without(world.office, GROUP, waiting.device)
    assert still_to_hear(world.office) == {}
    revoke(world.office, waiting.device, GROUP, "mất máy")
    world.rest(2)
    assert scores(world.leader) == [60, 71, 82] == scores(world.office.at(GROUP))


def test_a_laptop_that_was_recognised_after_the_copy_is_asked_before_it_is_recognised_again(world, tmp_path):
    """The copy is from before the group was known at all."""
    from tests.trust.world import World

    (tmp_path / "late").mkdir()
    other = World(tmp_path / "late", first_visit=False)
    kept = copy_of_office(other)
    other.rest()
    with other.office.change() as change:
        change.write(RequestAnswered(request=RequestId("r"), on=ON, approved=True), group=GROUP)
    other.rest(1)
    made_again(other, kept)
    other.rest(3)
    assert still_to_hear(other.office) == {}
    other.rest(2)
    other.assert_at_rest()
    for workspace in other.books():
        assert not any(workspace.book.faults().values())
    other.close()
