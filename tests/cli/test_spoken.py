"""Commands speak Vietnamese, and English where it is asked for: their help, their library's words, and what it says of wrong ones."""

from __future__ import annotations

import os
import re

import click
import pytest

from app.cli.group import soto as root
from app.cli.spoken import commands_of, language_of
from tests.commands import soto

VIETNAMESE = re.compile("[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)
OURS = re.compile("Sổ Tổ|xã, phường, thị trấn( hoặc| or) đặc khu|[Đđ]ặc khu")
ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Show|Error|Missing|Try|No such|Invalid|OPTIONS|ARGS|COMMAND|required|default)\b"
)


def every_command():
    def walk(command, path):
        yield path
        if isinstance(command, click.Group):
            for name, one in command.commands.items():
                yield from walk(one, (*path, name))

    return list(walk(root, ()))


def help_of(path, *before):
    said = soto(*before, *path, "--help")
    assert said.returncode == 0, said.stderr
    return said.stdout


def test_the_help_of_every_command_is_vietnamese():
    for path in every_command():
        assert not ENGLISH.search(help_of(path)), path


def test_the_help_of_every_command_is_english_where_it_is_asked_for():
    for path in every_command():
        assert not VIETNAMESE.search(OURS.sub("", help_of(path, "--lang", "en"))), path


def test_what_is_wrong_with_a_command_is_said_in_the_language():
    assert "Không có lệnh 'nothing'." in soto("nothing").stderr
    assert "Thiếu tham số 'BOOK'." in soto("sync").stderr
    assert "Không có tùy chọn '--abc'." in soto("doctor", "x", "--abc").stderr
    assert "No such command 'nothing'." in soto("--lang", "en", "nothing").stderr
    assert soto("nothing").returncode == 2


def test_nothing_of_the_language_is_left_behind():
    before = [(one.help, one.options_metavar) for one in commands_of(root)]
    environment = os.environ.get("LANGUAGE")
    help_of((), "--lang", "en")
    help_of(())
    assert [(one.help, one.options_metavar) for one in commands_of(root)] == before
    assert os.environ.get("LANGUAGE") == environment


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], "vi"),
        (["--lang", "en"], "en"),
        (["--lang=en", "doctor"], "en"),
        (["--lang", "fr"], "vi"),
        (["doctor", "--lang", "en"], "vi"),
    ],
)
def test_the_language_stands_before_the_command(arguments, language):
    assert language_of(arguments) == language
