"""Make the built folder small: what a desktop has of its own stays out, and of Qt's words for the world's languages only some stay.

Used by ``package.py`` after the program was built and before it is tried. Two things are taken away:

- Libraries of this machine that any Linux desktop has (the window system, fonts, GLib, printing), and those nothing needs any more
  without them. The Debian package names them in its Depends; the archive needs a desktop.
- Of ICU's data (collation, names of countries and currencies, old encodings): what is neither for every language nor Vietnamese or
  English. The library is linked anew around the smaller data, under the same name.
"""

from __future__ import annotations

import re
import struct
import subprocess
import tempfile
from itertools import pairwise
from pathlib import Path

from contents import COMMAND_LINE

TOOLS = ("objdump", "as", "ld")

LEFT_OUT = COMMAND_LINE | {"psycopg-binary"}
"""Packages that are installed beside the source and not packed; of the server's client the system's own (libpq) is taken where an
office keeps a server."""

# What AppImage's list of excluded libraries holds, as far as it is brought here, and GLib with GTK's and printing's own.
DESKTOP = re.compile(
    r"lib(X11|X11-xcb|Xext|Xrender|Xau|Xdmcp|xcb|fontconfig|freetype|harfbuzz|graphite2|fribidi|thai|datrie|GL|EGL|GLX|OpenGL|drm|gbm"
    r"|glib-2\.0|gio-2\.0|gobject-2\.0|gmodule-2\.0|gthread-2\.0|pango-1\.0|pangocairo-1\.0|pangoft2-1\.0|cairo|cairo-gobject|pixman-1"
    r"|gdk_pixbuf-2\.0|atk-1\.0|dbus-1|systemd|cups|avahi-client|avahi-common|wayland-client|wayland-cursor|wayland-egl|gnutls|krb5"
    r"|gssapi_krb5|k5crypto|krb5support|com_err|keyutils|p11-kit|gcrypt|gpg-error|hogweed|nettle|idn2|unistring|tasn1|gmp|mount|blkid"
    r"|selinux|ssl|crypto|sqlite3|pcre2-8|cap|lz4|zstd|bsd|md|uuid|expat|z|stdc\+\+|gcc_s|brotlicommon|brotlidec|png16|jpeg|xkbcommon)\.so\.\d+(\.\d+)*"
)
KEPT_LANGUAGES = frozenset({"root", "pool", "vi", "vi_VN", "en", "en_US", "en_001", "en_GB", "res_index"})
LANGUAGES_OF_ICU = re.compile(r"[a-z]{2,3}(_[A-Za-z0-9]+)*")
# Only programs that write by transliteration, spell numbers out or break Thai and Chinese lines use these.
DROPPED_ICU = re.compile(r"(translit|rbnf)/.*|brkitr/.*\.dict|brkitr/.*cj.*|.*\.cnv|unames\.icu|cnvalias\.icu")


class TrimError(Exception):
    """The built folder is not as it was when this was written."""


def trim(folder: Path) -> None:
    """Take away from the built program ``folder`` what no laptop needs.

    Raises:
        TrimError: ICU's data are not where, or not of the form, they were.
    """
    drop_what_a_desktop_has(folder)
    for library in folder.rglob("libicudata.so.*"):
        if not library.is_symlink():
            smaller_icu(library)


def drop_what_a_desktop_has(folder: Path) -> None:
    """Remove libraries that every desktop has, and what only they needed."""
    files = [one for one in folder.rglob("*") if ".so" in one.name or one.name == "soto"]
    needs = {one: needed(one) for one in files if one.is_file() and not one.is_symlink()}
    # Python's own library is opened by the program's start, not named as needed.
    own = {
        one for one in needs if one.parent.name != "_internal" or not one.name.startswith("lib") or "python" in one.name
    }
    wanted = set().union(*(needs[one] for one in own), {one.name for one in own})
    while True:
        more = {
            name for one in needs if one.name in wanted and not DESKTOP.fullmatch(one.name) for name in needs[one]
        } - wanted
        if not more:
            break
        wanted |= more
    for one in files:
        system = one.parent.name == "_internal" and one.name.startswith("lib") and not one.is_symlink()
        if system and (DESKTOP.fullmatch(one.name) or one.name not in wanted):
            one.unlink()
    for one in files:
        if one.is_symlink() and not one.exists():
            one.unlink()


