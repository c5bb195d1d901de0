"""Pieces that a sheet is laid out of: text that listens, columns, the seal and its room."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Any

from PIL import Image
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFImageXObject, PDFName, PDFStream
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable, Paragraph, Spacer

from app.documents.seal import LABEL, PaperSeal, letters_digest
from app.documents.tags import Tags, metadata, tagged, write_tree
from app.documents.typography import BOLD, FACE, NUMBER_AT, Page

_SEAL = (
    19.4 * mm
)  # with a code of 53 squares to a side, each is 0.35 mm: a scan of 150 dots an inch still has two of them
_DOTS = 4  # of a square of a code, to a side
_BESIDE = 0.5 * mm
_LEAST_INSIDE = 10 * mm  # what the poorest printers leave at the edge, and something over


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


@dataclass(slots=True)
class Sealed:
    """A seal on its way: what it will say, who signs it, and where on the last page it stands."""

    draft: PaperSeal
    sign: Callable[[bytes], bytes]
    page: Page

    def corner(self) -> tuple[float, float]:
        """Its lower left corner, in points: always the lower left of the page, in the margin where that is wide enough."""
        beside = self.page.left * mm - _SEAL - _BESIDE
        return max(beside, _LEAST_INSIDE), self.page.bottom * mm

    def of(self, texts: list[str]) -> PaperSeal:
        """The seal over these pages."""
        unsigned = replace(self.draft, pages=len(texts), letters=letters_digest(texts))
        return replace(unsigned, signature=self.sign(unsigned.digest))


def seal_room() -> Flowable:
    """Room for the seal at the end of the first column; it is drawn at the foot of the page when every letter is known."""
    return Spacer(_SEAL, _SEAL + 1 * mm)


class Squares(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A QR code."""

    def __init__(self, content: str | bytes, side: float) -> None:
        super().__init__()
        self._rows, self._side = _modules(content), side

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """What it takes of the room there is, in points."""
        return self._side, self._side

    def draw(self) -> None:
        """Draw it on the page."""
        with tagged(self.canv, "Figure", "Mã QR"):
            _draw_squares(self.canv, self._rows, 0, 0, self._side)


def _modules(content: str | bytes) -> list[bytes]:
    """The squares of a code, row by row; 0 is dark. Correction level M."""
    import zxingcpp

    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    squares: Any = code.to_image(scale=1, add_quiet_zones=False)
    return [bytes(row) for row in memoryview(squares).tolist()]


def _draw_squares(canvas: Canvas, rows: list[bytes], left: float, bottom: float, side: float) -> None:
    """The code as a picture of one bit a dot; every square is several dots, so that no viewer smooths it away."""
    squares = len(rows) + 2
    dark = [b"\xff" * squares, *(b"\xff" + row + b"\xff" for row in rows), b"\xff" * squares]
    picture = Image.frombytes("L", (squares, squares), b"".join(dark)).convert("1")
    fine = picture.resize((squares * _DOTS, squares * _DOTS), Image.Resampling.NEAREST)
    made = PDFImageXObject("squares")
    made.width = made.height = squares * _DOTS
    made.colorSpace, made.bitsPerComponent = "DeviceGray", 1
    made._filters = ("FlateDecode",)  # noqa: SLF001  # reportlab has no other way to say one bit
    made.streamContent = zlib.compress(fine.tobytes())
    name = f"squares{len(canvas.pictures)}"
    canvas.pictures.append(name)
    canvas._doc.addForm(name, made)  # noqa: SLF001
    canvas.saveState()
    canvas.translate(left, bottom)
    canvas.scale(side, side)
    canvas.doForm(name)
    canvas.restoreState()


class _Heard(PDFTextObject):  # type: ignore[misc]  # reportlab has no types
    """Text on its way to the page; the canvas hears every letter of it, for the seal."""

    def _formatText(self, text: str | bytes) -> str:  # noqa: N802  # reportlab's name
        self._canvas.hear(text if isinstance(text, str) else text.decode())
        formatted: str = super()._formatText(text)
        return formatted


class _Numbered(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Knows how many pages there are before it numbers the first, and every letter before it seals the last."""

    def __init__(self, of: Page, sealed: Sealed | None, day: date, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._of, self._sealed, self._day = of, sealed, day
        self._kept: list[dict[str, Any]] = []
        self.said: list[list[str]] = [[]]
        self.page_now = 0
        self.tags = Tags()
        self.pictures: list[str] = []
        self._doc._timeStamp.YMDhms = (day.year, day.month, day.day, 0, 0, 0)  # noqa: SLF001  # reportlab has no other way

    def open_piece(self, role: str, number: int) -> None:
        """What is drawn from here on belongs to a tag, and is no artifact."""
        self._code += ["EMC", f"/{role} <</MCID {number}>> BDC"]

    def close_piece(self) -> None:
        """What is drawn from here on is an artifact."""
        self._code += ["EMC", "/Artifact BMC"]

    def hear(self, text: str) -> None:
        self.said[self.page_now].append(text)

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> Any:  # noqa: N802  # reportlab's name
        return _Heard(self, x, y, direction) if self._sealed is not None else super().beginText(x, y, direction)

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        self._kept.append(dict(self.__dict__))
        self._startPage()
        self.said.append([])
        self.page_now += 1

    def save(self) -> None:
        width, sealed = self._of.size[0], self._sealed
        said, total = self.said[: len(self._kept)], len(self._kept)
        for number, state in enumerate(self._kept, start=1):
            self.__dict__.update(state)
            self.said, self.page_now = said, number - 1
            if total > 1:
                self.setFont(FACE, 10)
                self.drawCentredString(width / 2, NUMBER_AT * mm, f"Trang {number}/{total}")
            if number == total and sealed is not None:
                self._seal(sealed)
            self._code.insert(0, "/Artifact BMC")
            self._code.append("EMC")
            super().showPage()
        self._describe()
        super().save()

    def _describe(self) -> None:
        """Put the tree of tags and what is known of the paper into the file."""
        write_tree(self._doc, self.tags, self._doc.Pages.pages)
        info = self._doc.info
        said = PDFStream(PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}))
        said.content = metadata(info.title, info.author, self._day).encode()
        said.filters = []
        self._doc.Catalog.Metadata = self._doc.Reference(said)

    def _seal(self, sealed: Sealed) -> None:
        left, bottom = sealed.corner()
        self.setFillColor(colors.black)
        with tagged(self, "Figure", LABEL):
            self.setFont(FACE, 5)
            self.drawCentredString(left + _SEAL / 2, bottom - 1.6 * mm, LABEL)
            seal = sealed.of(["".join(page) for page in self.said])
            _draw_squares(self, _modules(seal.text), left, bottom, _SEAL)


def numbered(page: Page, sealed: Sealed | None, day: date) -> Callable[..., Canvas]:
    """A canvas that numbers its pages, tags what it draws and seals it by every letter it holds; ``day`` is the file's."""
    return partial(_Numbered, page, sealed, day)
