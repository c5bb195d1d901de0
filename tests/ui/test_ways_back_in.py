"""Mật khẩu: changed in the window, forgotten and opened by the sheet, and the key the office keeps."""

from __future__ import annotations

import shutil

import pytest

from app.domain.errors import BookRefusedError
from app.ui.pages.passphrase import AskPassphrase
from app.ui.pages.start_dialogs import NewPassphrase, RecoverBook
from app.ui.shell.welcome import Welcome
from app.usecases.book.opening import open_book
from app.usecases.practice.village import PASSPHRASE
from app.usecases.recovery import is_kept_by_office, recovery_words
from tests.builders import fixed_day
from tests.ui.stories import rest, said, settle, words_on
from tests.villages import small_village_copy

NEW = "mật khẩu mới của Tổ"


def test_the_passphrase_is_changed_in_the_window_and_the_book_goes_on(qtbot, window, tmp_path):
    window.go_to("settings")
    assert "In phiếu và cất như cất tiền" in words_on(window.settings)
    card = window.settings.passphrase
    card.change_to("đoán mò", NEW)
    rest(qtbot, window.session)
    assert said(window).startswith("✖ Mật khẩu không đúng")
    card.change_to(PASSPHRASE, NEW)
    rest(qtbot, window.session)
    assert said(window).startswith("✔ Đã đổi mật khẩu")
    path = tmp_path / "copy.sotobook"
    shutil.copyfile(window.session.workspace.book.path, path)
    with pytest.raises(BookRefusedError):
        open_book(path, PASSPHRASE, fixed_day())
    open_book(path, NEW, fixed_day()).book.close()


def test_the_buttons_ask_for_the_passphrase_first(window, monkeypatch):
    asked = []
    monkeypatch.setattr(AskPassphrase, "exec", lambda self: asked.append(self.windowTitle()) or 0)
    monkeypatch.setattr(NewPassphrase, "exec", lambda _: pytest.fail("the old one was not given"))
    window.go_to("settings")
    card = window.settings.passphrase
    for door in (card.sheet, card.change):
        door.click()
    assert asked == ["Gõ mật khẩu của sổ"] * 2


def test_the_sheet_is_shown_to_be_printed(window, monkeypatch):
    shown = []
    monkeypatch.setattr("app.ui.widgets.paper_dialog.PaperDialog.exec", lambda self: shown.append(self.preview._pdf))
    window.settings.passphrase.show_sheet(PASSPHRASE)
    assert shown[0].startswith(b"%PDF")
    window.settings.passphrase.show_sheet("sai")
    assert len(shown) == 1
    assert said(window).startswith("✖ Mật khẩu không đúng")


def test_the_office_keeps_the_key_once_somebody_agreed(lived_in):
    lived_in.go_to("settings")
    card = lived_in.settings.passphrase
    assert not is_kept_by_office(lived_in.session.workspace)
    card.leave_with(PASSPHRASE)
    assert is_kept_by_office(lived_in.session.workspace)
    assert "✔ Văn phòng giữ hộ chìa khóa" in words_on(lived_in.settings)


def test_a_forgotten_book_is_opened_from_the_welcome(qtbot, workspace_and_words, look):
    path, words = workspace_and_words
    asked = RecoverBook(str(path))
    asked.show()
    asked.words.setPlainText(" ".join(words))
    settle()
    assert asked.fault() is not None
    asked._first.setText(NEW)
    asked._second.setText(NEW)
    assert asked.fault() is None
    opened, welcome = [], Welcome(fixed_day(), look, lambda _: None, path)
    welcome.opened.connect(opened.append)
    welcome.show()
    welcome.recover(path, "cua " * 17, None, NEW)
    qtbot.waitUntil(lambda: bool(welcome.refusal.text()), timeout=20_000)
    assert "không khớp nhau" in welcome.refusal.text()
    welcome.recover(*asked.answer())
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    opened[0].book.close()
    asked.close()
    welcome.close()
    open_book(path, NEW, fixed_day()).book.close()


@pytest.fixture
def workspace_and_words(tmp_path):
    workspace = small_village_copy(tmp_path)
    path, words = workspace.book.path, recovery_words(workspace, PASSPHRASE)
    workspace.book.close()
    return path, words
