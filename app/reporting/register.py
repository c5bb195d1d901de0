"""A district's raw figures as the bank's system gives them: four files, read whole or refused."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from app.domain.names import clean_name
from app.reporting.cells import Cells, DistrictFault, DistrictRefusedError, day_in, opened, read_rows

__all__ = [
    "FIGURES",
    "District",
    "DistrictFault",
    "DistrictRefusedError",
    "FiledGroup",
    "FiledLoan",
    "FiledMember",
    "read_district",
]

GROUPS_FILE, MEMBERS_FILE, LOANS_FILE, FIGURES_FILE = "groups.csv", "members.csv", "loans.csv", "office-figures.json"
LARGEST_FIGURES_FILE = 1024 * 1024
LARGEST_FIGURE = 10**15
CLASSES = frozenset({"poor", "near_poor", "escaped", "none"})
RATINGS = frozenset({"good", "fair", "average", "weak"})
FIGURES = ("plan_outstanding", "plan_mobilised", "deposits_direct", "groups_at_year_start")
"""The office's own figures; whole dong, but for the count of groups."""
PLANS = ("commune", "union", "program")
"""By what the year's plan of debt may be given beside the whole: ``plans`` of the figures' file, by name or code, whole dong."""
MOST_PLANS = 1000
LONGEST_KEY = 64

_GROUP_COLUMNS = (
    "group_code",
    "commune",
    "hamlet",
    "union_code",
    "founded",
    "transaction_day",
    "rating",
    "score",
)
_MEMBER_COLUMNS = (
    "group_code",
    "member_code",
    "name",
    "sex",
    "birth_date",
    "id_number",
    "phone",
    "household_class",
    "savings",
)
_LOAN_COLUMNS = (
    "loan_code",
    "member_code",
    "program_code",
    "disbursed_on",
    "amount",
    "outstanding",
    "overdue",
    "outstanding_at_year_start",
)


_OWN_CODE = {GROUPS_FILE: "group_code", MEMBERS_FILE: "member_code", LOANS_FILE: "loan_code"}


@dataclass(frozen=True, slots=True)
class FiledGroup:
    """A group in the bank's register."""

    code: str
    commune: str
    hamlet: str
    union_code: str
    founded: date | None
    transaction_day: int
    rating: str
    score: int


@dataclass(frozen=True, slots=True)
class FiledMember:
    """A customer file. ``savings`` is whole dong in account 105."""

    group: str
    code: str
    name: str
    sex: str
    birth_date: str
    id_number: str
    phone: str
    household_class: str
    savings: int


@dataclass(frozen=True, slots=True)
class FiledLoan:
    """A loan with its figures, whole dong."""

    code: str
    member: str
    program: str
    disbursed_on: date
    amount: int
    outstanding: int
    overdue: int
    outstanding_at_year_start: int


@dataclass(frozen=True, slots=True)
class District:
    """Everything an office's four files say of one day: the whole register, not a part of it."""

    as_of: date
    groups: tuple[FiledGroup, ...]
    members: tuple[FiledMember, ...]
    loans: tuple[FiledLoan, ...]
    figures: dict[str, int]


def read_district(directory: Path) -> District:
    """The district in a folder with groups.csv, members.csv, loans.csv and office-figures.json.

    Raises:
        DistrictRefusedError: a file is missing, too large, or says something that cannot be.
    """
    as_of, figures = _figures(directory / FIGURES_FILE)
    groups = _records(directory / GROUPS_FILE, _GROUP_COLUMNS, _group)
    members = _records(directory / MEMBERS_FILE, _MEMBER_COLUMNS, _member, ("group_code", groups))
    loans = _records(directory / LOANS_FILE, _LOAN_COLUMNS, _loan, ("member_code", members))
    return District(as_of, tuple(groups.values()), tuple(members.values()), tuple(loans.values()), figures)


Record = TypeVar("Record")


def _records(
    path: Path,
    columns: Sequence[str],
    make: Callable[[Cells], Record],
    owner: tuple[str, Container[str]] | None = None,
) -> dict[str, Record]:
    """The file's records by their own code. ``owner``: a column, and the codes it may hold."""
    found: dict[str, Record] = {}
    own = _OWN_CODE[path.name]
    for cells in read_rows(path, columns):
        code = cells.code(own)
        if code in found:
            raise cells.refuse(own, DistrictFault.DOUBLE)
        if owner is not None and cells.code(owner[0]) not in owner[1]:
            raise cells.refuse(owner[0], DistrictFault.UNKNOWN)
        found[code] = make(cells)
    return found


