"""Rows of what the bank decides of members' loans."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.domain.entries import DifferenceVerified, Entry, MatterDecided, MatterRaised, Role
from app.storage.projections.last_wins import LastWins, Rows

_RAISED = LastWins("matter", MatterRaised, "id=matter sort member loan on_day=on reason months to_member")
_DECIDED = LastWins(
    "matter", MatterDecided, "decided_on=on accepted from_day=from_ until_day=until basis decision_reason=reason"
)
VERIFIED = LastWins("verification", DifferenceVerified, "id=difficulty member on_day=on sort amount cause measure due")
_UNDECIDED = dict.fromkeys(
    ("decided_on", "accepted", "from_day", "until_day", "basis", "decision_reason", "decided_by")
)


def matter(entries: Sequence[Entry]) -> Rows:
    """The matter as its raiser said it last, with the office's last decision on it, else the one the group wrote down.

    Once there is a decision it is about what was decided on: what the raiser says later, or that it takes it back, changes nothing.
    """
    raised = [entry for entry in entries if isinstance(entry.content, MatterRaised)]
    if not raised:
        return {}
    role = _role(raised[0])
    own = [entry for entry in raised if _role(entry) == role]
    decided = [entry for entry in entries if isinstance(entry.content, MatterDecided)]
    about = {_about(entry.content) for entry in own}
    decided = [entry for entry in decided if _about(entry.content) in about]
    by_office = [entry for entry in decided if entry.role is Role.OFFICE]
    chosen = (by_office or decided)[-1:]
    if chosen:
        own = [entry for entry in own if _about(entry.content) == _about(chosen[0].content)]
    elif isinstance(own[-1].content, MatterRaised) and own[-1].content.withdrawn:
        return {}
    row: dict[str, Any] = {**_RAISED.project(own)["matter"][0], "role": role, **_UNDECIDED}
    for said in _DECIDED.project(chosen).get("matter", ()):
        row |= said | {"decided_by": _role(chosen[0])}
    return {"matter": [row]}


def _about(content: Any) -> tuple[Any, ...]:
    return (content.sort, content.member, content.loan, content.to_member)


def _role(entry: Entry) -> str:
    return entry.role.value if entry.role is not None else Role.GROUP.value
