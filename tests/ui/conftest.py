"""Windows on small villages, for the stories."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.bootstrap import policy_text
from app.domain.policy import parse_pack
from app.sync.mailbox.folder import FolderMailbox
from app.ui.base.appearance import Appearance
from app.ui.base.preferences import Preferences
from app.ui.base.session import Session
from app.ui.shell.main_window import MainWindow
from app.ui.shell.office_window import OfficeWindow
from app.ui.shell.start import application
from app.ui.shell.union_window import UnionWindow
from app.usecases.book.opening import join_group_book, open_book
from app.usecases.exchange import collect, sync_group
from app.usecases.practice.village import PASSPHRASE, practice_village
from tests.builders import fixed_day
from tests.ui.stories import gone
from tests.unions import commune_list, hold_a_meeting, own_stick, two_groups
from tests.villages import make_village, small_village_copy


@pytest.fixture(autouse=True)
def nothing_left_over():
    """A window that a story left open slows every later one, and a look that it left speaks its language into them."""
    yield
    app = QApplication.instance()
    for left in app.topLevelWidgets() if app is not None else ():
        left.hide()
        left.deleteLater()
    for spoken in app.findChildren(Appearance) if app is not None else ():
        spoken.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def no_sticks(monkeypatch):
    """What this machine has plugged in is nobody's business; a story plugs in its own, and they stay until it pulls them out."""
    monkeypatch.setattr("app.ui.base.removable_drives.DriveWatch._ask", lambda _: None)


@pytest.fixture
def look():
    """The look of the program, back to how it was afterwards."""
    made = Appearance(application(), Preferences())
    yield made
    made.set_language("vi")
    made.set_look("system")
    made.set_text(100)
    gone(made)


def _shown(window):
    window.show()
    yield window
    gone(window)


@pytest.fixture
def window(qtbot, tmp_path, look):
    """The window on a village of 37 members where nothing has happened yet."""
    yield from _shown(MainWindow(Session(small_village_copy(tmp_path), policy_text, practice=True), look))


@pytest.fixture(scope="session")
def union_book(tmp_path_factory):
    """A union's book with two groups in it, made once; each story opens a copy of its own."""
    folder = tmp_path_factory.mktemp("hoi")
    pack = parse_pack(policy_text())
    village = practice_village(folder, fixed_day(), pack)
    union = two_groups(folder, village, fixed_day(), pack)
    path = union.book.path
    commune_list(union, folder)
    for workspace in (union, village.workspace, village.office):
        workspace.book.close()
    return path


@pytest.fixture
def union_window(qtbot, tmp_path, look, union_book):
    """The window on a union's book with two groups."""
    copy = tmp_path / "hoi.sotobook"
    shutil.copyfile(union_book, copy)
    shutil.copyfile(union_book.with_name("danh-sach-ho-ngheo.xlsx"), tmp_path / "danh-sach-ho-ngheo.xlsx")
    yield from _shown(UnionWindow(Session(open_book(copy, PASSPHRASE, fixed_day()), policy_text), look))


@pytest.fixture(scope="session")
def made_village(tmp_path_factory):
    return make_village(tmp_path_factory.mktemp("lang"), parse_pack(policy_text()))


@pytest.fixture
def village(tmp_path, made_village):
    """A practice village: eleven meetings behind it, an office, a stick."""
    made = made_village.copy_to(tmp_path / "lang")
    yield made
    made.workspace.book.close()
    made.office.book.close()


@pytest.fixture
def lived_in(qtbot, village, look):
    """The window on the practice village."""
    yield from _shown(MainWindow(Session(village.workspace, policy_text, practice=True), look, village))


@pytest.fixture
def busy_office(tmp_path, village):
    """The village's office after a meeting came in: two requests wait, and the deputy's laptop asks to be known."""
    hold_a_meeting(village.workspace, parse_pack(policy_text()))
    deputy = join_group_book(
        tmp_path / "pho.sotobook", PASSPHRASE, village.workspace.group, fixed_day(), device_name="Máy Tổ phó"
    )
    for laptop, stick in ((deputy, own_stick(tmp_path, "pho")), (village.workspace, FolderMailbox(village.stick))):
        sync_group(laptop, stick, laptop.today)
        collect(village.office, stick, village.office.today)
    deputy.book.close()
    return village


@pytest.fixture
def office_window(qtbot, busy_office, look):
    """The window on a busy office's book."""
    window = OfficeWindow(Session(busy_office.office, policy_text), look)
    window.reception.watch._look = list  # this machine's own sticks are nobody's business
    yield from _shown(window)
