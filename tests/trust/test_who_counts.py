"""What signed entries mean, whoever signed them: TRUST 1 to 8, each with real signed files on real sticks."""

from __future__ import annotations

from app.domain.clock import LARGEST
from app.domain.entries import (
    DeviceOpened,
    DeviceRevoked,
    MeetingSealed,
    MemberBrought,
    MemberCorrected,
    MemberMoved,
    MoneyReversed,
    OfficeJoined,
    QuestionSettled,
    Role,
    RuleSet,
    SavingsReceived,
)
from app.domain.ids import OFFICE_WIDE, GroupCode, MoneyId
from app.storage.queries import UnionQueries
from app.sync.keys import card_bytes
from app.sync.mailbox.folder import FolderMailbox
from app.sync.mailbox.protocol import to_group
from app.usecases.exchange import collect, enrol, pending_devices, revoke, sync_group, sync_union
from app.usecases.exchange.ask_back import REVOKED
from app.usecases.exchange.authority import authority_of, joined_office, readers_of
from app.usecases.exchange.outgoing import Readers, post_word
from app.usecases.review.answering import settle
from app.usecases.review.questions import open_questions
from app.usecases.union.book import follow
from tests.builders import A_DAY, GROUP
from tests.trust.world import HOA, LAN, MEETING, ON, Insider, fresh_keys
from tests.usecases.test_exchange import a_workspace


def seal_all(world, name, digest="ab" * 32):
    """The meeting is sealed on this laptop with what it holds."""
    entries: dict[str, list[tuple[int, int]]] = {}
    for entry, _ in world.laptops[name].book.journal.of_meeting(GROUP, MEETING):
        entries.setdefault(entry.device, []).append((entry.seq, entry.seq))
    world.write(name, MeetingSealed(meeting=MEETING, entries=entries, digest=digest))


def minutes_sum(workspace):
    return sum(line.amount for line in workspace.meetings.money(MEETING))


def test_everybody_holds_the_same_before_anything_happens(world):
    world.save("leader", "a", 50_000)
    world.rest()
    assert world.savings() == [50_000] * 4
    world.assert_at_rest()


def test_nobody_can_name_another_card_for_a_laptop(world):
    """A union's laptop says that the leader's laptop has other keys: nobody writes in her stream, and she is not locked out."""
    leader = world.leader.book.identity.device
    stolen = fresh_keys()
    insider = Insider(world.laptops["union"])
    card = stolen.card(name="Máy tổ trưởng", role=Role.GROUP, group=GROUP)
    insider.say(DeviceOpened(device=leader, card=card_bytes(stolen, card).decode(), epoch=2))
    insider.leave(world, "leader", "deputy", "union")
    world.rest()
    for workspace in world.books():
        known = authority_of(workspace, GROUP, leader)
        assert known is not None
        assert known.card.fingerprint == leader
    world.save("leader", "a", 70_000)
    world.rest()
    assert world.savings() == [70_000] * 4


def test_a_line_of_money_is_its_laptops_own_and_nobody_replaces_it(world):
    """A deputy writes the leader's line again as 1 dong, with its id, no meeting, and the clock of 1970."""
    world.save("leader", "a", 20_000)
    world.rest()
    seal_all(world, "leader")
    world.rest()
    insider = Insider(world.deputy)
    insider.say(SavingsReceived(money=MoneyId("a"), member=LAN, on=A_DAY, amount=1), clock=1)
    insider.leave(world, "leader", "union")
    world.visit("leader")
    world.visit("union")
    for workspace in (world.leader, world.union, world.office.at(GROUP)):
        lines = {line.amount for line in workspace.members.passbook(HOA) if line.reversed_on is None}
        assert lines == {20_000}
        assert minutes_sum(workspace) == 20_000
        # His own dong is money he says he has received: it counts as that, for Lan.
        assert [line.amount for line in workspace.members.passbook(LAN)] == [1]


def test_a_reversal_takes_back_the_line_it_names_and_no_other(world):
    world.save("leader", "a", 20_000)
    world.rest()
    insider = Insider(world.deputy)
    insider.say(
        MoneyReversed(money=MoneyId("a"), on=A_DAY, reason="của tôi")
    )  # names no laptop: his own line, and he has none
    insider.leave(world, "leader")
    world.visit("leader")
    assert world.leader.members.one(HOA).savings == 20_000
    insider.say(MoneyReversed(money=MoneyId("a"), of=world.leader.book.identity.device, on=A_DAY, reason="ghi nhầm"))
    insider.leave(world, "leader")
    world.visit("leader")
    (line,) = world.leader.members.passbook(HOA)
    assert (line.reversed_on, line.reversal_reason) == (A_DAY, "ghi nhầm")


