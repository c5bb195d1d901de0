"""One file on a stick that cannot be read, or is far too large: it is named with a reason, and ends no visit."""

from __future__ import annotations

import errno
import os

import pytest

from app.sync.batch import MAGIC
from app.sync.mailbox.protocol import TO_OFFICE, MailboxError, MailboxFault, to_group
from app.usecases.exchange import collect
from app.usecases.messages import sentence
from tests.builders import GROUP
from tests.trust.world import ON, World

BAD = f"{GROUP}-2026-01-01-0099.soto"  # before every other by name


@pytest.fixture
def world(made_world, tmp_path):
    made = World.copy_of(made_world, tmp_path / "world")
    yield made
    made.close()


def zeros(path):
    path.touch()
    os.truncate(path, 60 << 30)


def zeros_behind_our_mark(path):
    path.write_bytes(MAGIC)
    os.truncate(path, 60 << 30)


def bad_sector(path):
    path.write_bytes(MAGIC + b"bad sector")


def dangling(path):
    path.symlink_to(path.with_name("nowhere"))


MAKE = [zeros, zeros_behind_our_mark, bad_sector, dangling, os.mkfifo, os.mkdir]


@pytest.fixture
def read_counts(monkeypatch):
    """Bytes read of each file; a file that holds ``bad sector`` fails."""
    sizes = []
    real_read, real_fdopen = os.read, os.fdopen

    def is_bad(descriptor):
        return os.pread(descriptor, 50, 0).endswith(b"bad sector")

    def read(descriptor, size):
        if is_bad(descriptor):
            raise OSError(errno.EIO, "a bad sector")
        sizes.append(size)
        return real_read(descriptor, size)

    def fdopen(descriptor, mode="r", *args, **named):
        if "r" in mode and is_bad(descriptor):
            os.close(descriptor)
            raise OSError(errno.EIO, "a bad sector")
        sizes.append(os.fstat(descriptor).st_size)
        return real_fdopen(descriptor, mode, *args, **named)

    monkeypatch.setattr(os, "read", read)
    monkeypatch.setattr(os, "fdopen", fdopen)
    return sizes


@pytest.mark.parametrize("make", MAKE, ids=lambda make: make.__name__)
def test_one_file_that_cannot_be_read_ends_no_visit(world, make, read_counts):
    world.save("leader", "a", 50_000)
    world.sync("leader")
    stick = world.folder / "stick-leader"
    make(stick / TO_OFFICE / BAD)
    report = collect(world.office, world.sticks["leader"], ON)
    assert [name for name, _ in report.refused] == [f"{TO_OFFICE}/{BAD}"]
    assert all(sentence(reason) for _, reason in report.refused)
    assert report.entries_in >= 1
    make(stick / to_group(GROUP) / BAD)
    world.write("leader", *change_of_rule())
    there = world.sync("leader")
    assert {name for name, _ in there.refused} == {f"{TO_OFFICE}/{BAD}", f"{to_group(GROUP)}/{BAD}"}
    assert there.taken
    assert there.posted is not None
    assert sum(read_counts) < 64 << 20


def change_of_rule():
    from app.domain.entries import RuleSet

    return (RuleSet(key="majority", value="2/3"),)


def test_a_stick_of_which_nothing_can_be_read_is_gone(world, monkeypatch):
    stick = world.sticks["leader"]
    real = os.scandir

    def fail(*_):
        raise OSError(errno.EIO, "pulled")

    def folders_only(path):
        if str(path) == str(world.folder / "stick-leader"):
            fail()
        return real(path)

    monkeypatch.setattr(os, "read", fail)
    monkeypatch.setattr(os, "scandir", folders_only)
    with pytest.raises(MailboxError) as refusal:
        stick.list(TO_OFFICE)
    assert refusal.value.fault is MailboxFault.GONE
