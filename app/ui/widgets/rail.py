"""The rail: the pages of the window, each a drawing with its word; slim where the page needs the room."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout

from app.ui.base.theme import percent_in_use, theme_in_use
from app.ui.base.tokens import RAIL, SLIM_RAIL
from app.ui.widgets.basic import GAP, plain
from app.ui.widgets.icons import icon, icon_size

ICONS = {
    "today": "sun",
    "meeting": "users-round",
    "members": "user-round",
    "money": "coins",
    "loans": "hand-coins",
    "papers": "file-text",
    "exchange": "usb",
    "help": "circle-question-mark",
    "settings": "settings",
    "requests": "list-checks",
    "checks": "clipboard-check",
    "groups": "users-round",
    "classes": "scroll-text",
    "records": "clipboard-list",
    "report": "chart-column",
}
_EDGE = 4  # pixels beside the words of a door
_MOST_SHOWN = 99
"""A larger number has no room beside a word; the page says it."""
_WIDE_UP_TO = 125
"""Above this size of text the rail is slim everywhere: the page needs the room."""
_WORDED_UP_TO = 150
"""Above this one its words are in the tips only."""
_MOST_WORDED = 9
"""More doors than this have no room for words at large letters."""


class RailDoor(QToolButton):
    """A page of the rail. Its key stands in its tip."""

    def __init__(self, text: str, name: str, number: int, action: Callable[[], object]) -> None:
        super().__init__()
        self._name = name
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        key = f"Alt+{number % 10}"  # the tenth door is Alt+0
        self._tip = f"{text} ({key})"
        self.setToolTip(self._tip)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Not the button's own key, which waits until the button has been shown pressed.
        QShortcut(QKeySequence(key), self, self.click)
        self.clicked.connect(action)
        self.toggled.connect(action)
        self._count = plain("", "railcount", wrap=False)
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count.setParent(self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._count.hide()
        self._is_slim = False

    def dress(self, *, slim: bool, worded: bool) -> None:
        """Put on the colours and the size of text in use; without words it is its drawing alone, and the word is in the tip."""
        theme = theme_in_use()
        gap = 0 if slim else GAP
        self._is_slim = slim
        self._place_count()
        self.setIcon(icon(ICONS[self._name], theme.ink, theme.on_main, gap=gap))
        self.setIconSize(icon_size() + QSize(gap, 0))
        under, beside = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        bare = Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle((under if worded else bare) if slim else beside)
        self.setMinimumHeight(self.sizeHint().height())
        self.setMinimumWidth(self.wanted_width())  # Qt asks for two spaces more than its words need

    def show_waiting(self, count: int) -> bool:
        """So many things wait on its page; a slim door says it in its tip and to a screen reader. Gives whether it said otherwise."""
        before = self._count.text()
        self._count.setText(str(min(count, _MOST_SHOWN)) if count else "")
        waiting = QCoreApplication.translate("Rail", "%1 việc chờ").replace("%1", str(count))
        self.setAccessibleDescription(waiting if count else "")
        self.setToolTip(f"{self._tip}, {waiting}" if count else self._tip)
        self._place_count()
        return self._count.text() != before

    def wanted_width(self) -> int:
        """The room its word needs, and what waits beside it, pixels."""
        self.ensurePolished()
        heavy = QFont(self.font())
        heavy.setWeight(QFont.Weight.DemiBold)  # as it is where its page is open
        words = 0 if self._is_bare() else QFontMetrics(heavy).horizontalAdvance(self.text())
        if self._is_slim:
            return max(words, self.iconSize().width()) + _EDGE * 2
        count = self._count.sizeHint().width() + GAP if self._count.text() else 0
        return GAP * 2 + _EDGE + self.iconSize().width() + _EDGE + words + count

    def _is_bare(self) -> bool:
        return self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_count()

    def _place_count(self) -> None:
        self._count.setVisible(bool(self._count.text()) and not self._is_slim)
        self._count.adjustSize()
        room = (self.height() - self._count.height()) // 2
        self._count.move(self.width() - self._count.width() - GAP, room)

    def mark(self, *, here: bool) -> None:
        """Show whether its page is open."""
        self.blockSignals(True)
        self.setChecked(here)
        self.blockSignals(False)

    def nextCheckState(self) -> None:
        """A click leaves the mark to the page that comes; only a screen reader turns the door over itself, and means the page too."""


class Rail(QScrollArea):
    """The pages of the window, one door under the other; where they are too many, the rail scrolls by itself."""

    def __init__(self) -> None:
        super().__init__()
        self._inner = QFrame()
        self._inner.setObjectName("rail")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(GAP, GAP + 2, GAP, GAP)
        self._column.setSpacing(2)
        self._brand = plain("Sổ Tổ", "brand", wrap=False)
        self._column.addWidget(self._brand)
        self.setObjectName("railroom")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inner)
        self.doors: dict[str, RailDoor] = {}
        self._slim = False

    def add_door(self, where: str, text: str, number: int, action: Callable[[], object], *, at_foot: bool) -> None:
        """A door to a page; ``at_foot`` sets it and all that follow it at the rail's lower end."""
        door = RailDoor(text, where, number, action)
        self.doors[where] = door
        if at_foot:
            self._column.addStretch(1)
        self._column.addWidget(door)

    def mark(self, where: str) -> None:
        """Show which page is open."""
        for name, door in self.doors.items():
            door.mark(here=name == where)

    def show_waiting(self, counts: Mapping[str, int]) -> None:
        """How much waits on a page, by its name; nothing on the others."""
        changed = [door.show_waiting(counts.get(name, 0)) for name, door in self.doors.items()]
        if any(changed):
            self.fit()

    def set_slim(self, slim: bool) -> None:
        """Drawings with their words under them, for a page that needs the room."""
        if slim != self._slim:
            self._slim = slim
            self.fit()

    def fit(self) -> None:
        """Dress every door, and be as wide as the design says, or as the longest word needs."""
        slim = self._slim or percent_in_use() > _WIDE_UP_TO
        if bool(self._inner.property("slim")) != slim:
            self._inner.setProperty("slim", "true" if slim else "")
            for thing in (self._inner, self._brand, *self.doors.values()):
                thing.style().unpolish(thing)
                thing.style().polish(thing)
        side = GAP // 2 if slim else GAP
        is_long = len(self.doors) > _MOST_WORDED and percent_in_use() > _WIDE_UP_TO
        worded = percent_in_use() <= _WORDED_UP_TO and not is_long
        self._brand.setVisible(worded)
        self._brand.setAlignment(Qt.AlignmentFlag.AlignHCenter if slim else Qt.AlignmentFlag.AlignLeft)
        self._column.setContentsMargins(side, GAP, side, GAP)
        for door in self.doors.values():
            door.dress(slim=slim, worded=worded)
        words = max(door.wanted_width() for door in self.doors.values())
        self.setFixedWidth(max(SLIM_RAIL if slim else RAIL, words + side * 2))
