"""`make bench`: each figure beside a floor or a peer of the same run, as a table and as bench.json."""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks.exchange import month, throughput
from tests.benchmarks.papers import papers
from tests.benchmarks.reception import receptions
from tests.benchmarks.start import start
from tests.benchmarks.timing import Row
from tests.benchmarks.warehouse import warehouse
from tests.benchmarks.window import window
from tests.usecases.mutations import fight


def best(work: Callable[[], object], times: int = 5) -> float:
    """The median seconds of a few runs."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def district(folder: Path) -> list[Row]:
    """Loading a district beside a bare executemany of as many rows, and its report."""
    from sqlcipher3 import dbapi2

    from app.domain.entries import Role
    from app.domain.ids import OFFICE_WIDE, CommandId
    from app.reporting.load import new_entries
    from app.reporting.register import read_district
    from app.reporting.report import district_report
    from tests.builders import a_book

    with (
        as_file(files("resources").joinpath("sample/kim-bang-2023-08-31.zip")) as packed,
        zipfile.ZipFile(packed) as archive,
    ):
        archive.extractall(folder / "raw")
    found = read_district(folder / "raw")
    book = a_book(folder / "o", role=Role.OFFICE, group=OFFICE_WIDE)

    def load() -> int:
        with book.change(CommandId("load"), author="office", now_ms=1, salt=lambda: "s") as change:
            for group, content, facts in new_entries(book, found):
                change.write(content, facts, group=group)
            return len(change.written)

    begun = time.perf_counter()
    entries = load()
    taken = time.perf_counter() - begun
    bare = dbapi2.connect(str(folder / "bare"))
    bare.execute("PRAGMA key = 'x'")
    bare.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c TEXT, d INTEGER)")
    rows = [(n, "0100112", "x" * 60, n) for n in range(entries)]

    def floor() -> None:
        with bare:
            bare.execute("DELETE FROM t")
            bare.executemany("INSERT INTO t VALUES (?,?,?,?)", rows)

    least = best(floor, 3)
    report = best(lambda: district_report(book, date(2023, 8, 31)))
    faults = best(book.faults, 1)
    book.close()
    bare.close()
    return [
        (f"load a district ({entries} entries), journal + tables", taken, "bare executemany, one table", least),
        ("report over 213 groups", report, "the load above", taken),
        ("doctor: fold everything again and compare", faults, "the load above", taken),
    ]


def lists() -> list[Row]:
    """Reading a list beside opening the same workbook and looking at every cell."""
    import openpyxl

    from app.intake.roster import read_roster

    path = Path(__file__).parents[1] / "data/rosters/roster-merged-12.xlsx"

    def floor() -> None:
        for row in openpyxl.load_workbook(path, read_only=True).active.iter_rows(values_only=True):
            tuple(row)

    return [
        (
            "read a member list of 31",
            best(lambda: read_roster(path, today=date(2026, 11, 23))),
            "openpyxl alone",
            best(floor),
        )
    ]


def verdicts() -> list[Row]:
    """Ten thousand cases beside the same rules written out by hand, and beside reading their JSON."""
    from app.domain.policy import evaluate, parse_pack, read_cases
    from tests.benchmarks.by_hand import judge

    pack = parse_pack(files("resources").joinpath("policy/vn-vbsp.toml").read_text("utf-8"))
    one = json.loads((Path(__file__).parents[1] / "data/eligibility-cases.json").read_text("utf-8"))
    text = json.dumps(one * 500)
    cases = read_cases(text, pack)
    poor = [case for case in one if case["program"] == "HN"] or [dict(one[0], program="HN")]
    many = (poor * (len(cases) // len(poor) + 1))[: len(cases)]
    asked = read_cases(json.dumps([dict(case, id=str(n)) for n, case in enumerate(many)]), pack)
    return [
        (
            f"judge {len(asked)} cases of one program, with facts and sources",
            best(lambda: [evaluate(pack, case) for case in asked], 1),
            "the same rules by hand, verdict only",
            best(lambda: [judge(case) for case in many], 3),
        ),
        (
            f"judge {len(cases)} cases",
            best(lambda: [evaluate(pack, case) for case in cases], 1),
            "json.loads of them",
            best(lambda: json.loads(text), 3),
        ),
    ]


def rounds(folder: Path) -> list[Row]:
    """A year of twelve rounds for sixty members, each amount journalled and folded, beside as many bare rows."""
    from sqlcipher3 import dbapi2

    from app.domain.meeting import Presence
    from app.usecases.meeting import figures, minutes
    from app.usecases.meeting import meeting as verbs
    from app.usecases.members.members import ListedMember, take_in_list
    from app.usecases.money.collection import round_of
    from app.usecases.practice.village import small_village
    from tests.builders import fixed_day
    from tests.unions import OFFICERS

    folder.mkdir()
    workspace = small_village(folder, fixed_day())
    missing = 60 - len(workspace.members.all())
    people = [
        ListedMember({"name": f"Nguyễn Thị Hoa {n}", "id_number": f"035{n:09}"}, "none", 0) for n in range(missing)
    ]
    take_in_list(workspace, people, workspace.today)
    members = workspace.members.active(workspace.today)
    meetings, taken = [], 0.0
    for on in (
        date(2025 + (place >= 2), (place + 10) % 12 + 1, 4) for place in range(12)
    ):  # up to the day of the village
        meeting = verbs.open_meeting(workspace, on=on, started_at="08:00", place="nhà văn hóa")
        meetings.append(meeting)
        verbs.mark(workspace, meeting, {member.id: Presence.PRESENT for member in members})
        verbs.set_officers(workspace, meeting, OFFICERS)
        begun = time.perf_counter()
        figures.set_many_received(workspace, meeting, {member.id: (20_000, 271_233) for member in members})
        taken += time.perf_counter() - begun
        minutes.close(workspace, meeting, "10:00")
        minutes.seal(workspace, meeting)
    count = len(meetings) * len(members) * 2
    shown = best(lambda: round_of(workspace, meetings[-1]))
    bare = dbapi2.connect(str(folder / "bare"))
    bare.execute("PRAGMA key = 'x'")
    bare.execute("PRAGMA synchronous = EXTRA")
    bare.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c TEXT, d INTEGER)")

    def floor() -> None:
        for place in range(len(meetings)):
            with bare:
                rows = [(None, "x" * 16, f"{place}", n) for n in range(len(members) * 2)]
                bare.executemany("INSERT INTO t VALUES (?,?,?,?)", rows)

    least = best(floor, 3)
    workspace.book.close()
    bare.close()
    return [
        (
            f"a year of 12 rounds, 60 members ({count} rows, {count / taken:.0f} a second)",
            taken,
            "bare executemany, one table",
            least,
        ),
        ("a round of 60 members with what is due", shown, "the year above", taken),
    ]


def main(wanted: str = "") -> None:
    """Run all, or the part that is named, and print."""
    memory: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def received() -> list[Row]:
            rows, said = receptions(folder)
            memory.extend(said)
            return rows

        def started() -> list[Row]:
            rows, peaks = start(folder / "start")
            memory.extend(f"{what}: {amount:.0f} MB" for what, amount in peaks.items())
            return rows

        parts: dict[str, Callable[[], list[Row]]] = {
            "reception": received,
            "rounds": lambda: rounds(folder / "rounds"),
            "exchange": lambda: throughput(folder / "exchange"),
            "warehouse": lambda: warehouse(folder),
            "lists": lists,
            "papers": papers,
            "verdicts": verdicts,
            "district": lambda: district(folder),
            "window": lambda: window(folder),
            "start": started,
        }
        if wanted and wanted not in parts:
            print(f"no such part: {wanted}; there are {', '.join(parts)}")
            sys.exit(2)
        rows = [row for part, run in parts.items() if wanted in {"", part} for row in run()]
        month_sizes = [] if wanted else month(folder)
        came = {} if wanted else fought(folder)
    print(f"{'what':58} {'ms':>9}   {'beside':32} {'ms':>9}  ratio")
    for what, taken, beside, floor in rows:
        print(f"{what:58} {taken * 1000:9.1f}   {beside:32} {floor * 1000:9.1f}  {taken / floor:5.2f}")
    for what, size, codes in month_sizes:
        print(f"{what:58} {size / 1024:9.1f} kB; {codes} QR codes on paper, six to a page")
    for line in memory:
        print(line)
    if came:
        counts = ", ".join(f"{n} {what}" for what, n in sorted(came.items()))
        print(f"{sum(came.values())} changed batches given to an office: {counts}")
    document = [{"what": w, "ms": t * 1000, "beside": b, "beside_ms": f * 1000, "ratio": t / f} for w, t, b, f in rows]
    Path("bench.json").write_text(json.dumps(document, indent=1), encoding="utf-8")


def fought(folder: Path) -> dict[str, int]:
    """What came of changed batches."""
    (folder / "fight").mkdir()
    return dict(fight(folder / "fight", 100_000))


if __name__ == "__main__":
    main(os.environ.get("PART", ""))
