"""An office's figures: raw data in, the report out, the warehouse."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.asked import ReportAsked, handed
from app.cli.context import DAY, FORCE, JSON, OFFICE, Program, show
from app.domain.entries import Role
from app.usecases.workspace import Workspace


@click.command(help="Nạp số liệu thô của cả địa bàn (groups.csv, members.csv, loans.csv, office-figures.json).")
@OFFICE
@click.argument("directory", type=click.Path(path_type=Path))
@click.pass_obj
def load(program: Program, book: Path, directory: Path) -> None:
    """Take in raw CSVs of a district."""
    from app.usecases.office.district import load_directory

    with program.open(book, Role.OFFICE).book as opened:
        loaded = load_directory(Workspace(opened, program.environment, author="office"), directory)
    click.echo(f"Đã nạp {loaded.groups} tổ, {loaded.members} khách hàng, {loaded.loans} món vay.")


@click.command(help="Báo cáo toàn địa bàn đến một ngày.")
@OFFICE
@click.option("--as-of", "as_of", type=DAY, help="Không nói thì lấy ngày của sổ đăng ký ngân hàng gần nhất.")
@click.option("--format", "form", type=click.Choice(["json", "text", "pdf", "xlsx"]), default="text")
@click.option("--units", type=click.Choice(["old", "new"]), default="old", help="Theo xã khi ghi sổ, hay sau sáp nhập.")
@click.option("--full", is_flag=True, help="Với json: thêm số liệu theo hội, chương trình, xã và từng tổ.")
@click.option("--warehouse", help="Hỏi kho số liệu (postgresql://…) thay vì sổ.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Tệp để ghi, cho pdf và xlsx.")
@FORCE
@click.pass_obj
@handed("asked", ReportAsked)
def report(program: Program, book: Path, asked: ReportAsked) -> None:
    """The district report as of a date."""
    from app.cli.report import printed

    if asked.form in {"pdf", "xlsx"} and asked.out is None:
        raise click.UsageError("Cần --out TỆP cho pdf và xlsx.")
    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        printed(workspace, program, asked)


@click.command(help="Ghi xã nào sáp nhập vào xã nào, từ tệp CSV: commune,hamlet,successor,from,source.")
@OFFICE
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--points", type=click.Path(path_type=Path), help="Điểm giao dịch của xã, CSV: commune,from,point.")
@click.pass_obj
def communes(program: Program, book: Path, file: Path | None, points: Path | None) -> None:
    """Which commune followed which."""
    from app.usecases.office.district import take_communes

    if file is None and points is None:
        raise click.UsageError("Cần tệp sáp nhập, hoặc --points TỆP.")
    with program.open(book, Role.OFFICE).book as opened:
        count = take_communes(Workspace(opened, program.environment, author="office"), file, points)
    click.echo(f"Đã ghi {count} dòng về xã.")


@click.command(help="Đưa số liệu vào kho PostgreSQL của tỉnh; chỉ phần mới, làm lại không thêm gì.")
@OFFICE
@click.argument("warehouse", metavar="postgresql://…")
@JSON
@click.pass_obj
def publish(program: Program, book: Path, warehouse: str, *, as_json: bool) -> None:
    """Copy what is new into the warehouse."""
    from app.usecases.office.warehouse import office_id, publish_office

    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        done, name = publish_office(workspace, warehouse), office_id(workspace)
    if as_json:
        show({"office": name, "groups": done.groups, "rows": done.rows, "entries": done.entries})
    elif done.groups:
        click.echo(f"Đã đưa vào kho {done.rows} dòng của {done.groups} tổ ({done.entries} mục nhật ký).")
    else:
        click.echo("Kho đã đủ, không có gì mới.")


@click.command("simulate-groups", help="Lập sổ và tệp gửi của từng tổ, như thể tổ nào cũng dùng Sổ Tổ.")
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--office", "book", required=True, type=click.Path(path_type=Path))
@click.option("--from", "source", required=True, type=click.Path(path_type=Path))
@click.pass_obj
def simulate_groups(program: Program, directory: Path, book: Path, source: Path) -> None:
    """Make each group's own book, its enrolled device and its first batch."""
    from app.usecases.practice.simulation import simulate

    passphrase = program.passphrase()
    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        made = simulate(workspace, directory, source, passphrase)
    click.echo(f"Đã lập sổ và tệp gửi của {made} tổ trong {directory}.")


OFFICE_FIGURES = (load, report, communes, publish)
