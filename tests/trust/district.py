"""Five laptops of two groups, a union and an office, each with a stick of its own; one laptop's owner signs whatever he likes.

Each step is a person's: she takes money, takes it back, seals, answers, carries a stick, or something happens to it. At rest every
book of a group says the same, and what it says is right: a plain list of what each person did, added up here, says it too.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from app.domain.chain import seal_digest
from app.domain.clock import LARGEST
from app.domain.entries import (
    AddendumCovers,
    AttendanceMarked,
    BoardSet,
    ClassConfirmed,
    Content,
    DeviceOpened,
    HeadsSeen,
    LoanRequested,
    MeetingDropped,
    MeetingOpened,
    MeetingSealed,
    MemberAdmitted,
    MemberCorrected,
    MemberReleased,
    MoneyReversed,
    OfficeJoined,
    QuestionSettled,
    Reissued,
    Role,
    RuleSet,
    SavingsInstructed,
    SavingsReceived,
)
from app.domain.errors import RuleBrokenError
from app.domain.ids import OFFICE_WIDE, DeviceId, GroupCode, MeetingId, MemberId, MoneyId, RequestId
from app.storage.book import Book
from app.sync.keys import card_bytes
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.book.backup import _begin_new_life, made_from_copy
from app.usecases.exchange import collect, enrol, pending_devices, rekey_office, revoke, sync_group, sync_union
from app.usecases.exchange.ask_back import still_to_hear, write_without
from app.usecases.exchange.branches import other_branches
from app.usecases.money.after_seal import cover, take_back
from app.usecases.money.proof import prove_money
from app.usecases.money.reversal import reverse
from app.usecases.review.answering import settle
from app.usecases.review.questions import BOTH, ONE_OF, open_questions
from app.usecases.review.second_life import begin_again, was_copied, written_apart
from app.usecases.union.book import follow
from app.usecases.workspace import Environment, Workspace
from tests.builders import KEY
from tests.trust.world import ON, Insider, cards_of, fresh_keys, unsigned
from tests.usecases.test_exchange import a_workspace

A, B = GroupCode("0100112"), GroupCode("0100113")
HONEST = {"a1": A, "a2": A, "b1": B, "b2": B}
HOSTILE = "a3"
YEARS = {"a1": 2026, "a2": 2001, "b1": 2040, "b2": 2026, "a3": 2026, "union": 2026}
MEMBERS = tuple(MemberId(name) for name in ("hoa", "lan"))
MEETINGS = tuple(MeetingId(name) for name in ("m1", "m2"))


class Clock:
    """A laptop's clock: years off, and sometimes set back."""

    def __init__(self, year: int) -> None:
        self.at = datetime(year, 11, 6, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=7)
        return self.at


@dataclass
class Line:
    """Money that a person wrote down: on which laptop, as which entry, for whom and how much."""

    group: GroupCode
    device: str
    seq: int
    money: str
    member: str
    amount: int
    again: set[str] = field(default_factory=set)  # laptops that wrote it again
    taken_back: list[tuple[str, int]] = field(default_factory=list)  # by which entries


