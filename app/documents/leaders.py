"""Dotted blanks that fit their line: as long as there is room, never torn onto the next line."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

DOT = "\u2026"
_BLANK = re.compile(f"{DOT}{{4,}}")
_SMALL = 8  # a blank for a number; it does not grow into a line


@dataclass(slots=True)
class _Word:
    """A word with at most one blank in it."""

    before: str
    wanted: int  # dots
    after: str
    given: int = 0

    @property
    def text(self) -> str:
        return f"{self.before}{DOT * self.given}{self.after}"

    @property
    def least(self) -> int:
        return min(self.wanted, max(4, self.wanted // 2))


def has_blank(text: str) -> bool:
    """Whether there is a blank to write on in a text."""
    return _BLANK.search(text) is not None


def fitted(text: str, width: float, measure: Callable[[str], float]) -> str:
    """The text in lines no wider than ``width``, its blanks drawn out to the ends of their lines; ``measure`` gives widths."""
    return "\n".join(_fitted(line, width, measure) for line in text.split("\n"))


def _fitted(text: str, width: float, measure: Callable[[str], float]) -> str:
    words = [_word(word) for word in text.split(" ")]
    for word in words:
        word.given = word.least
    lines: list[list[_Word]] = [[]]
    for word in words:
        if lines[-1] and measure(" ".join(one.text for one in [*lines[-1], word])) > width:
            lines.append([])
        lines[-1].append(word)
    dot = measure(DOT)
    for number, line in enumerate(lines):
        _draw_out(line, width, dot, measure, is_last=number == len(lines) - 1)
    return "\n".join(" ".join(word.text for word in line) for line in lines)


def _word(text: str) -> _Word:
    found = _BLANK.search(text)
    if found is None:
        return _Word(text, 0, "")
    return _Word(text[: found.start()], len(found[0]), text[found.end() :])


def _draw_out(line: list[_Word], width: float, dot: float, measure: Callable[[str], float], *, is_last: bool) -> None:
    """Give the room left on a line to its blanks: first what each wants, then the rest to the long ones."""
    blanks = [word for word in line if word.wanted]
    if not blanks:
        return
    left = int((width - measure(" ".join(word.text for word in line))) / dot)
    for word in blanks:
        more = min(word.wanted - word.given, max(left, 0))
        word.given += more
        left -= more
    ends_blank = line[-1].wanted > 0
    growing = [word for word in blanks if word.wanted >= _SMALL]
    if left <= 0 or not growing or (is_last and not ends_blank):
        return
    if is_last:
        growing = [line[-1]] if line[-1].wanted >= _SMALL else []
    for place, word in enumerate(growing):
        share = left // (len(growing) - place)
        word.given += share
        left -= share
