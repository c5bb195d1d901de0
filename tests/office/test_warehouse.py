"""The warehouse, against a real PostgreSQL: the same figures, only what is new, several offices, and no more rights than needed."""

from __future__ import annotations

import json
import os
import sys
from datetime import date

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings

from app.domain.entries import DeviceRevoked, MeetingOpened, MoneyReversed, RatingGiven, Role, SavingsReceived
from app.domain.ids import CommandId, DeviceId, GroupCode, MeetingId, MemberId, MoneyId
from app.reporting.report import district_report, report_as_json
from app.reporting.warehouse import Warehouse, WarehouseFault, WarehouseRefusedError, publish
from app.reporting.warehouse.schema import ROLES, STEPS, TABLES
from app.storage.book import Book
from app.storage.copying import copy_book
from app.usecases.messages import sentence
from tests.builders import KEY, a_line
from tests.office.builders import (
    AUGUST,
    a_district,
    a_group,
    a_loan,
    a_member,
    an_office,
    figures,
    group_books_arrive,
    kim_bang,
    load,
)
from tests.office.test_district_report import as_printed, districts, load_without_members

OFFICE = "office-of-kim-bang"


def send(book, url, office=OFFICE, step=lambda _done, _whole: None):
    with Warehouse(url, office) as warehouse:
        return publish(book, warehouse, name="PGD thử", randomness=os.urandom, step=step)


def there(url, as_of=AUGUST, office=OFFICE):
    with Warehouse(url, office) as warehouse:
        return report_as_json(district_report(warehouse, as_of))


def here(book, as_of=AUGUST):
    return report_as_json(district_report(book, as_of))


def counted(url):
    with psycopg.connect(url) as admin:
        return {table.name: admin.execute(f"SELECT count(*) FROM soto.{table.name}").fetchone()[0] for table in TABLES}


def test_the_whole_district_comes_out_of_the_warehouse_as_out_of_the_book(tmp_path, url):
    directory = kim_bang(tmp_path)
    expected = as_printed(directory)
    with an_office(tmp_path / "office.book") as book:
        group_books_arrive(book, load_without_members(book, directory), AUGUST)
        done = send(book, url)
        assert done.groups == 214  # and what the office says of the whole district
        assert json.dumps(there(url), ensure_ascii=False) == json.dumps(expected, ensure_ascii=False)
        again = send(book, url)
        assert (again.groups, again.rows, again.entries) == (0, 0, 0)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(district=districts())
def test_any_district_says_the_same_on_both_engines(tmp_path, url, district):
    directory = a_district(tmp_path / "raw", **district)
    (tmp_path / "office.book").unlink(missing_ok=True)
    office = os.urandom(6).hex()  # another office each time, beside those of before
    with an_office(tmp_path / "office.book") as book:
        load(book, directory)
        send(book, url, office)
        for day in (AUGUST, date(2022, 12, 31), date.min):
            assert there(url, day, office) == here(book, day)


@pytest.fixture
def book(tmp_path):
    directory = a_district(
        tmp_path / "raw",
        groups=[a_group("01"), a_group("02", commune="Quế")],
        members=[a_member("m1"), a_member("m2", group_code="02")],
        loans=[a_loan("l1"), a_loan("l2", member_code="m2", overdue=1_000_000)],
        office=figures(),
    )
    with an_office(tmp_path / "office.book") as made:
        load(made, directory)
        yield made


def write(book, *contents, group="01"):
    with book.change(CommandId(os.urandom(8).hex()), author="office", now_ms=1, salt=lambda: "s") as change:
        for content in contents:
            change.write(content, group=GroupCode(group))


def test_only_what_is_new_goes_over(book, url):
    send(book, url)
    write(book, RatingGiven(as_of=AUGUST, rating="weak", score=10))
    done = send(book, url)
    assert (done.groups, done.rows, done.entries) == (1, 1, 1)
    assert there(url) == here(book)
    assert there(url)["ratings"]["weak"] == 1


def test_a_stop_in_the_middle_loses_nothing_and_the_next_time_goes_on(book, url, monkeypatch):
    monkeypatch.setattr("app.reporting.warehouse.publishing._CHUNK", 1)

    def stop(done, _whole):
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        send(book, url, step=stop)
    begun = send(book, url)
    assert 0 < begun.groups < 3  # what went over before the stop does not go again
    assert there(url) == here(book)


def test_a_line_taken_back_and_a_copy_put_back_leave_no_row_of_before(tmp_path, book, url):
    lines = [
        a_line(
            SavingsReceived(money=MoneyId("x"), member=MemberId("hoa"), on=AUGUST, amount=50_000),
            device="d9",
            seq=1,
            group=GroupCode("01"),
        ),
        a_line(
            MeetingOpened(meeting=MeetingId("m1"), on=AUGUST, place="đình"), device="d9", seq=2, group=GroupCode("01")
        ),
    ]
    with book.transaction():
        book.take(lines, Role.GROUP)
    send(book, url)
    copy_book(book, tmp_path / "copy.book")
    back = a_line(
        MoneyReversed(money=MoneyId("x"), on=AUGUST, reason="nhầm"), device="d9", seq=3, group=GroupCode("01")
    )
    with book.transaction():
        book.take([back], Role.GROUP)
    send(book, url)
    with psycopg.connect(url) as admin:
        assert admin.execute("SELECT reversed_on FROM soto.money").fetchall() == [("2023-08-31",)]
    # The older copy is published: the warehouse tells what that book tells, not a mixture.
    with Book.open(tmp_path / "copy.book", lambda _: KEY) as copy:
        send(copy, url)
        with psycopg.connect(url) as admin:
            assert admin.execute("SELECT reversed_on FROM soto.money").fetchall() == [(None,)]


