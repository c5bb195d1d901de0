"""A forgotten passphrase: the sheet opens the book, the office can give the key back, and nothing else does."""

from __future__ import annotations

import shutil
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import BookFault, BookRefusedError, RuleBrokenError
from app.storage.book import Book
from app.usecases.book.opening import open_book
from app.usecases.exchange import collect, sync_group
from app.usecases.members.members import correct
from app.usecases.practice.village import PASSPHRASE
from app.usecases.recovery import (
    CodeFault,
    CodeRefusedError,
    change_passphrase,
    code_on_picture,
    code_text,
    code_words,
    kept_keys,
    leave_key_with_office,
    open_by_code,
    read_code,
    recovery_sheet,
)
from tests.builders import fixed_day
from tests.papers import pdf_text

NEW = "mật khẩu mới của Tổ"


def refused_code(text):
    with pytest.raises(CodeRefusedError) as refused:
        read_code(text)
    assert str(refused.value) == refused.value.fault.value  # never the words
    return refused.value


def sheet_words(pdf):
    """The words as a person reads them off the paper: by their numbers."""
    lines = pdf_text(pdf).split("SốTừ")[-1] if "SốTừ" in pdf_text(pdf) else pdf_text(pdf)
    tokens = lines.split()
    numbered = {
        int(number): word
        for number, word in pairwise(tokens)
        if number.isdigit() and not word.isdigit() and int(number) <= 17
    }
    return " ".join(numbered[place] for place in range(1, 18))


@given(st.binary(min_size=16, max_size=16))
def test_any_key_comes_back_from_its_words_with_or_without_tones_and_from_its_code(key):
    words = code_words(key)
    assert len(words) == 17
    assert read_code(" ".join(words)) == key
    assert read_code("\n".join(f"{n}. {word.upper()}" for n, word in enumerate(words, start=1))) == key
    assert read_code(code_text(key)) == key


def test_a_slip_of_the_pen_is_told_by_its_place():
    words = list(code_words(bytes(range(16))))
    assert refused_code(" ".join(words[:-1])).fault is CodeFault.COUNT
    words[4] = "xyzxyz"
    slip = refused_code(" ".join(words))
    assert (slip.fault, slip.detail) == (CodeFault.WORD, "5")
    wrong = list(code_words(bytes(range(16))))
    wrong[0], wrong[1] = wrong[1], wrong[0]
    assert refused_code(" ".join(wrong)).fault is CodeFault.PROOF
    assert refused_code("").fault is CodeFault.COUNT


def test_the_printed_sheet_opens_the_book_by_its_words_and_by_a_photo_of_its_code(workspace, tmp_path):
    pdf = recovery_sheet(workspace, PASSPHRASE)
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil()
    picture.save(tmp_path / "photo.jpg", quality=70)
    state, path = workspace.book.state(), workspace.book.path
    workspace.book.close()
    by_words = read_code(sheet_words(pdf))
    assert by_words == code_on_picture(tmp_path / "photo.jpg")
    opened = open_by_code(path, by_words, NEW, fixed_day())
    with opened.book:
        assert opened.book.state() == state
    with open_book(path, NEW, fixed_day()).book as again:
        assert again.state() == state
    for shut in (PASSPHRASE, "khác hẳn"):
        with pytest.raises(BookRefusedError) as refused:
            open_book(path, shut, fixed_day())
        assert refused.value.fault is BookFault.WRONG_PASSPHRASE
    # The sheet of before opens nothing any more.
    with pytest.raises(CodeRefusedError) as old:
        open_by_code(path, by_words, NEW, fixed_day())
    assert old.value.fault is CodeFault.OTHER_BOOK


def test_the_sheet_is_given_only_to_who_knows_the_passphrase(workspace):
    with pytest.raises(BookRefusedError):
        recovery_sheet(workspace, "đoán mò")


def test_a_changed_passphrase_opens_the_same_book_and_the_open_window_goes_on(workspace):
    state = workspace.book.state()
    change_passphrase(workspace, PASSPHRASE, NEW)
    assert workspace.book.state() == state
    member = workspace.members.all()[0]
    correct(workspace, member.id, {"phone": "0901"})  # it is still written in
    path = workspace.book.path
    workspace.book.close()
    with open_book(path, NEW, fixed_day()).book as again:
        assert not any(again.faults().values())
    assert sorted(file.name for file in path.parent.iterdir() if "khoa-moi" in file.name) == []


def test_a_short_or_wrong_passphrase_changes_nothing(workspace):
    before = workspace.book.path.read_bytes()
    with pytest.raises(RuleBrokenError):
        change_passphrase(workspace, PASSPHRASE, "ngắn")
    with pytest.raises(BookRefusedError):
        change_passphrase(workspace, "sai rồi", NEW)
    assert workspace.book.path.read_bytes() == before


@pytest.mark.parametrize("at", ["copy_to", "replace", "open"])
def test_a_disk_that_fails_while_the_passphrase_is_changed_leaves_the_book_as_it_was(workspace, monkeypatch, at):
    state, path = workspace.book.state(), workspace.book.path

    def broken(*_arguments, **_named):
        raise OSError(28, "no space")

    if at == "replace":
        monkeypatch.setattr("pathlib.Path.replace", broken)
    elif at == "open":
        monkeypatch.setattr(Book, "open", classmethod(broken))
    else:
        monkeypatch.setattr("app.storage.book_file.BookFile.content", broken)
    with pytest.raises((BookRefusedError, OSError)):
        change_passphrase(workspace, PASSPHRASE, NEW)
    monkeypatch.undo()
    assert workspace.book.state() == state
    workspace.book.close()
    with open_book(path, PASSPHRASE, fixed_day()).book as again:
        assert again.state() == state
    assert [file.name for file in path.parent.iterdir() if "khoa-moi" in file.name] == []


def test_the_office_gives_back_the_key_of_a_book_and_nobody_else_can(village, stick, tmp_path):
    workspace = village.workspace
    leave_key_with_office(workspace, PASSPHRASE)
    sync_group(workspace, stick, workspace.today)
    collect(village.office, stick, village.office.today)
    keys = kept_keys(village.office, workspace.group)
    key = keys[workspace.book.identity.device]
    path = tmp_path / "copy.sotobook"
    shutil.copyfile(workspace.book.path, path)
    with open_by_code(path, key, NEW, fixed_day()).book as opened:
        assert not any(opened.faults().values())
    with pytest.raises(RuleBrokenError):
        kept_keys(workspace, workspace.group)
    # A changed passphrase is a changed key: the office gets the new one by itself.
    change_passphrase(workspace, PASSPHRASE, NEW)
    sync_group(workspace, stick, workspace.today)
    collect(village.office, stick, village.office.today)
    assert kept_keys(village.office, workspace.group)[workspace.book.identity.device] != key


def test_without_an_office_nothing_is_left_with_it(workspace):
    with pytest.raises(RuleBrokenError):
        leave_key_with_office(workspace, PASSPHRASE)


def test_a_picture_without_the_code_is_refused(tmp_path):
    from PIL import Image

    Image.new("RGB", (400, 400), "white").save(tmp_path / "white.png")
    with pytest.raises(CodeRefusedError) as refused:
        code_on_picture(tmp_path / "white.png")
    assert refused.value.fault is CodeFault.NO_CODE
    with pytest.raises(CodeRefusedError):
        code_on_picture(tmp_path / "none.png")