def _group(cells: Cells) -> FiledGroup:
    return FiledGroup(
        code=cells.code("group_code"),
        commune=cells.text("commune"),
        hamlet=cells.text("hamlet"),
        union_code=cells.code("union_code"),
        founded=cells.day("founded") if cells.text("founded", empty=True) else None,
        transaction_day=cells.whole("transaction_day", least=1, most=31),
        rating=cells.one_of("rating", RATINGS),
        score=cells.whole("score", most=100),
    )


def _member(cells: Cells) -> FiledMember:
    return FiledMember(
        group=cells.code("group_code"),
        code=cells.code("member_code"),
        name=cells.text("name"),
        sex=cells.text("sex", longest=20, empty=True),
        birth_date=cells.birth_date("birth_date"),
        id_number=cells.text("id_number", longest=20, empty=True),
        phone=cells.text("phone", longest=20, empty=True),
        household_class=cells.one_of("household_class", CLASSES),
        savings=cells.whole("savings"),
    )


def _loan(cells: Cells) -> FiledLoan:
    loan = FiledLoan(
        code=cells.code("loan_code"),
        member=cells.code("member_code"),
        program=cells.code("program_code"),
        disbursed_on=cells.day("disbursed_on"),
        amount=cells.whole("amount"),
        outstanding=cells.whole("outstanding"),
        overdue=cells.whole("overdue"),
        outstanding_at_year_start=cells.whole("outstanding_at_year_start"),
    )
    if loan.overdue > loan.outstanding:
        raise cells.refuse("overdue")
    return loan


def _figures(path: Path) -> tuple[date, dict[str, int]]:
    with opened(path, LARGEST_FIGURES_FILE) as file:
        try:
            found = json.loads(file.read().decode("utf-8-sig"), object_pairs_hook=_no_double)
        except UnicodeDecodeError:
            raise DistrictRefusedError(DistrictFault.NOT_TEXT, path.name) from None
        except (ValueError, RecursionError):
            raise DistrictRefusedError(DistrictFault.VALUE, path.name) from None
        except OSError:
            raise DistrictRefusedError(DistrictFault.MISSING, path.name) from None
    if not isinstance(found, dict):
        raise DistrictRefusedError(DistrictFault.VALUE, path.name)
    for key in ("as_of", *FIGURES):
        if key not in found:
            raise DistrictRefusedError(DistrictFault.COLUMN, path.name, column=key)
    as_of = day_in(found["as_of"]) if isinstance(found["as_of"], str) else None
    if as_of is None:
        raise DistrictRefusedError(DistrictFault.VALUE, path.name, column="as_of")
    for key in FIGURES:
        # A JSON true is an int to Python, and 1e3 a float: neither is a count of dong.
        if type(found[key]) is not int or not 0 <= found[key] <= LARGEST_FIGURE:
            raise DistrictRefusedError(DistrictFault.VALUE, path.name, column=key)
    return as_of, {key: found[key] for key in FIGURES} | _plans(path, found.get("plans", {}))


def plan_key(kind: str, name: str) -> str:
    """What a part of the plan is called among the office's figures."""
    return f"plan/{kind}/{name}"


def _plans(path: Path, said: Any) -> dict[str, int]:
    """The plan by commune, union and program, where the file has it."""
    if not isinstance(said, dict) or not set(said) <= set(PLANS):
        raise DistrictRefusedError(DistrictFault.VALUE, path.name, column="plans")
    found: dict[str, int] = {}
    for kind, of in said.items():
        if not isinstance(of, dict) or len(of) > MOST_PLANS:
            raise DistrictRefusedError(DistrictFault.VALUE, path.name, column="plans")
        for name, amount in of.items():
            key = plan_key(kind, clean_name(name))
            if type(amount) is not int or not 0 <= amount <= LARGEST_FIGURE or len(key) > LONGEST_KEY:
                raise DistrictRefusedError(DistrictFault.VALUE, path.name, column="plans")
            found[key] = amount
    return found


def _no_double(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise DistrictRefusedError(DistrictFault.DOUBLE, FIGURES_FILE, column=key)
        found[key] = value
    return found
