"""Books for the use cases: a small village, and a practice village with a year behind it."""

from __future__ import annotations

import pytest

from app.bootstrap import policy_text
from app.domain.policy import parse_pack
from app.usecases.practice import practice_village, small_village
from tests.builders import fixed_day


@pytest.fixture(scope="session")
def pack():
    return parse_pack(policy_text())


@pytest.fixture
def desk(tmp_path):
    """The invented group with 37 members and nothing behind it."""
    made = small_village(tmp_path, fixed_day())
    yield made
    made.book.close()


@pytest.fixture
def village(tmp_path, pack):
    """Eleven meetings behind it, an office, a stick."""
    made = practice_village(tmp_path, fixed_day(), pack)
    yield made
    made.desk.book.close()
    made.office.book.close()
