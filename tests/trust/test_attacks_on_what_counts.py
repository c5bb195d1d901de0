"""What a certified insider signs to hide, move or replace what others wrote: none of it works, or a person is asked."""

from __future__ import annotations

from app.domain.clock import LARGEST
from app.domain.entries import (
    AddendumCovers,
    AddendumWritten,
    BankListTaken,
    BusinessNoted,
    DeviceRevoked,
    HeadsSeen,
    LoanRequested,
    MeetingDropped,
    MeetingSealed,
    MemberAdmitted,
    MemberCorrected,
    MemberReleased,
    RequestVoted,
    RuleSet,
    SavingsReceived,
    TopicTold,
    Votes,
)
from app.domain.ids import MeetingId, MemberId, MoneyId, RequestId
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.review.answering import settle
from app.usecases.review.questions import open_questions
from tests.builders import A_DAY, GROUP
from tests.trust.test_who_counts import minutes_sum, seal_all
from tests.trust.world import HOA, LAN, MEETING, ON, Insider
from tests.usecases.test_exchange import a_workspace

THU, OTHER = MemberId("thu"), MeetingId("m2")


def spread(world, insider):
    insider.leave(world, "leader", "union")
    world.visit("leader")
    world.visit("union")


def honest(world):
    return (world.leader, world.union, world.office.at(GROUP))


def sorts(workspace):
    return [one.sort for one in open_questions(workspace)]


def rule(workspace, key):
    found = workspace.book.query("SELECT value FROM rule WHERE group_code = ? AND key = ?", [GROUP, key])
    return found[0]["value"] if found else None


def questions_of(workspace, *sorts_):
    return [one for one in open_questions(workspace) if one.sort in sorts_]


def test_a_line_after_the_seal_is_not_hidden_without_an_addendum(world):
    """He covers with no addendum at all what he took after the seal: nothing on Today, no paper that tells of it."""
    seal_all(world, "leader")
    world.rest()
    insider = Insider(world.deputy)
    ref = insider.say(SavingsReceived(money=MoneyId("b"), member=HOA, on=A_DAY, amount=20_000, meeting=MEETING))
    insider.say(AddendumCovers(addendum="none", refs=[ref]))
    spread(world, insider)
    assert world.leader.meetings.addenda(MEETING) == []
    assert len(questions_of(world.leader, "after_seal")) == 1


def test_what_the_leader_writes_later_is_not_covered_before_it_is_written(world):
    insider = Insider(world.deputy)
    leader = world.leader.book.identity.device
    insider.say(AddendumCovers(addendum="none", refs=[f"{leader}:{seq}" for seq in range(1, 200)]))
    spread(world, insider)
    seal_all(world, "leader")
    world.save("leader", "late", 20_000)
    world.visit("leader")
    assert len(questions_of(world.leader, "after_seal")) == 1


def test_an_addendum_stays_as_it_was_written(world):
    """He writes hers again with an earlier clock: his text stands in its place."""
    seal_all(world, "leader")
    world.rest()
    world.write(
        "leader",
        AddendumWritten(addendum="x", to_meeting=MEETING, number=1, on=A_DAY, text="Thu thêm 20.000", reason="sót"),
    )
    world.rest()
    insider = Insider(world.deputy)
    insider.say(
        AddendumWritten(addendum="x", to_meeting=OTHER, number=1, on=A_DAY, text="Không có gì", reason="sót"), clock=1
    )
    spread(world, insider)
    for workspace in honest(world):
        assert [one.text for one in workspace.meetings.addenda(MEETING)] == ["Thu thêm 20.000"] or sorts(workspace)


def test_a_note_is_not_moved_out_of_sealed_minutes(world):
    world.write("leader", BusinessNoted(meeting=MEETING, note="n", text="Phạt 500.000 đồng"))
    world.write("leader", TopicTold(meeting=MEETING, topic="t", sort="policy", text="Lãi suất mới"))
    seal_all(world, "leader")
    world.rest()
    insider = Insider(world.deputy)
    insider.read(world.leader)
    insider.say(BusinessNoted(meeting=OTHER, note="n", text="", dropped=True))
    insider.say(TopicTold(meeting=OTHER, topic="t", sort="policy", text="khác"))
    spread(world, insider)
    for workspace in honest(world):
        assert [one.text for one in workspace.meetings.notes(MEETING)] == ["Phạt 500.000 đồng"]
        assert [one.text for one in workspace.meetings.topics(MEETING)] == ["Lãi suất mới"]


