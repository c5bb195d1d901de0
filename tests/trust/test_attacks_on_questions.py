"""What a certified laptop that signs whatever it likes can do to the questions a person is asked, and to what asking them costs."""

from __future__ import annotations

import time

from app.domain.clock import LARGEST
from app.domain.entries import HeadsSeen, QuestionSettled, Reissued, RuleSet
from app.usecases.review.questions import open_questions
from tests.builders import GROUP
from tests.trust.world import Insider


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


def timed(world, insider):
    """How many seconds the leader's laptop needs to take in what he said."""
    insider.leave(world, "leader")
    began = time.perf_counter()
    world.sync("leader")
    return time.perf_counter() - began


# ------------------------------------------------------------------ what it costs
def test_many_writings_of_one_thing_cost_little(world):
    """Eight thousand values of one rule, apart from the leader's own."""
    world.write("leader", RuleSet(key="khác", value="2/3"))
    insider = Insider(world.deputy)
    for number in range(8_000):
        insider.say(RuleSet(key="khác", value=str(number)))
    assert timed(world, insider) < 4


def test_many_answers_of_one_thing_cost_little(world):
    """Four hundred values, and an answer that keeps each of them."""
    world.write("leader", RuleSet(key="khác", value="2/3"))
    insider = Insider(world.deputy)
    said = [insider.say(RuleSet(key="khác", value=str(number))) for number in range(400)]
    for ref in said:
        insider.say(QuestionSettled(about="rule/khác", question="apart/rule/khác/rule_set", keep=ref))
    assert timed(world, insider) < 2


def test_many_writings_again_of_one_line_cost_little(world):
    """The leader's line of money said again six thousand times: it counts once, and soon."""
    world.save("leader", "a", 50_000)
    world.rest()
    insider = Insider(world.deputy)
    entry = last_of(world, "leader", "savings_received")
    for _ in range(6_000):
        again(insider, world, entry, entry.content)
    assert timed(world, insider) < 4
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
