"""A whole district as if every group had used the app: its own book, its enrolled device, its first batch."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.domain.entries import ClassRecorded, DeviceCertified, MemberAdmitted, OfficeJoined, Role, SavingsBroughtForward
from app.domain.errors import BookFault, BookRefusedError
from app.domain.group import Board, GroupProfile
from app.domain.ids import OFFICE_WIDE, CommandId, GroupCode, MemberId, MoneyId
from app.reporting.load import new_entries
from app.reporting.register import District, FiledGroup, FiledMember, read_district
from app.storage.queries import GroupQueries
from app.sync.cards import DeviceCard, read_card
from app.sync.mailbox.open import open_mailbox
from app.sync.mailbox.protocol import TO_OFFICE, Mailbox
from app.usecases.book.opening import new_group_book
from app.usecases.book.profile import NewGroup
from app.usecases.exchange import collect
from app.usecases.exchange.authority import MET_OFFICE
from app.usecases.exchange.outgoing import Readers, post
from app.usecases.workspace import Workspace

_CERTIFICATE_END = date(2099, 12, 31)


def simulate(workspace: Workspace, directory: Path, source: Path, passphrase: str) -> int:
    """Make every group's book and first batch; gives how many. ``workspace`` is the office's.

    Members and savings are the groups' own entries; loans, figures and ratings are written in the office's book. The batches lie in
    ``directory/mailbox`` and are taken in with ``soto office collect``.

    Raises:
        DistrictRefusedError: the raw figures cannot be read.
        BookRefusedError: a group's book is there already, or the disk failed.
    """
    district = read_district(source)
    books, mailbox_folder = directory / "books", directory / "mailbox"
    try:
        books.mkdir(parents=True, exist_ok=True)
        mailbox_folder.mkdir(exist_ok=True)
    except OSError as error:
        raise BookRefusedError(BookFault.READ_ONLY, str(directory)) from error
    mailbox = open_mailbox(str(mailbox_folder))
    collect(workspace, mailbox, district.as_of)  # leaves the office's card
    # The groups' own files speak for members and savings, so the office files no customers here.
    office_only = District(district.as_of, district.groups, (), district.loans, district.figures)
    group_of = {member.code: GroupCode(member.group) for member in district.members}
    with workspace.change(CommandId(f"simulate-{district.as_of}")) as change:
        for group, content, facts in new_entries(workspace.book, office_only, group_of):
            change.write(content, facts, group=group)
    office_card = GroupQueries(workspace.book, OFFICE_WIDE).devices()[workspace.book.identity.device].card
    members: dict[str, list[FiledMember]] = {}
    for member in district.members:
        members.setdefault(member.group, []).append(member)
    for filed in district.groups:
        made = _group_book(workspace, books / f"{filed.code}.book", filed, passphrase)
        with made.book:
            _enter(made, members.get(filed.code, []), district.as_of, office_card)
            _certify(workspace, made, district.as_of)
            _send(made, mailbox, read_card(office_card.encode()), district.as_of)
    return len(district.groups)


def _group_book(workspace: Workspace, path: Path, filed: FiledGroup, passphrase: str) -> Workspace:
    profile = GroupProfile(
        code=GroupCode(filed.code),
        name=f"Tổ TK&VV {filed.hamlet}",
        hamlet=filed.hamlet,
        hamlet_word="thôn",
        commune=filed.commune,
        commune_kind="xã",
        province="",
        union_code=filed.union_code,
        transaction_day=filed.transaction_day,
        founded=filed.founded,
        office_name="",
        office_code="",
    )
    return new_group_book(path, passphrase, NewGroup(profile, Board("", ""), 0, ()), workspace.environment)


def _enter(made: Workspace, members: list[FiledMember], as_of: date, office_card: str) -> None:
    token = made.environment.token
    card = read_card(office_card.encode())
    with made.change(CommandId("simulate")) as change:
        change.write(OfficeJoined(office=card.fingerprint, card=office_card))
        made.book.set_local(MET_OFFICE, office_card)
        for filed in members:
            member = MemberId(token())
            facts = {
                "name": filed.name,
                "birth_date": filed.birth_date,
                "sex": filed.sex,
                "id_number": filed.id_number,
                "phone": filed.phone,
            }
            change.write(MemberAdmitted(member=member, on=as_of), {name: fact for name, fact in facts.items() if fact})
            if filed.household_class != "none":
                change.write(ClassRecorded(member=member, household_class=filed.household_class))
            if filed.savings:
                change.write(
                    SavingsBroughtForward(money=MoneyId(token()), member=member, on=as_of, amount=filed.savings)
                )


def _certify(workspace: Workspace, made: Workspace, on: date) -> None:
    own = made.about.devices()[made.book.identity.device]
    with workspace.change() as change:
        change.write(
            DeviceCertified(device=own.device, card=own.card, role=Role.GROUP, from_=on, to=_CERTIFICATE_END),
            group=made.group,
        )


def _send(made: Workspace, mailbox: Mailbox, office: DeviceCard, on: date) -> None:
    post(made, mailbox, TO_OFFICE, Readers(made.group, [office]), on)
