"""Pictures of every paper as somebody looked at it and found it good: ``python -m tests.documents.references`` makes them anew.

A page is kept as a grey PNG at 50 dots an inch. A paper counts as the same where no page differs from its reference by more than
``MEAN`` grey levels on the average, and at most ``STRONG`` of its dots by more than half of black; another version of pdfium
smooths letters another way and stays far below both, a moved line or a lost column does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

FOLDER = Path(__file__).parent.parent / "data" / "papers"
DPI = 50
MEAN = 1.5
STRONG = 0.004


def drawn(pdf: bytes) -> Iterator[Image.Image]:
    """Each page as its reference would be."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L").quantize(16).convert("L")
    finally:
        document.close()


def path_of(form: str, page: int) -> Path:
    """Where the reference of a page is kept."""
    return FOLDER / f"{re.sub('[/ ]', '-', form).replace('trắng', 'trang')}_{page}.png"


def difference(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """The mean difference in grey levels, and the share of dots that differ by more than half of black."""
    if one.size != other.size:
        return 255.0, 1.0
    counts = ImageChops.difference(one, other).histogram()
    dots = one.width * one.height
    return sum(level * count for level, count in enumerate(counts)) / dots, sum(counts[128:]) / dots


def main() -> None:
    """Make the references anew."""
    from tests.documents.sample import every_paper

    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    for form, pdf in every_paper().items():
        for number, picture in enumerate(drawn(pdf), start=1):
            picture.quantize(16).save(path_of(form, number), optimize=True)


if __name__ == "__main__":
    main()
