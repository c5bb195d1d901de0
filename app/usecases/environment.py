"""Time and chance, which come in from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Environment:
    """Time and chance, handed in from outside. ``token`` gives a fresh random name of 16 hex letters.

    ``policy_text`` reads the pack that comes with the program; empty where there is none.
    """

    now: Callable[[], datetime]
    token: Callable[[], str]
    policy_text: Callable[[], str] = str
