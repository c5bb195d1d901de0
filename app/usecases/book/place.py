"""Where a group is on a day: the unit (đơn vị hành chính) its commune was then, and the words a paper of that day prints."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from app.domain.communes import COMMUNE_KINDS, Succession, followed, split_commune
from app.domain.entries import GroupDescribed
from app.domain.errors import RuleBrokenError
from app.domain.group import GroupProfile
from app.domain.names import clean_name, search_key
from app.domain.policy import Unit, Units
from app.domain.policy.reading import Source, Span
from app.domain.union import UnionProfile
from app.storage.queries import GroupQueries, UnionQueries
from app.usecases.book.profile import described
from app.usecases.policy import pack_on
from app.usecases.workspace import Workspace

_UNKNOWN = "xã (phường) ……………………"
_UNKNOWN_PROVINCE = "tỉnh (thành phố) ……………………"
_LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class Place:
    """The commune of a day with its kind, and its province.

    ``unit`` and ``hamlet`` are those of the pack's list, where it has them. ``ended`` is the unit that is no more, where the list does
    not say which single one came after: both texts are dots then, to be filled in by hand.
    """

    kind: str
    name: str
    province: str
    unit: Unit | None = None
    hamlet: Unit | None = None
    ended: Unit | None = None
    said: frozenset[str] = frozenset()  # rural, difficult, specially_difficult: what of the unit the office said

    @property
    def commune(self) -> str:
        """As a paper writes it: "phường Nguyễn Úy"."""
        return _UNKNOWN if self.ended else f"{self.kind} {self.name}"


def place_on(workspace: Workspace, profile: GroupProfile, day: date) -> Place:
    """Where a group was, or is, on a day. A commune that no list names is as the group typed it."""
    listed = _listed_on(workspace, profile, day)
    return _told_by_the_office(workspace, profile, listed, day)


def _listed_on(workspace: Workspace, profile: GroupProfile, day: date) -> Place:
    """As the pack's list of units has it."""
    typed = Place(profile.commune_kind, profile.commune, profile.province)
    pack = pack_on(workspace, day)
    if pack is None:
        return typed
    begun = _begun(pack.units, typed, day)
    if begun is None:
        earlier = (Place(one.commune_kind, one.commune, one.province) for one in _earlier_words(workspace))
        begun = next((found for place in earlier if (found := _begun(pack.units, place, day))), [])
    return _with_hamlet(pack.units, _of_units(pack.units, typed, begun, day), profile, day)


def _told_by_the_office(workspace: Workspace, profile: GroupProfile, place: Place, day: date) -> Place:
    """What the office said of mergers up to the day, one after the other; it goes before the pack's list."""
    said = [one for one in workspace.about.successions() if one.since <= day]
    ended = place.ended
    named = (
        f"{profile.commune_kind} {profile.commune}",
        f"{place.kind} {place.name}".strip(),
        ended.full_name if ended is not None else "",
    )
    # A word about a hamlet holds when the hamlet is renamed later.
    every = [profile, *(term.profile for term in workspace.about.profile_terms())]
    hamlets = {name for one in every for name in (one.hamlet, one.hamlet_shown)}
    # Of two communes of one name the kind tells which; where no word has it, the kind was typed otherwise.
    bare = (profile.commune, place.name, ended.name if ended is not None else "")
    found = followed(said, named, hamlets) or followed(said, bare, hamlets)
    if found is None:
        return place
    told = _as_told(found, profile.province if place.ended else place.province)
    pack = pack_on(workspace, day)
    # A unit of that name that had ended by then is another one.
    meant = [
        unit
        for unit in (pack.units.named("commune", told.kind, told.name, "") if pack is not None else ())
        if unit.span.covers(found.since)
    ]
    if pack is None or not meant:
        return replace(told, unit=_unit_as_told(found), said=frozenset(_flags_said(found)))
    listed = _of_units(pack.units, told, meant, day)
    if found.province and listed.ended is None:
        listed = replace(listed, province=found.province)
    if listed.unit is not None:
        said_of_it = frozenset(_flags_said(found))
        listed = replace(listed, unit=_with_what_was_said(listed.unit, found), said=said_of_it)
    return _with_hamlet(pack.units, listed, profile, day)


def _as_told(found: Succession, province: str) -> Place:
    kind, name = split_commune(found.successor)
    return Place(kind, name, found.province or province)


def _unit_as_told(found: Succession) -> Unit:
    """A unit that no list has, by the office's word alone."""
    kind, name = split_commune(found.successor)
    unit = Unit(
        code="",
        level="commune",
        kind=kind,
        name=name,
        parent="",
        span=Span(found.since, None),
        successors=(),
        rural=None,
        difficult=None,
        specially_difficult=None,
        source=Source(found.source, "", "sourced", ""),
    )
    return _with_what_was_said(unit, found)


def _with_what_was_said(unit: Unit, found: Succession) -> Unit:
    said = _flags_said(found)
    return replace(
        unit,
        rural=said.get("rural", unit.rural),
        difficult=said.get("difficult", unit.difficult),
        specially_difficult=said.get("specially_difficult", unit.specially_difficult),
    )


