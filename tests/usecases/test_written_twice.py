"""What two laptops of one group wrote of one event: each is asked about, and the answer sets the money right everywhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.entries import RequestToldTwice, Votes
from app.domain.errors import RuleBrokenError
from app.domain.meeting import Presence
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.book.changes import describe
from app.usecases.book.opening import join_group_book
from app.usecases.exchange import sync_group
from app.usecases.loans import appraisal
from app.usecases.loans.all_loans import lent
from app.usecases.loans.answers import Approval, Return, answer_request, waiting_requests
from app.usecases.meeting import figures, minutes
from app.usecases.meeting import meeting as verbs
from app.usecases.money.after_seal import cover, take_back
from app.usecases.money.cash_hand_in import fewest_notes, hand_in, in_hand
from app.usecases.money.proof import prove_money
from app.usecases.money.reversal import reverse
from app.usecases.practice.village import PASSPHRASE
from app.usecases.review.answering import described_together, settle
from app.usecases.review.apart import meeting_of, written_as
from app.usecases.review.questions import BOTH, open_questions
from tests.builders import fixed_day
from tests.ui.stories import OFFICERS
from tests.unions import at_the_office, own_stick


class TwoLaptops:
    """The leader's and the deputy's, and the office between them, in a village with a past."""

    def __init__(self, village, folder):
        self.village, self.leader = village, village.workspace
        self.deputy = join_group_book(
            folder / "pho.sotobook", PASSPHRASE, self.leader.group, fixed_day(), device_name="Máy Tổ phó"
        )
        self.sticks = {"leader": FolderMailbox(village.stick), "deputy": own_stick(folder, "pho")}
        for _ in range(3):
            self.meet()
        self.members = self.leader.members.active(self.leader.today)
        self.before = {member.id: member.savings for member in self.members}

    def meet(self):
        """Each goes by the office with her own stick, until both have read what the other brought there."""
        for _ in range(2):
            for name, stick in self.sticks.items():
                workspace = getattr(self, name)
                sync_group(workspace, stick, workspace.today)
                at_the_office(self.village, stick)
                sync_group(workspace, stick, workspace.today)

    def begin(self, workspace):
        """A meeting, everybody there."""
        meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
        verbs.set_officers(workspace, meeting, OFFICERS)
        for member in self.members:
            verbs.mark(workspace, meeting, {member.id: Presence.PRESENT})
        return meeting

    @staticmethod
    def seal(workspace, meeting):
        minutes.close(workspace, meeting, "10:00")
        minutes.seal(workspace, meeting)

    def saved(self):
        """What each member has more than before; the same in every book of the group, and no fault in any of them."""
        found = []
        for workspace in (self.leader, self.deputy, self.village.office.at(self.leader.group)):
            assert prove_money(workspace).faults == ()
            now = {one.id: workspace.members.one(one.id).savings - self.before[one.id] for one in self.members}
            found.append({member: amount for member, amount in now.items() if amount})
        assert found[0] == found[1] == found[2]
        return found[0]

    def asked(self):
        """The questions, the same on both laptops."""
        found = [open_questions(workspace) for workspace in (self.leader, self.deputy)]
        assert [one.id for one in found[0]] == [one.id for one in found[1]]
        return found[0]


@pytest.fixture
def two(village, tmp_path):
    made = TwoLaptops(village, tmp_path)
    yield made
    made.deputy.book.close()


def one_meeting_on_both(two, *, sealed=(True, True)):
    """A meeting held once: typed on both laptops, one payment of 20.000 only on the deputy's."""
    a, b, c = two.members[:3]
    meetings = []
    for workspace, whole in zip((two.leader, two.deputy), sealed, strict=True):
        meeting = two.begin(workspace)
        figures.set_many_received(workspace, meeting, {a.id: (50_000, 0), b.id: (30_000, 0)})
        if workspace is two.deputy:
            figures.set_received(workspace, meeting, c.id, savings=20_000)
        if whole:
            two.seal(workspace, meeting)
        meetings.append(meeting)
    two.meet()
    return meetings


