"""What a meeting decides of the group itself: its founding, board, name and union, a merger, a split, its end; and the hand-over of its things."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import GROUP, Content, Votes, entry
from app.domain.entries.bounds import Balance, Face, Id, Meeting, Member, Pieces, Text, Words
from app.domain.entries.facts import BOARD, HANDS


@entry("decision_recorded", by=GROUP, subject="decision/{decision}", facts=BOARD)
class DecisionRecorded(Content, frozen=True):
    """What was put to the vote about the group itself, and what comes of it from a day on once the meeting is sealed.

    ``sort`` is found (thành lập Tổ: the list of ``members`` and the conventions are agreed on), board (bầu, thay Ban quản lý; the names
    lie beside, as facts), name, union, merge (into the group ``other``), split (``members`` go to a group called ``other``) or dissolve.
    A merger and a split are carried out by the office, member by member.
    """

    decision: Id
    meeting: Meeting
    sort: Annotated[str, msgspec.Meta(pattern=r"^(found|board|name|union|merge|split|dissolve)\Z")]
    from_: date = msgspec.field(name="from")
    votes: Votes
    accepted: bool
    name: Words = ""
    union_code: Words = ""
    other: Words = ""
    members: Annotated[list[Member], msgspec.Meta(max_length=200)] = []  # noqa: RUF012  # msgspec copies it
    reason: Text = ""
    withdrawn: bool = False


@entry("group_ended", by=GROUP, subject="ended")
class GroupEnded(Content, frozen=True):
    """The group is no more from a day on (giải thể Tổ), by the minutes that say so. ``withdrawn``: it goes on after all."""

    on: date
    basis: Text
    withdrawn: bool = False


@entry("handed_over", by=GROUP, subject="handover/{hand_in}", facts=HANDS)
class HandedOver(Content, frozen=True):
    """One leader handed the group over to the next (bàn giao): cash by its notes, what the book said, and what was agreed.

    Whole dong. Who gave, who took and who saw it lie beside, as facts.
    """

    hand_in: Id
    on: date
    notes: dict[Face, Pieces]
    amount: Balance
    expected: Balance
    papers: Annotated[list[Words], msgspec.Meta(max_length=100)] = []  # noqa: RUF012  # msgspec copies it
    left: Text = ""  # what is left to do, and what either side said
