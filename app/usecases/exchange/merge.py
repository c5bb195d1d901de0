"""Taking in what another device wrote: every check first, then one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from hashlib import sha256

import msgspec

from app.domain.clock import LARGEST
from app.domain.entries import (
    KINDS,
    LONGEST_FACT,
    LONGEST_NAME,
    MOST_FACTS,
    Content,
    Entry,
    Facts,
    Role,
    read_content,
)
from app.domain.errors import Refusal
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode
from app.storage.exchange_log import KeptSegment
from app.storage.journal import Line
from app.sync.batch import BatchFacts, Have, open_batch
from app.sync.segment import LARGEST_LINE, Segment, open_segment, peek_segment
from app.usecases.book.opening import keyring_of, keys_of
from app.usecases.exchange.authority import Authority, authority_of, note_office_day, offices_of
from app.usecases.workspace import Workspace


class IntakeFault(Enum):
    """Why nothing of a batch was taken in."""

    STRANGER = "stranger"  # a device this book holds no certificate of
    OTHER_GROUP = "other_group"
    OTHER_OFFICE = "other_office"
    NOT_ALLOWED = "not_allowed"  # a kind that this device's role may not write
    BAD_ENTRY = "bad_entry"
    REVOKED = "revoked"
    ENDED = "ended"  # its certificate is over


class IntakeRefusedError(Refusal):
    """The book is as it was."""

    def __init__(self, fault: IntakeFault, detail: str = "") -> None:
        super().__init__(fault.value, detail, said=f"{fault.value} {detail}".strip())
        self.fault = fault


class Held(Enum):
    """Why a segment is put aside instead of taken in. The values are stored."""

    GAP = "gap"  # entries before it have not come yet
    FORK = "fork"  # another history under the same numbers: a copied book


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What one delivery brought."""

    entries: int = 0
    gaps: int = 0
    forks: int = 0

    def __add__(self, other: TakenIn) -> TakenIn:
        return TakenIn(self.entries + other.entries, self.gaps + other.gaps, self.forks + other.forks)


_WIRE = msgspec.json.Decoder(
    tuple[int, int, str, str, int, str, str | None, msgspec.Raw, str | None]  # as ``app.domain.chain.wire_line``
)
_PERSONAL = msgspec.json.Decoder(tuple[int, str, dict[str, str]])


def take_batch(workspace: Workspace, data: bytes, facts: BatchFacts, name: str, on: date) -> TakenIn:
    """Take in a verified file of a known sender: opened, checked, journalled and confirmed in one transaction.

    Raises:
        BatchRefusedError: it is not for this device, or not well made inside.
        SegmentRefusedError, IntakeRefusedError: a segment or entry is refused; the book is as it was.
    """
    batch = open_batch(
        data, next((keys for keys in keyring_of(workspace) if keys.fingerprint in facts.to), keys_of(workspace))
    )
    with workspace.book.transaction():
        taken = take_in(workspace, batch.segments, on, facts.group)
        author = authority_of(workspace, facts.group, facts.sender)
        if author is None:  # an office's new keys are known by what the old ones said, which may be in this very file
            raise IntakeRefusedError(IntakeFault.STRANGER, facts.sender)
        if author.role is Role.OFFICE:
            note_office_day(workspace, facts.created)
        forks = confirm(workspace, facts.group, facts.sender, batch.have, on)
        workspace.book.exchange_log.note_taken(
            facts.sha256,
            group=facts.group,
            name=name,
            sender=facts.sender,
            number=facts.number,
            entries=taken.entries,
            on=on,
        )
    return taken + TakenIn(forks=forks)


def take_in(workspace: Workspace, segments: Sequence[bytes], on: date, group: GroupCode) -> TakenIn:
    """Take in the segments of one delivery for a group; inside the caller's transaction.

    The office's own come first: its certificates may be what makes the others' authors known. A segment behind a gap, or
    of another history, is put aside and nothing of it lost.

    Raises:
        IntakeRefusedError: a segment is not what it must be; the caller's transaction is rolled back.
        SegmentRefusedError: as for ``open_segment``.
    """
    waiting = [raw for _, raw in workspace.book.exchange_log.held(Held.GAP.value, groups=(group, OFFICE_WIDE))]
    todo = sorted([*segments, *waiting], key=lambda raw: _place(workspace, raw))
    taken = TakenIn()
    for raw in todo:
        taken += _take_in_one(workspace, raw, on, group)
    return taken


def confirm(workspace: Workspace, group: GroupCode, peer: DeviceId, have: Mapping[str, Have], on: date) -> int:
    """Take a peer's word of what it holds; inside the caller's transaction. Gives how many streams are forked.

    A word about another history than ours (a copied or restored book) confirms nothing: what we wrote goes out again,
    and the other side sees the fork.
    """
    believed: dict[DeviceId, int] = {}
    forks = 0
    for stream, held in have.items():
        if "/" in stream:
            continue
        device = DeviceId(stream)
        ours = workspace.book.journal.head(group, device)
        if 0 < held.upto <= ours.upto and workspace.book.journal.chain_at(group, device, held.upto) != held.head:
            forks += 1
        elif held.upto > ours.upto and device == workspace.book.identity.device:
            forks += 1  # they hold entries of ours that we do not: this book was put back from an older copy
        else:
            believed[device] = min(held.upto, ours.upto)
    offices = _offices(workspace)
    before = offices if peer in offices else ()
    workspace.book.exchange_log.acknowledge(
        group, peer, believed, on, own=workspace.book.identity.device, before=before
    )
    return forks


