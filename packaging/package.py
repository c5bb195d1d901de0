"""Build the program for Linux: one folder, trimmed; from it an archive and a Debian package, each tried before it is given out.

Run by ``make package``, with the packages of ``requirements-package.txt`` beside the program's own. Leaves in ``out/package``:
``soto-VERSION-linux-ARCH.tar.xz``, ``soto_VERSION_ARCH.deb``, their SHA-256, and what is in them (CycloneDX).
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from trim import LEFT_OUT, trim
from trim import TOOLS as TRIM_TOOLS

ROOT = Path(__file__).parents[1]
LINUX = ROOT / "packaging" / "linux"
BUILD, OUT = ROOT / "build", ROOT / "out" / "package"
TOOLS = (*TRIM_TOOLS, "xz", "tar", "dpkg-deb", "dpkg-query")
SIZES = (16, 24, 32, 48, 64, 128, 256)
DEBIAN_ARCH = {"x86_64": "amd64", "aarch64": "arm64"}


def main() -> int:
    """Build, try, pack."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if sys.platform != "linux" or missing:
        raise SystemExit(
            f"This builds the program on Debian or Ubuntu; not found here: {', '.join(missing) or 'Linux'}."
        )
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    version, machine = program_version(), platform.machine()
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.iterdir():
        if "windows" not in old.name:  # that is built apart
            old.unlink()
    folder = build()
    trim(folder)
    try_out(folder / "soto")
    listed = _run([str(folder / "soto"), "notices", "--sbom"])
    beside_the_source = _names(_run([sys.executable, "-m", "app", "notices", "--sbom"]))
    if _names(listed) != {name for name in beside_the_source if name.lower().replace("_", "-") not in LEFT_OUT}:
        raise SystemExit("the built program does not show the licences of all its parts")
    shutil.copytree(ROOT / "packaging" / "linux", folder / "share", ignore=shutil.ignore_patterns("*.spec"))
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    bill = OUT / f"soto-{version}.cdx.json"
    bill.write_bytes(listed)
    archive = OUT / f"soto-{version}-linux-{machine}.tar.xz"
    tar = [
        "tar",
        "--sort=name",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "-C",
        str(folder.parent),
        "-cf",
        "-",
        folder.name,
    ]
    with archive.open("wb") as packed, subprocess.Popen(tar, stdout=subprocess.PIPE) as written:
        subprocess.run(["xz", "-9", "-T2", "-c"], stdin=written.stdout, stdout=packed, check=True)
    debian = debian_package(folder, version, DEBIAN_ARCH.get(machine, machine))
    sums = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}" for one in sorted(OUT.iterdir())]
    (OUT / "SHA256SUMS").write_text("\n".join(sums) + "\n", encoding="utf-8")
    installed = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file() and not one.is_symlink())
    print(
        f"installed {megabytes(installed)}, {archive.name} {megabytes(archive.stat().st_size)}, {debian.name} {megabytes(debian.stat().st_size)}"
    )
    return 0


def build() -> Path:
    """The folder of the built program."""
    shutil.rmtree(BUILD, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--distpath", str(BUILD / "dist"), "--workpath", str(BUILD / "work")]
    subprocess.run([*command, *places, str(LINUX / "soto.spec")], check=True, cwd=ROOT)
    return BUILD / "dist" / "soto"


def try_out(program: Path) -> None:
    """Let the built program do the whole job where nothing of this machine's Python can help it: books, window, papers, report."""
    with tempfile.TemporaryDirectory() as folder:
        left = Path(folder) / "out"
        clean = {"HOME": folder, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([str(program), "demo", "--out", str(left)], check=True, env=clean, stdout=subprocess.DEVNULL)
        missing = [name for name in ("giay-to", "man-hinh", "bao-cao.json") if not (left / name).exists()]
        papers = list(left.glob("giay-to/**/*.pdf"))
        if missing or len(papers) < 10:
            raise SystemExit(f"the built program left {len(papers)} papers; missing: {missing}")


def debian_package(folder: Path, version: str, arch: str) -> Path:
    """A package for Debian and Ubuntu; what it needs is read from every library in it. Books are no part of it and stay."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "soto"
        home = root / "usr" / "lib" / "soto"
        shutil.copytree(folder, home, symlinks=True)
        shutil.rmtree(home / "share")
        _put(root, "usr/share/applications/soto.desktop", (LINUX / "soto.desktop").read_bytes())
        _put(root, "usr/share/mime/packages/soto.xml", (LINUX / "soto-mime.xml").read_bytes())
        _put(root, "usr/share/icons/hicolor/scalable/apps/soto.svg", (LINUX / "soto.svg").read_bytes())
        for size in SIZES:
            _put(root, f"usr/share/icons/hicolor/{size}x{size}/apps/soto.png", icon(size))
        _put(root, "usr/share/man/man1/soto.1", (LINUX / "soto.1").read_bytes())
        _put(root, "usr/share/doc/soto/copyright", (ROOT / "LICENSE").read_bytes())
        (root / "usr" / "bin").mkdir()
        (root / "usr" / "bin" / "soto").symlink_to("../lib/soto/soto")
        kilobytes = sum(one.stat().st_size for one in root.rglob("*") if one.is_file() and not one.is_symlink()) // 1024
        control = {
            "Package": "soto",
            "Version": version,
            "Architecture": arch,
            "Maintainer": "Sổ Tổ",
            "Installed-Size": str(kilobytes),
            "Depends": _depends(home),
            "Recommends": "fonts-liberation",
            "Suggests": "libpq5",
            "Section": "misc",
            "Priority": "optional",
            "Description": "book of a village savings and loan group\n Members, collections, meetings, loan appraisals and papers of a "
            "group (Tổ tiết kiệm và vay vốn)\n of Vietnam's Bank for Social Policies, without a network.",
        }
        _put(root, "DEBIAN/control", "".join(f"{key}: {value}\n" for key, value in control.items()).encode())
        path = OUT / f"soto_{version}_{arch}.deb"
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "-b", str(root), str(path)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return path


def icon(size: int) -> bytes:
    """The program's drawing as PNG, ``size`` pixels wide."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(LINUX / "soto.svg")).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    del app
    return bytes(data.data())


def _depends(home: Path) -> str:
    """The system's packages whose libraries the program's own need and does not bring."""
    libraries = [str(one) for one in home.rglob("*") if one.is_file() and (".so" in one.name or one.name == "soto")]
    brought = {Path(one).name for one in libraries}
    needed: set[str] = set()
    for one in libraries:
        shown = subprocess.run(["objdump", "-p", one], capture_output=True, text=True, check=False).stdout
        needed |= set(re.findall(r"NEEDED\s+(\S+)", shown))
    packages = set()
    for name in sorted(needed - brought):
        owner = subprocess.run(["dpkg-query", "-S", f"*/{name}"], capture_output=True, text=True, check=False).stdout
        found = re.match(r"([^:,\s]+)", owner)
        if found:
            packages.add(found[1])
    return ", ".join(sorted(packages | {"libc6"}))


def _put(root: Path, where: str, content: bytes) -> None:
    path = root / where
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _run(command: list[str]) -> bytes:
    return subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout


def program_version() -> str:
    text = (ROOT / "app" / "__init__.py").read_text("utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    if found is None:
        raise SystemExit("app/__init__.py has no version")
    return found[1]


def _names(bill: bytes) -> set[str]:
    return {str(one["name"]) for one in json.loads(bill)["components"]}


def megabytes(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB"


if __name__ == "__main__":
    sys.exit(main())
