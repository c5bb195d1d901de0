"""The commands of the transaction office."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from app.cli.context import DAY, FORCE_REASON, JSON, OFFICE, Program, RefusedError, said_reason, show
from app.cli.office_figures import OFFICE_FIGURES
from app.cli.recovery import kept
from app.domain.entries import Role
from app.usecases.workspace import Workspace


@click.group(help="Việc của phòng giao dịch.")
def office() -> None:
    """The office's commands."""


@office.command("new", help="Lập sổ của phòng giao dịch.")
@OFFICE
@click.option("--name", default="", help="Tên phòng giao dịch.")
@click.option("--code", default="", help="Mã phòng giao dịch.")
@click.pass_obj
def new_office(program: Program, book: Path, name: str, code: str) -> None:
    """Make an office book."""
    from app.usecases.book.opening import new_office_book

    new_office_book(book, program.passphrase(), program.environment, name=name, code=code).book.close()
    click.echo(f"Đã lập sổ văn phòng {book}.")


@office.command(help="Nhận tệp các tổ gửi, và để lại tệp trả lời. Có thể nhiều USB, thư mục hoặc địa chỉ một lần.")
@OFFICE
@click.argument("mailboxes", metavar="MAILBOX…", nargs=-1, required=True)
@click.option(
    "--shared", is_flag=True, help="Thư mục chung mọi Tổ đều lui tới: để lại tệp cho tất cả, không chỉ Tổ đã ghi ở đó."
)
@JSON
@click.pass_obj
def collect(program: Program, book: Path, mailboxes: tuple[str, ...], *, shared: bool, as_json: bool) -> None:
    """Take in what groups left; leave what each is owed."""
    from app.cli.exchange_output import received_document, received_lines, refused_in
    from app.usecases.office.reception import receive_all

    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        found = receive_all(workspace, mailboxes, workspace.today, shared=mailboxes if shared else ())
    if as_json and any(one.report for one in found):
        show(received_document(found))
    elif not as_json:
        for line in received_lines(found):
            click.echo(line)
    refused = refused_in(found)
    if refused:
        raise RefusedError("\n".join(refused))


@office.command("groups", help="Bảng các tổ: tệp cuối nhận ngày nào, gì đang chờ, chỗ hổng, sổ chép đôi.")
@OFFICE
@JSON
@click.pass_obj
def groups_(program: Program, book: Path, *, as_json: bool) -> None:
    """Who came last when, and what waits."""
    from dataclasses import asdict

    from app.usecases.exchange.group_status import group_lines

    with program.open(book, Role.OFFICE).book as opened:
        lines = group_lines(Workspace(opened, program.environment, author="office"))
    if as_json:
        show([asdict(line) | {"last_on": line.last_on.isoformat() if line.last_on else None} for line in lines])
        return
    for line in lines:
        day = f"{line.last_on:%d/%m/%Y} (tệp số {line.last_number})" if line.last_on else "chưa gửi"
        held = (
            (line.waiting, "tệp chờ công nhận máy"),
            (line.gaps, "đoạn chờ phần trước"),
            (line.forks, "bản chép đôi"),
        )
        notes = [f"{count} {what}" for count, what in held if count]
        click.echo(
            f"{line.code} {line.name}: {day}; {line.devices} máy; {line.entries} dòng"
            + "".join(f"; {n}" for n in notes)
        )


