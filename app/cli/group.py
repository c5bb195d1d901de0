"""The commands of a group's book, and the ones that need none."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from app import __version__
from app.cli.asked import StatementAsked, handed
from app.cli.context import BOOK, DAY, FORCE_REASON, JSON, Program, RefusedError, said_reason, show, workspace_of
from app.cli.group_care import CARE_COMMANDS
from app.cli.lives import arrears, matters
from app.cli.notices import notices
from app.cli.office import office
from app.cli.office_figures import simulate_groups
from app.cli.papers import PAPER_COMMANDS
from app.cli.policy import policy
from app.cli.recovery import RECOVERY_COMMANDS
from app.cli.spoken import LANGUAGES
from app.cli.union import union
from app.cli.updates import update
from app.domain.entries import Role
from app.domain.money import format_dong


@click.group(help="Sổ Tổ: sổ của Tổ tiết kiệm và vay vốn. Không có lệnh nào thì mở cửa sổ.")
@click.version_option(__version__, prog_name="soto", message="%(prog)s %(version)s", help="Xem số bản rồi thôi.")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    expose_value=False,
    is_eager=True,
    help="Tiếng Việt (vi) hay tiếng Anh (en); viết trước tên lệnh.",
)
def soto() -> None:
    """Sổ Tổ: the book of a savings and loan group. Without a command it opens the window."""


@soto.command(help="Mở cửa sổ; trên một cuốn sổ nếu nói tên.")
@click.argument("book", type=click.Path(path_type=Path), required=False)
@click.pass_obj
def window(program: Program, book: Path | None) -> int:
    """Open the window, on a book if one is named: a menu's entry names none."""
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
    from app.usecases.messages import OUTPUT_REFUSED

    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / ".thu").touch()
        (out / ".thu").unlink()
    except OSError as error:
        raise RefusedError(OUTPUT_REFUSED.replace("%1", str(out))) from error
    for path in program.play_demo(out):
        click.echo(path)


@soto.command(help="Xem mọi thành phần của cửa sổ, ở mọi trạng thái.")
@click.pass_obj
def gallery(program: Program) -> int:
    """Show every component of the window."""
    return program.show_gallery()


@soto.command(help="Lập sổ mới cho một Tổ.")
@BOOK
@click.option("--profile", required=True, type=click.Path(path_type=Path))
@click.pass_obj
def new(program: Program, book: Path, profile: Path) -> None:
    """Make an encrypted group book."""
    from app.usecases.book.opening import new_group_book
    from app.usecases.book.own_words import words_of_group
    from app.usecases.book.profile import read_profile

    found = read_profile(profile)
    passphrase = program.new_passphrase(words_of_group(found.profile, found.board))
    workspace = new_group_book(book, passphrase, found, program.environment)
    workspace.book.close()
    click.echo(f"Đã lập sổ {book} cho {found.profile.name} ({found.profile.code}).")


@soto.command(help="Lập sổ cho máy thứ hai của Tổ: sổ trống, văn phòng công nhận xong thì cả sổ của Tổ về máy này.")
@BOOK
@click.option("--group", "code", required=True, help="Mã Tổ.")
@click.option("--name", "device_name", default="Máy thứ hai của Tổ", help="Tên máy, như: Máy của Tổ phó.")
@click.pass_obj
def join(program: Program, book: Path, code: str, device_name: str) -> None:
    """A further laptop of a group."""
    from app.domain.ids import GroupCode
    from app.sync.cards import fingerprint_words
    from app.usecases.book.opening import join_group_book

    workspace = join_group_book(
        book, program.new_passphrase([code]), GroupCode(code), program.environment, device_name=device_name
    )
    with workspace.book as opened:
        words = " – ".join(fingerprint_words(opened.identity.device))
    click.echo(f"Đã lập {book}. Gửi – nhận với văn phòng để xin công nhận; từ khóa của máy này: {words}.")


