"""Lists to take away as workbooks: the members, a round, and what differs from the bank. No passphrase guards such a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.documents.workbook import Cell, ListSheet, workbook
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import MeetingId
from app.domain.person_fields import PERSON_FIELDS, PersonField, Reading
from app.usecases.labels import CLASS_WORDS
from app.usecases.money.at_bank import at_bank
from app.usecases.money.balance_check import two_sided
from app.usecases.money.collection import round_of
from app.usecases.workspace import Workspace

SUFFIX = ".xlsx"
_TITLES = {
    "members": _T("Word", "Danh sách tổ viên"),
    "round": _T("Word", "Bảng thu lãi, tiền gửi"),
    "differences": _T("Word", "Số dư từ ba phía"),
}
LISTS = tuple(_TITLES)
_NUMBER = _T("Word", "STT")
_FACTS = tuple(field for field in PERSON_FIELDS if field.is_exported)
_BESIDES = (
    _T("Word", "Diện hộ"), _T("Word", "Vào Tổ"), _T("Word", "Tiền gửi theo sổ Tổ (đ)"), _T("Word", "Dư nợ ngân hàng (đ)"),
)  # fmt: skip
_ROUND = (
    _T("Word", "STT"), _T("Word", "Họ và tên"), _T("Word", "Lãi kỳ trước (đ)"), _T("Word", "Lãi tháng này (đ)"),
    _T("Word", "Lãi đã thu (đ)"), _T("Word", "Tiền gửi (đ)"), _T("Word", "Trích từ tiền gửi (đ)"), _T("Word", "Đã ký"),
    _T("Word", "Ghi chú"),
)  # fmt: skip
_SIDES = (
    _T("Word", "STT"), _T("Word", "Họ và tên"), _T("Word", "Tiền gửi theo sổ Tổ (đ)"), _T("Word", "Tiền gửi ngân hàng (đ)"),
    _T("Word", "Tổ viên nói (đ)"), _T("Word", "Dư nợ ngân hàng (đ)"), _T("Word", "Tổ viên nói còn nợ (đ)"),
)  # fmt: skip


def title_of(which: str) -> str:
    """What a list is called, to be translated."""
    return _TITLES[which]


def export(
    workspace: Workspace, which: str, translate: Callable[[str], str] = str, meeting: MeetingId | None = None
) -> bytes:
    """A list as a workbook: members, round (of the newest meeting, or a named one) or differences.

    Raises:
        RuleBrokenError: a round is asked for and there was no meeting.
    """
    columns, rows = {"members": _members, "round": _round, "differences": _differences}[which](
        workspace, translate, meeting
    )
    names = tuple(translate(column) for column in columns)
    return workbook(
        ListSheet(translate(_TITLES[which]), names, tuple(rows), _totals(names, rows)),
        workspace.today,
        practice=workspace.practice,
    )


def _members(
    workspace: Workspace, translate: Callable[[str], str], _meeting: MeetingId | None
) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    bank = at_bank(workspace, date.max)
    rows: list[tuple[Cell, ...]] = []
    for number, member in enumerate(workspace.members.active(workspace.today), start=1):
        household_class = member.class_on(workspace.today)
        at = bank.get(member.id)
        rows.append(
            (
                number,
                *(_fact(field, member.facts.get(field.key, "")) for field in _FACTS),
                translate(CLASS_WORDS[household_class]) if household_class != "none" else "",
                member.joined_on,
                member.savings,
                at.outstanding if at else None,
            )
        )
    return (_NUMBER, *(field.label for field in _FACTS), *_BESIDES), rows


def _fact(field: PersonField, text: str) -> Cell:
    """A fact as a cell: a day as a day; a birth of which only the year is known stays as it is."""
    if field.reading not in {Reading.BIRTH, Reading.DAY}:
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _round(
    workspace: Workspace, translate: Callable[[str], str], meeting: MeetingId | None
) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    from app.domain.errors import RuleBrokenError

    held = workspace.meetings.all()
    chosen = meeting or (held[0].id if held else None)
    if chosen is None:
        raise RuleBrokenError("no_meeting_yet")
    rows: list[tuple[Cell, ...]] = []
    for number, line in enumerate(round_of(workspace, chosen).lines, start=1):
        loans = line.bank.lines if line.bank else ()
        rows.append(
            (
                number,
                line.name,
                sum(loan.brought for loan in loans) if line.bank else None,
                sum(loan.this_month for loan in loans) if line.bank else None,
                line.interest,
                line.savings,
                line.from_savings,
                translate(_SIGNED) if line.signed else "",
                line.note,
            )
        )
    return _ROUND, rows


_SIGNED = _T("Word", "đã ký")


def _differences(
    workspace: Workspace, _translate: Callable[[str], str], _meeting: MeetingId | None
) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    rows: list[tuple[Cell, ...]] = [
        (number, one.name, one.ours, one.bank_savings, one.said_savings, one.bank_outstanding, one.said_outstanding)
        for number, one in enumerate(two_sided(workspace, workspace.today), start=1)
    ]
    return _SIDES, rows


def _totals(names: tuple[str, ...], rows: list[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    """The sums of the columns of amounts."""
    found: list[Cell] = []
    for place, name in enumerate(names):
        amounts = [value for row in rows if isinstance(value := row[place], int)]
        found.append(sum(amounts) if name.endswith("(đ)") and amounts else None)
    return tuple(found)