def _place(workspace: Workspace, raw: bytes) -> tuple[int, str, int]:
    about = peek_segment(raw)
    found = authority_of(workspace, about.group, about.device)
    return (0 if found is not None and found.role is Role.OFFICE else 1, about.device, about.first)


def _take_in_one(workspace: Workspace, raw: bytes, on: date, group: GroupCode) -> TakenIn:
    about = peek_segment(raw)
    if about.group not in {group, OFFICE_WIDE}:
        raise IntakeRefusedError(IntakeFault.OTHER_GROUP, about.group)
    author = authority_of(workspace, about.group, about.device)
    if author is None:
        raise IntakeRefusedError(IntakeFault.STRANGER, about.device)
    segment = open_segment(raw, author.card.sign_key)
    offices = _offices(workspace)
    if about.audience and offices and about.audience not in offices:
        raise IntakeRefusedError(IntakeFault.OTHER_OFFICE, about.audience)
    held = workspace.book.journal.head(about.group, about.device)
    sha = sha256(raw).hexdigest()
    if about.first > held.upto + 1:
        workspace.book.exchange_log.hold(
            sha, group=about.group, device=about.device, reason=Held.GAP.value, raw=raw, on=on
        )
        return TakenIn(gaps=1)
    lines = [read_line(about.group, about.device, line) for line in segment.entries]
    lines = _with_facts(lines, segment.personal)
    if _is_fork(workspace, segment, lines):
        workspace.book.exchange_log.hold(
            sha, group=about.group, device=about.device, reason=Held.FORK.value, raw=raw, on=on
        )
        return TakenIn(forks=1)
    workspace.book.exchange_log.release(sha)
    fresh = [line for line in lines if line.entry.seq > held.upto]
    if author.until_seq is not None and any(line.entry.seq > author.until_seq for line in fresh):
        raise IntakeRefusedError(IntakeFault.REVOKED, about.device)
    for line in fresh:
        _check_allowed(line, author)
    workspace.book.take(fresh, author.role)
    workspace.book.exchange_log.keep_segment(
        about.group, KeptSegment(about.device, about.first, about.last, segment.header, segment.signature)
    )
    return TakenIn(entries=len(fresh))


def _offices(workspace: Workspace) -> set[str]:
    """The office's devices, those before it changed its keys too: what was signed for them is for it."""
    own = {workspace.book.identity.device} if workspace.book.identity.role is Role.OFFICE else set()
    return {*own, *(card.fingerprint for card in offices_of(workspace))}


def _is_fork(workspace: Workspace, segment: Segment, lines: Sequence[Line]) -> bool:
    """Whether entries we hold under these numbers are other entries, or lead on from another history."""
    about = segment.about
    held = workspace.book.journal.head(about.group, about.device)
    if about.first == held.upto + 1:
        return about.prev != held.chain
    ours = workspace.book.journal.lines(about.group, about.device, about.first, min(about.last, held.upto))
    return any(our.wire != theirs.wire for our, theirs in zip(ours, lines, strict=False))


def read_line(group: GroupCode, device: DeviceId, raw: bytes) -> Line:
    """One entry line, typed. What of it is a newer program's is kept as it is, not understood.

    Raises:
        IntakeRefusedError: it is not what its kind must be.
    """
    if len(raw) > LARGEST_LINE:
        raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "size")
    try:
        seq, clock, author, kind, version, subject, meeting, data, digest = _WIRE.decode(raw)
        content, newer = read_content(kind, version, bytes(data))
    except (ValueError, RecursionError) as error:
        raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "shape") from error
    if version < 1 or not 0 <= clock <= LARGEST or max(len(author), len(kind)) > 64 or len(subject) > 200:
        raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "bounds")
    if content is not None and not _is_as_it_says(content, subject, meeting):
        raise IntakeRefusedError(IntakeFault.BAD_ENTRY, kind)
    entry = Entry(group, device, seq, clock, author, kind, subject, content, newer=newer)
    line = Line(entry, version, meeting, bytes(data), digest)
    if line.wire != raw:
        raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "encoding")
    return line


def _is_as_it_says(content: Content, subject: str, meeting: str | None) -> bool:
    return content.subject == subject and content.of_meeting == meeting


def _with_facts(lines: Sequence[Line], personal: Sequence[bytes]) -> list[Line]:
    facts: dict[int, Facts] = {}
    for raw in personal:
        try:
            seq, salt, values = _PERSONAL.decode(raw)
        except ValueError as error:
            raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "facts") from error
        facts[seq] = Facts(salt, values)
    return [_with_own_facts(line, facts.get(line.entry.seq)) for line in lines]


def _with_own_facts(line: Line, facts: Facts | None) -> Line:
    if facts is None:
        return line
    # A fact this program does not know is a newer program's: bounded and kept.
    too_long = any(len(name) > LONGEST_NAME or len(value) > LONGEST_FACT for name, value in facts.values.items())
    if len(facts.salt) > 64 or len(facts.values) > MOST_FACTS or too_long:
        raise IntakeRefusedError(IntakeFault.BAD_ENTRY, "facts")
    return replace(line, entry=replace(line.entry, facts=facts))


def _check_allowed(line: Line, author: Authority) -> None:
    """Of a kind that is not known yet the author is judged once it is."""
    kind = KINDS.get(line.entry.kind)
    if kind is not None and author.role not in kind.by:
        raise IntakeRefusedError(IntakeFault.NOT_ALLOWED, kind.name)
