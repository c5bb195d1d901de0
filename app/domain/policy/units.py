"""Administrative units (đơn vị hành chính) by code and day: what they were called, to which they belonged, and what they became.

A code outlives a name, and a name comes again: Lê Hồ was a commune (xã), then a ward, and is a larger ward now. A unit of this list
is therefore one code over one span of days.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.domain.names import search_key
from app.domain.policy.reading import Item, Pages, Source, Span, refuse_overlaps

LEVELS = ("province", "district", "commune", "hamlet")
"""Tỉnh; huyện, thị xã (to 30/6/2025); xã, phường, thị trấn, đặc khu; thôn, ấp, bản, tổ dân phố."""
_MOST_KEPT = 200  # names that were asked for
_MOST = 5_000
_CODE = re.compile(r"[0-9A-Za-z-]{1,20}")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit over one span of days.

    ``successors`` are the codes that were in force the day after its last. ``rural`` (vùng nông thôn), ``difficult`` (vùng khó khăn)
    and ``specially_difficult`` (đặc biệt khó khăn) are None where no paper read says it.
    """

    code: str
    level: str
    kind: str
    name: str
    parent: str
    span: Span
    successors: tuple[str, ...]
    rural: bool | None
    difficult: bool | None
    specially_difficult: bool | None
    source: Source

    @property
    def full_name(self) -> str:
        """As a paper writes it: "phường Nguyễn Úy"."""
        return f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class Units:
    """The units a pack lists."""

    listed: tuple[Unit, ...] = ()
    _by_code: dict[str, tuple[Unit, ...]] = field(default_factory=dict)
    _meant: dict[tuple[str, ...], tuple[Unit, ...]] = field(default_factory=dict, compare=False, repr=False)

    def on(self, code: str, day: date) -> Unit | None:
        """The unit of a code on a day."""
        return next((unit for unit in self._by_code.get(code, ()) if unit.span.covers(day)), None)

    def above(self, unit: Unit, level: str, day: date) -> Unit | None:
        """The unit of a level that a unit belonged to on a day."""
        found: Unit | None = unit
        while found is not None and found.level != level:
            found = self.on(found.parent, day) if found.parent else None
        return found

    def named(self, level: str, kind: str, name: str, province: str) -> tuple[Unit, ...]:
        """The units a person may mean by kind, name and province; an empty kind or province is any.

        "Hoá" is "Hóa"; where no name is the same letter by letter, one without its tone marks counts. Every paper and every verdict
        asks for the group's own again, and a list may name all communes of the country: what was found is kept.
        """
        words = (level, kind, name, province)
        if words not in self._meant:
            if len(self._meant) >= _MOST_KEPT:
                self._meant.clear()
            self._meant[words] = self._looked_up(*words)
        return self._meant[words]

    def _looked_up(self, level: str, kind: str, name: str, province: str) -> tuple[Unit, ...]:
        there = [
            unit
            for unit in self.listed
            if unit.level == level and kind.casefold().strip() in {"", unit.kind} and self._lies_in(unit, province)
        ]
        wanted = _bare(name, kind)
        exact = tuple(unit for unit in there if _same_letters(unit.name) == _same_letters(wanted))
        return exact or tuple(unit for unit in there if search_key(unit.name) == search_key(wanted))

    def became(self, unit: Unit, day: date) -> tuple[Unit, ...]:
        """What a unit is on a day: itself, or those it became; none where it ended and nobody said what came after.

        Before its first day it is itself: what it was made from is not asked here.
        """
        found = {one.code: one for one in self._after(unit, day) if one.span.last is None or day <= one.span.last}
        return tuple(found[code] for code in sorted(found))

    def last_before(self, unit: Unit, day: date) -> Unit:
        """The last of a unit and those it became that had ended by a day; itself where none had."""
        ended = [one for one in self._after(unit, day) if one.span.last is not None and one.span.last < day]
        return max(ended, key=lambda one: one.span.last or date.min, default=unit)

    def _after(self, unit: Unit, day: date) -> list[Unit]:
        """A unit and every later one that it was part of by a day."""
        now, found = [unit], []
        while now:
            one = now.pop()
            if one in found:
                continue  # two that became one
            found.append(one)
            if one.span.last is not None and one.span.last < day:
                after = one.span.last + _DAY
                now += [later for code in one.successors if (later := self.on(code, after)) is not None]
        return found

    def _lies_in(self, unit: Unit, province: str) -> bool:
        if not province.strip():
            return True
        above = self.above(unit, "province", unit.span.first or unit.span.last or date.max)
        wanted = _bare(_bare(province, "tỉnh"), "thành phố")
        return above is not None and search_key(above.name) == search_key(wanted)


