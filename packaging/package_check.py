"""The Debian package tried in a fresh Debian 12: installed, started, used, upgraded over, removed; a person's books stay.

Run by ``make package-check`` after ``make package``. As root with ``debootstrap`` it makes the system anew, lets ``apt`` bring what the
package depends on, and plays as an ordinary user. Elsewhere the root has no programs of its own, and what the package needs of the
system is this machine's: it is said which. Says each step, and ends with 1 where one is not as it must be. A picture of the window is
left where Xvfb is here.
"""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from PIL import Image

OUT = Path(__file__).parents[1] / "out" / "package"
TOOLS = ("dpkg", "dpkg-deb")
PASSPHRASE = "lang tap bo tre"  # of an invented village
_DISPLAY = ":97"
_SECONDS_TO_DRAW = 15
_FEWEST_COLOURS = 8  # on a screen that shows more than its own grey


class CheckError(Exception):
    """What is not as it must be."""


class System(Protocol):
    """Where the package is tried: ``path`` is its root, ``home`` the home of the person who uses it, as seen from outside."""

    path: Path
    home: Path

    def install(self, package: Path) -> None:
        """Install a package, or go over to it from an older one."""

    def remove(self) -> None:
        """Take the program away."""

    def command(self, *arguments: str) -> list[str]:
        """How the installed program is started by its user."""

    def inside(self, path: Path) -> str:
        """What a path is called within."""


class EmptyRoot:
    """A root with nothing but dpkg's own records; programs and libraries are this machine's."""

    def __init__(self, folder: Path) -> None:
        self.path, self.home = folder / "root", folder / "home"
        for part in ("var/lib/dpkg/info", "var/lib/dpkg/updates", "var/log"):
            (self.path / part).mkdir(parents=True)
        (self.path / "var/lib/dpkg/status").touch()
        self.home.mkdir()

    def install(self, package: Path) -> None:
        """Unpack and configure; what packages depend on is not in it."""
        self._dpkg("-i", str(package))

    def remove(self) -> None:
        """Take the program away."""
        self._dpkg("-r", "soto")

    def command(self, *arguments: str) -> list[str]:
        """The program where it was unpacked."""
        return [str(self.path / "usr/lib/soto/soto"), *arguments]

    def inside(self, path: Path) -> str:
        """The same: nothing changes its root."""
        return str(path)

    def _dpkg(self, *arguments: str) -> None:
        command = ["dpkg", f"--root={self.path}", "--force-depends", "--force-not-root", "--force-script-chrootless"]
        _run([*command, *arguments])


class FreshDebian:
    """Debian 12 made anew in a folder, with an ordinary user in it."""

    _USER = "1000"

    def __init__(self, folder: Path) -> None:
        self.path = folder / "debian"
        self.home = self.path / "home/to"
        _run(["debootstrap", "--variant=minbase", "bookworm", str(self.path)])
        shutil.copyfile("/etc/resolv.conf", self.path / "etc/resolv.conf")
        self._apt("update")
        self.home.mkdir(parents=True)
        os.chown(self.home, int(self._USER), int(self._USER))

    def install(self, package: Path) -> None:
        """Let apt install it with what it depends on."""
        shutil.copyfile(package, self.path / "tmp" / package.name)
        self._apt("install", "--no-install-recommends", f"/tmp/{package.name}")

    def remove(self) -> None:
        """Take the program away."""
        self._apt("remove", "soto")

    def command(self, *arguments: str) -> list[str]:
        """The program on the path of an ordinary user."""
        return ["chroot", f"--userspec={self._USER}:{self._USER}", str(self.path), "/usr/bin/soto", *arguments]

    def inside(self, path: Path) -> str:
        """The path without the folder the system stands in."""
        return f"/{path.relative_to(self.path)}"

    def _apt(self, *arguments: str) -> None:
        clean = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
        _run(["chroot", str(self.path), "apt-get", "-q", "-y", *arguments], clean)


def _run(command: Sequence[str], env: Mapping[str, str] | None = None) -> str:
    """What a command says.

    Raises:
        CheckError: it failed.
    """
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CheckError(
            f"{' '.join(command)} ended with {done.returncode}: {(done.stderr or done.stdout).strip()[-400:]}"
        )
    return done.stdout


def _environment(system: System, more: Mapping[str, str] | None = None) -> dict[str, str]:
    """Nothing of this machine's Python around the program."""
    return {
        "HOME": system.inside(system.home), "LANG": "C.UTF-8", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        "QT_QPA_PLATFORM": "offscreen", "SOTO_PASSPHRASE": PASSPHRASE, **(more or {}),
    }  # fmt: skip


def _soto(system: System, *arguments: str) -> str:
    return _run(system.command(*arguments), _environment(system))


