"""Proves a group's money: what the journal says was received is what the tables, the meetings and the hand-ins add up to.

The journal is added up here by a plain model of its own, so that a mistake in the projections does not prove itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.entries import CashHandedIn, Entry, InterestReceived, MoneyReversed, SavingsReceived
from app.domain.ids import MoneyId
from app.domain.money import format_dong
from app.usecases.money.cash_hand_in import in_hand
from app.usecases.workspace import Workspace

_CASH_KINDS = ("savings_received", "interest_received")


@dataclass(frozen=True, slots=True)
class MoneyProof:
    """Cash of one group in whole dong: received = handed in + in hand + taken back.

    ``waiting`` came for a meeting after its seal: it counts, and a person has still to settle it. ``faults`` are sentences.
    """

    received: int
    handed_in: int
    in_hand: int
    taken_back: int
    waiting: int
    faults: tuple[str, ...]

    def as_json(self) -> dict[str, int]:
        """As ``soto doctor --json`` prints it."""
        return {
            "received": self.received,
            "handed_in": self.handed_in,
            "in_hand": self.in_hand,
            "taken_back": self.taken_back,
            "waiting": self.waiting,
        }


def prove_money(workspace: Workspace) -> MoneyProof:
    """Add up the money of the group in view.

    Raises:
        BookRefusedError: the disk failed.
    """
    journal, faults = workspace.book.journal, list[str]()
    lines = sorted(
        (entry for kind in _CASH_KINDS for entry in journal.of_kind(workspace.group, kind)), key=lambda e: e.order
    )
    back = {
        (entry.content.of or entry.device, entry.content.money)
        for entry in journal.of_kind(workspace.group, "money_reversed")
        if isinstance(entry.content, MoneyReversed)
    }
    twice = _written_twice(workspace)
    back |= {(keeper, money) for (device, money), keeper in _keepers(lines, twice).items() if (device, money) in back}
    there_after_all = workspace.members.given_back()
    unsettled = {ref for ref, _ in workspace.members.after_seal()}
    received, taken_back, waiting = Counter[str](), Counter[str](), 0
    seen: set[tuple[str, str]] = set()
    for entry in lines:
        line = entry.content
        if not isinstance(line, SavingsReceived | InterestReceived) or (entry.device, line.money) in seen:
            continue
        if entry.ref in twice:
            continue
        seen.add((entry.device, line.money))
        received[line.meeting or ""] += line.amount
        is_back = (entry.device, line.money) in back and entry.ref not in there_after_all
        taken_back[line.meeting or ""] += line.amount if is_back else 0
        waiting += line.amount if entry.ref in unsettled else 0
    faults += _against_tables(workspace, received, taken_back)
    handed, wrong = _handed_in(workspace)
    faults += wrong
    proof = MoneyProof(
        received=received.total(),
        handed_in=handed,
        in_hand=in_hand(workspace, date.max).amount,
        taken_back=taken_back.total(),
        waiting=waiting,
        faults=(),
    )
    if proof.received != proof.handed_in + proof.in_hand + proof.taken_back:
        faults.append(
            f"Đã nhận {format_dong(proof.received)} đ, nhưng đã nộp {format_dong(proof.handed_in)} đ, đang giữ"
            f" {format_dong(proof.in_hand)} đ, đã hủy {format_dong(proof.taken_back)} đ."
        )
    return MoneyProof(proof.received, proof.handed_in, proof.in_hand, proof.taken_back, waiting, tuple(faults))


def _written_twice(workspace: Workspace) -> set[str]:
    """The references of what a laptop said a second time, of each pair the one that does not count."""
    rows = workspace.book.query(
        "SELECT device, seq FROM uncounted WHERE group_code = ? AND reason = 'reissued'", [workspace.group]
    )
    return {f"{row['device']}:{row['seq']}" for row in rows}


def _keepers(lines: Sequence[Entry], twice: Collection[str]) -> dict[tuple[str, MoneyId], str]:
    """Of each line that is passed over the laptop whose line of the same name counts in its place."""
    kept = {_money_id(entry): entry.device for entry in lines if entry.ref not in twice}
    counted = {(entry.device, _money_id(entry)) for entry in lines if entry.ref not in twice}
    passed = [entry for entry in lines if entry.ref in twice and (entry.device, _money_id(entry)) not in counted]
    return {(entry.device, _money_id(entry)): kept[_money_id(entry)] for entry in passed if _money_id(entry) in kept}


def _money_id(entry: Entry) -> MoneyId:
    return entry.content.money if isinstance(entry.content, SavingsReceived | InterestReceived) else MoneyId("")


def _against_tables(workspace: Workspace, received: Mapping[str, int], taken_back: Mapping[str, int]) -> list[str]:
    """What the tables say of each meeting, and of money outside of one, beside what the journal says."""
    rows = workspace.book.query(
        "SELECT coalesce(meeting, '') AS meeting, sum(amount) AS received,"
        " sum(CASE WHEN reversed_on IS NULL THEN 0 ELSE amount END) AS back"
        " FROM money WHERE group_code = ? AND sort IN ('savings', 'interest') GROUP BY coalesce(meeting, '')",
        [workspace.group],
    )
    held = {row["meeting"]: (row["received"], row["back"]) for row in rows}
    days = {meeting.id: f"cuộc họp ngày {meeting.on:%d/%m/%Y}" for meeting in workspace.meetings.all()}
    faults = []
    for meeting in sorted({*held, *received}):
        said = (received.get(meeting, 0), taken_back.get(meeting, 0))
        if said != held.get(meeting, (0, 0)):
            where = days.get(meeting, "ngoài cuộc họp")
            there = held.get(meeting, (0, 0))
            faults.append(
                f"{where}: nhật ký nhận {format_dong(said[0])} đ, hủy {format_dong(said[1])} đ;"
                f" bảng nhận {format_dong(there[0])} đ, hủy {format_dong(there[1])} đ."
            )
    return faults


def _handed_in(workspace: Workspace) -> tuple[int, list[str]]:
    """What was handed in and not taken back, by the journal; and hand-ins whose notes are another sum."""
    newest: dict[str, CashHandedIn] = {}
    withdrawn: set[str] = set()
    for entry in workspace.book.journal.of_kind(workspace.group, "cash_handed_in"):
        if isinstance(entry.content, CashHandedIn):
            newest[entry.content.hand_in] = entry.content
            if entry.content.withdrawn:
                withdrawn.add(entry.content.hand_in)
    standing = [one for name, one in newest.items() if name not in withdrawn]
    wrong = [
        f"Lần nộp ngày {one.on:%d/%m/%Y}: {format_dong(one.amount)} đ mà các tờ tiền cộng lại là khác."
        for one in standing
        if one.amount != sum(int(face) * count for face, count in one.notes.items())
    ]
    return sum(one.amount for one in standing), wrong
