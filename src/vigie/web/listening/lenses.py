"""What posts are read with today: the engine, its heads, and the organisation's words and clauses in one digest."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings

from vigie.engine import ENGINE_VERSION, Charter
from vigie.engine.heads import HeadsError
from vigie.web.keys import digest
from vigie.web.listening import serving

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation

MASKING = "2"  # what is masked beside what the engine finds: 2, the handles that a text names


class LensKey(NamedTuple):
    """What tells one lens from another, within an organisation. `words` is keyed: it cannot be guessed at."""

    engine_version: str
    heads_version: str
    words: str


def key_of(organisation: Organisation, charter: Charter) -> LensKey:
    """The lens of a charter (its confidential words included) and of the engine installed."""
    said = {
        name: value if isinstance(value, str | list | tuple) else repr(value)
        for name, value in asdict(charter.organisation).items()
    }
    written = json.dumps([said, sorted(charter.clauses.items())], sort_keys=True, ensure_ascii=False)
    words = digest(settings.PSEUDONYM_KEY, organisation.public_id, f"lens {MASKING}", written)
    return LensKey(ENGINE_VERSION, _heads_version(), words)


def _heads_version() -> str:
    try:
        return serving.mark()
    except HeadsError:  # findings do not need them: whoever reads tone and intent will say it
        return ""
