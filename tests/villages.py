"""The practice village as tests have it: made once in a run, a copy of its own for each test."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import as_file, files
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.policy import PolicyPack
from app.usecases.book.opening import new_group_book, open_book
from app.usecases.book.profile import read_profile
from app.usecases.members.import_roster import read_list, take_in_roster
from app.usecases.practice.village import PASSPHRASE, PracticeVillage, practice_village, small_village
from app.usecases.workspace import Environment, Workspace
from tests.builders import fixed_day


@dataclass(frozen=True, slots=True)
class MadeVillage:
    """A village that nobody works in."""

    folder: Path
    group: str
    office: str
    stick: str
    begun: int

    def copy_to(self, folder: Path) -> PracticeVillage:
        """The same village in another place, its books open. What it writes from here on has names of its own."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        environment = _later()
        workspace = open_book(folder / self.group, PASSPHRASE, environment)
        office = open_book(folder / self.office, PASSPHRASE, environment)
        stick = folder / self.stick
        with workspace.book.transaction():
            workspace.book.set_local("mailbox", str(stick))
        return PracticeVillage(workspace, office, stick, self.begun)


def make_village(folder: Path, pack: PolicyPack) -> MadeVillage:
    """Make it: a year of meetings, an office, a stick."""
    made = practice_village(folder, fixed_day(), pack)
    for workspace in (made.workspace, made.office):
        workspace.book.close()
    return MadeVillage(folder, made.workspace.book.path.name, made.office.book.path.name, made.stick.name, made.begun)


def small_village_copy(folder: Path) -> Workspace:
    """The invented group with 37 members and nothing behind it, made once in a run: a copy of the book, opened."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "lang-tap.sotobook"
    path.write_bytes(_small_village())
    return open_book(path, PASSPHRASE, _later())


@lru_cache(maxsize=1)
def _small_village() -> bytes:
    with TemporaryDirectory() as folder:
        made = small_village(Path(folder), fixed_day())
        made.book.close()
        return made.book.path.read_bytes()


def not_founded_yet(folder: Path) -> Workspace:
    """A book of a group that is to be founded: its 37 households are listed, nobody said a day, nothing was agreed."""
    sample = files("resources").joinpath("sample")
    with as_file(sample.joinpath("profile.toml")) as path:
        new = read_profile(path)
    new = replace(new, profile=replace(new.profile, founded=None), minimum_saving=0)
    workspace = new_group_book(folder / "to-moi.sotobook", PASSPHRASE, new, fixed_day())
    with as_file(sample.joinpath("danh-sach-to-vien.xlsx")) as roster:
        take_in_roster(workspace, read_list(workspace, roster), workspace.today)
    return workspace


def _later() -> Environment:
    names = count()
    return replace(fixed_day(), token=lambda: f"{next(names):08x}00001a7e")
