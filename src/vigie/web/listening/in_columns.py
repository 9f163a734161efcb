"""Reading a batch of texts with the columnar engine: what `analysing` says of each, many times faster.

Needs the `columns` extra; imported only where it is wanted, since its packages take seconds and memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import pyarrow as pa

from vigie.engine import AuthorRole, Charter, Finding, Organisation, mask, search_text
from vigie.engine.columns import Plan
from vigie.engine.columns import analyse as analyse_columns
from vigie.engine.finding import Family, Severity
from vigie.engine.folding import admit
from vigie.web.listening.analysing import Analysed, Asked, compact, language
from vigie.web.listening.decisions.handles import hide_handles

_OFFICIAL, _PRIVATE = str(AuthorRole.OFFICIAL), str(AuthorRole.PRIVATE)


def analyse(texts: Sequence[Asked], charter: Charter, kept: frozenset[str], *, heads: bool = False) -> list[Analysed]:
    """Read texts, in the same order; `kept`: the handles that are nobody's own. Raises what the engine raises."""
    said = _columns(texts, _plan(charter.organisation, tuple(charter.clauses.items()), None))
    read: list[Analysed] = []
    anew: list[int] = []  # texts whose heads must read what is left once it is masked
    told = zip(texts, said["lang"], said["severity"], said["findings"], said["tone"], said["intent"], strict=True)
    for asked, lang, severity, findings, tone, intent in told:
        packed = json.loads(findings) if findings is not None else []
        masked = hide_handles(mask(asked.text, map(_finding, packed)) if packed else asked.text, kept)
        is_changed, is_told = masked != asked.text, heads and not asked.is_official
        if is_told and is_changed:
            anew.append(len(read))
        read.append(
            Analysed(
                masked if is_changed else None,
                language(lang, asked.lang),
                severity,
                compact(packed) if packed else "[]",
                search_text(masked),
                (tone or "") if is_told else "",
                (intent or "") if is_told else "",
            )
        )
    if anew:
        plan = _plan(Organisation(), (), ())
        again = _columns([texts[place]._replace(text=read[place].masked or "") for place in anew], plan)
        for place, tone, intent in zip(anew, again["tone"], again["intent"], strict=True):
            read[place] = read[place]._replace(tone=tone or "", intent=intent or "")
    return read


def _columns(texts: Iterable[Asked], plan: Plan) -> dict[str, list[Any]]:
    given = list(texts)
    asked = {
        "text": pa.array([admit(one.text) for one in given], pa.string()),
        "author_role": pa.array([_OFFICIAL if one.is_official else _PRIVATE for one in given], pa.string()),
        "visibility": pa.array(["public"] * len(given), pa.string()),
    }
    told = analyse_columns(pa.RecordBatch.from_pydict(asked), plan)
    wanted = ("lang", "severity", "findings", "tone", "intent")
    return {name: told.column(name).to_pylist() for name in wanted}


@lru_cache(maxsize=4)
def _plan(organisation: Organisation, clauses: tuple[tuple[str, str], ...], rules: tuple[str, ...] | None) -> Plan:
    """What is asked of every batch; its tables are made once per process."""
    return Plan(
        rules=rules, charter=Charter(organisation, dict(clauses)), author_role=AuthorRole.PRIVATE, signatures=False
    )


def _finding(packed: Sequence[Any]) -> Finding:
    """As much of a finding as masking looks at: its words are not made."""
    code, family, label, start, end, severity, confidence = packed[:7]
    return Finding(code, "", Family(family), label, start, end, Severity(severity), confidence, "")
