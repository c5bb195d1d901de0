"""Members come, go, and have their papers put right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.entries import (
    ClassRecorded,
    JoiningRecorded,
    MemberAdmitted,
    MemberCorrected,
    MemberReleased,
    MoneyReversed,
    SavingsBroughtForward,
    Votes,
)
from app.domain.errors import RuleBrokenError
from app.domain.identity import birth_doubt
from app.domain.ids import CommandId, MeetingId, MemberId, MoneyId
from app.domain.members import Member
from app.domain.names import search_key
from app.domain.person_fields import KEYS
from app.usecases.life.settled import what_is_open
from app.usecases.meeting.meeting import check_not_ended
from app.usecases.meeting.minutes import outcome
from app.usecases.members.person_facts import checked_facts, filled_facts
from app.usecases.workspace import Workspace

LARGEST_GROUP = 60  # QĐ 15/QĐ-HĐQT; 727/HD-NHCS Phụ lục I khoản 3: a signal on the page, never a wall


@dataclass(frozen=True, slots=True)
class ListedMember:
    """One good line of a member list, ready to be taken in. ``savings`` is whole dong."""

    facts: Mapping[str, str]
    household_class: str
    savings: int


def take_in_list(
    workspace: Workspace,
    listed: Sequence[ListedMember],
    on: date,
    command: CommandId | None = None,
    *,
    is_day_known: bool = True,
) -> int:
    """Take in the good lines of a list, all in one go; gives how many. ``is_day_known``: they joined on that day, not only the book."""
    with workspace.change(command) as change:
        for line in listed:
            member = MemberId(workspace.environment.token())
            change.write(MemberAdmitted(member=member, on=on, is_day_known=is_day_known), filled_facts(line.facts))
            if line.household_class != "none":
                change.write(ClassRecorded(member=member, household_class=line.household_class))
            if line.savings:
                change.write(
                    SavingsBroughtForward(
                        money=MoneyId(workspace.environment.token()), member=member, on=on, amount=line.savings
                    )
                )
        return 0 if change.already_done else len(listed)


@dataclass(frozen=True, slots=True)
class Joining:
    """How somebody joins: ``on`` which day, by which meeting's vote. ``is_day_known``: she joined on that day, not only the book."""

    on: date
    meeting: MeetingId | None = None
    votes: Votes | None = None
    is_day_known: bool = True


def admit(
    workspace: Workspace,
    facts: Mapping[str, str],
    joining: Joining,
    *,
    household_class: str = "none",
    decision: str = "",
    confirmed: bool = False,
) -> MemberId:
    """Admit a person (kết nạp): by a vote of the meeting, or with the first list.

    ``confirmed``: a person looked at the paper where birth, number, sex or age do not go together.

    Raises:
        RuleBrokenError: no name, an ID number or birth date that cannot be or that an active member has, facts that do not go together
            and nobody confirmed, somebody of that name and birth and nobody confirmed, a day to come, or votes that do not add up to
            those present.
    """
    kept = checked_facts(facts, workspace.today)
    on, meeting, votes = joining.on, joining.meeting, joining.votes
    check_not_ended(workspace, on)
    if meeting is None and on > workspace.today:
        raise RuleBrokenError("joining_to_come")
    if not kept.get("name"):
        raise RuleBrokenError("name_missing")
    if kept.get("id_number") and any(
        member.id_number == kept["id_number"] and member.is_active(on) for member in workspace.members.all()
    ):
        raise RuleBrokenError("duplicate_id")
    _check_birth(kept, workspace.today, confirmed=confirmed)
    if not confirmed:
        _check_written_before(workspace, kept, on)
    accepted = meeting is None or outcome(workspace, meeting, votes)
    member = MemberId(workspace.environment.token())
    with workspace.change() as change:
        change.write(
            MemberAdmitted(
                member=member, on=on, meeting=meeting, votes=votes, accepted=accepted, is_day_known=joining.is_day_known
            ),
            kept,
        )
        if household_class != "none" or decision.strip():
            written = ClassRecorded(member=member, household_class=household_class, decision=decision.strip())
            change.write(written)
    return member


