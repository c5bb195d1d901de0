"""`soto doctor` adds the money up anew: what was received is what was handed in, is in hand or was taken back."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.__main__ import main
from app.domain.money import format_dong
from app.usecases.meeting import figures
from app.usecases.meeting import meeting as verbs
from app.usecases.money.cash_hand_in import fewest_notes, hand_in, take_back_hand_in
from app.usecases.money.proof import prove_money
from app.usecases.money.reversal import reverse
from app.usecases.practice.village import PASSPHRASE
from tests.villages import small_village_copy


def doctor(capsys, path):
    code = main(["doctor", str(path), "--json"])
    return code, json.loads(capsys.readouterr().out)


@pytest.fixture(autouse=True)
def passphrase(monkeypatch):
    monkeypatch.setenv("SOTO_PASSPHRASE", PASSPHRASE)


def test_a_year_of_meetings_adds_up_and_is_told(village, capsys):
    village.workspace.book.close()
    code, said = doctor(capsys, village.workspace.book.path)
    assert code == 0
    assert said["money"] == []
    (cash,) = said["cash"].values()
    assert cash["received"] > 0
    assert cash["received"] == cash["handed_in"] + cash["in_hand"] + cash["taken_back"]
    assert main(["doctor", str(village.workspace.book.path)]) == 0
    assert f"Tiền mặt đã nhận {format_dong(cash['received'])} đ" in capsys.readouterr().out


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE money SET amount = amount + 1000 WHERE id = (SELECT min(id) FROM money WHERE sort = 'savings')",
        "DELETE FROM money WHERE id = (SELECT min(id) FROM money WHERE sort = 'interest')",
        "UPDATE money SET reversed_on = '2026-11-18' WHERE id = (SELECT min(id) FROM money WHERE sort = 'savings')",
    ],
    ids=["more", "gone", "taken back by nobody"],
)
def test_money_that_is_not_what_was_written_is_told_with_its_meeting(village, capsys, spoil):
    book = village.workspace.book
    with book.transaction():
        book._connection.execute(spoil)
    book.close()
    code, said = doctor(capsys, book.path)
    assert code == 1
    assert not said["whole"]
    (fault, *_) = said["money"]
    assert "cuộc họp ngày" in fault or "ngoài cuộc họp" in fault


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_was_received_handed_in_and_taken_back_adds_up(tmp_path_factory, data):
    workspace = small_village_copy(tmp_path_factory.mktemp("to"))
    try:
        members = workspace.members.active(workspace.today)[:4]
        meeting = verbs.open_meeting(workspace, on=workspace.today, started_at="08:00", place="nhà văn hóa")
        sums = data.draw(st.lists(st.integers(0, 2_000_000).map(lambda n: n * 1_000), min_size=8, max_size=8))
        received = {one.id: (sums[2 * n], sums[2 * n + 1]) for n, one in enumerate(members)}
        figures.set_many_received(workspace, meeting, received)
        total = sum(sums)
        if data.draw(st.booleans()):
            figures.set_many_received(workspace, meeting, {members[0].id: (sums[0], 0)})
            total -= sums[1]
        assert prove_money(workspace).in_hand == total
        part = data.draw(st.integers(0, total // 1_000)) * 1_000
        handed = 0
        if total:
            slip = hand_in(
                workspace, workspace.today, fewest_notes(part), reason="Nộp một phần", carrier="Nguyễn Thị Hoa"
            )
            handed = slip.amount
            if data.draw(st.booleans()):
                take_back_hand_in(workspace, slip, "Ghi nhầm")
                handed = 0
        proof = prove_money(workspace)
        assert proof.faults == ()
        assert (proof.handed_in, proof.in_hand) == (handed, total - handed)
        assert proof.received - proof.taken_back == total
    finally:
        workspace.book.close()


def test_a_reversal_is_counted_once(village):
    workspace = village.workspace
    line = workspace.meetings.money(workspace.meetings.all()[0].id)[0]
    member, amount, money = line.member, line.amount, line.money
    before = prove_money(workspace)
    reverse(workspace, member, money, "Ghi nhầm người")
    after = prove_money(workspace)
    assert after.faults == ()
    assert after.taken_back == before.taken_back + amount
    assert after.received == before.received
