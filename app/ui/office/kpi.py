"""The six figures over the report: each says how it moved, and leads to what it is made of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui.base.theme import percent_in_use, theme_in_use
from app.ui.base.tokens import KPI
from app.ui.widgets.basic import GAP, plain, row

_BAR = 8  # pixels
_NOTES_GIVE_WAY = 150  # percent: the notes are in the tips from there on
_LETTERS = 21  # of a tile, at least


@dataclass(frozen=True, slots=True)
class Kpi:
    """A figure: what it is, the figure and its unit, what is said of it, how much of its plan is reached (0 to 1), and what it opens."""

    name: str
    figure: str
    unit: str
    note: str
    opens: str
    share: float | None = None

    @property
    def said(self) -> str:
        """As a screen reader says it."""
        return f"{self.name}: {self.figure} {self.unit}. {self.note}".strip()


class KpiTile(QAbstractButton):
    """One figure; pressed, it opens what it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.opens = ""
        self._share: float | None = None
        self._name, self._figure = plain("", "small"), plain("", "kpi", wrap=False)
        self._unit, self._note = plain("", "small", wrap=False), plain("", "small")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(GAP + 4, GAP, GAP + 4, GAP + _BAR)
        inside.setSpacing(0)
        inside.addWidget(self._name)
        inside.addLayout(row(self._figure, self._unit, None, gap=GAP // 2))
        inside.addWidget(self._note)
        inside.addStretch(1)
        for label in (self._name, self._figure, self._unit, self._note):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_kpi(self, kpi: Kpi) -> None:
        """Show a figure."""
        for label, text in (
            (self._name, kpi.name),
            (self._figure, kpi.figure),
            (self._unit, kpi.unit),
            (self._note, kpi.note),
        ):
            label.setText(text)
        self.opens, self._share = kpi.opens, kpi.share
        self.setAccessibleName(kpi.said)
        self._note.setVisible(percent_in_use() < _NOTES_GIVE_WAY)
        self.setToolTip(kpi.note)
        self._fit()
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as what is written on it needs at its width."""
        layout = self.layout()
        least = KPI if percent_in_use() < _NOTES_GIVE_WAY else 0
        needed = layout.totalHeightForWidth(self.width()) if layout is not None and self.width() > GAP * 6 else 0
        self.setMinimumHeight(max(least, needed))

    def labels(self) -> tuple[QLabel, ...]:
        """What is written on it."""
        return (self._name, self._figure, self._unit, self._note)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        wide = self.fontMetrics().averageCharWidth() * _LETTERS
        return QSize(wide, max(KPI, layout.sizeHint().height() if layout is not None else 0))

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(GAP * 12, layout.minimumSize().height() if layout is not None else KPI)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_in_use(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_hand = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(QColor(theme.main if has_hand else theme.line), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(theme.tint if self.isDown() else theme.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        if self._share is not None:
            whole = QRectF(GAP + 4, self.height() - GAP - _BAR + 2, self.width() - 2 * (GAP + 4), _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.line2))
            painter.drawRoundedRect(whole, 4, 4)
            done = QRectF(whole)
            done.setWidth(whole.width() * max(0.0, min(self._share, 1.0)))
            painter.setBrush(QColor(theme.chart))
            painter.drawRoundedRect(done, 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class KpiRow(QWidget):
    """Six beside each other, three where there is less room, two where there is little."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self.tiles = [KpiTile() for _ in range(count)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP + 2)
        self._columns = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.fit(1366)

    def fit(self, width: int) -> None:
        """Lay them out for a width, pixels."""
        letters = self.fontMetrics().averageCharWidth()
        columns = next((count for count in (6, 3) if width >= letters * _LETTERS * count * 0.9), 2)
        if columns != self._columns:
            self._columns = columns
            for place, tile in enumerate(self.tiles):
                self._grid.addWidget(tile, place // columns, place % columns)
