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

from app.reporting.report import district_report, report_as_json
from app.sync.mailbox.open import open_mailbox
from app.ui.base.appearance import Appearance
from app.ui.base.played_window import PlayedWindow
from app.ui.base.preferences import Preferences
from app.ui.base.session import Session
from app.ui.meeting.demo import PlayedMeeting
from app.ui.shell.main_window import MainWindow
from app.ui.shell.start import application
from app.usecases.book.opening import new_group_book, new_office_book
from app.usecases.book.profile import read_profile
from app.usecases.exchange import collect, enrol
from app.usecases.loans.answers import Approval, Return, answer_request, waiting_requests
from app.usecases.loans.eligibility import FileFault, FileRefusedError
from app.usecases.members.members import record_class
from app.usecases.office.district import load_directory, report_lines
from app.usecases.papers.papers import all_papers
from app.usecases.practice.village import PASSPHRASE, transaction_point
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
        self._window = MainWindow(Session(group, policy_text, practice=True), Appearance(app, preferences))
        self._window.show()
        self._played = PlayedWindow(self._window, out / "man-hinh")

    def close(self) -> None:
        """Close both books."""
        self._window.close()
        self._office.book.close()

    # ------------------------------------------------------------------ the acts
    def meet_the_office(self) -> None:
        """The office leaves its card on the stick."""
        self._played.shoot("hom-nay-so-trang")
        collect(self._office, open_mailbox(str(self._out / "usb")), self._group.today)

    def take_in_the_list(self) -> None:
        """The clerk's list: preview, then take in."""
        window = self._window
        window.go_to("members")
        with as_file(files("resources").joinpath("sample/danh-sach-to-vien.xlsx")) as roster:
            window.members.look_at(roster)
            self._wait()
        self._played.shoot("xem-truoc-danh-sach")
        window.members.preview.take.click()
        self._played.shoot("to-vien")
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
        self._window.go_to("meeting")
        PlayedMeeting(self._window.meeting, self._played).play()

    def hand_over(self) -> None:
        """The stick goes to the office and comes back, twice."""
        window, stick = self._window, str(self._out / "usb")
        window.go_to("exchange")
        window.exchange.set_place(stick)
        window.exchange.go.click()
        self._wait()
        self._played.shoot("gui-nhan-lan-dau")
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
                    transaction_point(self._group),
                )
                answer_request(office, waiting.request.id, approval)
        collect(office, open_mailbox(stick), on)
        window.exchange.go.click()
        self._wait()
        self._played.shoot("gui-nhan-co-tra-loi")

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
            self._played.shoot(name)

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

    def _wait(self) -> None:
        """Until long work is done."""
        while self._window.session.is_busy:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
