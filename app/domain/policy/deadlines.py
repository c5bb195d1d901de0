"""What a pack says of days: a missed instalment by the day of the loan, extensions, and public holidays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.policy.reading import Item, Pages, Source, Span, refuse_overlaps

_LONGEST_HOLIDAY = 31  # days; longer is a slip of the hand
_MOST_DAYS = 60  # working days before an instalment


@dataclass(frozen=True, slots=True)
class MissedInstalment:
    """What happens to an instalment that is not paid, for loans made on these days.

    ``ask_by`` and ``file_by`` are working days before it by which the borrower asks for another day (08/TD) and the leader
    files it; None where nothing need be asked, because it is carried to the next.
    """

    span: Span
    is_carried: bool
    ask_by: int | None
    file_by: int | None
    programs_out: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Extension:
    """How long a loan's last day may be put off (gia hạn, 09/TD), and in which working days before it that is asked."""

    short_term_to: int  # months; a loan up to this is short
    short_most: int  # months
    asked_within: int  # working days before the last day
    source: Source

    def most(self, term_months: int, used_months: int = 0) -> int:
        """The months still to be had: for a short loan so many, for a longer one half its term, less what was used."""
        whole = self.short_most if term_months <= self.short_term_to else term_months // 2
        return max(whole - used_months, 0)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday, first and last day."""

    first: date
    last: date
    name_vi: str
    name_en: str
    source: Source

    def days(self) -> list[date]:
        """Each of its days."""
        return [self.first + timedelta(days=place) for place in range((self.last - self.first).days + 1)]


@dataclass(frozen=True, slots=True)
class Deadlines:
    """All a pack says of days."""

    missed: tuple[MissedInstalment, ...] = ()
    extension: Extension | None = None
    holidays: tuple[Holiday, ...] = ()

    def missed_for(self, program: str, loan_day: date) -> MissedInstalment | None:
        """The rule for a loan made on a day; None where the pack has none for it, and the office must be asked."""
        found = next((rule for rule in self.missed if rule.span.covers(loan_day)), None)
        return None if found is None or program in found.programs_out else found

    def days_off(self) -> frozenset[date]:
        """Every public holiday."""
        return frozenset(day for holiday in self.holidays for day in holiday.days())


def read_deadlines(pages: Pages, programs: Iterable[str]) -> Deadlines:
    """What a pack says of days.

    Raises:
        PackError: an item of it cannot be.
    """
    known = set(programs)
    missed = [(item, _missed(item, known)) for item in pages.items("missed_instalment")]
    refuse_overlaps((item, "missed_instalment", rule.span) for item, rule in missed)
    extensions = list(pages.items("extension"))
    if len(extensions) > 1:
        extensions[1].refuse("extension stands twice")
    return Deadlines(
        tuple(rule for _, rule in missed),
        _extension(extensions[0]) if extensions else None,
        tuple(_holiday(item) for item in pages.items("holiday")),
    )


def _missed(item: Item, known: set[str]) -> MissedInstalment:
    ask, file = item.whole("ask_working_days"), item.whole("file_working_days")
    carried = item.flag("carried")
    if not carried and (ask is None or file is None):
        item.refuse("ask_working_days or file_working_days is missing", "ask_working_days")
    if ask is not None and file is not None and not 0 < file <= ask <= _MOST_DAYS:
        item.refuse("file_working_days is not between 1 and ask_working_days", "file_working_days")
    out = item.texts("programs_out")
    for program in out:
        if program not in known:
            item.refuse(f"{program} is no program of this pack", "programs_out")
    return MissedInstalment(item.span(), carried, ask, file, out, item.source())


def _extension(item: Item) -> Extension:
    short, most, within = (item.whole(key) for key in ("short_term_to", "short_most", "asked_within_working_days"))
    if short is None or most is None or within is None:
        item.refuse("short_term_to, short_most or asked_within_working_days is missing", "short_term_to")
    return Extension(short, most, within, item.source())


def _holiday(item: Item) -> Holiday:
    first, last = item.day("first"), item.day("last")
    if first is None or last is None or not 0 <= (last - first).days < _LONGEST_HOLIDAY:
        item.refuse("first and last are no days of one holiday", "last")
    return Holiday(first, last, item.text("name_vi"), item.text("name_en", ""), item.source())
