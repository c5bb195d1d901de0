"""Books for the use cases: a small village, and a practice village with a year behind it."""

from __future__ import annotations

import pytest

from app.bootstrap import policy_text
from app.domain.policy import parse_pack
from app.domain.union import UnionProfile
from app.sync.mailbox.folder import FolderMailbox
from app.usecases.exchange import sync_group, sync_union
from app.usecases.union.book import follow, new_union_book
from tests.builders import fixed_day
from tests.unions import at_the_office, own_stick
from tests.villages import make_village, small_village_copy


@pytest.fixture(scope="session")
def pack():
    return parse_pack(policy_text())


@pytest.fixture
def workspace(tmp_path):
    """The invented group with 37 members and nothing behind it."""
    made = small_village_copy(tmp_path)
    yield made
    made.book.close()


@pytest.fixture(scope="session")
def made_village(tmp_path_factory, pack):
    return make_village(tmp_path_factory.mktemp("lang"), pack)


@pytest.fixture
def village(tmp_path, made_village):
    """Eleven meetings behind it, an office, a stick."""
    made = made_village.copy_to(tmp_path)
    yield made
    made.workspace.book.close()
    made.office.book.close()


@pytest.fixture
def stick(village):
    return FolderMailbox(village.stick)


@pytest.fixture
def unions_stick(tmp_path):
    return own_stick(tmp_path, "hoi")


@pytest.fixture
def union(tmp_path, village):
    workspace = new_union_book(
        tmp_path / "hoi.sotobook",
        "sáu chữ cái",
        UnionProfile("12", "Tân Sơn", "xã", "Phú Thọ", "Trần Thị Mai", "Chủ tịch"),
        fixed_day(),
    )
    follow(workspace, village.workspace.group)
    yield workspace
    workspace.book.close()


@pytest.fixture
def joined(village, union, stick, unions_stick):
    """A union whose laptop the office certified for the group, and which holds what the office holds of it."""
    sync_group(village.workspace, stick, village.workspace.today)
    sync_union(union, unions_stick, union.today)
    at_the_office(village, stick, unions_stick)
    sync_group(village.workspace, stick, village.workspace.today)
    sync_union(union, unions_stick, union.today)
    return union
