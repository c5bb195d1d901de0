"""`make look`: a picture of every page in both languages, all colours and sizes of text, at 1366×768, for a person's eyes."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from app.bootstrap import environment, policy_text
from app.domain.policy import parse_pack
from app.ui.base.appearance import Appearance
from app.ui.base.preferences import Preferences
from app.ui.base.session import Session
from app.ui.pages.start_dialogs import NewUnion, RestoreDialog
from app.ui.shell.main_window import MainWindow
from app.ui.shell.office_window import OfficeWindow
from app.ui.shell.start import application
from app.ui.shell.union_window import UnionWindow
from app.ui.shell.welcome import Welcome
from app.usecases.practice.village import practice_village
from app.usecases.union.classes import read_class_list
from tests.ui.stories import midway
from tests.unions import commune_list, two_groups

SCREEN = QSize(1366, 728)
PAGES = ("today", "members", "money", "loans", "papers", "exchange", "help", "settings", "calendar", "review")


def settle() -> None:
    for _ in range(4):
        QCoreApplication.processEvents()


def pictures(window: MainWindow, welcome: Welcome) -> dict[str, QImage]:
    """Every page and step, as shown."""
    found: dict[str, QImage] = {}

    def shoot(name: str, widget: QWidget) -> None:
        settle()
        found[name] = widget.grab().toImage()

    shoot("00-welcome", welcome)
    restore = RestoreDialog()
    restore.show()
    shoot("01-restore", restore)
    restore.close()
    for number, page in enumerate(PAGES, start=10):
        window.go_to(page)
        shoot(f"{number}-{page}", window)
    window.go_to("members")
    window.members.open_thing(window.session.workspace.members.active(window.session.workspace.today)[2].id)
    shoot("20-member", window)
    window.members.new_member()
    window.members.form.name.setText("Nguyễn Thị Hoa")
    shoot("21-form", window)
    window.members.show_list()
    window.go_to("meeting")
    window.meeting.leave()
    shoot("30-meetings", window)
    meeting = window.session.workspace.meetings.in_progress()
    if meeting is not None:
        window.meeting.open(meeting.id)
        for step in range(6):
            window.meeting.go_to(step)
            shoot(f"3{step + 1}-step", window)
        window.meeting.show_public()
        for step in (0, 1, 3):
            window.meeting.go_to(step)
            if window.meeting._public is not None:
                shoot(f"4{step}-public", window.meeting._public)
        window.meeting.close_public()
    return found


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

    for number, page in enumerate(("today", "exchange", "requests", "groups", "report", "help"), start=71):
        window.go_to(page)
        shoot(f"{number}-office-{page}")
    window.report._on_kind("group")
    window.go_to("report")
    shoot("77-office-report-groups")
    window.report._on_kind("commune")
    window.groups.open_thing("0100112")
    window.go_to("groups")
    shoot("78-office-group")
    window.groups.look_at(Path("tests/data/bank/bank-21.xlsx"))
    shoot("79-office-statement")
    window.groups.show_list()
    return found


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
    window = MainWindow(Session(village.workspace, policy_text, practice=True), look, village)
    window.resize(SCREEN)
    window.show()
    midway(window)
    union = UnionWindow(
        Session(two_groups(folder, village, environment(), parse_pack(policy_text())), policy_text),
        look,
    )
    union.resize(SCREEN)
    union.show()
    office = OfficeWindow(Session(village.office, policy_text), look)
    office.resize(SCREEN)
    office.show()
    welcome = Welcome(environment(), look, lambda _: village)
    welcome.show()
    for language, colours, text in product(("vi", "en"), ("light", "dark", "contrast"), (100, 150, 200)):
        name = f"{language}-{colours}-{text}"
        if only and only not in name:
            continue
        look.set_language(language)
        look.set_look(colours)
        look.set_text(text)
        window.resize(SCREEN)
        union.resize(SCREEN)
        office.resize(SCREEN)
        shown = pictures(window, welcome) | union_pictures(union, folder) | office_pictures(office)
        for page, image in shown.items():
            image.save(str(out / f"{name}-{page}.png"))
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")
    welcome.close()
    window.close()
    union.close()
    office.close()
    village.office.book.close()
    shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/look"), sys.argv[2] if len(sys.argv) > 2 else ""))
