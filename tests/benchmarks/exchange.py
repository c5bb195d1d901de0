"""The exchange: writing, sealing, reading and folding a hundred thousand entries beside bare rows, and the bytes of a month."""

from __future__ import annotations

import json
import os
import random
import socket
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from tests.benchmarks.timing import Row

_ENTRIES = 100_000
_PEERS = Path(__file__).with_name("peers")


def throughput(folder: Path) -> list[Row]:
    """A group's journal of many entries to the office: written, put into a batch, verified, opened, journalled and folded."""
    from sqlcipher3 import dbapi2

    from app.domain.entries import Role, SavingsReceived
    from app.domain.ids import OFFICE_WIDE, CommandId, MemberId, MoneyId
    from app.sync.batch import open_batch, verify_batch
    from app.sync.mailbox.folder import FolderMailbox
    from app.sync.segment import open_segment
    from app.usecases.book.opening import keys_of
    from app.usecases.exchange import collect, enrol, pending_devices, sync_group
    from tests.usecases.test_exchange import ON, a_workspace

    folder.mkdir()
    (folder / "stick").mkdir()
    stick = FolderMailbox(folder / "stick")
    group, office = a_workspace(folder / "g"), a_workspace(folder / "o", Role.OFFICE, OFFICE_WIDE)
    for _ in range(2):
        collect(office, stick, ON)
        sync_group(group, stick, ON)
        collect(office, stick, ON)
        for device in pending_devices(office):
            enrol(office, device.device, device.group, ON)
    day = date(2026, 11, 6)
    lines = [
        SavingsReceived(money=MoneyId(f"{number:016x}"), member=MemberId(f"m{number % 60}"), on=day, amount=20_000)
        for number in range(_ENTRIES)
    ]
    start = time.perf_counter()
    with group.book.change(CommandId("many"), author="board", now_ms=1, salt=lambda: "s") as change:
        for content in lines:
            change.write(content)
    written = time.perf_counter() - start
    start = time.perf_counter()
    sync_group(group, stick, ON)
    posted = time.perf_counter() - start
    files = [stick.get(waiting.name) for waiting in stick.list("to-office")][-5:]
    start = time.perf_counter()
    for data in files:
        verify_batch(data)
        for raw in open_batch(data, keys_of(office)).segments:
            open_segment(raw, keys_of(group).sign_key)
    verified = time.perf_counter() - start
    start = time.perf_counter()
    report = collect(office, stick, ON)
    taken = time.perf_counter() - start
    assert report.entries_in >= _ENTRIES
    bare = dbapi2.connect(str(folder / "bare"))
    bare.execute("PRAGMA key = 'x'")
    bare.execute("CREATE TABLE t (a TEXT, b TEXT, c INTEGER, d INTEGER, e TEXT, f TEXT, g TEXT, PRIMARY KEY (a, b, c))")
    rows = [
        ("0100112", "d" * 40, number, number, "savings_received", f"money/{number:016x}", "x" * 90)
        for number in range(_ENTRIES)
    ]
    start = time.perf_counter()
    with bare:
        bare.executemany("INSERT INTO t VALUES (?,?,?,?,?,?,?)", rows)
    floor = time.perf_counter() - start
    for workspace in (group, office):
        workspace.book.close()
    bare.close()
    named = f"bare executemany ({_ENTRIES / floor:.0f}/s)"
    ours = {"write": written, "send": posted, "take": taken}
    return [
        (f"write {_ENTRIES} entries, folded ({_ENTRIES / written:.0f}/s)", written, named, floor),
        (f"seal them into batches, {sum(map(len, files)) / 1024:.0f} kB", posted, named, floor),
        (f"verify and open them ({_ENTRIES / verified:.0f}/s)", verified, named, floor),
        (f"take them in and fold ({_ENTRIES / taken:.0f}/s)", taken, named, floor),
        *_beside("with_morango.py", "morango (no signature, no line)", ours),
        *_beside("with_anki.py", "Anki, in Rust, own server", ours, _free_port()),
    ]


