"""A vote of the meeting beside what is voted on: the count, and a button that says what recording it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame

from app.domain.entries import Votes
from app.domain.meeting import is_carried
from app.ui.widgets.basic import GAP, button, column, plain, row
from app.ui.widgets.fields import Count
from app.ui.widgets.vote_box import VoteBox
from app.usecases.meeting.view import MeetingView


@dataclass(frozen=True, slots=True)
class Effects:
    """What the button says: before the count is whole, and where the vote is carried or lost with its figures (%1 of %2)."""

    before: str
    carried: str
    lost: str

    def said(self, box: VoteBox, view: MeetingView | None) -> str:
        """What recording the vote as it stands does in this meeting."""
        if view is None or not box.is_whole():
            return self.before
        votes, present = box.votes(), view.turnout.present
        text = self.carried if is_carried(votes, present, view.turnout.majority) else self.lost
        return text.replace("%1", str(votes.yes)).replace("%2", str(present))


class Ballot(QFrame):
    """The votes of those present on one thing; ``record`` is called when it is pressed, whole or not: a refusal says what is missing."""

    def __init__(self, of: str, effects: Effects, record: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("decision")
        self._effects = effects
        self._view: MeetingView | None = None
        self.votes_box = VoteBox(of)
        self.votes_box.votes_changed.connect(self._show_effect)
        self._record = button(effects.before, record)
        self._record.setObjectName("yes")
        self.votes_box.entered.connect(self._record.click)
        heading = plain(self.tr("Biểu quyết"), "heading")
        self.setLayout(column(heading, self.votes_box, row(self._record), gap=GAP - 2, margin=GAP + 4))

    @property
    def fields(self) -> tuple[Count, Count, Count]:
        """For, against, abstain."""
        return self.votes_box.fields

    def votes(self) -> Votes:
        """The vote as it stands."""
        return self.votes_box.votes()

    def show_view(self, view: MeetingView) -> None:
        """So many are present; what was counted stays as far as it can be."""
        self._view = view
        self.votes_box.show_present(view.turnout.present)

    def show_votes(self, votes: Votes | None, view: MeetingView) -> None:
        """Show a vote that was recorded, or none."""
        self._view = view
        self.votes_box.show_votes(votes, view.turnout.present)

    def clear(self) -> None:
        """Nothing is counted."""
        self.votes_box.clear()

    def _show_effect(self) -> None:
        text = self._effects.said(self.votes_box, self._view)
        self._record.setText(text)
        self._record.setAccessibleName(text)
