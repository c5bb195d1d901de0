"""Whose office it is, and what of others lies aside: said in the window, with what to do."""

from __future__ import annotations

import pytest

from app.bootstrap import policy_text
from app.domain.entries import SavingsReceived
from app.domain.ids import MemberId, MoneyId
from app.sync.mailbox.folder import FolderMailbox
from app.ui.base.session import Session
from app.ui.shell.main_window import MainWindow
from app.ui.shell.office_window import OfficeWindow
from app.usecases.book.opening import new_group_book
from app.usecases.exchange import collect, pending_devices
from app.usecases.exchange.authority import joined_office
from app.usecases.practice.village import PASSPHRASE
from tests.builders import A_DAY, fixed_day
from tests.trust.world import Insider, World
from tests.ui.stories import gone, press, rest, words_on


@pytest.fixture
def new_group(village, tmp_path, look, qtbot):
    """A real book that never met an office, and the stick with an office's card on it."""
    from importlib.resources import as_file, files

    from app.usecases.book.profile import read_profile

    with as_file(files("resources").joinpath("sample", "profile.toml")) as profile:
        workspace = new_group_book(tmp_path / "moi.sotobook", PASSPHRASE, read_profile(profile), fixed_day())
    stick = tmp_path / "usb"
    stick.mkdir()
    collect(village.office, FolderMailbox(stick), village.office.today)
    window = MainWindow(Session(workspace, policy_text), look)
    window.show()
    yield window, village.office, stick
    gone(window)
    workspace.book.close()


def exchange(qtbot, window, stick):
    window.go_to("exchange")
    window.exchange.set_place(str(stick))
    press(window, "Nhận và ghi")
    rest(qtbot, window.session)


def batches(stick):
    return [path for path in (stick / "to-office").glob("*.soto") if "enrol" not in path.name]


def test_nothing_of_the_members_goes_to_an_office_whose_words_nobody_compared(new_group, qtbot):
    window, office, stick = new_group
    exchange(qtbot, window, stick)
    shown = words_on(window)
    assert "So sáu từ khóa qua điện thoại" in shown
    assert "Chưa gửi gì của tổ viên" in shown
    assert batches(stick) == []
    collect(office, FolderMailbox(stick), office.today)
    assert pending_devices(office), "but it may ask to be known"
    press(window, "Đã so, giống hệt")
    assert "So sáu từ khóa" not in words_on(window)
    exchange(qtbot, window, stick)
    assert len(batches(stick)) == 1


def test_an_office_with_other_words_is_forgotten_and_met_no_more(new_group, qtbot):
    window, _, stick = new_group
    exchange(qtbot, window, stick)
    press(window, "Không giống")
    assert joined_office(window.session.workspace) is None
    exchange(qtbot, window, stick)
    assert joined_office(window.session.workspace) is None
    assert batches(stick) == []


@pytest.fixture
def odd_files(made_world, tmp_path):
    """A deputy's laptop whose first file comes after its second, and one nobody recognised."""
    world = World.copy_of(made_world, tmp_path / "world")
    yield world
    world.close()


def test_what_lies_aside_is_told_with_what_to_do_and_can_be_kept_or_thrown_away(odd_files, look, qtbot):
    world = odd_files
    deputy = Insider(world.laptops["deputy"])
    deputy.say(SavingsReceived(money=MoneyId("x"), member=MemberId("hoa"), on=A_DAY, amount=5_000))
    first = deputy.segment()
    deputy.say(SavingsReceived(money=MoneyId("y"), member=MemberId("hoa"), on=A_DAY, amount=6_000))
    deputy.leave(world, "leader")
    world.sync("leader")
    world.reception(world.sticks["leader"])
    window = OfficeWindow(Session(world.office, policy_text), look)
    window.show()
    window.go_to("exchange")
    shown = words_on(window)
    assert "Để riêng, chưa tính vào sổ" in shown
    assert "Phần trước nó chưa đến." in shown
    press(window, "Đã xem, giữ lại")
    assert "Đã xem, đang giữ." in words_on(window)
    press(window, "Bỏ đi")
    assert "Để riêng, chưa tính vào sổ" not in words_on(window)
    deputy.leave(world, "leader", segments=[first])
    world.sync("leader")
    assert world.leader.members.one(MemberId("hoa")).savings == 11_000, "what was kept aside goes in by itself"
    gone(window)
