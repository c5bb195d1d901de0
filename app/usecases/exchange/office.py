"""The office's side of the exchange: reception, enrolment, and the files that go back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.domain.entries import DeviceRevoked, Role
from app.domain.errors import RuleBrokenError
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode
from app.storage.asked_back import is_waiting, note_heard
from app.storage.queries import GroupQueries, OfficeQueries
from app.sync.batch import (
    BatchFacts,
    BatchRefusedError,
    Cover,
    Kind,
    verify_batch,
    write_enrolment,
)
from app.sync.cards import DeviceCard, read_card
from app.sync.mailbox.protocol import RECEIPTS, TO_OFFICE, Mailbox, MailboxError, to_group
from app.sync.segment_lines import SegmentRefusedError
from app.usecases.book.mergers import tell_groups
from app.usecases.book.opening import keyring_of, keys_of
from app.usecases.exchange.ask_back import (
    REVOKED,
    hear_ended,
    note_strays,
    says_it_was_known,
    take_own_words,
    waiting_strangers,
)
from app.usecases.exchange.authority import A_YEAR, authority_of, ended_of, readers_of
from app.usecases.exchange.entry_lines import IntakeFault, IntakeRefusedError, TakenIn
from app.usecases.exchange.group import OFFICE_CARD, bytes_of
from app.usecases.exchange.merge import take_batch
from app.usecases.exchange.outgoing import Parcel, Readers, post, post_word, tidy
from app.usecases.exchange.recognised import (
    PENDING,
    PendingDevice,
    certificate,
    hold_pending,
    is_other_union,
    pending_devices,
    renew,
    unions_of,
)
from app.usecases.exchange.rekey import tell_of_new_keys
from app.usecases.policy import owe_packs
from app.usecases.progress import Progress, silently
from app.usecases.workspace import Workspace


@dataclass(slots=True)
class CollectReport:
    """What one reception brought and sent."""

    taken: list[str] = field(default_factory=list)
    entries_in: int = 0
    gaps: int = 0
    forks: int = 0
    aside: TakenIn = field(default_factory=TakenIn)  # what of the files taken in does not count, or not yet
    waiting: list[PendingDevice] = field(default_factory=list)
    refused: list[tuple[str, Exception]] = field(default_factory=list)
    posted: list[Parcel] = field(default_factory=list)
    new_in: dict[str, int] = field(default_factory=dict)  # by file that was taken in, its new entries
    came: set[GroupCode] = field(default_factory=set)  # whose files lay there
    asking: set[DeviceId] = field(default_factory=set)  # known laptops that left their card anew
    revoked: dict[GroupCode, dict[DeviceId, DeviceCard]] = field(
        default_factory=dict
    )  # whose files lay there all the same


def collect(workspace: Workspace, mailbox: Mailbox, on: date, progress: Progress = silently) -> CollectReport:
    """Take in what groups left, and leave what each is owed. Doing it again does nothing more.

    A bad file never stops the others; it is named in the report with its reason. On a stick only those find something who wrote on it or
    have a folder there; a shared mailbox holds something for everybody.

    Raises:
        BookRefusedError: the disk failed.
        MailboxError: the mailbox cannot be read or written at all.
        RuleBrokenError: a person stopped it; whole files were taken in, and nothing of the others.
    """
    report = CollectReport()
    _show_card(workspace, mailbox, on, report)
    files = mailbox.list(TO_OFFICE)
    there = mailbox.folders()
    came = {waiting.name.removeprefix(f"{TO_OFFICE}/") for waiting in files}
    known = OfficeQueries(workspace.book)
    whole = len(files) + len(known.groups()) + len(known.unions())
    for place, waiting in enumerate(files):
        progress(place, whole)
        data = bytes_of(mailbox, waiting.name, report.refused)
        if data is not None:
            report.came.update(receive(workspace, data, waiting.name, on, report))
    answered = [
        group
        for group in (*known.groups(), *known.unions())
        if mailbox.is_shared
        or to_group(group.code) in there
        or group.code in report.came
        or any(name.startswith(f"{group.code}-") for name in came)
    ]
    for place, group in enumerate(answered):
        progress(len(files) + place, len(files) + len(answered))
        note_strays(workspace, mailbox, group.code)
        if not is_waiting(workspace.book, group.code):
            tell_of_new_keys(workspace, group.code)
            renew(workspace, group.code, on, report.asking)
            if not group.code.startswith("@"):
                tell_groups(workspace, [group.code])
        readers = readers_of(workspace, group.code)
        if readers:
            parcel = post(workspace, mailbox, to_group(group.code), Readers(group.code, readers), on)
            if parcel is not None:
                report.posted.append(parcel)
            tidy(workspace, mailbox, to_group(group.code), group=group.code, peers=readers)
    _ask_strangers(workspace, mailbox, on, report)
    _tell_the_revoked(workspace, mailbox, on, report)
    report.waiting = pending_devices(workspace)
    return report


def _ask_strangers(workspace: Workspace, mailbox: Mailbox, on: date, report: CollectReport) -> None:
    """Tell the laptops that say this book forgot them how little it holds, so that they give back what it wrote of them."""
    asked = waiting_strangers(workspace, PENDING, report.came)
    for group in report.came:  # one whose certificate ended may hold words of this book's too, and is sent nothing else
        ended = ended_of(workspace, group) if is_waiting(workspace.book, group) else []
        asked[group] = [*asked.get(group, []), *ended]
    for group, cards in asked.items():
        if cards:
            report.posted += post_word(workspace, mailbox, to_group(group), Readers(group, cards), on)


def _tell_the_revoked(workspace: Workspace, mailbox: Mailbox, on: date, report: CollectReport) -> None:
    """Tell the laptops that were revoked and came by that they are: nothing else is sealed to them any more."""
    for group, cards in report.revoked.items():
        readers = Readers(group, list(cards.values()))
        report.posted += post_word(workspace, mailbox, to_group(group), readers, on, saying=[REVOKED])


def enrol(workspace: Workspace, device: DeviceId, group: GroupCode, on: date, *, force: bool = False) -> CollectReport:
    """Certify a device for its group and take in what waited from it. ``force``: also a union for another union's group.

    Raises:
        RuleBrokenError: no such device asks to be known, or it is another union's and the office did not say that it may.
    """
    report = CollectReport()
    held = workspace.book.exchange_log.held(PENDING, groups=(group,), device=device)
    if not held:
        raise RuleBrokenError("no_such_device")
    facts = verify_batch(held[0][1])
    if facts.card.role is Role.OFFICE:
        raise RuleBrokenError("no_such_device")
    if facts.card.role is Role.UNION and not force:
        asking = (verify_batch(raw).group for _, raw in workspace.book.exchange_log.held(PENDING, device=device))
        if is_other_union(workspace, unions_of(workspace, asking), device, group):
            raise RuleBrokenError("other_union")
    may_hold_more = any(
        one.says_known for one in pending_devices(workspace) if (one.device, one.group) == (device, group)
    )
    with workspace.change() as change:
        change.write(certificate(device, facts.card_data.decode(), facts.card.role, on), group=group)
        if not may_hold_more:  # known only since the copy: it holds no word of the office's that is not here
            note_heard(workspace.book, group, device)
        for sha, _ in held:
            workspace.book.exchange_log.release(sha)
    owe_packs(workspace, group)
    for sha, raw in sorted(held, key=lambda item: verify_batch(item[1]).number):
        receive(workspace, raw, sha[:12], on, report)
    tell_groups(workspace, [group])  # once it is known where the group is
    return report


def turn_away(workspace: Workspace, device: DeviceId, group: GroupCode) -> None:
    """Let go of what a laptop left that asks to be known: its words are not those its owner reads out. It may ask again.

    Raises:
        BookRefusedError: the disk failed.
        RuleBrokenError: no such device asks to be known.
    """
    with workspace.book.transaction():
        held = workspace.book.exchange_log.held(PENDING, groups=(group,), device=device)
        if not held:
            raise RuleBrokenError("no_such_device")
        for sha, _ in held:
            workspace.book.exchange_log.release(sha)


def revoke(workspace: Workspace, device: DeviceId, group: GroupCode, reason: str) -> None:
    """A lost or replaced laptop: what it wrote and we hold stays, nothing after it counts.

    Raises:
        RuleBrokenError: the office does not know the device in that group.
    """
    if device not in GroupQueries(workspace.book, group).devices():
        raise RuleBrokenError("no_such_device")
    upto = workspace.book.journal.head(group, device).upto
    with workspace.change() as change:
        change.write(DeviceRevoked(device=device, last_seq=upto, reason=reason.strip()), group=group)


def receive(workspace: Workspace, data: bytes, name: str, on: date, report: CollectReport) -> set[GroupCode]:
    """Take in one file, all or nothing; a stranger's is kept whole until the office knows it, a refusal goes into the report.

    Gives the group it is of, where it can be told.
    """
    try:
        facts = verify_batch(data)
    except BatchRefusedError as refusal:
        report.refused.append((name, refusal))
        return set()
    known = GroupQueries(workspace.book, facts.group).devices().get(facts.sender)
    if known is not None and known.revoked_after is not None:
        report.revoked.setdefault(facts.group, {})[facts.sender] = facts.card
    _receive(workspace, data, facts, name, on, report)
    return {facts.group}


def _receive(workspace: Workspace, data: bytes, facts: BatchFacts, name: str, on: date, report: CollectReport) -> None:
    try:
        if workspace.book.exchange_log.was_taken(facts.sha256):
            return
        if facts.sender in {keys.fingerprint for keys in keyring_of(workspace)}:
            return
        author = authority_of(workspace, facts.group, facts.sender)
        if facts.kind is Kind.ENROL and author is not None and not author.has_ended:
            if abs(on - facts.created) < A_YEAR:
                report.asking.add(facts.sender)
            return
        if author is None and says_it_was_known(workspace, data, facts):
            _take_lost(workspace, data, facts, name, on, report)
            return
        if author is None or author.has_ended:
            if author is not None and is_waiting(workspace.book, facts.group):
                hear_ended(workspace, data, facts, on)
            _hold(workspace, data, facts, on)
            return
        _take_batch(workspace, data, facts, name, on, report)
    except (BatchRefusedError, SegmentRefusedError, IntakeRefusedError) as refusal:
        report.refused.append((name, refusal))


def _take_lost(
    workspace: Workspace, data: bytes, facts: BatchFacts, name: str, on: date, report: CollectReport
) -> None:
    """A file of a laptop that this book knew before it was made from a copy: it may bring the certificate back itself."""
    try:
        _take_batch(workspace, data, facts, name, on, report)
    except IntakeRefusedError as refusal:
        if refusal.fault is not IntakeFault.STRANGER:
            raise
        take_own_words(workspace, data, facts, on)
        _hold(workspace, data, facts, on, says_known=True)


def _hold(workspace: Workspace, data: bytes, facts: BatchFacts, on: date, *, says_known: bool = False) -> None:
    if facts.kind is Kind.BATCH and not any(keys.fingerprint in facts.to for keys in keyring_of(workspace)):
        raise IntakeRefusedError(IntakeFault.OTHER_OFFICE)
    if facts.card.role is Role.OFFICE or facts.group == OFFICE_WIDE:
        raise IntakeRefusedError(IntakeFault.STRANGER)
    hold_pending(workspace, data, facts, on, says_known=says_known)


def _take_batch(
    workspace: Workspace, data: bytes, facts: BatchFacts, name: str, on: date, report: CollectReport
) -> None:
    taken = take_batch(workspace, data, facts, name, on)
    report.taken.append(name)
    report.new_in[name] = taken.entries
    report.entries_in += taken.entries
    report.gaps += taken.gaps
    report.forks += taken.forks
    report.aside += taken


def _show_card(workspace: Workspace, mailbox: Mailbox, on: date, report: CollectReport) -> None:
    """Leave the office's card, so that a group that comes by can meet it; in place of a spoilt one, or one of its former keys."""
    own = GroupQueries(workspace.book, OFFICE_WIDE).devices()[workspace.book.identity.device]
    listed = OFFICE_CARD in {waiting.name for waiting in mailbox.list(RECEIPTS)}
    if listed and not _takes_away_old_card(workspace, mailbox, report):
        return
    data = write_enrolment(keys_of(workspace), read_card(own.card.encode()), Cover(OFFICE_WIDE, 1, on))
    mailbox.put_if_absent(OFFICE_CARD, data)


def _takes_away_old_card(workspace: Workspace, mailbox: Mailbox, report: CollectReport) -> bool:
    former = {keys.fingerprint for keys in keyring_of(workspace)} - {workspace.book.identity.device}
    try:
        data = mailbox.get(OFFICE_CARD)
        return verify_batch(data).sender in former and mailbox.remove_own(OFFICE_CARD, data)
    except BatchRefusedError as refusal:
        report.refused.append((OFFICE_CARD, refusal))
        return mailbox.remove_own(OFFICE_CARD, data)  # nobody can meet an office by it
    except MailboxError as refusal:
        if refusal.is_the_end:
            raise
        report.refused.append((OFFICE_CARD, refusal))
        return False
