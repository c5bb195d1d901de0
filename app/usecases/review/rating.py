"""The bank's monthly score over time, and the ratios a board can influence, worked out from the book and marked as ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.domain.entries import RatingGiven
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode
from app.domain.policy import PolicyPack
from app.usecases.money.collection import statement_for
from app.usecases.workspace import Workspace

WORDS = ("good", "fair", "average", "weak")


@dataclass(frozen=True, slots=True)
class OwnRatios:
    """Percent with one figure after the point; None where the book cannot tell. No score, and not the bank's."""

    interest_collected: Decimal | None  # received this month of what was due
    savers: Decimal | None  # members with savings of all members
    overdue: Decimal | None  # overdue of outstanding, by the bank's word


def own_ratios(workspace: Workspace, on: date) -> OwnRatios:
    """What the board can see of itself in a month."""
    first = on.replace(day=1)
    bank = statement_for(workspace, on)
    due = sum(member.due for member in bank.values())
    received = sum(line.amount for line in workspace.members.received_between(first, on) if line.sort == "interest")
    members = workspace.members.active(on)
    lines = [line for member in bank.values() for line in member.lines]
    owed = sum(line.outstanding for line in lines)
    late = [line.overdue for line in lines if line.loan]
    known = bool(late) and all(value is not None for value in late)
    return OwnRatios(
        interest_collected=_percent(received, due),
        savers=_percent(sum(member.savings > 0 for member in members), len(members)),
        overdue=_percent(sum(value or 0 for value in late), owed) if known else None,
    )


def give_rating(office: Workspace, group: GroupCode, pack: PolicyPack, given: RatingGiven) -> None:
    """Write the bank's score of a group; the bank alone scores.

    Raises:
        RuleBrokenError: no such word, score or part, a word that is not the score's by the bank's thresholds (the pack's), or
            parts that do not add up to the score.
    """
    as_of, rating, score, parts = given.as_of, given.rating, given.score, given.parts
    bands = [band for band in pack.bands if band.span.covers(as_of)]
    most = {criterion.id: criterion.most for criterion in pack.criteria}
    if rating not in WORDS or not 0 <= score <= 100:
        raise RuleBrokenError("no_such_rating")
    if any(part not in most or not 0 <= points <= most[part] for part, points in parts.items()):
        raise RuleBrokenError("no_such_part")
    if parts and sum(parts.values()) != score:
        raise RuleBrokenError("parts_do_not_add_up")
    if bands and not any(band.rating == rating and band.least <= score < band.below for band in bands):
        said = ", ".join(f"{band.label.lower()} từ {band.least}" for band in bands)
        raise RuleBrokenError("rating_off_band", detail=said)
    with office.change() as change:
        change.write(given, group=group)


def _percent(part: int, whole: int) -> Decimal | None:
    if not whole:
        return None
    return (Decimal(part) * 100 / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
