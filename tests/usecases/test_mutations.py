"""Changed batches, half of them signed again with a good key: `make bench` fights a hundred thousand, this is the shorter run."""

from __future__ import annotations

from tests.usecases.mutations import fight


def test_no_changed_batch_crashes_the_office_or_is_taken_in_part(tmp_path):
    came = fight(tmp_path, 1200)
    assert sum(came.values()) == 1200
    assert came["raw: refused"] > 590
    assert came["signed again: refused"] > 300
