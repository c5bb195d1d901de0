"""What a file is, who made it, and whether it is whole: a batch, a book, or a sealed paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.intake.scan import is_picture
from app.sync.batch import MAGIC, Kind, verify_batch
from app.sync.cards import fingerprint_words
from app.usecases.loans.eligibility import FileFault, FileRefusedError
from app.usecases.workspace import Workspace

LARGEST = 70 * 1024 * 1024


def verify_file(file: Path, *, open_book: Callable[[Path], Workspace], book: Path | None) -> dict[str, Any]:
    """What is known of a file, with one sentence for a person. ``book`` is a book or a batch that knows who printed a paper.

    Raises:
        FileRefusedError: it is not there, nothing of ours, or its seal is not the book's.
        BatchRefusedError: a batch that is damaged or forged.
        BookRefusedError: a book that cannot be opened.
        ScanRefusedError: a paper that cannot be read.
    """
    try:
        with file.open("rb") as opened:
            head = opened.read(8)
        size = file.stat().st_size
    except OSError:
        raise FileRefusedError(FileFault.MISSING, file.name) from None
    is_paper = head.startswith(b"%PDF") or is_picture(head)
    is_batch = head == MAGIC or file.suffix == ".soto"
    if (is_batch or is_paper) and size > LARGEST:
        raise FileRefusedError(FileFault.UNKNOWN, file.name)
    if is_batch:
        return _batch(file.read_bytes())
    if is_paper:
        from app.usecases.verify.papers import verify_paper

        return verify_paper(file.read_bytes(), file.name, open_book=open_book, book=book)
    return _book(file, open_book)


def _batch(data: bytes) -> dict[str, Any]:
    facts = verify_batch(data)
    what = "Giấy xin công nhận máy" if facts.kind is Kind.ENROL else "Tệp gửi"
    return {
        "what": "batch",
        "whole": True,
        "kind": facts.kind.value,
        "sender": facts.sender,
        "sender_name": facts.card.name,
        "sender_words": list(fingerprint_words(facts.sender)),
        "role": facts.card.role.value,
        "group": facts.group,
        "number": facts.number,
        "entries": facts.entries,
        "to": list(facts.to),
        "sentence": f"{what} nguyên vẹn: số {facts.number} của tổ {facts.group}, do {facts.card.name} ký "
        f"(từ khóa: {' – '.join(fingerprint_words(facts.sender))}), {facts.entries} dòng.",
    }


def _book(file: Path, open_book: Callable[[Path], Workspace]) -> dict[str, Any]:
    workspace = open_book(file)
    with workspace.book as book:
        faults = book.faults()
        identity = book.identity
    whole = not any(faults.values())
    if not whole:
        raise FileRefusedError(FileFault.NOT_SAME, ", ".join(key for key, found in faults.items() if found))
    return {
        "what": "book",
        "whole": True,
        "role": identity.role.value,
        "group": identity.group,
        "device": identity.device,
        "sentence": f"Sổ nguyên vẹn, tổ {identity.group}.",
    }
