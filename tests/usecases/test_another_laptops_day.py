"""A meeting whose day has not come on this laptop: one of two clocks is wrong, and Today says so."""

from __future__ import annotations

from datetime import timedelta

from app.bootstrap import policy_text
from app.domain.meeting import Presence
from app.domain.policy import parse_pack
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.book.opening import join_group_book
from app.usecases.exchange import sync_group
from app.usecases.meeting import figures, minutes
from app.usecases.meeting import meeting as verbs
from app.usecases.practice.village import PASSPHRASE
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind, Urgency, group_of
from tests.builders import fixed_day
from tests.ui.stories import OFFICERS
from tests.unions import at_the_office, own_stick


def ahead(workspace):
    found = duties(workspace, parse_pack(policy_text()))
    return [duty for duty in found if duty.kind is AgendaKind.MEETING_AHEAD]


def test_a_meeting_of_a_day_to_come_from_another_laptop_is_said_on_today(village, tmp_path):
    leader = village.workspace
    later = leader.today + timedelta(days=9)
    deputy = join_group_book(
        tmp_path / "pho.sotobook",
        PASSPHRASE,
        leader.group,
        fixed_day(later.year, later.month, later.day),
        device_name="Máy Tổ phó",
    )
    stick = own_stick(tmp_path, "pho")

    def meet():
        for _ in range(2):
            for workspace, box in ((leader, FolderMailbox(village.stick)), (deputy, stick)):
                sync_group(workspace, box, workspace.today)
                at_the_office(village, box)
                sync_group(workspace, box, workspace.today)

    for _ in range(3):
        meet()
    assert ahead(leader) == []
    meeting = verbs.open_meeting(deputy, on=later, started_at="08:00", place="nhà văn hóa")
    verbs.set_officers(deputy, meeting, OFFICERS)
    for member in deputy.members.active(later):
        verbs.mark(deputy, meeting, {member.id: Presence.PRESENT})
        figures.set_received(deputy, meeting, member.id, savings=10_000)
    minutes.close(deputy, meeting, "10:00")
    minutes.seal(deputy, meeting)
    meet()
    assert ahead(deputy) == []
    (said,) = ahead(leader)
    assert (said.on, said.thing) == (later, meeting)
    assert group_of(said, leader.today) is Urgency.NOW
    deputy.book.close()
