"""What is counted of a meeting while it is held, in one line that stays where it is."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from app.domain.money import format_dong
from app.ui.base.tokens import TOTALS
from app.ui.widgets.basic import GAP, row
from app.ui.widgets.sentence import Sentence
from app.usecases.meeting.meeting import MeetingView


class Counters(QFrame):
    """Who is here, what was received, how many ask for a loan; beside it the rule of the quorum and where it comes from."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("totals")
        self.counts = Sentence("strong")
        self.sources = Sentence("small")
        line = row(self.counts, self.sources, gap=GAP * 2)
        line.setContentsMargins(GAP * 2, 0, GAP * 2, 0)
        line.setStretch(0, 1)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.fit()

    def fit(self) -> None:
        """As high as the design says, or as two lines of small letters need."""
        self.setFixedHeight(max(TOTALS, self.counts.fontMetrics().lineSpacing() + GAP * 2))

    def show_view(self, view: MeetingView, step: int, *, narrow: bool) -> None:
        """Show the meeting at a step, from 0."""
        turnout = view.turnout
        enough = self.tr("✔ đủ") if turnout.is_quorate else self.tr("? cần %1").replace("%1", str(turnout.needed))
        self.counts.setText(
            self.tr("Có mặt %1/%2 (%3) · Lãi %4 đ · Tiền gửi %5 đ · Đề nghị vay %6")
            .replace("%1", str(turnout.present))
            .replace("%2", str(turnout.members))
            .replace("%3", enough)
            .replace("%4", format_dong(view.interest_total))
            .replace("%5", format_dong(view.savings_total))
            .replace("%6", str(len(view.requests)))
        )
        # The rule and where it comes from stand where they decide something: at the roll call and at the vote.
        self.sources.setVisible(step in {0, 3} and not narrow)
        source = turnout.quorum_source or self.tr("chưa có nguồn, Tổ tự đặt")
        self.sources.setText(
            self.tr("Cần %1 tổ viên có mặt (%2); thông qua khi quá %3 số có mặt (%4).")
            .replace("%1", turnout.quorum)
            .replace("%2", source)
            .replace("%3", turnout.majority)
            .replace("%4", turnout.majority_source or self.tr("chưa có nguồn"))
        )
        for line in (self.counts, self.sources):
            line.setToolTip(line.text())
            line.setAccessibleName(line.text())
