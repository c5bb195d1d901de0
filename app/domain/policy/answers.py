"""Answers to the questions of a pack, kept as text: what is written down, and the value a rule reads from it.

"true" or "false", the value of a choice, YYYY-MM-DD, a whole number in digits, a number with a dot. One answer has one
text, so that two laptops that mean the same write the same.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from app.domain.policy.facts import Fact
from app.domain.policy.questions import Form, Question
from app.domain.policy.sorts import Sort, value_of

LONGEST_ANSWER = 400
"""Letters; the smallest number a computer holds needs some 340."""

_WHOLE = re.compile(r"[0-9]{1,16}")
_NUMBER = re.compile(r"-?[0-9]{1,16}(?:[.,][0-9]+)?")


def canonical(question: Question, sort: Sort, answer: Any) -> str | None:
    """The text an answer is kept as; None where it is no answer to the question.

    ``answer`` is a value of the sort, or its text as a person types it: blanks around it and a decimal comma are taken.
    """
    value = _value(sort, answer)
    if value is None or sort is Sort.LOANS:
        return None
    if question.form is Form.CHOICE and all(choice.value != value for choice in question.choices):
        return None
    match sort:
        case Sort.FLAG:
            return "true" if value else "false"
        case Sort.NUMBER:
            # repr() may write an exponent; adding 0.0 makes minus nought nought.
            return format(Decimal(repr(value + 0.0)), "f")
        case _:
            return str(value)


def value_of_answer(fact: Fact, text: str) -> Any | None:
    """The value a rule reads from a kept answer, of the fact's sort.

    None where the fact is not asked for, or the text is none that ``canonical`` writes: such as a choice that a newer
    pack no longer has.
    """
    if fact.question is None or canonical(fact.question, fact.sort, text) != text:
        return None
    return _value(fact.sort, text)


def _value(sort: Sort, answer: Any) -> Any:
    return value_of(sort, _typed(sort, answer.strip()) if isinstance(answer, str) else answer)


def _typed(sort: Sort, text: str) -> Any:
    if len(text) > LONGEST_ANSWER:
        return None
    match sort:
        case Sort.FLAG:
            return {"true": True, "false": False}.get(text)
        case Sort.COUNT:
            return int(text) if _WHOLE.fullmatch(text) else None
        case Sort.NUMBER:
            return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
        case _:
            return text
