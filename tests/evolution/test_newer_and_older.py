"""A laptop that was updated talks with those that were not, both ways, and nothing is lost on the way."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.usecases.practice.village import small_village
from tests.builders import fixed_day
from tests.evolution.newer import TODAY, Program, make_newer

NEWER_PARTS = {"kind": 1, "version": 1, "field": 1, "fact": 1}


@dataclass(frozen=True, slots=True)
class Places:
    """A group with two laptops, its union, its office, all known to each other; and the stick."""

    folder: Path
    leader: Path
    deputy: Path
    office: Path
    union: Path
    stick: Path

    def copy_to(self, folder: Path) -> Places:
        """The same in another folder."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        names = (self.leader, self.deputy, self.office, self.union, self.stick)
        return Places(folder, *(folder / path.name for path in names))


@pytest.fixture(scope="module")
def newer(tmp_path_factory):
    return make_newer(tmp_path_factory.mktemp("newer"))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("places")
    workspace = small_village(folder, fixed_day())
    workspace.book.close()
    found = Places(
        folder,
        workspace.book.path,
        folder / "pho.sotobook",
        folder / "vp.sotobook",
        folder / "hoi.sotobook",
        folder / "usb",
    )
    found.stick.mkdir()
    TODAY.run("join", found.deputy, "--group", "0100112", "--name", "Máy Tổ phó")
    TODAY.run("office", "new", found.office, "--name", "PGD", "--code", "1")
    TODAY.run("union", "new", found.union, "--union", "12", "--commune", "Tân Sơn", "--province", "Phú Thọ")
    TODAY.run("union", "follow", found.union, "0100112")
    for _ in range(2):
        exchange(found, TODAY, TODAY, TODAY)
        TODAY.run("office", "enrol", found.office, "--all")
    exchange(found, TODAY, TODAY, TODAY)
    return found


@pytest.fixture
def places(made, tmp_path):
    return made.copy_to(tmp_path / "here")


def exchange(places, group: Program, union: Program, office: Program, deputy: Program | None = None):
    """Everybody goes to the stick once, the office twice."""
    group.run("sync", places.leader, places.stick)
    union.run("sync", places.union, places.stick)
    office.run("office", "collect", places.office, places.stick)
    (deputy or group).run("sync", places.deputy, places.stick)
    union.run("sync", places.union, places.stick)
    office.run("office", "collect", places.office, places.stick)
    group.run("sync", places.leader, places.stick)


def rows(state, table):
    return [row for row in state[table] if "0100112" in row]


def test_what_a_newer_group_wrote_is_kept_by_an_old_office_and_used_once_that_is_updated(places, newer):
    newer.script("write", places.leader)
    exchange(places, newer, TODAY, TODAY, deputy=TODAY)
    for book in (places.office, places.union, places.deputy):
        assert TODAY.json("doctor", book)["newer"] == NEWER_PARTS, book.name
        assert TODAY.json("doctor", book)["whole"]
        state = TODAY.script("state", book)
        # What is known of them counts already.
        assert any("Lò Thị Mai" in row for row in rows(state, "member"))
        assert any("Vay nước sạch" in row for row in rows(state, "topic"))
        assert not any("Sửa nhà văn hóa" in row for row in rows(state, "note"))
    there = newer.script("state", places.leader)
    for book in (places.office, places.union, places.deputy):
        updated = newer.script("state", book)
        assert updated["faults"] == []
        assert updated["newer"] == []
        for table in ("member", "topic", "note", "meeting", "money"):
            assert rows(updated, table) == rows(there, table), (book.name, table)
    assert any('"nickname": "Thái"' in row and "'Nguyễn Thị Hoa'" in row for row in rows(there, "member"))
    assert any("('heard', 31)" in row for row in rows(there, "topic"))
    assert any("Sửa nhà văn hóa" in row for row in rows(there, "note"))


def test_an_old_laptop_passes_on_what_it_does_not_understand(places, newer):
    newer.script("write", places.leader)
    exchange(places, newer, TODAY, TODAY, deputy=TODAY)
    # A third laptop, updated, gets everything from those two alone: the leader's is lost.
    third, stick = places.folder / "ba.sotobook", places.folder / "usb-khac"
    stick.mkdir()
    newer.run("join", third, "--group", "0100112", "--name", "Máy ba")
    TODAY.run("office", "collect", places.office, stick)
    newer.run("sync", third, stick)
    TODAY.run("office", "collect", places.office, stick)
    TODAY.run("office", "enrol", places.office, "--all")
    TODAY.run("office", "collect", places.office, stick)
    newer.run("sync", third, stick)
    there, here = newer.script("state", places.leader), newer.script("state", third)
    for table in ("member", "topic", "note"):
        assert rows(here, table) == rows(there, table), table


def test_what_an_updated_office_says_reaches_an_old_group(places, newer):
    newer.script("rate", places.office)
    exchange(places, TODAY, TODAY, newer)
    assert any("91" in row for row in rows(TODAY.script("state", places.leader), "rating"))
    assert TODAY.json("doctor", places.leader)["newer"] == {"field": 1}
    assert newer.script("state", places.leader)["newer"] == []


@pytest.mark.parametrize("updated", ["group", "union", "office"])
def test_whoever_is_updated_first_the_others_go_on(places, newer, updated):
    which = {who: newer if who == updated else TODAY for who in ("group", "union", "office")}
    which["group"].run("backup", places.leader, places.folder / "kho")
    for _ in range(2):
        exchange(places, which["group"], which["union"], which["office"], deputy=TODAY)
    for who, book in (("group", places.leader), ("union", places.union), ("office", places.office)):
        assert which[who].script("state", book)["faults"] == [], who


def test_a_book_of_a_newer_program_is_not_opened_by_an_old_one(places, newer):
    newer.script("state", places.leader)
    with pytest.raises(AssertionError, match="mới hơn"):
        TODAY.run("doctor", places.leader)
