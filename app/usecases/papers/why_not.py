"""Why a member was refused or is kept waiting, and what she brings along: the papers she takes home."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.documents.records_borrower import BringPaper, Obstacle, PaperToBring, WhyNotPaper
from app.domain.calendar import next_transaction_day
from app.domain.errors import RuleBrokenError
from app.domain.meeting import Request
from app.domain.policy import Finding, Outcome, PolicyPack, Stage
from app.usecases.book.place import place_on
from app.usecases.loans.appraisal import asked_in, judge
from app.usecases.loans.findings import in_order, said, sentence
from app.usecases.loans.known import Ask
from app.usecases.papers.heading import heading_of
from app.usecases.papers.paper import Paper, paper, stem_of
from app.usecases.workspace import Workspace

_FORMS = ("01/TD · Giấy đề nghị vay vốn", "10C/TD · Biên bản họp Tổ", "03/TD · Danh sách tổ viên đề nghị vay vốn")
_FIRST_LOAN = "01/UQ · Giấy ủy quyền của hộ (vay lần đầu)"


def why_not_record(
    workspace: Workspace, request: Request, pack: PolicyPack, on: date, *, practice: bool = False
) -> WhyNotPaper | None:
    """The letter about a request; None where it went through as it was asked for, or nothing stands in its way yet."""
    answer = request.answer
    is_lent = answer is not None and answer.approved
    # The bank lends: what was not known to the group stands in nobody's way.
    obstacles = () if is_lent else tuple(_obstacles(workspace, request, pack, on))
    outcome, agreed = _outcome(request, bool(obstacles))
    if not outcome:
        return None
    on = max(on, answer.on) if answer is not None else on  # a letter is not older than what it tells
    program = pack.programs.get(request.program)
    return WhyNotPaper(
        heading=heading_of(workspace, on),
        on=on,
        name=request.name,
        program=program.name if program else request.program,
        amount=request.amount,
        term_months=request.term_months,
        purpose=request.purpose,
        outcome=outcome,
        reason=_reason(request),
        agreed=agreed,
        obstacles=obstacles,
        bring_by=_bring_by(workspace, on) if any(one.papers for one in obstacles) else "",
        turn_to=_turn_to(workspace, on),
        practice=practice,
    )


def why_not_paper(
    workspace: Workspace, request: Request, pack: PolicyPack, on: date, *, practice: bool = False
) -> Paper:
    """The letter about one request, to print.

    Raises:
        RuleBrokenError: there is nothing to tell: it went through as it was asked for, or nothing stands in its way.
    """
    record = why_not_record(workspace, request, pack, on, practice=practice)
    if record is None:
        raise RuleBrokenError("nothing_to_tell")
    return paper("vi-sao-chua", record, on, of=request.name, stem=stem_of("vi-sao-chua", on))


def bring_paper(workspace: Workspace, asked: Ask, pack: PolicyPack, *, practice: bool = False) -> Paper:
    """What a member brings along for a loan she thinks of; nothing is written.

    Raises:
        RuleBrokenError: there is no such member or program.
    """
    today = workspace.today
    member, program = workspace.members.one(asked.member), pack.programs.get(asked.program)
    verdict = judge(workspace, pack, asked, today, Stage.BANK)
    first = judge(workspace, pack, asked, today)
    if member is None or program is None or verdict is None or first is None:
        raise RuleBrokenError("no_such_member")
    record = BringPaper(
        heading=heading_of(workspace),
        on=today,
        name=member.name,
        program=program.name,
        amount=asked.amount,
        term_months=asked.term_months,
        purpose=asked.purpose,
        verdict=sentence(first),
        papers=tuple(papers_of_rules(pack, verdict.findings)),
        forms=() if program.is_direct else (*_FORMS, _FIRST_LOAN),
        practice=practice,
    )
    return paper("giay-can-mang", record, today, of=member.name, stem=stem_of("giay-can-mang", today))


def papers_of_rules(pack: PolicyPack, findings: tuple[Finding, ...]) -> Iterator[PaperToBring]:
    """Each paper that the rules of a program name, once, with what it is for; the group's own papers are not among them."""
    seen: set[str] = set()
    for found in findings:
        for name in found.evidence:
            if name not in seen and "/TD" not in name:
                seen.add(name)
                yield _paper(pack, name, found.message, is_seen=found.outcome is Outcome.PASS)


def _paper(pack: PolicyPack, name: str, what_for: str, *, is_seen: bool = False) -> PaperToBring:
    issuer = pack.issuers.get(name)
    return PaperToBring(name, issuer.by_vi if issuer else "", what_for, is_seen)


def _obstacles(workspace: Workspace, request: Request, pack: PolicyPack, on: date) -> Iterator[Obstacle]:
    """What stops the request or is not known of it, as the rules find it today; what only reminds stops nobody."""
    verdict = judge(workspace, pack, asked_in(request), on)
    for found in in_order(verdict.findings) if verdict else ():
        if found.blocking and found.outcome is not Outcome.PASS:
            words = said(pack, found)
            missing = tuple(f"chưa biết: {label}" for label in words.missing)
            yield Obstacle(
                rule=words.requirement,
                fact="; ".join(words.facts + missing),
                citation=words.citation,
                papers=tuple(_paper(pack, name, words.requirement) for name in found.evidence if "/TD" not in name),
            )


def _outcome(request: Request, has_obstacles: bool) -> tuple[str, tuple[int, int] | None]:
    """What became of the request, in words; empty where there is nothing to explain. The amount and months where they are others."""
    answer = request.answer
    if answer is not None and not answer.approved:
        return "Ngân hàng chưa đồng ý cho vay.", None
    if answer is not None:
        got = (answer.amount, answer.term_months)
        return _other_than_asked("Ngân hàng", request, got)
    if request.approved is False:
        return "Tổ chưa đồng ý đề nghị vay.", None
    if request.approved:
        return _other_than_asked("Tổ", request, (request.agreed_amount, request.agreed_term))
    return ("Đề nghị còn chờ: chưa đủ điều kiện hoặc còn điều chưa biết." if has_obstacles else ""), None


def _other_than_asked(who: str, request: Request, got: tuple[int, int]) -> tuple[str, tuple[int, int] | None]:
    if got == (request.amount, request.term_months):
        return "", None
    return f"{who} đồng ý cho vay, khác với mức đề nghị.", got


def _reason(request: Request) -> str:
    answer = request.answer
    if answer is not None and answer.reason:
        return answer.reason
    if request.verified is False and request.verified_reason:
        return f"{request.vote_note}; Hội: {request.verified_reason}".lstrip("; ")
    return request.vote_note


def _bring_by(workspace: Workspace, on: date) -> str:
    """By when: the next day the bank comes to the commune, where the book knows it."""
    profile = workspace.about.profile(on)
    if profile is None or not 1 <= profile.transaction_day <= 31:
        return ""
    day = next_transaction_day(on, profile.transaction_day)
    return f"Mang giấy còn thiếu đến Tổ trưởng trước ngày giao dịch tại xã {day:%d/%m/%Y} để Tổ xét lại."


def _turn_to(workspace: Workspace, on: date) -> tuple[str, ...]:
    profile, board = workspace.about.profile(on), workspace.about.board(on)
    if profile is None:
        return ()
    lines = [f"Tổ trưởng: {board.leader}", f"{profile.union_name} {place_on(workspace, profile, on).commune}"]
    if profile.office_name:
        day = f", ngày giao dịch tại xã: ngày {profile.transaction_day} hằng tháng" if profile.transaction_day else ""
        lines.append(f"{profile.office_name}{day}")
    return tuple(lines)