def test_two_offices_stand_side_by_side_and_each_report_is_its_own(tmp_path, book, url):
    directory = a_district(
        tmp_path / "other",
        groups=[a_group("01", commune="Ba Sao")],
        members=[a_member("m1", savings=7_000)],
        loans=[a_loan("l1", outstanding=3_000_000)],
        office=figures(plan_outstanding=5),
    )
    with an_office(tmp_path / "other.book") as other:
        load(other, directory)
        send(book, url)
        send(other, url, "another")
        assert there(url) == here(book)
        assert there(url, office="another") == here(other)
    assert there(url, office="nobody")["outstanding"] == 0


def test_no_name_number_or_telephone_is_in_the_warehouse(tmp_path, url):
    secret = a_member("m1", name="Hồ Bích Mai", id_number="035171753391", phone="0930559772", birth_date="1971-03-25")
    directory = a_district(tmp_path / "raw", groups=[a_group()], members=[secret], loans=[a_loan()], office=figures())
    with an_office(tmp_path / "office.book") as book:
        load(book, directory)
        send(book, url)
    with psycopg.connect(url) as admin:
        for table in TABLES:
            for row in admin.execute(f"SELECT t::text FROM soto.{table.name} t").fetchall():
                assert not any(one in row[0] for one in ("Bích", "035171753391", "0930559772", "1971"))
        assert len(admin.execute("SELECT id_number FROM soto.customer").fetchone()[0]) == 32


def test_a_login_of_one_office_writes_and_reads_that_office_alone(book, url):
    send(book, url)
    send(book, url, "another")
    with psycopg.connect(url, autocommit=True) as admin:
        for login in ("pgd_kim_bang", "phong_ke_hoach"):
            admin.execute(f"DROP ROLE IF EXISTS {login}")
            admin.execute(f"CREATE ROLE {login} LOGIN")
        admin.execute("GRANT soto_publisher TO pgd_kim_bang")
        admin.execute("GRANT soto_reader TO phong_ke_hoach")
        admin.execute("INSERT INTO soto.login VALUES ('pgd_kim_bang', %s)", [OFFICE])
    own = url.replace("postgres:@", "pgd_kim_bang:@")
    write(book, RatingGiven(as_of=AUGUST, rating="weak", score=10))
    assert send(book, own).rows == 1
    assert there(own) == here(book)
    assert there(own, office="another")["outstanding"] == 0
    with pytest.raises(WarehouseRefusedError) as refused:
        send(book, own, "another")
    assert refused.value.fault is WarehouseFault.NOT_ALLOWED
    reader = url.replace("postgres:@", "phong_ke_hoach:@")
    assert there(reader, office="another")["outstanding"] == here(book)["outstanding"]
    with pytest.raises(WarehouseRefusedError) as refused:
        send(book, reader)
    assert refused.value.fault is WarehouseFault.NOT_ALLOWED
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute("DELETE FROM soto.login")
        for role in ("pgd_kim_bang", "phong_ke_hoach"):
            admin.execute(f"DROP ROLE {role}")


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("mysql://host/x", WarehouseFault.ADDRESS),
        ("postgresql://[", WarehouseFault.ADDRESS),
        ("postgresql:///x?host=/nowhere", WarehouseFault.UNREACHABLE),
        ("postgresql://127.0.0.1:1/x", WarehouseFault.UNREACHABLE),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(address, fault):
    with pytest.raises(WarehouseRefusedError) as refused:
        Warehouse(address, OFFICE)
    assert refused.value.fault is fault
    assert "x" not in refused.value.detail


def test_a_machine_without_the_servers_client_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(WarehouseRefusedError) as refused:
        Warehouse("postgresql://127.0.0.1/x", OFFICE)
    assert refused.value.fault is WarehouseFault.NO_CLIENT
    assert "libpq5" in sentence(refused.value)


def test_tables_of_a_newer_program_are_left_alone(book, url):
    send(book, url)
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute("INSERT INTO soto.step VALUES (%s)", [len(STEPS) + 1])
    with pytest.raises(WarehouseRefusedError) as refused:
        send(book, url)
    assert refused.value.fault is WarehouseFault.NEWER


def test_every_table_is_split_by_office(book, url):
    send(book, url)
    with psycopg.connect(url) as admin:
        split = {
            row[0]
            for row in admin.execute(
                "SELECT c.relname FROM pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid"
            ).fetchall()
        }
    assert split == {table.name for table in TABLES}
    assert ROLES == ("soto_publisher", "soto_reader")
    assert counted(url)["loan"] == 2


def test_where_another_program_made_the_tables_everything_goes_over_again(book, url, monkeypatch):
    whole = send(book, url)
    assert send(book, url).groups == 0
    monkeypatch.setattr("app.reporting.warehouse.publishing.made_by", lambda: 7)
    again = send(book, url)
    assert (again.groups, again.rows) == (whole.groups, whole.rows)
    assert there(url) == here(book)
    assert send(book, url).groups == 0


def test_the_end_of_a_laptops_word_takes_back_what_was_published_of_it(book, url):
    group = GroupCode("01")

    def received(seq, amount):
        return a_line(
            SavingsReceived(money=MoneyId(f"x{seq}"), member=MemberId("hoa"), on=AUGUST, amount=amount),
            device="d9",
            seq=seq,
            group=group,
        )

    with book.transaction():
        book.take([received(1, 50_000), received(2, 70_000)], Role.GROUP)
    send(book, url)
    end = a_line(DeviceRevoked(device=DeviceId("d9"), last_seq=1), device="d8", seq=1, group=group)
    with book.transaction():
        book.take([end], Role.OFFICE)
    send(book, url)
    with psycopg.connect(url) as admin:
        assert admin.execute("SELECT amount FROM soto.money").fetchall() == [(50_000,)]
