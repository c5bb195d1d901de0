"""Loan programs and their terms, which change with the day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.policy.reading import Pages, Source, Span, refuse_overlaps

_DIRECT = "direct"
_CHANNELS = frozenset({"", "group", "group_or_direct", _DIRECT})
BASE_PROGRAM = "HN"
"""The program whose rate others are a percentage of (lãi suất cho vay hộ nghèo)."""


def short_name(program: str) -> str:
    """A program's name without the words every program begins with."""
    rest = program.removeprefix("Cho vay ").strip()
    return rest[:1].upper() + rest[1:]


@dataclass(frozen=True, slots=True)
class Program:
    """A loan program: our id, the bank's code where it is sourced, its name, and what English readers call it."""

    id: str
    code: str
    name: str
    name_en: str
    channel: str  # group, group_or_direct, direct
    source: Source
    span: Span
    note: str

    @property
    def short_name(self) -> str:
        """Its name without the words every program begins with ("Cho vay"), as in a list of programs."""
        return short_name(self.name)

    @property
    def is_direct(self) -> bool:
        """Whether the bank lends it without any group."""
        return self.channel == _DIRECT


@dataclass(frozen=True, slots=True)
class Terms:
    """A program's terms between two days: dong, percent a year, months. None: the pack does not say.

    ``per`` says what the cap is counted by (household, worker, works …). A rate is given as such or as a percentage of the
    poor-household rate.
    """

    program: str
    variant: str
    span: Span
    max_amount: int | None
    max_amount_per_month: int | None
    months_per_year: int | None
    max_total: int | None
    per: str
    rate: Decimal | None
    rate_of_poor_pct: Decimal | None
    overdue_pct_of_rate: Decimal | None
    max_term_months: int | None
    max_term_formula: str
    grace_months: int | None
    instalment_months: int | None
    source: Source
    note: str


def read_programs(pages: Pages) -> dict[str, Program]:
    """The programs, by id, in the pack's order.

    Raises:
        PackError: one of them cannot be.
    """
    found: dict[str, Program] = {}
    codes: set[str] = set()
    for item in pages.items("program"):
        program = Program(
            item.text("id"),
            item.text("code", ""),
            item.text("name"),
            item.text("name_en", ""),
            item.text("channel", ""),
            item.source(),
            item.span(),
            item.text("note", ""),
        )
        if program.channel not in _CHANNELS:
            item.refuse("unknown channel", "channel")
        if program.id in found:
            item.refuse(f"{program.id} stands twice", "id")
        if program.code in codes:
            item.refuse(f"code {program.code} stands twice", "code")
        codes |= {program.code} - {""}
        found[program.id] = program
    return found


def read_terms(pages: Pages, programs: Collection[str]) -> tuple[Terms, ...]:
    """The terms of all programs.

    Raises:
        PackError: one of them cannot be, or two count on the same day.
    """
    found = []
    for item in pages.items("terms"):
        program = item.text("program")
        if program not in programs:
            item.refuse(f"unknown program {program}", "program")
        terms = Terms(
            program=program,
            variant=item.text("variant", ""),
            span=item.span(),
            max_amount=item.whole("max_amount"),
            max_amount_per_month=item.whole("max_amount_per_month"),
            months_per_year=item.whole("months_per_year"),
            max_total=item.whole("max_total"),
            per=item.text("per", ""),
            rate=item.percent("rate"),
            rate_of_poor_pct=item.percent("rate_of_poor_pct"),
            overdue_pct_of_rate=item.percent("overdue_pct_of_rate"),
            max_term_months=item.whole("max_term_months"),
            max_term_formula=item.text("max_term_formula", ""),
            grace_months=item.whole("grace_months"),
            instalment_months=item.whole("instalment_months"),
            source=item.source(),
            note=item.text("note", ""),
        )
        found.append((item, terms))
    refuse_overlaps((item, f"{terms.program} {terms.variant}".strip(), terms.span) for item, terms in found)
    return tuple(terms for _, terms in found)


def in_force(all_terms: Collection[Terms], program: str, on: date, variant: str | None = None) -> Terms | None:
    """The terms of a program on a day. Without a variant, the first the pack names (for jobs: the worker)."""
    for terms in all_terms:
        if terms.program == program and terms.span.covers(on) and variant in (None, terms.variant):
            return terms
    return None


def yearly_rate(all_terms: Collection[Terms], terms: Terms, on: date) -> Decimal | None:
    """Percent a year, worked out where it is a share of the poor-household rate of that day; not rounded."""
    if terms.rate is not None or terms.rate_of_poor_pct is None:
        return terms.rate
    base = in_force(all_terms, BASE_PROGRAM, on)
    return base.rate * terms.rate_of_poor_pct / 100 if base is not None and base.rate is not None else None
