"""Telling what somebody says from what they quote, report, denounce or deny."""

from __future__ import annotations

import re

from vigie.engine.view import View

_CLAUSE = re.compile(r"[,;:()!?\n]|\bmais\b|\bbut\b|\bcar\b|\bbecause\b")

_NEGATION = re.compile(
    r"\b(?:ne|n'\w*|jamais|aucun|aucune|ni|sans|evitez?|eviter|interdit|inutile de|never|"
    r"don'?t|do not|does not|"
    r"doesn'?t|won'?t|will not|not|no|nor|avoid|without)\b|\bpas (?:de|d'|un|une|des)\b"
)

_REPORTED = re.compile(
    r"\b(?:traite[rsz]?|traitent|traitait|traitaient|traitee?s?|insulte[rsz]?|insultee?s?|insultent|insultait|"
    r"appelee?s?|qualifie[rsz]?|qualifiee?s?|le mot|les mots|mots? comme|du genre|l'insulte|l'expression|"
    r"s'entendre dire|entendu dire|dire que|lance un|ecrit que|commentaires? comme|"
    r"called|calling|calls?|labelled|insulted|the words?|words like|the insult|slurs?|shouted|yelled)\b"
)


def clause_before(view: View, position: int, reach: int = 60) -> str:
    """What the clause says before a position of the folded text."""
    return _CLAUSE.split(view.before(position, reach))[-1]


def is_denied(view: View, position: int, reach: int = 60) -> bool:
    """Whether the same clause denies or forbids what comes at a position."""
    return bool(_NEGATION.search(clause_before(view, position, reach)))


def is_reported(view: View, position: int, reach: int = 50) -> bool:
    """Whether it is quoted, or said to have been said."""
    return view.is_quoted(position) or bool(_REPORTED.search(view.before(position, reach)))
