"""Whose hands a request has gone through: the meeting, the union, the commune on list 03/TD, the bank; and where it waits since when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.meeting import Request
from app.domain.policy import Hand
from app.usecases.loans.inputs import answers_about, standing
from app.usecases.workspace import Workspace

COMMUNE_SIGNED = "list03.commune_confirmed"
"""The fact that says whether the commune signed list 03/TD with the request on it."""


class Waits(Enum):
    """In whose hands a request is."""

    UNION = "union"
    UNION_ASKED = "union_asked"  # the union asks back: the group has to answer
    COMMUNE = "commune"
    STRUCK_OUT = "struck_out"  # the commune did not confirm it
    BANK = "bank"
    ANSWERED = "answered"
    REFUSED = "refused"  # the meeting did not carry it
    VOTE = "vote"


_WORDS = {
    Waits.VOTE: _T("Word", "chờ Tổ biểu quyết"),
    Waits.REFUSED: _T("Word", "Tổ không đồng ý"),
    Waits.UNION: _T("Word", "chờ Hội xác minh"),
    Waits.UNION_ASKED: _T("Word", "Hội hỏi lại, chờ Tổ trả lời"),
    Waits.COMMUNE: _T("Word", "chờ xã xác nhận 03/TD"),
    Waits.STRUCK_OUT: _T("Word", "xã chưa xác nhận"),
    Waits.BANK: _T("Word", "chờ ngân hàng"),
    Waits.ANSWERED: _T("Word", "ngân hàng đã trả lời"),
}


def waits_words(waits: Waits, translate: Callable[[str], str] = str) -> str:
    """Where requests are that wait for the same hand, as the heading of a list: "Chờ Hội xác minh"."""
    said = translate(_WORDS[waits])
    return said[:1].upper() + said[1:]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a request is, and since which day; None where no day is known."""

    waits: Waits
    since: date | None

    def words(self, translate: Callable[[str], str] = str) -> str:
        """As a person reads it: "chờ xã xác nhận 03/TD từ 12/11/2026"."""
        said = translate(_WORDS[self.waits])
        if self.since is None or self.waits in {Waits.VOTE, Waits.REFUSED}:
            return said
        joined = _T("Word", "%1 ngày %2") if self.waits is Waits.ANSWERED else _T("Word", "%1 từ %2")
        return translate(joined).replace("%1", said).replace("%2", f"{self.since:%d/%m/%Y}")


def where_it_is(workspace: Workspace, request: Request, carried_on: date | None) -> Standing:
    """In whose hands a request is. ``workspace`` looks at the request's group; ``carried_on`` is the day of its sealed meeting."""
    if request.answer is not None:
        return Standing(Waits.ANSWERED, request.answer.on)
    if request.approved is None:
        return Standing(Waits.VOTE, None)
    if not request.approved:
        return Standing(Waits.REFUSED, carried_on)
    answers = answers_about(workspace, request.member, request.id)
    said = standing(answers, workspace.today).get(COMMUNE_SIGNED)
    if said is not None and Hand(said.hand) is not Hand.BOARD:
        return Standing(Waits.BANK if said.value == "true" else Waits.STRUCK_OUT, said.on)
    if request.verified is None:
        return Standing(Waits.UNION, carried_on)
    if not request.verified:
        return Standing(Waits.UNION_ASKED, request.verified_on)
    return Standing(Waits.COMMUNE, request.verified_on)
