"""Shared by every test: no screen is needed; and a world that is made once."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def made_world(tmp_path_factory):
    """The folder of a finished world (``tests.trust.world``), to be copied; nobody writes in it."""
    from tests.trust.world import World

    folder = tmp_path_factory.mktemp("world")
    World(folder).close()
    return folder


_LONG = (
    "ui/test_what_the_pack_asks",
    "evolution/test_newer_and_older",
    "ui/test_everyone_can_use_it",
    "outside/test_nothing_moved",
    "trust/test_district",
    "ui/test_typing_ahead",
    "cli/test_commands",
    "cli/test_nothing_outside_the_book",
    "trust/test_much_set_aside",
    "ui/test_the_demo",
    "soak/test_short",
    "ui/test_opening_the_book",
    "office/test_warehouse",
    "documents/test_true_papers",
    "ui/test_ways_back_in",
    "ui/test_the_settings",
    "ui/test_half_filled_forms",
)
"""Files that take long: begun first, so that no core waits for the last of them at the end (`--no-loadscope-reorder`)."""


def pytest_collection_modifyitems(items):
    """Put the long files before the others; within a file nothing moves."""

    def place(item):
        found = [number for number, name in enumerate(_LONG) if name in item.nodeid]
        return found[0] if found else len(_LONG)

    items.sort(key=place)
