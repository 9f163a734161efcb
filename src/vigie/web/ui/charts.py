"""Charts worked out as plain figures, so that a template draws them as SVG without a style of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH, HEIGHT = 1000, 100  # the drawing's own units; the sheet stretches it


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it says, and where it stands in the drawing."""

    label: Any
    value: float
    emphasised: bool
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar chart. `usual_y` is the height of the line of the ordinary level, or ""."""

    bars: tuple[Bar, ...]
    highest: Bar | None
    usual_y: str = ""
    width: int = WIDTH
    height: int = HEIGHT


def bars(series: Iterable[Sequence[Any]], *, usual: float | None = None) -> Bars:
    """Place the bars of (label, value[, emphasised]) rows; values below zero count as zero."""
    rows = [(row[0], max(0, row[1] or 0), bool(row[2]) if len(row) > 2 else False) for row in series]
    if not rows:
        return Bars((), None)
    top = max(*(value for _label, value, _emphasised in rows), usual or 0) or 1
    step = WIDTH / len(rows)
    gap = min(step * 0.25, 12)
    placed = []
    for position, (label, value, emphasised) in enumerate(rows):
        tall = HEIGHT * value / top
        tall = max(tall, 1.5) if value else 0
        placed.append(
            Bar(
                label,
                value,
                emphasised,
                x=f"{position * step + gap / 2:.2f}",
                y=f"{HEIGHT - tall:.2f}",
                width=f"{step - gap:.2f}",
                height=f"{tall:.2f}",
            )
        )
    highest = max(placed, key=lambda bar: bar.value)
    line = f"{HEIGHT - HEIGHT * usual / top:.2f}" if usual is not None else ""
    return Bars(tuple(placed), highest if highest.value else None, line)
