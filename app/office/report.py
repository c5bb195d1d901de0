"""The district report as of a day: everything an office now adds up by hand.

Figures as of a day use, for each loan and account, the newest one not after it; the year's start likewise. A group whose
own book has come in speaks for its members and, where the bank has no figure of its accounts, for its savings. What is
loaded later never changes the report of an earlier day, but for corrections of that day's own figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from app.office import report_sql as sql
from app.office.load import year_start
from app.office.register import FIGURES

RATINGS = ("good", "fair", "average", "weak")
_SUMS = ("outstanding", "overdue", "members", "savers", "savings")
Row = dict[str, Any]


class Figures(Protocol):
    """Where the report's questions are asked: an office's book, or its rows in the warehouse. Both answer the same SQL."""

    def query(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Rows of a question."""


@dataclass(frozen=True, slots=True)
class CommuneLine:
    """One commune: whole dong and counts."""

    name: str
    outstanding: int
    overdue: int
    members: int
    savers: int
    savings: int


@dataclass(frozen=True, slots=True)
class Report:
    """A district on a day: whole dong and counts, nothing rounded."""

    as_of: date
    groups: int
    groups_at_year_start: int
    ratings: dict[str, int]
    outstanding: int
    outstanding_at_year_start: int
    overdue: int
    households_with_debt: int
    plan_outstanding: int
    deposits_direct: int
    plan_mobilised: int
    communes: tuple[CommuneLine, ...]

    @property
    def savings_via_groups(self) -> int:
        """Savings of members, whole dong."""
        return sum(commune.savings for commune in self.communes)

    @property
    def mobilised(self) -> int:
        """Savings through groups and direct deposits, whole dong."""
        return self.savings_via_groups + self.deposits_direct


def district_report(book: Figures, as_of: date) -> Report:
    """The report of an office.

    Raises:
        BookRefusedError: the book cannot be read.
        WarehouseRefusedError: as for a book, where it is the warehouse that is asked.
    """
    day, start = as_of.isoformat(), year_start(as_of).isoformat()
    groups = {row["group_code"]: row for row in book.query(sql.GROUPS, [day])}
    counted = [row for row in groups.values() if row["counts"]]
    loans = book.query(sql.LOANS, [day])
    figures = {row["key"]: row for row in book.query(sql.FIGURES, [day])}
    amounts = {key: figures[key]["amount"] if key in figures else 0 for key in FIGURES}
    if "groups_at_year_start" not in figures or figures["groups_at_year_start"]["as_of"] <= start:
        # Nothing was said in this year yet: the register itself tells.
        amounts["groups_at_year_start"] = sum(row["counts"] for row in book.query(sql.GROUPS, [start]))
    return Report(
        as_of=as_of,
        groups=len(counted),
        groups_at_year_start=amounts["groups_at_year_start"],
        ratings={rating: sum(row["rating"] == rating for row in counted) for rating in RATINGS},
        outstanding=sum(row["outstanding"] for row in loans),
        outstanding_at_year_start=sum(row["outstanding"] for row in book.query(sql.LOANS, [start])),
        overdue=sum(row["overdue"] for row in loans),
        households_with_debt=book.query(sql.HOUSEHOLDS_WITH_DEBT, [day])[0]["households"],
        plan_outstanding=amounts["plan_outstanding"],
        deposits_direct=amounts["deposits_direct"],
        plan_mobilised=amounts["plan_mobilised"],
        communes=_communes(groups, loans, book.query(sql.MEMBERS, [day])),
    )


def _communes(groups: dict[str, Row], loans: list[Row], members: list[Row]) -> tuple[CommuneLine, ...]:
    """The communes with a group that counts or with any figure, largest debt first; ties by name."""
    sums = {row["commune"]: dict.fromkeys(_SUMS, 0) for row in groups.values() if row["counts"]}
    for row in (*loans, *members):
        figures = {name: row[name] for name in _SUMS if row.get(name)}
        if row["group_code"] in groups and figures:
            line = sums.setdefault(groups[row["group_code"]]["commune"], dict.fromkeys(_SUMS, 0))
            for name, figure in figures.items():
                line[name] += figure
    lines = [CommuneLine(commune, **line) for commune, line in sums.items()]
    return tuple(sorted(lines, key=lambda line: (-line.outstanding, line.name)))


def percent(part: int, whole: int, digits: int) -> float | None:
    """A share in percent, rounded half up from the exact figures; None where there is no whole to have a share of."""
    if whole == 0:
        return None
    # Whole numbers judge the half (neither floats nor Decimal have exact thirds); Decimal only sets the point.
    rounded = (200 * part * 10**digits + whole) // (2 * whole)
    return float(Decimal(rounded).scaleb(-digits))


def report_as_json(report: Report) -> dict[str, Any]:
    """The report as ``soto office report --format json`` prints it; money in whole dong."""
    return {
        "as_of": report.as_of.isoformat(),
        "groups_total": report.groups,
        "groups_change_ytd": report.groups - report.groups_at_year_start,
        "ratings": report.ratings,
        "outstanding": report.outstanding,
        "households_with_debt": report.households_with_debt,
        "outstanding_change_ytd": report.outstanding - report.outstanding_at_year_start,
        "plan_outstanding_pct": percent(report.outstanding, report.plan_outstanding, 2),
        "overdue_ratio_pct": percent(report.overdue, report.outstanding, 2),
        "communes_total": len(report.communes),
        "communes_without_overdue": sum(commune.overdue == 0 for commune in report.communes),
        "savings_via_groups": report.savings_via_groups,
        "deposits_direct": report.deposits_direct,
        "mobilised_total": report.mobilised,
        "mobilised_plan_pct": percent(report.mobilised, report.plan_mobilised, 2),
        "communes": [
            {
                "name": commune.name,
                "outstanding": commune.outstanding,
                "members": commune.members,
                "savers_pct": percent(commune.savers, commune.members, 1),
                "savings": commune.savings,
            }
            for commune in report.communes
        ],
    }
