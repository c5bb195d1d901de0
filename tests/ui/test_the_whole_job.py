"""A leader's whole job in the real windows: from a first start to sealed minutes of twelve people, each action of her hand counted.

By mouse alone, words typed where words are asked for; and by keys alone. A click, a key that is no letter, and a field that is typed
count one each.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QTableView,
    QWidget,
)

from app.bootstrap import policy_text
from app.domain.names import search_key
from app.domain.policy import Form
from app.ui.base.session import Session
from app.ui.meeting.roll_grid import RollGrid
from app.ui.shell.first_start import FirstStart
from app.ui.shell.main_window import MainWindow
from tests.builders import fixed_day
from tests.ui.stories import gone, settle, words_on
from tests.ui.typing import press_and_let_go, strokes

NAMES = (
    "Hoàng Thị Lan", "Nông Văn Bình", "Ma Thị Hoa", "Lý Văn Sơn", "Triệu Thị Mai", "Dương Văn Tú", "Bàn Thị Pham", "Đặng Văn Quý",
    "Hà Thị Xuân", "Lường Thị Oanh", "Vi Văn Thắng", "Chu Thị Nga",
)  # fmt: skip
AWAY = ("Ma Thị Hoa", "Vi Văn Thắng")
SECRET = "lúa mới thơm đồng Tam"
SAID = {Form.DAY: "01/02/2026", Form.AMOUNT: "0"}
"""What is typed into a question, by its form; else one."""
MOST = 90
"""Actions from the first page to the sealed minutes."""


@dataclass
class Hand:
    """A hand on whatever window is in front; ``actions`` is what it did."""

    actions: int = 0
    phases: dict[str, int] = field(default_factory=dict)

    @property
    def window(self) -> QWidget:
        settle()
        dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.isVisible()]
        return [*windows, *dialogs][-1]

    def click(self, name: str, sort: type[QWidget] = QWidget) -> None:
        """Click what bears this name, in its middle."""
        thing = self.find(name, sort)
        assert thing.isEnabled(), f"{name!r} cannot be pressed"
        place = thing.rect().center() if not isinstance(thing, QAbstractButton) else QPoint(12, thing.height() // 2)
        self._click(thing, place)

    def find(self, name: str, sort: type[QWidget] = QWidget) -> QWidget:
        shown = [one for one in self.window.findChildren(sort) if one.isVisible()]
        for fits in (str.__eq__, str.startswith):
            for one in shown:
                words = [one.accessibleName(), one.text() if isinstance(one, QAbstractButton) else ""]
                if any(fits(text.replace("&", "").removesuffix("  →"), name) for text in words if text):
                    return one
        pytest.fail(f"nothing is called {name!r}")

    def click_cell(self, table: QTableView, name: str, column: int | None = None) -> None:
        """Click the cell in which this stands, or another column of its row."""
        model = table.model()
        places = [model.index(row, place) for row in range(model.rowCount()) for place in range(model.columnCount())]
        index = next(place for place in places if str(place.data() or "").startswith(name))
        index = index if column is None else model.index(index.row(), column)
        table.scrollTo(index)
        self._click(table.viewport(), table.visualRect(index).center())

    def choose(self, name: str, text: str) -> None:
        """Open a list and click a line of it."""
        box = self.find(name, QComboBox)
        self.actions += 2
        box.showPopup()
        place = next(place for place in range(box.count()) if box.itemText(place).startswith(text))
        index = box.model().index(place, 0)
        box.view().scrollTo(index)
        QTest.mouseClick(box.view().viewport(), Qt.MouseButton.LeftButton, pos=box.view().visualRect(index).center())
        settle()
        assert box.currentText().startswith(text)

    def _click(self, thing: QWidget, place: QPoint) -> None:
        self.actions += 1
        QTest.mouseClick(thing, Qt.MouseButton.LeftButton, pos=place)
        settle()

    def type(self, text: str) -> None:
        """Type into what has the hand."""
        self.actions += 1
        self._strike(text)

    def keys(self, *names: str) -> None:
        """Press keys by their names."""
        for name in names:
            self.actions += 1
            self._strike(name)

    def until(self, name: str, key: str = "Tab", most: int = 12) -> None:
        """Press a key until the hand is at what bears this name."""
        for _ in range(most):
            if self.where().startswith(name):
                return
            self.keys(key)
        assert self.where().startswith(name), f"{name!r} is not reached; the hand is at {self.where()!r}"

    def where(self) -> str:
        """The name of what has the hand."""
        here = self.window.focusWidget()
        return (
            "" if here is None else here.accessibleName() or (here.text() if isinstance(here, QAbstractButton) else "")
        )

    def _strike(self, key: str) -> None:
        window = self.window
        window.activateWindow()
        settle()
        if key.startswith("Alt+") or key == "Space":
            code = {"Right": Qt.Key.Key_Right, "Space": Qt.Key.Key_Space}.get(key.removeprefix("Alt+"), Qt.Key.Key_2)
            way = Qt.KeyboardModifier.AltModifier if key.startswith("Alt+") else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(window.focusWidget() or window, code, way)
        else:
            for code, text in strokes(key):
                press_and_let_go(window.windowHandle(), code, text)
        settle()

    def phase(self, name: str) -> None:
        self.phases[name] = self.actions - sum(self.phases.values())


@pytest.fixture
def start(tmp_path, look, monkeypatch):
    monkeypatch.setattr("app.ui.shell.recovery_page.has_printer", lambda: False)
    shown = FirstStart(fixed_day(), look, folder=tmp_path / "Tài liệu")
    shown.show()
    settle()
    yield shown
    gone(shown)


@pytest.fixture
def opened(start, look):
    """The windows that the first start opens."""
    made = []

    def show(workspace):
        window = MainWindow(Session(workspace, policy_text), look)
        window.resize(1366, 728)
        window.show()
        made.append(window)

    start.opened.connect(show)
    yield made
    for window in made:
        gone(window)


def asked_word(start):
    """What she copied by hand, read from the screen; gives afterwards the word she is asked for, without tone marks."""
    settle()
    copied = dict(part.split("  ") for part in words_on(start).splitlines() if part[:1].isdigit() and "  " in part)
    return lambda: search_key(copied[words_on(start).split("từ số ")[1].split()[0]])


def offer_list(tmp_path, monkeypatch):
    """The list of the twelve is what the system's own dialog gives."""
    listed = tmp_path / "danh-sach.csv"
    listed.write_text("\n".join(("Họ và tên,Ngày sinh", *(f"{name},5/5/1975" for name in NAMES))), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(listed), ""))


