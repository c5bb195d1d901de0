"""Small districts in view, written as the bank's four files."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from app.domain.entries import ClassRecorded, Content, MemberAdmitted, Role, SavingsBroughtForward
from app.domain.ids import OFFICE_WIDE, CommandId, DeviceId, GroupCode, MemberId, MoneyId
from app.reporting.load import load_district
from app.reporting.register import District, FiledMember, read_district
from app.storage.book import Book
from app.storage.journal import Line
from tests.builders import a_book, a_line

KIM_BANG = Path(__file__).parents[2] / "resources" / "sample" / "kim-bang-2023-08-31.zip"
AUGUST, JUNE = date(2023, 8, 31), date(2023, 6, 30)
_commands = count(1)


def a_group(code: str = "01", **changed: Any) -> dict[str, Any]:
    valid = {
        "group_code": code,
        "commune": "Tân Sơn",
        "hamlet": "Thôn 1",
        "union_code": "12",
        "founded": "2010-12-14",
        "transaction_day": 6,
        "rating": "good",
        "score": 93,
    }
    return valid | changed


def a_member(code: str = "m1", **changed: Any) -> dict[str, Any]:
    valid = {
        "group_code": "01",
        "member_code": code,
        "name": "Hồ Bích Mai",
        "sex": "F",
        "birth_date": "1971-03-25",
        "id_number": f"id-{code}",
        "phone": "",
        "household_class": "poor",
        "savings": 100_000,
    }
    return valid | changed


def a_loan(code: str = "l1", **changed: Any) -> dict[str, Any]:
    valid = {
        "loan_code": code,
        "member_code": "m1",
        "program_code": "09",
        "disbursed_on": "2022-12-28",
        "amount": 90_000_000,
        "outstanding": 50_000_000,
        "overdue": 0,
        "outstanding_at_year_start": 60_000_000,
    }
    return valid | changed


def figures(as_of: date = AUGUST, **changed: Any) -> dict[str, Any]:
    valid = {
        "as_of": as_of.isoformat(),
        "plan_outstanding": 100_000_000,
        "plan_mobilised": 1_000_000,
        "deposits_direct": 300_000,
        "groups_at_year_start": 1,
    }
    return valid | changed


def a_district(
    directory: Path,
    *,
    groups: Iterable[dict[str, Any]] | None = None,
    members: Iterable[dict[str, Any]] | None = None,
    loans: Iterable[dict[str, Any]] | None = None,
    office: dict[str, Any] | None = None,
) -> Path:
    """Four valid files of one group, one member and one loan, but for what the test names."""
    directory.mkdir(parents=True, exist_ok=True)
    _table(directory / "groups.csv", a_group(), [a_group()] if groups is None else groups)
    _table(directory / "members.csv", a_member(), [a_member()] if members is None else members)
    _table(directory / "loans.csv", a_loan(), [a_loan()] if loans is None else loans)
    (directory / "office-figures.json").write_text(json.dumps(office or figures()), encoding="utf-8")
    return directory


def _table(path: Path, example: dict[str, Any], rows: Iterable[dict[str, Any]]) -> None:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(example))
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8", newline="")


def kim_bang(directory: Path) -> Path:
    """The whole district as it came."""
    with zipfile.ZipFile(KIM_BANG) as archive:
        archive.extractall(directory)
    return directory


def an_office(path: Path) -> Book:
    return a_book(path, device="office", role=Role.OFFICE, group=OFFICE_WIDE)


def load(book: Book, directory: Path, *, command: str | None = None) -> int:
    return load_district(
        book,
        read_district(directory),
        command=CommandId(command or f"load-{next(_commands)}"),
        now_ms=1_700_000_000_000,
        salt=lambda: "salt",
    )


def group_book_arrives(book: Book, group: str, said: Iterable[tuple[Content, dict[str, str] | None]]) -> None:
    """Entries of the group's own device, as the exchange takes them in."""
    with book.transaction():
        book.take(_lines_of(book, group, said), Role.GROUP)


def group_books_arrive(book: Book, district: District, on: date) -> None:
    """Every group's own book, saying of its members what the district's files say."""
    lines = []
    for group in district.groups:
        members = [member for member in district.members if member.group == group.code]
        lines += _lines_of(book, group.code, [entry for member in members for entry in own_entries(member, on)])
    with book.transaction():
        book.take(lines, Role.GROUP)


def _lines_of(book: Book, group: str, said: Iterable[tuple[Content, dict[str, str] | None]]) -> list[Line]:
    device, code = DeviceId(f"laptop-{group}"), GroupCode(group)
    first = book.journal.head(code, device).upto + 1
    return [
        a_line(content, device=device, group=code, seq=seq, facts=facts)
        for seq, (content, facts) in enumerate(said, start=first)
    ]


def own_entries(member: FiledMember, on: date) -> list[tuple[Content, dict[str, str] | None]]:
    """A filed member as her group would have entered her."""
    her = MemberId(f"own-{member.code}")
    said: list[tuple[Content, dict[str, str] | None]] = [
        (MemberAdmitted(member=her, on=on), {"name": member.name, "id_number": member.id_number}),
        (ClassRecorded(member=her, household_class=member.household_class), None),
    ]
    if member.savings:
        money = SavingsBroughtForward(money=MoneyId(f"money-{her}"), member=her, on=on, amount=member.savings)
        said.append((money, None))
    return said
