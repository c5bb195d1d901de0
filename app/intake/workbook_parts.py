"""Whether the parts of a packed workbook may be read at all: openpyxl believes what it is given, so they are looked through first."""

from __future__ import annotations

import io
import zipfile
import zlib
from lzma import LZMAError
from xml.parsers.expat import ExpatError, ParserCreate

from app.intake.unreadable import Fault, UnreadableListError

LARGEST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 2_000
_MOST_TAGS = 4_000_000  # of all parts; a sheet of 20,000 people and 40 columns has 3 million
_MOST_TAGS_BESIDE = 200_000  # of a part that is neither a sheet nor its texts: openpyxl makes an object of each
_LONGEST_TAG = 1 << 20  # bytes; a tag is read again with each piece of it that comes, so a long one costs its square
_PIECE = 1 << 16
_LONG_PARTS = ("xl/worksheets/", "xl/sharedStrings")


def check_parts(data: bytes) -> None:
    """Refuse a workbook that is damaged, locked, none, or would cost too much to read.

    Raises:
        UnreadableListError: it is.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_list(parts)
            tags = 0
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    tags = _check_part(archive, part, tags)
    # NotImplementedError: a zip version or method that nobody here knows; RuntimeError: locked.
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UnreadableListError(Fault.DAMAGED) from error
    except (ExpatError, EOFError, LookupError, zlib.error, LZMAError) as error:
        raise UnreadableListError(Fault.DAMAGED) from error


def _check_list(parts: list[zipfile.ZipInfo]) -> None:
    names = {part.filename for part in parts}
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise UnreadableListError(Fault.TOO_LARGE)
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableListError(Fault.PROTECTED)
    if "xl/workbook.xml" not in names:
        raise UnreadableListError(Fault.NOT_A_LIST)
    if len(names) < len(parts):  # which of two parts of one name counts, each reader sees in another way
        raise UnreadableListError(Fault.DAMAGED)


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, tags: int) -> int:
    """The tags there are with this part's."""
    parser = ParserCreate()
    fed = 0
    most = tags + _MOST_TAGS if part.filename.startswith(_LONG_PARTS) else tags + _MOST_TAGS_BESIDE
    with archive.open(part) as content:
        while piece := content.read(_PIECE):
            tags += piece.count(b"<")
            fed += len(piece)
            parser.Parse(piece, False)
            if tags > min(most, _MOST_TAGS) or fed - parser.CurrentByteIndex > _LONGEST_TAG + _PIECE:
                raise UnreadableListError(Fault.TOO_LARGE)
    return tags
