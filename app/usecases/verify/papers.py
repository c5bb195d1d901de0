"""Whether a paper says what it said when it was printed, and who printed it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.documents.forms import register
from app.documents.seal import CONTEXT, PaperSeal, bare, letters_digest, read_seal
from app.domain.chain import seal_digest
from app.domain.entries import MeetingSealed
from app.domain.ids import DeviceId, GroupCode
from app.domain.meeting import Meeting
from app.domain.money import format_dong
from app.intake.scan import ScannedPage, scanned
from app.storage.projections import question_of
from app.sync.batch import MAGIC, verify_batch
from app.sync.cards import DeviceCard, is_signed
from app.usecases.exchange.authority import authority_of
from app.usecases.loans.eligibility import FileFault, FileRefusedError
from app.usecases.workspace import Workspace

_PRINTED_SEAL = re.compile(r"Niêm phong sổ\s+((?:[0-9a-f]{4}\s+){7}[0-9a-f]{4})")
_LARGEST_BATCH = 70 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Sealed:
    """A paper in a file: its seal and the text of its pages."""

    seal: PaperSeal
    texts: list[str]

    @property
    def name(self) -> str:
        """What the paper is called; its code in the seal is in capitals."""
        return next((form.name for form in register() if form.code.upper() == self.seal.form), self.seal.form)

    @property
    def code(self) -> str:
        return next((form.code for form in register() if form.code.upper() == self.seal.form), self.seal.form)

    @property
    def is_photo(self) -> bool:
        return not any(bare(text) for text in self.texts)

    def document(self) -> dict[str, Any]:
        seal = self.seal
        return {
            "form": self.code,
            "group": seal.group,
            "on": seal.on.isoformat(),
            "pages": seal.pages,
            "device": seal.device,
            "meeting_digest": seal.meeting_seal or None,
            "letters_compared": not self.is_photo,
        }


def verify_paper(
    data: bytes, name: str, *, open_book: Callable[[Path], Workspace], book: Path | None
) -> dict[str, Any]:
    """What is known of a printed paper, as a PDF or as a scan; ``whole`` is None where only the seal could be proven.

    Raises:
        FileRefusedError: it carries no seal, the seal is not this book's, or the letters are not those that were sealed.
        ScanRefusedError: it cannot be read.
    """
    pages = scanned(data)
    papers = _papers(pages)
    if not papers:
        return _unsigned(pages, name, open_book, book)
    for paper in papers:
        if not paper.is_photo and letters_digest(paper.texts) != paper.seal.letters:
            raise FileRefusedError(FileFault.NOT_SAME, f"chữ trên giấy “{paper.name}” khác với lúc in")
    if book is None:
        raise FileRefusedError(FileFault.NEEDS_BOOK)
    with ExitStack() as open_books:
        card_of, workspace = _who_knows(book, open_book, open_books)
        names = [_signer(paper.seal, card_of) for paper in papers]
        sealings = [_meeting_of(workspace, paper.seal) for paper in papers]
        return _said(papers, names, sealings, workspace, unsealed=len(pages) - sum(p.seal.pages for p in papers))


def _papers(pages: Sequence[ScannedPage]) -> list[_Sealed]:
    """The sealed papers of a file; a seal stands on the last page of its paper."""
    found: list[_Sealed] = []
    for number, page in enumerate(pages):
        for code in page.codes:
            seal = read_seal(code.decode("utf-8", "replace"))
            if seal is None:
                continue
            first = number - seal.pages + 1
            # A single photo is one page of a paper that may have several.
            if first < 0 and len(pages) > 1:
                raise FileRefusedError(FileFault.NOT_SAME, f"giấy {seal.form} thiếu trang")
            found.append(_Sealed(seal, [one.text for one in pages[max(first, 0) : number + 1]]))
    return found


def _who_knows(
    book: Path, open_book: Callable[[Path], Workspace], open_books: ExitStack
) -> tuple[Callable[[PaperSeal], DeviceCard | None], Workspace | None]:
    """Who can say whose device a seal is by: a book's certificates, or the card in a batch."""
    try:
        with book.open("rb") as opened:
            is_batch = opened.read(8) == MAGIC
        size = book.stat().st_size
    except OSError:
        raise FileRefusedError(FileFault.MISSING, book.name) from None
    if is_batch:
        if size > _LARGEST_BATCH:
            raise FileRefusedError(FileFault.UNKNOWN, book.name)
        facts = verify_batch(book.read_bytes())
        return (lambda seal: facts.card if facts.sender == seal.device and facts.group == seal.group else None), None
    workspace = open_book(book)
    open_books.enter_context(workspace.book)

    def known(seal: PaperSeal) -> DeviceCard | None:
        if workspace.book.identity.device == seal.device:
            found = authority_of(workspace, workspace.group, DeviceId(seal.device))
        else:
            found = authority_of(workspace, GroupCode(seal.group), DeviceId(seal.device))
        return found.card if found else None

    return known, workspace


