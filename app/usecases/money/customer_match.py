"""Who a customer of the bank is among the members: by number, by a name only one has, or by a person's word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from app.domain.ids import MemberId
from app.domain.members import Member
from app.domain.names import search_key
from app.intake.bank_export import BankLine
from app.storage.queries.collection import KnownCustomer

_CARD = 12  # digits of an identity card


_SLIPS = 2  # so many digits may be slips of the hand


class Match(Enum):
    """How surely a line is a member. The values are printed."""

    ID = "id"
    NAME = "name"
    DOUBTFUL = "doubtful"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer of the bank on a statement."""

    code: str
    name: str
    id_number: str


class KnownCustomers:
    """The bank's customers of a group. A code alone is nobody: another group's list may use it for somebody else."""

    def __init__(self, customers: Iterable[KnownCustomer]) -> None:
        listed = list(customers)
        self._numbers = {one.id_number for one in listed} - {""}
        self._names = {one.name for one in listed} - {""}
        self._numberless = {one.name for one in listed if not one.id_number} - {""}
        self._nameless = {one.code for one in listed if not (one.name or one.id_number)} - {""}

    def has(self, line: BankLine) -> bool:
        """Whether a line is one of them: by her number, by her name unless the number is quite another, or by a code that says no more."""
        name = search_key(line.name)
        if line.id_number:
            is_hers = name in self._numberless or (name in self._names and len(line.id_number) != _CARD)
            return line.id_number in self._numbers or is_hers
        return name in self._names if name else line.customer_code in self._nameless


def match_customers(
    customers: Sequence[Customer], members: Sequence[Member], said: Mapping[str, MemberId | None]
) -> list[tuple[Match, MemberId | None]]:
    """Who each customer is: by a person's word, by the number of the identity card, by a name only one member has, else doubtful.

    A name is compared without tone marks; with quite another identity card it is another person's. Where two customers would be the same member by name, neither is for sure; a customer's
    further lines are whose its first is.
    """
    by_number = {member.id_number: member.id for member in members if member.id_number}
    numbers = {member.id: member.id_number for member in members}
    names: dict[str, list[MemberId]] = defaultdict(list)
    for member in members:
        names[search_key(member.name)].append(member.id)
    active = {member.id for member in members}
    keys = [customer.code or f"{customer.id_number}|{search_key(customer.name)}" for customer in customers]
    first: dict[str, tuple[Match, MemberId | None]] = {}
    for key, customer in zip(keys, customers, strict=True):
        if customer.code in said:
            who = said[customer.code]
            first[key] = (Match.ID if who in active else Match.NONE, who if who in active else None)
        elif customer.id_number and customer.id_number in by_number:
            first[key] = (Match.ID, by_number[customer.id_number])
    taken = {member for _, member in first.values() if member is not None}
    claims: dict[MemberId, set[str]] = defaultdict(set)
    for key, customer in zip(keys, customers, strict=True):
        same = _namesakes(customer, names, numbers)
        if key not in first and len(same) == 1:
            claims[same[0]].add(key)
    for key, customer in zip(keys, customers, strict=True):
        if key not in first:
            first[key] = _by_name(_namesakes(customer, names, numbers), claims, taken)
    return [first[key] for key in keys]


def _namesakes(
    customer: Customer, names: Mapping[str, Sequence[MemberId]], numbers: Mapping[MemberId, str]
) -> list[MemberId]:
    """Members of the customer's name who may be the customer: not those whose card has quite another number of the same kind."""
    same = names.get(search_key(customer.name), ()) if customer.name else ()
    return [member for member in same if not _is_another(customer.id_number, numbers[member])]


def _is_another(theirs: str, ours: str) -> bool:
    """Whether two numbers are two people's: both of a card (12 digits), and not one with a slip of the hand."""
    if len(theirs) != _CARD or len(ours) != _CARD:
        return False
    return sum(one != other for one, other in zip(theirs, ours, strict=True)) > _SLIPS


def _by_name(
    same: Sequence[MemberId], claims: Mapping[MemberId, set[str]], taken: set[MemberId]
) -> tuple[Match, MemberId | None]:
    if not same:
        return Match.NONE, None
    if len(same) == 1 and same[0] not in taken and len(claims[same[0]]) == 1:
        return Match.NAME, same[0]
    return Match.DOUBTFUL, None
