"""Policy packs: the one that comes with the program, and the ones the office puts in force."""

from __future__ import annotations

from datetime import date

import pytest

from app.bootstrap import policy_text
from app.domain.policy import PackError
from app.storage.queries import GroupQueries, OfficeQueries
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.book.opening import open_book
from app.usecases.exchange import collect, enrol, pending_devices, sync_group
from app.usecases.policy import issue_pack, policies, policies_of
from tests.builders import fixed_day
from tests.golden import FIRST_BOOK, FIRST_PASSPHRASE

SHIPPED = date(2026, 11, 23)
NEXT_YEAR = date(2027, 1, 1)


def a_pack(as_of: date) -> str:
    """The program's own pack, of another day."""
    text = policy_text().replace('as_of = "2026-11-23"', f'as_of = "{as_of}"', 1)
    assert f'as_of = "{as_of}"' in text
    return text


def carry(village, there_and_back: int = 1) -> None:
    """The stick goes to the office and comes back."""
    stick = FolderMailbox(village.stick)
    for _ in range(there_and_back):
        sync_group(village.workspace, stick, village.workspace.today)
        collect(village.office, stick, village.office.today)
        for device in pending_devices(village.office):
            enrol(village.office, device.device, device.group, village.office.today)
        collect(village.office, stick, village.office.today)
        sync_group(village.workspace, stick, village.workspace.today)


def test_a_pack_of_the_office_reaches_the_group_and_answers_from_its_day_on(village):
    carry(village)
    _, groups = issue_pack(village.office, a_pack(NEXT_YEAR))
    assert groups == len(OfficeQueries(village.office.book).groups()) >= 1
    carry(village)
    found = policies_of(village.workspace, policy_text())
    assert [pack.as_of for pack in found.packs] == [SHIPPED, NEXT_YEAR]
    assert found.on(NEXT_YEAR).as_of == NEXT_YEAR
    assert found.on(date(2026, 12, 31)).as_of == SHIPPED, "the pack before it answers for the days before it"
    assert found.on(date(2019, 5, 1)).as_of == SHIPPED, "before them all, the oldest"
    assert village.workspace.book.faults() == {"pages": [], "foreign_keys": [], "chains": [], "tables": []}


def test_putting_a_pack_in_force_twice_is_doing_it_once(village):
    carry(village)
    issue_pack(village.office, a_pack(NEXT_YEAR))
    before = village.office.book.journal.heads(village.workspace.group)
    issue_pack(village.office, a_pack(NEXT_YEAR))
    assert village.office.book.journal.heads(village.workspace.group) == before


def test_a_group_that_comes_later_gets_the_pack_too(village):
    issue_pack(village.office, a_pack(NEXT_YEAR))
    carry(village)
    assert [day for day, _ in village.workspace.about.packs()] == [NEXT_YEAR]


def test_of_one_day_the_pack_of_the_office_counts():
    found = policies(policy_text(), [(SHIPPED, a_pack(SHIPPED).replace('id = "vn-vbsp-draft"', 'id = "office"', 1))])
    assert [pack.id for pack in found.packs] == ["office"]


def test_a_broken_pack_is_refused_with_its_line_and_nothing_goes_out(village):
    carry(village)
    broken = a_pack(NEXT_YEAR).replace('stage = "meeting"', 'stage = "soon"', 1)
    line = broken[: broken.index('stage = "soon"')].count("\n") + 1
    with pytest.raises(PackError) as refused:
        issue_pack(village.office, broken)
    assert refused.value.line == line
    assert GroupQueries(village.office.book, village.workspace.group).packs() == []


def test_a_pack_of_a_newer_program_changes_nothing_and_is_named():
    newer = a_pack(NEXT_YEAR).replace('stage = "meeting"', 'stage = "province"', 1)
    found = policies(policy_text(), [(NEXT_YEAR, newer)])
    assert found.on(NEXT_YEAR).as_of == SHIPPED
    assert found.broken == (NEXT_YEAR,)


def test_a_book_from_before_there_were_packs_opens_and_is_whole(tmp_path):
    """A book that the first format wrote: two meetings of the practice village."""
    copy = tmp_path / "old.sotobook"
    copy.write_bytes(FIRST_BOOK.read_bytes())
    workspace = open_book(copy, FIRST_PASSPHRASE, fixed_day())
    assert not any(workspace.book.faults().values())
    assert len(workspace.members.all()) == 37
    assert workspace.about.packs() == []
    workspace.book.close()
