"""After a hand-over the old hands open nothing: the passphrase changes, and the office is asked to close the laptop they keep."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.errors import RuleBrokenError
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.exchange import collect, sync_group
from app.usecases.money.cash_hand_in import fewest_notes, in_hand
from app.usecases.money.handover import Handover, laptops, record_handover
from app.usecases.practice.village import PASSPHRASE
from app.usecases.recovery import change_passphrase
from app.usecases.review.agenda import duties
from app.usecases.review.agenda_items import AgendaKind
from app.usecases.review.difficulties import open_difficulties
from tests.builders import fixed_day

NEW = "cây đa bến nước sân đình"


def handed(workspace, **more):
    notes = fewest_notes(max(in_hand(workspace, workspace.today).amount, 0))
    return Handover("Nguyễn Thị Hoa", "Đặng Hữu Dũng", workspace.today, notes, **more)


def asked_of_her(workspace, pack):
    return [one.who for one in duties(workspace, pack) if one.kind is AgendaKind.OLD_PASSPHRASE]


def test_today_asks_for_a_new_passphrase_until_it_was_changed(village, pack):
    workspace = village.workspace
    assert not asked_of_her(workspace, pack)
    record_handover(workspace, handed(workspace))
    assert asked_of_her(workspace, pack) == [("Nguyễn Thị Hoa",)]
    change_passphrase(workspace, PASSPHRASE, NEW)
    assert not asked_of_her(workspace, pack)
    later = replace(workspace, environment=fixed_day(2027, 6, 1))
    record_handover(later, replace(handed(later), giver="Đặng Hữu Dũng", receiver="Vũ Minh Bình"))
    assert asked_of_her(later, pack) == [("Đặng Hữu Dũng",)], "a passphrase of an earlier leader counts no more"


def test_the_office_is_asked_to_close_the_laptop_that_the_giver_keeps(village):
    workspace, office, stick = village.workspace, village.office, FolderMailbox(village.stick)
    (this,) = (one for one in laptops(workspace) if one.is_this)
    record_handover(workspace, handed(workspace, gives_up=this.device))
    sync_group(workspace, stick, workspace.today)
    collect(office, stick, office.today)
    (asked,) = (one for one in open_difficulties(office) if "thu hồi máy" in one.text)
    assert asked.owner == "office"
    assert this.name in asked.text
    assert "Nguyễn Thị Hoa giao Đặng Hữu Dũng" in asked.text


def test_a_laptop_nobody_knows_cannot_be_given_up(village):
    workspace = village.workspace
    with pytest.raises(RuleBrokenError) as refusal:
        record_handover(workspace, handed(workspace, gives_up="ab" * 20))
    assert refusal.value.rule == "no_such_laptop"
    assert not workspace.about.handovers(), "nothing of it is written"
