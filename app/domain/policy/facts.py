"""The facts a rule may read: what a pack declares of them, and what is taken of the facts that were given.

A fact that is absent, null or of another sort than declared is missing. What a pack does not declare is left aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.domain.policy.derivations import DERIVATIONS
from app.domain.policy.questions import Question, read_question
from app.domain.policy.reading import Item, Pages
from app.domain.policy.sorts import Sort, is_map, value_of


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact a pack declares, what the screens call it, and how they ask for it; without a question nobody is asked.

    ``otherwise`` is what counts as long as nobody said anything, such as that a household is on no list of exclusions; None: nothing.
    ``derived_by`` names the derivation that gives it from the book; empty: none.
    """

    path: str
    sort: Sort
    label_vi: str
    label_en: str
    question: Question | None = None
    otherwise: Any = None
    derived_by: str = ""


def read_facts(pages: Pages) -> dict[str, Fact]:
    """The facts a pack declares, by path.

    Raises:
        PackError: an item of them cannot be.
    """
    found: dict[str, Fact] = {}
    for item in pages.items("fact"):
        path = item.text("path")
        parts = path.split(".")
        if len(parts) > 2 or not all(part.isidentifier() and part.isascii() for part in parts):
            item.refuse(f"{path} is no path of a fact", "path")
        if parts[0] in ("derived", "program", "appraisal_date") or _clashes(path, found):
            item.refuse(f"{path} stands twice or is taken", "path")
        try:
            sort = Sort(item.text("sort"))
        except ValueError:
            item.refuse("unknown sort", "sort")
        question = read_question(item, sort)
        otherwise = _otherwise(item, sort, question)
        labels = item.text("label_vi"), item.text("label_en", "")
        found[path] = Fact(path, sort, *labels, question, otherwise, _derived_by(item))
    return found


def _otherwise(item: Item, sort: Sort, question: Question | None) -> Any:
    if "otherwise" not in item.values:
        return None
    value = value_of(sort, item.values["otherwise"])
    if value is None or question is None or (question.choices and value not in {one.value for one in question.choices}):
        item.refuse("otherwise is no answer to the question of this fact", "otherwise")
    return value


def _derived_by(item: Item) -> str:
    name = item.text("derived_by", "")
    if name and name not in DERIVATIONS:
        item.refuse(f"there is no derivation {name}", "derived_by")
    return name


def _clashes(path: str, found: Iterable[str]) -> bool:
    return any(path == other or path.startswith(f"{other}.") or other.startswith(f"{path}.") for other in found)


def known(declared: Mapping[str, Fact], given: Mapping[str, Any]) -> dict[str, Any]:
    """Every declared fact that was given and is of its sort, by path; days as YYYY-MM-DD."""
    return dict(_known(declared, given))


def _known(declared: Mapping[str, Fact], given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for path, fact in declared.items():
        head, rest = _place(path)
        value = given.get(head)
        if rest and value is not None:
            value = value.get(rest) if is_map(value) else None
        value = fact.otherwise if value is None else value_of(fact.sort, value)
        if value is not None:
            yield path, value


def nested(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts by path as the maps that a rule reads."""
    found: dict[str, Any] = {}
    for path, value in facts.items():
        head, rest = _place(path)
        if rest:
            found.setdefault(head, {})[rest] = value
        else:
            found[head] = value
    return found


@lru_cache(maxsize=4096)
def _place(path: str) -> tuple[str, str]:
    """The two parts of a path, the second empty where it has one: the same few hundred are asked of every case."""
    head, _, rest = path.partition(".")
    return head, rest
