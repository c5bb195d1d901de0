"""The report counted a second time, from the CSV files alone and without SQL. Shares nothing with the product."""

from __future__ import annotations

import csv
import json
import math
from collections import defaultdict
from fractions import Fraction
from pathlib import Path
from typing import Any


def recount(directory: Path, year_start_total: int | None = None) -> dict[str, Any]:
    """What the office would get by hand. ``year_start_total``: where other files know more of that day."""

    def table(name: str) -> list[dict[str, str]]:
        with (directory / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    office = json.loads((directory / "office-figures.json").read_text(encoding="utf-8"))
    groups = [group for group in table("groups.csv") if (group["founded"] or "0") <= office["as_of"]]
    commune_of = {group["group_code"]: group["commune"] for group in table("groups.csv")}
    members, loans = table("members.csv"), table("loans.csv")
    group_of = {member["member_code"]: member["group_code"] for member in members}
    debts: dict[str, list[dict[str, str]]] = defaultdict(list)
    people: dict[str, list[dict[str, str]]] = defaultdict(list)
    for loan in loans:
        debts[commune_of[group_of[loan["member_code"]]]].append(loan)
    for member in members:
        people[commune_of[member["group_code"]]].append(member)
    outstanding = total(loans, "outstanding")
    before = total(loans, "outstanding_at_year_start") if year_start_total is None else year_start_total
    saved = total(members, "savings")
    lines = [
        {
            "name": name,
            "outstanding": total(debts[name], "outstanding"),
            "members": len(people[name]),
            "savers_pct": share(sum(member["savings"] != "0" for member in people[name]), len(people[name]), 1),
            "savings": total(people[name], "savings"),
        }
        for name in {group["commune"] for group in groups}
    ]
    return {
        "as_of": office["as_of"],
        "figures_as_of": office["as_of"],
        "groups_total": len(groups),
        "groups_change_ytd": len(groups) - office["groups_at_year_start"],
        "ratings": {
            rating: sum(group["rating"] == rating for group in groups) for rating in ("good", "fair", "average", "weak")
        },
        "outstanding": outstanding,
        "households_with_debt": len({loan["member_code"] for loan in loans if loan["outstanding"] != "0"}),
        "outstanding_change_ytd": outstanding - before,
        "plan_outstanding_pct": share(outstanding, office["plan_outstanding"], 2),
        "overdue_ratio_pct": share(total(loans, "overdue"), outstanding, 2),
        "communes_total": len(lines),
        "communes_without_overdue": sum(total(debts[line["name"]], "overdue") == 0 for line in lines),
        "savings_via_groups": saved,
        "deposits_direct": office["deposits_direct"],
        "mobilised_total": saved + office["deposits_direct"],
        "mobilised_plan_pct": share(saved + office["deposits_direct"], office["plan_mobilised"], 2),
        "communes": sorted(lines, key=lambda line: (-line["outstanding"], line["name"])),
    }


def total(rows: list[dict[str, str]], column: str) -> int:
    return sum(int(row[column]) for row in rows)


def share(part: int, whole: int, digits: int) -> float | None:
    if not whole:
        return None
    rounded = math.floor(Fraction(part, whole) * 100 * 10**digits + Fraction(1, 2))
    return float(f"{rounded // 10**digits}.{rounded % 10**digits:0{digits}d}")
