"""The one place that builds everything and hands it over."""

from __future__ import annotations

import logging
import secrets
import sys
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path

from app.usecases.environment import Environment


def environment() -> Environment:
    """The laptop's own clock and chance."""
    return Environment(
        now=lambda: datetime.now().astimezone(), token=lambda: secrets.token_hex(8), policy_text=policy_text
    )


@cache
def policy_text() -> str:
    """The policy pack that comes with the program. It is as trustworthy as the program itself: a release signs both together."""
    return files("resources").joinpath("policy/vn-vbsp.toml").read_text(encoding="utf-8")


def open_window(book: Path | None, *, practice: bool = False) -> int:
    """Open the window, on a book if one is named."""
    from app.ui.shell.start import run_window

    return run_window(environment(), policy_text, book=book, practice=practice)


def play_demo(out: Path) -> list[Path]:
    """Play the main job through the real windows; gives the files it left."""
    from app.ui.shell.demo import play

    return play(environment(), policy_text, out)


def show_gallery() -> int:
    """Show every component of the window in every state; gives the exit code."""
    from app.ui.shell.start import run_gallery

    return run_gallery()


def _is_of_the_window(arguments: list[str]) -> bool:
    """Whether the window is to open, alone or on a book, and nothing else is said."""
    return (
        arguments[:1] in ([], ["window"])
        and len(arguments) <= 2  # the word, and the book
        and not any(one.startswith("-") for one in arguments)
    )


def run(arguments: list[str]) -> int:
    """Run a command, or open the window where there is none."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console in an old code page must not stop Vietnamese from being printed.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    # The rule engine logs each fact it does not find; that is what "unknown" is, no news.
    logging.getLogger("cel").setLevel(logging.CRITICAL)
    # As a menu, an icon or a book in a folder starts it: no command is loaded for that.
    if _is_of_the_window(arguments):
        return open_window(Path(arguments[1]) if len(arguments) > 1 else None)
    from app.cli import Program, run_command

    return run_command(
        arguments,
        Program(
            environment=environment(),
            policy_text=policy_text,
            open_window=open_window,
            play_demo=play_demo,
            show_gallery=show_gallery,
        ),
    )
