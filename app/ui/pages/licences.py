"""The licences of everything the program is made of, to be read."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.bus_press import BusPress
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.screen_fit import fit_to_screen

_USUAL_SIZE = QSize(1000, 640)
_LETTERS = 34


class LicencesDialog(Dialog):
    """The parts on the left, the words of the chosen one's licence on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from app.usecases.notices import components, words_of  # read only where somebody looks

        self.setWindowTitle(self.tr("Giấy phép"))
        self.parts = QListWidget()
        self.parts.setAccessibleName(self.tr("Các phần của chương trình"))
        BusPress(self.parts)
        self.parts.setFixedWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        self._found = components()
        for one in self._found:
            self.parts.addItem(QListWidgetItem(f"{one.name} {one.version}".strip()))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Văn bản giấy phép"))
        self.parts.currentRowChanged.connect(
            lambda place: self.text.setPlainText(words_of(self._found[place]) if place >= 0 else "")
        )
        beside = row(self.parts, self.text, gap=GAP * 2)
        beside.setStretch(1, 1)
        close = button(self.tr("Đóng cửa sổ"), self.accept, main=True)
        heading = plain(self.tr("Giấy phép của từng phần"), "heading")
        whole = column(heading, beside, row(None, close), margin=GAP * 2)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        fit_to_screen(self, _USUAL_SIZE)
        self.settle_keys(close)
        self.parts.setCurrentRow(0)
