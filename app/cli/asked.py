"""What commands with many options were asked, each in one record, and how a command is handed it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

Given = TypeVar("Given")


def handed(name: str, record: type[Any]) -> Callable[[Callable[..., Given]], Callable[..., Given]]:
    """The options that are called as the fields of ``record`` reach the command as one, under ``name``."""
    options = [field.name for field in fields(record)]

    def hand_over(command: Callable[..., Given]) -> Callable[..., Given]:
        @wraps(command)
        def called(*arguments: Any, **given: Any) -> Given:
            made = record(**{option: given.pop(option) for option in options})
            return command(*arguments, **given, **{name: made})

        return called

    return hand_over


@dataclass(frozen=True, slots=True)
class PaperAsked:
    """Of which meeting, member or group a paper is to be; ``blank`` to fill in by hand, ``codes`` with the page for the bank."""

    meeting: str | None
    member: str | None
    group: str | None
    blank: bool
    codes: bool

    @property
    def is_of_something(self) -> bool:
        """Whether somebody said of what: then a blank would not be what was meant."""
        return bool(self.meeting or self.member or self.codes)


@dataclass(frozen=True, slots=True)
class StatementAsked:
    """A bank's statement to take in: its day where the file has none, and why it is taken in though it does not match."""

    file: Path
    as_of: date | None
    reason: str | None
    dry_run: bool


@dataclass(frozen=True, slots=True)
class AnswerAsked:
    """What the bank says to a request: amount in whole dong, term in months, day and place; or ``reason``, why it is returned."""

    amount: int | None
    term: int | None
    disburse_on: date | None
    place: str
    reason: str | None
    confirmed: bool


@dataclass(frozen=True, slots=True)
class RatingAsked:
    """The bank's score of a month: its day, its word, 0 to 100 points, and criterion=points for each part."""

    as_of: date
    word: str
    score: int
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportAsked:
    """Which report: its day, how it is given out, communes old or new, where it is asked, its file, how much, over another or not."""

    as_of: date | None
    form: str
    units: str
    warehouse: str | None
    out: Path | None
    full: bool
    force: bool
