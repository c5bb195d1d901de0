"""A union's side of the exchange: the files of all its groups, from the office's folder or a group's own stick."""

from __future__ import annotations

from datetime import date

from app.domain.ids import GroupCode
from app.storage.queries import GroupQueries, UnionQueries
from app.sync.batch import BatchRefusedError, verify_batch
from app.sync.cards import fingerprint_words
from app.sync.mailbox.protocol import TO_OFFICE, Mailbox, to_group
from app.usecases.book.health import revoked_since
from app.usecases.exchange.authority import joined_office, readers_of
from app.usecases.exchange.group import (
    SyncReport,
    bytes_of,
    ends_soon,
    leave_enrolment,
    meet_office,
    other_office_here,
    take_file,
)
from app.usecases.exchange.office_words import may_send, words_to_compare
from app.usecases.exchange.outgoing import Readers, post, tidy
from app.usecases.progress import Progress, silently
from app.usecases.workspace import Workspace


def sync_union(
    workspace: Workspace, mailbox: Mailbox, on: date, progress: Progress = silently, *, compared: bool = False
) -> SyncReport:
    """Take in what waits of every group the union looks after, and leave its word for the office and the groups.

    What a group left for the office on its own stick can be read here too, where the group's laptop knows this device.
    Doing it again does nothing more. ``compared`` is as for ``sync_group``.

    Raises:
        BookRefusedError: the disk failed.
        MailboxError: the mailbox cannot be read or written at all.
        RuleBrokenError: a person stopped it; whole files were taken in, and nothing of the others.
    """
    report = SyncReport()
    meet_office(workspace, mailbox, report)
    own = workspace.book.identity.group
    groups = [own, *UnionQueries(workspace.book, own).followed()]
    for place, group in enumerate(groups):
        progress(place, len(groups) * 2)
        mailbox.keep_folder(to_group(group))
        _take(workspace.at(group), mailbox, on, report)
    office = joined_office(workspace)
    if office is not None and compared and not may_send(workspace):
        report.words_to_compare = words_to_compare(workspace)
        office = None
    if office is not None:
        report.office = office.fingerprint
        report.office_words = fingerprint_words(office.fingerprint)
    for place, group in enumerate(groups):
        progress(len(groups) + place, len(groups) * 2)
        if not _is_certified(workspace, group):
            report.waiting_for_certificate = True
            report.enrolment_left = leave_enrolment(workspace.at(group), mailbox, on) or report.enrolment_left
            continue
        if office is not None:
            readers = [] if group == own else readers_of(workspace, group)
            others = [card for card in readers if card.fingerprint != workspace.book.identity.device]
            parcel = post(workspace, mailbox, TO_OFFICE, Readers(group, [office], others, to_group(group)), on)
            report.posted = parcel or report.posted
            tidy(workspace, mailbox, TO_OFFICE, group=group, peers=[office])
            if ends_soon(workspace.at(group), on):
                report.enrolment_left = leave_enrolment(workspace.at(group), mailbox, on) or report.enrolment_left
    report.revoked_since = max(filter(None, (revoked_since(workspace.at(one)) for one in groups)), default=None)
    report.other_office = other_office_here(workspace, mailbox)
    report.on_the_road = [
        (sent.name, sent.on)
        for group in groups
        for sent in workspace.book.exchange_log.sent(group)
        if sent.acknowledged_on is None and sent.entries
    ]
    return report


def _take(at: Workspace, mailbox: Mailbox, on: date, report: SyncReport) -> None:
    for waiting in mailbox.list(to_group(at.group)):
        _take_one(at, bytes_of(mailbox, waiting.name, report.refused), waiting.name, on, report)
    if at.group.startswith("@"):
        return
    for waiting in mailbox.list(TO_OFFICE):
        if waiting.name.startswith(f"{TO_OFFICE}/{at.group}-"):
            _take_one(at, bytes_of(mailbox, waiting.name, report.refused), waiting.name, on, report)


def _take_one(at: Workspace, data: bytes | None, name: str, on: date, report: SyncReport) -> None:
    if data is None:
        return
    try:
        facts = verify_batch(data)
    except BatchRefusedError as refusal:
        report.refused.append((name, refusal))
        return
    # Most of what lies there is for others; that is no news.
    if at.book.identity.device in facts.to:
        take_file(at, data, name, on, report)


def _is_certified(workspace: Workspace, group: GroupCode) -> bool:
    device = GroupQueries(workspace.book, group).devices().get(workspace.book.identity.device)
    return device is not None and device.role is not None and device.revoked_after is None