@office.command(help="Công nhận máy của tổ. WHO là mã tổ hoặc dấu của máy; không nói thì liệt kê các máy đang xin.")
@OFFICE
@click.argument("who", required=False)
@click.option("--all", "everybody", is_flag=True, help="Công nhận mọi máy đang xin (chỉ khi đã so từ khóa).")
@click.option("--force", is_flag=True, help="Công nhận cả máy của Hội khác cho Tổ đó.")
@JSON
@click.pass_obj
def enrol(program: Program, book: Path, who: str | None, *, everybody: bool, force: bool, as_json: bool) -> None:
    """Certify devices that ask to be known."""
    from app.cli.exchange_output import device_line, pending_document
    from app.usecases.exchange import enrol as certify
    from app.usecases.exchange import pending_devices

    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        asking = pending_devices(workspace)
        chosen = [d for d in asking if everybody or (who and (d.group == who or d.device.startswith(who.lower())))]
        if who and not chosen:
            raise RefusedError("Không có máy nào như vậy đang xin công nhận.")
        strange = [] if force else [device for device in chosen if device.is_other_union]
        chosen = [device for device in chosen if device not in strange]
        for device in chosen:
            certify(workspace, device.device, device.group, workspace.today, force=force)
        left = pending_devices(workspace)
    if as_json:
        show({"enrolled": pending_document(chosen), "waiting": pending_document(left)})
    else:
        for device in chosen:
            click.echo(f"Đã công nhận: {device_line(device)}")
        for device in left:
            click.echo(f"Đang xin: {device_line(device)}")
        if not chosen and not left:
            click.echo("Không có máy nào đang xin công nhận.")
    if strange:
        lines = "\n".join(f"{device_line(device)}: Tổ này thuộc Hội khác." for device in strange)
        raise RefusedError(f"{lines}\nChưa công nhận. Văn phòng đã quyết định cho Hội này thì thêm --force.")


@office.command(help="Thu hồi máy bị mất hoặc đã thay.")
@OFFICE
@click.argument("who")
@click.option("--group", "code", help="Mã tổ, nếu máy dùng cho nhiều tổ.")
@click.option("--reason", default="")
@click.pass_obj
def revoke(program: Program, book: Path, who: str, code: str | None, reason: str) -> None:
    """A lost or replaced laptop: nothing after what is held counts."""
    from app.storage.queries import GroupQueries, OfficeQueries
    from app.usecases.exchange import revoke as take_back

    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        groups = [group.code for group in OfficeQueries(opened).groups() if code in {None, group.code}]
        found = [
            (device, group)
            for group in groups
            for device, known in GroupQueries(opened, group).devices().items()
            if known.role is not None and device.startswith(who.lower())
        ]
        if not found:
            raise RefusedError("Không thấy máy này trong sổ văn phòng.")
        for device, group in found:
            take_back(workspace, device, group, reason)
            click.echo(f"Đã thu hồi máy {device[:12]} của tổ {group}.")


@office.command(help="Đổi khóa của văn phòng, ví dụ khi đổi người giữ máy; mọi Tổ theo khóa mới ở lần gửi – nhận tới.")
@OFFICE
@JSON
@click.pass_obj
def rekey(program: Program, book: Path, *, as_json: bool) -> None:
    """New keys for the office, named by the old ones."""
    import os

    from app.sync.cards import fingerprint_words
    from app.usecases.exchange import rekey_office

    with program.open(book, Role.OFFICE).book as opened:
        device = rekey_office(Workspace(opened, program.environment, author="office"), os.urandom)
    words = fingerprint_words(device)
    if as_json:
        show({"device": device, "words": list(words)})
    else:
        click.echo(f"Văn phòng đã đổi khóa. Từ khóa mới để so qua điện thoại: {' – '.join(words)}")


@office.command(help="Trả lời một đề nghị vay vốn. REQUEST để trống thì liệt kê các đề nghị chưa trả lời.")
@OFFICE
@click.argument("request", required=False)
@click.option("--amount", type=click.IntRange(1), help="Số tiền phê duyệt (đồng).")
@click.option("--term", type=click.IntRange(1, 600), help="Thời hạn (tháng).")
@click.option("--on", "disburse_on", type=DAY, help="Ngày giải ngân.")
@click.option("--place", default="", help="Nơi giải ngân.")
@click.option("--decline", "reason", help="Trả lại, với lý do này.")
@JSON
@click.pass_obj
def answer(
    program: Program,
    book: Path,
    request: str | None,
    amount: int | None,
    term: int | None,
    disburse_on: date | None,
    place: str,
    reason: str | None,
    *,
    as_json: bool,
) -> None:
    """Answer a loan request, or list the ones that wait."""
    from app.usecases.loans.answers import Approval, Return, answer_request, waiting_requests

    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        if request is None:
            rows = waiting_requests(workspace)
            if as_json:
                show({"waiting": [row.as_document() for row in rows]})
            for row in rows if not as_json else ():
                click.echo(row.as_line())
            return
        if reason is not None:
            answer_request(workspace, request, Return(reason))
        elif amount and term and disburse_on and place:
            answer_request(workspace, request, Approval(amount, term, disburse_on, place))
        else:
            raise click.UsageError("Cần --amount, --term, --on và --place; hoặc --decline với lý do.")
    click.echo("Đã ghi trả lời; tổ nhận được ở lần gửi – nhận tới.")


