"""A server that hardly moves: each request has an end, and one such request ends the whole visit in words."""

from __future__ import annotations

import contextlib
import socket
import threading
import time

import pytest

from app.sync.batch import MAGIC
from app.sync.mailbox.cached import MailboxCopy
from app.sync.mailbox.patience import Patience
from app.sync.mailbox.protocol import RECEIPTS, TO_OFFICE, MailboxError, MailboxFault
from app.sync.mailbox.webdav import WebDavMailbox
from app.usecases.exchange import collect, sync_group
from app.usecases.messages import sentence
from tests.builders import GROUP as OUR_GROUP
from tests.sync.builders import GROUP, ON
from tests.trust.world import World

NAME = f"to-office/{GROUP}-2026-11-23-0014.soto"
LITTLE = Patience(start=0.4, rate=50_000, most=3)
PAUSE = 0.05


def answer(body=b"", status="200 OK", *, says_length=True):
    length = f"Content-Length: {len(body)}\r\n" if says_length else "Connection: close\r\n"
    return f"HTTP/1.1 {status}\r\n{length}\r\n".encode(), body


def listing(folder, count):
    files = "".join(
        f"<d:response><d:href>/{folder}/{OUR_GROUP}-2026-11-01-{number:04d}.soto</d:href>"
        "<d:propstat><d:prop><d:getcontentlength>9</d:getcontentlength></d:prop></d:propstat></d:response>"
        for number in range(count)
    )
    return answer(f'<d:multistatus xmlns:d="DAV:">{files}</d:multistatus>'.encode(), "207 Multi-Status")


