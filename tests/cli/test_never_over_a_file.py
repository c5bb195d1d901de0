"""What a command is asked to write never takes the place of a book, a batch, or a file nobody agreed to lose."""

from __future__ import annotations

import os
import stat
import subprocess
import sys

import pytest

from app.usecases.practice.village import PASSPHRASE
from tests.commands import ROOT, soto
from tests.villages import small_village_copy

COMMANDS = [
    ("print", "ds-to-vien", "--out"),
    ("export", "members", "--out"),
    ("recovery-sheet", "--out"),
]


@pytest.fixture
def book(tmp_path):
    workspace = small_village_copy(tmp_path)
    workspace.book.close()
    return workspace.book.path


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


@pytest.mark.skipif(sys.platform == "win32", reason="a person's folder is hers there, files have no modes")
def test_lists_and_sheets_with_names_are_their_owners_alone_whatever_the_umask(tmp_path, book):
    for number, command in enumerate(COMMANDS):
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


@pytest.mark.parametrize("name", ["x.sotobook-journal", ".x.sotobook.lock", "x.sotobook.khoa-moi", "x.sotobook.pdf"])
@pytest.mark.parametrize("force", [(), ("--force",)], ids=["plain", "force"])
def test_what_a_book_has_beside_it_is_never_written(tmp_path, book, name, force):
    said = asked(COMMANDS[1], book, tmp_path / name, *force)
    assert said.returncode == 1
    assert not (tmp_path / name).exists()


def test_a_folder_or_a_pipe_is_no_file_to_replace(tmp_path, book):
    (tmp_path / "folder").mkdir()
    odd = ["folder"]
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        odd.append("pipe")
    for name in odd:
        assert asked(COMMANDS[0], book, tmp_path / name, "--force").returncode != 0
    assert all(not (tmp_path / name).is_file() for name in odd)


def test_a_restore_that_could_not_be_finished_leaves_nothing_in_the_way(tmp_path, book):
    copies = tmp_path / "copies"
    copies.mkdir()
    assert soto("backup", book, copies).returncode == 0
    (copy,) = copies.glob("*.sotobook")
    target = tmp_path / "again" / "r.sotobook"
    target.parent.mkdir()
    limit = "import resource, sys, runpy; resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000));"
    limit += " import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    limit += " sys.argv = ['soto', *sys.argv[1:]]; runpy.run_module('app', run_name='__main__')"
    cut = subprocess.run(
        [sys.executable, "-c", limit, "restore", str(copy), str(target)],
        cwd=ROOT,
        env={**os.environ, "SOTO_PASSPHRASE": PASSPHRASE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert cut.returncode == 1, cut.stderr
    assert [path for path in target.parent.iterdir() if not path.name.endswith(".lock")] == []
    assert soto("restore", copy, target).returncode == 0
