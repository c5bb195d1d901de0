"""Text into paragraphs: styles made once each, and every letter the face lacks shown as a clear sign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.enums import TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.platypus import Paragraph

from app.documents.flowables import Text
from app.documents.text import Letters, kept_together, shown
from app.documents.typography import BOLD, FACE, register_faces

_TITLE = 14  # points; what is set in bold of this size names the paper


class Lettering:
    """The styles and the letters of one paper."""

    def __init__(self) -> None:
        register_faces()
        self._letters = Letters(pdfmetrics.getFont(FACE).face.charToGlyph)
        self._pattern: Any = None
        self._styles: dict[tuple[Any, ...], ParagraphStyle] = {}

    def style(
        self, size: float = 13, face: str = FACE, align: int = TA_LEFT, *, indent: float = 0, after: float = 0
    ) -> ParagraphStyle:
        """A paragraph style, made once."""
        key = (size, face, align, indent, after)
        if key not in self._styles:
            self._styles[key] = ParagraphStyle(
                f"s{len(self._styles)}",
                fontName=face,
                fontSize=size,
                leading=size * 1.2,
                alignment=align,
                firstLineIndent=indent,
                spaceAfter=after,
                splitLongWords=True,
            )
        return self._styles[key]

    def text(self, text: str, style: ParagraphStyle) -> Paragraph:
        """A paragraph of plain text; this and ``mixed`` are the only ways text becomes one, and neither reads markup."""
        made = self.mixed(((text, style.fontName),), style)
        if style.fontSize >= _TITLE and style.fontName == BOLD:
            made.role = "H1"
        return made

    def mixed(self, parts: Sequence[tuple[str, str]], style: ParagraphStyle) -> Paragraph:
        """A paragraph of pieces, each in its face."""
        pieces: list[Any] = []
        for text, face in parts:
            for number, line in enumerate(kept_together(shown(text, self._letters)).split("\n")):
                if number:
                    pieces.append(self._piece(face, style, "", lineBreak=True))
                if line:
                    pieces.append(self._piece(face, style, line))
        made = Text("", style, frags=pieces or [self._piece(style.fontName, style, "")])
        made.is_blank = not any(text.strip() for text, _ in parts)
        return made

    def _piece(self, face: str, style: ParagraphStyle, text: str, **more: Any) -> Any:
        """What reportlab keeps of a piece of text in a face; its own reader made the first."""
        if self._pattern is None:
            self._pattern = Paragraph("x", style).frags[0]
        return self._pattern.clone(fontName=face, fontSize=style.fontSize, text=text, **more)

    def plain(self, text: str) -> str:
        """Text for a table cell that needs no wrapping."""
        return shown(text, self._letters)