def check(package: Path, folder: Path, system: System) -> None:
    """Install, use, upgrade, remove.

    Raises:
        CheckError: something is not as it must be.
    """
    system.install(package)
    for part in ("usr/bin/soto", "usr/share/applications/soto.desktop", "usr/share/man/man1/soto.1"):
        if not os.path.lexists(system.path / part):
            raise CheckError(f"{part} is not there")
    _say(f"installed: {_soto(system, '--version').split()[-1]}")
    left = system.home / "out"
    _soto(system, "demo", "--out", system.inside(left))
    papers = list(left.glob("giay-to/**/*.pdf"))
    books = list(left.glob("**/*.sotobook"))
    if not papers or not books:
        raise CheckError(f"the demo left {len(papers)} papers and {len(books)} books")
    book = books[0]
    before = book.stat().st_size
    _say(f"the whole job was played: {len(papers)} papers")
    system.install(_upgraded(package, folder))
    if '"whole": true' not in _soto(system, "doctor", system.inside(book), "--json"):
        raise CheckError("the book of before is not whole to the newer program")
    _say("upgraded: the book of before opens and is whole")
    picture = _picture(system, book)
    _say(f"the window under Xvfb: {picture}" if picture else "no Xvfb here: no picture of the window")
    system.remove()
    left_over = [path for path in (system.path / "usr/lib/soto").rglob("*") if path.is_file()]
    if left_over or os.path.lexists(system.path / "usr/bin/soto") or not book.exists() or book.stat().st_size < before:
        raise CheckError(f"after removal: {left_over[:3]}, the book is {'there' if book.exists() else 'gone'}")
    _say("removed: nothing of the program is left, the book is")


def _upgraded(package: Path, folder: Path) -> Path:
    """The same package under a higher version, as an update comes."""
    inside = folder / "inside"
    subprocess.run(["dpkg-deb", "-R", str(package), str(inside)], check=True)
    control = inside / "DEBIAN" / "control"
    text = re.sub(r"(?m)^Version: (.+)$", r"Version: \1+1", control.read_text("utf-8"))
    control.write_text(text, encoding="utf-8")
    newer = folder / "newer.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "-b", str(inside), str(newer)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return newer


def _picture(system: System, book: Path) -> Path | None:
    """The window as Xvfb shows it, where Xvfb and xwd are here.

    Raises:
        CheckError: the window closed by itself, or nothing is drawn on the screen.
    """
    if shutil.which("Xvfb") is None or shutil.which("xwd") is None:
        return None
    target = OUT / "window.png"
    command = system.command("window", system.inside(book))
    more = _environment(system, {"DISPLAY": _DISPLAY, "QT_QPA_PLATFORM": "xcb"})
    with _screen(), subprocess.Popen(command, env=more) as window:
        try:
            window.wait(_SECONDS_TO_DRAW)
        except subprocess.TimeoutExpired:
            shot = subprocess.run(["xwd", "-root", "-silent", "-display", _DISPLAY], check=True, capture_output=True)
            window.terminate()
        else:
            raise CheckError(f"the window ended with {window.returncode}")
    image = image_of(shot.stdout)
    if len(image.resize((64, 36)).getcolors(_FEWEST_COLOURS) or range(_FEWEST_COLOURS)) < _FEWEST_COLOURS:
        raise CheckError("the screen is empty: no window was drawn")
    image.save(target)
    return target


@contextmanager
def _screen() -> Iterator[None]:
    """A screen of a village's laptop; programs in another root reach it by its abstract socket."""
    with subprocess.Popen(["Xvfb", _DISPLAY, "-screen", "0", "1366x768x24"]) as screen:
        try:
            yield
        finally:
            screen.terminate()


def image_of(dump: bytes) -> Image.Image:
    """The picture in a dump of ``xwd`` of true colours: 24 or 32 bits for each point, blue first (XWDFile.h)."""
    size, _, _, _, width, height = struct.unpack_from(">6I", dump)
    bits, line = struct.unpack_from(">2I", dump, 44)
    (colours,) = struct.unpack_from(">I", dump, 76)
    pixels = dump[size + 12 * colours :]
    return Image.frombuffer("RGB", (width, height), pixels, "raw", {24: "BGR", 32: "BGRX"}[bits], line, 1)


def system_for(folder: Path) -> System:
    """A fresh Debian where this machine can make one; else an empty root, and it says so."""
    if os.geteuid() == 0 and shutil.which("debootstrap") is not None:
        system = FreshDebian(folder)
        _say("a fresh Debian 12 stands")
        return system
    print("not root, or no debootstrap here: an empty root is tried, libraries are this machine's", flush=True)
    return EmptyRoot(folder)


def _say(text: str) -> None:
    print(f"✔ {text}", flush=True)


def main() -> int:
    """Check the newest package; gives the exit code."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    packages = sorted(OUT.glob("*.deb"))
    if missing or not packages:
        print(f"not found: {', '.join(missing)}" if missing else "no package in out/package: run `make package` first")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        try:
            check(packages[-1], Path(folder), system_for(Path(folder)))
        except CheckError as error:
            print(f"✖ {error}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
