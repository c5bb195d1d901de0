"""Making the next batch: everything the other side has not confirmed, never only what is new since the last one.

So a lost stick costs nothing but time: what it carried goes out again with the next.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256

from app.domain.chain import START, facts_line
from app.domain.entries import Role
from app.domain.ids import DeviceId, GroupCode
from app.storage.journal import Line
from app.storage.reads import GroupReads
from app.storage.traffic import KeptSegment
from app.sync.batch import Have, write_batch
from app.sync.cards import DeviceCard, read_card
from app.sync.mailbox import Mailbox, publish
from app.sync.segment import seal_segment, segment_bytes
from app.usecases.books import keys_of
from app.usecases.desk import Desk
from app.usecases.exchange.authority import joined_office

_LONGEST_SEGMENT = 5_000  # entries


@dataclass(frozen=True, slots=True)
class Parcel:
    """A batch that was written to a mailbox."""

    name: str
    number: int
    entries: int
    size: int
    data: bytes = field(repr=False)


def post(
    desk: Desk,
    mailbox: Mailbox,
    folder: str,
    *,
    group: GroupCode,
    peers: Sequence[DeviceCard],
    on: date,
    also: Sequence[DeviceCard] = (),
    also_in: str = "",
) -> Parcel | None:
    """Write the next batch of a group to a mailbox, or nothing where nothing is owed there.

    ``also`` may read it too, and ``also_in`` is a second folder for the same file; what is owed goes by the peers alone.

    Raises:
        BookRefusedError: the disk failed.
        MailboxError: the batch was not left there, and counts as not sent.
    """
    address = _address(peers)
    with desk.book.transaction():
        _cut_segments(desk, group)
    heads = desk.book.journal.heads(group)
    confirmed = _confirmed(desk, group, peers)
    owed = {device: head for device, head in heads.items() if head.upto > confirmed.get(device, 0)}
    owed = {device: head for device, head in owed.items() if device not in {peer.fingerprint for peer in peers}}
    state = sha256(repr(sorted((d, h.upto, h.chain) for d, h in heads.items())).encode()).hexdigest()
    said_already = desk.book.local(f"said:{group}:{address}") == state
    last = next((sent for sent in reversed(desk.book.traffic.sent(group))), None)
    if said_already and (
        not owed or (last is not None and last.name in {waiting.name for waiting in mailbox.list(folder)})
    ):
        return None
    if not owed and not said_already and not _has_news(desk, group, heads):
        return None
    parcel = _write(desk, mailbox, folder, group=group, peers=peers, also=also, on=on, confirmed=confirmed, state=state)
    if also_in and also and parcel.entries:
        publish(mailbox, also_in, group=group, on=on, number=parcel.number, data=parcel.data)
    return parcel


def _has_news(desk: Desk, group: GroupCode, heads: Collection[DeviceId]) -> bool:
    """Whether there is anything to confirm to the other side."""
    return any(device != desk.book.identity.device for device in heads) or bool(desk.book.traffic.taken(group))


def _write(
    desk: Desk,
    mailbox: Mailbox,
    folder: str,
    *,
    group: GroupCode,
    peers: Sequence[DeviceCard],
    also: Sequence[DeviceCard],
    on: date,
    confirmed: dict[DeviceId, int],
    state: str,
) -> Parcel:
    written = _batch(desk, group=group, peers=peers, also=also, on=on, confirmed=confirmed)
    name = publish(mailbox, folder, group=group, on=on, number=written.number, data=written.data)
    parcel = replace(written, name=name)
    _note(desk, parcel, group=group, peers=peers, on=on, state=state)
    return parcel


def write_parcel(desk: Desk, *, group: GroupCode, peers: Sequence[DeviceCard], on: date) -> Parcel:
    """The next batch of a group for no mailbox: it goes another way, on paper. It counts as sent.

    Raises:
        BatchRefusedError: it is more than one batch may hold.
        BookRefusedError: the disk failed.
    """
    with desk.book.transaction():
        _cut_segments(desk, group)
    written = _batch(desk, group=group, peers=peers, also=(), on=on, confirmed=_confirmed(desk, group, peers))
    parcel = replace(written, name=f"{group}-{on}-{written.number:04d}-giay")
    _note(desk, parcel, group=group, peers=peers, on=on)
    return parcel


def _batch(
    desk: Desk,
    *,
    group: GroupCode,
    peers: Sequence[DeviceCard],
    also: Sequence[DeviceCard],
    on: date,
    confirmed: dict[DeviceId, int],
) -> Parcel:
    known = {peer.fingerprint for peer in peers} if len(peers) == 1 else set()
    segments, entries = [], 0
    heads = desk.book.journal.heads(group)
    for device in heads:
        if device in known:
            continue
        for raw, count in _segments(desk, group, device, confirmed.get(device, 0)):
            segments.append(raw)
            entries += count
    keys = keys_of(desk)
    own = GroupReads(desk.book, desk.book.identity.group).devices()[keys.fingerprint]
    number = desk.book.traffic.next_number(group, DeviceId(_address(peers)))
    data = write_batch(
        keys,
        read_card(own.card.encode()),
        group=group,
        number=number,
        to=[*peers, *also],
        created=on,
        segments=segments,
        have={device: Have(head.upto, head.chain) for device, head in heads.items()},
    )
    return Parcel("", number, entries, len(data), data)


def _note(
    desk: Desk, parcel: Parcel, *, group: GroupCode, peers: Sequence[DeviceCard], on: date, state: str = ""
) -> None:
    """Remember that it went out, and with ``state`` what the other side was told by it."""
    own = desk.book.journal.head(group, desk.book.identity.device)
    with desk.book.transaction():
        desk.book.traffic.note_sent(
            group,
            DeviceId(_address(peers)),
            number=parcel.number,
            name=parcel.name,
            sha=sha256(parcel.data).hexdigest(),
            upto=own.upto,
            entries=parcel.entries,
            on=on,
        )
        if state:
            desk.book.set_local(f"said:{group}:{_address(peers)}", state)


def _address(peers: Sequence[DeviceCard]) -> str:
    """Who a batch is for, as one word: the office's device, or the devices of a group."""
    return peers[0].fingerprint if len(peers) == 1 and peers[0].role is Role.OFFICE else "group"


