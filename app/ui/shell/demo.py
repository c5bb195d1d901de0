"""The main job from start to finish on the sample group, played through the real windows."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from importlib.resources import as_file, files
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QPushButton

from app.domain.meeting import Officers, Presence
from app.reporting.report import district_report, report_as_json
from app.sync.mailbox.open import open_mailbox
from app.ui.base.appearance import Look
from app.ui.base.preferences import Preferences
from app.ui.base.session import Session
from app.ui.shell.main_window import MainWindow
from app.ui.shell.start import application
from app.usecases.book.opening import new_group_book, new_office_book
from app.usecases.book.profile import read_profile
from app.usecases.exchange import collect, enrol
from app.usecases.loans.answers import Approval, Return, answer_request, waiting_requests
from app.usecases.loans.eligibility import FileFault, FileRefusedError
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting import minutes
from app.usecases.members.members import record_class
from app.usecases.office.district import load_directory, report_lines
from app.usecases.papers.papers import all_papers
from app.usecases.practice.village import PASSPHRASE
from app.usecases.workspace import Environment, Workspace

_MARK = ".soto-demo"
_REPORT_DAY = date(2023, 8, 31)


def play(environment: Environment, policy_text: Callable[[], str], out: Path) -> list[Path]:
    """Play it and give the files it left.

    Raises:
        FileRefusedError: the folder holds other things.
    """
    folder = _fresh(out)
    application()
    stage = _Stage(environment, policy_text, folder)
    try:
        stage.meet_the_office()
        stage.take_in_the_list()
        stage.hold_the_meeting()
        stage.hand_over()
        stage.look_around()
        stage.report()
    finally:
        stage.close()
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != _MARK)


def _fresh(out: Path) -> Path:
    """A folder of our own: an earlier demo is cleared away, anything else is left alone."""
    if out.exists() and any(out.iterdir()):
        if not (out / _MARK).is_file():
            raise FileRefusedError(FileFault.NOT_EMPTY, str(out))
        shutil.rmtree(out)
    out.mkdir(parents=True, exist_ok=True)
    (out / _MARK).touch()
    for name in ("giay-to", "man-hinh", "usb"):
        (out / name).mkdir()
    return out


class _Stage:
    """The window of the group, the book of the office, and the stick between them."""

    def __init__(self, environment: Environment, policy_text: Callable[[], str], out: Path) -> None:
        self._out = out
        sample = files("resources").joinpath("sample")
        with as_file(sample.joinpath("profile.toml")) as profile:
            group = new_group_book(out / "to-0100112.sotobook", PASSPHRASE, read_profile(profile), environment)
        self._office: Workspace = new_office_book(
            out / "van-phong.sotobook",
            PASSPHRASE,
            environment,
            name="Phòng giao dịch NHCSXH Kim Bảng",
            code="PGD-KB",
        )
        self._group = group
        app = application()
        preferences = Preferences()
        wanted = os.environ.get("SOTO_TEXT", "")
        preferences.text = int(wanted) if wanted.isdigit() else preferences.text
        self._window = MainWindow(Session(group, policy_text, practice=True), Look(app, preferences))
        self._window.show()
        self._shots = 0

    def close(self) -> None:
        """Close both books."""
        self._window.close()
        self._office.book.close()

    # ------------------------------------------------------------------ the acts
    def meet_the_office(self) -> None:
        """The office leaves its card on the stick."""
        self._shoot("hom-nay-so-trang")
        collect(self._office, open_mailbox(str(self._out / "usb")), self._group.today)

    def take_in_the_list(self) -> None:
        """The clerk's list: preview, then take in."""
        window = self._window
        window.go_to("members")
        with as_file(files("resources").joinpath("sample/danh-sach-to-vien.xlsx")) as roster:
            window.members.look_at(roster)
            self._wait()
        self._shoot("xem-truoc-danh-sach")
        window.members.preview.take.click()
        self._shoot("to-vien")
        # The commune's decision gives the classes their dates, so that the findings have their paper.
        year = self._group.today.year
        for member in self._group.members.active(self._group.today):
            household_class = member.class_on(self._group.today)
            if household_class != "none":
                record_class(
                    self._group, member.id, household_class,
                    from_day=date(year, 1, 1), to_day=date(year, 12, 31), decision=f"QĐ 112/QĐ-UBND ngày 05/01/{year}",
                )  # fmt: skip

    def hold_the_meeting(self) -> None:
        """From roll call to the sealed minutes."""
        window, workspace = self._window, self._group
        window.go_to("meeting")
        self._shoot("hop-to-bat-dau")
        self._press("Mở cuộc họp mới")
        self._roll()
        self._next()
        self._money()
        self._next()
        self._people()
        self._next()
        self._requests()
        self._next()
        self._other()
        self._next()
        self._shoot("hop-6-con-thieu-gio")
        meeting = window.meeting.meeting
        if meeting is not None:
            minutes.close(workspace, meeting, "10:30")
        window.meeting.refresh()
        self._shoot("hop-6-doc-lai")
        window.meeting.close_step.seal_button.click()
        self._press("Chốt, không sửa nữa")
        self._shoot("hop-6-da-chot")

    def hand_over(self) -> None:
        """The stick goes to the office and comes back, twice."""
        window, stick = self._window, str(self._out / "usb")
        window.go_to("exchange")
        window.exchange.set_place(stick)
        window.exchange.go.click()
        self._wait()
        self._shoot("gui-nhan-lan-dau")
        office, on = self._office, self._group.today
        reception = collect(office, open_mailbox(stick), on)
        for device in reception.waiting:
            enrol(office, device.device, device.group, on)
        for place, waiting in enumerate(waiting_requests(office)):
            if place == 1:
                answer_request(office, waiting.request.id, Return("Thiếu giấy ủy quyền 01/UQ của hộ"))
            else:
                approval = Approval(
                    waiting.request.agreed_amount,
                    waiting.request.agreed_term,
                    on + timedelta(days=13),
                    "Điểm giao dịch xã Tân Sơn",
                )
                answer_request(office, waiting.request.id, approval)
        collect(office, open_mailbox(stick), on)
        window.exchange.go.click()
        self._wait()
        self._shoot("gui-nhan-co-tra-loi")

    def look_around(self) -> None:
        """A picture of every page, and every paper as PDF."""
        window, workspace = self._window, self._group
        for meeting in workspace.meetings.all():
            for paper in all_papers(workspace, meeting.id, policies=window.session.policies, practice=True):
                (self._out / "giay-to" / f"{paper.file_stem}.pdf").write_bytes(paper.pdf)
        for where, name in (
            ("today", "hom-nay"),
            ("members", "to-vien-sau-hop"),
            ("money", "thu-tien"),
            ("loans", "vay-von"),
            ("papers", "giay-to"),
            ("help", "tro-giup"),
            ("settings", "cai-dat"),
        ):
            window.go_to(where)
            self._shoot(name)

    def report(self) -> None:
        """The office's report over a whole district, in a book of its own."""
        environment = self._group.environment
        district = new_office_book(self._out / "dia-ban.sotobook", PASSPHRASE, environment, name="PGD Kim Bảng")
        raw = self._out / "so-lieu-dia-ban"
        raw.mkdir()
        with (
            as_file(files("resources").joinpath("sample/kim-bang-2023-08-31.zip")) as packed,
            zipfile.ZipFile(packed) as archive,
        ):
            for name in ("groups.csv", "members.csv", "loans.csv", "office-figures.json"):
                (raw / name).write_bytes(archive.read(name))
        with district.book:
            load_directory(district, raw)
            found = report_as_json(district_report(district.book, _REPORT_DAY))
        (self._out / "bao-cao.json").write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
        (self._out / "bao-cao.txt").write_text("\n".join(report_lines(found)) + "\n", encoding="utf-8")

    # ------------------------------------------------------------------ the meeting's steps
    def _roll(self) -> None:
        window, workspace, meeting = self._window, self._group, self._window.meeting.meeting
        self._shoot("hop-1-diem-danh")
        if meeting is None:
            return
        self._press("Tất cả có mặt")
        view = verbs.look_at(workspace, meeting)
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
        window.meeting.refresh()
        self._shoot("hop-1-da-diem-danh")

    def _money(self) -> None:
        step = self._window.meeting.steps[1]
        model, sheet = step.model, step.sheet  # type: ignore[attr-defined]  # the second step is the sheet
        interest = model.place_of("interest")
        for row in range(model.rowCount() - 1):
            if row % 7 != 3:
                sheet.setCurrentIndex(model.index(row, interest))
                model.setData(model.index(row, interest), f"{180 + row * 7}k")
                model.setData(model.index(row, interest + 1), "20.000" if row % 3 else "50k")
        model.setData(model.index(3, interest), "một trăm")
        self._shoot("hop-2-thu-tien")
        model.setData(model.index(3, interest), "")

    def _people(self) -> None:
        workspace, meeting = self._group, self._window.meeting.meeting
        if meeting is None:
            return
        from app.domain.entries import Votes
        from app.usecases.members import members

        view = verbs.look_at(workspace, meeting)
        everybody = Votes(view.turnout.present, 0, 0)
        members.admit(
            workspace,
            {"name": "Hoàng Thị Thơm", "birth_date": "1988-05-14", "id_number": "035188001122", "address": "Thôn 3"},
            members.Joining(view.meeting.on, meeting, everybody), household_class="near_poor",
        )  # fmt: skip
        leaving = view.marks[20].member
        members.release(
            workspace, leaving, on=view.meeting.on, reason="Chuyển nơi cư trú", meeting=meeting, votes=everybody
        )
        self._window.meeting.refresh()
        self._shoot("hop-3-ket-nap-cho-ra")

    def _requests(self) -> None:
        from app.domain.entries import Votes
        from app.usecases.loans import appraisal

        workspace, meeting, pack = self._group, self._window.meeting.meeting, self._window.session.pack
        if meeting is None:
            return
        view = verbs.look_at(workspace, meeting)
        members = {member.id: member for member in workspace.members.active(view.meeting.on)}
        here = [mark for mark in view.marks if mark.presence is Presence.PRESENT and mark.member in members]
        by_class: dict[str, list[str]] = {"poor": [], "near_poor": [], "escaped": [], "none": []}
        for mark in here:
            by_class[members[mark.member].class_on(view.meeting.on)].append(mark.member)
        asked = [
            (by_class["poor"][0], "HN", "50tr", "Nuôi 2 con bò sinh sản", 36, "Hộ nghèo", 0),
            (by_class["poor"][1], "HN", "80tr", "Sửa chuồng và mua 10 con lợn giống", 60, "Hộ nghèo", 2),
            (by_class["near_poor"][0], "HCN", "60tr", "Cải tạo ao, thả cá", 36, "Hộ cận nghèo", 0),
            (by_class["none"][0], "HN", "30tr", "Mua máy cày cầm tay", 24, "Không thuộc diện", 25),
        ]
        from app.domain.ids import MemberId
        from app.domain.money import parse_dong

        for place, (member, program, amount, purpose, term, category, against) in enumerate(asked):
            ask = appraisal.Ask(
                MemberId(member), program, parse_dong(amount) or 0, purpose, term, category, appraisal.PAPERS
            )
            request = appraisal.put_on_the_table(workspace, pack, meeting, ask)
            self._window.meeting.refresh()
            if place == 0:
                self._shoot("hop-4-binh-xet")
            votes = Votes(view.turnout.present - against, against, 0)
            note = "chưa có trong danh sách hộ nghèo" if against > 20 else ""
            appraisal.vote(workspace, meeting, request, appraisal.Vote(votes, ask.amount, term, note))
        self._window.meeting.refresh()
        self._shoot("hop-4-da-bieu-quyet")

    def _other(self) -> None:
        from app.domain.meeting import TopicSort

        workspace, meeting = self._group, self._window.meeting.meeting
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
        self._window.meeting.refresh()
        self._shoot("hop-5-viec-khac")

    # ------------------------------------------------------------------ hands and eyes
    def _press(self, word: str) -> None:
        shown = [
            found for found in self._window.findChildren(QPushButton) if found.text() == word and found.isVisible()
        ]
        shown[0].click()
        QCoreApplication.processEvents()

    def _next(self) -> None:
        page = self._window.meeting
        page.go_to(next(place for place, step in enumerate(page.steps) if step.isVisible()) + 1)
        QCoreApplication.processEvents()

    def _wait(self) -> None:
        """Until long work is done."""
        while self._window.session.is_busy:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _shoot(self, name: str) -> None:
        self._shots += 1
        for _ in range(3):
            QCoreApplication.processEvents()
        self._window.grab().save(str(self._out / "man-hinh" / f"{self._shots:02d}-{name}.png"))