def test_money_that_came_after_the_seal_counts_and_stands_to_be_settled(world):
    """The deputy took 20,000 dong while the leader sealed: no book loses them, and the signed minutes stay as they were."""
    world.save("leader", "a", 50_000)
    world.rest()
    seal_all(world, "leader")
    world.save("deputy", "b", 20_000)
    world.rest()
    assert world.savings() == [70_000] * 4
    for workspace in world.books():
        assert minutes_sum(workspace) == 50_000
        assert workspace.rounds.cash_received(ON) == 70_000
    asked = [question for question in open_questions(world.leader) if question.sort == "after_seal"]
    assert [side.amount for question in asked for side in question.sides] == [20_000]
    world.assert_at_rest()


def test_what_came_after_the_seal_is_settled_by_an_addendum_or_taken_back(world):
    from app.usecases.money.after_seal import cover, take_back

    world.save("leader", "a", 50_000)
    world.rest()
    seal_all(world, "leader")
    world.save("deputy", "b", 20_000)
    world.save("deputy", "c", 9_000)
    world.rest()
    first, second = [question for question in open_questions(world.leader) if question.sort == "after_seal"]
    cover(world.leader, first.id, on=ON)
    take_back(world.leader, second.id, "không có khoản này")
    world.rest()
    for workspace in (world.leader, world.deputy):
        assert [one for one in open_questions(workspace) if one.sort == "after_seal"] == []
    gone = second.sides[0].amount
    assert world.savings() == [79_000 - gone] * 4
    (addendum,) = world.deputy.meetings.addenda(MEETING)
    assert "Hoa" in addendum.text
    world.assert_at_rest()


def test_a_seal_written_in_the_knowledge_of_another_is_void(world):
    """A deputy seals the sealed meeting again, empty and with an earlier clock."""
    world.save("leader", "a", 50_000)
    world.rest()
    seal_all(world, "leader", "aa" * 32)
    world.rest()
    world.write("deputy", RuleSet(key="majority", value="2/3"))  # by this his laptop says what it held
    world.rest()
    insider = Insider(world.deputy)
    insider.say(MeetingSealed(meeting=MEETING, entries={}, digest="bb" * 32), clock=1)
    insider.leave(world, "leader", "union")
    world.visit("leader")
    world.visit("union")
    for workspace in (world.leader, world.union, world.office.at(GROUP)):
        assert workspace.meetings.one(MEETING).digest == "aa" * 32
        assert minutes_sum(workspace) == 50_000
        assert workspace.members.one(HOA).savings == 50_000


def test_two_honest_seals_are_a_question_and_no_money_is_lost(world):
    world.save("leader", "a", 50_000)
    world.rest()
    world.save("deputy", "b", 20_000)
    seal_all(world, "leader", "aa" * 32)
    seal_all(world, "deputy", "bb" * 32)
    world.rest()
    assert world.savings() == [70_000] * 4
    (question,) = [one for one in open_questions(world.leader) if one.sort == "two_seals"]
    assert len(question.sides) == 2
    by_digest = {"aa" * 32: 50_000, "bb" * 32: 70_000}
    standing = world.leader.meetings.one(MEETING).digest
    assert minutes_sum(world.leader) == by_digest[standing]
    deputys = next(side for side in question.sides if side.entry.startswith(world.deputy.book.identity.device))
    settle(world.leader, question, deputys.entry)
    world.rest()
    for workspace in world.books():
        assert workspace.meetings.one(MEETING).digest == "bb" * 32
        assert minutes_sum(workspace) == 70_000
    assert not [one for one in open_questions(world.deputy) if one.sort == "two_seals"]
    world.assert_at_rest()


def test_a_false_office_cannot_take_the_book_over(world):
    """A deputy joins a false office with an earlier clock; nobody but he would follow it."""
    true = world.office.book.identity.device
    false = a_workspace(world.folder / "false.book", Role.OFFICE, OFFICE_WIDE)
    card = false.at(OFFICE_WIDE).about.devices()[false.book.identity.device].card
    insider = Insider(world.deputy)
    insider.say(OfficeJoined(office=false.book.identity.device, card=card), clock=1)
    insider.leave(world, "leader", "union")
    world.rest()
    for workspace in (world.leader, world.deputy, world.union):
        office = joined_office(workspace)
        assert office is not None
        assert office.fingerprint == true
    world.save("leader", "a", 50_000)
    world.rest()
    assert world.savings() == [50_000] * 4
    false.book.close()


def test_one_entry_at_the_end_of_time_stops_nobody(world):
    insider = Insider(world.deputy)
    insider.say(RuleSet(key="majority", value="2/3"), clock=LARGEST)
    insider.leave(world, "leader", "union")
    world.visit("leader")
    world.visit("union")
    world.save("leader", "a", 50_000)
    world.save("leader", "b", 1_000)
    world.visit("leader")
    world.visit("union")
    for workspace in (world.leader, world.union, world.office.at(GROUP)):
        assert workspace.members.one(HOA).savings == 51_000
    newest = max(entry.clock for entry in world.leader.book.journal.of_kind(GROUP, "savings_received"))
    assert newest < LARGEST >> 1


