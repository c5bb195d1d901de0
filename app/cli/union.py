"""The commands of a union officer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.asked import handed
from app.cli.context import JSON, Program, show
from app.domain.entries import Role
from app.domain.union import UnionProfile
from app.usecases.workspace import Workspace

if TYPE_CHECKING:
    from app.domain.policy import Verdict
    from app.usecases.union.endorse import ToVerify

_UNION = click.argument("book", metavar="BOOK", type=click.Path(path_type=Path))


@click.group(help="Việc của cán bộ Hội.")
def union() -> None:
    """The union's commands."""


@union.command("new", help="Lập sổ cho Hội của một xã.")
@_UNION
@click.option("--union", "union_code", required=True, help="Mã Hội: 11, 12, 13 hoặc 14.")
@click.option("--commune", required=True, help="Tên xã.")
@click.option("--kind", "commune_kind", default="xã", help="xã, phường, thị trấn hoặc đặc khu.")
@click.option("--province", default="")
@click.option("--officer", default="", help="Họ tên cán bộ.")
@click.option("--title", "officer_title", default="", help="Chức vụ.")
@click.pass_obj
@handed("profile", UnionProfile)
def new_union(program: Program, book: Path, profile: UnionProfile) -> None:
    """Make a union's book."""
    from app.usecases.book.own_words import words_of_union
    from app.usecases.union.book import new_union_book

    passphrase = program.new_passphrase(words_of_union(profile))
    new_union_book(book, passphrase, profile, program.environment).book.close()
    click.echo(f"Đã lập sổ {book} cho {profile.name}.")


@union.command(help="Theo dõi thêm Tổ.")
@_UNION
@click.argument("codes", nargs=-1, required=True)
@click.pass_obj
def follow(program: Program, book: Path, codes: tuple[str, ...]) -> None:
    """Look after more groups."""
    from app.usecases.union.book import follow as look_after

    with program.open(book, Role.UNION).book as opened:
        workspace = Workspace(opened, program.environment, author="union")
        for code in codes:
            click.echo(f"Đã theo dõi Tổ {look_after(workspace, code)}.")


@union.command("requests", help="Các đề nghị vay vốn chờ Hội xác minh, với kết quả xét điều kiện.")
@_UNION
@JSON
@click.pass_obj
def waiting(program: Program, book: Path, *, as_json: bool) -> None:
    """What waits for the union's word."""
    from app.usecases.policy import policies_of
    from app.usecases.union.endorse import requests, verdict

    with program.open(book, Role.UNION).book as opened:
        workspace = Workspace(opened, program.environment, author="union")
        rules = policies_of(workspace, program.policy_text())
        rows = [_row(one, verdict(workspace, rules, one)) for one in requests(workspace) if one.waits]
    if as_json:
        show({"waiting": rows})
        return
    for row in rows:
        click.echo(f"{row['request']} · tổ {row['group']} · {row['name']} · {row['program']} · {row['verdict']}")
    if not rows:
        click.echo("Không có đề nghị nào chờ xác minh.")


def _row(one: ToVerify, found: Verdict | None) -> dict[str, Any]:
    """A request that waits, with what the pack found."""
    return {
        "group": one.group.code,
        "request": one.request.id,
        "name": one.request.name,
        "program": one.request.program,
        "amount": one.request.agreed_amount,
        "verdict": found.outcome.value if found and found.is_checked else "unknown",
        "failed": list(found.failed) if found else [],
        "unknown": list(found.unknown) if found else [],
    }


@union.command(help="Xác minh một đề nghị, hoặc hỏi lại với lý do.")
@_UNION
@click.argument("request")
@click.option("--question", "reason", help="Hỏi lại, với lý do này.")
@click.option("--note", default="", help="Ghi chú khi xác minh.")
@click.pass_obj
def verify(program: Program, book: Path, request: str, reason: str | None, note: str) -> None:
    """The union's word on a request."""
    from app.domain.errors import RuleBrokenError
    from app.usecases.union.endorse import requests, say

    with program.open(book, Role.UNION).book as opened:
        workspace = Workspace(opened, program.environment, author="union")
        found = next((one for one in requests(workspace) if one.request.id == request), None)
        if found is None:
            raise RuleBrokenError("no_such_request")
        say(
            workspace,
            found.group.code,
            found.request,
            verified=reason is None,
            reason=note if reason is None else reason,
        )
    click.echo("Đã ghi; Tổ và văn phòng thấy sau lần gửi – nhận tới.")
