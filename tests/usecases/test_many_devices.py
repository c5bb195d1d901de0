"""Six laptops, two groups, one office, and sticks that lose, repeat, reorder, cut and age: in the end every book is the same.

Each step is a person's: she writes something, carries the stick somewhere, or the stick does what sticks do. Whatever happened, some
rounds with a sound stick bring every book of a group to the same entries and the same rows, with nothing missing that anybody wrote.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.entries import (
    AttendanceMarked,
    BoardSet,
    LoanRequested,
    MeetingOpened,
    MemberAdmitted,
    MemberCorrected,
    MemberReleased,
    Role,
    RuleSet,
    SavingsInstructed,
    SavingsReceived,
)
from app.domain.ids import OFFICE_WIDE, GroupCode, MeetingId, MemberId, MoneyId, RequestId
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.exchange import collect, enrol, pending_devices, sync_group
from app.usecases.review.questions import BOTH, open_questions, settle
from app.usecases.workspace import Environment
from tests.builders import tokens
from tests.usecases.test_exchange import a_workspace

ON = date(2026, 11, 9)
A, B = GroupCode("0100112"), GroupCode("0100113")
LAPTOPS = ("a1", "a2", "a3", "b1", "b2")
YEARS = {"a1": 2026, "a2": 2001, "a3": 2040, "b1": 2026, "b2": 2026}
MEMBERS = tuple(MemberId(name) for name in ("hoa", "lan", "mai"))


class Clock:
    """A laptop's clock; some are years off."""

    def __init__(self, year: int) -> None:
        self.at = datetime(year, 11, 6, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=7)
        return self.at


