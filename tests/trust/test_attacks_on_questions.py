"""What a certified laptop that signs whatever it likes can do to the questions a person is asked, and to what asking them costs."""

from __future__ import annotations

import sys
from itertools import count

from app.domain.clock import LARGEST
from app.domain.entries import (
    HeadsSeen,
    MeetingOpened,
    MeetingSealed,
    MoneyReversed,
    QuestionSettled,
    Reissued,
    RuleSet,
    SavingsReceived,
)
from app.domain.ids import MeetingId, MoneyId
from app.usecases.review.answering import settle
from app.usecases.review.questions import BOTH, open_questions
from tests.builders import A_DAY, GROUP
from tests.trust.test_who_counts import seal_all
from tests.trust.world import HOA, MEETING, Insider


def last_of(world, name, kind):
    """The last entry of a kind in a laptop's book."""
    return world.laptops[name].book.journal.of_kind(GROUP, kind)[-1]


def again(insider, world, entry, content):
    """He says that his next entry is what another wrote, with the true hash."""
    chain = world.leader.book.journal.chain_at(GROUP, entry.device, entry.seq).hex()
    insider.say(Reissued(about=entry.subject, of=entry.ref, hash=chain), clock=1)
    insider.say(content, clock=1)


def spread(world, insider):
    """What he said reaches everybody."""
    insider.leave(world, "leader", "union")
    world.visit("leader")
    world.visit("union")


def rule(workspace, key):
    """A rule's value as a book has it."""
    found = workspace.book.query("SELECT value FROM rule WHERE group_code = ? AND key = ?", [GROUP, key])
    return found[0]["value"] if found else None


def questions_of(workspace, sort):
    """The open questions of one sort."""
    return [one for one in open_questions(workspace) if one.sort == sort]


def steps(world, insider):
    """How many calls the leader's laptop makes to take in what he said: the same on every machine."""
    insider.leave(world, "leader")
    made = 0

    def note(_frame, event, _arg):
        nonlocal made
        made += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        world.sync("leader")
    finally:
        sys.setprofile(None)
    return made


def assert_grows_as_it_is(world, insider, say):
    """Four times as many of one thing cost about four times as much, not sixteen times."""
    for _ in range(250):
        say()
    few = steps(world, insider)
    for _ in range(750):
        say()
    assert steps(world, insider) < 7 * few


# ------------------------------------------------------------------ what it costs
def test_many_writings_of_one_thing_cost_little(world):
    """A thousand values of one rule, apart from the leader's own."""
    world.write("leader", RuleSet(key="khác", value="2/3"))
    insider = Insider(world.deputy)
    number = count()
    assert_grows_as_it_is(world, insider, lambda: insider.say(RuleSet(key="khác", value=str(next(number)))))


def test_many_answers_of_one_thing_cost_little(world):
    """A thousand values, and an answer that keeps each of them."""
    world.write("leader", RuleSet(key="khác", value="2/3"))
    insider = Insider(world.deputy)
    number = count()

    def say():
        ref = insider.say(RuleSet(key="khác", value=str(next(number))))
        insider.say(QuestionSettled(about="rule/khác", question="apart/rule/khác/rule_set", keep=ref))

    assert_grows_as_it_is(world, insider, say)


def test_many_writings_again_of_one_line_cost_little(world):
    """The leader's line of money said again a thousand times: it counts once, and soon."""
    world.save("leader", "a", 50_000)
    world.rest()
    insider = Insider(world.deputy)
    entry = last_of(world, "leader", "savings_received")
    assert_grows_as_it_is(world, insider, lambda: again(insider, world, entry, entry.content))
    assert world.savings()[0] == 50_000


# ------------------------------------------------------------------ answers
def test_an_answer_that_keeps_nothing_settles_nothing(world):
    """His answer names no writing at all: the leader's value stands, or she is asked."""
    world.write("leader", RuleSet(key="khác", value="của tổ trưởng"))
    insider = Insider(world.deputy)
    insider.say(RuleSet(key="khác", value="của tôi"), clock=LARGEST)
    held = world.leader.book.journal.heads(GROUP).items()
    heads = {str(device): head.upto for device, head in held if device != insider.keys.fingerprint}
    insider.say(HeadsSeen(device=insider.keys.fingerprint, heads=heads))
    insider.say(QuestionSettled(about="rule/khác", question="apart/rule/khác/rule_set", keep="nothing"))
    spread(world, insider)
    assert rule(world.leader, "khác") == "của tổ trưởng" or questions_of(world.leader, "apart")


def test_an_answer_that_keeps_none_of_its_lines_does_not_hide_what_was_paid_twice(world):
    """He answers the question of two lines of money with a word of his own, and then as if his line alone were kept."""
    world.save("leader", "a", 20_000)
    insider = Insider(world.deputy)
    mine = insider.say(saved("b"))
    spread(world, insider)
    (question,) = questions_of(world.leader, "paid_twice")
    for keep in ("nothing", mine):
        insider.say(QuestionSettled(about=question.about, question=question.id, keep=keep))
        spread(world, insider)
        assert len(questions_of(world.leader, "paid_twice")) == 1
    settle(world.leader, question, BOTH)
    assert questions_of(world.leader, "paid_twice") == []


