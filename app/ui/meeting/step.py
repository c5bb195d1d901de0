"""What every step of the meeting has."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.ids import MeetingId
from app.domain.meeting import Missing
from app.domain.money import format_dong
from app.ui.base.session import Session
from app.ui.meeting.counters import Count
from app.ui.pages.frame import scrolling
from app.ui.widgets.basic import GAP
from app.ui.widgets.fields import stand_at_fault
from app.ui.widgets.status_line import Status, Tone
from app.usecases.book.profile import OWN_RULE
from app.usecases.meeting.view import MeetingView


class Step(QWidget):
    """One step: things to do; ``show_view`` shows the meeting as it stands.

    Its sentence stands in the action bar as long as there is nothing else to say.
    """

    wrote = Signal()  # something was written that the page shows when there is time
    status_changed = Signal()  # what the action bar says has changed

    def __init__(self, session: Session, sentence: str, *, scrolls: bool = True) -> None:
        """``scrolls``: False for a step whose list, sheet or paper has the one scroller of the screen."""
        super().__init__()
        self.session = session
        self.meeting = MeetingId("")
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP + 4)
        self.body.setContentsMargins(0, GAP, GAP, GAP)
        self.sentence = sentence
        self.tool: QWidget | None = None  # stands at the end of the line of counts
        inner = QWidget()
        inner.setLayout(self.body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._room: QWidget = scrolling(inner) if scrolls else inner
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
        if isinstance(self._room, QScrollArea):
            self._room.ensureWidgetVisible(field)

    def counts(self, view: MeetingView) -> tuple[Count, ...]:
        """What the line under the strip counts while this step is shown."""
        turnout = view.turnout
        enough = self.tr("đủ") if turnout.is_quorate else self.tr("cần %1").replace("%1", str(turnout.needed))
        return (
            Count(
                self.tr("Có mặt"),
                f"{turnout.present}/{turnout.members}",
                f"✔ {enough}" if turnout.is_quorate else f"⯑ {enough}",
                Tone.DONE if turnout.is_quorate else Tone.CARE,
            ),
            Count(self.tr("Lãi"), f"{format_dong(view.interest_total)} đ"),
            Count(self.tr("Tiền gửi"), f"{format_dong(view.savings_total)} đ"),
            Count(self.tr("Đề nghị vay"), str(len(view.requests))),
        )

    def share(self, view: MeetingView) -> float | None:
        """How much of the step is done, drawn as a bar behind the counts; None for no bar."""
        del view
        return None

    def source(self, view: MeetingView) -> str:
        """Where a rule that decides something here comes from; empty where none does."""
        del view
        return ""

    def quorum_source(self, view: MeetingView) -> str:
        """How many must be here, and how many must agree; who says so stands in the settings."""
        turnout = view.turnout
        return (
            self.tr("Cần %1 tổ viên có mặt; thông qua khi quá %2 số có mặt.")
            .replace("%1", turnout.quorum)
            .replace("%2", turnout.majority)
        )

    def behind(self, view: MeetingView) -> str:
        """Who says so; told when it is asked for."""
        own, turnout = self.tr("Tổ tự đặt"), view.turnout
        here, votes = (
            own if said in {"", *OWN_RULE.values()} else said
            for said in (turnout.quorum_source, turnout.majority_source)
        )
        return self.tr("Số có mặt: %1. Số phiếu: %2.").replace("%1", here).replace("%2", votes)

    def before_next(self) -> None:
        """The button that leads on was pressed: what the step takes for granted is written."""

    def undo(self) -> None:
        """Take the last thing back."""

    def can_undo(self) -> bool | None:
        """Whether there is anything to take back; None for a step where nothing is taken back."""
        return None

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

    def is_settled(self) -> bool:
        """Whether all that was typed here counts; a step is not whole before."""
        return True
