"""The shape of every document that ``--json`` prints, taken from what the commands print on the small world: ``docs/json.md``."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from app.bootstrap import policy_text
from tests.commands import soto
from tests.outside.gather import BANK, CASES, ROSTER
from tests.outside.world import World

ROOT = Path(__file__).parents[2]
DOC = ROOT / "docs" / "json.md"
_PLAIN_KEY = re.compile(r"[a-z][a-z0-9_]*")
_HEAD = """# What `--json` prints

One document to a command, in UTF-8; amounts are whole dong as integers, days are ISO dates. Shapes only grow: a field may be added,
none goes away or changes its sort. `text?` may be null as well; `{…: …}` is keyed by what the line says; a list shows what its
members may have, and `…` stands for what the small world has none of. Taken from what the commands print (`python -m tests.outside`), held by `tests/outside/test_shapes.py`. The report,
its warehouse and `publish` are in [warehouse.md](warehouse.md).
"""


def everything(world: World, folder: Path) -> dict[str, Any]:
    """Each command that takes ``--json``, by how it is typed, and the shape of what it printed."""
    found: dict[str, Any] = {}
    for typed, arguments in _commands(world, folder):
        done = soto(*arguments)
        shape = shape_of(json.loads(done.stdout))
        found[typed] = merged(found[typed], shape) if typed in found else shape
    return found


def _commands(world: World, folder: Path) -> Iterator[tuple[str, tuple[object, ...]]]:
    group, office, union = world.group, world.office, world.union
    pack = folder / "quy-tac.toml"
    pack.write_text(re.sub(r'(?m)^as_of = ".*"$', 'as_of = "2027-01-01"', policy_text(), count=1), encoding="utf-8")
    broken = folder / "hong.toml"
    broken.write_text("schema = 1\n", encoding="utf-8")
    yield "soto forms --json", ("forms", "--json")
    yield "soto notices --json", ("notices", "--json")
    yield "soto eligibility FILE --json", ("eligibility", CASES, "--json")
    yield "soto policy show --json", ("policy", "show", "--json")
    yield "soto policy diff OLD NEW --json", ("policy", "diff", pack, pack, "--json")
    yield "soto policy check FILE --json", ("policy", "check", pack, "--json")
    yield "soto policy check FILE --json", ("policy", "check", broken, "--json")
    yield "soto import BOOK FILE --json", ("import", group, ROSTER, "--dry-run", "--json")
    yield "soto bank BOOK FILE --json", ("bank", group, BANK, "--dry-run", "--json")
    young = folder / "to-moi.sotobook"
    assert soto("new", young, "--profile", ROOT / "resources/sample/profile.toml").returncode == 0
    assert soto("import", young, ROSTER).returncode == 0
    yield "soto bank BOOK FILE --json", ("bank", young, BANK, "--dry-run", "--json")
    district, raw = folder / "dia-ban.sotobook", folder / "so-lieu"
    with ZipFile(ROOT / "resources/sample/kim-bang-2023-08-31.zip") as packed:
        packed.extractall(raw)
    assert soto("office", "new", district).returncode == 0
    assert soto("office", "load", district, raw).returncode == 0
    yield "soto arrears BOOK --json", ("arrears", district, "--json")
    yield "soto matters BOOK --json", ("matters", office, "--json")
    yield "soto doctor BOOK --json", ("doctor", group, "--json")
    yield "soto doctor BOOK --json", ("doctor", office, "--json")
    yield "soto union requests UNION --json", ("union", "requests", union, "--json")
    yield "soto office groups OFFICE --json", ("office", "groups", office, "--json")
    yield "soto office answer OFFICE --json", ("office", "answer", office, "--json")
    statement = ("office", "statement", office, "0100113", BANK, "--dry-run", "--json")
    yield "soto office statement OFFICE GROUP FILE --json", statement
    yield "soto sync BOOK MAILBOX --json", ("sync", group, world.stick, "--json")
    yield "soto sync BOOK MAILBOX --json", ("sync", union, world.stick, "--json")
    joined = folder / "may-hai.sotobook"
    assert soto("join", joined, "--group", "0100112", "--name", "Máy Tổ phó").returncode == 0
    yield "soto sync BOOK MAILBOX --json", ("sync", joined, world.stick, "--json")
    yield "soto office collect OFFICE MAILBOX… --json", ("office", "collect", office, world.stick, "--json")
    sent = next(path for path in sorted((world.stick / "to-office").iterdir()) if path.suffix == ".soto")
    yield "soto verify FILE --json", ("verify", sent, "--json")
    yield "soto verify FILE --json", ("verify", group, "--json")
    yield "soto take BOOK FILE… --json", ("take", office, sent, "--json")
    _exchange(joined, office, world)
    yield "soto office turn-away OFFICE WHO --json", ("office", "turn-away", office, "0100112", "--json")
    _exchange(joined, office, world)
    yield "soto office enrol OFFICE [WHO] --json", ("office", "enrol", office, "--json")
    yield "soto office enrol OFFICE [WHO] --json", ("office", "enrol", office, "0100112", "--json")
    assert soto("leave-key", group).returncode == 0
    _exchange(group, office, world)
    yield "soto office kept-keys OFFICE GROUP --json", ("office", "kept-keys", office, "0100112", "--json")
    yield "soto office pack OFFICE FILE --json", ("office", "pack", office, pack, "--json")
    yield "soto office rekey OFFICE --json", ("office", "rekey", office, "--json")
    copies = folder / "sao"
    yield "soto backup BOOK DIR --json", ("backup", group, copies, "--json")
    (copy,) = copies.iterdir()
    yield "soto restore COPY BOOK --json", ("restore", copy, folder / "lai.sotobook", "--json")
    copied = folder / "chep.sotobook"
    shutil.copyfile(group, copied)
    yield "soto begin-again BOOK --json", ("begin-again", copied, "--json")


def _exchange(book: Path, office: Path, world: World) -> None:
    """A laptop's stick goes to the office and back, twice: the first time it may only learn whose word it takes."""
    for _ in range(2):
        assert soto("sync", book, world.stick).returncode == 0
        assert soto("office", "collect", office, world.stick).returncode in {0, 1}


