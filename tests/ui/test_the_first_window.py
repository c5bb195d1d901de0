"""The first window pays for nothing it does not show: what a fresh process has loaded by then, and what a page costs later."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.ui.shell.warm_up import WarmUp
from tests.ui.stories import settle
from tests.villages import small_village_copy

_SCRIPT = """
import json, os, sys
from datetime import date
from pathlib import Path
from app.bootstrap import environment, policy_text
from app.ui.base.appearance import Appearance
from app.ui.base.preferences import Preferences
from app.ui.shell.start import Shell, application
from app.usecases.book.opening import open_book

app = application()
shell = Shell(app, environment(), policy_text, Appearance(app, Preferences()))
window = shell.open_book(open_book(Path(sys.argv[1]), sys.argv[2], environment()))
app.processEvents()
assert window.isVisible() and window.page_name() == "today"
sys.stdout.write(json.dumps(sorted(sys.modules)))
sys.stdout.flush()
os._exit(0)
"""
_WAIT = (
    "app.ui.meeting", "app.ui.union", "app.ui.office", "app.ui.shell.welcome", "app.ui.shell.first_start", "app.cli",
    "app.reporting", "app.documents.minutes", "app.documents.paper", "app.usecases.papers", "app.usecases.practice",
    "app.usecases.office", "app.sync.mailbox.webdav", "reportlab", "openpyxl", "pypdfium2", "PIL", "psycopg",
    "cel.cli", "sqlite_utils", "rich", "typer", "pygments", "prompt_toolkit", "PySide6.QtPrintSupport",
)  # fmt: skip
_MOST = 386


def loaded_by(*script):
    """The modules that a fresh process has when the window stands."""
    run = subprocess.run(
        [sys.executable, "-c", *script],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
    )
    return json.loads(run.stdout)


def test_what_the_first_window_has_loaded(tmp_path):
    from app.usecases.practice.village import PASSPHRASE

    workspace = small_village_copy(tmp_path)
    path = workspace.book.path
    workspace.book.close()
    loaded = loaded_by(_SCRIPT, str(path), PASSPHRASE)
    early = [name for name in loaded if name.startswith(_WAIT) and not name.startswith("app.documents.paper_")]
    assert not early
    ours_and_others = [name for name in loaded if name.partition(".")[0] not in sys.stdlib_module_names]
    assert len(ours_and_others) <= _MOST, "beside what Python itself brings"


def test_a_page_is_made_when_it_is_come_to_and_the_others_while_nobody_touches_the_window(qtbot, window):
    assert set(window._made) == {"today"}
    window.go_to("members")
    assert set(window._made) == {"today", "members"}
    warm = WarmUp(window)
    warm._timer.setInterval(0)
    warm._timer.start()
    qtbot.waitUntil(lambda: set(window._made) == set(window._pages), timeout=20_000)
    settle()
    assert window.page_name() == "members", "what she looks at stays"
    hand = window.focusWidget()
    qtbot.waitUntil(lambda: window._ready == set(window._pages), timeout=20_000)
    assert window.page_name() == "members"
    assert window.focusWidget() is hand, "and the hand with it"
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window], "nothing came up by itself"
    laid_out = []
    window.papers.refresh = lambda: laid_out.append(1)
    window.go_to("papers")
    assert not laid_out, "it was laid out while nobody touched the window"
    assert window.papers._list.count()
    del window.papers.refresh
    window.go_to("members")
    window.session.changed.emit()
    warm._timer.setInterval(0)
    warm._timer.start()
    qtbot.waitUntil(lambda: window._ready == set(window._pages), timeout=20_000)
    laid_out.clear()
    window.papers.refresh = lambda: laid_out.append(1)
    window.go_to("papers")
    assert not laid_out, "and anew after something was written"


def test_nothing_is_made_behind_a_locked_window_or_long_work(window):
    window.lock()
    assert not window.can_make()
    window.lock_screen.opened.emit()
    assert window.can_make()


def test_a_page_is_laid_out_anew_only_after_something_was_written_or_looks_otherwise(lived_in, monkeypatch):
    from app.ui.pages.papers import PapersPage
    from app.usecases.meeting import meeting as verbs

    laid_out = []
    as_ever = PapersPage.refresh
    monkeypatch.setattr(PapersPage, "refresh", lambda page: (laid_out.append(1), as_ever(page)))

    def come():
        laid_out.clear()
        lived_in.go_to("help")
        lived_in.go_to("papers")
        settle()
        return len(laid_out)

    come()
    assert come() == 0
    workspace = lived_in.session.workspace
    verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
    assert come() == 1
    assert f"Họp ngày {workspace.today:%d/%m/%Y}" in [
        lived_in.papers._list.item(row).text() for row in range(lived_in.papers._list.count())
    ]
    assert come() == 0
    lived_in.appearance.set_text(150)
    assert come() == 1
    lived_in.appearance.set_look("dark")
    assert come() == 1


_WELCOME = """
import json, os, sys
from app.bootstrap import environment, policy_text
from app.ui.base.appearance import Appearance
from app.ui.base.preferences import Preferences
from app.ui.shell.start import Shell, application

