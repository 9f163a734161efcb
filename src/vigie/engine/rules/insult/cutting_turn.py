"""A turn of phrase that insults without a word that always does: a comparison, a silencing, what somebody lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.insult._turns import TURNS
from vigie.engine.rules.insult.insult import GROUP_BEFORE, is_meant
from vigie.engine.view import View

RULE = Rule(
    code="INS002",
    name="cutting-turn",
    family=Family.INSULT,
    severity=Severity.WARNING,
    severities={
        "official": Severity.DANGER,
        "agent": Severity.DANGER,
        "closed_group": Severity.INFO,
        "one_to_one": Severity.INFO,
    },
    confidence=0.8,
    since="0.2",
    message=Words(
        fr="Cette tournure peut être reçue comme une injure.",
        en="This turn of phrase may be taken as an insult.",
    ),
    suggestion=Words(
        fr="Dites ce qui s'est passé et ce que vous attendez : la colère passe, le message reste.",
        en="Say what happened and what you expect: anger passes, the post stays.",
    ),
    causes={"turn": Words(fr="comparaison ou formule de mépris", en="a comparison or a phrase of contempt")},
)

CUES = Cues(Cue("turn", each(*TURNS)))


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, reported, denied, said of oneself or of a thing; of a whole group, which is another family."""
    start, end = found.span("span" if "span" in found.re.groupindex else 0)
    return bool(GROUP_BEFORE.search(view.just_before(start, 90))) or not is_meant(view, start, end)
