"""A hand types a whole sheet of sixty at random pauses while the window stalls and the disk is slow.

Every figure lands in its own cell and in the book; and where the program is killed in the middle, everything up to the last figure that
was said to be written is in the book. Run as ``python -m tests.soak.typed BOOK SEED`` it is the program that is typed into.
"""

from __future__ import annotations

import json
import os
import random
import re
import secrets
import select
import shutil
import subprocess
import sys
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import count, repeat
from pathlib import Path

from app.domain.entries import MemberAdmitted
from app.domain.ids import MemberId
from app.storage.book import Book
from app.usecases.book.opening import open_book
from app.usecases.practice.village import PASSPHRASE, small_village
from app.usecases.workspace import Environment, Workspace
from tests.builders import fixed_day

ROWS = 60
_ROOT = Path(__file__).parents[2]
_SAID = re.compile(r"Đã ghi (.+): (lãi|tiền gửi) ([\d.]+) đ")
_STALL = 2.0  # seconds
_FLUSH = 0.2  # seconds a COMMIT takes
_LONGEST_LIFE = 9.0  # seconds, about as long as a whole sheet takes


def _environment() -> Environment:
    """The day of the meeting, and names that are not those of the book's making."""
    return replace(fixed_day(), token=partial(secrets.token_hex, 8))


def grow(workspace: Workspace, rows: int = ROWS) -> None:
    """More members, until there are so many."""
    names = count(1)
    with workspace.change() as change:
        for _ in range(rows - len(workspace.members.active(workspace.today))):
            number = next(names)
            facts = {"name": f"Lò Thị Mới {number}", "id_number": f"0012000{number:05}"}
            change.write(MemberAdmitted(member=MemberId(f"new{number}"), on=workspace.today), facts)


def figures(chance: random.Random, rows: int = ROWS) -> list[tuple[int, int]]:
    """What each member gives: interest and savings, no two alike by chance alone."""
    return [(chance.randrange(1, 9_000) * 1_000, chance.randrange(2, 9_000) * 500) for _ in range(rows)]


def keys_for(given: list[tuple[int, int]]) -> list[str]:
    """Row by row, as a hand goes: the interest, Tab, the savings, Tab."""
    keys = [key for pair in given for amount in pair for key in (str(amount), "Tab")]
    return [*keys[:-1], "Return"]


def pauses(chance: random.Random, most: float = 0.04):
    """Seconds between keys: mostly a fast hand, now and then a thought."""
    while True:
        yield 0.005 if chance.random() < 0.9 else chance.uniform(0, most)


@contextmanager
def slow(book_type: type[Book], seconds: float = _FLUSH):
    """Each transaction takes so long until it is on the disk."""
    plain = book_type.transaction

    @contextmanager
    def taking_its_time(book):
        with plain(book):
            yield
            time.sleep(seconds)

    book_type.transaction = taking_its_time  # type: ignore[method-assign]
    try:
        yield
    finally:
        book_type.transaction = plain  # type: ignore[method-assign]


