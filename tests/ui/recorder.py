"""What a window really draws, letter by letter: labels, items of lists and everything painted by hand alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPaintDevice, QPaintEngine, QPainter, QRegion, QTransform
from PySide6.QtWidgets import QWidget

_METRIC = QPaintDevice.PaintDeviceMetric


@dataclass(frozen=True)
class Drawn:
    """One run of text: where its letters stand, in what colour, and the room it is drawn into; all in pixels of the window."""

    text: str
    at: QRectF
    colour: str
    room: QRectF

    @property
    def cut(self) -> bool:
        """Whether letters fall beyond the room at a side: what is scrolled half out of sight above or below is not meant."""
        return self.at.left() < self.room.left() - 2 or self.at.right() > self.room.right() + 2

    @property
    def is_seen(self) -> bool:
        """Whether most of its height is in sight."""
        return self.room.intersected(self.at).height() > self.at.height() * 0.6


class _Engine(QPaintEngine):
    def __init__(self, size) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[Drawn] = []
        self._whole = QRectF(0, 0, size.width(), size.height())
        self._transform, self._clip, self._colour = QTransform(), QRectF(self._whole), "#000000"
        self._system = QRegion()

    def begin(self, device):
        return True

    def end(self):
        return True

    def type(self):
        return QPaintEngine.Type.User

    def updateState(self, state):
        flags, dirty = state.state(), QPaintEngine.DirtyFlag
        if flags & dirty.DirtyTransform:
            self._transform = state.transform()
        if flags & dirty.DirtyPen:
            self._colour = state.pen().color().name()
        if flags & (dirty.DirtyClipRegion | dirty.DirtyClipPath | dirty.DirtyClipEnabled):
            self._see_clip(state, flags)

    def _see_clip(self, state, flags):
        dirty = QPaintEngine.DirtyFlag
        if not state.isClipEnabled() or state.clipOperation() == Qt.ClipOperation.NoClip:
            self._clip = QRectF(self._whole)
        elif flags & dirty.DirtyClipRegion:
            self._clip = self._transform.mapRect(QRectF(state.clipRegion().boundingRect()))
        elif flags & dirty.DirtyClipPath:
            self._clip = self._transform.mapRect(state.clipPath().boundingRect())

    def drawTextItem(self, point, item):
        text = item.text().strip()
        if not text:
            return
        metrics = QFontMetricsF(item.font())
        box = QRectF(point.x(), point.y() - metrics.ascent(), item.width(), metrics.ascent() + metrics.descent())
        system = self.systemClip()
        room = QRectF(system.boundingRect()) if not system.isEmpty() else QRectF(self._whole)
        at = self._transform.mapRect(box)
        self.texts.append(Drawn(text, at, self._colour, room.intersected(self._clip)))

    def drawPixmap(self, *_): ...
    def drawImage(self, *_): ...
    def drawTiledPixmap(self, *_): ...
    def drawPath(self, *_): ...
    def drawRects(self, *_): ...
    def drawLines(self, *_): ...
    def drawPolygon(self, *_): ...
    def drawEllipse(self, *_): ...
    def drawPoints(self, *_): ...


class _Device(QPaintDevice):
    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.engine = _Engine(widget.size())
        self._metrics = {
            _METRIC.PdmWidth: widget.width(),
            _METRIC.PdmHeight: widget.height(),
            _METRIC.PdmDpiX: widget.logicalDpiX(),
            _METRIC.PdmDpiY: widget.logicalDpiY(),
            _METRIC.PdmPhysicalDpiX: widget.physicalDpiX(),
            _METRIC.PdmPhysicalDpiY: widget.physicalDpiY(),
            _METRIC.PdmDepth: 32,
            _METRIC.PdmNumColors: 2**31 - 1,
            _METRIC.PdmDevicePixelRatio: 1,
            _METRIC.PdmDevicePixelRatioScaled: 65536,
            _METRIC.PdmWidthMM: 300,
            _METRIC.PdmHeightMM: 200,
        }

    def paintEngine(self):
        return self.engine

    def metric(self, which):
        return self._metrics.get(which, 0)


def drawn_on(widget: QWidget) -> list[Drawn]:
    """Every run of text that the widget and what is in it draw now."""
    device = _Device(widget)
    painter = QPainter(device)
    widget.render(painter, QPoint(0, 0))
    painter.end()
    return device.engine.texts


def overlaps(texts: list[Drawn]) -> list[tuple[str, str]]:
    """Runs of text that stand over each other."""
    found = []
    seen = [one for one in texts if one.is_seen]
    for place, one in enumerate(seen):
        for other in seen[place + 1 :]:
            common = one.at.intersected(other.at)
            least = min(one.at.width() * one.at.height(), other.at.width() * other.at.height())
            if common.isValid() and common.width() * common.height() > least * 0.3 and one.at != other.at:
                found.append((one.text, other.text))
    return found


def ground_of(image: QImage, one: Drawn) -> str:
    """The colour most of the room behind a run of text has."""
    box = one.at.intersected(one.room).toAlignedRect().intersected(image.rect())
    step_x, step_y = max(box.width() // 40, 1), max(box.height() // 12, 1)
    dots, wide = memoryview(image.constBits()).cast("B").cast("I"), image.bytesPerLine() // 4
    seen: Counter[int] = Counter()
    for y in range(box.top(), box.bottom() + 1, step_y):
        seen.update(dots[y * wide + box.left() : y * wide + box.right() + 1 : step_x].tolist())
    return QColor(seen.most_common(1)[0][0]).name() if seen else one.colour
