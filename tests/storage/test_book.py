from __future__ import annotations

import errno
import os
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from app.domain.entries import (
    AttendanceMarked,
    LoanFiled,
    MeetingOpened,
    MeetingSealed,
    MemberAdmitted,
    MemberCorrected,
    MoneyReversed,
    SavingsReceived,
)
from app.domain.errors import BookFault, BookRefusedError, RuleBrokenError
from app.domain.ids import CommandId, MeetingId, MemberId, MoneyId
from app.storage.book import Book
from app.storage.cipher import PRAGMAS, SCHEMA
from tests.builders import A_DAY, KEY, SALT, a_book, a_line

HOA = MemberId("hoa")


def write(book, *contents, command="c", now_ms=1_000_000, facts=None):
    with book.change(CommandId(command), author="board", now_ms=now_ms, salt=lambda: "s") as change:
        for content in contents:
            change.write(content, facts)


def test_what_was_written_is_there_when_the_book_is_opened_again(tmp_path):
    with a_book(tmp_path / "b.sotobook") as book:
        write(book, MemberAdmitted(member=HOA, on=A_DAY), facts={"name": "Nguyễn Thị Hoa"})
    with Book.open(tmp_path / "b.sotobook", lambda _: KEY) as book:
        assert [row["name"] for row in book.query("SELECT name FROM member")] == ["Nguyễn Thị Hoa"]
        assert book.faults() == {"pages": [], "foreign_keys": [], "chains": [], "tables": []}


def test_nothing_of_the_book_can_be_read_without_the_key(tmp_path):
    path = tmp_path / "b.sotobook"
    with a_book(path) as book:
        write(book, MemberAdmitted(member=HOA, on=A_DAY), facts={"name": "Nguyen Thi Bi Mat"})
    raw = path.read_bytes()
    assert b"Bi Mat" not in raw
    assert b"SQLite" not in raw
    with pytest.raises(BookRefusedError) as refusal:
        Book.open(path, lambda _: os.urandom(32))
    assert refusal.value.fault is BookFault.WRONG_PASSPHRASE


def test_every_setting_that_keeps_the_book_safe_is_on(tmp_path):
    with a_book(tmp_path / "b") as book:
        found = {name: book.query(f"PRAGMA {name}")[0][name] for name in PRAGMAS}
    assert found == PRAGMAS


def test_pressing_twice_is_doing_it_once(tmp_path):
    with a_book(tmp_path / "b") as book:
        for _ in range(3):
            write(book, SavingsReceived(money=MoneyId("m"), member=HOA, on=A_DAY, amount=20_000), command="same")
        assert book.query("SELECT count(*) AS n, sum(amount) AS total FROM money") == [{"n": 1, "total": 20_000}]


def test_a_command_that_fails_half_way_leaves_the_book_as_it_was(tmp_path):
    with a_book(tmp_path / "b") as book:
        before = book.state()
        with (
            pytest.raises(ZeroDivisionError),
            book.change(CommandId("c"), author="board", now_ms=1, salt=lambda: "s") as change,
        ):
            change.write(SavingsReceived(money=MoneyId("m"), member=HOA, on=A_DAY, amount=1))
            raise ZeroDivisionError
        assert book.state() == before
        assert book.clock == 0


def test_a_group_cannot_write_what_is_the_banks(tmp_path):
    with a_book(tmp_path / "b") as book, pytest.raises(RuleBrokenError, match="may_not_write"):
        write(book, LoanFiled(loan="1", customer="1", program="01", disbursed_on=A_DAY, amount=1))


def test_the_journal_cannot_be_edited_or_cut(tmp_path):
    with a_book(tmp_path / "b") as book:
        write(book, SavingsReceived(money=MoneyId("m"), member=HOA, on=A_DAY, amount=1))
        for statement in ("UPDATE journal SET clock = 1", "DELETE FROM journal"):
            with pytest.raises(BookRefusedError):
                book.query(statement)


def test_a_row_changed_behind_the_journals_back_is_found(tmp_path):
    with a_book(tmp_path / "b") as book:
        write(book, SavingsReceived(money=MoneyId("m"), member=HOA, on=A_DAY, amount=1))
        book._connection.execute("UPDATE money SET amount = 2")
        assert book.faults()["tables"] == ["money"]


