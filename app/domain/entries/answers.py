"""What is written of the questions a policy pack asks: who said what of a member or a request, on what paper."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import ANYBODY, Content, entry
from app.domain.entries.bounds import Id, Words

FactPath = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_]{1,40}(\.[A-Za-z0-9_]{1,40})?\Z")]
"""The path of a fact as packs declare it."""
HandName = Annotated[str, msgspec.Meta(pattern=r"^(board|union|commune|office)\Z")]


@entry("input_answered", by=ANYBODY, subject="answer/{of}/{path}", facts={"answer", "paper", "paper_day", "witness"})
class InputAnswered(Content, frozen=True):
    """An answer to a question of a policy pack, about a member or a request (``of``).

    ``hand`` is whose word it is: the commune's is recorded by a union or the office from the signed paper. ``answer`` is kept as
    text (true, false, a choice, an ISO day, a number), beside it as a fact where it is personal. The paper's number and day, or who
    else saw it, lie beside as facts. ``until`` is the last day it serves.
    """

    of: Id
    path: FactPath
    on: date
    hand: HandName
    answer: Words = ""
    until: date | None = None
    withdrawn: bool = False
