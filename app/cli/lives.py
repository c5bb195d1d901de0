"""What becomes of members' loans: debts by their age, and what the bank decides."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.context import BOOK, JSON, Program, show, workspace_of
from app.domain.money import format_dong


@click.command(help="Nợ quá hạn theo tuổi nợ: của Tổ, của các Tổ Hội phụ trách, hay của cả văn phòng.")
@BOOK
@JSON
@click.pass_obj
def arrears(program: Program, book: Path, *, as_json: bool) -> None:
    """Say every overdue loan with how many days at least, and the sums of each age; whole dong."""
    from app.usecases.loans.arrears import AGES, by_age, total_of
    from app.usecases.loans.arrears import arrears as overdue

    with program.open(book).book as opened:
        workspace = workspace_of(program, opened)
        found = overdue(workspace, workspace.today)
        as_of = workspace.today
    total = total_of(by_age(found, lambda one: (str(one.loan.group), one.group_name)), "")
    ages = [f"{first}-{last}" if last is not None else f"{first}-" for first, last in AGES]
    if as_json:
        show(
            {
                "as_of": as_of.isoformat(),
                "ages": dict(zip(ages, total.amounts, strict=True)),
                "total": total.total,
                "loans": [
                    {
                        "group": str(one.loan.group),
                        "loan": one.loan.loan,
                        "name": one.who,
                        "commune": one.commune,
                        "overdue": one.loan.overdue,
                        "outstanding": one.loan.outstanding,
                        "days": one.days,
                        "since": one.loan.since.isoformat(),
                    }
                    for one in found
                ],
            }
        )
        return
    for one in found:
        click.echo(f"{one.who} · {one.group_name} · {format_dong(one.loan.overdue)} đ · ít nhất {one.days} ngày")
    for age, amount in zip(ages, total.amounts, strict=True):
        click.echo(f"{age} ngày: {format_dong(amount)} đ")
    click.echo(f"Cộng {total.loans} khoản, {format_dong(total.total)} đ.")


@click.command(
    help="Việc xin ngân hàng về khoản vay (gia hạn, khoanh, xóa nợ, đổi tên hộ vay) và ngân hàng quyết thế nào."
)
@BOOK
@JSON
@click.pass_obj
def matters(program: Program, book: Path, *, as_json: bool) -> None:
    """Say what waits for the bank, then what it decided, the newest first."""
    from app.usecases.loans.matters import SORT_WORDS, matters_held

    with program.open(book).book as opened:
        workspace = workspace_of(program, opened)
        held = matters_held(workspace)
        names = {}
        for one in held:
            who = workspace.at(one.group).members.one(one.member)
            names[one.id] = who.name if who is not None else ""
    if as_json:
        show(
            [
                {
                    "id": one.id,
                    "group": str(one.group),
                    "sort": one.sort,
                    "name": names[one.id],
                    "loan": one.loan,
                    "on": one.on.isoformat(),
                    "reason": one.reason,
                    "months": one.months,
                    "decided_on": said.on.isoformat() if (said := one.decision) else None,
                    "accepted": said.accepted if said else None,
                    "from": said.from_day.isoformat() if said and said.from_day else None,
                    "until": said.until.isoformat() if said and said.until else None,
                    "basis": said.basis if said else "",
                }
                for one in held
            ]
        )
        return
    for one in held:
        state = "chờ ngân hàng"
        if one.decision is not None:
            state = "được" if one.decision.accepted else f"không được: {one.decision.reason}"
        click.echo(f"{names[one.id]} · {SORT_WORDS[one.sort]} · {one.on:%d/%m/%Y} · {state}")
    if not held:
        click.echo("Chưa có việc nào.")
