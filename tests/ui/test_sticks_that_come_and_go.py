"""The sticks: the system is asked beside the window, and may answer when the window is gone."""

from __future__ import annotations

import threading

import pytest
from shiboken6 import delete

from app.ui.base import removable_drives
from app.ui.base.removable_drives import DriveWatch

ASK = DriveWatch._ask


@pytest.fixture(autouse=True)
def asked(monkeypatch, no_sticks):
    """Here the system is asked after all."""
    monkeypatch.setattr(removable_drives.DriveWatch, "_ask", ASK)


def test_a_stick_that_comes_and_goes_is_told(qtbot, tmp_path):
    plugged = [tmp_path / "PGD"]
    watch = DriveWatch(lambda: list(plugged))
    with qtbot.waitSignals([watch.changed, watch.came]):
        pass
    assert watch.sticks == [tmp_path / "PGD"]
    plugged.clear()
    with qtbot.waitSignal(watch.changed):
        watch._ask()
    assert watch.sticks == []
    delete(watch)


def test_a_share_that_answers_after_the_window_went_takes_nothing_down(qtbot):
    """It called into an object that was being taken apart, and the program with it."""
    asked, may_answer, answered = threading.Event(), threading.Event(), threading.Event()

    def slow():
        asked.set()
        may_answer.wait(10)
        answered.set()
        return []

    watch = DriveWatch(slow)
    qtbot.waitUntil(asked.is_set)
    thread = watch._asking
    delete(watch)
    may_answer.set()
    thread.join(10)
    assert answered.is_set()
    assert not thread.is_alive()
