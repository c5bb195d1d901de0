"""What an exchange did, in sentences: what went well, and what a person has to know or do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.ids import GroupCode
from app.ui.base.session import refusal_text, word
from app.ui.pages.exchange_words import brought_words, carried_words
from app.usecases.exchange import SyncReport
from app.usecases.exchange.carried import carried
from app.usecases.exchange.set_aside import aside_lines
from app.usecases.review.second_life import was_copied
from app.usecases.workspace import Workspace


def done_lines(report: SyncReport, workspace: Workspace, groups: Sequence[GroupCode], *, on_a_stick: bool) -> list[str]:
    """What was taken in and written for these groups, and where it is carried."""
    translate, lines = QCoreApplication.translate, []
    if report.taken:
        lines.append(_taken_words(report, workspace, groups))
    if report.posted:
        number = report.posted.number
        words = carried_words(*(one for group in groups for one in carried(workspace, group) if one.number == number))
        text = (
            translate("ExchangePage", "Đã ghi tệp số %1: %2.")
            if words
            else translate("ExchangePage", "Đã ghi tệp số %1.")
        )
        lines.append(text.replace("%1", str(number)).replace("%2", words[:1].lower() + words[1:]))
        if on_a_stick:
            lines.append(translate("ExchangePage", "Mang USB đến Phòng giao dịch hoặc phiên giao dịch xã."))
    if not (report.taken or report.posted or report.refused or report.enrolment_left):
        lines.append(translate("ExchangePage", "Không có gì mới để gửi hay nhận."))
    return lines


def _taken_words(report: SyncReport, workspace: Workspace, groups: Sequence[GroupCode]) -> str:
    """What came, as people count it; where that cannot be said, how much."""
    translate, kinds = QCoreApplication.translate, Counter[str]()
    for group in groups:
        for one in workspace.book.exchange_log.taken(group):
            if one["name"] in report.taken:
                kinds.update(one["kinds"])
    words = brought_words(kinds)
    if words:
        return translate("ExchangePage", "Đã nhận: %1.").replace("%1", words[:1].lower() + words[1:])
    if not report.entries_in:
        return translate("ExchangePage", "Văn phòng báo đã nhận các tệp trước.")
    text = translate("ExchangePage", "Đã nhận %1 tệp của văn phòng, có %2 điều mới.")
    return text.replace("%1", str(len(report.taken))).replace("%2", str(report.entries_in))


def to_know(report: SyncReport, workspace: Workspace) -> list[tuple[str, str]]:
    """What has to be known or done, each with how it looks."""
    translate = QCoreApplication.translate
    lines: list[tuple[str, str]] = []
    if report.words_to_compare:
        text = translate(
            "ExchangePage",
            "Chưa gửi gì của tổ viên: so sáu từ khóa của văn phòng ở đầu trang trước, rồi bấm Nhận và ghi lần nữa.",
        )
        lines.append((text, "care"))
    if report.other_office:
        text = translate(
            "ExchangePage",
            "Chỗ này của văn phòng khác (%1), không phải văn phòng của sổ này: văn phòng ấy không đọc được tệp gửi.",
        )
        lines.append((text.replace("%1", report.other_office), "care"))
    if report.enrolment_left:
        text = translate("ExchangePage", "Đã để lại giấy xin công nhận máy; mang USB đến văn phòng.")
        if not report.words_to_compare:
            text = translate("ExchangePage", "Chưa thấy thẻ của văn phòng. %1").replace("%1", text)
        lines.append((text, "care"))
    if report.waiting_for_certificate and report.office:
        lines.append((translate("ExchangePage", "Máy này đang chờ văn phòng công nhận."), "care"))
    lines += _of_this_laptop(report, workspace)
    lines += [(text, "care") for text in aside_lines(report.aside, word)]
    return [*lines, *((f"{name}: {refusal_text(error)}", "stop") for name, error in report.refused)]


def _of_this_laptop(report: SyncReport, workspace: Workspace) -> list[tuple[str, str]]:
    """That it is revoked, that its book is a copy, or that another's is."""
    translate = QCoreApplication.translate
    if report.revoked_since:
        text = translate(
            "ExchangePage", "Văn phòng đã thu hồi máy này (báo ngày %1): đừng ghi thêm vào sổ này, gọi văn phòng."
        )
        return [(text.replace("%1", f"{report.revoked_since:%d/%m/%Y}"), "stop")]
    if was_copied(workspace):
        text = translate("ExchangePage", "Sổ này là bản chép. Xem những dòng chỉ sổ này có ở đầu trang, rồi ghi lại.")
        return [(text, "stop")]
    text = translate(
        "ExchangePage", "Một máy khác của Tổ đang dùng sổ chép. Nhắc người giữ máy ấy mở Gửi – nhận để ghi lại."
    )
    return [(text, "care")] if report.forks else []
