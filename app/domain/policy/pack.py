"""A policy pack: programs, dated terms, and rules in CEL, each with its source; read whole or refused with the line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from hashlib import sha256

from app.domain.policy import terms as dated_terms
from app.domain.policy.beneficiaries import (
    Category,
    PurposeLimit,
    Purposes,
    category_of,
    read_categories,
    read_purpose_limits,
    read_purposes,
)
from app.domain.policy.contradictions import Contradiction, read_contradictions
from app.domain.policy.deadlines import Deadlines, read_deadlines
from app.domain.policy.facts import Fact, read_facts
from app.domain.policy.group_rules import MeetingRules, read_meeting_rules
from app.domain.policy.papers import PaperIssuer, read_issuers
from app.domain.policy.rating import Band, Criterion, read_bands, read_criteria
from app.domain.policy.reading import Pages, refuse_overlaps
from app.domain.policy.rules import Rule, read_rules
from app.domain.policy.supervision import Supervision, read_supervision
from app.domain.policy.terms import Program, Terms, read_programs, read_terms
from app.domain.policy.units import Units, read_units

_READ_ABOVE = frozenset(
    {
        "pack",
        "fact",
        "program",
        "terms",
        "category",
        "purpose",
        "purpose_limit",
        "paper",
        "eligibility_rule",
        "group_rule",
        "compatibility_rule",
        "contradiction",
        "missed_instalment",
        "extension",
        "holiday",
        "supervision_rule",
        "rating_criterion",
        "unit",
    }
)


@dataclass(frozen=True, slots=True)
class PolicyPack:
    """A validated pack. ``status`` and ``warning`` are to be shown where its verdicts are."""

    id: str
    as_of: date
    status: str
    warning: str
    warning_en: str
    facts: Mapping[str, Fact]
    programs: dict[str, Program]
    terms: tuple[Terms, ...]
    rules: tuple[Rule, ...]
    group_rules: tuple[Rule, ...]
    meeting: MeetingRules | None
    categories: tuple[Category, ...]
    purposes: tuple[Purposes, ...]
    deadlines: Deadlines
    supervision: tuple[Supervision, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    bands: tuple[Band, ...] = ()
    purpose_limits: tuple[PurposeLimit, ...] = ()
    issuers: Mapping[str, PaperIssuer] = field(default_factory=dict)
    units: Units = field(default_factory=Units)
    contradictions: tuple[Contradiction, ...] = ()
    digest: str = ""  # sha256 of the text it was read from, hex

    def terms_on(self, program: str, day: date) -> Terms | None:
        """The terms of a program in force on a day."""
        return dated_terms.in_force(self.terms, program, day)

    def supervision_on(self, day: date) -> Supervision | None:
        """What the union has to check, by the paper in force on a day; None where the pack has none."""
        return next((rule for rule in self.supervision if rule.span.covers(day)), None)


def terms_for(pack: PolicyPack, program: str, on: date, variant: str | None = None) -> Terms | None:
    """The terms of a program in force on a day, None where the pack has none.

    Without a variant, the first the pack names; job loans have "worker" and "business".
    """
    return dated_terms.in_force(pack.terms, program, on, variant)


def rate_for(pack: PolicyPack, program: str, on: date, variant: str | None = None) -> Decimal | None:
    """The program's rate on a day, percent a year, not rounded; None where the pack does not say."""
    terms = terms_for(pack, program, on, variant)
    return dated_terms.yearly_rate(pack.terms, terms, on) if terms is not None else None


def category_for(pack: PolicyPack, program: str, household_class: str, *, english: bool = False) -> str:
    """What a list prints under "đối tượng thụ hưởng"; empty where the pack has no word for it."""
    found = category_of(pack.categories, program, household_class)
    if found is None:
        return ""
    return found.text_en if english else found.text_vi


def purposes_for(pack: PolicyPack, program: str) -> tuple[str, ...]:
    """Uses of the money to offer for a program; the member may always name another."""
    return tuple(text for found in pack.purposes if program in found.programs for text in found.texts)


def parse_pack(text: str) -> PolicyPack:
    """The pack in this TOML.

    Raises:
        PackError: it is no TOML, or an item of it cannot be; nothing of it is used.
    """
    pages = Pages(text)
    head = pages.head()
    as_of = head.day("as_of")
    if as_of is None:
        head.refuse("as_of is missing", "as_of")
    facts = read_facts(pages)
    programs = read_programs(pages)
    terms = read_terms(pages, programs)
    pack = PolicyPack(
        id=head.text("id"),
        as_of=as_of,
        status=head.text("status", ""),
        warning=head.text("warning", ""),
        warning_en=head.text("warning_en", ""),
        facts=facts,
        programs=programs,
        terms=terms,
        rules=read_rules(pages, "eligibility_rule", facts, programs),
        group_rules=read_rules(pages, "group_rule", facts, ()),
        meeting=read_meeting_rules(pages),
        categories=read_categories(pages, programs),
        purposes=read_purposes(pages, programs),
        deadlines=read_deadlines(pages, programs),
        supervision=read_supervision(pages),
        criteria=read_criteria(pages),
        bands=read_bands(pages),
        purpose_limits=read_purpose_limits(pages, programs),
        issuers=read_issuers(pages),
        units=read_units(pages),
        contradictions=read_contradictions(pages, facts),
        digest=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )
    _check_the_rest(pages)
    return pack


def _check_the_rest(pages: Pages) -> None:
    """Sections kept for people to read (fees, deadlines, ratings …): dated, sourced, and named once a day."""
    for item in pages.items("compatibility_rule"):
        item.refuse("compatibility is written as an eligibility_rule")
    for name in pages.data:
        if name not in _READ_ABOVE:
            found = [(item, item.text("id", ""), item.span(), item.source()) for item in pages.items(name)]
            refuse_overlaps((item, key, span) for item, key, span, _ in found if key)
