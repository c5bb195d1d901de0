"""The district report broken down: by union, program, commune and group, by the communes of old or of today, and what was done.

Every line is whole dong and counts; nothing is rounded here. The sums of the lines by commune, by union and by group are those of the
district; by program the loans are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.communes import Succession, followed
from app.domain.group import UNIONS
from app.reporting import report_sql as sql
from app.reporting.duties import OfficeDuties, office_duties
from app.reporting.register import plan_key
from app.reporting.report import RATINGS, Base, Figures, Report, Row, change, district_report

OLD, NEW = "old", "new"
"""By which communes: as the groups were filed, or as they are called on the day of the report."""


@dataclass(slots=True)
class Line:
    """One line of a table: whole dong and counts. ``members``, ``savers`` and ``savings`` are None by program: accounts have none."""

    key: str
    name: str
    groups: int = 0
    outstanding: int = 0
    outstanding_at_year_start: int | None = 0  # None where there is no base of that year
    overdue: int = 0
    households: int = 0
    members: int | None = 0
    savers: int | None = 0
    savings: int | None = 0
    plan: int | None = None  # of debt for the year, where the office gave one

    @property
    def change(self) -> int | None:
        """How much the debt grew since the year's start, whole dong; None where there is no base of that year."""
        return change(self.outstanding, self.outstanding_at_year_start)


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """One group beside its line: where it is, its rating and the one before, what it held, and how old its data are."""

    line: Line
    commune: str
    hamlet: str
    union_code: str
    rating: str
    rating_then: str
    meetings: int
    inspections: int
    is_covered: bool
    newest: date | None


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The whole report on a day."""

    report: Report
    units: str
    unions: tuple[Line, ...]
    programs: tuple[Line, ...]
    communes: tuple[Line, ...]
    groups: tuple[GroupFigures, ...]
    ratings_then: Mapping[str, int]
    meetings: int
    inspections: int
    trainings: int
    covered: int
    difficulties_ended: int = 0
    difficulties_waiting: int = 0
    points: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # transaction points by commune
    duties: OfficeDuties = field(default_factory=OfficeDuties)


class Communes:
    """Which commune a group of an older one belongs to on a day.

    ``renamed`` gives what a commune is called by a list of units; the office's own words go before it.
    """

    def __init__(self, source: Figures, as_of: date, renamed: Callable[[str], str] = str) -> None:
        self._renamed = renamed
        self._said = [
            Succession(row["commune"], row["hamlet"], row["successor"], date.fromisoformat(row["from_day"]), "")
            for row in source.query(sql.SUCCESSORS)
            if row["from_day"] <= as_of.isoformat()
        ]

    def of(self, commune: str, hamlet: str) -> str:
        """Its commune on that day."""
        now = self._renamed(commune)
        found = followed(self._said, (commune, now), (hamlet,))
        return found.successor if found is not None else now


def breakdown(
    source: Figures,
    as_of: date,
    *,
    units: str = OLD,
    program_name: Callable[[str], str] = str,
    commune_name: Callable[[str], str] = str,
) -> Breakdown:
    """The report of an office, broken down. ``commune_name``: what a commune is called on the day, where the office said nothing.

    Raises:
        BookRefusedError, WarehouseRefusedError: where it is asked could not answer.
    """
    report = district_report(source, as_of)
    base, day = report.base, as_of.isoformat()
    known = _known(source, base, units, commune_name)
    places, held = known.places, known.held
    groups = _group_lines(source, day, base, places)
    debtors: dict[str, set[str]] = {}
    for row in source.query(sql.DEBTORS, [day]):
        debtors.setdefault(row["group_code"], set()).add(row["customer"])
    for code, line in groups.items():
        line.groups = int(code in known.ratings)
        line.households = len(debtors.get(code, ()))
    shown = [code for code in groups if code in known.ratings or _says_anything(groups[code])]
    unions = _summed(groups, debtors, shown, lambda code: places[code]["union_code"], lambda key: UNIONS.get(key, key))
    programs = _programs(source, day, base, program_name)
    communes = _summed(groups, debtors, shown, lambda code: known.unit_of[code], str)
    _plan(source, base, {"union": unions, "program": programs, "commune": communes})
    told = source.query(sql.DIFFICULTIES, [base.start.isoformat(), day])
    return Breakdown(
        report=report,
        units=units,
        unions=unions,
        programs=programs,
        communes=communes,
        groups=tuple(known.figures(code, groups[code]) for code in sorted(shown)),
        ratings_then={rating: sum(found == rating for found in known.then.values()) for rating in RATINGS},
        meetings=sum(held["meetings"].values()),
        inspections=sum(held["inspections"].values()),
        trainings=sum(held["trainings"].values()),
        covered=len(known.covered & set(known.ratings)),
        difficulties_ended=sum(row["ended"] for row in told),
        difficulties_waiting=sum(row["waiting"] for row in told),
        points=_points(source, day),
        duties=office_duties(source, base, set(known.ratings), [line.name for line in communes]),
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the groups on a day, each by its code; ``ratings`` of those that count, ``then`` of the year before."""

    places: Mapping[str, Row]
    unit_of: Mapping[str, str]
    ratings: Mapping[str, str | None]
    then: Mapping[str, str]
    held: Mapping[str, Mapping[str, int]]
    covered: set[str]
    newest: Mapping[str, date]

    def figures(self, code: str, line: Line) -> GroupFigures:
        """A group's line with what else is known of it."""
        return GroupFigures(
            line,
            self.unit_of[code],
            self.places[code]["hamlet"],
            self.places[code]["union_code"],
            self.ratings.get(code) or "",
            self.then.get(code) or "",
            self.held["meetings"].get(code, 0),
            self.held["inspections"].get(code, 0),
            code in self.covered,
            self.newest.get(code),
        )


