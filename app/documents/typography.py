"""The faces papers are set in, and the sizes of their pages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics

from app.documents.faces import PaperFont

FACE, BOLD, ITALIC, BOLD_ITALIC = "SoTo", "SoTo-Bold", "SoTo-Italic", "SoTo-BoldItalic"
_FILES = {
    FACE: "LiberationSerif-Regular.ttf",
    BOLD: "LiberationSerif-Bold.ttf",
    ITALIC: "LiberationSerif-Italic.ttf",
    BOLD_ITALIC: "LiberationSerif-BoldItalic.ttf",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size and margins, in millimetres."""

    across: bool  # landscape
    top: float
    bottom: float
    left: float
    right: float

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points."""
        width, height = landscape(A4) if self.across else A4
        return float(width), float(height)

    @property
    def width(self) -> float:
        """The width to write on, in points."""
        return self.size[0] - float((self.left + self.right) * mm)


PORTRAIT = Page(across=False, top=16, bottom=16, left=30, right=16)
NUMBER_AT = 11  # millimetres from the foot: the line of the page's number


@cache
def read_faces() -> tuple[PaperFont, ...]:
    """The faces as they are in their files, read once; also from another thread, before the first paper is made."""
    read = []
    for name, file in _FILES.items():
        with as_file(files("resources").joinpath(f"fonts/{file}")) as path:
            read.append(PaperFont(name, str(path), capitals=name in {FACE, BOLD}))
    return tuple(read)


def register_faces() -> None:
    """Make the faces known to reportlab, once."""
    if FACE in pdfmetrics.getRegisteredFontNames():
        return
    # Otherwise every file names Helvetica, which is not embedded.
    rl_config.canvas_basefontname = FACE
    rl_config.useA85 = 0  # bytes as they are: smaller, and quicker to write
    for face in read_faces():
        pdfmetrics.registerFont(face)
    pdfmetrics.registerFontFamily(FACE, normal=FACE, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC)
