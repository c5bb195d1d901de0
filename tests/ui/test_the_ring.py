"""Where the hand is: a ring around the button that has it, beside the button, at every size of text."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QFocusFrame, QPushButton, QWidget

from tests.ui.stories import gone, settle


def ring_of(window):
    return next(one for one in window.findChildren(QFocusFrame) if one.isVisible())


def test_a_ring_goes_with_the_hand_from_button_to_button(lived_in):
    lived_in.activateWindow()
    lived_in.go_to("today")
    settle()
    buttons = [one for one in lived_in.today.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
    assert len(buttons) >= 3
    for button in buttons[:3]:
        button.setFocus()
        settle()
        ring = ring_of(lived_in)
        assert ring.widget() is button
        around = ring.geometry()
        inside = button.rect().translated(button.mapTo(ring.parentWidget(), button.rect().topLeft()))
        assert around.contains(inside), "beside the button, not over its words"
        shown = lived_in.grab().toImage()
        corner = ring.mapTo(lived_in, ring.rect().center())
        edge = shown.pixelColor(corner.x(), ring.mapTo(lived_in, ring.rect().topLeft()).y() + 1)
        beyond = shown.pixelColor(corner.x(), ring.mapTo(lived_in, ring.rect().topLeft()).y() - 2)
        assert edge != beyond, "the ring is seen"


def test_a_field_has_no_ring_its_own_edge_says_it(lived_in):
    lived_in.activateWindow()
    lived_in.go_to("members")
    lived_in.members._search.setFocus()
    settle()
    assert not [one for one in lived_in.findChildren(QFocusFrame) if one.isVisible()]


def test_a_ring_that_went_with_its_window_or_row_is_there_for_the_next_button(lived_in):
    """A dialog that had the hand is gone, then a part of the page: the hand is still seen."""
    lived_in.activateWindow()
    lived_in.go_to("today")
    settle()
    button = next(one for one in lived_in.today.findChildren(QPushButton) if one.isVisible() and one.isEnabled())
    for holder in (QDialog(lived_in), QWidget(lived_in)):
        inside = QPushButton("Có", holder)
        holder.show()
        holder.activateWindow()
        settle()
        inside.setFocus()
        settle()
        gone(holder)
        settle()
        lived_in.activateWindow()
        button.clearFocus()
        button.setFocus()
        settle()
        assert ring_of(lived_in).widget() is button
