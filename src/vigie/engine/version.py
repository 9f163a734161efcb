"""The version that keys stored analyses: it changes whenever what the engine finds may change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

GENERATION = "1"
_READ = (".py", ".txt", ".bin")
_NOT_READ = frozenset({"__pycache__", "query"})  # what asks posts changes nothing of what is found in them


def engine_version() -> str:
    """The generation and a digest of the engine's sources and data."""
    digest = hashlib.sha256()
    for name, content in _sources(files("vigie.engine"), ""):
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return f"{GENERATION}-{digest.hexdigest()[:12]}"


def _sources(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{path}/{entry.name}"
        if entry.is_dir() and entry.name not in _NOT_READ:
            yield from _sources(entry, name)
        elif entry.name.endswith(_READ):
            yield name, entry.read_bytes().replace(b"\r\n", b"\n")