class Village(RuleBasedStateMachine):
    """What may happen to six books and a stick."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="soto-"))
        self.names = tokens()
        (self.folder / "stick").mkdir()
        self.stick = FolderMailbox(self.folder / "stick")
        self.old: list[Path] = []
        self.written: dict[GroupCode, int] = {A: 0, B: 0}

    @initialize()
    def begin(self) -> None:
        self.office = self._workspace("office", Role.OFFICE, OFFICE_WIDE, 2026)
        self.laptops = {
            name: self._workspace(name, Role.GROUP, A if name[0] == "a" else B, YEARS[name]) for name in LAPTOPS
        }
        for name in ("a1", "b1"):
            for member in MEMBERS:
                self._write(name, MemberAdmitted(member=member, on=ON), {"name": member.title(), "phone": "0900"})
        # Everybody has met the office once.
        for _ in range(2):
            collect(self.office, self.stick, ON)
            for workspace in self.laptops.values():
                sync_group(workspace, self.stick, ON)
            collect(self.office, self.stick, ON)
            for device in pending_devices(self.office):
                enrol(self.office, device.device, device.group, ON)

    def _workspace(self, name: str, role: Role, group: GroupCode, year: int):
        workspace = a_workspace(self.folder / f"{name}.book", role, group)
        return type(workspace)(
            workspace.book, Environment(Clock(year), lambda: next(self.names)), author=workspace.author
        )

    def _write(self, name: str, content, facts=None) -> None:
        workspace = self.laptops[name]
        with workspace.change() as change:
            change.write(content, facts)

    # ------------------------------------------------------------------ what people write
    laptop = st.sampled_from(LAPTOPS)
    member = st.sampled_from(MEMBERS)
    amount = st.sampled_from((10_000, 20_000, 50_000))

    @rule(who=laptop, member=member, amount=amount)
    def saves(self, who, member, amount) -> None:
        self._write(
            who,
            SavingsReceived(
                money=MoneyId(next(self.names)), member=member, on=ON, amount=amount, meeting=MeetingId("m1")
            ),
        )

    @rule(who=laptop, member=member, phone=st.sampled_from(("0901", "0902", "0903")))
    def corrects(self, who, member, phone) -> None:
        known = self.laptops[who].members.one(member)
        base = {"phone": known.bases["phone"]} if known is not None and "phone" in known.bases else {}
        self._write(who, MemberCorrected(member=member, base=base), {"phone": phone})

    @rule(who=laptop, share=st.sampled_from(("1/2", "2/3")), leader=st.sampled_from(("Hoa", "Lan")))
    def decides(self, who, share, leader) -> None:
        self._write(who, RuleSet(key="quorum", value=share))
        self._write(who, BoardSet(on=ON), {"leader": leader})

    @rule(who=laptop, member=member, state=st.sampled_from(("present", "absent")))
    def marks(self, who, member, state) -> None:
        self._write(who, MeetingOpened(meeting=MeetingId("m1"), on=ON, place=who))
        self._write(who, AttendanceMarked(meeting=MeetingId("m1"), member=member, state=state))

    @rule(who=laptop, member=member, amount=amount)
    def asks(self, who, member, amount) -> None:
        asked = LoanRequested(
            request=RequestId(f"r-{member}"), member=member, program="HN", amount=amount * 1000, purpose="bò", term_months=36,
            meeting=MeetingId("m1"),
        )  # fmt: skip
        self._write(who, asked)
        self._write(
            who, SavingsInstructed(instruction=f"i-{member}", member=member, on=ON, sort="withdraw", amount=amount)
        )

    @rule(who=laptop, member=member)
    def leaves(self, who, member) -> None:
        self._write(who, MemberReleased(member=member, on=ON, reason="chuyển đi"))

    @rule(who=laptop, pick=st.integers(0, 10**6))
    def answers_a_question(self, who, pick) -> None:
        workspace = self.laptops[who]
        questions = open_questions(workspace)
        if questions:
            question = questions[pick % len(questions)]
            sides = question.sides
            keep = BOTH if question.sort not in {"field", "apart", "late"} else sides[pick % len(sides)].entry
            settle(workspace, question, keep)

    # ------------------------------------------------------------------ where the stick goes, and what happens to it
    @rule(who=laptop)
    def exchanges(self, who) -> None:
        report = sync_group(self.laptops[who], self.stick, ON)
        assert report.forks == 0

    @rule()
    def goes_to_the_office(self) -> None:
        assert collect(self.office, self.stick, ON).forks == 0

    def _files(self) -> list[Path]:
        return sorted(file for file in (self.folder / "stick").rglob("*.soto") if file.parent.name != "receipts")

    @precondition(lambda self: self._files())
    @rule(pick=st.integers(0, 10**6))
    def a_file_is_lost(self, pick) -> None:
        self._files()[pick % len(self._files())].unlink()

    @precondition(lambda self: self._files())
    @rule(pick=st.integers(0, 10**6))
    def a_file_is_cut(self, pick) -> None:
        file = self._files()[pick % len(self._files())]
        file.write_bytes(file.read_bytes()[: file.stat().st_size * pick // 10**6])

    @precondition(lambda self: self._files())
    @rule(pick=st.integers(0, 10**6))
    def a_file_is_kept_for_later(self, pick) -> None:
        file = self._files()[pick % len(self._files())]
        kept = self.folder / f"old-{len(self.old)}-{file.parent.name}-{file.name}"
        shutil.copyfile(file, kept)
        self.old.append(kept)

    @precondition(lambda self: self.old)
    @rule(pick=st.integers(0, 10**6))
    def an_old_file_comes_again(self, pick) -> None:
        kept = self.old[pick % len(self.old)]
        folder = next(name for name in (f"to-{A}", f"to-{B}", "to-office") if f"-{name}-" in kept.name)
        (self.folder / "stick" / folder).mkdir(exist_ok=True)
        shutil.copyfile(kept, self.folder / "stick" / folder / f"cu-{next(self.names)}.soto")

    # ------------------------------------------------------------------ what must be so
    @invariant()
    def no_confirmed_entry_is_missing_at_the_office(self) -> None:
        for workspace in getattr(self, "laptops", {}).values():
            confirmed = workspace.book.exchange_log.acknowledged(workspace.group, self.office.book.identity.device)
            for device, upto in confirmed.items():
                assert self.office.book.journal.head(workspace.group, device).upto >= upto

    def teardown(self) -> None:
        try:
            if hasattr(self, "laptops"):
                self._come_to_rest()
        finally:
            for workspace in [
                *getattr(self, "laptops", {}).values(),
                *([self.office] if hasattr(self, "office") else []),
            ]:
                workspace.book.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def _come_to_rest(self) -> None:
        for file in self._files():
            file.unlink()
        for _ in range(4):
            for workspace in self.laptops.values():
                sync_group(workspace, self.stick, ON)
            collect(self.office, self.stick, ON)
        for group in (A, B):
            books = [
                self.office.book,
                *(workspace.book for workspace in self.laptops.values() if workspace.group == group),
            ]
            heads = [book.journal.heads(group) for book in books]
            assert all(one == heads[0] for one in heads), "a stream is missing somewhere"
            for workspace in self.laptops.values():
                if workspace.group == group:
                    own = workspace.book.identity.device
                    assert heads[0][own] == workspace.book.journal.head(group, own)
            rows = [rows_of(book, group) for book in books]
            for other in rows[1:]:
                assert other == rows[0]
        asked = {group: [] for group in (A, B)}
        for workspace in self.laptops.values():
            asked[workspace.group].append([(question.id, question.sort) for question in open_questions(workspace)])
            assert not any(workspace.book.faults().values())
        for same in asked.values():
            assert all(one == same[0] for one in same), "a question is asked on one laptop and not on another"
        assert not any(self.office.book.faults().values())


def rows_of(book, group) -> dict[str, list[str]]:
    """The folded rows of one group."""
    from app.storage.projections import TABLES

    return {
        table: sorted(
            repr(sorted(row.items())) for row in book.query(f"SELECT * FROM {table} WHERE group_code = ?", [group])
        )
        for table in TABLES
    }


Village.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
TestVillage = Village.TestCase