def _signer(seal: PaperSeal, card_of: Callable[[PaperSeal], DeviceCard | None]) -> str:
    card = card_of(seal)
    if card is None:
        raise FileRefusedError(FileFault.NOT_SAME, f"không biết máy đã in giấy {seal.form} của tổ {seal.group}")
    if not is_signed(card.sign_key, seal.signature, CONTEXT, seal.digest):
        raise FileRefusedError(FileFault.NOT_SAME, f"chữ ký trên giấy {seal.form} không phải của máy đã ghi")
    return card.name


@dataclass(frozen=True, slots=True)
class _Sealing:
    """A meeting as one seal closed it in; ``stands`` says whether it is the one the group keeps, None while that is still asked."""

    meeting: Meeting
    seal: str  # the reference of its entry
    digest: str
    stands: bool | None

    def words(self) -> str:
        """What to add where another laptop sealed the same meeting; empty where none did."""
        day = f"{self.meeting.on:%d/%m/%Y}"
        match self.stands:
            case None:
                return f" Hai máy cùng chốt cuộc họp ngày {day} và Tổ chưa chọn biên bản nào."
            case False:
                return f" Nhưng Tổ giữ một biên bản khác của cuộc họp ngày {day}, chốt ở máy khác."
        return ""


def _meeting_of(workspace: Workspace | None, seal: PaperSeal) -> _Sealing | None:
    """The meeting a paper is of, as the book has it.

    Raises:
        FileRefusedError: the book holds the group, and no such meeting, or it was changed since it was sealed.
    """
    if workspace is None or not seal.meeting_seal:
        return None
    at = workspace.at(GroupCode(seal.group))
    return _sealing(at, seal.meeting_seal) if at.about.profile() is not None else None


def _sealing(workspace: Workspace, digest: str) -> _Sealing:
    """The meeting that a seal, known by its digest or by how that begins, closed in; the seal need not be the one that counts.

    Raises:
        FileRefusedError: there is none, or what it closed in is not in the book as it was.
    """
    why = "không có cuộc họp nào mang dấu niêm phong này"
    for entry in workspace.book.journal.of_kind(workspace.group, "meeting_sealed"):
        content = entry.content
        if not isinstance(content, MeetingSealed) or not content.digest.startswith(digest):
            continue
        meeting = workspace.meetings.one(content.meeting)
        held = workspace.book.journal.of_meeting(workspace.group, content.meeting, counted=False)
        closed = [value for one, value in held if content.closes_in(one.device, one.seq)]
        if meeting is None or seal_digest(closed) != content.digest:
            # Anybody may have written a true digest beside what it is not of: an honest seal may follow.
            why = "sổ có dòng khác với lúc chốt"
            continue
        asked = any(row["id"] == question_of(meeting.id) for row in workspace.about.open_questions())
        return _Sealing(meeting, entry.ref, content.digest, None if asked else meeting.digest == content.digest)
    raise FileRefusedError(FileFault.NOT_SAME, why)


