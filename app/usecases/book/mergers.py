"""Mergers of communes (sáp nhập xã) reach the books: what the office wrote once goes to every group it touches, as one entry each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from app.domain.communes import Succession, is_same_commune, split_commune
from app.domain.entries import CommuneSucceeded
from app.domain.errors import RuleBrokenError
from app.domain.ids import OFFICE_WIDE, GroupCode
from app.domain.names import clean_name, search_key
from app.storage.queries import GroupQueries, OfficeQueries
from app.usecases.book.place import place_on
from app.usecases.workspace import Workspace


def merge(office: Workspace, merger: Succession) -> int:
    """From a day on a commune, or one hamlet of it, belongs to another; gives how many groups are told at the next exchange.

    An empty ``successor`` takes back what was said for that day.

    Raises:
        RuleBrokenError: a commune without a name or a kind, one that follows itself, or no resolution named.
    """
    said = replace(
        merger,
        commune=clean_name(merger.commune),
        hamlet=clean_name(merger.hamlet),
        successor=clean_name(merger.successor),
        source=merger.source.strip(),
        province=clean_name(merger.province),
    )
    if not said.commune:
        raise RuleBrokenError("commune_unnamed")
    if said.successor and not split_commune(said.successor)[0]:
        raise RuleBrokenError("commune_kind_missing")
    tells_more = any(flag is not None for flag in (said.rural, said.difficult, said.specially_difficult))
    if said.successor and search_key(said.successor) == search_key(said.commune) and not (tells_more or said.province):
        raise RuleBrokenError("commune_of_itself")
    if not said.source:
        raise RuleBrokenError("source_missing")
    # The same commune written otherwise takes the place of what was said of it for that day.
    for one in GroupQueries(office.book, OFFICE_WIDE).successions():
        if (one.since, search_key(one.hamlet)) == (said.since, search_key(said.hamlet)) and is_same_commune(
            one.commune, said.commune
        ):
            said = replace(said, commune=one.commune, hamlet=one.hamlet)
    with office.change() as change:
        change.write(_entry(said), group=OFFICE_WIDE)
    return tell_groups(office)


def tell_groups(office: Workspace, groups: Iterable[GroupCode] | None = None) -> int:
    """Put what the office knows of communes into the books of the groups it touches; gives how many were touched.

    Doing it again writes nothing: a group is told what it does not hold yet, all that happened while it was away.
    """
    known = GroupQueries(office.book, OFFICE_WIDE).successions()
    every = [group.code for group in OfficeQueries(office.book).groups()] if groups is None else list(groups)
    told = {group: said for group in every if (said := _to_tell(office, group, known))}
    if told:
        with office.change() as change:
            for group, said in told.items():
                for one in said:
                    change.write(_entry(one), group=group)
    return len(told)


def mergers_said(office: Workspace) -> list[Succession]:
    """What the office said so far, the newest first."""
    return GroupQueries(office.book, OFFICE_WIDE).successions()[::-1]


def communes_known(office: Workspace) -> list[str]:
    """The communes of the office's groups, as they are written in its book."""
    found = {
        name
        for group in OfficeQueries(office.book).groups()
        for name in _communes(office, GroupQueries(office.book, group.code), group.code)
    }
    return sorted(found, key=search_key)


def _to_tell(office: Workspace, group: GroupCode, known: list[Succession]) -> list[Succession]:
    """What a group does not hold yet, and what it holds that was taken back since."""
    about = GroupQueries(office.book, group)
    held = about.successions()
    if not known and not held:
        return []
    names = _communes(office, about, group)
    concerning: list[Succession] = []
    for one in sorted(known, key=lambda one: one.since):
        names += _called_before(office, about, group, one.since)
        if any(is_same_commune(one.commune, name) for name in names):
            concerning.append(one)
            names.append(one.successor)
    wanted = [one for one in concerning if one not in held]
    said_for = {(one.commune, one.hamlet, one.since) for one in known}
    gone = [one for one in held if (one.commune, one.hamlet, one.since) not in said_for]
    return [*wanted, *(replace(one, successor="") for one in gone)]


def _communes(office: Workspace, about: GroupQueries, group: GroupCode) -> list[str]:
    """Every name under which the office or the group itself knows its commune."""
    filed = OfficeQueries(office.book).commune_of(group)
    described = (f"{one.profile.commune_kind} {one.profile.commune}" for one in about.profile_terms())
    return [name for name in (filed, *described) if name]


def _called_before(office: Workspace, about: GroupQueries, group: GroupCode, since: date) -> list[str]:
    """What the list of units calls the group's commune on the day before; nothing of a group that has not described itself."""
    day = since - timedelta(days=1)
    profile = about.profile(day)
    if profile is None:
        return []
    place = place_on(office.at(group), profile, day)
    return [place.ended.full_name if place.ended else place.commune]


def _entry(said: Succession) -> CommuneSucceeded:
    return CommuneSucceeded(
        commune=said.commune,
        hamlet=said.hamlet,
        successor=said.successor,
        from_=said.since,
        source=said.source,
        province=said.province,
        rural=said.rural,
        difficult=said.difficult,
        specially_difficult=said.specially_difficult,
    )
