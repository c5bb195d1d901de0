"""Answers that cannot both be true, such as a twelfth-grader born eleven years ago: a pack lists them, and they are refused when said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.policy.cel_rules import Expression
from app.domain.policy.facts import Fact
from app.domain.policy.reading import Pages
from app.domain.policy.rules import expression_of


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Facts that contradict one another where ``asks`` holds."""

    id: str
    asks: Expression
    message_vi: str
    message_en: str


def read_contradictions(pages: Pages, facts: Mapping[str, Fact]) -> tuple[Contradiction, ...]:
    """The contradictions a pack lists.

    Raises:
        PackError: one of them cannot be, or stands twice.
    """
    found: dict[str, Contradiction] = {}
    for item in pages.items("contradiction"):
        name = item.text("id")
        if name in found:
            item.refuse(f"{name} stands twice", "id")
        found[name] = Contradiction(
            name, expression_of(item, facts), item.text("message_vi"), item.text("message_en", "")
        )
    return tuple(found.values())
