"""Taking a district's raw figures into the office's book, as the office's own entries."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.entries import (
    Content,
    CustomerFiled,
    GroupFiled,
    LoanFigured,
    LoanFiled,
    OfficeFigured,
    RatingGiven,
    SavingsFigured,
)
from app.domain.ids import OFFICE_WIDE, GroupCode
from app.office.register import District
from app.storage.book import Book

Entry = tuple[GroupCode, Content, dict[str, str] | None]


def new_entries(book: Book, district: District, group_of: dict[str, GroupCode] | None = None) -> Iterator[Entry]:
    """What the district says that the book does not say yet; loading the same twice gives nothing.

    ``group_of`` tells the group of customers that the district itself does not list.
    """
    yield from _groups(book, district)
    yield from _customers(book, district)
    owners = group_of or {member.code: GroupCode(member.group) for member in district.members}
    yield from _loans(book, district, owners)
    known = {(row["key"], row["as_of"]): row["amount"] for row in book.query("SELECT * FROM office_figure")}
    for key, amount in district.figures.items():
        if known.get((key, district.as_of.isoformat())) != amount:
            yield OFFICE_WIDE, OfficeFigured(key=key, as_of=district.as_of, amount=amount), None


def year_start(as_of: date) -> date:
    """The last day of the year before: what "since the year's start" is counted from."""
    return date(as_of.year - 1, 12, 31)


def _groups(book: Book, district: District) -> Iterator[Entry]:
    filed = {
        row["group_code"]: (row["commune"], row["hamlet"], row["union_code"], row["transaction_day"], row["founded"])
        for row in book.query("SELECT * FROM filed_group")
    }
    rated = {
        (row["group_code"], row["as_of"]): (row["rating"], row["score"]) for row in book.query("SELECT * FROM rating")
    }
    day = district.as_of.isoformat()
    for group in district.groups:
        code = GroupCode(group.code)
        founded = group.founded.isoformat() if group.founded else None
        if filed.get(code) != (group.commune, group.hamlet, group.union_code, group.transaction_day, founded):
            yield (
                code,
                GroupFiled(
                    commune=group.commune,
                    hamlet=group.hamlet,
                    union_code=group.union_code,
                    transaction_day=group.transaction_day,
                    founded=group.founded,
                ),
                None,
            )
        if rated.get((code, day)) != (group.rating, group.score):
            yield code, RatingGiven(as_of=district.as_of, rating=group.rating, score=group.score), None


def _customers(book: Book, district: District) -> Iterator[Entry]:
    columns = ("name", "birth_date", "sex", "id_number", "phone")
    filed = {
        (row["group_code"], row["code"]): (row["class"], *(row[column] for column in columns))
        for row in book.query("SELECT * FROM customer")
    }
    saved = {
        (row["group_code"], row["customer"], row["as_of"]): row["amount"]
        for row in book.query("SELECT * FROM savings_figure")
    }
    day = district.as_of.isoformat()
    for member in district.members:
        code = GroupCode(member.group)
        facts = {column: getattr(member, column) for column in columns}
        if filed.get((code, member.code)) != (member.household_class, *facts.values()):
            kept = {column: value for column, value in facts.items() if value}
            yield code, CustomerFiled(customer=member.code, household_class=member.household_class), kept
        if saved.get((code, member.code, day)) != member.savings:
            yield code, SavingsFigured(customer=member.code, as_of=district.as_of, amount=member.savings), None


def _loans(book: Book, district: District, group_of: dict[str, GroupCode]) -> Iterator[Entry]:
    filed = {
        (row["group_code"], row["code"]): (row["customer"], row["program"], row["disbursed_on"], row["amount"])
        for row in book.query("SELECT * FROM loan")
    }
    figured = {
        (row["group_code"], row["loan"], row["as_of"]): (row["outstanding"], row["overdue"])
        for row in book.query("SELECT * FROM loan_figure")
    }
    before = year_start(district.as_of)
    for loan in district.loans:
        code = group_of[loan.member]
        disbursed = loan.disbursed_on.isoformat()
        if filed.get((code, loan.code)) != (loan.member, loan.program, disbursed, loan.amount):
            yield (
                code,
                LoanFiled(
                    loan=loan.code,
                    customer=loan.member,
                    program=loan.program,
                    disbursed_on=loan.disbursed_on,
                    amount=loan.amount,
                ),
                None,
            )
        # The year's start comes first, so that a figure of the same loan keeps its order in time. Its overdue part
        # is not in the raw file; the report asks none of that day.
        for as_of, outstanding, overdue in (
            (before, loan.outstanding_at_year_start, 0),
            (district.as_of, loan.outstanding, loan.overdue),
        ):
            held = figured.get((code, loan.code, as_of.isoformat()))
            known = held is not None and (
                held == (outstanding, overdue) or (as_of == before and held[0] == outstanding)
            )
            if not known:
                yield code, LoanFigured(loan=loan.code, as_of=as_of, outstanding=outstanding, overdue=overdue), None
