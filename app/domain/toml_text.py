"""TOML that somebody else wrote, read within bounds."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from typing import Any

# A key of many parts costs the reader the square of them: 60 KB of one take half a minute.
_LONG_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){16}""", re.ASCII)


class NestedTooDeeplyError(ValueError):
    """Tables or lists within each other, deeper than anything written by a person."""


def read_toml(text: str, parse_float: Callable[[str], Any] = float) -> dict[str, Any]:
    """The tables of a TOML text.

    Raises:
        NestedTooDeeplyError: it is nested deeper than anybody writes.
        ValueError: it is not TOML.
    """
    if _LONG_KEY.search(text):
        raise NestedTooDeeplyError
    try:
        return tomllib.loads(text, parse_float=parse_float)
    except RecursionError:
        raise NestedTooDeeplyError from None
