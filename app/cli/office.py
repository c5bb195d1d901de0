"""The commands of the transaction office."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import JSON, OFFICE, Program, RefusedError, show
from app.cli.office_bank import OFFICE_BANK
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

    passphrase = program.new_passphrase([name, code])
    new_office_book(book, passphrase, program.environment, name=name, code=code).book.close()
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


@office.command("turn-away", help="Bỏ tệp của máy đang xin mà từ khóa không khớp. WHO là mã tổ hoặc dấu của máy.")
@OFFICE
@click.argument("who")
@JSON
@click.pass_obj
def turn_away(program: Program, book: Path, who: str, *, as_json: bool) -> None:
    """Let go of what a laptop left that is not who it says; it may ask again."""
    from app.cli.exchange_output import device_line, pending_document
    from app.usecases.exchange import pending_devices
    from app.usecases.exchange import turn_away as let_go

    with program.open(book, Role.OFFICE).book as opened:
        workspace = Workspace(opened, program.environment, author="office")
        chosen = [d for d in pending_devices(workspace) if d.group == who or d.device.startswith(who.lower())]
        if not chosen:
            raise RefusedError("Không có máy nào như vậy đang xin công nhận.")
        if len(chosen) > 1:
            raise RefusedError("Có nhiều máy như vậy; ghi dấu của một máy.")
        let_go(workspace, chosen[0].device, chosen[0].group)
        left = pending_devices(workspace)
    if as_json:
        show({"turned_away": pending_document(chosen), "waiting": pending_document(left)})
    else:
        click.echo(f"Đã bỏ tệp của: {device_line(chosen[0])}")


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


office.add_command(kept)


for command in (*OFFICE_BANK, *OFFICE_FIGURES):
    office.add_command(command)