# ------------------------------------------------------------------ money a person is asked about
def saved(money, amount=20_000):
    """A line of Hoa's savings at the meeting."""
    return SavingsReceived(money=MoneyId(money), member=HOA, on=A_DAY, amount=amount, meeting=MEETING)


def of_own(question):
    """The side of a question that this laptop wrote."""
    return next(side.entry for side in question.sides if not side.author)


def test_an_answer_takes_back_the_line_that_was_written_again(world):
    """A line stands behind a word that says it is something written again: it is shown with its amount, and taken back."""
    world.save("leader", "a", 20_000)
    insider = Insider(world.deputy)
    insider.say(Reissued(about="money/b", of="nobody:1", hash="00" * 32))
    insider.say(saved("b"))
    spread(world, insider)
    (question,) = questions_of(world.leader, "paid_twice")
    assert [side.amount for side in question.sides] == [20_000, 20_000]
    settle(world.leader, question, of_own(question))
    assert world.leader.members.one(HOA).savings == 20_000
    assert questions_of(world.leader, "paid_twice") == []


def test_an_answer_takes_back_his_line_where_he_also_wrote_hers_again(world):
    """He says her line again and has another of the same name: taking back his does not take back hers."""
    world.save("leader", "a", 50_000)
    world.rest()
    insider = Insider(world.deputy)
    hers = last_of(world, "leader", "savings_received")
    again(insider, world, hers, hers.content)
    insider.say(saved("a", 20_000))
    spread(world, insider)
    (question,) = questions_of(world.leader, "paid_twice")
    assert sorted(side.amount for side in question.sides) == [20_000, 50_000]
    settle(world.leader, question, of_own(question))
    assert world.leader.members.one(HOA).savings == 50_000


def test_a_question_about_money_does_not_stop_at_an_entry_it_does_not_know(world):
    """Behind another entry of the same name a line that came after the seal is still shown with its amount and its member."""
    seal_all(world, "leader")
    world.rest()
    insider = Insider(world.deputy)
    insider.say(QuestionSettled(about="money/b", question="x", keep="y"))
    insider.say(saved("b"))
    spread(world, insider)
    (question,) = questions_of(world.leader, "after_seal")
    assert question.sides[0].amount == 20_000
    assert question.name == "Hoa"


def two_seals(world, insider):
    """The leader seals all; he seals the meeting's opening alone."""
    insider.read(world.leader)
    seal_all(world, "leader", "aa" * 32)
    opened = last_of(world, "leader", "meeting_opened")
    insider.say(MeetingSealed(meeting=MEETING, entries={opened.device: [(opened.seq, opened.seq)]}, digest="bb" * 32))
    spread(world, insider)
    (question,) = questions_of(world.leader, "two_seals")
    return sorted(side.amount for side in question.sides)


def test_the_words_of_a_seal_are_not_lessened_by_anothers_reversal(world):
    """He takes back a line that he never wrote, under the name of the leader's: her minutes still have their money."""
    world.save("leader", "a", 50_000)
    insider = Insider(world.deputy)
    insider.say(MoneyReversed(money=MoneyId("a"), on=A_DAY, reason="của tôi", meeting=MEETING))
    spread(world, insider)
    assert two_seals(world, insider) == [0, 50_000]


def test_the_words_of_a_seal_count_once_what_was_written_again(world):
    """Her line said again by him stands in her minutes beside the first: it is one sum."""
    world.save("leader", "a", 50_000)
    world.rest()
    insider = Insider(world.deputy)
    hers = last_of(world, "leader", "savings_received")
    again(insider, world, hers, hers.content)
    spread(world, insider)
    assert two_seals(world, insider) == [0, 50_000]


def test_empty_meetings_do_not_hide_what_was_paid_twice(world):
    """Twelve meetings of the year 2190 come before it."""
    world.save("leader", "a", 20_000)
    insider = Insider(world.deputy)
    insider.say(saved("b"))
    for number in range(12):
        insider.say(MeetingOpened(meeting=MeetingId(f"x{number}"), on=A_DAY.replace(year=2190)))
    spread(world, insider)
    assert len(questions_of(world.leader, "paid_twice")) == 1


def test_a_question_with_sixty_lines_can_be_settled(world):
    """Its name has room for an answer however many lines it is about."""
    world.save("leader", "a", 20_000)
    insider = Insider(world.deputy)
    for number in range(60):
        insider.say(saved(f"b{number}", 1))
    spread(world, insider)
    (question,) = questions_of(world.leader, "paid_twice")
    settle(world.leader, question, of_own(question))
    assert questions_of(world.leader, "paid_twice") == []
    assert world.leader.members.one(HOA).savings == 20_000
