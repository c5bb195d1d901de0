"""Every refusal has its sentence, and every sentence its refusal: nobody is told "không làm được" where more is known."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from app.domain.errors import BookFault, BookRefusedError, Refusal, RuleBrokenError
from app.usecases.messages import BOOK, RULES, sentence

APP = Path(__file__).parents[2] / "app"


def texts_in_code():
    """Every text of the program that could be a code, but for those of the sentences themselves."""
    found = set()
    for path in APP.rglob("*.py"):
        if path.name == "messages.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def codes_raised():
    """The codes that stand where a rule is broken."""
    for path in APP.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_rule = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "RuleBrokenError"
            if is_rule and node.args and isinstance(node.args[0], ast.Constant):
                yield node.args[0].value


def test_every_code_has_its_sentence():
    codes = set(codes_raised())
    assert len(codes) > 30
    assert codes - set(RULES) == set()
    assert set(BOOK) == set(BookFault)


def test_every_sentence_is_said_somewhere():
    assert set(RULES) - texts_in_code() == set()


@pytest.mark.parametrize("error", [RuleBrokenError("no_such_code"), Refusal("x"), ValueError("x")])
def test_what_has_no_sentence_still_says_that_the_book_is_whole(error):
    assert "Sổ vẫn nguyên" in sentence(error)


def test_the_detail_stands_in_the_sentence_and_never_in_the_log_alone():
    assert "(08:00)" in sentence(RuleBrokenError("hours_reversed", detail="08:00"))
    assert isinstance(BookRefusedError(BookFault.DAMAGED), Refusal)
