"""Papers of the group between its meetings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.documents.records_money import FiguresPaper
from app.domain.collection import HandIn
from app.domain.errors import RuleBrokenError
from app.domain.ids import MeetingId, MemberId
from app.domain.policy import PolicyPack
from app.usecases.meeting.view import look_at
from app.usecases.papers.borrower_papers import (
    later_payment_records,
    member_list_record,
)
from app.usecases.papers.collection_papers import cash_record, slips_record
from app.usecases.papers.founding_papers import cover_record, founding_record
from app.usecases.papers.heading import heading_of
from app.usecases.papers.inspection_papers import inspection_record, reconciliation_record, use_check_record
from app.usecases.papers.life_papers import (
    difference_records,
    due_record,
    handover_record,
    invitation_record,
    next_attendance_record,
)
from app.usecases.papers.paper import Paper, paper, several, stem_of
from app.usecases.policy import Policies
from app.usecases.workspace import Workspace

OF_THE_GROUP = (
    "10A/TD", "bia", "ds-to-vien", "giay-moi", "diem-danh", "bang-ke-tien", "den-han", "08/TD", "09/TD", "xac-minh", "ban-giao",
    "06/TD", "15/TD", "16/TD",
)  # fmt: skip


def group_papers(workspace: Workspace, policies: Policies, *, practice: bool = False) -> list[Paper]:
    """The papers of the group itself, for its folder and the union's checks; those there is nothing for are left out."""
    found = []
    for form in OF_THE_GROUP:
        try:
            found.append(paper_of_the_group(workspace, form, policies.on(workspace.today), practice))
        except RuleBrokenError:
            continue
    return found


def cash_paper(workspace: Workspace, one: HandIn, *, practice: bool = False) -> Paper:
    """The list of notes of a hand-in."""
    record = cash_record(workspace, one, practice=practice)
    return paper("bang-ke-tien", record, one.on, of=f"{one.on:%d/%m/%Y}", stem=stem_of("bang-ke-tien", one.on))


def slip_of(
    workspace: Workspace, meeting: MeetingId, member: MemberId, policies: Policies, *, practice: bool = False
) -> Paper:
    """One member's slip of a round.

    Raises:
        RuleBrokenError: there is no such meeting, or she is not in it.
    """
    view = look_at(workspace, meeting)
    record = slips_record(workspace, view, policies.on(view.meeting.on), practice=practice, only=member)
    if record is None:
        raise RuleBrokenError("nothing_to_print")
    on = view.meeting.on
    return paper("giay-bao", record, on, of=f"{on:%d/%m/%Y}", stem=stem_of("giay-bao", on))


def figures_paper(
    workspace: Workspace, title: str, columns: Sequence[str], rows: Sequence[Sequence[str]], *, practice: bool = False
) -> bytes:
    """A table of figures as it is on the screen, to print.

    Raises:
        RuleBrokenError: the book has no profile yet.
    """
    from app.documents.drawings import pdf_of

    cells = tuple(tuple(row) for row in rows)
    record = FiguresPaper(heading_of(workspace), title, workspace.today, tuple(columns), cells, practice=practice)
    return pdf_of("bang-so-lieu", record, workspace.today)


def paper_of_the_group(workspace: Workspace, form: str, pack: PolicyPack, practice: bool) -> Paper:
    """One paper of the group itself.

    Raises:
        RuleBrokenError: there is nothing to print.
    """
    if form == "bang-ke-tien":
        handed = workspace.rounds.hand_ins()
        if not handed:
            raise RuleBrokenError("nothing_to_print")
        return cash_paper(workspace, handed[-1], practice=practice)  # they come oldest first
    if form in {"08/TD", "09/TD"}:
        return _later_payments(workspace, form, pack, practice)
    today = workspace.today
    if form == "xac-minh":
        records = difference_records(workspace, practice=practice)
        if not records:
            raise RuleBrokenError("nothing_to_print")
        return several(form, [(one.name, one) for one in records], today, stem=stem_of(form, today))
    makers: dict[str, Callable[..., object]] = {
        "10A/TD": partial(founding_record, workspace, {one.id: one.name for one in pack.programs.values()}),
        "bia": partial(cover_record, workspace),
        "ds-to-vien": partial(member_list_record, workspace),
        "giay-moi": partial(invitation_record, workspace),
        "diem-danh": partial(next_attendance_record, workspace),
        "den-han": partial(due_record, workspace, pack),
        "ban-giao": partial(handover_record, workspace),
        "06/TD": partial(use_check_record, workspace, pack),
        "15/TD": partial(reconciliation_record, workspace, pack),
        "16/TD": partial(inspection_record, workspace),
    }
    record = makers[form](practice=practice)
    if record is None:
        raise RuleBrokenError("nothing_to_print")
    return paper(form, record, today, stem=stem_of(form, today))


def _later_payments(workspace: Workspace, form: str, pack: PolicyPack, practice: bool) -> Paper:
    """One paper for each loan that falls due in the next sixty days, as one file."""
    records = later_payment_records(workspace, pack, last=form == "09/TD", practice=practice)
    if not records:
        raise RuleBrokenError("nothing_to_print")
    named = [(record.borrower.name, record) for record in records]
    return several(form, named, workspace.today, stem=stem_of(form, workspace.today))
