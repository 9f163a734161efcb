"""What is written to ask for a larger model: `folder:/a/folder` or `endpoint:NAME@https://host/v1`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from vigie.engine.heads.models import LABELS

FOLDER, ENDPOINT = "folder", "endpoint"
ADVICE = 'Write "folder:/absolute/folder" or "endpoint:MODEL@https://host/v1", or nothing for the shipped head.'


class SpecError(ValueError):
    """What is written names no model; says what to write."""


@dataclass(frozen=True, slots=True)
class Spec:
    """A model asked for, for one head. `place` is a folder, or the address of an endpoint."""

    head: str
    kind: str
    name: str
    place: str

    @property
    def host(self) -> str:
        """The machine an endpoint speaks with; "" for a folder."""
        return urlsplit(self.place).netloc if self.kind == ENDPOINT else ""


def parse(head: str, written: str) -> Spec | None:
    """The model asked for, None for the shipped head. Raises SpecError."""
    if head not in LABELS:
        raise SpecError(f"{head}: no such head; the heads are {', '.join(LABELS)}.")
    if not written:
        return None
    kind, colon, rest = written.partition(":")
    if kind == FOLDER and colon and Path(rest).is_absolute():
        return Spec(head, FOLDER, Path(rest).name, rest)
    name, at, place = rest.partition("@http")
    if kind == ENDPOINT and name and at:
        try:
            parts = urlsplit(f"http{place}")
            usable = parts.scheme in ("http", "https") and parts.hostname and parts.username is None
        except ValueError:
            usable = False
        if usable:
            return Spec(head, ENDPOINT, name, f"http{place}".rstrip("/"))
    raise SpecError(ADVICE)
