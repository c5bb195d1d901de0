"""`make soak`: prints how many states were looked at and what was found; exit 1 where anything was lost, or the control was not caught."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.golden import FIRST_BOOK
from tests.soak.districts import districts
from tests.soak.faults import sweep
from tests.soak.kills import kills
from tests.soak.power import (
    copies,
    files_left,
    files_taken,
    meetings,
    one_of_two_keys,
    record,
    replay,
    two_lines_each,
)
from tests.soak.typed import runs

_PIECES = (
    ("save", 70, 12_000, two_lines_each),
    ("seal", 25, 4_000, meetings),
    ("take in", 12, 3_000, files_taken),
    ("send", 12, 4_000, files_left),
    ("back up", 8, 2_000, copies),
    ("new key", 3, 2_000, one_of_two_keys),
)


def main(share: float) -> int:
    """Each piece of work, and the control."""
    total = wrong = 0
    for name, count, most, check in _PIECES:
        with tempfile.TemporaryDirectory(prefix="soto-soak-") as place:
            start = time.perf_counter()
            folder = Path(place) / "w"
            trace = record(name, folder, max(int(count * share), 2))
            found = replay(name, folder, trace, check, int(most * share))
            seconds = time.perf_counter() - start
        images = found.pop("images", 0)
        total, wrong = total + images, wrong + sum(found.values())
        print(
            f"{name:10} {images:7} states in {seconds:5.0f} s: {dict(found) or 'nothing lost, nothing split'}",
            flush=True,
        )
    with tempfile.TemporaryDirectory(prefix="soto-soak-") as place:
        folder = Path(place) / "w"
        trace = record("save", folder, 10, unsafe=True)
        found = replay("save", folder, trace, two_lines_each, 2_000)
    images = found.pop("images", 0)
    caught = sum(found.values())
    print(f"control    {images:7} states with synchronous=OFF: {dict(found)}")
    print(f"{total} states, {wrong} wrong; the control was {'caught' if caught else 'NOT CAUGHT'}")
    with tempfile.TemporaryDirectory(prefix="soto-soak-") as place:
        start = time.perf_counter()
        seen = kills(Path(place), int(1_200 * share), FIRST_BOOK)
        deaths, promises = seen.pop("kills", 0), seen.pop("promises", 0)
        print(
            f"kill -9    {deaths:7} times in {time.perf_counter() - start:5.0f} s, {promises} promises: {dict(seen) or 'nothing lost, nothing split'}"
        )
    with tempfile.TemporaryDirectory(prefix="soto-soak-") as place:
        start = time.perf_counter()
        failed = sweep(Path(place), max(int(400 * share), 10))
        calls = failed.pop("failed", 0)
        print(
            f"faults     {calls:7} calls in {time.perf_counter() - start:5.0f} s (EIO, ENOSPC): {dict(failed) or 'nothing lost, nothing split'}"
        )
    with tempfile.TemporaryDirectory(prefix="soto-soak-") as place:
        start = time.perf_counter()
        typed = runs(Path(place), max(int(300 * share), 2), max(int(100 * share), 2))
        sheets, deaths, promises = typed.pop("sheets"), typed.pop("kills"), typed.pop("promises", 0)
        print(
            f"typed      {sheets:7} sheets of 60, {deaths} killed, {promises} promises in {time.perf_counter() - start:5.0f} s: {dict(typed) or 'every figure right'}"
        )
    apart = districts(share)
    good = not (wrong or seen or failed or typed or apart)
    return 0 if good and caught and total and calls else 1


if __name__ == "__main__":
    raise SystemExit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0))
