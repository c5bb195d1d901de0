"""Policy packs by command: what one says, what differs between two, whether one can be used."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from app.cli.context import JSON, Program, show

_FILE = click.Path(path_type=Path)


@click.group(help="Xem, so và kiểm tra gói chính sách (bộ quy tắc cho vay).")
def policy() -> None:
    """Policy packs."""


@policy.command("show", help="Các chương trình của một gói: điều khoản theo ngày, quy tắc với nguồn và độ chắc.")
@click.argument("file", type=_FILE, required=False)
@click.option("--program", "only", help="Chỉ một chương trình, ví dụ HN.")
@JSON
@click.pass_obj
def show_pack(program: Program, file: Path | None, only: str | None, *, as_json: bool) -> None:
    """Print a pack in words; without a file the one that comes with the program."""
    from app.domain.policy import parse_pack
    from app.usecases.loans.eligibility import read_text
    from app.usecases.pack_words import program_sheets

    pack = parse_pack(program.policy_text() if file is None else read_text(file))
    sheets = [sheet for sheet in program_sheets(pack) if only in (None, sheet.id)]
    if not sheets:
        raise click.UsageError(f"Gói này không có chương trình {only}.")
    if as_json:
        head = {"pack": pack.id, "as_of": pack.as_of.isoformat(), "digest": pack.digest, "warning": pack.warning}
        show({**head, "programs": [asdict(sheet) for sheet in sheets]})
        return
    click.echo(f"{pack.id}, {pack.as_of:%d/%m/%Y}. {pack.warning}")
    for sheet in sheets:
        click.echo(f"\n{sheet.name} ({sheet.id}; {sheet.channel})")
        for line in (*sheet.terms, *sheet.limits, *sheet.rules):
            click.echo(f"  - {line}")


@policy.command("diff", help="Điều gì khác giữa hai gói.")
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
@JSON
def diff(old: Path, new: Path, *, as_json: bool) -> None:
    """Print what differs."""
    from app.domain.policy import parse_pack
    from app.usecases.loans.eligibility import read_text
    from app.usecases.pack_words import change_words, pack_changes

    before, after = parse_pack(read_text(old)), parse_pack(read_text(new))
    changes = pack_changes(before, after)
    if as_json:
        show([asdict(change) for change in changes])
        return
    for change in changes:
        click.echo(change_words(change, after if change.new or change.field else before))
    if not changes:
        click.echo("Hai gói nói như nhau.")


@policy.command("check", help="Gói dùng được không; nếu không thì sai ở dòng nào, vì sao.")
@click.argument("file", type=_FILE)
@JSON
@click.pass_context
def check(context: click.Context, file: Path, *, as_json: bool) -> None:
    """Read a pack whole, or say the line and the reason."""
    from app.domain.policy import PackError, parse_pack
    from app.usecases.loans.eligibility import read_text
    from app.usecases.messages import sentence

    try:
        pack = parse_pack(read_text(file))
    except PackError as error:
        if not as_json:
            raise
        show({"ok": False, "line": error.line, "reason": error.reason, "sentence": sentence(error)})
        context.exit(1)
    if as_json:
        show(
            {
                "ok": True,
                "pack": pack.id,
                "as_of": pack.as_of.isoformat(),
                "programs": len(pack.programs),
                "rules": len(pack.rules),
            }
        )
    else:
        click.echo(
            f"Dùng được: {pack.id}, {pack.as_of:%d/%m/%Y}; {len(pack.programs)} chương trình, {len(pack.rules)} quy tắc."
        )
