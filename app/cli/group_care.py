"""Care for a book: copies, the way back, and the proof that it is whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.context import BOOK, JSON, Program, RefusedError, show, workspace_of
from app.domain.entries import Newer, Role
from app.domain.money import format_dong

if TYPE_CHECKING:
    from app.usecases.money.proof import MoneyProof


@click.command(help="Sao lưu sổ vào một thư mục hoặc USB; bản sao được đọc lại thử.")
@BOOK
@click.argument("directory", type=click.Path(path_type=Path))
@JSON
@click.pass_obj
def backup(program: Program, book: Path, directory: Path, *, as_json: bool) -> None:
    """Make a verified copy and say where it is."""
    from app.usecases.book.backup import back_up

    with program.open(book, Role.GROUP, Role.UNION).book as opened:
        made = back_up(workspace_of(program, opened), directory)
    if as_json:
        show({"file": str(made), "verified": True})
    else:
        click.echo(f"Đã sao lưu và đọc lại thử: {made}")


@click.command(help="Lập sổ mới từ một bản sao; bản sao giữ nguyên.")
@click.argument("file", type=click.Path(path_type=Path))
@BOOK
@JSON
@click.pass_obj
def restore(program: Program, file: Path, book: Path, *, as_json: bool) -> None:
    """Make a book out of a copy of it, with a device life of its own."""
    from app.usecases.book.backup import restore as bring_back

    with bring_back(file, book, program.passphrase(), program.environment).book as opened:
        device = opened.identity.device
        members = len(workspace_of(program, opened).members.all())
        is_office = opened.identity.role is Role.OFFICE
    if as_json:
        show({"book": str(book), "device": device, "members": members})
    elif is_office:
        click.echo(f"Đã làm lại sổ văn phòng từ bản sao: {book}")
        click.echo(
            "Lần tới mỗi máy của các Tổ đến thì sổ lấy lại những gì văn phòng đã ghi, rồi mới ghi tiếp cho Tổ ấy."
        )
    else:
        click.echo(f"Đã khôi phục sổ có {members} tổ viên: {book}")
        click.echo("Máy này sẽ xin văn phòng công nhận lại ở lần gửi – nhận tới.")


@click.command(help="Kiểm tra sổ: trang đĩa, dây chuyền, và bảng so với nhật ký.")
@BOOK
@JSON
@click.pass_obj
def doctor(program: Program, book: Path, *, as_json: bool) -> None:
    """Integrity, foreign keys, chains, fold-again-and-compare, and the money added up anew."""
    from app.usecases.money.proof import prove_money

    with program.open(book).book as opened:
        faults = opened.faults()
        newer = opened.newer()
        workspace = workspace_of(program, opened)
        groups = [group for group in opened.journal.groups() if not group.startswith("@")]
        proofs = {group: prove_money(workspace.at(group)) for group in groups}
    faults["money"] = [f"{group}: {fault}" for group, proof in proofs.items() for fault in proof.faults]
    whole = not any(faults.values())
    if as_json:
        cash = {group: proof.as_json() for group, proof in proofs.items()}
        show({"whole": whole, **faults, "cash": cash, "newer": newer})
    elif whole:
        click.echo("Sổ nguyên vẹn.")
        for line in _cash_lines(list(proofs.values())):
            click.echo(line)
        odd = newer.pop(Newer.FAULT.value, 0)
        if odd:
            click.echo(f"{odd} dòng có giá trị không hợp lệ: giữ lại, không tính.")
        if newer:
            click.echo(
                f"Có {sum(newer.values())} dòng từ bản Sổ Tổ mới hơn: đã giữ nguyên, vẫn gửi đi; cập nhật chương trình."
            )
    if not whole:
        names = {
            "pages": "trang đĩa", "foreign_keys": "liên kết", "chains": "dây chuyền", "tables": "bảng", "money": "tiền",
        }  # fmt: skip
        for fault in faults["money"] if not as_json else ():
            click.echo(fault)
        bad = ", ".join(names[key] for key, found in faults.items() if found)
        raise RefusedError(f"Sổ có chỗ hỏng ({bad}). Đừng ghi tiếp; mở bản sao gần nhất và báo văn phòng.")


def _cash_lines(proofs: Sequence[MoneyProof]) -> list[str]:
    """The cash of all groups of a book, in words; nothing where none was received."""
    received, handed, held, back, waiting = (
        sum(getattr(proof, part) for proof in proofs)
        for part in ("received", "handed_in", "in_hand", "taken_back", "waiting")
    )
    if not received and not waiting:
        return []
    lines = [
        f"Tiền mặt đã nhận {format_dong(received)} đ = đã nộp {format_dong(handed)} đ + đang giữ {format_dong(held)} đ"
        f" + đã hủy {format_dong(back)} đ."
    ]
    if waiting:
        lines.append(f"Còn {format_dong(waiting)} đ ghi sau khi chốt, chờ người trả lời ở mục Cần xem lại.")
    return lines


@click.command(name="begin-again", help="Sổ là bản chép: ghi lại những dòng chỉ sổ này có, bằng chữ ký mới.")
@BOOK
@click.option("--go", is_flag=True, help="Ghi lại thật; không có thì chỉ cho xem.")
@click.option("--without", multiple=True, help="Dòng không ghi lại (mã ở cột đầu); dùng nhiều lần được.")
@JSON
@click.pass_obj
def begin_again(program: Program, book: Path, without: tuple[str, ...], *, go: bool, as_json: bool) -> None:
    """Show what only this copy of a book says, and with ``--go`` write it again under new keys."""
    from app.usecases.review import second_life

    with program.open(book, Role.GROUP, Role.UNION).book as opened:
        workspace = workspace_of(program, opened)
        copied, lines = second_life.was_copied(workspace), second_life.written_apart(workspace)
        unknown = set(without) - {line.ref for line in lines}
        if unknown:
            raise RefusedError(f"Không có dòng {min(unknown)}")
        again = {line.ref for line in lines} - set(without)
        if go:
            second_life.begin_again(workspace, again)
    if as_json:
        shown = [{"ref": line.ref, "kind": line.kind, "words": line.words} for line in lines]
        show({"copied": copied, "lines": shown, "written": len(again) if go else 0})
        return
    for line in lines:
        click.echo(f"{line.ref}  {line.words}")
    if go:
        click.echo(f"Đã ghi lại {len(again)} dòng. Mang USB đến văn phòng để được công nhận lại máy này.")
    elif not copied:
        click.echo("Sổ này không phải bản chép: không có gì phải ghi lại.")


CARE_COMMANDS = (backup, restore, doctor, begin_again)
