"""What is worked out from the book for a fact, so that nobody has to be asked: a fixed list of pure functions that packs name.

Each reads plain data and no fact, so that none can hang on another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.ids import MemberId
from app.domain.members import ClassPeriod
from app.domain.policy.units import Unit

_ON_THE_LIST = frozenset({"poor", "near_poor"})
_BUSINESS = frozenset({"HN", "HCN", "HMTN", "GQVL", "ND28SX"})
"""Programs that lend to a household for its business, beside that for hard areas (QĐ 31/2007 with the bank's leaflet)."""


@dataclass(frozen=True, slots=True)
class Background:
    """What a book knows about who asks, before anybody is asked.

    ``loans`` are hers by the bank's statement (program, outstanding in dong), None where there is none. ``household`` are the members
    of one household with her, None where nobody said. ``borrowers`` are the members who borrow or ask in the program, None where no
    statement says it. ``commune`` and ``hamlet`` are the units of the pack's list on the day, None where it has them not.
    """

    member: MemberId
    on: date
    classes: Sequence[ClassPeriod]
    loans: Sequence[Mapping[str, Any]] | None
    household: frozenset[MemberId] | None
    borrowers: frozenset[MemberId] | None
    commune: Unit | None = None
    hamlet: Unit | None = None


def class_before(known: Background) -> str | None:
    """The class a household had before it left the commune's list (hộ nghèo, cận nghèo)."""
    left = _left_list(known)
    return left[0] if left else None


def left_list_on(known: Background) -> str | None:
    """The day a household left the commune's list, ISO: from when the book has it as of no class, or newly out of poverty."""
    left = _left_list(known)
    return left[1].isoformat() if left else None


def borrowers_of_household(known: Background) -> int | None:
    """How many of a household borrow or ask in the program, counting who asks now."""
    if known.household is None or known.borrowers is None:
        return None
    return len((known.household & known.borrowers) | {known.member})


def business_debt(known: Background) -> bool | None:
    """Whether she owes the bank for her household's business in another program; that she does not, no statement of one group says."""
    owes = any(loan.get("program") in _BUSINESS and (loan.get("outstanding") or 0) > 0 for loan in known.loans or ())
    return True if owes else None


def commune_is_rural(known: Background) -> bool | None:
    """Whether the commune is rural (vùng nông thôn) by the list of units."""
    return known.commune.rural if known.commune else None


def commune_is_difficult(known: Background) -> bool | None:
    """Whether the commune is a difficult area (vùng khó khăn) by the list of units."""
    return known.commune.difficult if known.commune else None


def commune_is_specially_difficult(known: Background) -> bool | None:
    """Whether the commune is a specially difficult one (xã đặc biệt khó khăn) by the list of units."""
    return known.commune.specially_difficult if known.commune else None


def hamlet_is_difficult(known: Background) -> bool | None:
    """Whether the hamlet is a difficult area by the list of units."""
    return known.hamlet.difficult if known.hamlet else None


def hamlet_is_specially_difficult(known: Background) -> bool | None:
    """Whether the hamlet is a specially difficult one (thôn đặc biệt khó khăn) by the list of units."""
    return known.hamlet.specially_difficult if known.hamlet else None


def _left_list(known: Background) -> tuple[str, date] | None:
    """The last class on the list that another period, of none of these classes, came after."""
    dated = sorted((one for one in known.classes if one.from_day and one.from_day <= known.on), key=_first_day)
    listed = [place for place, one in enumerate(dated) if one.household_class in _ON_THE_LIST]
    if not listed or listed[-1] == len(dated) - 1:
        return None
    since = dated[listed[-1] + 1].from_day
    return (dated[listed[-1]].household_class, since) if since is not None else None


def _first_day(period: ClassPeriod) -> date:
    return period.from_day or date.min


DERIVATIONS: Mapping[str, Callable[[Background], Any]] = {
    "class_before": class_before,
    "left_list_on": left_list_on,
    "borrowers_of_household": borrowers_of_household,
    "business_debt": business_debt,
    "commune_is_rural": commune_is_rural,
    "commune_is_difficult": commune_is_difficult,
    "commune_is_specially_difficult": commune_is_specially_difficult,
    "hamlet_is_difficult": hamlet_is_difficult,
    "hamlet_is_specially_difficult": hamlet_is_specially_difficult,
}
"""By the name that packs write."""
