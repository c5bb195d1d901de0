"""The commands of getting in: the recovery sheet, a forgotten passphrase, a changed one, and the key the office keeps."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from app.cli.context import BOOK, FORCE, JSON, Program, show, workspace_of, write_out
from app.domain.entries import Role
from app.domain.ids import GroupCode

NEW_PASSPHRASE = "SOTO_NEW_PASSPHRASE"  # the variable's name, not a passphrase


def _new_passphrase() -> str:
    """The new passphrase, from the environment or typed twice.

    Raises:
        click.UsageError: there is none and nobody to ask.
    """
    given = os.environ.get(NEW_PASSPHRASE)
    if given:
        return given
    if not sys.stdin or not sys.stdin.isatty():
        raise click.UsageError(f"Cần mật khẩu mới: đặt biến {NEW_PASSPHRASE} hoặc chạy trong cửa sổ dòng lệnh.")
    return str(click.prompt("Mật khẩu mới", hide_input=True, confirmation_prompt=True, err=True))


@click.command("recovery-sheet", help="In phiếu khôi phục: tờ giấy mở được sổ khi quên mật khẩu. Cất như cất tiền.")
@BOOK
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@FORCE
@click.pass_obj
def sheet(program: Program, book: Path, out: Path, *, force: bool) -> None:
    """Print the recovery sheet."""
    from app.usecases.book.atomic_write import may_write
    from app.usecases.recovery import recovery_sheet

    may_write(out, replace=force)
    passphrase = program.passphrase()
    with program.open(book).book as opened:
        pdf = recovery_sheet(workspace_of(program, opened), passphrase)
    write_out(out, pdf, force=force)
    click.echo(out)


@click.command("recover", help="Quên mật khẩu: mở sổ bằng phiếu khôi phục và đặt mật khẩu mới.")
@BOOK
@click.option("--words", help="17 từ trên phiếu, theo thứ tự.")
@click.option("--picture", type=click.Path(path_type=Path), help="Ảnh chụp hoặc bản quét của phiếu (PNG, JPEG, PDF).")
@click.pass_obj
def recover(program: Program, book: Path, words: str | None, picture: Path | None) -> None:
    """Open a book by its recovery sheet and give it a new passphrase."""
    from app.usecases.recovery import code_on_picture, open_by_code, read_code

    if (words is None) == (picture is None):
        raise click.UsageError("Cần --words hoặc --picture.")
    key = read_code(words) if words is not None else code_on_picture(picture or Path())
    open_by_code(book, key, _new_passphrase(), program.environment).book.close()
    click.echo("Sổ đã mở được. Mật khẩu mới dùng từ bây giờ; phiếu cũ không dùng được nữa, hãy in phiếu mới.")


@click.command("passphrase", help="Đổi mật khẩu của sổ. Phiếu khôi phục cũ hết dùng được.")
@BOOK
@click.pass_obj
def passphrase_(program: Program, book: Path) -> None:
    """Change a book's passphrase."""
    from app.usecases.recovery import change_passphrase

    old, new = program.passphrase(), _new_passphrase()
    with program.open(book).book as opened:
        change_passphrase(workspace_of(program, opened), old, new)
    click.echo("Đã đổi mật khẩu. Phiếu khôi phục cũ không dùng được nữa, hãy in phiếu mới.")


@click.command("leave-key", help="Gửi văn phòng giữ hộ chìa khóa của sổ, niêm kín; đi cùng lần gửi – nhận tới.")
@BOOK
@click.pass_obj
def leave_key(program: Program, book: Path) -> None:
    """Let the office keep the book's key."""
    from app.usecases.recovery import leave_key_with_office

    passphrase = program.passphrase()
    with program.open(book, Role.GROUP).book as opened:
        leave_key_with_office(workspace_of(program, opened), passphrase)
    click.echo("Đã niêm chìa khóa cho văn phòng; đi cùng lần gửi – nhận tới.")


@click.command("kept-keys", help="Các từ khôi phục của sổ một Tổ mà văn phòng đang giữ hộ. Chỉ đọc cho đúng người.")
@click.argument("book", metavar="OFFICE", type=click.Path(path_type=Path))
@click.argument("group")
@JSON
@click.pass_obj
def kept(program: Program, book: Path, group: str, *, as_json: bool) -> None:
    """The recovery words the office keeps for a group."""
    from app.usecases.recovery import code_words, kept_keys

    with program.open(book, Role.OFFICE).book as opened:
        found = kept_keys(workspace_of(program, opened), GroupCode(group))
    if as_json:
        show([{"device": device, "words": list(code_words(key))} for device, key in found.items()])
        return
    for device, key in found.items():
        click.echo(f"{device[:12]}: {' '.join(code_words(key))}")
    if not found:
        click.echo("Văn phòng không giữ chìa khóa nào của Tổ này.")


RECOVERY_COMMANDS = (sheet, recover, passphrase_, leave_key)