_WORDS = {"write": "write", "send": "put out for the other side", "take": "take in"}


def _beside(script: str, named: str, ours: dict[str, float], *more: str) -> list[Row]:
    """Our seconds beside those of another program for as many lines; nothing where it cannot be had."""
    packages = Path(".venv/peers-sync").absolute()
    environment = os.environ | {"PYTHONPATH": f"{packages}{os.pathsep}{_PEERS}"}
    command = [sys.executable, str(_PEERS / script), str(_ENTRIES), *more]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(f"  left out: {named} ({(done.stderr.strip().splitlines() or ['nothing said'])[-1]})")
        return []
    theirs = json.loads(done.stdout.splitlines()[-1])
    return [
        (
            f"{_WORDS[step]} {_ENTRIES} entries, all of ours",
            ours[step],
            f"{named} ({_ENTRIES / seconds:.0f}/s)",
            seconds,
        )
        for step, seconds in theirs.items()
    ]


def _free_port() -> str:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return str(found.getsockname()[1])


def month(folder: Path) -> list[tuple[str, int, int]]:
    """The bytes of one month: a meeting of so many members, and how many codes they take on paper."""
    from app.bootstrap import policy_text
    from app.domain.entries import Votes
    from app.domain.meeting import Presence
    from app.domain.policy import parse_pack
    from app.sync.mailbox.folder import FolderMailbox
    from app.usecases.book.opening import new_office_book
    from app.usecases.exchange import collect, enrol, pending_devices, sync_group
    from app.usecases.exchange.on_paper import codes_for_paper
    from app.usecases.loans import appraisal
    from app.usecases.meeting import figures, minutes
    from app.usecases.meeting import meeting as verbs
    from app.usecases.members.members import ListedMember, take_in_list
    from app.usecases.practice.village import small_village
    from tests.builders import fixed_day
    from tests.unions import OFFICERS

    pack = parse_pack(policy_text())
    found = []
    for count in (37, 40, 60):
        place = folder / f"month-{count}"
        (place / "usb").mkdir(parents=True)
        workspace, box = small_village(place, fixed_day()), FolderMailbox(place / "usb")
        office = new_office_book(place / "o.sotobook", "mot hai ba", fixed_day(), name="PGD")
        more = [
            ListedMember({"name": f"Nguyễn Thị Hoa {n}", "id_number": f"035{n:09}"}, "none", 0)
            for n in range(count - 37)
        ]
        if more:
            take_in_list(workspace, more, workspace.today)
        for _ in range(2):
            collect(office, box, office.today)
            sync_group(workspace, box, workspace.today)
            collect(office, box, office.today)
            for device in pending_devices(office):
                enrol(office, device.device, device.group, office.today)
            collect(office, box, office.today)
            sync_group(workspace, box, workspace.today)
        members, chance = workspace.members.active(workspace.today), random.Random(count)
        meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
        verbs.set_officers(workspace, meeting, OFFICERS)
        verbs.mark(workspace, meeting, {member.id: Presence.PRESENT for member in members})
        paid = {one.id: (chance.randrange(1, 6) * 10_000, chance.randrange(50_000, 400_000)) for one in members}
        figures.set_many_received(workspace, meeting, dict(paid))
        for member in members[:3]:
            asked = appraisal.Ask(member.id, "HN", 40_000_000, "Nuôi bò sinh sản", 36, "Hộ nghèo", ())
            request = appraisal.put_on_the_table(workspace, pack, meeting, asked)
            votes = Votes(len(members), 0, 0)
            appraisal.vote(workspace, meeting, request, appraisal.Vote(votes, asked.amount, 36))
        minutes.close(workspace, meeting, "10:30")
        minutes.seal(workspace, meeting)
        codes = codes_for_paper(workspace, meeting, workspace.today)
        found.append((f"a month of {count} members, 3 loans", sum(len(code) - 14 for code in codes), len(codes)))
        workspace.book.close()
        office.book.close()
    return found
