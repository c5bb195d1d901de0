"""Shared by every test: no screen is needed; and a world that is made once."""

import os
from functools import lru_cache

import pytest

import app.storage.key_derivation as key_derivation

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A key takes a tenth of a second on purpose, and hundreds of tests open copies of one book: the same salt, the same passphrase.
# Set before anything imports it by name; commands in processes of their own derive every key.
key_derivation.book_key = lru_cache(maxsize=512)(key_derivation.book_key)


@pytest.fixture(scope="session")
def made_world(tmp_path_factory):
    """The folder of a finished world (``tests.trust.world``), to be copied; nobody writes in it."""
    from tests.trust.world import World

    folder = tmp_path_factory.mktemp("world")
    World(folder).close()
    return folder
