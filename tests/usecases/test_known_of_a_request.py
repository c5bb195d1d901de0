"""What the program works out by itself is not asked; whose word counts over it; and what is no longer as it was at the vote."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from app.domain.entries import ClassRecorded, CustomerFiled, LoanFigured, LoanFiled, Votes
from app.domain.errors import RuleBrokenError
from app.domain.ids import MemberId
from app.domain.meeting import Presence
from app.domain.members import ClassPeriod
from app.domain.policy import DERIVATIONS, Background, Hand, Outcome
from app.usecases.loans import appraisal
from app.usecases.loans.inputs import Said, say
from app.usecases.loans.known import Ask, known_of
from app.usecases.loans.since_vote import changed_since
from app.usecases.meeting import meeting as verbs
from app.usecases.members.household import live_alone, live_with
from tests.unions import OFFICERS, at_the_office

ON = date(2026, 11, 9)


def background(**changed):
    return Background(**{"member": MemberId("a"), "on": ON, "classes": (), "loans": None, "household": None, "borrowers": None, **changed})  # fmt: skip


def derived(name, **changed):
    return DERIVATIONS[name](background(**changed))


POOR_2024 = ClassPeriod("poor", date(2024, 1, 1), date(2024, 12, 31), "QĐ 1")
NEAR_2025 = ClassPeriod("near_poor", date(2025, 1, 1), date(2025, 12, 31), "QĐ 2")
NONE_2026 = ClassPeriod("none", date(2026, 1, 1), None, "QĐ 3")


@pytest.mark.parametrize("order", list(permutations((POOR_2024, NEAR_2025, NONE_2026))))
def test_a_household_left_the_list_when_the_book_has_it_as_of_no_class(order):
    assert derived("class_before", classes=order) == "near_poor"
    assert derived("left_list_on", classes=order) == "2026-01-01"


@pytest.mark.parametrize("classes", [(), (POOR_2024,), (NONE_2026,), (NONE_2026, ClassPeriod("poor", ON, None, ""))])
def test_a_year_that_ran_out_is_no_leaving(classes):
    assert derived("class_before", classes=classes) is None
    assert derived("left_list_on", classes=classes) is None


def test_borrowers_of_a_household_count_who_asks_and_nobody_twice():
    a, b, c = (MemberId(name) for name in "abc")
    assert derived("borrowers_of_household", household=frozenset({a, b}), borrowers=frozenset({b, c})) == 2
    assert derived("borrowers_of_household", household=frozenset({a, b}), borrowers=frozenset({a})) == 1
    assert derived("borrowers_of_household", household=frozenset({a})) is None
    assert derived("borrowers_of_household", borrowers=frozenset()) is None


def test_a_statement_says_that_she_owes_and_never_that_she_does_not():
    owing = [{"program": "GQVL", "outstanding": 5, "overdue": 0}]
    assert derived("business_debt", loans=owing) is True
    assert derived("business_debt", loans=[{"program": "HSSV", "outstanding": 5}]) is None
    assert derived("business_debt", loans=[]) is None


@pytest.fixture
def two(village):
    workspace = village.workspace
    return workspace.members.active(workspace.today)[2:4]


def known(workspace, pack, member, program="HN", on=None):
    return known_of(workspace, pack, Ask(member.id, program, 10_000_000, "bò", 24), on or workspace.today)


def test_who_lives_together_is_counted_from_the_banks_loans(village, pack, two, stick):
    workspace, (one, other) = village.workspace, two
    with village.office.change() as change:
        for place, member in enumerate(two):
            code, loan = f"000000{place:04d}", f"66000071{place:04d}"
            change.write(
                CustomerFiled(customer=code), {"name": member.name, "id_number": member.id_number}, group=workspace.group
            )  # fmt: skip
            change.write(
                LoanFiled(loan=loan, customer=code, program="HN", disbursed_on=ON.replace(year=2025), amount=9_000_000),
                group=workspace.group,
            )
            change.write(
                LoanFigured(loan=loan, as_of=ON, outstanding=9_000_000, overdue=0), group=workspace.group
            )  # fmt: skip
    at_the_office(village, stick)
    from app.usecases.exchange import sync_group

    sync_group(workspace, stick, workspace.today)
    assert "active_borrowers_in_program" not in known(workspace, pack, one).facts["household"]
    live_with(workspace, one.id, other.id)
    found = known(workspace, pack, one)
    assert found.facts["household"]["active_borrowers_in_program"] == 2
    assert found.origin_words(pack)["household.active_borrowers_in_program"] == "theo hộ và các khoản vay trong sổ"
    live_alone(workspace, one.id)
    assert known(workspace, pack, one).facts["household"]["active_borrowers_in_program"] == 1
    assert known(workspace, pack, other).facts["household"]["active_borrowers_in_program"] == 1
    assert not any(workspace.book.faults().values())


def test_nobody_lives_with_herself_or_with_a_stranger(village, two):
    for other in (two[0].id, MemberId("nobody")):
        with pytest.raises(RuleBrokenError):
            live_with(village.workspace, two[0].id, other)


@pytest.fixture
def out_of_poverty(village, two):
    member = two[0]
    with village.workspace.change() as change:
        for period in (POOR_2024, NONE_2026):
            change.write(ClassRecorded(member=member.id, household_class=period.household_class, from_=period.from_day, to=period.to_day))  # fmt: skip
    return member


def test_the_offices_word_counts_over_what_is_worked_out_and_that_over_the_boards(village, pack, out_of_poverty):
    workspace, member = village.workspace, out_of_poverty
    fact, asked = pack.facts["household.was_class"], request_of(workspace, pack, member)
    assert known(workspace, pack, member).facts["household"]["was_class"] == "poor"
    say(workspace, fact, Said("near_poor", paper="giấy cũ"), asked, workspace.today, settles=False)
    assert known(workspace, pack, member).facts["household"]["was_class"] == "poor"
    office = village.office.at(workspace.group)
    at = office.today
    say(office, fact, Said("near_poor", paper="QĐ 9", hand=Hand.OFFICE), asked, at, settles=False)
    entries = office.book.journal.of_kind(workspace.group, "input_answered")
    assert len(entries) == 1
    lines = office.book.journal.lines(workspace.group, office.book.identity.device, entries[0].seq, entries[0].seq)
    workspace.book.take(lines, office.book.identity.role)
    assert known(workspace, pack, member).facts["household"]["was_class"] == "near_poor"


def request_of(workspace, pack, member):
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    request = appraisal.put_on_the_table(workspace, pack, meeting, Ask(member.id, "HN", 10_000_000, "bò", 24))
    return next(one for one in workspace.meetings.requests(meeting) if one.id == request)


def test_what_changed_since_the_vote_is_seen_and_what_stayed_is_not(village, pack, two):
    workspace, member = village.workspace, two[0]
    request = request_of(workspace, pack, member)
    meeting = request.meeting
    verbs.set_officers(workspace, meeting, OFFICERS)
    everybody = workspace.members.active(workspace.today)
    verbs.mark(workspace, meeting, {one.id: Presence.PRESENT for one in everybody})
    residence = pack.facts["residence.type"]
    say(workspace, residence, Said("permanent", paper="sổ 1"), request, workspace.today, settles=False)
    appraisal.vote(workspace, meeting, request.id, appraisal.Vote(Votes(len(everybody), 0, 0), 10_000_000, 24), pack)

    def changed():
        verdict = appraisal.judge(workspace, pack, appraisal.asked_in(request), workspace.today)
        return [(one.path, one.value, one.is_new) for one in changed_since(workspace, request.id, verdict)]

    assert changed() == []
    say(workspace, residence, Said("permanent", paper="sổ 2"), request, workspace.today, settles=False)
    assert changed() == [], "the paper is another, and what it says is the same"
    say(workspace, residence, Said("other"), request, workspace.today, settles=False)
    assert changed() == [("residence.type", "other", False)]
    say(workspace, pack.facts["borrower.full_capacity"], Said(True, paper="gặp mặt"), request, workspace.today, settles=False)  # fmt: skip
    assert ("borrower.full_capacity", True, True) in changed()
    known_then = workspace.book.journal.of_kind(workspace.group, "appraisal_recorded")[0].content.known
    assert all(len(said) == 16 for said in known_then.values()), "it says nothing of a person"


def test_a_fact_that_is_taken_for_granted_says_so(village, pack, two):
    found = known(village.workspace, pack, two[0])
    assert found.origin_words(pack)["household.lending_exclusion"] == "chưa ai nói khác"
    asked = Ask(two[0].id, "HN", 10_000_000, "bò", 24)
    verdict = appraisal.judge(village.workspace, pack, asked, village.workspace.today)
    assert next(one for one in verdict.findings if one.rule == "E-HN-EXCLUDED").outcome is Outcome.PASS
