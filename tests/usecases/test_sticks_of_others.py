"""What an office leaves where, and that no spoilt file is passed over: on real sticks, by commands."""

from __future__ import annotations

import json
import os
import shutil

import pytest

from tests.commands import soto
from tests.villages import small_village_copy


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """An office that knows two groups, each by a stick of its own; made once, each test has a copy."""
    tmp_path = tmp_path_factory.mktemp("places")
    office = tmp_path / "office.sotobook"
    assert soto("office", "new", office).returncode == 0
    workspace = small_village_copy(tmp_path)
    workspace.book.close()
    first, second = workspace.book.path, tmp_path / "to-2.sotobook"
    assert soto("join", second, "--group", "0100999", "--name", "Máy Tổ 2").returncode == 0
    sticks = []
    for number, book in enumerate((first, second)):
        stick = tmp_path / f"usb{number}"
        stick.mkdir()
        sticks.append(stick)
        assert soto("sync", book, stick).returncode == 0
        assert soto("office", "collect", office, stick).returncode == 0
    assert soto("office", "enrol", office, "--all").returncode == 0
    return office, (first, second), sticks


@pytest.fixture
def places(tmp_path, made):
    office, books, sticks = made
    shutil.copytree(office.parent, tmp_path / "copy")
    here = tmp_path / "copy"
    return here / office.name, tuple(here / book.name for book in books), [here / stick.name for stick in sticks]


def files_on(stick):
    return {str(path.relative_to(stick)) for path in stick.rglob("*") if path.is_file()}


def groups_on(stick):
    return {name.split("/")[0] for name in files_on(stick) if not name.startswith(("receipts", "to-office"))}


def test_a_stick_gets_files_only_for_those_who_had_it_in_hand(places, tmp_path):
    office, _, (one, two) = places
    for stick in (one, two):
        assert soto("office", "collect", office, stick).returncode == 0
    assert groups_on(one) == {"to-0100112"}
    assert groups_on(two) == {"to-0100999"}
    fresh = tmp_path / "foreign"
    fresh.mkdir()
    assert soto("office", "collect", office, fresh).returncode == 0
    assert groups_on(fresh) == set()
    assert soto("office", "collect", office, fresh, "--shared").returncode == 0
    assert groups_on(fresh) == {"to-0100112", "to-0100999"}


def make_folder(path):
    path.mkdir()


def make_huge(path):
    with path.open("wb") as file:
        file.write(b"SOTO")
        file.truncate(300 * 1024 * 1024)


def make_link(path):
    path.symlink_to("/etc/hostname")


@pytest.mark.parametrize("make", [make_folder, os.mkfifo, make_huge, make_link])
@pytest.mark.parametrize("side", ["office", "group"])
def test_what_bears_our_name_and_is_no_file_is_named_and_stops_no_other(places, make, side):
    office, (first, _), (stick, _) = places
    assert soto("office", "collect", office, stick).returncode == 0
    make(stick / ("to-office" if side == "office" else "to-0100112") / "0100112-2026-11-01-0099.soto")
    for _ in range(2):
        said = soto("office", "collect", office, stick) if side == "office" else soto("sync", first, stick)
        assert said.returncode == 1
        assert "0099.soto" in said.stderr
        assert "Traceback" not in said.stderr


def test_another_offices_stick_is_told_as_that(places, tmp_path):
    _, (first, _), (stick, _) = places
    assert "văn phòng khác" not in soto("sync", first, stick).stdout
    other, foreign = tmp_path / "other.sotobook", tmp_path / "usb-khac"
    foreign.mkdir()
    assert soto("office", "new", other, "--name", "Phòng giao dịch Kim Bảng").returncode == 0
    assert soto("office", "collect", other, foreign).returncode == 0
    said = soto("sync", first, foreign)
    assert said.returncode == 0
    assert "văn phòng khác (Phòng giao dịch Kim Bảng)" in said.stdout
    assert json.loads(soto("sync", first, foreign, "--json").stdout)["other_office"] == "Phòng giao dịch Kim Bảng"


@pytest.mark.parametrize(
    "spoilt", [b"", b"SOTO", bytes(range(100)), "half"], ids=["empty", "four bytes", "noise", "half"]
)
@pytest.mark.parametrize("side", ["office", "group"])
def test_a_spoilt_file_is_named_whoever_reads_it_and_stops_no_other(places, spoilt, side):
    office, (first, _), (stick, _) = places
    assert soto("office", "collect", office, stick).returncode == 0
    folder = stick / ("to-office" if side == "office" else "to-0100112")
    whole = next(path for path in sorted(folder.iterdir()) if path.suffix == ".soto")
    data = whole.read_bytes()
    bad = folder / "0100112-2026-11-01-0099.soto"
    bad.write_bytes(data[: len(data) // 2] if spoilt == "half" else spoilt)
    said = soto("office", "collect", office, stick) if side == "office" else soto("sync", first, stick)
    assert said.returncode == 1
    assert "0099.soto" in said.stderr
    assert "Traceback" not in said.stderr
    bad.unlink()
    again = soto("office", "collect", office, stick) if side == "office" else soto("sync", first, stick)
    assert again.returncode == 0


def test_every_spoilt_file_is_named_not_only_the_first(places):
    office, (first, _), (stick, _) = places
    assert soto("office", "collect", office, stick).returncode == 0
    for number in (91, 92, 93):
        (stick / "to-0100112" / f"0100112-2026-11-01-00{number}.soto").write_bytes(b"")
    said = soto("sync", first, stick).stderr
    assert all(f"00{number}.soto" in said for number in (91, 92, 93))


def test_an_offices_card_that_was_cut_off_is_named_and_left_anew(places, tmp_path):
    office, _, _ = places
    stick = tmp_path / "new"
    (stick / "receipts").mkdir(parents=True)
    card = stick / "receipts" / "office.soto"
    card.write_bytes(b"")
    third = tmp_path / "to-3.sotobook"
    assert soto("join", third, "--group", "0100555", "--name", "Máy Tổ 3").returncode == 0
    said = soto("sync", third, stick)
    assert "office.soto" in said.stderr
    assert "office.soto" in soto("office", "collect", office, stick).stderr
    assert card.stat().st_size > 100
    assert soto("sync", third, stick).returncode == 0
