"""A far mailbox held in memory: what is left there arrives once, whatever the line does."""

from __future__ import annotations

import pytest

from app.sync.batch import MAGIC
from app.sync.mailbox.cached import MailboxCopy
from app.sync.mailbox.folder import FolderMailbox
from app.sync.mailbox.protocol import MailboxError, MailboxFault, publish
from tests.sync.builders import GROUP, ON

ONE, TWO = MAGIC + b"one", MAGIC + b"two"
NAME = f"to-office/{GROUP}-2026-11-23-0001.soto"


def no_step(_done, _whole):
    """Nobody looks on."""


class Line:
    """A way to a folder that breaks after a number of verbs."""

    def __init__(self, box):
        self.box, self.left, self.asked = box, 10**6, []

    def __getattr__(self, verb):
        def asked(*arguments):
            if self.left <= 0:
                raise MailboxError(MailboxFault.GONE)
            self.left -= 1
            self.asked.append((verb, arguments[0] if arguments else ""))
            return getattr(self.box, verb)(*arguments)

        return asked


@pytest.fixture
def far(tmp_path):
    (tmp_path / "far").mkdir()
    return FolderMailbox(tmp_path / "far")


@pytest.fixture
def line(far):
    return Line(far)


def test_only_what_is_for_the_group_is_brought_and_only_once(far, line):
    far.put_if_absent(f"to-{GROUP}/{GROUP}-2026-11-23-0001.soto", ONE)
    far.put_if_absent(NAME, TWO)
    far.put_if_absent("to-office/0999999-2026-11-23-0001.soto", TWO)
    copy = MailboxCopy(line)
    copy.fetch([GROUP], no_step)
    assert [one.name for one in copy.list(f"to-{GROUP}")] == [f"to-{GROUP}/{GROUP}-2026-11-23-0001.soto"]
    assert [one.name for one in copy.list("to-office")] == [NAME]
    line.asked.clear()
    copy.fetch([GROUP], no_step)
    assert "get" not in {verb for verb, _ in line.asked}


def test_a_broken_line_loses_nothing_and_the_next_delivery_goes_on(far, line):
    copy = MailboxCopy(line)
    copy.fetch([GROUP], no_step)
    first = publish(copy, "to-office", group=GROUP, on=ON, number=1, data=ONE)
    second = publish(copy, "to-office", group=GROUP, on=ON, number=2, data=TWO)
    line.left = 1
    with pytest.raises(MailboxError):
        copy.deliver(no_step)
    assert copy.owes
    line.left = 10**6
    copy.fetch([GROUP], no_step)  # what waits here is not forgotten when the far side is looked at again
    copy.deliver(no_step)
    assert not copy.owes
    assert (far.get(first), far.get(second)) == (ONE, TWO)


def test_a_name_that_was_taken_meanwhile_is_given_up_and_seen_as_it_is_there(far, line):
    copy = MailboxCopy(line)
    copy.fetch([GROUP], no_step)
    name = publish(copy, "to-office", group=GROUP, on=ON, number=1, data=ONE)
    far.put_if_absent(name, TWO)
    copy.deliver(no_step)
    assert far.get(name) == TWO
    copy.fetch([GROUP], no_step)
    assert copy.get(name) == TWO
    assert publish(copy, "to-office", group=GROUP, on=ON, number=1, data=ONE) != name


def test_what_is_taken_away_here_goes_away_there_if_it_is_still_the_same(far, line):
    far.put_if_absent(NAME, ONE)
    copy = MailboxCopy(line)
    copy.fetch([GROUP], no_step)
    assert not copy.remove_own(NAME, TWO)
    assert copy.remove_own(NAME, ONE)
    copy.deliver(no_step)
    assert far.list("to-office") == []


def test_a_person_can_stop_it_between_two_files(far, line):
    for number in range(3):
        far.put_if_absent(f"to-{GROUP}/{GROUP}-2026-11-23-000{number}.soto", MAGIC + bytes([number]))

    def stop(done, _whole):
        if done == 1:
            raise KeyboardInterrupt

    copy = MailboxCopy(line)
    with pytest.raises(KeyboardInterrupt):
        copy.fetch([GROUP], stop)
    assert len(copy.list(f"to-{GROUP}")) == 1
    copy.fetch([GROUP], no_step)
    assert len(copy.list(f"to-{GROUP}")) == 3
