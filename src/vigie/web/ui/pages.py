"""Bounded lists: numbered pages for short ones, cursors for long ones, links that keep the filters."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Q, QuerySet
from django.http import HttpRequest

COUNTED = 10_000  # beyond, a list says "plus de 10 000" and asks to be narrowed
NUMBER, AFTER, BEFORE = "page", "apres", "avant"


@dataclass(frozen=True, slots=True)
class Page:
    """One screen of a list, with the addresses of its neighbours ("" when there is none).

    Numbered pages know `number`, `count` (at most 10 000) and `more_than_counted`; cursor pages do not count.
    """

    items: Sequence[Any]
    next_address: str = ""
    previous_address: str = ""
    first_address: str = ""
    next_cursor: str = ""
    previous_cursor: str = ""
    number: int | None = None
    pages: int | None = None
    first: int = 0
    last: int = 0
    count: int | None = None
    more_than_counted: bool = False

    @property
    def has_next(self) -> bool:
        return bool(self.next_address)

    @property
    def has_previous(self) -> bool:
        return bool(self.previous_address)

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Any:
        return iter(self.items)


def paginate(queryset: QuerySet[Any] | Sequence[Any], request: HttpRequest, *, per_page: int = 50) -> Page:
    """A numbered page, asked for by `?page=`; the queryset must be ordered. Never counts past 10 000 rows.

    A number that cannot be read gives the first page, one too high the last.
    """
    if isinstance(queryset, QuerySet):
        counted = queryset[: COUNTED + 1].count()
    else:
        counted = len(queryset)
    more, count = counted > COUNTED, min(counted, COUNTED)
    pages = max(1, -(-count // per_page))
    number = min(_number(request.GET.get(NUMBER, "")), pages)
    start = (number - 1) * per_page
    items = list(queryset[start : min(start + per_page, count)])
    return Page(
        items=items,
        number=number,
        pages=pages,
        count=count,
        more_than_counted=more,
        first=start + 1 if items else 0,
        last=start + len(items),
        next_address=_address(request, **{NUMBER: str(number + 1)}) if number < pages else "",
        previous_address=_address(request, **{NUMBER: str(number - 1)}) if number > 1 else "",
        first_address=_address(request) if number > 1 else "",
    )


def keyset(queryset: QuerySet[Any], request: HttpRequest, *, order: Sequence[str], per_page: int = 50) -> Page:
    """A page of a list of any length, asked for by `?apres=` or `?avant=` a cursor; cost does not grow with depth.

    `order` names columns that are never null, the last one unique, all in the same direction:
    `("-received_at", "-pk")`. An index should begin with them. A cursor that cannot be read gives the first page.
    """
    order = tuple(order)
    if len({name.startswith("-") for name in order}) != 1:
        raise ValueError(f"the columns of {order} must all go in the same direction")
    names = [name.lstrip("-") for name in order]
    descending = order[0].startswith("-")
    backwards = _values(queryset, names, request.GET.get(BEFORE, ""))
    forwards = None if backwards else _values(queryset, names, request.GET.get(AFTER, ""))
    if backwards:
        queryset = queryset.filter(_beyond(names, backwards, not descending)).order_by(*map(_reversed, order))
    else:
        queryset = queryset.order_by(*order)
        if forwards:
            queryset = queryset.filter(_beyond(names, forwards, descending))
    rows = list(queryset[: per_page + 1])
    more, rows = len(rows) > per_page, rows[:per_page]
    if backwards:
        rows.reverse()
    has_next, has_previous = (True, more) if backwards else (more, bool(forwards))
    return cursor_page(
        rows,
        request,
        next_cursor=_cursor(rows[-1], names) if rows and has_next else "",
        previous_cursor=_cursor(rows[0], names) if rows and has_previous else "",
    )


def cursor_page(
    items: Sequence[Any], request: HttpRequest, *, next_cursor: str = "", previous_cursor: str = ""
) -> Page:
    """A page whose cursors were made elsewhere (a search): gives it its addresses."""
    return Page(
        items=items,
        next_cursor=next_cursor,
        previous_cursor=previous_cursor,
        next_address=_address(request, **{AFTER: next_cursor}) if next_cursor else "",
        previous_address=_address(request, **{BEFORE: previous_cursor}) if previous_cursor else "",
        first_address=_address(request) if AFTER in request.GET or BEFORE in request.GET else "",
    )


def _number(raw: str) -> int:
    return max(1, int(raw)) if raw.isascii() and raw.isdigit() and len(raw) < 9 else 1


def _address(request: HttpRequest, **place: str) -> str:
    query = request.GET.copy()
    for name in (NUMBER, AFTER, BEFORE):
        query.pop(name, None)
    for name, value in place.items():
        query[name] = value
    return f"{request.path}?{query.urlencode()}" if query else request.path


def _beyond(names: Sequence[str], values: Sequence[Any], descending: bool) -> Q:
    # a <= x AND (a < x OR (b <= y AND …)): the first comparison alone lets an index be used.
    strictly = "lt" if descending else "gt"
    name, value = names[0], values[0]
    condition = Q(**{f"{name}__{strictly}": value})
    if len(names) == 1:
        return condition
    return Q(**{f"{name}__{strictly}e": value}) & (condition | _beyond(names[1:], values[1:], descending))


def _reversed(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


def _cursor(row: Any, names: Sequence[str]) -> str:
    values = [row[name] if isinstance(row, dict) else getattr(row, name) for name in names]
    written = [value.isoformat() if isinstance(value, date) else value for value in values]
    return base64.urlsafe_b64encode(json.dumps(written).encode()).decode().rstrip("=")


def _values(queryset: QuerySet[Any], names: Sequence[str], cursor: str) -> list[Any] | None:
    if not cursor:
        return None
    try:
        written = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if not isinstance(written, list) or len(written) != len(names):
            return None
        return [_read(queryset, name, value) for name, value in zip(names, written, strict=True)]
    except (ValueError, TypeError, OverflowError, ValidationError):
        return None


def _read(queryset: QuerySet[Any], name: str, value: Any) -> Any:
    if not isinstance(value, str | int | float) or isinstance(value, bool) or "\0" in str(value):
        raise ValueError(name)
    meta = queryset.model._meta
    try:
        field = meta.pk if name == "pk" else meta.get_field(name)
    except FieldDoesNotExist:
        return value  # an annotation
    return field.to_python(value)
