"""A policy pack: programs, dated terms, and rules in CEL, each with its source; read whole or refused with the line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

import cel

LARGEST = 1 << 20
CONFIDENCES = frozenset({"sourced", "memory"})


class Stage(Enum):
    """When a rule falls due. The values are written in packs and cases."""

    MEETING = "meeting"
    COMMUNE = "commune"
    BANK = "bank"

    @property
    def place(self) -> int:
        """The order of stages."""
        return list(Stage).index(self)


class PackError(Exception):
    """The pack is refused: in which line, and why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason
        self.fault = PackFault.BROKEN
        self.detail = f"dòng {line}: {reason}"


class PackFault(Enum):
    """Why a pack is refused."""

    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Program:
    """A loan program: our id, the bank's code where it is sourced, and its name."""

    id: str
    code: str
    name: str
    citation: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Terms:
    """A program's terms between two dates: whole dong, percent a year, months. None: not in the pack."""

    program: str
    from_day: date | None
    to_day: date | None
    max_amount: int | None
    rate: float | None
    max_term_months: int | None
    citation: str
    source_url: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of eligibility, with its source."""

    id: str
    programs: tuple[str, ...]
    expr: str
    compiled: Any
    facts: tuple[str, ...]
    stage: Stage
    blocking: bool
    message: str
    evidence: tuple[str, ...]
    citation: str
    source_url: str
    confidence: str
    from_day: date | None
    to_day: date | None

    def counts(self, program: str, day: date, stage: Stage) -> bool:
        """Whether the rule is asked for this program, day and stage."""
        dated = (self.from_day is None or self.from_day <= day) and (self.to_day is None or day <= self.to_day)
        return program in self.programs and dated and self.stage.place <= stage.place


@dataclass(frozen=True, slots=True)
class PolicyPack:
    """A validated pack."""

    id: str
    as_of: date
    programs: dict[str, Program]
    terms: tuple[Terms, ...]
    rules: tuple[Rule, ...]

    def terms_on(self, program: str, day: date) -> Terms | None:
        """The terms of a program in force on a day; the newest that have begun."""
        found = [
            terms
            for terms in self.terms
            if terms.program == program
            and (terms.from_day is None or terms.from_day <= day)
            and (terms.to_day is None or day <= terms.to_day)
        ]
        return max(found, key=lambda terms: terms.from_day or date.min, default=None)


def parse_pack(text: str) -> PolicyPack:
    """The pack in this TOML.

    Raises:
        PackError: it is no TOML, or an item of it cannot be.
    """
    if len(text) > LARGEST:
        raise PackError(1, "too large")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        raise PackError(int(found[1]) if found else 1, "not TOML") from None
    head = data.get("pack")
    if not isinstance(head, dict):
        raise PackError(1, "[pack] is missing")
    reader = _Item(head, 1)
    programs = {program.id: program for program in _programs(text, data)}
    rules = tuple(_rules(text, data, programs))
    _check_once(text, rules)
    return PolicyPack(
        reader.text("id"), reader.day("as_of") or date.min, programs, tuple(_terms(text, data, programs)), rules
    )


class _Item:
    """One item of the pack that knows its line when it refuses."""

    def __init__(self, values: dict[str, Any], line: int) -> None:
        self.values, self.line = values, line

    def refuse(self, reason: str) -> PackError:
        return PackError(self.line, reason)

    def text(self, key: str, default: str | None = None) -> str:
        value = self.values.get(key, default)
        if not isinstance(value, str) or (default is None and not value):
            raise self.refuse(f"{key} is missing or no text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            raise self.refuse(f"{key} is no list of texts")
        return tuple(value)

    def day(self, key: str) -> date | None:
        value = self.text(key, "")
        try:
            return date.fromisoformat(value) if value else None
        except ValueError:
            raise self.refuse(f"{key} is no date") from None

    def span(self) -> tuple[date | None, date | None]:
        first, last = self.day("effective_from"), self.day("effective_to")
        if first and last and last < first:
            raise self.refuse("effective_to is before effective_from")
        return first, last

    def number(self, key: str) -> int | None:
        value = self.values.get(key)
        if value is not None and (type(value) is not int or not 0 <= value <= 10**13):
            raise self.refuse(f"{key} is no amount")
        return value

    def flag(self, key: str) -> bool:
        value = self.values.get(key)
        if type(value) is not bool:
            raise self.refuse(f"{key} is neither true nor false")
        return value

    def confidence(self) -> str:
        value = self.text("confidence")
        if value not in CONFIDENCES:
            raise self.refuse("confidence is neither sourced nor memory")
        return value


def _items(text: str, data: dict[str, Any], name: str) -> Iterator[_Item]:
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if line.strip() == f"[[{name}]]"]
    found = data.get(name, [])
    if not isinstance(found, list):
        raise PackError(1, f"{name} is no list")
    for place, values in enumerate(found):
        yield _Item(values, lines[place] if place < len(lines) else 1)


def _programs(text: str, data: dict[str, Any]) -> Iterator[Program]:
    for item in _items(text, data, "program"):
        yield Program(
            item.text("id"), item.text("code", ""), item.text("name"), item.text("citation", ""), item.confidence()
        )


def _known(item: _Item, program: str, programs: dict[str, Program]) -> str:
    if program not in programs:
        raise item.refuse(f"unknown program {program}")
    return program


def _terms(text: str, data: dict[str, Any], programs: dict[str, Program]) -> Iterator[Terms]:
    for item in _items(text, data, "terms"):
        first, last = item.span()
        rate = item.values.get("rate")
        if rate is not None and not (isinstance(rate, int | float) and 0 <= rate < 100):
            raise item.refuse("rate is no rate")
        yield Terms(
            _known(item, item.text("program"), programs),
            first,
            last,
            item.number("max_amount"),
            float(rate) if rate is not None else None,
            item.number("max_term_months"),
            item.text("citation", ""),
            item.text("source_url", ""),
            item.confidence(),
        )


def _rules(text: str, data: dict[str, Any], programs: dict[str, Program]) -> Iterator[Rule]:
    for item in _items(text, data, "eligibility_rule"):
        first, last = item.span()
        blocking, confidence = item.flag("blocking"), item.confidence()
        if blocking and confidence == "memory":
            raise item.refuse("a rule from memory must not block")
        if blocking and not item.text("citation", ""):
            raise item.refuse("a blocking rule needs a citation")
        try:
            stage = Stage(item.text("stage"))
        except ValueError:
            raise item.refuse("unknown stage") from None
        expr = item.text("expr")
        yield Rule(
            id=item.text("id"),
            programs=tuple(_known(item, program, programs) for program in item.texts("programs")),
            expr=expr,
            compiled=_compiled(item, expr),
            facts=item.texts("facts"),
            stage=stage,
            blocking=blocking,
            message=item.text("message"),
            evidence=item.texts("evidence"),
            citation=item.text("citation", ""),
            source_url=item.text("source_url", ""),
            confidence=confidence,
            from_day=first,
            to_day=last,
        )


def _compiled(item: _Item, expr: str) -> Any:
    if len(expr) > 1000:
        raise item.refuse("expr is too long")
    try:
        return cel.compile(expr)
    except Exception as error:
        # The library raises ValueError, and panics of its parser as other kinds.
        raise item.refuse(f"expr is no CEL: {expr}") from error


def _check_once(text: str, rules: tuple[Rule, ...]) -> None:
    seen: set[str] = set()
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if line.strip() == "[[eligibility_rule]]"]
    for line, rule in zip(lines, rules, strict=False):
        if rule.id in seen:
            raise PackError(line, f"{rule.id} stands twice")
        seen.add(rule.id)
