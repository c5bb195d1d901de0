"""Every document that ``--json`` prints has the shape that docs/json.md says, and every command that takes it stands there."""

from __future__ import annotations

import click
import pytest

from app.cli.group import soto
from tests.outside.shapes import DOC, as_text, everything, merged, shape_of
from tests.outside.world import fixed_clock, make_world

# They need a server, a signed package or an update that was: docs/warehouse.md, docs/updates.md.
ELSEWHERE = {"soto office publish", "soto update look", "soto update back"}


@pytest.fixture(scope="module")
def shapes(tmp_path_factory):
    world = make_world(tmp_path_factory.mktemp("w"))
    with fixed_clock():
        return everything(world, tmp_path_factory.mktemp("out"))


def commands_with_json(command, path):
    if any("--json" in one.opts for one in command.params):
        yield " ".join(path)
    if isinstance(command, click.Group):
        for name, one in command.commands.items():
            yield from commands_with_json(one, (*path, name))


def test_the_document_says_the_shapes_as_they_are(shapes):
    assert as_text(shapes) == DOC.read_text("utf-8"), "look at the change, then: python -m tests.outside"


def test_every_command_that_takes_json_stands_in_it(shapes):
    named = set(commands_with_json(soto, ("soto",)))
    written = {name for name in named if any(typed.startswith(f"{name} ") for typed in shapes)}
    assert named - written == ELSEWHERE


def test_shapes_of_two_answers_say_what_either_may_have():
    assert merged(shape_of({"a": 1, "b": None}), shape_of({"a": 2, "b": "x", "c": []})) == {
        "a": "int",
        "b": "text?",
        "c": ["…"],
    }
    assert shape_of({"0100112": {"sum": 1}}) == {"…": {"sum": "int"}}
    assert shape_of([1, 2.5]) == ["number"]