def shape_of(value: Any) -> Any:
    """What sort of value it is: a word, a table by field, a list of one shape, or a map whose keys say something themselves."""
    match value:
        case None:
            return "null"
        case bool():
            return "bool"
        case int():
            return "int"
        case float():
            return "number"
        case str():
            return "text"
        case list():
            found: Any = None
            for one in value:
                found = shape_of(one) if found is None else merged(found, shape_of(one))
            return [found if found is not None else "…"]
        case dict() if value and not all(_PLAIN_KEY.fullmatch(key) for key in value):
            found = None
            for one in value.values():
                found = shape_of(one) if found is None else merged(found, shape_of(one))
            return {"…": found}
        case _:
            return {key: shape_of(one) for key, one in value.items()}


def merged(one: Any, other: Any) -> Any:
    """A shape that both have."""
    if one == other or other in ("…", ["…"], {}):
        return one
    if one in ("…", ["…"], {}):
        return other
    if "null" in (one, other):
        kept = other if one == "null" else one
        return f"{kept}?" if isinstance(kept, str) and not kept.endswith("?") else kept
    if isinstance(one, dict) and isinstance(other, dict):
        return {
            key: merged(one[key], other[key]) if key in one and key in other else one.get(key, other.get(key))
            for key in [*one, *(key for key in other if key not in one)]
        }
    if isinstance(one, list) and isinstance(other, list):
        return [merged(one[0], other[0])]
    names = sorted({str(one).rstrip("?"), str(other).rstrip("?")})
    optional = "?" if str(one).endswith("?") or str(other).endswith("?") else ""
    return "number" if names == ["int", "number"] else " or ".join(names) + optional


def as_text(shapes: dict[str, Any]) -> str:
    """The document for people."""
    parts = [f"## `{typed}`\n\n```\n{_lines(shape)}\n```\n" for typed, shape in sorted(shapes.items())]
    return "\n".join([_HEAD, *parts])


def _lines(shape: Any, depth: int = 0) -> str:
    pad = "  " * (depth + 1)
    match shape:
        case {}:
            inside = "\n".join(f"{pad}{key}: {_lines(one, depth + 1)}" for key, one in shape.items())
            return f"{{\n{inside}\n{'  ' * depth}}}" if shape else "{}"
        case [one]:
            return f"[{_lines(one, depth)}]"
        case _:
            return str(shape)
