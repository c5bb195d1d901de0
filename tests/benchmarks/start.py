"""The first window from a fresh process, in CPU time and memory, beside a bare PySide6 window and other bookkeeping programs.

Rounds are shuffled, so that a machine that slows down or warms up does so for all alike. What ends once its window stands is set beside
a bare window that does; what stays open (the program as its menu entry starts it, HomeBank, GnuCash) beside a bare one on the same screen
that stays as long. The built program takes part where ``make package`` left it; the others where they are installed.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.timing import Row

ROUNDS = 7
_DISPLAY = ":96"
_SECONDS = 8  # in which a program that does not end by itself has drawn its window
_BARE_ENDS, _BARE_STAYS = "bare PySide6 window with a table", "bare PySide6 window that stays"
_ROOT = Path(__file__).parents[2]

_BARE = """
import os
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication([])
model = QStandardItemModel(0, 4)
for n in range(60):
    model.appendRow([QStandardItem(text) for text in (f"Nguyen Thi Hoa {n}", "co mat", "", "")])
table, window = QTableView(), QMainWindow()
table.setModel(model)
window.setCentralWidget(table)
window.resize(1366, 728)
window.show()
"""
_SHELL = """
import os, sys
from pathlib import Path
from app.bootstrap import environment, policy_text
from app.ui.base.appearance import Appearance
from app.ui.base.preferences import Preferences
from app.ui.shell.start import Shell, application
app = application()
shell = Shell(app, environment(), policy_text, Appearance(app, Preferences()))
"""
_BOOK = """
from app.usecases.book.opening import open_book
window = shell.open_book(open_book(Path(sys.argv[1]), sys.argv[2], environment()))
"""
_WELCOME = """
window = shell.welcome(None)
window.show()
"""
_PAINTED = """
for _ in range(4):
    app.processEvents()
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
os.write(1, peak.encode())
os._exit(0)
"""


def start(folder: Path) -> tuple[list[Row], dict[str, float]]:
    """Median CPU seconds of each beside the bare window, and each one's peak of memory in MB."""
    from app.usecases.practice.village import PASSPHRASE, small_village
    from tests.builders import fixed_day

    folder.mkdir()
    workspace = small_village(folder, fixed_day())
    book = str(workspace.book.path)
    workspace.book.close()
    python = [sys.executable, "-c"]
    candidates: dict[str, list[str]] = {
        _BARE_ENDS: [*python, _BARE + _PAINTED],
        "welcome, from source": [*python, _SHELL + _WELCOME + _PAINTED],
        "a group's book opened, from source": [*python, _SHELL + _BOOK + _PAINTED, book, PASSPHRASE],
    }
    others: dict[str, list[str]] = {
        _BARE_STAYS: [*python, _BARE + "app.exec()"],
        "welcome, from source, stays": [sys.executable, "-m", "app", "window"],
    }
    built = _unpacked(folder)
    if built is not None:
        others["welcome, built, stays"] = [str(built), "window"]
    for name in ("homebank", "gnucash"):
        if shutil.which(name) is not None:
            others[name] = [name]
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in (*candidates, *others)}
    with _screen() as display:
        turns = [name for name in taken for _ in range(ROUNDS) if name in candidates or display]
        random.Random(28).shuffle(turns)
        for name in turns:
            taken[name].append(_cost(candidates.get(name) or others[name], display if name in others else ""))
    cpu = {name: statistics.median(one for one, _ in found) for name, found in taken.items() if found}
    memory = {name: statistics.median(one for _, one in found) for name, found in taken.items() if found}
    rows: list[Row] = []
    for bare, group in ((_BARE_ENDS, candidates), (_BARE_STAYS, others)):
        rows += [
            (f"first window, CPU: {name}", cpu[name], bare, cpu[bare]) for name in group if name in cpu and name != bare
        ]
    return rows, {f"first window, peak: {name}": amount for name, amount in memory.items()}


def _unpacked(folder: Path) -> Path | None:
    """The program out of the package that ``make package`` left; None where there is none."""
    packages = sorted((_ROOT / "out" / "package").glob("*.deb"))
    if not packages or shutil.which("dpkg-deb") is None:
        return None
    subprocess.run(["dpkg-deb", "-x", str(packages[-1]), str(folder / "built")], check=True)
    return folder / "built/usr/lib/soto/soto"


def _cost(command: list[str], display: str) -> tuple[float, float]:
    """CPU seconds, user and system, and the peak in MB, of a program and its children until its window stands."""
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb" if display else "offscreen", "PYTHONPATH": str(_ROOT)}
    if display:
        env["DISPLAY"] = display
    process = subprocess.Popen(
        command, env=env, cwd=_ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    said = ""
    if display:
        time.sleep(_SECONDS)
        status = Path(f"/proc/{process.pid}/status")
        said = status.read_text("ascii", "replace") if status.exists() else ""
        process.terminate()
    elif process.stdout is not None:
        said = process.stdout.read()
    _, _, usage = os.wait4(process.pid, 0)
    # Of the system's own peak of a child a part is this process's, from before the program began.
    peak = next((line.split()[1] for line in said.splitlines() if line.startswith("VmHWM")), "0")
    return usage.ru_utime + usage.ru_stime, int(peak) / 1024


@contextmanager
def _screen() -> Iterator[str]:
    """A screen for programs that cannot draw beside one; empty where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        yield ""
        return
    with subprocess.Popen(["Xvfb", _DISPLAY, "-screen", "0", "1366x768x24"], stderr=subprocess.DEVNULL) as screen:
        time.sleep(1)
        yield _DISPLAY
        screen.terminate()
