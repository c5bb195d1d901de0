"""A group's profile as ``soto new BOOK --profile FILE`` takes it: TOML, checked field by field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from app.domain.communes import COMMUNE_KINDS
from app.domain.entries import GroupDescribed
from app.domain.errors import Refusal
from app.domain.group import UNIONS, Board, GroupProfile, Setting
from app.domain.ids import GroupCode
from app.domain.names import clean_name
from app.domain.shares import share
from app.domain.toml_text import read_toml

LARGEST = 64 * 1024
OWN_RULE = {"quorum": "hồ sơ Tổ; chưa có nguồn", "majority": "biểu quyết theo đa số"}
"""What stands as the source of a rule that a group set for itself when its book was made."""


class ProfileFault(Enum):
    """Why a profile was not taken."""

    MISSING_FILE = "missing_file"
    NOT_TOML = "not_toml"
    FIELD = "field"  # ``detail`` names it


class ProfileRefusedError(Refusal):
    """No book was made."""

    def __init__(self, fault: ProfileFault, detail: str = "") -> None:
        super().__init__(fault.value, detail, said=f"{fault.value}: {detail}")
        self.fault = fault


@dataclass(frozen=True, slots=True)
class NewGroup:
    """Everything a new book begins with. ``minimum_saving`` is whole dong a month."""

    profile: GroupProfile
    board: Board
    minimum_saving: int
    settings: tuple[Setting, ...]


def read_profile(path: Path) -> NewGroup:
    """The profile in a file.

    Raises:
        ProfileRefusedError: no file, not TOML, or a field that is missing or wrong.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise ProfileRefusedError(ProfileFault.NOT_TOML, path.name)
        data = read_toml(path.read_text(encoding="utf-8-sig"))
    except OSError:
        raise ProfileRefusedError(ProfileFault.MISSING_FILE, path.name) from None
    except ValueError:
        raise ProfileRefusedError(ProfileFault.NOT_TOML, path.name) from None
    return new_group(data)


def described(profile: GroupProfile, since: date | None = None, basis: str = "") -> GroupDescribed:
    """What a book is told of a group, from a day on (None: from its beginning), as a paper (``basis``) says."""
    return GroupDescribed(
        name=profile.name,
        hamlet=profile.hamlet,
        hamlet_word=profile.hamlet_word,
        commune=profile.commune,
        commune_kind=profile.commune_kind,
        province=profile.province,
        union_code=profile.union_code,
        transaction_day=profile.transaction_day,
        founded=profile.founded,
        office_name=profile.office_name,
        office_code=profile.office_code,
        since=since,
        basis=basis,
        point=profile.point,
        interest_day=profile.interest_day,
    )


def new_group(data: dict[str, Any]) -> NewGroup:
    """The profile in already parsed TOML.

    Raises:
        ProfileRefusedError: a field is missing or wrong.
    """
    group, office = _table(data, "group"), _table(data, "office", required=False)
    code = _text(group, "group.code")
    if not re.fullmatch(r"[0-9A-Za-z]{1,20}", code):
        raise ProfileRefusedError(ProfileFault.FIELD, "group.code")
    founded = group.get("founded")
    if founded is not None and type(founded) is not date:
        raise ProfileRefusedError(ProfileFault.FIELD, "group.founded")
    union_code = _text(group, "group.union_code")
    if union_code not in UNIONS:
        raise ProfileRefusedError(ProfileFault.FIELD, "group.union_code")
    kind = _text(group, "group.commune_kind", "xã")
    if kind not in COMMUNE_KINDS:
        raise ProfileRefusedError(ProfileFault.FIELD, "group.commune_kind")
    profile = GroupProfile(
        code=GroupCode(code),
        name=_text(group, "group.name"),
        hamlet=_text(group, "group.hamlet"),
        hamlet_word=_text(group, "group.hamlet_word", "thôn"),
        commune=_text(group, "group.commune"),
        commune_kind=kind,
        province=_text(group, "group.province", ""),
        union_code=union_code,
        transaction_day=_number(group, "group.transaction_day", 1, 31),
        founded=founded,
        office_name=_text(office, "office.name", ""),
        office_code=_text(office, "office.code", ""),
    )
    minimum = _number(group, "group.minimum_saving", 0, 100_000_000, default=0)
    return NewGroup(profile, _board(data.get("board", [])), minimum, _settings(_table(data, "rules", required=False)))


def _board(entries: Any) -> Board:
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ProfileRefusedError(ProfileFault.FIELD, "board")
    names: dict[str, str] = {}
    for entry in entries:
        role = entry.get("role")
        if role not in {"leader", "deputy"} or role in names:
            raise ProfileRefusedError(ProfileFault.FIELD, "board.role")
        names[role] = clean_name(_text(entry, "board.name"))
    if "leader" not in names:
        raise ProfileRefusedError(ProfileFault.FIELD, "board.leader")
    return Board(leader=names["leader"], deputy=names.get("deputy", ""))


def _settings(rules: dict[str, Any]) -> tuple[Setting, ...]:
    found = []
    for key in ("quorum", "majority"):
        if key in rules:
            value = rules[key]
            try:
                share(value)
            except (ValueError, AttributeError, ZeroDivisionError):
                raise ProfileRefusedError(ProfileFault.FIELD, f"rules.{key}") from None
            found.append(Setting(key, value, OWN_RULE[key]))
    return tuple(found)


def _table(data: dict[str, Any], name: str, *, required: bool = True) -> dict[str, Any]:
    found = data.get(name, {} if not required else None)
    if not isinstance(found, dict):
        raise ProfileRefusedError(ProfileFault.FIELD, name)
    return found


def _text(table: dict[str, Any], name: str, default: str | None = None) -> str:
    value = table.get(name.rpartition(".")[2], default)
    if not isinstance(value, str) or len(value) > 200 or (default is None and not value.strip()):
        raise ProfileRefusedError(ProfileFault.FIELD, name)
    return clean_name(value)


def _number(table: dict[str, Any], name: str, least: int, most: int, *, default: int | None = None) -> int:
    value = table.get(name.rpartition(".")[2], default)
    if type(value) is not int or not least <= value <= most:
        raise ProfileRefusedError(ProfileFault.FIELD, name)
    return value