def ask_and_vote(world):
    asked = LoanRequested(
        request=RequestId("r"),
        member=HOA,
        program="HN",
        amount=50_000_000,
        purpose="bò",
        term_months=36,
        meeting=MEETING,
    )
    world.write("leader", asked)
    world.write(
        "leader",
        RequestVoted(
            request=RequestId("r"),
            meeting=MEETING,
            votes=Votes(9, 0, 0),
            approved=True,
            amount=50_000_000,
            term_months=36,
        ),
    )
    seal_all(world, "leader")
    world.rest()
    return asked


def test_a_vote_in_sealed_minutes_is_not_replaced_by_one_of_another_meeting(world):
    ask_and_vote(world)
    insider = Insider(world.deputy)
    insider.read(world.leader)
    insider.say(RequestVoted(request=RequestId("r"), meeting=OTHER, votes=Votes(0, 9, 0), approved=False))
    spread(world, insider)
    for workspace in honest(world):
        (request,) = workspace.meetings.requests(MEETING)
        assert request.votes == Votes(9, 0, 0)


def test_a_request_is_not_moved_out_of_sealed_minutes(world):
    asked = ask_and_vote(world)
    import msgspec

    insider = Insider(world.deputy)
    insider.read(world.leader)
    insider.say(msgspec.structs.replace(asked, meeting=None, amount=1_000_000))
    spread(world, insider)
    for workspace in honest(world):
        assert [one.amount for one in workspace.meetings.requests(MEETING)] == [50_000_000]


def test_an_admission_in_sealed_minutes_stays(world):
    """He admits her again, refused, at no meeting and with an earlier clock: she is no member, and the minutes lose her."""
    world.write("leader", MemberAdmitted(member=THU, on=A_DAY, meeting=MEETING, votes=Votes(9, 0, 0)), {"name": "Thu"})
    seal_all(world, "leader")
    world.rest()
    insider = Insider(world.deputy)
    insider.say(MemberAdmitted(member=THU, on=A_DAY, accepted=False), {"name": "Thu"}, clock=1)
    spread(world, insider)
    for workspace in honest(world):
        assert [one.member for one in workspace.meetings.admissions(MEETING)] == [THU]
        assert workspace.members.one(THU).accepted


def test_a_member_is_not_hidden_by_an_earlier_refusal(world):
    world.write("leader", MemberAdmitted(member=THU, on=A_DAY), {"name": "Thu"})
    world.rest()
    insider = Insider(world.deputy)
    insider.say(MemberAdmitted(member=THU, on=A_DAY, accepted=False), {"name": "Thu"}, clock=1)
    spread(world, insider)
    for workspace in honest(world):
        assert THU in [one.id for one in workspace.members.active(ON)] or sorts(workspace)


def test_a_release_in_sealed_minutes_stays(world):
    world.write("leader", MemberReleased(member=LAN, on=A_DAY, reason="đi xa", meeting=MEETING, votes=Votes(9, 0, 0)))
    seal_all(world, "leader")
    world.rest()
    insider = Insider(world.deputy)
    insider.say(MemberReleased(member=LAN, on=A_DAY, reason="", accepted=False))
    spread(world, insider)
    for workspace in honest(world):
        assert [one.member for one in workspace.meetings.releases(MEETING)] == [LAN]


def test_what_comes_after_a_seal_is_not_in_its_minutes_whatever_range_it_names(world):
    """His seal closes in all he will ever write: the minutes grow after they were printed."""
    world.save("leader", "a", 50_000)
    world.rest()
    insider = Insider(world.deputy)
    me = insider.keys.fingerprint
    leader = world.leader.book.identity.device
    insider.read(world.leader)
    insider.say(MeetingSealed(meeting=MEETING, entries={leader: [(1, 1 << 53)], me: [(1, 1 << 53)]}, digest="ab" * 32))
    spread(world, insider)
    before = minutes_sum(world.leader)
    assert world.leader.meetings.one(MEETING).is_sealed
    world.save("leader", "c", 5_000)
    insider.say(SavingsReceived(money=MoneyId("b"), member=LAN, on=A_DAY, amount=20_000, meeting=MEETING))
    spread(world, insider)
    assert [minutes_sum(one) for one in honest(world)] == [before] * 3


def test_an_open_meeting_with_money_is_not_hidden(world):
    """He drops the meeting the leader is working in, with the latest clock there is."""
    world.rest()
    insider = Insider(world.deputy)
    insider.say(MeetingDropped(meeting=MEETING), clock=LARGEST)
    world.save("leader", "a", 50_000)
    spread(world, insider)
    world.save("leader", "b", 10_000)
    world.visit("leader")
    for workspace in honest(world):
        assert workspace.meetings.one(MEETING) is not None or sorts(workspace)


