"""The package's gate: what it takes for a picture, and that it says where it could not make a system of its own."""

from __future__ import annotations

import importlib.util
import os
import struct
import sys
from pathlib import Path

import pytest

_FILE = Path(__file__).parents[2] / "packaging" / "package_check.py"
_SPEC = importlib.util.spec_from_file_location("package_check", _FILE)
gate = importlib.util.module_from_spec(_SPEC)
sys.modules["package_check"] = gate
_SPEC.loader.exec_module(gate)


@pytest.mark.parametrize(("bits", "point"), [(24, b"\x01\x02\x03"), (32, b"\x01\x02\x03\x00")])
def test_a_dump_of_the_screen_is_read_as_it_was_drawn(bits, point):
    name, width, height, colours = b"root\0", 5, 3, 2
    line = width * bits // 8 + 4  # lines are longer than their points
    fields = [
        100 + len(name),
        7,
        2,
        24,
        width,
        height,
        0,
        0,
        32,
        0,
        bits,
        bits,
        line,
        4,
        0xFF0000,
        0xFF00,
        0xFF,
        8,
        colours,
    ]
    head = struct.pack(">25I", *fields, colours, *(0,) * (24 - len(fields)))
    red = b"\0\0\xff" + b"\0" * (bits // 8 - 3)
    lines = [point * width + b"\x77" * 4] * 2 + [point * (width - 1) + red + b"\x77" * 4]
    image = gate.image_of(head + name + b"\x55" * 12 * colours + b"".join(lines))
    assert image.size == (width, height)
    assert image.getpixel((0, 0)) == (3, 2, 1)
    assert image.getpixel((4, 2)) == (255, 0, 0)
    assert len(image.getcolors()) == 2


def test_without_root_or_debootstrap_it_is_said_that_libraries_are_this_machine_s(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert isinstance(gate.system_for(tmp_path), gate.EmptyRoot)
    assert "libraries are this machine's" in capsys.readouterr().out


def test_what_failed_is_told_with_its_own_words():
    with pytest.raises(gate.CheckError, match=r"ended with 3: broken pipe of the village"):
        gate._run(
            [sys.executable, "-c", "import sys; print('broken pipe of the village', file=sys.stderr); sys.exit(3)"]
        )
