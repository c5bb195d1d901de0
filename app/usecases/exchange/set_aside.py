"""What of the files that were taken in does not count, or not yet, in words and with what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.clock import moment
from app.domain.entries import Content, InterestReceived, MoneyReversed, SavingsReceived
from app.domain.i18n import QT_TRANSLATE_NOOP as _T
from app.domain.ids import DeviceId, GroupCode
from app.sync.cards import CardRefusedError, read_card
from app.usecases.exchange.entry_lines import Held, TakenIn
from app.usecases.workspace import Workspace

_LOOKED_THROUGH = 2_000  # lines of one laptop: its page is looked at again and again
_STRANGERS = _T(
    "SetAside",
    "%1 đoạn do máy chưa được công nhận viết: giữ riêng, chưa tính. Văn phòng công nhận máy ấy thì tự vào sổ.",
)
_ENDED = _T("SetAside", "%1 dòng của máy đã thu hồi: giữ lại, không tính. Báo văn phòng nếu vẫn có người dùng máy ấy.")
_REFUSED = _T("SetAside", "%1 đoạn hỏng hoặc không phải của Tổ này đã bỏ qua; phần còn lại của tệp đã nhận.")


def aside_lines(found: TakenIn, translate: Callable[[str], str] = str) -> list[str]:
    """A sentence for each reason; empty where everything counts."""
    counts = ((_STRANGERS, found.strangers), (_ENDED, found.ended), (_REFUSED, found.refused))
    return [translate(text).replace("%1", str(count)) for text, count in counts if count]


@dataclass(frozen=True, slots=True)
class SetAside:
    """What lies aside of one laptop for one reason: how many pieces, since when, and whom to ask.

    ``name`` is the laptop's as on its card, empty where it is unknown; ``call`` the group's leader and her telephone where the book
    has them; ``is_kept`` whether a person saw all of it and keeps it.
    """

    group: GroupCode
    device: DeviceId
    reason: Held
    pieces: int
    since: date
    name: str
    call: tuple[str, str]
    is_kept: bool
    received: int | None = 0  # whole dong received in it; None where it is too much to look through


def set_aside(workspace: Workspace) -> list[SetAside]:
    """Everything that lies aside, but the other history of this laptop itself, whose way out is ``second_life``."""
    own = workspace.book.identity.device
    held = [
        SetAside(
            group,
            device,
            Held(reason),
            pieces,
            since,
            _name_of(workspace, group, device),
            _whom_to_call(workspace, group),
            int(workspace.book.local(_key(group, device, reason)) or 0) >= pieces,
        )
        for group, device, reason, pieces, since in workspace.book.exchange_log.held_summary(
            [one.value for one in Held]
        )
        if device != own
    ]
    return [*held, *_written_after_the_end(workspace)]


def _written_after_the_end(workspace: Workspace) -> Iterator[SetAside]:
    """What laptops wrote after they were revoked, as far as it was brought here: kept, and counted nowhere."""
    rows = workspace.book.query("SELECT group_code, device, revoked_after FROM device WHERE revoked_after IS NOT NULL")
    for row in rows:
        group, device, last = GroupCode(row["group_code"]), DeviceId(row["device"]), int(row["revoked_after"])
        head = workspace.book.journal.head(group, device)
        if device == workspace.book.identity.device or head.upto <= last:
            continue
        pieces = head.upto - last
        lines = workspace.book.journal.lines(group, device, last + 1, min(head.upto, last + _LOOKED_THROUGH))
        yield SetAside(
            group,
            device,
            Held.ENDED,
            pieces,
            moment(lines[0].entry.clock).date(),
            _name_of(workspace, group, device),
            _whom_to_call(workspace, group),
            int(workspace.book.local(_key(group, device, Held.ENDED.value)) or 0) >= pieces,
            _received_in([one.entry.content for one in lines]) if pieces <= _LOOKED_THROUGH else None,
        )


def _received_in(contents: Sequence[Content | None]) -> int:
    money = [one for one in contents if isinstance(one, SavingsReceived | InterestReceived)]
    back = {one.money for one in contents if isinstance(one, MoneyReversed)}
    return sum(one.amount for one in money if one.money not in back)


def keep(workspace: Workspace, line: SetAside) -> None:
    """A person saw it and keeps it; it is told again when more comes.

    Raises:
        BookRefusedError: the disk failed.
    """
    with workspace.book.transaction():
        workspace.book.set_local(_key(line.group, line.device, line.reason.value), line.pieces)


def throw_away(workspace: Workspace, line: SetAside) -> None:
    """Let go of it. Nothing is lost by that: its laptop was told that it did not arrive, and sends it again.

    Raises:
        BookRefusedError: the disk failed.
    """
    with workspace.book.transaction():
        for sha, _ in workspace.book.exchange_log.held_of(line.reason.value, line.group, line.device):
            workspace.book.exchange_log.release(sha)
        workspace.book.forget_local(_key(line.group, line.device, line.reason.value))


def _key(group: str, device: str, reason: str) -> str:
    return f"kept_aside/{group}/{device}/{reason}"


def _name_of(workspace: Workspace, group: GroupCode, device: DeviceId) -> str:
    known = workspace.at(group).about.devices().get(device)
    try:
        return read_card(known.card.encode()).name if known else ""
    except CardRefusedError:
        return ""


def _whom_to_call(workspace: Workspace, group: GroupCode) -> tuple[str, str]:
    leader = workspace.at(group).about.board().leader
    found = next((member for member in workspace.at(group).members.all() if leader and member.name == leader), None)
    return (leader, found.phone if found is not None else "")
