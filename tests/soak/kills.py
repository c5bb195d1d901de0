"""kill −9 at random moments: what was promised is there afterwards, nothing is there by half, and the book opens.

A process is forked for each, so that a thousand of them take minutes. It cannot see a missing flush (the system keeps what was written);
for that there is ``power``.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from app.domain.entries import MeetingClosed, MeetingOpened
from app.domain.ids import MeetingId
from app.storage.book import Book
from app.storage.cipher import SALT_SIZE
from app.storage.key_derivation import book_key
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.exchange import collect
from tests.builders import A_DAY, KEY
from tests.golden import FIRST_PASSPHRASE
from tests.soak.work import _ack, _save, _workspace, prepare
from tests.usecases.test_exchange import ON

_PAIRS = "SELECT count(*) AS n FROM journal WHERE kind IN ('savings_received', 'interest_received', 'meeting_opened', 'meeting_closed')"

_SHORTEST, _LONGEST = 0.002, 0.12  # seconds a child lives


def _money(folder: Path, life: int) -> None:
    workspace = _workspace(folder / "disk" / "book")
    for number in range(10**6):
        _save(workspace, life * 10**6 + number)
        _ack(number)


def _meetings(folder: Path, life: int) -> None:
    workspace = _workspace(folder / "disk" / "book")
    for number in range(10**6):
        meeting = MeetingId(f"m{life}-{number}")
        with workspace.change() as change:
            change.write(MeetingOpened(meeting=meeting, on=A_DAY, place="đình"))
            change.write(MeetingClosed(meeting=meeting, ended_at="10:00"))
        _ack(number)


def _reception(folder: Path, _life: int) -> None:
    workspace = _workspace(folder / "disk" / "book")
    collect(workspace, FolderMailbox(folder / "stick"), ON)
    os.write(1, b"DONE\n")
    time.sleep(60)


def _upgrade(path: Path, key: bytes) -> None:
    Book.open(path, lambda _: key)
    os.write(1, b"DONE\n")
    time.sleep(60)


def kills(folder: Path, times: int, golden: Path) -> Counter[str]:
    """So many deaths, shared out between taking money, meetings, reception and upgrading; gives what was seen."""
    chance = random.Random(11)
    found: Counter[str] = Counter()
    for name, work in (("save", _money), ("seal", _meetings)):
        place = folder / name
        prepare("save", place, 0)
        promised = 0
        for life in range(times // 3):
            acks, _ = _one_life(lambda life=life, work=work, place=place: work(place, life), chance)
            promised += acks
            found["promises"] += acks
            found["kills"] += 1
            found[_pairs(place / "disk" / "book", promised)] += 1
            with Book.open(place / "disk" / "book", lambda _: KEY) as book:
                promised = book.query(_PAIRS)[0]["n"] // 2  # what came in without its promise is there too
    _receptions(folder, times // 6, chance, found)
    _upgrades(folder, times // 6, chance, found, golden)
    found.pop("", None)
    return found


def _receptions(folder: Path, times: int, chance: random.Random, found: Counter[str]) -> None:
    place = folder / "take in"
    prepare("take in", place, 12)
    shutil.copytree(place / "disk", place / "fresh")
    for _ in range(times):
        shutil.rmtree(place / "disk")
        shutil.copytree(place / "fresh", place / "disk")
        _one_life(lambda: _reception(place, 0), chance)
        found["kills"] += 1
        with Book.open(place / "disk" / "book", lambda _: KEY) as book:
            taken = book.query("SELECT coalesce(sum(entries), 0) AS n FROM taken")[0]["n"]
            held = book.query(
                "SELECT coalesce(sum(upto), 0) AS n FROM stream WHERE group_code NOT LIKE '@%' AND device <> ?",
                [book.identity.device],
            )[0]["n"]
            if held != taken:
                found["a file by half"] += 1


def _upgrades(folder: Path, times: int, chance: random.Random, found: Counter[str], golden: Path) -> None:
    place = folder / "upgrade"
    place.mkdir()
    key = book_key(FIRST_PASSPHRASE, golden.read_bytes()[:SALT_SIZE])
    for _ in range(times):
        for left in place.iterdir():
            left.unlink()
        shutil.copyfile(golden, place / "old")
        _one_life(lambda: _upgrade(place / "old", key), chance)
        found["kills"] += 1
        with Book.open(place / "old", lambda _: key) as book:
            if any(book.faults().values()):
                found["an upgrade by half"] += 1


def _pairs(path: Path, promised: int) -> str:
    with Book.open(path, lambda _: KEY) as book:
        lines = book.query(_PAIRS)[0]["n"]
    if lines % 2:
        return "a command by half"
    return "lost" if lines < promised * 2 else ""


def _one_life(work: Callable[[], None], chance: random.Random) -> tuple[int, bytes]:
    """A child that works until it is killed; gives how many promises it made, and what it said."""
    reads, writes = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # the test runner has a thread of its own; the child needs none
        child = os.fork()
    if child == 0:
        try:
            os.dup2(writes, 1)
            work()
        finally:
            os._exit(0)
    os.close(writes)
    time.sleep(chance.uniform(_SHORTEST, _LONGEST))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = b""
    while piece := os.read(reads, 65536):
        said += piece
    os.close(reads)
    return said.count(b"ACK "), said
