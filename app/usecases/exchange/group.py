"""A group's side of the exchange: take in what waits, leave what is owed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from app.domain.entries import OfficeJoined, Role
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode
from app.storage.queries import GroupReads
from app.sync.batch import BatchFault, BatchRefusedError, Kind, verify_batch, write_enrolment
from app.sync.cards import fingerprint_words, read_card
from app.sync.mailbox.protocol import RECEIPTS, TO_OFFICE, Mailbox, MailboxError, MailboxFault, to_group
from app.sync.segment import SegmentRefusedError
from app.usecases.book.opening import keys_of
from app.usecases.exchange.authority import authority_of, joined_office, readers_of
from app.usecases.exchange.merge import IntakeFault, IntakeRefusedError, take_batch
from app.usecases.exchange.outgoing import Parcel, post, tidy
from app.usecases.progress import Progress, silently
from app.usecases.workspace import Desk

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
    refused: list[tuple[str, Exception]] = field(default_factory=list)
    posted: Parcel | None = None
    enrolment_left: bool = False
    waiting_for_certificate: bool = False
    on_the_road: list[tuple[str, date]] = field(default_factory=list)
    other_office: str = ""  # the name of another office whose place this is; empty where it is ours or nobody's


def sync_group(desk: Desk, mailbox: Mailbox, on: date, progress: Progress = silently) -> SyncReport:
    """Take in what waits for this group and leave what is owed to the office. Doing it again does nothing more.

    A file that is refused never stops the others; it is named in the report with its reason.

    Raises:
        BookRefusedError: the disk failed.
        MailboxError: the mailbox cannot be read or written at all.
        RuleBrokenError: a person stopped it; whole files were taken in, and nothing of the others.
    """
    report = SyncReport()
    mailbox.keep_folder(to_group(desk.group))
    meet_office(desk, mailbox, report)
    # What another laptop of the group left for the office on the same stick is read here too, where it is sealed to this one.
    others = [one for one in mailbox.list(TO_OFFICE) if one.name.startswith(f"{TO_OFFICE}/{desk.group}-")]
    files = [*mailbox.list(to_group(desk.group)), *others]
    for place, waiting in enumerate(files):
        progress(place, len(files) + 1)
        data = bytes_of(mailbox, waiting.name, report)
        if data is not None:
            take_file(desk, data, waiting.name, on, report)
    progress(len(files), len(files) + 1)
    office = joined_office(desk)
    if office is None:
        report.enrolment_left = leave_enrolment(desk, mailbox, on)
    else:
        report.office = office.fingerprint
        report.office_words = fingerprint_words(office.fingerprint)
        me = desk.book.identity.device
        also = [card for card in readers_of(desk, desk.group) if card.fingerprint != me]
        report.posted = post(desk, mailbox, TO_OFFICE, group=desk.group, peers=[office], on=on, also=also)
        tidy(desk, mailbox, TO_OFFICE, group=desk.group, peers=[office])
    report.other_office = other_office_here(desk, mailbox)
    own = desk.about.devices()[desk.book.identity.device]
    report.waiting_for_certificate = own.role is None
    report.on_the_road = [
        (sent.name, sent.on)
        for sent in desk.book.traffic.sent(desk.group)
        if sent.acknowledged_on is None and sent.entries
    ]
    return report


def bytes_of(mailbox: Mailbox, name: str, report: SyncReport) -> bytes | None:
    """The bytes of a file; one that cannot be read is named in the report and stops no other.

    Raises:
        MailboxError: the mailbox itself is gone.
    """
    try:
        return mailbox.get(name)
    except MailboxError as error:
        if error.fault in {MailboxFault.GONE, MailboxFault.MISSING}:
            raise
        report.refused.append((name, error))
        return None


def take_file(desk: Desk, data: bytes, name: str, on: date, report: SyncReport) -> None:
    """Take in one file for this group, all or nothing; a refusal goes into the report."""
    try:
        facts = verify_batch(data)
        if desk.book.traffic.was_taken(facts.sha256):
            return
        if facts.kind is Kind.ENROL:
            return
        if facts.group != desk.group:
            raise IntakeRefusedError(IntakeFault.OTHER_GROUP, facts.group)
        if facts.sender == desk.book.identity.device or desk.book.identity.device not in facts.to:
            return  # most of what lies there is for others; that is no news
        author = authority_of(desk, desk.group, facts.sender)
        if author is None and (facts.card.role is not Role.OFFICE or joined_office(desk) is None):
            raise IntakeRefusedError(IntakeFault.STRANGER, facts.sender)
        if author is not None and author.has_ended:
            raise IntakeRefusedError(IntakeFault.ENDED, facts.sender)
        taken = take_batch(desk, data, facts, name, on)
    except (BatchRefusedError, SegmentRefusedError, IntakeRefusedError) as refusal:
        report.refused.append((name, refusal))
    else:
        report.taken.append(name)
        report.entries_in += taken.entries
        report.gaps += taken.gaps
        report.forks += taken.forks


def meet_office(desk: Desk, mailbox: Mailbox, report: SyncReport) -> None:
    """Take the office's card from the mailbox the first time; its six words are read aloud and compared."""
    if joined_office(desk) is not None or OFFICE_CARD not in {waiting.name for waiting in mailbox.list(RECEIPTS)}:
        return
    try:
        data = mailbox.get(OFFICE_CARD, _LARGEST_CARD)
        facts = verify_batch(data)
        if facts.kind is not Kind.ENROL or facts.card.role is not Role.OFFICE or facts.group != OFFICE_WIDE:
            raise BatchRefusedError(BatchFault.NOT_A_BATCH)
    except (BatchRefusedError, MailboxError) as refusal:
        report.refused.append((OFFICE_CARD, refusal))
        return
    if desk.book.identity.role is Role.UNION:
        with desk.book.transaction():
            desk.book.set_local("office_card", facts.card_data.decode())
    else:
        with desk.change() as change:
            change.write(OfficeJoined(office=facts.card.fingerprint, card=facts.card_data.decode()))
    report.joined_now = True


def other_office_here(desk: Desk, mailbox: Mailbox) -> str:
    """The name on the card of an office that lies here and is not the one this book knows; empty where there is none.

    Raises:
        MailboxError: the mailbox is gone.
    """
    known = joined_office(desk)
    if known is None or OFFICE_CARD not in {waiting.name for waiting in mailbox.list(RECEIPTS)}:
        return ""
    try:
        facts = verify_batch(mailbox.get(OFFICE_CARD, _LARGEST_CARD))
    except BatchRefusedError:
        return ""
    except MailboxError as error:
        if error.fault in {MailboxFault.GONE, MailboxFault.MISSING}:
            raise
        return ""
    is_other = facts.card.role is Role.OFFICE and facts.card.fingerprint != known.fingerprint
    return facts.card.name if is_other else ""


def leave_enrolment(desk: Desk, mailbox: Mailbox, on: date) -> bool:
    """Leave the device's card for the office to certify: its public keys only, nothing of the book."""
    own = GroupReads(desk.book, desk.book.identity.group).devices()[desk.book.identity.device]
    name = f"{TO_OFFICE}/{desk.group}-{own.device[:12]}-enrol.soto"
    data = write_enrolment(
        keys_of(desk), read_card(own.card.encode()), group=GroupCode(desk.group), number=1, created=on
    )
    return mailbox.put_if_absent(name, data)