class Slow:
    """A server on this machine. ``says(verb, path)`` gives head and body of the answer; it trickles what ``trickles`` names."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.asked = []
        self.says = lambda _verb, _path: answer(bytes(2_000))
        self.trickles = lambda _verb: ""
        self.piece = 1
        self.over = threading.Event()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.listener.accept()
                threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        with contextlib.suppress(OSError), connection, connection.makefile("rb") as lines:
            while line := lines.readline():
                verb, path, _ = line.decode().split(" ", 2)
                length = 0
                while (header := lines.readline()) not in {b"\r\n", b""}:
                    if header.lower().startswith(b"content-length:"):
                        length = int(header.split(b":")[1])
                self.asked.append((verb, path))
                slow = self.trickles(verb)
                if slow == "reading":
                    self.over.wait()
                    return
                lines.read(length)
                head, body = self.says(verb, path)
                self.send(connection, head, slow == "head")
                self.send(connection, b"" if verb == "HEAD" else body, slow == "body")
                if b"Connection: close" in head:
                    return

    def send(self, connection, data, slowly):
        step = self.piece if slowly else max(1, len(data))
        for start in range(0, len(data), step):
            connection.sendall(data[start : start + step])
            if slowly and self.over.wait(PAUSE):
                return

    def gets(self):
        return [path for verb, path in self.asked if verb == "GET"]

    def close(self):
        self.over.set()
        self.listener.close()


@pytest.fixture
def slow():
    server = Slow()
    yield server
    server.close()


@pytest.fixture
def mailbox(slow):
    with contextlib.closing(WebDavMailbox(slow.address, patience=LITTLE)) as made:
        yield made


def fault_of(call, *args):
    with pytest.raises(MailboxError) as refusal:
        call(*args)
    return refusal.value.fault


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_file_or_a_listing_that_comes_byte_by_byte_is_given_up(slow, mailbox, part):
    slow.trickles = lambda _verb: part
    assert fault_of(mailbox.get, NAME) is MailboxFault.SLOW
    slow.says = lambda _verb, _path: listing(TO_OFFICE, 20)
    assert fault_of(mailbox.list, TO_OFFICE) is MailboxFault.SLOW


def test_a_body_without_a_length_that_was_cut_is_not_taken_for_a_whole_one(slow, mailbox):
    slow.says = lambda _verb, _path: answer(bytes(2_000), says_length=False)
    slow.trickles = lambda _verb: "body"
    assert fault_of(mailbox.get, NAME) is MailboxFault.SLOW


def test_a_server_that_does_not_read_what_it_is_sent_is_given_up(slow, mailbox):
    slow.says = lambda _verb, _path: answer(status="404 Not Found")
    slow.trickles = lambda verb: "reading" if verb == "PUT" else ""
    assert fault_of(mailbox.put_if_absent, NAME, MAGIC + bytes(30 << 20)) is MailboxFault.SLOW


def test_a_server_that_takes_its_time_to_say_it_has_it_is_given_up(slow, mailbox):
    slow.says = lambda verb, _path: answer(status="404 Not Found" if verb == "HEAD" else "201 Created")
    slow.trickles = lambda verb: "head" if verb == "PUT" else ""
    assert fault_of(mailbox.put_if_absent, NAME, MAGIC) is MailboxFault.SLOW


def test_a_slow_line_that_keeps_moving_brings_the_whole_file(slow, mailbox):
    body = bytes(range(256)) * 200
    slow.says, slow.trickles, slow.piece = (lambda _verb, _path: answer(body)), (lambda _verb: "body"), 4_000
    began = time.monotonic()
    assert mailbox.get(NAME) == body
    assert time.monotonic() - began > LITTLE.start  # what came gave it more time than a request has in any case


def test_after_one_request_was_given_up_the_next_is_asked_anew(slow, mailbox):
    slow.trickles = lambda _verb: "body"
    assert fault_of(mailbox.get, NAME) is MailboxFault.SLOW
    slow.trickles = lambda _verb: ""
    assert mailbox.get(NAME) == bytes(2_000)


@pytest.fixture
def world(made_world, tmp_path):
    made = World.copy_of(made_world, tmp_path / "world")
    yield made
    made.close()


def many_files(verb, path):
    if verb == "PROPFIND":
        folder = path.strip("/")
        return listing(folder, 0 if folder == RECEIPTS else 300)
    return answer(bytes(2_000), "404 Not Found" if verb == "HEAD" else "200 OK")


def test_a_visit_ends_with_the_first_file_that_does_not_come(slow, mailbox, world):
    slow.says, slow.trickles = many_files, lambda verb: "body" if verb == "GET" else ""
    for visit in (
        lambda: sync_group(world.leader, mailbox, ON),
        lambda: MailboxCopy(mailbox).fetch([OUR_GROUP], lambda _done, _whole: None),
    ):
        slow.asked.clear()
        with pytest.raises(MailboxError) as refusal:
            visit()
        assert len(slow.gets()) == 1
        assert "chậm" in sentence(refusal.value)


def test_the_offices_reception_ends_with_the_first_file_that_does_not_come(slow, mailbox, world):
    card = []

    def says(verb, path):
        if path.endswith("office.soto") and card:
            return answer(card[0])
        return many_files(verb, path)

    slow.says = says
    card.append((world.sticks["leader"]._path / "receipts" / "office.soto").read_bytes())
    slow.trickles = lambda verb: "body" if verb == "GET" and slow.gets()[-1].startswith("/to-office") else ""
    with pytest.raises(MailboxError) as refusal:
        collect(world.office, mailbox, ON)
    assert refusal.value.fault is MailboxFault.SLOW
    assert len([path for path in slow.gets() if path.startswith("/to-office")]) == 1
    assert "chậm" in sentence(refusal.value)


def test_a_visit_ends_where_every_file_is_just_quick_enough(slow, world):
    """Each of three hundred comes within its time, and together they would take the afternoon."""
    careful = Patience(start=0.4, rate=50_000, most=3, each=0, fair=1e9, slack=1)
    slow.says, slow.trickles, slow.piece = many_files, (lambda verb: "body" if verb == "GET" else ""), 700
    with contextlib.closing(WebDavMailbox(slow.address, patience=careful)) as mailbox:
        copy = MailboxCopy(mailbox)
        with pytest.raises(MailboxError) as refusal:
            copy.fetch([OUR_GROUP], lambda _done, _whole: None)
        assert refusal.value.fault is MailboxFault.SLOW
        assert 1 <= len(slow.gets()) < 100


def test_one_file_a_server_cannot_give_stops_no_other(slow, mailbox):
    def says(verb, path):
        if verb == "PROPFIND":
            return many_files(verb, path) if path.strip("/") == RECEIPTS else listing(path.strip("/"), 3)
        return answer(status="500 Oops") if "-0001." in path else answer(MAGIC + bytes(5))

    slow.says = says
    copy = MailboxCopy(mailbox)
    copy.fetch([OUR_GROUP], lambda _done, _whole: None)
    names = [one.name for one in copy.list(TO_OFFICE)]
    assert len(names) == 3
    assert copy.get(names[0]) == copy.get(names[2]) == MAGIC + bytes(5)
    assert fault_of(copy.get, names[1]) is MailboxFault.FAILED