def _known(source: Figures, base: Base, units: str, commune_name: Callable[[str], str]) -> _Known:
    day, start = base.as_of.isoformat(), base.start.isoformat()
    communes = Communes(source, base.as_of, commune_name)
    places = {row["group_code"]: row for row in source.query(sql.PLACES)}
    now = {row["group_code"]: row for row in source.query(sql.GROUPS, [day]) if row["counts"]}
    return _Known(
        places=places,
        unit_of={
            code: communes.of(row["commune"], row["hamlet"]) if units == NEW else row["commune"]
            for code, row in places.items()
        },
        ratings={code: row["rating"] for code, row in now.items()},
        then=_ratings_at_start(source, base, now),
        held={key: _held(source, question, start, day) for key, question in _HELD.items()},
        covered={row["group_code"] for row in source.query(sql.COVERED, [day])} & set(places),
        newest={row["group_code"]: date.fromisoformat(row["day"]) for row in source.query(sql.NEWEST, [day])},
    )


_HELD = {"meetings": sql.MEETINGS, "inspections": sql.INSPECTIONS, "trainings": sql.TRAININGS}


def _held(source: Figures, question: str, start: str, day: str) -> dict[str, int]:
    return {row["group_code"]: row["held"] for row in source.query(question, [start, day])}


def _plan(source: Figures, base: Base, tables: Mapping[str, Sequence[Line]]) -> None:
    """Each line's plan of the year of the day."""
    rows = source.query(sql.FIGURES, [base.as_of.isoformat()])
    said = {row["key"]: row["amount"] for row in rows if row["as_of"] > base.start.isoformat()}
    for kind, lines in tables.items():
        for line in lines:
            line.plan = said.get(plan_key(kind, line.key), said.get(plan_key(kind, line.name)))


def _points(source: Figures, day: str) -> dict[str, tuple[str, ...]]:
    """The newest list of each commune not after the day."""
    found: dict[str, dict[str, list[str]]] = {}
    for row in source.query(sql.POINTS):
        if row["from_day"] <= day:
            found.setdefault(row["commune"], {}).setdefault(row["from_day"], []).append(row["name"])
    return {commune: tuple(lists[max(lists)]) for commune, lists in found.items()}


