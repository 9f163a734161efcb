"""How a line of the access table is written: `row(GET, anonymous=302, default=404, amina=200)`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

PERSONAS = (
    "anonymous",
    "amina",
    "bruno",
    "chloe",
    "denis",
    "helene",
    "emile",
    "solange",
    "diane",
    "ada",
    "aude",
    "oscar",
)
GET = "GET"
POST = "POST"


@dataclass(frozen=True)
class Row:
    """One address: method, arguments made from the cast (`args(cast)`), posted data, statuses by persona.

    `args` may create what the address needs (called once per test, before any request). A status may be a tuple
    of statuses, e.g. (200, 302). Personas not named get `default`.
    """

    method: str
    statuses: dict[str, int | tuple[int, ...]]
    default: int | tuple[int, ...] = 404
    args: Callable[[Any], list[Any]] = field(default=lambda cast: [])
    data: dict[str, Any] | Callable[[Any], dict[str, Any]] = field(default_factory=dict)

    def expected(self, persona: str) -> set[int]:
        status = self.statuses.get(persona, self.default)
        return {status} if isinstance(status, int) else set(status)


def row(
    method: str,
    *,
    args: Callable[[Any], list[Any]] = lambda cast: [],
    data: dict[str, Any] | Callable[[Any], dict[str, Any]] | None = None,
    default: int | tuple[int, ...] = 404,
    **statuses: int | tuple[int, ...],
) -> Row:
    """A line of the table. Example: `row(GET, args=lambda cast: [case.public_id], anonymous=302, amina=200)`."""
    unknown = set(statuses) - set(PERSONAS)
    if unknown:
        raise ValueError(f"not in the cast: {sorted(unknown)}")
    return Row(method, dict(statuses), default, args, data or {})
