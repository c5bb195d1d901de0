"""Which policy pack answers for a day: the one that comes with the program, or one the office put in force."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from app.domain.entries import PackIssued
from app.domain.ids import OFFICE_WIDE, GroupCode
from app.domain.policy import PackError, PolicyPack, parse_pack
from app.storage.queries import GroupQueries, OfficeQueries
from app.usecases.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Policies:
    """The packs of a book, oldest first, and the days of those that cannot be read."""

    packs: tuple[PolicyPack, ...]
    broken: tuple[date, ...] = ()

    def on(self, day: date) -> PolicyPack:
        """The newest pack not after the day; before them all, the oldest, whose terms carry their own dates."""
        return next((pack for pack in reversed(self.packs) if pack.as_of <= day), self.packs[0])


def policies(shipped: str, issued: list[tuple[date, str]]) -> Policies:
    """The packs of a book. Of one day the office's counts; one this program cannot read is left out and named.

    Raises:
        PackError: the pack that comes with the program is broken.
    """
    first = parse_pack(shipped)
    found, broken = {first.as_of: first}, []
    for day, text in issued:
        try:
            found[day] = parse_pack(text)
        except PackError:
            # A newer program wrote it: what it says is unknown here, and what was in force stays.
            broken.append(day)
    return Policies(tuple(found[day] for day in sorted(found)), tuple(broken))


@lru_cache(maxsize=4)  # a meeting is looked at many times a minute, and a pack is long
def _read(shipped: str, issued: tuple[tuple[date, str], ...]) -> Policies:
    return policies(shipped, list(issued))


def pack_on(workspace: Workspace, day: date) -> PolicyPack | None:
    """The pack that answers for a day; None for a program that comes without one.

    Raises:
        PackError: the pack that comes with the program is broken.
    """
    shipped = workspace.environment.policy_text()
    return _read(shipped, tuple(workspace.about.packs())).on(day) if shipped else None


def policies_of(workspace: Workspace, shipped: str) -> Policies:
    """The packs of this book.

    Raises:
        PackError: the pack that comes with the program is broken.
    """
    return _read(shipped, tuple(workspace.about.packs()))


def issue_pack(office: Workspace, text: str) -> tuple[PolicyPack, int]:
    """Put a pack in force for every group of the office; gives it and how many groups it goes out to.

    The packs before it still answer for the days before it. Doing it again does nothing more.

    Raises:
        PackError: the pack is broken, with the line and the reason; nothing was written.
    """
    pack = parse_pack(text)
    groups = [group.code for group in OfficeQueries(office.book).groups()]
    unions = [union.code for union in OfficeQueries(office.book).unions()]
    _write(office, [OFFICE_WIDE, *groups, *unions], [(pack, text)])
    return pack, len(groups)


def owe_packs(office: Workspace, group: GroupCode) -> None:
    """Put what is in force at the office in force for a group it has just come to know."""
    _write(office, [group], [(parse_pack(text), text) for _, text in GroupQueries(office.book, OFFICE_WIDE).packs()])


def _write(office: Workspace, groups: list[GroupCode], packs: list[tuple[PolicyPack, str]]) -> None:
    with office.change() as change:
        for group in groups:
            held = dict(GroupQueries(office.book, group).packs())
            for pack, text in packs:
                if held.get(pack.as_of) != text:
                    change.write(PackIssued(pack=pack.id, as_of=pack.as_of, text=text), group=group)
