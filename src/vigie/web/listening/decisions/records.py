"""One record of a file, whatever its field names, as a post to take or a reason to refuse it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Record:
    """A post as received. Give at least `text`; `published_at` is aware; `visibility` "" is unknown (R02).

    `author` is whatever identifies the author on the network: only its keyed pseudonym is kept. `author_name`
    and `url` live with the original, until its term. `line` is its place in the file, for messages.
    """

    text: str
    native_id: str = ""
    network: str = ""
    author: str = ""
    author_name: str = ""
    url: str = ""
    published_at: datetime | None = None
    is_official: bool = False
    visibility: str = ""
    lang: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Refused:
    """A record that is not taken: its line, the code of the reason, and what was read there, shortened."""

    line: int
    code: str
    seen: str = ""