@office.command(help="Gửi sao kê tháng của ngân hàng cho một Tổ; Tổ nhận được ở lần gửi – nhận tới.")
@OFFICE
@click.argument("group")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--as-of", "as_of", type=DAY, help="Ngày của sao kê, khi tệp không ghi.")
@click.option("--dry-run", is_flag=True, help="Chỉ đọc và so, không ghi.")
@FORCE_REASON
@JSON
@click.pass_obj
def statement(
    program: Program,
    book: Path,
    group: str,
    file: Path,
    as_of: date | None,
    reason: str | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Put a group's monthly statement into its book."""
    from app.cli.exchange_output import match_line, stranger_line
    from app.domain.ids import GroupCode
    from app.storage.queries import OfficeQueries
    from app.usecases.money.bank_statement import read_statement, take_in_statement

    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        if group not in {known.code for known in OfficeQueries(opened).groups()}:
            raise RefusedError("Không thấy Tổ này trong sổ văn phòng.")
        read = read_statement(workspace.at(GroupCode(group)), file)
        if not as_json:  # whose they are, before anything is written
            click.echo(match_line(read))
            if dry_run and read.stranger is not None:
                click.echo(stranger_line(read.stranger))
        taken = (
            0 if dry_run else take_in_statement(workspace, read, as_of, GroupCode(group), reason=said_reason(reason))
        )
    if as_json:
        show({**read.as_json(), "written": taken})
    elif not dry_run:
        click.echo(f"Sao kê {len(read.lines)} dòng, {taken} dòng mới, sẽ đến Tổ {group} ở lần gửi – nhận tới.")


@office.command(help="Ghi điểm xếp loại tháng của ngân hàng cho một Tổ.")
@OFFICE
@click.argument("group")
@click.option("--as-of", "as_of", required=True, type=DAY)
@click.option("--rating", "word", required=True, type=click.Choice(["good", "fair", "average", "weak"]))
@click.option("--score", required=True, type=click.IntRange(0, 100))
@click.option("--part", "parts", multiple=True, help="Tiêu chí=điểm, ví dụ overdue_ratio=30.")
@click.pass_obj
def rate(program: Program, book: Path, group: str, as_of: date, word: str, score: int, parts: tuple[str, ...]) -> None:
    """The bank's monthly score of a group."""
    from app.domain.entries import RatingGiven
    from app.domain.ids import GroupCode
    from app.storage.queries import OfficeQueries
    from app.usecases.policy import policies_of
    from app.usecases.review.rating import give_rating

    pairs = [part.partition("=") for part in parts]
    if any(not points.isascii() or not points.isdigit() for _, _, points in pairs):
        raise click.UsageError("Viết --part tiêu_chí=điểm.")
    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        if group not in {known.code for known in OfficeQueries(opened).groups()}:
            raise RefusedError("Không thấy Tổ này trong sổ văn phòng.")
        pack = policies_of(workspace, program.policy_text()).on(as_of)
        given = {key.strip(): int(points) for key, _, points in pairs}
        rating = RatingGiven(as_of=as_of, rating=word, score=score, parts=given)
        give_rating(workspace, GroupCode(group), pack, rating)
    click.echo(f"Đã ghi điểm {score} của tổ {group}; tổ nhận được ở lần gửi – nhận tới.")


@office.command(help="Đưa một gói chính sách mới vào dùng; các tổ nhận được ở lần gửi – nhận tới.")
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


office.add_command(kept)


for figures in OFFICE_FIGURES:
    office.add_command(figures)
