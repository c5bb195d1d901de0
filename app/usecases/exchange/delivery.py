"""Taking in the segments of one delivery: whatever can go in goes in, and what cannot is set aside alone, with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256

from app.domain.entries import Role
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode
from app.storage.aside_log import Aside, Room
from app.storage.exchange_log import KeptSegment
from app.storage.journal import Line
from app.sync.segment import Segment, SegmentHead, open_segment, peek_segment
from app.sync.segment_lines import SegmentRefusedError
from app.usecases.exchange.authority import Authority, authority_of, devices_known, offices_of
from app.usecases.exchange.entry_lines import Held, IntakeFault, IntakeRefusedError, TakenIn, read_line, with_facts
from app.usecases.workspace import Workspace

_KEPT_DAYS = 400
_LAST_POSSIBLE = 1 << 40  # entries of one stream
_ROOMS = {
    Held.GAP: Room(),
    # The newest stay: among them is what the office holds. Only the laptop itself can sign more of them.
    Held.FORK: Room(most=500, oldest_go=True),
    Held.STRANGER: Room(of_group=True),
}
_ROOM_OF_OWN_FORKS = Room(
    most=1 << 40, largest=1 << 50
)  # only another program with this book's keys fills it, and its owner must see it

Stream = tuple[GroupCode, DeviceId]


@dataclass(slots=True)
class _Piece:
    """A segment that is not in yet: just come, or set aside before (then its bytes lie in the book)."""

    first: int
    sha: str
    raw: bytes | None


@dataclass(slots=True)
class _Delivery:
    """The segments of one delivery and those set aside before, by stream, each in its order."""

    streams: dict[Stream, list[_Piece]] = field(default_factory=dict)
    faults: list[SegmentRefusedError | IntakeRefusedError] = field(default_factory=list)
    taken: TakenIn = field(default_factory=TakenIn)
    aside: list[Aside] = field(default_factory=list)
    known: dict[GroupCode, set[DeviceId]] = field(default_factory=dict)  # as it is until something more goes in
    authorities: dict[Stream, Authority | None] = field(default_factory=dict)

    def author(self, workspace: Workspace, stream: Stream) -> Authority | None:
        """The authority of a stream's author. There may be thousands of streams by strangers: none is looked up alone."""
        of, device = stream
        if of not in self.known:
            self.known[of] = devices_known(workspace, of)
        if device not in self.known[of]:
            return None
        if stream not in self.authorities:
            self.authorities[stream] = authority_of(workspace, of, device)
        return self.authorities[stream]

    def went_in(self, taken: TakenIn) -> None:
        """A segment went in; what it says may be who is known."""
        self.taken += taken
        self.known.clear()
        self.authorities.clear()


def take_in(workspace: Workspace, segments: Sequence[bytes], on: date, group: GroupCode) -> TakenIn:
    """Take in the segments of one delivery for a group; inside the caller's transaction.

    What goes in may be what makes the rest known (the office's certificates, its new keys), so it is gone through until nothing
    more goes in. A segment behind a gap, of another history or of a laptop nobody certified yet is set aside. Whoever brings a
    segment is not answerable for it: one that is damaged or not for here stops no other.

    Raises:
        IntakeRefusedError, SegmentRefusedError: nothing at all went in or was set aside, and this is why.
    """
    workspace.book.exchange_log.forget_held(on - timedelta(days=_KEPT_DAYS), (Held.GAP.value, Held.STRANGER.value))
    delivery = _sorted(workspace, segments, group)
    while _take_what_goes(workspace, delivery, on):
        pass
    for (of, device), pieces in delivery.streams.items():
        author = delivery.author(workspace, (of, device))
        for piece in pieces:
            if author is None:
                _set_aside(delivery, (of, device), piece, Held.STRANGER)
            elif _is_proven(delivery, author, piece):
                _set_aside(delivery, (of, device), piece, Held.GAP)
    hold_segments(workspace, delivery.aside, on)
    taken = delivery.taken
    if delivery.faults and taken == TakenIn():
        raise delivery.faults[0]
    return taken + TakenIn(refused=len(delivery.faults))


def hold_segments(workspace: Workspace, aside: Sequence[Aside], on: date) -> None:
    """Put segments aside, each within the room of its stream and reason, so that no laptop takes another's; in the caller's transaction."""
    own, log = workspace.book.identity.device, workspace.book.exchange_log
    own_forks = [one for one in aside if one.device == own and one.reason == Held.FORK.value]
    log.hold(own_forks, on, _ROOM_OF_OWN_FORKS)
    for reason, room in _ROOMS.items():
        log.hold(
            [one for one in aside if one.reason == reason.value and (reason is not Held.FORK or one.device != own)],
            on,
            room,
        )


