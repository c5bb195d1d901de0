"""A group's two laptops, its union's, and their office; each with a stick of its own, all certified with real keys."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from app.domain.chain import START, chained, facts_line
from app.domain.entries import (
    Content,
    Entry,
    Facts,
    HeadsSeen,
    MeetingOpened,
    MemberAdmitted,
    Role,
    SavingsReceived,
    kind_of,
)
from app.domain.ids import OFFICE_WIDE, GroupCode, MeetingId, MemberId, MoneyId
from app.storage.book import Book
from app.storage.journal import Line, line_of
from app.sync.batch import Cover, Have, write_batch
from app.sync.cards import DeviceCard, read_card
from app.sync.keys import DeviceKeys
from app.sync.mailbox.folder import FolderMailbox
from app.sync.mailbox.protocol import TO_OFFICE, publish, to_group
from app.sync.segment import Run, seal_segment
from app.usecases.book.opening import keyring_of, keys_of
from app.usecases.exchange import collect, enrol, pending_devices, sync_group, sync_union
from app.usecases.union.book import follow
from app.usecases.workspace import Environment, Workspace
from tests.builders import A_DAY, GROUP, KEY, Ticking
from tests.usecases.test_exchange import a_workspace

ON = date(2026, 11, 9)
HOA, LAN, MEETING = MemberId("hoa"), MemberId("lan"), MeetingId("m1")


class World:
    """``leader``, ``deputy``, ``union`` and ``office``; everybody is certified, and two members are in the book."""

    def __init__(self, folder: Path, *, first_visit: bool = True) -> None:
        self.folder = folder
        self.office = a_workspace(folder / "office.book", Role.OFFICE, OFFICE_WIDE)
        self.laptops = {
            "leader": a_workspace(folder / "leader.book"),
            "deputy": a_workspace(folder / "deputy.book"),
            "union": a_workspace(folder / "union.book", Role.UNION, GroupCode("@hoi-12-abcdefgh")),
        }
        self.sticks: dict[str, FolderMailbox] = {}
        for name in self.laptops:
            (folder / f"stick-{name}").mkdir()
            self.sticks[name] = FolderMailbox(folder / f"stick-{name}")
        follow(self.laptops["union"], GROUP)
        self.write("leader", MemberAdmitted(member=HOA, on=A_DAY), {"name": "Hoa", "id_number": "035173515529"})
        self.write("leader", MemberAdmitted(member=LAN, on=A_DAY), {"name": "Lan"})
        self.write("leader", MeetingOpened(meeting=MEETING, on=A_DAY, place="đình"))
        if first_visit:
            self.rest()

    @classmethod
    def copy_of(cls, made: Path, folder: Path) -> World:
        """A world as one that was made and closed stands on the disk, in another folder: a story begins there at once."""
        shutil.copytree(made, folder, dirs_exist_ok=True)
        world = cls.__new__(cls)
        world.folder = folder

        def opened(name: str) -> Workspace:
            names = (f"{name}-{number}" for number in count())  # none that it used when it was made
            return Workspace(
                Book.open(folder / f"{name}.book", lambda _: KEY), Environment(Ticking(), lambda: next(names))
            )

        world.office = opened("office")
        world.laptops = {name: opened(name) for name in ("leader", "deputy", "union")}
        world.sticks = {name: FolderMailbox(folder / f"stick-{name}") for name in world.laptops}
        return world

    @property
    def leader(self) -> Workspace:
        return self.laptops["leader"]

    @property
    def deputy(self) -> Workspace:
        return self.laptops["deputy"]

    @property
    def union(self) -> Workspace:
        """The union's laptop, looking at the group."""
        return self.laptops["union"].at(GROUP)

    def books(self) -> list[Workspace]:
        """Every book that holds the group."""
        return [self.leader, self.deputy, self.union, self.office.at(GROUP)]

    def write(self, name: str, content: Content, facts: dict[str, str] | None = None) -> None:
        workspace = self.laptops[name]
        with workspace.change() as change:
            change.write(content, facts or {}, group=GROUP)

    def sync(self, name: str, stick: FolderMailbox | None = None) -> object:
        """A laptop and a stick, its own where none is named."""
        on = stick or self.sticks[name]
        return (sync_union if name == "union" else sync_group)(self.laptops[name], on, ON)

    def reception(self, stick: FolderMailbox, *, certify: bool = True) -> object:
        """The office takes in a stick, certifies who asks, and answers."""
        report = collect(self.office, stick, ON)
        for device in pending_devices(self.office) if certify else ():
            if not device.says_known:  # such a one is asked first
                enrol(self.office, device.device, device.group, ON)
        collect(self.office, stick, ON)
        return report

    def visit(self, name: str) -> None:
        """A person writes on her stick, goes to the office, and reads the answer at home."""
        self.sync(name)
        self.reception(self.sticks[name])
        self.sync(name)

    def rest(self, rounds: int = 3) -> None:
        """Everybody goes by the office a few times, each with her own stick."""
        for _ in range(rounds):
            for name in self.laptops:
                self.visit(name)

    def save(
        self, name: str, money: str, amount: int, member: MemberId = HOA, meeting: MeetingId | None = MEETING
    ) -> None:
        self.write(name, SavingsReceived(money=MoneyId(money), member=member, on=A_DAY, amount=amount, meeting=meeting))

    def savings(self, member: MemberId = HOA) -> list[int]:
        """What each book says she has."""
        found = [workspace.members.one(member) for workspace in self.books()]
        return [one.savings if one is not None else -1 for one in found]

    def rows(self) -> list[dict[str, list[str]]]:
        """The group's rows in every book, table by table."""
        return [
            {
                table: sorted(row for row in rows if f"('group_code', '{GROUP}')" in row)
                for table, rows in workspace.book.state().items()
            }
            for workspace in self.books()
        ]

    def assert_at_rest(self) -> None:
        """All books say the same of the group."""
        first, *others = self.rows()
        for other in others:
            for table, rows in first.items():
                assert other[table] == rows, table
        for workspace in self.books():
            assert unsigned(workspace) == []

    def close(self) -> None:
        for workspace in (*self.laptops.values(), self.office):
            workspace.book.close()


