"""Taking a district's raw figures into the office's book, as the office's own entries.

The files are the whole register of their day. What they do not list any more is not deleted, for the journal only
grows; instead the office writes that on this day so many groups, customers and loans were listed, and the report asks
for figures from that day on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
from app.domain.ids import OFFICE_WIDE, CommandId, GroupCode
from app.reporting.register import District, FiledLoan
from app.storage.book import Book

GROUPS_LISTED, CUSTOMERS_LISTED, LOANS_LISTED = "groups_listed", "customers_listed", "loans_listed"
"""Office figures: how many a whole register of that day listed."""

Entry = tuple[GroupCode, Content, dict[str, str] | None]


def load_district(book: Book, district: District, *, command: CommandId, now_ms: int, salt: Callable[[], str]) -> int:
    """Write what the district says and the book does not say yet, all or nothing; gives how many entries.

    The same files again write nothing, under whatever command.

    Raises:
        BookRefusedError: the disk is full or failed; the book is as it was.
        RuleBrokenError: the book is not an office's.
    """
    with book.change(command, author="office", now_ms=now_ms, salt=salt) as change:
        for group, content, facts in new_entries(book, district):
            change.write(content, facts, group=group)
        return len(change.written)


def new_entries(book: Book, district: District, group_of: dict[str, GroupCode] | None = None) -> Iterator[Entry]:
    """What the district says that the book does not say yet; loading the same twice gives nothing.

    ``group_of`` tells the group of customers whom the district itself does not list, because their groups' own books
    do; then nothing is said of which customers there are.
    """
    # An older register read after a newer one adds its figures; how things are called today it does not know.
    is_newest = district.as_of.isoformat() >= _newest_register(book)
    yield from _groups(book, district, is_newest=is_newest)
    if group_of is None:
        yield from _customers(book, district, is_newest=is_newest)
    owners = group_of or {member.code: GroupCode(member.group) for member in district.members}
    yield from _loans(book, district, owners, is_newest=is_newest)
    yield from _office_figures(book, district, customers_too=group_of is None)


def year_start(as_of: date) -> date:
    """The last day of the year before: what "since the year's start" is counted from."""
    return date(max(as_of.year - 1, 1), 12, 31)


def _newest_register(book: Book) -> str:
    sql = "SELECT max(as_of) AS day FROM office_figure WHERE group_code = ? AND key = ?"
    return book.query(sql, [OFFICE_WIDE, GROUPS_LISTED])[0]["day"] or ""


def _office_figures(book: Book, district: District, *, customers_too: bool) -> Iterator[Entry]:
    known = {
        (row["key"], row["as_of"]): row["amount"]
        for row in book.query("SELECT key, as_of, amount FROM office_figure WHERE group_code = ?", [OFFICE_WIDE])
    }
    said = [(key, district.as_of, amount) for key, amount in district.figures.items()]
    said.append((GROUPS_LISTED, district.as_of, len(district.groups)))
    said.append((LOANS_LISTED, district.as_of, len(district.loans)))
    # The file lists every loan of the year's start too, repaid since or not.
    said.append((LOANS_LISTED, year_start(district.as_of), len(district.loans)))
    if customers_too:
        said.append((CUSTOMERS_LISTED, district.as_of, len(district.members)))
    for key, as_of, amount in said:
        held = known.get((key, as_of.isoformat()))
        # That there was a register on that day is said once: a later file repeats it with another count.
        if held != amount and not (held is not None and as_of != district.as_of):
            yield OFFICE_WIDE, OfficeFigured(key=key, as_of=as_of, amount=amount), None


def _groups(book: Book, district: District, *, is_newest: bool) -> Iterator[Entry]:
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
        said = (group.commune, group.hamlet, group.union_code, group.transaction_day, founded)
        if _is_news(filed.get(code), said, is_newest=is_newest):
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


def _is_news(held: tuple[object, ...] | None, said: tuple[object, ...], *, is_newest: bool) -> bool:
    return held is None or (is_newest and held != said)


def _customers(book: Book, district: District, *, is_newest: bool) -> Iterator[Entry]:
    columns = ("name", "birth_date", "sex", "id_number", "phone")
    filed = {
        (row["group_code"], row["code"]): (row["class"], *(row[column] for column in columns))
        for row in book.query("SELECT * FROM customer")
    }
    day = district.as_of.isoformat()
    saved = {
        (row["group_code"], row["customer"]): row["amount"]
        for row in book.query("SELECT * FROM savings_figure WHERE as_of = ?", [day])
    }
    for member in district.members:
        code = GroupCode(member.group)
        facts = {column: getattr(member, column) for column in columns}
        said = (member.household_class, *facts.values())
        if _is_news(filed.get((code, member.code)), said, is_newest=is_newest):
            kept = {column: value for column, value in facts.items() if value}
            yield code, CustomerFiled(customer=member.code, household_class=member.household_class), kept
        if saved.pop((code, member.code), None) != member.savings:
            yield code, SavingsFigured(customer=member.code, as_of=district.as_of, amount=member.savings), None
    # An account this very day's files had and their correction has not (or has in another group) holds nothing there.
    for (group, customer), amount in saved.items():
        if amount:
            yield GroupCode(group), SavingsFigured(customer=customer, as_of=district.as_of, amount=0), None


def _loans(book: Book, district: District, group_of: dict[str, GroupCode], *, is_newest: bool) -> Iterator[Entry]:
    filed = {
        (row["group_code"], row["code"]): (row["customer"], row["program"], row["disbursed_on"], row["amount"])
        for row in book.query("SELECT * FROM loan")
    }
    now, then = _held_figures(book, district.as_of), _held_figures(book, year_start(district.as_of))
    for loan in district.loans:
        group = group_of[loan.member]
        said = (loan.member, loan.program, loan.disbursed_on.isoformat(), loan.amount)
        if _is_news(filed.get((group, loan.code)), said, is_newest=is_newest):
            yield (
                group,
                LoanFiled(
                    loan=loan.code,
                    customer=loan.member,
                    program=loan.program,
                    disbursed_on=loan.disbursed_on,
                    amount=loan.amount,
                ),
                None,
            )
        at_start = _year_start_figure(loan, district.as_of, then.get((group, loan.code)), is_newest=is_newest)
        if at_start is not None:
            yield group, at_start, None
        if now.pop((group, loan.code), None) != (loan.outstanding, loan.overdue):
            figure = LoanFigured(
                loan=loan.code, as_of=district.as_of, outstanding=loan.outstanding, overdue=loan.overdue
            )
            yield group, figure, None
    # As with accounts: a loan that the day's corrected files do not have is nothing.
    for (code, number), held in now.items():
        if held != (0, 0):
            yield GroupCode(code), LoanFigured(loan=number, as_of=district.as_of, outstanding=0), None


def _held_figures(book: Book, as_of: date) -> dict[tuple[str, str], tuple[int, int]]:
    rows = book.query("SELECT * FROM loan_figure WHERE as_of = ?", [as_of.isoformat()])
    return {(row["group_code"], row["loan"]): (row["outstanding"], row["overdue"]) for row in rows}


def _year_start_figure(
    loan: FiledLoan, as_of: date, held: tuple[int, int] | None, *, is_newest: bool
) -> LoanFigured | None:
    """The loan at the year's start, if that is news. The files do not say what was overdue then: what is held stays."""
    outstanding = loan.outstanding_at_year_start
    if held is None:
        # Of a loan that was not there yet there is nothing to say.
        return LoanFigured(loan=loan.code, as_of=year_start(as_of), outstanding=outstanding) if outstanding else None
    if held[0] == outstanding or not is_newest:
        return None
    overdue = min(held[1], outstanding)
    return LoanFigured(loan=loan.code, as_of=year_start(as_of), outstanding=outstanding, overdue=overdue)
