"""01/KH and 04/BC-TH of a commune's union: its plan of the year, and what its checks of the year found."""

from __future__ import annotations

from datetime import date

from app.documents.records import GroupHeading
from app.documents.records_union import CheckedGroup, ChecksPaper, PlannedGroup, PlanPaper
from app.domain.group import UNIONS
from app.domain.policy import PolicyPack
from app.usecases.book.place import union_on
from app.usecases.papers.heading import with_kind
from app.usecases.papers.paper import OF_A_UNION, Paper, paper, stem_of
from app.usecases.union.book import about, followed, groups, own
from app.usecases.union.quotas import quotas
from app.usecases.workspace import Workspace


def yearly_papers(workspace: Workspace, pack: PolicyPack, *, practice: bool = False) -> list[Paper]:
    """The union's own papers of this year; none where the book has no union."""
    heading = _heading(workspace)
    if heading is None:
        return []
    today = workspace.today
    records = (
        plan_record(workspace, pack, heading, today.year, practice=practice),
        checks_record(workspace, heading, date(today.year, 1, 1), today, practice=practice),
    )
    return [
        paper(form, record, today, of=str(today.year), stem=stem_of(form, today.year))
        for form, record in zip(OF_A_UNION, records, strict=True)
    ]


def _heading(workspace: Workspace) -> GroupHeading | None:
    profile = own(workspace).profile()
    if profile is None:
        return None
    union = union_on(workspace, profile, workspace.today)
    return GroupHeading(
        code="",
        name=union.name,
        leader=union.officer,
        hamlet="",
        hamlet_word="thôn",
        commune=f"{union.commune_kind} {union.commune}".strip(),
        province=with_kind(union.province),
        union=UNIONS.get(union.union_code, union.union_code),
        office="",
        practice=workspace.practice,
    )


def plan_record(
    workspace: Workspace, pack: PolicyPack, heading: GroupHeading, year: int, *, practice: bool
) -> PlanPaper:
    """The groups with the loans that 727/HD-NHCS asks to be looked at in a year, and its shares."""
    rule = pack.supervision_on(min(date(year, 12, 31), workspace.today))
    shares = (
        (
            (f"Món vay mới, trong {rule.new_within_days} ngày sau giải ngân", f"{rule.new_pct} %"),
            (f"Món vay không giao dịch từ {rule.inactive_months} tháng", f"{rule.inactive_pct} %"),
            ("Món vay còn dư nợ của các năm trước", f"{rule.old_pct} % (vùng khó khăn {rule.old_pct_difficult} %)"),
            ("Tổ Tiết kiệm và vay vốn", f"{rule.groups_pct} %"),
        )
        if rule is not None
        else ()
    )
    asked = quotas(workspace, pack, year)
    planned = tuple(
        PlannedGroup(
            one.group.name,
            one.group.profile.hamlet_shown if one.group.profile else "",
            one.new.needed + one.inactive.needed + one.old.needed,
            f"tháng {one.planned}" if one.planned else "",
        )
        for one in asked
    ) or tuple(
        PlannedGroup(group.name, group.profile.hamlet_shown if group.profile else "") for group in groups(workspace)
    )
    return PlanPaper(heading, year, planned, shares, practice=practice)


def checks_record(
    workspace: Workspace, heading: GroupHeading, since: date, until: date, *, practice: bool
) -> ChecksPaper:
    """What was looked at between two days, both counted, a line for each group that was."""
    found, right, wrong = [], 0, 0
    for code in followed(workspace):
        reads, profile = about(workspace, code), workspace.at(code).about.profile()
        checks = [one for one in reads.checks() if since <= one.on <= until]
        lists = {one.on for one in reads.compared() if since <= one.on <= until}
        days = {one.on for one in checks} | lists | {one.on for one in reads.inspections() if since <= one.on <= until}
        if not days:
            continue
        right, wrong = right + sum(one.right for one in checks), wrong + sum(one.wrong for one in checks)
        found.append(
            CheckedGroup(
                ", ".join(f"{day:%d/%m}" for day in sorted(days)),
                profile.name if profile else str(code),
                profile.hamlet_shown if profile else "",
                len(checks),
                sum(bool(one.wrong) for one in checks),
                len(lists),
            )
        )
    return ChecksPaper(heading, since, until, tuple(found), right, wrong, practice=practice)
