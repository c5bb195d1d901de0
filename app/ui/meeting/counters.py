"""What is counted of a meeting while it is held, in one line that stays where it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.ui.base.theme import theme_in_use
from app.ui.base.tokens import TOTALS
from app.ui.widgets.basic import GAP, plain, restyle
from app.ui.widgets.sentence import Sentence
from app.ui.widgets.status_line import Tone

_BAR_WIDE, _BAR_HIGH = 120, 8  # pixels


@dataclass(frozen=True, slots=True)
class Count:
    """One figure of the line: a word before it, the figure, and what is said after it in small letters."""

    word: str
    figure: str = ""
    more: str = ""
    tone: Tone = Tone.INFO

    @property
    def said(self) -> str:
        """As a screen reader says it."""
        return " ".join(part for part in (self.word, self.figure, self.more) if part)


class _Share(QWidget):
    """How much of something is done, as a bar; the figures beside it say the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setFixedSize(_BAR_WIDE, _BAR_HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_in_use(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(QColor(theme.line if theme.border == 1 else theme.line2))  # black on black is no bar
        painter.drawRoundedRect(whole, 4, 4)
        painter.setBrush(QColor(theme.chart))
        painter.drawRoundedRect(QRectF(0, 0, whole.width() * min(self.share, 1.0), whole.height()), 4, 4)


class _Shown(QWidget):
    """One count on the line."""

    def __init__(self) -> None:
        super().__init__()
        self.word, self.figure, self.more = (
            plain("", wrap=False),
            plain("", "strong", wrap=False),
            plain("", wrap=False),
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP // 2 + 1)
        for label in (self.word, self.figure, self.more):
            line.addWidget(label)

    def wanted(self, *, with_more: bool) -> int:
        """The room its words need, pixels."""
        labels = [
            label for label in (self.word, self.figure, self.more if with_more else None) if label and label.text()
        ]
        return sum(label.sizeHint().width() for label in labels) + (GAP // 2 + 1) * max(len(labels) - 1, 0)

    def show_count(self, count: Count) -> None:
        for label, text in ((self.word, count.word), (self.figure, count.figure), (self.more, count.more)):
            label.setText(text)
            label.setVisible(bool(text))
        look = {Tone.DONE: "good", Tone.CARE: "care"}.get(count.tone, "strong")
        restyle(self.figure, look)
        restyle(self.more, look if count.tone is not Tone.INFO else "faint")


class Counters(QFrame):
    """The counts of the step that is shown; beside them its own tool, or a sentence about where a rule comes from."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("totals")
        self._counts: tuple[Count, ...] = ()
        self._shown: list[_Shown] = []
        self._room = QHBoxLayout()
        self._room.setSpacing(GAP * 3)
        self._share, self._has_share = _Share(), False
        self.sources = Sentence("small")
        self._tools: list[QWidget] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(GAP * 2, 0, GAP * 2, 0)
        self._line.setSpacing(GAP * 3)
        self._line.addLayout(self._room)
        self._line.addWidget(self._share)
        self._line.addWidget(self.sources, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.fit()

    @property
    def text(self) -> str:
        """What is counted, in one line."""
        return " · ".join(count.said for count in self._counts)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def add_tool(self, tool: QWidget) -> None:
        """A tool of one step, at the end of the line; only that of the step that is shown is seen."""
        self._tools.append(tool)
        self._line.addWidget(tool)
        tool.hide()

    def fit(self) -> None:
        """As high as the design says, or as large letters need."""
        tools = max((tool.minimumSizeHint().height() + GAP // 2 for tool in self._tools), default=0)
        self.setFixedHeight(max(TOTALS, self.fontMetrics().lineSpacing() + GAP * 2, tools))

    def show_counts(self, counts: Sequence[Count], share: float | None = None) -> None:
        """Show these; ``share`` is drawn as a bar behind them, None for no bar."""
        self._counts = tuple(counts)
        while len(self._shown) < len(counts):
            one = _Shown()
            self._shown.append(one)
            self._room.addWidget(one)
        for place, one in enumerate(self._shown):
            one.setVisible(place < len(counts))
            if place < len(counts):
                one.show_count(counts[place])
        self._has_share = share is not None
        self._share.share = share or 0.0
        self._share.update()
        self.setAccessibleName(self.text)
        self._give_way()

    def show_tool(self, tool: QWidget | None, source: str, behind: str) -> None:
        """Show the tool of a step, and its rule; ``behind`` is who made the rule, told when the mouse rests there."""
        for one in self._tools:
            one.setVisible(one is tool)
        self.sources.setText(source)
        self.sources.setToolTip(behind if source else "")
        self.sources.setAccessibleName(source)
        self._give_way()

    def _give_way(self) -> None:
        """Where there is too little room the bar and the small words go first, then the last counts: they are said elsewhere too."""
        tool = next((one for one in self._tools if not one.isHidden()), None)
        room = self.width() - GAP * 4 - (tool.sizeHint().width() + GAP * 3 if tool is not None else 0)
        room -= GAP * 3  # before the sentence, which has a place even where it is empty
        used, shown = 0, self._shown[: len(self._counts)]
        bare = sum(one.wanted(with_more=False) + GAP * 3 for one in shown)
        with_bar = self._has_share and bare + _BAR_WIDE + GAP * 3 <= room
        if self._share.isHidden() is with_bar:
            self._share.setVisible(with_bar)
        room -= _BAR_WIDE + GAP * 3 if with_bar else 0
        whole = sum(one.wanted(with_more=True) for one in shown) + GAP * 3 * max(len(shown) - 1, 0)
        for place, one in enumerate(shown):
            with_more = bool(one.more.text()) and whole <= room
            used += one.wanted(with_more=with_more) + (GAP * 3 if place else 0)
            # Only what changes is told: this is asked at every change of the layout, its own among them.
            for part, wanted in ((one.more, with_more), (one, place == 0 or used <= room)):
                if part.isHidden() is wanted:
                    part.setVisible(wanted)

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:  # other words, or letters of another size
            self._give_way()
        return super().event(event)
