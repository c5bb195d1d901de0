"""The loans in hand as the bank's decisions left them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.ids import MemberId
from app.domain.loans import LoanInHand
from app.domain.matters import Matter


def with_decisions(
    loans: list[LoanInHand], decided: list[Matter], names: dict[MemberId, str], on: date
) -> list[LoanInHand]:
    """The loans as the bank's decisions left them on a day: put off, frozen, taken over by another member; a loan written off is gone.

    ``decided`` names a loan by its request; those of loans that only the bank's number names change nothing here.
    """
    newest_last = sorted(
        ((one.decision.on, one.id, one) for one in decided if one.decision is not None and one.holds_on(on)),
        key=lambda row: row[:2],
    )
    found: list[LoanInHand] = []
    for loan in loans:
        changed: LoanInHand | None = loan
        for _, _, one in newest_last:
            if changed is not None and one.loan == loan.request and one.member in {loan.member, changed.member}:
                changed = _changed(changed, one, names)
        if changed is not None:
            found.append(changed)
    return found


def _changed(loan: LoanInHand, one: Matter, names: dict[MemberId, str]) -> LoanInHand | None:
    decision = one.decision
    assert decision is not None
    match one.sort:
        case "extend" if decision.until is not None and decision.until > loan.due_on:  # it never makes a loan shorter
            return replace(loan, extended_to=decision.until)
        case "freeze":
            return replace(loan, frozen=(decision.from_day or decision.on, decision.until))
        case "take_over" if one.to_member is not None:
            return replace(loan, member=one.to_member, name=names.get(one.to_member, loan.name))
        case "write_off":
            return None
        case _:
            return loan