def test_a_question_is_settled_by_the_side_whose_fact_it_is(world):
    world.write("leader", MemberCorrected(member=HOA, base={}), {"id_number": "035173515111"})
    world.write("deputy", MemberCorrected(member=HOA, base={}), {"id_number": "035173515222"})
    world.rest()
    (question,) = [one for one in open_questions(world.leader) if one.sort == "field"]
    insider = Insider(world.laptops["union"])
    wrong = next(side.entry for side in question.sides if side.value == "035173515222")
    insider.say(QuestionSettled(about=question.about, question=question.id, keep=wrong))
    insider.leave(world, "leader", "deputy")
    world.visit("leader")
    world.visit("deputy")
    assert [one.id for one in open_questions(world.leader)] == [question.id]
    assert [one.id for one in open_questions(world.deputy)] == [question.id]


def test_what_a_revoked_laptop_wrote_afterwards_is_kept_and_counts_nowhere(world):
    world.save("deputy", "a", 20_000)
    world.rest()
    revoke(world.office, world.deputy.book.identity.device, GROUP, "mất máy")
    world.visit("leader")
    world.visit("union")
    world.save("deputy", "b", 99_000)
    world.rest()
    for workspace in (world.leader, world.union, world.office.at(GROUP)):
        assert workspace.members.one(HOA).savings == 20_000


def test_a_relay_is_never_punished_for_what_it_relays(world):
    """The leader's laptop took a line of the deputy before it heard that his laptop is revoked; all she sends still goes in."""
    world.save("deputy", "a", 20_000)
    world.sync("deputy", world.sticks["leader"])
    world.sync("leader")  # she holds his line now; the office does not
    revoke(world.office, world.deputy.book.identity.device, GROUP, "mất máy")
    world.save("leader", "b", 50_000)
    world.rest()
    office = world.office.at(GROUP)
    assert {line.amount for line in office.members.passbook(HOA)} >= {50_000}
    assert office.members.one(HOA).savings == world.leader.members.one(HOA).savings == 50_000


def test_the_order_of_a_revocation_and_of_what_it_ends_makes_no_difference(world):
    """One book holds the line first and hears of the end later; another the other way round."""
    device = world.deputy.book.identity.device
    upto = world.office.book.journal.head(GROUP, device).upto
    world.save("deputy", "late", 30_000)
    world.sync("deputy", world.sticks["leader"])
    world.sync("leader")
    assert world.leader.members.one(HOA).savings == 30_000
    with world.office.change() as change:
        change.write(DeviceRevoked(device=device, last_seq=upto, reason="mất"), group=GROUP)
    world.visit("union")
    world.visit("leader")
    world.visit("union")
    for workspace in (world.leader, world.union, world.office.at(GROUP)):
        assert workspace.members.one(HOA).savings == 0
        assert workspace.book.journal.head(GROUP, device).upto > upto, "it is kept"
    first, _, third, fourth = world.rows()
    assert first == third == fourth


def test_one_bad_segment_of_a_delivery_stops_nothing_else(world):
    """A stranger's segment, one that is cut, and an honest one in the same file: the honest one goes in."""
    insider = Insider(world.deputy)
    insider.say(SavingsReceived(money=MoneyId("ok"), member=HOA, on=A_DAY, amount=5_000))
    honest = insider.segment()
    stranger = Insider(a_workspace(world.folder / "stranger.book"))
    stranger.say(SavingsReceived(money=MoneyId("no"), member=HOA, on=A_DAY, amount=9_000))
    strange = stranger.segment()
    broken = honest[:-2] + b"x\n"
    insider.leave(world, "leader", segments=[strange, broken, honest])
    stranger.workspace.book.close()
    report = sync_group(world.leader, world.sticks["leader"], ON)
    assert world.leader.members.one(HOA).savings == 5_000
    assert not report.refused
    assert world.leader.book.exchange_log.held_counts()[GROUP, "stranger"] == 1


def test_a_group_away_during_two_changes_of_the_offices_keys_follows_to_the_end(world):
    import os

    from app.usecases.exchange.rekey import rekey_office

    for _ in range(4):  # keys sort at random: more than one order is seen
        rekey_office(world.office, os.urandom)
        rekey_office(world.office, os.urandom)
        world.save("leader", f"k{world.office.book.identity.device[:6]}", 10_000)
        world.rest()
        for name in ("leader", "deputy", "union"):
            office = joined_office(world.laptops[name])
            assert office is not None
            assert office.fingerprint == world.office.book.identity.device
    assert world.savings() == [40_000] * 4