def _says_anything(line: Line) -> bool:
    return any((line.outstanding, line.overdue, line.members, line.savings))


def _ratings_at_start(source: Figures, base: Base, now: Mapping[str, Row]) -> dict[str, str]:
    """The ratings of the year before; empty unless they, and today's, are those of every group and of their year."""
    then = {row["group_code"]: row for row in source.query(sql.GROUPS, [base.start.isoformat()]) if row["counts"]}
    is_now = all(row["rated_on"] and row["rated_on"][:4] == f"{base.as_of.year:04}" for row in now.values())
    is_then = all(row["rated_on"] and row["rated_on"][:4] == f"{base.start.year:04}" for row in then.values())
    return {code: row["rating"] for code, row in then.items()} if is_now and is_then else {}


def _group_lines(source: Figures, day: str, base: Base, places: Mapping[str, Row]) -> dict[str, Line]:
    names = {row["group_code"]: row["name"] for row in source.query(sql.NAMES)}
    lines = {code: Line(code, names.get(code) or f"{row['hamlet']} – {row['commune']}") for code, row in places.items()}
    for row in source.query(sql.LOANS, [day]):
        if row["group_code"] in lines:
            line = lines[row["group_code"]]
            line.outstanding, line.overdue = row["outstanding"], row["overdue"]
    for line in lines.values():
        line.outstanding_at_year_start = 0 if base.has_growth else None
    for row in source.query(sql.LOANS, [base.start.isoformat()]) if base.has_growth else ():
        if row["group_code"] in lines:
            lines[row["group_code"]].outstanding_at_year_start = row["outstanding"]
    for row in source.query(sql.MEMBERS, [day]):
        line = lines[row["group_code"]]
        line.members, line.savers, line.savings = row["members"], row["savers"], row["savings"]
    return lines


def _programs(source: Figures, day: str, base: Base, name: Callable[[str], str]) -> tuple[Line, ...]:
    asked = source.query(sql.LOANS_BY_PROGRAM, [base.start.isoformat()]) if base.has_growth else []
    then = {row["program"]: row["outstanding"] for row in asked}
    lines = [
        Line(
            row["program"],
            name(row["program"]),
            0,
            row["outstanding"],
            then.pop(row["program"], 0) if base.has_growth else None,
            row["overdue"],
            row["households"],
            None,
            None,
            None,
        )
        for row in source.query(sql.LOANS_BY_PROGRAM, [day])
    ]
    # A program that was paid back altogether in this year still has its change.
    lines += [Line(key, name(key), 0, 0, amount, 0, 0, None, None, None) for key, amount in then.items()]
    return _largest_first(lines)


def _summed(
    groups: Mapping[str, Line],
    debtors: Mapping[str, set[str]],
    shown: Sequence[str],
    key_of: Callable[[str], str],
    name: Callable[[str], str],
) -> tuple[Line, ...]:
    sums: dict[str, Line] = {}
    households: dict[str, set[str]] = {}
    for code in shown:
        key, line = key_of(code), groups[code]
        total = sums.setdefault(key, Line(key, name(key)))
        households.setdefault(key, set()).update(debtors.get(code, ()))
        total.groups += line.groups
        total.outstanding += line.outstanding
        total.outstanding_at_year_start = added(total.outstanding_at_year_start, line.outstanding_at_year_start)
        total.overdue += line.overdue
        total.members = (total.members or 0) + (line.members or 0)
        total.savers = (total.savers or 0) + (line.savers or 0)
        total.savings = (total.savings or 0) + (line.savings or 0)
    for key, total in sums.items():
        total.households = len(households[key])
    return _largest_first(list(sums.values()))


def added(one: int | None, other: int | None) -> int | None:
    """A sum that is not known where a part of it is not."""
    return None if one is None or other is None else one + other


def _largest_first(lines: list[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: (-line.outstanding, line.name)))
