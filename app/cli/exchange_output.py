"""What an exchange did, as lines for a person and as a document for a script."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.usecases.exchange import CollectReport, PendingDevice, SyncReport
from app.usecases.exchange.entry_lines import TakenIn
from app.usecases.exchange.set_aside import aside_lines
from app.usecases.messages import sentence
from app.usecases.money.bank_statement import ReadStatement, Stranger
from app.usecases.money.customer_match import Match
from app.usecases.office.reception import Received

_MOST_NAMED = 5


def match_line(read: ReadStatement) -> str:
    """Whose the lines of a bank's statement are, counted."""
    found = {match: sum(line.match is match for line in read.lines) for match in Match}
    known = f"{found[Match.ID]} dòng đúng số CCCD, {found[Match.NAME]} đúng tên"
    return (
        f"{len(read.lines)} dòng: {known}, {found[Match.DOUBTFUL]} chưa chắc, {found[Match.NONE]} không thấy trong Tổ."
    )


def stranger_line(stranger: Stranger) -> str:
    """That a statement would be refused, and why; said where nothing is written yet."""
    if stranger.named:
        why = f"ghi mã Tổ {stranger.named}, không phải Tổ này"
    elif stranger.leader:
        why = f"ghi Tổ trưởng là {stranger.leader}, không phải Tổ trưởng trong sổ"
    else:
        why = f"{stranger.unknown}/{stranger.customers} khách hàng không có trong Tổ"
    return (
        f"Sao kê này có vẻ của Tổ khác: {why}. Nhập thật sẽ bị từ chối; đúng là của Tổ này thì thêm --force và lý do."
    )


def sync_document(report: SyncReport) -> dict[str, Any]:
    """A group's visit to a mailbox."""
    return {
        "office": report.office,
        "office_words": list(report.office_words),
        "taken": report.taken,
        "entries_in": report.entries_in,
        "gaps": report.gaps,
        "forks": report.forks,
        **_aside(report.aside),
        "refused": _refused(report.refused),
        "posted": _parcel(report.posted),
        "enrolment_left": report.enrolment_left,
        "waiting_for_certificate": report.waiting_for_certificate,
        "revoked_since": report.revoked_since.isoformat() if report.revoked_since else None,
        "other_office": report.other_office or None,
        "on_the_road": [{"name": name, "since": on.isoformat()} for name, on in report.on_the_road],
    }


def _aside(found: TakenIn) -> dict[str, int]:
    """What does not count, or not yet: segments of laptops nobody certified, damaged segments, entries of revoked laptops."""
    return {"strangers": found.strangers, "damaged": found.refused, "ended": found.ended}


def sync_lines(report: SyncReport) -> list[str]:
    """The same for a person."""
    lines = []
    if report.joined_now:
        lines.append(f"Đã gặp văn phòng. Từ khóa để so qua điện thoại: {' – '.join(report.office_words)}.")
    if report.enrolment_left:
        lines.append("Đã để lại giấy xin công nhận máy; chờ văn phòng.")
    if report.taken:
        lines.append(f"Đã nhận {len(report.taken)} tệp, {report.entries_in} dòng mới.")
    if report.posted:
        lines.append(f"Đã ghi tệp gửi {report.posted.name} ({report.posted.entries} dòng).")
    if report.forks:
        lines.append("Có hai bản sổ ghi khác nhau; văn phòng sẽ hỏi lại.")
    lines += aside_lines(report.aside)
    if report.waiting_for_certificate and report.office:
        lines.append("Máy này đang chờ văn phòng công nhận.")
    if report.revoked_since:
        lines.append(
            f"Văn phòng đã thu hồi máy này (báo ngày {report.revoked_since:%d/%m/%Y}): đừng ghi thêm, gọi văn phòng."
        )
    if report.other_office:
        lines.append(
            f"Chỗ này của văn phòng khác ({report.other_office}), không phải văn phòng của sổ này: văn phòng ấy không đọc được tệp gửi."
        )
    lines += [f"Còn trên đường từ {on:%d/%m/%Y}: {name}" for name, on in report.on_the_road]
    return lines or ["Không có gì mới để gửi hay nhận."]


def collect_document(report: CollectReport) -> dict[str, Any]:
    """An office's reception."""
    return {
        "taken": report.taken,
        "entries_in": report.entries_in,
        "gaps": report.gaps,
        "forks": report.forks,
        **_aside(report.aside),
        "refused": _refused(report.refused),
        "waiting": pending_document(report.waiting),
        "posted": [_parcel(parcel) for parcel in report.posted],
    }


def collect_lines(report: CollectReport) -> list[str]:
    """The same for a person."""
    lines = [f"Đã nhận {len(report.taken)} tệp, {report.entries_in} dòng mới."] if report.taken else []
    lines += [f"Máy xin công nhận: {device_line(device)}" for device in report.waiting]
    if len(report.posted) > _MOST_NAMED:
        lines.append(f"Đã ghi {len(report.posted)} tệp trả lời.")
    else:
        lines += [f"Đã ghi tệp trả lời {parcel.name}." for parcel in report.posted]
    if report.gaps:
        lines.append(f"{report.gaps} đoạn chờ phần trước nó.")
    if report.forks:
        lines.append("Có sổ bị chép và dùng hai nơi; hai bản đều được giữ lại để hỏi.")
    lines += aside_lines(report.aside)
    return lines or ["Không có gì mới."]


def received_document(found: Sequence[Received]) -> Any:
    """What each place brought; of one place its document alone."""
    if len(found) == 1 and found[0].report is not None:
        return collect_document(found[0].report)
    return [
        {"place": one.place, **(collect_document(one.report) if one.report else {"reason": _reason(one)})}
        for one in found
    ]


def received_lines(found: Sequence[Received]) -> list[str]:
    """The same for a person."""
    if len(found) == 1:
        return collect_lines(found[0].report) if found[0].report else []
    return [f"{one.place}: {line}" for one in found if one.report for line in collect_lines(one.report)]


def refused_in(found: Sequence[Received]) -> list[str]:
    """What was refused, a sentence each: a place that could not be used, or a file of one that could."""
    said = []
    for one in found:
        before = f"{one.place}: " if len(found) > 1 else ""
        if one.report is None:
            said.append(before + _reason(one))
        else:
            said += [f"{before}{name}: {sentence(error)}" for name, error in one.report.refused]
    return said


def _reason(one: Received) -> str:
    return sentence(one.refusal) if one.refusal is not None else ""


def pending_document(devices: Sequence[PendingDevice]) -> list[dict[str, Any]]:
    """Devices that ask to be known."""
    return [
        {
            "device": device.device,
            "group": device.group,
            "name": device.name,
            "role": device.role.value,
            "words": list(device.words),
            "files_waiting": device.files,
            "is_other_union": device.is_other_union,
        }
        for device in devices
    ]


def device_line(device: PendingDevice) -> str:
    """One device for a person."""
    return f"{device.group} · {device.name} · {device.device[:12]} · từ khóa: {' – '.join(device.words)}"


def _parcel(parcel: Any) -> dict[str, Any] | None:
    if parcel is None:
        return None
    return {"name": parcel.name, "number": parcel.number, "entries": parcel.entries, "size": parcel.size}


def _refused(refused: Sequence[tuple[str, Exception]]) -> list[dict[str, str]]:
    return [{"name": name, "reason": sentence(error)} for name, error in refused]