def test_an_edited_journal_is_found(tmp_path):
    with a_book(tmp_path / "b") as book:
        write(book, SavingsReceived(money=MoneyId("m"), member=HOA, on=A_DAY, amount=1))
        book._connection.execute("DROP TRIGGER journal_is_never_edited")
        book._connection.execute("""UPDATE journal SET data = replace(data, '"amount":1', '"amount":9')""")
        assert book.faults()["chains"] == ["0100112/d1:1"]


def test_a_wrong_clock_never_rules_the_order(tmp_path):
    with a_book(tmp_path / "b") as book:
        write(book, MemberAdmitted(member=HOA, on=A_DAY), facts={"name": "A"}, command="1", now_ms=4_000_000_000_000)
        base = book.query("SELECT bases FROM member")[0]["bases"]
        assert '"name": "d1:1"' in base
        # The laptop's clock falls back to 1970, and the edit that saw the other still counts.
        write(book, MemberCorrected(member=HOA, base={"name": "d1:1"}), facts={"name": "B"}, command="2", now_ms=0)
        assert book.query("SELECT name FROM member") == [{"name": "B"}]


def test_two_laptops_that_wrote_the_same_field_unaware_become_a_question(tmp_path):
    admitted = a_line(MemberAdmitted(member=HOA, on=A_DAY), facts={"name": "Hoa", "phone": "0912345678"})
    one = a_line(
        MemberCorrected(member=HOA, base={"phone": "d1:1"}), seq=2, facts={"phone": "0900000001"}, clock=10 << 16
    )
    two = a_line(
        MemberCorrected(member=HOA, base={"phone": "d1:1"}), device="d2", facts={"phone": "0900000002"}, clock=9 << 16
    )
    with a_book(tmp_path / "b") as book:
        with book.transaction():
            book.take([admitted, one, two])
        assert book.query("SELECT phone FROM member") == [{"phone": "0900000001"}]
        assert [row["field"] for row in book.query("SELECT field FROM question WHERE settled IS NULL")] == ["phone"]


def test_what_comes_for_a_sealed_meeting_later_never_changes_it(tmp_path):
    opened = a_line(MeetingOpened(meeting=MeetingId("m"), on=A_DAY))
    seal = a_line(MeetingSealed(meeting=MeetingId("m"), entries={"d1": [(1, 1)]}, digest="ab" * 32), seq=2)
    late = a_line(AttendanceMarked(meeting=MeetingId("m"), member=HOA, state="present"), device="d2")
    with a_book(tmp_path / "b") as book:
        with book.transaction():
            book.take([opened, late])
        assert len(book.query("SELECT * FROM attendance")) == 1
        with book.transaction():
            book.take([seal])
        assert book.query("SELECT * FROM attendance") == []
        assert [row["id"] for row in book.query("SELECT id FROM question")] == ["late/d2:1"]


def lines_of_two_laptops():
    """Every kind of meeting of two streams: money, reversal, conflict, seal, late entry."""
    meeting = MeetingId("m")
    one = [
        a_line(MemberAdmitted(member=HOA, on=A_DAY), seq=1, facts={"name": "Hoa", "phone": "1"}),
        a_line(MeetingOpened(meeting=meeting, on=A_DAY), seq=2),
        a_line(AttendanceMarked(meeting=meeting, member=HOA, state="present"), seq=3),
        a_line(SavingsReceived(money=MoneyId("s"), member=HOA, on=A_DAY, amount=50_000, meeting=meeting), seq=4),
        a_line(MemberCorrected(member=HOA, base={"phone": "d1:1"}), seq=5, facts={"phone": "2"}),
        a_line(MeetingSealed(meeting=meeting, entries={"d1": [(2, 4)]}, digest="ab" * 32), seq=6),
    ]
    two = [
        a_line(AttendanceMarked(meeting=meeting, member=HOA, state="absent"), device="d2", seq=1, clock=4 << 16),
        a_line(MoneyReversed(money=MoneyId("s"), on=date(2026, 11, 9), reason="ghi nhầm"), device="d2", seq=2),
        a_line(MemberCorrected(member=HOA, base={"phone": "d1:1"}), device="d2", seq=3, facts={"phone": "3"}),
    ]
    return one, two


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_order_and_split_of_delivery_gives_the_same_book(tmp_path_factory, data):
    one, two = lines_of_two_laptops()
    order = data.draw(st.permutations([0] * len(one) + [1] * len(two)))
    splits = data.draw(st.lists(st.booleans(), min_size=len(order), max_size=len(order)))
    streams = [iter(one), iter(two)]
    with a_book(tmp_path_factory.mktemp("b") / "b") as book:
        held = []
        for stream, split in zip(order, splits, strict=True):
            held.append(next(streams[stream]))
            if split:
                with book.transaction():
                    book.take(held)
                held = []
        with book.transaction():
            book.take(held)
        state = book.state()
        assert book.faults()["tables"] == []
    with a_book(tmp_path_factory.mktemp("c") / "c") as straight:
        with straight.transaction():
            straight.take([*one, *two])
        assert straight.state() == state
    assert len(state["question"]) == 2


