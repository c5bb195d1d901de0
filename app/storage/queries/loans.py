"""Loans and savings as the bank has them, where the office filed them in the book."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.ids import GroupCode
from app.storage.book import Book


@dataclass(frozen=True, slots=True)
class FiledLoan:
    """A loan by the bank's word. Whole dong; ``outstanding`` and ``overdue`` as of ``as_of``, None where never said.

    ``said_on`` is the day the bank figured it: before ``as_of`` where she came from another group since. ``term_months`` 0: not said.
    ``request`` names it where it came with its borrower before the bank gave it a number; empty where it never did.
    """

    code: str
    customer: str
    name: str
    id_number: str
    program: str
    disbursed_on: date
    amount: int
    outstanding: int | None
    overdue: int | None
    as_of: date | None
    said_on: date | None = None
    term_months: int = 0
    request: str = ""


class LoanQueries:
    """The bank's loans of one group."""

    def __init__(self, book: Book, group: GroupCode) -> None:
        self._book = book
        self._group = group

    def filed(self, on: date) -> list[FiledLoan]:
        """Every loan disbursed by a day, with its newest figure not after the day; by name of the borrower's code.

        What came under its request and has a number of the bank by now is one loan: the same borrower, program and day.
        """
        rows = self._book.query(
            "SELECT l.*, c.name, c.id_number, f.as_of, f.outstanding, f.overdue, coalesce(f.said_on, f.as_of) AS said_on FROM loan l"
            " LEFT JOIN customer c ON c.group_code = l.group_code AND c.code = l.customer"
            " LEFT JOIN loan_figure f ON f.group_code = l.group_code AND f.loan = l.code AND f.as_of ="
            " (SELECT max(as_of) FROM loan_figure n WHERE n.group_code = l.group_code AND n.loan = l.code AND n.as_of <= ?)"
            " WHERE l.group_code = ? AND l.disbursed_on <= ? ORDER BY l.customer, l.disbursed_on, l.code",
            [on.isoformat(), self._group, on.isoformat()],
        )
        return _once(
            FiledLoan(
                code=row["code"],
                customer=row["customer"],
                name=row["name"] or "",
                id_number=row["id_number"] or "",
                program=row["program"],
                disbursed_on=date.fromisoformat(row["disbursed_on"]),
                amount=row["amount"],
                outstanding=row["outstanding"],
                overdue=row["overdue"],
                as_of=date.fromisoformat(row["as_of"]) if row["as_of"] else None,
                said_on=date.fromisoformat(row["said_on"]) if row["said_on"] else None,
                term_months=row["term_months"],
                request=row["code"] if row["by_request"] else "",
            )
            for row in rows
        )


def _once(filed: Iterable[FiledLoan]) -> list[FiledLoan]:
    """The loans with those that a request alone names put together with the bank's own word of them."""
    found = list(filed)
    for one in [loan for loan in found if loan.request]:
        same = next((other for other in found if not other.request and _is_same(one, other)), None)
        if same is not None:
            found.remove(one)
            found[found.index(same)] = replace(
                same, request=one.request, term_months=same.term_months or one.term_months
            )
    return found


def _is_same(one: FiledLoan, other: FiledLoan) -> bool:
    whose = one.customer == other.customer or bool(one.id_number and one.id_number == other.id_number)
    return whose and (one.program, one.disbursed_on) == (other.program, other.disbursed_on)
