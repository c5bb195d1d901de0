"""The minutes of a meeting that two laptops sealed, as each of the two has them."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import MeetingId
from app.usecases.papers.paper import Paper
from app.usecases.papers.papers import papers_of
from app.usecases.policy import Policies
from app.usecases.review.questions import Question
from app.usecases.workspace import Workspace

_SEALED_ON = _T("Word", "%1, chốt ở %2")
_HERE = _T("Word", "máy này")


def sealed_papers(
    workspace: Workspace,
    question: Question,
    policies: Policies,
    translate: Callable[[str], str] = str,
    *,
    practice: bool = False,
) -> list[Paper]:
    """One paper for each seal of the question ``two_seals``, made at once; each carries its own seal.

    Raises:
        RuleBrokenError: there is no such meeting any more.
    """
    meeting = MeetingId(question.about.partition("/")[2])
    made: list[Paper] = []
    for number, side in enumerate(question.sides, start=1):
        with workspace.book.as_sealed_by(workspace.group, meeting, side.entry):
            (minutes,) = papers_of(workspace, "10C/TD", meeting, policies=policies, practice=practice)
            made.append(_with_bytes(minutes, minutes.pdf, number, _sealed_on(minutes, side.author, translate)))
    return made


def _sealed_on(minutes: Paper, author: str, translate: Callable[[str], str]) -> str:
    return translate(_SEALED_ON).replace("%1", minutes.of).replace("%2", author or translate(_HERE))


def _with_bytes(minutes: Paper, pdf: bytes, number: int, of: str) -> Paper:
    return Paper(minutes.form, of, f"{minutes.file_stem}-{number}", lambda: pdf, minutes.definition)
