"""python -m app: no arguments opens the window, a command runs headless."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from app import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; gives the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not getattr(sys, "frozen", False):
        return _run(given)
    from app.versions import came_up, start_chosen  # a built program, beside which others may lie

    code = start_chosen(__version__, given, os.environ)
    if code is None:
        code = _run(given)
        came_up(__version__, os.environ)
    return code


def _run(given: list[str]) -> int:
    from app.bootstrap import run

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
