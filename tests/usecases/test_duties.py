"""What is due and what is waiting, by day."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.loans import LoanInHand
from app.domain.meeting import MeetingState
from app.usecases.book.backup import back_up
from app.usecases.book.health import ClockState, look_over
from app.usecases.loans.loans import loans_in_hand
from app.usecases.meeting import figures
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.view import look_at
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from app.usecases.review.charts import by_program, months
from app.usecases.workspace import Workspace
from tests.builders import fixed_day


def on(village, *day):
    """The same book, looked at on another day."""
    return Workspace(village.workspace.book, fixed_day(*day))


def kinds(workspace, pack):
    return [duty.kind for duty in duties(workspace, pack)]


def test_the_most_urgent_comes_first(village, pack):
    order = list(AgendaKind)
    found = kinds(village.workspace, pack)
    assert found == sorted(found, key=order.index)
    assert {
        AgendaKind.INSTALMENT,
        AgendaKind.INTEREST,
        AgendaKind.NO_MEETING,
        AgendaKind.SESSION,
        AgendaKind.BACKUP,
    } <= set(found)


def test_an_instalment_is_announced_thirty_days_before_and_not_on_the_day_after(village, pack):
    step = min(
        (step for loan in loans_in_hand(village.workspace, pack, village.workspace.today) for step in loan.instalments()
         if step.on > village.workspace.today),
        key=lambda step: step.on,
    )  # fmt: skip

    def announced(day: date) -> bool:
        workspace = on(village, day.year, day.month, day.day)
        return any(duty.kind is AgendaKind.INSTALMENT and duty.on == step.on for duty in duties(workspace, pack))

    from datetime import timedelta

    assert not announced(step.on - timedelta(days=31))
    assert announced(step.on - timedelta(days=30))
    assert announced(step.on)
    assert not announced(step.on + timedelta(days=1))


def loan(pack, lent_on, program="HN", term=36, every=12):
    return LoanInHand("r", "m", "Hoa", program, 50_000_000, lent_on, term, every, pack.deadlines)


def test_a_missed_instalment_follows_the_rule_of_the_day_the_loan_was_made(pack):
    old, *_ = loan(pack, date(2026, 2, 28)).instalments()
    assert old.is_carried
    assert old.ask_by is None
    new, *_ = loan(pack, date(2026, 3, 1)).instalments()
    assert not new.is_carried
    # 1 March 2027 is a Monday: five working days before is Monday 22 February, three is Wednesday 24 February.
    assert (new.on, new.ask_by, new.file_by) == (date(2027, 3, 1), date(2027, 2, 22), date(2027, 2, 24))
    assert "597/NHCS-TDNN" in new.source


def test_public_holidays_are_no_working_days(pack):
    instalment = next(step for step in loan(pack, date(2026, 5, 4), every=12).instalments() if step.on.year == 2027)
    assert instalment.on == date(2027, 5, 4)  # a Tuesday; Friday 30 April 2027 is a holiday
    assert instalment.file_by == date(2027, 4, 28)
    assert instalment.ask_by == date(2027, 4, 26)


def test_programs_with_rules_of_their_own_are_not_guessed(pack):
    instalment, *_ = loan(pack, date(2026, 3, 1), program="NOXH", term=240).instalments()
    assert not instalment.is_carried
    assert instalment.ask_by is None


@pytest.mark.parametrize(("term", "most"), [(12, 12), (24, 12), (36, 18), (60, 30), (120, 60)])
def test_the_last_day_is_put_off_by_half_the_term_at_most(pack, term, most):
    found = loan(pack, date(2026, 3, 2), term=term)
    assert found.longest_extension == most
    last = found.instalments()[-1]
    assert last.is_last
    assert last.extend_from < last.on
    assert pack.deadlines.extension.most(term, used_months=most + 5) == 0


def test_who_brought_interest_this_month_is_not_asked_for_again(village, pack):
    workspace = village.workspace
    (asked,) = [duty for duty in duties(workspace, pack) if duty.kind is AgendaKind.INTEREST]
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="8:00", place="đình")
    payer = next(member for member in workspace.members.active(workspace.today) if member.name == asked.who[0])
    figures.set_received(workspace, meeting, payer.id, interest=150_000)
    (now,) = [duty for duty in duties(workspace, pack) if duty.kind is AgendaKind.INTEREST]
    assert now.count == asked.count - 1
    assert payer.name not in now.who or asked.who.count(payer.name) > 1


def test_a_month_without_a_meeting_is_told_until_one_is_opened(village, pack):
    workspace = village.workspace
    assert AgendaKind.NO_MEETING in kinds(workspace, pack)
    verbs.open_meeting(workspace, on=workspace.today, started_at="8:00", place="đình")
    found = kinds(workspace, pack)
    assert AgendaKind.NO_MEETING not in found
    assert AgendaKind.MEETING_OPEN in found


def test_a_backup_is_asked_for_after_a_week_of_writing(village, pack, tmp_path):
    workspace = village.workspace
    back_up(workspace, tmp_path / "usb")
    assert AgendaKind.BACKUP not in kinds(workspace, pack)
    assert AgendaKind.BACKUP not in kinds(on(village, 2026, 12, 30), pack)  # nothing was written since
    verbs.open_meeting(workspace, on=workspace.today, started_at="8:00", place="đình")
    assert AgendaKind.BACKUP not in kinds(workspace, pack)
    assert AgendaKind.BACKUP in kinds(on(village, 2026, 11, 27), pack)


def test_an_empty_village_has_only_what_everybody_has(workspace, pack):
    # One member of the village still has an old ID number: that is the question.
    assert set(kinds(workspace, pack)) == {
        AgendaKind.NO_MEETING,
        AgendaKind.SESSION,
        AgendaKind.BACKUP,
        AgendaKind.SIGNAL,
    }


# ---------------------------------------------------------------------------------- figures
def test_the_months_add_up_to_what_the_meetings_took(village, pack):
    workspace = village.workspace
    year = months(workspace, pack)
    assert [month.first.month for month in year] == [12, *range(1, 12)]
    taken = [look_at(workspace, m.id) for m in workspace.meetings.all() if m.state is MeetingState.SEALED]
    assert sum(month.interest for month in year) == sum(view.interest_total for view in taken)
    assert sum(month.savings for month in year) == sum(view.savings_total for view in taken)
    assert year[-1].balance == sum(member.savings for member in workspace.members.all())


def test_a_members_months_are_a_part_of_the_groups(village, pack):
    workspace = village.workspace
    everybody = months(workspace, pack)
    each = [months(workspace, pack, member=member.id) for member in workspace.members.all()]
    for place, month in enumerate(everybody):
        assert month.interest == sum(one[place].interest for one in each)
        assert month.balance == sum(one[place].balance for one in each)


def test_what_was_lent_by_program_is_what_is_in_hand(village, pack):
    figures = by_program(village.workspace, pack)
    loans = loans_in_hand(village.workspace, pack, village.workspace.today)
    assert sum(figure.lent for figure in figures) == sum(loan.amount for loan in loans) > 0
    assert sum(figure.loans for figure in figures) == len(loans)


# ---------------------------------------------------------------------------------- health
@pytest.mark.parametrize(
    ("day", "state"),
    [
        ((2026, 11, 18), ClockState.PLAUSIBLE),
        ((2026, 12, 24), ClockState.PLAUSIBLE),
        ((2026, 11, 16), ClockState.BEHIND),
        ((2024, 1, 1), ClockState.IMPOSSIBLE),
    ],
)
def test_a_clock_that_cannot_be_right_is_seen_without_a_network(village, day, state):
    assert look_over(on(village, *day)).clock is state


def test_the_stick_of_the_exchange_is_in_or_out(village):
    assert look_over(village.workspace).mailbox_here
    village.stick.rename(village.stick.with_name("rut-ra"))
    assert not look_over(village.workspace).mailbox_here
