"""Saying in one sentence what is missing for the columnar analysis, and which command adds it."""

from __future__ import annotations

from importlib.util import find_spec

_NEEDED = ("pyarrow", "numba")
COMMAND = 'pip install "vigie[columns]"'


class MissingColumnsError(ImportError):
    """The packages of the `[columns]` extra are not installed."""


def require() -> None:
    """Raise MissingColumnsError when a package of the extra cannot be found."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise MissingColumnsError(
            f"Il manque {', '.join(missing)} : installez-les par {COMMAND}\n"
            f"{', '.join(missing)} missing: install with {COMMAND}"
        )
