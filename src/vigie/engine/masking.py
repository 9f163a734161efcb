"""Hiding personal data and secrets in a text: without changing its length, or with words in their place."""

from __future__ import annotations

from collections.abc import Iterable

from vigie.engine.finding import Family, Finding

MASK = "█"
MASKED_FAMILIES = frozenset({Family.PERSONAL_DATA, Family.SECRET})
PLACEHOLDERS = {
    "fr": {
        "EMAIL": "[courriel]",
        "PHONE": "[téléphone]",
        "IBAN": "[IBAN]",
        "NIR": "[numéro de sécurité sociale]",
        "CARD": "[carte bancaire]",
        "POSTAL_ADDRESS": "[adresse]",
        "PERSON": "[nom]",
        "BIRTH_DATE": "[date de naissance]",
        "PLATE": "[plaque]",
        "GEO": "[coordonnées]",
        "IP": "[adresse IP]",
        "CUSTOMER_REF": "[référence]",
        "MINOR": "[un enfant]",
        "HEALTH": "[état de santé]",
        "LOGIN_SECRET": "[secret]",
    },
    "en": {
        "EMAIL": "[e-mail]",
        "PHONE": "[phone]",
        "IBAN": "[IBAN]",
        "NIR": "[social-security number]",
        "CARD": "[payment card]",
        "POSTAL_ADDRESS": "[address]",
        "PERSON": "[name]",
        "BIRTH_DATE": "[date of birth]",
        "PLATE": "[plate]",
        "GEO": "[coordinates]",
        "IP": "[IP address]",
        "CUSTOMER_REF": "[reference]",
        "MINOR": "[a child]",
        "HEALTH": "[health]",
        "LOGIN_SECRET": "[secret]",
    },
}
# For a label that is not among them: a rule that was added, or an organisation's own.
OF_FAMILY = {
    "fr": {Family.PERSONAL_DATA: "[donnée personnelle]", Family.SECRET: "[secret]"},
    "en": {Family.PERSONAL_DATA: "[personal data]", Family.SECRET: "[secret]"},
}


def placeholder(finding: Finding, language: str) -> str:
    """The word that stands for what was found, by its label, else by its family."""
    return PLACEHOLDERS[language].get(finding.label or "") or OF_FAMILY[language][finding.family]


def mask(text: str, findings: Iterable[Finding], *, words: str | None = None) -> str:
    """Hide the personal data and secrets found, and nothing else.

    Each code point becomes U+2588, so that the length is kept; with `words` ("fr" or "en"), each passage
    becomes a word that says what was there, such as "[téléphone]".
    """
    spans = _spans(text, findings)
    if not spans:
        return text
    pieces: list[str] = []
    read = 0
    for start, end, finding in spans:
        instead = MASK * (end - start) if words is None else placeholder(finding, words)
        pieces += (text[read:start], instead)
        read = end
    return "".join((*pieces, text[read:]))


def _spans(text: str, findings: Iterable[Finding]) -> list[tuple[int, int, Finding]]:
    """What to hide, in order and within the text; passages that overlap are one."""
    hidden: list[tuple[int, int, Finding]] = []
    for finding in sorted(findings, key=lambda finding: (finding.start, -finding.end)):
        if finding.family not in MASKED_FAMILIES:
            continue
        start, end = max(finding.start, 0), min(finding.end, len(text))
        if hidden and start < hidden[-1][1]:
            first, last, earlier = hidden[-1]
            hidden[-1] = (first, max(last, end), earlier)
        elif start < end:
            hidden.append((start, end, finding))
    return hidden
