"""Laptops that were away: while the office changed its keys twice, or until their certificate was over."""

from __future__ import annotations

import os
from datetime import date

from app.usecases.exchange import collect, enrol, pending_devices, rekey_office, sync_group, sync_union
from app.usecases.exchange.ask_back import still_to_hear
from tests.builders import GROUP
from tests.trust.test_office_from_copy import copy_of_office, made_again, rate, scores
from tests.trust.world import ON, World


def test_what_was_written_for_the_offices_new_keys_reaches_one_who_was_away_at_one_visit(world: World):
    for _ in range(3):
        rekey_office(world.office, os.urandom)
        world.visit("leader")  # she learns of each change
    world.save("leader", "new", 70_000)
    world.visit("leader")
    world.visit("deputy")
    assert world.savings()[:2] == [70_000, 70_000]
    world.rest(1)
    world.assert_at_rest()


def years_later(world: World, years: int) -> date:
    world.office.environment.now.at = world.office.environment.now.at.replace(year=ON.year + years)
    return ON.replace(year=ON.year + years)


def emptied(world: World, name: str) -> None:
    for file in (world.folder / f"stick-{name}").rglob("*.soto"):
        file.unlink()


def test_a_laptop_with_nothing_to_send_is_asked_about_when_its_certificate_is_over(world: World):
    on = years_later(world, 6)
    world.save("leader", "late", 70_000)
    for name, visit in (("leader", sync_group), ("deputy", sync_group), ("union", sync_union)):
        emptied(world, name)
        for _ in range(2):
            visit(world.laptops[name], world.sticks[name], on)
            collect(world.office, world.sticks[name], on)
    # The window's clerk sees who asks, and knows them again.
    asking = {(one.device, one.group) for one in pending_devices(world.office)}
    assert (world.deputy.book.identity.device, GROUP) in asking
    for device in pending_devices(world.office):
        enrol(world.office, device.device, device.group, on, force=True)
    for _ in range(3):
        for name, visit in (("leader", sync_group), ("deputy", sync_group), ("union", sync_union)):
            visit(world.laptops[name], world.sticks[name], on)
            collect(world.office, world.sticks[name], on)
            last = visit(world.laptops[name], world.sticks[name], on)
    assert world.savings() == [70_000] * 4
    assert not last.waiting_for_certificate
    world.assert_at_rest()


def test_one_that_comes_in_the_last_year_is_made_longer_by_itself_though_it_sends_nothing(world: World):
    on = years_later(world, 4).replace(month=12)
    emptied(world, "deputy")
    for _ in range(2):
        sync_group(world.deputy, world.sticks["deputy"], on)
        collect(world.office, world.sticks["deputy"], on)
    sync_group(world.deputy, world.sticks["deputy"], on)
    known = world.deputy.about.devices()[world.deputy.book.identity.device]
    assert known.valid_to is not None
    assert known.valid_to.year == on.year + 5
    names = sorted(file.name for file in (world.folder / "stick-deputy").rglob("*.soto"))
    sync_group(world.deputy, world.sticks["deputy"], on)
    assert sorted(file.name for file in (world.folder / "stick-deputy").rglob("*.soto")) == names


def test_an_office_from_a_copy_hears_laptops_whose_certificates_are_over(world: World):
    """Nobody is sent anything before they were heard, and they were not heard, because nobody is sent anything."""
    rate(world, 60)
    world.rest(1)
    kept = copy_of_office(world)
    rate(world, 75)
    world.visit("leader")  # the leader alone holds it
    world.save("deputy", "late", 70_000)
    made_again(world, kept)
    on = years_later(world, 6)
    visits = (("leader", sync_group), ("deputy", sync_group), ("union", sync_union))
    for _ in range(4):
        for name, visit in visits:
            visit(world.laptops[name], world.sticks[name], on)
            collect(world.office, world.sticks[name], on)
            visit(world.laptops[name], world.sticks[name], on)
    assert still_to_hear(world.office) == {}
    assert scores(world.office.at(GROUP)) == [60, 75], "what only a laptop held came back"
    for device in pending_devices(world.office):
        enrol(world.office, device.device, device.group, on, force=True)
    for _ in range(3):
        for name, visit in visits:
            collect(world.office, world.sticks[name], on)
            visit(world.laptops[name], world.sticks[name], on)
            collect(world.office, world.sticks[name], on)
    assert world.savings() == [70_000] * 4
    assert [scores(workspace) for workspace in world.books()] == [[60, 75]] * 4


def test_an_office_from_a_copy_is_heard_by_those_who_know_only_its_former_keys(world: World):
    """They cannot follow to the new keys, because whose certificate is over is sent nothing that names them."""
    rate(world, 60)
    world.rest(1)
    rate(world, 75)
    world.visit("leader")  # the leader alone holds it, and is the last to come for years
    years_later(world, 6)
    for _ in range(2):
        rekey_office(world.office, os.urandom)
    made_again(world, copy_of_office(world))
    visits = (("leader", sync_group), ("deputy", sync_group), ("union", sync_union))
    on = years_later(world, 9)
    for _ in range(4):
        for name, visit in visits:
            visit(world.laptops[name], world.sticks[name], on)
            collect(world.office, world.sticks[name], on)
            visit(world.laptops[name], world.sticks[name], on)
    assert still_to_hear(world.office) == {}
    for device in pending_devices(world.office):
        enrol(world.office, device.device, device.group, on, force=True)
    for _ in range(3):
        for name, visit in visits:
            collect(world.office, world.sticks[name], on)
            visit(world.laptops[name], world.sticks[name], on)
            collect(world.office, world.sticks[name], on)
    assert [scores(workspace) for workspace in world.books()] == [[60, 75]] * 4
