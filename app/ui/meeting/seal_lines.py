"""What is said once more before the seal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.money import format_dong
from app.ui.meeting.close_checks import unknown_words
from app.ui.widgets.dialog import Figured
from app.usecases.meeting.view import MeetingView


def no_way_back() -> Figured:
    """What can no longer be done afterwards."""
    translate = QCoreApplication.translate
    firm = translate("CloseStep", "không sửa được nữa")
    said = translate("CloseStep", "Chốt rồi, các số này %1. Sai thì lập biên bản bổ sung.")
    return Figured("info", said.replace("%1", firm), (firm,))


def what_is_closed(view: MeetingView) -> tuple[Figured, ...]:
    """The figures once more, before they can no longer be changed."""
    translate, turnout = QCoreApplication.translate, view.turnout
    ended = view.meeting.ended_at or ""
    here = (
        translate("CloseStep", "%1/%2 người có mặt, kết thúc %3")
        if ended
        else translate("CloseStep", "%1/%2 người có mặt; chưa ghi giờ kết thúc")
    )
    here = here.replace("%1", str(turnout.present)).replace("%2", str(turnout.members)).replace("%3", ended)
    received = f"{format_dong(view.interest_total + view.savings_total)} đ"
    money = (
        translate("CloseStep", "Thu %1: lãi %2, tiền gửi %3")
        .replace("%1", received)
        .replace("%2", format_dong(view.interest_total))
        .replace("%3", format_dong(view.savings_total))
    )
    approved = [one for one in view.requests if one.approved]
    agreed = f"{format_dong(sum(one.agreed_amount or 0 for one in approved))} đ"
    loans = (
        translate("CloseStep", "%1 trong %2 đề nghị vay được thông qua, cộng %3")
        .replace("%1", str(len(approved)))
        .replace("%2", str(len(view.requests)))
        .replace("%3", agreed)
    )
    people = [translate("CloseStep", "kết nạp %1").replace("%1", member.name) for member, _ in view.admissions]
    people += [translate("CloseStep", "cho ra %1").replace("%1", member.name) for member, _ in view.releases]
    return (
        Figured("users-round", here, (f"{turnout.present}/{turnout.members}", ended)),
        Figured("coins", money, (received,)),
        Figured("hand-coins", loans, (agreed,))
        if view.requests
        else Figured("hand-coins", translate("CloseStep", "Không có đề nghị vay vốn nào.")),
        *([Figured("user-round-plus", "; ".join(people))] if people else []),
        *(Figured("circle-question-mark", unknown_words(one)) for one in approved if one.open_points),
    )
