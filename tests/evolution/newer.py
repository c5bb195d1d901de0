"""A newer Sổ Tổ: a copy of this one with one field, one fact, one kind and one version more, made by the test.

It runs in a process of its own, as an updated laptop does beside one that is not.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from app import __version__
from app.storage.cipher import SCHEMA
from app.usecases.practice.village import PASSPHRASE
from tests.commands import soto
from tests.evolution import script

ROOT = Path(__file__).parents[2]
_SCRIPT = Path(script.__file__)

_CHANGES: dict[str, tuple[tuple[str, str], ...]] = {
    "app/__init__.py": ((f'__version__ = "{__version__}"', '__version__ = "9.0.0"'),),
    "app/storage/cipher.py": ((f"SCHEMA = {SCHEMA}", f"SCHEMA = {SCHEMA + 1}"),),
    "app/domain/entries/meeting.py": (
        # one optional field more
        (
            "    text: Text\n    dropped: bool = False\n\n\n@entry(\"business_noted\"",
            "    text: Text\n    dropped: bool = False\n    heard: int = 0\n\n\n@entry(\"business_noted\"",
        ),
        # one version more
        (
            '@entry("business_noted", by=GROUP, subject="note/{note}")',
            '@entry("business_noted", by=GROUP, subject="note/{note}", version=2)',
        ),
    ),
    # one fact more
    "app/domain/person_fields.py": (
        (
            'PERSON_FIELDS: tuple[PersonField, ...] = (',
            'PERSON_FIELDS: tuple[PersonField, ...] = (\n    PersonField("nickname", "Tên thường gọi", "tên thường gọi"),',
        ),
    ),
    # one kind more, of a group's and of a union's hand
    "app/domain/entries/members.py": (
        (
            '@entry("member_released"',
            '@entry("godmother_named", by=GROUP, subject="member/{member}")\n'
            "class GodmotherNamed(Content, frozen=True):\n"
            '    """Whom a new member asks first."""\n\n'
            "    member: Member\n"
            "    name: Text\n\n\n"
            '@entry("member_released"',
        ),
    ),
    "app/storage/projections/members.py": (
        (
            '    rows: Rows = {"member": [row]',
            "    from app.domain.entries.members import GodmotherNamed\n\n"
            '    named = [entry.content.name for entry in entries if isinstance(entry.content, GodmotherNamed)]\n'
            '    row["godmother"] = named[-1] if named else ""\n'
            '    rows: Rows = {"member": [row]',
        ),
    ),
    "app/storage/projections/meeting.py": (
        (
            '"id=topic meeting sort text"',
            '"id=topic meeting sort text heard"',
        ),
    ),
    "app/storage/migrations.py": (
        (
            "    for statement in statements_of(SEGMENTS):\n        db.execute(statement)\n",
            "    for statement in statements_of(SEGMENTS):\n        db.execute(statement)\n\n\n"
            "@book()\n"
            "def m099_of_a_newer_program(db: Database) -> None:\n"
            '    """A column of a later year."""\n'
            "    db.execute(\"ALTER TABLE member ADD COLUMN godmother TEXT NOT NULL DEFAULT ''\")\n"
            '    db.execute("ALTER TABLE topic ADD COLUMN heard INTEGER NOT NULL DEFAULT 0")\n',
        ),
    ),
    # what the office says gains a field too
    "app/domain/entries/bank.py": (
        (
            "# noqa: RUF012  # msgspec copies it; points by criterion\n",
            "# noqa: RUF012  # msgspec copies it; points by criterion\n    remark: str = ''\n",
        ),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Program:
    """One version of the program, where it lies."""

    place: Path

    def run(self, *arguments: object) -> str:
        """A command; what it printed. One that was refused fails the test."""
        if self.place != ROOT:
            return self._run("-m", "app", *arguments)
        done = soto(*arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def json(self, *arguments: object) -> dict[str, object]:
        """A command's document."""
        found: dict[str, object] = json.loads(self.run(*arguments, "--json"))
        return found

    def script(self, *arguments: object) -> dict[str, list[str]]:
        """What ``script`` does or reads in a book."""
        if self.place != ROOT:
            said = self._run(_SCRIPT, *arguments)
        else:
            with redirect_stdout(io.StringIO()) as out:
                script.main(*map(str, arguments))
            said = out.getvalue()
        found: dict[str, list[str]] = json.loads(said or "{}")
        return found

    def _run(self, *arguments: object) -> str:
        done = subprocess.run(
            [sys.executable, *map(str, arguments)],
            cwd=self.place,
            env=os.environ | {"SOTO_PASSPHRASE": PASSPHRASE, "PYTHONPATH": str(self.place)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


TODAY = Program(ROOT)


def make_newer(folder: Path) -> Program:
    """The copy, with what it knows more."""
    for part in ("app", "resources"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for name, changes in _CHANGES.items():
        path = folder / name
        text = path.read_text(encoding="utf-8")
        for before, after in changes:
            assert text.count(before) == 1, (name, before)
            text = text.replace(before, after)
        path.write_text(text, encoding="utf-8")
    return Program(folder)