def typed_into(path: Path, seed: int) -> None:
    """The program: says each "written" as it stands on the face, and at the end the whole sheet."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest

    from app.bootstrap import policy_text
    from app.ui.base.appearance import Appearance
    from app.ui.base.preferences import Preferences
    from app.ui.base.session import Session
    from app.ui.shell.main_window import MainWindow
    from app.ui.shell.start import application
    from tests.ui.stories import begin, press, settle
    from tests.ui.typing import Hand, strokes

    app = application()
    look = Appearance(app, Preferences())
    chance = random.Random(seed)
    window = MainWindow(Session(open_book(path, PASSPHRASE, _environment()), policy_text, practice=True), look)
    window.show()
    window.activateWindow()
    begin(window)
    press(window.meeting, "Tiếp: 2. Thu lãi, tiền gửi ❯")
    sheet, label, last = window.meeting.steps.money.sheet, window.meeting.status.label, [""]
    sheet.setCurrentIndex(sheet.model().index(0, window.meeting.steps.money.model.place_of("interest")))

    def tell() -> None:
        if label.text() != last[0]:
            last[0] = label.text()
            print("FACE", json.dumps(last[0]), flush=True)

    watch = QTimer()
    watch.timeout.connect(tell)
    watch.start(0)
    hand = Hand(window.windowHandle(), strokes(*keys_for(figures(chance))), pauses(chance))
    with slow(Book):
        print("READY", flush=True)
        hand.start()
        QTimer.singleShot(chance.randrange(100, 4_000), lambda: time.sleep(_STALL))
        while not hand.is_done():
            QTest.qWait(5)
        settle()
        window.session.settle()
    settle()
    shown = [[sheet.model().index(row, column).data() for column in (3, 4)] for row in range(ROWS)]
    print("SHEET", json.dumps(shown), flush=True)
    window.close()


def a_book(folder: Path) -> Path:
    """A book of sixty."""
    workspace = small_village(folder, fixed_day())
    grow(workspace)
    workspace.book.close()
    return workspace.book.path


def one_run(book: Path, place: Path, seed: int, life: float | None = None) -> tuple[str, int]:
    """Type into a copy; with ``life`` kill it after so many seconds. Gives what went wrong, or nothing, and how many were promised."""
    place.mkdir()
    copy = place / book.name
    shutil.copyfile(book, copy)
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(place)}
    with subprocess.Popen(
        [sys.executable, "-m", "tests.soak.typed", str(copy), str(seed)],
        cwd=_ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as program:
        assert program.stdout is not None
        said = _until_ready(program)
        if "READY\n" not in said:
            return "a program that did not begin", 0
        if life is not None:
            select.select([], [], [], life)
            program.kill()
        said += program.stdout.readlines()
    given = figures(random.Random(seed))
    stored, faults = _in_the_book(copy)
    shutil.rmtree(place)
    if faults:
        return "a damaged book", 0
    if life is None:
        return _whole(given, stored, said), 0
    return _kept(given, stored, said)


def _until_ready(program: subprocess.Popen[str]) -> list[str]:
    assert program.stdout is not None
    said: list[str] = []
    while not said or said[-1] != "READY\n":
        line = program.stdout.readline()
        if not line:
            break
        said.append(line)
    return said


def _in_the_book(path: Path) -> tuple[list[tuple[str, int, int]], bool]:
    """Each member's name and what she gave, in the order of the sheet; and whether the book has a fault."""
    from app.usecases.meeting.view import look_at

    workspace = open_book(path, PASSPHRASE, fixed_day())
    try:
        meetings = workspace.meetings.all()
        lines = look_at(workspace, meetings[0].id).money if meetings else ()
        names = {member.id: member.name for member in workspace.members.all()}
        found = [(names[line.member], line.interest, line.savings) for line in lines]
        return found, any(workspace.book.faults().values())
    finally:
        workspace.book.close()


def _whole(given: list[tuple[int, int]], stored: list[tuple[str, int, int]], said: list[str]) -> str:
    if [(interest, savings) for _, interest, savings in stored] != given:
        return "a figure that is not what was typed"
    sheets = [json.loads(line.removeprefix("SHEET ")) for line in said if line.startswith("SHEET ")]
    typed = [[f"{amount:,}".replace(",", ".") for amount in pair] for pair in given]
    return "" if sheets == [typed] else "a sheet that shows other figures"


def _kept(given: list[tuple[int, int]], stored: list[tuple[str, int, int]], said: list[str]) -> tuple[str, int]:
    names = [name for name, _, _ in stored]
    upto = 0
    for line in said:
        match = _SAID.search(json.loads(line.removeprefix("FACE "))) if line.startswith("FACE ") else None
        if match:
            place = names.index(match[1]) * 2 + (match[2] == "tiền gửi")
            assert f"{given[place // 2][place % 2]:,}".replace(",", ".") == match[3]
            upto = max(upto, place + 1)
    flat = [amount for pair in given for amount in pair]
    held = [amount for _, *pair in stored for amount in pair]
    written = next((place for place, amount in enumerate(held) if not amount), len(held))
    if held[:written] != flat[:written] or any(held[written:]):
        return "figures out of their order", upto
    return "" if written >= upto else "a figure that was said to be written and is not", upto


def runs(folder: Path, whole: int, killed: int) -> Counter[str]:
    """So many whole sheets and so many killed in the middle; gives what was seen."""
    chance = random.Random(21)
    book = a_book(folder)
    found: Counter[str] = Counter()
    for seed, is_whole in zip(count(), [*repeat(True, whole), *repeat(False, killed)], strict=False):
        life = None if is_whole else chance.uniform(0, _LONGEST_LIFE)
        found["sheets" if is_whole else "kills"] += 1
        fault, promised = one_run(book, folder / f"run{seed}", seed, life)
        found[fault] += 1
        found["promises"] += promised
    found.pop("", None)
    return found


if __name__ == "__main__":
    typed_into(Path(sys.argv[1]), int(sys.argv[2]))