def unsigned(workspace: Workspace) -> list[tuple[GroupCode, str, int]]:
    """The entries of others that a book holds and could pass on to nobody, because no signed segment has them."""
    own, found = {keys.fingerprint for keys in keyring_of(workspace)}, []  # its own it signs when it sends them
    journal, log = workspace.book.journal, workspace.book.exchange_log
    for group in journal.groups():
        for device, head in journal.heads(group).items():
            signed = {seq for kept in log.segments(group, device, 0) for seq in range(kept.first, kept.last + 1)}
            found += [
                (group, device, seq) for seq in range(1, head.upto + 1) if seq not in signed and device not in own
            ]
    return found


class Insider:
    """A certified laptop whose owner signs whatever he likes: its real keys and its real chain, none of the program's rules.

    ``keys`` and ``card`` are its own unless he has others.
    """

    def __init__(self, workspace: Workspace, group: GroupCode = GROUP) -> None:
        self.workspace, self.group = workspace, group
        self.keys = keys_of(workspace)
        own = workspace.at(workspace.book.identity.group).about.devices()[self.keys.fingerprint]
        self.card = read_card(own.card.encode())
        head = workspace.book.journal.head(group, self.keys.fingerprint)
        self.seq, self.chain = head.upto, head.chain
        self.number = 900
        self.clock = (int(datetime(2026, 11, 6, 20, tzinfo=UTC).timestamp()) * 1000) << 16
        self._lines: list[Line] = []
        self._prev = self.chain
        self._cut: list[bytes] = []

    def say(self, content: Content, facts: dict[str, str] | None = None, *, clock: int | None = None) -> str:
        """One more entry of his stream; gives its reference."""
        self.seq += 1
        self.clock += 1
        entry = Entry(
            group=self.group,
            device=self.keys.fingerprint,
            seq=self.seq,
            clock=self.clock if clock is None else clock,
            author="board",
            kind=kind_of(content),
            subject=content.subject,
            content=content,
            facts=Facts("muối", facts) if facts else None,
        )
        self._lines.append(line_of(entry))
        self.chain = chained(self.chain, self._lines[-1].wire)
        return entry.ref

    def read(self, workspace: Workspace) -> None:
        """Say, and prove, that he read all of the others' streams that a book holds."""
        heads = workspace.book.journal.heads(self.group)
        heads.pop(self.keys.fingerprint, None)
        self.say(
            HeadsSeen(
                device=self.keys.fingerprint,
                heads={str(device): head.upto for device, head in heads.items()},
                chains={str(device): head.chain.hex() for device, head in heads.items()},
            )
        )

    def segment(self, audience: str = "") -> bytes:
        """What he said since the last time, signed."""
        lines, self._lines = self._lines, []
        prev, self._prev = self._prev, self.chain
        personal = [facts_line(line.entry.seq, line.entry.facts) for line in lines if line.entry.facts is not None]
        first = lines[0].entry.seq
        run = Run(self.group, audience, first, prev if first > 1 else START)
        segment = seal_segment(self.keys, run, [line.wire for line in lines], personal)
        return segment.to_bytes()

    def file(
        self, readers: Sequence[DeviceCard], segments: Sequence[bytes], have: Mapping[str, int] | None = None
    ) -> bytes:
        """A sealed file with these segments, and how far he says that he holds the others' streams."""
        self.number += 1
        said = {device: Have(upto, b"\x07" * 32) for device, upto in (have or {}).items()}
        return write_batch(self.keys, self.card, Cover(self.group, self.number, ON, readers), segments, said)

    def has_something(self) -> bool:
        """Whether he said something that lies on no stick yet."""
        return bool(self._lines) or bool(self._cut)

    def leave_on(self, readers: Sequence[DeviceCard], sticks: Sequence[FolderMailbox]) -> None:
        """Put everything he ever said on sticks."""
        if self._lines:
            self._cut.append(self.segment())
        segments = list(self._cut)
        data = self.file(readers, segments)
        for stick in sticks:
            for folder in (TO_OFFICE, to_group(self.group)):
                publish(stick, folder, group=self.group, on=ON, number=self.number, data=data)

    def leave(
        self, world: World, *sticks: str, segments: Sequence[bytes] = (), have: Mapping[str, int] | None = None
    ) -> None:
        """Put what he said on these sticks, for everybody."""
        readers = cards(world)
        data = self.file(
            [card for card in readers if card.fingerprint != self.keys.fingerprint],
            segments or [self.segment()],
            have,
        )
        for name in sticks:
            for folder in (TO_OFFICE, to_group(self.group)):
                publish(world.sticks[name], folder, group=self.group, on=ON, number=self.number, data=data)


def cards(world: World) -> list[DeviceCard]:
    """The cards of everybody, as their own books have them."""
    return cards_of([*world.laptops.values(), world.office])


def cards_of(workspaces: Sequence[Workspace]) -> list[DeviceCard]:
    """The cards of these laptops, as their own books have them."""
    found = []
    for workspace in workspaces:
        own = workspace.book.identity
        devices = workspace.at(own.group).about.devices()
        found.append(read_card(devices[own.device].card.encode()))
    return found


def other_clock(workspace: Workspace, year: int) -> Workspace:
    """The same laptop with a clock that is years off."""
    return replace(
        workspace, environment=replace(workspace.environment, now=Ticking(datetime(year, 11, 6, 8, tzinfo=UTC)))
    )


def fresh_keys() -> DeviceKeys:
    """Keys nobody knows."""
    import os

    return DeviceKeys.generate(os.urandom)
