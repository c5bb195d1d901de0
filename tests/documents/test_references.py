"""Every paper looks as it did when somebody last looked at it and found it good (see ``references``)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from tests.documents.references import FOLDER, MEAN, STRONG, difference, drawn, path_of
from tests.documents.sample import BLANK, FILLED, MINUTES, pdf

PAPERS = {**FILLED, **{f"{form} trắng": record for form, record in BLANK.items()}}


@pytest.mark.parametrize("form", PAPERS)
def test_every_page_of_every_form_looks_like_its_reference(form):
    pages = list(drawn(pdf(form.removesuffix(" trắng"), PAPERS[form])))
    kept = sorted(FOLDER.glob(path_of(form, 0).name.replace("_0.", "_*.")))
    assert len(pages) == len(kept)
    for number, page in enumerate(pages, start=1):
        with Image.open(path_of(form, number)) as reference:
            mean, strong = difference(page, reference.convert("L"))
        assert mean <= MEAN, (number, mean)
        assert strong <= STRONG, (number, strong)


def test_a_paper_that_lost_a_line_is_told_from_its_reference():
    page = next(drawn(pdf("10C/TD", replace(MINUTES, absentees=()))))
    with Image.open(path_of("10C/TD", 1)) as reference:
        mean, strong = difference(page, reference.convert("L"))
    assert mean > MEAN
    assert strong > STRONG
