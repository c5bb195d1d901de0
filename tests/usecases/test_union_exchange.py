"""The union's laptop: certified by the office, fed by its files and by the groups' own sticks, heard by both."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from app.domain.entries import ClassConfirmed, SavingsReceived
from app.domain.errors import RuleBrokenError
from app.domain.ids import MoneyId
from app.domain.union import UnionProfile
from app.storage.queries import MeetingQueries
from app.usecases.exchange import enrol, pending_devices, rekey_office, revoke, sync_group, sync_union
from app.usecases.policy import policies_of
from app.usecases.union.book import follow, groups, new_union_book, unfollow
from app.usecases.union.endorse import requests, say, verdict
from tests.builders import fixed_day
from tests.unions import at_the_office, taken_in


def test_the_union_holds_the_whole_book_of_a_group_once_the_office_certified_it(village, joined):
    (group,) = groups(joined)
    assert group.is_certified
    assert group.members == len(village.workspace.members.active(village.workspace.today))
    assert group.leader == village.workspace.about.board().leader
    theirs, ours = village.workspace.book.journal, joined.book.journal
    for device, head in ours.heads(group.code).items():
        assert theirs.chain_at(group.code, device, head.upto) == head.chain
    assert not any(joined.book.faults().values())


def test_before_the_office_knows_it_the_union_holds_nothing_and_says_so(village, union, stick, unions_stick):
    sync_group(village.workspace, stick, village.workspace.today)
    report = sync_union(union, unions_stick, union.today)
    assert report.waiting_for_certificate
    assert report.enrolment_left
    (group,) = groups(union)
    assert (group.members, group.newest, group.is_certified) == (0, None, False)


def test_a_word_of_the_union_reaches_office_and_group(village, joined, stick, unions_stick):
    asked = requests(joined)[0]
    unanswered = replace(asked.request, answer=None)
    say(joined, asked.group.code, unanswered, verified=False, reason="Chưa thấy giấy xác nhận cư trú")
    sync_union(joined, unions_stick, joined.today)
    at_the_office(village, stick, unions_stick)
    sync_group(village.workspace, stick, village.workspace.today)
    for book in (village.office.book, village.workspace.book):
        heard = {one.id: one for one in MeetingQueries(book, asked.group.code).requests()}[asked.request.id]
        assert (heard.verified, heard.verified_reason) == (False, "Chưa thấy giấy xác nhận cư trú")


def test_the_union_reads_what_lies_on_the_groups_stick_and_the_group_reads_its_word_without_the_office(
    village, joined, stick
):
    with village.workspace.change() as change:
        member = village.workspace.members.active(village.workspace.today)[0]
        change.write(SavingsReceived(money=MoneyId("x1"), member=member.id, on=village.workspace.today, amount=50_000))
    sync_group(village.workspace, stick, village.workspace.today)
    before = member.savings
    report = sync_union(joined, stick, joined.today)
    assert report.entries_in == 1
    held = {one.id: one for one in joined.at(village.workspace.group).members.all()}[member.id]
    assert held.savings == before + 50_000
    asked = requests(joined)[0]
    say(joined, asked.group.code, replace(asked.request, answer=None), verified=True, reason="")
    sync_union(joined, stick, joined.today)
    sync_group(village.workspace, stick, village.workspace.today)
    heard = {one.id: one for one in village.workspace.meetings.requests()}[asked.request.id]
    assert heard.verified is True


def test_what_only_the_union_read_still_counts_as_on_the_road_to_the_office(village, joined, stick, unions_stick):
    with village.workspace.change() as change:
        member = village.workspace.members.active(village.workspace.today)[0]
        change.write(SavingsReceived(money=MoneyId("x2"), member=member.id, on=village.workspace.today, amount=10_000))
    sync_group(village.workspace, stick, village.workspace.today)
    sync_union(joined, stick, joined.today)
    say(joined, village.workspace.group, replace(requests(joined)[0].request, answer=None), verified=True, reason="")
    sync_union(joined, stick, joined.today)
    report = sync_group(village.workspace, stick, village.workspace.today)
    assert report.entries_in == 1
    assert report.on_the_road, "the office has not said that it came"
    at_the_office(village, stick, unions_stick)
    assert not sync_group(village.workspace, stick, village.workspace.today).on_the_road


def test_doing_it_again_does_nothing_more(village, joined, stick, unions_stick):
    sync_union(joined, unions_stick, joined.today)
    at_the_office(village, stick, unions_stick)
    sync_union(joined, unions_stick, joined.today)
    state = joined.book.state()
    report = sync_union(joined, unions_stick, joined.today)
    assert (report.entries_in, report.refused) == (0, [])
    assert joined.book.state() == state


def test_a_union_may_not_write_what_is_the_groups(joined, village):
    with pytest.raises(RuleBrokenError), joined.change() as change:
        change.write(
            SavingsReceived(
                money=MoneyId("y"), member=village.workspace.members.all()[0].id, on=joined.today, amount=1
            ),
            group=village.workspace.group,
        )


def test_a_class_the_union_confirmed_counts_in_the_groups_book(village, joined, stick, unions_stick):
    member = village.workspace.members.active(village.workspace.today)[0]
    with joined.change() as change:
        change.write(
            ClassConfirmed(member=member.id, household_class="near_poor", decision="QĐ 12/QĐ-UBND"),
            group=village.workspace.group,
        )
    sync_union(joined, unions_stick, joined.today)
    at_the_office(village, stick, unions_stick)
    sync_group(village.workspace, stick, village.workspace.today)
    assert village.workspace.members.one(member.id).class_on(village.workspace.today) == "near_poor"


def test_a_lost_laptop_of_the_union_is_heard_no_more(village, joined, stick, unions_stick):
    revoke(village.office, joined.book.identity.device, village.workspace.group, "mất máy")
    taken_in(village, stick, unions_stick)
    sync_group(village.workspace, stick, village.workspace.today)
    asked = requests(joined)[0]
    say(joined, asked.group.code, replace(asked.request, answer=None), verified=True, reason="")
    sync_union(joined, unions_stick, joined.today)
    at_the_office(village, stick, unions_stick, certify=False)
    heard = {one.id: one for one in MeetingQueries(village.office.book, asked.group.code).requests()}[asked.request.id]
    assert heard.verified is None
    kept = village.office.book.query("SELECT device FROM uncounted")
    assert {row["device"] for row in kept} == {joined.book.identity.device}, "it is kept, and counts nowhere"


def test_a_union_follows_an_office_that_changed_its_keys(village, joined, stick, unions_stick):
    new = rekey_office(village.office, os.urandom)
    at_the_office(village, stick, unions_stick)
    visit = sync_union(joined, unions_stick, joined.today)
    assert (visit.refused, visit.office) == ([], new)
    asked = requests(joined)[0]
    say(joined, asked.group.code, replace(asked.request, answer=None), verified=False, reason="Chưa thấy giấy")
    sync_union(joined, unions_stick, joined.today)
    assert at_the_office(village, stick, unions_stick).refused == []
    heard = {one.id: one for one in MeetingQueries(village.office.book, asked.group.code).requests()}[asked.request.id]
    assert heard.verified_reason == "Chưa thấy giấy"


def test_findings_are_by_the_rules_of_the_meetings_day_and_of_the_commune(joined):
    found = verdict(joined, policies_of(joined, _shipped()), requests(joined)[0])
    assert found is not None
    rules = {finding.rule for finding in found.findings}
    assert "E-MEETING" in rules
    assert "E-LIST03" not in rules, "that falls due at the bank"


def test_a_group_looked_after_no_longer_is_gone_from_the_list_and_kept_in_the_book(joined, village):
    unfollow(joined, village.workspace.group)
    assert groups(joined) == []
    assert joined.at(village.workspace.group).members.all()


def test_a_code_that_cannot_be_is_refused(union):
    for code in ("", "01 001", "../x", "@office"):
        with pytest.raises(RuleBrokenError):
            follow(union, code)


def _shipped():
    from app.bootstrap import policy_text

    return policy_text()


# ------------------------------------------------------------------------------- whose groups a union looks after
@pytest.fixture
def farmers(tmp_path, village):
    """A laptop of another union than the group's (12, the women's), which asks for the group all the same."""
    profile = UnionProfile("11", "Tân Sơn", "xã", "Phú Thọ", "Vũ Văn Lực", "Chủ tịch")
    workspace = new_union_book(tmp_path / "nong-dan.sotobook", "sáu chữ cái", profile, fixed_day())
    follow(workspace, village.workspace.group)  # nothing of the group is held here yet: nobody can know whose it is
    yield workspace
    workspace.book.close()


def test_a_union_is_certified_for_a_group_of_another_only_where_the_office_says_so(
    village, farmers, stick, unions_stick
):
    sync_group(village.workspace, stick, village.workspace.today)
    sync_union(farmers, unions_stick, farmers.today)
    taken_in(village, stick, unions_stick)
    laptop, theirs = farmers.book.identity.device, village.workspace.group
    (asking,) = [one for one in pending_devices(village.office) if (one.device, one.group) == (laptop, theirs)]
    assert asking.is_other_union
    with pytest.raises(RuleBrokenError) as refused:
        enrol(village.office, asking.device, asking.group, village.office.today)
    assert refused.value.rule == "other_union"
    taken_in(village, stick, unions_stick)
    sync_union(farmers, unions_stick, farmers.today)
    (group,) = groups(farmers)
    assert (group.members, group.is_certified) == (0, False)
    enrol(village.office, asking.device, asking.group, village.office.today, force=True)
    taken_in(village, stick, unions_stick)
    sync_union(farmers, unions_stick, farmers.today)
    (group,) = groups(farmers)
    assert group.is_certified
    assert group.members
