"""Codes to be read by a machine: made, and set as a picture of one bit a dot."""

from __future__ import annotations

import zlib
from typing import Any

from PIL import Image
from reportlab.pdfbase.pdfdoc import PDFImageXObject
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.documents.tags import tagged

_DOTS = 4  # of a square of a code, to a side


class Squares(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A QR code."""

    def __init__(self, content: str | bytes, side: float) -> None:
        super().__init__()
        self._rows, self._side = modules_of(content), side

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """What it takes of the room there is, in points."""
        return self._side, self._side

    def draw(self) -> None:
        """Draw it on the page."""
        with tagged(self.canv, "Figure", "Mã QR"):
            draw_squares(self.canv, self._rows, 0, 0, self._side)


def modules_of(content: str | bytes) -> list[bytes]:
    """The squares of a code, row by row; 0 is dark. Correction level M."""
    import zxingcpp

    code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    squares: Any = code.to_image(scale=1, add_quiet_zones=False)
    return [bytes(row) for row in memoryview(squares).tolist()]


def draw_squares(canvas: Canvas, rows: list[bytes], left: float, bottom: float, side: float) -> None:
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
