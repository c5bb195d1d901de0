"""An entry that came before its kind was known is judged once it is known: by whom, about what, and how; and never stops the book."""

from __future__ import annotations

from typing import ClassVar

import pytest

from app.domain.entries import KINDS, Content, Entry, Facts, Newer, Role, TopicTold, encode_content, entry
from app.domain.entries.base import GROUP
from app.domain.ids import DeviceId, GroupCode, MeetingId
from app.storage.book import Book
from app.storage.journal import Line
from tests.builders import KEY, a_book, a_line

GROUP_CODE = GroupCode("0100112")
OTHER = DeviceId("d2")


@pytest.fixture
def book(tmp_path):
    with a_book(tmp_path / "to.sotobook") as made:
        yield made


@pytest.fixture
def later():
    """A kind that is not known yet; the test makes it known."""

    class LaterTold(Content, frozen=True):
        """Something a later program tells."""

        topic: str
        meeting: MeetingId
        weight: int

    def make_known() -> type[Content]:
        return entry("later_told", by=GROUP, subject="topic/{topic}")(LaterTold)

    yield make_known
    KINDS.pop("later_told", None)


def unknown(seq: int, data: bytes, subject: str = "topic/t1", meeting: str | None = "m1") -> Line:
    """A line of another laptop whose kind this program does not know."""
    made = Entry(GROUP_CODE, OTHER, seq, seq << 16, "board", "later_told", subject, None, newer=Newer.KIND)
    return Line(made, 1, meeting, data, None)


GOOD = b'{"meeting":"m1","topic":"t1","weight":3}'


def take(book, lines, role=Role.GROUP):
    with book.transaction():
        book.take(lines, role)


def opened_anew(book):
    path = book.path
    book.close()
    return Book.open(path, lambda _: KEY)


def test_a_kind_that_becomes_known_is_used_at_the_next_opening(book, later):
    take(book, [unknown(1, GOOD)])
    assert book.newer() == {"kind": 1}
    later()
    with opened_anew(book) as again:
        assert again.newer() == {}
        assert not any(again.faults().values())


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (unknown(1, b'{"meeting":"m1","topic":"t1","weight":"heavy"}'), Role.GROUP),
        (unknown(1, b'{"meeting":"m1","topic":"t1"}'), Role.GROUP),
        (unknown(1, b'{"meeting":"m1","topic":"t2","weight":3}'), Role.GROUP),
        (unknown(1, b'{"meeting":"m2","topic":"t1","weight":3}'), Role.GROUP),
        (unknown(1, GOOD, meeting=None), Role.GROUP),
        (unknown(1, GOOD), Role.UNION),
        (unknown(1, b"[]"), Role.GROUP),
    ],
    ids=["a wrong value", "a field lacks", "about another thing", "of another meeting", "of no meeting", "not its author's", "no record"],
)  # fmt: skip
def test_what_is_not_what_its_kind_must_be_does_not_count_and_does_not_stop_the_book(book, later, line, role):
    take(book, [a_line(TopicTold(meeting=MeetingId("m1"), topic="t1", sort="policy", text="Đúng"))])
    take(book, [line], role)
    later()
    with opened_anew(book) as again:
        assert again.newer() == {"fault": 1}
        assert not any(again.faults().values())
        assert [row["text"] for row in again.query("SELECT text FROM topic")] == ["Đúng"]


def test_a_fact_that_is_not_known_is_kept_and_never_reaches_a_table(book):
    from app.domain.entries import BoardSet
    from tests.builders import fixed_day

    told = BoardSet(on=fixed_day().now().date())
    take(book, [a_line(told, facts={"leader": "Nguyễn Thị Hoa", "treasurer": "Trần Văn Lâm"})])
    assert [row["role"] for row in book.query("SELECT role FROM board_member")] == ["leader"]
    assert book.newer() == {"fact": 1}
    (line,) = book.journal.lines(GROUP_CODE, DeviceId("d1"), 1, 1)
    assert line.entry.facts == Facts("salt", {"leader": "Nguyễn Thị Hoa", "treasurer": "Trần Văn Lâm"})


def test_tables_are_made_anew_once_and_it_is_said_how_far_it_is(book, monkeypatch):
    take(book, [a_line(TopicTold(meeting=MeetingId("m1"), topic="t1", sort="policy", text="Đúng"))])
    with book.transaction():
        book._connection.execute("UPDATE topic SET text = 'Sai'")
    path = book.path
    book.close()
    steps = []
    with Book.open(path, lambda _: KEY, step=lambda *step: steps.append(step)) as same:
        assert steps == []
        assert same.faults()["tables"] == ["topic"], "what this very program made is proven by doctor, not made anew"
    monkeypatch.setattr("app.storage.book.made_by", lambda: 7)
    with Book.open(path, lambda _: KEY, step=lambda *step: steps.append(step)) as updated:
        assert steps == [(0, 1)]
        assert not any(updated.faults().values())
        assert [row["text"] for row in updated.query("SELECT text FROM topic")] == ["Đúng"]


def test_stopped_while_tables_are_made_anew_the_book_is_as_it_was(book, monkeypatch):
    take(book, [a_line(TopicTold(meeting=MeetingId("m1"), topic="t1", sort="policy", text="Đúng"))])
    path = book.path
    book.close()
    monkeypatch.setattr("app.storage.book.made_by", lambda: 7)

    def stop(*_step: int) -> None:
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError):
        Book.open(path, lambda _: KEY, step=stop)
    with Book.open(path, lambda _: KEY) as again:
        assert [row["text"] for row in again.query("SELECT text FROM topic")] == ["Đúng"]


def test_no_two_kinds_are_stored_under_one_name():
    class Twice(Content, frozen=True):
        declared: ClassVar

    with pytest.raises(ValueError, match="topic_told"):
        entry("topic_told", by=GROUP, subject="x")(Twice)


def test_every_kind_reads_back_what_it_wrote_and_passes_over_what_it_does_not_know():
    from app.domain.entries import Votes, read_content

    vote = KINDS["minimum_saving_set"].content(amount=20_000, on="2026-11-18", votes=Votes(3, 1, 0))
    data = encode_content(vote)
    more = data[:-1] + b',"witnesses":2}'
    inside = data.replace(b'"yes":3', b'"yes":3,"spoilt":1')
    for newer in (more, inside):
        read, what = read_content("minimum_saving_set", 1, newer)
        assert (encode_content(read), what.value) == (data, "field")
    for bad in (data.replace(b"20000", b'"nhieu"'), more.replace(b"20000", b"-1"), b"[]", b"null"):
        with pytest.raises(ValueError, match=r"."):
            read_content("minimum_saving_set", 1, bad)
