"""Rows of the monthly round: the bank's statement, what was signed for, instructions, hand-ins, two-sided checks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from app.domain.entries import (
    DRAWN,
    BankListed,
    BankListTaken,
    CashHandedIn,
    CollectionNoted,
    CustomerMatched,
    Entry,
    MemberAsked,
    Role,
    SavingsInstructed,
)
from app.storage.projections.last_wins import LastWins, Rows

CUSTOMER_MATCH = LastWins("customer_match", CustomerMatched, "customer member")
COLLECTION_NOTE = LastWins("collection_note", CollectionNoted, "meeting member signed note")
_INSTRUCTION = LastWins(
    "instruction", SavingsInstructed, "id=instruction member on_day=on sort amount reason done_on withdrawn"
)
MEMBER_WORD = LastWins("member_word", MemberAsked, "member on_day=on savings outstanding note")


def instructed(entries: Sequence[Entry]) -> Rows:
    """What a member asked of the bank, by its last writing; once the bank did it, it is off her savings from that day on."""
    rows = _INSTRUCTION.project(entries)
    last = next((entry for entry in reversed(entries) if isinstance(entry.content, SavingsInstructed)), None)
    content = last.content if last is not None else None
    if last is None or not isinstance(content, SavingsInstructed) or content.done_on is None or content.withdrawn:
        return rows
    line = {
        "id": f"{DRAWN}{content.instruction}",
        "device": last.device,
        "ref": last.ref,
        "sort": "drawn",
        "member": content.member,
        "on_day": content.done_on.isoformat(),
        "amount": -content.amount,
        "meeting": None,
        "after_seal": 0,
        "clock": last.order[0],
    }
    return rows | {"money": [line | dict.fromkeys(("reversed_on", "reversed_in", "reversal_reason"))]}


def banked(entries: Sequence[Entry]) -> Rows:
    """One line per day: the office's last word, else the group's."""
    days: dict[str, tuple[bool, dict[str, Any]]] = {}
    for entry in entries:
        content = entry.content
        if not isinstance(content, BankListed):
            continue
        day, by_office = content.as_of.isoformat(), entry.role is Role.OFFICE
        if day in days and days[day][0] and not by_office:
            continue
        facts = entry.facts.values if entry.facts else {}
        row = {
            "as_of": day,
            "customer": content.customer,
            "loan": content.loan,
            "program": content.program,
            "outstanding": content.outstanding,
            "overdue": content.overdue,
            "brought": content.brought,
            "this_month": content.this_month,
            "savings": content.savings,
            "disbursed_on": content.disbursed_on.isoformat() if content.disbursed_on else None,
            "due_on": content.due_on.isoformat() if content.due_on else None,
            "name": facts.get("name", ""),
            "id_number": facts.get("id_number", ""),
        }
        days[day] = (by_office, row)
    return {"bank_line": [row for _, row in days.values()]}


def banklist(entries: Sequence[Entry]) -> Rows:
    """Of one day the office's last statement counts, else the group's."""
    said = [entry for entry in entries if isinstance(entry.content, BankListTaken)]
    from_office = [entry for entry in said if entry.role is Role.OFFICE]
    chosen = (from_office or said)[-1:]
    return {
        "bank_list": [
            {
                "as_of": content.as_of.isoformat(),
                "lines": json.dumps(content.lines),
                "source": content.source,
                "by_office": int(entry.role is Role.OFFICE),
            }
            for entry in chosen
            if isinstance(content := entry.content, BankListTaken)
        ]
    }


def handed(entries: Sequence[Entry]) -> Rows:
    """The last writing of a hand-in counts; the carrier of the first stays where a later one names none."""
    carrier, rows = "", []
    for entry in entries:
        if isinstance(content := entry.content, CashHandedIn):
            carrier = (entry.facts.values.get("carrier", "") if entry.facts else "") or carrier
            rows = [
                {
                    "id": content.hand_in,
                    "on_day": content.on.isoformat(),
                    "notes": json.dumps(content.notes, sort_keys=True),
                    "amount": content.amount,
                    "expected": content.expected,
                    "reason": content.reason,
                    "withdrawn": int(content.withdrawn),
                    "carrier": carrier,
                    "clock": entry.order[0],
                }
            ]
    return {"hand_in": rows}
