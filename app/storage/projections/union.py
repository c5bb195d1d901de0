"""Rows of a union's own book, and of its checks, inspections and contracts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from app.domain.entries import (
    BalanceCompared,
    EntrustmentRecorded,
    Entry,
    GroupFollowed,
    GroupInspected,
    MandateRecorded,
    PlanSet,
    TrainingHeld,
    UnionDescribed,
    UseChecked,
)

Rows = dict[str, list[dict[str, Any]]]


def _facts(entry: Entry, *names: str) -> dict[str, str]:
    values = entry.facts.values if entry.facts else {}
    return {name: values.get(name, "") for name in names}


def profile(entries: Sequence[Entry]) -> Rows:
    """The last description counts."""
    rows = [
        {
            "union_code": content.union_code,
            "commune": content.commune,
            "commune_kind": content.commune_kind,
            "province": content.province,
            **_facts(entry, "officer", "officer_title"),
        }
        for entry in entries
        if isinstance(content := entry.content, UnionDescribed)
    ]
    return {"union_profile": rows[-1:]}


def followed(entries: Sequence[Entry]) -> Rows:
    """A group is followed if the last word says so."""
    said = [entry.content for entry in entries if isinstance(entry.content, GroupFollowed)]
    return {"followed": [{"code": said[-1].group}] if said and said[-1].followed else []}


def use_check(entries: Sequence[Entry]) -> Rows:
    """The last writing of a check counts; one taken back has no row."""
    rows = [
        {
            "id": content.check,
            "on_day": content.on.isoformat(),
            "program": content.program,
            "disbursed": content.disbursed,
            "disbursed_on": content.disbursed_on.isoformat() if content.disbursed_on else None,
            "member": content.member,
            "request": content.request,
            "loan": content.loan,
            "received": content.received,
            "outstanding": content.outstanding,
            "used_right": content.right,
            "used_wrong": content.wrong,
            "used_for": content.used_for,
            "result": content.result,
            "interest_owed": content.interest_owed,
            "remark": content.remark,
            "measures": content.measures,
            "withdrawn": int(content.withdrawn),
            **_facts(entry, "first", "first_title", "second", "second_title"),
        }
        for entry in entries
        if isinstance(content := entry.content, UseChecked)
    ]
    return {"use_check": rows[-1:]}


def inspection(entries: Sequence[Entry]) -> Rows:
    """The last writing of an inspection counts."""
    rows = [
        {
            "id": content.inspection,
            "on_day": content.on.isoformat(),
            "answers": json.dumps(content.answers, ensure_ascii=False, sort_keys=True),
            "customers": content.customers,
            "sheets": content.sheets,
            "strengths": content.strengths,
            "shortcomings": content.shortcomings,
            "proposals": content.proposals,
            "withdrawn": int(content.withdrawn),
            **_facts(entry, "first", "first_title", "second", "second_title"),
        }
        for entry in entries
        if isinstance(content := entry.content, GroupInspected)
    ]
    return {"inspection": rows[-1:]}


def compared(entries: Sequence[Entry]) -> Rows:
    """Of one line on one day the last word counts."""
    said = [entry.content for entry in entries if isinstance(entry.content, BalanceCompared)]
    fields = (
        "bank_principal", "bank_interest", "bank_savings", "principal", "interest", "savings", "cause", "member", "line",
    )  # fmt: skip
    return {
        "compared": [
            {"on_day": content.on.isoformat(), **{name: getattr(content, name) for name in fields}}
            for content in said[-1:]
        ]
    }


def contract(entries: Sequence[Entry]) -> Rows:
    """The last word on a contract counts."""
    rows = [
        {
            "sort": "mandate" if isinstance(content, MandateRecorded) else "entrustment",
            "number": content.number,
            "signed_on": content.signed_on.isoformat() if content.signed_on else None,
            "copy_seen": int(content.copy_seen),
            "note": content.note,
            **_facts(entry, "bank_side", "other_side"),
        }
        for entry in entries
        if isinstance(content := entry.content, MandateRecorded | EntrustmentRecorded)
    ]
    return {"contract": rows[-1:]}


def training(entries: Sequence[Entry]) -> Rows:
    """The last writing of a training counts."""
    rows = [
        {
            "id": content.training,
            "on_day": content.on.isoformat(),
            "topic": content.topic,
            "place": content.place,
            "came": json.dumps(content.came, sort_keys=True),
            "withdrawn": int(content.withdrawn),
            **_facts(entry, "who"),
        }
        for entry in entries
        if isinstance(content := entry.content, TrainingHeld)
    ]
    return {"training": rows[-1:]}


def plan(entries: Sequence[Entry]) -> Rows:
    """The last plan of a year counts."""
    said = [entry.content for entry in entries if isinstance(entry.content, PlanSet)]
    return {
        "plan": [
            {
                "year": content.year,
                "months": json.dumps(content.months, sort_keys=True),
                "difficult": json.dumps(sorted(content.difficult)),
            }
            for content in said[-1:]
        ]
    }
