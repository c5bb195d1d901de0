"""What every command needs: the program's parts, the arguments they share, opening a book, and printing."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import click

from app.domain.entries import Role
from app.domain.errors import Refusal
from app.usecases.book.opening import open_book
from app.usecases.workspace import Environment, Workspace

OFFICE = click.argument("book", metavar="OFFICE", type=click.Path(path_type=Path))


class _Day(click.ParamType[date]):
    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail("ngày viết như 2026-11-23", param, ctx)


DAY = _Day()
BOOK = click.argument("book", type=click.Path(path_type=Path))
JSON = click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")
FORCE = click.option("--force", is_flag=True, help="Ghi đè nếu đã có tệp tên đó.")
FORCE_REASON = click.option(
    "--force", "reason", is_flag=False, flag_value="", metavar="LÝ DO", help="Nhận tuy không khớp, vì lý do này."
)
PASSPHRASE = "SOTO_PASSPHRASE"  # the variable's name, not a passphrase


class OpenWindow(Protocol):
    """Opens the window; gives the exit code."""

    def __call__(self, book: Path | None, *, practice: bool = False) -> int:
        """Open it, on a book if one is named."""


@dataclass(frozen=True, slots=True)
class Program:
    """What the commands need from outside."""

    environment: Environment
    policy_text: Callable[[], str]
    open_window: OpenWindow
    play_demo: Callable[[Path], list[Path]]
    show_gallery: Callable[[], int] = int

    def passphrase(self) -> str:
        """The passphrase, from the environment or a prompt.

        Raises:
            click.UsageError: there is none and nobody to ask.
        """
        given = os.environ.get(PASSPHRASE)
        if given:
            return given
        if not sys.stdin or not sys.stdin.isatty():
            raise click.UsageError(f"Cần mật khẩu của sổ: đặt biến {PASSPHRASE} hoặc chạy trong cửa sổ dòng lệnh.")
        return str(click.prompt("Mật khẩu của sổ", hide_input=True, err=True))

    def new_passphrase(self, own: Sequence[str]) -> str:
        """The passphrase of a new book; ``own`` are words that anybody would try.

        Raises:
            click.UsageError: as ``passphrase``.
            RuleBrokenError: it would be guessed.
        """
        from app.domain.passphrase import check

        chosen = self.passphrase()
        check(chosen, own)
        return chosen

    def open(self, book: Path, *roles: Role) -> Workspace:
        """An open book; with roles, only a book of one of them."""
        return open_book(book, self.passphrase(), self.environment, *roles)


class RefusedError(Exception):
    """A refusal that already has its sentence."""


def workspace_of(program: Program, opened: Any) -> Workspace:
    """The workspace of an open book."""
    return Workspace(opened, program.environment)


def write_out(path: Path, data: bytes, *, force: bool) -> None:
    """Write a file that was asked for, whole or not at all, for its owner's eyes; ``force`` says it may take the place of another.

    Raises:
        RefusedError: it could not be written.
        RuleBrokenError: the name is taken, or a book's or batch's.
    """
    from app.usecases.book.atomic_write import write_whole
    from app.usecases.messages import OUTPUT_REFUSED

    try:
        write_whole(path, data, replace=force, private=True)
    except OSError as error:
        raise RefusedError(OUTPUT_REFUSED.replace("%1", str(path))) from error


def said_reason(reason: str | None) -> str:
    """The reason given with --force; empty without it.

    Raises:
        click.UsageError: --force without a reason.
    """
    if reason is not None and not reason.strip():
        raise click.UsageError('Viết lý do sau --force, ví dụ: --force "Tổ mới tách".')
    return reason or ""


def show(document: Any) -> None:
    """Print one JSON document."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))


def is_refusal(error: Exception) -> bool:
    """Whether this is a refusal a person can act on, not a mistake of ours."""
    return isinstance(error, Refusal | RefusedError)
