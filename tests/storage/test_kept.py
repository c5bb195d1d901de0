"""What was read is kept until something is written, and never what was taken back."""

from __future__ import annotations

import threading

import pytest

from app.domain.entries import Role, RuleSet
from tests.builders import a_book, a_line


class Counted:
    """A question that counts how often it was asked."""

    def __init__(self, book):
        self.book, self.times = book, 0

    def __call__(self):
        self.times += 1
        return [row["value"] for row in self.book.query("SELECT value FROM rule ORDER BY key")]


@pytest.fixture
def book(tmp_path):
    with a_book(tmp_path / "to.book") as made:
        yield made


def say(book, key, value, seq):
    book.take([a_line(RuleSet(key=key, value=value), seq=seq)], Role.GROUP)


def test_it_is_read_once_until_something_is_written(book):
    asked = Counted(book)
    assert book.kept("rules", asked) == book.kept("rules", asked) == []
    assert asked.times == 1
    with book.transaction():
        say(book, "a", "1", 1)
    assert book.kept("rules", asked) == ["1"]
    assert asked.times == 2


def test_what_was_taken_back_is_never_kept(book):
    asked = Counted(book)
    with pytest.raises(ZeroDivisionError), book.transaction():
        say(book, "a", "1", 1)
        assert book.kept("rules", asked) == ["1"], "it sees what it wrote itself"
        1 / 0  # noqa: B018
    assert book.kept("rules", asked) == []


def test_another_thread_waits_for_the_end_of_what_is_being_written(book):
    asked, seen, begun = Counted(book), [], threading.Event()
    book.kept("rules", asked)

    def look():
        begun.set()
        seen.append(book.kept("rules", asked))

    with book.transaction():
        say(book, "a", "1", 1)
        other = threading.Thread(target=look)
        other.start()
        assert begun.wait(10)
        say(book, "b", "2", 2)
    other.join(10)
    assert seen == [["1", "2"]]


def test_no_more_is_kept_than_a_hundred_questions(book):
    for number in range(250):
        book.kept(number, lambda: "x")
    assert len(book._kept) <= 100
