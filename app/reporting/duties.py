"""What the office did beside lending, as the report counts it: trainings and the boards they reached, agreements, contracts by commune."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from app.domain.names import search_key
from app.reporting import report_sql as sql
from app.reporting.report import Base, Figures


@dataclass(frozen=True, slots=True)
class OfficeDuties:
    """Counts of the year up to the day, or on the day. ``entrusted``: communes with a contract of entrustment, of ``communes``."""

    trainings: int = 0
    people: int = 0
    boards: int = 0
    agreements: int = 0
    entrusted: int = 0
    communes: int = 0


def office_duties(source: Figures, base: Base, groups: Collection[str], communes: Collection[str]) -> OfficeDuties:
    """The office's duties on the report's day. ``groups`` and ``communes`` are those the report counts."""
    start, day = base.start.isoformat(), base.as_of.isoformat()
    held = source.query(sql.OFFICE_TRAININGS, [start, day])
    reached = {code for row in held for code in json.loads(row["boards"])} & set(groups)
    signed = {search_key(row["commune"]) for row in source.query(sql.ENTRUSTED, [day])}
    (agreed,) = source.query(sql.AGREEMENTS, [day])
    return OfficeDuties(
        trainings=len(held),
        people=sum(row["people"] for row in held),
        boards=len(reached),
        agreements=agreed["held"],
        entrusted=sum(search_key(commune) in signed for commune in communes),
        communes=len(communes),
    )
