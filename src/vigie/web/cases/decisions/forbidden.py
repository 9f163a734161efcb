"""What no case may hold: a score or a label on a person (R03), a computed or proposed sanction (R05).

Enforced exactly: (1) an act or a form that carries one of the field names below is refused whole, whatever its
value; (2) every text of a case is refused when a sentence, or the next one, joins somebody (a name of the
directory, a handle, or words such as « l’auteur », « cette cliente ») with a label of the closed list below or
with a mark out of 5, 10, 20 or 100. What is not enforced: a judgement in other words. A reader may still write
one; the second reader of lessons and the auditor see it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

ABOUT_A_PERSON = frozenset(
    [
        "score",
        "scores",
        "note_personne",
        "label",
        "labels",
        "tag",
        "tags",
        "rating",
        "rank",
        "ranking",
        "risk_score",
        "loyalty",
        "sentiment_author",
        "influence",
        "personality",
        "person_score",
        "person_label",
        "author_score",
        "author_label",
        "profile",
        "profil",
        "etiquette",
    ]
)
COMPUTED = frozenset(
    [
        "sanction",
        "sanctions",
        "proposed_measure",
        "suggested_measure",
        "recommended_measure",
        "computed_measure",
        "proposed_sanction",
        "suggested_sanction",
        "sanction_level",
        "penalty",
        "bareme",
        "mesure_proposee",
        "sanction_proposee",
    ]
)

_LABELS = re.compile(
    r"\b(?:detract(?:eur|rice|or)|ambassad(?:eur|rice|or)|promot(?:eur|rice|er)|hater|trolle?(?:ur)?|influenceu(?:r|se)"
    r"|toxique|toxic|deloyale?s?|disloyal|loyale?|caracterielle?|ingerable|instable|unstable|mythomane"
    r"|profil a risque|personne a risque|salariee? a risque|cliente? a risque|fauteu(?:r|se) de troubles?"
    r"|trouble ?maker|risk profile|at[- ]risk (?:employee|customer|person))\b"
)
_MARK = re.compile(
    r"(?<!\ble )(?<!\bdu )(?<!\bau )(?<!\bon )(?<![\d/])"
    r"\b\d{1,3}(?:[.,]\d+)? ?(?:/|sur|out of) ?(?:5|10|20|100)\b(?!/|\d)"
    r"|\b(?:score|note) ?(?:de risque |de loyaute |d.influence )?(?:de|:|=|est) ?\d"
)
_SOMEBODY = re.compile(
    r"@\w{2,}"
    r"|\b(?:l.aut(?:eur|rice|heur)|l.internaute|l.interesse?e?|the author|this (?:person|customer|employee|user)"
    r"|ce(?:tte|t)? (?:personne|cliente?|salariee?|employee?|agente?|collegue|usagere?|voyageu(?:r|se)|compte)"
    r"|l[ae] (?:cliente?|salariee?|collegue|personne)|il est|elle est|c.est une?|he is|she is)\b"
)
_END = re.compile(r"[.!?\n;]+(?:\s|$)")


def forbidden_field(names: Iterable[str]) -> tuple[str, str]:
    """The first field name no case may carry, with its refusal: ("R03"|"R05", name), or ("", "")."""
    for name in names:
        plain = _plain(name).replace("-", "_").strip()
        if plain in ABOUT_A_PERSON:
            return "R03", name
        if plain in COMPUTED:
            return "R05", name
    return "", ""


def label_on_somebody(text: str, names: Iterable[str] = ()) -> str:
    """The label or mark that a text puts on somebody, or "". `names` are those of the directory found in it."""
    sentences = [part for part in _END.split(_plain(text)) if part.strip()]
    known = [_plain(name) for name in names]
    for place, sentence in enumerate(sentences):
        found = _LABELS.search(sentence) or _MARK.search(sentence)
        if found is None:
            continue
        around = sentences[max(0, place - 1) : place + 1]
        if any(_SOMEBODY.search(part) or _names(part, known) for part in around):
            return found.group().strip()
    return ""


def _names(sentence: str, known: Iterable[str]) -> bool:
    words = set(re.findall(r"\w+", sentence))
    return any(words & {part for part in re.findall(r"\w+", name) if len(part) > 2} for name in known)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))
