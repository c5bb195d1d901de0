"""How long a request to a server, and a whole visit, may take: one that sends a byte now and then must not hold anybody up."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any


@dataclass(frozen=True, slots=True)
class Patience:
    """``start`` is what a request may take in any case, ``rate`` the least bytes a second beyond it, ``most`` the end of it.

    A line of ``fair`` bytes a second and ``each`` seconds for a request is an ordinary slow one. What a server takes beyond that adds
    up, and after ``slack`` seconds of it the visit is over: each request of very many may be just quick enough.
    """

    start: float = 30.0
    rate: float = 4_096.0
    most: float = 900.0
    each: float = 1.0
    fair: float = 16_384.0
    slack: float = 300.0

    def seconds(self, moved: int) -> float:
        """How long a request may take that moves so many bytes."""
        return min(self.most, self.start + moved / self.rate)

    def expected(self, moved: int) -> float:
        """How long an ordinary slow line takes for it."""
        return self.each + moved / self.fair


class Watch:
    """Cuts the connections of one client when a request takes longer than it may.

    The time limits of the client hold for each read alone, which a server that trickles never exceeds; so the time of a whole request
    is kept here, by another thread. The client's requests come one after another.
    """

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._sockets: list[socket.socket] = []
        self._too_long, self._since = 0.0, time.monotonic()

    def request(self, moves: int) -> Request:
        """The time of one request that sends ``moves`` bytes; what it brings is told as it comes."""
        return Request(self._patience, moves, self.cut, self._ended)

    @property
    def is_worn_out(self) -> bool:
        """Whether the requests together took so much too long that the next waits; each second without any makes up for one."""
        return self._too_long - (time.monotonic() - self._since) > self._patience.slack

    def _ended(self, began: float, moved: int) -> None:
        now = time.monotonic()
        rested = max(0.0, self._too_long - (began - self._since))
        self._too_long, self._since = max(0.0, rested + now - began - self._patience.expected(moved)), now

    def note(self, event: str, info: dict[str, Any]) -> None:
        """What the client tells of its connections (httpx: the extension ``trace``)."""
        if event.endswith((".connect_tcp.complete", ".start_tls.complete")):
            found = info["return_value"].get_extra_info("socket")
            # A socket that went over into an encrypted one, or was closed, has no number any more.
            self._sockets = [
                one for one in (*self._sockets, found) if isinstance(one, socket.socket) and one.fileno() >= 0
            ]

    def cut(self) -> None:
        """End whatever is read or written now; the client makes new connections when it is asked again."""
        for one in self._sockets:
            with suppress(OSError):  # closed meanwhile
                # Not as an encrypted socket shuts down: it would read on in the clear.
                socket.socket.shutdown(one, socket.SHUT_RDWR)


class Request:
    """The time of one request; ``is_over`` once it was cut."""

    def __init__(
        self, patience: Patience, moved: int, cut: Callable[[], None], over: Callable[[float, int], None]
    ) -> None:
        self._patience, self._moved, self._cut, self._over = patience, moved, cut, over
        self._began = time.monotonic()
        self._ended = threading.Event()
        self._lock = threading.Lock()  # so that a request which just ended does not cut the next one
        self.is_over = False

    def __enter__(self) -> Request:
        threading.Thread(target=self._keep_time, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._ended.set()
        self._over(self._began, self._moved)

    def brought(self, count: int) -> None:
        """So many bytes more have come, and count as moved."""
        self._moved += count

    def _keep_time(self) -> None:
        while (left := self._began + self._patience.seconds(self._moved) - time.monotonic()) > 0:
            if self._ended.wait(left):
                return
        with self._lock:
            if not self._ended.is_set():
                self.is_over = True
                self._cut()
