"""The office's book made again from a copy: asking the groups for what it wrote since, before it writes on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from app.domain.entries import Role
from app.domain.ids import DeviceId, GroupCode
from app.storage.asked_back import asking_since, note_heard, note_lost, question_asked, unheard
from app.storage.queries import GroupQueries, OfficeQueries
from app.sync.batch import Batch, BatchFacts, BatchRefusedError, Have, open_batch, verify_batch
from app.sync.cards import CardRefusedError, DeviceCard, read_card
from app.sync.mailbox.protocol import Mailbox, MailboxError, to_group
from app.sync.segment import peek_segment
from app.sync.segment_lines import SegmentRefusedError
from app.usecases.book.opening import keyring_of
from app.usecases.exchange.delivery import take_in
from app.usecases.exchange.entry_lines import Held, IntakeRefusedError
from app.usecases.workspace import Workspace

_ASK = "ask/"  # written as a group's stream: a reader skips streams that are not of the file's own group
REVOKED = "revoked/" + "0" * 40
"""Written as a stream too: the office tells a laptop that came by that it is revoked."""
_ASKED = "asked_by_office"
_MOST_ASKED = 8
_MOST_ASKED_STRANGERS = 20  # of one group


@dataclass(frozen=True, slots=True)
class Unheard:
    """A laptop that may hold more of the office's words: its name as on its card."""

    device: DeviceId
    name: str


def still_to_hear(workspace: Workspace) -> dict[GroupCode, list[Unheard]]:
    """Of each group and union the laptops that were not heard since the book was made from a copy; empty where nobody is waited for."""
    if not asking_since(workspace.book):
        return {}
    known = OfficeQueries(workspace.book)
    found: dict[GroupCode, list[Unheard]] = {}
    for group in (*known.groups(), *known.unions()):
        cards = GroupQueries(workspace.book, group.code).devices()
        waiting = [Unheard(device, _name(cards[device].card)) for device in unheard(workspace.book, group.code)]
        if waiting:
            found[group.code] = waiting
    return found


def write_without(workspace: Workspace, group: GroupCode, device: DeviceId) -> None:
    """Wait for a laptop no longer: a person knows that it does not come again.

    Raises:
        BookRefusedError: the disk failed.
    """
    with workspace.book.transaction():
        note_heard(workspace.book, group, device)


def hear(workspace: Workspace, facts: BatchFacts, have: Mapping[str, Have]) -> None:
    """A file of a known laptop was taken in: it was heard, if it answers this copy's question and nothing of the office's is missing.

    In the caller's transaction.
    """
    own, question = workspace.book.identity.device, question_asked(workspace.book)
    if not question or f"{_ASK}{question}" not in have:
        return
    ours = workspace.book.journal.head(facts.group, own)
    theirs = have.get(own)
    is_apart = (facts.group, own) in workspace.book.exchange_log.held_streams(Held.FORK.value)
    if not is_apart and (theirs is None or theirs.upto <= ours.upto):
        note_heard(workspace.book, facts.group, facts.sender)


def hear_ended(workspace: Workspace, data: bytes, facts: BatchFacts, on: date) -> None:
    """Hear a laptop whose certificate is over: what it wrote waits, but the office's own words that it holds are the office's.

    Raises:
        BookRefusedError: the disk failed.
    """
    take_own_words(workspace, data, facts, on)
    batch = _opened(workspace, data, facts)
    if batch is not None:
        with workspace.book.transaction():
            hear(workspace, facts, batch.have)


def note_question(workspace: Workspace, have: Mapping[str, Have]) -> None:
    """Remember what the office asks; this laptop's files answer it from now on. In the caller's transaction.

    An older file of the office may be read after a newer one, so that the last few questions are answered together.
    """
    asked = [stream.removeprefix(_ASK) for stream in have if stream.startswith(_ASK)]
    known = str(workspace.book.local(_ASKED) or "").split()
    fresh = [question for question in asked if question not in known]
    if fresh:
        workspace.book.set_local(_ASKED, " ".join([*known, *fresh][-_MOST_ASKED:]))


