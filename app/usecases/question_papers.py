"""Two writings of one thing on paper, to be asked about or to lie in the folder: both with who, when and where."""

from __future__ import annotations

from app.documents.records import ApartPaper, ApartSide
from app.usecases.desk import Desk
from app.usecases.paper import Paper, paper, stem_of
from app.usecases.paper_records import heading_of
from app.usecases.questions import Question


def question_paper(desk: Desk, question: Question, title: str, *, practice: bool = False) -> Paper:
    """The paper of a question.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    zone, today = desk.around.now().tzinfo, desk.today
    sides = tuple(
        ApartSide(side.value, side.author or "máy này", f"{side.when.astimezone(zone):%d/%m/%Y %H:%M}", side.meeting)
        for side in question.sides
    )
    record = ApartPaper(heading_of(desk), today, title, sides, question.effect, practice=practice)
    return paper("hai-noi", record, today, stem=stem_of("hai-noi-ghi-khac", today))
