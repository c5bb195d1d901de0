"""Which papers a command asks for."""

from __future__ import annotations

from typing import Any

import click

from app.cli.asked import PaperAsked
from app.domain.entries import Role
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode, MeetingId, MemberId
from app.usecases.papers.paper import KINDS, Paper
from app.usecases.policy import Policies
from app.usecases.workspace import Workspace

_NOTHING = {"nothing_to_print", "nothing_to_check", "no_meeting_yet"}


def named(said: str) -> str:
    """The form a person means: 10C/TD, 10c-td and 10C are one; a slash is hard to type in some places.

    Raises:
        click.UsageError: there is no such form.
    """

    def bare(name: str) -> str:
        return name.casefold().replace("/", "").replace("-", "").replace("_", "").removesuffix("td")

    found = next((form for form in (*KINDS, "bang-so-lieu") if bare(form) == bare(said)), None)
    if found is None:
        raise click.UsageError(f"Không có mẫu “{said}”. Có các mẫu: {', '.join(KINDS)}.")
    return found


def made(workspace: Workspace, form: str, policies: Policies, asked: PaperAsked) -> list[Paper]:
    """The papers asked for; where nobody said of which meeting or member and the book has nothing yet, a blank and a word of it.

    Raises:
        click.UsageError: a group must be named, or this form has no such choice.
        RuleBrokenError: there is nothing for that form.
    """
    from app.usecases.papers.member_papers import OF_A_MEMBER
    from app.usecases.papers.registry import BLANKS, blank_of

    is_union = workspace.book.identity.role is Role.UNION
    if asked.member and form not in OF_A_MEMBER and not is_union:
        raise click.UsageError(f"Mẫu {form} không in riêng cho một tổ viên: bỏ --member.")
    if asked.codes and form != "10C/TD":
        raise click.UsageError("--codes chỉ đi kèm biên bản 10C/TD.")
    if is_union:
        chosen = _group_of(workspace, asked.group)
        return [blank_of(workspace.at(chosen), form)] if asked.blank else _of_a_union(workspace, form, chosen, policies)
    if asked.blank:
        return [blank_of(workspace, form)]
    if form in OF_A_MEMBER and not asked.member:
        click.echo("Mẫu này là của một tổ viên (--member); chưa nói ai nên in mẫu trắng.", err=True)
        return [blank_of(workspace, form)]
    try:
        return _filled(workspace, form, policies, asked)
    except RuleBrokenError as refusal:
        if asked.is_of_something or refusal.rule not in _NOTHING or form not in BLANKS:
            raise
        click.echo("Sổ chưa có gì cho mẫu này: in mẫu trắng để điền tay.", err=True)
        return [blank_of(workspace, form)]


def _filled(workspace: Workspace, form: str, policies: Policies, asked: PaperAsked) -> list[Paper]:
    from app.usecases.papers.member_papers import OF_A_MEMBER, paper_of_member
    from app.usecases.papers.papers import papers_of, with_codes

    if form in OF_A_MEMBER:
        return [paper_of_member(workspace, form, _member(workspace, asked.member or ""), policies=policies)]
    meeting = MeetingId(asked.meeting) if asked.meeting else None
    papers = papers_of(workspace, form, meeting, policies=policies)
    return [with_codes(workspace, papers[0], meeting)] if asked.codes else papers


def _member(workspace: Workspace, said: str) -> MemberId:
    wanted = said.casefold().strip()
    found = [
        one.id
        for one in workspace.members.all()
        if wanted in {one.id.casefold(), one.id_number, one.name.casefold()} - {""}
    ]
    if len(found) != 1:
        raise (
            RuleBrokenError("no_such_member")
            if not found
            else click.UsageError("Có nhiều tổ viên trùng tên: dùng số CCCD.")
        )
    return found[0]


def _group_of(workspace: Workspace, said: str | None) -> GroupCode:
    from app.usecases.union.book import followed

    groups = [group for group in followed(workspace) if said in {None, group}]
    if len(groups) != 1:
        raise click.UsageError("Cần --group với mã một Tổ của sổ này.")
    return groups[0]


def _of_a_union(workspace: Workspace, form: str, group: GroupCode, policies: Policies) -> list[Paper]:
    """The newest paper of a form that the union made for a group; to be written on site where it made none yet."""
    from app.usecases.union.papers import union_papers

    found = [paper for paper in union_papers(workspace, group, policies.on(workspace.today)) if paper.form == form]
    if not found:
        raise RuleBrokenError("nothing_to_print")
    return found[:1]


def register_document() -> list[dict[str, Any]]:
    """The register of forms for a program."""
    from app.documents.forms import register

    return [
        {
            "code": form.code,
            "title": form.title,
            "issued_by": form.issued_by or None,
            "issued_on": form.issued_on.isoformat() if form.issued_on else None,
            "valid_from": form.valid_from.isoformat() if form.valid_from else None,
            "evidence": form.evidence.value,
            "note": form.note or None,
            "copies": list(form.copies),
            "prints": form.prints,
            "source": form.source,
        }
        for form in register()
    ]


def register_lines() -> list[str]:
    """The register of forms for a person."""
    from app.documents.forms import register

    return [
        f"{form.code}: {form.title}"
        + (f"; {form.issued_by}" if form.issued_by else "")
        + (f", {form.issued_on:%d/%m/%Y}" if form.issued_on else "")
        + (f"; {form.note}" if form.note else "")
        for form in register()
    ]
