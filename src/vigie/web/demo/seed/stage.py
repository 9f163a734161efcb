"""What the scenes of the demonstration share: when now is, the words they say, and what they made so far."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import lru_cache
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from vigie.web.errors import VigieError


class AlreadyTold(VigieError):
    """The demonstration is told once per installation, and never in one that holds something else."""

    code = "demo-already-told"
    status = 409
    template = _(
        "Cette installation contient déjà « {name} » : la démonstration ne se raconte que dans une base vide. "
        "Lancez « vigie demo », qui en prépare une à part et l’efface en partant."
    )


@dataclass
class Stage:
    """`now` is the end of the story, in the organisation's zone. Scenes keep in `held` what later ones need."""

    now: datetime
    zone: ZoneInfo
    seed: int
    language: str = "fr"
    organisation: Any = None
    units: dict[str, Any] = field(default_factory=dict)
    personas: dict[str, Any] = field(default_factory=dict)
    members: list[Any] = field(default_factory=list)
    held: dict[str, Any] = field(default_factory=dict)

    def moment(self, days: int, at: time) -> datetime:
        """A local hour some days before the end of the story, never after it."""
        day = (self.now - timedelta(days=days)).date()
        return min(datetime.combine(day, at, tzinfo=self.zone), self.now)

    def said(self, name: str, part: str) -> dict[str, Any]:
        """The words of a part, those that exist in several languages given in the language of the story."""
        return {key: _in_language(value, self.language) for key, value in words(name)[part].items()}

    def reads_english(self, name: str) -> bool:
        """Whether somebody of the directory reads English."""
        return name in words("company")["english"]["members"]


@lru_cache(maxsize=8)
def words(name: str) -> dict[str, Any]:
    """The words of the scenes: `words/<name>.toml`."""
    return tomllib.loads(files("vigie.web.demo.seed").joinpath("words", f"{name}.toml").read_text(encoding="utf-8"))


def _in_language(value: Any, language: str) -> Any:
    if isinstance(value, dict) and set(value) == {"fr", "en"} and isinstance(value["fr"], str):
        return value[language]
    return value


def both(table: dict[str, Any], first: str, second: str) -> dict[str, tuple[str, str]]:
    """`{"fr": (title, body), "en": …}` from a table that has one sub-table a language."""
    return {language: (table[language][first], table[language][second]) for language in ("fr", "en")}
