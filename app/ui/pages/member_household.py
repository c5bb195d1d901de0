"""Who of the group lives in one household with a member, said by a person."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.ids import MemberId
from app.domain.members import told_apart
from app.ui.base.session import Session
from app.ui.widgets.basic import button, column, plain, row
from app.ui.widgets.fields import Choice
from app.usecases.members.household import live_alone, live_with


class HouseholdLine(QWidget):
    """The others of her household in a sentence, and the way to say that somebody lives with her, or nobody does."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._member = MemberId("")
        self.said = plain("", "faint")
        self.other = Choice(self.tr("Người cùng hộ"))
        self.other.setMinimumContentsLength(16)
        self.other.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        together = button(self.tr("Ghi cùng hộ"), self._on_together)
        alone = button(self.tr("Ở riêng hộ"), self._on_alone)
        self.setLayout(column(self.said, row(self.other, together, alone, None), gap=4))

    def show_member(self, member: MemberId) -> None:
        """Show with whom she lives; offer the others."""
        workspace = self._session.workspace
        self._member = member
        household = workspace.members.household(member)
        others = [one for one in workspace.members.active(workspace.today) if one.id != member]
        names = [one.name for one in others if household and one.id in household]
        if household is None:
            text = self.tr("Chưa ghi tổ viên nào cùng hộ.")
        elif names:
            text = self.tr("Cùng hộ với: %1.").replace("%1", ", ".join(names))
        else:
            text = self.tr("Không cùng hộ với tổ viên nào khác.")
        self.said.setText(text)
        self.other.clear()
        for other, name in told_apart(others).items():
            if not household or other not in household:
                self.other.addItem(name, other)

    def _on_together(self) -> None:
        other = MemberId(self.other.currentData() or "")
        self._session.did(
            lambda: live_with(self._session.workspace, self._member, other), self.tr("Đã ghi là cùng một hộ.")
        )

    def _on_alone(self) -> None:
        self._session.did(
            lambda: live_alone(self._session.workspace, self._member), self.tr("Đã ghi là không cùng hộ với ai.")
        )