app = application()
shell = Shell(app, environment(), policy_text, Appearance(app, Preferences()))
welcome = shell.welcome(None)
welcome.show()
app.processEvents()
assert welcome.isVisible()
sys.stdout.write(json.dumps(sorted(sys.modules)))
sys.stdout.flush()
os._exit(0)
"""
_NOT_BEFORE_A_BOOK = (
    *_WAIT, "app.storage", "app.sync", "app.domain.policy", "app.domain.entries", "app.usecases.exchange", "app.usecases.book",
    "app.usecases.policy", "app.usecases.workspace", "app.ui.shell.book_window", "sqlcipher3", "cryptography", "msgspec", "pyrage",
)  # fmt: skip


def test_the_welcome_has_nothing_of_a_book_loaded():
    loaded = loaded_by(_WELCOME)
    waited = [part for part in _NOT_BEFORE_A_BOOK if part != "app.ui.shell.welcome"]
    early = [name for name in loaded if any(name == part or name.startswith(f"{part}.") for part in waited)]
    assert not early
    assert len(loaded) <= 260, len(loaded)


_FROM_THE_MENU = """
import json, os, sys
from app.ui.shell.welcome import Welcome

def shown(welcome, event):
    sys.stdout.write(json.dumps(sorted(sys.modules)))
    sys.stdout.flush()
    os._exit(0)

Welcome.showEvent = shown
from app.__main__ import main
main(sys.argv[1:])
"""


def test_a_start_from_the_menu_loads_no_command(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    for said in ((), ("window",), ("window", str(tmp_path / "so-to.sotobook"))):
        loaded = loaded_by(_FROM_THE_MENU, *said)
        assert "app.ui.shell.welcome" in loaded
        assert not [name for name in loaded if name.startswith(("app.cli", "click", "app.storage"))], said


_TYPED = """
import json, sys, threading
from pathlib import Path
from PySide6.QtTest import QTest
from app.bootstrap import environment, policy_text
from app.ui.base.appearance import Appearance
from app.ui.base.preferences import Preferences
from app.ui.shell.start import Shell, application

app = application()
kept = Preferences()
kept.last_role = sys.argv[2]
shell = Shell(app, environment(), policy_text, Appearance(app, kept))
welcome = shell.welcome(Path(sys.argv[1]))
welcome.show()
app.processEvents()
QTest.keyClicks(welcome.passphrase, "xom")
loading = [one for one in threading.enumerate() if one.name == "preload"]
if sys.argv[3] == "waits":
    for one in loading:
        one.join()
shell.close()
assert not any(one.is_alive() for one in loading)
sys.stdout.write(json.dumps(sorted(sys.modules)))
"""


def test_what_a_book_needs_is_loaded_while_its_passphrase_is_typed(tmp_path):
    book = str(tmp_path / "so-to.sotobook")
    of_a_group = {"app.ui.meeting.money", "app.ui.pages.papers", "app.documents.layout", "app.ui.shell.main_window"}
    of_the_office = {"app.ui.office.report", "app.ui.shell.office_window"}
    loaded = set(loaded_by(_TYPED, book, "", "waits"))
    assert of_a_group <= loaded
    assert not of_the_office & loaded
    loaded = set(loaded_by(_TYPED, book, "office", "waits"))
    assert of_the_office <= loaded
    assert "app.ui.meeting.money" not in loaded
    assert "app.ui.shell.main_window" in set(loaded_by(_TYPED, book, "who knows", "waits"))


def test_a_program_that_is_closed_while_it_loads_ends_whole(tmp_path):
    assert len(loaded_by(_TYPED, str(tmp_path / "so-to.sotobook"), "", "at once")) > 200
