"""Handing entries over: between the laptops of groups and unions and the transaction office, through any mailbox."""

from datetime import date

from app.domain.entries import Role
from app.sync.mailbox.protocol import Mailbox
from app.usecases.exchange.group import SyncReport, sync_group
from app.usecases.exchange.office import CollectReport, collect, enrol, revoke, turn_away
from app.usecases.exchange.recognised import PendingDevice, pending_devices
from app.usecases.exchange.rekey import rekey_office
from app.usecases.exchange.union import sync_union
from app.usecases.progress import Progress, silently
from app.usecases.workspace import Workspace

__all__ = [
    "CollectReport",
    "PendingDevice",
    "SyncReport",
    "collect",
    "enrol",
    "pending_devices",
    "rekey_office",
    "revoke",
    "sync_book",
    "sync_group",
    "sync_union",
    "turn_away",
]


def sync_book(
    workspace: Workspace, mailbox: Mailbox, on: date, progress: Progress = silently, *, compared: bool = False
) -> SyncReport:
    """The exchange of a group's or a union's book; as ``sync_group`` and ``sync_union``."""
    visit = sync_union if workspace.book.identity.role is Role.UNION else sync_group
    return visit(workspace, mailbox, on, progress, compared=compared)
