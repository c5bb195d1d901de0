"""What a paper is made of, for readers that do not see it: headings, lines, tables with their headers, pictures with their words.

A PDF's structure tree (ISO 32000-1, 14.7; PDF/UA-1). Whatever is drawn outside of a tag is an artifact: rules, page numbers, marks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFString

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{day}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{day}T00:00:00Z</xmp:ModifyDate>
<xmp:CreatorTool>Sổ Tổ</xmp:CreatorTool><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(slots=True, eq=False)
class Element:
    """One element of the tree. ``kids`` are further elements, or pieces of a page: its number from 0 and the piece's."""

    role: str
    parent: Self | None = None
    alt: str = ""
    span: tuple[int, int] = (1, 1)  # columns, rows
    kids: list[Any] = field(default_factory=list)

    @property
    def own(self) -> list[tuple[int, int]]:
        """The pieces of pages that are its own."""
        return [kid for kid in self.kids if not isinstance(kid, Element)]


class Tags:
    """The tree of one paper while it is drawn. ``muted``: what is drawn now was said before."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self.muted = False
        self._now = self.root
        self._pieces: dict[int, int] = {}

    @property
    def in_cell(self) -> bool:
        """Whether what is drawn now is a cell of a table."""
        return self._now.role in {"TH", "TD"}

    def begin(self, role: str, alt: str = "", span: tuple[int, int] = (1, 1)) -> Element:
        """Go into a new element."""
        made = Element(role, self._now, alt, span)
        self._now.kids.append(made)
        self._now = made
        return made

    def again(self, element: Element) -> None:
        """Go into an element that goes on here, on a further page."""
        self._now = element

    def end(self) -> None:
        """Go out of the element."""
        if self._now.parent is not None:
            self._now = self._now.parent

    def piece(self, page: int) -> int:
        """The number of a new piece of a page, which belongs to the element that is open."""
        number = self._pieces.get(page, 0)
        self._pieces[page] = number + 1
        self._now.kids.append((page, number))
        return number


@contextmanager
def tagged(canvas: Any, role: str, alt: str = "") -> Iterator[None]:
    """What is drawn inside belongs to an element of its own, or to the cell that is open."""
    tags: Tags | None = getattr(canvas, "tags", None)
    if tags is None or tags.muted:
        yield
        return
    is_cell = tags.in_cell and role != "Figure"
    if not is_cell:
        tags.begin(role, alt)
    canvas.open_piece(role, tags.piece(canvas.page_now))
    yield
    canvas.close_piece()
    if not is_cell:
        tags.end()


class TableTags:
    """Tells the tags of a table's rows and cells as it is drawn; the same for all its parts on further pages."""

    def __init__(self, last_is_signed: bool) -> None:
        self._table: Element | None = None
        self._goes_on = self._is_row = self._is_out = False
        self._last_is_signed = last_is_signed

    def __call__(self, table: Any, what: str, *named: Any) -> None:
        """As reportlab calls it: start and end of the table, of each row, of each cell."""
        steps: dict[str, Callable[..., None]] = {
            "startTable": self._start_table,
            "startRow": self._start_row,
            "startCell": self._start_cell,
            "endCell": self._end_cell,
            "endRow": self._end_row,
            "endTable": self._end_table,
        }
        if what in steps:
            steps[what](table, table.canv.tags, *named)

    def _start_table(self, _table: Any, tags: Tags) -> None:
        self._goes_on = self._table is not None
        if self._table is None:
            self._table = tags.begin("Table")
        else:
            tags.again(self._table)
        self._is_out = False

    def _start_row(self, table: Any, tags: Tags, row: int) -> None:
        is_head = row < table.repeatRows
        is_last = row == len(table._cellvalues) - 1  # noqa: SLF001  # reportlab has no other way
        if self._last_is_signed and is_last and _is_layout(table._cellvalues[row][0]):  # noqa: SLF001
            tags.end()  # who signs under a table is no row of it
            self._is_out = True
        elif is_head and self._goes_on:
            tags.muted = True
        else:
            tags.begin("TR")
            self._is_row = True

    def _start_cell(self, table: Any, tags: Tags, row: int, column: int, *_: Any) -> None:
        if self._is_row:
            spans = (getattr(table, "_spanRanges", None) or {}).get((column, row))
            wide, high = (spans[2] - spans[0] + 1, spans[3] - spans[1] + 1) if spans else (1, 1)
            tags.begin("TH" if row < table.repeatRows else "TD", span=(wide, high))

    def _end_cell(self, _table: Any, tags: Tags) -> None:
        if self._is_row:
            tags.end()

    def _end_row(self, _table: Any, tags: Tags) -> None:
        if self._is_row:
            tags.end()
        self._is_row = tags.muted = False

    def _end_table(self, _table: Any, tags: Tags) -> None:
        if not self._is_out:
            tags.end()