@pytest.mark.parametrize("sealed", [(True, True), (True, False), (False, True)])
def test_a_meeting_held_once_and_written_on_two_laptops_counts_once_when_it_is_said(two, sealed):
    a, b, c = two.members[:3]
    leaders, deputys = one_meeting_on_both(two, sealed=sealed)
    assert two.saved() == {a.id: 100_000, b.id: 60_000, c.id: 20_000}, "money is never merged by a rule"
    (question,) = [one for one in two.asked() if one.sort == "two_meetings"]
    assert question.effect == 80_000
    assert sorted(side.amount for side in question.sides) == [80_000, 100_000]
    assert any(side.value.endswith("thu 100.000 đồng của 3 người") for side in question.sides)
    told = [(line.member, line.amount) for line in two.deputy.meetings.money(deputys)]
    settle(two.leader, question, next(side.entry for side in question.sides if side.amount == 80_000))
    two.meet()
    assert two.saved() == {a.id: 50_000, b.id: 30_000, c.id: 20_000}, (
        "what stands only in the other meeting still counts"
    )
    assert [one for one in two.asked() if one.sort == "two_meetings"] == []
    if sealed[1]:
        kept = [(line.member, line.amount) for line in two.deputy.meetings.money(deputys)]
        assert kept == told, "signed minutes stay as they were signed"
    assert leaders != deputys


def test_two_meetings_that_were_both_held_both_count(two):
    a, b, c = two.members[:3]
    one_meeting_on_both(two)
    (question,) = [one for one in two.asked() if one.sort == "two_meetings"]
    settle(two.deputy, question, BOTH)
    two.meet()
    assert two.saved() == {a.id: 100_000, b.id: 60_000, c.id: 20_000}
    assert [one for one in two.asked() if one.sort == "two_meetings"] == []


def test_what_is_typed_into_the_other_meeting_meanwhile_is_asked_about_again(two):
    a, b, c = two.members[:3]
    _, other = one_meeting_on_both(two, sealed=(True, False))
    (question,) = [one for one in two.asked() if one.sort == "two_meetings"]
    settle(two.leader, question, next(side.entry for side in question.sides if side.amount == 80_000))
    figures.set_received(two.deputy, other, a.id, savings=70_000)  # nobody told the deputy yet
    two.meet()
    assert two.saved() == {a.id: 120_000, b.id: 30_000, c.id: 20_000}
    (again,) = [one for one in two.asked() if one.sort == "two_meetings"]
    assert again.effect == 50_000
    settle(two.deputy, again, next(side.entry for side in again.sides if side.amount == 80_000))
    two.meet()
    assert two.saved() == {a.id: 50_000, b.id: 30_000, c.id: 20_000}
    assert [one for one in two.asked() if one.sort == "two_meetings"] == []


def test_cash_handed_in_once_and_written_on_two_laptops(two):
    a, *_ = two.members
    meeting = two.begin(two.leader)
    figures.set_received(two.leader, meeting, a.id, savings=200_000)
    two.seal(two.leader, meeting)
    two.meet()
    held = in_hand(two.leader, two.leader.today).amount
    assert held >= 200_000
    for workspace in (two.leader, two.deputy):
        hand_in(workspace, workspace.today, fewest_notes(held), reason="", carrier="Hoa")
    two.meet()
    assert in_hand(two.deputy, two.deputy.today).amount == -held
    (question,) = [one for one in two.asked() if one.sort == "handed_twice"]
    assert question.effect == held
    settle(two.deputy, question, question.sides[0].entry)
    two.meet()
    assert [one for one in two.asked() if one.sort == "handed_twice"] == []
    for workspace in (two.leader, two.deputy):
        assert in_hand(workspace, workspace.today).amount == 0
        assert prove_money(workspace).faults == ()


def test_cash_that_was_handed_in_by_both_in_turn_is_no_question(two):
    a, *_ = two.members
    meeting = two.begin(two.leader)
    figures.set_received(two.leader, meeting, a.id, savings=200_000)
    two.seal(two.leader, meeting)
    two.meet()
    held = in_hand(two.leader, two.leader.today).amount
    hand_in(two.leader, two.leader.today, {100_000: 1}, reason="chưa đủ", carrier="Hoa")
    two.meet()
    rest = fewest_notes(held - 100_000)
    hand_in(two.deputy, two.deputy.today, rest, reason="", carrier="Lâm")
    two.meet()
    assert [one for one in two.asked() if one.sort == "handed_twice"] == []


