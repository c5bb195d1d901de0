"""A guide on paper: a page of contents, then a chapter after the other with its picture of the window; a card is one page."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Image, KeepTogether, PageBreak, SimpleDocTemplate, Spacer, Table

from app.documents.lettering import Lettering
from app.documents.typography import BOLD, FACE, ITALIC, PORTRAIT
from app.domain.guide import Chapter, Guide, Part, PartKind

_WORDS = {"vi": ("Trong quyển này", "Trang"), "en": ("In this guide", "Page")}
_PAGE = PORTRAIT.size
_MARGIN = 20 * mm
_WIDE = _PAGE[0] - 2 * _MARGIN


def guide_pdf(guide: Guide, pictures: Mapping[str, bytes], language: str, *, is_card: bool = False) -> bytes:
    """The guide as a PDF. A picture that a chapter names and ``pictures`` has not is left out."""
    letters = Lettering()
    story: list[Any] = [
        letters.text(guide.title, letters.style(22 if is_card else 24, BOLD, TA_CENTER, after=8)),
        letters.text(guide.intro, letters.style(13, ITALIC, TA_CENTER, after=14)),
    ]
    if not is_card:
        story += _contents(letters, guide, language)
    story.append(Spacer(1, 2 * mm) if is_card else PageBreak())
    for chapter in guide.chapters:
        story += [_chapter(letters, chapter, pictures.get(chapter.picture), large=is_card), Spacer(1, 7 * mm)]
    target = BytesIO()
    document = SimpleDocTemplate(
        target,
        pagesize=_PAGE,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=18 * mm,
        bottomMargin=18 * mm,
        title=guide.title,
        author="Sổ Tổ",
        lang=language,
        invariant=1,
    )
    foot = _WORDS.get(language, _WORDS["vi"])[1]

    def number(canvas: Any, made: Any) -> None:
        canvas.saveState()
        canvas.setFont(FACE, 10)
        canvas.drawCentredString(_PAGE[0] / 2, 11 * mm, "" if is_card else f"{foot} {made.page}")
        canvas.restoreState()

    document.build(story, onFirstPage=number, onLaterPages=number)
    return target.getvalue()


def _contents(letters: Lettering, guide: Guide, language: str) -> list[Any]:
    heading = _WORDS.get(language, _WORDS["vi"])[0]
    rows = [letters.text(heading, letters.style(15, BOLD, after=6))]
    rows += [
        letters.text(f"{number}. {chapter.title}", letters.style(13, after=3))
        for number, chapter in enumerate(guide.chapters, start=1)
    ]
    return rows


def _chapter(letters: Lettering, chapter: Chapter, picture: bytes | None, *, large: bool) -> Any:
    """A chapter on one page, where it fits on one."""
    size = 15.0 if large else 12.5
    title = letters.text(chapter.title, letters.style(size + 4, BOLD, after=6))
    head: list[Any] = [title]
    if picture is not None:
        head += [_picture(picture), Spacer(1, 4 * mm)]
    return KeepTogether([*head, *(_part(letters, part, size) for part in chapter.parts)])


def _part(letters: Lettering, part: Part, size: float) -> Any:
    text = letters.text(part.text, letters.style(size, BOLD if part.kind is PartKind.WARNING else FACE, after=4))
    if part.kind is PartKind.TEXT:
        return text
    mark = letters.text("!" if part.kind is PartKind.WARNING else f"{part.number}.", letters.style(size, BOLD))
    beside = Table([[mark, text]], colWidths=[9 * mm, _WIDE - 9 * mm])
    beside.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
                     ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 1),
                     ("BOTTOMPADDING", (0, 0), (-1, -1), 1)])  # fmt: skip
    return beside


def _picture(png: bytes) -> Any:
    """A picture of the window as wide as the text, with a thin frame."""
    wide, high = ImageReader(BytesIO(png)).getSize()
    width = min(_WIDE, wide * 0.75)
    framed = Table([[Image(BytesIO(png), width=width, height=width * high / wide)]], colWidths=[width])
    framed.setStyle([("BOX", (0, 0), (-1, -1), 0.5, "#888888"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
                     ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0),
                     ("BOTTOMPADDING", (0, 0), (-1, -1), 0)])  # fmt: skip
    return framed
