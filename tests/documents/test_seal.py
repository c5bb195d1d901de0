"""The seal on a paper: it holds for what was printed, and for nothing else."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from app.documents.seal import CONTEXT, letters_digest, read_seal
from app.intake import scan
from app.intake.scan import ScanRefusedError, scanned
from app.sync.cards import is_signed
from tests.documents.sample import FILLED, HAND, HEADING, KEYS, MINUTES, ON, REQUEST, pdf

SEALED = ("10C/TD", "bau-bql", "03/TD", "06A/TD", "15/TD", "bo-di", "04/TD", "bang-thu", "bang-ke-tien", "binh-xet", "niem-yet",
          "vi-sao-chua", "giay-can-mang", "bo-sung", "ds-to-vien", "so-tien", "bang-so-lieu", "ma-gui", "hai-noi")  # fmt: skip


def seals(data):
    pages = scanned(data)
    found = [
        seal
        for page in pages
        for code in page.codes
        if (seal := read_seal(code.decode("utf-8", "replace"))) is not None
    ]
    return pages, found


@pytest.mark.parametrize("form", SEALED)
def test_every_filled_paper_of_the_board_is_sealed_by_the_device_over_all_its_letters(form):
    pages, found = seals(pdf(form, FILLED[form]))
    (seal,) = found
    assert (seal.form, seal.group, seal.device, seal.pages) == (form.upper(), HAND.group, HAND.device, len(pages))
    assert seal.letters == letters_digest([page.text for page in pages])
    assert is_signed(KEYS.sign_key, seal.signature, CONTEXT, seal.digest)
    assert seal.meeting_seal == ("ab" * 32 if form in {"10C/TD", "bau-bql", "bo-sung", "ma-gui"} else "")


@pytest.mark.parametrize("form", [form for form in FILLED if form not in SEALED])
def test_a_borrowers_own_paper_and_one_to_be_filled_by_hand_carry_no_seal(form):
    assert seals(pdf(form, FILLED[form]))[1] == []


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80), st.text(max_size=200))
@example("Phạm Thị ﬁﬂﬀ", "nuôi ﬁ")
def test_the_letters_that_are_sealed_are_those_a_reader_finds_whatever_was_typed(name, purpose):
    line = replace(REQUEST, name=name, purpose=purpose, reason=purpose)
    paper = replace(MINUTES, heading=replace(HEADING, leader=name), chair=name, requests=(line,) * 3, notes=(purpose,))
    pages, (seal,) = seals(pdf("10C/TD", paper))
    assert seal.letters == letters_digest([page.text for page in pages])


def test_one_changed_figure_is_seen():
    _, (seal,) = seals(pdf("10C/TD", MINUTES))
    changed, _ = seals(pdf("10C/TD", replace(MINUTES, savings_total=770_000)))
    assert seal.letters != letters_digest([page.text for page in changed])


def test_a_letter_stamped_over_a_paper_is_seen():
    stamp = io.BytesIO()
    canvas = Canvas(stamp)
    canvas.drawString(300, 500, "9")
    canvas.save()
    writer = pypdf.PdfWriter()
    writer.append(pypdf.PdfReader(io.BytesIO(pdf("10C/TD", MINUTES))))
    writer.pages[0].merge_page(pypdf.PdfReader(io.BytesIO(stamp.getvalue())).pages[0])
    target = io.BytesIO()
    writer.write(target)
    pages, (seal,) = seals(target.getvalue())
    assert seal.letters != letters_digest([page.text for page in pages])


def test_no_field_of_a_seal_can_be_changed_under_its_signature():
    _, (seal,) = seals(pdf("10C/TD", MINUTES))
    for other in (
        replace(seal, form="03/TD"),
        replace(seal, group="0100113"),
        replace(seal, on=ON.replace(day=6)),
        replace(seal, pages=9),
        replace(seal, letters=bytes(16)),
        replace(seal, meeting_seal="cd" * 32),
    ):
        assert not is_signed(KEYS.sign_key, other.signature, CONTEXT, other.digest)
        assert read_seal(other.text) == other


@given(st.text(max_size=400))
def test_whatever_a_code_holds_it_is_a_seal_or_nothing(text):
    assert read_seal(text) is None or read_seal(text).text == text


def test_a_photo_of_a_page_gives_its_seal_turned_and_grey(tmp_path):
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf("10C/TD", MINUTES))
    picture = (
        document[len(document) - 1]
        .render(scale=200 / 72)
        .to_pil()
        .convert("RGB")
        .rotate(4, fillcolor="white", expand=True)
    )
    path = tmp_path / "photo.jpg"
    picture.save(path, quality=70)
    _, (seal,) = seals(path.read_bytes())
    assert seal.form == "10C/TD"


def test_a_picture_too_large_for_any_scan_is_refused_before_it_is_opened(monkeypatch):
    small = io.BytesIO()
    Image.new("1", (400, 400)).save(small, "PNG")
    monkeypatch.setattr(scan, "MOST_PIXELS", 399 * 400)
    with pytest.raises(ScanRefusedError):
        scanned(small.getvalue())


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7 nothing", b"\x89PNG\r\n\x1a\nnothing", b"\xff\xd8\xff\xe0", b"<html>"]
)
def test_what_is_no_paper_is_refused_in_words(data):
    with pytest.raises(ScanRefusedError):
        scanned(data)
