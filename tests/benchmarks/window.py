"""How long a person waits for a letter she typed to be on the screen, beside a bare table of Qt's own."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStackedWidget, QTableView, QVBoxLayout, QWidget

from app.bootstrap import environment, policy_text
from app.ui.base.appearance import Appearance
from app.ui.base.preferences import Preferences
from app.ui.base.session import Session
from app.ui.base.soon import come_to_rest
from app.ui.shell.main_window import MainWindow
from app.ui.shell.preload import Preload
from app.ui.shell.start import application
from app.usecases.meeting import meeting as verbs
from app.usecases.members.members import ListedMember, take_in_list
from app.usecases.practice.village import small_village
from tests.benchmarks.timing import Row
from tests.builders import fixed_day

FULL_GROUP = 60
MANY = 10_000
_OPEN = 4  # the column of the sheet that is typed into
_PACE_MS = 90  # between the keys of a quick typist
AMOUNTS = ("275000", "50000", "1500000", "20000", "300000")
OTHERS = ("125000", "30000", "750000", "45000")
WANTED = ("nguyen thi hoa 77", "tran van lam 1", "hoa 9999", "xyz")


def window(folder: Path) -> list[Row]:
    """Keystrokes to paint in the sheet of a full group, and in the search over ten thousand members."""
    return [
        *sheet(folder / "sheet"),
        *search(folder / "search"),
        *first_visits(folder / "visits"),
        *pages(folder / "pages"),
    ]


def first_visits(folder: Path) -> list[Row]:
    """Coming to each page before any quiet moment, its modules loaded as they are while the passphrase is typed."""
    folder.mkdir()
    shown = full_window(folder, FULL_GROUP)
    load = Preload("group")
    load.start()
    for one in threading.enumerate():
        if one.name == "preload":
            one.join()
    load.stop()
    taken = []
    for name in shown._pages:
        if name not in {"today", "help"}:
            start = time.perf_counter()
            shown.go_to(name)
            QCoreApplication.sendPostedEvents()
            QCoreApplication.processEvents()
            taken.append(time.perf_counter() - start)
            come_to_rest()
    shown.close()
    start = time.perf_counter()
    bare = bare_table(FULL_GROUP)
    floor = time.perf_counter() - start
    bare.close()
    return [
        ("median first visit of a page, painted", statistics.median(taken), "a bare table, made and shown", floor),
        ("slowest first visit of a page, painted", max(taken), "a bare table, made and shown", floor),
    ]


def pages(folder: Path) -> list[Row]:
    """Going to each page for the second time, and a larger size of text with all of them made; beside two bare pages of Qt's own."""
    folder.mkdir()
    shown = full_window(folder, FULL_GROUP)
    names = [name for name in shown._pages if name != "help"]
    for name in names:
        shown.go_to(name)
        settle()
    taken = [in_seconds(shown, "help", name) for name in names for _ in range(3)]
    sizes = []
    for percent in (125, 150, 125, 100):
        start = time.perf_counter()
        shown.appearance.set_text(percent)
        settle()
        sizes.append(time.perf_counter() - start)
    shown.close()
    bare = QStackedWidget()
    for _ in range(2):
        bare.addWidget(bare_table(FULL_GROUP))
    bare.resize(1366, 728)
    bare.show()
    settle()
    floor = []
    for turn in range(30):
        start = time.perf_counter()
        bare.setCurrentIndex(turn % 2)
        settle()
        floor.append(time.perf_counter() - start)
    bare.close()
    return [
        ("p95 page change, all pages", p95(taken), "two bare tables in a stack", p95(floor)),
        ("another size of text, all pages made", statistics.median(sizes), "two bare tables in a stack", p95(floor)),
    ]


def in_seconds(shown: MainWindow, away: str, name: str) -> float:
    """How long it takes to come to a page from another one, painted."""
    shown.go_to(away)
    settle()
    start = time.perf_counter()
    shown.go_to(name)
    settle()
    return time.perf_counter() - start


