"""Making the next batch: everything the other side has not confirmed, never only what is new since the last one.

So a lost stick costs nothing but time: what it carried goes out again with the next.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256

from app.domain.chain import START
from app.domain.entries import Role
from app.domain.ids import DeviceId, GroupCode
from app.storage.asked_back import is_waiting
from app.storage.exchange_log import Sent
from app.storage.queries import GroupQueries
from app.sync.batch import Cover, Have, write_batch
from app.sync.cards import DeviceCard, read_card
from app.sync.keys import DeviceKeys
from app.sync.mailbox.protocol import Mailbox, MailboxError, MailboxFault, publish
from app.sync.paper_codes import TooMuchForPaperError
from app.usecases.book.opening import keyring_of, keys_of
from app.usecases.exchange.ask_back import questions_and_answers
from app.usecases.exchange.cut_segments import cut_segments, signed_segments
from app.usecases.workspace import Workspace

_MOST_ENTRIES = 20_000  # in one file; a reader takes 25,000
_LARGEST_LOAD = 16 << 20  # bytes of one file before it is deflated; a reader takes 64 MiB
_MOST_PLACES = 64  # sticks and folders at which a posting is remembered
_KEPT = 8  # files of this device that stay in a folder, confirmed or not
_MOST_KEYS = 8  # of this book, the newest, by which a bare word is signed
_KEPT_WORDS = 8 * _MOST_KEYS  # bare words of a group that are remembered


@dataclass(frozen=True, slots=True)
class Parcel:
    """A batch that was written to a mailbox."""

    name: str
    number: int
    entries: int
    size: int
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Readers:
    """Whom a group's batch is for. What is owed goes by the ``peers``; ``also`` may read it too, ``also_in`` is a second folder for it."""

    group: GroupCode
    peers: Sequence[DeviceCard]
    also: Sequence[DeviceCard] = ()
    also_in: str = ""

    @property
    def address(self) -> DeviceId:
        """Who a batch is for, as one word: the office's device, or the devices of a group."""
        alone = len(self.peers) == 1 and self.peers[0].role is Role.OFFICE
        return self.peers[0].fingerprint if alone else DeviceId("group")


def post(workspace: Workspace, mailbox: Mailbox, folder: str, readers: Readers, on: date) -> Parcel | None:
    """Write the next batch of a group to a mailbox, or nothing where nothing is owed there.

    Raises:
        BookRefusedError: the disk failed.
        MailboxError: the batch was not left there, and counts as not sent.
    """
    group, peers, address = readers.group, readers.peers, readers.address
    with workspace.book.transaction():
        cut_segments(workspace, group)
    heads = workspace.book.journal.heads(group)
    confirmed = _confirmed(workspace, group, peers)
    owed = {device: head for device, head in heads.items() if head.upto > confirmed.get(device, 0)}
    owed = {device: head for device, head in owed.items() if device not in _held_by_all(workspace, group, peers)}
    questions = questions_and_answers(workspace)
    state = sha256(repr((sorted((d, h.upto, h.chain) for d, h in heads.items()), questions)).encode()).hexdigest()
    said_already = workspace.book.local(f"said:{group}:{address}") == state
    # Who is waited for may come with any stick: the question is on each of them.
    owed_here = bool(owed) or is_waiting(workspace.book, group)
    if said_already and (not owed_here or _left_here(workspace, mailbox, folder, readers)):
        return None
    if not owed_here and not said_already and not _has_news(workspace, group, heads):
        return None
    loads = _loads(workspace, group, peers, confirmed)
    entries, names = 0, list[str]()
    for place, load in enumerate(loads, start=1):  # everything that is owed, in as many files as it takes
        written = _batch(workspace, load, readers, on)
        name = publish(mailbox, folder, group=group, on=on, number=written.number, data=written.data)
        parcel = replace(written, name=name)
        _note(workspace, parcel, load.upto, readers, on, state if place == len(loads) else "")
        entries += parcel.entries
        names.append(name)
    _note_left(workspace, readers, names, anew=not said_already)
    if readers.also_in and readers.also and entries:
        publish(mailbox, readers.also_in, group=group, on=on, number=parcel.number, data=parcel.data)
    return replace(parcel, entries=entries)


