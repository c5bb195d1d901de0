"""The passages of a page that are read aloud: the paragraphs and rows of a tagged PDF, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

_SAME_LINE = 0.5  # of the lower one: pieces that overlap by so much stand beside each other, as the cells of a row do


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or a whole row of a table: from and to as shares of the page's height from above, and its words."""

    top: float
    bottom: float
    text: str


def passages(page: pypdfium2.PdfPage) -> tuple[Passage, ...]:
    """The passages of a page from above. What stands in no tag (seal, lines, page numbers) is not read aloud."""
    from pypdfium2 import raw

    height = page.get_height()
    pieces: dict[int, tuple[float, float]] = {}
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        tag = raw.FPDFPageObj_GetMarkedContentID(drawn.raw)
        if tag < 0:
            continue
        _, low, _, high = drawn.get_bounds()
        top, bottom = pieces.get(tag, (height, 0.0))
        pieces[tag] = min(top, height - high), max(bottom, height - low)
    bands: list[tuple[float, float]] = []
    for top, bottom in sorted(pieces.values()):
        if bands and bands[-1][1] - top > _SAME_LINE * min(bottom - top, bands[-1][1] - bands[-1][0]):
            bands[-1] = bands[-1][0], max(bands[-1][1], bottom)
        else:
            bands.append((top, bottom))
    words = page.get_textpage()
    found = tuple(
        Passage(
            top / height,
            bottom / height,
            " ".join(words.get_text_bounded(bottom=height - bottom, top=height - top).split()),
        )
        for top, bottom in bands
    )
    words.close()
    return found
