"""What people, scripts and other laptops see of the program, as text: every paper, every command's answer, every row of the tables."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click
import openpyxl

from app.cli.group import soto as group_of_commands
from app.domain.entries import KINDS
from app.usecases.book.opening import open_book
from app.usecases.papers.registry import BLANKS
from app.usecases.practice.village import PASSPHRASE
from tests.builders import fixed_day
from tests.commands import ROOT, soto
from tests.documents.sample import every_paper
from tests.outside.world import World, fixed_clock, fixed_keys
from tests.papers import pdf_text

BANK = ROOT / "tests/data/bank/bank-21.xlsx"
ROSTER = ROOT / "tests/data/rosters/roster-plain-11.xlsx"
CASES = ROOT / "tests/data/eligibility-cases.json"
_SPACE = re.compile(r"[ \t]+")


def everything(world: World, folder: Path) -> dict[str, str]:
    """By the name of its file: the text. ``folder`` is where commands may write."""
    found = {f"samples/{_file(form)}.txt": _text(pdf) for form, pdf in every_paper().items()}
    found["kinds.json"] = _pretty(_kinds())
    found["schema.txt"] = _schema(world.group)
    found["commands/help.txt"] = "\n".join(_help(group_of_commands, ()))
    for name, book in (("group", world.group), ("office", world.office), ("union", world.union)):
        found[f"tables/{name}.txt"] = "\n".join(_rows(book)) + "\n"
    with fixed_keys(), fixed_clock():
        found |= dict(_answers(world, folder))
        found |= dict(_printed(world, folder))
    return found


def _kinds() -> dict[str, object]:
    """The stored kinds: who may write each, its fields, and the personal facts beside it."""
    return {
        name: {
            "version": kind.version,
            "by": sorted(role.value for role in kind.by),
            "fields": list(kind.content.__struct_fields__),
            "facts": sorted(kind.facts),
        }
        for name, kind in sorted(KINDS.items())
    }


def _schema(path: Path) -> str:
    with closing(open_book(path, PASSPHRASE, fixed_day()).book) as book:
        made = book.query("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    return "\n".join(_SPACE.sub(" ", row["sql"].replace("\n", " ")) for row in made) + "\n"


def _help(command: click.Command, path: tuple[str, ...]) -> Iterator[str]:
    """Every command with its arguments and options, as scripts use them."""
    if isinstance(command, click.Group):
        for name, inner in sorted(command.commands.items()):
            yield from _help(inner, (*path, name))
        return
    yield " ".join(("soto", *path))
    for parameter in command.params:
        shape = "required" if parameter.required else "optional"
        many = "many" if parameter.nargs != 1 or getattr(parameter, "multiple", False) else "one"
        yield f"  {' '.join(parameter.opts)} {parameter.param_type_name} {shape} {many} {parameter.type.name}"


def _rows(path: Path) -> Iterator[str]:
    with closing(open_book(path, PASSPHRASE, fixed_day()).book) as book:
        for table, rows in sorted(book.state().items()):
            for row in rows:
                yield f"{table} {row}"


def _answers(world: World, folder: Path) -> Iterator[tuple[str, str]]:
    """Commands that ask, and a few that write, with what they print."""
    group, office, union = world.group, world.office, world.union
    asked: tuple[tuple[str, tuple[object, ...]], ...] = (
        ("forms", ("forms", "--json")),
        ("words", ("words", "1234567")),
        ("eligibility", ("eligibility", CASES, "--json")),
        ("import", ("import", group, ROSTER, "--dry-run", "--json")),
        ("bank", ("bank", group, BANK, "--dry-run", "--json")),
        ("bank-words", ("bank", group, BANK, "--dry-run")),
        ("doctor", ("doctor", group, "--json")),
        ("doctor-office", ("doctor", office, "--json")),
        ("verify-book", ("verify", group, "--json")),
        ("office-groups", ("office", "groups", office, "--json")),
        ("office-answer", ("office", "answer", office, "--json")),
        ("office-report", ("office", "report", office, "--format", "json", "--full")),
        ("office-report-words", ("office", "report", office)),
        ("office-enrol", ("office", "enrol", office, "--json")),
        ("office-statement", ("office", "statement", office, "0100113", BANK, "--dry-run", "--json")),
        ("union-requests", ("union", "requests", union, "--json")),
        ("sync", ("sync", group, world.stick, "--json")),
        ("sync-union", ("sync", union, world.stick, "--json")),
        ("office-collect", ("office", "collect", office, world.stick, "--json")),
        ("sync-words", ("sync", group, world.stick)),
        ("office-collect-words", ("office", "collect", office, world.stick)),
    )
    for name, arguments in asked:
        done = soto(*arguments)
        yield f"commands/{name}.txt", _plain(f"exit {done.returncode}\n{done.stdout}{done.stderr}", world, folder)
    sent = next(path for path in sorted((world.stick / "to-office").iterdir()) if path.suffix == ".soto")
    yield "commands/verify-batch.txt", _plain(soto("verify", sent, "--json").stdout, world, folder)
    for listed in ("members", "round", "differences"):
        book = folder / f"{listed}.xlsx"
        done = soto("export", group, listed, "--out", book)
        yield f"commands/export-{listed}.txt", _plain(done.stdout + done.stderr, world, folder) + _cells(book)
    for form in ("pdf", "xlsx"):
        out = folder / f"report.{form}"
        assert soto("office", "report", office, "--format", form, "--out", out).returncode == 0
        yield f"papers/report-{form}.txt", _text(out.read_bytes()) if form == "pdf" else _cells(out)


def _printed(world: World, folder: Path) -> Iterator[tuple[str, str]]:
    """Every form of the books, as a person prints it."""
    for name, book in (("group", world.group), ("union", world.union)):
        for form in BLANKS:
            out = folder / f"{name}-{_file(form)}"
            done = soto("print", book, form, "--out", out / "a.pdf") if out.mkdir() is None else None
            assert done is not None
            papers = [_text(path.read_bytes()) for path in sorted(out.glob("*.pdf"))]
            said = _plain(f"exit {done.returncode}\n{done.stdout}{done.stderr}", world, folder)
            yield f"papers/{name}-{_file(form)}.txt", said + "\n".join(papers)


def _plain(said: str, world: World, folder: Path) -> str:
    """Without what is this machine's alone: where the files lie, and how long sealed bytes are."""
    for place in (str(folder), str(world.folder)):
        said = said.replace(place, "…")
    said = re.sub(r"-[0-9a-f]{8}\.soto", "-#.soto", said)  # named after bytes that are sealed anew each time
    return re.sub(r'"(size|sha256|free|disk_free|bytes)": [^,\n]+', r'"\1": "…"', said)


def _text(pdf: bytes) -> str:
    """The text of a paper, line by line; a seal's code differs with each signature and is left out."""
    lines = (_SPACE.sub(" ", line).strip() for line in pdf_text(pdf).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def _cells(path: Path) -> str:
    if not path.exists():
        return "no file\n"
    book = openpyxl.load_workbook(path)
    return "".join(
        f"{sheet.title}!{cell.coordinate} {cell.value!r} {cell.number_format}\n"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    )


def _pretty(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _file(form: str) -> str:
    return re.sub(r"[/ ]", "-", form).replace("trắng", "blank")