def test_by_mouse_and_words_in_few_actions(qtbot, start, opened, tmp_path, monkeypatch):
    hand = Hand()
    for name, text in (
        ("Mã Tổ", "0123456"),
        ("Tên thôn", "Nà Rì"),
        ("Tên xã", "Đồng Tâm"),
        ("Tỉnh, thành phố", "Thái Nguyên"),
    ):
        if name != "Mã Tổ":  # the hand stands there on arriving
            hand.click(name, QLineEdit)
        hand.type(text)
    hand.click("Tiếp: Ban quản lý")
    hand.type(NAMES[0])
    hand.click("Tổ phó", QLineEdit)
    hand.type(NAMES[1])
    hand.click("Tiếp: Ngày giao dịch")
    hand.click("Tiếp: Mật khẩu")
    hand.type(SECRET)
    hand.click("Gõ lại", QLineEdit)
    hand.type(SECRET)
    hand.click("Lập sổ")
    qtbot.waitUntil(lambda: start._made is not None, timeout=20_000)
    word = asked_word(start)
    hand.click("Tôi đã cất phiếu")
    hand.type(word())
    hand.click("Xong, mở sổ")
    (window,) = opened
    hand.phase("first start")

    offer_list(tmp_path, monkeypatch)
    hand.actions += 2  # its name in the system's own dialog, and "Mở"
    hand.click("Nhập danh sách")
    qtbot.waitUntil(lambda: not window.session.is_busy)
    hand.click("Nhập 12 tổ viên vào sổ")
    hand.phase("members")

    hand.click("Họp Tổ")
    hand.click("Mở cuộc họp mới")
    grid = window.meeting.findChild(RollGrid)
    for name in AWAY:
        hand.click_cell(grid, name)
    hand.click("Đại diện Hội có mặt")
    hand.type("Phan Thị Tâm")
    hand.click("Trưởng thôn có mặt")
    hand.type("Lý Văn Cường")
    hand.phase("roll call")
    hand.click("Tiếp: 2")
    sheet = window.meeting.steps.money.sheet
    hand.click_cell(sheet, "Hoàng Thị Lan", window.meeting.steps.money.model.place_of("savings"))
    hand.type("50000")
    others = [name for name in NAMES[1:] if name not in AWAY]
    model = sheet.model()
    shown = [str(model.index(row, 0).data()) for row in range(model.rowCount() - 1)]
    last = ""
    for name in [one for one in shown if any(one.startswith(other) for other in others)]:
        here = str(model.index(sheet.currentIndex().row(), 0).data())
        if here != name:  # the button goes on to the next row by itself
            hand.click_cell(sheet, name)
        hand.click("Nộp đủ")
        last = name
    assert last
    hand.phase("money")

    hand.click("Tiếp: 3")
    hand.click("Tiếp: 4")
    hand.choose("Người đề nghị", "Triệu Thị Mai")
    hand.choose("Chương trình", "Cho vay cấp nước")
    hand.click("Số tiền đề nghị", QLineEdit)
    hand.type("25tr")
    hand.click("Mục đích", QLineEdit)
    hand.type("Xây bể nước")
    hand.click("Đưa ra bình xét")
    hand.phase("request")
    while (row := next(iter(window.meeting.steps.appraisal.points._rows()), None)) is not None and answer(hand, row):
        pass
    hand.phase("questions")
    hand.click("Biểu quyết: Tất cả tán thành")
    hand.click("Ghi: được")
    hand.phase("vote")

    hand.click("Tiếp: 5")
    hand.click("Tiếp: 6")
    hand.type("15:00")
    left = [door.accessibleName() for door in window.meeting.steps.close.checks.doors]
    assert len(left) == 1, left  # nobody said where they met: told, and no reason not to seal
    assert "Chưa ghi nơi họp" in left[0]
    hand.click("Đã đọc cho mọi người nghe")
    assert "Đủ cả. Chốt được rồi." in words_on(window.meeting)
    hand.click("Chốt biên bản")
    hand.click("Chốt, không sửa nữa")
    hand.phase("seal")
    whole(window, hand)


