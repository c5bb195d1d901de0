"""What a file is, who made it, and whether it is whole: a batch, a book, or sealed minutes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.domain.chain import seal_digest
from app.domain.entries import MeetingSealed
from app.domain.ids import MeetingId
from app.sync.batch import MAGIC, Kind, verify_batch
from app.sync.cards import fingerprint_words
from app.usecases.desk import Desk
from app.usecases.eligibility import FileFault, FileRefusedError

LARGEST = 70 * 1024 * 1024
_SEAL = re.compile(r"Niêm phong sổ\s+((?:[0-9a-f]{4}\s+){7}[0-9a-f]{4})")


def verify_file(file: Path, *, open_book: Callable[[Path], Desk], book: Path | None) -> dict[str, Any]:
    """What is known of a file, with one sentence for a person.

    Raises:
        FileRefusedError: it is not there, nothing of ours, or its seal is not the book's.
        BatchRefusedError: a batch that is damaged or forged.
        BookRefusedError: a book that cannot be opened.
    """
    try:
        with file.open("rb") as opened:
            head = opened.read(8)
        size = file.stat().st_size
    except OSError:
        raise FileRefusedError(FileFault.MISSING, file.name) from None
    if head == MAGIC or file.suffix == ".soto":
        if size > LARGEST:
            raise FileRefusedError(FileFault.UNKNOWN, file.name)
        return _batch(file.read_bytes())
    if head.startswith(b"%PDF"):
        return _minutes(file, open_book, book)
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


def _book(file: Path, open_book: Callable[[Path], Desk]) -> dict[str, Any]:
    desk = open_book(file)
    with desk.book as book:
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


def _minutes(file: Path, open_book: Callable[[Path], Desk], book: Path | None) -> dict[str, Any]:
    if file.stat().st_size > LARGEST:
        raise FileRefusedError(FileFault.UNKNOWN, file.name)
    found = _SEAL.search(pdf_text(file.read_bytes()))
    if found is None:
        raise FileRefusedError(FileFault.NO_SEAL, file.name)
    printed = re.sub(r"\s", "", found[1])
    if book is None:
        raise FileRefusedError(FileFault.NEEDS_BOOK)
    desk = open_book(book)
    with desk.book:
        for meeting in desk.meetings.all():
            if meeting.digest and meeting.digest.startswith(printed):
                return _compared(desk, meeting.id, meeting.digest, file)
    raise FileRefusedError(FileFault.NOT_SAME, "không có cuộc họp nào mang dấu niêm phong này")


def _compared(desk: Desk, meeting: MeetingId, digest: str, file: Path) -> dict[str, Any]:
    """The seal must be the book's, and the paper must say what the book prints."""
    from app.usecases.papers import papers_of
    from app.usecases.policy import policies_of

    seals = [
        entry.content
        for entry in desk.book.journal.of_kind(desk.group, "meeting_sealed")
        if isinstance(entry.content, MeetingSealed) and entry.content.meeting == meeting
    ]
    entries = [
        value
        for entry, value in desk.book.journal.of_meeting(desk.group, meeting)
        if seals[0].closes_in(entry.device, entry.seq)
    ]
    sealed = desk.meetings.one(meeting)
    if sealed is None or seal_digest(entries) != digest:
        raise FileRefusedError(FileFault.NOT_SAME, "sổ có dòng khác với lúc chốt")
    from importlib.resources import files

    policies = policies_of(desk, files("resources").joinpath("policy/vn-vbsp.toml").read_text("utf-8"))
    printed = _words(pdf_text(file.read_bytes()))
    ours = [
        papers_of(desk, "10C/TD", meeting, policies=policies, practice=practice)[0].pdf for practice in (False, True)
    ]
    if printed not in [_words(pdf_text(pdf)) for pdf in ours]:
        raise FileRefusedError(FileFault.NOT_SAME, "dấu niêm phong đúng nhưng chữ trên giấy khác với sổ")
    return {
        "what": "minutes",
        "whole": True,
        "group": desk.group,
        "meeting": meeting,
        "on": sealed.on.isoformat(),
        "digest": digest,
        "sentence": f"Biên bản họp ngày {sealed.on:%d/%m/%Y} của tổ {desk.group} khớp với sổ.",
    }


def pdf_text(pdf: bytes) -> str:
    """All the text of a PDF."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def _words(text: str) -> list[str]:
    return text.split()