# ---------------------------------------------------------------------- taken back on one laptop, in signed papers of the other
def taken_from_under_the_minutes(two, amount=50_000):
    """The leader's minutes have a payment which the deputy, who did not know of the seal, took out of the sheet."""
    a, *_ = two.members
    meeting = two.begin(two.leader)
    figures.set_received(two.leader, meeting, a.id, savings=amount)
    two.meet()
    figures.set_received(two.deputy, meeting, a.id, savings=0)
    two.seal(two.leader, meeting)
    two.meet()
    return a, meeting


def test_money_that_signed_minutes_tell_of_and_a_laptop_took_back_is_asked_about(two):
    a, meeting = taken_from_under_the_minutes(two)
    assert two.saved() == {}
    (question,) = two.asked()
    assert (question.sort, question.name, question.effect) == ("gone", a.name, 50_000)
    settle(two.deputy, question, question.sides[0].entry)
    two.meet()
    assert two.asked() == []
    assert two.saved() == {a.id: 50_000}
    assert [line.amount for line in two.leader.meetings.money(meeting)] == [50_000]
    assert two.leader.meetings.addenda(meeting) == []
    # A mistake found later is taken back as ever, and stays so.
    line = next(one for one in two.leader.members.passbook(a.id) if one.meeting == meeting)
    reverse(two.leader, a.id, line.id, "ghi nhầm người", line.device)
    two.meet()
    assert two.saved() == {}
    assert two.asked() == []


@pytest.mark.parametrize("keep", [BOTH, "nothing", "x:1"])
def test_what_is_no_answer_is_refused_and_hides_nothing(two, keep):
    taken_from_under_the_minutes(two)
    (question,) = two.asked()
    with pytest.raises(RuleBrokenError):
        settle(two.leader, question, keep)
    assert two.asked() == [question]


def test_taken_back_again_by_who_did_not_know_the_answer_it_is_asked_about_again(two):
    a, meeting = written_after_the_seal(two, 70_000)
    (question,) = two.asked()
    cover(two.leader, question.id, on=two.leader.today)
    take_back(two.deputy, question.id, "không có khoản này")
    two.meet()
    (asked,) = two.asked()
    settle(two.leader, asked, asked.sides[0].entry)
    two.meet()
    assert two.saved() == {a.id: 70_000}
    line = next(one for one in two.deputy.members.passbook(a.id) if one.meeting == meeting)
    reverse(two.deputy, a.id, line.id, "vẫn là không có", line.device)
    two.meet()
    assert two.saved() == {}
    (again,) = two.asked()
    assert (again.sort, again.sides[1].value) == ("gone", "vẫn là không có")
    settle(two.leader, again, again.sides[1].entry)
    two.meet()
    assert two.asked() == []


def test_where_it_was_not_received_an_addendum_says_so(two):
    a, meeting = taken_from_under_the_minutes(two)
    (question,) = two.asked()
    settle(two.leader, question, question.sides[1].entry)
    two.meet()
    assert two.asked() == []
    assert two.saved() == {}
    for workspace in (two.leader, two.deputy):
        (told,) = workspace.meetings.addenda(meeting)
        assert told.text == f"Không có khoản tiền gửi 50.000 đồng của {a.name}; đã hủy."


def written_after_the_seal(two, amount):
    """The leader seals; the deputy, who did not know, writes a payment."""
    a, *_ = two.members
    meeting = two.begin(two.leader)
    two.meet()
    figures.set_received(two.deputy, meeting, a.id, savings=amount)
    two.seal(two.leader, meeting)
    two.meet()
    return a, meeting


