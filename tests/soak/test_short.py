"""The shorter run of `make soak`: the model of a disk, a few hundred power cuts where the system lets calls be recorded, a few dozen kills."""

from __future__ import annotations

import random
import shutil

import pytest

from app.storage.book import Book
from tests.builders import KEY, a_book
from tests.golden import FIRST_BOOK
from tests.soak.disk import Disk, Event
from tests.soak.kills import kills
from tests.soak.power import copies, files_left, one_of_two_keys, record, replay, two_lines_each
from tests.soak.typed import runs


def states(disk):
    return [dict(image) for image in disk.images(random.Random(1))]


def test_what_was_not_flushed_may_be_there_or_not_and_what_was_is(tmp_path):
    (tmp_path / "a").write_bytes(b"old!")
    disk = Disk(tmp_path)
    disk.do(Event("write", str(tmp_path / "a"), at=0, data=b"new!"))
    assert {image["a"] for image in states(disk)} == {b"old!", b"new!"}
    disk.do(Event("flush", str(tmp_path / "a")))
    assert {image["a"] for image in states(disk)} == {b"new!"}


def test_a_name_is_safe_only_once_its_folder_is(tmp_path):
    disk, path = Disk(tmp_path), str(tmp_path / "b")
    disk.do(Event("create", path))
    disk.do(Event("write", path, data=b"x"))
    disk.do(Event("flush", path))
    assert {} in states(disk)
    disk.do(Event("flush", str(tmp_path)))
    assert states(disk)[0] == {"b": b"x"}
    assert {} not in states(disk)
    disk.do(Event("rename", path, str(tmp_path / "c")))
    assert {tuple(image) for image in states(disk)} == {("b",), ("c",)}  # never both, never none


def test_a_long_write_may_be_torn(tmp_path):
    (tmp_path / "a").write_bytes(bytes(4096))
    disk = Disk(tmp_path)
    disk.do(Event("write", str(tmp_path / "a"), data=b"\1" * 4096))
    lengths = {sum(image["a"]) for seed in range(20) for image in disk.images(random.Random(seed))}
    assert {0, 4096} < lengths
    assert all(length % 512 == 0 for length in lengths)


def test_a_last_page_by_half_is_put_right_by_the_journal_beside_it(tmp_path):
    """As a cut in the middle of making the file longer leaves it; found by replaying power cuts."""
    (tmp_path / "cut").mkdir()
    book = a_book(tmp_path / "book")
    before = book.state()
    book._connection.execute("PRAGMA cache_size = 5")
    with pytest.raises(RuntimeError), book.transaction():
        for number in range(40):
            book.set_local(f"long {number}", bytes(20_000))
        for name in ("book", "book-journal"):
            shutil.copyfile(tmp_path / name, tmp_path / "cut" / name)
        raise RuntimeError("the power went")
    book.close()
    path = tmp_path / "cut" / "book"
    path.write_bytes(path.read_bytes()[:-3584])
    assert path.stat().st_size % 4096
    with Book.open(path, lambda _: KEY) as again:
        assert again.state() == before
        assert not any(again.faults().values())


# Setup installs strace; where it is not there the tests below fail, for a power cut that is not tried is not survived.
@pytest.mark.parametrize(
    ("name", "count", "check"),
    [("save", 2, two_lines_each), ("send", 1, files_left), ("back up", 1, copies), ("new key", 1, one_of_two_keys)],
)
def test_no_power_cut_loses_what_was_promised(tmp_path, name, count, check):
    trace = record(name, tmp_path / "w", count)
    found = replay(name, tmp_path / "w", trace, check, 200)
    assert found.pop("images") > 20
    assert not found


def test_a_setting_that_is_known_to_lose_is_caught(tmp_path):
    trace = record("save", tmp_path / "w", 4, unsafe=True)
    found = replay("save", tmp_path / "w", trace, two_lines_each, 600)
    assert found["lost"] > 0


def test_no_kill_loses_what_was_promised(tmp_path):
    found = kills(tmp_path, 24, FIRST_BOOK)
    assert found.pop("kills") == 24
    assert found.pop("promises") > 0
    assert not found


def test_a_program_killed_while_a_hand_types_has_what_it_said_was_written(tmp_path):
    found = runs(tmp_path, 0, 2)
    assert found.pop("kills") == 2
    assert found.pop("promises") > 0
    assert not found
