"""A form: a word and its field, beside or over each other; two in a row where there is room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.ui.widgets.basic import GAP, plain

_LETTERS = 90


class FormGrid(QWidget):
    """Labels and fields; the order of the fields is the order of Tab."""

    def __init__(self, *fields: tuple[str, QWidget], letters: int = _LETTERS, over: bool = False) -> None:
        """``letters``: with room for so many, two stand beside each other; ``over``: each word stands over its field."""
        super().__init__()
        self._letters, self._over = letters, over
        self._fields = [(plain(text, "strong" if over else "", wrap=False), field) for text, field in fields]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        if over:
            self._grid.setHorizontalSpacing(GAP * 3)
        self._across = 0
        for label, field in self._fields:
            label.setBuddy(field)
            label.installEventFilter(self)
        self._lay(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who presses the word means its field; who draws over it wants to copy it."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            for label, field in self._fields:
                if label is watched and field.isEnabled() and not label.hasSelectedText():
                    field.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one beside the other can be; said always, so that what holds it can become narrow enough."""
        hint = super().minimumSizeHint()
        labels = max((label.sizeHint().width() for label, _ in self._fields), default=0)
        fields = max((field.minimumSizeHint().width() for _, field in self._fields), default=0)
        alone = max(labels, fields) if self._over else labels + GAP + fields
        return QSize(min(hint.width(), alone), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() > self.fontMetrics().averageCharWidth() * self._letters
        self._lay(2 if wide else 1)
        super().resizeEvent(event)

    def _lay(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, (label, field) in enumerate(self._fields):
            down, beside = divmod(place, across)
            if self._over:
                self._grid.addWidget(label, down * 3, beside)
                self._grid.addWidget(field, down * 3 + 1, beside)
                self._grid.setRowMinimumHeight(down * 3 + 2, GAP // 2)
                continue
            self._grid.addWidget(label, down, beside * 2)
            self._grid.addWidget(field, down, beside * 2 + 1)
        if self._over:
            self._grid.setColumnStretch(0, 1)
            self._grid.setColumnStretch(1, 1 if across > 1 else 0)
            return
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1 if across > 1 else 0)


def line(name: str, text: str = "", longest: int = 300) -> QLineEdit:
    """A line to write in; its name stands in it while it is empty."""
    field = QLineEdit(text)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setMaxLength(longest)
    return field
