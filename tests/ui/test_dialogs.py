"""Every dialog: Enter does what its main button says, stands in what is missing, and Esc is the safe way out."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

import app.ui
from app.bootstrap import policy_text
from app.domain.policy import parse_pack
from app.ui.base import file_dialogs
from app.ui.meeting.decisions import DecisionDialog
from app.ui.meeting.request_correction import RequestCorrection
from app.ui.office.duties import DutiesDialog
from app.ui.office.mergers import MergerDialog
from app.ui.office.transfers import TransferDialog
from app.ui.pages.arrears import ArrearsDialog
from app.ui.pages.difficulties import DifficultiesDialog
from app.ui.pages.founding_day import FoundingDay
from app.ui.pages.group_change_forms import ChangeBoard, ChangeForm, ChangeGroup
from app.ui.pages.handover import HandoverDialog
from app.ui.pages.licences import LicencesDialog
from app.ui.pages.matters import MattersDialog
from app.ui.pages.passphrase import AskPassphrase
from app.ui.pages.rules import NewRulesDialog, RulesDialog
from app.ui.pages.start_dialogs import JoinGroup, NewOffice, NewPassphrase, NewUnion, RecoverBook, RestoreDialog
from app.ui.pages.verification import VerificationDialog
from app.ui.shell.crash_report import MishapDialog
from app.ui.shell.finder import Finder
from app.ui.shell.first_start import FirstStart
from app.ui.shell.welcome import Welcome
from app.ui.widgets.dialog import Dialog, FormDialog, Question
from app.ui.widgets.fields import Choice
from app.ui.widgets.paper_dialog import PaperDialog
from tests.builders import fixed_day
from tests.ui.stories import gone, settle

PACK = parse_pack(policy_text())
MADE = {
    NewPassphrase: NewPassphrase,
    RecoverBook: lambda: RecoverBook(""),
    NewUnion: NewUnion,
    NewOffice: NewOffice,
    JoinGroup: JoinGroup,
    RestoreDialog: RestoreDialog,
    AskPassphrase: lambda: AskPassphrase("Vì sao"),
    MishapDialog: lambda: MishapDialog(None),
    PaperDialog: lambda: PaperDialog(lambda *_: None),
    RulesDialog: lambda: RulesDialog((PACK,)),
    NewRulesDialog: lambda: NewRulesDialog(PACK, PACK),
    Finder: lambda: Finder([]),
    LicencesDialog: LicencesDialog,
    Question: lambda: Question("Bỏ?", ["Bỏ là mất."], "Bỏ", "Giữ"),
}
FILLED = {
    NewPassphrase: {"_first": "ba con trâu", "_second": "ba con trâu"},
    RecoverBook: {"book": "to.sotobook", "picture": "a.png", "_first": "ba con trâu", "_second": "ba con trâu"},
    NewUnion: {"commune": "Tân Sơn"},
    NewOffice: {"name": "PGD Kim Bảng"},
    JoinGroup: {"code": "0100112", "name": "Máy"},
    RestoreDialog: {"copy": "a", "target": "b", "passphrase": "c"},
    AskPassphrase: {"field": "ba con trâu"},
}


@pytest.mark.parametrize("sort", [sort for sort in MADE if issubclass(sort, FormDialog)])
def test_the_main_button_is_never_grey_and_says_what_is_missing_and_where(shown, sort):
    dialog = shown(sort)
    found = dialog.fault()
    assert found is not None, "an empty form lacks something"
    assert dialog.go.isEnabled()
    assert dialog.go.objectName() != "main", "outlined as long as it cannot be taken"
    dialog.go.click()
    settle()
    assert dialog.isVisible()
    assert dialog.why.text() == found[0] != ""
    assert dialog.focusWidget() is found[1]


def every_dialog():
    found = set()
    for module in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        for _, one in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(one, QDialog) and one.__module__.startswith("app.ui"):
                found.add(one)
    return found - {Dialog, FormDialog}


def test_every_dialog_of_the_program_is_in_this_test():
    of_a_book = {
        DifficultiesDialog,
        FirstStart,
        ChangeForm,
        ChangeBoard,
        ChangeGroup,
        MergerDialog,
        DutiesDialog,
        MattersDialog,
        ArrearsDialog,
        TransferDialog,
        DecisionDialog,
        HandoverDialog,
        FoundingDay,
        RequestCorrection,
        VerificationDialog,
    }  # they have tests of their own
    assert every_dialog() == {*MADE, Welcome, *of_a_book}


@pytest.fixture
def shown(request, qtbot):
    made = []

    def show(sort):
        dialog = MADE[sort]()
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        settle()
        return dialog

    yield show
    for one in made:
        gone(one)


@pytest.mark.parametrize("sort", list(MADE), ids=lambda sort: sort.__name__)
def test_it_has_one_default_button_and_esc_does_nothing_that_is_lost(shown, sort):
    dialog = shown(sort)
    defaults = [one for one in dialog.findChildren(QPushButton) if one.isDefault()]
    assert len(defaults) == 1
    results = []
    dialog.finished.connect(results.append)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert results == [1 if sort is MishapDialog else 0]  # Esc never ends the program


@pytest.mark.parametrize("sort", list(FILLED), ids=lambda sort: sort.__name__)
def test_enter_in_each_field_goes_on_only_when_nothing_is_missing(shown, sort):
    empty = shown(sort)
    for field in empty.findChildren(QLineEdit):
        field.clear()
    for field in [one for one in empty.findChildren(QLineEdit) if one.isVisible()]:
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
        settle()
        assert empty.isVisible(), "Enter left the dialog with something missing"
        assert empty.why.text()
        assert empty.focusWidget() is empty.fault()[1]
    for name in FILLED[sort]:
        dialog = shown(sort)
        for other, value in FILLED[sort].items():
            field = getattr(dialog, other)
            field.setPlainText(value) if isinstance(field, QPlainTextEdit) else field.setText(value)
        results = []
        dialog.finished.connect(results.append)
        getattr(dialog, name).setFocus()
        QTest.keyClick(getattr(dialog, name), Qt.Key.Key_Return)
        settle()
        assert results == [1], f"Enter in {name} did not go on"


def test_nobody_is_told_off_before_the_first_letter(shown):
    dialog = shown(NewPassphrase)
    assert dialog.why.text() == ""
    QTest.keyClicks(dialog._first, "ba")
    assert dialog.why.text() != ""
    assert dialog.width() >= dialog.fontMetrics().averageCharWidth() * 60


def test_esc_does_not_end_the_program_and_another_language_keeps_what_was_typed(look):
    welcome = Welcome(fixed_day(), look, lambda _: None, None)
    welcome.show()
    welcome.take_book(Path("to.sotobook"))
    welcome.passphrase.setText("ba con")
    QTest.keyClick(welcome.passphrase, Qt.Key.Key_Escape)
    settle()
    assert welcome.isVisible()
    look.set_language("en")
    settle()
    assert (welcome.book, welcome.passphrase.text()) == (Path("to.sotobook"), "ba con")
    gone(welcome)


def test_enter_in_the_welcome_opens_the_book_or_stands_in_what_is_missing(qtbot, tmp_path, look, monkeypatch):
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: pytest.fail("Enter chose a file"))
    welcome = Welcome(fixed_day(), look, lambda _: None, None)
    welcome.show()
    welcome.activateWindow()
    settle()
    assert welcome.focusWidget().text() == "Lập sổ mới cho Tổ…", "on a laptop without a book that comes first"
    welcome.passphrase.setFocus()
    QTest.keyClick(welcome.passphrase, Qt.Key.Key_Return)
    assert welcome.focusWidget() is welcome.choose
    welcome.take_book(Path(tmp_path) / "khong-co.sotobook")
    welcome.passphrase.setFocus()
    QTest.keyClick(welcome.passphrase, Qt.Key.Key_Return)
    assert welcome.focusWidget() is welcome.passphrase
    welcome.passphrase.setText("ba con trâu")
    QTest.keyClick(welcome.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "✖" in welcome.refusal.text())
    gone(welcome)


def test_whoever_goes_back_from_the_passphrase_is_at_the_form_as_it_was_filled(look, monkeypatch, tmp_path):
    monkeypatch.setattr("app.ui.shell.new_book.documents", lambda: tmp_path)
    filled = []
    answers = iter([True, False])

    def form(dialog):
        filled.append(dialog.commune.text())
        dialog.commune.setText("Tân Sơn")
        return next(answers)

    monkeypatch.setattr(NewUnion, "exec", form)
    monkeypatch.setattr(NewPassphrase, "exec", lambda _: False)
    welcome = Welcome(fixed_day(), look, lambda _: None, None)
    welcome._on_new_union()
    assert filled == ["", "Tân Sơn"]
    gone(welcome)


def texts_in(dialog):
    """Everything a person can read in a dialog of the toolkit's own."""
    found = {dialog.windowTitle()}
    for part in dialog.findChildren(QWidget):
        for name in ("text", "title", "toolTip", "placeholderText"):
            said = getattr(part, name, None)
            with suppress(TypeError):
                found.add(said() if said is not None else "")
        if isinstance(part, QComboBox):
            found |= {part.itemText(place) for place in range(part.count())}
        if isinstance(part, QTabWidget):
            found |= {part.tabText(place) for place in range(part.count())}
        if isinstance(part, QHeaderView) and part.model() is not None:
            found |= {str(part.model().headerData(place, Qt.Orientation.Horizontal)) for place in range(part.count())}
        found |= {action.text() for action in part.actions()}
    return found


