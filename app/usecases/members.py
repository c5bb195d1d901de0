"""Members come, go, and have their papers put right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.entries import (
    PERSON_FIELDS,
    ClassRecorded,
    MemberAdmitted,
    MemberCorrected,
    MemberReleased,
    MoneyReversed,
    SavingsBroughtForward,
    Votes,
)
from app.domain.errors import RuleBrokenError
from app.domain.identity import IdState, read_id
from app.domain.ids import CommandId, MeetingId, MemberId, MoneyId
from app.domain.names import clean_name, proper_case
from app.usecases.desk import Desk
from app.usecases.meeting import outcome

LARGEST_GROUP = 60  # QĐ 15/QĐ-HĐQT; 727/HD-NHCS Phụ lục I khoản 3: a signal on the page, never a wall


@dataclass(frozen=True, slots=True)
class ListedMember:
    """One good line of a member list, ready to be taken in. ``savings`` is whole dong."""

    facts: Mapping[str, str]
    household_class: str
    savings: int


def take_in_list(desk: Desk, listed: Sequence[ListedMember], on: date, command: CommandId | None = None) -> int:
    """Take in the good lines of a list, all in one go; gives how many."""
    with desk.change(command) as change:
        for line in listed:
            member = MemberId(desk.around.token())
            change.write(MemberAdmitted(member=member, on=on), _facts(line.facts))
            if line.household_class != "none":
                change.write(ClassRecorded(member=member, household_class=line.household_class))
            if line.savings:
                change.write(
                    SavingsBroughtForward(money=MoneyId(desk.around.token()), member=member, on=on, amount=line.savings)
                )
        return 0 if change.already_done else len(listed)


def admit(
    desk: Desk,
    facts: Mapping[str, str],
    *,
    on: date,
    household_class: str = "none",
    meeting: MeetingId | None = None,
    votes: Votes | None = None,
    command: CommandId | None = None,
) -> MemberId:
    """Admit a person (kết nạp): by a vote of the meeting, or with the first list.

    Raises:
        RuleBrokenError: no name, an ID number or birth date that cannot be or that an active member has, or votes that
            do not add up to those present.
    """
    kept = checked_facts(facts)
    if not kept.get("name"):
        raise RuleBrokenError("name_missing")
    if kept.get("id_number") and any(
        member.id_number == kept["id_number"] and member.is_active(on) for member in desk.members.all()
    ):
        raise RuleBrokenError("duplicate_id")
    accepted = meeting is None or outcome(desk, meeting, votes)
    member = MemberId(desk.around.token())
    with desk.change(command) as change:
        change.write(MemberAdmitted(member=member, on=on, meeting=meeting, votes=votes, accepted=accepted), kept)
        if household_class != "none":
            change.write(ClassRecorded(member=member, household_class=household_class))
    return member


def withdraw_admission(desk: Desk, meeting: MeetingId, member: MemberId, on: date) -> None:
    """Take back an admission typed by mistake, while the meeting is open."""
    desk.open_meeting(meeting)
    with desk.change() as change:
        change.write(MemberReleased(member=member, on=on, reason="", meeting=meeting))
        for whose, _, _, money in desk.meetings.money(meeting):
            if whose == member:
                change.write(MoneyReversed(money=money, on=on, reason="", meeting=meeting))


def release(
    desk: Desk,
    member: MemberId,
    *,
    on: date,
    reason: str,
    meeting: MeetingId | None = None,
    votes: Votes | None = None,
) -> None:
    """Release a member (cho ra khỏi Tổ): by a vote of the meeting, or where she is gone without one.

    Raises:
        RuleBrokenError: not a member, no reason, or votes that do not add up to those present.
    """
    found = desk.members.one(member)
    if found is None:
        raise RuleBrokenError("no_such_member")
    if not reason.strip():
        raise RuleBrokenError("reason_missing")
    accepted = meeting is None or outcome(desk, meeting, votes)
    with desk.change() as change:
        change.write(
            MemberReleased(member=member, on=on, reason=reason.strip(), meeting=meeting, votes=votes, accepted=accepted)
        )


def keep_member(desk: Desk, meeting: MeetingId, member: MemberId, on: date) -> None:
    """Take back a release while the meeting is open."""
    desk.open_meeting(meeting)
    with desk.change() as change:
        change.write(MemberReleased(member=member, on=on, reason="", meeting=meeting, accepted=False))


def correct(desk: Desk, member: MemberId, facts: Mapping[str, str]) -> bool:
    """Put facts of a member right; only what differs is written. Gives whether anything was.

    Raises:
        RuleBrokenError: not a member, or the name would be empty.
    """
    found = desk.members.one(member)
    if found is None:
        raise RuleBrokenError("no_such_member")
    shown = {field: getattr(found, field, "") for field in PERSON_FIELDS}
    given = {field: value.strip() for field, value in facts.items() if field in PERSON_FIELDS}
    if given.get("name") == "":
        raise RuleBrokenError("name_missing")
    touched = {field: value for field, value in given.items() if value != shown.get(field, "")}
    # What stands and was not touched is not judged again: an old, doubtful number must not block a new telephone.
    changed = {**touched, **checked_facts(touched)}
    number = changed.get("id_number")
    if number and any(other.id != member and other.id_number == number for other in desk.members.active(desk.today)):
        raise RuleBrokenError("duplicate_id")
    if not changed:
        return False
    with desk.change() as change:
        base = {field: found.bases[field] for field in changed if field in found.bases}
        change.write(MemberCorrected(member=member, base=base), changed)
    return True


def record_class(
    desk: Desk, member: MemberId, household_class: str, *, from_day: date | None, to_day: date | None, decision: str
) -> None:
    """Record the household's class as the commune's list has it."""
    with desk.change() as change:
        change.write(
            ClassRecorded(
                member=member, household_class=household_class, from_=from_day, to=to_day, decision=decision.strip()
            )
        )


def checked_facts(facts: Mapping[str, str]) -> dict[str, str]:
    """Facts as they are kept: names in proper case, the ID number as twelve digits, the birth date ISO or a year.

    Raises:
        RuleBrokenError: the name, the ID number or the birth date cannot be read.
    """
    kept = _facts(facts)
    if "name" in kept:
        kept["name"] = proper_case(clean_name(kept["name"]))
        if not kept["name"]:
            raise RuleBrokenError("name_missing")  # it was all signs that nobody can see
    if "id_number" in kept:
        reading = read_id(kept["id_number"])
        if reading.state is IdState.BAD:
            raise RuleBrokenError("id_unreadable")
        kept["id_number"] = reading.number
    if "birth_date" in kept and not _is_birth(kept["birth_date"]):
        raise RuleBrokenError("birth_unreadable")
    return kept


def _is_birth(text: str) -> bool:
    if re.fullmatch(r"(19|20)\d\d", text, re.ASCII):
        return True
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _facts(facts: Mapping[str, str]) -> dict[str, str]:
    return {field: value.strip() for field, value in facts.items() if field in PERSON_FIELDS and value.strip()}