def test_a_second_program_is_told_that_the_book_is_in_use(tmp_path):
    code = (
        "import sys; from pathlib import Path\n"
        "from app.storage.book import Book\nfrom app.domain.errors import BookRefusedError\n"
        "try:\n    Book.open(Path(sys.argv[1]), lambda _: bytes(range(32)))\n"
        "except BookRefusedError as refusal:\n    print(refusal.fault.value)\n"
    )
    with a_book(tmp_path / "b") as book:
        write(book, SavingsReceived(money=MoneyId("m"), member=HOA, on=A_DAY, amount=1))
        said = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "b")], capture_output=True, text=True, check=True
        )
    assert said.stdout.strip() == "in_use"


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (None, BookFault.MISSING),
        (b"", BookFault.NOT_A_BOOK),
        (b"hello", BookFault.NOT_A_BOOK),
        (b"SQLite format 3\0" + bytes(4080), BookFault.NOT_A_BOOK),
        (os.urandom(8192), BookFault.WRONG_PASSPHRASE),
    ],
)
def test_a_file_that_is_no_book_is_refused_and_left_alone(tmp_path, content, fault):
    path = tmp_path / "x.sotobook"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BookRefusedError) as refusal:
        Book.open(path, lambda _: KEY)
    assert refusal.value.fault is fault
    assert (path.read_bytes() if content is not None else None) == content


def test_a_book_from_a_newer_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "b"
    with a_book(path) as book:
        book._connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    before = path.read_bytes()
    with pytest.raises(BookRefusedError) as refusal:
        Book.open(path, lambda _: KEY)
    assert refusal.value.fault is BookFault.NEWER
    assert path.read_bytes() == before


def test_a_new_book_never_overwrites_a_file(tmp_path):
    path = tmp_path / "b"
    path.write_text("thư của bà")
    with pytest.raises(BookRefusedError) as refusal:
        Book.create(path, KEY, SALT)
    assert refusal.value.fault is BookFault.EXISTS
    assert path.read_text() == "thư của bà"


def test_a_full_disk_is_said_and_the_book_stays_as_it_was(tmp_path):
    path = tmp_path / "b"
    code = (
        "import resource, sys; from pathlib import Path\n"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from datetime import date\nfrom app.storage.book import Book\nfrom app.domain.errors import BookRefusedError\n"
        "from app.domain.entries import SavingsReceived\n"
        "book = Book.open(Path(sys.argv[1]), lambda _: bytes(range(32)))\n"
        "size = Path(sys.argv[1]).stat().st_size\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, size + 8192))\n"
        "try:\n"
        "    with book.change('full', author='board', now_ms=1, salt=lambda: 's') as change:\n"
        "        for n in range(2000):\n"
        "            change.write(SavingsReceived(money=f'm{n}', member='a', on=date(2026, 1, 1), amount=1))\n"
        "except BookRefusedError as refusal:\n    print(refusal.fault.value)\n"
    )
    with a_book(path) as book:
        write(book, SavingsReceived(money=MoneyId("m"), member=HOA, on=A_DAY, amount=1))
        before = book.state()
    said = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert said.stdout.strip() in {"disk_full", "disk"}
    with Book.open(path, lambda _: KEY) as book:
        assert book.state() == before
        assert not any(book.faults().values())


