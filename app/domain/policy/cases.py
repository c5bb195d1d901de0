"""Requests to judge, from a JSON list, and their verdicts as ``soto eligibility --json`` prints them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from app.domain.errors import Refusal
from app.domain.policy.judging import evaluate_request
from app.domain.policy.pack import PolicyPack
from app.domain.policy.rules import Stage
from app.domain.policy.sorts import day_of, is_writable
from app.domain.policy.verdict import Verdict


class CaseFault(Enum):
    """Why a list of cases is refused."""

    NOT_JSON = "not_json"
    NOT_CASES = "not_cases"  # ``detail`` says which and what


class CaseError(Refusal):
    """No case was judged. ``detail`` names the case and the field."""

    def __init__(self, fault: CaseFault, detail: str = "") -> None:
        super().__init__(fault.value, detail, said=f"{fault.value} {detail}".strip())
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Case:
    """One request to judge; ``facts`` is nested text, numbers and lists."""

    id: str
    program: str
    appraisal_date: date
    stage: Stage
    facts: Mapping[str, Any]


def evaluate(pack: PolicyPack, case: Case) -> Verdict:
    """The verdict on one case."""
    return evaluate_request(pack, case.program, case.appraisal_date, case.stage, case.facts)


def eligibility_json(cases: str, pack: PolicyPack) -> list[dict[str, Any]]:
    """A verdict per case of a JSON text, in its order.

    Raises:
        CaseError: the text is no list of cases; no case was judged.
    """
    return [verdict_json(case, evaluate(pack, case)) for case in read_cases(cases, pack)]


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
        raise CaseError(CaseFault.NOT_CASES, "[ ]")
    return [_case(place, value, pack) for place, value in enumerate(data, start=1)]


def _case(place: int, value: Any, pack: PolicyPack) -> Case:
    name = value.get("id") if isinstance(value, dict) else None
    if not isinstance(name, str) or not name or not is_writable(name):
        raise CaseError(CaseFault.NOT_CASES, f"#{place}: id")
    shown = name[:60]
    program = value.get("program")
    if not isinstance(program, str) or program not in pack.programs:
        raise CaseError(CaseFault.NOT_CASES, f"{shown}: program")
    day = day_of(value.get("appraisal_date"))
    if day is None:
        raise CaseError(CaseFault.NOT_CASES, f"{shown}: appraisal_date")
    try:
        stage = Stage(value.get("stage", Stage.MEETING.value))
    except ValueError:
        raise CaseError(CaseFault.NOT_CASES, f"{shown}: stage") from None
    facts = value.get("facts")
    if not isinstance(facts, dict):
        raise CaseError(CaseFault.NOT_CASES, f"{shown}: facts")
    return Case(name, program, day, stage, facts)


def verdict_json(case: Case, verdict: Verdict) -> dict[str, Any]:
    """One case as ``soto eligibility --json`` prints it; rules in the order of their names."""
    return {
        "id": case.id,
        "verdict": verdict.outcome.value,
        "failed": list(verdict.failed),
        "unknown": list(verdict.unknown),
        "flags": list(verdict.flags),
    }
