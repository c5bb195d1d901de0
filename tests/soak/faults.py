"""Every write of a piece of work failed in turn, by the system itself: what was promised is there, nothing is there by half."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

from tests.soak.power import two_lines_each
from tests.soak.work import prepare

_CALLS = ("pwrite64", "fsync", "ftruncate")
_ERRORS = ("EIO", "ENOSPC")
_SAVES = 4
_PATIENCE = 3  # calls in a row that were never reached: there are no more of this sort


def sweep(folder: Path, most: int) -> Counter[str]:
    """Fail the first, the second, the third … call of each sort; gives how many were failed and what was found."""
    prepare("save", folder / "fresh", 0)
    found: Counter[str] = Counter()
    with ThreadPoolExecutor(2) as hands:
        for part in hands.map(lambda pair: _one_sort(folder, *pair, most), product(_CALLS, _ERRORS)):
            found += part
    return found


def _one_sort(folder: Path, call: str, error: str, most: int) -> Counter[str]:
    found: Counter[str] = Counter()
    unreached = 0
    for number in range(1, most + 1):
        place = Path(tempfile.mkdtemp(dir=folder))
        shutil.copytree(folder / "fresh" / "disk", place / "disk")
        book = place / "disk" / "book"
        trace = place / "trace"
        command = ["strace", "-f", "-o", str(trace), "-P", str(book), "-P", f"{book}-journal"]
        command += ["-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={number}"]
        command += [sys.executable, "-m", "tests.soak.work", "save", str(place), str(_SAVES)]
        done = subprocess.run(command, capture_output=True, check=False, env=dict(os.environ))
        was_failed = b"(INJECTED)" in trace.read_bytes()
        unreached = 0 if was_failed else unreached + 1
        found["failed"] += was_failed
        wrong = two_lines_each(place / "disk", done.stdout.count(b"ACK "), everything=True)
        if wrong:
            found[f"{wrong} after {call} {error}"] += 1
        shutil.rmtree(place)
        if unreached >= _PATIENCE:
            break
    return found
