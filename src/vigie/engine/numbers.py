"""Reading long numbers the way people write them: in groups, with signs in between."""

from __future__ import annotations

import re

_GROUP = re.compile(r"\d+")
SEPARATOR = r"[ \t\u2009.\-/_]{0,3}"

_REFERENCE = re.compile(
    r"\b(?:commandes?|dossiers?|contrats?|factures?|suivi|colis|references?|ref|siret|siren|imei|isbn|ean|"
    r"ticket|order|tracking|invoice|case|serie|serial|rna|rcs|tva|vat)\W{0,3}"
    r"(?:(?:n|no|num|numero|number|id|est|is|le|du|de)\W{0,3}){0,3}$"
)
_UNIT_AFTER = re.compile(r" ?(?:€|\$|£|%|eur\b|euros?\b|k€|m€|km\b|kg\b|habitants\b|abonnes\b|vues\b|views\b)")


REACH = 8
"""How far from a digit `around_digits` reads: no shape of number looks further."""


def around_digits(text: str) -> list[tuple[int, int, int]]:
    """The stretches of a text where digits stand close to each other, with REACH characters on each side.

    Each is where it begins, where it ends, how many digits it holds. A pattern that is searched there finds what it
    finds in the whole text, as long as its match never goes further from a digit than REACH characters less two.
    """
    areas: list[tuple[int, int, int]] = []
    start = end = count = 0
    for found in _GROUP.finditer(text):
        first, last = found.span()
        if first - REACH > end:
            if count:
                areas.append((start, end, count))
            start, count = max(first - REACH, 0), 0
        count += last - first
        end = last + REACH
    if count:
        areas.append((start, min(end, len(text)), count))
    return areas


def groups(number: str) -> tuple[int, ...]:
    """The lengths of the groups of digits."""
    return tuple(len(group) for group in _GROUP.findall(number))


def digits_of(number: str) -> str:
    """The digits alone."""
    return "".join(_GROUP.findall(number))


def is_reference(before: str) -> bool:
    """Whether what comes before introduces an order, a file, a parcel…"""
    return bool(_REFERENCE.search(before))


def is_quantity(after: str) -> bool:
    """Whether what comes after makes the number an amount."""
    return bool(_UNIT_AFTER.match(after))


def passes_luhn(digits: str) -> bool:
    """Luhn's checksum, as payment cards bear it."""
    total = 0
    for place, digit in enumerate(map(int, reversed(digits))):
        doubled = digit * 2 if place % 2 else digit
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0
