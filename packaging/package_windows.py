"""Build the program for Windows 10 and 11: one folder, trimmed; from it an installer for one person, who need not administer the laptop.

Run by ``make package-windows`` on Windows, or under Linux with Wine: what is built there has only been tried there. Leaves in
``out/package``: ``soto-VERSION-windows-x64.exe`` and its SHA-256.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
from pathlib import Path

from package import icon, megabytes, program_version
from PIL import Image
from windows_python import PLACE, ROOT, Windows

OUT = ROOT / "out" / "package"
SCRIPT = ROOT / "packaging" / "windows" / "soto.nsi"
_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def main() -> int:
    """Build and pack."""
    if shutil.which("makensis") is None:
        raise SystemExit("This needs NSIS: makensis is not here.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    windows, version = Windows(), program_version()
    windows.ready()
    write_icon(PLACE / "soto.ico")
    (PLACE / "version.txt").write_text(version_resource(version), encoding="utf-8")
    folder = build(windows)
    OUT.mkdir(parents=True, exist_ok=True)
    installer = OUT / f"soto-{version}-windows-x64.exe"
    installed = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    given = {
        "VERSION": version,
        "FOLDER": str(folder),
        "ICON": str(PLACE / "soto.ico"),
        "OUT": str(installer),
        "KILOBYTES": str(installed // 1024),
    }
    asked = [f"-D{name}={value}" for name, value in given.items()]
    subprocess.run(["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *asked, str(SCRIPT)], check=True)
    digest = hashlib.sha256(installer.read_bytes()).hexdigest()
    (OUT / f"{installer.name}.sha256").write_text(f"{digest}  {installer.name}\n", encoding="utf-8")
    print(f"installed {megabytes(installed)}, {installer.name} {megabytes(installer.stat().st_size)}")
    return 0


def build(windows: Windows) -> Path:
    """The folder of the built program."""
    dist = PLACE / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    places = ["--distpath", windows.called(dist), "--workpath", windows.called(PLACE / "work")]
    spec = windows.called(ROOT / "packaging" / "windows" / "soto.spec")
    windows.python(["-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, spec])
    folder = dist / "soto"
    strangers = [one.name for one in folder.rglob("*.dll") if one.name in {own.name for own in windows.stand_ins()}]
    if strangers:
        raise SystemExit(f"stand-ins of Wine are in the built program: {strangers}")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE.txt")
    return folder


def write_icon(path: Path) -> None:
    """The program's drawing in every size that Windows shows."""
    pictures = [Image.open(io.BytesIO(icon(size))) for size in _ICON_SIZES]
    pictures[-1].save(path, "ICO", sizes=[one.size for one in pictures], append_images=pictures[:-1])


def version_resource(version: str) -> str:
    """What Windows tells of the program in its properties, as PyInstaller reads it."""
    numbers = [int(one) for one in re.findall(r"\d+", version)[:3]]
    four = tuple([*numbers, 0, 0, 0, 0][:4])
    words = {
        "CompanyName": "Sổ Tổ",
        "FileDescription": "Sổ Tổ",
        "FileVersion": version,
        "ProductName": "Sổ Tổ",
        "ProductVersion": version,
        "OriginalFilename": "soto.exe",
    }
    said = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0, "
        f"date=(0, 0)), kids=[StringFileInfo([StringTable('042A04B0', [{said}])]), VarFileInfo([VarStruct('Translation', [0x042A, 1200])])])\n"
    )


if __name__ == "__main__":
    raise SystemExit(main())
