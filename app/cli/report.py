"""The district report by command: as JSON, as lines, as a paper or as a workbook."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from app.cli.asked import ReportAsked
from app.cli.context import Program, show, write_out
from app.reporting.breakdown import Breakdown, GroupFigures
from app.reporting.report import newest_register, report_as_json
from app.usecases.office.district import report_lines
from app.usecases.office.district_tables import district, report_pdf, report_workbook
from app.usecases.office.warehouse import reading
from app.usecases.policy import policies_of
from app.usecases.workspace import Workspace


def printed(workspace: Workspace, program: Program, asked: ReportAsked) -> None:
    """Ask for the report and give it out; without a day, of that of the newest register.

    Raises:
        RefusedError: the file could not be written.
    """
    with reading(workspace, asked.warehouse) as source:
        day = asked.as_of or newest_register(source) or workspace.today
        pack = policies_of(workspace, program.policy_text()).on(day)
        found = district(workspace, day, pack, units=asked.units, source=source)
    if asked.form in {"pdf", "xlsx"} and asked.out is not None:
        is_pdf, practice = asked.form == "pdf", workspace.practice
        data = report_pdf(workspace, found, workspace.today) if is_pdf else report_workbook(found, practice=practice)
        write_out(asked.out, data, force=asked.force)
        click.echo(asked.out)
        return
    document = report_as_json(found.report) | (by_communes(found) if asked.units == "new" else {})
    if asked.form == "json":
        show(document | (broken_down(found) if asked.full else {}))
        return
    for line in report_lines(document):
        click.echo(line)


def by_communes(found: Breakdown) -> dict[str, Any]:
    """What of the report goes by communes, by those of today."""
    from app.reporting.report import percent

    return {
        "communes_total": len(found.communes),
        "communes_without_overdue": sum(line.overdue == 0 for line in found.communes),
        "communes": [
            {
                "name": line.name,
                "outstanding": line.outstanding,
                "members": line.members,
                "savers_pct": percent(line.savers or 0, line.members or 0, 1),
                "savings": line.savings,
            }
            for line in found.communes
        ],
    }


def broken_down(found: Breakdown) -> dict[str, Any]:
    """The report by union, program, commune and group, and what was done; money in whole dong."""
    from app.usecases.office.report_columns import COLUMNS

    def figures(line: Any) -> dict[str, Any]:
        return asdict(line) | {column.key: column.in_json(line) for column in COLUMNS if column.in_json is not None}

    def lines(of: Any) -> list[dict[str, Any]]:
        return [figures(line) for line in of]

    return {
        "units": found.units,
        "by_union": lines(found.unions),
        "by_program": lines(found.programs),
        "by_commune": lines(found.communes),
        "by_group": [figures(one.line) | _about_group(one) for one in found.groups],
        "ratings_at_year_start": dict(found.ratings_then),
        "meetings": found.meetings,
        "inspections": found.inspections,
        "trainings": found.trainings,
        "groups_with_own_book": found.covered,
        "office_trainings": found.duties.trainings,
        "office_training_people": found.duties.people,
        "boards_trained": found.duties.boards,
        "agreements_in_force": found.duties.agreements,
        "communes_with_entrustment": found.duties.entrusted,
        "transaction_points": {commune: list(points) for commune, points in found.points.items()},
    }


def _about_group(one: GroupFigures) -> dict[str, Any]:
    """What a group's line has besides its figures."""
    return {
        "commune": one.commune,
        "hamlet": one.hamlet,
        "union_code": one.union_code,
        "rating": one.rating,
        "rating_at_year_start": one.rating_then,
        "meetings": one.meetings,
        "inspections": one.inspections,
        "has_own_book": one.is_covered,
        "newest": one.newest.isoformat() if one.newest else None,
    }
