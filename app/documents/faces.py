"""The faces as they lie in a file: one part of each face that is the same in every paper, and further parts where a text needs them.

A paper of Vietnamese uses the same 250 letters and signs as any other. Cut alike each time, they are cut and compressed once for the
whole run, and papers bound into one file share them.
"""

from __future__ import annotations

import unicodedata
import zlib
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = "aăâeêioôơuưy"
_SIGNS = "…–—“”·□²³¹"  # what is rarer comes in a part of its own
_ASCII = range(32, 127)
_WHOLE = 256  # codes of a part


def _usual(capitals: bool) -> list[int]:
    """What every paper may need beside ASCII: the letters of Vietnamese, and the signs of forms."""
    lower = [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES]
    letters = [*lower, "đ"]
    upper = [one.upper() for one in letters] if capitals else ["Đ"]
    return [ord(one) for one in (*letters, *upper, *_SIGNS) if not one.isascii()]


class PaperFace(TTFontFace):  # type: ignore[misc]  # reportlab has no types
    """A face that keeps each part it has cut, compressed."""

    def addSubsetObjects(self, doc: Any, fontname: str, subset: list[int]) -> Any:  # noqa: N802  # reportlab's name
        """Put a part of the face into a document; gives its descriptor."""
        descriptor = super().addSubsetObjects(doc, fontname, subset)
        stream = doc.idToObject[f"fontFile:{self.filename}({fontname})"]
        stream.dictionary["Filter"] = "/FlateDecode"
        stream.filters = []
        stream.content = self._compressed(stream.content)
        return descriptor

    def makeSubset(self, subset: list[int]) -> bytes:  # noqa: N802  # reportlab's name
        """The face with only these letters."""
        kept: dict[tuple[int, ...], bytes] = self.__dict__.setdefault("cut", {})
        key = tuple(subset)
        if key not in kept:
            kept[key] = super().makeSubset(subset)
        return kept[key]

    def _compressed(self, data: bytes) -> bytes:
        kept: dict[bytes, bytes] = self.__dict__.setdefault("packed", {})
        if data not in kept:
            kept[data] = zlib.compress(data, 9)
        return kept[data]


class PaperFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A face whose first part is always the same: ASCII at its own codes, the usual letters around it."""

    def __init__(self, name: str, path: str, *, capitals: bool) -> None:
        """``capitals``: whether the usual part has the capital letters of Vietnamese; a face that begins few words does without."""
        super().__init__(name, path, shapable=False)
        self.face.__class__ = PaperFace
        known = [code for code in _usual(capitals) if code in self.face.charToGlyph]
        free = [*range(1, _ASCII.start), *range(_ASCII.stop, _WHOLE)]
        self._places = {0: 0, **{code: code for code in _ASCII}, **dict(zip(known, free, strict=False))}
        part = [0] * _WHOLE
        for code, place in self._places.items():
            part[place] = code
        self._part = part[: max(self._places.values()) + 1]
        # A space that does not break is a space on paper.
        usual = {code: place for code, place in self._places.items() if code} | {0xA0: 0x20}
        self._usual = frozenset(map(chr, usual))
        self._table = {code: chr(place) for code, place in usual.items()}

    def splitString(self, text: Any, doc: Any, encoding: str = "utf-8") -> Any:  # noqa: N802  # reportlab's name
        """Text as pieces of parts; nearly every text is one piece of the usual part."""
        self._begin(doc)
        if isinstance(text, str) and text and self._usual.issuperset(text):
            return [(0, text.translate(self._table).encode("latin-1"))]
        return super().splitString(text, doc, encoding)

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:  # noqa: N802  # reportlab's name
        """What a part is called in a document."""
        self._begin(doc)
        name: str = super().getSubsetInternalName(subset, doc)
        return name

    def _begin(self, doc: Any) -> None:
        """Every document begins with the usual part."""
        if doc not in self.state:
            state = self.state[doc] = TTFont.State(asciiReadable=False)
            state.assignments, state.subsets, state.nextCode = dict(self._places), [list(self._part)], _WHOLE
