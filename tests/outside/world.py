"""A small world that comes out the same each time: a group, a union that follows two groups, their office; clock, names and keys fixed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from unittest.mock import patch

from app.bootstrap import policy_text
from app.domain.policy import parse_pack
from app.sync.keys import DeviceKeys
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.exchange import collect, sync_group
from app.usecases.practice.village import practice_village
from app.usecases.union.classes import Decision, confirm, read_class_list
from app.usecases.workspace import Environment
from tests.builders import fixed_day
from tests.unions import commune_list, hold_a_meeting, two_groups

MEETINGS = 2
_SEALING = Path(__file__).with_name("sealing_keys.txt")


@dataclass(frozen=True, slots=True)
class World:
    """Books that nobody has open, and the stick between them."""

    folder: Path
    group: Path
    office: Path
    union: Path
    stick: Path
    commune_list: Path


def make_world(folder: Path) -> World:
    """Make it: two meetings behind the group, one more with requests, everybody known to the office."""
    pack = parse_pack(policy_text())
    with fixed_keys():
        village = practice_village(folder, fixed_day(), pack, meetings=MEETINGS)
        union = two_groups(folder, village, fixed_day(), pack)
        listed = commune_list(union, folder)
        found = read_class_list(union, listed)
        sure = [(*one.members[0], one.household_class) for one in found.households if one.is_sure]
        confirm(union, sure, Decision("QĐ 12/QĐ-UBND", None, None))
        stick = FolderMailbox(village.stick)
        hold_a_meeting(village.workspace, pack)
        sync_group(village.workspace, stick, village.workspace.today)
        collect(village.office, stick, village.office.today)
        books = [workspace.book for workspace in (village.workspace, village.office, union)]
        for book in books:
            book.close()
    group, office, own = (book.path for book in books)
    return World(folder, group, office, own, village.stick, listed)


@contextmanager
def fixed_keys() -> Iterator[None]:
    """The keys of devices made in here are always the same ones."""
    numbers, sealing = count(), _SEALING.read_text(encoding="ascii").split()

    def generate(_randomness: object) -> DeviceKeys:
        number = next(numbers)
        return DeviceKeys(hashlib.sha256(f"device {number}".encode()).digest(), sealing[number])

    with patch.object(DeviceKeys, "generate", staticmethod(generate)):
        yield


@contextmanager
def fixed_clock() -> Iterator[None]:
    """Commands that run in here stand on the world's morning, and their names are counted."""
    names = count()

    def later() -> Environment:
        return replace(fixed_day(), token=lambda: f"{next(names):08x}00001a7e")

    with patch("app.bootstrap.environment", later):
        yield
