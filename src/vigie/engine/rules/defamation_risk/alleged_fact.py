"""A precise dishonourable fact alleged against somebody who can be identified, or an organisation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import matches
from vigie.engine.finding import Family, Severity
from vigie.engine.nouns import ANYBODY, ORGANISATIONS, ROLES
from vigie.engine.patterns import Pattern, any_of, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.defamation_risk._misdeeds import CUES
from vigie.engine.speech import is_reported
from vigie.engine.stance import is_imagined, is_judged, is_rumour, is_sourced, sentence_at
from vigie.engine.view import View

RULE = Rule(
    code="DEF001",
    name="alleged-fact",
    family=Family.DEFAMATION_RISK,
    severity=Severity.DANGER,
    severities={"closed_group": Severity.WARNING, "one_to_one": Severity.WARNING},
    confidence=0.88,
    since="0.2",
    message=Words(
        fr="Un fait précis, contraire à l'honneur, est affirmé contre quelqu'un que l'on peut reconnaître.",
        en="A precise dishonourable fact is alleged against somebody who can be recognised.",
    ),
    suggestion=Words(
        fr="Même vrai, dites-le à qui peut agir : ligne d'alerte, référent, justice. Ici, tenez-vous-en à ce que vous avez vécu.",
        en="Even if it is true, tell those who can act: alert line, authorities. Here, keep to what you went through.",
    ),
    causes={
        "theft": Words(fr="vol, détournement ou fraude allégués", en="theft, embezzlement or fraud alleged"),
        "violence": Words(fr="violence ou abus allégués", en="violence or abuse alleged"),
        "bribery": Words(fr="corruption ou favoritisme allégués", en="bribery or favouritism alleged"),
        "forgery": Words(fr="faux ou tromperie allégués", en="forgery or deception alleged"),
        "deceit": Words(fr="tromperie ou abus de confiance allégués", en="deceit or breach of trust alleged"),
        "misconduct": Words(fr="faute grave alléguée", en="serious misconduct alleged"),
    },
)


def _ending(*alternatives: str) -> Pattern:
    """What ends a text, but for one word."""
    return Pattern(rf"{any_of(*alternatives)}(?: [^\W_]+)? ?$")


_BEFORE = 110
_SUBJECT = words(
    rf"(?:le|la|l'|les|notre|nos|mon|ma|mes|ton|ta|son|sa|votre|cette?|ce|leur|un|une|au|aux|du|the|our|my|your|his|her|their|this|that|vice-) ?(?:jeune |vieux |vieille |ancien |ancienne |nouveau |nouvelle |petit |grand |gros |grosse |local |former |new |old |deputy |head |vice-)?(?:{ROLES}|{ORGANISATIONS})",
    rf"(?:le|la|ce|cette|cet|the|this|that) (?:{ANYBODY})",
    rf"(?:the|our|my|their|this|that) (?:[a-z0-9'\-]{{2,12}} ){{1,2}}(?:{ROLES}|{ORGANISATIONS})",
    "(?:le|la|l'|notre|une?) ?(?:assistante maternelle|ass ?mat|pion|pionne|inspecteur|inspectrice)",
    r"(?:m|mr|mme|mlle|mrs|ms|dr|docteur|maitre|me|pr|monsieur|madame|father|pere|soeur|frere) [a-z]{3,}",
    rf"[a-z]{{3,}}'s (?:<1w>)?(?:{ROLES}|physio)",
    "ici on",
    "chez (?:eux|lui|elle)",
    "ces (?:gens|voleurs|escrocs)",
)
_PRONOUN = words("ils?", "elles?", "he", "she", "they", "celui-ci", "celle-ci", "qui", "who")
_MINE = _ending(
    r"j'(?:ai|avais|aurais|y|en)?",
    "je",
    "nous",
    "on m'a",
    "on m'",
    "on nous a",
    "on s'est fait",
    "me suis fait",
    "m'a",
    "quelqu'un",
    "un inconnu",
    "une inconnue",
    "des inconnus",
    "un voleur",
    "des voleurs",
    "un type",
    "un mec",
    "des types",
    "des jeunes",
    "personne",
    "qui (?:a|ont)",
    "qu'on",
    "i",
    "we",
    "somebody",
    "someone",
    "nobody",
    "a thief",
    "thieves",
    "who",
)
_DENIED_IN = words(
    "n'a pas",
    "n'ont pas",
    "n'a jamais",
    "n'(?:a|ont|avait|avaient) rien",
    "n'ont jamais",
    "ne vole pas",
    "jamais rien",
    "n'avait",
    "ne",
    "pas vrai",
    "never",
    "did not",
    "didn't",
    "has not",
    "hasn't",
    "would never",
)
_PLAY = words(
    "arbitre",
    "match",
    "penalty",
    "but",
    "jeu",
    "jeux",
    "partie",
    "joueurs?",
    "belote",
    "monopoly",
    "scrabble",
    "uno",
    "chat",
    "chatte",
    "chien",
    "chienne",
    "perroquet",
    "goeland",
    "pie",
    "ecureuil",
    "blague",
    "poisson d'avril",
    "moustiques?",
    "araignees?",
    "virus",
    "pluie",
    "dans les (?:series|films|romans)",
    r"comme (?:vote|convenu|prevu|decide)\w{0,2}",
    "grele",
    "piece",
    "polar",
    "intrigue",
    "scene",
    "sketch",
    "cookies?",
    "frites",
    "chips",
    "chaussettes",
    "couette",
    "doudou",
    "dog",
    "cat",
    "seagull",
    "squirrel",
    "penalty",
    "referee",
)
_ASKED = re.compile(r"\?\s*$")
_KNOWN = words("(?:vous|vs|tu) (?:le )?(?:saviez|savez|savais) (?:tous )?qu.*", "did you know.*")  # it asks nothing


def find(view: View, context: Context) -> Iterator[Match]:
    def is_spared(view: View, found: re.Match[str]) -> bool:
        return _is_told_of_nobody(view, found, context) or _is_spared(view, found)

    yield from matches(view, CUES, is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, reported, judged, sourced, a rumour one fights, a game, a question, a denial."""
    start = found.start()
    if view.is_quoted(start) or is_reported(view, start) or is_judged(view, start) or is_sourced(view, start):
        return True
    sentence = sentence_at(view, start)
    if (
        is_rumour(view)
        or is_imagined(view, start)
        or (_ASKED.search(sentence) and not _KNOWN.search(sentence))
        or _PLAY.search(sentence)
    ):
        return True
    return bool(_DENIED_IN.search(view.before(start, 14) + found[0][:12]))


