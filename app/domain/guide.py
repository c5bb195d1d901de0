"""A guide (sách hướng dẫn): chapters for one sort of reader, each of a page of the window or of a task."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_CHAPTER = re.compile(r"## (?P<key>[a-z-]+) \| (?P<picture>[\w-]+) \| (?P<title>.+)")
_STEP = re.compile(r"\d+\. (.+)")
NO_PICTURE = "-"


class PartKind(Enum):
    """What a line of a chapter is."""

    TEXT = "text"
    STEP = "step"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a chapter. ``number`` counts the steps of its chapter; 0 for what is none."""

    kind: PartKind
    text: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Chapter:
    """``key`` is the page it is about, or the name of a task; ``picture`` the picture of the window it shows, empty for none."""

    key: str
    title: str
    picture: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide in one language."""

    title: str
    intro: str
    chapters: tuple[Chapter, ...]

    def chapter(self, key: str) -> Chapter | None:
        """The chapter of a page or task."""
        return next((one for one in self.chapters if one.key == key), None)


def parse_guide(text: str) -> Guide:
    """A guide from its text: "# title", the introduction, then "## key | picture | title" with lines, "1. steps" and "! warnings".

    Commands stand between backticks, which are for whoever checks them.

    Raises:
        ValueError: it has no title, or a heading that is none.
    """
    title, intro, chapters = "", [], []
    key, heading, picture, parts = "", "", "", list[Part]()
    for line in [*text.replace("`", "").splitlines(), None]:
        if line is None or line.startswith("## "):
            if key:
                chapters.append(Chapter(key, heading, "" if picture == NO_PICTURE else picture, tuple(parts)))
            found = _CHAPTER.fullmatch(line) if line is not None else None
            if line is not None and found is None:
                raise ValueError(line)
            if found is not None:
                key, picture, heading, parts = found["key"], found["picture"], found["title"].strip(), []
        elif line.startswith("# "):
            title = line[2:].strip()
        elif line.strip():
            if key:
                parts.append(_part(line.strip(), sum(one.kind is PartKind.STEP for one in parts)))
            else:
                intro.append(line.strip())
    if not title or not chapters:
        raise ValueError("no title or no chapter")
    return Guide(title, " ".join(intro), tuple(chapters))


def _part(line: str, steps: int) -> Part:
    step = _STEP.fullmatch(line)
    if step is not None:
        return Part(PartKind.STEP, step[1], steps + 1)
    if line.startswith("! "):
        return Part(PartKind.WARNING, line[2:])
    return Part(PartKind.TEXT, line)
