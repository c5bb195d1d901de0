"""A group's side of the exchange: take in what waits, leave what is owed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.domain.entries import OfficeJoined, Role
from app.domain.ids import OFFICE_WIDE, DeviceId
from app.storage.queries import GroupQueries
from app.sync.batch import BatchFault, BatchRefusedError, Cover, Kind, verify_batch, write_enrolment
from app.sync.cards import fingerprint_words, read_card
from app.sync.mailbox.protocol import RECEIPTS, TO_OFFICE, Mailbox, MailboxError, MailboxFault, to_group
from app.sync.segment_lines import SegmentRefusedError
from app.usecases.book.health import revoked_since
from app.usecases.book.opening import keys_of
from app.usecases.exchange.authority import (
    A_YEAR,
    MET_OFFICE,
    REFUSED_OFFICE,
    authority_of,
    has_ended,
    joined_office,
    office_day,
    readers_of,
)
from app.usecases.exchange.entry_lines import IntakeFault, IntakeRefusedError, TakenIn
from app.usecases.exchange.merge import take_batch
from app.usecases.exchange.office_words import may_send, words_to_compare
from app.usecases.exchange.outgoing import Parcel, Readers, post, tidy
from app.usecases.progress import Progress, silently
from app.usecases.workspace import Workspace

OFFICE_CARD = f"{RECEIPTS}/office.soto"
_LARGEST_CARD = 128 * 1024


@dataclass(slots=True)
class SyncReport:
    """What one visit to a mailbox did."""

    office: DeviceId | None = None
    office_words: tuple[str, ...] = ()
    joined_now: bool = False
    taken: list[str] = field(default_factory=list)
    entries_in: int = 0
    gaps: int = 0
    forks: int = 0
    aside: TakenIn = field(default_factory=TakenIn)  # what of the files taken in does not count, or not yet
    refused: list[tuple[str, Exception]] = field(default_factory=list)
    posted: Parcel | None = None
    enrolment_left: bool = False
    waiting_for_certificate: bool = False
    on_the_road: list[tuple[str, date]] = field(default_factory=list)
    words_to_compare: tuple[str, ...] = ()  # of the office met, to which nothing goes before they are
    revoked_since: date | None = None  # the day on which the office said that this laptop is revoked
    other_office: str = ""  # the name of another office whose place this is; empty where it is ours or nobody's


def sync_group(
    workspace: Workspace, mailbox: Mailbox, on: date, progress: Progress = silently, *, compared: bool = False
) -> SyncReport:
    """Take in what waits for this group and leave what is owed to the office. Doing it again does nothing more.

    ``compared``: nothing of the members goes to an office whose words nobody compared; this laptop's own card is left for it.

    A file that is refused never stops the others; it is named in the report with its reason.

    Raises:
        BookRefusedError: the disk failed.
        MailboxError: the mailbox cannot be read or written at all.
        RuleBrokenError: a person stopped it; whole files were taken in, and nothing of the others.
    """
    report = SyncReport()
    mailbox.keep_folder(to_group(workspace.group))
    meet_office(workspace, mailbox, report)
    # What another laptop of the group left for the office on the same stick is read here too, where it is sealed to this one.
    others = [one for one in mailbox.list(TO_OFFICE) if one.name.startswith(f"{TO_OFFICE}/{workspace.group}-")]
    files = [*mailbox.list(to_group(workspace.group)), *others]
    for place, waiting in enumerate(files):
        progress(place, len(files) + 1)
        data = bytes_of(mailbox, waiting.name, report.refused)
        if data is not None:
            take_file(workspace, data, waiting.name, on, report)
    progress(len(files), len(files) + 1)
    office = joined_office(workspace)
    if office is not None and compared and not may_send(workspace):
        report.words_to_compare = words_to_compare(workspace)
        office = None
    if office is None:
        report.enrolment_left = leave_enrolment(workspace, mailbox, on)
    else:
        report.office = office.fingerprint
        report.office_words = fingerprint_words(office.fingerprint)
        me = workspace.book.identity.device
        also = [card for card in readers_of(workspace, workspace.group) if card.fingerprint != me]
        report.posted = post(workspace, mailbox, TO_OFFICE, Readers(workspace.group, [office], also), on)
        tidy(workspace, mailbox, TO_OFFICE, group=workspace.group, peers=[office])
        if ends_soon(workspace, on):
            report.enrolment_left = leave_enrolment(workspace, mailbox, on)
    report.other_office = other_office_here(workspace, mailbox)
    own = workspace.about.devices()[workspace.book.identity.device]
    report.waiting_for_certificate = own.role is None or has_ended(workspace, own)
    report.revoked_since = revoked_since(workspace)
    report.on_the_road = [
        (sent.name, sent.on)
        for sent in workspace.book.exchange_log.sent(workspace.group)
        if sent.acknowledged_on is None and sent.entries
    ]
    return report


def bytes_of(mailbox: Mailbox, name: str, refused: list[tuple[str, Exception]]) -> bytes | None:
    """The bytes of a file; one that cannot be read is named with its reason and stops no other.

    Raises:
        MailboxError: the mailbox itself is gone, or hardly moves.
    """
    try:
        return mailbox.get(name)
    except MailboxError as error:
        if error.is_the_end:
            raise
        refused.append((name, error))
        return None


def take_file(workspace: Workspace, data: bytes, name: str, on: date, report: SyncReport) -> None:
    """Take in one file for this group, all or nothing; a refusal goes into the report."""
    try:
        facts = verify_batch(data)
        if workspace.book.exchange_log.was_taken(facts.sha256):
            return
        if facts.kind is Kind.ENROL:
            return
        if facts.group != workspace.group:
            raise IntakeRefusedError(IntakeFault.OTHER_GROUP, facts.group)
        if facts.sender == workspace.book.identity.device or workspace.book.identity.device not in facts.to:
            return  # most of what lies there is for others; that is no news
        author = authority_of(workspace, workspace.group, facts.sender)
        if author is None and (facts.card.role is not Role.OFFICE or joined_office(workspace) is None):
            raise IntakeRefusedError(IntakeFault.STRANGER, facts.sender)
        if author is not None and author.has_ended:
            raise IntakeRefusedError(IntakeFault.ENDED, facts.sender)
        taken = take_batch(workspace, data, facts, name, on)
    except (BatchRefusedError, SegmentRefusedError, IntakeRefusedError) as refusal:
        report.refused.append((name, refusal))
    else:
        report.taken.append(name)
        report.entries_in += taken.entries
        report.gaps += taken.gaps
        report.forks += taken.forks
        report.aside += taken


def meet_office(workspace: Workspace, mailbox: Mailbox, report: SyncReport) -> None:
    """Take the office's card from the mailbox the first time; its six words are read aloud and compared."""
    if joined_office(workspace) is not None or OFFICE_CARD not in {waiting.name for waiting in mailbox.list(RECEIPTS)}:
        return
    try:
        data = mailbox.get(OFFICE_CARD, _LARGEST_CARD)
        facts = verify_batch(data)
        if facts.kind is not Kind.ENROL or facts.card.role is not Role.OFFICE or facts.group != OFFICE_WIDE:
            raise BatchRefusedError(BatchFault.NOT_A_BATCH)
    except (BatchRefusedError, MailboxError) as refusal:
        if isinstance(refusal, MailboxError) and refusal.is_the_end:
            raise
        report.refused.append((OFFICE_CARD, refusal))
        return
    if workspace.book.local(REFUSED_OFFICE) == facts.card.fingerprint:
        return
    if workspace.book.identity.role is Role.UNION:
        with workspace.book.transaction():
            workspace.book.set_local(MET_OFFICE, facts.card_data.decode())
    else:
        with workspace.change() as change:
            change.write(OfficeJoined(office=facts.card.fingerprint, card=facts.card_data.decode()))
            workspace.book.set_local(MET_OFFICE, facts.card_data.decode())
    report.joined_now = True


