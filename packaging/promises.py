"""Every promise of SECURITY.md names the test that shows it, and that test is there; wherever else the docs name one, it is there too.

Run by ``make check``; prints what is wrong and ends with 1.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
_NAMED = re.compile(r"`(tests/[\w/.\-]+?)(?:::(\w+))?`")
_DOCS = ("SECURITY.md", "README.md", "CONTRIBUTING.md", "docs/*.md")


def missing(root: Path) -> list[str]:
    """What a document names and the tests lack, and rows of SECURITY.md that name no test."""
    found = []
    for path in sorted(path for pattern in _DOCS for path in root.glob(pattern)):
        text = path.read_text("utf-8")
        for where, name in _NAMED.findall(text):
            test = root / where
            if not test.exists():
                found.append(f"{path.name}: {where} is not there")
            elif name and not re.search(rf"^\s*def {name}\(", test.read_text("utf-8"), re.M):
                found.append(f"{path.name}: {where} has no {name}")
    rows = [line for line in (root / "SECURITY.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    unproven = [row for row in rows if not _NAMED.search(row) and not row.startswith("| threat |")]
    return found + [f"SECURITY.md: no test is named by “{row[2:60]}…”" for row in unproven]


if __name__ == "__main__":
    wrong = missing(ROOT)
    print(*wrong or ["every promise names its test"], sep="\n")
    sys.exit(bool(wrong))
