"""The rules of a pack: what they ask, of which programs, when, and where they come from."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.policy.cel_rules import TOLD, Expression, ExpressionError, expression, sources
from app.domain.policy.facts import Fact
from app.domain.policy.reading import Item, Pages, Source, Span, refuse_overlaps


class Stage(Enum):
    """When a rule falls due. The values are written in packs and cases."""

    MEETING = "meeting"
    COMMUNE = "commune"
    BANK = "bank"

    @property
    def place(self) -> int:
        """The order of stages."""
        return _PLACES[self]


_PLACES = {stage: place for place, stage in enumerate(Stage)}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its source. ``facts`` are the paths shown with it; those it reads are among them.

    ``message`` is what it requires; ``fails`` is what is so where that does not hold, empty where the pack does not say.
    """

    id: str
    programs: tuple[str, ...]
    asks: Expression
    facts: tuple[str, ...]
    stage: Stage
    blocking: bool
    message_vi: str
    message_en: str
    fails_vi: str
    fails_en: str
    evidence: tuple[str, ...]
    source: Source
    span: Span

    def counts(self, program: str, day: date, stage: Stage) -> bool:
        """Whether the rule is asked for this program, day and stage."""
        return program in self.programs and self.stage.place <= stage.place and self.span.covers(day)


def read_rules(pages: Pages, name: str, facts: Mapping[str, Fact], programs: Collection[str]) -> tuple[Rule, ...]:
    """The rules in one array of a pack.

    Raises:
        PackError: one of them cannot be.
    """
    found = list(_rules(pages, name, facts, programs))
    refuse_overlaps((item, rule.id, rule.span) for item, rule in found)
    return tuple(rule for _, rule in found)


def _rules(
    pages: Pages, name: str, facts: Mapping[str, Fact], programs: Collection[str]
) -> Iterator[tuple[Item, Rule]]:
    for item in pages.items(name):
        rule = Rule(
            id=item.text("id"),
            programs=_programs(item, programs),
            asks=expression_of(item, facts),
            facts=item.texts("facts"),
            stage=_stage(item),
            blocking=item.flag("blocking"),
            message_vi=item.text("message_vi"),
            message_en=item.text("message_en", ""),
            fails_vi=item.text("fails_vi", ""),
            fails_en=item.text("fails_en", ""),
            evidence=item.texts("evidence"),
            source=item.source(),
            span=item.span(),
        )
        if rule.blocking and rule.source.confidence == "memory":
            item.refuse("a rule from memory must not block", "blocking")
        yield item, rule


def _programs(item: Item, programs: Collection[str]) -> tuple[str, ...]:
    found = item.texts("programs")
    if programs and not found:
        item.refuse("programs is missing", "programs")
    for program in found:
        if program not in programs:
            item.refuse(f"unknown program {program}", "programs")
    return found


def _stage(item: Item) -> Stage:
    try:
        return Stage(item.text("stage"))
    except ValueError:
        item.refuse("unknown stage", "stage")


def expression_of(item: Item, facts: Mapping[str, Fact]) -> Expression:
    """The expression of an item; what it reads stands among the item's facts.

    Raises:
        PackError: it is none, or reads what is not declared.
    """
    try:
        asks = expression(item.text("expr"))
    except ExpressionError as error:
        item.refuse(str(error), "expr")
    listed = item.texts("facts")
    for path in listed:
        if path not in facts:
            item.refuse(f"unknown fact {path}", "facts")
    for path in asks.reads:
        for source in sources(path) or (path,):
            if source not in listed and source not in TOLD and sources(path) != ():
                item.refuse(f"reads {source}, which is not among its facts", "expr")
    return asks