def test_nobody_knows_what_is_not_written_yet(world):
    """He says that he holds all the leader will ever write: his old rule wins over her later one, and nobody is asked."""
    insider = Insider(world.deputy)
    leader = world.leader.book.identity.device
    insider.say(HeadsSeen(device=insider.keys.fingerprint, heads={leader: 1 << 53}))
    insider.say(RuleSet(key="majority", value="1/3"))
    world.write("leader", RuleSet(key="majority", value="2/3"))
    spread(world, insider)
    for workspace in honest(world):
        assert rule(workspace, "majority") == "2/3" or "apart" in sorts(workspace)


def two_histories(world, first, second):
    """Two insiders that are one laptop: two histories from the same point, each a list of contents."""
    found = []
    for contents in (first, second):
        insider = Insider(world.deputy)
        for content in contents:
            insider.say(content)
        found.append(insider)
    return found


def test_a_seal_is_not_void_because_of_one_its_author_never_saw(world):
    """To the leader he gives harmless words, to the office a seal under the same numbers: the leader 'knew' it, and hers is void."""
    world.save("leader", "a", 50_000)
    world.rest()
    harmless = [RuleSet(key=f"k{number}", value="1") for number in range(3)]
    hidden = [MeetingSealed(meeting=MEETING, entries={}, digest="bb" * 32), *harmless[:2]]
    to_leader, to_office = two_histories(world, harmless, hidden)
    to_leader.leave(world, "leader")
    world.sync("leader")
    seal_all(world, "leader", "aa" * 32)
    to_office.leave(world, "union")
    world.reception(world.sticks["union"])
    world.rest()
    for workspace in honest(world):
        kept = workspace.meetings.one(MEETING)
        assert (kept and kept.digest == "aa" * 32) or "two_seals" in sorts(workspace)


def test_a_seal_that_closes_in_nothing_is_none(world):
    """His seal, written apart and with an earlier clock, closes in nothing: it is the seal of nothing."""
    world.save("leader", "a", 50_000)
    world.rest()
    seal_all(world, "leader", "aa" * 32)
    insider = Insider(world.deputy)
    insider.say(MeetingSealed(meeting=MEETING, entries={}, digest="bb" * 32), clock=1)
    spread(world, insider)
    for workspace in honest(world):
        assert workspace.meetings.one(MEETING).digest == "aa" * 32


def test_a_correction_does_not_replace_what_is_not_written_yet(world):
    """He names the leader's next entries as what he puts right: her later correction never stands, and nobody is asked."""
    insider = Insider(world.deputy)
    leader = world.leader.book.identity.device
    for seq in range(1, 40):
        insider.say(MemberCorrected(member=HOA, base={"phone": f"{leader}:{seq}"}), {"phone": "0999"})
    world.write("leader", MemberCorrected(member=HOA, base={}), {"phone": "0123"})
    spread(world, insider)
    for workspace in honest(world):
        assert workspace.members.one(HOA).facts["phone"] == "0123" or questions_of(workspace, "field")


def test_the_end_of_who_answered_which_seal_counts_reaches_the_money(world):
    """Two seals; the deputy answers and is then revoked from before its answer: the money's rows are not made again."""
    world.laptops["third"] = a_workspace(world.folder / "third.book")
    (world.folder / "stick-third").mkdir()
    world.sticks["third"] = FolderMailbox(world.folder / "stick-third")
    world.rest()
    world.save("leader", "a", 50_000)
    world.save("third", "c", 7_000)
    seal_all(world, "leader", "aa" * 32)
    seal_all(world, "third", "bb" * 32)
    world.rest()
    (question,) = questions_of(world.deputy, "two_seals")
    device = world.deputy.book.identity.device
    upto = world.office.book.journal.head(GROUP, device).upto
    settle(world.deputy, question, question.sides[1].entry)
    world.rest()
    with world.office.change() as change:
        change.write(DeviceRevoked(device=device, last_seq=upto, reason="mất"), group=GROUP)
    world.rest()
    for workspace in honest(world):
        assert workspace.book.faults()["tables"] == []


def test_a_release_undone_apart_is_asked(world):
    """Two laptops say otherwise of her leaving, neither knowing of the other: the latest clock wins unasked."""
    world.write("leader", MemberReleased(member=LAN, on=A_DAY, reason="đi xa"))
    insider = Insider(world.deputy)
    insider.say(MemberReleased(member=LAN, on=A_DAY, reason="", accepted=False), clock=LARGEST)
    spread(world, insider)
    for workspace in honest(world):
        assert workspace.members.one(LAN).released_on == A_DAY or sorts(workspace)


def test_two_statements_of_a_day_written_apart_are_asked(world):
    world.write("leader", BankListTaken(as_of=A_DAY, lines=["1/2"], source="giấy"))
    insider = Insider(world.deputy)
    insider.say(BankListTaken(as_of=A_DAY, lines=[], source="khác"), clock=LARGEST)
    spread(world, insider)
    assert world.leader.rounds.statement(A_DAY).source == "giấy" or sorts(world.leader)
