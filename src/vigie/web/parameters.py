"""Deadlines and thresholds as dated data: value, basis, source, date checked and confidence, never constants."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

SHIPPED = Path(__file__).parent / "data" / "parameters.toml"
OWN_NAME = "parameters.toml"
CONFIDENCES = ("confirmed", "partial", "to_check", "choice")


class ParameterError(Exception):
    """A parameter file cannot be used. Says which file, which parameter, and what to write."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One deadline or threshold. Every screen that shows one says « à confirmer par un juriste »."""

    id: str
    names: Mapping[str, str]
    starts: Mapping[str, str]
    value: int | None
    unit: str
    basis: str
    source: str
    checked_on: date
    confidence: str
    own: bool = False
    more: Mapping[str, Any] = field(default_factory=dict)

    def name(self, language: str = "fr") -> str:
        """What it is called, in a language; French when there is no other."""
        return self.names.get(language[:2]) or self.names["fr"]

    def start(self, language: str = "fr") -> str:
        """What makes the clock start, in a language."""
        return self.starts.get(language[:2]) or self.starts["fr"]

    def rests_on(self, language: str = "fr") -> str:
        """What it rests on: a text of law keeps its own words, a choice of ours is said in the language."""
        return str(self.more.get(f"basis_{language[:2]}") or self.basis)


def parameter(name: str) -> Parameter:
    """A parameter by its id ("D01"), as the installation's own file or else Vigie gives it.

    Raises KeyError for one that does not exist, ParameterError for a file that cannot be used.
    """
    own = Path(settings.DATA_DIR) / OWN_NAME
    try:
        changed = own.stat().st_mtime_ns
    except OSError:
        changed = 0
    return _read(own, changed)[name]


@lru_cache(maxsize=4)
def _read(own: Path, changed: int) -> Mapping[str, Parameter]:
    known = {name: _parse(SHIPPED, name, table, own=False) for name, table in _tables(SHIPPED).items()}
    if changed:
        known |= {name: _parse(own, name, table, own=True) for name, table in _tables(own).items()}
    return known


def _tables(path: Path) -> dict[str, dict[str, Any]]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ParameterError(f"{path}: this file cannot be read ({error}). Mend it, or remove it.") from error


def _parse(path: Path, name: str, table: Any, *, own: bool) -> Parameter:
    known = {"name_fr", "name_en", "starts_fr", "starts_en", "value", "unit", "basis", "source", "checked_on"}
    try:
        if table["confidence"] not in CONFIDENCES or not isinstance(table["checked_on"], date):
            raise ValueError("confidence or checked_on")
        return Parameter(
            id=name,
            names={"fr": table["name_fr"], "en": table.get("name_en", "")},
            starts={"fr": table["starts_fr"], "en": table.get("starts_en", "")},
            value=table.get("value"),
            unit=table["unit"],
            basis=table["basis"],
            source=table["source"],
            checked_on=table["checked_on"],
            confidence=table["confidence"],
            own=own,
            more={key: value for key, value in table.items() if key not in known | {"confidence"}},
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ParameterError(
            f"{path}: [{name}] lacks {error} or gives it another form. Write it as {SHIPPED.name} of Vigie does."
        ) from error
