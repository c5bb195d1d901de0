"""The question a fact may carry: how it is put, what answers there are, who may answer, and how long an answer holds.

Screens ask by it for what a rule lacks, without knowing the pack.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from app.domain.policy.reading import Item
from app.domain.policy.sorts import Sort

LONGEST = 300
"""More letters than this fit no screen."""
LONGEST_HOLD = 1200


class Form(Enum):
    """How an answer is given. The values are written in packs."""

    YES_NO = "yes_no"
    PAPER = "paper"  # yes means that the paper was seen
    CHOICE = "choice"
    DAY = "day"
    AMOUNT = "amount"  # whole dong
    COUNT = "count"
    NUMBER = "number"


class Hand(Enum):
    """Who may answer. Their order is their weight: where answers differ, that of the last named here stands."""

    BOARD = "board"
    UNION = "union"
    COMMUNE = "commune"
    OFFICE = "office"

    @property
    def weight(self) -> int:
        """The greater outweighs the lesser."""
        return list(Hand).index(self)


class Of(Enum):
    """Whom or what an answer is about, and so where it counts again."""

    PERSON = "person"
    HOUSEHOLD = "household"
    REQUEST = "request"
    UNIT = "unit"  # the commune or the hamlet


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to choose from; ``value`` is what rules read."""

    value: str
    text_vi: str
    text_en: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for a fact.

    ``holds_months`` counts from the day of the answer; None: until another answer is given.
    ``is_personal`` marks what is sensitive in a person, and is shown to no one but those who may answer.
    """

    ask_vi: str
    ask_en: str
    form: Form
    choices: tuple[Choice, ...]
    by: tuple[Hand, ...]
    of: Of
    holds_months: int | None
    is_personal: bool


_FORMS: Mapping[Sort, frozenset[Form]] = {
    Sort.FLAG: frozenset({Form.YES_NO, Form.PAPER}),
    Sort.TEXT: frozenset({Form.CHOICE}),
    Sort.DAY: frozenset({Form.DAY}),
    Sort.COUNT: frozenset({Form.COUNT, Form.AMOUNT}),
    Sort.NUMBER: frozenset({Form.NUMBER}),
    Sort.LOANS: frozenset(),
}
_KEYS = ("ask_en", "form", "choices", "by", "of", "holds_months", "personal")


def read_question(item: Item, sort: Sort) -> Question | None:
    """The question in the table of a fact, None where it has none.

    Raises:
        PackError: a part of the question cannot be, or parts stand there without ``ask_vi``.
    """
    if "ask_vi" not in item.values:
        for key in _KEYS:
            if key in item.values:
                item.refuse(f"{key} stands without ask_vi", key)
        return None
    form = _form(item, sort)
    return Question(
        ask_vi=_short(item, "ask_vi", item.text("ask_vi")),
        ask_en=_short(item, "ask_en", item.text("ask_en", "")),
        form=form,
        choices=_choices(item, form),
        by=_by(item),
        of=_of(item),
        holds_months=_holds(item),
        is_personal="personal" in item.values and item.flag("personal"),
    )


def _form(item: Item, sort: Sort) -> Form:
    try:
        form = Form(item.text("form"))
    except ValueError:
        item.refuse("unknown form", "form")
    if form not in _FORMS[sort]:
        item.refuse(f"form {form.value} does not suit sort {sort.value}", "form")
    return form


def _short(item: Item, key: str, text: str) -> str:
    if len(text) > LONGEST:
        item.refuse(f"{key} is over {LONGEST} letters", key)
    return text


def _choices(item: Item, form: Form) -> tuple[Choice, ...]:
    written = item.values.get("choices", [])
    if form is not Form.CHOICE:
        if "choices" in item.values:
            item.refuse(f"form {form.value} has no choices", "choices")
        return ()
    if not isinstance(written, list) or not written:
        item.refuse("choices is missing or no list", "choices")
    found = tuple(_choice(item, parts) for parts in written)
    if len({choice.value for choice in found}) < len(found):
        item.refuse("a choice stands twice", "choices")
    return found


def _choice(item: Item, parts: Any) -> Choice:
    if not isinstance(parts, list) or len(parts) != 3 or not all(isinstance(part, str) for part in parts):
        item.refuse("a choice is no list of value, Vietnamese text and English text", "choices")
    value, text_vi, text_en = (_short(item, "choices", part) for part in parts)
    # Answers are stripped when they are read; a value with blanks around it could never be met again.
    if not value or value != value.strip():
        item.refuse("a choice has an empty value or blanks around it", "choices")
    if not text_vi.strip():
        item.refuse(f"choice {value} has no Vietnamese text", "choices")
    return Choice(value, text_vi, text_en)


def _by(item: Item) -> tuple[Hand, ...]:
    names = item.texts("by")
    try:
        hands = tuple(Hand(name) for name in names)
    except ValueError:
        item.refuse("unknown hand in by", "by")
    if not hands:
        item.refuse("by is missing or empty", "by")
    if len(set(hands)) < len(hands):
        item.refuse("a hand stands twice in by", "by")
    return hands


def _of(item: Item) -> Of:
    try:
        return Of(item.text("of"))
    except ValueError:
        item.refuse("unknown of", "of")


def _holds(item: Item) -> int | None:
    months = item.whole("holds_months")
    if months is not None and not 1 <= months <= LONGEST_HOLD:
        item.refuse(f"holds_months is not between 1 and {LONGEST_HOLD}", "holds_months")
    return months
