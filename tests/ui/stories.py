"""What several stories have in common: a village, a window on it, and a hand that presses buttons by their words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QListWidget, QWidget

from app.domain.entries import Votes
from app.domain.meeting import Officers, Presence
from app.ui.base.soon import come_to_rest
from app.ui.shell.main_window import MainWindow
from app.ui.widgets.sentence import Spans
from app.ui.widgets.task_row import TaskRow
from app.usecases.loans import appraisal
from app.usecases.loans.known import Ask
from app.usecases.meeting import figures
from app.usecases.meeting import meeting as verbs
from app.usecases.meeting.view import MeetingView, look_at

OFFICERS = Officers(
    "Nguyễn Thị Hoa", "Trần Văn Lâm", True, "Phạm Thị Huệ", "Chủ tịch Hội LHPN xã", True, "Đinh Văn Toàn", "Trưởng thôn"
)


def gone(thing: QObject) -> None:
    """Take a window or a look away for good: what is left over speaks and slows in every later story."""
    if isinstance(thing, QWidget):
        thing.close()
    thing.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle() -> None:
    """Let the window do what it put off: late refreshes, editors that hand over in the next turn."""
    come_to_rest()
    for _ in range(5):
        QCoreApplication.processEvents()


def rest(qtbot, session) -> None:  # type: ignore[no-untyped-def]
    """Wait until the long work has ended and its result is shown."""
    qtbot.waitUntil(lambda: not session.is_busy, timeout=20_000)
    settle()


def words_on(where: QWidget) -> str:
    """Everything a person can read on it now."""
    settle()
    labels = [label for label in where.findChildren(QLabel) if label.isVisible()]
    shown = [label.words if isinstance(label, Spans) else label.text() for label in labels]
    shown += [button.text() for button in where.findChildren(QAbstractButton) if button.isVisible()]
    for listed in where.findChildren(QListWidget):
        if listed.isVisible():
            shown += [listed.item(row).text() for row in range(listed.count())]
    return "\n".join(text for text in shown if text)  # a drawing says nothing


def said(window: MainWindow) -> str:
    """The line for what just happened."""
    return window.notice.text.text()


def begin(window: MainWindow) -> str:
    """A new meeting, opened by its button."""
    window.go_to("meeting")
    press(window, "Mở cuộc họp mới")
    assert window.meeting.meeting is not None
    return window.meeting.meeting


def view(window: MainWindow) -> MeetingView:
    """The meeting on the page, as the book has it."""
    assert window.meeting.meeting is not None
    assert window.session.settle()  # what was typed is in
    return look_at(window.session.workspace, window.meeting.meeting)


def press(where: QWidget, word: str) -> None:
    """Press the button that shows these words, once it is there."""

    def of_the_word() -> list[QAbstractButton]:
        return [one for one in where.findChildren(QAbstractButton) if word_of(one) == word and one.isVisible()]

    found = of_the_word()
    if not found:
        settle()
        found = of_the_word()
    assert found, f"no button {word!r}"
    assert found[0].isEnabled(), f"{word!r} cannot be pressed"
    found[0].click()
    settle()


def word_of(button: QAbstractButton) -> str:
    """The word of a button; of a whole row that is pressed what pressing it does, of the next thing to do its word without the arrow."""
    return button.word if isinstance(button, TaskRow) else button.text().removesuffix("  →")


def midway(window: MainWindow) -> str:
    """A meeting in the middle: called, money taken, one request voted and one on the table."""
    session = window.session
    workspace, pack = session.workspace, session.pack
    meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa thôn 3")
    verbs.set_officers(workspace, meeting, OFFICERS)
    members = workspace.members.active(workspace.today)
    marks = {member.id: Presence.PRESENT for member in members}
    marks[members[3].id] = Presence.EXCUSED
    marks[members[9].id] = Presence.ABSENT
    verbs.mark(workspace, meeting, marks)
    figures.set_many_received(
        workspace, meeting, {member.id: (20_000, 275_000 + 5_000 * place) for place, member in enumerate(members[:14])}
    )
    present = Votes(len(members) - 2, 0, 0)
    poor = [m for m in members if m.class_on(workspace.today) == "poor" and marks[m.id] is Presence.PRESENT]
    for place, member in enumerate(poor[:2]):
        asked = Ask(member.id, "HN", 50_000_000, "Nuôi 2 con bò sinh sản", 36, "Hộ nghèo", appraisal.PAPERS)
        request = appraisal.put_on_the_table(workspace, pack, meeting, asked)
        if place == 0:
            appraisal.vote(workspace, meeting, request, appraisal.Vote(present, 50_000_000, 36))
    session.changed.emit()
    window.meeting.open(meeting)
    return meeting


def seal(window: MainWindow) -> None:
    """Press "Chốt biên bản" and say yes to what is asked."""
    window.meeting.steps.close.seal_button.click()
    press(asked(), "Chốt, không sửa nữa")


def asked() -> QDialog:
    """The dialog that stands open."""
    settle()
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    assert found, "no dialog is open"
    return found[-1]
