"""Loads what a room declares by the mere presence of a file: permissions, journal verbs, jobs, navigation."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

DECLARATIONS = ("permissions", "verbs", "jobs", "navigation")


def load(room: str) -> None:
    """Import the declaring modules of a room, those that exist."""
    for part in DECLARATIONS:
        if find_spec(f"{room}.{part}") is not None:
            import_module(f"{room}.{part}")
