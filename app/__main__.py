"""python -m app: no arguments opens the window, a command runs headless."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from app import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; gives the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if getattr(sys, "frozen", False):  # a built program, beside which others may lie
        from app.versions import start_chosen

        code = start_chosen(__version__, given, os.environ)
        if code is not None:
            return code
    from app.bootstrap import run

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
