"""The commands of a group's book, and the ones that need none."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import click

from app.cli.office import DAY, office, simulate_groups
from app.cli.run import Program, RefusedError, show
from app.cli.union import union
from app.domain.entries import Role
from app.domain.ids import MeetingId

_BOOK = click.argument("book", type=click.Path(path_type=Path))
_LAPTOPS = (Role.GROUP, Role.UNION)
_JSON = click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON.")


@click.group(help="Sổ Tổ: sổ của Tổ tiết kiệm và vay vốn. Không có lệnh nào thì mở cửa sổ.")
@click.version_option("0.1.0", prog_name="soto")
def soto() -> None:
    """The root of the commands."""


@soto.command(help="Mở cửa sổ trên một cuốn sổ.")
@_BOOK
@click.pass_obj
def window(program: Program, book: Path) -> int:
    """Open the window on a book."""
    return program.open_window(book)


@soto.command(help="Mở Làng tập: một làng hoàn toàn bịa ra để tập.")
@click.pass_obj
def practice(program: Program) -> int:
    """Open the window on the practice village."""
    return program.open_window(None, practice=True)


@soto.command(help="Chạy cả công việc chính trên Tổ mẫu; để lại giấy tờ và ảnh màn hình trong DIR.")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def demo(program: Program, out: Path) -> None:
    """Play the main job through the real windows."""
    for path in program.play_demo(out):
        click.echo(path)


@soto.command(help="Lập sổ mới cho một Tổ.")
@_BOOK
@click.option("--profile", required=True, type=click.Path(path_type=Path))
@click.pass_obj
def new(program: Program, book: Path, profile: Path) -> None:
    """Make an encrypted group book."""
    from app.usecases.books import new_group_book
    from app.usecases.profile import read_profile

    found = read_profile(profile)
    desk = new_group_book(book, program.passphrase(), found, program.around)
    desk.book.close()
    click.echo(f"Đã lập sổ {book} cho {found.profile.name} ({found.profile.code}).")


@soto.command(help="Lập sổ cho máy thứ hai của Tổ: sổ trống, văn phòng công nhận xong thì cả sổ của Tổ về máy này.")
@_BOOK
@click.option("--group", "code", required=True, help="Mã Tổ.")
@click.option("--name", "device_name", default="Máy thứ hai của Tổ", help="Tên máy, như: Máy của Tổ phó.")
@click.pass_obj
def join(program: Program, book: Path, code: str, device_name: str) -> None:
    """A further laptop of a group."""
    from app.domain.ids import GroupCode
    from app.sync.cards import fingerprint_words
    from app.usecases.books import join_group_book

    desk = join_group_book(book, program.passphrase(), GroupCode(code), program.around, device_name=device_name)
    with desk.book as opened:
        words = " – ".join(fingerprint_words(opened.identity.device))
    click.echo(f"Đã lập {book}. Gửi – nhận với văn phòng để xin công nhận; từ khóa của máy này: {words}.")


@soto.command("import", help="Nhập danh sách tổ viên (xlsx, csv).")
@_BOOK
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Chỉ đọc, không ghi vào sổ.")
@_JSON
@click.pass_obj
def import_(program: Program, book: Path, file: Path, *, dry_run: bool, as_json: bool) -> None:
    """Read a member list, and take in its good rows."""
    from app.usecases.take_in import read_list, take_in_roster

    with program.open(book, Role.GROUP).book as opened:
        desk = _desk(program, opened)
        listed = read_list(desk, file)
        taken = 0 if dry_run else take_in_roster(desk, listed)
    if as_json:
        show(listed.as_json())
        return
    for line in listed.problem_lines():
        click.echo(line)
    click.echo(listed.summary(taken, dry_run=dry_run))


@soto.command(help="Nhập sao kê tháng của ngân hàng (xlsx, csv) và so với sổ.")
@_BOOK
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Chỉ đọc, không ghi vào sổ.")
@click.option("--as-of", "as_of", type=DAY, help="Ngày của sao kê, khi tệp không ghi.")
@_JSON
@click.pass_obj
def bank(program: Program, book: Path, file: Path, as_of: date | None, *, dry_run: bool, as_json: bool) -> None:
    """Take in the bank's monthly statement and list what differs."""
    from app.usecases.bank import read_statement, take_in_statement

    with program.open(book, Role.GROUP).book as opened:
        desk = _desk(program, opened)
        read = read_statement(desk, file)
        taken = 0 if dry_run else take_in_statement(desk, read, as_of or desk.today)
    if as_json:
        show(read.as_json())
        return
    from app.domain.money import format_dong

    for line in read.lines:
        if line.difference:
            name = line.member.name if line.member else line.line.name
            click.echo(f"Dòng {line.line.line}: {name} – tiền gửi ngân hàng hơn sổ Tổ {format_dong(line.difference)} đ")
        if line.match.value in {"doubtful", "none"}:
            why = "có nhiều người cùng tên" if line.match.value == "doubtful" else "không thấy trong Tổ"
            click.echo(f"Dòng {line.line.line}: {line.line.name or line.line.customer_code} – {why}")
    for member in read.missing:
        click.echo(f"{member.name} không có trong sao kê.")
    click.echo(f"{len(read.lines)} dòng, dư nợ {format_dong(read.outstanding)} đ; ghi {taken} dòng mới.")


