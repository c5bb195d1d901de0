"""What a command is asked to write never takes the place of a book, a batch, or a file nobody agreed to lose."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.usecases.practice import PASSPHRASE, small_village
from tests.builders import fixed_day

ROOT = Path(__file__).parents[2]
COMMANDS = [
    ("print", "ds-to-vien", "--out"),
    ("export", "members", "--out"),
    ("recovery-sheet", "--out"),
]


def soto(*arguments, umask=0o022):
    return subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "SOTO_PASSPHRASE": PASSPHRASE},
        capture_output=True,
        text=True,
        check=False,
        umask=umask,
    )


@pytest.fixture
def book(tmp_path):
    desk = small_village(tmp_path, fixed_day())
    desk.book.close()
    return desk.book.path


def asked(command, book, target, *more, umask=0o022):
    name, *rest = command
    return soto(name, book, *rest, target, *more, umask=umask)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_nothing_is_written_over_a_book_a_batch_or_a_letter(tmp_path, book, command):
    other = tmp_path / "so-khac"  # a book by any name
    other.write_bytes(book.read_bytes())
    batch, letter = tmp_path / "0100112.dat", tmp_path / "thu.txt"
    batch.write_bytes(b"SOTO" + os.urandom(300))
    letter.write_text("thư của bà")
    kept = {path: path.read_bytes() for path in (book, other, batch, letter)}
    for path in kept:
        said = asked(command, book, path)
        assert (said.returncode, said.stdout) == (1, ""), path.name
        assert len(said.stderr.strip().splitlines()) == 1
    for path in (book, other, batch):
        assert asked(command, book, path, "--force").returncode == 1, path.name
    assert {path: path.read_bytes() for path in kept} == kept
    assert asked(command, book, letter, "--force").returncode == 0
    assert letter.read_bytes()[:2] in {b"%P", b"PK"}
    assert not list(tmp_path.glob("*.dang-ghi")) + list(tmp_path.glob(".*.dang-ghi"))


def test_lists_and_sheets_with_names_are_their_owners_alone_whatever_the_umask(tmp_path, book):
    for number, command in enumerate(COMMANDS[1:]):
        out = tmp_path / f"out-{number}"
        assert asked(command, book, out, umask=0).returncode == 0
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
    stick = tmp_path / "usb"
    stick.mkdir()
    assert soto("sync", book, stick, umask=0).returncode == 0
    assert soto("backup", book, stick, umask=0).returncode == 0
    files = [path for path in stick.rglob("*") if path.is_file()]
    assert len(files) >= 2
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
