"""What changes about a group in its life (đổi ban quản lý, tên, thôn, Hội, văn phòng): from which day on, and by which paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from msgspec import structs

from app.domain.communes import COMMUNE_KINDS
from app.domain.decisions import FOUND
from app.domain.entries import BoardSet, GroupDescribed, GroupEnded
from app.domain.errors import RuleBrokenError
from app.domain.group import UNIONS, Board, BoardTerm, GroupProfile, Term, term_on
from app.domain.ids import MeetingId
from app.domain.names import clean_name, search_key
from app.usecases.book.health import latest_day
from app.usecases.book.profile import described
from app.usecases.workspace import Workspace

MOST_MEMBERS = 3
"""Of a board beside its leader and deputy, as many as an entry holds."""
_PARTS = (
    ("name",),
    ("hamlet_word", "hamlet"),
    ("commune_kind", "commune", "province"),
    ("union_code",),
    ("office_name", "office_code"),
    ("transaction_day",),
    ("point",),
    ("interest_day",),
)
"""What changes as one."""
_LAST_DAY = 31
_LONGEST = 200


def set_board(workspace: Workspace, board: Board, on: date, basis: str) -> bool:
    """Write down who leads the group from a day on, and which minutes or decision says so; gives whether anything changed.

    Papers of earlier days keep the board of their day. The same day once more puts right what was said for it.

    Raises:
        RuleBrokenError: no leader, one person twice, more members than a board has, a day to come, before the founding or after the group's
            end, or no paper named.
    """
    board = Board(
        clean_name(board.leader),
        clean_name(board.deputy),
        tuple(name for one in board.members if (name := clean_name(one))),
    )
    if not board.leader:
        raise RuleBrokenError("leader_missing")
    keys = [search_key(name) for name in board.names]
    if len(set(keys)) < len(keys):
        raise RuleBrokenError("board_twice")
    if len(board.members) > MOST_MEMBERS:
        raise RuleBrokenError("board_too_large")
    basis = _checked(workspace, on, basis)
    known = next((term for term in workspace.about.board_terms() if term.since == on), None)
    if known is not None and (known.board, known.basis) == (board, basis):
        return False
    with workspace.change() as change:
        change.write(BoardSet(on=on, basis=basis), facts_of(board))
    return True


def facts_of(board: Board) -> dict[str, str]:
    """The names of a board as they lie beside an entry."""
    facts = {"leader": board.leader, "deputy": board.deputy}
    facts |= {f"member{number}": name for number, name in enumerate(board.members, start=1)}
    return {role: name for role, name in facts.items() if name}


def describe(workspace: Workspace, profile: GroupProfile, since: date, basis: str) -> bool:
    """Write down what the group is from a day on (its name, hamlet, commune, union, office, days); gives whether anything changed.

    What differs from what held on that day goes on from there, also where it is told after a later change of something else.

    Raises:
        RuleBrokenError: a field that cannot be, a day to come, before the founding or after the group's end, no paper named, or the book has
            no profile.
    """
    known = workspace.about.profile()
    if known is None:
        raise RuleBrokenError("no_meeting_yet")
    said, basis = _clean(profile), _checked(workspace, since, basis)
    terms = workspace.about.profile_terms()
    before = term_on(terms, since).profile
    term = next((one for one in terms if one.since == since), None)
    if said == before and (term is None or term.basis == basis):
        return False
    with workspace.change() as change:
        for one in descriptions(workspace, said, since, basis):
            change.write(one)
    return True


def descriptions(workspace: Workspace, said: GroupProfile, since: date, basis: str) -> list[GroupDescribed]:
    """What is written where the group is ``said`` from a day on: that, and what was described for later days with what changed now."""
    terms = workspace.about.profile_terms()
    before = term_on(terms, since).profile
    later = _carried_on(terms, since, before, said)
    return [described(said, since, basis), *(described(one.profile, one.since, one.basis) for one in later)]


def both_described(apart: Sequence[GroupDescribed], before: GroupDescribed) -> GroupDescribed | None:
    """What the group is where two laptops described it apart and each changed something else; None where they changed the same.

    ``before`` is what both had read. It holds from the later of their days, and names both papers.
    """
    changed = [{part: _said(one, part) for part in _PARTS if _said(one, part) != _said(before, part)} for one in apart]
    everything = [part for one in changed for part in one]
    if len(set(everything)) < len(everything) or not all(changed):
        return None
    latest = max(apart, key=lambda one: one.since or date.min)
    values = {
        name: value for one in changed for part, said in one.items() for name, value in zip(part, said, strict=True)
    }
    papers = dict.fromkeys(one.basis for one in apart if one.basis)
    return structs.replace(latest, **values, basis="; ".join(papers)[:_LONGEST])


def _said(one: GroupDescribed, part: Sequence[str]) -> tuple[object, ...]:
    return tuple(getattr(one, name) for name in part)


def founded_on(
    workspace: Workspace, day: date | None, new: Sequence[GroupDescribed] = (), *, by: MeetingId | None = None
) -> list[GroupDescribed]:
    """Every description of the group with the day of its founding; ``new`` stand for those of their days, None takes the day out.

    ``by`` is the meeting that founded it; None where a person says the day.
    """
    said = {one.since: one for one in new}
    known = [described(term.profile, term.since, term.basis) for term in workspace.about.profile_terms()]
    kept = [one for one in known if one.since not in said]
    return [structs.replace(one, founded=day, founded_by=by) for one in (*kept, *said.values())]


def was_founded_here(workspace: Workspace) -> bool:
    """Whether sealed minutes in this book founded the group."""
    sealed = {one.id for one in workspace.meetings.all() if one.is_sealed}
    return any(one.sort == FOUND and one.accepted and one.meeting in sealed for one in workspace.meetings.decisions())


def may_found(workspace: Workspace, on: date) -> bool:
    """Whether a meeting of that day may be the group's founding: the book knows of no earlier one."""
    profile = workspace.about.profile(on)
    if profile is None or profile.founded not in {None, on}:
        return False
    return not was_founded_here(workspace)


