"""Pieces that a sheet is laid out of: text, columns, rows to sign in, tables with their headings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Paragraph

from app.documents.tags import tagged
from app.documents.typography import BOLD

_CELL_PADDING = 6.5  # points, both sides of a cell and a hair


_SMALLEST = 4.5  # points


def sizes_that_fit(rows: Sequence[Sequence[Any]], widths: Sequence[float], size: float) -> list[float]:
    """The size of type of each column in which no number, code or date of it is broken over two lines."""
    found = []
    for place, width in enumerate(widths):
        room = width * mm - _CELL_PADDING
        words = (word for row in rows if place < len(row) for word in str(row[place]).split())
        longest = max((stringWidth(word, BOLD, size) for word in words if any(map(str.isdigit, word))), default=0.0)
        found.append(max(size * room / longest, _SMALLEST) if longest > room else size)
    return found


class Text(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph that remembers how it broke its lines: it is asked three or four times for the same width.

    Most are one line; those are measured once and drawn as they are. ``role`` is what it is to a reader that does not see it.
    """

    _broken: tuple[float, tuple[float, float]] | None = None
    _line: float | None = None  # how wide it is, where it is one line
    role = "P"
    is_blank = False

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """What it takes of the room there is, in points."""
        # Where it could not be split, its lines are thrown away with ``blPara``.
        if self._broken is None or self._broken[0] != width or (self._line is None and not hasattr(self, "blPara")):
            self._line = self._one_line(width)
            self._broken = width, (width, self.style.leading) if self._line is not None else super().wrap(width, height)
            self.width, self.height = self._broken[1]
        return self._broken[1]

    def _one_line(self, width: float) -> float | None:
        """How wide its one line is; None where it needs several, or is more than plain text."""
        if self.style.firstLineIndent or hasattr(self, "blPara"):
            return None
        whole = 0.0
        for frag in self.frags:
            if getattr(frag, "lineBreak", False) or not hasattr(frag, "text") or "  " in frag.text or "\t" in frag.text:
                return None
            whole += stringWidth(frag.text, frag.fontName, frag.fontSize)
            if whole > width:
                return None
        return whole

    def split(self, width: float, height: float) -> list[Flowable]:
        """Its parts on this page and the next."""
        if self._line is not None:
            return [self] if height >= self.style.leading else []
        parts: list[Flowable] = super().split(width, height)
        return parts

    def draw(self) -> None:
        """Draw it on the page."""
        if self.is_blank:
            return
        with tagged(self.canv, self.role):
            if self._line is None:
                super().draw()
            else:
                self._draw_line(self._line)

    def _draw_line(self, wide: float) -> None:
        style = self.style
        free = self.width - wide
        left = free / 2 if style.alignment == TA_CENTER else free if style.alignment == TA_RIGHT else 0.0
        self.canv.setFillColor(style.textColor)
        line = self.canv.beginText(left, style.leading - style.fontSize)
        for frag in self.frags:
            line.setFont(frag.fontName, frag.fontSize, style.leading)
            line.textOut(frag.text)
        self.canv.drawText(line)


class Columns(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Columns of flowables beside each other: what a table without rules would be, at a fraction of its cost."""

    is_layout = True

    def __init__(self, columns: list[list[Flowable]], widths: list[float], top: float, padding: float = 1) -> None:
        super().__init__()
        self._columns, self._widths, self._top, self._padding = columns, widths, top, padding
        self._sizes: list[list[tuple[float, float]]] = []
        self.hAlign = "CENTER"

    def wrap(self, _width: float, height: float) -> tuple[float, float]:
        """What it takes of the room there is, in points."""
        if not self._sizes:
            self._sizes = [
                [part.wrapOn(None, width - 2 * self._padding, height) for part in column]
                for column, width in zip(self._columns, self._widths, strict=True)
            ]
        self.width = sum(self._widths)
        self.height = self._top + max(
            (self._high(column, sizes) for column, sizes in zip(self._columns, self._sizes, strict=True)), default=0
        )
        return self.width, self.height

    @staticmethod
    def _high(column: list[Flowable], sizes: list[tuple[float, float]]) -> float:
        between: float = sum(max(one.getSpaceAfter(), other.getSpaceBefore()) for one, other in pairwise(column))
        return sum(high for _, high in sizes) + between

    def draw(self) -> None:
        """Draw it on the page."""
        left = self._padding
        for column, sizes, width in zip(self._columns, self._sizes, self._widths, strict=True):
            y, before = self.height - self._top, 0.0
            for place, (part, (wide, high)) in enumerate(zip(column, sizes, strict=True)):
                y -= high + (max(before, part.getSpaceBefore()) if place else 0)
                part.drawOn(self.canv, left, y, _sW=width - 2 * self._padding - wide)
                before = part.getSpaceAfter()
            left += width


class AtLeast(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A piece that takes so much room at least, in the middle of it: a row to sign in stays as high on whatever page it falls."""

    def __init__(self, inside: Flowable, least: float) -> None:
        super().__init__()
        self._inside, self._least, self._high = inside, least, 0.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """What it takes of the room there is, in points."""
        self._high = self._inside.wrapOn(self.canv, width, height)[1]
        self.width, self.height = width, max(self._high, self._least)
        return self.width, self.height

    def draw(self) -> None:
        """Draw it on the page."""
        self._inside.drawOn(self.canv, 0, (self.height - self._high) / 2)


class Headed(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A heading that stays with the first rows of its table, on whatever page they fall."""

    def __init__(self, heading: Flowable, table: Flowable) -> None:
        super().__init__()
        self._heading, self._table, self._high = heading, table, 0.0
        self.hAlign = "CENTER"

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """What it takes of the room there is, in points."""
        self._wide = width
        self._high = self._heading.wrapOn(self.canv, width, height)[1] + self._heading.getSpaceAfter()
        return width, self._high + float(self._table.wrapOn(self.canv, width, height - self._high)[1])

    def split(self, width: float, height: float) -> list[Flowable]:
        """The heading with as many rows as there is room for, and the rest; nothing where there is none for both."""
        parts = self._table.splitOn(self.canv, width, height - self._high)
        return [Headed(self._heading, parts[0]), *parts[1:]] if len(parts) > 1 else []

    def getSpaceBefore(self) -> float:  # noqa: N802  # reportlab's name
        """The room above it, in points."""
        return float(self._heading.getSpaceBefore())

    def getSpaceAfter(self) -> float:  # noqa: N802  # reportlab's name
        """The room below it, in points."""
        return float(self._table.getSpaceAfter())

    def draw(self) -> None:
        """Draw it on the page."""
        wide, high = self._table.wrapOn(self.canv, self._wide, 1e6)
        self._heading.drawOn(self.canv, 0, high + self._heading.getSpaceAfter())
        self._table.drawOn(self.canv, 0, 0, _sW=self._wide - wide)
