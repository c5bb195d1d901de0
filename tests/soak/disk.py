"""A disk that may lose power: what a program asked of it, and every state it may be found in afterwards.

The model is POSIX's: what was written to a file is safe once that file is flushed; a name made, moved or taken away is safe once its folder
is flushed, in the order in which it was done. Until then each write of a file may have reached the disk or not, in any combination, and
the last of them may be torn at a sector. A disk that says it flushed and did not is outside it, and so is NTFS.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

SECTOR = 512
_HEX = re.compile(r"(?:\\x[0-9a-f]{2})+")
_CALL = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_FD = re.compile(r"(\d+)<([^>]*)>")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
CALLS = (
    "open,openat,creat,write,pwrite64,ftruncate,truncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,link,linkat,lseek,"
    "mkdir,mkdirat"
)


@dataclass(slots=True)
class Inode:
    """A file's bytes that are safe, and what was done to it since: writes ``(at, bytes)`` and cuts ``(size, None)``."""

    safe: bytes = b""
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def with_(self, chosen: list[tuple[int, bytes | None]]) -> bytes:
        """Its bytes if these of its changes reached the disk."""
        held = bytearray(self.safe)
        for at, data in chosen:
            if data is None:
                del held[at:]
                held.extend(bytes(at - len(held)))
            else:
                held.extend(bytes(max(at - len(held), 0)))
                held[at : at + len(data)] = data
        return bytes(held)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing a program asked of the disk."""

    call: str
    path: str = ""
    other: str = ""
    at: int = 0
    data: bytes = b""


class Disk:
    """A folder on such a disk."""

    def __init__(self, folder: Path) -> None:
        """What lies in the folder now is safe."""
        self._folder = str(folder)
        self._numbers = count()
        self._inodes: dict[int, Inode] = {}
        self._safe_names: dict[str, int] = {}
        self._names: dict[str, int] = {}
        self._moved: list[tuple[str, str, int]] = []  # (what, name, inode)
        for path in folder.rglob("*"):
            if path.is_file():
                number = next(self._numbers)
                self._inodes[number] = Inode(path.read_bytes())
                self._safe_names[str(path)] = number
        self._names = dict(self._safe_names)

    def do(self, event: Event) -> bool:
        """Take note of it; whether a cut now could leave anything new."""
        match event.call:
            case "create":
                if event.path not in self._names:
                    number = next(self._numbers)
                    self._inodes[number] = Inode()
                    self._name("link", event.path, number)
            case "write":
                self._inodes[self._names[event.path]].since.append((event.at, event.data))
            case "cut":
                self._inodes[self._names[event.path]].since.append((event.at, None))
            case "flush":
                if event.path in self._names:
                    inode = self._inodes[self._names[event.path]]
                    inode.safe, inode.since = inode.with_(inode.since), []
                else:
                    self._flush_folder(event.path)
            case "rename":
                self._name("unlink", event.path, self._names[event.path], event.other)
            case "link":
                self._name("link", event.other, self._names[event.path])
            case "unlink":
                self._name("unlink", event.path, self._names[event.path])
            case _:
                return False
        return True

    def _name(self, what: str, path: str, number: int, to: str = "") -> None:
        if to:  # a rename is one change: never both names gone, never both there
            self._moved.append((f"rename {to}", path, number))
            del self._names[path]
            self._names[to] = number
        elif what == "link":
            self._moved.append((what, path, number))
            self._names[path] = number
        else:
            self._moved.append((what, path, number))
            del self._names[path]

    def _flush_folder(self, folder: str) -> None:
        left = []
        for what, path, number in self._moved:
            if str(Path(path).parent) == folder:
                _apply(self._safe_names, what, path, number)
            else:
                left.append((what, path, number))
        self._moved = left

    def images(self, chance: random.Random) -> Iterator[dict[str, bytes]]:
        """States the folder may be found in if the power goes now: names by path below the folder, and bytes."""
        steps = len(self._moved)
        for upto in sorted({0, steps, max(steps - 1, 0), steps // 2}):
            names = dict(self._safe_names)
            for what, path, number in self._moved[:upto]:
                _apply(names, what, path, number)
            for pick in (_none, _all, _but_last, _torn, _last_alone, _half, _half):
                yield {
                    path.removeprefix(self._folder + "/"): pick(self._inodes[number], chance)
                    for path, number in names.items()
                }


def _apply(names: dict[str, int], what: str, path: str, number: int) -> None:
    if what.startswith("rename "):
        names.pop(path, None)
        names[what.removeprefix("rename ")] = number
    elif what == "link":
        names[path] = number
    else:
        names.pop(path, None)


def _none(inode: Inode, _chance: random.Random) -> bytes:
    return inode.safe


def _all(inode: Inode, _chance: random.Random) -> bytes:
    return inode.with_(inode.since)


def _but_last(inode: Inode, _chance: random.Random) -> bytes:
    return inode.with_(inode.since[:-1])


def _last_alone(inode: Inode, _chance: random.Random) -> bytes:
    return inode.with_(inode.since[-1:])


def _torn(inode: Inode, chance: random.Random) -> bytes:
    if not inode.since:
        return inode.safe
    at, data = inode.since[-1]
    if data is None or len(data) <= SECTOR:
        return inode.with_(inode.since[:-1])
    whole = len(data) // SECTOR
    return inode.with_([*inode.since[:-1], (at, data[: chance.randrange(1, whole + 1) * SECTOR])])


def _half(inode: Inode, chance: random.Random) -> bytes:
    return inode.with_([change for change in inode.since if chance.random() < 0.5])


# ---------------------------------------------------------------------- what strace wrote down
def events(trace: Path, folder: Path) -> Iterator[Event]:
    """What was done below a folder, in order; what was written to standard output is an ``ack`` with its bytes."""
    below, ends = f"{folder}/", {str(folder)}
    places: dict[str, int] = {}  # where the next write of an open file goes, by its number
    with trace.open("r", encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = _CALL.match(line)
            if found is None or int(found[3]) < 0:
                continue
            call, arguments = found[1], found[2]
            fd = _FD.match(arguments)
            path = _plain(fd[2]) if fd else ""
            ours = path.startswith(below) or path in ends
            if call in {"write", "pwrite64"} and fd is not None:
                text = _TEXT.search(arguments)
                data = bytes.fromhex(text[1].replace("\\x", "")) if text else b""
                if fd[1] == "1":
                    yield Event("ack", data=data)
                elif ours:
                    at = int(arguments.rsplit(",", 1)[1]) if call == "pwrite64" else places.get(fd[1], 0)
                    places[fd[1]] = at + int(found[3])
                    yield Event("write", path, at=at, data=data[: int(found[3])])
            elif call == "ftruncate" and ours:
                yield Event("cut", path, at=int(arguments.rsplit(",", 1)[1]))
            elif call == "lseek" and ours and fd is not None:
                places[fd[1]] = int(found[3])
            elif call in {"fsync", "fdatasync"} and ours:
                yield Event("flush", path)
            else:
                yield from _names(call, arguments, found[3], line, below, places)


def _names(call: str, arguments: str, result: str, line: str, below: str, places: dict[str, int]) -> Iterator[Event]:
    texts = [_plain(text) for text in _TEXT.findall(arguments)]
    if call in {"open", "openat", "creat"}:
        opened = re.search(r"= \d+<([^>]*)>", line)
        path = _plain(opened[1]) if opened else (texts[0] if texts else "")
        places[result] = 0
        if path.startswith(below) and ("O_CREAT" in arguments or call == "creat"):
            yield Event("create", path)
        if path.startswith(below) and "O_TRUNC" in arguments:
            yield Event("cut", path)
    elif call.startswith("rename") and len(texts) == 2 and texts[1].startswith(below):
        yield Event("rename", texts[0], texts[1])
    elif call.startswith("unlink") and texts and texts[0].startswith(below):
        yield Event("unlink", texts[0])
    elif call.startswith("link") and len(texts) == 2 and texts[1].startswith(below):
        yield Event("link", texts[0], texts[1])


def _plain(text: str) -> str:
    return _HEX.sub(lambda found: bytes.fromhex(found[0].replace("\\x", "")).decode("utf-8", "replace"), text)