@soto.command(help="Đọc một số tiền bằng chữ.")
@click.argument("amount", type=str)
def words(amount: str) -> None:
    """The amount in words, the bank's style."""
    from app.domain.money import LARGEST
    from app.domain.words import dong_in_words

    if not amount.isascii() or not amount.isdigit() or int(amount) > LARGEST * 1000:
        raise click.UsageError("Số tiền là một số nguyên đồng, không âm.")
    click.echo(dong_in_words(int(amount)))


@soto.command(help="Xét điều kiện vay vốn của các trường hợp trong một tệp.")
@click.argument("cases", type=click.Path(path_type=Path))
@click.option("--pack", type=click.Path(path_type=Path), help="Gói chính sách khác gói đi kèm.")
@_JSON
@click.pass_obj
def eligibility(program: Program, cases: Path, pack: Path | None, *, as_json: bool) -> None:
    """A verdict per case."""
    from app.usecases.eligibility import judge_cases, read_text

    text = program.policy_text() if pack is None else read_text(pack)
    verdicts = judge_cases(read_text(cases), text)
    if as_json:
        show(verdicts)
        return
    words_for = {"pass": "Được", "fail": "Chưa được", "unknown": "Thiếu giấy"}
    for verdict in verdicts:
        reasons = ", ".join([*verdict["failed"], *verdict["unknown"]])
        click.echo(f"{verdict['id']}: {words_for[verdict['verdict']]}{f' ({reasons})' if reasons else ''}")


@soto.command(
    "print",
    help="In một mẫu ra tệp PDF. Tên mẫu và cách in: soto forms. Mọi giấy của một cuộc họp vào một tệp: tat-ca.",
)
@_BOOK
@click.argument("form")
@click.option("--meeting", help="Mã cuộc họp; không nói thì lấy cuộc họp mới nhất.")
@click.option("--member", help="Họ tên, số CCCD hoặc mã tổ viên, cho giấy của một tổ viên.")
@click.option("--group", "code", help="Mã Tổ, khi in từ sổ của Hội.")
@click.option("--blank", is_flag=True, help="Mẫu trắng để điền tay.")
@click.option("--codes", is_flag=True, help="Kèm biên bản: trang mã QR để gửi cuộc họp đến văn phòng bằng giấy.")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def print_(
    program: Program,
    book: Path,
    form: str,
    meeting: str | None,
    member: str | None,
    code: str | None,
    out: Path,
    *,
    blank: bool,
    codes: bool,
) -> None:
    """Print one form."""
    from app.cli.papers import made, named
    from app.usecases.policy import policies_of

    form = named(form)
    with program.open(book, *_LAPTOPS).book as opened:
        desk = _desk(program, opened)
        policies = policies_of(desk, program.policy_text())
        papers = made(desk, form, policies, meeting=meeting, member=member, group=code, blank=blank, codes=codes)
        pages = [paper.pdf for paper in papers]  # while the book is open
    for number, pdf in enumerate(pages, start=1):
        path = out if number == 1 else out.with_stem(f"{out.stem}-{number}")
        _write(path, pdf)
        click.echo(path)


@soto.command("forms", help="Các mẫu giấy: tên, văn bản ban hành, số bản, độ chắc của bố cục và nguồn.")
@_JSON
@click.pass_obj
def forms_(program: Program, *, as_json: bool) -> None:
    """The register of forms."""
    from app.cli.papers import register_document, register_lines

    if as_json:
        show(register_document())
        return
    for line in register_lines():
        click.echo(line)


@soto.command("export", help="Xuất một danh sách ra Excel: members, round hoặc differences.")
@_BOOK
@click.argument("which", type=click.Choice(["members", "round", "differences"]))
@click.option("--meeting", help="Mã cuộc họp; không nói thì lấy cuộc họp mới nhất.")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def export_(program: Program, book: Path, which: str, meeting: str | None, out: Path) -> None:
    """A list as a workbook."""
    from app.usecases.export import export

    with program.open(book, Role.GROUP).book as opened:
        data = export(_desk(program, opened), which, meeting=MeetingId(meeting) if meeting else None)
    _write(out, data)
    click.echo(out)


@soto.command(help="Kiểm tra một tệp gửi, một cuốn sổ, hoặc dấu niêm phong trên biên bản PDF.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--book", type=click.Path(path_type=Path))
@_JSON
@click.pass_obj
def verify(program: Program, file: Path, book: Path | None, *, as_json: bool) -> None:
    """Say what a file is, who made it, and whether it is whole."""
    from app.usecases.verify import verify_file

    found = verify_file(file, open_book=program.open, book=book)
    if as_json:
        show(found)
        return
    click.echo(found["sentence"])


