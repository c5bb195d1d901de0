"""The district report as of a day: everything an office now adds up by hand.

Figures as of a day use, for each loan and account, the newest one not after it; the year's start likewise. A group whose own book
has arrived speaks for its members and, where the bank has no figure of its savings, for its savings.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from app.domain.ids import OFFICE_WIDE
from app.office import report_sql as sql
from app.office.load import year_start
from app.storage.book import Book

RATINGS = ("good", "fair", "average", "weak")


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


def district_report(book: Book, as_of: date) -> Report:
    """The report of an office's book."""
    day, start = as_of.isoformat(), year_start(as_of).isoformat()
    groups = book.query(sql.GROUPS, [day])
    communes = {row["group_code"]: row["commune"] for row in groups}
    lines: dict[str, list[int]] = {commune: [0, 0, 0, 0, 0] for commune in communes.values()}
    debtors = 0
    for row in book.query(sql.LOANS, [day]):
        line = lines.setdefault(communes.get(row["group_code"], ""), [0, 0, 0, 0, 0])
        line[0] += row["outstanding"]
        line[1] += row["overdue"]
        debtors += row["debtors"]
    for row in book.query(sql.MEMBERS, [day, day, day, day, day]):
        line = lines.setdefault(communes.get(row["group_code"], ""), [0, 0, 0, 0, 0])
        line[2] += row["members"]
        line[3] += row["savers"]
        line[4] += row["savings"]
    figures = {row["key"]: row["amount"] for row in book.query(sql.FIGURES, [OFFICE_WIDE, day])}
    ratings = {row["rating"]: row["groups"] for row in book.query(sql.RATINGS, [day])}
    before = book.query(sql.OUTSTANDING_TOTAL, [start])[0]["outstanding"]
    filled = [CommuneLine(name, *numbers) for name, numbers in lines.items() if name]
    return Report(
        as_of=as_of,
        groups=len(groups),
        groups_at_year_start=figures.get("groups_at_year_start", len(book.query(sql.GROUPS, [start]))),
        ratings={rating: ratings.get(rating, 0) for rating in RATINGS},
        outstanding=sum(line[0] for line in lines.values()),
        outstanding_at_year_start=before or 0,
        overdue=sum(line[1] for line in lines.values()),
        households_with_debt=debtors,
        plan_outstanding=figures.get("plan_outstanding", 0),
        deposits_direct=figures.get("deposits_direct", 0),
        plan_mobilised=figures.get("plan_mobilised", 0),
        communes=tuple(sorted(filled, key=lambda line: (-line.outstanding, line.name))),
    )


def percent(part: int, whole: int, digits: int) -> float | None:
    """A share in percent, rounded half up from the exact figures; None where there is no whole."""
    if whole == 0:
        return None
    exact = Decimal(part) * 100 / Decimal(whole)
    return float(exact.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP))


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
