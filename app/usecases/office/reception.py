"""The office's day: several sticks and folders taken in together, and what waits for a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.entries import Role
from app.domain.ids import GroupCode
from app.sync.cards import read_card
from app.sync.mailbox.open import open_mailbox
from app.sync.mailbox.protocol import Mailbox, MailboxError
from app.usecases.book.health import look_over
from app.usecases.exchange import CollectReport, PendingDevice, collect, pending_devices
from app.usecases.exchange.ask_back import still_to_hear
from app.usecases.exchange.group_status import GroupLine, group_lines
from app.usecases.loans.answers import waiting_requests
from app.usecases.progress import Progress, silently
from app.usecases.review.reminders import has_ended
from app.usecases.workspace import Workspace

_QUIET = timedelta(days=45)  # a group meets every month


@dataclass(frozen=True, slots=True)
class Received:
    """What one stick or folder brought, or why it could not be used."""

    place: str
    report: CollectReport | None
    refusal: Exception | None = None


def receive_all(
    workspace: Workspace,
    places: Sequence[str],
    on: date,
    progress: Progress = silently,
    open_box: Callable[[str], Mailbox] = open_mailbox,
    *,
    shared: Sequence[str] = (),
) -> list[Received]:
    """Take in what groups left in each place, and leave what each is owed. One that cannot be used does not stop the others.

    ``shared`` names those of the places where every group comes by; the others are sticks, see ``collect``.

    Raises:
        BookRefusedError: the disk failed.
        RuleBrokenError: a person stopped it; whole files were taken in, and nothing of the others.
    """
    found = []
    for number, place in enumerate(places):

        def within(done: int, whole: int, number: int = number) -> None:
            # Each place is as long as any other; inside it the files count.
            progress(number * 1000 + done * 1000 // max(whole, 1), len(places) * 1000)

        within(0, 1)
        try:
            opened = open_mailbox(place, is_shared=True) if place in shared else open_box(place)
            with closing(opened) as box:
                found.append(Received(place, collect(workspace, box, on, within)))
        except MailboxError as error:
            found.append(Received(place, None, error))
    progress(len(places) * 1000, len(places) * 1000)
    return found


@dataclass(frozen=True, slots=True)
class OfficeDay:
    """What waits for a person at the office."""

    requests: int
    devices: tuple[PendingDevice, ...]
    forks: tuple[GroupLine, ...]
    gaps: tuple[GroupLine, ...]
    quiet: tuple[GroupLine, ...]  # certified groups of which nothing came for long
    groups: int
    last_on: date | None
    backup_is_old: bool
    replaced: tuple[str, ...] = ()  # laptops made again out of a copy, where the one before them is still recognised
    unheard: tuple[GroupCode, ...] = ()  # groups whose laptops are waited for, since the book was made from a copy

    @property
    def is_empty(self) -> bool:
        """Whether the book knows no group yet."""
        return not self.groups and not self.devices


def office_day(workspace: Workspace) -> OfficeDay:
    """Look the office's book over."""
    lines = [line for line in group_lines(workspace) if not line.code.startswith("@")]
    came = [line.last_on for line in lines if line.last_on is not None]
    return OfficeDay(
        requests=len(waiting_requests(workspace)),
        devices=tuple(pending_devices(workspace)),
        forks=tuple(line for line in lines if line.forks),
        gaps=tuple(line for line in lines if line.gaps),
        quiet=tuple(
            line
            for line in lines
            if line.devices
            and (line.last_on is None or workspace.today - line.last_on > _QUIET)
            and not has_ended(workspace.at(line.code))
        ),
        groups=len(lines),
        last_on=max(came, default=None),
        backup_is_old=look_over(workspace).backup_is_old,
        replaced=tuple(_replaced(workspace, lines)),
        unheard=tuple(still_to_hear(workspace)),
    )


def _replaced(workspace: Workspace, lines: Sequence[GroupLine]) -> Iterator[str]:
    """The names of laptops of which two lives are recognised: one was made again out of a copy, the other was not withdrawn."""
    for line in lines if workspace.book.identity.role is Role.OFFICE else ():
        known = workspace.at(line.code).about.devices().values() if line.devices > 1 else ()
        epochs: dict[str, set[int]] = {}
        for one in known:
            if one.role and one.revoked_after is None and one.valid_to is not None and one.valid_to >= workspace.today:
                epochs.setdefault(read_card(one.card.encode()).name, set()).add(one.epoch)
        yield from (f"{name} ({line.name or line.code})" for name, lives in epochs.items() if len(lives) > 1)
