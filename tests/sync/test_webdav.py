"""The WebDAV mailbox against a real server on this machine, and against one that misbehaves."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from cheroot import wsgi
from wsgidav.wsgidav_app import WsgiDAVApp

from app.sync.batch import LARGEST_FILE, MAGIC, verify_batch
from app.sync.mailbox.open import open_mailbox
from app.sync.mailbox.protocol import TO_OFFICE, MailboxError, MailboxFault, Waiting, batch_name, publish
from app.sync.mailbox.webdav import WebDavMailbox
from tests.sync.builders import GROUP, ON, OUR_OFFICE, SENDER, a_batch

NAME = "to-office/0100112-2026-11-23-0014.soto"
DATA = MAGIC + b"first"
OTHER = MAGIC + b"other"


@contextlib.contextmanager
def serving(app):
    server = wsgi.Server(("127.0.0.1", 0), app, numthreads=4, timeout=5)
    server.prepare()
    thread = threading.Thread(target=server.serve)
    thread.start()
    try:
        yield f"127.0.0.1:{server.bind_addr[1]}"
    finally:
        server.stop()
        thread.join()


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return tmp_path_factory.mktemp("server")


@pytest.fixture(scope="module")
def host(root):
    app = WsgiDAVApp(
        {
            "provider_mapping": {"/soto": str(root)},
            "simple_dc": {"user_mapping": {"*": {"to": {"password": "bí mật"}}}},
            "http_authenticator": {"accept_basic": True, "accept_digest": False, "default_to_digest": False},
            "logging": {"enable": False},
            "verbose": 0,
        }
    )
    with serving(app) as address:
        yield address


@pytest.fixture
def server(host, root):
    for path in sorted(root.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    mailbox = open_mailbox(f"http://{host}/soto/", ("to", "bí mật"))
    with contextlib.closing(mailbox):
        yield mailbox


class Puppet:
    """A server that says what a test wants; one for all, because stopping a server takes half a second."""

    address = ""

    @staticmethod
    def app(environ, start):
        raise NotImplementedError

    def __call__(self, environ, start):
        environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        return self.app(environ, start)


@pytest.fixture(scope="module")
def puppet():
    puppet = Puppet()
    with serving(puppet) as address:
        puppet.address = address
        yield puppet


@pytest.fixture
def answering(puppet):
    """Makes a mailbox whose server always says the same, apart from what it says to HEAD."""
    mailboxes = []

    def answer(status="200 OK", body=b"", head=None, **headers):
        def app(environ, start):
            asked = environ["REQUEST_METHOD"] == "HEAD"
            start(head if asked and head else status, [(k.replace("_", "-"), value) for k, value in headers.items()])
            return [b"" if asked else body]

        puppet.app = app
        mailboxes.append(WebDavMailbox(f"http://{puppet.address}"))
        return mailboxes[-1]

    yield answer
    for mailbox in mailboxes:
        mailbox.close()


def fault_of(call, *args) -> MailboxFault:
    with pytest.raises(MailboxError) as refusal:
        call(*args)
    return refusal.value.fault


def listing(*files: tuple[str, str]) -> bytes:
    responses = "".join(
        f"<d:response><d:href>{href}</d:href><d:propstat><d:prop><d:getcontentlength>{size}</d:getcontentlength>"
        "<d:resourcetype/></d:prop></d:propstat></d:response>"
        for href, size in files
    )
    return f'<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">{responses}</d:multistatus>'.encode()


def test_what_is_left_on_a_server_is_found(server, root):
    assert server.list(TO_OFFICE) == []
    assert server.put_if_absent(NAME, DATA)
    assert server.list(TO_OFFICE) == [Waiting(NAME, len(DATA))]
    assert server.get(NAME) == DATA
    assert (root / NAME).read_bytes() == DATA


def test_a_real_batch_goes_through(server):
    data = a_batch(SENDER, OUR_OFFICE[1])
    name = publish(server, TO_OFFICE, group=GROUP, on=ON, number=14, data=data)
    assert verify_batch(server.get(name)).sender == SENDER[1].fingerprint


def test_nothing_on_a_server_is_overwritten(server):
    assert server.put_if_absent(NAME, DATA)
    assert not server.put_if_absent(NAME, OTHER)
    assert server.get(NAME) == DATA


def test_the_server_itself_refuses_a_taken_name(server):
    server.put_if_absent(NAME, DATA)
    assert server._put(f"/{NAME}", OTHER) == 412
    assert server.get(NAME) == DATA


def test_publishing_on_a_server_twice_is_publishing_once(server):
    names = {publish(server, TO_OFFICE, group=GROUP, on=ON, number=14, data=DATA) for _ in range(3)}
    assert names == {NAME}
    other = publish(server, TO_OFFICE, group=GROUP, on=ON, number=14, data=OTHER)
    assert other == f"to-office/{batch_name(GROUP, ON, 14, clash=OTHER)}"


def test_two_laptops_make_the_first_folder_together(server, host):
    boxes = [WebDavMailbox(f"http://{host}/soto", ("to", "bí mật")) for _ in range(4)]
    names = [f"receipts/{batch_name(GROUP, ON, number)}" for number in range(4)]
    with ThreadPoolExecutor(4) as laptops:
        assert all(laptops.map(lambda box, name: box.put_if_absent(name, DATA), boxes, names))
    for box in boxes:
        box.close()
    assert [waiting.name for waiting in server.list("receipts")] == names


def test_renamed_files_on_a_server_are_listed_and_read(server, root):
    (root / TO_OFFICE).mkdir()
    for name in ("Bản sao của a (1).soto", "a%20b#c.soto", ".hidden.soto", "a.soto.part"):
        (root / TO_OFFICE / name).write_bytes(DATA)
    (root / TO_OFFICE / "folder.soto").mkdir()
    found = [waiting.name for waiting in server.list(TO_OFFICE)]
    assert found == ["to-office/Bản sao của a (1).soto", "to-office/a%20b#c.soto"]
    assert all(server.get(name) == DATA for name in found)


def test_more_than_asked_for_is_not_fetched(server):
    server.put_if_absent(NAME, DATA)
    assert server.get(NAME, len(DATA)) == DATA
    assert fault_of(server.get, NAME, len(DATA) - 1) is MailboxFault.TOO_LARGE


def test_only_our_own_unchanged_file_is_taken_back_from_a_server(server):
    assert not server.remove_own(NAME, DATA)
    server.put_if_absent(NAME, DATA)
    assert not server.remove_own(NAME, OTHER)
    assert not server.remove_own(NAME, b"")
    assert server.remove_own(NAME, DATA)
    assert server.list(TO_OFFICE) == []


def test_an_absent_file_is_missing(server):
    assert fault_of(server.get, NAME) is MailboxFault.MISSING


@pytest.mark.parametrize("auth", [None, ("to", "wrong"), ("nobody", "bí mật")])
def test_a_wrong_password_is_said(host, auth):
    with contextlib.closing(WebDavMailbox(f"http://{host}/soto", auth)) as mailbox:
        assert fault_of(mailbox.list, TO_OFFICE) is MailboxFault.NOT_ALLOWED
        assert fault_of(mailbox.get, NAME) is MailboxFault.NOT_ALLOWED
        assert fault_of(mailbox.put_if_absent, NAME, DATA) is MailboxFault.NOT_ALLOWED
        assert fault_of(mailbox.remove_own, NAME, DATA) is MailboxFault.NOT_ALLOWED


def test_a_password_may_stand_in_the_address(server, host):
    with contextlib.closing(open_mailbox(f"http://to:b%C3%AD%20m%E1%BA%ADt@{host}/soto")) as mailbox:
        assert mailbox.list(TO_OFFICE) == []
        assert mailbox.describe() == f"http://{host}/soto"


def test_a_misspelt_address_is_missing_not_empty(host):
    with contextlib.closing(WebDavMailbox(f"http://{host}/soto/nowhere", ("to", "bí mật"))) as mailbox:
        assert fault_of(mailbox.list, TO_OFFICE) is MailboxFault.MISSING
        assert fault_of(mailbox.put_if_absent, NAME, DATA) is MailboxFault.MISSING


def test_a_server_that_is_off_is_missing():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        mailbox = WebDavMailbox(f"http://127.0.0.1:{taken.getsockname()[1]}")
        with contextlib.closing(mailbox):
            assert fault_of(mailbox.list, TO_OFFICE) is MailboxFault.MISSING


def test_a_line_that_breaks_is_gone():
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def hang_up():
            connection, _ = listener.accept()
            connection.recv(1000)
            connection.close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        with contextlib.closing(WebDavMailbox(f"http://127.0.0.1:{listener.getsockname()[1]}")) as mailbox:
            assert fault_of(mailbox.get, NAME) is MailboxFault.GONE
        thread.join()


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        ("507 Insufficient Storage", MailboxFault.FULL),
        ("423 Locked", MailboxFault.READ_ONLY),
        ("405 Method Not Allowed", MailboxFault.READ_ONLY),
        ("413 Content Too Large", MailboxFault.TOO_LARGE),
        ("500 Oops", MailboxFault.FAILED),
        ("302 Found", MailboxFault.FAILED),
    ],
)
def test_what_the_server_says_becomes_a_reason(status, fault, answering):
    mailbox = answering(status, Location="http://127.0.0.1:9/")
    assert fault_of(mailbox.put_if_absent, NAME, DATA) is fault
    assert fault_of(mailbox.list, TO_OFFICE) is fault


def test_a_server_that_keeps_other_bytes_is_not_trusted(answering):
    mailbox = answering(body=OTHER, head="404 Not Found")
    assert fault_of(mailbox.put_if_absent, NAME, DATA) is MailboxFault.SPOILT


def test_a_laptop_that_was_faster_wins(answering):
    assert not answering("412 Precondition Failed", head="404 Not Found").put_if_absent(NAME, DATA)


def test_a_host_that_cannot_be_is_refused():
    with contextlib.closing(WebDavMailbox("https://-\u2060.invalid..x/")) as mailbox:
        assert fault_of(mailbox.list, TO_OFFICE) is MailboxFault.FAILED


def test_an_answer_that_would_have_to_be_inflated_is_refused(answering):
    mailbox = answering(body=gzip.compress(bytes(1 << 20)), Content_Encoding="gzip")
    assert fault_of(mailbox.get, NAME) is MailboxFault.FAILED


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not xml",
        b"\xff\xfe",
        b'<?xml version="1.0" encoding="none"?><a/>',
        b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a>" * 1000,
    ],
)
def test_a_listing_that_is_none_or_a_bomb_is_refused(body, answering):
    mailbox = answering("207 Multi-Status", body)
    assert fault_of(mailbox.list, TO_OFFICE) is MailboxFault.FAILED


def test_an_endless_listing_is_not_read(answering):
    mailbox = answering("207 Multi-Status", bytes(9 << 20))
    assert fault_of(mailbox.list, TO_OFFICE) is MailboxFault.TOO_LARGE


def test_only_files_of_the_folder_are_taken_from_a_listing(answering):
    body = listing(
        ("/dav/to-office/good.soto", "5"),
        ("http://127.0.0.1/dav/to-office/b%E1%BA%A3n.soto", "6"),
        ("/dav/to-office/", "0"),
        ("/dav/to-other/other.soto", "5"),
        ("/dav/to-office/..%2Fup.soto", "5"),
        ("/dav/to-office/%2e%2e", "5"),
        ("/dav/to-office/a%5Cb.soto", "5"),
        ("/dav/to-office/nul%00.soto", "5"),
        ("/dav/to-office/spoilt%FF.soto", "5"),
        ("/dav/to-office/nosize.soto", ""),
        ("/dav/to-office/minus.soto", "-5"),
        ("/dav/to-office/huge.soto", str(LARGEST_FILE + 1)),
        ("/dav/to-office/endless.soto", "9" * 5000),
        ("http://[broken/to-office/x.soto", "5"),
    )
    folder = b"<d:response><d:href>/dav/to-office/sub.soto</d:href><d:propstat><d:prop><d:resourcetype><d:collection/>"
    folder += b"</d:resourcetype></d:prop></d:propstat></d:response></d:multistatus>"
    body = body.replace(b"</d:multistatus>", folder)
    mailbox = answering("207 Multi-Status", body)
    assert mailbox.list(TO_OFFICE) == [Waiting("to-office/bản.soto", 6), Waiting("to-office/good.soto", 5)]
