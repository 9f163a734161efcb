"""A French social-security number (NIR) whose key is right, or announced without its key."""

from __future__ import annotations

from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View

RULE = Rule(
    code="PII005",
    name="social-security-number",
    family=Family.PERSONAL_DATA,
    label="NIR",
    severity=Severity.DANGER,
    confidence=0.99,
    since="0.1",
    message=Words(
        fr="Un numéro de sécurité sociale se lit ici.", en="A French social-security number can be read here."
    ),
    suggestion=Words(
        fr="Retirez-le : il dit le sexe, l'âge et le lieu de naissance, et suit la personne toute sa vie.",
        en="Leave it out: it tells sex, age and place of birth, and follows the person for life.",
    ),
    causes={
        "key": Words(fr="quinze chiffres et clé juste", en="fifteen digits and a right key"),
        "announced": Words(fr="treize chiffres, annoncés sans la clé", en="thirteen digits, announced without the key"),
    },
)

_GAP = r"[ \t.\-/_]{0,2}"
_NUMBER = Pattern(
    rf"(?<![^\W_])(?<!\d[.,])(?P<body>[1-478]{_GAP}\d{_GAP}\d{_GAP}\d{_GAP}\d{_GAP}\d{_GAP}[\dab](?:{_GAP}\d){{6}})"
    rf"(?P<key>{_GAP}(?:\(?cle )?\d{_GAP}\d)?(?![^\W_])"
)
_NO_KEY = Pattern(
    r"\b(?:sans (?:la |sa |les? )?(?:cle|chiffres? de (?:la )?cle|2 derniers|deux derniers)|cle (?:oubliee|manquante|"
    r"absente|illisible|inconnue|effacee)|(?:oublie|manque|reste|perdu) (?:plus que )?(?:la|sa) cle|"
    r"without (?:the |its |her |his |my )?key|key (?:missing|forgotten|omitted|left out)|no key|"
    r"(?:missing|forgot|minus) (?:the |its )?key|less (?:the )?key|hors cle|moins la cle)\b"
)
_MONTHS = frozenset(range(1, 13)) | frozenset(range(20, 43)) | frozenset(range(50, 100))


def find(view: View, context: Context) -> Iterator[Match]:
    if view.digits < 12:
        return
    for found in _NUMBER.finditer(view.folded):
        body = "".join(filter(str.isalnum, found["body"]))
        if not _is_plausible(body):
            continue
        key = "".join(filter(str.isdigit, found["key"] or ""))
        if key and int(key) == _key_of(body):
            yield Match(*view.span(*found.span()), "key")
        elif not key:
            around = view.just_before(found.start(), 80) + " | " + view.folded[found.end() : found.end() + 80]
            if _NO_KEY.search(around):
                yield Match(*view.span(*found.span("body")), "announced")


def _is_plausible(body: str) -> bool:
    """Corsica's letter stands in the department only, and the month is one that exists or is conventional."""
    department = body[5:7]
    if not body[6].isdigit() and department not in ("2a", "2b"):
        return False
    return int(body[3:5]) in _MONTHS and department != "00"


def _key_of(body: str) -> int:
    for letters, stands_for in (("2a", "19"), ("2b", "18")):
        if body[5:7] == letters:
            body = body[:5] + stands_for + body[7:]
    return 97 - int(body) % 97
