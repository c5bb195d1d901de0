"""The commands of papers and files: print, forms, export, verify, take."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.asked import PaperAsked, handed
from app.cli.context import BOOK, FORCE, JSON, Program, RefusedError, show, workspace_of, write_out
from app.domain.entries import Role
from app.domain.ids import MeetingId


@click.command(
    "print",
    help="In một mẫu ra tệp PDF. Tên mẫu và cách in: soto forms. Mọi giấy của một cuộc họp vào một tệp: tat-ca.",
)
@BOOK
@click.argument("form")
@click.option("--meeting", help="Mã cuộc họp; không nói thì lấy cuộc họp mới nhất.")
@click.option("--member", help="Họ tên, số CCCD hoặc mã tổ viên, cho giấy của một tổ viên.")
@click.option("--group", help="Mã Tổ, khi in từ sổ của Hội.")
@click.option("--blank", is_flag=True, help="Mẫu trắng để điền tay.")
@click.option("--codes", is_flag=True, help="Kèm biên bản: trang mã QR để gửi cuộc họp đến văn phòng bằng giấy.")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@FORCE
@click.pass_obj
@handed("asked", PaperAsked)
def print_(program: Program, book: Path, form: str, asked: PaperAsked, out: Path, *, force: bool) -> None:
    """Print one form."""
    from app.cli.printing import made, named
    from app.usecases.book.atomic_write import may_write
    from app.usecases.policy import policies_of

    form = named(form)
    may_write(out, replace=force)
    with program.open(book, Role.GROUP, Role.UNION).book as opened:
        workspace = workspace_of(program, opened)
        policies = policies_of(workspace, program.policy_text())
        papers = made(workspace, form, policies, asked)
        pages = [paper.pdf for paper in papers]  # while the book is open
    paths = [out, *(out.with_stem(f"{out.stem}-{number}") for number in range(2, len(pages) + 1))]
    for path in paths:
        may_write(path, replace=force)
    for path, pdf in zip(paths, pages, strict=True):
        write_out(path, pdf, force=force)
        click.echo(path)


@click.command("forms", help="Các mẫu giấy: tên, văn bản ban hành, số bản, độ chắc của bố cục và nguồn.")
@JSON
@click.pass_obj
def forms_(program: Program, *, as_json: bool) -> None:
    """The register of forms."""
    from app.cli.printing import register_document, register_lines

    if as_json:
        show(register_document())
        return
    for line in register_lines():
        click.echo(line)


@click.command("export", help="Xuất một danh sách ra Excel: members, round hoặc differences.")
@BOOK
@click.argument("which", type=click.Choice(["members", "round", "differences"]))
@click.option("--meeting", help="Mã cuộc họp; không nói thì lấy cuộc họp mới nhất.")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@FORCE
@click.pass_obj
def export_(program: Program, book: Path, which: str, meeting: str | None, out: Path, *, force: bool) -> None:
    """A list as a workbook."""
    from app.usecases.papers.workbooks import export

    with program.open(book, Role.GROUP).book as opened:
        data = export(workspace_of(program, opened), which, meeting=MeetingId(meeting) if meeting else None)
    write_out(out, data, force=force)
    click.echo(out)


@click.command(help="Kiểm tra một tệp gửi, một cuốn sổ, hoặc dấu niêm phong trên biên bản PDF.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--book", type=click.Path(path_type=Path))
@JSON
@click.pass_obj
def verify(program: Program, file: Path, book: Path | None, *, as_json: bool) -> None:
    """Say what a file is, who made it, and whether it is whole."""
    from app.usecases.verify.files import verify_file

    found = verify_file(file, open_book=program.open, book=book)
    if as_json:
        show(found)
        return
    click.echo(found["sentence"])


@click.command(help="Nhận tệp gửi, hoặc ảnh chụp, bản quét (PDF, PNG, JPEG) của trang mã gửi ngân hàng.")
@BOOK
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@JSON
@click.pass_obj
def take(program: Program, book: Path, files: tuple[Path, ...], *, as_json: bool) -> None:
    """Take in batch files or scanned pages of codes."""
    from app.cli.exchange_output import collect_document, collect_lines, sync_document, sync_lines
    from app.usecases.exchange import CollectReport
    from app.usecases.exchange.on_paper import take_files
    from app.usecases.messages import sentence

    readable, unread = _readable(files)
    with program.open(book).book as opened:
        workspace = workspace_of(program, opened)
        report = take_files(workspace, readable, workspace.today)
    side = report.office if opened.identity.role is Role.OFFICE else report.group
    side.refused += unread
    if isinstance(side, CollectReport):
        document, lines = collect_document(side), collect_lines(side)
    else:
        document, lines = sync_document(side), sync_lines(side)
    if as_json:
        show(document)
    else:
        for line in lines if report.has_news or not side.refused else ():
            click.echo(line)
    if side.refused:
        raise RefusedError("\n".join(f"{name}: {sentence(error)}" for name, error in side.refused))


def _readable(files: tuple[Path, ...]) -> tuple[list[tuple[str, bytes]], list[tuple[str, Exception]]]:
    """What could be read, and a refusal for each file that could not; one of them never stops the others."""
    from app.usecases.loans.eligibility import FileFault, FileRefusedError
    from app.usecases.verify.files import LARGEST

    readable: list[tuple[str, bytes]] = []
    unread: list[tuple[str, Exception]] = []
    for file in files:
        try:
            if file.stat().st_size > LARGEST:
                unread.append((file.name, FileRefusedError(FileFault.UNKNOWN, file.name)))
            else:
                readable.append((file.name, file.read_bytes()))
        except OSError:
            unread.append((file.name, FileRefusedError(FileFault.MISSING, file.name)))
    return readable, unread


PAPER_COMMANDS = (print_, forms_, export_, verify, take)
