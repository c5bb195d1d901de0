"""Asking a pack about one request: every rule that falls due, three-valued throughout.

CEL's own ``&&`` and ``||`` leave an error aside where the other side decides, which is how a missing fact is unknown, never fail.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

import cel

from app.domain.policy.pack import PolicyPack, Rule, Stage
from app.domain.policy.verdict import Finding, Outcome, Verdict


class CaseFault(Enum):
    """Why a list of cases is refused."""

    NOT_JSON = "not_json"
    NOT_CASES = "not_cases"  # ``detail`` says which and what


class CaseError(Exception):
    """No case was judged."""

    def __init__(self, fault: CaseFault, detail: str = "") -> None:
        super().__init__(f"{fault.value} {detail}".strip())
        self.fault = fault
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Case:
    """One request to judge; ``facts`` is nested text, numbers and lists."""

    id: str
    program: str
    appraisal_date: date
    stage: Stage
    facts: Mapping[str, Any]


class _MissingFactError(ValueError):
    """A fact a function needs is not there, or not known to the day."""


def evaluate(pack: PolicyPack, case: Case) -> Verdict:
    """The verdict on one case. A request's loan date is taken as its appraisal date."""
    findings = tuple(
        _finding(rule, case, pack) for rule in pack.rules if rule.counts(case.program, case.appraisal_date, case.stage)
    )
    blocking = [finding.outcome for finding in findings if finding.blocking]
    if Outcome.FAIL in blocking:
        outcome = Outcome.FAIL
    elif Outcome.UNKNOWN in blocking:
        outcome = Outcome.UNKNOWN
    else:
        outcome = Outcome.PASS
    return Verdict(outcome, findings)


def _finding(rule: Rule, case: Case, pack: PolicyPack) -> Finding:
    used = {path: _look_up(case.facts, path) for path in rule.facts}
    return Finding(
        rule=rule.id,
        outcome=_ask(rule, case, pack),
        blocking=rule.blocking,
        message=rule.message,
        facts={path: value for path, value in used.items() if value is not None},
        missing=tuple(path for path, value in used.items() if value is None),
        evidence=rule.evidence,
        citation=rule.citation,
        source_url=rule.source_url,
        confidence=rule.confidence,
    )


def _ask(rule: Rule, case: Case, pack: PolicyPack) -> Outcome:
    try:
        answer = rule.compiled.execute(_context(case, pack))
    except (RuntimeError, ValueError, TypeError, KeyError):
        return Outcome.UNKNOWN
    if not isinstance(answer, bool):
        return Outcome.UNKNOWN
    return Outcome.PASS if answer else Outcome.FAIL


def _context(case: Case, pack: PolicyPack) -> cel.Context:
    context = cel.Context()
    for name, value in case.facts.items():
        context.add_variable(name, value)
    context.add_variable("appraisal_date", case.appraisal_date.isoformat())
    context.add_variable("program", case.program)
    context.add_function("age", _age)
    context.add_function("add_years", _add_years)
    context.add_function("class_on", _class_on)
    context.add_function("outstanding", _outstanding)
    context.add_function("overdue", lambda loans: sum(_amount(loan, "overdue") for loan in _list(loans)))
    context.add_function("live", _live)
    context.add_function("max_amount", lambda program: _max_amount(pack, program, case.appraisal_date))
    return context


def _look_up(facts: Mapping[str, Any], path: str) -> Any:
    value: Any = facts
    for part in path.split("."):
        if not isinstance(value, Mapping) or part not in value:
            return None
        value = value[part]
    return value


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise _MissingFactError(str(value)) from None


def _age(birth_date: Any, on: Any) -> int:
    born, day = _day(birth_date), _day(on)
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _add_years(day: Any, years: Any) -> str:
    start = _day(day)
    try:
        return start.replace(year=start.year + int(years)).isoformat()
    except ValueError:  # 29 February
        return date(start.year + int(years), 2, 28).isoformat()


def _class_on(household: Any, on: Any) -> str:
    """The household's class on a day: it counts only between its dates, and without them it is not known."""
    if not isinstance(household, Mapping) or not isinstance(household.get("class"), str):
        raise _MissingFactError("class")
    if household["class"] == "none":
        return "none"
    day = _day(on)
    inside = _day(household.get("class_from")) <= day <= _day(household.get("class_to"))
    return str(household["class"]) if inside else "none"


def _list(loans: Any) -> Sequence[Any]:
    if not isinstance(loans, Sequence) or isinstance(loans, str):
        raise _MissingFactError("loans")
    return loans


def _amount(loan: Any, key: str) -> int:
    value = loan.get(key) if isinstance(loan, Mapping) else None
    if type(value) is not int:
        raise _MissingFactError(key)
    return value


def _outstanding(loans: Any, program: Any) -> int:
    return sum(_amount(loan, "outstanding") for loan in _list(loans) if loan.get("program") == program)


def _live(loans: Any) -> list[str]:
    return [str(loan.get("program")) for loan in _list(loans) if _amount(loan, "outstanding") > 0]


def _max_amount(pack: PolicyPack, program: Any, day: date) -> int:
    terms = pack.terms_on(str(program), day)
    if terms is None or terms.max_amount is None:
        raise _MissingFactError("max_amount")
    return terms.max_amount


# ------------------------------------------------------------------------------------- cases from a file
def read_cases(text: str, pack: PolicyPack) -> list[Case]:
    """The cases in a JSON text.

    Raises:
        CaseError: it is no JSON, or a case lacks its id, program, date or facts.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise CaseError(CaseFault.NOT_JSON) from None
    if not isinstance(data, list):
        raise CaseError(CaseFault.NOT_CASES, "không phải danh sách")
    return [_case(place, value, pack) for place, value in enumerate(data, start=1)]


def _case(place: int, value: Any, pack: PolicyPack) -> Case:
    if not isinstance(value, dict) or not isinstance(value.get("id"), str):
        raise CaseError(CaseFault.NOT_CASES, f"trường hợp thứ {place}: id")
    name = value["id"]
    if value.get("program") not in pack.programs:
        raise CaseError(CaseFault.NOT_CASES, f"{name}: program")
    try:
        day = date.fromisoformat(value["appraisal_date"])
        stage = Stage(value.get("stage", "meeting"))
    except (KeyError, TypeError, ValueError):
        raise CaseError(CaseFault.NOT_CASES, f"{name}: appraisal_date, stage") from None
    if not isinstance(value.get("facts"), dict):
        raise CaseError(CaseFault.NOT_CASES, f"{name}: facts")
    return Case(name, value["program"], day, stage, value["facts"])


def verdict_json(case: Case, verdict: Verdict) -> dict[str, Any]:
    """One case as ``soto eligibility --json`` prints it."""
    return {
        "id": case.id,
        "verdict": verdict.outcome.value,
        "failed": list(verdict.failed),
        "unknown": list(verdict.unknown),
        "flags": list(verdict.flags),
    }
