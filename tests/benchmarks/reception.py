"""A day's sticks at the office: the files of so many groups taken in and answered, beside a plain executemany of as many rows."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.benchmarks.timing import Row

_COUNTS = (50, 213, 1_000)
_MEMBERS = 40


def receptions(folder: Path) -> tuple[list[Row], list[str]]:
    """The rows of the table, and how memory grows."""
    rows: list[Row] = []
    memory = []
    for count in _COUNTS:
        place = folder / f"reception-{count}"
        place.mkdir()
        told = _one(count, place)
        named = f"executemany, a savepoint a file ({told['entries']} rows)"
        rows.append((f"take in and answer {count} groups of {_MEMBERS}", told["taken"], named, told["floor"]))
        rows.append((f"the report over {count} groups, broken down", told["report"], "their reception", told["taken"]))
        memory.append(
            f"{count} groups: {told['before']} MB before, {told['after']} MB at most while taking in and answering,"
            f" {told['reported']} MB with the report"
        )
    return rows, memory


def _one(count: int, folder: Path) -> dict[str, float]:
    """Each step in a process of its own, so that the reception's memory is its own."""
    (folder / "stick").mkdir()
    _run("open", count, folder)
    _both_hands("ask", count, folder)
    _run("enrol", count, folder)
    _both_hands("month", count, folder)
    told: dict[str, float] = json.loads(_run("receive", count, folder))
    return told


