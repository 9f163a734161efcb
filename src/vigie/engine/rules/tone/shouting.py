"""An official account that writes whole phrases in capitals or piles up exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View

RULE = Rule(
    code="TONE001",
    name="shouting",
    family=Family.TONE,
    severity=Severity.WARNING,
    confidence=0.9,
    since="0.1",
    roles=frozenset({"official", "agent"}),
    message=Words(
        fr="Lu par le public, ce passage crie.",
        en="To the public, this passage shouts.",
    ),
    suggestion=Words(
        fr="Les mêmes mots en minuscules, avec un seul signe de ponctuation, portent mieux.",
        en="The same words in lower case, with a single punctuation mark, carry further.",
    ),
    causes={
        "capitals": Words(fr="phrase en capitales", en="a phrase in capitals"),
        "marks": Words(fr="points d'exclamation répétés", en="repeated exclamation marks"),
    },
)

_CAPITAL_RUN = re.compile(
    r"(?<![\w#@])[A-ZÀ-ÖØ-ÞŒ]{1,30}(?:['’\-][A-ZÀ-ÖØ-ÞŒ]{1,30}){0,3}"
    r"(?:[ ,]{1,3}[A-ZÀ-ÖØ-ÞŒ0-9]{1,30}(?:['’\-][A-ZÀ-ÖØ-ÞŒ]{1,30}){0,3}){0,60}(?: ?!{1,10})?(?!\w)"
)
_CAPITAL_WORD = re.compile(r"[A-ZÀ-ÖØ-ÞŒ]{2,}")
_VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-ÝŒ]")
_SPEAKS = re.compile(
    r"\b(?:JE|TU|VOUS|NOUS|ON|ILS?|ELLES?|VOTRE|VOS|NE|PAS|JAMAIS|ARR[EÊ]TEZ|LISEZ|STOP|PLEASE|YOU|YOUR|WE|NOT|"
    r"NEVER|DON'T|READ)\b"
)
_MARKS = re.compile(r"(?:! ?){3,20}")


def find(view: View, context: Context) -> Iterator[Match]:
    text = view.text
    shouted = 0
    for found in _CAPITAL_RUN.finditer(text):
        if _is_shouted(found[0], text[found.end() : found.end() + 3]) and not _is_heading(text, found):
            shouted = found.end()
            yield Match(*found.span(), "capitals")
    if "!!" in text or "! !" in text:
        for found in _MARKS.finditer(text):
            end = found.start() + len(found[0].rstrip())
            if end > shouted:
                yield Match(found.start(), end, "marks", severity=Severity.INFO)


def _is_heading(text: str, found: re.Match[str]) -> bool:
    """A short line of its own that speaks to nobody."""
    run = found[0].rstrip()
    line_start = text.rfind("\n", 0, found.start()) + 1
    line_end = text.find("\n", found.end())
    rest = text[line_start : found.start()] + text[found.end() : line_end if line_end >= 0 else len(text)]
    alone = not any(character.isalpha() for character in rest)
    return alone and not run.endswith("!") and len(run.split()) <= 6 and not _SPEAKS.search(run)


def _is_shouted(run: str, after: str) -> bool:
    """At least three words that are not initials; a short heading before a colon is a heading."""
    words = [word for word in _CAPITAL_WORD.findall(run) if _VOWEL.search(word)]
    long_words = [word for word in words if len(word) >= 4]
    if after.lstrip().startswith((":", "|")) and len(words) <= 4:
        return False
    letters = sum(map(len, words))
    insistent = run.rstrip().endswith("!")
    if insistent and len(words) <= 3 and not run.rstrip().endswith("!!") and not _SPEAKS.search(run):
        return False  # "OPEN TONIGHT!" announces; it speaks to nobody
    return len(long_words) >= (2 if insistent else 3) and letters >= (10 if insistent else 14)
