"""Windows on small villages, for the stories."""

from __future__ import annotations

import pytest

from app.bootstrap import policy_text
from app.domain.policy import parse_pack
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.session import Session
from app.ui.start import application
from app.usecases.practice import practice_village, small_village
from tests.builders import fixed_day
from tests.ui.stories import gone


@pytest.fixture
def look():
    """The look of the program, back to how it was afterwards."""
    made = Look(application(), Preferences())
    yield made
    made.set_language("vi")
    made.set_look("system")
    made.set_text(100)
    gone(made)


def _shown(window):
    window.show()
    yield window
    gone(window)


@pytest.fixture
def window(qtbot, tmp_path, look):
    """The window on a village of 37 members where nothing has happened yet."""
    yield from _shown(MainWindow(Session(small_village(tmp_path, fixed_day()), policy_text, practice=True), look))


@pytest.fixture
def village(tmp_path):
    """A practice village: eleven meetings behind it, an office, a stick."""
    folder = tmp_path / "lang"
    folder.mkdir()
    made = practice_village(folder, fixed_day(), parse_pack(policy_text()))
    yield made
    made.desk.book.close()
    made.office.book.close()


@pytest.fixture
def lived_in(qtbot, village, look):
    """The window on the practice village."""
    yield from _shown(MainWindow(Session(village.desk, policy_text, practice=True), look, village))
