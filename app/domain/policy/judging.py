"""Asking a pack about one request: every rule that has fallen due, three-valued throughout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import cel

from app.domain.policy import cel_rules
from app.domain.policy.facts import known, nested
from app.domain.policy.own_terms import beyond_terms, is_beyond_alone
from app.domain.policy.pack import PolicyPack
from app.domain.policy.rules import Rule, Stage
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
    rules = [rule for rule in pack.rules if rule.counts(program, appraisal_date, stage)]
    by_rules = _findings(rules, pack, program, appraisal_date, facts)
    is_capped = any(_reads_cap(rule) for rule in rules)
    terms = pack.terms_on(program, appraisal_date)
    return verdict_of(by_rules + (beyond_terms(terms, facts, is_capped=is_capped) if terms else ()))


def evaluate_group(pack: PolicyPack, on: date, facts: Mapping[str, Any]) -> tuple[Finding, ...]:
    """What the group rules in force on a day find; none of them blocks anybody."""
    return _findings([rule for rule in pack.group_rules if rule.span.covers(on)], pack, "", on, facts)


def _findings(
    rules: Iterable[Rule], pack: PolicyPack, program: str, on: date, given: Mapping[str, Any]
) -> tuple[Finding, ...]:
    facts = known(pack.facts, given)
    terms = pack.terms_on(program, on)
    derived = cel_rules.derived(facts, program, on, terms.max_amount if terms else None)
    context = cel_rules.environment({**nested(facts), "derived": derived}, program, on)
    is_beyond = terms is not None and is_beyond_alone(terms, given)
    return tuple(_finding(rule, context, facts, derived, is_beyond=is_beyond) for rule in rules)


def _reads_cap(rule: Rule) -> bool:
    return "derived.program_cap" in rule.asks.reads


def _finding(
    rule: Rule, context: cel.Context, facts: Mapping[str, Any], derived: Mapping[str, Any], *, is_beyond: bool
) -> Finding:
    outcome = _OUTCOMES[cel_rules.ask(rule.asks, context)]
    if outcome is Outcome.UNKNOWN and is_beyond and _reads_cap(rule):
        outcome = Outcome.FAIL  # no debt that may come to light makes the amount fit
    return Finding(
        rule=rule.id,
        outcome=outcome,
        blocking=rule.blocking,
        stage=rule.stage,
        message=rule.message_vi,
        message_en=rule.message_en,
        facts={path: facts[path] for path in rule.facts if path in facts},
        missing=_missing(rule, facts, derived) if outcome is Outcome.UNKNOWN else (),
        evidence=rule.evidence,
        citation=rule.source.citation,
        source_url=rule.source.url,
        confidence=rule.source.confidence,
        grade=rule.source.grade,
    )


def _missing(rule: Rule, facts: Mapping[str, Any], derived: Mapping[str, Any]) -> tuple[str, ...]:
    found: list[str] = []
    for path in rule.asks.reads:
        if path in facts or path.removeprefix("derived.") in derived:
            continue
        behind = cel_rules.sources(path) or (path,)
        absent = [source for source in behind if source not in facts]
        found += absent or behind  # given, and yet not whole: a loan without its amount
    return tuple(dict.fromkeys(found))
