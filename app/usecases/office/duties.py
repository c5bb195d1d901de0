"""The office writes down its own duties: trainings held for boards (tập huấn), programmes agreed on with unions (văn bản liên tịch)."""

from __future__ import annotations

from app.domain.duties import Agreement, OfficeTraining
from app.domain.entries import AgreementSigned, OfficeTrainingHeld
from app.domain.errors import RuleBrokenError
from app.domain.group import UNIONS
from app.domain.ids import OFFICE_WIDE
from app.storage.queries import OfficeQueries
from app.usecases.workspace import Workspace

_MOST_PEOPLE = 100_000


def record_office_training(workspace: Workspace, held: OfficeTraining, *, withdrawn: bool = False) -> None:
    """Keep a training the office held; ``withdrawn`` takes it back.

    Raises:
        RuleBrokenError: no topic, a day to come, nobody's board came, a group the office does not know, or fewer people than boards.
    """
    if not withdrawn:
        known = {one.code for one in OfficeQueries(workspace.book).groups()}
        if not held.topic.strip():
            raise RuleBrokenError("topic_missing")
        if held.on > workspace.today:
            raise RuleBrokenError("day_to_come")
        if not held.boards or not known.issuperset(held.boards):
            raise RuleBrokenError("no_board_came")
        if not len(set(held.boards)) <= held.people <= _MOST_PEOPLE:
            raise RuleBrokenError("fewer_than_boards", detail=str(len(set(held.boards))))
    with workspace.change() as change:
        change.write(
            OfficeTrainingHeld(
                training=held.id or workspace.environment.token(),
                on=held.on,
                topic=" ".join(held.topic.split()),
                place=" ".join(held.place.split()),
                boards=sorted(set(held.boards)),
                people=held.people,
                withdrawn=withdrawn,
            ),
            group=OFFICE_WIDE,
        )


def record_agreement(workspace: Workspace, signed: Agreement, *, withdrawn: bool = False) -> None:
    """Keep a programme agreed on with unions; ``withdrawn`` takes it back.

    Raises:
        RuleBrokenError: no number, a day to come, no union, one that is none of the four, or an end before its day.
    """
    if not withdrawn:
        if not signed.number.strip():
            raise RuleBrokenError("number_missing")
        if signed.on > workspace.today:
            raise RuleBrokenError("day_to_come")
        if not signed.unions or not set(signed.unions) <= set(UNIONS):
            raise RuleBrokenError("no_such_union")
        if signed.ends_on is not None and signed.ends_on < signed.on:
            raise RuleBrokenError("ends_before_it_begins")
    with workspace.change() as change:
        change.write(
            AgreementSigned(
                agreement=signed.id or workspace.environment.token(),
                number=" ".join(signed.number.split()),
                on=signed.on,
                unions=sorted(set(signed.unions)),
                about=" ".join(signed.about.split()),
                ends_on=signed.ends_on,
                withdrawn=withdrawn,
            ),
            group=OFFICE_WIDE,
        )
