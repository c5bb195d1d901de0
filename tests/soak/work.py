"""What is done while system calls are recorded: ``python -m tests.soak.work NAME FOLDER COUNT``. Says ``ACK n`` when a thing was promised."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.domain.entries import InterestReceived, MeetingClosed, MeetingOpened, MemberAdmitted, Role, SavingsReceived
from app.domain.ids import OFFICE_WIDE, MeetingId, MemberId, MoneyId
from app.storage import cipher
from app.storage.book import Book
from app.storage.copying import change_key
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.book.backup import back_up
from app.usecases.exchange import collect, enrol, pending_devices, sync_group
from app.usecases.workspace import Environment, Workspace
from tests.builders import A_DAY, KEY, Ticking, tokens
from tests.usecases.test_exchange import ON, a_workspace

NEW_KEY = bytes(range(32, 64))


def prepare(name: str, folder: Path, count: int) -> None:
    """What lies there before."""
    (folder / "disk").mkdir(parents=True)
    if name in {"take in", "send"}:
        _prepare_exchange(name, folder, count)
        return
    workspace = a_workspace(folder / "disk" / "book")
    with workspace.change() as change:
        change.write(MemberAdmitted(member=MemberId("hoa"), on=A_DAY), {"name": "Hoa", "id_number": "035173515529"})
    workspace.book.close()


def _prepare_exchange(name: str, folder: Path, count: int) -> None:
    """A group and its office know each other; the watched one lies on the disk."""
    (folder / "stick").mkdir()
    stick = FolderMailbox(folder / "stick")
    watched, other = folder / "disk" / "book", folder / "other"
    group_at, office_at = (watched, other) if name == "send" else (other, watched)
    group, office = a_workspace(group_at), a_workspace(office_at, Role.OFFICE, OFFICE_WIDE)
    for _ in range(2):
        collect(office, stick, ON)
        sync_group(group, stick, ON)
        collect(office, stick, ON)
        for device in pending_devices(office):
            enrol(office, device.device, device.group, ON)
    if name == "take in":
        for number in range(count):
            _save(group, number)
            sync_group(group, stick, ON)
    group.book.close()
    office.book.close()
    if name == "send":
        # What is sent is watched too.
        (folder / "stick").rename(folder / "disk" / "stick")


def _workspace(path: Path) -> Workspace:
    names = tokens()
    stamp = os.getpid()
    return Workspace(Book.open(path, lambda _: KEY), Environment(Ticking(), lambda: f"{stamp:x}{next(names)}"))


def _save(workspace: Workspace, number: int) -> None:
    """One command of two lines: both are there, or none."""
    with workspace.change() as change:
        change.write(SavingsReceived(money=MoneyId(f"s{number}"), member=MemberId("hoa"), on=A_DAY, amount=20_000))
        change.write(
            InterestReceived(
                money=MoneyId(f"i{number}"), member=MemberId("hoa"), on=A_DAY, amount=5_000, meeting=MeetingId("m")
            )
        )


def _ack(number: int) -> None:
    os.write(1, f"ACK {number}\n".encode())


def saving(folder: Path, count: int) -> None:
    """A person types, again and again."""
    workspace = _workspace(folder / "disk" / "book")
    for number in range(count):
        _save(workspace, number)
        _ack(number)
    workspace.book.close()


def sealing(folder: Path, count: int) -> None:
    """Meetings opened and closed."""
    workspace = _workspace(folder / "disk" / "book")
    for number in range(count):
        meeting = MeetingId(f"m{number}")
        with workspace.change() as change:
            change.write(MeetingOpened(meeting=meeting, on=A_DAY, place="đình"))
            change.write(MeetingClosed(meeting=meeting, ended_at="10:00"))
        _ack(number)
    workspace.book.close()


def taking_in(folder: Path, _count: int) -> None:
    """An office takes in a group's files."""
    workspace = _workspace(folder / "disk" / "book")
    report = collect(workspace, FolderMailbox(folder / "stick"), ON)
    _ack(report.entries_in)
    workspace.book.close()


def sending(folder: Path, count: int) -> None:
    """A group leaves its files on a stick that is watched too."""
    workspace = _workspace(folder / "disk" / "book")
    stick = FolderMailbox(folder / "disk" / "stick")
    for number in range(count):
        _save(workspace, number)
        report = sync_group(workspace, stick, ON)
        if report.posted is None:
            raise SystemExit("nothing was sent")
        _ack(number)
    workspace.book.close()


def backing_up(folder: Path, count: int) -> None:
    """Copies, each promised when it was compared."""
    workspace = _workspace(folder / "disk" / "book")
    for number in range(count):
        _save(workspace, number)
        back_up(workspace, folder / "disk")
        _ack(number)
    workspace.book.close()


def rekeying(folder: Path, count: int) -> None:
    """Another passphrase, there and back."""
    workspace = _workspace(folder / "disk" / "book")
    for number in range(count):
        change_key(workspace.book, NEW_KEY if number % 2 == 0 else KEY)
        _ack(number)
    workspace.book.close()


WORK = {
    "save": saving, "seal": sealing, "take in": taking_in, "send": sending, "back up": backing_up, "new key": rekeying,
}  # fmt: skip

if __name__ == "__main__":
    if os.environ.get("SOTO_SOAK_UNSAFE"):
        # The control: a setting that is known to lose what was promised must be caught by the same harness.
        cipher.PRAGMAS["synchronous"] = 0
    WORK[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