@pytest.mark.parametrize(
    ("said", "fault"),
    [
        (errno.EROFS, BookFault.READ_ONLY),
        (errno.EACCES, BookFault.READ_ONLY),
        (errno.ENOSPC, BookFault.DISK_FULL),
        (errno.EIO, BookFault.DISK),
    ],
)
def test_a_stick_locked_against_writing_is_no_broken_disk(tmp_path, monkeypatch, said, fault):
    """A book that lies on one, and a copy that goes to one."""

    def refuse(*_, **__):
        raise OSError(said, os.strerror(said))

    a_book(tmp_path / "a.book").close()
    with monkeypatch.context() as patched, pytest.raises(BookRefusedError) as refused:
        patched.setattr("filelock.FileLock.acquire", refuse)
        Book.open(tmp_path / "a.book", lambda _: KEY)
    assert refused.value.fault is fault
    Book.open(tmp_path / "a.book", lambda _: KEY).close()


def test_a_seal_that_claims_the_whole_world_costs_nothing(tmp_path):
    opened = a_line(MeetingOpened(meeting=MeetingId("m"), on=A_DAY))
    world = {"d1": [(1, 2**50)], "d2": [(1, 2**50)]}
    seal = a_line(MeetingSealed(meeting=MeetingId("m"), entries=world, digest="ab" * 32), seq=2)
    with a_book(tmp_path / "b") as book, book.transaction():
        book.take([opened, seal])
        assert book.query("SELECT state FROM meeting") == [{"state": "sealed"}]


def test_a_book_of_any_earlier_step_is_brought_up_to_today(tmp_path, monkeypatch):
    """A laptop that was put away at any step opens its book again; the last step had once been left out of what is counted."""
    from sqlite_utils import Database

    from app.storage import book as book_module
    from app.storage.migrations import book as steps

    names = [step.name for step in steps._migrations]
    assert len(names) == SCHEMA
    with a_book(tmp_path / "new") as book:
        today = [dict(row) for row in book.query("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2")]
    for count in (1, SCHEMA // 2, SCHEMA - 4, SCHEMA - 1):

        def only_first(connection, count=count):
            steps.apply(Database(connection), stop_before=names[count])
            connection.execute(f"PRAGMA user_version = {count}")

        path = tmp_path / f"b{count}"
        with monkeypatch.context() as patched:
            patched.setattr(book_module, "bring_up", only_first)
            Book.create(path, KEY, SALT).close()
        with Book.open(path, lambda _: KEY) as book:
            assert [dict(row) for row in book.query("SELECT type, name, sql FROM sqlite_master ORDER BY 1, 2")] == today


def test_a_cut_while_an_update_changes_the_tables_forgets_nothing_of_the_older_program(tmp_path, monkeypatch):
    """The tables are changed and the mark is not yet written: the next start must not take the new tables for the older ones."""
    from sqlite_utils import Database

    from app.storage import book as book_module
    from app.storage import program_mark
    from app.storage.migrations import book as steps
    from app.storage.programs import older_of

    names = [step.name for step in steps._migrations]

    def all_but_the_last(connection):
        steps.apply(Database(connection), stop_before=names[-1])
        connection.execute(f"PRAGMA user_version = {SCHEMA - 1}")

    def cut(_):
        raise OSError("the power is gone")

    path = tmp_path / "b.sotobook"
    with monkeypatch.context() as patched:
        patched.setattr(program_mark, "__version__", "0.0.9")
        program_mark.own_mark.cache_clear()
        patched.setattr(book_module, "bring_up", all_but_the_last)
        Book.create(path, KEY, SALT).close()
    program_mark.own_mark.cache_clear()
    before = path.read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(book_module, "leave_mark", cut)
        with pytest.raises(OSError, match="power"):
            Book.open(path, lambda _: KEY)
    for _ in range(2):
        with Book.open(path, lambda _: KEY) as book:
            older = older_of(book)
            assert (older.version, older.schema, older.steps) == ("0.0.9", SCHEMA - 1, names[:-1])
    assert (path.parent / "ban-truoc" / "b-0.0.9.sotobook").read_bytes() == before


def test_nothing_and_bytes_go_into_a_book_as_they_are(tmp_path):
    """Each has an adapter: looked for in vain, it cost more than the row."""
    assert {(type(None), dbapi2.PrepareProtocol), (bytes, dbapi2.PrepareProtocol)} <= dbapi2.adapters.keys()
    with a_book(tmp_path / "b") as book:
        (row,) = book.query("SELECT ? AS first, ? AS second, typeof(?) AS sort", [None, b"\x00a\xff", b""])
    assert (row["first"], bytes(row["second"]), row["sort"]) == (None, b"\x00a\xff", "blob")
