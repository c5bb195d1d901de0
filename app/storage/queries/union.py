"""A union's own book, and what it wrote about its groups."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.ids import GroupCode, MemberId, RequestId
from app.domain.union import (
    Comparison,
    Contract,
    Inspection,
    Inspectors,
    Plan,
    Training,
    UnionProfile,
    UseCheck,
)
from app.storage.book import Book


@dataclass(frozen=True, slots=True)
class UnionQueries:
    """What a union book holds of one namespace: the union's own, or one of its groups."""

    book: Book
    group: GroupCode

    def profile(self) -> UnionProfile | None:
        """The union's description, once it has one."""
        for row in self._rows("union_profile"):
            return UnionProfile(
                row["union_code"],
                row["commune"],
                row["commune_kind"],
                row["province"],
                row["officer"],
                row["officer_title"],
            )
        return None

    def followed(self) -> list[GroupCode]:
        """The groups the union looks after, by code."""
        return sorted(GroupCode(row["code"]) for row in self._rows("followed"))

    def checks(self) -> list[UseCheck]:
        """Loan-use checks, oldest first; those taken back are left out."""
        return [_check(row) for row in self._rows("use_check", "withdrawn = 0 ORDER BY on_day, id")]

    def inspections(self) -> list[Inspection]:
        """Inspections of the group, oldest first; those taken back are left out."""
        return [
            Inspection(
                id=row["id"],
                on=date.fromisoformat(row["on_day"]),
                answers=json.loads(row["answers"]),
                customers=row["customers"],
                sheets=row["sheets"],
                strengths=row["strengths"],
                shortcomings=row["shortcomings"],
                proposals=row["proposals"],
                inspectors=_inspectors(row),
            )
            for row in self._rows("inspection", "withdrawn = 0 ORDER BY on_day, id")
        ]

    def compared(self) -> list[Comparison]:
        """Balances compared, oldest first."""
        return [
            Comparison(
                member=MemberId(row["member"]),
                on=date.fromisoformat(row["on_day"]),
                line=row["line"],
                bank_principal=row["bank_principal"],
                bank_interest=row["bank_interest"],
                bank_savings=row["bank_savings"],
                principal=row["principal"],
                interest=row["interest"],
                savings=row["savings"],
                cause=row["cause"],
            )
            for row in self._rows("compared", "1 ORDER BY on_day, member, line")
        ]

    def contract(self, sort: str) -> Contract | None:
        """The mandate of the group ("mandate"), or the union's own contract ("entrustment")."""
        for row in self._rows("contract"):
            if row["sort"] == sort:
                return Contract(
                    number=row["number"],
                    signed_on=_day(row["signed_on"]),
                    copy_seen=bool(row["copy_seen"]),
                    note=row["note"],
                    bank_side=row["bank_side"],
                    other_side=row["other_side"],
                    ends_on=_day(row["ends_on"]),
                )
        return None

    def trainings(self) -> list[Training]:
        """Trainings held, oldest first; those taken back are left out."""
        return [
            Training(
                id=row["id"],
                on=date.fromisoformat(row["on_day"]),
                topic=row["topic"],
                place=row["place"],
                came={GroupCode(code): count for code, count in json.loads(row["came"]).items()},
                who=row["who"],
            )
            for row in self._rows("training", "withdrawn = 0 ORDER BY on_day, id")
        ]

    def plan(self, year: int) -> Plan:
        """The plan of a year; empty where none was made."""
        for row in self._rows("plan"):
            if row["year"] == year:
                months = {GroupCode(code): month for code, month in json.loads(row["months"]).items()}
                return Plan(year, months, frozenset(GroupCode(code) for code in json.loads(row["difficult"])))
        return Plan(year)

    def _rows(self, table: str, more: str = "1") -> list[dict[str, Any]]:
        # `table` and `more` are words of this module.
        return self.book.query(f"SELECT * FROM {table} WHERE group_code = ? AND {more}", [self.group])


def _check(row: dict[str, Any]) -> UseCheck:
    return UseCheck(
        id=row["id"],
        on=date.fromisoformat(row["on_day"]),
        program=row["program"],
        disbursed=row["disbursed"],
        disbursed_on=_day(row["disbursed_on"]),
        member=MemberId(row["member"]) if row["member"] else None,
        request=RequestId(row["request"]) if row["request"] else None,
        loan=row["loan"],
        received=row["received"],
        outstanding=row["outstanding"],
        right=row["used_right"],
        wrong=row["used_wrong"],
        used_for=row["used_for"],
        result=row["result"],
        interest_owed=row["interest_owed"],
        remark=row["remark"],
        measures=row["measures"],
        inspectors=_inspectors(row),
    )


def _inspectors(row: dict[str, Any]) -> Inspectors:
    return Inspectors(row["first"], row["first_title"], row["second"], row["second_title"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
