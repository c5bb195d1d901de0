"""What two laptops of one group wrote apart: asked with both values, settled by a person, and nothing dropped."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.entries import (
    BoardSet,
    InterestReceived,
    LoanRequested,
    MeetingOpened,
    MeetingSealed,
    MemberAdmitted,
    MemberCorrected,
    MemberReleased,
    Role,
    RuleSet,
    SavingsInstructed,
    SavingsReceived,
)
from app.domain.ids import OFFICE_WIDE, MeetingId, MemberId, MoneyId, RequestId
from app.usecases.book.settings import settings_on
from app.usecases.exchange import collect, enrol, pending_devices, sync_group
from app.usecases.review.answering import ask_again, asked_on, settle
from app.usecases.review.questions import BOTH, open_questions
from tests.builders import A_DAY, a_line
from tests.unions import own_stick
from tests.usecases.test_exchange import ON, a_workspace

HOA, MEETING = MemberId("hoa"), MeetingId("m1")


class Pair:
    """The leader's and the deputy's laptop, and the office between them."""

    def __init__(self, folder):
        self.office = a_workspace(folder / "office.book", Role.OFFICE, OFFICE_WIDE)
        self.leader, self.deputy = a_workspace(folder / "1.book"), a_workspace(folder / "2.book")
        self.visits = [(self.leader, own_stick(folder, "1")), (self.deputy, own_stick(folder, "2"))]
        self.write(self.leader, MemberAdmitted(member=HOA, on=A_DAY), {"name": "Hoa", "id_number": "035173515529"})
        self.write(self.leader, MeetingOpened(meeting=MEETING, on=A_DAY, place="đình"))
        for _ in range(3):
            self.meet()

    @staticmethod
    def write(workspace, content, facts=None):
        with workspace.change() as change:
            change.write(content, facts)

    def meet(self):
        """Everybody goes by the office, each with her own stick, until both have read what the other brought there."""
        for _ in range(2):
            for workspace, stick in self.visits:
                sync_group(workspace, stick, ON)
                collect(self.office, stick, ON)
                for device in pending_devices(self.office):
                    enrol(self.office, device.device, device.group, ON)
                collect(self.office, stick, ON)
                sync_group(workspace, stick, ON)

    def asked(self):
        """The questions, the same on both laptops."""
        found = [open_questions(workspace) for workspace in (self.leader, self.deputy)]
        assert [one.id for one in found[0]] == [one.id for one in found[1]]
        return found[0]


@pytest.fixture
def pair(tmp_path):
    made = Pair(tmp_path)
    yield made
    for workspace in (made.leader, made.deputy, made.office):
        workspace.book.close()


def quorum(workspace):
    return settings_on(workspace, workspace.today)["quorum"].value


def test_what_one_laptop_wrote_after_reading_the_other_is_no_question(pair):
    pair.write(pair.leader, RuleSet(key="quorum", value="1/2"))
    pair.meet()
    pair.write(pair.deputy, RuleSet(key="quorum", value="3/4"))
    pair.meet()
    assert pair.asked() == []
    assert quorum(pair.leader) == quorum(pair.deputy) == "3/4"


def test_two_laptops_that_wrote_apart_are_asked_about_with_both_values_and_who(pair):
    pair.write(pair.leader, RuleSet(key="quorum", value="1/2"))
    pair.write(pair.deputy, RuleSet(key="quorum", value="3/4", source="quy ước"))
    pair.meet()
    (question,) = pair.asked()
    assert (question.sort, question.field) == ("apart", "rule_set")
    assert {side.value for side in question.sides} == {"1/2", "3/4 (quy ước)"}
    (ours,) = [side for side in open_questions(pair.leader)[0].sides if not side.author]
    assert ours.value == "1/2"
    # Until a person chose, every machine shows the same one.
    assert quorum(pair.leader) == quorum(pair.deputy)


def test_the_choice_of_one_laptop_counts_on_both_and_the_other_writing_stays_in_the_journal(pair):
    pair.write(pair.leader, RuleSet(key="quorum", value="1/2"))
    pair.write(pair.deputy, RuleSet(key="quorum", value="3/4"))
    pair.meet()
    (question,) = pair.asked()
    settle(pair.leader, question, next(side.entry for side in question.sides if side.value == "1/2"))
    pair.meet()
    assert pair.asked() == []
    assert quorum(pair.leader) == quorum(pair.deputy) == "1/2"
    kept = [entry.content.value for entry in pair.deputy.book.journal.of_kind(pair.deputy.group, "rule_set")]
    assert "3/4" in kept


def test_a_still_later_writing_that_knew_of_no_answer_asks_again(pair):
    pair.write(pair.leader, RuleSet(key="quorum", value="1/2"))
    pair.write(pair.deputy, RuleSet(key="quorum", value="3/4"))
    pair.meet()
    (question,) = pair.asked()
    settle(pair.leader, question, next(side.entry for side in question.sides if side.value == "1/2"))
    pair.write(pair.deputy, RuleSet(key="quorum", value="4/5"))
    pair.meet()
    (again,) = pair.asked()
    assert {side.value for side in again.sides} == {"1/2", "4/5"}


def test_the_same_words_on_two_laptops_are_no_question(pair):
    for workspace in (pair.leader, pair.deputy):
        pair.write(workspace, BoardSet(on=A_DAY), {"leader": "Hoa"})
    pair.meet()
    assert pair.asked() == []


def money(workspace):
    return sum(entry.amount for entry in workspace.members.passbook(HOA) if entry.reversed_on is None)


def save(pair, workspace, name, amount):
    pair.write(workspace, SavingsReceived(money=MoneyId(name), member=HOA, on=A_DAY, amount=amount, meeting=MEETING))


def test_money_written_on_two_laptops_counts_twice_until_a_person_says_otherwise(pair):
    save(pair, pair.leader, "a", 50_000)
    save(pair, pair.deputy, "b", 20_000)
    pair.meet()
    assert money(pair.leader) == money(pair.deputy) == 70_000
    (question,) = pair.asked()
    assert (question.sort, question.name, question.effect) == ("paid_twice", "Hoa", 20_000)
    settle(pair.deputy, question, next(side.entry for side in question.sides if side.amount == 50_000))
    pair.meet()
    assert pair.asked() == []
    assert money(pair.leader) == money(pair.deputy) == 50_000
    reasons = [entry.reversal_reason for entry in pair.leader.members.passbook(HOA) if entry.reversed_on]
    assert reasons == ["hai máy cùng ghi một lần nộp"]


def test_two_payments_that_were_both_made_both_stay(pair):
    save(pair, pair.leader, "a", 50_000)
    save(pair, pair.deputy, "b", 50_000)
    pair.write(pair.deputy, InterestReceived(money=MoneyId("c"), member=HOA, on=A_DAY, amount=9_000, meeting=MEETING))
    pair.meet()
    (question,) = pair.asked()
    settle(pair.leader, question, BOTH)
    pair.meet()
    assert pair.asked() == []
    assert money(pair.deputy) >= 100_000


def test_a_member_who_left_on_one_laptop_and_borrows_on_the_other(pair):
    pair.write(pair.leader, MemberReleased(member=HOA, on=A_DAY, reason="chuyển đi"))
    asked = LoanRequested(
        request=RequestId("r"),
        member=HOA,
        program="HN",
        amount=50_000_000,
        purpose="bò",
        term_months=36,
        meeting=MEETING,
    )
    pair.write(pair.deputy, asked)
    pair.meet()
    (question,) = pair.asked()
    assert (question.sort, question.effect) == ("left_and_borrows", 50_000_000)
    assert {side.value for side in question.sides} == {
        "ra khỏi Tổ ngày 06/11/2026: chuyển đi",
        "50.000.000 đồng, 36 tháng: bò",
    }
    settle(pair.leader, question, question.sides[0].entry)
    pair.meet()
    assert pair.asked() == []


def test_instructions_that_together_are_more_than_she_saved(pair):
    save(pair, pair.leader, "a", 50_000)
    pair.meet()
    for workspace, name in ((pair.leader, "i1"), (pair.deputy, "i2")):
        pair.write(workspace, SavingsInstructed(instruction=name, member=HOA, on=A_DAY, sort="withdraw", amount=40_000))
    pair.meet()
    (question,) = pair.asked()
    assert (question.sort, question.effect) == ("more_than_saved", 30_000)
    # Something new that does not fit asks again, although this was answered.
    settle(pair.leader, question, BOTH)
    pair.write(pair.deputy, SavingsInstructed(instruction="i3", member=HOA, on=A_DAY, sort="withdraw", amount=40_000))
    pair.meet()
    assert [one.sort for one in pair.asked()] == ["more_than_saved"]


def test_one_person_admitted_on_two_laptops_and_two_meetings_on_one_day(pair):
    pair.write(
        pair.deputy, MemberAdmitted(member=MemberId("hoa2"), on=A_DAY), {"name": "Hoa", "id_number": "035173515529"}
    )
    pair.write(pair.deputy, MeetingOpened(meeting=MeetingId("m2"), on=A_DAY, place="trường"))
    pair.meet()
    assert {question.sort for question in pair.asked()} == {"member_twice", "two_meetings"}


def test_to_ask_again_changes_nothing_and_is_remembered_on_this_laptop(pair):
    pair.write(pair.leader, RuleSet(key="quorum", value="1/2"))
    pair.write(pair.deputy, RuleSet(key="quorum", value="3/4"))
    pair.meet()
    (question,) = pair.asked()
    ask_again(pair.leader, question)
    assert asked_on(pair.leader, question) == pair.leader.today
    assert asked_on(pair.deputy, question) is None
    assert len(pair.asked()) == 1
    assert pair.leader.today - timedelta(days=1) < asked_on(pair.leader, question)


def test_the_two_laptops_can_meet_on_one_stick_without_the_office(pair):
    pair.write(pair.leader, RuleSet(key="majority", value="2/3"))
    (leader, lent), (deputy, _) = pair.visits
    sync_group(leader, lent, ON)
    report = sync_group(deputy, lent, ON)
    assert report.refused == []
    assert pair.deputy.about.settings()["majority"].value == "2/3"


def test_confirmed_files_are_taken_off_the_stick_so_that_it_stays_small(pair, tmp_path):
    for place in range(12):
        pair.write(pair.leader, RuleSet(key="quorum", value=f"{place + 1}/20"))
        pair.meet()
    ours = {sent.name for sent in pair.leader.book.exchange_log.sent(pair.leader.group)}
    assert len(ours) > 12
    left = [file for file in (tmp_path / "stick-1" / "to-office").iterdir() if f"to-office/{file.name}" in ours]
    assert len(left) <= 8
    assert quorum(pair.deputy) == "12/20"


def test_a_line_taken_back_in_an_open_meeting_is_not_in_what_it_seals_and_one_after_the_seal_still_is(pair):
    save(pair, pair.leader, "a", 50_000)
    save(pair, pair.deputy, "b", 20_000)
    pair.meet()
    (question,) = pair.asked()
    settle(pair.leader, question, next(side.entry for side in question.sides if side.amount == 50_000))
    assert [line.amount for line in pair.leader.meetings.money(MEETING)] == [50_000]


def test_a_line_taken_back_after_the_seal_leaves_the_minutes_as_they_were_signed(pair):
    save(pair, pair.leader, "a", 50_000)
    save(pair, pair.deputy, "b", 20_000)
    pair.meet()
    lines = pair.leader.book.journal.of_meeting(pair.leader.group, MEETING)
    closed: dict[str, list[tuple[int, int]]] = {}
    for entry, _ in lines:
        closed.setdefault(entry.device, []).append((entry.seq, entry.seq))
    pair.write(pair.leader, MeetingSealed(meeting=MEETING, entries=closed, digest="ab" * 32))
    (question,) = open_questions(pair.leader)
    settle(pair.leader, question, next(side.entry for side in question.sides if side.amount == 50_000))
    assert sorted(line.amount for line in pair.leader.meetings.money(MEETING)) == [20_000, 50_000]
    assert money(pair.leader) == 50_000
    assert open_questions(pair.leader) == []


def test_an_edit_that_did_not_know_of_the_answer_asks_again_however_wrong_its_laptops_clock_is(pair):
    pair.write(pair.leader, MemberCorrected(member=HOA, base={}), {"phone": "0901"})
    pair.write(pair.deputy, MemberCorrected(member=HOA, base={}), {"phone": "0902"})
    pair.meet()
    (question,) = pair.asked()
    settle(pair.leader, question, next(side.entry for side in question.sides if side.value == "0901"))
    # A third laptop wrote meanwhile, with a clock of 1970; it had read nothing.
    blind = a_line(MemberCorrected(member=HOA, base={}), device="d" * 40, clock=1 << 16, facts={"phone": "0903"})
    pair.leader.book.take([blind], Role.GROUP)
    (question,) = open_questions(pair.leader)
    assert {side.value for side in question.sides} == {"0901", "0903"}
