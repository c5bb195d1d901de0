"""Tự gửi nhận: the program goes to a far mailbox by itself, never while somebody types, and says what it does."""

from __future__ import annotations

import threading

import pytest

from app.sync.mailbox.folder import FolderMailbox
from app.sync.mailbox.protocol import MailboxError, MailboxFault
from app.ui.base.auto_sync import AutoSync, Way
from app.usecases.exchange import collect
from tests.ui.stories import press, settle, words_on


class FarBox(FolderMailbox):
    """The village's mailbox over a line that can be down, or slow."""

    def __init__(self, path):
        super().__init__(path)
        self.is_down = False
        self.go_on = threading.Event()
        self.go_on.set()

    def list(self, folder):
        self.go_on.wait(10)
        if self.is_down:
            raise MailboxError(MailboxFault.GONE)
        return super().list(folder)


@pytest.fixture
def far(village):
    return FarBox(village.stick)


@pytest.fixture
def auto_sync(qtbot, lived_in, far):
    made = AutoSync(lived_in.session, lambda _: far, quiet_for=0)
    page = lived_in.exchange
    page.by_itself.auto_sync = made
    made.moved.connect(page.by_itself.show_state)
    page.by_itself.now.clicked.connect(made.try_now)
    page.by_itself.end.clicked.connect(made.cancel)
    page.set_place("https://van-phong.example/soto")
    lived_in.go_to("exchange")
    yield made
    far.go_on.set()
    made.stop()


def turn_on(window, auto_sync):
    window.exchange.by_itself.wanted.click()
    assert auto_sync.is_on
    assert auto_sync.way is Way.WAITING


def test_it_goes_by_itself_takes_what_waits_leaves_what_is_owed_and_says_when(qtbot, lived_in, auto_sync, village):
    lived_in.go_to("members")
    lived_in.members.new_member()
    lived_in.members.form.name.setText("Phạm Văn Mới")
    press(lived_in.members, "Ghi vào sổ")
    lived_in.go_to("exchange")
    turn_on(lived_in, auto_sync)
    auto_sync.try_now()
    qtbot.waitUntil(lambda: auto_sync.last_met is not None, timeout=20_000)
    assert auto_sync.report.posted is not None
    assert "Lần cuối gửi nhận" in words_on(lived_in.exchange)
    collect(village.office, FolderMailbox(village.stick), village.office.today)
    auto_sync.try_now()
    qtbot.waitUntil(lambda: bool(auto_sync.report.taken), timeout=20_000)
    qtbot.waitUntil(lambda: auto_sync.way is Way.WAITING, timeout=20_000)
    assert village.workspace.book.faults() == {"pages": [], "foreign_keys": [], "chains": [], "tables": []}


def test_while_the_line_is_down_it_waits_longer_each_time_and_the_page_says_why(qtbot, lived_in, auto_sync, far):
    far.is_down = True
    turn_on(lived_in, auto_sync)
    waits = []
    for _ in range(3):
        before = auto_sync.next_at
        auto_sync.try_now()
        qtbot.waitUntil(
            lambda before=before: (
                auto_sync.next_at > before and auto_sync.fault is not None and auto_sync.way is Way.WAITING
            ),
            timeout=20_000,
        )
        waits.append(auto_sync._timer.interval())
    assert waits == [30_000, 60_000, 120_000]
    assert "Chưa nối được tới nơi gửi nhận. Thử lại lúc" in words_on(lived_in.exchange)
    far.is_down = False
    auto_sync.try_now()
    qtbot.waitUntil(lambda: auto_sync.last_met is not None, timeout=20_000)
    assert auto_sync.fault is None


def test_the_window_is_free_while_the_line_is_slow_and_the_attempt_can_be_stopped(qtbot, lived_in, auto_sync, far):
    far.go_on.clear()
    turn_on(lived_in, auto_sync)
    auto_sync.try_now()
    qtbot.waitUntil(lambda: auto_sync.way is Way.CALLING, timeout=20_000)
    assert not lived_in.session.is_busy
    assert "Đang gửi nhận…" in words_on(lived_in.exchange)
    lived_in.go_to("members")
    assert lived_in.page_name() == "members"
    lived_in.go_to("exchange")
    lived_in.exchange.by_itself.end.click()
    assert auto_sync.way is Way.WAITING
    far.go_on.set()
    settle()
    assert auto_sync.last_met is None


def test_nothing_is_written_into_the_book_while_somebody_types(qtbot, lived_in, auto_sync, monkeypatch):
    typing = [True]
    monkeypatch.setattr(auto_sync, "_is_quiet", lambda: not typing[0])
    turn_on(lived_in, auto_sync)
    auto_sync.try_now()
    qtbot.waitUntil(lambda: auto_sync.way is Way.AT_THE_DOOR, timeout=20_000)
    assert "Ghi vào sổ khi bạn ngơi tay" in words_on(lived_in.exchange)
    assert auto_sync.report is None
    typing[0] = False
    qtbot.waitUntil(lambda: auto_sync.last_met is not None, timeout=20_000)


def test_it_stays_away_until_somebody_wants_it_and_again_when_she_no_longer_does(lived_in, auto_sync):
    assert auto_sync.way is Way.OFF
    turn_on(lived_in, auto_sync)
    lived_in.exchange.by_itself.wanted.click()
    assert (auto_sync.way, auto_sync.is_on) == (Way.OFF, False)


def test_a_stick_is_never_gone_to_by_itself(lived_in, auto_sync, village):
    lived_in.exchange.watch.take([village.stick])
    lived_in.exchange.set_place(str(village.stick))
    lived_in.exchange.refresh()
    assert not lived_in.exchange.by_itself.isVisible()