def post_word(
    workspace: Workspace, mailbox: Mailbox, folder: str, readers: Readers, on: date, *, saying: Sequence[str] = ()
) -> list[Parcel]:
    """Leave these readers files that carry nothing but how far this book holds its own stream; nothing where they lie there.

    ``saying`` are words beside it, named as streams.

    One signed by each of this book's keys: who was away while they changed knows only former ones, and nothing else that would
    name the new ones may go to a laptop whose certificate is over.

    Raises:
        BookRefusedError: the disk failed.
        MailboxError: one was not left there.
    """
    key, readers_now = f"word:{readers.group}", sorted(card.fingerprint for card in readers.peers)
    posted = []
    for keys in keyring_of(workspace)[-_MOST_KEYS:]:
        whom = sha256(repr([keys.fingerprint, *readers_now, *saying]).encode()).hexdigest()
        left = str(workspace.book.local(key) or "").split("\n")[-_KEPT_WORDS:]
        there = {f"{waiting.name} {whom}" for waiting in mailbox.list(folder)}
        if not there.isdisjoint(left):
            continue
        written = _batch(workspace, _Load(0), readers, on, only_own=keys, saying=saying)
        name = publish(mailbox, folder, group=readers.group, on=on, number=written.number, data=written.data)
        parcel = replace(written, name=name)
        _note(workspace, parcel, 0, readers, on)
        with workspace.book.transaction():
            workspace.book.set_local(key, "\n".join([*left, f"{name} {whom}"]))
        posted.append(parcel)
    return posted


def _note_left(workspace: Workspace, readers: Readers, names: Sequence[str], *, anew: bool) -> None:
    """Remember the files of one posting together: wherever all of them lie, what this book is now was said."""
    key = f"left:{readers.group}:{readers.address}"
    before = [] if anew else str(workspace.book.local(key) or "").split("\n")
    with workspace.book.transaction():
        workspace.book.set_local(key, "\n".join([*before, "\t".join(names)][-_MOST_PLACES:]))


def _left_here(workspace: Workspace, mailbox: Mailbox, folder: str, readers: Readers) -> bool:
    """Whether a posting of what this book is now lies here whole, whichever stick was the last."""
    listed = {waiting.name for waiting in mailbox.list(folder)}
    postings = str(workspace.book.local(f"left:{readers.group}:{readers.address}") or "").split("\n")
    here = [names for names in (posting.split("\t") for posting in postings) if listed.issuperset(names)]
    sent = {one.name: one for one in workspace.book.exchange_log.sent(readers.group)} if here else {}
    return any(all(name in sent and _lies_there(mailbox, sent[name]) for name in names) for names in reversed(here))


def _held_by_all(workspace: Workspace, group: GroupCode, peers: Sequence[DeviceCard]) -> set[DeviceId]:
    """The stream that need not go out: its author's, where nobody else reads. What one of several readers wrote is owed to the others.

    An author who says that it holds less of its own than is held here has lost it (an older copy took its book's place): it is owed.
    """
    if len(peers) != 1:
        return set()
    (author,) = (peer.fingerprint for peer in peers)
    said = workspace.book.exchange_log.acknowledged(group, author)
    has_lost = said and said.get(author, 0) < workspace.book.journal.head(group, author).upto
    return set() if has_lost else {author}


def _lies_there(mailbox: Mailbox, sent: Sent) -> bool:
    """Whether a file we left still lies there whole: another laptop of the group may have left one of the same name since."""
    data = _own_bytes(mailbox, sent.name)
    return data is not None and sha256(data).hexdigest() == sent.sha


def _has_news(workspace: Workspace, group: GroupCode, heads: Collection[DeviceId]) -> bool:
    """Whether there is anything to confirm to the other side."""
    return any(device != workspace.book.identity.device for device in heads) or bool(
        workspace.book.exchange_log.taken(group)
    )


def tidy(workspace: Workspace, mailbox: Mailbox, folder: str, *, group: GroupCode, peers: Sequence[DeviceCard]) -> int:
    """Take this device's older files of a group out of a folder; gives how many.

    Those go that carry what every reader confirmed; and where one lies that says what this book is now, all before it: it carries
    everything that anybody is owed. The newest few stay: they also carry what was confirmed to the others, which nobody says that
    he read.
    """
    own = workspace.book.identity.device
    sent = {one.name: one for one in workspace.book.exchange_log.sent(group)}
    here = sorted((sent[waiting.name] for waiting in mailbox.list(folder) if waiting.name in sent), key=_number)[
        :-_KEPT
    ]
    if not here:
        return 0
    upto = _confirmed(workspace, group, peers).get(own, 0)
    is_said = _left_here(workspace, mailbox, folder, Readers(group, peers))
    gone = 0
    for one in here:
        data = _own_bytes(mailbox, one.name) if is_said or one.upto <= upto else None
        if data is not None and sha256(data).hexdigest() == one.sha:
            gone += mailbox.remove_own(one.name, data)
    return gone


def _number(sent: Sent) -> tuple[date, int]:
    return sent.on, sent.number


