"""The Debian package tried in an empty root: installed, started, used, upgraded over, removed; a person's books stay.

Run by ``make package-check`` after ``make package``. The root has no programs of its own: what the package needs of the system is this
machine's. Says each step, and ends with 1 where one is not as it must be. A picture of the window is left where Xvfb is here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

OUT = Path(__file__).parents[1] / "out" / "package"
TOOLS = ("dpkg", "dpkg-deb")
PASSPHRASE = "lang tap bo tre"  # of an invented village


class CheckError(Exception):
    """What is not as it must be."""


class Root:
    """An empty system with nothing but dpkg's own records, and a home in it."""

    def __init__(self, folder: Path) -> None:
        self.path, self.home = folder / "root", folder / "home"
        for part in ("var/lib/dpkg/info", "var/lib/dpkg/updates", "var/log"):
            (self.path / part).mkdir(parents=True)
        (self.path / "var/lib/dpkg/status").touch()
        self.home.mkdir()

    def dpkg(self, *arguments: str) -> None:
        """Let dpkg work in this root; what packages depend on is not in it."""
        command = ["dpkg", f"--root={self.path}", "--force-depends", "--force-not-root", "--force-script-chrootless"]
        done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)
        if done.returncode:
            raise CheckError(f"dpkg {' '.join(arguments)}: {done.stderr.strip()}")

    def soto(self, *arguments: str, more: Mapping[str, str] | None = None) -> str:
        """What the installed program says, with nothing of this machine's Python around it."""
        clean = {
            "HOME": str(self.home), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen",
            "SOTO_PASSPHRASE": PASSPHRASE, **(more or {}),
        }  # fmt: skip
        program = self.path / "usr/lib/soto/soto"
        done = subprocess.run([str(program), *arguments], env=clean, capture_output=True, text=True, check=False)
        if done.returncode:
            raise CheckError(f"soto {' '.join(arguments)} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
        return done.stdout


def check(package: Path, folder: Path) -> None:
    """Install, use, upgrade, remove.

    Raises:
        CheckError: something is not as it must be.
    """
    root = Root(folder)
    root.dpkg("-i", str(package))
    for part in ("usr/bin/soto", "usr/share/applications/soto.desktop", "usr/share/man/man1/soto.1"):
        if not os.path.lexists(root.path / part):
            raise CheckError(f"{part} is not there")
    version = root.soto("--version").split()[-1]
    _say(f"installed: {version}")
    left = folder / "out"
    root.soto("demo", "--out", str(left))
    papers = list(left.glob("giay-to/**/*.pdf"))
    books = list(left.glob("**/*.sotobook"))
    if not papers or not books:
        raise CheckError(f"the demo left {len(papers)} papers and {len(books)} books")
    book = root.home / "Tài liệu" / "to.sotobook"
    book.parent.mkdir()
    shutil.copyfile(books[0], book)
    _say(f"the whole job was played: {len(papers)} papers")
    newer = _upgraded(package, folder)
    root.dpkg("-i", str(newer))
    if '"whole": true' not in root.soto("doctor", str(book), "--json"):
        raise CheckError("the book of before is not whole to the newer program")
    _say("upgraded: the book of before opens and is whole")
    picture = _picture(root, book, folder)
    _say(f"the window under Xvfb: {picture}" if picture else "no Xvfb here: no picture of the window")
    root.dpkg("-r", "soto")
    left_over = (
        [path for path in (root.path / "usr").rglob("*") if path.is_file()] if (root.path / "usr").exists() else []
    )
    if left_over or not book.exists():
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


def _picture(root: Root, book: Path, folder: Path) -> Path | None:
    """The window as Xvfb shows it, where Xvfb and xwd are here."""
    if shutil.which("Xvfb") is None or shutil.which("xwd") is None:
        return None
    target = OUT / "window.xwd"
    with subprocess.Popen(["Xvfb", ":97", "-screen", "0", "1366x768x24"]) as screen:
        more = {"HOME": str(root.home), "DISPLAY": ":97", "PATH": "/usr/bin:/bin", "SOTO_PASSPHRASE": PASSPHRASE}
        program = [str(root.path / "usr/lib/soto/soto"), "window", str(book)]
        with subprocess.Popen(program, env=more, cwd=folder) as window:
            try:
                window.wait(10)
            except subprocess.TimeoutExpired:
                subprocess.run(["xwd", "-root", "-display", ":97", "-out", str(target)], check=True)
                window.terminate()
        screen.terminate()
    return target if target.exists() else None


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
            check(packages[-1], Path(folder))
        except CheckError as error:
            print(f"✖ {error}")
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
