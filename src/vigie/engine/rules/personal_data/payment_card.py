"""A payment card number: a known issuer, the right length, a right checksum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vigie.engine.finding import Family, Severity
from vigie.engine.numbers import SEPARATOR, around_digits, digits_of, groups, is_quantity, is_reference, passes_luhn
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View, sentence_end

RULE = Rule(
    code="PII004",
    name="payment-card",
    family=Family.PERSONAL_DATA,
    label="CARD",
    severity=Severity.DANGER,
    confidence=0.97,
    since="0.1",
    message=Words(
        fr="Un numéro de carte bancaire se lit ici.",
        en="A payment card number can be read here.",
    ),
    suggestion=Words(
        fr="Retirez-le et, s'il a déjà été vu, faites opposition auprès de la banque.",
        en="Leave it out and, if it has been seen already, have the bank block the card.",
    ),
    causes={
        "checksum": Words(fr="émetteur connu et clé juste", en="known issuer and right checksum"),
        "named": Words(fr="présenté comme une carte, clé juste", en="introduced as a card, right checksum"),
    },
)

_LONG_NUMBER = Pattern(rf"(?<![\w+,])\d(?:{SEPARATOR}\d){{11,18}}(?![\w])(?![.,]\d)")
_GROUPINGS = {
    (4, 4, 4, 4),
    (4, 6, 5),
    (4, 6, 4),
    (4, 4, 5),
    (4, 4, 4, 3),
    (4, 4, 4, 4, 3),
    (4, 4, 4, 1),
    (6, 4, 4, 2),
    (8, 8),
    (4, 12),
}
# Issuers of fifteen digits and more; shorter numbers are also shop codes, and need a card's name nearby.
_ISSUERS = re.compile(
    r"4(?:\d{15}|\d{18})|5[1-5]\d{14}|(?:222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|"
    r"3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}"
)
_CARD_NEARBY = Pattern(r"\b(?:carte|cb|card|visa|mastercard|amex|diners|discover|jcb)\b")


def find(view: View, context: Context) -> Iterator[Match]:
    if view.digits >= 12:
        for start, end, cause in _cards(view.folded, view.numbered):
            yield Match(*view.span(start, end), cause)
    spelled = view.spelled_numbers
    if spelled:
        for start, end, cause in _cards(spelled.text, around_digits(spelled.text)):
            yield Match(*view.span_of(spelled, start, end), cause)


def _cards(text: str, numbered: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, str]]:
    for found in (found for *area, many in numbered if many > 11 for found in _LONG_NUMBER.finditer(text, *area)):
        digits = digits_of(found[0])
        if not _is_grouped_like_a_card(groups(found[0])) or not passes_luhn(digits):
            continue
        named = bool(_CARD_NEARBY.search(sentence_end(text[max(found.start() - 60, 0) : found.start()])))
        if (named or _ISSUERS.fullmatch(digits)) and not _is_something_else(text, found):
            yield (*found.span(), "named" if named else "checksum")


def _is_grouped_like_a_card(grouping: tuple[int, ...]) -> bool:
    return len(grouping) == 1 or set(grouping) == {1} or grouping in _GROUPINGS


def _is_something_else(text: str, found: re.Match[str]) -> bool:
    """A reference or an amount."""
    before, after = text[max(found.start() - 40, 0) : found.start()], text[found.end() : found.end() + 12]
    return is_reference(before) or is_quantity(after)
