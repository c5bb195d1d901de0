"""The office takes in a district's raw figures, and reads its report out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.ids import OFFICE_WIDE
from app.domain.money import format_dong
from app.reporting.communes import read_communes, read_points
from app.reporting.load import new_entries
from app.reporting.register import read_district
from app.usecases.book.mergers import tell_groups
from app.usecases.workspace import Workspace

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """How much the files held, and how many entries were new."""

    groups: int
    members: int
    loans: int
    entries: int


def load_directory(workspace: Workspace, directory: Path) -> Loaded:
    """Take in a district's four files, all or nothing. The same files again write nothing.

    Raises:
        DistrictRefusedError: a file is missing or says something that cannot be.
        BookRefusedError: the disk is full or failed.
    """
    district = read_district(directory)
    with workspace.change() as change:
        for group, content, facts in new_entries(workspace.book, district):
            change.write(content, facts, group=group)
        entries = len(change.written)
    return Loaded(len(district.groups), len(district.members), len(district.loans), entries)


def take_communes(workspace: Workspace, followed: Path | None, points: Path | None) -> int:
    """Write which commune followed which, and their transaction points, all or nothing; gives how many lines.

    Raises:
        DistrictRefusedError: a file cannot be read.
        BookRefusedError: the disk is full or failed.
    """
    said = [*(read_communes(followed) if followed else ()), *(read_points(points) if points else ())]
    with workspace.change() as change:
        for content in said:
            change.write(content, group=OFFICE_WIDE)
    if followed:
        tell_groups(workspace)
    return len(said)


def report_lines(report: dict[str, Any]) -> list[str]:
    """The report as plain lines; money in million dong."""
    moved, grown = report["groups_change_ytd"], report["outstanding_change_ytd"]
    lines = [
        f"Báo cáo đến {_day(report['as_of'])} (đơn vị: triệu đồng)",
        f"Số liệu ngày {_day(report['figures_as_of'])}" if report["figures_as_of"] else "Chưa có số liệu của ngân hàng",
        f"Số tổ: {report['groups_total']} (thay đổi từ đầu năm: {'–' if moved is None else f'{moved:+d}'})",
        f"Dư nợ: {_millions(report['outstanding']) if report['figures_as_of'] else '–'}, tăng {'–' if grown is None else _millions(grown)} so với đầu năm",
        f"Đạt kế hoạch dư nợ: {_share(report['plan_outstanding_pct'])}",
        f"Hộ còn dư nợ: {format_dong(report['households_with_debt']) if report['figures_as_of'] else '–'}",
        f"Nợ quá hạn: {_share(report['overdue_ratio_pct'])}; xã không có nợ quá hạn: "
        f"{report['communes_without_overdue']}/{report['communes_total']}",
        f"Tiền gửi qua tổ: {_millions(report['savings_via_groups'])}; huy động: {_millions(report['mobilised_total'])}"
        f" ({_share(report['mobilised_plan_pct'])} kế hoạch)",
    ]
    lines += [
        f"  {line['name']}: dư nợ {_millions(line['outstanding'])}, {line['members']} tổ viên,"
        f" {_share(line['savers_pct'])} gửi tiền, tiền gửi {_millions(line['savings'])}"
        for line in report["communes"]
    ]
    return lines


def _day(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d/%m/%Y}"


def _millions(amount: int) -> str:
    whole, rest = divmod(abs(amount) + 50_000, _MILLION)
    sign = "-" if amount < 0 else ""
    return f"{sign}{format_dong(whole)},{rest // 100_000}"


def _share(value: float | None) -> str:
    return "không có" if value is None else f"{value:g}%".replace(".", ",")
