"""Workbooks whose bytes are not what a spreadsheet program writes: each is refused in words, and none costs minutes."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from openpyxl import Workbook

from app.intake.bank_export import read_bank_export
from app.intake.grid import read_sheets
from app.intake.roster import read_roster
from app.intake.unreadable import Fault, UnreadableListError
from app.usecases.messages import sentence
from tests.builders import A_DAY

LOCAL, CENTRAL = b"PK\x03\x04", b"PK\x01\x02"


def workbook():
    book = Workbook()
    for number in range(5):
        book.active.append(["Họ và tên", "Số CCCD", number])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def patched(at, value, data=None):
    """The same field in every local (it lies two bytes further in the central) header."""
    data = bytearray(data or workbook())
    for mark, place in ((LOCAL, at), (CENTRAL, at + 2)):
        found = -1
        while (found := data.find(mark, found + 1)) >= 0:
            struct.pack_into("<H", data, found + place, value)
    return bytes(data)


def rebuilt(end, change, *, again=False):
    """The workbook with other content in the parts whose name ends so; None leaves it out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            written = change(content) if part.filename.endswith(end) else content
            if written is not None:
                new.writestr(part.filename, written)
    return made.getvalue()


def doubled():
    made = io.BytesIO(workbook())
    with zipfile.ZipFile(made, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/worksheets/sheet1.xml", b"<worksheet/>")
    return made.getvalue()


def in_sheet(piece):
    return rebuilt("sheet1.xml", lambda sheet: sheet.replace(b"<sheetData>", b"<sheetData>" + piece))


ODD = {
    "zip version 20.0": (lambda: patched(4, 200), Fault.DAMAGED),
    "a method nobody knows": (lambda: patched(8, 99), Fault.DAMAGED),
    "said to be locked": (lambda: patched(6, 1), Fault.PROTECTED),
    "patched data": (lambda: patched(6, 0x20), Fault.DAMAGED),
    "strong encryption": (lambda: patched(6, 0x40), Fault.DAMAGED),
    "said to be lzma": (lambda: patched(8, 14), Fault.DAMAGED),
    "said to be bzip2": (lambda: patched(8, 12), Fault.DAMAGED),
    "half": (lambda: workbook()[: len(workbook()) // 2], Fault.DAMAGED),
    "without its end": (lambda: workbook()[:-1], Fault.DAMAGED),
    "four bytes": (lambda: LOCAL, Fault.DAMAGED),
    "huge by its own word": (lambda: patched(24, 0x7FFF), Fault.TOO_LARGE),
    "one part twice": (doubled, Fault.DAMAGED),
    "a name that is no text": (
        lambda: patched(6, 0x800, workbook().replace(b"docProps/app.xml", b"docProps/\xff\xfe\x80.xml")),
        Fault.DAMAGED,
    ),
    "no relations": (lambda: rebuilt(".rels", lambda _: None), Fault.DAMAGED),
    "no types": (lambda: rebuilt("[Content_Types].xml", lambda _: None), Fault.DAMAGED),
    "half a sheet": (lambda: rebuilt("sheet1.xml", lambda sheet: sheet[: len(sheet) // 2]), Fault.DAMAGED),
    "an old xls": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(5000), Fault.OLD_FORMAT),
    "a tag of 8 MiB": (lambda: in_sheet(b'<row r="' + b"1" * (8 << 20) + b'"/>'), Fault.TOO_LARGE),
    "a remark of 8 MiB": (lambda: in_sheet(b"<!--" + b"<>" * (1 << 22) + b"-->"), Fault.TOO_LARGE),
    "five million cells": (lambda: in_sheet(b"<row>" + b"<c/>" * 5_000_000 + b"</row>"), Fault.TOO_LARGE),
    "a million styles": (
        lambda: rebuilt(
            "styles.xml", lambda styles: styles.replace(b"</cellXfs>", b"<xf/>" * 1_000_000 + b"</cellXfs>")
        ),
        Fault.TOO_LARGE,
    ),
    "an entity": (
        lambda: rebuilt("sheet1.xml", lambda sheet: b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&b;</a>'),
        None,
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_workbook_is_refused_in_words_by_whoever_reads_it(name, tmp_path):
    make, fault = ODD[name]
    path = tmp_path / "danh sách.xlsx"
    path.write_bytes(make())
    for read in (read_sheets, lambda file: read_roster(file, today=A_DAY), read_bank_export):
        with pytest.raises(UnreadableListError) as refusal:
            read(path)
        assert fault in {None, refusal.value.fault}
        assert sentence(refusal.value)


@pytest.mark.parametrize("at", [4, 6, 8])
def test_no_value_of_a_zip_header_gives_a_traceback(at, tmp_path):
    path = tmp_path / "a.xlsx"
    for value in (*range(24), 45, 46, 62, 63, 64, 97, 99, 200, 255, 1 << 11, 1 << 13, 0xFFFF):
        path.write_bytes(patched(at, value))
        try:
            read_sheets(path)
        except UnreadableListError as refusal:
            assert sentence(refusal)  # noqa: PT017 - some values are harmless