@dataclass(frozen=True, slots=True)
class Said:
    """What a form says of a member. ``joined_on`` None: nobody knows the day; ``decision`` is the commune's paper for the class."""

    facts: Mapping[str, str]
    joined_on: date | None
    household_class: str
    decision: str = ""


def admit_from_before(workspace: Workspace, said: Said, *, confirmed: bool = False) -> MemberId:
    """Write down somebody who is a member already, with her class, in one transaction.

    Raises:
        RuleBrokenError: as for ``admit``.
    """
    joining = Joining(said.joined_on or workspace.today, is_day_known=said.joined_on is not None)
    return admit(
        workspace, said.facts, joining,
        household_class=said.household_class, decision=said.decision, confirmed=confirmed,
    )  # fmt: skip


def put_right(workspace: Workspace, member: MemberId, said: Said, *, confirmed: bool = False) -> MemberId:
    """Put facts, the day of joining and the class right in one transaction; what stands already is not written again.

    Raises:
        RuleBrokenError: as for ``correct`` and ``record_joining``; nothing is written.
    """
    found = _known(workspace, member)
    changed = _changes(workspace, found, said.facts, confirmed=confirmed)
    has_joined_anew = said.joined_on != found.joined_on
    if has_joined_anew:
        _check_joining(workspace, said.joined_on)
    has_class_anew = said.household_class != found.class_on(workspace.today) or bool(said.decision.strip())
    if not (changed or has_joined_anew or has_class_anew):
        return member
    with workspace.change() as change:
        if changed:
            change.write(_correction(found, changed), changed)
        if has_joined_anew:
            change.write(JoiningRecorded(member=member, on=said.joined_on))
        if has_class_anew:
            decision = said.decision.strip()
            change.write(ClassRecorded(member=member, household_class=said.household_class, decision=decision))
    return member


def put_back(workspace: Workspace, before: Member) -> None:
    """Say again of a member what was known of her before she was put right; both stay in her history.

    Raises:
        RuleBrokenError: as for ``put_right``; nothing is written.
    """
    facts = {key: before.facts.get(key, "") for key in KEYS}
    said = Said(facts, before.joined_on, before.class_on(workspace.today))
    put_right(workspace, before.id, said, confirmed=True)


def withdraw_admission(workspace: Workspace, meeting: MeetingId, member: MemberId, on: date) -> None:
    """Take back an admission typed by mistake, while the meeting is open."""
    workspace.open_meeting(meeting)
    with workspace.change() as change:
        change.write(MemberReleased(member=member, on=on, reason="", meeting=meeting))
        for line in workspace.meetings.money(meeting):
            if line.member == member:
                back = MoneyReversed(money=line.money, of=line.device, on=on, reason="", meeting=meeting)
                change.write(back)


def release(
    workspace: Workspace,
    member: MemberId,
    *,
    on: date,
    reason: str,
    meeting: MeetingId | None = None,
    votes: Votes | None = None,
    unsettled: str = "",
) -> None:
    """Release a member (cho ra khỏi Tổ): by a vote of the meeting, or where she is gone without one.

    Where savings are not paid out or a debt is left, ``unsettled`` says why she is let go all the same; it stands with the reason.

    Raises:
        RuleBrokenError: not a member, no reason, votes that do not add up to those present, or something is left to settle and
            nobody says why.
    """
    found = workspace.members.one(member)
    if found is None:
        raise RuleBrokenError("no_such_member")
    if not reason.strip():
        raise RuleBrokenError("reason_missing")
    accepted = meeting is None or outcome(workspace, meeting, votes)
    if on < found.admitted_on:
        raise RuleBrokenError("before_she_joined")
    left = what_is_open(workspace, member, max(on, workspace.today))  # of an earlier day nothing would be owed yet
    if accepted and not left.is_settled and not unsettled.strip():
        raise RuleBrokenError("not_settled")
    said = reason.strip()
    if accepted and not left.is_settled:
        said = f"{said} (chưa tất toán: {unsettled.strip()})"
    with workspace.change() as change:
        change.write(MemberReleased(member=member, on=on, reason=said, meeting=meeting, votes=votes, accepted=accepted))


