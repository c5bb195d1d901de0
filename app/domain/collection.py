"""The monthly round (thu lãi, thu tiết kiệm): the bank's statement, cash by its notes, and what a member was told. Whole dong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.ids import MemberId

DENOMINATIONS = (500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
"""Notes in use, whole dong, the largest first (bảng kê các loại tiền nộp)."""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One line of the bank's statement: a loan, or savings alone. None where it says nothing of a figure."""

    as_of: date
    customer: str
    loan: str
    program: str
    outstanding: int
    overdue: int | None
    brought: int
    this_month: int
    savings: int | None
    disbursed_on: date | None
    due_on: date | None
    name: str
    id_number: str

    @property
    def due(self) -> int:
        """Interest to be collected: brought forward and of the month."""
        return self.brought + self.this_month


@dataclass(frozen=True, slots=True)
class Statement:
    """The bank's statement of a day: its lines, where it came from, and whether the office sent it itself."""

    as_of: date
    lines: tuple[StatementLine, ...]
    source: str
    by_office: bool


@dataclass(frozen=True, slots=True)
class HandIn:
    """Cash handed in. ``expected`` is what the book said was in hand; ``reason`` says why it was not that."""

    id: str
    on: date
    notes: Mapping[int, int]  # face in dong: how many
    amount: int
    expected: int
    reason: str
    carrier: str

    @property
    def difference(self) -> int:
        """Handed in less what the book said; below nothing where cash was missing."""
        return self.amount - self.expected


@dataclass(frozen=True, slots=True)
class Instruction:
    """What a member asks the bank to do with her savings; ``sort`` is pay_interest or withdraw.

    It books nothing until the bank did it (``done_on``); from that day it is off her savings.
    """

    id: str
    member: MemberId
    on: date
    sort: str
    amount: int
    reason: str
    done_on: date | None


@dataclass(frozen=True, slots=True)
class MemberWord:
    """What a member said she has and owes, asked on a day; None where she did not say."""

    member: MemberId
    on: date
    savings: int | None
    outstanding: int | None
    note: str


def total_of(notes: Mapping[int, int]) -> int:
    """The worth of so many notes of each face."""
    return sum(face * count for face, count in notes.items())