def _sorted(workspace: Workspace, segments: Sequence[bytes], group: GroupCode) -> _Delivery:
    delivery = _Delivery()
    for sha, of, device, first in workspace.book.exchange_log.held_places(
        (Held.GAP.value, Held.STRANGER.value), (group, OFFICE_WIDE)
    ):
        delivery.streams.setdefault((of, device), []).append(_Piece(first, sha, None))
    for raw in segments:
        try:
            about = peek_segment(raw)
            if about.group not in {group, OFFICE_WIDE} or about.last > _LAST_POSSIBLE:
                raise IntakeRefusedError(IntakeFault.OTHER_GROUP, about.group)
        except (SegmentRefusedError, IntakeRefusedError) as fault:
            delivery.faults.append(fault)
            continue
        piece = _Piece(about.first, sha256(raw).hexdigest(), raw)
        delivery.streams.setdefault((about.group, about.device), []).append(piece)
    for pieces in delivery.streams.values():
        pieces.sort(key=lambda piece: piece.first)
    return delivery


def _take_what_goes(workspace: Workspace, delivery: _Delivery, on: date) -> bool:
    """Once through the streams, whether anything went in. The office's alone as long as they lead on: they say which its keys are now."""
    moved, was_office = False, True
    for stream in sorted(
        delivery.streams, key=lambda stream: (_is_office(workspace, delivery, stream), stream), reverse=True
    ):
        if was_office and moved and not _is_office(workspace, delivery, stream):
            return True
        was_office = _is_office(workspace, delivery, stream)
        author = delivery.author(workspace, stream)
        pieces = delivery.streams[stream]
        while author is not None and pieces:
            if pieces[0].first > workspace.book.journal.head(*stream).upto + 1:
                break
            moved = True
            _take_one(workspace, delivery, author, pieces.pop(0))
    return moved


def _is_office(workspace: Workspace, delivery: _Delivery, stream: Stream) -> bool:
    author = delivery.author(workspace, stream)
    return author is not None and author.role is Role.OFFICE


def _take_one(workspace: Workspace, delivery: _Delivery, author: Authority, piece: _Piece) -> None:
    log = workspace.book.exchange_log
    raw = piece.raw if piece.raw is not None else log.held_bytes(piece.sha)
    try:
        segment = open_segment(raw, author.card.sign_key)
        about = segment.about
        offices = offices_in(workspace)
        if about.audience and offices and about.audience not in offices:
            # For keys that the office may have by now: what says so has not come yet.
            _set_aside(delivery, (about.group, about.device), piece, Held.STRANGER)
            return
        lines = with_facts([read_line(about.group, about.device, line) for line in segment.entries], segment.personal)
    except (SegmentRefusedError, IntakeRefusedError) as fault:
        delivery.faults.append(fault)
        log.release(piece.sha)
        return
    if _is_fork(workspace, segment, lines):
        log.release(piece.sha)
        _set_aside(delivery, (about.group, about.device), _Piece(piece.first, piece.sha, raw), Held.FORK)
        return
    log.release(piece.sha)
    held = workspace.book.journal.head(about.group, about.device)
    fresh = [line for line in lines if line.entry.seq > held.upto]
    workspace.book.take(fresh, author.role, now_ms=workspace.now_ms)
    log.keep_segment(about.group, _kept(about, segment), reaches_on=bool(fresh))
    limit = workspace.book.journal.limits(about.group).get(about.device)
    ended = sum(line.entry.seq > limit for line in fresh) if limit is not None else 0
    delivery.went_in(TakenIn(entries=len(fresh), ended=ended))


def _is_proven(delivery: _Delivery, author: Authority, piece: _Piece) -> bool:
    """Whether its author signed what is to wait in his name; what lies aside was proven when it came."""
    try:
        return piece.raw is None or bool(open_segment(piece.raw, author.card.sign_key))
    except SegmentRefusedError as fault:
        delivery.faults.append(fault)
        return False


def _kept(about: SegmentHead, segment: Segment) -> KeptSegment:
    return KeptSegment(about.device, about.first, about.last, segment.header, segment.signature)


def _set_aside(delivery: _Delivery, stream: Stream, piece: _Piece, reason: Held) -> None:
    """Within bounds; a segment for which there is no room is not lost: its author was told of nothing and sends it again."""
    if piece.raw is not None:
        delivery.aside.append(Aside(piece.sha, *stream, reason.value, piece.raw, piece.first))
        delivery.taken += TakenIn(
            gaps=int(reason is Held.GAP), forks=int(reason is Held.FORK), strangers=int(reason is Held.STRANGER)
        )


def offices_in(workspace: Workspace) -> set[str]:
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
