"""What is wrong with a query or costs much, where, and how to mend it, in French and in English."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from vigie.engine.query.sentences import REFUSALS, WARNINGS, Sentence


@dataclass(frozen=True, slots=True)
class Remark:
    """A code, the code points of the query it is about, and the words that its sentences name."""

    code: str
    start: int
    end: int
    facts: dict[str, Any] = field(default_factory=dict)

    def sentence(self, language: str = "fr") -> Sentence:
        """The message and the mend, in "fr" or "en"."""
        french, english = (REFUSALS | WARNINGS)[self.code]
        message, mend = english if language == "en" else french
        facts = _Facts({name: _said(name, value, language) for name, value in self.facts.items()})
        return Sentence(message.format_map(facts), mend.format_map(facts))

    def to_dict(self, language: str = "fr") -> dict[str, Any]:
        """The remark as programs read it."""
        message, mend = self.sentence(language)
        return {"code": self.code, "start": self.start, "end": self.end, "message": message, "mend": mend}


class QueryError(ValueError):
    """A query that is refused. `remark` says where, why and how to mend it."""

    def __init__(self, code: str, start: int = 0, end: int = 0, **facts: Any) -> None:
        self.remark = Remark(code, start, end, facts)
        super().__init__(code)

    @property
    def code(self) -> str:
        return self.remark.code

    def __str__(self) -> str:
        message, mend = self.remark.sentence()
        return f"{message} {mend}"


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


_QUOTED_BACK = frozenset({"written", "value", "stem", "host", "name", "plain"})


def _said(name: str, value: Any, language: str) -> str:
    """A fact as sentences say it: what the query wrote, shortened; a pair is one thing in both languages."""
    if isinstance(value, tuple):
        return str(value[1 if language == "en" else 0])
    written = str(value)
    return written[:59] + "…" if name in _QUOTED_BACK and len(written) > 60 else written
