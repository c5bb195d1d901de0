"""One book, one program: whatever the first does with the book, a second stays out until the first lets go."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.domain.errors import BookFault, BookRefusedError
from app.storage.book import Book
from app.storage.copying import copy_book
from app.usecases.book.backup import back_up
from app.usecases.book.opening import open_book
from app.usecases.book.retention import keep_copies
from app.usecases.practice.village import PASSPHRASE
from app.usecases.recovery import change_passphrase, is_passphrase_of, recovery_sheet
from tests.builders import KEY, a_book, fixed_day
from tests.villages import small_village_copy

ROOT = Path(__file__).parents[2]


def second_program(book):
    """What another process is told that opens the book: its exit code, and its sentence."""
    said = subprocess.run(
        [sys.executable, "-m", "app", "doctor", str(book)],
        cwd=ROOT,
        env={**os.environ, "SOTO_PASSPHRASE": PASSPHRASE},
        capture_output=True,
        text=True,
        check=False,
    )
    return said.returncode, said.stderr


@pytest.fixture
def workspace(tmp_path):
    opened = small_village_copy(tmp_path)
    yield opened
    opened.book.close()


@pytest.mark.parametrize("after", ["backup", "copies", "unlock", "sheet", "second opening", "copy by hand", "new key"])
def test_a_second_program_stays_out_whatever_the_first_did(workspace, tmp_path, after):
    if after == "backup":
        back_up(workspace, tmp_path / "stick")
    elif after == "copies":
        keep_copies(workspace)
    elif after == "unlock":
        assert is_passphrase_of(workspace, PASSPHRASE)
        assert not is_passphrase_of(workspace, "sai rồi nhé")
    elif after == "sheet":
        recovery_sheet(workspace, PASSPHRASE)
    elif after == "second opening":
        with pytest.raises(BookRefusedError) as refusal:
            open_book(workspace.book.path, PASSPHRASE, fixed_day())
        assert refusal.value.fault is BookFault.IN_USE
    elif after == "copy by hand":
        workspace.book.path.read_bytes()
    else:
        change_passphrase(workspace, PASSPHRASE, PASSPHRASE + " mới")
    code, sentence = second_program(workspace.book.path)
    assert code == 1
    assert "đang mở" in sentence
    workspace.book.close()
    code, _ = second_program(workspace.book.path)
    assert code == (1 if after == "new key" else 0)


def test_another_name_of_the_same_book_is_the_same_book(workspace, tmp_path):
    link = tmp_path / "loi-tat.sotobook"
    link.symlink_to(workspace.book.path)
    assert second_program(link)[0] == 1


def test_a_book_is_its_owners_alone_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        with a_book(tmp_path / "b") as book:
            with book.transaction():
                book.set_local("x", "y")
                journal = tmp_path / "b-journal"
                assert stat.S_IMODE(journal.stat().st_mode) == 0o600
            copy_book(book, tmp_path / "copy")
        files = [file for file in tmp_path.iterdir() if file.is_file()]
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
        (tmp_path / "b").chmod(0o644)  # as an older program left it
        Book.open(tmp_path / "b", lambda _: KEY).close()
        assert stat.S_IMODE((tmp_path / "b").stat().st_mode) == 0o600
    finally:
        os.umask(before)


def test_what_a_key_change_left_behind_is_gone_at_the_next_opening(tmp_path):
    a_book(tmp_path / "b").close()
    for left in ("b.khoa-moi", "b.khoa-moi-journal"):
        (tmp_path / left).write_bytes(b"half a copy")
    Book.open(tmp_path / "b", lambda _: KEY).close()
    assert not list(tmp_path.glob("*khoa-moi*"))


def test_beside_a_letter_that_is_no_book_nothing_is_left(tmp_path):
    (tmp_path / "thu.txt").write_text("thư của bà")
    with pytest.raises(BookRefusedError):
        Book.open(tmp_path / "thu.txt", lambda _: KEY)
    with pytest.raises(BookRefusedError):
        Book.open(tmp_path / "khong-co", lambda _: KEY)
    assert [file.name for file in tmp_path.iterdir()] == ["thu.txt"]