def test_one_payment_after_the_seal_has_one_addendum_though_both_wrote_it(two):
    a, meeting = written_after_the_seal(two, 11_000)
    for workspace in (two.leader, two.deputy):
        (question,) = [one for one in open_questions(workspace) if one.sort == "after_seal"]
        cover(workspace, question.id, on=workspace.today)
    two.meet()
    assert two.asked() == []
    assert two.saved() == {a.id: 11_000}
    told = [[one.text for one in workspace.meetings.addenda(meeting)] for workspace in (two.leader, two.deputy)]
    assert told == [[f"Thu thêm tiền gửi 11.000 đồng của {a.name}."]] * 2


@pytest.mark.parametrize("received", [True, False])
def test_an_addendum_of_money_that_the_other_laptop_took_back_is_asked_about(two, received):
    a, meeting = written_after_the_seal(two, 70_000)
    (question,) = two.asked()
    cover(two.leader, question.id, on=two.leader.today)
    take_back(two.deputy, question.id, "không có khoản này")
    two.meet()
    (asked,) = two.asked()
    assert (asked.sort, asked.name, asked.effect) == ("gone", a.name, 70_000)
    settle(two.deputy, asked, asked.sides[0 if received else 1].entry)
    two.meet()
    assert two.asked() == []
    assert two.saved() == ({a.id: 70_000} if received else {})
    told = [one.text for one in two.leader.meetings.addenda(meeting)]
    assert told[0] == f"Thu thêm tiền gửi 70.000 đồng của {a.name}."
    assert told[1:] == ([] if received else [f"Không có khoản tiền gửi 70.000 đồng của {a.name}; đã hủy."])


def test_answers_that_each_keep_the_others_lose_no_money(two):
    a, b, c = two.members[:3]
    one_meeting_on_both(two)
    (question,) = [one for one in two.asked() if one.sort == "two_meetings"]
    first, second = question.sides
    settle(two.leader, question, first.entry)
    settle(two.deputy, question, second.entry)
    two.meet()
    assert two.saved() == {c.id: 20_000}
    (crossed,) = two.asked()
    assert (crossed.sort, crossed.effect) == ("crossed", 80_000)
    settle(two.leader, crossed, first.entry)
    two.meet()
    assert two.asked() == []
    assert two.saved() == {a.id: 50_000, b.id: 30_000, c.id: 20_000}


def test_payments_that_each_laptop_gave_up_for_the_others_come_back(two):
    a, *_ = two.members
    meeting = two.begin(two.leader)
    two.meet()
    for workspace, amount in ((two.leader, 50_000), (two.deputy, 40_000)):
        figures.set_received(workspace, meeting, a.id, savings=amount)
    two.meet()
    (question,) = two.asked()
    by_amount = {side.amount: side.entry for side in question.sides}
    settle(two.leader, question, by_amount[50_000])
    settle(two.deputy, question, by_amount[40_000])
    two.meet()
    assert two.saved() == {}
    (crossed,) = two.asked()
    assert (crossed.sort, crossed.name) == ("crossed", a.name)
    settle(two.deputy, crossed, by_amount[50_000])
    two.meet()
    assert two.asked() == []
    assert two.saved() == {a.id: 50_000}
    # What is found to be a mistake later is taken back as ever, and nobody is asked for ever.
    two.seal(two.leader, meeting)
    line = next(one for one in two.leader.members.passbook(a.id) if one.amount == 50_000 and one.meeting == meeting)
    reverse(two.leader, a.id, line.id, "ghi nhầm người", line.device)
    two.meet()
    assert two.saved() == {}
    assert two.asked() == []