def read_units(pages: Pages) -> Units:
    """The units of a pack.

    Raises:
        PackError: a code stands twice for the same days, a unit names one that is not there, or ends and names none in force after it.
    """
    found = [(item, _unit(item)) for item in pages.items("unit")]
    if len(found) > _MOST:
        found[_MOST][0].refuse(f"more than {_MOST} units")
    refuse_overlaps((item, unit.code, unit.span) for item, unit in found)
    by_code: dict[str, tuple[Unit, ...]] = {}
    for _, unit in found:
        by_code[unit.code] = (*by_code.get(unit.code, ()), unit)
    units = Units(tuple(unit for _, unit in found), by_code)
    for item, unit in found:
        _check(units, item, unit)
    return units


def _unit(item: Item) -> Unit:
    level, code = item.text("level"), item.text("code")
    if level not in LEVELS:
        item.refuse(f"level is none of {', '.join(LEVELS)}", "level")
    if not _CODE.fullmatch(code):
        item.refuse("code is none", "code")
    span = item.span()
    successors = item.texts("successors")
    if successors and span.last is None:
        item.refuse("successors of a unit that did not end", "successors")
    return Unit(
        code=code,
        level=level,
        kind=item.text("kind").casefold(),
        name=item.text("name"),
        parent=item.text("parent", ""),
        span=span,
        successors=successors,
        rural=_flag(item, "rural"),
        difficult=_flag(item, "difficult"),
        specially_difficult=_flag(item, "specially_difficult"),
        source=item.source(),
    )


def _flag(item: Item, key: str) -> bool | None:
    return item.flag(key) if key in item.values else None


def _check(units: Units, item: Item, unit: Unit) -> None:
    day = unit.span.first or unit.span.last or date.max
    above = units.on(unit.parent, day) if unit.parent else None
    if (above is None) != (unit.level == LEVELS[0]):
        item.refuse(f"{unit.parent or 'no unit'} is no parent of it on its days", "parent")
    if above is not None and LEVELS.index(above.level) >= LEVELS.index(unit.level):
        item.refuse(f"{above.full_name} is not above it", "parent")
    for code in unit.successors:
        later = units.on(code, unit.span.last + _DAY) if unit.span.last and unit.span.last < date.max else None
        if later is None or later.level != unit.level:
            item.refuse(f"{code} is no {unit.level} on the day after", "successors")


def _bare(name: str, kind: str) -> str:
    """A name without its kind before it: "xã Tân Sơn" is "Tân Sơn"."""
    text = " ".join(name.split())
    return text[len(kind) + 1 :] if kind and text.casefold().startswith(f"{kind.casefold()} ") else text


def _same_letters(name: str) -> tuple[str, list[str]]:
    """A name letter by letter, with its tone marks wherever they stand in a word: "Hoá" is "Hóa"."""
    words = unicodedata.normalize("NFD", " ".join(name.casefold().split())).split()
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    return (
        " ".join("".join(sign for sign in word if sign not in tones) for word in words),
        ["".join(sign for sign in word if sign in tones) for word in words],
    )
