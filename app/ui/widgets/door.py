"""A door: a wide button with a drawing, what it is called, and one sentence of what lies behind; and rows of them as there is room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from app.ui.widgets.basic import GAP, column, plain, row
from app.ui.widgets.icons import Picture

_LETTERS = 30  # of a door, at least
_MOST = 3  # beside each other


class Door(QPushButton):
    """One door. Its name is the button's own text, which the labels on it show."""

    def __init__(
        self, title: str, says: str, drawing: str, pressed: Callable[[], object], *, main: bool = False
    ) -> None:
        super().__init__(title)
        self.setObjectName("door")
        self.setProperty("main", "true" if main else "false")
        self.clicked.connect(lambda _checked: pressed())
        self.setAccessibleDescription(says)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._drawing = Picture(drawing, "main")
        self._title, self._says = plain(title, "heading"), plain(says, "small")
        words = column(self._title, self._says, None, gap=GAP // 2)
        inside = row(self._drawing, words, gap=GAP + 4)
        inside.setAlignment(self._drawing, Qt.AlignmentFlag.AlignTop)
        inside.setStretch(1, 1)
        inside.setContentsMargins(GAP + 6, GAP + 4, GAP + 6, GAP + 4)
        for label in (self._drawing, self._title, self._says):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayout(inside)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(GAP * 12, layout.minimumSize().height() if layout is not None else 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button without its text, which the labels say."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class Doors(QWidget):
    """Doors of equal width, as many beside each other as there is room for."""

    def __init__(self, doors: Sequence[Door]) -> None:
        super().__init__()
        self.doors = list(doors)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2, 2, 2, 2)  # for the ring of the door that has the hand
        self._grid.setSpacing(GAP + 2)
        self._columns = 0
        self._fit(_MOST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letters = self.fontMetrics().averageCharWidth() * _LETTERS
        self._fit(max(1, min(_MOST, self.width() // max(letters, 1))))

    def _fit(self, columns: int) -> None:
        if columns == self._columns:
            return
        for place in range(_MOST):
            self._grid.setColumnStretch(place, int(place < columns))
        self._columns = columns
        for place, door in enumerate(self.doors):
            self._grid.addWidget(door, place // columns, place % columns)
