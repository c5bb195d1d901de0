"""Cash in the board's hands, and its hand-in to the bank by notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.collection import DENOMINATIONS, HandIn, total_of
from app.domain.entries import CashHandedIn
from app.domain.errors import RuleBrokenError
from app.usecases.workspace import Workspace

_MOST_NOTES = 1_000_000


@dataclass(frozen=True, slots=True)
class InHand:
    """Cash in the board's hand. ``since`` is the day of the oldest money in it, None where there is none."""

    amount: int
    since: date | None


def in_hand(workspace: Workspace, on: date) -> InHand:
    """What was received up to a day and not handed in. Money is handed in oldest first."""
    return workspace.book.kept(("in hand", workspace.group, on), lambda: _counted(workspace, on))


def _counted(workspace: Workspace, on: date) -> InHand:
    handed = sum(one.amount for one in workspace.rounds.hand_ins() if one.on <= on)
    amount = workspace.rounds.cash_received(on) - handed
    since, rest = None, handed
    for day, received in workspace.rounds.cash_by_day(on):
        rest -= received
        if rest < 0:
            since = day
            break
    return InHand(amount, since if amount > 0 else None)


def hand_in(
    workspace: Workspace, on: date, notes: Mapping[int, int], *, reason: str, carrier: str, hand: str | None = None
) -> HandIn:
    """Write down a hand-in: how many notes of each face, by whom. What differs from the book must be explained first.

    Raises:
        RuleBrokenError: no such note, nothing to hand in, a day to come, a difference without a reason, or no carrier.
    """
    if any(face not in DENOMINATIONS or not 0 <= count <= _MOST_NOTES for face, count in notes.items()):
        raise RuleBrokenError("no_such_note")
    if on > workspace.today:
        raise RuleBrokenError("hand_in_day")
    amount, expected = total_of(notes), max(in_hand(workspace, on).amount, 0)
    if not amount and not expected:
        raise RuleBrokenError("nothing_in_hand")
    if amount != expected and not reason.strip():
        raise RuleBrokenError("difference_unexplained")
    if not carrier.strip():
        raise RuleBrokenError("carrier_missing")
    name = hand or workspace.environment.token()
    kept = {face: count for face, count in notes.items() if count}
    with workspace.change() as change_:
        change_.write(
            CashHandedIn(
                hand_in=name,
                on=on,
                notes={str(face): count for face, count in kept.items()},
                amount=amount,
                expected=expected,
                reason=reason.strip(),
            ),
            {"carrier": carrier.strip()},
        )
    return HandIn(name, on, kept, amount, expected, reason.strip(), carrier.strip())


def take_back_hand_in(workspace: Workspace, one: HandIn, reason: str) -> None:
    """Take back a hand-in that was written wrongly; it stays in the history with its reason.

    Raises:
        RuleBrokenError: no reason.
    """
    if not reason.strip():
        raise RuleBrokenError("reason_missing")
    with workspace.change() as change_:
        change_.write(
            CashHandedIn(
                hand_in=one.id,
                on=one.on,
                notes={str(face): count for face, count in one.notes.items()},
                amount=one.amount,
                expected=one.expected,
                reason=reason.strip(),
                withdrawn=True,
            )
        )


def fewest_notes(amount: int) -> dict[int, int]:
    """The fewest notes that make up an amount; what is less than the smallest note is left out."""
    found: dict[int, int] = {}
    for face in DENOMINATIONS:
        found[face], amount = divmod(amount, face)
    return {face: count for face, count in found.items() if count}
