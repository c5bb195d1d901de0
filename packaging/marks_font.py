"""The signs of the drawn set as letters: resources/fonts/SotoMarks-*.ttf, made by ``make marks`` from resources/icons/lucide.

Noto Sans has no ✔, →, ⚠ or −, so each laptop would put its own in their place, on some of them a coloured picture. Signs stand
in sentences, tables and buttons: as letters they take the size and the colour of the words beside them.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.basePen import BasePen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.svgLib.path import SVGPath
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

ROOT = Path(__file__).parents[1] / "resources"
SIDE = 24  # of a drawing
EM = 1000
SCALE = 46  # units of the font per unit of a drawing: a circle stands a little over the capitals, as the drawn icons do
BASE = -210  # of a drawing's lower edge: its middle is the middle of the capitals
AFTER = 150  # units of room after a sign, beside the space that follows it

MARKS = {
    "✔": "circle-check", "✖": "circle-x", "⯑": "circle-question-mark", "⚠": "triangle-alert", "✓": "check", "✕": "x",
    "❯": "chevron-right", "❮": "chevron-left", "→": "arrow-right", "←": "arrow-right/180", "↑": "arrow-right/90",
    "↓": "arrow-right/270", "↗": "arrow-up-right", "↘": "arrow-down-right", "−": "minus", "⚿": "lock",
}  # fmt: skip
"""Letter, and the drawing it shows, turned by so many degrees to the left."""

FACES = {"Regular": (400, 2.0), "SemiBold": (600, 2.6)}
"""Face, with its weight and the width of its line in units of a drawing."""


class _Line(BasePen):  # type: ignore[misc]  # the library has no types
    """The lines of a drawing as a path of Qt, which knows how to go round them."""

    def __init__(self) -> None:
        super().__init__()
        self.path = QPainterPath()

    def _moveTo(self, at: tuple[float, float]) -> None:  # noqa: N802  # its name is the library's
        self.path.moveTo(*at)

    def _lineTo(self, to: tuple[float, float]) -> None:  # noqa: N802  # its name is the library's
        # A dot is a line of a hundredth; too short for Qt's stroker to give it round ends.
        here = self.path.currentPosition()
        if abs(here.x() - to[0]) + abs(here.y() - to[1]) < 0.05:
            self.path.addEllipse(here, 0.25, 0.25)
            return
        self.path.lineTo(*to)

    def _curveToOne(self, one: tuple[float, float], two: tuple[float, float], to: tuple[float, float]) -> None:  # noqa: N802  # its name is the library's
        self.path.cubicTo(*one, *two, *to)

    def _closePath(self) -> None:  # noqa: N802  # its name is the library's
        self.path.closeSubpath()


def outline(drawing: str, width: float) -> QPainterPath:
    """What the pen of a drawing covers, in the drawing's own units."""
    name, _, turned = drawing.partition("/")
    pen = _Line()
    SVGPath(str(ROOT / "icons" / "lucide" / f"{name}.svg")).draw(pen)
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCurveThreshold(0.02)
    path = stroker.createStroke(pen.path).simplified()
    return (
        QTransform().translate(SIDE / 2, SIDE / 2).rotate(-int(turned or 0)).translate(-SIDE / 2, -SIDE / 2).map(path)
    )


def glyph(path: QPainterPath) -> object:
    """A path as a glyph: up is up, in the units of the font."""
    pen = TTGlyphPen(None)
    into = TransformPen(Cu2QuPen(pen, 1.0), (SCALE, 0, 0, -SCALE, 0, BASE + SIDE * SCALE))
    at, curve, is_open = 0, [], False
    while at < path.elementCount():
        element = path.elementAt(at)
        point = (element.x, element.y)
        if element.type == QPainterPath.ElementType.MoveToElement:
            if is_open:
                into.closePath()
            into.moveTo(point)
            is_open = True
        elif element.type == QPainterPath.ElementType.LineToElement:
            into.lineTo(point)
        else:
            curve = [(path.elementAt(at + more).x, path.elementAt(at + more).y) for more in range(3)]
            into.curveTo(*curve)
            at += 2
        at += 1
    if is_open:
        into.closePath()
    return pen.glyph()


def make(face: str, weight: int, width: float) -> None:
    """Write one face."""
    names = {letter: drawing.replace("/", ".") for letter, drawing in MARKS.items()}
    builder = FontBuilder(EM, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names.values()])
    builder.setupCharacterMap({ord(letter): name for letter, name in names.items()})
    empty = TTGlyphPen(None).glyph()
    builder.setupGlyf(
        {".notdef": empty, **{names[letter]: glyph(outline(drawing, width)) for letter, drawing in MARKS.items()}}
    )
    drawn, wide = builder.font["glyf"], SIDE * SCALE + AFTER
    bearings = {name: getattr(drawn[name], "xMin", 0) for name in (".notdef", *names.values())}
    builder.setupHorizontalMetrics({name: (wide, bearing) for name, bearing in bearings.items()})
    # As high as Noto Sans and no higher: a line with a sign is as high as one without.
    builder.setupHorizontalHeader(ascent=1069, descent=-293)
    builder.setupNameTable(
        {
            "familyName": "Soto Marks",
            "styleName": face,
            "copyright": "Lucide, ISC licence; see icons/lucide/LICENSE.txt",
        }
    )
    builder.setupOS2(
        sTypoAscender=1069,
        sTypoDescender=-293,
        sTypoLineGap=0,
        usWinAscent=1069,
        usWinDescent=293,
        usWeightClass=weight,
    )
    builder.setupPost()
    builder.updateHead(created=0, modified=0)
    builder.font.recalcTimestamp = False
    builder.save(ROOT / "fonts" / f"SotoMarks-{face}.ttf")


if __name__ == "__main__":
    for each, (heavy, wide) in FACES.items():
        make(each, heavy, wide)
