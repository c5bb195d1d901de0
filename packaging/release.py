"""A release: the version and the changelog's heading are written, committed and tagged; then the packages are made.

python packaging/release.py VERSION [--day YYYY-MM-DD]   from a clean tree that passed `make test`; nothing is pushed

The packages with their checksums are made by ``make package`` after it, from the tagged tree.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")
_SAID = re.compile(r'__version__ = "([^"]+)"')
_OPEN = "## Unreleased\n"


class ReleaseError(Exception):
    """Why nothing was released; the tree is as it was."""


def release(root: Path, version: str, day: date) -> str:
    """Write, commit and tag a version; gives the tag.

    Raises:
        ReleaseError: the tree has changes, the version is none, lower than today's or tagged already, or the changelog says nothing new.
    """
    wanted = _VERSION.fullmatch(version)
    if wanted is None:
        raise ReleaseError(f"{version} is no version: write it like 0.2.0")
    if _git(root, "status", "--porcelain"):
        raise ReleaseError("the tree has changes: commit them first")
    tag = f"v{version}"
    if _git(root, "tag", "--list", tag):
        raise ReleaseError(f"{tag} is there already")
    source, log = root / "app" / "__init__.py", root / "CHANGELOG.md"
    text, changes = source.read_text("utf-8"), log.read_text("utf-8")
    now = _SAID.search(text)
    if now is None or _numbers(version) < _numbers(now[1]):
        raise ReleaseError(f"{version} comes before {now[1] if now else 'nothing'}")
    said = news(changes)
    if not said:
        raise ReleaseError("the changelog has nothing under Unreleased")
    source.write_text(_SAID.sub(f'__version__ = "{version}"', text, count=1), encoding="utf-8")
    log.write_text(changes.replace(_OPEN, f"{_OPEN}\n## {version} ({day.isoformat()})\n", 1), encoding="utf-8")
    _git(root, "add", "app/__init__.py", "CHANGELOG.md")
    _git(
        root,
        "commit",
        "-q",
        "-m",
        f"release: {version}",
        "-m",
        f"What is in it stands in CHANGELOG.md under {version}.",
    )
    _git(root, "tag", "-a", tag, "-m", f"Sổ Tổ {version}\n\n{said}")
    return tag


def news(changelog: str) -> str:
    """What stands under the open heading of the changelog."""
    _, found, rest = changelog.partition(_OPEN)
    return re.split(r"(?m)^## ", rest, maxsplit=1)[0].strip() if found else ""


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def _git(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True).stdout.strip()


def main() -> int:
    """Release what is asked for; gives the exit code."""
    asked = argparse.ArgumentParser(description="Write, commit and tag a version.")
    asked.add_argument("version")
    asked.add_argument("--day", type=date.fromisoformat, default=date.today())  # noqa: DTZ011  # the day of whoever releases
    said = asked.parse_args()
    try:
        tag = release(ROOT, said.version, said.day)
    except ReleaseError as error:
        print(error, file=sys.stderr)
        return 1
    print(
        f"{tag} is committed and tagged here. Now: make package, look at out/package, then push the branch and the tag."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
