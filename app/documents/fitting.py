"""A paper that is to take no more pages than it needs, in the largest type with which it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.documents.layout import Sheet


def within(pages: int, draw: Callable[[float], Sheet], sizes: Sequence[float]) -> bytes:
    """A paper set in the largest of these sizes of type with which it has so many pages; longer than that, in the first of them."""
    first = b""
    for size in sizes:
        sheet = draw(size)
        pdf = sheet.to_pdf()
        if sheet.pages <= pages:
            return pdf
        first = first or pdf
    return first
