"""What stands in the cells of one member's line, and what is offered there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.ids import MemberId
from app.domain.meeting import MoneyLine
from app.usecases.money.collection import RoundLine


def offered_of(one: RoundLine | None, least: int) -> dict[str, int]:
    """What she would give in full: what is left of what is due, and the group's least saving; whole dong."""
    due = one.due - one.before - one.from_savings if one is not None and one.due is not None else 0
    saved = one.saved_before if one is not None else 0
    return {"interest": max(due, 0), "savings": max(least - saved, 0)}


def cells_of(line: MoneyLine, one: RoundLine | None, typed: Mapping[tuple[MemberId, str], int]) -> dict[str, Any]:
    """Her cells of the sheet by column, money in whole dong; ``typed`` is what is not yet written, by member and column."""
    bank = one.bank.lines if one is not None and one.bank is not None else ()
    return {
        "name": line.name,
        "brought": sum(loan.brought for loan in bank),
        "month": sum(loan.this_month for loan in bank),
        # What came in at another meeting of the month is not to be collected again.
        "due": max(one.due - one.before, 0) if one is not None and one.due is not None else None,
        "interest": typed.get((line.member, "interest"), line.interest),
        "savings": typed.get((line.member, "savings"), line.savings),
        "signed": one.signed if one is not None else False,
    }
