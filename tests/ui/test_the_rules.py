"""The pack in force is read on the screen, and the office puts another in force after it saw what changes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from app.bootstrap import policy_text
from app.ui.pages.rules import NewRulesDialog, RulesDialog
from tests.ui.stories import press, said, settle, words_on


@pytest.fixture
def shown(monkeypatch):
    """What dialogs showed; each is answered as ``answer`` says."""
    seen = {"texts": [], "answer": None}

    def exec_rules(self):
        self.show()
        settle()
        for place in range(self.program.count()):
            self.program.setCurrentIndex(place)
            seen["texts"].append(words_on(self))
        self.accept()

    def exec_new(self):
        self.show()
        settle()
        seen["texts"].append(words_on(self))
        press(self, seen["answer"])
        return self.result()

    monkeypatch.setattr(RulesDialog, "exec", exec_rules)
    monkeypatch.setattr(NewRulesDialog, "exec", exec_new)
    return seen


def test_every_program_is_read_with_its_terms_rules_and_how_sure_they_are(window, shown):
    window.go_to("settings")
    press(window.settings, "Xem bộ quy tắc…")
    assert len(shown["texts"]) == 15
    water = next(text for text in shown["texts"] if "Cho vay cấp nước sạch" in text.split("\n")[0:3].__str__())
    assert "tối đa 25.000.000 đ; cộng lại tối đa 50.000.000 đ" in water
    assert "chỉ để hỏi, không cản" in water
    assert "theo trí nhớ, chưa thấy văn bản" in water
    everything = "\n".join(shown["texts"])
    assert "E-RES" not in everything, "no codes on the face"


@pytest.fixture
def choosing(monkeypatch, tmp_path):
    """A function that makes the next file dialog choose a pack of this text."""

    def choose(text):
        path = tmp_path / "moi.toml"
        path.write_text(text, "utf-8")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    return choose


def newer():
    text = policy_text().replace('as_of = "2026-11-23"', 'as_of = "2027-01-01"', 1)
    changed = text.replace("max_amount = 100000000", "max_amount = 120000000", 1)
    assert changed != text
    return changed


def test_the_office_sees_what_changes_before_it_puts_a_pack_in_force(office_window, shown, choosing):
    choosing(newer())
    office_window.go_to("settings")
    packs = office_window.session.policies.packs
    shown["answer"] = "Thôi"
    press(office_window.settings, "Đưa bộ quy tắc mới…")
    assert "mức tối đa: 100.000.000 đ → 120.000.000 đ" in shown["texts"][0]
    assert office_window.session.policies.packs == packs, "she only looked"
    shown["answer"] = "Đưa vào áp dụng"
    press(office_window.settings, "Đưa bộ quy tắc mới…")
    assert "Đã đưa bộ quy tắc vào áp dụng" in said(office_window)
    assert [f"{pack.as_of}" for pack in office_window.session.policies.packs][-1] == "2027-01-01"


def test_a_broken_pack_is_said_with_its_line_and_nothing_is_written(office_window, shown, choosing):
    choosing(newer().replace('sort = "flag"', 'sort = "flog"', 1))
    office_window.go_to("settings")
    before = office_window.session.workspace.book.state()
    press(office_window.settings, "Đưa bộ quy tắc mới…")
    assert "dòng" in said(office_window)
    assert shown["texts"] == []
    assert office_window.session.workspace.book.state() == before


def test_a_group_puts_nothing_in_force(window):
    window.go_to("settings")
    assert "Đưa bộ quy tắc mới…" not in words_on(window.settings)
