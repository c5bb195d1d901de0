"""Ctrl+F: people, papers, pages and things to do, found from anywhere by a few letters without tone marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from app.domain.names import search_key
from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.bus_press import BusPress
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.icons import icon, icon_size

_MOST_SHOWN = 12
_LETTERS, _LINES = 70, 16


@dataclass(frozen=True, slots=True)
class Findable:
    """One thing: what stands in the list, what more it is found by, its drawing, and what opens it."""

    text: str
    sort: str  # in words: a member, a page, …
    drawing: str
    act: Callable[[], object]
    also: str = ""  # found by, and not shown

    @property
    def key(self) -> str:
        """What is searched."""
        return search_key(f"{self.text} {self.sort} {self.also}")


def best(things: Sequence[Findable], typed: str) -> list[Findable]:
    """What has every typed word in it, those that begin so first; a few without a word typed."""
    words = search_key(typed).split(" ")
    found = [one for one in things if all(word in one.key for word in words)]
    first = search_key(typed)
    found.sort(key=lambda one: (not search_key(one.text).startswith(first), f" {first}" not in search_key(one.text)))
    return found[:_MOST_SHOWN]


class Finder(Dialog):
    """A field and what was found under it; the arrows choose while the hand stays in the field."""

    def __init__(self, things: Sequence[Findable], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._things, self._found = list(things), list[Findable]()
        self.setWindowTitle(self.tr("Tìm trong sổ"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Tìm tổ viên, giấy tờ, trang, việc"))
        self.field.setPlaceholderText(self.tr("Gõ tên người, tên giấy hay việc cần làm; không cần dấu"))
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Tìm thấy"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setIconSize(icon_size())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._said = plain(self.tr("↑ ↓ chọn, Enter mở, Esc đóng."), "small")
        self.go = button(self.tr("Mở"), self._open, main=True)
        self.setLayout(column(self.field, self.list, row(self._said, self.go), margin=GAP * 2))
        self.settle_keys(self.go)
        metrics = self.fontMetrics()
        self.setMinimumSize(metrics.averageCharWidth() * _LETTERS, metrics.lineSpacing() * _LINES)
        self.field.textEdited.connect(self._show)
        self.list.itemClicked.connect(lambda _: self._open())
        BusPress(self.list, lambda _: self._open())
        self._show("")

    def _show(self, typed: str) -> None:
        self._found = best(self._things, typed)
        self.list.clear()
        for one in self._found:
            item = QListWidgetItem(icon(one.drawing), f"{one.text}   ({one.sort})")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.go.setEnabled(bool(self._found))
        nothing = self.tr("Không thấy gì có “%1”.").replace("%1", typed)
        self._said.setText(nothing if not self._found else self.tr("↑ ↓ chọn, Enter mở, Esc đóng."))

    def _open(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            self.accept()
            self._found[row].act()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.list.currentRow()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._found:
            self.list.setCurrentRow((row + (1 if key == Qt.Key.Key_Down else -1)) % len(self._found))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        else:
            super().keyPressEvent(event)