def _flags_said(found: Succession) -> dict[str, bool]:
    said = {"rural": found.rural, "difficult": found.difficult, "specially_difficult": found.specially_difficult}
    return {name: flag for name, flag in said.items() if flag is not None}


def _with_hamlet(units: Units, place: Place, profile: GroupProfile, day: date) -> Place:
    if place.unit is None:
        return place
    hamlets = (one for one in units.listed if one.level == "hamlet" and one.parent == place.unit.code)
    names = {search_key(profile.hamlet), search_key(profile.hamlet_shown)}
    there = (
        one for one in hamlets if one.span.covers(day) and {search_key(one.name), search_key(one.full_name)} & names
    )
    return replace(place, hamlet=next(there, None))


def union_on(workspace: Workspace, union: UnionProfile, day: date) -> UnionProfile:
    """A union with its commune as it is called on a day: by the list of units, and by what the office told the groups it follows."""
    pack, place = pack_on(workspace, day), Place(union.commune_kind, union.commune, union.province)
    if pack is not None:
        place = _of_units(pack.units, place, _begun(pack.units, place, day) or [], day)
    own = UnionQueries(workspace.book, workspace.book.identity.group)
    told = {one for group in own.followed() for one in GroupQueries(workspace.book, group).successions()}
    said = [one for one in told if one.since <= day]
    found = followed(said, (union.commune, place.name, place.ended.name if place.ended else ""), ())
    if found is not None:
        place = _as_told(found, union.province if place.ended else place.province)
    return replace(union, commune_kind=place.kind, commune=place.name, province=place.province)


def commune_names_on(workspace: Workspace, day: date) -> list[Unit]:
    """The communes that a list has for a day, for a person to pick hers from; by name."""
    pack = pack_on(workspace, day)
    there = [one for one in pack.units.listed if one.level == "commune" and one.span.covers(day)] if pack else []
    return sorted(there, key=lambda one: (search_key(one.name), one.code))


def move_to(workspace: Workspace, kind: str, commune: str, province: str, day: int | None = None) -> bool:
    """Put right which commune the group belongs to, and on which ``day`` of a month the bank comes there; None: as before.

    It holds from the day of the newest description on; what changes from another day on is said by ``changes.describe``. Gives
    whether anything changed; papers of days when the commune was another by the list of units print that.

    Raises:
        BookRefusedError: the disk failed.
        RuleBrokenError: no such kind of commune or day, no name, or the book has no profile.
    """
    profile, name = workspace.about.profile(), clean_name(commune)
    if profile is None or kind not in COMMUNE_KINDS or not name:
        raise RuleBrokenError("commune_unnamed")
    if day is not None and not 1 <= day <= _LAST_DAY:
        raise RuleBrokenError("no_such_day")
    fixed = profile.transaction_day if day is None else day
    before = (profile.commune_kind, profile.commune, profile.province, profile.transaction_day)
    if before == (kind, name, clean_name(province), fixed):
        return False
    now = workspace.about.profile_terms()[-1]
    moved = replace(profile, commune=name, commune_kind=kind, province=clean_name(province), transaction_day=fixed)
    with workspace.change() as change:
        change.write(described(moved, now.since, now.basis))
    return True


def _of_units(units: Units, typed: Place, begun: list[Unit], day: date) -> Place:
    """What the units that a person may have meant are on a day; as she typed it where the list has none."""
    if not begun:
        return typed
    found = {one.code: one for unit in begun for one in units.became(unit, day)}
    if len(found) != 1:
        return Place(
            "", "", _province_of(units, found, day) or _UNKNOWN_PROVINCE, ended=units.last_before(begun[-1], day)
        )
    (unit,) = found.values()
    above = units.above(unit, "province", day)
    own = typed.province if above is None or _is_named(above, typed.province) else above.name
    return Place(unit.kind, unit.name, own, unit)


def _begun(units: Units, place: Place, day: date) -> list[Unit] | None:
    """The units of that name that had begun on a day; None where there are some and none of them had."""
    meant = units.named("commune", place.kind, place.name, place.province)
    begun = [unit for unit in meant if unit.span.first is None or unit.span.first <= day]
    return begun if begun or not meant else None


def _earlier_words(workspace: Workspace) -> list[GroupDescribed]:
    """How the group was described before, the latest first: what it was called when an old paper was made."""
    said = (entry.content for entry in workspace.book.journal.of_kind(workspace.group, "group_described"))
    return [content for content in said if isinstance(content, GroupDescribed)][::-1]


def _province_of(units: Units, found: dict[str, Unit], day: date) -> str:
    names = {above.name for unit in found.values() if (above := units.above(unit, "province", day)) is not None}
    return names.pop() if len(names) == 1 else ""


def _is_named(unit: Unit, words: str) -> bool:
    return search_key(words) in {search_key(unit.name), search_key(unit.full_name)}
