"""An IBAN whose length and checksum are right."""

from __future__ import annotations

from collections.abc import Iterator

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
_SEPARATORS = frozenset(" .-\u2009\t")
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
    for found in _START.finditer(text):
        if found.start() < done:
            continue
        end = _end_of_number(text, found.start())
        if end:
            done = end
            yield Match(*view.span(found.start(), end), "checksum")


def _end_of_number(text: str, start: int) -> int | None:
    """Where a valid IBAN that begins at `start` ends; separators of two signs at most."""
    letters: list[str] = []
    position, gap, wanted = start, 0, 34
    while position < len(text) and len(letters) < wanted:
        character = text[position]
        if character in _SEPARATORS and gap < 2:
            gap += 1
        elif character.isascii() and character.isalnum():
            letters.append(character)
            gap = 0
            if len(letters) == 2:
                wanted = _LENGTHS.get(letters[0] + letters[1], 0)
        else:
            return None
        position += 1
    followed = position < len(text) and text[position].isalnum()
    if len(letters) != wanted or followed or not _has_right_key("".join(letters)):
        return None
    return position


def _has_right_key(iban: str) -> bool:
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1
