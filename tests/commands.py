"""The commands as a person types them, with the passphrase of the practice village.

They run in this process, since two hundred starts of Python are minutes; what needs a process of its own starts one
(``tests/storage/test_one_program.py``).
"""

from __future__ import annotations

import io
import os
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from app.__main__ import main
from app.usecases.practice.village import PASSPHRASE

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, and what it said."""

    returncode: int
    stdout: str
    stderr: str


def soto(*arguments: object, umask: int = 0o022) -> Done:
    """Run one command. What nobody caught in it is raised here."""
    out, err = io.StringIO(), io.StringIO()
    before = os.umask(umask)
    try:
        with (
            patch.dict(os.environ, SOTO_PASSPHRASE=PASSPHRASE),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            code = main([str(argument) for argument in arguments])
    finally:
        os.umask(before)
    return Done(code, out.getvalue(), err.getvalue())
