"""The bank of the practice village: its statements of this month and the last."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from app.domain.calendar import add_months
from app.domain.entries import BankListed, BankListTaken, RatingGiven
from app.domain.ids import CommandId
from app.domain.interest import days_of, interest
from app.domain.policy import PolicyPack, rate_for
from app.sync.mailbox.open import open_mailbox
from app.usecases.exchange import collect, sync_group
from app.usecases.loans.loans import loans_in_hand
from app.usecases.review.rating import give_rating
from app.usecases.workspace import Workspace


def send_statements(workspace: Workspace, office: Workspace, stick: Path, pack: PolicyPack) -> None:
    """The bank's statements of this month and the last, by the office; two members' savings are not what the book has."""
    month = workspace.today.replace(day=1)
    for back in (1, 0):
        first = add_months(month, -back)
        following = add_months(first, 1)
        with office.change(CommandId(f"practice-statement-{back}")) as change:
            keys: list[str] = []
            for content, facts in _statement_lines(workspace, pack, first, following):
                keys.append(f"{content.customer}/{content.loan}")
                change.write(content, facts, group=workspace.group)
            content_day = following - timedelta(days=1)
            listed = BankListTaken(as_of=content_day, lines=keys, source="Phòng giao dịch Làng tập")
            change.write(listed, group=workspace.group)
    for back, points in enumerate(((30, 20, 18, 15, 6, 5), (30, 20, 17, 15, 5, 4), (30, 15, 17, 15, 5, 4))):
        parts = dict(zip((criterion.id for criterion in pack.criteria), points, strict=False))
        day = add_months(month, -back) - timedelta(days=1)
        rating = next(band.rating for band in pack.bands if band.least <= sum(points) < band.below)
        given = RatingGiven(as_of=day, rating=rating, score=sum(points), parts=parts)
        give_rating(office, workspace.group, pack, given)
    mailbox = open_mailbox(str(stick))
    collect(office, mailbox, workspace.today)
    sync_group(workspace, mailbox, workspace.today)
    collect(office, mailbox, workspace.today)


def _statement_lines(
    workspace: Workspace, pack: PolicyPack, first: date, following: date
) -> list[tuple[BankListed, dict[str, str]]]:
    as_of = following - timedelta(days=1)
    loans = loans_in_hand(workspace, pack, as_of)
    found: list[tuple[BankListed, dict[str, str]]] = []
    for place, member in enumerate(workspace.members.active(workspace.today)):
        facts = {"name": member.name.upper(), "id_number": member.id_number}
        savings = member.savings + (50_000 if place in {4, 21} else 0)
        hers = [loan for loan in loans if loan.member == member.id and loan.disbursed_on < following]
        for number, loan in enumerate(hers):
            rate = rate_for(pack, loan.program, loan.disbursed_on) or Decimal(0)
            # Half of the older loans paid an instalment at the bank last month.
            left = loan.amount - (10_000_000 if place % 2 and first >= workspace.today.replace(day=1) else 0)
            cost = interest(left, days_of(max(first, loan.disbursed_on), following), rate)
            line = BankListed(
                as_of=as_of,
                customer=f"3500{place:06d}",
                loan=f"6600{place:06d}{number:02d}",
                program=pack.programs[loan.program].code,
                outstanding=left,
                overdue=0,
                brought=cost if place % 9 == 5 else 0,
                this_month=cost,
                savings=savings if number == 0 else None,
                disbursed_on=loan.disbursed_on,
                due_on=loan.due_on,
            )
            found.append((line, {key: value for key, value in facts.items() if value}))
        if not hers:
            alone = BankListed(as_of=as_of, customer=f"3500{place:06d}", savings=savings)
            found.append((alone, {key: value for key, value in facts.items() if value}))
    return found
