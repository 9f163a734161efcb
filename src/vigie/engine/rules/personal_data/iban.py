"""An IBAN whose length and checksum are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View

RULE = Rule(
    code="PII003",
    name="iban",
    family=Family.PERSONAL_DATA,
    label="IBAN",
    severity=Severity.DANGER,
    confidence=0.99,
    since="0.1",
    message=Words(fr="Un IBAN complet se lit ici.", en="A complete IBAN can be read here."),
    suggestion=Words(
        fr="Retirez-le : des coordonnées bancaires se transmettent en privé.",
        en="Leave it out: bank details are given in private.",
    ),
    causes={"checksum": Words(fr="longueur et clé justes", en="right length and checksum")},
)

_START = Pattern(r"(?<![a-z0-9])[a-z][ .\-]{0,2}[a-z](?:[ .\-]{0,2}\d){2}")
_LENGTHS = {
    "ad": 24,
    "at": 20,
    "be": 16,
    "bg": 22,
    "ch": 21,
    "cy": 28,
    "cz": 24,
    "de": 22,
    "dk": 18,
    "ee": 20,
    "es": 24,
    "fi": 18,
    "fr": 27,
    "gb": 22,
    "gr": 27,
    "hr": 21,
    "hu": 28,
    "ie": 22,
    "is": 26,
    "it": 27,
    "li": 21,
    "lt": 20,
    "lu": 20,
    "lv": 21,
    "mc": 27,
    "mt": 31,
    "nl": 18,
    "no": 15,
    "pl": 28,
    "pt": 25,
    "ro": 24,
    "se": 24,
    "si": 19,
    "sk": 24,
    "sm": 27,
    "tn": 24,
    "tr": 26,
    "ma": 28,
}


def find(view: View, context: Context) -> Iterator[Match]:
    if view.digits < 10:
        return
    text, done = view.folded, 0
    for found in (found for *area, many in view.numbered if many > 1 for found in _START.finditer(text, *area)):
        if found.start() < done:
            continue
        end = _end_of_number(text, found)
        if end:
            done = end
            yield Match(*view.span(found.start(), end), "checksum")


def _end_of_number(text: str, start: re.Match[str]) -> int | None:
    """Where a valid IBAN that begins so ends; separators of two signs at most."""
    letters = "".join(filter(str.isalpha, start[0]))
    number = _number_of(_LENGTHS[letters]).match(text, start.start()) if letters in _LENGTHS else None
    if number is None or not _has_right_key(_SEPARATORS.sub("", number[0])):
        return None
    return number.end()


@cache
def _number_of(length: int) -> re.Pattern[str]:
    return re.compile(rf"[a-z0-9](?:[ .\-\u2009\t]{{0,2}}[a-z0-9]){{{length - 1}}}(?![^\W_])")


_SEPARATORS = re.compile(r"[^a-z0-9]+")


def _has_right_key(iban: str) -> bool:
    return int("".join([_WORTH[sign] for sign in iban[4:] + iban[:4]])) % 97 == 1


_WORTH = {sign: str(int(sign, 36)) for sign in "0123456789abcdefghijklmnopqrstuvwxyz"}