def other_office_here(workspace: Workspace, mailbox: Mailbox) -> str:
    """The name on the card of an office that lies here and is not the one this book knows; empty where there is none.

    Raises:
        MailboxError: the mailbox is gone.
    """
    known = joined_office(workspace)
    if known is None or OFFICE_CARD not in {waiting.name for waiting in mailbox.list(RECEIPTS)}:
        return ""
    try:
        facts = verify_batch(mailbox.get(OFFICE_CARD, _LARGEST_CARD))
    except BatchRefusedError:
        return ""
    except MailboxError as error:
        if error.is_the_end or error.fault is MailboxFault.MISSING:
            raise
        return ""
    is_other = facts.card.role is Role.OFFICE and facts.card.fingerprint != known.fingerprint
    return facts.card.name if is_other else ""


def ends_soon(workspace: Workspace, on: date) -> bool:
    """Whether the certificate of this laptop is over, or will be within a year.

    A laptop that has nothing to send would not be heard otherwise, and what is not certified is sent nothing.
    """
    own = workspace.about.devices().get(workspace.book.identity.device)
    day = max(on, office_day(workspace) or on)  # the laptop's own clock may be years behind
    return own is not None and own.valid_to is not None and own.revoked_after is None and own.valid_to < day + A_YEAR


def leave_enrolment(workspace: Workspace, mailbox: Mailbox, on: date) -> bool:
    """Leave the device's card for the office to certify: its public keys only, nothing of the book. One of years ago is replaced."""
    own = GroupQueries(workspace.book, workspace.book.identity.group).devices()[workspace.book.identity.device]
    name = f"{TO_OFFICE}/{workspace.group}-{own.device[:12]}-enrol.soto"
    data = write_enrolment(keys_of(workspace), read_card(own.card.encode()), Cover(workspace.group, 1, on))
    if any(one.name == name for one in mailbox.list(TO_OFFICE)):
        _take_away_old(mailbox, name, on)
    return mailbox.put_if_absent(name, data)


def _take_away_old(mailbox: Mailbox, name: str, on: date) -> None:
    try:
        data = mailbox.get(name, _LARGEST_CARD)
        if verify_batch(data).created < on - A_YEAR:
            mailbox.remove_own(name, data)
    except (BatchRefusedError, MailboxError) as refusal:
        if isinstance(refusal, MailboxError) and refusal.is_the_end:
            raise
