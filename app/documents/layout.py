"""The shared parts of every paper: face, styles, letterhead, tables, signature blocks, page numbers, seal."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table
from reportlab.platypus.tables import TableStyle

from app.documents.flowables import Columns, Sealed, SealRoom, Squares, Text, numbered, sizes_that_fit
from app.documents.forms import FormVersion
from app.documents.leaders import fitted, has_blank
from app.documents.records import GroupHeading
from app.documents.seal import PaperSeal
from app.documents.text import Letters, dots, shown
from app.documents.typography import BOLD, FACE, ITALIC, Page, register_faces

PRACTICE = "LÀNG TẬP – KHÔNG CÓ GIÁ TRỊ"
_MANY_SIGNERS = 3
_WITH_HEADING = 34  # millimetres of a heading and the first rows under it
_MARGIN_FOR_A_SEAL = 22  # millimetres: less, and the seal stands in the text


class Sheet:
    """One paper being set. Made anew for each; equal content gives equal bytes."""

    def __init__(  # what a paper is
        self,
        page: Page,
        form: FormVersion,
        heading: GroupHeading,
        *,
        of: str = "",
        practice: bool = False,
        watermark: str = "",
        sealed_on: date | None = None,
        meeting_seal: str = "",
    ) -> None:
        """``of`` is what the paper is of, for its title; ``sealed_on`` its day, where the device is to vouch for it."""
        register_faces()
        self._letters = Letters(pdfmetrics.getFont(FACE).face.charToGlyph)
        self._pattern: Any = None
        self._page = page
        self.form = form
        self._title = f"{form.name}, {of}" if of else form.name
        self._author = heading.name
        self._watermark = PRACTICE if practice or heading.practice else watermark
        self._story: list[Flowable] = []
        hand = heading.hand
        self._sealed: Sealed | None = None
        if hand is not None and sealed_on is not None and sealed_on >= hand.since:
            draft = PaperSeal(form.code, hand.group, sealed_on, 0, hand.device, b"", meeting_seal)
            self._sealed = Sealed(draft, hand.sign, page)
        self._styles: dict[tuple[Any, ...], ParagraphStyle] = {}

    @property
    def width(self) -> float:
        """The width to write on, in points."""
        return self._page.width

    # ------------------------------------------------------------------ text
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
                leading=size * 1.25,
                alignment=align,
                firstLineIndent=indent,
                spaceAfter=after,
                splitLongWords=True,
            )
        return self._styles[key]

    def text(self, text: str, style: ParagraphStyle) -> Paragraph:
        """A paragraph of plain text; this and ``mixed`` are the only ways text becomes one, and neither reads markup."""
        return self.mixed(((text, style.fontName),), style)

    def mixed(self, parts: Sequence[tuple[str, str]], style: ParagraphStyle) -> Paragraph:
        """A paragraph of pieces, each in its face."""
        pieces: list[Any] = []
        for text, face in parts:
            plain = self._piece(face, style)
            for number, line in enumerate(shown(text, self._letters).split("\n")):
                if number:
                    pieces.append(plain.clone(text="", lineBreak=True))
                if line:
                    pieces.append(plain.clone(text=line))
        return Text("", style, frags=pieces or [self._piece(style.fontName, style).clone(text="")])

    def _piece(self, face: str, style: ParagraphStyle) -> Any:
        """What reportlab keeps of a piece of text in a face; its own reader made the first."""
        if self._pattern is None:
            self._pattern = Paragraph("x", style).frags[0]
        return self._pattern.clone(fontName=face, fontSize=style.fontSize)

    def plain(self, text: str) -> str:
        """Text for a table cell that needs no wrapping."""
        return shown(text, self._letters)

    # ------------------------------------------------------------------ what stands on the page
    def add(self, *flowables: Flowable) -> None:
        """Put something under what is there."""
        self._story += flowables

    def gap(self, millimetres: float) -> None:
        """Leave room."""
        self.add(Spacer(1, millimetres * mm))

    def line(
        self, text: str, *, size: float = 13, face: str = FACE, align: int = TA_JUSTIFY, indent: float = 0
    ) -> None:
        """Put a line of text under what is there."""
        self.add(self.line_of(text, size=size, face=face, align=align, indent=indent))

    def line_of(
        self, text: str, *, size: float = 13, face: str = FACE, align: int = TA_JUSTIFY, indent: float = 0
    ) -> Paragraph:
        """A line of text; blanks in it are drawn out to the end of their line."""
        if has_blank(text):
            text, align = self._fitted(text, size, face), TA_LEFT if align == TA_JUSTIFY else align
        return self.text(text, self.style(size, face, align, indent=indent, after=3))

    def _fitted(self, text: str, size: float, face: str) -> str:
        # A hair less than the width: the paragraph must not break the line a second time.
        return fitted(shown(text, self._letters), self.width - 0.5, lambda part: stringWidth(part, face, size))

    def labelled(self, label: str, value: str, *, blank: int = 30) -> None:
        """A label and its fact, or a dotted blank."""
        if not value:
            self.line(f"{label} {dots(blank)}", align=TA_LEFT)
            return
        self.add(self.mixed([(f"{label} ", FACE), (value, BOLD)], self.style(13, after=3)))

    def heading(self, text: str) -> None:
        """A numbered heading; it stays with the beginning of what follows, be it a table longer than the page."""
        style = ParagraphStyle("heading", parent=self.style(13, BOLD, after=3), spaceBefore=4)
        self.add(CondPageBreak(_WITH_HEADING * mm), self.text(text, style))

    def table(  # noqa: PLR0913  # a table is what these say
        self,
        header: Sequence[Sequence[str]],
        rows: Sequence[Sequence[Any]],
        widths: Sequence[float],
        *,
        size: float = 11,
        right: Iterable[int] = (),
        centre: Iterable[int] = (),
        spans: Sequence[tuple[tuple[int, int], tuple[int, int]]] = (),
        bold_last: bool = False,
        numbers: bool = False,
        keep_below: Flowable | None = None,
        bold_rows: Iterable[int] = (),
        rules: Sequence[tuple[Any, ...]] = (),
    ) -> None:
        """A ruled table: headers repeat, rows do not split. ``widths`` in millimetres. A number never breaks: its column gets smaller.

        ``keep_below`` stays on the page of the last row; ``rules`` are further lines, in the words of reportlab.
        """
        right, centre, bold = set(right), set(centre), set(bold_rows)
        head_style = self.style(size, BOLD, TA_CENTER)
        sizes = sizes_that_fit(rows, widths, size)
        body: list[list[Any]] = [[self.text(cell, head_style) if cell else "" for cell in row] for row in header]
        if numbers:
            small = self.style(size - 2, ITALIC, TA_CENTER)
            body.append([self.text(str(place), small) for place in range(1, len(widths) + 1)])
        first = len(body)
        for number, row in enumerate(rows):
            last = number in bold or (bold_last and number == len(rows) - 1)
            cells = []
            for place, cell in enumerate(row):
                align = TA_RIGHT if place in right else TA_CENTER if place in centre else TA_LEFT
                style_of = self.style(sizes[place], BOLD if last else FACE, align)
                cells.append(self.text(str(cell), style_of) if cell != "" else "")
            body.append(cells)
        style = [
            ("FONT", (0, 0), (-1, -1), FACE, size),
            ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
            ("VALIGN", (0, 0), (-1, first - 1), "MIDDLE"),
            ("VALIGN", (0, first), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
            *[("SPAN", start, end) for start, end in spans],
            *rules,
        ]
        if keep_below is not None:
            # What is signed is the table's last row, unruled, and does not part from the two above it; so the header
            # is repeated above them wherever they fall.
            body.append([keep_below] + [""] * (len(widths) - 1))
            style[1] = ("GRID", (0, 0), (-1, -2), 0.6, colors.black)
            style += [
                ("SPAN", (0, -1), (-1, -1)),
                ("NOSPLIT", (0, -min(3, len(rows) + 1)), (-1, -1)),
                ("LEFTPADDING", (0, -1), (-1, -1), 0),
                ("TOPPADDING", (0, -1), (-1, -1), 6),
                ("RIGHTPADDING", (0, -1), (-1, -1), 0),
            ]
        points = [width * mm for width in widths]
        self.add(Table(body, colWidths=points, repeatRows=first, style=TableStyle(style), splitByRow=1))

    def side_by_side(
        self, columns: Sequence[Sequence[Flowable]], widths: Sequence[float], *, top: float = 0
    ) -> Flowable:
        """Columns beside each other, without rules; they stay on one page. ``widths`` in millimetres, ``top`` in points."""
        return Columns([list(column) for column in columns], [width * mm for width in widths], top)

    def stacked(self, parts: Sequence[Flowable]) -> Flowable:
        """Parts under each other that stay on one page."""
        return Columns([list(parts)], [self.width], 0, padding=0)

    def signatures(self, people: Sequence[tuple[str, str, str]], *, room: float = 17, seal: bool = False) -> Flowable:
        """Signature blocks: title, how to sign, name; side by side, names under ``room`` millimetres.

        With ``seal`` the paper's seal has a place before them, where the margin has none for it.
        """
        size = 12 if len(people) < _MANY_SIGNERS else 11
        columns = [
            [
                self.text(title, self.style(size, BOLD, TA_CENTER)),
                self.text(how, self.style(size - 1, ITALIC, TA_CENTER)),
                Spacer(1, room * mm),
                self.text(name or dots(10), self.style(size, BOLD, TA_CENTER)),
            ]
            for title, how, name in people
        ]
        first: list[Sequence[Flowable]] = [[self.seal_room()]] if seal and self._sealed is not None else []
        left = 22.0 * len(first)
        share = (self.width / mm - left) / len(people)
        return self.side_by_side([*first, *columns], [*[left] * len(first), *[share] * len(people)])

    def qr(self, content: str | bytes, millimetres: float) -> Flowable:
        """A QR code of that side."""
        return Squares(content, millimetres * mm)

    def seal_room(self) -> Flowable:
        """Where the seal is to stand, on a page whose margin has no room for it; nothing on any other."""
        if self._sealed is None or self._page.left >= _MARGIN_FOR_A_SEAL:
            return Spacer(0, 0)
        return SealRoom(self._sealed)

    # ------------------------------------------------------------------ the file
    def to_pdf(self) -> bytes:
        """The finished paper."""
        target = io.BytesIO()
        page = self._page
        document = BaseDocTemplate(
            target,
            pagesize=page.size,
            leftMargin=page.left * mm,
            rightMargin=page.right * mm,
            topMargin=page.top * mm,
            bottomMargin=page.bottom * mm,
            title=self._title,
            author=self._author,
            subject="Sổ Tổ",
            creator="Sổ Tổ",
            lang="vi-VN",
            invariant=1,
            initialFontName=FACE,
            pageCompression=1,
        )
        frame = Frame(
            page.left * mm, page.bottom * mm, page.width, page.size[1] - (page.top + page.bottom) * mm,
            leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0,
        )  # fmt: skip
        document.addPageTemplates(PageTemplate(frames=[frame], onPage=self._under))
        document.build(self._story, canvasmaker=numbered(page, self._sealed))
        return target.getvalue()

    def _under(self, canvas: Canvas, _document: Any) -> None:
        if not self._watermark:
            return
        # In the margins, not across the page: what stands behind the words would be read into them.
        canvas.saveState()
        canvas.setFont(BOLD, 11)
        canvas.setFillColor(colors.Color(0.45, 0.45, 0.45))
        width, height = self._page.size
        canvas.drawString(self._page.left * mm, height - 8 * mm, self._watermark)
        canvas.drawRightString(width - self._page.right * mm, 4 * mm, self._watermark)
        canvas.restoreState()