def is_not_founded(workspace: Workspace) -> bool:
    """Whether nobody said yet when the group was founded."""
    profile = workspace.about.profile()
    return profile is not None and profile.founded is None


def write_founding_day(workspace: Workspace, day: date) -> bool:
    """Write down, or put right, when a group that existed before its book was founded; gives whether anything changed.

    Raises:
        RuleBrokenError: a day to come, one after a meeting or a change of the group, or a group whose founding is a meeting of this book.
    """
    profile = workspace.about.profile()
    if profile is None:
        raise RuleBrokenError("value_out_of_bounds")
    if day > latest_day(workspace):
        raise RuleBrokenError("change_to_come")
    if was_founded_here(workspace):
        raise RuleBrokenError("founded_already")
    later = [one.on for one in workspace.meetings.all()] + [
        term.since for term in workspace.about.profile_terms() if term.since
    ]
    # The first board is dated as the book was begun; what says by which paper it was elected is dated as the paper is.
    later += [term.since for term in workspace.about.board_terms() if term.basis]
    if any(day > one for one in later):
        raise RuleBrokenError("founded_after")
    if profile.founded == day:
        return False
    with workspace.change() as change:
        for one in founded_on(workspace, day):
            change.write(one)
    return True


def _carried_on(terms: Sequence[Term], since: date, before: GroupProfile, said: GroupProfile) -> list[Term]:
    """What was described for later days, with what changed now: it goes on until that very thing changed by itself."""
    changed = [part for part in _PARTS if _values(before, part) != _values(said, part)]
    found = []
    for term in terms:
        if term.since is None or term.since <= since:
            continue
        changed = [part for part in changed if _values(term.profile, part) == _values(before, part)]
        carried = {name: getattr(said, name) for part in changed for name in part}
        if carried:
            found.append(replace(term, profile=replace(term.profile, **carried)))
    return found


def _values(profile: GroupProfile, part: Sequence[str]) -> tuple[object, ...]:
    return tuple(getattr(profile, name) for name in part)


def go_on_after_all(workspace: Workspace) -> None:
    """The group is one after all: its end was written by mistake, or by minutes that do not count.

    Raises:
        RuleBrokenError: it has not ended.
    """
    ended = workspace.about.ended()
    if ended is None:
        raise RuleBrokenError("value_out_of_bounds")
    with workspace.change() as change:
        change.write(GroupEnded(on=ended[0], basis=ended[1], withdrawn=True))


def history(workspace: Workspace) -> tuple[Sequence[BoardTerm], Sequence[Term]]:
    """The boards and the descriptions of the group, the newest first."""
    return workspace.about.board_terms()[::-1], workspace.about.profile_terms()[::-1]


def _clean(profile: GroupProfile) -> GroupProfile:
    """The profile with its words as they are kept.

    Raises:
        RuleBrokenError: a field is missing or cannot be.
    """
    said = replace(
        profile,
        name=clean_name(profile.name),
        hamlet=clean_name(profile.hamlet),
        commune=clean_name(profile.commune),
        province=clean_name(profile.province),
        office_name=clean_name(profile.office_name),
        point=clean_name(profile.point),
    )
    if not said.name or not said.hamlet:
        raise RuleBrokenError("group_unnamed")
    if not said.commune or said.commune_kind not in COMMUNE_KINDS:
        raise RuleBrokenError("commune_unnamed")
    if said.union_code not in UNIONS:
        raise RuleBrokenError("no_such_union")
    if not 1 <= said.transaction_day <= _LAST_DAY or not 0 <= said.interest_day <= _LAST_DAY:
        raise RuleBrokenError("no_such_day")
    if max(map(len, (said.name, said.hamlet, said.commune, said.province, said.office_name, said.point))) > _LONGEST:
        raise RuleBrokenError("words_too_long")
    return said


def _checked(workspace: Workspace, on: date, basis: str) -> str:
    """The paper that says so, as it is kept; the day is looked at too."""
    if on > latest_day(workspace):
        raise RuleBrokenError("change_to_come")
    ended = workspace.about.ended()
    if ended is not None and on >= ended[0]:
        raise RuleBrokenError("group_has_ended")
    profile = workspace.about.profile()
    if profile is not None and profile.founded is not None and on < profile.founded:
        raise RuleBrokenError("change_before_founding")
    basis = " ".join(basis.split())
    if not basis:
        raise RuleBrokenError("basis_missing")
    return basis[:_LONGEST]
