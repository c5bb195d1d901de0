"""What is written of difficulties (khó khăn, vướng mắc): raised by somebody, owned by somebody, answered until it is closed."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import msgspec

from app.domain.entries.base import ANYBODY, Content, entry
from app.domain.entries.bounds import Id, Meeting, Text

Owner = Annotated[str, msgspec.Meta(pattern=r"^(group|union|office|commune)\Z")]
"""Whose it is to settle: the board, the union, the bank's office, the commune."""


@entry("difficulty_raised", by=ANYBODY, subject="difficulty/{difficulty}")
class DifficultyRaised(Content, frozen=True):
    """A difficulty, who is to settle it, and until when. Only whoever raised it puts its words right.

    ``raised_at`` is the meeting at which it was told; the minutes have words of their own, sealed with it.
    """

    difficulty: Id
    on: date
    text: Text
    owner: Owner
    due: date | None = None
    raised_at: Meeting | None = None


@entry("difficulty_answered", by=ANYBODY, subject="difficulty/{difficulty}")
class DifficultyAnswered(Content, frozen=True):
    """A word to a difficulty: an answer, a new owner or deadline (empty or None: as before), or its end.

    It ends it, hands it on or moves its deadline only where it comes from whoever raised it or owns it; of what a commune owns
    anybody says so, by the commune's paper. Of everybody else it is a word and no more.
    """

    difficulty: Id
    on: date
    text: Text
    closes: bool = False
    owner: Annotated[str, msgspec.Meta(pattern=r"^(group|union|office|commune)?\Z")] = ""
    due: date | None = None
