"""The meeting of the demo: every step played through its own page, with what an invented village says and gives."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.entries import Votes
from app.domain.ids import MemberId
from app.domain.meeting import Officers, Presence, TopicSort
from app.domain.money import parse_dong
from app.ui.base.played_window import PlayedWindow
from app.ui.meeting.page import MeetingPage
from app.usecases.loans import appraisal
from app.usecases.loans.known import Ask
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from app.usecases.meeting.view import look_at
from app.usecases.members import members


class PlayedMeeting:
    """One meeting from roll call to the sealed minutes."""

    def __init__(self, page: MeetingPage, played: PlayedWindow) -> None:
        self._page = page
        self._played = played
        self._workspace = page.session.workspace

    def play(self) -> None:
        """Hold it; a picture is kept of every step."""
        self._played.shoot("hop-to-bat-dau")
        self._played.press("Mở cuộc họp mới")
        for step in (self._roll, self._money, self._people, self._requests, self._other):
            step()
            self._next()
        self._played.shoot("hop-6-con-thieu-gio")
        meeting = self._page.meeting
        if meeting is not None:
            minutes.close(self._workspace, meeting, "10:30")
        self._page.refresh()
        self._played.shoot("hop-6-doc-lai")
        self._page.steps.close.seal_button.click()
        self._played.press("Chốt, không sửa nữa")
        self._played.shoot("hop-6-da-chot")

    def _roll(self) -> None:
        workspace, meeting = self._workspace, self._page.meeting
        self._played.shoot("hop-1-diem-danh")
        if meeting is None:
            return
        self._played.press("Tất cả có mặt")
        view = look_at(workspace, meeting)
        marks = view.marks
        verbs.mark(
            workspace, meeting, {marks[3].member: Presence.EXCUSED, marks[11].member: Presence.EXCUSED}, "đi làm xa"
        )
        verbs.mark(workspace, meeting, {marks[20].member: Presence.ABSENT})
        verbs.set_frame(workspace, meeting, on=view.meeting.on, started_at="08:00", place="nhà văn hóa thôn 3")
        verbs.set_officers(
            workspace,
            meeting,
            Officers(
                chair="Nguyễn Thị Hoa", secretary="Trần Văn Lâm",
                union_present=True, union_name="Phạm Thị Huệ", union_title="Chủ tịch Hội LHPN xã",
                hamlet_present=True, hamlet_name="Đinh Văn Toàn", hamlet_title="Trưởng thôn",
            ),
        )  # fmt: skip
        self._page.refresh()
        self._played.shoot("hop-1-da-diem-danh")

    def _money(self) -> None:
        model, sheet = self._page.steps.money.model, self._page.steps.money.sheet
        interest = model.place_of("interest")
        for row in range(model.rowCount() - 1):
            if row % 7 != 3:
                sheet.setCurrentIndex(model.index(row, interest))
                model.setData(model.index(row, interest), f"{180 + row * 7}k")
                model.setData(model.index(row, interest + 1), "20.000" if row % 3 else "50k")
        model.setData(model.index(3, interest), "một trăm")
        self._played.shoot("hop-2-thu-tien")
        model.setData(model.index(3, interest), "")

    def _people(self) -> None:
        workspace, meeting = self._workspace, self._page.meeting
        if meeting is None:
            return
        view = look_at(workspace, meeting)
        everybody = Votes(view.turnout.present, 0, 0)
        members.admit(
            workspace,
            {"name": "Hoàng Thị Thơm", "birth_date": "1988-05-14", "id_number": "035188001122", "address": "Thôn 3"},
            members.Joining(view.meeting.on, meeting, everybody), household_class="near_poor",
        )  # fmt: skip
        leaving = view.marks[20].member
        members.release(
            workspace,
            leaving,
            on=view.meeting.on,
            reason="Chuyển nơi cư trú",
            meeting=meeting,
            votes=everybody,
            unsettled="rút tiền gửi ở phiên giao dịch tới",
        )
        self._page.refresh()
        self._played.shoot("hop-3-ket-nap-cho-ra")

    def _requests(self) -> None:
        workspace, meeting, pack = self._workspace, self._page.meeting, self._page.session.pack
        if meeting is None:
            return
        view = look_at(workspace, meeting)
        people = {member.id: member for member in workspace.members.active(view.meeting.on)}
        here = [mark for mark in view.marks if mark.presence is Presence.PRESENT and mark.member in people]
        by_class: dict[str, list[str]] = {"poor": [], "near_poor": [], "escaped": [], "none": []}
        for mark in here:
            by_class[people[mark.member].class_on(view.meeting.on)].append(mark.member)
        asked = [
            (by_class["poor"][0], "HN", "50tr", "Nuôi 2 con bò sinh sản", 36, "Hộ nghèo", 0),
            (by_class["poor"][1], "HN", "80tr", "Sửa chuồng và mua 10 con lợn giống", 60, "Hộ nghèo", 2),
            (by_class["near_poor"][0], "HCN", "60tr", "Cải tạo ao, thả cá", 36, "Hộ cận nghèo", 0),
            (by_class["none"][0], "HN", "30tr", "Mua máy cày cầm tay", 24, "Không thuộc diện", 25),
        ]
        for place, (member, program, amount, purpose, term, category, against) in enumerate(asked):
            ask = Ask(MemberId(member), program, parse_dong(amount) or 0, purpose, term, category, appraisal.PAPERS)
            request = appraisal.put_on_the_table(workspace, pack, meeting, ask)
            self._page.refresh()
            if place == 0:
                self._played.shoot("hop-4-binh-xet")
            votes = Votes(view.turnout.present - against, against, 0)
            note = "chưa có trong danh sách hộ nghèo" if against > 20 else ""
            appraisal.vote(workspace, meeting, request, appraisal.Vote(votes, ask.amount, term, note))
        self._page.refresh()
        self._played.shoot("hop-4-da-bieu-quyet")

    def _other(self) -> None:
        workspace, meeting = self._workspace, self._page.meeting
        if meeting is None:
            return
        minutes.tell(
            workspace,
            meeting,
            TopicSort.POLICY,
            "Mức vay hỗ trợ việc làm tối đa 200 triệu đồng từ 01/01/2026 (NĐ 338/2025)",
        )
        minutes.tell(workspace, meeting, TopicSort.EXTENSION, "Phòng rét cho trâu bò, dự trữ rơm và cỏ ủ chua")
        minutes.note(workspace, meeting, "Phiên giao dịch xã tháng sau vẫn vào ngày 06.")
        self._page.refresh()
        self._played.shoot("hop-5-viec-khac")

    def _next(self) -> None:
        page = self._page
        page.go_to(page.step() + 1)
        QCoreApplication.processEvents()
