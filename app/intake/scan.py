"""Reading QR codes and letters off a page: a PDF, or a scan or photo as PNG or JPEG. Bounds before memory."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from app.domain.errors import Refusal

LARGEST = 70 * 1024 * 1024  # bytes of a file
MOST_PAGES = 400
MOST_PIXELS = 80_000_000  # a page of A4 scanned at 900 dpi
_DPI = 220
_LONGEST_SIDE = 7000  # pixels of a page that is drawn


class ScanFault(Enum):
    """Why nothing was read off a file."""

    TOO_LARGE = "too_large"
    NOT_READABLE = "not_readable"


class ScanRefusedError(Refusal):
    """Nothing was read off it."""

    def __init__(self, fault: ScanFault, detail: str = "") -> None:
        super().__init__(fault.value, detail, said=f"{fault.value} {detail}".strip())
        self.fault = fault


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One page: the text a PDF has on it (nothing on a photo), and what its QR codes hold."""

    text: str
    codes: tuple[bytes, ...]


def is_picture(data: bytes) -> bool:
    """Whether the bytes begin as a PNG or JPEG."""
    return data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"))


def scanned(data: bytes) -> list[ScannedPage]:
    """Every page of a PDF, or the one of a picture.

    Raises:
        ScanRefusedError: it is neither, is damaged, or is larger than any scan.
    """
    if len(data) > LARGEST:
        raise ScanRefusedError(ScanFault.TOO_LARGE)
    if is_picture(data):
        return [ScannedPage("", _codes(_picture(data)))]
    return list(_pages(data))


def _picture(data: bytes) -> Any:
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise ScanRefusedError(ScanFault.TOO_LARGE)
            turned = ImageOps.exif_transpose(opened)  # a phone says which side is up
            return turned.convert("L")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ScanRefusedError(ScanFault.NOT_READABLE) from error


def _pages(data: bytes) -> Iterator[ScannedPage]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ScanRefusedError(ScanFault.NOT_READABLE) from error
    try:
        if len(document) > MOST_PAGES:
            raise ScanRefusedError(ScanFault.TOO_LARGE)
        for page in document:
            text = page.get_textpage().get_text_bounded()
            scale = min(_DPI / 72, _LONGEST_SIDE / max(*page.get_size(), 1))
            image = page.render(scale=scale, grayscale=True).to_pil()
            yield ScannedPage(text, _codes(image))
    except pypdfium2.PdfiumError as error:
        raise ScanRefusedError(ScanFault.NOT_READABLE) from error
    finally:
        document.close()


def _codes(image: Any) -> tuple[bytes, ...]:
    """What the QR codes on an image hold, from top to bottom."""
    import zxingcpp

    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    placed = sorted(found, key=lambda code: (code.position.top_left.y, code.position.top_left.x))
    return tuple(bytes(code.bytes) for code in placed)
