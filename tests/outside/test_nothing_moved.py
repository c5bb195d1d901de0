"""Papers, commands and tables say what they said: a change inside the house that changes anything outside is seen here.

What is meant to change is kept anew by ``python -m tests.outside``, and looked at line by line in the change.
"""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from tests.outside.gather import everything
from tests.outside.world import make_world

KEPT = Path(__file__).parents[1] / "data" / "outside"


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Everything that is seen from outside, today."""
    return everything(make_world(tmp_path_factory.mktemp("w")), tmp_path_factory.mktemp("out"))


def kept():
    return sorted(str(path.relative_to(KEPT)) for path in KEPT.rglob("*") if path.is_file())


def test_there_is_nothing_more_and_nothing_less(found):
    assert sorted(found) == kept()


@pytest.mark.parametrize("name", kept())
def test_it_says_what_it_said(found, name):
    before = (KEPT / name).read_text(encoding="utf-8").splitlines()
    now = found[name].splitlines()
    assert not list(difflib.unified_diff(before, now, "kept", "now", lineterm="", n=1)), name
