"""After an update a person goes back to the program of before: what was written since stays, and what that program knows counts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.storage.book import Book
from app.storage.key_derivation import book_key
from app.usecases.practice.village import PASSPHRASE, small_village
from tests.builders import fixed_day
from tests.evolution.newer import TODAY, make_newer


@pytest.fixture(scope="module")
def newer(tmp_path_factory):
    return make_newer(tmp_path_factory.mktemp("newer"))


@pytest.fixture
def book(tmp_path):
    (tmp_path / "here").mkdir()
    workspace = small_village(tmp_path / "here", fixed_day())
    workspace.book.close()
    return workspace.book.path


def saved(state, amount):
    return [row for row in state["money"] if f"{amount}" in row]


def test_what_was_written_since_the_update_stays_and_counts_as_far_as_the_older_program_knows_it(book, newer):
    before = TODAY.script("state", book)
    newer.script("write", book)
    newer.script("save", book)
    kept = sorted(path.name for path in (book.parent / "ban-truoc").iterdir())
    assert len(kept) == 1, "the file as the older program left it"
    whole = newer.script("state", book)

    said = newer.script("back", book)
    assert said == {
        "version": ["0.1.0"],
        "kinds": ["business_noted", "godmother_named", "member_admitted", "topic_told"],
    }
    now = TODAY.script("state", book)
    assert now["faults"] == []
    assert len(saved(now, 123_000)) == len(saved(whole, 123_000)) == 1
    assert [row for row in now["member"] if "Lò Thị Mai" in row], (
        "she is a member, without what only the newer knows of her"
    )
    assert len(before["member"]) + 1 == len(now["member"])
    assert TODAY.script("newer", book), "and the rest waits"
    TODAY.script("save", book)

    again = newer.script("state", book)
    assert again["faults"] == []
    assert [row for row in again["member"] if "Nguyễn Thị Hoa" in row and "Lò Thị Mai" in row], "the newer reads it all"
    assert len(saved(again, 123_000)) == 2


def test_the_book_as_it_was_before_the_update_is_kept_and_opens(book, newer):
    before = TODAY.script("state", book)
    newer.script("save", book)
    (kept,) = (book.parent / "ban-truoc").iterdir()
    assert kept.name == f"{book.stem}-0.1.0.sotobook"
    assert TODAY.script("state", kept) == before


def test_a_program_that_never_was_updated_has_nowhere_to_go_back_to(book):
    assert TODAY.script("back", book) == {}


def test_the_same_program_again_keeps_no_copies(book):
    TODAY.script("state", book)
    TODAY.script("state", book)
    assert not (book.parent / "ban-truoc").exists()


def test_a_book_that_went_back_cannot_be_told_from_a_cut_in_between(book, newer, tmp_path):
    """A power cut before the file takes its place: the newer program goes on; after it: it takes the book up again."""
    newer.script("save", book)
    cut = tmp_path / "cut.sotobook"
    shutil.copyfile(book, cut)
    newer.script("back", book)
    for path in (cut, book):
        assert newer.script("state", path)["faults"] == []
        assert len(saved(newer.script("state", path), 123_000)) == 1


def test_what_cannot_be_read_as_a_mark_is_no_older_program(book):
    for held in ("", "{}", "x", '{"version":"0.0.1"}'):
        with Book.open(book, lambda salt: book_key(PASSPHRASE, salt)) as opened, opened.transaction():
            opened.set_local("older_program", held)
            opened.set_local("program", held)
        assert TODAY.script("back", book) == {}
        assert TODAY.script("state", book)["faults"] == []
    assert not (Path(book).parent / "ban-truoc").exists()
