"""Pictures of figures, painted with what the toolkit has; each can be turned into the table it was drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.base.theme import scaled, theme_in_use
from app.ui.base.tokens import SMALL
from app.ui.widgets.basic import GAP

_LINES = 3  # ruled lines over the floor
_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Series:
    """One row of figures with its name; whole dong or a count, one per label."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """What a chart draws. ``is_money`` says whether the axis is in million dong."""

    heading: str  # of the labels, for the table
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    is_money: bool = True
    is_time: bool = True  # months may be thinned out where there is little room; names never

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see."""
        return not any(value for series in self.series for value in series.values)


def step_above(largest: int) -> int:
    """The height of one ruled line: 1, 2 or 5 times a power of ten, so that the lines reach the largest figure."""
    wanted = max(-(-largest // _LINES), 1)
    power = 1
    while power * 10 <= wanted:
        power *= 10
    return next(step * power for step in (1, 2, 5, 10) if step * power >= wanted)


class Chart(QWidget):
    """The ground, the ruled lines, the labels and the legend."""

    def __init__(self) -> None:
        super().__init__()
        self._figures = Figures("", (), ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_figures(self, figures: Figures) -> None:
        """Draw these."""
        self._figures = figures
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.fontMetrics().height() * 11)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, metrics = theme_in_use(), self.fontMetrics()
        colours = [QColor(theme.chart), QColor(theme.chart2), QColor(theme.faint)]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        figures = self._figures
        step = step_above(max((value for series in figures.series for value in series.values), default=0))
        marks = [self._mark(step * line) for line in range(_LINES + 1)]
        left = max(metrics.horizontalAdvance(mark) for mark in marks) + GAP
        legend = metrics.height() + GAP
        plot = QRectF(left, legend, self.width() - left - GAP, self.height() - legend - metrics.height() - GAP)
        self._legend(painter, colours)
        for line, mark in enumerate(marks):
            y = plot.bottom() - plot.height() * line / _LINES
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(theme.ink))
            painter.drawText(
                QRectF(0, y - metrics.height() / 2, left - GAP, metrics.height()),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                mark,
            )
        self._labels(painter, plot)
        self._draw(painter, plot, step * _LINES, colours)

    def _mark(self, value: int) -> str:
        if not self._figures.is_money:
            return str(value)
        exact = value / _MILLION
        return (f"{exact:.2f}".rstrip("0").rstrip(".") or "0").replace(".", ",")

    def _legend(self, painter: QPainter, colours: list[QColor]) -> None:
        metrics = self.fontMetrics()
        side = metrics.height() * 2 // 3
        x = 0.0
        unit = self.tr("triệu đồng") if self._figures.is_money else ""
        for place, series in enumerate(self._figures.series):
            box = QRectF(x, (metrics.height() - side) / 2, side, side)
            self._swatch(painter, box, place, colours[place % len(colours)])
            painter.setPen(QColor(theme_in_use().ink))
            painter.drawText(QPointF(x + side + GAP, metrics.ascent()), series.name)
            x += side + GAP * 3 + metrics.horizontalAdvance(series.name)
        room = self.width() - metrics.horizontalAdvance(unit)
        if unit and room > x:
            painter.drawText(QPointF(room, metrics.ascent()), unit)

    def _swatch(self, painter: QPainter, box: QRectF, place: int, colour: QColor) -> None:
        # The second series is hollow: told apart without colour.
        painter.setPen(QPen(colour, 2))
        painter.setBrush(colour if place == 0 else Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _labels(self, painter: QPainter, plot: QRectF) -> None:
        metrics, labels = QFontMetrics(painter.font()), self._label_words()
        if not labels:
            return
        slot = plot.width() / len(labels)
        widest = max(metrics.horizontalAdvance(label) for label in labels) + GAP
        if not self._figures.is_time:
            room = int(min(widest, slot))
            labels = tuple(metrics.elidedText(label, Qt.TextElideMode.ElideRight, room - GAP) for label in labels)
            widest = room
        every = max(1, int(-(-widest // max(slot, 1))))
        painter.setPen(QColor(theme_in_use().ink))
        for place, label in enumerate(labels):
            if (len(labels) - 1 - place) % every == 0:
                centre = plot.left() + slot * (place + 0.5)
                left = min(max(centre - widest / 2, 0.0), self.width() - widest)
                box = QRectF(left, plot.bottom() + 2, widest, metrics.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)

    def _label_words(self) -> tuple[str, ...]:
        return self._figures.labels

    def _draw(self, painter: QPainter, plot: QRectF, top: int, colours: list[QColor]) -> None:
        raise NotImplementedError


class BarChart(Chart):
    """Columns beside each other."""

    def _draw(self, painter: QPainter, plot: QRectF, top: int, colours: list[QColor]) -> None:
        labels, series = self._figures.labels, self._figures.series
        if not labels:
            return
        slot = plot.width() / len(labels)
        wide = min(slot * 0.7 / max(len(series), 1), 48.0)
        for number, one in enumerate(series):
            for place, value in enumerate(one.values):
                if not value:
                    continue
                high = plot.height() * value / top
                x = plot.left() + slot * (place + 0.5) + wide * (number - len(series) / 2)
                box = QRectF(x + 1, plot.bottom() - high, max(wide - 2, 2), high)
                self._swatch(painter, box, number, colours[number % len(colours)])


class LineChart(Chart):
    """A line with a dot per figure."""

    def _draw(self, painter: QPainter, plot: QRectF, top: int, colours: list[QColor]) -> None:
        labels = self._figures.labels
        if not labels:
            return
        slot = plot.width() / len(labels)
        for number, one in enumerate(self._figures.series):
            points = [
                QPointF(plot.left() + slot * (place + 0.5), plot.bottom() - plot.height() * value / top)
                for place, value in enumerate(one.values)
            ]
            painter.setPen(QPen(colours[number % len(colours)], 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            painter.setBrush(colours[number % len(colours)] if number == 0 else QColor(theme_in_use().card))
            for point in points:
                painter.drawEllipse(point, 3.5, 3.5)


class _Quiet(Chart):
    """A small picture without a scale: the shape says it, and the figures stand over it and in the table."""

    def sizeHint(self) -> QSize:
        return QSize(320, round(self.fontMetrics().height() * 5.1))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, metrics = theme_in_use(), self.fontMetrics()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = max((value for series in self._drawn() for value in series.values), default=0)
        plot = QRectF(0, 4, self.width(), self.height() - metrics.height() - GAP)
        painter.setPen(QPen(QColor(theme.edge), 1))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        small = QFont(self.font())
        small.setPointSizeF(scaled(SMALL))
        painter.setFont(small)
        self._labels(painter, plot)
        if top > 0:
            self._draw(painter, plot, top, [QColor(theme.chart), QColor(theme.chart2), QColor(theme.faint)])

    def _drawn(self) -> tuple[Series, ...]:
        """What the picture shows; the table has the others too."""
        return self._figures.series

    def _label_words(self) -> tuple[str, ...]:
        """The months by their number: the last is this one, and the table has the years."""
        return tuple(label.partition("/")[0].lstrip("0") for label in self._figures.labels)


class Legend(QWidget):
    """What the colours of a small picture mean, where there is room for it; the table has the words in any case."""

    def __init__(self, *words: str) -> None:
        """``words`` of the first colour and the second."""
        super().__init__()
        self._words = words
        self.setObjectName("small")
        self.setAccessibleName(", ".join(words))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        side = metrics.ascent() * 3 // 4
        return QSize(sum(side + GAP * 2 + metrics.horizontalAdvance(word) for word in self._words), metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.width() < self.sizeHint().width():
            return
        theme, metrics, painter = theme_in_use(), self.fontMetrics(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side, x = metrics.ascent() * 3 // 4, 0
        for word, colour in zip(self._words, (theme.chart, theme.chart2), strict=False):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(x, (metrics.height() - side) / 2, side, side), 2, 2)
            painter.setPen(QColor(theme.ink))
            painter.drawText(QPointF(x + side + GAP // 2, metrics.ascent()), word)
            x += side + GAP * 2 + metrics.horizontalAdvance(word)


class StackedBars(_Quiet):
    """One column for each label: what came in of what was due, and over it what is still missing."""

    def _draw(self, painter: QPainter, plot: QRectF, top: int, colours: list[QColor]) -> None:
        series, labels = self._figures.series, self._figures.labels
        slot = plot.width() / max(len(labels), 1)
        wide = min(slot * 0.62, 40.0)
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(len(labels)):
            got = series[0].values[place]
            due = max(series[1].values[place] if len(series) > 1 else 0, got)
            x = plot.left() + slot * (place + 0.5) - wide / 2
            for amount, colour in ((due, colours[1]), (got, colours[0])):
                high = plot.height() * amount / top
                painter.setBrush(colour)
                painter.drawRoundedRect(QRectF(x, plot.bottom() - high, wide, high), 3, 3)


class AreaChart(_Quiet):
    """A line over a tinted ground, with a dot where it stands now: the first series."""

    def _drawn(self) -> tuple[Series, ...]:
        return self._figures.series[:1]

    def _draw(self, painter: QPainter, plot: QRectF, top: int, colours: list[QColor]) -> None:
        labels, values = self._figures.labels, self._figures.series[0].values
        slot = plot.width() / max(len(labels), 1)
        points = [
            QPointF(plot.left() + slot * (place + 0.5), plot.bottom() - (plot.height() - 6) * value / top)
            for place, value in enumerate(values)
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme_in_use().tint))
        ground = [QPointF(points[0].x(), plot.bottom()), *points, QPointF(points[-1].x(), plot.bottom())]
        painter.drawPolygon(QPolygonF(ground))
        painter.setPen(QPen(colours[0], 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(colours[0])
        painter.drawEllipse(points[-1], 4, 4)
