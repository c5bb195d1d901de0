"""The doors of the rail: a word, and the key that opens it, for whoever would rather not use the mouse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout

from app.ui.base.theme import theme_in_use
from app.ui.widgets.basic import GAP, plain

_SMALLER = 0.75


class RailDoor(QPushButton):
    """A page of the rail; its key stands on its right edge."""

    def __init__(self, text: str, number: int) -> None:
        super().__init__(text)
        self._key = f"Alt+{number % 10}"  # the tenth door is Alt+0
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setToolTip(self._key)
        # Not the button's own key, which waits until the button has been shown pressed.
        QShortcut(QKeySequence(self._key), self, self.click)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + QFontMetrics(self._small()).horizontalAdvance(self._key) + GAP, hint.height())

    def _small(self) -> QFont:
        small = QFont(self.font())
        small.setBold(False)
        small.setPointSizeF(small.pointSizeF() * _SMALLER)
        return small

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._small())
        painter.setPen(QColor(theme_in_use().faint))
        edge = self.rect().adjusted(0, 0, -GAP, 0)
        painter.drawText(edge, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._key)


class Rail(QScrollArea):
    """The pages of the window, one door under the other; where they are too many, the rail scrolls by itself."""

    def __init__(self) -> None:
        super().__init__()
        inner = QFrame()
        inner.setObjectName("rail")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(plain("Sổ Tổ", "brand", wrap=False))
        self.setObjectName("railroom")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.doors: dict[str, RailDoor] = {}

    def add_door(self, where: str, text: str, number: int, action: Callable[[], object], *, at_foot: bool) -> None:
        """A door to a page; ``at_foot`` sets it and all that follow it at the rail's lower end."""
        door = RailDoor(text, number)
        door.clicked.connect(action)
        self.doors[where] = door
        if at_foot:
            self._column.addStretch(1)
        self._column.addWidget(door)

    def mark(self, where: str) -> None:
        """Show which page is open."""
        for name, door in self.doors.items():
            door.setChecked(name == where)

    def fit(self) -> None:
        """As wide as its longest word."""
        self.setFixedWidth(max(door.sizeHint().width() for door in self.doors.values()) + GAP * 4)
