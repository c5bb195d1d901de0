"""The health of the laptop's side of things, in one place: clock, disk, last good backup, stick."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from pathlib import Path

from app.domain.clock import moment
from app.domain.entries import Newer
from app.usecases.book.backup import last_backup
from app.usecases.book.retention import newest_copy_day
from app.usecases.workspace import Workspace

LEAST_DISK = 200 * 1024 * 1024  # bytes; a year of meetings is some megabytes
OLDEST_BACKUP = timedelta(days=7)
CLOCK_SLACK = timedelta(days=1)
LONGEST_PAUSE = timedelta(days=300)  # a group meets every month; most of a year without a word is a wrong year
_FIRST_DAY = date(2026, 1, 1)  # of this program: an earlier clock is wrong
_LAST_DAY = date(2038, 1, 1)  # a laptop that says so has lost its battery, or this program is very old


class ClockState(Enum):
    """What can be said of the laptop's clock without a network."""

    PLAUSIBLE = "plausible"
    BEHIND = "behind"  # earlier than what the book already holds
    AHEAD = "ahead"  # so long after the newest entry that the year is likely wrong
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True, slots=True)
class Health:
    """What the health line shows. ``disk_free`` is bytes, None where the system does not say."""

    clock: ClockState
    today: date
    newest: date | None  # the day of the newest entry, of those whose day is believed
    disk_free: int | None
    backed_up_on: date | None  # to another place
    copied_on: date | None  # beside the book, by itself
    mailbox: str
    mailbox_here: bool
    entries_since_backup: bool
    newer: int  # entries a newer program wrote, which this one does not wholly understand
    odd: int  # entries with a value that cannot be: kept, and not counted

    @property
    def disk_is_low(self) -> bool:
        """Whether little room is left."""
        return self.disk_free is not None and self.disk_free < LEAST_DISK

    @property
    def backup_is_old(self) -> bool:
        """Whether there is something newer than the last good backup, and it has lain a week or was never made."""
        if not self.entries_since_backup:
            return False
        return self.backed_up_on is None or self.today - self.backed_up_on > OLDEST_BACKUP

    @property
    def is_well(self) -> bool:
        """Whether nothing asks for care."""
        return (
            self.clock is ClockState.PLAUSIBLE
            and not self.disk_is_low
            and not self.backup_is_old
            and not self.newer
            and not self.odd
        )


def look_over(workspace: Workspace) -> Health:
    """The health as it is now."""
    newest = _newest_day(workspace)
    backup = last_backup(workspace)
    kept = workspace.book.newer()
    odd = kept.pop(Newer.FAULT.value, 0)
    mailbox = str(workspace.book.local("mailbox") or "")
    return Health(
        clock=_clock(workspace.today, newest),
        today=workspace.today,
        newest=newest,
        disk_free=_free(workspace.book.path.parent),
        backed_up_on=backup.on if backup else None,
        copied_on=newest_copy_day(workspace),
        mailbox=mailbox,
        mailbox_here=mailbox.startswith("https://") or (bool(mailbox) and Path(mailbox).is_dir()),
        entries_since_backup=workspace.book.journal.entries() > (backup.entries if backup else 0),
        newer=sum(kept.values()),
        odd=odd,
    )


def clock_of(workspace: Workspace) -> ClockState:
    """What can be said of the laptop's clock: it may offer a day only where it is plausible."""
    return _clock(workspace.today, _newest_day(workspace))


def latest_day(workspace: Workspace) -> date:
    """Today, or the newest day the book speaks of where the clock is behind it: nobody is gone because a battery is."""
    return max(workspace.today, _newest_day(workspace) or workspace.today)


def note_revoked(workspace: Workspace, on: date) -> None:
    """Remember the day of the office's first file that says that it revoked this laptop; inside the caller's transaction."""
    if revoked_since(workspace) is None:
        workspace.book.set_local(_revoked_key(workspace), on.isoformat())


def revoked_since(workspace: Workspace) -> date | None:
    """The day on which the office said that this laptop is revoked (máy đã thu hồi); None where it did not."""
    known = workspace.book.local(_revoked_key(workspace))
    return date.fromisoformat(str(known)) if known else None


def _revoked_key(workspace: Workspace) -> str:
    """Of this laptop's keys: a book put back from its copy has others, and nobody revoked those."""
    return f"revoked/{workspace.group}/{workspace.book.identity.device}"


def _newest_day(workspace: Workspace) -> date | None:
    stamp = workspace.book.clock
    return moment(stamp).date() if stamp else None


def _clock(today: date, newest: date | None) -> ClockState:
    if not _FIRST_DAY <= today < _LAST_DAY:
        return ClockState.IMPOSSIBLE
    if newest is not None and today < newest - CLOCK_SLACK:
        return ClockState.BEHIND
    if newest is not None and today > newest + LONGEST_PAUSE:
        return ClockState.AHEAD
    return ClockState.PLAUSIBLE


def _free(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