class District(RuleBasedStateMachine):
    """What may happen to seven books and six sticks."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="soto-"))
        self.names = (f"{number:016x}" for number in count(1 << 40))  # none that a laptop used when it was begun
        self.lines: list[Line] = []
        self.printed: list[tuple[GroupCode, MeetingId, str, str]] = []
        self.ended: dict[str, int] = {}
        self.rekeyed = 0
        self.copies: dict[str, Path] = {}
        self.was_put_back = False
        self.on = ON
        self.office_copy: tuple[Path, int, int] | None = None

    @initialize()
    def begin(self) -> None:
        self.clocks = {name: Clock(year) for name, year in YEARS.items()}
        self.office = self._workspace("office", Role.OFFICE, OFFICE_WIDE, Clock(2026))
        self.laptops = {
            name: self._workspace(name, Role.GROUP, HONEST.get(name, A), self.clocks[name])
            for name in (*HONEST, HOSTILE)
        }
        self.laptops["union"] = self._workspace(
            "union", Role.UNION, GroupCode("@hoi-12-abcdefgh"), self.clocks["union"]
        )
        for group in (A, B):
            follow(self.laptops["union"], group)
        self.sticks = {}
        for name in self.laptops:
            (self.folder / f"stick-{name}").mkdir()
            self.sticks[name] = FolderMailbox(self.folder / f"stick-{name}")
        for name in ("a1", "b1"):
            for member in MEMBERS:
                self._write(name, MemberAdmitted(member=member, on=ON), {"name": member.title(), "phone": "0900"})
            for meeting in MEETINGS:
                self._write(name, MeetingOpened(meeting=meeting, on=ON, place="đình"))
        for _ in range(2):
            for name in self.laptops:
                self._sync(name, name)
                self._reception(name)
                self._sync(name, name)
        self.insider = Insider(self.laptops[HOSTILE], A)

    def _workspace(self, name: str, role: Role, group: GroupCode, clock: Clock) -> Workspace:
        made = a_workspace(self.folder / f"{name}.book", role, group)
        return Workspace(made.book, Environment(clock, lambda: next(self.names)), author=made.author)

    def _write(self, name: str, content, facts=None) -> int:
        workspace = self.laptops[name]
        group = HONEST.get(name, A)
        with workspace.change() as change:
            change.write(content, facts, group=group)
        return workspace.book.journal.head(group, workspace.book.identity.device).upto

    def _sync(self, name: str, stick: str):
        visit = sync_union if name == "union" else sync_group
        return visit(self.laptops[name], self.sticks[stick], self.on)

    def _reception(self, stick: str) -> None:
        collect(self.office, self.sticks[stick], self.on)
        for device in pending_devices(self.office):
            if device.says_known:
                continue  # a careful clerk waits for what it brings
            with suppress(RuleBrokenError):  # made from a copy it recognises nobody before the others were heard
                enrol(self.office, device.device, device.group, self.on, force=True)
        collect(self.office, self.sticks[stick], self.on)

    # ------------------------------------------------------------------ what honest people write
    honest = st.sampled_from(tuple(HONEST))
    anybody = st.sampled_from((*HONEST, HOSTILE, "union"))
    member = st.sampled_from(MEMBERS)
    meeting = st.sampled_from((*MEETINGS, None))
    amount = st.sampled_from((10_000, 20_000, 50_000))
    pick = st.integers(0, 10**6)

    @rule(who=honest, member=member, amount=amount, meeting=meeting)
    def saves(self, who, member, amount, meeting) -> None:
        money = next(self.names)
        seq = self._write(
            who, SavingsReceived(money=MoneyId(money), member=member, on=ON, amount=amount, meeting=meeting)
        )
        device = self.laptops[who].book.identity.device
        self.lines.append(Line(HONEST[who], device, seq, money, member, amount))

    @rule(who=honest, pick=pick)
    def takes_a_line_back(self, who, pick) -> None:
        workspace = self.laptops[who]
        found = [
            line
            for member in MEMBERS
            for line in workspace.members.passbook(member)
            if line.reversed_on is None
            and (
                line.meeting is None
                or workspace.meetings.one(line.meeting) is None
                or workspace.meetings.one(line.meeting).is_sealed
            )
        ]
        if found:
            line = found[pick % len(found)]
            reverse(workspace, line.member, line.id, "ghi nhầm", line.device)
            self._taken_back(who, line.device, line.id)

    def _taken_back(self, who: str, device: str, money: str) -> None:
        own = self.laptops[who].book.identity.device
        seq = self.laptops[who].book.journal.head(HONEST[who], own).upto
        for line in self.lines:
            if (line.group, line.money) == (HONEST[who], money) and device in {line.device, *line.again}:
                line.taken_back.append((own, seq))

    @rule(who=honest, meeting=st.sampled_from(MEETINGS))
    def seals(self, who, meeting) -> None:
        workspace, group = self.laptops[who], HONEST[who]
        known = workspace.meetings.one(meeting)
        if known is None or known.is_sealed:
            return
        entries = workspace.book.journal.of_meeting(group, meeting)
        runs: dict[str, list[tuple[int, int]]] = {}
        for entry, _ in entries:
            runs.setdefault(entry.device, []).append((entry.seq, entry.seq))
        digest = seal_digest(value for _, value in entries)
        self._write(who, MeetingSealed(meeting=meeting, entries=runs, digest=digest))
        self.printed.append((group, meeting, workspace.book.identity.device, digest))

    @rule(who=honest, member=member, phone=st.sampled_from(("0901", "0902")))
    def corrects(self, who, member, phone) -> None:
        known = self.laptops[who].members.one(member)
        base = {"phone": known.bases["phone"]} if known is not None and "phone" in known.bases else {}
        self._write(who, MemberCorrected(member=member, base=base), {"phone": phone})

    @rule(who=honest, share=st.sampled_from(("1/2", "2/3")), leader=st.sampled_from(("Hoa", "Lan")))
    def decides(self, who, share, leader) -> None:
        self._write(who, RuleSet(key="quorum", value=share))
        self._write(who, BoardSet(on=ON), {"leader": leader})

    @rule(who=honest, member=member, meeting=st.sampled_from(MEETINGS), state=st.sampled_from(("present", "absent")))
    def marks(self, who, member, meeting, state) -> None:
        known = self.laptops[who].meetings.one(meeting)
        if known is None or not known.is_sealed:
            self._write(who, MeetingOpened(meeting=meeting, on=ON, place=who))
            self._write(who, AttendanceMarked(meeting=meeting, member=member, state=state))

    @rule(who=honest, member=member, amount=amount)
    def asks(self, who, member, amount) -> None:
        """For a loan under a name that both laptops may use, and for savings to be paid out."""
        asked = LoanRequested(
            request=RequestId(f"r-{member}"), member=member, program="HN", amount=amount * 1000, purpose="bò", term_months=36
        )  # fmt: skip
        paid_out = SavingsInstructed(instruction=f"i-{member}", member=member, on=ON, sort="withdraw", amount=amount)
        self._write(who, asked)
        self._write(who, paid_out)

    @rule(who=honest, member=member)
    def leaves_the_group(self, who, member) -> None:
        self._write(who, MemberReleased(member=member, on=ON, reason="chuyển đi"))

    @rule(member=member, group=st.sampled_from((A, B)))
    def the_union_confirms(self, member, group) -> None:
        with self.laptops["union"].change() as change:
            change.write(ClassConfirmed(member=member, household_class="poor", from_=ON), group=group)

    @rule(who=honest, pick=pick)
    def answers_a_question(self, who, pick) -> None:
        workspace = self.laptops[who]
        questions = open_questions(workspace)
        if not questions:
            return
        question = questions[pick % len(questions)]
        if question.sort == "after_seal":
            (side,) = question.sides
            if pick % 2:
                cover(workspace, question.id, on=ON)
            else:
                take_back(workspace, question.id, "không có")
                self._taken_back(who, side.entry.rpartition(":")[0], question.about.partition("/")[2])
            return
        sides = question.sides
        if question.sort == "gone":  # it was not there; that it was after all is played in test_written_twice
            settle(workspace, question, sides[1].entry)
            return
        one = question.sort in {*ONE_OF, "late"}
        before = workspace.book.journal.head(HONEST[who], workspace.book.identity.device).upto
        settle(workspace, question, sides[pick % len(sides)].entry if one else BOTH)
        assert workspace.book.journal.head(HONEST[who], workspace.book.identity.device).upto > before

    @rule(who=honest, years=st.sampled_from((-20, -1, 1, 15)))
    def a_clock_jumps(self, who, years) -> None:
        clock = self.clocks[who]
        clock.at = clock.at.replace(year=min(max(clock.at.year + years, 1990), 2090))

    @precondition(lambda self: hasattr(self, "office") and self.on.year < ON.year + 7)
    @rule(chance=st.integers(0, 1))
    def a_year_passes(self, chance) -> None:
        """At the office: certificates come to their end, are made longer for who still sends, and given anew."""
        if chance == 0:
            self.on = self.on.replace(year=self.on.year + 1)
            self.office.environment.now.at += timedelta(days=365)

    # ------------------------------------------------------------------ what the hostile one signs
    @rule(amount=amount, pick=pick, clock=st.sampled_from((None, 0, 1, LARGEST)))
    def signs_money(self, amount, pick, clock) -> None:
        """A line of his own, with a name that another's line has."""
        names = [line.money for line in self.lines if line.group == A and line.device != self.insider.keys.fingerprint]
        money = names[pick % len(names)] if names and pick % 3 else next(self.names)
        self.insider.say(SavingsReceived(money=MoneyId(money), member=MEMBERS[0], on=ON, amount=amount), clock=clock)
        mine = (A, self.insider.keys.fingerprint, money)
        if mine not in {(line.group, line.device, line.money) for line in self.lines}:
            self.lines.append(Line(*mine[:2], self.insider.seq, money, MEMBERS[0], amount))

    @rule(pick=pick, clock=st.sampled_from((None, 0, LARGEST)))
    def signs_something(self, pick, clock) -> None:
        victim = self.laptops["a1"].book.identity.device
        stolen = fresh_keys()
        card = card_bytes(stolen, stolen.card(name="Máy", role=Role.GROUP, group=A)).decode()
        false = card_bytes(stolen, stolen.card(name="PGD", role=Role.OFFICE, group=None)).decode()
        said = (
            DeviceOpened(device=victim, card=card, epoch=2),
            OfficeJoined(office=stolen.fingerprint, card=false),
            MeetingSealed(meeting=MEETINGS[pick % 2], entries={}, digest="ff" * 32),
            MeetingSealed(meeting=MEETINGS[pick % 2], entries={victim: [(1, 10**9)]}, digest="ee" * 32),
            QuestionSettled(about="meeting/m1", question="two_seals/m1", keep=f"{victim}:1"),
            RuleSet(key="quorum", value="1/100"),
            MoneyReversed(money=MoneyId("x"), of=victim, on=ON, reason="không"),
            HeadsSeen(device=self.insider.keys.fingerprint, heads={victim: 1 << 50}),
            AddendumCovers(addendum="none", refs=[f"{victim}:{seq}" for seq in range(1, 60)]),
            MeetingDropped(meeting=MEETINGS[pick % 2]),
            MemberReleased(member=MEMBERS[pick % 2], on=ON, reason="đi xa"),
            MemberAdmitted(member=MEMBERS[pick % 2], on=ON, accepted=False),
            MemberCorrected(member=MEMBERS[0], base={"phone": f"{victim}:{pick % 40}"}),
            MeetingOpened(meeting=MEETINGS[pick % 2], on=ON, place="khác"),
            QuestionSettled(about="money/x", question="x", keep="y"),
        )
        self.insider.say(said[pick % len(said)], clock=clock)

    @rule(pick=pick, clock=st.sampled_from((None, 0, LARGEST)))
    def says_anothers_line_again(self, pick, clock) -> None:
        """With the true hash, where he holds it: it counts once all the same."""
        lines = [line for line in self.lines if line.group == A and line.device != self.insider.keys.fingerprint]
        if not lines:
            return
        line = lines[pick % len(lines)]
        entries = self.laptops["a1"].book.journal.lines(A, DeviceId(line.device), line.seq, line.seq)
        if entries and isinstance(entries[0].entry.content, SavingsReceived):
            entry = entries[0].entry
            chain = self.laptops["a1"].book.journal.chain_at(A, entry.device, entry.seq).hex()
            self.insider.say(Reissued(about=entry.subject, of=entry.ref, hash=chain), clock=clock)
            self.insider.say(entry.content, clock=clock)

    @precondition(lambda self: hasattr(self, "insider") and self.insider.has_something())
    @rule(sticks=st.sets(st.sampled_from((*HONEST, "union")), min_size=1, max_size=3))
    def leaves_it_on_sticks(self, sticks) -> None:
        workspaces = [self.laptops[name] for name in ("a1", "a2", "union")]
        self.insider.leave_on(cards_of([*workspaces, self.office]), [self.sticks[name] for name in sorted(sticks)])

    # ------------------------------------------------------------------ where sticks go, and what happens to them
    @rule(who=anybody, stick=st.none() | anybody)
    def exchanges(self, who, stick) -> None:
        if who != HOSTILE:
            assert self._sync(who, stick or who).forks == 0 or self.was_put_back

    @rule(stick=anybody)
    def goes_to_the_office(self, stick) -> None:
        self._reception(stick)

    @precondition(lambda self: hasattr(self, "office") and self.insider.keys.fingerprint not in self.ended)
    @rule(chance=st.integers(0, 3))
    def the_hostile_one_is_revoked(self, chance) -> None:
        if chance == 0:
            device = self.insider.keys.fingerprint
            upto = self.office.book.journal.head(A, device).upto
            with suppress(RuleBrokenError):
                revoke(self.office, device, A, "mất máy")
                self.ended[device] = upto

    @precondition(lambda self: hasattr(self, "office") and self.rekeyed < 3)
    @rule(times=st.integers(1, 2), chance=st.integers(0, 2))
    def the_office_changes_its_keys(self, times, chance) -> None:
        for _ in range(times if chance == 0 else 0):
            with suppress(RuleBrokenError):
                rekey_office(self.office, os.urandom)
                self.rekeyed += 1

    # ------------------------------------------------------------------ books that are copied by hand
    def _reopened(self, workspace: Workspace, path: Path) -> Workspace:
        return replace(workspace, book=Book.open(path, lambda _: KEY))

    def _copy(self, workspace: Workspace, name: str) -> tuple[Workspace, Path]:
        path, kept = workspace.book.path, self.folder / f"{name}.copy"
        workspace.book.close()
        shutil.copyfile(path, kept)
        return self._reopened(workspace, path), kept

    @rule(who=honest)
    def a_book_is_copied(self, who) -> None:
        self.laptops[who], self.copies[who] = self._copy(self.laptops[who], who)

    @precondition(lambda self: self.copies)
    @rule(pick=pick, way=st.sampled_from(("put back", "restored")))
    def a_copy_takes_the_books_place(self, pick, way) -> None:
        """What the laptop wrote since was sent first: what lies nowhere else nobody brings back."""
        who = sorted(self.copies)[pick % len(self.copies)]
        for _ in range(2):
            self._sync(who, who)
            self._reception(who)
        workspace, kept = self.laptops[who], self.copies.pop(who)
        if was_copied(workspace) or workspace.book.exchange_log.sent(HONEST[who])[-1].acknowledged_on is None:
            self._sync(who, who)
        alone = self._only_here(who)
        path = workspace.book.path
        workspace.book.close()
        shutil.copyfile(kept, path)
        again = self.laptops[who] = self._reopened(workspace, path)
        own = again.book.identity.device
        kept_too = {
            line.entry.seq: line.entry.content
            for line in again.book.journal.lines(HONEST[who], own, 1, again.book.journal.head(HONEST[who], own).upto)
        }
        # Put back, the copy still writes that history and its person says it again; restored, it writes under a name of its own, and
        # what only the old name's other history said stays set aside at the office, in words.
        is_kept = kept_too if way == "put back" else {}
        self._leave_behind(who, {seq: one for seq, one in alone.items() if is_kept.get(seq) != one})
        if way == "restored":
            _begin_new_life(self.laptops[who])
        self.was_put_back = True
        self.office_copy = None  # with an older one the lines that only the office had would be nowhere

    def _only_here(self, who: str) -> dict[int, Content]:
        """What only the history of this book has, where the book has been told that it is a copy: by number, what each line says."""
        workspace, group = self.laptops[who], HONEST[who]
        if not was_copied(workspace):
            return {}
        own = workspace.book.identity.device
        first = min(branch.last_common for branch in other_branches(workspace, group, own)) + 1
        upto = workspace.book.journal.head(group, own).upto
        return {line.entry.seq: line.entry.content for line in workspace.book.journal.lines(group, own, first, upto)}

    def _leave_behind(self, who: str, alone: dict[int, Content]) -> None:
        """She put another copy over a book that said it is one: what neither has stays set aside at the office.

        By what the lines say: the other history has other lines under the same numbers.
        """
        own, group = self.laptops[who].book.identity.device, HONEST[who]
        received = {content.money for content in alone.values() if isinstance(content, SavingsReceived)}
        reversed_ = {(own, seq, content.money) for seq, content in alone.items() if isinstance(content, MoneyReversed)}
        for line in self.lines:
            line.taken_back = [entry for entry in line.taken_back if (*entry, line.money) not in reversed_]
        self.lines = [one for one in self.lines if (one.group, one.device) != (group, own) or one.money not in received]
        sealed = {content.digest for content in alone.values() if isinstance(content, MeetingSealed)}
        self.printed = [one for one in self.printed if one[2] != own or one[3] not in sealed]

    @rule(who=honest)
    def goes_on_under_another_name(self, who) -> None:
        workspace, group = self.laptops[who], HONEST[who]
        if not was_copied(workspace):
            return
        old = workspace.book.identity.device
        apart = {line.ref for line in written_apart(workspace)}
        first = min(branch.last_common for branch in other_branches(workspace, group, old)) + 1
        for line in self.lines:
            if line.group == group and f"{line.device}:{line.seq}" in apart:
                line.again.add("")
        begin_again(workspace, apart)
        new = workspace.book.identity.device
        for line in self.lines:
            if "" in line.again:
                line.again = {*line.again - {""}, new}
        sealed = {
            entry.content.digest
            for entry in workspace.book.journal.of_kind(group, "meeting_sealed")
            if isinstance(entry.content, MeetingSealed) and entry.device == old and entry.seq >= first
        }
        # A meeting that only this history sealed is sealed anew by its people: what was printed under that seal is waste.
        self.printed = [one for one in self.printed if one[2] != old or one[3] not in sealed]

    @precondition(lambda self: hasattr(self, "office") and self.office_copy is None)
    @rule()
    def the_offices_book_is_copied(self) -> None:
        self.office, kept = self._copy(self.office, "office")
        self.office_copy = (kept, self.rekeyed, len(self.ended))

    @precondition(lambda self: self.office_copy is not None)
    @rule(chance=st.integers(0, 1))
    def the_offices_book_is_made_again(self, chance) -> None:
        """Not where keys or an end of somebody's word would be gone with it: those are nowhere else for sure."""
        kept, rekeyed, ended = self.office_copy
        if chance or (rekeyed, ended) != (self.rekeyed, len(self.ended)):
            return
        path = self.office.book.path
        self.office.book.close()
        shutil.copyfile(kept, path)
        self.office = self._reopened(self.office, path)
        made_from_copy(self.office)
        self.office_copy = None

    def _files(self) -> list[Path]:
        return sorted(file for file in self.folder.rglob("*.soto") if file.parent.name not in {"receipts", "old"})

    @precondition(lambda self: self._files())
    @rule(pick=pick, way=st.sampled_from(("lost", "cut", "kept")))
    def something_happens_to_a_file(self, pick, way) -> None:
        file = self._files()[pick % len(self._files())]
        if way == "lost":
            file.unlink()
        elif way == "cut":
            file.write_bytes(file.read_bytes()[: file.stat().st_size * pick // 10**6])
        else:
            (self.folder / "old").mkdir(exist_ok=True)
            shutil.copyfile(file, self.folder / "old" / f"{file.parent.name}@{next(self.names)}.soto")

    @precondition(lambda self: (self.folder / "old").exists())
    @rule(pick=pick, stick=anybody)
    def an_old_file_comes_again(self, pick, stick) -> None:
        kept = sorted((self.folder / "old").iterdir())
        one = kept[pick % len(kept)]
        folder = self.folder / f"stick-{stick}" / one.name.partition("@")[0]
        folder.mkdir(exist_ok=True)
        shutil.copyfile(one, folder / f"cu-{next(self.names)}.soto")

    # ------------------------------------------------------------------ at rest
    def teardown(self) -> None:
        try:
            if hasattr(self, "insider"):
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
        if self.insider.has_something():
            everybody = [self.laptops[name] for name in ("a1", "a2", "union")]
            self.insider.leave_on(cards_of([*everybody, self.office]), [self.sticks["a1"]])
        for turn in range(9 if self.was_put_back else 5):
            for name in (*HONEST, "union"):
                assert self._sync(name, name).forks == 0 or self.was_put_back
                self._reception(name)
                self._sync(name, name)
            if turn == 1:
                self._wait_no_longer()
            if turn == 3:
                for name in HONEST:
                    self.goes_on_under_another_name(name)
        for group in (A, B):
            self._same_and_right(group)
        for name in HONEST:
            assert not any(self.laptops[name].book.faults().values())
        assert not any(self.office.book.faults().values())
        self._can_be_passed_on()

    def _can_be_passed_on(self) -> None:
        """Every entry of another is in a signed segment."""
        for workspace in (*(self.laptops[name] for name in (*HONEST, "union")), self.office):
            assert unsigned(workspace) == []

    def _wait_no_longer(self) -> None:
        """The office's people know which laptops are no more: those whose books began a new life, and the hostile one."""
        alive = {self.laptops[name].book.identity.device for name in (*HONEST, "union")}
        for group, waiting in still_to_hear(self.office).items():
            for one in waiting:
                if one.device not in alive:
                    write_without(self.office, group, one.device)

    def _same_and_right(self, group: GroupCode) -> None:
        laptops = [self.laptops[name] for name, of in HONEST.items() if of == group]
        books = [*laptops, self.laptops["union"].at(group), self.office.at(group)]
        first = rows_of(books[0], group)
        for other in books[1:]:
            rows = rows_of(other, group)
            for table, of in first.items():
                assert rows[table] == of, table
        asked = [[(one.id, one.sort) for one in open_questions(laptop)] for laptop in laptops]
        assert all(one == asked[0] for one in asked), "a question is asked on one laptop and not on another"
        for book in books:
            for member in MEMBERS:
                assert book.members.one(member).savings == self._owned(group, member)
            assert prove_money(book).faults == ()
        for of, meeting, device, digest in self.printed:
            if of == group:
                for book in books:
                    assert digest in sealed_digests(book, meeting, device), "a printed seal does not verify"

    def _owned(self, group: GroupCode, member: str) -> int:
        """What a plain reading of everything that was written says she has."""
        upto = self.ended if group == A else {}

        def counts(device: str, seq: int) -> bool:
            return seq <= upto.get(device, seq)

        return sum(
            line.amount
            for line in self.lines
            if (line.group, line.member) == (group, member)
            and counts(line.device, line.seq)
            and not any(counts(*entry) for entry in line.taken_back)
        )


def sealed_digests(workspace: Workspace, meeting: MeetingId, device: str) -> set[str]:
    """The digests of a meeting's seals by one laptop, each made again of what the seal closes in."""
    held = workspace.book.journal.of_meeting(workspace.group, meeting, counted=False)
    seals = [entry.content for entry, _ in held if isinstance(entry.content, MeetingSealed) and entry.device == device]
    return {seal_digest(value for entry, value in held if seal.closes_in(entry.device, entry.seq)) for seal in seals}


def rows_of(workspace: Workspace, group: GroupCode) -> dict[str, list[str]]:
    """The projected rows of one group."""
    from app.storage.projections import TABLES

    return {
        table: sorted(
            repr(sorted(row.items()))
            for row in workspace.book.query(f"SELECT * FROM {table} WHERE group_code = ?", [group])
        )
        for table in TABLES
    }
