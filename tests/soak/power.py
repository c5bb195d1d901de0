"""Power cuts, replayed: the calls of a piece of work are recorded, every state a cut could leave is opened and asked what it holds."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from app.domain.errors import BookRefusedError
from app.storage.book import Book
from app.sync.batch import BatchRefusedError, verify_batch
from tests.builders import KEY
from tests.soak.disk import CALLS, Disk, events
from tests.soak.work import NEW_KEY, prepare

_WHOLE_EVERY = 20  # images: of one in so many everything is folded again and compared
_HANDS = 2
Check = Callable[[Path, int, bool], str]
"""Looks at a state: the folder, how many things were promised, whether to look at everything. Gives what is wrong, or nothing."""


def record(name: str, folder: Path, count: int, *, unsafe: bool = False) -> Path:
    """Do a piece of work and write down its system calls.

    Raises:
        RuntimeError: strace is not there, may not trace, or the work failed.
    """
    prepare(name, folder, count)
    shutil.copytree(folder / "disk", folder / "before")
    trace = folder / "trace"
    command = ["strace", "-f", "-y", "-xx", "-s", "100000000", "-e", f"trace={CALLS}", "-o", str(trace)]
    command += [sys.executable, "-m", "tests.soak.work", name, str(folder), str(count)]
    environment = os.environ | ({"SOTO_SOAK_UNSAFE": "1"} if unsafe else {})
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if done.returncode != 0:
        raise RuntimeError(f"{name}: {done.stderr[-2000:]}")
    return trace


def replay(name: str, folder: Path, trace: Path, check: Check, most: int) -> Counter[str]:
    """Every state, by several hands; gives how many were looked at and what was found wrong."""
    shutil.rmtree(folder / "disk")
    (folder / "before").rename(folder / "disk")
    with ProcessPoolExecutor(_HANDS, mp_context=get_context("spawn")) as hands:
        parts = [hands.submit(_replay, name, folder, trace, check, most, hand) for hand in range(_HANDS)]
        found: Counter[str] = Counter()
        for part in parts:
            found += part.result()
    return found


def _replay(name: str, folder: Path, trace: Path, check: Check, most: int, hand: int) -> Counter[str]:
    del name
    disk, chance, promised = Disk(folder / "disk"), random.Random(7), 0
    found: Counter[str] = Counter()
    seen: set[bytes] = set()
    room = Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None, prefix="soto-soak-"))
    try:
        for event in events(trace, folder / "disk"):
            if event.call == "ack":
                promised += event.data.count(b"ACK ")
                continue
            if not disk.do(event):
                continue
            for image in disk.images(chance):
                digest = _digest(image, promised)
                if digest in seen or digest[0] % _HANDS != hand:
                    continue
                seen.add(digest)
                found["images"] += 1
                _lay(image, room)
                wrong = check(room, promised, found["images"] % _WHOLE_EVERY == 0)
                if wrong:
                    found[wrong] += 1
                if found["images"] >= most // _HANDS:
                    return found
    finally:
        shutil.rmtree(room, ignore_errors=True)
    return found


def _digest(image: dict[str, bytes], promised: int) -> bytes:
    total = hashlib.blake2b(promised.to_bytes(4, "big"), digest_size=16)
    for name in sorted(image):
        total.update(name.encode() + b"\0" + len(image[name]).to_bytes(8, "big"))
        total.update(image[name])
    return total.digest()


def _lay(image: dict[str, bytes], room: Path) -> None:
    for path in sorted(room.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for name, data in image.items():
        path = room / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


# ---------------------------------------------------------------------- what must hold
def two_lines_each(room: Path, promised: int, everything: bool) -> str:
    """Every promised command is there, and none is there by half."""
    return _count(
        room / "book",
        promised,
        "SELECT count(*) AS n FROM journal WHERE kind IN ('savings_received', 'interest_received')",
        everything,
    )


def meetings(room: Path, promised: int, everything: bool) -> str:
    """The same of opened and closed meetings."""
    return _count(
        room / "book",
        promised,
        "SELECT count(*) AS n FROM journal WHERE kind IN ('meeting_opened', 'meeting_closed')",
        everything,
    )


def files_taken(room: Path, promised: int, everything: bool) -> str:
    """Each file is taken in whole or not at all; once the reception was promised, all are."""
    try:
        with Book.open(room / "book", lambda _: KEY) as book:
            lines = book.query(
                "SELECT count(*) AS n FROM journal WHERE kind IN ('savings_received', 'interest_received')"
            )[0]["n"]
            taken = book.query("SELECT coalesce(sum(entries), 0) AS n FROM taken")[0]["n"]
            theirs = book.query(
                "SELECT coalesce(sum(upto), 0) AS n FROM stream WHERE group_code NOT LIKE '@%' AND device <> ?",
                [book.identity.device],
            )
            if theirs[0]["n"] != taken or lines % 2:
                return "split"
            return "tables" if everything and any(book.faults().values()) else ""
    except BookRefusedError as refusal:
        return f"does not open: {refusal.fault.value}" + (" (promised)" if promised else "")


def files_left(room: Path, promised: int, everything: bool) -> str:
    """What stands on the stick under a batch's name is a whole batch, or is passed over; what the book calls sent is there."""
    wrong = two_lines_each(room, promised, everything)
    if wrong:
        return wrong
    whole = 0
    for path in (room / "stick" / "to-office").glob("*.soto"):
        try:
            verify_batch(path.read_bytes())
            whole += 1
        except BatchRefusedError:
            return "half a file on the stick"
    return "lost on the stick" if whole < promised else ""


def copies(room: Path, promised: int, everything: bool) -> str:
    """Every promised copy is there and opens."""
    wrong = two_lines_each(room, promised, everything)
    if wrong:
        return wrong
    good = 0
    for path in room.glob("*.sotobook"):
        try:
            with Book.open(path, lambda _: KEY):
                good += 1
        except BookRefusedError:
            pass  # a copy that was not promised yet; it is told when somebody opens it
    return "lost copy" if good < promised else ""


def one_of_two_keys(room: Path, promised: int, everything: bool) -> str:
    """The book opens with the key before or the one after, never with neither; after the promise with the new one."""
    now, before = (NEW_KEY, KEY) if promised % 2 else (KEY, NEW_KEY)
    for key in (now, before):
        try:
            with Book.open(room / "book", lambda _, key=key: key) as book:
                return "tables" if everything and any(book.faults().values()) else ""
        except BookRefusedError:
            continue
    return "neither key opens it"


def _count(path: Path, promised: int, sql: str, everything: bool) -> str:
    try:
        with Book.open(path, lambda _: KEY) as book:
            lines = book.query(sql)[0]["n"]
            if lines % 2:
                return "split"
            if lines < promised * 2:
                return "lost"
            return "tables" if everything and any(book.faults().values()) else ""
    except BookRefusedError as refusal:
        return f"does not open: {refusal.fault.value}"