ENGLISH = re.compile(
    r"\b(the|of|file|page|print|look|type|name|folder|directory|open|save|cancel|side|off|set|form|to)\b", re.I
)


@pytest.mark.parametrize("mode", list(QFileDialog.FileMode))
def test_the_toolkits_own_file_dialog_speaks_vietnamese(qtbot, look, mode):
    look.set_language("vi")
    dialog = QFileDialog(None, "Chọn")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.setDirectory("/")
    dialog.show()
    settle()
    said = {text.replace("&", "") for text in texts_in(dialog)}
    assert "Tìm trong:" in said
    assert not [text for text in said if ENGLISH.search(text)]


def test_the_toolkits_own_print_dialog_speaks_vietnamese(qtbot, look):
    look.set_language("vi")
    printer = QPrinter()
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    said = {text.replace("&", "") for text in texts_in(dialog)}
    assert "In ra tệp PDF" in said
    assert not [text for text in said if ENGLISH.search(text)]


def test_a_file_is_asked_for_in_the_persons_documents(monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(file_dialogs, "documents", lambda: tmp_path)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *said: (asked.append(said[2]), ("", ""))[1])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *said: (asked.append(said[2]), "")[1])
    assert file_dialogs.ask_open(None, "x", "*") is None
    assert file_dialogs.ask_save(None, "x", "a.pdf", "*") is None
    assert file_dialogs.ask_folder(None, "x") is None
    assert asked == [str(tmp_path), str(tmp_path / "a.pdf"), str(tmp_path)]


def test_letters_choose_by_any_part_of_a_name_without_tone_marks(qtbot):
    field = Choice("Người đề nghị")
    qtbot.addWidget(field)
    field.addItems(["Ma Thị Hoa", "Trần Thị Mai", "Lò Văn Đức", "Cho vay hộ nghèo", "Cho vay hộ cận nghèo"])
    field.setCurrentIndex(2)
    for typed, wanted in (("mai", 1), ("duc", 2), ("cho vay ho can", 4), ("xyz", 4)):
        field._forget_typed()
        qtbot.keyClicks(field, typed)
        assert field.currentIndex() == wanted, typed
    field.setCurrentIndex(2)
    field._forget_typed()
    places = []
    for _ in range(3):
        qtbot.keyClick(field, "m")
        places.append(field.currentIndex())
    assert places == [0, 1, 0], "one letter again and again goes through all"
