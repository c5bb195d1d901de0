"""A mailbox on any WebDAV server, over HTTPS.

Only GET, PUT with ``If-None-Match: *``, PROPFIND of depth 0 and 1, MKCOL and DELETE are asked of it. Every answer is bounded.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element, ParseError

from app.sync.batch import LARGEST_FILE
from app.sync.mailbox.patience import Patience, Request, Watch
from app.sync.mailbox.protocol import (
    MailboxError,
    MailboxFault,
    Waiting,
    check_folder,
    is_plain_file,
    split_name,
    split_own_name,
)

if TYPE_CHECKING:
    import httpx

_LARGEST_LISTING = 8 << 20
_CONNECT_SECONDS = 10.0
_SECONDS = 30.0
_ASKED = (
    b'<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:">'
    b"<prop><getcontentlength/><resourcetype/></prop></propfind>"
)
_DAV = "{DAV:}"
_FAULTS = {
    401: MailboxFault.NOT_ALLOWED,
    403: MailboxFault.NOT_ALLOWED,
    404: MailboxFault.MISSING,
    405: MailboxFault.READ_ONLY,
    409: MailboxFault.MISSING,
    413: MailboxFault.TOO_LARGE,
    423: MailboxFault.READ_ONLY,
    507: MailboxFault.FULL,
}


class WebDavMailbox:
    """A collection that must be there; its ``to-…`` collections are made when first written to."""

    def __init__(self, url: str, auth: tuple[str, str] | None = None, patience: Patience | None = None) -> None:
        """The mailbox at ``url``; a name and password may stand in it or be given apart. No request takes longer than ``patience``.

        Raises:
            MailboxError: it is no address, or plain http to another machine.
        """
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError as error:
            raise MailboxError(MailboxFault.BAD_ADDRESS) from error
        if parts.scheme.lower() not in {"http", "https"} or not host or parts.query or parts.fragment:
            raise MailboxError(MailboxFault.BAD_ADDRESS)
        self._is_near = _is_loopback(host)
        if parts.scheme.lower() != "https" and not self._is_near:
            raise MailboxError(MailboxFault.INSECURE)
        place = f"[{host}]" if ":" in host else host
        if port is not None:
            place += f":{port}"
        self._url = urlunsplit((parts.scheme.lower(), place, parts.path.rstrip("/"), "", ""))
        if auth is None and parts.username is not None:
            auth = (unquote(parts.username), unquote(parts.password or ""))
        self._auth = auth
        self._watch = Watch(patience or Patience())
        self._client: httpx.Client | None = None

    def list(self, folder: str) -> list[Waiting]:
        """What may be a batch in a folder, by name; an absent folder of a mailbox that is there is an empty one."""
        check_folder(folder)
        status, body = self._ask("PROPFIND", f"/{folder}/", {"Depth": "1"}, _ASKED, limit=_LARGEST_LISTING)
        if status == 404:
            self._require()
            return []
        _expect(status, 207)
        found = (_waiting(response, folder) for response in _responses(body))
        return sorted((waiting for waiting in found if waiting is not None), key=lambda waiting: waiting.name)

    def get(self, name: str, limit: int = LARGEST_FILE) -> bytes:
        """The bytes of a listed file, at most ``limit``."""
        folder, file = split_name(name)
        status, body = self._ask("GET", f"/{folder}/{_quoted(file)}", limit=limit)
        _expect(status, 200)
        return body

    def put_if_absent(self, name: str, data: bytes) -> bool:
        """Leave a file and read it back; false where the name is taken."""
        folder, file = split_own_name(name)
        path = f"/{folder}/{_quoted(file)}"
        # Not every server heeds If-None-Match; asking first keeps a file there from being overwritten.
        status, _ = self._ask("HEAD", path, limit=0)
        if status == 200:
            return False
        status = self._put(path, data)
        if status in {404, 409}:
            self._make(folder)
            status = self._put(path, data)
        if status == 412:
            return False
        _expect(status, 200, 201, 204)
        if self.get(name, len(data)) != data:
            raise MailboxError(MailboxFault.SPOILT)
        return True

    def remove_own(self, name: str, data: bytes) -> bool:
        """Take back a file that still holds exactly ``data``."""
        folder, file = split_own_name(name)
        path = f"/{folder}/{_quoted(file)}"
        try:
            if self.get(name, len(data)) != data:
                return False
        except MailboxError as error:
            if error.fault in {MailboxFault.MISSING, MailboxFault.TOO_LARGE}:
                return False
            raise
        status, _ = self._ask("DELETE", path)
        _expect(status, 200, 204)
        return True

    @property
    def is_shared(self) -> bool:
        """Every group of the office comes by a server."""
        return True

    def keep_folder(self, folder: str) -> None:
        """Nothing: every group has one."""

    def folders(self) -> frozenset[str]:
        """Not told: every group has one."""
        return frozenset()

    def describe(self) -> str:
        """The address without name and password."""
        return self._url

    def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def _require(self) -> None:
        status, _ = self._ask("PROPFIND", "/", {"Depth": "0"}, _ASKED, limit=_LARGEST_LISTING)
        _expect(status, 207)

    def _put(self, path: str, data: bytes) -> int:
        headers = {"If-None-Match": "*", "Content-Type": "application/octet-stream"}
        return self._ask("PUT", path, headers, data)[0]

    def _make(self, folder: str) -> None:
        status, _ = self._ask("MKCOL", f"/{folder}/")
        if status in {200, 201, 405}:  # 405: another laptop made it just now
            return
        # Some servers stumble over two who make it at once: what counts is that it is there.
        there, _ = self._ask("PROPFIND", f"/{folder}/", {"Depth": "0"}, _ASKED, limit=_LARGEST_LISTING)
        if there != 207:
            _expect(status, 200, 201, 405)

    def _ask(
        self,
        verb: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        *,
        limit: int = 1 << 16,
    ) -> tuple[int, bytes]:
        """Status and body. Only a 2xx body is bounded by ``limit`` and given; what a server says about errors is dropped."""
        if self._watch.is_worn_out:
            raise MailboxError(MailboxFault.SLOW)
        with (
            self._watch.request(len(content or b"")) as request,
            _faults(request),
            self._open().stream(
                verb, self._url + path, headers=headers, content=content, extensions={"trace": self._watch.note}
            ) as answer,
        ):
            if not answer.is_success or verb == "HEAD":
                return answer.status_code, b""
            # Identity was asked for: whatever else comes would have to be inflated without a bound.
            if answer.headers.get("content-encoding", "identity").lower() != "identity":
                raise MailboxError(MailboxFault.FAILED, "encoded")
            return answer.status_code, _bounded(answer.iter_raw(), limit, request)

    def _open(self) -> httpx.Client:
        if self._client is None:
            import httpx

            self._client = httpx.Client(
                auth=self._auth,
                timeout=httpx.Timeout(_SECONDS, connect=_CONNECT_SECONDS),
                follow_redirects=False,  # a redirect could lead a password elsewhere
                headers={"Accept-Encoding": "identity", "User-Agent": "soto"},
                trust_env=not self._is_near,
            )
        return self._client


@contextmanager
def _faults(request: Request) -> Iterator[None]:
    import httpx

    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        # httpx has no kind of its own for a bad certificate.
        secure = "CERTIFICATE" not in str(error).upper()
        raise MailboxError(MailboxFault.MISSING if secure else MailboxFault.INSECURE) from error
    except httpx.TransportError as error:
        fault = MailboxFault.SLOW if request.is_over or isinstance(error, httpx.TimeoutException) else MailboxFault.GONE
        raise MailboxError(fault, type(error).__name__) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise MailboxError(MailboxFault.FAILED, type(error).__name__) from error


def _expect(status: int, *wanted: int) -> None:
    if status not in wanted:
        raise MailboxError(_FAULTS.get(status, MailboxFault.FAILED), str(status))


def _bounded(chunks: Iterator[bytes], limit: int, request: Request) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        request.brought(len(chunk))
        if len(body) > limit:
            raise MailboxError(MailboxFault.TOO_LARGE)
    if request.is_over:  # a body of no declared length ends where the connection was cut
        raise MailboxError(MailboxFault.SLOW)
    return bytes(body)


def _quoted(file: str) -> str:
    return quote(file, safe="")


def _responses(body: bytes) -> list[Element]:
    import defusedxml.ElementTree as SafeTree
    from defusedxml import DefusedXmlException

    try:
        root: Element = SafeTree.fromstring(body, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise MailboxError(MailboxFault.FAILED, "not a listing") from error
    return root.findall(f"{_DAV}response")


def _waiting(response: Element, folder: str) -> Waiting | None:
    href = response.findtext(f"{_DAV}href") or ""
    try:
        path = unquote(urlsplit(href.strip()).path, errors="strict")
    except ValueError:
        return None
    above, _, file = path.rpartition("/")
    # Behind a proxy the server may know itself by another path, so only the last two names count.
    if above.rpartition("/")[2] != folder or not is_plain_file(file):
        return None
    if response.find(f".//{_DAV}collection") is not None:
        return None
    length = (response.findtext(f".//{_DAV}getcontentlength") or "").strip()
    if not (length.isascii() and length.isdigit() and len(length) <= 12) or int(length) > LARGEST_FILE:
        return None
    return Waiting(f"{folder}/{file}", int(length))


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
