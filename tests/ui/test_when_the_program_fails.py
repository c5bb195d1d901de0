"""A fault of ours: the work is kept, she is told in words, and the report names nobody."""

from __future__ import annotations

import sys
from datetime import datetime

import pytest

from app.ui.shell.crash_report import MishapDialog, report_of, watch, write_report
from tests.builders import HANOI
from tests.ui.stories import begin, press, view, words_on

NOW = datetime(2026, 11, 18, 8, tzinfo=HANOI)


def fault():
    try:
        raise ValueError("Nguyễn Thị Hoa 035170000001 nợ 50.000.000 đ")
    except ValueError as error:
        return error


def test_the_report_says_where_and_what_sort_and_nothing_of_anybody(tmp_path):
    report = write_report(fault(), tmp_path / "bao-loi", NOW)
    text = report.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "tests/ui" not in text or "ui/test_when_the_program_fails.py" in text
    for private in ("Nguyễn", "Hoa", "035170000001", "50.000.000", str(tmp_path)):
        assert private not in text
    assert str(tmp_path.parent) not in report_of(fault(), NOW)


def test_she_is_told_and_can_go_on(tmp_path, monkeypatch, window):
    told = []
    monkeypatch.setattr(MishapDialog, "exec", lambda dialog: (told.append(words_on_closed(dialog)), 1)[1])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    begin(window)
    press(window, "Tất cả có mặt")
    watch(lambda: NOW, tmp_path)
    sys.excepthook(ValueError, fault(), None)
    assert len(told) == 1
    assert "Mọi việc đã ghi trước đó vẫn nguyên trong sổ." in told[0]
    assert "Nguyễn" not in told[0]
    assert len(list(tmp_path.glob("bao-loi-*.txt"))) == 1
    assert view(window).turnout.present == 37


def test_a_disk_that_takes_no_report_is_said(tmp_path, monkeypatch, qtbot):
    (tmp_path / "tệp").write_text("")
    assert write_report(fault(), tmp_path / "tệp" / "bao-loi", NOW) is None
    dialog = MishapDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Không ghi được báo cáo lỗi xuống đĩa." in words_on(dialog)


def test_stopping_the_program_from_the_keyboard_is_no_fault(tmp_path, monkeypatch):
    passed = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: passed.append(True))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    watch(lambda: NOW, tmp_path)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert passed
    assert not list(tmp_path.iterdir())


def words_on_closed(dialog):
    dialog.show()
    words = words_on(dialog)
    dialog.close()
    return words


@pytest.mark.parametrize("stays", [True, False])
def test_leaving_after_a_fault_ends_the_program(tmp_path, monkeypatch, qapp, stays):
    left = []
    monkeypatch.setattr(MishapDialog, "exec", lambda _: int(stays))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(type(qapp), "exit", staticmethod(left.append))
    watch(lambda: NOW, tmp_path)
    sys.excepthook(ValueError, fault(), None)
    assert left == ([] if stays else [1])