def sheet(folder: Path) -> list[Row]:
    """The collection sheet with 60 rows; every letter and every Enter counts; what Enter writes is begun once it is painted."""
    folder.mkdir()
    shown = full_window(folder, FULL_GROUP)
    shown.go_to("meeting")
    workspace = shown.session.workspace
    shown.meeting.open(verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa"))
    shown.meeting.go_to(1)
    ours = shown.meeting.steps.money.sheet
    letters, enters = type_amounts(ours, AMOUNTS)
    paced = type_amounts(ours, OTHERS, pause=_PACE_MS)[1]
    shown.close()
    bare = bare_table(FULL_GROUP)
    bare_letters, bare_enters = type_amounts(bare, AMOUNTS)
    bare_paced = type_amounts(bare, OTHERS, pause=_PACE_MS)[1]
    bare.close()
    return [
        ("p95 letter to paint, sheet of 60 members", p95(letters), "bare QTableView", p95(bare_letters)),
        ("p95 Enter to paint, a moment after the last letter", p95(paced), "bare QTableView, no disk", p95(bare_paced)),
        (
            "p95 Enter to paint, no pause at all; it is written right after",
            p95(enters),
            "bare QTableView, no disk",
            p95(bare_enters),
        ),
    ]


def search(folder: Path) -> list[Row]:
    """The search over ten thousand members, without tone marks, letter by letter."""
    folder.mkdir()
    shown = full_window(folder, MANY)
    shown.go_to("members")
    settle()
    taken = type_words(shown.members._search)
    shown.close()
    holder, field = bare_search(MANY)
    floor = type_words(field)
    holder.close()
    return [("p95 letter to paint, search of 10,000 members", p95(taken), "QSortFilterProxyModel", p95(floor))]


def full_window(folder: Path, members: int) -> MainWindow:
    """A window on a village of so many members."""
    app = application()
    workspace = small_village(folder, fixed_day() if members <= FULL_GROUP else environment())
    missing = members - len(workspace.members.all())
    take_in_list(
        workspace,
        [ListedMember({"name": f"Nguyễn Thị Hoa {n}", "id_number": f"035{n:09}"}, "none", 0) for n in range(missing)],
        workspace.today,
    )
    shown = MainWindow(Session(workspace, policy_text), Appearance(app, Preferences()))
    shown.resize(1366, 728)
    shown.show()
    settle()
    return shown


def bare_table(rows: int) -> QTableView:
    """Qt's own table on Qt's own model."""
    table = QTableView()
    table.setModel(standard_model(rows))
    table.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
    table.resize(1366, 728)
    table.show()
    settle()
    return table


def bare_search(rows: int) -> tuple[QWidget, QLineEdit]:
    """Qt's own filter over Qt's own model."""
    holder, field, table = QWidget(), QLineEdit(), QTableView()
    filtered = QSortFilterProxyModel()
    filtered.setSourceModel(standard_model(rows))
    filtered.setParent(holder)
    filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    table.setModel(filtered)
    field.textChanged.connect(filtered.setFilterFixedString)
    layout = QVBoxLayout(holder)
    layout.addWidget(field)
    layout.addWidget(table)
    holder.resize(1366, 728)
    holder.show()
    settle()
    return holder, field


def standard_model(rows: int) -> QStandardItemModel:
    """Rows of four cells."""
    model = QStandardItemModel(0, 4)
    for n in range(rows):
        model.appendRow([QStandardItem(text) for text in (f"Nguyen Thi Hoa {n}", "co mat", "", "")])
    return model


def type_amounts(table: QTableView, amounts: Sequence[str], pause: int = 0) -> tuple[list[float], list[float]]:
    """Seconds of each letter and of each Enter, down a column; ``pause`` milliseconds go by before each Enter."""
    letters, enters = [], []
    for row in range(FULL_GROUP):
        table.setCurrentIndex(table.model().index(row, _OPEN if table.model().columnCount() > _OPEN else 2))
        table.setFocus()
        settle()
        for place, letter in enumerate(amounts[row % len(amounts)]):
            target = table if place == 0 else editor_of(table)
            letters.append(keystroke(target, letter))
        if pause:
            QTest.qWait(pause)
        enters.append(keystroke(editor_of(table), Qt.Key.Key_Return))
    return letters, enters


def type_words(field: QLineEdit) -> list[float]:
    """Seconds of each letter."""
    taken = []
    for word in WANTED:
        field.clear()
        settle()
        taken += [keystroke(field, letter) for letter in word]
    return taken


def editor_of(table: QTableView) -> QLineEdit:
    """The cell being typed in."""
    return next(field for field in table.findChildren(QLineEdit) if field.isVisible())


def keystroke(target: QWidget, key: str | Qt.Key) -> float:
    """Seconds from the key to the painted screen."""
    start = time.perf_counter()
    if isinstance(key, str):
        QTest.keyClicks(target, key)
    else:
        QTest.keyClick(target, key)
    QCoreApplication.processEvents()
    return time.perf_counter() - start


def p95(taken: Iterable[float]) -> float:
    """All but one in twenty were quicker."""
    return statistics.quantiles(taken, n=20)[-1]


def settle() -> None:
    """Let everything be painted that waits for it."""
    for _ in range(4):
        QCoreApplication.processEvents()
