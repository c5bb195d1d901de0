"""The shared parts of every paper: face, styles, letterhead, tables, signature blocks, page numbers, seal."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    KeepTogether,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)
from reportlab.platypus.tables import TableStyle

from app.documents.codes import Squares
from app.documents.flowables import Columns, Headed
from app.documents.forms import FormVersion
from app.documents.leaders import fitted, has_blank
from app.documents.lettering import Lettering
from app.documents.paper_canvas import Sealed, numbered, seal_room
from app.documents.records import GroupHeading
from app.documents.seal import PaperSeal
from app.documents.tables import Ruling, body_cells, head_cells, lines_below, lines_of
from app.documents.tags import TableTags, tagged
from app.documents.text import dots, shown
from app.documents.typography import BOLD, FACE, ITALIC, NUMBER_AT, Page

PRACTICE = "LÀNG TẬP – KHÔNG CÓ GIÁ TRỊ"
_MANY_SIGNERS = 3
_NO_DAY = date(2000, 1, 1)  # of a paper that nobody dated
_LINES_SIGNED = 2  # a signature is never alone on its page
_WITH_HEADING = 18  # millimetres of a heading and the first lines under it
_MARGIN_FOR_A_SEAL = 30  # millimetres: less, and the seal stands in the text, which keeps room for it


@dataclass(frozen=True, slots=True)
class Issue:
    """One making of a form: ``of`` is what the paper is of, for its title; ``watermark`` a word in its margins, where it is no practice.

    ``sealed_on`` is its day, where the device is to vouch for it; ``meeting_seal`` the seal of the minutes it belongs to.
    """

    of: str = ""
    practice: bool = False
    watermark: str = ""
    sealed_on: date | None = None
    meeting_seal: str = ""


class Sheet(Lettering):
    """One paper being set. Made anew for each; equal content gives equal bytes. ``pages`` is known once it is a file."""

    def __init__(self, page: Page, form: FormVersion, heading: GroupHeading, issue: Issue) -> None:
        super().__init__()
        self._page = page
        self.form = form
        self._title = f"{form.name}, {issue.of}" if issue.of else form.name
        self._author = heading.name
        self._watermark = PRACTICE if issue.practice or heading.practice else issue.watermark
        self._story: list[Flowable] = []
        self.pages = 0
        hand, day = heading.hand, issue.sealed_on
        self._day = heading.made_on or day or _NO_DAY
        self._sealed: Sealed | None = None
        if hand is not None and day is not None and day >= hand.since:
            draft = PaperSeal(form.code, hand.group, day, 0, hand.device, b"", issue.meeting_seal)
            self._sealed = Sealed(draft, hand.sign, page)

    @property
    def width(self) -> float:
        """The width to write on, in points."""
        return self._page.width

    # ------------------------------------------------------------------ what stands on the page
    def add(self, *flowables: Flowable) -> None:
        """Put something under what is there."""
        self._story += flowables

    def gap(self, millimetres: float) -> None:
        """Leave room."""
        self.add(Spacer(1, millimetres * mm))

    def line(
        self,
        text: str,
        *,
        size: float = 13,
        face: str = FACE,
        align: int = TA_JUSTIFY,
        indent: float = 0,
        after: float = 3,
    ) -> None:
        """Put a line of text under what is there; ``after`` is the room under it, in points."""
        self.add(self.line_of(text, size=size, face=face, align=align, indent=indent, after=after))

    def line_of(
        self,
        text: str,
        *,
        size: float = 13,
        face: str = FACE,
        align: int = TA_JUSTIFY,
        indent: float = 0,
        after: float = 3,
    ) -> Paragraph:
        """A line of text; blanks in it are drawn out to the end of their line."""
        if has_blank(text):
            text, align = self._fitted(text, size, face), TA_LEFT if align == TA_JUSTIFY else align
        return self.text(text, self.style(size, face, align, indent=indent, after=after))

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
        """A numbered heading; it stays with the first lines of what follows. One over a table is the table's own."""
        self.add(CondPageBreak(_WITH_HEADING * mm), self.heading_of(text))

    def heading_of(self, text: str) -> Paragraph:
        """The heading alone, for what is kept together with it by other means."""
        made = self.text(text, ParagraphStyle("heading", parent=self.style(13, BOLD, after=3), spaceBefore=4))
        made.role = "H2"
        return made

    def table(
        self,
        header: Sequence[Sequence[str]],
        rows: Sequence[Sequence[Any]],
        widths: Sequence[float],
        ruling: Ruling,
        *,
        keep_below: Flowable | None = None,
        heading: str = "",
    ) -> None:
        """A ruled table: headers repeat, rows do not split. ``widths`` in millimetres. A number never breaks: its column gets smaller.

        ``keep_below`` stays on the page of the last row, ``heading`` on that of the first.
        """
        table = self.ruled(header, rows, widths, ruling, keep_below=keep_below)
        self.add(Headed(self.heading_of(heading), table) if heading else table)

    def ruled(
        self,
        header: Sequence[Sequence[str]],
        rows: Sequence[Sequence[Any]],
        widths: Sequence[float],
        ruling: Ruling,
        *,
        keep_below: Flowable | None = None,
    ) -> Flowable:
        """A ruled table alone, to stand in a column; else as ``table``."""
        points = [width * mm for width in widths]
        body = [*head_cells(self, header, len(widths), ruling), *body_cells(self, rows, widths, ruling)]
        first = len(body) - len(rows)
        style = lines_of(first, ruling, is_signed=keep_below is not None)
        # A row in bold heads those under it: it is never the last of its page.
        style += [
            ("NOSPLIT", (0, first + row), (0, first + row + 1))
            for row in range(len(rows) - 1)
            if row in ruling.bold_rows
        ]
        if keep_below is not None:
            # What is signed is the table's last row, unruled, and does not part from the two above it; so the header
            # is repeated above them wherever they fall.
            body.append([keep_below] + [""] * (len(widths) - 1))
            style += lines_below(len(rows))
        return Table(
            body,
            colWidths=points,
            repeatRows=first,
            style=TableStyle(style),
            splitByRow=1,
            renderCB=TableTags(keep_below is not None),
        )

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
        left = 22.0 if seal and self._sealed is not None else 0.0
        share = (self.width / mm - left) / len(people)
        titles = [
            [
                self.text(title, self.style(size, BOLD, TA_CENTER)),
                self.text(how, self.style(size - 1, ITALIC, TA_CENTER)),
            ]
            for title, how, _ in people
        ]
        # A title of two lines beside those of one: the names stand on one line all the same.
        heights = [sum(part.wrap(share * mm - 2, 1000)[1] for part in title) for title in titles]
        columns = [
            [
                *title,
                Spacer(1, room * mm + max(heights) - high),
                self.text(name or dots(10), self.style(size, BOLD, TA_CENTER)),
            ]
            for title, high, (_, _, name) in zip(titles, heights, people, strict=True)
        ]
        first: list[Sequence[Flowable]] = [[self.seal_room()]] if left else []
        return self.side_by_side([*first, *columns], [*[left] * len(first), *[share] * len(people)])

    def signed(self, people: Sequence[tuple[str, str, str]], *, room: float = 17) -> None:
        """Put signature blocks under what is there; they stay on one page, with the last lines of what is signed."""
        last: list[Flowable] = []
        lines = 0
        while self._story and lines < _LINES_SIGNED and isinstance(self._story[-1], (Paragraph, Spacer)):
            last.insert(0, self._story.pop())
            lines += isinstance(last[0], Paragraph)
        if self._story and getattr(self._story[-1], "role", "") == "H2":  # nor is a heading left behind
            last.insert(0, self._story.pop())
        self.add(KeepTogether([*last, self.signatures(people, room=room)]))

    def qr(self, content: str | bytes, millimetres: float) -> Flowable:
        """A QR code of that side."""
        return Squares(content, millimetres * mm)

    def seal_room(self) -> Flowable:
        """Where the seal is to stand, on a page whose margin has no room for it; nothing on any other."""
        if self._sealed is None or self._page.left >= _MARGIN_FOR_A_SEAL:
            return Spacer(0, 0)
        return seal_room()

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
        document.build(self._story, canvasmaker=numbered(page, self._sealed, self._day))
        self.pages = document.page
        return target.getvalue()

    def _under(self, canvas: Canvas, _document: Any) -> None:
        if not self._watermark:
            return
        # In the margins, not across the page: what stands behind the words would be read into them.
        canvas.saveState()
        canvas.setFont(BOLD, 11)
        canvas.setFillColor(colors.Color(0.45, 0.45, 0.45))
        width, height = self._page.size
        with tagged(canvas, "P") if canvas.getPageNumber() == 1 else nullcontext():  # said once to who does not see it
            canvas.drawString(self._page.left * mm, height - 12 * mm, self._watermark)
        canvas.drawRightString(width - self._page.right * mm, NUMBER_AT * mm, self._watermark)
        canvas.restoreState()