def _said(
    papers: Sequence[_Sealed],
    names: Sequence[str],
    sealings: Sequence[_Sealing | None],
    workspace: Workspace | None,
    unsealed: int,
) -> dict[str, Any]:
    photo = any(paper.is_photo for paper in papers)
    lines = []
    for paper, name, sealing in zip(papers, names, sealings, strict=True):
        seal, meeting = paper.seal, sealing.meeting if sealing else None
        if paper.is_photo:
            line = f"Dấu trên giấy “{paper.name}” của tổ {seal.group}, ngày {seal.on:%d/%m/%Y}, là thật, do máy “{name}” ký"
            line += "; ảnh chụp nên không so được từng chữ."
        elif meeting is not None and seal.form == "10C/TD":
            line = f"Biên bản họp ngày {meeting.on:%d/%m/%Y} của tổ {seal.group} khớp với sổ, do máy “{name}” in."
        else:
            line = f"Giấy “{paper.name}” của tổ {seal.group}, ngày {seal.on:%d/%m/%Y}, đúng như lúc máy “{name}” in."
        if paper.is_photo and sealing is not None and workspace is not None:
            line += f" {_figures(workspace.at(GroupCode(seal.group)), sealing)}"
        lines.append(line + (sealing.words() if sealing else ""))
    if unsealed > 0 and not photo:
        lines.append(f"Còn {unsealed} trang không có dấu, không đối chiếu được.")
    first, sealing = papers[0].seal, sealings[0]
    meeting = sealing.meeting if sealing else None
    is_minutes = len(papers) == 1 and meeting is not None and first.form == "10C/TD"
    return {
        "what": "minutes" if is_minutes else "paper",
        "whole": None if photo else True,
        "group": first.group,
        "meeting": meeting.id if meeting else None,
        "on": (meeting.on if meeting and is_minutes else first.on).isoformat(),
        "digest": first.meeting_seal or None,
        "stands": sealing.stands if sealing else None,
        "papers": [paper.document() for paper in papers],
        "pages_without_seal": max(unsealed, 0),
        "sentence": " ".join(lines),
    }


def _figures(workspace: Workspace, sealing: _Sealing) -> str:
    """What a person compares by eye: the figures of the meeting as the book has them under that seal."""
    from app.usecases.meeting.view import look_at

    meeting = sealing.meeting
    with workspace.book.as_sealed_by(workspace.group, meeting.id, sealing.seal):
        view = look_at(workspace, meeting.id)
    carried = [request for request in view.requests if request.approved]
    return (
        f"Trong sổ, cuộc họp ngày {meeting.on:%d/%m/%Y}: có mặt {view.turnout.present}/{view.turnout.members} tổ viên; thu lãi "
        f"{format_dong(view.interest_total)} đồng; tiền gửi {format_dong(view.savings_total)} đồng; đề nghị vay {len(carried)} "
        f"hộ, {format_dong(sum(request.agreed_amount for request in carried))} đồng. Hãy so với giấy."
    )


def _unsigned(
    pages: Sequence[ScannedPage], name: str, open_book: Callable[[Path], Workspace], book: Path | None
) -> dict[str, Any]:
    """Minutes whose code was lost: the printed figures of the seal lead to the meeting, and every letter must be the book's.

    Raises:
        FileRefusedError: there is no seal, no book to ask, or the letters are other than the book's.
    """
    text = "\n".join(page.text for page in pages)
    found = _PRINTED_SEAL.search(text)
    if found is None:
        raise FileRefusedError(FileFault.NO_SEAL, name)
    if book is None:
        raise FileRefusedError(FileFault.NEEDS_BOOK)
    printed = re.sub(r"\s", "", found[1])
    workspace = open_book(book)
    with workspace.book:
        return _compared(workspace, _sealing(workspace, printed), text)


def _compared(workspace: Workspace, sealing: _Sealing, text: str) -> dict[str, Any]:
    from importlib.resources import files

    from app.usecases.papers.papers import papers_of
    from app.usecases.policy import policies_of

    policies = policies_of(workspace, files("resources").joinpath("policy/vn-vbsp.toml").read_text("utf-8"))
    meeting = sealing.meeting
    with workspace.book.as_sealed_by(workspace.group, meeting.id, sealing.seal):
        printed = [
            papers_of(workspace, "10C/TD", meeting.id, policies=policies, practice=practice)[0].pdf
            for practice in (False, True)
        ]
    ours = [bare("".join(page.text for page in scanned(pdf))) for pdf in printed]
    if bare(text) not in ours:
        raise FileRefusedError(FileFault.NOT_SAME, "dấu niêm phong đúng nhưng chữ trên giấy khác với sổ")
    return {
        "what": "minutes",
        "whole": True,
        "group": workspace.group,
        "meeting": meeting.id,
        "on": meeting.on.isoformat(),
        "digest": sealing.digest,
        "stands": sealing.stands,
        "sentence": f"Biên bản họp ngày {meeting.on:%d/%m/%Y} của tổ {workspace.group} khớp với sổ.{sealing.words()}",
    }
