"""A signal's or property's int has 32 bits, and money has more: no figure of money crosses one."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

from PySide6.QtCore import QMetaMethod, QObject

import app.ui

COUNTS = {
    ("CloseStep", "step_asked"),  # the place of a step
    ("ClosingChecks", "step_asked"),
    ("StepStrip", "chosen"),
    ("PointRow", "left"),  # a question up or down
    ("BackgroundTask", "moved"),  # how many of how many are done
    ("PaperScroll", "zoom_asked"),  # a step nearer or farther
    ("PaperScroll", "passage_asked"),  # a passage on or back
    ("Session", "moved"),
}
_SHORT = {"int", "uint", "short", "ushort", "long", "float", "double"}


def classes():
    """Every Qt class of the window's own."""
    found = set()
    for module in pkgutil.walk_packages(app.ui.__path__, "app.ui."):
        for _, one in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(one, QObject) and one.__module__.startswith("app.ui"):
                found.add(one)
    return sorted(found, key=lambda one: one.__qualname__)


def test_no_signal_slot_or_property_of_ours_carries_a_number_that_could_be_money():
    seen, narrow = 0, set()
    for one in classes():
        meta = one.staticMetaObject
        for place in range(meta.methodOffset(), meta.methodCount()):
            method = meta.method(place)
            seen += method.methodType() == QMetaMethod.MethodType.Signal
            if any(bytes(kind).decode() in _SHORT for kind in method.parameterTypes()):
                narrow.add((one.__name__, bytes(method.name()).decode()))
        for place in range(meta.propertyOffset(), meta.propertyCount()):
            if meta.property(place).typeName() in _SHORT:
                narrow.add((one.__name__, meta.property(place).name()))
    assert seen > 20, "the window's signals were not found"
    assert narrow == COUNTS