# ---------------------------------------------------------------------- the group described on both
@pytest.mark.parametrize("days", [(0, 0), (30, 3), (3, 30)])
def test_two_laptops_that_changed_different_things_of_the_group_are_both_right(two, days):
    today = two.leader.today
    before = two.leader.about.profile()
    since = [today - timedelta(days=one) for one in days]
    describe(two.leader, replace(before, name="Tổ TK&VV Hòa Bình"), since[0], "QĐ 01")
    describe(two.deputy, replace(before, transaction_day=12), since[1], "Thông báo 02")
    two.meet()
    (question,) = two.asked()
    assert (question.sort, question.field) == ("apart", "group_described")
    assert any("giao dịch ngày 12" in side.value for side in question.sides)
    settle(two.deputy, question, BOTH)
    two.meet()
    assert two.asked() == []
    for workspace in (two.leader, two.deputy, two.village.office.at(two.leader.group)):
        now = workspace.about.profile()
        assert (now.name, now.transaction_day) == ("Tổ TK&VV Hòa Bình", 12)
        assert replace(now, name=before.name, transaction_day=before.transaction_day) == before
        first = workspace.about.profile(min(since))
        told = (first.name, first.transaction_day)
        assert (
            told
            == {
                (0, 0): ("Tổ TK&VV Hòa Bình", 12),
                (30, 3): ("Tổ TK&VV Hòa Bình", before.transaction_day),
                (3, 30): (before.name, 12),
            }[days]
        ), "what held on a day is what was told of that day"


def test_two_laptops_that_changed_the_same_of_the_group_have_to_choose(two):
    before = two.leader.about.profile()
    describe(two.leader, replace(before, name="Tổ TK&VV Hòa Bình"), two.leader.today, "QĐ 01")
    describe(two.deputy, replace(before, name="Tổ TK&VV Đoàn Kết", transaction_day=12), two.leader.today, "QĐ 02")
    two.meet()
    (question,) = two.asked()
    assert described_together(two.leader, question) is None
    settle(two.leader, question, question.sides[0].entry)
    two.meet()
    assert two.asked() == []


def test_what_came_late_to_the_minutes_says_of_what_and_whom_it_is(two, pack):
    a, b, *_ = two.members
    meeting = two.begin(two.leader)
    two.meet()
    verbs.mark(two.deputy, meeting, {b.id: Presence.ABSENT})
    request = appraisal.put_on_the_table(
        two.deputy, pack, meeting, appraisal.Ask(a.id, "HN", 20_000_000, "Nuôi bò", 36)
    )
    two.seal(two.leader, meeting)
    two.meet()
    asked = {one.field: one for one in two.asked()}
    assert set(asked) >= {"attendance_marked", "loan_requested"}
    assert {one.sort for one in asked.values()} == {"late"}
    assert asked["attendance_marked"].sides[0].value == f"điểm danh, {b.name}: vắng"
    assert asked["loan_requested"].sides[0].value == f"đề nghị vay vốn, {a.name}: 20.000.000 đồng, 36 tháng: Nuôi bò"
    told = [one.sides[0].value for one in two.asked() if one.about == f"request/{request}"]
    assert all(a.name in one for one in told)


def asked_on_both(two, pack):
    """One meeting written on both laptops, with one member's request; the requests."""
    borrower, asked = two.members[2], []
    for workspace in (two.leader, two.deputy):
        meeting = two.begin(workspace)
        wanted = appraisal.Ask(borrower.id, "HN", 20_000_000, "Nuôi trâu", 36)
        request = appraisal.put_on_the_table(workspace, pack, meeting, wanted)
        everybody = Votes(len(two.members), 0, 0)
        appraisal.vote(workspace, meeting, request, appraisal.Vote(everybody, 20_000_000, 36), pack)
        two.seal(workspace, meeting)
        asked.append(request)
    two.meet()
    return asked


def books(two):
    """The group's two and the office's."""
    return two.leader, two.deputy, two.village.office.at(two.leader.group)


def newly_lent(two, pack):
    """What the borrower was lent by the answers, in each of the books."""
    day = approval(two).disburse_on
    return [
        [loan.amount for loan in lent(book, pack, day) if (loan.member, loan.disbursed_on) == (two.members[2].id, day)]
        for book in books(two)
    ]


def approval(two, amount=20_000_000):
    return Approval(amount, 36, two.leader.today + timedelta(days=6), "Điểm giao dịch xã")


