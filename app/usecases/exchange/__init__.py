"""Handing entries over: between a group's laptop and the transaction office, through any mailbox."""

from app.usecases.exchange.group import SyncReport, sync_group
from app.usecases.exchange.office import CollectReport, PendingDevice, collect, enrol, pending_devices, revoke

__all__ = [
    "CollectReport",
    "PendingDevice",
    "SyncReport",
    "collect",
    "enrol",
    "pending_devices",
    "revoke",
    "sync_group",
]
