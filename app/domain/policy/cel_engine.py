"""The engine of the rules, without the command line it comes with.

``import cel`` also imports that package's own program for terminals, and with it typer, rich, prompt_toolkit and pygments: more than
two hundred modules, a fourth of the time until the first window. Only the compiled part beneath is loaded here. Where a later
release puts it elsewhere, the whole package is taken.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType


_NAME = "cel.cel"


def _engine() -> ModuleType:
    if _NAME in sys.modules:
        return sys.modules[_NAME]
    package = find_spec("cel")  # of a package at the top this loads nothing
    places = package.submodule_search_locations if package is not None else None
    beneath = PathFinder.find_spec(_NAME, places) if places is not None else None
    if beneath is None or beneath.loader is None:
        return import_module("cel")
    module = sys.modules[_NAME] = module_from_spec(beneath)  # it can be loaded once in a process
    beneath.loader.exec_module(module)
    return module


_loaded = _engine()
compile_expression: Any = _loaded.compile
Context: Any = _loaded.Context
