"""Finds what leads straight to somebody: addresses, accounts, links; and letters that hide what is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from vigie.engine import Post, check

_LINK = re.compile(
    r"(?:https?|hxxps?)\s?:\s?/\s?/\S+|\bwww\s?\.\s?\S+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:fr|com|org|net|eu|io|be|ch|ca|lu|info|app|me|tv|gg|social|bzh|paris|uk|de|es|it)\b(?:/\S*)?",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"(?<![\w.])[@＠]\s?\w[\w.]{1,}|\b(?:u|r)/\w{3,}|\B#\w{3,}")
_SPELLED_ADDRESS = re.compile(
    r"\b[\w.+-]+\s?(?:[@＠]|\barobase\b|[(\[{]\s?(?:at|a|arobase|chez)\s?[)\]}]|\bat\b|\bchez\b)\s?"
    r"[\w-]+\s?(?:[(\[{]\s?(?:point|dot|\.)\s?[)\]}]|\.|\bpoint\b|\bdot\b)\s?"
    r"(?:fr|com|org|net|eu|io|be|ch|ca|lu|info|email|gouv)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<!\d)(?:\+\s?33[\s.\-]?|0)\s?[1-9](?:[\s.\-·/]{0,2}\d{2}){4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to somebody from `start` to `end`.

    `kind`: address, account, link, phone, alphabet; person or personal when the text engine says so.
    """

    kind: str
    start: int
    end: int


def find_contacts(text: str) -> list[Contact]:
    """Every contact, in reading order, besides what the text engine reads as personal data or secret."""
    found: list[Contact] = []
    for contact in (*_written(text), *_read_by_the_engine(text), *_other_alphabets(text)):
        if all(contact.end <= other.start or other.end <= contact.start for other in found):
            found.append(contact)
    return sorted(found, key=lambda c: c.start)


def _written(text: str) -> Iterator[Contact]:
    patterns = (("address", _SPELLED_ADDRESS), ("link", _LINK), ("account", _ACCOUNT), ("phone", _PHONE))
    for kind, pattern in patterns:
        for match in pattern.finditer(text):
            if kind == "account" and match[0].startswith("#") and match[0][1:].isdigit():
                continue
            yield Contact(kind, match.start(), match.end())


def _read_by_the_engine(text: str) -> Iterator[Contact]:
    for finding in check(Post(text)).findings:
        if finding.family in ("PERSONAL_DATA", "SECRET"):
            yield Contact("person" if finding.label == "PERSON" else "personal", finding.start, finding.end)


def _other_alphabets(text: str) -> Iterator[Contact]:
    """Words with a letter that is not Latin: nobody needs one to tell a lesson, somebody may hide a name in it."""
    for match in re.finditer(r"[^\W\d_]+", text):
        if any(
            not unicodedata.name(letter, "").startswith(("LATIN", "FULLWIDTH LATIN")) and letter not in "ªº"
            for letter in match[0]
        ):
            yield Contact("alphabet", match.start(), match.end())
