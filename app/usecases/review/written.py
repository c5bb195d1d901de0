"""What was written, found again by its reference: what it says of a meeting, and which laptop wrote it."""

from __future__ import annotations

from app.domain.entries import Entry
from app.domain.i18n import QT_TRANSLATE_NOOP
from app.domain.ids import DeviceId, MeetingId
from app.sync.cards import CardRefusedError, read_card
from app.usecases.workspace import Workspace

_LONGEST_NUMBER = 17  # digits of a place in a stream


def meeting_of(opened: Entry) -> MeetingId:
    """The meeting that an entry opened."""
    return MeetingId(opened.subject.partition("/")[2])


def held(workspace: Workspace, ref: str) -> list[Entry]:
    """The entry that an answer names, if there is one: what it names is another laptop's word."""
    device, _, seq = ref.rpartition(":")
    if not (device and seq.isascii() and seq.isdigit() and len(seq) < _LONGEST_NUMBER):
        return []
    lines = workspace.book.journal.lines(workspace.group, DeviceId(device), int(seq), int(seq))
    return [line.entry.as_known for line in lines]


def written_as(workspace: Workspace, ref: str) -> Entry:
    """The entry of a reference that is held."""
    (entry,) = held(workspace, ref)
    return entry


_ANOTHER = QT_TRANSLATE_NOOP("Word", "máy khác của Tổ")
"""Whose card is not known here yet."""


def author_of(workspace: Workspace, device: DeviceId) -> str:
    """The name of a laptop as on its card; empty for this one."""
    if device == workspace.book.identity.device:
        return ""
    known = workspace.about.devices().get(device)
    try:
        return read_card(known.card.encode()).name if known else _ANOTHER
    except CardRefusedError:
        return _ANOTHER
