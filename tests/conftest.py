"""Shared by every test: no screen is needed; and a world that is made once."""

import os
from functools import lru_cache
from itertools import cycle

import pytest

import app.storage.key_derivation as key_derivation

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A key takes a tenth of a second on purpose, and thousands of tests make books and open copies of them: few salts, every
# key derived once. Set before anything imports them by name; commands in processes of their own derive every key.
_salts = cycle([os.urandom(16) for _ in range(8)])
key_derivation.new_salt = lambda: next(_salts)
key_derivation.book_key = lru_cache(maxsize=512)(key_derivation.book_key)


@pytest.fixture(scope="session")
def made_world(tmp_path_factory):
    """The folder of a finished world (``tests.trust.world``), to be copied; nobody writes in it."""
    from tests.trust.world import World

    folder = tmp_path_factory.mktemp("world")
    World(folder).close()
    return folder
