"""A telephone number of a person: French, or international when its prefix is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.lexicon import national_number
from vigie.engine.numbers import SEPARATOR, digits_of, groups, is_quantity, is_reference
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View

RULE = Rule(
    code="PII002",
    name="phone-number",
    family=Family.PERSONAL_DATA,
    label="PHONE",
    severity=Severity.DANGER,
    confidence=0.94,
    since="0.1",
    message=Words(
        fr="Le numéro de téléphone d'une personne se lit ici.",
        en="A person's telephone number can be read here.",
    ),
    suggestion=Words(
        fr="Retirez-le : proposez un message privé, ou le numéro du standard.",
        en="Leave it out: offer a private message, or the switchboard's number.",
    ),
    causes={
        "national": Words(fr="dix chiffres d'un numéro français", en="ten digits of a French number"),
        "international": Words(fr="numéro précédé d'un indicatif de pays", en="number with a country prefix"),
    },
)

_FRENCH = re.compile(rf"(?<![\w,.+])(?:0|o(?=[1-9])){SEPARATOR}[1-79](?:{SEPARATOR}\d){{8}}(?![\d])(?![.,]\d)")
_INTERNATIONAL = re.compile(
    rf"(?<![\d\w])(?:\( ?(?:\+|00) ?\d{{1,3}} ?\)|(?:\+|00) ?\d{{1,3}}){SEPARATOR}"
    rf"(?:\( ?0 ?\){SEPARATOR})?\d(?:{SEPARATOR}\d){{6,11}}(?!\d)(?![.,]\d)"
)

# How people group the ten digits. Anything else is a date, a score, an amount or a reference.
_GROUPINGS = {
    (10,), (2,) * 5, (1,) * 10, (4, 2, 2, 2), (4, 3, 3), (4, 6), (2, 8), (2, 4, 4),
    (2, 2, 3, 3), (2, 3, 3, 2),
    (3, 3, 4), (2, 2, 2, 4), (1, 9), (2, 2, 6), (3, 3, 2, 2),
}  # fmt: skip
# A sixth pair makes it a draw or a series, unless that pair begins another number.
_FURTHER_PAIR = re.compile(r"[ .\-/](?!0[1-9](?:[ .\-/]\d\d){4}(?!\d))\d\d(?!\d)")
_ALL_DIGITS = "0123456789"
_HOTLINES = ("0969", "0970")
_RECEPTION = re.compile(
    r"\b(?:standard|accueil|secretariat|service clients?|sav|hotline|numero vert|mairie|prefecture|hopital|"
    r"urgences|permanence|agence|boutique|magasin|restaurant|cellule|switchboard|reception|front desk|"
    r"customer (?:service|care)|helpline|helpdesk|our office|office line)\b"
)


def find(view: View, context: Context) -> Iterator[Match]:
    if view.digits < 8:
        return
    if "0" in view.folded or "o" in view.folded:
        for found in _FRENCH.finditer(view.folded):
            alone = not _FURTHER_PAIR.match(view.folded, found.end())
            if alone and groups(_with_zero(found[0])) in _GROUPINGS and _is_personal(view, found, context):
                yield Match(*view.span(*found.span()), "national")
    if "+" in view.folded or "00" in view.folded:
        for found in _INTERNATIONAL.finditer(view.folded):
            if _has_length_of_its_country(found[0]) and _is_personal(view, found, context):
                yield Match(*view.span(*found.span()), "international")


def _is_personal(view: View, found: re.Match[str], context: Context) -> bool:
    number = national_number(_with_zero(found[0]))
    if "/" in found[0] and set(groups(found[0])) != {2}:
        return False
    if number in context.lexicon.switchboards or number.startswith(("08", *_HOTLINES)):
        return False
    before = view.before(found.start(), 50)
    if (
        number == _ALL_DIGITS
        or is_reference(view.just_before(found.start()))
        or is_quantity(view.folded[found.end() : found.end() + 12])
    ):
        return False
    mobile = number.startswith(("06", "07"))
    return mobile or not _RECEPTION.search(before)


def _with_zero(number: str) -> str:
    """A number whose first zero may be a letter O."""
    return "0" + number[1:] if number[0] == "o" else number


def _has_length_of_its_country(number: str) -> bool:
    """France wants nine digits after 33; elsewhere, a "00" alone is too weak a sign."""
    digits = digits_of(number)
    if national_number(number) != digits:
        return True
    if digits.startswith("00"):
        return False
    return "+" in number and not digits.startswith("33") and 9 <= len(digits) <= 14
