"""A newer version on a stick is noticed, told, taken and left again, all from the window."""

from __future__ import annotations

import sys
from contextlib import closing

import pytest

from app import versions
from app.bootstrap import policy_text
from app.storage import program_mark
from app.storage.cipher import connect
from app.ui.base.session import Session
from app.ui.shell.main_window import MainWindow
from app.ui.shell.office_window import OfficeWindow
from app.ui.widgets.dialog import Question
from app.usecases.book.opening import new_office_book, open_book
from app.usecases.practice.village import PASSPHRASE
from app.usecases.update import newest_on
from tests.builders import fixed_day
from tests.ui.stories import gone, press, settle, words_on
from tests.usecases.test_update import OURS, THEIRS, package, public
from tests.usecases.test_update import place as place_fixture
from tests.villages import small_village_copy

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the invented program is a script of this system")
place = place_fixture


@pytest.fixture
def older_book(tmp_path):
    """A book that an older program made."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(program_mark, "__version__", "0.0.9")
        program_mark.own_mark.cache_clear()
        (tmp_path / "sổ").mkdir()
        workspace = small_village_copy(tmp_path / "sổ")
        with workspace.book.transaction():
            program_mark.leave_mark(workspace.book._connection)
        workspace.book.close()
    program_mark.own_mark.cache_clear()
    return workspace.book.path


@pytest.fixture
def window(older_book, place, monkeypatch, look):
    monkeypatch.setattr("app.ui.shell.book_window.place_of_built_program", lambda: place)
    made = MainWindow(Session(open_book(older_book, PASSPHRASE, fixed_day()), policy_text), look)
    made.show()
    settle()
    yield made
    gone(made)


def test_a_stick_with_a_newer_version_is_noticed_told_and_taken(window, qtbot, tmp_path, place):
    window.go_to("settings")
    assert "Đang dùng bản 0.1.0." in words_on(window.settings)
    path = package(tmp_path)
    with qtbot.waitSignal(window.updates.found):
        window.watch.take([path.parent])
    assert "USB có Sổ Tổ bản 0.2.0. Vào Cài đặt để cài." in words_on(window)
    assert "USB có bản 0.2.0: Sửa lỗi in." in words_on(window.settings)
    with qtbot.waitSignal(window.session.ended):
        press(window.settings, "Cài bản 0.2.0")
    qtbot.waitUntil(lambda: "Đã cài bản 0.2.0" in words_on(window.settings))
    assert "Cài bản 0.2.0" not in words_on(window.settings).splitlines()
    assert versions.to_start(place.folder, "0.1.0") is not None


def test_a_version_that_nobody_signed_is_not_even_told(window, qtbot, tmp_path, place):
    path = package(tmp_path, key=THEIRS)
    window.watch.take([path.parent])
    qtbot.waitUntil(lambda: window.updates._looking is None)
    settle()
    assert window.updates.offer is None
    assert "0.2.0" not in words_on(window)
    assert public(OURS) in place.trusted


def test_the_way_back_is_told_first_and_closes_the_window(window, qtbot, tmp_path, place, older_book):
    window.go_to("settings")
    assert "Trước bản này sổ mở bằng bản 0.0.9." in words_on(window.settings)
    assert "Quay lại bản 0.0.9…" not in words_on(window.settings), "it is not on this laptop any more"
    older = place.folder / "0.0.9" / "soto"
    older.mkdir(parents=True)
    (older / "soto").write_text("#!/bin/sh\n")
    (older.parent / versions.WHOLE).touch()
    window.settings.refresh()
    quits = []
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("app.ui.shell.book_window.QApplication.quit", lambda: quits.append(1))
        with qtbot.waitSignal(window.session.ended):
            press(window.settings, "Quay lại bản 0.0.9…")
        settle()
        (dialog,) = [one for one in window.settings.findChildren(Question) if one.isVisible()]
        said = words_on(dialog)
        assert "Những gì ghi từ khi cập nhật vẫn còn." in said
        assert "Sổ Tổ đóng lại. Mở lại thì chạy bản 0.0.9." in said
        key, salt = window.session.workspace.book.raw_key, window.session.workspace.book.salt
        press(dialog, "Quay lại")
        qtbot.waitUntil(lambda: bool(quits))
    with closing(connect(older_book, key, salt)) as raw:
        held = raw.execute("SELECT value FROM local WHERE key = 'program'").fetchone()[0]
    assert '"version":"0.0.9"' in held
    assert versions.chosen(place.folder) == ("0.0.9", True)
    kept = sorted(one.name for one in (older_book.parent / "ban-truoc").iterdir())
    assert kept == [f"{older_book.stem}-0.0.9.sotobook", f"{older_book.stem}-0.1.0.sotobook"]


def test_the_office_puts_a_version_on_a_stick_for_its_groups(qtbot, tmp_path, place, monkeypatch, look):
    workspace = new_office_book(tmp_path / "vp.sotobook", PASSPHRASE, fixed_day(), name="PGD", code="1")
    monkeypatch.setattr("app.ui.shell.book_window.place_of_built_program", lambda: place)
    path, stick = package(tmp_path), tmp_path / "usb-to"
    stick.mkdir()
    made = OfficeWindow(Session(workspace, policy_text), look)
    made.show()
    settle()
    made.watch.take([stick])
    made.go_to("settings")
    for chosen, told in (
        (package(tmp_path, "0.3.0", key=THEIRS), "Máy không cài"),
        (path, "Đã chép bản mới vào “usb-to”"),
    ):
        monkeypatch.setattr("app.ui.pages.version_card.ask_open", lambda *_, chosen=chosen: chosen)
        with qtbot.waitSignal(made.session.ended):
            press(made.settings, "Chép bản mới lên USB cho các Tổ…")
        qtbot.waitUntil(lambda told=told: told in words_on(made))
    assert newest_on(stick, place).update.version == "0.2.0"
    gone(made)