def needed(library: Path) -> set[str]:
    """Names of the libraries that ``library`` asks for."""
    shown = subprocess.run(["objdump", "-p", str(library)], capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"NEEDED\s+(\S+)", shown))


def smaller_icu(library: Path) -> None:
    """Link ICU's data library anew, with the data of Vietnamese and English only.

    Raises:
        TrimError: no data of ICU's common form are in it.
    """
    raw = library.read_bytes()
    start = raw.find(b"\xda\x27") - 2
    while start >= 0 and raw[start + 12 : start + 16] != b"CmnD":
        start = raw.find(b"\xda\x27", start + 4) - 2
    if start < 0:
        raise TrimError(f"no ICU data in {library.name}")
    data = reduced(raw[start:])
    version = library.name.removeprefix("libicudata.so.")
    symbol = f"icudt{version.split('.')[0]}_dat"
    with tempfile.TemporaryDirectory() as place:
        blob, source, made, linked = (Path(place) / name for name in ("icu.dat", "icu.s", "icu.o", library.name))
        blob.write_bytes(data)
        source.write_text(
            f'.section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol},@object\n{symbol}:\n.incbin "{blob}"\n'
            f'.size {symbol},.-{symbol}\n.section .note.GNU-stack,"",@progbits\n',
            encoding="ascii",
        )
        subprocess.run(["as", "-o", str(made), str(source)], check=True)
        subprocess.run(["ld", "-shared", "-soname", library.name, "-o", str(linked), str(made)], check=True)
        library.write_bytes(linked.read_bytes())


def reduced(data: bytes) -> bytes:
    """ICU common data (form ``CmnD``, little-endian) without the items :func:`kept` does not name.

    Raises:
        TrimError: the form is another.
    """
    header = struct.unpack_from("<H", data)[0]
    if data[8] != 0 or data[12:16] != b"CmnD":
        raise TrimError("ICU data of another form")
    count = struct.unpack_from("<I", data, header)[0]
    table = [struct.unpack_from("<II", data, header + 4 + 8 * index) for index in range(count)]
    starts = [start for _, start in table]
    items: list[tuple[bytes, bytes]] = []
    # The last item's end is not told; it is followed by other sections of the library, and takes them along when it is kept.
    for (name_at, start), end in zip(table, [*starts[1:], end_of_last(data, header, starts)], strict=True):
        name = data[header + name_at : data.index(b"\0", header + name_at)]
        if kept(name.decode("ascii").partition("/")[2]):
            items.append((name, data[header + start : header + end]))
    names, places, offset = bytearray(), [], 4 + 8 * len(items)
    for name, _ in items:
        places.append(offset + len(names))
        names += name + b"\0"
    body, at = bytearray(), offset + len(names)
    at += -(header + at) % 16
    table_bytes = bytearray(struct.pack("<I", len(items)))
    for place, (_, content) in zip(places, items, strict=True):
        table_bytes += struct.pack("<II", place, at + len(body))
        body += content + bytes(-len(content) % 16)
    head = data[:header] + table_bytes + names
    return bytes(head + bytes(header + at - len(head)) + body)


def end_of_last(data: bytes, header: int, starts: list[int]) -> int:
    """Where the last item surely has ended: as long after its start as the longest item is."""
    longest = max(later - earlier for earlier, later in pairwise(starts))
    return min(starts[-1] + longest, len(data) - header)


def kept(name: str) -> bool:
    """Whether ICU's item ``name`` (``coll/vi.res``) stays: data of every language, of Vietnamese and of English."""
    if DROPPED_ICU.fullmatch(name):
        return False
    stem, _, kind = name.rpartition("/")[2].rpartition(".")
    if kind != "res" or not LANGUAGES_OF_ICU.fullmatch(stem):
        return True
    return stem in KEPT_LANGUAGES
