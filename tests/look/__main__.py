"""`make look`: a picture of every page in both languages, all colours and sizes of text, at 1366×768, for a person's eyes."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from importlib.resources import as_file, files
from itertools import product
from pathlib import Path
from zipfile import ZipFile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from app.bootstrap import environment, policy_text
from app.domain.ids import MeetingId
from app.domain.policy import parse_pack
from app.ui.base.appearance import Appearance
from app.ui.base.preferences import Preferences
from app.ui.base.session import Session
from app.ui.base.soon import come_to_rest
from app.ui.meeting.seal_lines import no_way_back, what_is_closed
from app.ui.pages.start_dialogs import NewUnion, RestoreDialog
from app.ui.shell.first_start import FirstStart
from app.ui.shell.gallery import Gallery
from app.ui.shell.main_window import MainWindow
from app.ui.shell.office_window import OfficeWindow
from app.ui.shell.start import application
from app.ui.shell.union_window import UnionWindow
from app.ui.shell.welcome import Welcome
from app.ui.widgets.dialog import Question
from app.usecases.book.opening import new_office_book
from app.usecases.meeting.view import look_at
from app.usecases.members.members import correct
from app.usecases.office.district import load_directory
from app.usecases.practice.village import PASSPHRASE, PracticeVillage, practice_village, small_village
from app.usecases.union.classes import read_class_list
from app.usecases.workspace import Workspace
from tests.ui.stories import midway
from tests.unions import commune_list, two_groups

SCREEN = QSize(1366, int(os.environ.get("SOTO_LOOK_HEIGHT", "728")))
DISTRICT_DAY = date(2023, 8, 31)
PAGES = {
    "today": "hom-nay", "members": "to-vien-danh-sach", "money": "thu-tien", "loans": "vay-von", "papers": "giay-to",
    "help": "tro-giup", "settings": "cai-dat", "calendar": "lich", "review": "ra-soat",
}  # fmt: skip
STEPS = ("hop-diem-danh", "hop-thu-tien", "hop-ket-nap", "hop-binh-xet", "hop-viec-khac", "hop-doc-lai")
DRAWN_ELSEWHERE = {"52-union-requests": "hoi-de-nghi", "75-office-report": "vp-bao-cao"}


def settle() -> None:
    come_to_rest()


def pictures(window: MainWindow, welcome: Welcome, village: PracticeVillage) -> dict[str, QImage]:
    """Every page and step, as shown; those that were drawn have the name of their drawing."""
    found: dict[str, QImage] = {}

    def shoot(name: str, widget: QWidget) -> None:
        settle()
        found[name] = widget.grab().toImage()

    shoot("chao", welcome)
    restore = RestoreDialog()
    restore.show()
    shoot("khoi-phuc", restore)
    restore.close()
    first_start(window.appearance, shoot)
    for page, name in PAGES.items():
        window.go_to(page)
        shoot(name, window)
    window.go_to("members")
    window.members.open_thing(window.session.workspace.members.active(window.session.workspace.today)[2].id)
    shoot("to-vien", window)
    window.members.new_member()
    window.members.form.name.setText("Nguyễn Thị Hoa")
    shoot("to-vien-moi", window)
    window.members.show_list()
    exchange(window, village, shoot)
    window.go_to("meeting")
    window.meeting.leave()
    shoot("hop-to", window)
    meeting = window.session.workspace.meetings.in_progress()
    if meeting is not None:
        window.meeting.open(meeting.id)
        for step, name in enumerate(STEPS):
            window.meeting.go_to(step)
            if step == 1:
                money = window.meeting.steps.money
                money.sheet.setCurrentIndex(money.model.index(14, 4))
                settle()
                money._catch_up()
            shoot(name, window)
        seal_question(window, shoot)
        window.meeting.show_public()
        for step, name in ((0, "man-hinh-chung-diem-danh"), (1, "man-hinh-chung-thu-tien"), (3, "man-hinh-chung")):
            window.meeting.go_to(step)
            public = window.meeting._public
            if public is not None:
                public.resize(SCREEN)
                shoot(name, public)
        window.meeting.close_public()
    gallery = Gallery()
    gallery.resize(SCREEN)
    gallery.show()
    settle()
    whole = gallery.room.widget()
    assert whole is not None
    whole.resize(SCREEN.width(), whole.sizeHint().height())
    found["thanh-phan"] = whole.grab().toImage()
    gallery.close()
    return found


def first_start(look: Appearance, shoot: Callable[[str, QWidget], None]) -> None:
    """The pages of a new book, with something typed; nothing is made."""
    folder = Path(tempfile.mkdtemp())
    wizard = FirstStart(environment(), look, folder=folder)
    wizard.resize(SCREEN)
    wizard.show()
    for place, name in enumerate(
        (
            "thiet-lap-so-to",
            "thiet-lap-so-ban-quan-ly",
            "thiet-lap-so",
            "thiet-lap-so-mat-khau",
            "thiet-lap-so-phieu",
        )
    ):
        if place == len(wizard.pages) - 1:
            book = small_village(folder, environment())
            wizard.sheet.begin(book, PASSPHRASE)
            wizard.sheet.copy_button.setChecked(True)
            wizard.sheet._on_copy()
            wizard._made = book
            wizard._show_sheet_left()
        wizard._show(place)
        shoot(name, wizard)
    wizard._made = None
    wizard.close()
    book.book.close()
    shutil.rmtree(folder, ignore_errors=True)


def exchange(window: MainWindow, village: PracticeVillage, shoot: Callable[[str, QWidget], None]) -> None:
    """The sticks that are plugged in: the office's, and a stranger's; and the page when it is done."""
    page = window.exchange
    strange = village.stick.parent / "ANH CUOI"
    strange.mkdir(exist_ok=True)
    for number in range(12):
        (strange / f"anh{number}.jpg").write_bytes(b"anh")
    someone = window.session.workspace.members.all()[0]
    window.session.did(lambda: correct(window.session.workspace, someone.id, {"phone": "0912 345 678"}), "")
    window.go_to("exchange")
    page.watch._look = lambda: [village.stick, strange]
    page.watch.take([village.stick, strange])
    shoot("gui-nhan", window)
    page._stick_tiles()[0].go.click()
    while window.session.is_busy:
        settle()
    shoot("gui-nhan-xong", window)
    page.watch._look = list
    page.watch.take([])


def seal_question(window: MainWindow, shoot: Callable[[str, QWidget], None]) -> None:
    """The question before the seal over its shaded window; nothing is sealed."""
    close = window.meeting.steps.close
    view = look_at(window.session.workspace, window.meeting.meeting or MeetingId(""))
    question = Question(
        close.tr("Chốt biên bản họp ngày %1?").replace("%1", f"{view.meeting.on:%d/%m/%Y}"),
        what_is_closed(view),
        close.tr("Chốt, không sửa nữa"),
        close.tr("Đọc lại đã"),
        window,
        no_way_back(),
        drawing="lock",
    )
    question.ask(lambda: None)
    settle()
    shown = window.grab().toImage()
    painter = QPainter(shown)
    card = question.grab()
    painter.drawPixmap((shown.width() - card.width()) // 2, (shown.height() - card.height()) // 2, card)
    painter.end()
    holder = QLabel()
    holder.setPixmap(QPixmap.fromImage(shown))
    holder.resize(shown.size())
    shoot("hop-doc-lai-chot", holder)
    question.reject()


UNION_PAGES = ("today", "requests", "checks", "groups", "classes", "records", "papers", "exchange", "help", "settings")


def union_pictures(window: UnionWindow, folder: Path) -> dict[str, QImage]:
    """Every page of a union's window."""
    found: dict[str, QImage] = {}

    def shoot(name: str, widget: QWidget) -> None:
        settle()
        found[name] = widget.grab().toImage()

    asked = NewUnion()
    asked.show()
    shoot("50-new-union", asked)
    asked.close()
    for number, page in enumerate(UNION_PAGES, start=51):
        window.go_to(page)
        shoot(f"{number}-union-{page}", window)
    workspace = window.session.workspace
    window.go_to("checks")
    window.checks.open_thing(next(iter(window.checks._found)))
    shoot("61-union-check", window)
    window.checks.show_list()
    window.go_to("groups")
    window.groups.open_thing("0100113")
    shoot("62-union-group", window)
    window.groups.card.inspection._on_open()
    settle()
    if isinstance(window.groups.room, QScrollArea):
        bar = window.groups.room.verticalScrollBar()
        bar.setValue(bar.maximum() // 3)
    shoot("63-union-inspection", window)
    window.groups.card.inspection.forget()
    window.groups.card.comparison._on_open()
    settle()
    bar.setValue(bar.maximum())
    shoot("64-union-compare", window)
    window.groups.show_list()
    window.go_to("classes")
    listed = read_class_list(workspace, commune_list(workspace, folder))
    window.classes._show(listed)
    shoot("65-union-classes", window)
    window.classes._forget()
    return found


def office_pictures(window: OfficeWindow) -> dict[str, QImage]:
    """Every page of an office's window."""
    found: dict[str, QImage] = {}

    def shoot(name: str) -> None:
        settle()
        while window.session.is_busy:
            settle()
        found[name] = window.grab().toImage()

    for number, page in enumerate(("today", "exchange", "requests", "groups", "help"), start=71):
        window.go_to(page)
        shoot(f"{number}-office-{page}")
    window.groups.open_thing("0100112")
    window.go_to("groups")
    shoot("78-office-group")
    window.groups.look_at(Path("tests/data/bank/bank-21.xlsx"))
    shoot("79-office-statement")
    window.groups.show_list()
    return found


def report_pictures(window: OfficeWindow) -> dict[str, QImage]:
    """The report of a whole district."""
    found: dict[str, QImage] = {}

    def shoot(name: str) -> None:
        settle()
        while window.session.is_busy:
            settle()
        found[name] = window.grab().toImage()

    window.go_to("report")
    window.report.day.show_day(DISTRICT_DAY)
    window.report.refresh()
    shoot("75-office-report")
    window.report._on_kind("group")
    shoot("77-office-report-groups")
    window.report._on_kind("commune")
    return found


def a_district(folder: Path) -> Workspace:
    """An office's book with a whole district's figures."""
    book = new_office_book(folder / "dia-ban.sotobook", "mot hai ba bon", environment(), name="PGD Kim Bảng")
    raw = folder / "so-lieu"
    raw.mkdir()
    with as_file(files("resources").joinpath("sample/kim-bang-2023-08-31.zip")) as packed, ZipFile(packed) as archive:
        for name in ("groups.csv", "members.csv", "loans.csv", "office-figures.json"):
            (raw / name).write_bytes(archive.read(name))
    load_directory(book, raw)
    return book


def sheet_of(images: list[QImage], path: Path, columns: int = 2) -> None:
    """Pictures beside each other on one sheet."""
    wide = max(image.width() for image in images)
    high = max(image.height() for image in images)
    rows = -(-len(images) // columns)
    sheet = QImage(wide * columns, high * rows, QImage.Format.Format_RGB32)
    sheet.fill(0x808080)
    painter = QPainter(sheet)
    for place, image in enumerate(images):
        painter.drawImage(place % columns * wide, place // columns * high, image)
    painter.end()
    sheet.save(str(path))


def main(out: Path, only: str = "") -> int:
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    app = application()
    preferences = Preferences()
    look = Appearance(app, preferences)
    folder = Path(tempfile.mkdtemp())
    village = practice_village(folder, environment(), parse_pack(policy_text()))
    window = MainWindow(Session(village.workspace, policy_text), look)
    window.resize(SCREEN)
    window.show()
    midway(window)
    (folder / "tap").mkdir()
    played = practice_village(folder / "tap", environment(), parse_pack(policy_text()))
    practice = MainWindow(Session(played.workspace, policy_text, practice=True), look, played)
    practice.show()
    union = UnionWindow(
        Session(two_groups(folder, village, environment(), parse_pack(policy_text())), policy_text),
        look,
    )
    union.resize(SCREEN)
    union.show()
    office = OfficeWindow(Session(village.office, policy_text), look)
    office.resize(SCREEN)
    office.show()
    whole = a_district(folder)
    district = OfficeWindow(Session(whole, policy_text), look)
    district.resize(SCREEN)
    district.show()
    welcome = Welcome(environment(), look, lambda _: village)
    welcome.show()
    for language, colours, text in product(("vi", "en"), ("light", "dark", "contrast"), (100, 150, 200)):
        name = f"{language}-{colours}-{text}"
        folder_of = out / name
        if only and only not in name:
            continue
        look.set_language(language)
        look.set_look(colours)
        look.set_text(text)
        window.resize(SCREEN)
        union.resize(SCREEN)
        office.resize(SCREEN)
        district.resize(SCREEN)
        practice.resize(SCREEN)
        folder_of.mkdir(exist_ok=True)
        shown = pictures(window, welcome, village) | union_pictures(union, folder) | office_pictures(office)
        shown |= report_pictures(district)
        settle()
        shown["lang-tap"] = practice.grab().toImage()
        for page, image in shown.items():
            image.save(str(folder_of / f"{DRAWN_ELSEWHERE.get(page, page)}.png"))
    print(f"{len(list(out.rglob('*.png')))} pictures in {out}")
    welcome.close()
    window.close()
    practice.close()
    union.close()
    office.close()
    district.close()
    whole.book.close()
    village.office.book.close()
    shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/look"), sys.argv[2] if len(sys.argv) > 2 else ""))