def _run(step: str, count: int, folder: Path, first: int = 0) -> str:
    command = [sys.executable, "-m", "tests.benchmarks.reception", str(count), str(folder), step, str(first)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _both_hands(step: str, count: int, folder: Path) -> None:
    """The groups' laptops, half of them in each of two processes."""
    with ThreadPoolExecutor(2) as hands:
        list(hands.map(lambda part: _run(step, part[1], folder, part[0]), ((0, count // 2), (count // 2, count))))


def _office(folder: Path):  # type: ignore[no-untyped-def]
    from app.storage.book import Book
    from app.usecases.workspace import Environment, Workspace
    from tests.builders import KEY, Ticking

    numbers = iter(range(10**9))
    stamp = time.time_ns()
    return Workspace(
        Book.open(folder / "office", lambda _: KEY), Environment(Ticking(), lambda: f"{stamp + next(numbers):x}")
    )


def _open(_count: int, folder: Path, _first: int) -> None:
    from app.domain.entries import Role
    from app.domain.ids import OFFICE_WIDE
    from app.sync.mailbox.folder import FolderMailbox
    from app.usecases.exchange import collect
    from tests.usecases.test_exchange import ON, a_workspace

    office = a_workspace(folder / "office", Role.OFFICE, OFFICE_WIDE)
    collect(office, FolderMailbox(folder / "stick"), ON)
    office.book.close()


def _enrol(count: int, folder: Path, _first: int) -> None:
    from app.sync.mailbox.folder import FolderMailbox
    from app.usecases.exchange import collect, enrol, pending_devices
    from tests.usecases.test_exchange import ON

    office, stick = _office(folder), FolderMailbox(folder / "stick")
    collect(office, stick, ON)
    for device in pending_devices(office):
        enrol(office, device.device, device.group, ON)
    _file_all(office, count)
    collect(office, stick, ON)
    office.book.close()


def _receive(count: int, folder: Path, _first: int) -> None:
    from sqlcipher3 import dbapi2

    from app.reporting.breakdown import breakdown
    from app.sync.mailbox.folder import FolderMailbox
    from app.usecases.exchange import collect
    from tests.usecases.test_exchange import ON

    office, stick = _office(folder), FolderMailbox(folder / "stick")
    before = _peak()
    start = time.perf_counter()
    report = collect(office, stick, ON)
    taken = time.perf_counter() - start
    after = _peak()
    if len(report.taken) != count:
        raise SystemExit(f"{len(report.taken)} of {count} files were taken in")
    start = time.perf_counter()
    breakdown(office.book, ON)
    reported = time.perf_counter() - start
    told = {"before": before, "after": after, "reported": _peak(), "entries": report.entries_in}
    bare = dbapi2.connect(str(folder / "bare"), isolation_level=None)
    bare.execute("PRAGMA key = 'x'")
    bare.execute("PRAGMA synchronous = EXTRA")
    bare.execute("CREATE TABLE t (a TEXT, b TEXT, c INTEGER, d TEXT, e TEXT, PRIMARY KEY (a, b, c))")
    each = report.entries_in // count
    start = time.perf_counter()
    bare.execute("BEGIN")
    for group in range(count):
        bare.execute("SAVEPOINT file")
        rows = [(f"{group:07}", "d" * 40, n, "savings_received", "x" * 150) for n in range(each)]
        bare.executemany("INSERT INTO t VALUES (?,?,?,?,?)", rows)
        bare.execute("RELEASE file")
    bare.execute("COMMIT")
    print(json.dumps(told | {"taken": taken, "floor": time.perf_counter() - start, "report": reported}))


def _file_all(office, count: int) -> None:  # type: ignore[no-untyped-def]
    """The bank's own register of the groups, and a loan of each member."""
    from app.domain.entries import GroupFiled, LoanFigured, LoanFiled
    from app.domain.ids import GroupCode
    from tests.usecases.test_exchange import ON

    for number in range(count):
        code = GroupCode(f"{number:07}")
        with office.change() as change:
            filed = GroupFiled(commune=f"Xã {number // 12}", hamlet="Thôn 1", union_code="12", transaction_day=6)
            change.write(filed, group=code)
            for n in range(_MEMBERS):
                loan = f"{number}-{n}"
                made = LoanFiled(loan=loan, customer=f"c{loan}", program="01", disbursed_on=ON, amount=50_000_000)
                change.write(made, group=code)
                change.write(LoanFigured(loan=loan, as_of=ON, outstanding=40_000_000, overdue=0), group=code)


def _peak() -> int:
    """The most memory this program ever held, in megabytes; what getrusage says is also that of whoever started it."""
    status = Path("/proc/self/status").read_text("ascii")
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))


def _ask(count: int, folder: Path, first: int) -> None:
    """Each group's laptop comes by to be known, its members in its book."""
    from app.domain.entries import MemberAdmitted
    from app.domain.ids import GroupCode, MemberId
    from app.sync.mailbox.folder import FolderMailbox
    from app.usecases.exchange import sync_group
    from tests.builders import A_DAY
    from tests.usecases.test_exchange import ON, a_workspace

    stick = FolderMailbox(folder / "stick")
    for number in range(first, count):
        workspace = a_workspace(folder / f"g{number}", group=GroupCode(f"{number:07}"))
        with workspace.book:
            with workspace.change() as change:
                for n in range(_MEMBERS):
                    change.write(MemberAdmitted(member=MemberId(f"m{n}"), on=A_DAY), {"name": f"Nguyễn Thị Hoa {n}"})
            sync_group(workspace, stick, ON)


def _month(count: int, folder: Path, first: int) -> None:
    """Each group's laptop comes by again, with four lines of savings of each member."""
    from app.domain.entries import SavingsReceived
    from app.domain.ids import MemberId, MoneyId
    from app.storage.book import Book
    from app.sync.mailbox.folder import FolderMailbox
    from app.usecases.exchange import sync_group
    from app.usecases.workspace import Environment, Workspace
    from tests.builders import A_DAY, KEY, Ticking
    from tests.usecases.test_exchange import ON

    stick = FolderMailbox(folder / "stick")
    for number in range(first, count):
        stamp = iter(range(10**9))
        workspace = Workspace(
            Book.open(folder / f"g{number}", lambda _: KEY), Environment(Ticking(), lambda s=stamp: f"b{next(s):015x}")
        )
        with workspace.book:
            with workspace.change() as change:
                for n in range(_MEMBERS * 4):
                    money, member = MoneyId(f"s{number}-{n}"), MemberId(f"m{n % _MEMBERS}")
                    change.write(SavingsReceived(money=money, member=member, on=A_DAY, amount=20_000))
            sync_group(workspace, stick, ON)


if __name__ == "__main__":
    steps = {"open": _open, "ask": _ask, "enrol": _enrol, "month": _month, "receive": _receive}
    steps[sys.argv[3]](int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[4]))