def test_a_request_of_one_meeting_that_was_written_twice_is_one_request_when_it_is_said(two, pack):
    leaders, deputys = asked_on_both(two, pack)
    office = two.village.office
    assert {one.request.id for one in waiting_requests(office)} == {leaders, deputys}
    (question,) = [one for one in two.asked() if one.sort == "two_meetings"]
    kept = written_as(two.leader, question.sides[0].entry)
    settle(two.deputy, question, question.sides[0].entry)
    two.meet()
    (waiting,) = waiting_requests(office)
    assert waiting.meeting.id == meeting_of(kept)
    for workspace in books(two):
        assert [one.id for one in workspace.meetings.requests() if one.answer is None] == [waiting.request.id]
        for meeting in (meeting_of(written_as(workspace, side.entry)) for side in question.sides):
            assert len(workspace.meetings.requests(meeting)) == 1, "signed minutes stay as they were signed"
    answer_request(office, waiting.request.id, approval(two))
    two.meet()
    assert newly_lent(two, pack) == [[20_000_000]] * 3


def test_a_second_yes_to_what_may_be_one_request_is_asked_about_first(two, pack):
    leaders, deputys = asked_on_both(two, pack)
    office = two.village.office
    answer_request(office, leaders, approval(two))
    with pytest.raises(RuleBrokenError) as refused:
        answer_request(office, deputys, approval(two))
    assert (refused.value.rule, refused.value.detail[:14]) == ("approved_already", "20.000.000 đ, ")
    with pytest.raises(RuleBrokenError, match="approved_already_and_more"):
        answer_request(office, deputys, approval(two, 21_000_000))
    answer_request(office, deputys, Return("xin hai lần"))
    answer_request(office, deputys, approval(two), confirmed=True)
    two.meet()
    assert newly_lent(two, pack) == [[20_000_000] * 2] * 3, "the bank said again that it lends twice"


def test_what_the_bank_approved_stays_where_the_other_meeting_is_kept(two, pack):
    leaders, deputys = asked_on_both(two, pack)
    answer_request(two.village.office, leaders, approval(two))  # while the group answers
    (question,) = [one for one in two.asked() if one.sort == "two_meetings"]
    deputys_meeting = next(one.meeting for one in two.deputy.meetings.requests() if one.id == deputys)
    (keep,) = [
        side.entry for side in question.sides if meeting_of(written_as(two.leader, side.entry)) == deputys_meeting
    ]
    settle(two.deputy, question, keep)
    two.meet()
    assert newly_lent(two, pack) == [[20_000_000]] * 3
    assert waiting_requests(two.village.office) == [], "of two that are one, the other waits for nothing"
    with pytest.raises(RuleBrokenError, match="no_such_request"):
        answer_request(two.village.office, deputys, approval(two))


def test_answers_that_cross_leave_one_request(two, pack):
    leaders, deputys = asked_on_both(two, pack)
    (question,) = [one for one in two.asked() if one.sort == "two_meetings"]
    for workspace, side in zip((two.leader, two.deputy), question.sides, strict=True):
        settle(workspace, question, side.entry)
    two.meet()
    left = [[one.id for one in book.meetings.requests() if one.id in {leaders, deputys}] for book in books(two)]
    assert left[0] == left[1] == left[2]
    assert len(left[0]) == 1


def test_a_laptop_hides_nobodys_request_by_calling_it_anothers(two, pack):
    """Written by hand into the journal, not by an answer: of two members, or of two programmes, it says nothing."""
    leaders, _ = asked_on_both(two, pack)
    meeting = two.begin(two.deputy)
    other = two.members[5].id
    wanted = appraisal.Ask(other, "HN", 30_000_000, "Nuôi bò", 36)
    hers = appraisal.put_on_the_table(two.deputy, pack, meeting, wanted)
    everybody = Votes(len(two.members), 0, 0)
    appraisal.vote(two.deputy, meeting, hers, appraisal.Vote(everybody, 30_000_000, 36), pack)
    two.seal(two.deputy, meeting)
    with two.deputy.change() as change:
        for one, of in ((hers, leaders), (leaders, hers)):
            change.write(RequestToldTwice(request=one, of=of, on=two.deputy.today))
    answer_request(two.village.office, leaders, approval(two))
    two.meet()
    for book in books(two):
        assert hers in {one.id for one in book.meetings.requests()}
    assert hers in {one.request.id for one in waiting_requests(two.village.office)}
