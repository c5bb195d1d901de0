"""Taking in a file another device left, and its word of what it holds: one transaction, or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from app.domain.entries import Role
from app.domain.ids import DeviceId, GroupCode
from app.storage.exchange_log import Taken
from app.storage.journal import Head
from app.sync.batch import BatchFacts, Have, open_batch
from app.usecases.book.health import note_revoked
from app.usecases.book.opening import keyring_of, keys_of
from app.usecases.exchange.ask_back import REVOKED, hear, note_question
from app.usecases.exchange.authority import authority_of, note_office_day
from app.usecases.exchange.branches import follow_office
from app.usecases.exchange.delivery import offices_in, take_in
from app.usecases.exchange.entry_lines import Held, IntakeFault, IntakeRefusedError, TakenIn
from app.usecases.workspace import Workspace


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
        # The office counts files, not words: to it the kinds are a cost for nothing.
        counts_kinds = workspace.book.identity.role is not Role.OFFICE
        before = workspace.book.journal.heads(facts.group) if counts_kinds else {}
        taken = take_in(workspace, batch.segments, on, facts.group)
        author = authority_of(workspace, facts.group, facts.sender)
        if author is None:  # an office's new keys are known by what the old ones said, which may be in this very file
            raise IntakeRefusedError(IntakeFault.STRANGER, facts.sender)
        if author.role is Role.OFFICE:
            note_office_day(workspace, facts.created)
            note_question(workspace, batch.have)
            if REVOKED in batch.have:
                note_revoked(workspace, facts.created)
            taken += follow_office(workspace, facts.group, batch.have, on)
        confirm(workspace, facts.group, facts.sender, batch.have, on)
        hear(workspace, facts, batch.have)
        kinds = _new_kinds(workspace, facts.group, before) if counts_kinds else {}
        came = Taken(facts.sha256, name, facts.sender, facts.number, taken.entries, on, kinds)
        workspace.book.exchange_log.note_taken(facts.group, came)
    return taken


def _new_kinds(workspace: Workspace, group: GroupCode, before: Mapping[DeviceId, Head]) -> Counter[str]:
    """How many entries of each kind others' streams have, that they had not."""
    journal, own = workspace.book.journal, workspace.book.identity.device
    found: Counter[str] = Counter()
    for device, now in journal.heads(group).items():
        held = before[device].upto if device in before else 0
        if device != own and now.upto > held:
            found.update(journal.kinds_between(group, device, held, now.upto))
    return found


def confirm(workspace: Workspace, group: GroupCode, peer: DeviceId, have: Mapping[str, Have], on: date) -> None:
    """Take a peer's word of what it holds; inside the caller's transaction.

    A word about another history than ours (a copied or restored book) confirms nothing of that stream: all of it goes out again,
    and the other side sees the fork in what is signed. The word alone proves nothing: nobody is told of a copied book by it.
    """
    believed: dict[DeviceId, int] = {}
    unsure = False
    apart = workspace.book.exchange_log.held_streams(Held.FORK.value)
    for stream, held in have.items():
        if "/" in stream:
            continue
        device = DeviceId(stream)
        ours = workspace.book.journal.head(group, device)
        if 0 < held.upto <= ours.upto and workspace.book.journal.chain_at(group, device, held.upto) != held.head:
            believed[device], unsure = 0, True
        elif held.upto > ours.upto and device == workspace.book.identity.device:
            # They hold entries of ours that we do not: this book was put back from an older copy.
            believed[device], unsure = 0, True
        elif held.upto > ours.upto and (group, device) in apart:
            believed[device], unsure = 0, True  # theirs goes on from another history, as far as can be told
        else:
            believed[device] = min(held.upto, ours.upto)
    believed.setdefault(peer, 0)  # who holds nothing of its own has lost it
    held_before = workspace.book.exchange_log.acknowledged(group, peer)
    unsure = unsure or any(believed.get(device, 0) < upto for device, upto in held_before.items())
    offices = offices_in(workspace)
    before = offices if peer in offices else ()
    workspace.book.exchange_log.acknowledge(
        group, peer, believed, on, own=workspace.book.identity.device, before=before
    )
    if unsure:  # what lies there for it was made for one that held more
        workspace.book.forget_local(f"said:{group}:")
