"""Rows of the money of members: each laptop's lines, and what took them back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app.domain.entries import (
    Entry,
    InterestReceived,
    MoneyReversed,
    QuestionSettled,
    SavingsBroughtForward,
    SavingsReceived,
)
from app.storage.projections.conflicts import answers_to
from app.storage.projections.knowledge import knew
from app.storage.projections.last_wins import Rows
from app.storage.projections.lookups import SeenLookup


def gone_question(line: str) -> str:
    """The name of the question whether a line of money, by its reference, was taken back rightly."""
    return f"gone/{line}"


def reversal_of(
    line: Entry, reversals: Sequence[Entry], settles: Sequence[Entry], seen: SeenLookup
) -> tuple[Entry | None, bool]:
    """The first reversal that takes a line back, and whether a person said that it does so rightly.

    An answer that the money was there after all ends every reversal that it knew.
    """
    name = gone_question(line.ref)
    for reversal in reversals:
        answers = [
            keep for answer, keep in answers_to(name, settles, [line, reversal], seen) if knew(answer, reversal, seen)
        ]
        if not answers or answers[-1] != line.ref:
            return reversal, bool(answers)
    return None, False


def money(entries: Sequence[Entry], late: Collection[str], counts_for: Mapping[str, str], seen: SeenLookup) -> Rows:
    """Each laptop's line of money and, where it was a mistake, its first reversal (a second one changes nothing).

    A reversal that was written inside the meeting, where the seal closes the line in and not the reversal, takes the money away from
    under signed minutes: it counts, and a person is asked.

    A line is its laptop's own, so nobody can write another in its place. ``late`` are the references of what the seal of its
    meeting does not close in: it counts all the same, and the signed minutes stay as they were. ``counts_for`` names, of a laptop
    whose line is written twice, the one whose writing counts: who takes back either takes it back.
    """
    rows: dict[str, dict[str, Any]] = {}
    lines: dict[str, Entry] = {}
    for entry in entries:
        content = entry.content
        if isinstance(content, SavingsBroughtForward | SavingsReceived | InterestReceived) and entry.device not in rows:
            rows[entry.device], lines[entry.device] = _line(entry, content, is_late=entry.ref in late), entry
    back: dict[str, list[Entry]] = {}
    for entry in entries:
        if isinstance(entry.content, MoneyReversed):
            whose = entry.content.of or entry.device
            back.setdefault(counts_for.get(whose, whose), []).append(entry)
    settles = [entry for entry in entries if isinstance(entry.content, QuestionSettled)]
    questions = []
    for device, line in lines.items():
        reversal, is_settled = reversal_of(line, back.get(device, ()), settles, seen)
        if reversal is None or not isinstance(said := reversal.content, MoneyReversed):
            continue
        is_late = reversal.ref in late
        rows[device] |= {
            "reversed_on": said.on.isoformat(),
            "reversed_in": None if is_late else said.meeting,
            "reversal_reason": said.reason,
        }
        if is_late and line.ref not in late and not is_settled:
            refs = f"{line.ref} {reversal.ref}"
            questions.append(
                {"id": gone_question(line.ref), "sort": "gone", "field": rows[device]["sort"], "entries": refs}
            )
    found: Rows = {"money": list(rows.values())}
    return found | {"question": questions} if questions else found


def _line(
    entry: Entry, content: SavingsBroughtForward | SavingsReceived | InterestReceived, *, is_late: bool
) -> dict[str, Any]:
    sorts = {SavingsBroughtForward: "opening", SavingsReceived: "savings", InterestReceived: "interest"}
    return {
        "id": content.money,
        "device": entry.device,
        "ref": entry.ref,
        "sort": sorts[type(content)],
        "member": content.member,
        "on_day": content.on.isoformat(),
        "amount": content.amount,
        "meeting": content.of_meeting,
        "after_seal": int(is_late),
        "reversed_on": None,
        "reversed_in": None,
        "reversal_reason": None,
        "clock": entry.order[0],
    }