def keep_member(workspace: Workspace, meeting: MeetingId, member: MemberId, on: date) -> None:
    """Take back a release while the meeting is open."""
    workspace.open_meeting(meeting)
    with workspace.change() as change:
        change.write(MemberReleased(member=member, on=on, reason="", meeting=meeting, accepted=False))


def correct(workspace: Workspace, member: MemberId, facts: Mapping[str, str], *, confirmed: bool = False) -> bool:
    """Put facts of a member right; only what differs is written. Gives whether anything was. ``confirmed`` is as for ``admit``.

    Raises:
        RuleBrokenError: not a member, or the name would be empty.
    """
    found = _known(workspace, member)
    changed = _changes(workspace, found, facts, confirmed=confirmed)
    if not changed:
        return False
    with workspace.change() as change:
        change.write(_correction(found, changed), changed)
    return True


def _known(workspace: Workspace, member: MemberId) -> Member:
    found = workspace.members.one(member)
    if found is None:
        raise RuleBrokenError("no_such_member")
    return found


def _correction(found: Member, changed: Mapping[str, str]) -> MemberCorrected:
    """The correction names the writings it replaces, so that it wins over them whatever the clocks say."""
    return MemberCorrected(member=found.id, base={key: found.bases[key] for key in changed if key in found.bases})


def _changes(workspace: Workspace, found: Member, facts: Mapping[str, str], *, confirmed: bool) -> dict[str, str]:
    """What of these facts differs from what is known, as it is kept."""
    member = found.id
    shown = dict(found.facts)
    given = {field: value.strip() for field, value in facts.items() if field in KEYS}
    if given.get("name") == "":
        raise RuleBrokenError("name_missing")
    touched = {field: value for field, value in given.items() if value != shown.get(field, "")}
    # What stands and was not touched is not judged again: an old, doubtful number must not block a new telephone.
    changed = {**touched, **checked_facts(touched, workspace.today)}
    number = changed.get("id_number")
    if number and any(
        other.id != member and other.id_number == number for other in workspace.members.active(workspace.today)
    ):
        raise RuleBrokenError("duplicate_id")
    if changed.keys() & {"birth_date", "id_number", "sex"}:
        _check_birth({**shown, **changed}, workspace.today, confirmed=confirmed)
    return changed


def _check_joining(workspace: Workspace, on: date | None) -> None:
    if on is not None and on > workspace.today:
        raise RuleBrokenError("joining_to_come")


def record_class(
    workspace: Workspace,
    member: MemberId,
    household_class: str,
    *,
    from_day: date | None,
    to_day: date | None,
    decision: str,
) -> None:
    """Record the household's class as the commune's list has it."""
    with workspace.change() as change:
        change.write(
            ClassRecorded(
                member=member, household_class=household_class, from_=from_day, to=to_day, decision=decision.strip()
            )
        )


def _check_written_before(workspace: Workspace, facts: Mapping[str, str], on: date) -> None:
    """Of one name and one birth there may be two people, but hardly in one hamlet; other numbers tell them apart."""
    name, birth, number = search_key(facts["name"]), facts.get("birth_date", ""), facts.get("id_number", "")
    day = "/".join(reversed(birth.split("-")))
    for one in workspace.members.active(on):
        is_other = bool(number and one.id_number and number != one.id_number)
        if birth and one.birth_date == birth and search_key(one.name) == name and not is_other:
            raise RuleBrokenError("same_person", detail=f"{one.name}, sinh {day}")


def _check_birth(facts: Mapping[str, str], today: date, *, confirmed: bool) -> None:
    doubt = birth_doubt(facts.get("birth_date", ""), facts.get("id_number", ""), facts.get("sex", ""), today)
    if doubt and not confirmed:
        raise RuleBrokenError(doubt)