def test_what_the_union_wrote_reaches_the_group_on_the_leaders_own_stick(world):
    from app.domain.entries import ClassConfirmed

    world.write("union", ClassConfirmed(member=HOA, household_class="poor", from_=A_DAY, decision="QĐ 12"))
    world.visit("union")
    world.visit("leader")
    assert [period.household_class for period in world.leader.members.one(HOA).classes] == ["poor"]
    world.visit("deputy")
    assert [period.household_class for period in world.deputy.members.one(HOA).classes] == ["poor"]


def test_each_laptop_is_owed_what_it_does_not_hold_whoever_wrote_it(world):
    """Everything of the group reaches everybody by his own stick and the office; the office answers once each."""
    world.save("leader", "a", 10_000)
    world.save("deputy", "b", 20_000)
    for name in ("deputy", "leader", "union", "deputy"):
        world.visit(name)
    assert world.savings() == [30_000] * 4
    world.rest()
    assert [collect(world.office, stick, ON).posted for stick in world.sticks.values()] == [[], [], []]
    assert [world.sync(name).posted for name in world.laptops] == [None, None, None], "at rest nobody writes anything"


def test_a_clock_at_the_end_of_time_is_not_the_last_word_for_ever(world):
    """A union's laptop writes with the largest clock; another of the same union, which read that, puts it right."""
    from app.domain.entries import UseChecked

    def check(used):
        return UseChecked(check="c1", on=A_DAY, program="HN", disbursed=5_000_000, right=used, member=HOA)

    world.laptops["other"] = a_workspace(world.folder / "other.book", Role.UNION, GroupCode("@hoi-12-zyxwvuts"))
    (world.folder / "stick-other").mkdir()
    world.sticks["other"] = FolderMailbox(world.folder / "stick-other")
    follow(world.laptops["other"], GROUP)
    insider = Insider(world.laptops["union"])
    insider.say(check(1), clock=LARGEST)
    insider.leave(world, "leader", "other")
    for _ in range(4):
        for name in ("leader", "other", "deputy"):
            visit_with_another_union(world, name)
    assert [one.right for one in UnionQueries(world.leader.book, GROUP).checks()] == [1]
    with world.laptops["other"].change() as change:
        change.write(check(5_000_000), group=GROUP)
    for _ in range(3):
        for name in ("other", "leader", "deputy"):
            visit_with_another_union(world, name)
    for workspace in (world.leader, world.deputy, world.office.at(GROUP)):
        assert [one.right for one in UnionQueries(workspace.book, GROUP).checks()] == [5_000_000]


def visit_with_another_union(world, name):
    """As ``visit``; the office certifies the second laptop of the union too."""
    visit = sync_union if name == "other" else sync_group
    visit(world.laptops[name], world.sticks[name], ON)
    collect(world.office, world.sticks[name], ON)
    for device in pending_devices(world.office):
        enrol(world.office, device.device, device.group, ON, force=True)
    collect(world.office, world.sticks[name], ON)
    visit(world.laptops[name], world.sticks[name], ON)


def test_only_the_office_moves_a_member_and_it_writes_no_money_of_whom_the_group_admitted(world):
    """Laptops of the group and of the union say that Hoa left, or that she brought millions."""
    world.save("leader", "a", 50_000)
    world.rest()
    brought = MemberBrought(
        member=HOA, on=A_DAY, from_group=GroupCode("0100999"), from_name="Tổ khác", basis="CV 1", savings=9_000_000
    )
    for name in ("deputy", "union"):
        insider = Insider(world.laptops[name])
        insider.say(MemberMoved(member=HOA, on=A_DAY, to_group=GroupCode("0100999"), to_name="Tổ khác", basis="CV 1"))
        insider.say(brought)
        insider.leave(world, "leader", "union", "deputy")
    world.rest()
    for workspace in world.books():
        assert workspace.members.one(HOA).is_active(workspace.today)
        assert [line.amount for line in workspace.members.passbook(HOA)] == [50_000]
    with world.office.change() as change:
        change.write(brought, {"name": "Hoa"}, group=GROUP)
    world.rest()
    assert world.savings() == [50_000] * 4


def test_only_the_office_says_that_a_laptop_is_revoked(world):
    """A deputy's laptop, certified as it is, leaves the leader the same word under its own signature."""
    device = world.leader.book.identity.device
    cards = [card for card in readers_of(world.deputy, GROUP) if card.fingerprint == device]
    post_word(world.deputy, world.sticks["leader"], to_group(GROUP), Readers(GROUP, cards), ON, saying=[REVOKED])
    report = sync_group(world.leader, world.sticks["leader"], ON)
    assert len(report.taken) == 1, "it is read"
    assert report.revoked_since is None