def test_by_keys_alone(qtbot, start, opened, tmp_path, monkeypatch):
    hand = Hand()
    start.activateWindow()
    for keys in (("0123456", *["Tab"] * 3), ("Nà Rì", *["Tab"] * 2), ("Đồng Tâm", "Tab"), ("Thái Nguyên", "Return")):
        hand.type(keys[0])
        hand.keys(*keys[1:])
    hand.type(NAMES[0])
    hand.keys("Tab")
    hand.type(NAMES[1])
    hand.keys("Return", "Return")
    hand.type(SECRET)
    hand.keys("Tab")
    hand.type(SECRET)
    hand.keys("Return")
    qtbot.waitUntil(lambda: start._made is not None, timeout=20_000)
    word = asked_word(start)  # no printer: the words are there, to be copied by hand
    hand.keys("Space")
    hand.type(word())
    hand.keys("Return")
    (window,) = opened
    hand.phase("first start")

    offer_list(tmp_path, monkeypatch)
    hand.actions += 2  # its name in the system's own dialog, and Enter
    hand.until("Nhập danh sách")
    hand.keys("Return")
    qtbot.waitUntil(lambda: not window.session.is_busy)
    hand.keys("Return")
    hand.phase("members")

    hand.keys("Alt+2", "Return")
    for name in AWAY:
        hand.type(name)
        hand.keys("Space")
    hand.until("Đại diện Hội có mặt")
    hand.keys("Space")
    hand.type("Phan Thị Tâm")
    hand.keys("Return", "Space")  # the hand is at the other witness
    hand.type("Lý Văn Cường")
    hand.keys("Return")
    hand.phase("roll call")
    hand.keys("Alt+Right")
    sheet = window.meeting.steps.money.sheet
    while sheet.model().ghosts_of(sheet.currentIndex().row()):
        if str(sheet.model().index(sheet.currentIndex().row(), 0).data()) == NAMES[0]:
            hand.type("50000")
            hand.keys("Return")
        else:
            hand.keys("Space")
    hand.phase("money")

    hand.keys("Alt+Right", "Alt+Right")
    hand.type("Mai")
    hand.keys("Tab")
    hand.type("cho vay cap nuoc")
    hand.until("Số tiền đề nghị")
    hand.type("25tr")
    hand.keys("Tab")
    hand.type("Xây bể nước")
    hand.keys("Return")
    assert window.meeting.steps.appraisal.request_on_the_table().name == "Triệu Thị Mai"
    hand.phase("request")
    while (row := next(iter(window.meeting.steps.appraisal.points._rows()), None)) is not None:
        answer_by_keys(hand, row)
    hand.phase("questions")
    assert hand.where().startswith("Biểu quyết: Tán thành")
    hand.keys("A", "Return")
    hand.phase("vote")

    hand.keys("Alt+Right", "Alt+Right")
    hand.type("15:00")
    hand.keys("Return", "Return")
    hand.until("Chốt, không sửa nữa")
    hand.keys("Return")
    hand.phase("seal")
    whole(window, hand)


