"""What every step of the meeting has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.ids import MeetingId
from app.domain.meeting import Missing
from app.ui.base.session import Session
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP
from app.ui.widgets.fields import stand_at_fault
from app.ui.widgets.status_line import Status
from app.usecases.meeting.meeting import MeetingView


class Step(QWidget):
    """One step: things to do; ``show_view`` shows the meeting as it stands.

    Its title stands in the strip, its sentence in the action bar as long as there is nothing else to say.
    """

    wrote = Signal()  # something was written that the page shows when there is time
    status_changed = Signal()  # what the action bar says has changed

    def __init__(self, session: Session, title: str, sentence: str) -> None:
        super().__init__()
        self.session = session
        self.title = title
        self.meeting = MeetingId("")
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP + 4)
        self.body.setContentsMargins(0, GAP, GAP, GAP)
        self.sentence = sentence
        inner = QWidget()
        inner.setLayout(self.body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._room = scrolling(inner)
        layout.addWidget(self._room)

    def show_view(self, view: MeetingView) -> None:
        """Show the meeting as it stands."""
        self.meeting = view.meeting.id
        self.setEnabled(not view.meeting.is_sealed)
        self.show_step(view)

    def show_step(self, view: MeetingView) -> None:
        """What the step itself shows."""
        raise NotImplementedError

    def arrive(self) -> None:
        """The step is shown now: the hand stands where the work begins."""

    def stand_at(self, missing: Missing) -> None:
        """The hand stands where this is missing."""
        self.arrive()

    def stand_in(self, field: QWidget, *, at_fault: bool = False) -> None:
        """The hand stands in a field, and the field is in sight; ``at_fault``: it was refused."""
        if at_fault:
            stand_at_fault(field)
        else:
            field.setFocus()  # nothing is selected: the next key must not take what is half typed
        self._room.ensureWidgetVisible(field)

    def status(self) -> Status:
        """What the action bar says of this step."""
        return Status("")

    def has_main_button(self) -> bool:
        """Whether its own button is the solid one of the screen now; the bar's is outlined then."""
        return False

    def unsettled(self) -> str:
        """What was typed and does not count yet, as one sentence; empty where there is nothing."""
        return ""

    def is_half_typed(self) -> bool:
        """Whether something was typed here that is written nowhere."""
        return False

    def is_whole(self, view: MeetingView) -> bool:
        """Whether nothing of this step is missing."""
        raise NotImplementedError
