"""The bank's own blanks, read phrase by phrase: each stands on our paper, in their order, with nothing of the program's beside it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from app.documents.drawings import pdf_of
from app.usecases.papers.registry import BLANKS
from tests.documents.sample import FILLED, HEADING, ON
from tests.papers import pdf_text

FOLDER = Path(__file__).parent.parent / "data" / "blanks"
FORMS = {
    "01/TD": "01-TD",
    "01/TD-VKK": "01-TD-VKK",
    "01/GQVL": "01-GQVL",
    "01/UQ": "01-UQ",
    "03/TD": "03-TD",
    "GNCK": "GNCK",
}
_FIELD = re.compile(r"\{\{[^}]*\}\}|[.…]{3,}|[.…/ ]{6,}|[\u207d\u207e\u00b9\u00b2\u00b3\u2074]+")
_RULES = re.compile(r"^\s*[+|][-=+|\s]*$|^\s*[-_^()\[\]\s]*$")
_SAID_BY_THE_PROGRAM = ("soto", "chưa có nguồn", "gói chính sách", "Sổ Tổ")


def bare(text: str) -> str:
    """A text without spaces, dots, footnote signs and the two spellings of one syllable."""
    plain = (
        re.sub(r"\([1-4]\)", "", unicodedata.normalize("NFC", text)).casefold().replace("hoà", "hòa").replace("[]", "")
    )
    return re.sub(r"[\s.…\u00a0()*:;,/\u2013-]+", "", plain)


def phrases(blank: str) -> list[str]:
    """What the blank prints, without its fields: a phrase for each piece of a line or cell that has letters."""
    found = []
    for line in blank.splitlines():
        if _RULES.match(line):
            continue
        for cell in line.strip().strip("|").split("|"):
            found += [bare(piece) for piece in _FIELD.split(cell)]
    return [piece for piece in found if len(re.sub(r"\W|\d", "", piece)) > 1]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("how", ["blank", "filled"])
def test_every_phrase_of_the_banks_blank_stands_on_ours(form, how):
    record = BLANKS[form](HEADING, False) if how == "blank" else FILLED[form]
    if hasattr(record, "every_months"):  # where the instalments are known to be equal the bank leaves the last one out
        record = replace(record, every_months=None)
    read = bare(re.sub(r"[\u207d\u207e\u00b9\u00b2\u00b3\u2074]", "", pdf_text(pdf_of(form, record, ON))))
    wanted = phrases((FOLDER / f"{FORMS[form]}.txt").read_text("utf-8"))
    assert len(wanted) > 20
    missing = [phrase for phrase in wanted if phrase not in read]
    assert not missing


@pytest.mark.parametrize("form", FORMS)
def test_nothing_of_the_program_stands_on_a_paper_of_the_bank(form):
    for record in (BLANKS[form](HEADING, False), FILLED[form]):
        text = pdf_text(pdf_of(form, record, ON))
        assert not [word for word in _SAID_BY_THE_PROGRAM if word in text]


def test_a_phrase_that_is_missing_is_seen():
    assert bare("Số tiền trả kỳ cuối đồng") in phrases(
        "4/ đồng/lần. {{kycuoi_block}}Số tiền trả kỳ cuối:……đồng.{{/kycuoi_block}}"
    )


@pytest.mark.parametrize("months", [35, 36])
def test_the_last_instalment_is_named_where_it_may_be_another(months):
    request = replace(FILLED["01/TD"], every_months=6, term_months=months)
    assert ("Số tiền trả kỳ cuối" in pdf_text(pdf_of("01/TD", request, ON))) == (months == 35)
