"""The canvas papers are drawn on: it numbers the pages, tags what is drawn, hears every letter and seals the last page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from reportlab.lib import colors
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject
from reportlab.platypus import Flowable, Spacer

from app.documents.codes import draw_squares, modules_of
from app.documents.seal import LABEL, PaperSeal, letters_digest
from app.documents.tags import Tags, metadata, tagged, write_tree
from app.documents.typography import FACE, NUMBER_AT, Page

# With a code of 53 squares to a side each is 0.35 mm: a scan of 150 dots an inch still has two of them.
_SEAL = 19.4 * mm
_BESIDE = 0.5 * mm
_LEAST_INSIDE = 10 * mm  # what the poorest printers leave at the edge, and something over


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
            draw_squares(self, modules_of(seal.text), left, bottom, _SEAL)


def numbered(page: Page, sealed: Sealed | None, day: date) -> Callable[..., Canvas]:
    """A canvas that numbers its pages, tags what it draws and seals it by every letter it holds; ``day`` is the file's."""
    return partial(_Numbered, page, sealed, day)
