"""Started twice without a book, the program is there once; and a start after one that was killed is not kept out."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def start(tmp_path):
    """Starts the program as a person does who clicks its icon; all of them share a home."""
    places = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")}
    tmp_path.chmod(0o700)
    running = []

    def started():
        running.append(
            subprocess.Popen(
                [sys.executable, "-m", "app"],
                cwd=ROOT,
                env={**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"},
                stderr=subprocess.DEVNULL,
            )
        )
        return running[-1]

    yield started
    for one in running:
        one.kill()
        one.wait()


def one_goes(first, second):
    """Whichever came first stays; gives the one that went and the other."""
    for _ in range(600):
        for gone, stays in ((first, second), (second, first)):
            with suppress(subprocess.TimeoutExpired):
                gone.wait(0.1)
                return gone, stays
    raise AssertionError("both stay")


def test_a_second_start_calls_the_first_and_goes(start):
    first, second = start(), start()
    gone, stays = one_goes(first, second)
    assert gone.returncode == 0
    assert start().wait(60) == 0
    assert stays.poll() is None
    stays.kill()
    stays.wait()
    gone, stays = one_goes(start(), start())
    assert gone.returncode == 0
    assert stays.poll() is None
