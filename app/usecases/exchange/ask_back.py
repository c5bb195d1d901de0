"""The office's book made again from a copy: asking the groups for what it wrote since, before it writes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.entries import Role
from app.domain.ids import DeviceId, GroupCode
from app.storage.asked_back import asking_since, has_lost, note_heard, note_lost, unheard
from app.storage.queries import GroupQueries, OfficeQueries
from app.sync.batch import BatchFacts, BatchRefusedError, Have, open_batch, verify_batch
from app.sync.cards import CardRefusedError, DeviceCard, read_card
from app.sync.mailbox.protocol import Mailbox, MailboxError, to_group
from app.usecases.book.opening import keyring_of
from app.usecases.exchange.entry_lines import Held
from app.usecases.workspace import Workspace


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
    """A file of a known laptop was taken in: it was heard, if it is of after the copy and nothing of the office's is missing any more.

    In the caller's transaction.
    """
    own = workspace.book.identity.device
    if not asking_since(workspace.book) or facts.created.isoformat() < asking_since(workspace.book):
        return
    ours = workspace.book.journal.head(facts.group, own)
    theirs = have.get(own)
    is_apart = (facts.group, own) in workspace.book.exchange_log.held_streams(Held.FORK.value)
    if not is_apart and (theirs is None or theirs.upto <= ours.upto):
        note_heard(workspace.book, facts.group, facts.sender)


def holds_what_was_lost(workspace: Workspace, data: bytes, facts: BatchFacts) -> bool:
    """Whether the file of a laptop that this book does not know says that it holds words of the office's which are not here."""
    own = workspace.book.identity
    if own.role is not Role.OFFICE or not asking_since(workspace.book):
        return False
    try:
        keys = next((keys for keys in keyring_of(workspace) if keys.fingerprint in facts.to), None)
        have = open_batch(data, keys).have if keys is not None else {}
    except BatchRefusedError:
        return False
    theirs = have.get(own.device)
    return theirs is not None and theirs.upto > workspace.book.journal.head(facts.group, own.device).upto


def waiting_strangers(workspace: Workspace, reason: str) -> dict[GroupCode, list[DeviceCard]]:
    """The laptops of groups that this book forgot, by group; their files wait for ``reason``."""
    found: dict[GroupCode, dict[str, DeviceCard]] = {}
    if asking_since(workspace.book):
        for _, raw in workspace.book.exchange_log.held(reason):
            facts = verify_batch(raw)
            if has_lost(workspace.book, facts.group):
                found.setdefault(facts.group, {})[facts.sender] = facts.card
    return {group: list(cards.values()) for group, cards in found.items()}


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
    if strays:
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


def remember_lost(workspace: Workspace, group: GroupCode) -> None:
    """Ask them at this visit; nothing is written of the group before.

    Raises:
        BookRefusedError: the disk failed.
    """
    with workspace.book.transaction():
        note_lost(workspace.book, group)


def _name(card: str) -> str:
    try:
        return read_card(card.encode()).name
    except CardRefusedError:
        return ""
