"""What of the installed packages the built program holds, on Linux and on Windows; both specs read it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]

COMMAND_LINE = frozenset(
    {"pip", "typer", "rich", "pygments", "prompt-toolkit", "shellingham", "wcwidth", "markdown-it-py", "mdurl"}
)
"""Packages that are installed beside the source and never packed: the engine's command line, and the installer."""

UNUSED_MODULES = [
    # The command line of the rules' engine, see app/domain/policy/cel_engine.py.
    "cel.cli", "typer", "rich", "pygments", "prompt_toolkit", "shellingham", "wcwidth",
    # What openpyxl, sqlite-utils and others would like, and do without.
    "lxml", "numpy", "pandas", "pip", "setuptools", "tkinter", "pytest", "PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingtk",
    "IPython", "PySide6.QtQml", "PySide6.QtQuick",
    "zstandard._cffi", "readline", "pydoc_data", "_codecs_jp", "_codecs_hk", "_codecs_cn", "_codecs_kr", "_codecs_tw",
]  # fmt: skip

UNUSED_FILES = (
    "Qt/translations", "PySide6/translations", "plugins/egldeviceintegrations", "plugins/generic", "plugins/networkinformation", "plugins/tls",
    "plugins/platformthemes/libqgtk3", "Qt6EglFS", "Qt6Quick", "Qt6Qml", "Qt6Pdf",
    "libavif", "libwebp", "libsharpyuv", "liblcms2", "/sboms/", "resources/translations/soto_en.ts",
    *(f"plugins/platforms/{lib}q{name}" for lib in ("", "lib") for name in ("eglfs", "linuxfb", "minimal", "vnc", "vkkhrdisplay", "direct2d")),
    *(f"plugins/imageformats/{lib}q{name}" for lib in ("", "lib") for name in ("pdf", "tga", "wbmp", "tiff", "webp", "icns", "gif")),
)  # fmt: skip


def used(entries: Iterable[tuple[str, str, str]], besides: Iterable[str] = ()) -> list[tuple[str, str, str]]:
    """Of PyInstaller's entries those that stay; ``besides`` are more parts of paths that do not."""
    unused = (*UNUSED_FILES, *besides)
    return [one for one in entries if not any(part in one[0].replace("\\", "/") for part in unused)]


def packed(left_out: Iterable[str]) -> list[str]:
    """The packages whose papers go along: Help and ``soto notices`` show them."""
    lines = (ROOT / "resources" / "notices" / "components.txt").read_text("utf-8").split()
    away = set(left_out)
    return [name for line in lines if (name := line.partition("==")[0]).lower().replace("_", "-") not in away]
