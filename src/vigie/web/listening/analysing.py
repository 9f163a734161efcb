"""Reading texts with the engine: one after the other, or in columns; knows neither Django nor the database.

A helper process imports this module and little else: keep it so.
"""

from __future__ import annotations

import json
import logging
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any, NamedTuple, cast

from vigie.engine import AuthorRole, Charter, Post, check, mask, search_text
from vigie.engine.heads import HeadsError, labels
from vigie.web.listening.decisions.handles import hide_handles, kept_of

NEVER = -1
MANY = 20  # texts
_COLUMNS = ("pyarrow", "numba")  # the packages of the `columns` extra
_log = logging.getLogger("vigie.listening")


class Asked(NamedTuple):
    """A text to read, who speaks, and the language its source declared ("" if none)."""

    text: str
    is_official: bool
    lang: str


class Analysed(NamedTuple):
    """A text read: masked (None when nothing was masked), language, severity 0–3, packed findings as JSON, words.

    Tone and intent are "" unless asked for, when the heads abstain, and for official accounts (staff write them).
    """

    masked: str | None
    lang: str
    severity: int
    findings: str
    folded: str
    tone: str = ""
    intent: str = ""

    def unpacked(self) -> list[Any]:
        """The packed findings as the ORM takes them."""
        return cast(list[Any], json.loads(self.findings))


Read = Analysed | None  # None: the engine failed on that text


@cache
def columns_are_here() -> bool:
    """Whether the packages of the `columns` extra are installed."""
    return all(find_spec(name) is not None for name in _COLUMNS)


class EngineFailing(Exception):
    """The engine fails whatever it reads: its installation is broken, or changing."""


class Reading:
    """Reads batches of texts. A text the engine fails on is None in its place; the others are read.

    `heads`: tone and intent too, from the masked text. `columns_from`: how many texts are read before the columnar
    engine, which takes seconds to start, does the rest; NEVER: none. Its answers are the same. `in_columns` says
    whether it answers. Raises HeadsError when heads are asked for and cannot be used, EngineFailing when MANY texts
    fail and no other is read: that is not the fault of one.
    """

    def __init__(self, charter: Charter, *, heads: bool = False, columns_from: int = NEVER) -> None:
        self.in_columns = False
        self._charter = charter
        self._heads = heads
        self._kept = kept_of(charter.organisation)
        self._columns_from = NEVER if charter.rules else columns_from  # rules of one's own are read one by one
        self._texts = 0

    def __call__(self, texts: Sequence[Asked]) -> list[Read]:
        self.in_columns = self._texts >= self._columns_from != NEVER
        self._texts += len(texts)
        if self.in_columns:
            try:
                from vigie.web.listening.in_columns import analyse

                return list(analyse(texts, self._charter, self._kept, heads=self._heads))
            except Exception as error:
                _log.warning("the columnar engine failed on a batch, read one by one: %s", type(error).__name__)
                self.in_columns = False
                if isinstance(error, ImportError | HeadsError):
                    self._columns_from = NEVER
        failures: Counter[str] = Counter()
        read = [self._alone(asked, failures) for asked in texts]
        if failures:
            _log.error("the engine failed on %d of %d texts: %s", failures.total(), len(texts), dict(failures))
        if len(texts) >= MANY and not any(read):
            raise EngineFailing(f"on each of {len(texts)} texts: {dict(failures)}")
        return read

    def _alone(self, asked: Asked, failures: Counter[str]) -> Read:
        try:
            return analyse(asked, self._charter, self._kept, heads=self._heads)
        except HeadsError:
            raise
        except Exception as error:  # its message may quote the text: the name is enough to look for it
            failures[type(error).__name__] += 1
            return None


def analyse(asked: Asked, charter: Charter, kept: frozenset[str] | None = None, *, heads: bool = False) -> Analysed:
    """Read one text; `kept`: the handles that are nobody's own, when the caller knows them. Raises what the engine
    raises.
    """
    text = asked.text
    role = AuthorRole.OFFICIAL if asked.is_official else AuthorRole.PRIVATE
    report = check(Post(text, author_role=role, visibility="public"), charter)
    masked = hide_handles(mask(text, report.findings), kept_of(charter.organisation) if kept is None else kept)
    severity, packed = 0, "[]"
    if report.findings:
        severity = 1 + max(finding.severity.rank for finding in report.findings)
        packed = compact([finding.pack() for finding in report.findings])
    told = labels(masked, ("tone", "intent")) if heads and not asked.is_official else {"tone": "", "intent": ""}
    return Analysed(
        masked if masked != text else None,
        language(report.lang, asked.lang),
        severity,
        packed,
        search_text(masked),
        told["tone"],
        told["intent"],
    )


def compact(packed: list[Any]) -> str:
    """Packed findings as they are stored."""
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":"))


def language(told: str, declared: str) -> str:
    """The language of a text: what its source declared stands where the engine cannot tell."""
    return declared if told == "other" and len(declared) == 2 and declared.isalpha() else told
