"""A page of a window that is made, and its module loaded, when it is first asked for: the first window pays for one of them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

P = TypeVar("P", bound=QWidget)
P_co = TypeVar("P_co", bound=QWidget, covariant=True)


class PageHolder(Protocol):
    """A window that keeps the pages it has made."""

    session: Any

    def once(self, name: str, make: Callable[[], P]) -> P:
        """The page of this name, made when it is first asked for."""
        raise NotImplementedError


class LazyPage(Generic[P_co]):
    """An attribute of a window.

    ``where`` names the page, ``kind`` its class as ``module:class``. ``more`` gives what the page takes beside the session, from
    the window.
    """

    def __init__(self, where: str, kind: str, more: Callable[[Any], tuple[object, ...]] = lambda _: ()) -> None:
        self.where = where
        self.module, _, self._name = kind.partition(":")
        self._more = more

    def __get__(self, window: PageHolder, _: type) -> P_co:
        return window.once(self.where, lambda: self._made_for(window))

    def kind(self) -> type:
        """The class of the page; its module is loaded."""
        kind: type = getattr(import_module(self.module), self._name)
        return kind

    def _made_for(self, window: PageHolder) -> P_co:
        page: P_co = self.kind()(window.session, *self._more(window))
        return page


def lazy_page_of(window: type, where: str) -> LazyPage[QWidget]:
    """The attribute of a kind of window whose page has this name."""
    return next(one for one in lazy_pages(window) if one.where == where)


def lazy_pages(window: type) -> list[LazyPage[QWidget]]:
    """All that a kind of window, or of page, makes when it is first come to, as its class has them."""
    return [one for kind in window.__mro__ for one in vars(kind).values() if isinstance(one, LazyPage)]
