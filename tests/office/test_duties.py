"""What the office did beside lending: trainings and the boards they reached, programmes agreed on, contracts of communes; in the report."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from app.cli.report import broken_down
from app.domain.duties import Agreement, OfficeTraining
from app.domain.entries import EntrustmentRecorded, Role, UnionDescribed
from app.domain.errors import RuleBrokenError
from app.domain.ids import GroupCode
from app.reporting.breakdown import breakdown
from app.storage.queries import agreements, office_trainings
from app.usecases.office.district_tables import facts
from app.usecases.office.duties import record_agreement, record_office_training
from app.usecases.workspace import Workspace
from tests.builders import a_line, fixed_day
from tests.office.builders import AUGUST, a_district, a_group, a_loan, a_member, an_office, figures, load

MAY = date(2023, 5, 10)
ALL = (GroupCode("01"), GroupCode("02"), GroupCode("03"))


@pytest.fixture
def office(tmp_path):
    directory = a_district(
        tmp_path / "raw",
        groups=[
            a_group("01", commune="Ba Sao", union_code="11"),
            a_group("02", commune="Quế", union_code="12", hamlet="Thôn 2"),
            a_group("03", commune="Quế", union_code="12", hamlet="Thôn 3"),
        ],
        members=[a_member("m1")],
        loans=[a_loan("l1", outstanding=10)],
        office=figures(),
    )
    with an_office(tmp_path / "office.book") as book:
        load(book, directory)
        yield Workspace(book, fixed_day(), author="office")


def trained(on=MAY, boards=ALL[:2], people=9, **more):
    return OfficeTraining(more.pop("id", ""), on, "Quy chế mới", "hội trường xã", boards, people, **more)


def duties(office, day=AUGUST):
    return breakdown(office.book, day).duties


def refused(verb):
    with pytest.raises(RuleBrokenError) as refusal:
        verb()
    return refusal.value.rule


def test_a_board_that_came_twice_is_one_board_and_last_year_is_another_year(office):
    record_office_training(office, trained())
    record_office_training(office, trained(on=date(2023, 6, 1), boards=ALL[1:2], people=3))
    record_office_training(office, trained(on=date(2022, 6, 1), boards=ALL, people=30))
    record_office_training(office, trained(on=date(2023, 12, 1), boards=ALL, people=30))
    found = duties(office)
    assert (found.trainings, found.people, found.boards) == (2, 12, 2)
    said = dict(facts(breakdown(office.book, AUGUST)))
    assert said["Ngân hàng tập huấn trong năm"] == "2 buổi, 12 người; Ban quản lý của 2/3 = 66,67 % Tổ"


def test_a_training_that_was_taken_back_counts_no_more(office):
    record_office_training(office, trained())
    (held,) = office_trainings(office.book)
    record_office_training(office, held, withdrawn=True)
    assert not office_trainings(office.book)
    assert duties(office).trainings == 0


def test_an_agreement_counts_while_it_holds(office):
    signed = Agreement("", "01/VBLT", date(2020, 1, 2), ("12", "11"), "ủy thác cho vay", date(2023, 8, 30))
    record_agreement(office, signed)
    record_agreement(office, replace(signed, number="02/VBLT", ends_on=None))
    assert [one.number for one in agreements(office.book)] == ["01/VBLT", "02/VBLT"]
    assert agreements(office.book)[0].unions == ("11", "12")
    assert duties(office, date(2023, 8, 30)).agreements == 2
    assert duties(office, AUGUST).agreements == 1
    assert duties(office, date(2019, 12, 31)).agreements == 0


def test_contracts_are_counted_by_commune_whoever_signed(office):
    union = GroupCode("@hoi-0112")
    lines = [
        a_line(UnionDescribed(union_code="12", commune="Quế", commune_kind="xã"), device="u1", seq=1, group=union),
        a_line(
            EntrustmentRecorded(number="5/HĐ", signed_on=date(2023, 1, 5), copy_seen=True),
            device="u1",
            seq=2,
            group=union,
        ),
    ]
    with office.book.transaction():
        office.book.take(lines, Role.UNION)
    found = duties(office)
    assert (found.entrusted, found.communes) == (1, 2)
    assert duties(office, date(2022, 12, 31)).entrusted == 0


@pytest.mark.parametrize(
    ("held", "rule"),
    [
        (trained(on=date(2100, 1, 1)), "day_to_come"),
        (trained(boards=()), "no_board_came"),
        (trained(boards=(GroupCode("77"),)), "no_board_came"),
        (trained(people=1), "fewer_than_boards"),
        (replace(trained(), topic="  "), "topic_missing"),
    ],
)
def test_what_cannot_have_been_is_refused(office, held, rule):
    assert refused(lambda: record_office_training(office, held)) == rule
    assert not office_trainings(office.book)


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"number": " "}, "number_missing"),
        ({"on": date(2100, 1, 1)}, "day_to_come"),
        ({"unions": ()}, "no_such_union"),
        ({"unions": ("99",)}, "no_such_union"),
        ({"ends_on": date(2019, 1, 1)}, "ends_before_it_begins"),
    ],
)
def test_an_agreement_that_cannot_be_is_refused(office, changed, rule):
    signed = Agreement("", "01/VBLT", date(2020, 1, 2), ("12",))
    assert refused(lambda: record_agreement(office, replace(signed, **changed))) == rule


def test_the_warehouse_says_the_same(office, url):
    from tests.office.test_warehouse import Warehouse, send

    record_office_training(office, trained())
    record_agreement(office, Agreement("", "01/VBLT", date(2020, 1, 2), ("12",)))
    send(office.book, url)
    with Warehouse(url, "office-of-kim-bang") as warehouse:
        assert breakdown(warehouse, AUGUST).duties == duties(office)
    assert duties(office).boards == 2


def test_a_script_gets_the_figures(office):
    record_office_training(office, trained())
    said = json.loads(json.dumps(broken_down(breakdown(office.book, AUGUST)), default=str))
    assert (said["office_trainings"], said["boards_trained"]) == (1, 2)
