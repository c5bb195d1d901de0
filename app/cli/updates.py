"""New versions of the program: what a stick brings, taking it, going back, and putting it on a stick for others."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from app import __version__
from app.cli.context import BOOK, JSON, Program, show, workspace_of
from app.domain.errors import RuleBrokenError

_FILE = click.argument("file", type=click.Path(path_type=Path))


@click.group(help="Bản mới của Sổ Tổ: xem, cài, quay lại bản cũ, chép lên USB.")
def update() -> None:
    """Commands about versions of the program."""


@update.command(help="Xem USB có bản mới cho máy này không.")
@click.argument("stick", type=click.Path(path_type=Path))
@JSON
def look(stick: Path, *, as_json: bool) -> None:
    """Say which newer version a stick has, and what is new in it."""
    from app.usecases.update import newest_on, this_installation

    found = newest_on(stick, this_installation())
    if as_json:
        show({"version": found.update.version, "says": found.update.says, "file": str(found.path)} if found else {})
    elif found is None:
        click.echo(f"USB không có bản nào mới hơn bản {__version__} đang dùng.")
    else:
        click.echo(f"Bản {found.update.version}: {found.update.says.get('vi', '')}".rstrip(": "))


@update.command(help="Cài bản mới từ một tệp; lần mở sau Sổ Tổ chạy bản ấy. Bản đang dùng vẫn còn.")
@_FILE
def install(file: Path) -> None:
    """Take a version from a file; it starts from the next start on."""
    from app.sync.updates import look_at_package
    from app.usecases.update import install as take
    from app.usecases.update import this_installation

    place = this_installation()
    if not file.is_file():
        raise RuleBrokenError("no_update")
    package = look_at_package(file, place.trusted)
    take(package, place)
    click.echo(
        f"Đã cài bản {package.update.version}. Lần mở sau Sổ Tổ chạy bản ấy; sổ được giữ một bản sao trước khi đổi."
    )


@update.command(help="Chép một bản mới lên USB cho các Tổ.")
@_FILE
@click.argument("stick", type=click.Path(path_type=Path))
def push(file: Path, stick: Path) -> None:
    """Put a version on a stick."""
    from app.usecases.update import publisher_keys
    from app.usecases.update import push as put

    click.echo(f"Đã chép: {put(file, stick, publisher_keys()).name}")


@update.command(
    help="Đưa sổ về bản cũ hơn đã mở nó; việc ghi từ khi cập nhật vẫn còn. Chưa có --yes thì chỉ nói trước."
)
@BOOK
@click.option("--yes", is_flag=True, help="Làm thật.")
@JSON
@click.pass_obj
def back(program: Program, book: Path, *, yes: bool, as_json: bool) -> None:
    """Say what an older program would not count, and go back to it."""
    from app.usecases.book.going_back import go_back, way_back
    from app.usecases.update import this_installation

    with program.open(book).book as opened:
        workspace = workspace_of(program, opened)
        way = way_back(workspace)
        if way is None:
            raise RuleBrokenError("no_older_program")
        if yes:
            go_back(workspace, this_installation() if getattr(sys, "frozen", False) else None)
    if as_json:
        show({"version": way.version, "not_counted": dict(way.not_counted), "done": yes})
        return
    if way.entries:
        click.echo(
            f"Bản {way.version} chưa hiểu {way.entries} việc đã ghi: vẫn giữ trong sổ, chưa tính; cập nhật lại thì tính."
        )
    else:
        click.echo(f"Bản {way.version} hiểu mọi việc đã ghi.")
    click.echo(f"Đã đưa sổ về bản {way.version}." if yes else "Làm thật thì thêm --yes.")
