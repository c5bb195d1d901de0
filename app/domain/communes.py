"""Communes (xã, phường, thị trấn, đặc khu) by their names, and which followed which (sáp nhập)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.names import search_key

COMMUNE_KINDS = ("xã", "phường", "thị trấn", "đặc khu")


@dataclass(frozen=True, slots=True)
class Succession:
    """From a day on a commune, or one hamlet of it (empty: the whole), is another's, as a resolution (``source``) says.

    What is known of the successor beside its name: its province (empty: as before), and whether it is rural (vùng nông thôn), a
    difficult area (vùng khó khăn), a specially difficult one; None: nobody said.
    """

    commune: str
    hamlet: str
    successor: str
    since: date
    source: str
    province: str = ""
    rural: bool | None = None
    difficult: bool | None = None
    specially_difficult: bool | None = None


def split_commune(commune: str) -> tuple[str, str]:
    """A commune's kind and name: "phường Nguyễn Úy" is "phường" and "Nguyễn Úy"; an empty kind where none is said."""
    kind = next((one for one in COMMUNE_KINDS if commune.casefold().startswith(f"{one} ")), "")
    return kind, commune[len(kind) :].strip()


def is_same_commune(one: str, other: str) -> bool:
    """Whether two writings mean one commune: the same name, and the same kind where both say one."""
    kind, name = split_commune(one)
    other_kind, other_name = split_commune(other)
    return (
        bool(name) and search_key(name) == search_key(other_name) and (not kind or not other_kind or kind == other_kind)
    )


def followed(said: Iterable[Succession], communes: Iterable[str], hamlets: Iterable[str]) -> Succession | None:
    """The last word on where a place of these names belongs, following one word after the other by their days; None where none touches it.

    Of one day a word about the hamlet goes before one about the whole commune.
    """
    names, found = [name for name in communes if name], None
    keys = {search_key(hamlet) for hamlet in hamlets}
    for one in sorted(said, key=lambda one: (one.since, not one.hamlet)):
        if one.hamlet and search_key(one.hamlet) not in keys:
            continue
        if one.successor and any(is_same_commune(one.commune, name) for name in names):
            names, found = [one.successor], one
    return found