def questions_and_answers(workspace: Workspace) -> list[str]:
    """The streams by which a file asks or answers, beside how far real ones are held; nobody keeps them as streams."""
    if workspace.book.identity.role is Role.OFFICE:
        question = question_asked(workspace.book)
        return [f"{_ASK}{question}"] if question else []
    return [f"{_ASK}{question}" for question in str(workspace.book.local(_ASKED) or "").split()]


def says_it_was_known(workspace: Workspace, data: bytes, facts: BatchFacts) -> bool:
    """Whether the file of a laptop that this book does not know says that it holds words of the office's which are not here.

    Anybody can say so: it is a reason to ask, and to tell the clerk, and no proof.
    """
    own = workspace.book.identity
    if own.role is not Role.OFFICE or not asking_since(workspace.book):
        return False
    batch = _opened(workspace, data, facts)
    theirs = batch.have.get(own.device) if batch is not None else None
    return theirs is not None and theirs.upto > workspace.book.journal.head(facts.group, own.device).upto


def take_own_words(workspace: Workspace, data: bytes, facts: BatchFacts, on: date) -> None:
    """Take the office's own words out of a stranger's file: its signature proves them, whoever brings them.

    Where some before them are still missing, nothing is written of the group until somebody brings those.

    Raises:
        BookRefusedError: the disk failed.
    """
    own = workspace.book.identity.device
    batch = _opened(workspace, data, facts)
    ours = [raw for raw in batch.segments if _is_ours(raw, facts.group, own)] if batch is not None else []
    if not ours:
        return
    with suppress(SegmentRefusedError, IntakeRefusedError), workspace.book.transaction():
        take_in(workspace, ours, on, facts.group)
        if workspace.book.exchange_log.held_of(Held.GAP.value, facts.group, own):
            note_lost(workspace.book, facts.group)


def _is_ours(raw: bytes, group: GroupCode, own: DeviceId) -> bool:
    about = peek_segment(raw)  # the file was opened, so that each is a segment
    return about.device == own and about.group == group


def _opened(workspace: Workspace, data: bytes, facts: BatchFacts) -> Batch | None:
    try:
        keys = next((keys for keys in keyring_of(workspace) if keys.fingerprint in facts.to), None)
        return open_batch(data, keys) if keys is not None else None
    except BatchRefusedError:
        return None


def waiting_strangers(
    workspace: Workspace, reason: str, groups: Collection[GroupCode]
) -> dict[GroupCode, list[DeviceCard]]:
    """Of the groups that came the laptops which say that this book forgot them; their files wait for ``reason``."""
    found: dict[GroupCode, list[DeviceCard]] = {}
    if asking_since(workspace.book):
        for group, _, _, says, raw in workspace.book.exchange_log.strangers(reason):
            if says and group in groups and len(found.get(group, [])) < _MOST_ASKED_STRANGERS:
                found.setdefault(group, []).append(verify_batch(raw).card)
    return found


def note_strays(workspace: Workspace, mailbox: Mailbox, group: GroupCode) -> None:
    """Files of this office's that it does not remember: their reader takes them in at home and brings back what they said.

    Raises:
        BookRefusedError: the disk failed.
        MailboxError: the mailbox is gone.
    """
    if not asking_since(workspace.book):
        return
    remembered = {sent.name for sent in workspace.book.exchange_log.sent(group)}
    key = f"strays/{group}"
    known = set(str(workspace.book.local(key) or "").split("\n"))
    strays = {
        waiting.name
        for waiting in mailbox.list(to_group(group))
        if waiting.name not in remembered | known and _is_own(workspace, mailbox, waiting.name)
    }
    # Of a group of which all were heard an old file says nothing new.
    if strays and (unheard(workspace.book, group) or not GroupQueries(workspace.book, group).devices()):
        with workspace.book.transaction():
            workspace.book.set_local(key, "\n".join(sorted(known | strays)))
            note_lost(workspace.book, group)


def _is_own(workspace: Workspace, mailbox: Mailbox, name: str) -> bool:
    try:
        return verify_batch(mailbox.get(name)).sender == workspace.book.identity.device
    except BatchRefusedError:
        return False
    except MailboxError as error:
        if error.is_the_end:
            raise
        return False


def _name(card: str) -> str:
    try:
        return read_card(card.encode()).name
    except CardRefusedError:
        return ""
