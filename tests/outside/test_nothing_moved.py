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


OUR_OWN = {"group-binh-xet.txt"}
"""The sheet the board works with: it says where each rule is from. It is given to nobody to sign."""
REMARKS = ("chưa có nguồn", "soto verify", "vn-vbsp", "theo trí nhớ")


@pytest.mark.parametrize("name", [name for name in kept() if name.startswith("papers/group-")])
def test_no_paper_that_is_signed_bears_a_remark_of_the_programs_own(found, name):
    """But "mẫu chưa đối chiếu", in its corner."""
    if Path(name).name not in OUR_OWN:
        assert not [remark for remark in REMARKS if remark in found[name]]
