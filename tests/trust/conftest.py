"""One world for each test."""

from __future__ import annotations

import pytest

from tests.trust.world import World


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.close()
