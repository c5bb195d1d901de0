"""The commands that scripts and checks rely on; each is a thin call.

Exit 0: done. Exit 1: refused, with one plain sentence on standard error. Exit 2: wrong usage. ``--json`` prints one JSON
document on standard output and nothing else.
"""

from app.cli.context import Program
from app.cli.main import run_command

__all__ = ["Program", "run_command"]
