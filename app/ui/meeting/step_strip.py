"""The strip of a meeting's six steps: where one is, which are whole, and the two doors of the meeting itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from app.ui.base.theme import percent_in_use, theme_in_use
from app.ui.base.tokens import STEP_STRIP
from app.ui.widgets.basic import GAP, button, plain, row
from app.ui.widgets.icons import pixmap

_CIRCLE, _UNDERLINE = 22, 4  # pixels at 100 %


class StepDoor(QAbstractButton):
    """One step: its number in a circle, or a tick where it is whole, and its name; the current one is underlined."""

    def __init__(self, number: int, name: str, *, underlined: bool = True) -> None:
        super().__init__()
        self._number, self.is_whole, self.shows_name, self._underlined = number, False, True, underlined
        self.setText(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        shown = self.shown_text()
        words = QFontMetrics(self._heavy()).horizontalAdvance(shown) + GAP if shown else 0
        return QSize(_side() + words + GAP * 3, STEP_STRIP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, here = theme_in_use(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here and self._underlined:
            painter.fillRect(self.rect(), QColor(theme.card))
            line = _UNDERLINE * percent_in_use() // 100
            painter.fillRect(0, self.height() - line, self.width(), line, QColor(theme.main))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.tint))
        self._paint_circle(painter)
        if shown := self.shown_text():
            painter.setFont(self._heavy() if here else self.font())
            painter.setPen(QColor(theme.ink))
            room = self.rect().adjusted(GAP + _side() + GAP, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.main), 2))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)

    def _paint_circle(self, painter: QPainter) -> None:
        theme, side = theme_in_use(), _side()
        circle = QRectF(GAP, (self.height() - side) / 2, side, side)
        ground, edge, ink = theme.card, theme.edge, theme.ink
        if self.isChecked():
            ground, edge, ink = theme.main, theme.main, theme.on_main
        elif self.is_whole:
            ground, edge, ink = theme.tint, theme.main, theme.tint_ink
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.drawEllipse(circle)
        if self.is_whole and not self.isChecked():
            tick = side * 2 // 3
            painter.drawPixmap(
                round(circle.center().x() - tick / 2), round(circle.center().y() - tick / 2), pixmap("check", ink, tick)
            )
            return
        small = self._heavy()
        small.setPointSizeF(small.pointSizeF() * 0.86)
        painter.setFont(small)
        painter.setPen(QColor(ink))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def shown_text(self) -> str:
        """Its name, where there is room for it; a screen reader always says it."""
        return self.text() if self.shows_name or self.isChecked() else ""

    def _heavy(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


class StepStrip(QFrame):
    """One door for each step, then the window for everybody and the way out of the meeting."""

    chosen = Signal(int)
    public_asked = Signal()
    left = Signal()

    def __init__(self, titles: Sequence[str], *, practice: bool = False) -> None:
        super().__init__()
        self.setObjectName("stripe")
        self._titles = titles
        self.buttons: list[StepDoor] = []
        line = row(gap=2)
        for place, title in enumerate(titles):
            door = StepDoor(place + 1, title.partition(". ")[2] or title)
            door.clicked.connect(partial(self.chosen.emit, place))
            self.buttons.append(door)
            line.addWidget(door)
        line.addStretch(1)
        chip = plain(self.tr("LÀNG TẬP"), "watermark", wrap=False)
        if not practice:
            chip.hide()
        line.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._public = button(
            self.tr("Màn hình chung"), self.public_asked.emit, hint=self.tr("Cửa sổ chữ to cho cả phòng xem (F9)")
        )
        self._later = button(
            self.tr("Để sau"), self.left.emit, hint=self.tr("Mọi thứ đã ghi; lần sau mở lại đúng bước này")
        )
        for way, drawing in ((self._public, "presentation"), (self._later, "pause")):
            way.setObjectName("quiet")
            way.show_drawing(drawing)
            line.addWidget(way)
        line.setContentsMargins(GAP, 0, GAP, 0)
        self.setLayout(line)
        self.fit(narrow=False)

    def fit(self, *, narrow: bool) -> None:
        """Put on the size of text in use; where there is little room only the current step has its name."""
        self.setFixedHeight(max(STEP_STRIP, self.fontMetrics().lineSpacing() + GAP * 2 + _UNDERLINE))
        for step in self.buttons:
            step.shows_name = not narrow
            step.updateGeometry()
            step.update()
        for door, text in ((self._public, self.tr("Màn hình chung")), (self._later, self.tr("Để sau"))):
            door.setText("" if narrow else text)
            door.setAccessibleName(text)
            door.setToolTip(door.toolTip() or text)

    def show_marks(self, here: int, whole_steps: Sequence[bool]) -> None:
        """Mark the steps that are whole, and the one that is shown."""
        for place, (door, title) in enumerate(zip(self.buttons, self._titles, strict=True)):
            door.is_whole = whole_steps[place]
            done = self.tr("đã đủ") if door.is_whole else self.tr("chưa đủ")
            door.setToolTip(f"{title}: {done}")
            door.setAccessibleName(f"{title}: {done}")
            door.setChecked(place == here)
            door.updateGeometry()
            door.update()


def _side() -> int:
    return _CIRCLE * percent_in_use() // 100
