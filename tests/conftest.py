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
