"""The hand-over of a group from one leader to the next (bàn giao Ban quản lý Tổ): cash by its notes, papers, and what is left to do."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.clock import moment
from app.domain.collection import DENOMINATIONS, total_of
from app.domain.entries import DifficultyRaised, HandedOver, Role
from app.domain.errors import RuleBrokenError
from app.domain.names import clean_name
from app.sync.cards import CardRefusedError, read_card
from app.usecases.book.recovery_note import passphrase_since
from app.usecases.money.cash_hand_in import in_hand
from app.usecases.workspace import Workspace

_MOST_NOTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Handover:
    """What one leader gave the next on a day. ``notes``: how many of each face, whole dong; ``left`` what is left to do.

    ``gives_up`` is the laptop that the giver keeps and that shall write no more; empty: none.
    """

    giver: str
    receiver: str
    on: date
    notes: Mapping[int, int] = field(default_factory=dict)
    papers: Sequence[str] = ()
    left: str = ""
    witness: str = ""
    expected: int = 0
    gives_up: str = ""

    @property
    def amount(self) -> int:
        """The cash counted, whole dong."""
        return total_of(self.notes)


@dataclass(frozen=True, slots=True)
class Laptop:
    """One of the group's laptops by its name; ``is_this``: the one that asks."""

    device: str
    name: str
    is_this: bool


def record_handover(workspace: Workspace, one: Handover) -> Handover:
    """Write down a hand-over; gives it as it is kept, with what the book said was in hand.

    Raises:
        RuleBrokenError: nobody named on a side, a day to come, no such note or laptop, or the cash differs and nobody says why.
    """
    giver, receiver = clean_name(one.giver), clean_name(one.receiver)
    if not giver or not receiver or giver.casefold() == receiver.casefold():
        raise RuleBrokenError("hands_missing")
    if one.on > workspace.today:
        raise RuleBrokenError("hand_in_day")
    if any(face not in DENOMINATIONS or not 0 <= count <= _MOST_NOTES for face, count in one.notes.items()):
        raise RuleBrokenError("no_such_note")
    expected = max(in_hand(workspace, one.on).amount, 0)
    if one.amount != expected and not one.left.strip():
        raise RuleBrokenError("difference_unexplained")
    notes = {face: count for face, count in one.notes.items() if count}
    papers = [name for text in one.papers if (name := clean_name(text))]
    given_up = next((laptop for laptop in laptops(workspace) if laptop.device == one.gives_up), None)
    if one.gives_up and given_up is None:
        raise RuleBrokenError("no_such_laptop")
    facts = {"giver": giver, "receiver": receiver, "witness": clean_name(one.witness)}
    with workspace.change() as change:
        change.write(
            HandedOver(
                hand_in=workspace.environment.token(),
                on=one.on,
                notes={str(face): count for face, count in notes.items()},
                amount=one.amount,
                expected=expected,
                papers=papers,
                left=one.left.strip(),
            ),
            {key: name for key, name in facts.items() if name},
        )
        if given_up is not None:
            asked = f"Bàn giao Ban quản lý ngày {one.on:%d/%m/%Y}, {giver} giao {receiver}: đề nghị thu hồi máy “{given_up.name}”."
            change.write(
                DifficultyRaised(
                    difficulty=workspace.environment.token(), on=workspace.today, text=asked, owner="office"
                )
            )
    return Handover(giver, receiver, one.on, notes, tuple(papers), one.left.strip(), facts["witness"], expected)


def laptops(workspace: Workspace) -> list[Laptop]:
    """The group's laptops that may write, by name; this one first."""
    own = workspace.book.identity.device
    found = []
    for device, known in workspace.about.devices().items():
        if known.revoked_after is not None or known.role not in {None, Role.GROUP.value}:
            continue
        try:
            name = read_card(known.card.encode()).name
        except CardRefusedError:
            continue
        found.append(Laptop(device, name, is_this=device == own))
    return sorted(found, key=lambda one: (not one.is_this, one.name, one.device))


def old_passphrase(workspace: Workspace) -> Handover | None:
    """The newest hand-over that was made after the passphrase of this book; whoever gave the group away still opens it."""
    newest = next(iter(handovers(workspace)), None)
    if newest is None:
        return None
    since = passphrase_since(workspace) or _first_day(workspace)
    return newest if since < newest.on else None


def _first_day(workspace: Workspace) -> date:
    """The day on which this laptop began to write: its passphrase is of that day."""
    lines = workspace.book.journal.lines(workspace.group, workspace.book.identity.device, 1, 1)
    return moment(lines[0].entry.clock).astimezone(workspace.environment.now().tzinfo).date() if lines else date.max


def handovers(workspace: Workspace) -> list[Handover]:
    """Those that were written down, the newest first."""
    return [
        Handover(
            row["giver"],
            row["receiver"],
            date.fromisoformat(row["on_day"]),
            {int(face): count for face, count in json.loads(row["notes"]).items()},
            tuple(json.loads(row["papers"])),
            row["left_open"],
            row["witness"],
            row["expected"],
        )
        for row in workspace.about.handovers()
    ]
