"""What lies on a stick before anything is done with it: whose it is, what is on it for this book, and what would be written."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from app.domain.ids import GroupCode
from app.storage.queries import UnionQueries
from app.sync.batch import BatchRefusedError, Kind, verify_batch
from app.sync.cards import fingerprint_words
from app.sync.mailbox.folder import FolderMailbox
from app.sync.mailbox.protocol import RECEIPTS, TO_OFFICE, MailboxError, to_group
from app.usecases.exchange.authority import joined_office
from app.usecases.exchange.carried import Carried, unconfirmed
from app.usecases.exchange.group import OFFICE_CARD
from app.usecases.workspace import Workspace

_OF_THE_SYSTEM = frozenset({"system volume information", "$recycle.bin", "recycler", "lost+found", "autorun.inf"})
"""What Windows and Linux leave on a stick by themselves."""
_COUNTED = 10_000  # names at the top of a stick
_LOOKED_INTO = 12  # files; a stick with more is counted, not opened


@dataclass(frozen=True, slots=True)
class StickView:
    """A stick as it lies there. Counts are of files, ``owed`` of entries; ``free`` is bytes."""

    path: Path
    name: str
    is_mailbox: bool  # somebody exchanged over it before
    office: str  # the office's name as on its card there; empty where there is none
    office_words: tuple[str, ...]
    is_our_office: bool | None  # None: this book has met no office yet
    for_us: int  # files for this book that were not taken in yet
    owed: int  # entries the office has not confirmed
    carries: tuple[Carried, ...]  # what of them this laptop wrote, of each group
    damaged: tuple[str, ...]  # files of ours for this book, or the office's card, that cannot be read
    is_read_only: bool
    free: int | None
    others: int  # things of somebody else at the top of it, which stay as they are


def look_at_stick(workspace: Workspace, path: Path) -> StickView | None:
    """What is on a stick, opening nothing that is sealed; None where it cannot be read (it was just pulled out)."""
    box = FolderMailbox(path)
    try:
        damaged: list[str] = []
        office, words, ours = _office(workspace, box, damaged)
        groups = [workspace.group, *UnionQueries(workspace.book, workspace.group).followed()]
        mine = sum(_for_us(workspace, box, group, damaged) for group in groups)
        is_mailbox = bool(office) or any((path / folder).is_dir() for folder in (TO_OFFICE, to_group(workspace.group)))
        free = shutil.disk_usage(path).free
        own = {TO_OFFICE, RECEIPTS, *(to_group(group).split("/")[0] for group in groups), *_OF_THE_SYSTEM}
        names = (one.name for one in islice(path.iterdir(), _COUNTED))
        others = sum(name.casefold() not in own and name not in own and not name.startswith(".") for name in names)
    except (MailboxError, OSError):
        return None
    return StickView(
        path,
        path.name or str(path),
        is_mailbox,
        office,
        words,
        ours,
        mine,
        owed(workspace, groups),
        carried_to_the_office(workspace, groups),
        tuple(damaged),
        not os.access(path, os.W_OK),
        free,
        others,
    )


def carried_to_the_office(workspace: Workspace, groups: list[GroupCode]) -> tuple[Carried, ...]:
    """What of that which the office has not confirmed this laptop wrote, of each group."""
    known = joined_office(workspace)
    return tuple(unconfirmed(workspace, group, known.fingerprint if known else None) for group in groups)


def owed(workspace: Workspace, groups: list[GroupCode]) -> int:
    """How many entries the office has not confirmed yet; all of them where no office was met."""
    office = joined_office(workspace)
    total = 0
    for group in groups:
        confirmed = workspace.book.exchange_log.acknowledged(group, office.fingerprint) if office else {}
        for device, head in workspace.book.journal.heads(group).items():
            if office is None or device != office.fingerprint:
                total += max(head.upto - confirmed.get(device, 0), 0)
    return total


def _office(workspace: Workspace, box: FolderMailbox, damaged: list[str]) -> tuple[str, tuple[str, ...], bool | None]:
    known = joined_office(workspace)
    if OFFICE_CARD not in {waiting.name for waiting in box.list(RECEIPTS)}:
        return "", (), None
    try:
        facts = verify_batch(box.get(OFFICE_CARD, 128 * 1024))
    except (BatchRefusedError, MailboxError):
        damaged.append(OFFICE_CARD)
        return "", (), None
    ours = None if known is None else facts.card.fingerprint == known.fingerprint
    return facts.card.name, fingerprint_words(facts.card.fingerprint), ours


def _for_us(workspace: Workspace, box: FolderMailbox, group: GroupCode, damaged: list[str]) -> int:
    found = 0
    for waiting in box.list(to_group(group))[-_LOOKED_INTO:]:
        try:
            facts = verify_batch(box.get(waiting.name))
        except (BatchRefusedError, MailboxError):
            damaged.append(waiting.name)
            continue
        is_news = facts.kind is Kind.BATCH and not workspace.book.exchange_log.was_taken(facts.sha256)
        found += is_news and workspace.book.identity.device in facts.to
    return found
