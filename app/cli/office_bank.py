"""What the bank says to groups through its office: answers, statements, scores and policy packs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.asked import AnswerAsked, RatingAsked, StatementAsked, handed
from app.cli.context import DAY, FORCE_REASON, JSON, OFFICE, Program, RefusedError, said_reason, show
from app.domain.entries import Role
from app.domain.ids import GroupCode
from app.usecases.workspace import Workspace

if TYPE_CHECKING:
    from app.usecases.loans.answers import Approval, Return


@click.command(help="Trả lời một đề nghị vay vốn. REQUEST để trống thì liệt kê các đề nghị chưa trả lời.")
@OFFICE
@click.argument("request", required=False)
@click.option("--amount", type=click.IntRange(1), help="Số tiền phê duyệt (đồng).")
@click.option("--term", type=click.IntRange(1, 600), help="Thời hạn (tháng).")
@click.option("--on", "disburse_on", type=DAY, help="Ngày giải ngân.")
@click.option("--place", default="", help="Nơi giải ngân.")
@click.option("--decline", "reason", help="Trả lại, với lý do này.")
@click.option("--confirmed", is_flag=True, help="Biết là hơn mức Tổ đã bình xét, hay là khoản thứ hai, vẫn phê duyệt.")
@JSON
@click.pass_obj
@handed("said", AnswerAsked)
def answer(program: Program, book: Path, request: str | None, said: AnswerAsked, *, as_json: bool) -> None:
    """Answer a loan request, or list the ones that wait."""
    from app.usecases.loans.answers import answer_request, waiting_requests

    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        if request is None:
            rows = waiting_requests(workspace)
            if as_json:
                show({"waiting": [row.as_document() for row in rows]})
            for row in rows if not as_json else ():
                click.echo(row.as_line())
            return
        answer_request(workspace, request, _answer_of(said), confirmed=said.confirmed)
    click.echo("Đã ghi trả lời; tổ nhận được ở lần gửi – nhận tới.")


def _answer_of(said: AnswerAsked) -> Approval | Return:
    from app.usecases.loans.answers import Approval, Return

    if said.reason is not None:
        return Return(said.reason)
    if said.amount and said.term and said.disburse_on and said.place:
        return Approval(said.amount, said.term, said.disburse_on, said.place)
    raise click.UsageError("Cần --amount, --term, --on và --place; hoặc --decline với lý do.")


@click.command(help="Gửi sao kê tháng của ngân hàng cho một Tổ; Tổ nhận được ở lần gửi – nhận tới.")
@OFFICE
@click.argument("group")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as-of", "as_of", type=DAY, help="Ngày của sao kê, khi tệp không ghi.")
@click.option("--dry-run", is_flag=True, help="Chỉ đọc và so, không ghi.")
@FORCE_REASON
@JSON
@click.pass_obj
@handed("asked", StatementAsked)
def statement(program: Program, book: Path, group: str, asked: StatementAsked, *, as_json: bool) -> None:
    """Put a group's monthly statement into its book."""
    from app.cli.exchange_output import match_line, stranger_line
    from app.usecases.money.bank_statement import read_statement, take_in_statement

    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        code = _known(workspace, group)
        read = read_statement(workspace.at(code), asked.file)
        if not as_json:  # whose they are, before anything is written
            click.echo(match_line(read))
            if asked.dry_run and read.stranger is not None:
                click.echo(stranger_line(read.stranger))
        taken = 0
        if not asked.dry_run:
            taken = take_in_statement(workspace, read, asked.as_of, code, reason=said_reason(asked.reason))
    if as_json:
        show({**read.as_json(), "written": taken})
    elif not asked.dry_run:
        click.echo(f"Sao kê {len(read.lines)} dòng, {taken} dòng mới, sẽ đến Tổ {group} ở lần gửi – nhận tới.")


@click.command(help="Ghi điểm xếp loại tháng của ngân hàng cho một Tổ.")
@OFFICE
@click.argument("group")
@click.option("--as-of", "as_of", required=True, type=DAY)
@click.option("--rating", "word", required=True, type=click.Choice(["good", "fair", "average", "weak"]))
@click.option("--score", required=True, type=click.IntRange(0, 100))
@click.option("--part", "parts", multiple=True, help="Tiêu chí=điểm, ví dụ overdue_ratio=30.")
@click.pass_obj
@handed("said", RatingAsked)
def rate(program: Program, book: Path, group: str, said: RatingAsked) -> None:
    """The bank's monthly score of a group."""
    from app.domain.entries import RatingGiven
    from app.usecases.policy import policies_of
    from app.usecases.review.rating import give_rating

    pairs = [part.partition("=") for part in said.parts]
    if any(not points.isascii() or not points.isdigit() for _, _, points in pairs):
        raise click.UsageError("Viết --part tiêu_chí=điểm.")
    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        code = _known(workspace, group)
        pack = policies_of(workspace, program.policy_text()).on(said.as_of)
        given = {key.strip(): int(points) for key, _, points in pairs}
        rating = RatingGiven(as_of=said.as_of, rating=said.word, score=said.score, parts=given)
        give_rating(workspace, code, pack, rating)
    click.echo(f"Đã ghi điểm {said.score} của tổ {group}; tổ nhận được ở lần gửi – nhận tới.")


@click.command(help="Đưa một gói chính sách mới vào dùng; các tổ nhận được ở lần gửi – nhận tới.")
@OFFICE
@click.argument("file", type=click.Path(path_type=Path))
@JSON
@click.pass_obj
def pack(program: Program, book: Path, file: Path, *, as_json: bool) -> None:
    """Put a policy pack in force."""
    from app.usecases.loans.eligibility import read_text
    from app.usecases.policy import issue_pack

    with program.open(book, Role.OFFICE).book as opened:
        issued, groups = issue_pack(Workspace(opened, program.environment, author="office"), read_text(file))
    if as_json:
        show({"pack": issued.id, "as_of": issued.as_of.isoformat(), "groups": groups})
    else:
        click.echo(f"Gói {issued.id} ngày {issued.as_of:%d/%m/%Y} sẽ đến {groups} tổ ở lần gửi – nhận tới.")


def _known(workspace: Workspace, group: str) -> GroupCode:
    """The code of a group of the office.

    Raises:
        RefusedError: the office has no such group.
    """
    from app.storage.queries import OfficeQueries

    if group not in {known.code for known in OfficeQueries(workspace.book).groups()}:
        raise RefusedError("Không thấy Tổ này trong sổ văn phòng.")
    return GroupCode(group)


OFFICE_BANK = (answer, statement, rate, pack)
