"""What a reader that does not see a paper finds in it: structure, order, headers of tables, words for pictures, a title, a language."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import date
from xml.sax.saxutils import escape

import pikepdf
import pytest

from app.documents.drawings import pdf_of
from app.usecases.papers.paper import bound
from tests.documents.sample import ASKED, FILLED, LIST, ON, ROW, every_paper
from tests.documents.test_few_sheets import minutes
from tests.papers import pdf_text

PAPERS = every_paper()
_DRAWS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "BI"}


def kids_of(element):
    """What an element holds, as a list."""
    held = element.get("/K", pikepdf.Array())
    return list(held) if isinstance(held, pikepdf.Array) else [held]


def elements(pdf, element=None):
    """Every element of the tree, from the top."""
    element = pdf.Root.StructTreeRoot.K if element is None else element
    yield element
    for kid in kids_of(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(pdf, kid)


def pieces(element):
    """The pieces of pages of an element itself: page and number."""
    for kid in kids_of(element):
        if not isinstance(kid, pikepdf.Dictionary):
            yield element.Pg.objgen, int(kid)
        elif "/MCID" in kid:
            yield kid.Pg.objgen, int(kid.MCID)


def said_of_the_file(pdf):
    """Its language, its title, and that it is tagged."""
    assert bool(pdf.Root.MarkInfo.Marked)
    assert str(pdf.Root.Lang) == "vi-VN"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    xmp = bytes(pdf.Root.Metadata.read_bytes()).decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert escape(str(pdf.docinfo["/Title"])) in xmp


def owners_of(pdf):
    """Which element each piece of a page belongs to; every element in its place."""
    owned = {}
    for element in elements(pdf):
        if element.S == "/Figure":
            assert str(element.Alt).strip()
        if element.S == "/TR":
            assert all(kid.S in {"/TH", "/TD"} for kid in kids_of(element))
        if element.S == "/TH":
            assert element.A.Scope == "/Column"
        for piece in pieces(element):
            assert piece not in owned, "a piece belongs to two elements"
            owned[piece] = element.objgen
    return owned


def drawn_pieces(page, told, owned):
    """The pieces of a page in the order they are drawn; nothing is drawn outside of a tag or an artifact."""
    is_open = False
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in {"BDC", "BMC"}:
            assert not is_open, "marked content inside marked content"
            is_open = True
            if name == "BDC":
                number = int(operands[1].MCID)
                assert told[number].objgen == owned[page.objgen, number]
                yield page.objgen, number
        elif name == "EMC":
            is_open = False
        else:
            assert is_open or name not in _DRAWS, f"{name} outside of marked content"


def check(data):
    """What PDF/UA-1 asks of structure and content, as far as a parser sees it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        said_of_the_file(pdf)
        owned, seen = owners_of(pdf), set()
        parents = pdf.Root.StructTreeRoot.ParentTree.Nums
        by_page = {int(parents[place]): parents[place + 1] for place in range(0, len(parents), 2)}
        for page in pdf.pages:
            assert page.Tabs == "/S"
            seen |= set(drawn_pieces(page, by_page[int(page.StructParents)], owned))
        assert seen == set(owned)


@pytest.mark.parametrize("form", PAPERS)
def test_every_paper_is_tagged_whole(form):
    check(PAPERS[form])


def test_papers_bound_into_one_file_are_tagged_whole():
    papers = [(form, PAPERS[form]) for form in ("10C/TD", "03/TD", "01/TD", "giay-bao", "16/TD")]
    whole = bound(papers, "Tất cả", "Tổ")
    check(whole)
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        assert [str(part.S) for part in pdf.Root.StructTreeRoot.K.K] == ["/Part"] * 5


def roles_of(data):
    """The roles of all elements of a paper, in the order of its tree."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [str(element.S) for element in elements(pdf)]


def test_a_long_table_is_one_table_whose_headers_are_said_once():
    data = pdf_of("03/TD", replace(LIST, rows=(ROW,) * 60), ON)
    roles = roles_of(data)
    check(data)
    assert roles.count("/Table") == 1
    assert roles.count("/TR") == 60 + 1 + 3  # the total, two rows of headers and the numbers of the columns


@pytest.mark.parametrize("requests", [0, 1, 12, 60])
def test_minutes_have_a_title_and_their_headings(requests):
    data = pdf_of("10C/TD", minutes(requests), ON)
    check(data)
    roles = roles_of(data)
    assert roles[0] == "/Document"
    assert roles.count("/H1") == 1
    assert roles.index("/H1") < roles.index("/H2")


def test_the_file_has_the_day_it_was_made():
    heading = replace(ASKED.heading, made_on=date(2026, 11, 26))
    data = pdf_of("01/TD", replace(ASKED, heading=heading), ON)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261126")
        assert "2026-11-26" in pdf.Root.Metadata.read_bytes().decode()


def test_four_requests_in_one_file_are_small_and_share_their_faces():
    asked = [(str(n), pdf_of("01/TD", replace(ASKED, amount=ASKED.amount + n * 1_000_000), ON)) for n in range(4)]
    whole = bound(asked, "01/TD", "Tổ")
    assert len(whole) <= 120_000
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        files = {font.FontDescriptor.FontFile2.objgen for page in pdf.pages for font in page.Resources.Font.values()}
        names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert len(files) == len(names) == 3


def test_what_is_rare_still_prints_and_reads_back():
    borrower = replace(ASKED.borrower, name="Trần Thị Ω ж")
    assert "Ω ж" in pdf_text(pdf_of("01/TD", replace(ASKED, borrower=borrower), ON))


def test_a_line_outside_of_a_tag_is_seen():
    data = PAPERS["bia"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        page = pdf.pages[0]
        text = page.Contents.read_bytes()
        page.Contents = pdf.make_stream(re.sub(rb"/P <</MCID 0>> BDC", b"", text, count=1))
        spoilt = io.BytesIO()
        pdf.save(spoilt)
    with pytest.raises(AssertionError):
        check(spoilt.getvalue())


def test_every_form_has_a_heading_of_the_first_level():
    without = [form for form, data in PAPERS.items() if form in FILLED and "/H1" not in roles_of(data)]
    assert not without


def test_a_chart_is_said_in_words():
    with pikepdf.open(io.BytesIO(PAPERS["so-tien"])) as pdf:
        charts = [str(element.Alt) for element in elements(pdf) if element.S == "/Figure"]
    assert any("Biểu đồ tiền gửi từng tháng" in words and "đồng" in words for words in charts)


def test_the_same_paper_twice_in_one_file_is_tagged_twice():
    whole = bound([("một", PAPERS["01/TD"]), ("hai", PAPERS["01/TD"])], "01/TD", "Tổ")
    check(whole)
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        assert len({page.objgen for page in pdf.pages}) == 2


def test_that_a_paper_is_a_draft_is_said_once_to_who_does_not_see_it():
    data = pdf_of("10C/TD", replace(minutes(60), seal=None), ON)
    check(data)
    sealed = pdf_of("10C/TD", minutes(60), ON)
    assert roles_of(data)[1] == "/P"
    assert (
        roles_of(data).count("/P") == roles_of(sealed).count("/P") + 1 - 2
    )  # the mark, without the two lines of the seal
