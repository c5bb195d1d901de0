"""The rules for poor households written out by hand, three-valued, with no pack behind them: the floor a verdict is measured beside."""

from __future__ import annotations

from datetime import date
from typing import Any

CAP = 100_000_000
_AGAINST = frozenset({"HMTN", "SXKDVKK", "HCN"})


def judge(case: dict[str, Any]) -> tuple[str, list[str], list[str], list[str]]:
    """Verdict, failed, unknown and flags of a case of program HN."""
    facts, on, stage = case["facts"], date.fromisoformat(case["appraisal_date"]), case["stage"]
    failed, unknown, flags = [], [], []
    for rule, holds in _blocking(facts, on, stage):
        if holds is False:
            failed.append(rule)
        elif holds is None:
            unknown.append(rule)
    for rule, holds in _others(facts):
        if holds is not True:
            flags.append(rule)
    return "fail" if failed else "unknown" if unknown else "pass", failed, unknown, flags


def _get(facts: dict[str, Any], path: str) -> Any:
    value: Any = facts
    for part in path.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _both(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def _is(value: Any, wanted: Any) -> bool | None:
    return None if value is None else value == wanted


def _blocking(facts: dict[str, Any], on: date, stage: str) -> list[tuple[str, bool | None]]:
    place, lent, sort = (_get(facts, path) for path in ("residence.commune", "loan.commune", "residence.type"))
    here = None if place is None or lent is None else place == lent
    lives = None if sort is None else sort in {"permanent", "temporary_registered"}
    rules = [
        ("E-RES", _both(lives, here)),
        ("E-MEMBER", _is(_get(facts, "member.status"), "active")),
        ("E-ADULT", _both(_adult(_get(facts, "borrower.birth_date"), on), _get(facts, "borrower.full_capacity"))),
        ("E-HN-LIST", _listed(facts, on)),
    ]
    if stage in {"commune", "bank"}:
        met = _both(_get(facts, "appraisal.minutes_10C"), _get(facts, "appraisal.approved"))
        rules.append(("E-MEETING", met))
    if stage == "bank":
        rules.append(("E-LIST03", _get(facts, "list03.commune_confirmed")))
    loans, asked = facts.get("loans"), _get(facts, "request.amount")
    owed = sum(loan["outstanding"] for loan in loans or [] if loan["program"] == "HN")
    return [*rules, ("E-CAP", asked is None or bool(asked + owed <= CAP))]


def _adult(born: str | None, on: date) -> bool | None:
    if born is None:
        return None
    day = date.fromisoformat(born)
    return on.year - day.year - ((on.month, on.day) < (day.month, day.day)) >= 18


def _listed(facts: dict[str, Any], on: date) -> bool | None:
    listed, first, last = (_get(facts, f"household.{name}") for name in ("class", "class_from", "class_to"))
    if listed is None or listed == "none":
        return None if listed is None else False
    if first is None or last is None:
        return None
    return bool(listed == "poor") and date.fromisoformat(first) <= on <= date.fromisoformat(last)


def _others(facts: dict[str, Any]) -> list[tuple[str, bool | None]]:
    loans, asked = facts.get("loans"), _get(facts, "request.amount")
    borrowers = _get(facts, "household.active_borrowers_in_program")
    debt = None if loans is None else sum(loan["outstanding"] for loan in loans if loan["program"] == "HN")
    late = None if loans is None else sum(loan["overdue"] for loan in loans)
    held = None if loans is None else {loan["program"] for loan in loans if loan["outstanding"] > 0}
    return [
        ("E-CAP", None if debt is None or asked is None else True),
        ("E-NO-OVERDUE", None if late is None else late == 0),
        ("E-ONE-BORROWER", None if borrowers is None else borrowers <= 1),
        ("C-LIVE-PAIRS", None if held is None else not held & _AGAINST),
    ]
