"""The deputy's laptop: an empty book that gets the group's from the office, and what two laptops wrote apart on the screen."""

from __future__ import annotations

import pytest

from app.bootstrap import policy_text
from app.domain.entries import RuleSet
from app.domain.ids import GroupCode
from app.sync.mailbox.folder import FolderMailbox
from app.ui.base.session import Session
from app.ui.shell.main_window import MainWindow
from app.usecases.book.opening import join_group_book
from app.usecases.exchange import sync_group
from tests.builders import fixed_day
from tests.ui.stories import gone, press, said, settle, words_on
from tests.unions import at_the_office, own_stick


@pytest.fixture
def second(qtbot, tmp_path, look):
    """A window on a book that knows nothing yet."""
    workspace = join_group_book(
        tmp_path / "pho.sotobook", "mot hai ba bon", GroupCode("0100112"), fixed_day(), device_name="Máy Tổ phó"
    )
    made = MainWindow(Session(workspace, policy_text), look)
    made.show()
    yield made
    gone(made)


def test_every_page_of_an_empty_book_opens_and_says_what_to_do(second):
    for where in ("today", "meeting", "members", "money", "loans", "papers", "exchange", "help", "settings"):
        second.go_to(where)
        settle()
        assert words_on(second).strip()
    assert "✖" not in said(second)


def test_what_two_laptops_wrote_apart_is_settled_on_the_screen(lived_in, village, tmp_path):
    deputy = join_group_book(
        tmp_path / "pho.sotobook", "mot hai ba bon", village.workspace.group, fixed_day(), device_name="Máy Tổ phó"
    )
    visits = [(village.workspace, FolderMailbox(village.stick)), (deputy, own_stick(tmp_path, "pho"))]

    def meet():
        for workspace, stick in visits:
            sync_group(workspace, stick, workspace.today)
            at_the_office(village, stick)
            sync_group(workspace, stick, workspace.today)

    for _ in range(3):
        meet()
    for workspace, share in ((village.workspace, "1/2"), (deputy, "3/4")):
        with workspace.change() as change:
            change.write(RuleSet(key="quorum", value=share))
    for _ in range(2):
        meet()
    lived_in.session.changed.emit()
    lived_in.go_to("exchange")
    settle()
    words = words_on(lived_in.exchange)
    assert "Hai nơi ghi khác nhau về một quy định của Tổ" in words
    assert "Máy Tổ phó" in words
    press(lived_in.exchange, "Để hỏi lại đã")
    assert "Đang hỏi lại từ ngày" in words_on(lived_in.exchange)
    press(lived_in.exchange, "Giữ “3/4”")
    assert village.workspace.about.settings()["quorum"].value == "3/4"
    assert "một quy định của Tổ" not in words_on(lived_in.exchange)
    deputy.book.close()
