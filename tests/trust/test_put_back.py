"""A book file that was copied by hand: put back over a newer one, or used on two laptops. Nothing may be lost, nothing count twice."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from app.domain.entries import (
    KINDS,
    ClassConfirmed,
    MemberCorrected,
    MoneyReversed,
    Reissued,
    Role,
    SavingsReceived,
)
from app.domain.ids import MoneyId
from app.storage.book import Book
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.exchange import collect, enrol, sync_group
from app.usecases.money.proof import prove_money
from app.usecases.review.question_words import ABOUT
from app.usecases.review.second_life import OF_THE_LAPTOP, begin_again, was_copied, written_apart
from app.usecases.workspace import Workspace
from tests.builders import A_DAY, GROUP, KEY
from tests.trust.world import HOA, LAN, ON, Insider
from tests.usecases.test_exchange import a_workspace


def copy_of(world, name):
    """The book's file as a person copies it, with the program closed."""
    workspace = world.laptops[name]
    path = workspace.book.path
    workspace.book.close()
    kept = path.with_name(f"{path.name}.copy")
    shutil.copyfile(path, kept)
    world.laptops[name] = Workspace(Book.open(path, lambda _: KEY), workspace.environment)
    return kept


def put_back(world, name, kept):
    """The copy over the book."""
    workspace = world.laptops[name]
    path = workspace.book.path
    workspace.book.close()
    shutil.copyfile(kept, path)
    world.laptops[name] = Workspace(Book.open(path, lambda _: KEY), workspace.environment)


def money_of(world):
    """What each book's own proof says was received."""
    return [prove_money(workspace).received for workspace in world.books()]


def assert_right(world, received, hoa):
    assert money_of(world) == [received] * 4
    assert world.savings() == [hoa] * 4
    for workspace in world.books():
        assert prove_money(workspace).faults == ()
        assert not any(workspace.book.faults().values())
    world.assert_at_rest()


def test_a_book_put_back_in_which_nothing_was_written_since_is_whole_again_by_itself(world):
    world.save("leader", "a", 50_000)
    world.rest()
    kept = copy_of(world, "leader")
    world.save("leader", "b", 20_000)
    world.write("union", *_class_word())
    world.rest()
    put_back(world, "leader", kept)
    world.rest()
    assert not was_copied(world.leader)
    assert_right(world, 70_000, 70_000)


def _class_word():
    return (ClassConfirmed(member=HOA, household_class="poor"),)


@pytest.fixture
def apart(world):
    """The leader's file was put back, and she went on writing before she came by the office."""
    world.save("leader", "a", 50_000)
    world.rest()
    kept = copy_of(world, "leader")
    world.save("leader", "b", 20_000)
    world.write("leader", MemberCorrected(member=LAN, base={}), {"phone": "0912345678"})
    world.rest()
    put_back(world, "leader", kept)
    world.save("leader", "c", 30_000)
    world.save("leader", "d", 1_000, LAN)
    world.write("leader", MoneyReversed(money=MoneyId("d"), on=A_DAY, reason="nhầm"))
    world.rest(2)
    return world


def test_a_book_put_back_and_written_in_is_told_and_goes_on_with_every_line_once(apart):
    world = apart
    assert was_copied(world.leader)
    assert not was_copied(world.deputy)
    lines = written_apart(world.leader)
    assert [line.kind for line in lines] == ["savings_received", "savings_received", "money_reversed"]
    assert "30.000" in lines[0].words
    old = world.leader.book.identity.device
    begin_again(world.leader, {line.ref for line in lines})
    assert world.leader.book.identity.device != old
    assert not was_copied(world.leader)
    assert world.leader.members.one(HOA).savings == 80_000, "what she sees never goes away meanwhile"
    world.rest(4)
    assert_right(world, 101_000, 100_000)
    assert world.leader.members.one(LAN).savings == 0
    assert world.leader.members.one(LAN).phone == "0912345678"


def test_what_she_did_not_tick_counts_nowhere_and_stays_to_be_seen(apart):
    world = apart
    lines = written_apart(world.leader)
    begin_again(world.leader, {lines[1].ref, lines[2].ref})
    world.rest(4)
    assert_right(world, 71_000, 70_000)


def test_a_copy_used_on_a_second_laptop_goes_on_under_its_own_name(world):
    """The deputy got a copy of the leader's file and both wrote; the deputy comes to the office second."""
    world.save("leader", "a", 50_000)
    world.rest()
    kept = copy_of(world, "leader")
    world.laptops["deputy"].book.close()
    shutil.copyfile(kept, world.deputy.book.path)
    names = iter(f"deputy-{number}" for number in range(10_000))
    environment = replace(world.deputy.environment, token=lambda: next(names))
    world.laptops["deputy"] = Workspace(Book.open(world.deputy.book.path, lambda _: KEY), environment)
    world.save("leader", "b", 20_000)
    world.save("deputy", "c", 30_000)
    for name in ("leader", "deputy", "leader", "deputy"):
        world.visit(name)
    assert was_copied(world.deputy)
    assert not was_copied(world.leader)
    begin_again(world.deputy, {line.ref for line in written_apart(world.deputy)})
    world.rest(4)
    assert_right(world, 100_000, 100_000)


