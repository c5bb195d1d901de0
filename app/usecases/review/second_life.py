"""The way out of a copied book: its laptop goes on under keys of its own, and says again what only this copy of it said.

A book file that was copied by hand gives two programs the same keys: put back over a newer one, or used on two laptops. Both
then write under the same numbers, and whoever comes to the office second is told. Nothing that was written is lost: what stands
in this book alone is shown in plain words, and what the person ticks is written anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from app.domain.clock import moment
from app.domain.entries import (
    AddendumCovers,
    Content,
    DeviceOpened,
    HeadsSeen,
    InterestReceived,
    KeyKept,
    MeetingSealed,
    MemberCorrected,
    MoneyReversed,
    OfficeJoined,
    QuestionSettled,
    Reissued,
    SavingsBroughtForward,
    SavingsReceived,
)
from app.domain.errors import RuleBrokenError
from app.domain.ids import CommandId, GroupCode
from app.storage.change import Change
from app.storage.journal import Line
from app.sync.cards import read_card
from app.sync.keys import DeviceKeys, card_bytes
from app.usecases.book.opening import go_on_with
from app.usecases.exchange.branches import other_branches
from app.usecases.exchange.entry_lines import Held
from app.usecases.review.question_words import in_words
from app.usecases.workspace import Workspace

OF_THE_LAPTOP = (DeviceOpened, HeadsSeen, KeyKept, OfficeJoined, MeetingSealed, Reissued)
"""Kinds that are of the laptop itself or of a history: a meeting is sealed anew by its people."""

_MONEY = (SavingsReceived, InterestReceived, SavingsBroughtForward)


@dataclass(frozen=True, slots=True)
class ApartLine:
    """Something that only this copy of the book has: what it says in words, and when it was written by this laptop's clock."""

    ref: str
    kind: str
    words: str
    when: datetime


def was_copied(workspace: Workspace) -> bool:
    """Whether another program wrote under this laptop's keys: its signed words are here, and they are not this book's."""
    own = workspace.book.identity.device
    return any(device == own for _, device in workspace.book.exchange_log.held_streams(Held.FORK.value))


def written_apart(workspace: Workspace, translate: Callable[[str], str] = str) -> list[ApartLine]:
    """What this book says that the other one does not, in its order."""
    lines = []
    for group, line in _apart(workspace):
        at = workspace.at(group)
        names = {str(member.id): member.name for member in at.members.all()}
        entry = line.entry.as_known
        lines.append(ApartLine(entry.ref, entry.kind, in_words(entry, names, translate), moment(entry.clock)))
    return lines


def _apart(workspace: Workspace) -> Iterator[tuple[GroupCode, Line]]:
    own, journal = workspace.book.identity.device, workspace.book.journal
    for group, device in sorted(workspace.book.exchange_log.held_streams(Held.FORK.value)):
        branches = other_branches(workspace, group, device) if device == own else []
        if branches:
            first = min(branch.last_common for branch in branches) + 1
            for line in journal.lines(group, own, first, journal.head(group, own).upto):
                if line.entry.content is not None and not isinstance(line.entry.content, OF_THE_LAPTOP):
                    yield group, line


def begin_again(workspace: Workspace, again: Collection[str]) -> None:
    """Go on under new keys and write again those lines of ``written_apart`` whose references are named; all of it or nothing.

    Until the other history comes, what was written first counts, from then on what was written again: never both. The office
    knows the laptop anew, as it does one that was restored.

    Raises:
        BookRefusedError: the disk failed; everything is as it was.
        RuleBrokenError: this book was not copied.
    """
    if not was_copied(workspace):
        raise RuleBrokenError("not_copied")
    old = workspace.book.identity
    known = workspace.at(old.group).about.devices().get(old.device)
    keys = DeviceKeys.generate(os.urandom)
    name = read_card(known.card.encode()).name if known else old.group
    card = keys.card(name=name, role=old.role, group=None if old.group.startswith("@") else old.group)
    opened = DeviceOpened(
        device=keys.fingerprint, card=card_bytes(keys, card).decode(), epoch=(known.epoch if known else 1) + 1
    )
    chosen = [(group, line) for group, line in _apart(workspace) if line.entry.ref in again]
    with workspace.change(CommandId(f"begin-{keys.fingerprint}"), by=keys.fingerprint) as change:
        change.write(opened, group=old.group)
        _write_again(workspace, change, chosen)
        workspace.book.exchange_log.begin_anew()
        workspace.book.forget_local("said:")
        go_on_with(workspace, keys)


def _write_again(workspace: Workspace, change: Change, chosen: list[tuple[GroupCode, Line]]) -> None:
    old, new, journal = workspace.book.identity.device, change.identity.device, workspace.book.journal
    # The first entry of each stream says how far the others are held, the laptop's old one among them; then comes its card.
    seqs = dict.fromkeys(journal.groups(), 1) | {change.identity.group: 2}
    called: dict[str, str] = {}
    money = {line.entry.subject for _, line in chosen if isinstance(line.entry.content, _MONEY)}
    for group, line in chosen:
        entry = line.entry
        if entry.content is None:
            continue
        seqs[group] += 2
        called[entry.ref] = f"{new}:{seqs[group]}"
        chain = journal.chain_at(group, old, entry.seq).hex()
        change.write(Reissued(about=entry.subject, of=entry.ref, hash=chain), group=group)
        content = _renamed(entry.content, called)
        if isinstance(content, MoneyReversed) and content.of in {"", old}:
            # Its line is this laptop's new one where that is written again too, else the old one.
            content = msgspec.structs.replace(content, of=new if entry.subject in money else old)
        change.write(content, dict(entry.facts.values) if entry.facts else None, group=group)


def _renamed(content: Content, called: dict[str, str]) -> Content:
    """The content with the entries it names called as they are called now."""
    now: dict[str, Any] = {}
    match content:
        case MemberCorrected():
            now = {"base": {field: called.get(ref, ref) for field, ref in content.base.items()}}
        case QuestionSettled():
            now = {"keep": called.get(content.keep, content.keep)}
        case AddendumCovers():
            now = {"refs": [called.get(ref, ref) for ref in content.refs]}
    return msgspec.structs.replace(content, **now) if now else content
