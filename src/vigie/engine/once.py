"""A value worked out the first time it is asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - used as a decorator, like property
    """What `functools.cached_property` does, without its lock: a view belongs to one thread, and rules ask often."""

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, holder: None, owner: type[Any]) -> Self: ...

    @overload
    def __get__(self, holder: object, owner: type[Any]) -> T: ...

    def __get__(self, holder: object | None, owner: type[Any]) -> T | Self:
        if holder is None:
            return self
        value = holder.__dict__[self._name] = self._work_out(holder)
        return value
