"""Rows of what only the bank says: its register, figures, ratings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.entries import (
    CommuneSucceeded,
    CustomerFiled,
    Entry,
    GroupFiled,
    LoanFigured,
    LoanFiled,
    OfficeDescribed,
    OfficeFigured,
    PackIssued,
    RatingGiven,
    SavingsFigured,
    TransactionPointsSet,
)

Rows = dict[str, list[dict[str, Any]]]


def office_profile(entries: Sequence[Entry]) -> Rows:
    """The last description counts."""
    said = [entry.content for entry in entries if isinstance(entry.content, OfficeDescribed)]
    return {"office_profile": [{"name": said[-1].name, "code": said[-1].code}]} if said else {}


def filed_group(entries: Sequence[Entry]) -> Rows:
    """The last filing counts."""
    said = [entry.content for entry in entries if isinstance(entry.content, GroupFiled)]
    if not said:
        return {}
    last = said[-1]
    return {
        "filed_group": [
            {
                "commune": last.commune,
                "hamlet": last.hamlet,
                "union_code": last.union_code,
                "transaction_day": last.transaction_day,
                "founded": last.founded.isoformat() if last.founded else None,
            }
        ]
    }


def customer(entries: Sequence[Entry]) -> Rows:
    """The last filing counts; savings keep one figure per day, the last one said."""
    rows: Rows = {}
    figures: dict[str, dict[str, Any]] = {}
    for entry in entries:
        match entry.content:
            case CustomerFiled() as content:
                facts = entry.facts.values if entry.facts else {}
                rows["customer"] = [
                    {
                        "code": content.customer,
                        "class": content.household_class,
                        **{
                            field: facts.get(field, "") for field in ("name", "birth_date", "sex", "id_number", "phone")
                        },
                    }
                ]
            case SavingsFigured() as content:
                day = content.as_of.isoformat()
                figures[day] = {"customer": content.customer, "as_of": day, "amount": content.amount}
            case _:
                pass
    if figures:
        rows["savings_figure"] = list(figures.values())
    return rows


def loan(entries: Sequence[Entry]) -> Rows:
    """The last filing counts; one figure per day, the last one said."""
    rows: Rows = {}
    figures: dict[str, dict[str, Any]] = {}
    for entry in entries:
        match entry.content:
            case LoanFiled() as content:
                rows["loan"] = [
                    {
                        "code": content.loan,
                        "customer": content.customer,
                        "program": content.program,
                        "disbursed_on": content.disbursed_on.isoformat(),
                        "amount": content.amount,
                    }
                ]
            case LoanFigured() as content:
                day = content.as_of.isoformat()
                figures[day] = {
                    "loan": content.loan,
                    "as_of": day,
                    "outstanding": content.outstanding,
                    "overdue": content.overdue,
                }
            case _:
                pass
    if figures:
        rows["loan_figure"] = list(figures.values())
    return rows


def rating(entries: Sequence[Entry]) -> Rows:
    """One rating per day, the last one said."""
    given = {
        entry.content.as_of.isoformat(): {
            "as_of": entry.content.as_of.isoformat(),
            "rating": entry.content.rating,
            "score": entry.content.score,
        }
        for entry in entries
        if isinstance(entry.content, RatingGiven)
    }
    parts = {
        entry.content.as_of.isoformat(): entry.content.parts
        for entry in entries
        if isinstance(entry.content, RatingGiven)
    }
    return {
        "rating": list(given.values()),
        "rating_part": [
            {"as_of": day, "part": part, "points": points}
            for day, said in parts.items()
            for part, points in sorted(said.items())
        ],
    }


def office_figure(entries: Sequence[Entry]) -> Rows:
    """One figure per day, the last one said."""
    said = {
        entry.content.as_of.isoformat(): {
            "key": entry.content.key,
            "as_of": entry.content.as_of.isoformat(),
            "amount": entry.content.amount,
        }
        for entry in entries
        if isinstance(entry.content, OfficeFigured)
    }
    return {"office_figure": list(said.values())}


def commune(entries: Sequence[Entry]) -> Rows:
    """Of one day and hamlet the last word counts; one that was taken back is gone."""
    followed = {}
    points: dict[str, tuple[str, ...]] = {}
    for entry in entries:
        match entry.content:
            case CommuneSucceeded() as said:
                followed[said.hamlet, said.from_.isoformat()] = said
            case TransactionPointsSet() as named:
                points[named.from_.isoformat()] = named.points
            case _:
                pass
    name = entries[0].subject.partition("/")[2]
    return {
        "commune_successor": [
            {"commune": name, "hamlet": hamlet, "successor": said.successor, "from_day": day, "source": said.source}
            for (hamlet, day), said in followed.items()
            if said.successor
        ],
        "commune_point": [
            {"commune": name, "from_day": day, "place": place, "name": point}
            for day, named in points.items()
            for place, point in enumerate(named)
        ],
    }


def policy_pack(entries: Sequence[Entry]) -> Rows:
    """Of one day the last pack counts."""
    said = [entry.content for entry in entries if isinstance(entry.content, PackIssued)]
    if not said:
        return {}
    return {"policy_pack": [{"pack": said[-1].pack, "as_of": said[-1].as_of.isoformat(), "text": said[-1].text}]}