def _is_told_of_nobody(view: View, found: re.Match[str], context: Context) -> bool:
    """Whether nobody in particular is meant: no name, no role, no organisation before it; or oneself."""
    start = found.start()
    before = view.before(start, _BEFORE)
    if _ASKING.match(found[0]):
        before += found[0]
    near = before[-40:]
    if _MINE.search(before[-30:]) and not _who_named(before) and not _done_to_us(view, start):
        return True
    if _SUBJECT.search(before) or _is_named(view, start) or _in_lexicon(before, context):
        return False
    if _PRONOUN.search(near):
        earlier = view.folded[max(start - 250, 0) : start]
        return not (_SUBJECT.search(earlier) or _in_lexicon(earlier, context) or _is_named(view, start, 250))
    if not before.strip(" -–—:,«\"'>()…*"):
        earlier = view.folded[max(start - 160, 0) : start]
        named = _SUBJECT.search(earlier) or _in_lexicon(earlier, context)
        return not (named or _is_named(view, start, 160))
    return True


def _done_to_us(view: View, start: int) -> bool:
    """“My boss Rita Vals paid us…”: in French “us” comes just after whoever did it."""
    before = view.before(start, 50)
    if not before.endswith((" nous ", " me ", " m'", " m'a ", " m'ont ", " nous a ", " nous ont ")):
        return False
    return not _BY_NOBODY.search(before) and (_is_named(view, start, 34) or bool(_SUBJECT.search(before)))


# "Ask the treasurer where…": who is meant comes after.
_ASKING = re.compile(r"demande|posez|ask\b|ou (?:est|sont)|where\b")
_BY_NOBODY = re.compile(r"\b(?:on|quelqu'un|personne|qui|ils) (?:m'(?:a |ont )?|me |nous (?:a |ont )?)$")


def _who_named(before: str) -> bool:
    return bool(re.search(r"(?:qui|who)\s*$", before[-6:]) and _SUBJECT.search(before))


_NAME = re.compile(
    r"(?<=[\w,;:’'»)\-] )[A-ZÀ-ÖØ-Þ][\w’'\-]{2,20}(?: (?:de |du |des |de la |d’|d')?[A-ZÀ-ÖØ-Þ][\w’'\-]{1,20}){0,3}"
)
_TWO_NAMES = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'\-]{2,20} (?:de |du |des |de la |d’|d'|& |et )?[A-ZÀ-ÖØ-Þ][\w’'\-]{1,20}")
_TITLED = re.compile(r"\b(?:M|Mme|Mlle|Dr|Me|Pr|Mr|Mrs|Ms)\.? [A-ZÀ-ÖØ-Þ][\w’'\-]+")
_NOT_NAMES = frozenset(["france", "europe", "paris", "lyon", "google", "facebook", "linkedin", "noel", "internet"])


def _is_named(view: View, position: int, reach: int = 90) -> bool:
    """Whether a name with capitals comes before, in the text as given."""
    until = view.span(position, position + 1)[0]
    window = view.text[max(until - reach, 0) : until]
    if _TWO_NAMES.search(window) or _TITLED.search(window):
        return True
    found = _NAME.search(window)
    return bool(found and found.start() > 0 and found[0].lower() not in _NOT_NAMES)


def _in_lexicon(before: str, context: Context) -> bool:
    pattern = context.lexicon.brand_pattern
    return bool(pattern and pattern.search(before)) or any(client in before for client in context.lexicon.clients)