@soto.command(help="Nhận tệp gửi, hoặc ảnh chụp, bản quét (PDF, PNG, JPEG) của trang mã gửi ngân hàng.")
@_BOOK
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@_JSON
@click.pass_obj
def take(program: Program, book: Path, files: tuple[Path, ...], *, as_json: bool) -> None:
    """Take in batch files or scanned pages of codes."""
    from app.cli.exchange import collect_document, collect_lines, sync_document, sync_lines
    from app.usecases.exchange.on_paper import take_files
    from app.usecases.refusals import sentence

    read = [(file.name, _read(file)) for file in files]
    with program.open(book).book as opened:
        desk = _desk(program, opened)
        report = take_files(desk, read, desk.today)
    if opened.identity.role is Role.OFFICE:
        document, lines, refused = collect_document(report.office), collect_lines(report.office), report.office.refused
    else:
        document, lines, refused = sync_document(report.group), sync_lines(report.group), report.group.refused
    if as_json:
        show(document)
    else:
        for line in lines:
            click.echo(line)
    if refused:
        raise RefusedError(" ".join(sentence(error) for _, error in refused))


def _read(file: Path) -> bytes:
    """A file's bytes, within bounds."""
    from app.usecases.eligibility import FileFault, FileRefusedError
    from app.usecases.verify import LARGEST

    try:
        if file.stat().st_size > LARGEST:
            raise FileRefusedError(FileFault.UNKNOWN, file.name)
        return file.read_bytes()
    except OSError:
        raise FileRefusedError(FileFault.MISSING, file.name) from None


@soto.command(help="Gửi – nhận với văn phòng qua USB, thư mục chung hoặc WebDAV.")
@_BOOK
@click.argument("mailbox")
@_JSON
@click.pass_obj
def sync(program: Program, book: Path, mailbox: str, *, as_json: bool) -> None:
    """Take in what waits and leave what is owed."""
    from app.cli.exchange import sync_document, sync_lines
    from app.sync.mailbox import open_mailbox
    from app.usecases.exchange import sync_book
    from app.usecases.refusals import sentence

    with program.open(book, *_LAPTOPS).book as opened, closing(open_mailbox(mailbox)) as box:
        desk = _desk(program, opened)
        report = sync_book(desk, box, desk.today)
    if as_json:
        show(sync_document(report))
    else:
        for line in sync_lines(report):
            click.echo(line)
    if report.refused:
        name, error = report.refused[0]
        raise RefusedError(f"{name}: {sentence(error)}")


@soto.command(help="Sao lưu sổ vào một thư mục hoặc USB; bản sao được đọc lại thử.")
@_BOOK
@click.argument("directory", type=click.Path(path_type=Path))
@_JSON
@click.pass_obj
def backup(program: Program, book: Path, directory: Path, *, as_json: bool) -> None:
    """Make a verified copy and say where it is."""
    from app.usecases.backups import back_up

    with program.open(book, *_LAPTOPS).book as opened:
        made = back_up(_desk(program, opened), directory)
    if as_json:
        show({"file": str(made), "verified": True})
    else:
        click.echo(f"Đã sao lưu và đọc lại thử: {made}")


@soto.command(help="Lập sổ mới từ một bản sao; bản sao giữ nguyên.")
@click.argument("file", type=click.Path(path_type=Path))
@_BOOK
@_JSON
@click.pass_obj
def restore(program: Program, file: Path, book: Path, *, as_json: bool) -> None:
    """Make a book out of a copy of it, with a device life of its own."""
    from app.usecases.backups import restore as bring_back

    with bring_back(file, book, program.passphrase(), program.around).book as opened:
        device = opened.identity.device
        members = len(_desk(program, opened).members.all())
    if as_json:
        show({"book": str(book), "device": device, "members": members})
    else:
        click.echo(f"Đã khôi phục sổ có {members} tổ viên: {book}")
        click.echo("Máy này sẽ xin văn phòng công nhận lại ở lần gửi – nhận tới.")


@soto.command(help="Kiểm tra sổ: trang đĩa, dây chuyền, và bảng so với nhật ký.")
@_BOOK
@_JSON
@click.pass_obj
def doctor(program: Program, book: Path, *, as_json: bool) -> None:
    """Integrity, foreign keys, chains, fold-again-and-compare."""
    with program.open(book).book as opened:
        faults = opened.faults()
    whole = not any(faults.values())
    if as_json:
        show({"whole": whole, **faults})
    elif whole:
        click.echo("Sổ nguyên vẹn.")
    if not whole:
        names = {"pages": "trang đĩa", "foreign_keys": "liên kết", "chains": "dây chuyền", "tables": "bảng"}
        bad = ", ".join(names[key] for key, found in faults.items() if found)
        raise RefusedError(f"Sổ có chỗ hỏng ({bad}). Đừng ghi tiếp; mở bản sao gần nhất và báo văn phòng.")


def _desk(program: Program, opened: Any) -> Any:
    from app.usecases.desk import Desk

    return Desk(opened, program.around)


def _write(path: Path, data: bytes) -> None:
    from app.usecases.refusals import OUTPUT_REFUSED

    try:
        path.write_bytes(data)
    except OSError as error:
        raise RefusedError(OUTPUT_REFUSED.replace("%1", str(path))) from error


soto.add_command(office)
soto.add_command(simulate_groups)
soto.add_command(union)