def _own_bytes(mailbox: Mailbox, name: str) -> bytes | None:
    """A file that was ours; None where something else took its place or it cannot be read.

    Raises:
        MailboxError: the mailbox is gone.
    """
    try:
        return mailbox.get(name)
    except MailboxError as error:
        if error.fault in {MailboxFault.TOO_LARGE, MailboxFault.BAD_NAME, MailboxFault.FAILED}:
            return None
        raise


def write_parcel(workspace: Workspace, *, group: GroupCode, peers: Sequence[DeviceCard], on: date) -> Parcel:
    """The next batch of a group for no mailbox: it goes another way, on paper. It counts as sent.

    Raises:
        BookRefusedError: the disk failed.
        TooMuchForPaperError: it is more than one batch holds.
    """
    with workspace.book.transaction():
        cut_segments(workspace, group)
    loads = _loads(workspace, group, peers, _confirmed(workspace, group, peers))
    if len(loads) > 1:
        raise TooMuchForPaperError
    readers = Readers(group, peers)
    written = _batch(workspace, loads[0], readers, on)
    parcel = replace(written, name=f"{group}-{on}-{written.number:04d}-giay")
    _note(workspace, parcel, loads[0].upto, readers, on)
    return parcel


@dataclass(slots=True)
class _Load:
    """What one file carries; ``upto`` is how far this device's own stream goes with it and the files before it."""

    upto: int
    segments: list[bytes] = field(default_factory=list)
    entries: int = 0
    size: int = 0


def _loads(
    workspace: Workspace, group: GroupCode, peers: Sequence[DeviceCard], confirmed: Mapping[DeviceId, int]
) -> list[_Load]:
    """Everything owed, split so that every file is within a reader's bounds; at least one load, which may be empty.

    The office's stream goes first: its certificates may be what makes the others' authors known.
    """
    known = _held_by_all(workspace, group, peers)
    own, journal = workspace.book.identity.device, workspace.book.journal
    streams = sorted(
        journal.heads(group), key=lambda device: (journal.role_of(group, device) is not Role.OFFICE, device)
    )
    loads = [_Load(confirmed.get(own, 0))]
    for device in streams:
        if device in known:
            continue
        for raw, count, last in signed_segments(workspace, group, device, confirmed.get(device, 0)):
            load = loads[-1]
            if load.segments and (load.entries + count > _MOST_ENTRIES or load.size + len(raw) > _LARGEST_LOAD):
                load = _Load(load.upto)
                loads.append(load)
            load.segments.append(raw)
            load.entries += count
            load.size += len(raw)
            if device == own:
                load.upto = last
    return loads


def _batch(
    workspace: Workspace,
    load: _Load,
    readers: Readers,
    on: date,
    *,
    only_own: DeviceKeys | None = None,
    saying: Sequence[str] = (),
) -> Parcel:
    """The file of a load; with ``only_own`` signed by these keys of this book, and telling of their own stream alone."""
    heads = workspace.book.journal.heads(readers.group)
    keys = only_own or keys_of(workspace)
    own = GroupQueries(workspace.book, workspace.book.identity.group).devices()[keys.fingerprint]
    number = workspace.book.exchange_log.next_number(readers.group, readers.address)
    # Made again from a copy it owns to nothing but its own words, so that every laptop has something to say.
    is_bare = only_own is not None or is_waiting(workspace.book, readers.group)
    told = {keys.fingerprint} if is_bare else heads.keys()
    have = {str(device): Have(head.upto, head.chain) for device, head in heads.items() if device in told}
    have |= {stream: Have(0, START) for stream in (*questions_and_answers(workspace), *saying)}
    cover = Cover(readers.group, number, on, [*readers.peers, *readers.also])
    data = write_batch(keys, read_card(own.card.encode()), cover, load.segments, have)
    return Parcel("", number, load.entries, len(data), data)


def _note(workspace: Workspace, parcel: Parcel, upto: int, readers: Readers, on: date, state: str = "") -> None:
    """Remember that it went out, and with ``state`` what the other side was told by it."""
    sha = sha256(parcel.data).hexdigest()
    with workspace.book.transaction():
        sent = Sent(parcel.number, parcel.name, upto, parcel.entries, on, None, sha)
        workspace.book.exchange_log.note_sent(readers.group, readers.address, sent)
        if state:
            workspace.book.set_local(f"said:{readers.group}:{readers.address}", state)


def _confirmed(workspace: Workspace, group: GroupCode, peers: Sequence[DeviceCard]) -> dict[DeviceId, int]:
    """How far every reader holds each stream; the least of them, so that none is left behind."""
    words = [workspace.book.exchange_log.acknowledged(group, peer.fingerprint) for peer in peers]
    devices = {device for word in words for device in word}
    return {device: min(word.get(device, 0) for word in words) for device in devices}
