"""Rows of what only the bank says: its register, figures, ratings."""

from __future__ import annotations

from collections.abc import Sequence

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
from app.storage.projections.last_wins import LastWins, Rows

OFFICE_PROFILE = LastWins("office_profile", OfficeDescribed, "name code")
FILED_GROUP = LastWins("filed_group", GroupFiled, "commune hamlet union_code transaction_day founded")
CUSTOMER = LastWins(
    "customer", CustomerFiled, "code=customer class=household_class", facts="name birth_date sex id_number phone"
)
SAVINGS_FIGURE = LastWins("savings_figure", SavingsFigured, "customer as_of amount", per="as_of")
_LOAN = LastWins("loan", LoanFiled, "code=loan customer program disbursed_on amount term_months by_request")
LOAN_FIGURE = LastWins("loan_figure", LoanFigured, "loan as_of outstanding overdue overdue_since said_on", per="as_of")
RATING = LastWins("rating", RatingGiven, "as_of rating score", per="as_of")
OFFICE_FIGURE = LastWins("office_figure", OfficeFigured, "key as_of amount", per="as_of")
POLICY_PACK = LastWins("policy_pack", PackIssued, "pack as_of text")


def rating_parts(entries: Sequence[Entry]) -> Rows:
    """The points of each part of a rating, by the last rating of a day."""
    said = {
        entry.content.as_of.isoformat(): entry.content.parts
        for entry in entries
        if isinstance(entry.content, RatingGiven)
    }
    return {
        "rating_part": [
            {"as_of": day, "part": part, "points": points}
            for day, parts in said.items()
            for part, points in sorted(parts.items())
        ]
    }


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
            {
                "commune": name,
                "hamlet": hamlet,
                "successor": said.successor,
                "from_day": day,
                "source": said.source,
                "province": said.province,
                **{flag: _flag(getattr(said, flag)) for flag in ("rural", "difficult", "specially_difficult")},
            }
            for (hamlet, day), said in followed.items()
            if said.successor
        ],
        "commune_point": [
            {"commune": name, "from_day": day, "place": place, "name": point}
            for day, named in points.items()
            for place, point in enumerate(named)
        ],
    }


def _flag(said: bool | None) -> int | None:
    return None if said is None else int(said)


def loan(entries: Sequence[Entry]) -> Rows:
    """The loan by its last writing; for how long it was lent by the last that says it: a register does not."""
    rows = _LOAN.project(entries)
    said = [entry.content.term_months for entry in entries if isinstance(entry.content, LoanFiled)]
    for row in rows.get("loan", ()):
        row["term_months"] = next((term for term in reversed(said) if term), 0)
    return rows