@soto.command("import", help="Nhập danh sách tổ viên (xlsx, csv).")
@BOOK
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Chỉ đọc, không ghi vào sổ.")
@click.option("--also-known", is_flag=True, help="Nhập cả người trùng tên mà có lẽ đã có trong sổ.")
@JSON
@click.pass_obj
def import_(program: Program, book: Path, file: Path, *, dry_run: bool, also_known: bool, as_json: bool) -> None:
    """Read a member list, and take in its good rows."""
    from app.usecases.members.import_roster import read_list, take_in_roster

    with program.open(book, Role.GROUP).book as opened:
        workspace = workspace_of(program, opened)
        listed = read_list(workspace, file)
        lines = listed.lines(also_known=also_known)
        taken = 0 if dry_run else take_in_roster(workspace, listed, lines=lines)
    if as_json:
        show(listed.as_json())
        return
    for line in listed.problem_lines():
        click.echo(line)
    click.echo(listed.summary(taken, dry_run=dry_run))


@soto.command(help="Nhập sao kê tháng của ngân hàng (xlsx, csv) và so với sổ.")
@BOOK
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Chỉ đọc, không ghi vào sổ.")
@click.option("--as-of", "as_of", type=DAY, help="Ngày của sao kê, khi tệp không ghi.")
@FORCE_REASON
@JSON
@click.pass_obj
@handed("asked", StatementAsked)
def bank(program: Program, book: Path, asked: StatementAsked, *, as_json: bool) -> None:
    """Take in the bank's monthly statement and list what differs."""
    from app.cli.exchange_output import stranger_line
    from app.usecases.money.bank_statement import read_statement, take_in_statement

    with program.open(book, Role.GROUP).book as opened:
        workspace = workspace_of(program, opened)
        read = read_statement(workspace, asked.file)
        taken, day = 0, asked.as_of or workspace.today
        if not asked.dry_run:
            taken = take_in_statement(workspace, read, day, reason=said_reason(asked.reason))
    if as_json:
        show(read.as_json())
        return
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
    if asked.dry_run and read.stranger is not None:
        click.echo(stranger_line(read.stranger))


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
@JSON
@click.pass_obj
def eligibility(program: Program, cases: Path, pack: Path | None, *, as_json: bool) -> None:
    """A verdict per case."""
    from app.usecases.loans.eligibility import judge_cases, read_text

    text = program.policy_text() if pack is None else read_text(pack)
    verdicts = judge_cases(read_text(cases), text)
    if as_json:
        show(verdicts)
        return
    words_for = {"pass": "Được", "fail": "Chưa được", "unknown": "Thiếu giấy"}
    for verdict in verdicts:
        reasons = ", ".join([*verdict["failed"], *verdict["unknown"]])
        asked = f"; còn hỏi: {', '.join(verdict['flags'])}" if verdict["flags"] else ""
        click.echo(f"{verdict['id']}: {words_for[verdict['verdict']]}{f' ({reasons})' if reasons else ''}{asked}")


@soto.command(help="Gửi – nhận với văn phòng qua USB, thư mục chung hoặc WebDAV.")
@BOOK
@click.argument("mailbox")
@JSON
@click.pass_obj
def sync(program: Program, book: Path, mailbox: str, *, as_json: bool) -> None:
    """Take in what waits and leave what is owed."""
    from app.cli.exchange_output import sync_document, sync_lines
    from app.sync.mailbox.open import open_mailbox
    from app.usecases.exchange import sync_book
    from app.usecases.messages import sentence

    with program.open(book, Role.GROUP, Role.UNION).book as opened, closing(open_mailbox(mailbox)) as box:
        workspace = workspace_of(program, opened)
        report = sync_book(workspace, box, workspace.today)
    if as_json:
        show(sync_document(report))
    else:
        for line in sync_lines(report):
            click.echo(line)
    if report.refused:
        raise RefusedError("\n".join(f"{name}: {sentence(error)}" for name, error in report.refused))


soto.add_command(arrears)
soto.add_command(matters)
soto.add_command(notices)
soto.add_command(office)
soto.add_command(policy)
soto.add_command(simulate_groups)
soto.add_command(union)
soto.add_command(update)
for command in (*CARE_COMMANDS, *PAPER_COMMANDS, *RECOVERY_COMMANDS):
    soto.add_command(command)
