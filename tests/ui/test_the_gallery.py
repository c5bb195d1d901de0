"""The page of components: each is there in its states, and nothing on it is cut, pale or nameless."""

from __future__ import annotations

import pytest

from app.ui.shell.gallery import Gallery
from tests.ui.guards import cut_texts, low_contrasts, nameless
from tests.ui.recorder import drawn_on, overlaps
from tests.ui.stories import gone, settle, words_on


@pytest.mark.parametrize("colours", ["light", "dark", "contrast"])
def test_every_component_is_shown_and_can_be_read(qtbot, look, colours):
    look.set_look(colours)
    shown = Gallery()
    shown.show()
    inner = shown.room.widget()
    inner.resize(1300, inner.sizeHint().height())
    settle()
    words = words_on(inner)
    for part in ("Nút", "Ô nhập", "Việc tiếp theo", "Dòng việc", "Ô USB", "Điểm danh", "Bảng thu", "Hàng chờ"):
        assert part in words
    for guard in (cut_texts, low_contrasts, nameless):
        assert not guard(inner), guard.__name__
    assert not overlaps(drawn_on(inner))
    gone(shown)
