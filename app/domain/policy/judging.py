"""Asking a pack about one request: every rule that has fallen due, three-valued throughout."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.policy import cel_rules
from app.domain.policy.cel_engine import Context
from app.domain.policy.cel_rules import LOANS
from app.domain.policy.contradictions import Contradiction
from app.domain.policy.facts import known, nested
from app.domain.policy.own_terms import is_beyond_alone, own_purpose, own_terms, program_cap
from app.domain.policy.pack import PolicyPack
from app.domain.policy.rules import Rule, Stage
from app.domain.policy.terms import Program
from app.domain.policy.verdict import Finding, Outcome, Verdict, verdict_of

_OUTCOMES = {True: Outcome.PASS, False: Outcome.FAIL, None: Outcome.UNKNOWN}


def evaluate_request(
    pack: PolicyPack, program: str, appraisal_date: date, stage: Stage, facts: Mapping[str, Any]
) -> Verdict:
    """The verdict on a request, as far as it has come.

    The day of the loan is taken to be the day of the appraisal. Rules that fall due at a later stage, or do not count on that day,
    are left out. Facts that the pack does not declare are left aside; null and values of another sort are missing. A program the
    pack does not know is unknown.
    """
    if program not in pack.programs:
        return Verdict(Outcome.UNKNOWN, ())
    of_program = pack.programs[program]
    if of_program.is_direct:
        return verdict_of((_is_direct(of_program),))
    rules = [rule for rule in pack.rules if rule.counts(program, appraisal_date, stage)]
    terms = pack.terms_on(program, appraisal_date)
    case = _known_of(pack, program, appraisal_date, facts, [rule.asks for rule in rules])
    found = [_finding(rule, case) for rule in rules]
    if terms is not None:
        is_capped = any(_reads_cap(rule) for rule in rules)
        found += own_terms(terms, facts, case.facts, case.derived.get("program_debt"), is_capped=is_capped)
    limits = [limit for limit in pack.purpose_limits if limit.span.covers(appraisal_date)]
    return verdict_of((*found, *own_purpose(limits, program, facts)))


def _is_direct(program: Program) -> Finding:
    return Finding(
        rule="E-DIRECT",
        outcome=Outcome.FAIL,
        blocking=program.source.is_graded,
        stage=Stage.MEETING,
        message="Ngân hàng cho vay trực tiếp chương trình này, Tổ không bình xét",
        message_en="The bank lends this program directly; the group has no part in it",
        facts={},
        missing=(),
        evidence=(),
        citation=program.source.citation,
        source_url=program.source.url,
        confidence=program.source.confidence,
        grade=program.source.grade,
    )


def evaluate_group(pack: PolicyPack, on: date, facts: Mapping[str, Any]) -> tuple[Finding, ...]:
    """What the group rules in force on a day find; none of them blocks anybody."""
    rules = [rule for rule in pack.group_rules if rule.span.covers(on)]
    case = _known_of(pack, "", on, facts, [rule.asks for rule in rules])
    return tuple(_finding(rule, case) for rule in rules)


@dataclass(frozen=True, slots=True)
class _Known:
    """What every rule of one case is asked about: the known facts by path, and what is worked out from them."""

    facts: Mapping[str, Any]
    derived: Mapping[str, Any]
    context: Context
    is_beyond: bool  # the amount alone is too much
    declared: Collection[str]  # the facts the pack knows of


def contradictions(pack: PolicyPack, program: str, on: date, facts: Mapping[str, Any]) -> tuple[Contradiction, ...]:
    """Which of the facts cannot all be true; what is not known contradicts nothing."""
    case = _known_of(pack, program, on, facts, [one.asks for one in pack.contradictions])
    return tuple(one for one in pack.contradictions if cel_rules.ask(one.asks, case.context))


def _known_of(
    pack: PolicyPack, program: str, on: date, given: Mapping[str, Any], asked: Iterable[cel_rules.Expression]
) -> _Known:
    terms = pack.terms_on(program, on)
    facts = known(pack.facts, given)
    derived = cel_rules.derived(facts, program, on, program_cap(terms) if terms else None)
    # What no rule reads is not handed over: a statement of two hundred loans is read by what is worked out from it.
    read = {head for one in asked for head in one.heads}
    values = {name: value for name, value in {**nested(facts), "derived": derived}.items() if name in read}
    context = cel_rules.environment(values, program, on)
    return _Known(facts, derived, context, terms is not None and is_beyond_alone(terms, given), pack.facts)


def _reads_cap(rule: Rule) -> bool:
    return "derived.program_cap" in rule.asks.reads


def _finding(rule: Rule, case: _Known) -> Finding:
    outcome = _OUTCOMES[cel_rules.ask(rule.asks, case.context)]
    if outcome is Outcome.UNKNOWN and case.is_beyond and _reads_cap(rule):
        outcome = Outcome.FAIL  # no debt that may come to light makes the amount fit
    return Finding(
        rule=rule.id,
        outcome=outcome,
        blocking=rule.blocking,
        stage=rule.stage,
        message=rule.message_vi,
        message_en=rule.message_en,
        facts={path: case.facts[path] for path in rule.facts if path in case.facts},
        missing=_missing(rule, case) if outcome is Outcome.UNKNOWN else (),
        evidence=rule.evidence,
        citation=rule.source.citation,
        source_url=rule.source.url,
        confidence=rule.source.confidence,
        grade=rule.source.grade,
        fails_vi=rule.fails_vi,
        fails_en=rule.fails_en,
    )


def _missing(rule: Rule, case: _Known) -> tuple[str, ...]:
    found: list[str] = []
    for path in rule.asks.reads:
        if path in case.facts or path.removeprefix("derived.") in case.derived:
            continue
        behind = [source for source in cel_rules.sources(path) or (path,) if source in case.declared]
        if LOANS in behind and LOANS in case.facts:
            behind = [LOANS]  # a statement lists them, and what it lacks no answer makes up for
        absent = [source for source in behind if source not in case.facts]
        found += absent or behind  # given, and yet not whole: a loan without its amount
    return tuple(dict.fromkeys(found))