def _is_layout(cell: Any) -> bool:
    """Whether a cell holds columns of signatures, not a value."""
    parts = cell if isinstance(cell, list | tuple) else [cell]
    return any(hasattr(part, "is_layout") for part in parts)


class _Raw(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object written as it is said."""

    text = ""

    def format(self, _document: Any) -> bytes:
        return self.text.encode("latin-1")


def _numbered(document: Any, made: Any, name: str | None = None) -> str:
    """How other objects name one: its number is its own from the first time it is named."""
    reference = document.Reference(made, name)
    return f"{document.idToObjectNumberAndVersion[reference.name][0]} 0 R"


def write_tree(document: Any, tags: Tags, pages: list[Any]) -> None:
    """Put the tree into a document whose pages are all there."""
    writer = _Writer(document, [_numbered(document, page) for page in pages])
    root = _Raw()
    top = writer.written(tags.root, _numbered(document, root, "structure"))
    nums = "".join(
        f"{number} [{' '.join(owned[piece] for piece in sorted(owned))}] " for number, owned in enumerate(writer.owners)
    )
    root.text = f"<</Type/StructTreeRoot/K {top}/ParentTree <</Nums [{nums}]>>/ParentTreeNextKey {len(pages)}>>"
    for number, page in enumerate(pages):
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = number, PDFName("S")
    catalog = document.Catalog
    catalog.StructTreeRoot = document.Reference(root)
    catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})


class _Writer:
    """Writes elements as objects; ``owners`` are, for each page, who its pieces belong to."""

    def __init__(self, document: Any, pages: list[str]) -> None:
        self._document, self._pages = document, pages
        self.owners: list[dict[int, str]] = [{} for _ in pages]

    def written(self, element: Element, parent: str) -> str:
        """An element and all in it; gives what its parent names it by."""
        raw = _Raw()
        name = _numbered(self._document, raw)
        own = element.own
        first = own[0][0] if own else None
        kids = [self._kid(kid, name, first) for kid in element.kids]
        words = f"<</S/{element.role}/P {parent}{_spans(element)}"
        if first is not None:
            words += f"/Pg {self._pages[first]}"
        if element.alt:
            words += f"/Alt {PDFString(element.alt).format(self._document).decode('latin-1')}"
        raw.text = f"{words}/K {kids[0]}>>" if len(kids) == 1 and own else f"{words}/K [{' '.join(kids)}]>>"
        return name

    def _kid(self, kid: Any, name: str, first: int | None) -> str:
        if isinstance(kid, Element):
            # A cell without a word needs no object of its own.
            return f"<</S/TD/P {name}{_spans(kid)}>>" if kid.role == "TD" and not kid.kids else self.written(kid, name)
        page, piece = kid
        self.owners[page][piece] = name
        return str(piece) if page == first else f"<</Type/MCR/Pg {self._pages[page]}/MCID {piece}>>"


def _spans(element: Element) -> str:
    wide, high = element.span
    said = "/Scope/Column" if element.role == "TH" else ""
    said += f"/ColSpan {wide}" if wide > 1 else ""
    said += f"/RowSpan {high}" if high > 1 else ""
    return f"/A<</O/Table{said}>>" if said else ""


def metadata(title: str, author: str, day: date) -> str:
    """The XMP of a paper: its title, whose it is, its day, and that it is tagged (PDF/UA-1)."""
    return _XMP.format(title=escape(title), author=escape(author), day=day.isoformat())
