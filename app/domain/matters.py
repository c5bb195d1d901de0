"""What the bank decides of a member's loan (01/XLN and the change of the borrower): put off, frozen, written off, taken over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.ids import GroupCode, MemberId

EXTEND, FREEZE, WRITE_OFF, TAKE_OVER = "extend", "freeze", "write_off", "take_over"
SORTS = (EXTEND, FREEZE, WRITE_OFF, TAKE_OVER)
"""Gia hạn nợ, khoanh nợ, xóa nợ, đổi tên hộ vay. The values are stored."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the bank decided, by the laptop of this ``role``. ``until`` None: it has no end of its own."""

    on: date
    accepted: bool
    from_day: date | None
    until: date | None
    basis: str
    reason: str
    role: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter of one loan (``loan``: the bank's number, or the request). ``decision`` None: it waits for the bank."""

    group: GroupCode
    id: str
    sort: str
    member: MemberId
    loan: str
    on: date
    reason: str
    months: int
    to_member: MemberId | None
    role: str
    decision: Decision | None

    def holds_on(self, day: date) -> bool:
        """Whether what the bank granted holds on a day: from its first day on, a freeze until its last."""
        decision = self.decision
        if decision is None or not decision.accepted:
            return False
        begun = (decision.from_day or decision.on) <= day
        return begun and (self.sort != FREEZE or decision.until is None or day <= decision.until)