def test_what_a_deputy_had_taken_from_the_other_branch_counts_once_too(world, tmp_path):
    """After the file was put back the leader's new lines went to the deputy before anybody came by the office."""
    world.save("leader", "a", 50_000)
    world.rest()
    kept = copy_of(world, "leader")
    world.save("leader", "b", 20_000)
    world.visit("leader")
    put_back(world, "leader", kept)
    world.save("leader", "c", 30_000)
    (tmp_path / "another-stick").mkdir()
    another = FolderMailbox(tmp_path / "another-stick")
    world.sync("leader", another)
    world.sync("deputy", another)
    assert world.deputy.members.one(HOA).savings == 80_000
    world.rest(2)
    begin_again(world.leader, {line.ref for line in written_apart(world.leader)})
    world.rest(4)
    assert_right(world, 100_000, 100_000)
    world.write("leader", MoneyReversed(money=MoneyId("c"), on=A_DAY, reason="nhầm"))
    world.rest()
    assert_right(world, 100_000, 70_000)


def test_two_laptops_that_both_go_on_with_one_copied_book_count_each_line_once(apart):
    """The history they had in common was given up, so that neither writes again what anybody else still holds."""
    world = apart
    kept = copy_of(world, "leader")
    path = kept.with_name("second.book")
    shutil.copyfile(kept, path)
    names = (f"second-{number}" for number in range(10_000))
    environment = replace(world.leader.environment, token=lambda: next(names))
    world.laptops["second"] = Workspace(Book.open(path, lambda _: KEY), environment)
    (world.folder / "stick-second").mkdir()
    world.sticks["second"] = FolderMailbox(world.folder / "stick-second")
    for name in ("leader", "second"):
        workspace = world.laptops[name]
        begin_again(workspace, {line.ref for line in written_apart(workspace)})
    world.rest(5)
    assert_right(world, 101_000, 100_000)
    assert world.laptops["second"].members.one(HOA).savings == 100_000


def test_what_only_a_waiting_file_says_waits_as_long_as_the_clerk_does(world, tmp_path):
    """A new laptop left its money at the office, then its book was put back; the clerk recognises it a year later."""
    world.laptops["new"] = a_workspace(tmp_path / "new.book")
    (world.folder / "stick-new").mkdir()
    world.sticks["new"] = stick = FolderMailbox(world.folder / "stick-new")
    world.sync("new")
    collect(world.office, stick, ON)
    kept = copy_of(world, "new")
    world.save("new", "a", 50_000)
    world.sync("new")
    collect(world.office, stick, ON)
    put_back(world, "new", kept)
    for file in (world.folder / "stick-new").rglob("*.soto"):
        file.unlink()
    later = ON.replace(year=ON.year + 1)
    other = a_workspace(tmp_path / "other.book")
    for one in (other, world.laptops["new"]):
        sync_group(one, stick, later)
        collect(world.office, stick, later)
    other.book.close()
    device = world.laptops["new"].book.identity.device
    enrol(world.office, device, GROUP, later)
    world.rest()
    assert world.savings() == [50_000] * 4


def test_nobody_makes_a_laptop_believe_it_was_copied_who_has_not_its_keys(world):
    world.save("leader", "a", 50_000)
    insider = Insider(world.laptops["deputy"])
    insider.say(SavingsReceived(money=MoneyId("x"), member=HOA, on=A_DAY, amount=5_000))
    insider.leave(world, "leader", have={world.leader.book.identity.device: 999})
    world.rest()
    assert not was_copied(world.leader)


def test_nobody_takes_anothers_line_out_by_saying_it_again_otherwise(world):
    world.save("leader", "a", 50_000, meeting=None)
    world.rest()
    leader = world.leader.book.identity.device
    line = next(
        entry for entry in world.leader.book.journal.of_kind(GROUP, "savings_received") if entry.device == leader
    )
    chain = world.leader.book.journal.chain_at(GROUP, leader, line.seq).hex()
    insider = Insider(world.laptops["deputy"])
    insider.say(Reissued(about="money/a", of=line.ref, hash=chain))
    insider.say(SavingsReceived(money=MoneyId("a"), member=HOA, on=A_DAY, amount=1))
    insider.leave(world, "leader", "deputy", "union")
    world.rest()
    assert world.savings() == [50_001] * 4
    world.assert_at_rest()


def test_nobody_puts_one_dong_in_the_place_of_a_line_whose_history_was_given_up(world):
    """He wrote one dong under the name of her line, then says her line again, with its true hash, before she does."""
    world.save("leader", "a", 50_000)
    world.rest()
    kept = copy_of(world, "leader")
    world.save("leader", "b", 20_000)
    world.visit("leader")
    put_back(world, "leader", kept)
    world.save("leader", "c", 30_000)
    leader = world.leader.book.identity.device
    line = next(
        entry for entry in world.leader.book.journal.of_kind(GROUP, "savings_received") if entry.subject == "money/c"
    )
    chain = world.leader.book.journal.chain_at(GROUP, leader, line.seq).hex()
    insider = Insider(world.laptops["deputy"])
    insider.say(SavingsReceived(money=MoneyId("c"), member=HOA, on=A_DAY, amount=1), clock=0)
    insider.say(Reissued(about="money/c", of=line.ref, hash=chain), clock=0)
    insider.say(line.content, clock=0)
    insider.leave(world, "leader", "deputy", "union")
    world.rest(2)
    begin_again(world.leader, {one.ref for one in written_apart(world.leader)})
    world.rest(4)
    assert world.savings() == [50_000 + 20_000 + 30_000 + 1] * 4


def test_every_kind_a_person_may_lose_sight_of_is_told_in_words():
    for kind in KINDS.values():
        if kind.by & {Role.GROUP, Role.UNION} and kind.content not in OF_THE_LAPTOP:
            assert kind.name in ABOUT, kind.name