def answer_by_keys(hand, row) -> None:
    """One question answered where the hand stands; the next one has it then."""
    form, path = row.fact.question.form, row.fact.path
    assert row.isAncestorOf(hand.window.focusWidget()), f"the hand is at {hand.where()!r}"
    if form in {Form.YES_NO, Form.PAPER}:
        hand.keys("Space")
    elif form is Form.CHOICE:
        hand.keys("Down", "Return")
    else:
        hand.type(SAID.get(form, "1"))
        hand.keys("Return")
    same = next((one for one in hand.window.meeting.steps.appraisal.points._rows() if one.fact.path == path), None)
    if same is not None and same.paper.isVisible():
        hand.type("Giấy số 12")
        hand.keys("Return")


def answer(hand, row) -> bool:
    """One question answered as it is asked."""
    form, asks = row.fact.question.form, row.fact.question.ask_vi
    if form in {Form.YES_NO, Form.PAPER}:
        hand.click(("Đã xem giấy: " if form is Form.PAPER else "Có: ") + asks)
    elif form is Form.CHOICE:
        hand.choose(asks, row.fact.question.choices[0].text_vi)
        hand.click(f"Ghi: {asks}")
    else:
        hand.click(asks, QLineEdit)
        hand.type(SAID.get(form, "1"))
        hand.click(f"Ghi: {asks}")
    same = next(
        (one for one in hand.window.meeting.steps.appraisal.points._rows() if one.fact.path == row.fact.path), None
    )
    if same is not None and same.paper.isVisible():
        hand.type("Giấy số 12")
        hand.actions += 1
        same._done.click()
        settle()
        return all(one.fact.path != row.fact.path for one in hand.window.meeting.steps.appraisal.points._rows())
    return same is None


def whole(window, hand) -> None:
    """What was done is in the book, and in how many actions."""
    workspace = window.session.workspace
    (meeting,) = workspace.meetings.all()
    assert meeting.is_sealed
    assert sum(line.amount for line in workspace.meetings.money(meeting.id)) == 230_000
    assert hand.actions <= MOST, hand.phases
