"""Several papers as one file, with a bookmark for each."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from app.documents.tags import metadata

_ROUNDS = 4


def bundle_pdf(papers: Sequence[tuple[str, bytes]], *, title: str, author: str) -> bytes:
    """The papers one after another; ``papers`` are titles and bytes. Equal papers give equal bytes."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import NameObject, StreamObject, TextStringObject

    whole = PdfWriter()
    trees: list[Any] = []
    made = ""
    for name, pdf in papers:
        reader = PdfReader(io.BytesIO(pdf))
        first = len(whole.pages)
        whole.append(reader, outline_item=name, import_outline=False)
        trees.append(_tree_of(reader, whole, first))
        said: Any = reader.metadata or {}
        made = max(made, str(said.get("/CreationDate", "")))
    _join_trees(whole, trees)
    # Each paper brings its own copy of the faces; equal parts are kept once. A file's letters, its descriptor, its font and what a
    # page may use hold each other: each round finds what is equal since its parts are.
    for _ in range(_ROUNDS):
        whole.compress_identical_objects()
    about = {"/Title": title, "/Author": author, "/Subject": "Sổ Tổ", "/Creator": "Sổ Tổ"}
    whole.add_metadata(about | ({"/CreationDate": made, "/ModDate": made} if made else {}))
    whole.root_object[NameObject("/Lang")] = TextStringObject("vi-VN")
    xmp = StreamObject()
    xmp.set_data(metadata(title, author, _day(made)).encode())
    xmp[NameObject("/Type")], xmp[NameObject("/Subtype")] = NameObject("/Metadata"), NameObject("/XML")
    whole.root_object[NameObject("/Metadata")] = whole._add_object(xmp)  # noqa: SLF001  # pypdf has no other way
    whole.page_mode = "/UseOutlines"
    target = io.BytesIO()
    whole.write(target)
    return target.getvalue()


def _day(made: str) -> date:
    """The day in a PDF's date, "D:20260205000000+00'00'"."""
    return date(int(made[2:6]), int(made[6:8]), int(made[8:10])) if made else date(2000, 1, 1)


def _tree_of(reader: Any, whole: Any, first: int) -> tuple[Any, list[Any]] | None:
    """The tree of tags of a paper as the whole file holds it, and who owns the pieces of each of its pages; None where it has none."""
    from pypdf.generic import NameObject, NumberObject

    root = reader.root_object.get("/StructTreeRoot")
    if root is None:
        return None
    copied = root.get_object().clone(whole)
    nums = copied["/ParentTree"]["/Nums"]
    owners = [nums[place] for place in range(1, len(nums), 2)]
    for number in range(len(owners)):
        whole.pages[first + number][NameObject("/StructParents")] = NumberObject(first + number)
    return copied["/K"], [(first + number, owned) for number, owned in enumerate(owners)]


def _join_trees(whole: Any, trees: Sequence[tuple[Any, list[Any]] | None]) -> None:
    """One tree over those of all papers; only where every paper has one."""
    from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, NameObject, NumberObject

    found = [tree for tree in trees if tree is not None]
    if not found or len(found) < len(trees):
        return
    root, top = DictionaryObject(), DictionaryObject()
    root_ref, top_ref = whole._add_object(root), whole._add_object(top)  # noqa: SLF001  # pypdf has no other way
    documents, nums = ArrayObject(), ArrayObject()
    for document, owners in found:
        held = document.get_object()
        held[NameObject("/S")], held[NameObject("/P")] = NameObject("/Part"), top_ref
        documents.append(getattr(held, "indirect_reference", None) or held)
        for number, owned in owners:
            nums += [NumberObject(number), owned]
    top.update({NameObject("/S"): NameObject("/Document"), NameObject("/P"): root_ref, NameObject("/K"): documents})
    root.update(
        {
            NameObject("/Type"): NameObject("/StructTreeRoot"),
            NameObject("/K"): top_ref,
            NameObject("/ParentTree"): DictionaryObject({NameObject("/Nums"): nums}),
            NameObject("/ParentTreeNextKey"): NumberObject(len(whole.pages)),
        }
    )
    catalog = whole.root_object
    catalog[NameObject("/StructTreeRoot")] = root_ref
    catalog[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
    catalog[NameObject("/ViewerPreferences")] = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
