"""Several papers as one file, with a bookmark for each."""

from __future__ import annotations

import io
from collections.abc import Sequence


def bundle_pdf(papers: Sequence[tuple[str, bytes]], *, title: str, author: str) -> bytes:
    """The papers one after another; ``papers`` are titles and bytes. Equal papers give equal bytes."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import NameObject, TextStringObject

    whole = PdfWriter()
    for name, pdf in papers:
        whole.append(PdfReader(io.BytesIO(pdf)), outline_item=name, import_outline=False)
    # Each paper brings its own copy of the faces; equal parts are kept once.
    whole.compress_identical_objects()
    whole.add_metadata({"/Title": title, "/Author": author, "/Subject": "Sổ Tổ", "/Creator": "Sổ Tổ"})
    whole.root_object[NameObject("/Lang")] = TextStringObject("vi-VN")
    whole.page_mode = "/UseOutlines"
    target = io.BytesIO()
    whole.write(target)
    return target.getvalue()
