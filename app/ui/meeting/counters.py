"""What is counted of a meeting while it is held."""

from __future__ import annotations

from app.domain.money import format_dong
from app.ui.widgets.basic import GAP, Card, plain
from app.usecases.meeting.meeting import MeetingView


class Counters(Card):
    """Who is here, what was received, how many ask for a loan; under it the rule of the quorum and where it comes from."""

    def __init__(self) -> None:
        super().__init__(margin=GAP)
        self.counts = plain("", "heading", wrap=True)
        self.sources = plain("", "faint")
        self.box.addWidget(self.counts)
        self.box.addWidget(self.sources)

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
        # The sheet has its own sums: where there is little room they stand once.
        self.setVisible(not (narrow and step == 1))
        source = turnout.quorum_source or self.tr("chưa có nguồn, Tổ tự đặt")
        self.sources.setText(
            self.tr("Cần %1 tổ viên có mặt (%2); thông qua khi quá %3 số có mặt (%4).")
            .replace("%1", turnout.quorum)
            .replace("%2", source)
            .replace("%3", turnout.majority)
            .replace("%4", turnout.majority_source or self.tr("chưa có nguồn"))
        )
