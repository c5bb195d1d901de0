"""The guides: whole in both languages, in the words that stand on the screen, and printed."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from importlib.resources import files
from pathlib import Path

import pytest

from app.domain.guide import PartKind, parse_guide
from app.usecases.guides import CARD, LANGUAGES, READERS, guide, guide_file
from tests.papers import pdf_text

ROOT = Path(__file__).parents[2]
QUOTED = re.compile("“([^”]+)”")


def words_of_the_window():
    """Every text of the window in Vietnamese and in English, without its marks."""
    vietnamese, english = set(), set()
    words = ET.fromstring(files("resources").joinpath("translations/soto_en.ts").read_text("utf-8"))
    for message in words.iter("message"):
        vietnamese.add((message.findtext("source") or "").strip(" ❮❯+"))
        english.add((message.findtext("translation") or "").strip(" ❮❯+"))
    return {"vi": vietnamese, "en": english}


@pytest.mark.parametrize("reader", READERS)
def test_what_a_guide_quotes_stands_on_the_screen(reader):
    known = words_of_the_window()
    for language in LANGUAGES:
        text = files("resources").joinpath(f"guide/{reader}.{language}.md").read_text("utf-8")
        assert not [one for one in QUOTED.findall(text) if one not in known[language]], language


@pytest.mark.parametrize("reader", READERS)
def test_both_languages_have_the_same_chapters_steps_and_pictures(reader):
    shapes = [
        [(one.key, one.picture, [part.kind for part in one.parts]) for one in guide(reader, language).chapters]
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1]
    assert all(parts for _, _, parts in shapes[0])
    keys = [key for key, _, _ in shapes[0]]
    assert len(set(keys)) == len(keys)


def test_the_commands_a_guide_names_are_there():
    from app.cli.group import soto

    for language in LANGUAGES:
        text = files("resources").joinpath(f"guide/it.{language}.md").read_text("utf-8")
        named = re.findall(r"`soto ([a-z-]+)(?: ([a-z]+))?", text)
        assert len(named) > 3
        for first, second in named:
            if first.startswith("--"):
                continue
            command = soto.get_command(None, first)
            assert command is not None, first
            if first in {"office", "union"}:
                assert command.get_command(None, second) is not None, (first, second)


def test_steps_are_counted_by_themselves_and_warnings_are_marked():
    made = parse_guide("# T\nLời đầu.\n\n## a-b | - | Chương\nCâu.\n1. một\n1. hai\n! cẩn thận\n## c | anh | Hai\nx\n")
    (first, second) = made.chapters
    assert [(part.kind, part.text, part.number) for part in first.parts] == [
        (PartKind.TEXT, "Câu.", 0),
        (PartKind.STEP, "một", 1),
        (PartKind.STEP, "hai", 2),
        (PartKind.WARNING, "cẩn thận", 0),
    ]
    assert (first.picture, second.picture, second.title) == ("", "anh", "Hai")


@pytest.mark.parametrize("text", ["", "# T", "## a | - | x\ny", "# T\n## hỏng\nx"])
def test_what_is_no_guide_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011  # its own reader, for its own files
        parse_guide(text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reader", READERS)
def test_a_guide_on_paper_says_what_it_says_on_the_screen(reader, language):
    made = guide(reader, language)
    pdf = guide_file(reader, language)
    text = " ".join(pdf_text(pdf).split())
    for chapter in made.chapters:
        assert chapter.title in text
        for part in chapter.parts:
            assert part.text.split("“")[0].strip()[:25] in text, part.text
    if reader == CARD:
        import pypdfium2

        with pypdfium2.PdfDocument(pdf) as whole:
            assert len(whole) == 1, "a card is one page"
