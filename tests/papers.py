"""Reading a paper as a person with the file would."""

from __future__ import annotations

import pypdfium2


def pdf_text(pdf: bytes) -> str:
    """All the text of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
