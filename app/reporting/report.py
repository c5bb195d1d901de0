"""The district report as of a day: everything an office now adds up by hand.

Figures as of a day use, for each loan and account, the newest one not after it; the year's start likewise. A group whose
own book has come in speaks for its members and, where the bank has no figure of its accounts, for its savings. What is
loaded later never changes the report of an earlier day, but for corrections of that day's own figures.

A change since the year's start, and a share of a plan, are of one year: the figures, the start and the plan all belong to the year of
the day asked for. Where one of them does not, there is none, and ``Base`` says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date
from decimal import Decimal
from typing import Any, Protocol

from app.reporting import report_sql as sql
from app.reporting.load import GROUPS_LISTED, LOANS_LISTED, year_start

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
class Base:
    """Which days the bank's registers are of, and so what can be compared on ``as_of``.

    ``figures_as_of`` is the day of the newest register not after it; where there is none, of the newest single figure. Of groups, and of loans, ``…_from`` is that register's day where
    it is of the year of ``as_of``, and None where there is none of that year.
    """

    as_of: date
    figures_as_of: date | None
    groups_from: date | None
    loans_from: date | None
    has_loans_at_start: bool

    @property
    def start(self) -> date:
        """The last day of the year before."""
        return year_start(self.as_of)

    @property
    def has_growth(self) -> bool:
        """Whether debts can be compared with those of the year's start."""
        return self.loans_from is not None and self.has_loans_at_start


@dataclass(frozen=True, slots=True)
class Report:
    """A district on a day: whole dong and counts, nothing rounded. None where there is no base of that year."""

    as_of: date
    base: Base
    groups: int
    groups_at_year_start: int | None
    ratings: dict[str, int]
    outstanding: int
    outstanding_at_year_start: int | None
    overdue: int
    households_with_debt: int
    plan_outstanding: int | None
    deposits_direct: int
    plan_mobilised: int | None
    communes: tuple[CommuneLine, ...]

    @property
    def savings_via_groups(self) -> int:
        """Savings of members, whole dong."""
        return sum(commune.savings for commune in self.communes)

    @property
    def mobilised(self) -> int:
        """Savings through groups and direct deposits, whole dong."""
        return self.savings_via_groups + self.deposits_direct


def newest_register(source: Figures) -> date | None:
    """The day of the newest register the bank gave; None where there is none.

    Raises:
        BookRefusedError, WarehouseRefusedError: where it is asked could not answer.
    """
    return base_of(source, date(MAXYEAR, 12, 31)).figures_as_of


def base_of(source: Figures, as_of: date) -> Base:
    """Which registers answer for a day.

    Raises:
        BookRefusedError, WarehouseRefusedError: where it is asked could not answer.
    """
    days: dict[str, list[date]] = {GROUPS_LISTED: [], LOANS_LISTED: []}
    for row in source.query(sql.REGISTERS, [as_of.isoformat()]):
        days[row["key"]].append(date.fromisoformat(row["as_of"]))
    figured = max((day for found in days.values() for day in found), default=None)
    if figured is None:
        single = [date.fromisoformat(row["day"]) for row in source.query(sql.NEWEST, [as_of.isoformat()])]
        figured = max(single, default=None)
    newest = {key: max((day for day in found if day.year == as_of.year), default=None) for key, found in days.items()}
    return Base(
        as_of=as_of,
        figures_as_of=figured,
        groups_from=newest[GROUPS_LISTED],
        loans_from=newest[LOANS_LISTED],
        has_loans_at_start=year_start(as_of) in days[LOANS_LISTED],
    )


def district_report(book: Figures, as_of: date) -> Report:
    """The report of an office.

    Raises:
        BookRefusedError: the book cannot be read.
        WarehouseRefusedError: as for a book, where it is the warehouse that is asked.
    """
    base = base_of(book, as_of)
    day, start = as_of.isoformat(), base.start.isoformat()
    groups = {row["group_code"]: row for row in book.query(sql.GROUPS, [day])}
    counted = [row for row in groups.values() if row["counts"]]
    loans = book.query(sql.LOANS, [day])
    figures = {row["key"]: row for row in book.query(sql.FIGURES, [day])}
    said = {key: row["amount"] for key, row in figures.items() if row["as_of"] > start}  # in the year of the day
    then = said.get("groups_at_year_start")
    if then is None and base.groups_from is not None:
        # Nobody said it for this year: the register's own days of founding tell.
        then = sum(row["counts"] for row in book.query(sql.GROUPS, [start]))
    return Report(
        as_of=as_of,
        base=base,
        groups=len(counted),
        groups_at_year_start=then if base.groups_from is not None else None,
        ratings={rating: sum(row["rating"] == rating for row in counted) for rating in RATINGS},
        outstanding=sum(row["outstanding"] for row in loans),
        outstanding_at_year_start=(
            sum(row["outstanding"] for row in book.query(sql.LOANS, [start])) if base.has_growth else None
        ),
        overdue=sum(row["overdue"] for row in loans),
        households_with_debt=book.query(sql.HOUSEHOLDS_WITH_DEBT, [day])[0]["households"],
        plan_outstanding=said.get("plan_outstanding") if base.loans_from is not None else None,
        deposits_direct=figures["deposits_direct"]["amount"] if "deposits_direct" in figures else 0,
        plan_mobilised=said.get("plan_mobilised") if base.loans_from is not None else None,
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


def change(now: int, then: int | None) -> int | None:
    """How much grew since the year's start; None where there is no base of that year."""
    return None if then is None else now - then


def percent(part: int, whole: int | None, digits: int) -> float | None:
    """A share in percent, rounded half up from the exact figures; None where there is no whole to have a share of."""
    if not whole:
        return None
    # Whole numbers judge the half (neither floats nor Decimal have exact thirds); Decimal only sets the point.
    rounded = (200 * part * 10**digits + whole) // (2 * whole)
    return float(Decimal(rounded).scaleb(-digits))


def report_as_json(report: Report) -> dict[str, Any]:
    """The report as ``soto office report --format json`` prints it; money in whole dong."""
    return {
        "as_of": report.as_of.isoformat(),
        "figures_as_of": report.base.figures_as_of.isoformat() if report.base.figures_as_of else None,
        "groups_total": report.groups,
        "groups_change_ytd": change(report.groups, report.groups_at_year_start),
        "ratings": report.ratings,
        "outstanding": report.outstanding,
        "households_with_debt": report.households_with_debt,
        "outstanding_change_ytd": change(report.outstanding, report.outstanding_at_year_start),
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