def _confirmed(desk: Desk, group: GroupCode, peers: Sequence[DeviceCard]) -> dict[DeviceId, int]:
    """How far every reader holds each stream; the least of them, so that none is left behind."""
    words = [desk.book.traffic.acknowledged(group, peer.fingerprint) for peer in peers]
    devices = {device for word in words for device in word}
    return {device: min(word.get(device, 0) for word in words) for device in devices}


def _cut_segments(desk: Desk, group: GroupCode) -> None:
    """Cut what this device wrote since the last time into signed segments; a cut one never changes."""
    me = desk.book.identity.device
    head = desk.book.journal.head(group, me)
    first = desk.book.traffic.last_in_segments(group, me) + 1
    office = joined_office(desk) if desk.book.identity.role is not Role.OFFICE else None
    audience = office.fingerprint if office else (me if desk.book.identity.role is Role.OFFICE else "")
    while first <= head.upto:
        last = min(head.upto, first + _LONGEST_SEGMENT - 1)
        lines = desk.book.journal.lines(group, me, first, last)
        before = desk.book.journal.chain_at(group, me, first - 1) if first > 1 else START
        segment = seal_segment(
            keys_of(desk),
            group=group,
            audience=audience,
            first=first,
            prev=before,
            entries=[line.wire for line in lines],
            personal=_personal(lines),
        )
        desk.book.traffic.keep_segment(group, KeptSegment(me, first, last, segment.header, segment.signature))
        first = last + 1


def _segments(desk: Desk, group: GroupCode, device: DeviceId, after: int) -> Iterable[tuple[bytes, int]]:
    for kept in desk.book.traffic.segments(group, device, after):
        lines = desk.book.journal.lines(group, device, kept.first, kept.last)
        raw = segment_bytes(kept.head, kept.signature, [line.wire for line in lines], _personal(lines))
        yield raw, len(lines)


def _personal(lines: Sequence[Line]) -> list[bytes]:
    return [facts_line(line.entry.seq, line.entry.facts) for line in lines if line.entry.facts is not None]
