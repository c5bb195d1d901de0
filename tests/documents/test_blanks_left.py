"""What stays to be written by hand on a paper that is filled with all a book may know, and why the book cannot know it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from app.documents.drawings import pdf_of
from tests.documents.sample import FILLED, ON
from tests.papers import pdf_text

LEFT = tomllib.loads((Path(__file__).parent.parent / "data" / "blanks" / "left.toml").read_text("utf-8"))
_BLANK = re.compile(r"([^\u2026]*?)\u2026[\u2026/ ]*")
_WORDS = 5


def labels(pdf):
    """The words before each blank of a paper, a few of them, without the pages' numbers."""
    text = re.sub(r"Trang \d+/\d+", " ", " ".join(pdf_text(pdf).split()))
    found = []
    for match in _BLANK.finditer(text):
        clause = re.split(r"[.;,:)] ", match[1].strip(" :"))[-1]
        label = " ".join(clause.strip(" :,;(-").split()[-_WORDS:])
        if label:
            found.append(label)
    return found


@pytest.mark.parametrize("form", FILLED)
def test_every_blank_that_stays_has_its_reason(form):
    now = set(labels(pdf_of(form, FILLED[form], ON)))
    assert now == set(LEFT.get(form, {}))


def test_every_reason_says_something():
    assert all(len(reason.split()) >= 3 for reasons in LEFT.values() for reason in reasons.values())


def test_a_blank_that_came_back_is_seen():
    from dataclasses import replace

    borrower = replace(FILLED["01/TD"].borrower, id_issued_by="")
    assert "Nơi cấp" in labels(pdf_of("01/TD", replace(FILLED["01/TD"], borrower=borrower), ON))
