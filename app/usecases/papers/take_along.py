"""All the papers of a meeting as files in a folder, to take along on a stick."""

from __future__ import annotations

from pathlib import Path

from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId
from app.usecases.book.atomic_write import write_whole
from app.usecases.meeting.view import look_at
from app.usecases.papers.papers import all_papers
from app.usecases.policy import Policies
from app.usecases.progress import Progress, silently
from app.usecases.workspace import Workspace

FOLDER = "So To - Giay to"


def write_papers(
    workspace: Workspace,
    meeting: MeetingId,
    folder: Path,
    *,
    policies: Policies,
    practice: bool = False,
    progress: Progress = silently,
) -> tuple[Path, int]:
    """Write every paper of a meeting under ``folder``, each whole or not at all; gives where they are and how many.

    A paper that is there from before is replaced: it is the same meeting's.

    Raises:
        RuleBrokenError: a person stopped it, the place is full, gone or may not be written to, or a name there is a book's; what was
            written stays.
    """
    on = look_at(workspace, meeting).meeting.on
    place = folder / FOLDER / f"Hop {on.isoformat()}"
    papers = all_papers(workspace, meeting, policies=policies, practice=practice)
    for done, paper in enumerate(papers):
        progress(done, len(papers))
        pdf = paper.pdf
        try:
            place.mkdir(parents=True, exist_ok=True)
            write_whole(place / f"{done + 1:02d} {paper.file_stem}.pdf", pdf, replace=True)
        except OSError:
            raise RuleBrokenError("papers_not_written", detail=str(done)) from None
    progress(len(papers), len(papers))
    return place, len(papers)
