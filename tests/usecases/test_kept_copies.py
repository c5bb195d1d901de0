"""Copies made by themselves, thinned by a plain rule, and a damaged book that comes back from the newest good one."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import BookFault, BookRefusedError
from app.storage.cipher import PAGE
from app.usecases.book.backup import last_backup
from app.usecases.book.opening import open_book
from app.usecases.book.retention import (
    DAYS,
    FOLDER,
    MONTHS,
    WEEKS,
    Copy,
    copies_in,
    is_damaged,
    keep_copies,
    leftover,
    newest_good,
    put_back,
    set_second_place,
)
from app.usecases.members.members import correct
from app.usecases.practice.village import PASSPHRASE
from tests.builders import fixed_day

moments = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31))  # noqa: DTZ001  # as names of files say it


@given(st.lists(moments, unique=True, max_size=60))
def test_the_newest_of_each_day_week_and_month_stays_and_the_newest_of_all_always(times):
    copies = [Copy(Path(f"{at:%Y%m%d-%H%M%S-%f}"), at) for at in times]
    gone = leftover(copies)
    kept = [copy for copy in copies if copy not in gone]
    assert len(kept) <= DAYS + WEEKS + MONTHS
    if copies:
        assert max(copies, key=lambda copy: copy.at) in kept
        days = sorted({copy.at.date() for copy in copies})[-DAYS:]
        for day in days:
            of_day = [copy for copy in copies if copy.at.date() == day]
            assert max(of_day, key=lambda copy: copy.at) in kept
        months = sorted({(copy.at.year, copy.at.month) for copy in copies})[-MONTHS:]
        for month in months:
            of_month = [copy for copy in copies if (copy.at.year, copy.at.month) == month]
            assert max(of_month, key=lambda copy: copy.at) in kept
    assert leftover(kept) == []  # doing it again takes nothing more


def test_a_year_of_daily_copies_leaves_a_handful():
    start = datetime(2026, 1, 1, 18)  # noqa: DTZ001
    copies = [Copy(Path(str(n)), start + timedelta(days=n)) for n in range(365)]
    kept = [copy for copy in copies if copy not in leftover(copies)]
    assert 18 <= len(kept) <= 24


def write(workspace, phone):
    correct(workspace, workspace.members.all()[0].id, {"phone": phone})


def test_a_copy_is_made_only_when_something_was_written_and_it_is_whole(workspace):
    (first,) = keep_copies(workspace)
    assert first.parent.name == FOLDER
    assert keep_copies(workspace) == []
    write(workspace, "0901")
    (second,) = keep_copies(workspace)
    assert second != first
    with open_book(second, PASSPHRASE, fixed_day()).book as copy:
        assert copy.state() == workspace.book.state()


def test_a_second_place_gets_one_too_and_a_stick_that_is_out_is_left_for_the_next_time(workspace, tmp_path):
    set_second_place(workspace, str(tmp_path / "usb"))
    assert len(keep_copies(workspace)) == 1
    assert last_backup(workspace) is None  # a copy on the same disk is no backup yet
    (tmp_path / "usb").mkdir()
    (late,) = keep_copies(workspace)
    assert late.parent == tmp_path / "usb" / FOLDER
    assert last_backup(workspace).on == workspace.today
    assert keep_copies(workspace) == []


def test_only_files_of_ours_are_ever_taken_away(workspace):
    folder = workspace.book.path.parent / FOLDER
    folder.mkdir()
    stem = workspace.book.path.stem
    for name in ("anh-cuoi.jpg", f"{stem}.sotobook", f"{stem}-2025.sotobook", "khac-20200101-000000.sotobook"):
        (folder / name).write_bytes(b"keep me")
    for month in range(1, 13):
        for year in (2023, 2024):
            (folder / f"{stem}-{year}{month:02}01-080000.sotobook").write_bytes(b"old")
    keep_copies(workspace)
    left = {path.name for path in folder.iterdir()}
    assert {"anh-cuoi.jpg", f"{stem}.sotobook", f"{stem}-2025.sotobook", "khac-20200101-000000.sotobook"} <= left
    assert len(copies_in(folder, stem)) < 20


@pytest.fixture
def shut(workspace):
    """A closed book with a good copy beside it, and one line newer than the copy."""
    keep_copies(workspace)
    write(workspace, "0909")
    path = workspace.book.path
    workspace.book.close()
    return path


def spoil(path, at, many=1):
    data = bytearray(path.read_bytes())
    for place in range(at, at + many):
        data[place] ^= 0x55
    path.write_bytes(data)


@pytest.mark.parametrize("page", [1, 2, 5, 20])
def test_a_page_that_rotted_is_told_at_opening_and_the_newest_good_copy_comes_back(shut, page):
    spoil(shut, PAGE * page + 1000)
    with pytest.raises(BookRefusedError) as refused:
        open_book(shut, PASSPHRASE, fixed_day())
    assert refused.value.fault is BookFault.DAMAGED
    copy = newest_good(shut, PASSPHRASE)
    with put_back(shut, copy.path, PASSPHRASE, fixed_day()).book as again:
        assert not any(again.faults().values())
        assert again.query("SELECT count(*) AS n FROM member")[0]["n"] == 37
    assert [path.name for path in shut.parent.glob("*-hong-*")] != []  # the damaged one is kept


def test_a_torn_tail_is_told(shut):
    data = shut.read_bytes()
    shut.write_bytes(data[: len(data) // PAGE // 2 * PAGE])
    with pytest.raises(BookRefusedError) as refused:
        open_book(shut, PASSPHRASE, fixed_day())
    assert refused.value.fault is BookFault.DAMAGED


@pytest.mark.parametrize("at", [0, 40])
def test_a_damaged_beginning_is_not_taken_for_a_wrong_passphrase(shut, at):
    spoil(shut, at, 8)
    with pytest.raises(BookRefusedError):
        open_book(shut, PASSPHRASE, fixed_day())
    assert is_damaged(shut, PASSPHRASE)
    assert not is_damaged(shut, "đoán mò")


def test_a_whole_book_is_not_called_damaged(shut):
    assert not is_damaged(shut, "đoán mò")


def test_a_copy_that_rotted_too_is_passed_over(shut):
    with open_book(shut, PASSPHRASE, fixed_day(day=19)).book as book:
        from app.usecases.workspace import Workspace

        later = Workspace(book, fixed_day(day=19))
        (newest,) = keep_copies(later)
    spoil(newest, PAGE * 3 + 7)
    assert newest_good(shut, PASSPHRASE).path != newest


def test_where_the_copy_does_not_open_the_damaged_book_stays_where_it_was(shut, tmp_path):
    (tmp_path / "x.sotobook").write_bytes(b"x" * PAGE)
    before = shut.read_bytes()
    with pytest.raises(BookRefusedError):
        put_back(shut, tmp_path / "x.sotobook", PASSPHRASE, fixed_day())
    assert shut.read_bytes() == before
