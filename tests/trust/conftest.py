"""One world for each test, made once."""

from __future__ import annotations

import pytest

from tests.trust.world import World


@pytest.fixture
def world(made_world, tmp_path):
    made = World.copy_of(made_world, tmp_path / "world")
    yield made
    made.close()
