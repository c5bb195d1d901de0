"""Paper as a way to the office: a meeting's signed entries in QR codes on a page, and files or scans of such pages taken in."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from app.domain.entries import Role
from app.domain.errors import Refusal, RuleBrokenError
from app.domain.ids import MeetingId
from app.intake.scan import ScanRefusedError, is_picture, scanned
from app.sync.paper_codes import TooMuchForPaperError, codes_of, gather
from app.usecases.exchange.authority import joined_office
from app.usecases.exchange.group import SyncReport, take_file
from app.usecases.exchange.office import CollectReport, receive
from app.usecases.exchange.outgoing import write_parcel
from app.usecases.exchange.recognised import pending_devices
from app.usecases.workspace import Workspace


class PaperFault(Enum):
    """Why nothing was taken off a page."""

    NO_CODES = "no_codes"
    CODES_MISSING = "codes_missing"  # ``detail`` says which


class PaperRefusedError(Refusal):
    """Nothing was taken in."""

    def __init__(self, fault: PaperFault, detail: str = "") -> None:
        super().__init__(fault.value, detail, said=f"{fault.value} {detail}".strip())
        self.fault = fault


@dataclass(slots=True)
class TakenFiles:
    """What files or scans brought, as a visit to a mailbox reports it."""

    group: SyncReport = field(default_factory=SyncReport)
    office: CollectReport = field(default_factory=CollectReport)

    @property
    def has_news(self) -> bool:
        """Whether anything was taken in or learned."""
        return bool(
            self.group.taken or self.group.forks or self.office.taken or self.office.gaps or self.office.waiting
        )


def codes_for_paper(workspace: Workspace, meeting: MeetingId, on: date) -> tuple[bytes, ...]:
    """What the codes of a sealed meeting hold: everything the office has not confirmed, as a batch for it alone.

    The same codes are given again as long as the book stands as it stood, so that a second print is the first.

    Raises:
        RuleBrokenError: no such meeting, it is not sealed, the group has no office yet, or it is more than paper carries.
    """
    found = workspace.meetings.one(meeting)
    if found is None:
        raise RuleBrokenError("no_such_meeting")
    if not found.is_sealed:
        raise RuleBrokenError("seal_first")
    office = joined_office(workspace)
    if office is None:
        raise RuleBrokenError("no_office_yet")
    state = repr(sorted((device, head.upto) for device, head in workspace.book.journal.heads(workspace.group).items()))
    kept, _, stored = str(workspace.book.local("paper_codes") or "").partition("\n")
    try:
        if kept == state:
            return tuple(codes_of(base64.b64decode(stored)))
        parcel = write_parcel(workspace, group=workspace.group, peers=[office], on=on)
        codes = tuple(codes_of(parcel.data))
    except TooMuchForPaperError:
        raise RuleBrokenError("too_much_for_paper") from None
    with workspace.book.transaction():
        workspace.book.set_local("paper_codes", f"{state}\n{base64.b64encode(parcel.data).decode()}")
    return codes


def take_files(workspace: Workspace, files: Sequence[tuple[str, bytes]], on: date) -> TakenFiles:
    """Take in batch files, or scans and photos of pages with codes; the codes of one batch may lie on several pictures.

    A file that is refused never stops the others; it is named in the report with its reason.

    Raises:
        BookRefusedError: the disk failed.
    """
    report = TakenFiles()
    batches: list[tuple[str, bytes]] = []
    codes: list[bytes] = []
    pages: list[str] = []
    for name, data in files:
        if data.startswith(b"%PDF") or is_picture(data):
            try:
                found = [code for page in scanned(data) for code in page.codes]
            except ScanRefusedError as refusal:
                _refuse(workspace, report, name, refusal)
                continue
            if not any(code.startswith(b"STQ") for code in found):
                _refuse(workspace, report, name, PaperRefusedError(PaperFault.NO_CODES))
                continue
            codes += found
            pages.append(name)
        else:
            batches.append((name, data))
    gathered = gather(codes)
    of_pages = ", ".join(pages)
    batches += [(of_pages, batch) for batch in gathered.batches]
    for lacking in gathered.missing:
        detail = ", ".join(map(str, lacking))
        _refuse(workspace, report, of_pages, PaperRefusedError(PaperFault.CODES_MISSING, detail))
    for name, data in batches:
        if workspace.book.identity.role is Role.OFFICE:
            receive(workspace, data, name, on, report.office)
        else:
            take_file(workspace, data, name, on, report.group)
    if workspace.book.identity.role is Role.OFFICE:
        report.office.waiting = pending_devices(workspace)
    return report


def _refuse(workspace: Workspace, report: TakenFiles, name: str, refusal: Exception) -> None:
    side = report.office if workspace.book.identity.role is Role.OFFICE else report.group
    side.refused.append((name, refusal))
