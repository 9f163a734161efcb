"""An access key or token, known by its shape or by the name it is given to."""

from __future__ import annotations

from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View

RULE = Rule(
    code="SEC002",
    name="access-key",
    family=Family.SECRET,
    label="LOGIN_SECRET",
    severity=Severity.DANGER,
    confidence=0.97,
    since="0.2",
    message=Words(fr="Une clé d'accès se lit ici.", en="An access key can be read here."),
    suggestion=Words(
        fr="Révoquez-la d'abord, retirez-la ensuite : des automates les ramassent en quelques minutes.",
        en="Revoke it first, then leave it out: robots collect them within minutes.",
    ),
    causes={
        "shape": Words(fr="forme d'une clé connue", en="shape of a known key"),
        "assigned": Words(
            fr="valeur donnée à une clé, un jeton ou un mot de passe", en="value given to a key, token or password"
        ),
        "address": Words(fr="mot de passe dans une adresse", en="password within an address"),
    },
)

_SHAPE = Pattern(
    r"(?<![\w])(?:AKIA[0-9A-Z]{16}|ASIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,80}|github_pat_[A-Za-z0-9_]{20,100}|"
    r"glpat-[A-Za-z0-9_\-]{18,60}|sk-(?:proj-|ant-)?[A-Za-z0-9_\-]{20,120}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,80}|"
    r"xox[abprs]-[A-Za-z0-9\-]{10,100}|AIza[A-Za-z0-9_\-]{35}|SG\.[A-Za-z0-9_\-]{16,32}\.[A-Za-z0-9_\-]{16,64}|"
    r"hf_[A-Za-z0-9]{30,60}|npm_[A-Za-z0-9]{30,60}|pypi-[A-Za-z0-9_\-]{30,200}|dop_v1_[a-f0-9]{40,80}|"
    r"ya29\.[A-Za-z0-9_\-]{20,200}|[a-z]{2,8}_(?:live|test|prod|sk|pk|key|tok|"
    r"secret)_[A-Za-z0-9]{8,80}|tok_[A-Za-z0-9]{8,80}|"
    r"eyJ[A-Za-z0-9_\-]{6,300}\.[A-Za-z0-9_\-]{3,600}\."
    r"[A-Za-z0-9_\-]{6,300})(?![\w])"
)
_SHAPE_SIGNS = (
    "AKIA",
    "ASIA",
    "gh",
    "glpat-",
    "sk-",
    "_live_",
    "_test_",
    "_prod_",
    "_sk_",
    "_pk_",
    "_key_",
    "_tok_",
    "_secret_",
    "tok_",
    "xox",
    "AIza",
    "SG.",
    "hf_",
    "npm_",
    "pypi-",
    "dop_v1_",
    "ya29.",
    "eyJ",
)
_ASSIGNED = Pattern(
    r"(?i)(?<![\w\-])(?:[A-Za-z][A-Za-z0-9]{0,20}[_\-]){0,4}(?:api_?key|apikey|secret|token|password|"
    r"passwd|passwort|pwd|mdp|pass|key)"
    r"(?:[_\-][A-Za-z0-9]{1,16}){0,2}[\"']?\s?(?:=|:=|=>)\s?[\"'«“]?(?P<value>[^\s\"'«»“”,;<>{}()]{6,120})"
)
_HEADER = Pattern(
    r"(?i)(?:X-[A-Za-z\-]{0,24}(?:Token|Key|Secret)|Authorization): ?(?:Bearer |Basic |Token "
    r")?[\"']?(?P<value>[\w\-.=+/]{8,200})"
)
_ADDRESS = Pattern(r"(?i)\b[a-z][a-z0-9+.\-]{1,12}://[\w.\-]{1,40}:(?P<value>[^\s:@/]{4,64})@[\w.\-]{2,100}")
_OPTION = Pattern(  # mysql -u root -pSECRET, curl -u user:SECRET
    r"\b(?:mysql\w{0,6}|mariadb|sshpass)\b[^\n]{0,60} -p[\"']?(?P<value>[^\s\"'\-<$][^\s\"'<>]{5,40})"
    r"|\bcurl\b[^\n]{0,80} -u ?[\"']?[\w.@\-]{1,40}:(?P<other>[^\s\"'<>$]{4,64})"
)
_PLACEHOLDER = Pattern(
    r"(?i)^\[|your|votre|ton[-_]|mon[-_]|my[-_]|exemple|example|placeholder|change[-_]?me|changez|xxx|ici$|"
    r"here$|insert|todo|\.\.\.|\*\*|<|>|\$|%|"
    r"process\.env|os\.environ|getenv|secrets\.|none$|null$|true$|false$|undefined|redacted|masque|"
    r"cle[-_]?ici|dummy|foobar|test$|secret$|password$"
)


def find(view: View, context: Context) -> Iterator[Match]:
    text = view.text
    if any(map(text.__contains__, _SHAPE_SIGNS)):
        for found in _SHAPE.finditer(text):
            if len(set(found[0])) > 6 and not _PLACEHOLDER.search(found[0]):  # not a row of crosses
                yield Match(*found.span(), "shape")
    if "=" in text:
        for found in _ASSIGNED.finditer(text):
            if _is_secret(found["value"]):
                value = found["value"].rstrip(".,;:!?)")
                yield Match(found.start("value"), found.start("value") + len(value), "assigned")
    if ": " in text and ("X-" in text or "x-" in text or "uthorization" in text):
        yield from (Match(*f.span("value"), "assigned") for f in _HEADER.finditer(text) if _is_secret(f["value"]))
    if " -p" in text or " -u" in text:
        yield from _options(text)
    if "://" in text and "@" in text:
        for found in _ADDRESS.finditer(text):
            if not _PLACEHOLDER.search(found["value"]):
                yield Match(*found.span("value"), "address")


def _options(text: str) -> Iterator[Match]:
    """What is handed to a command."""
    for found in _OPTION.finditer(text):
        name = "value" if found["value"] else "other"
        if _is_secret(found[name]):
            yield Match(*found.span(name), "assigned")


def _is_secret(value: str) -> bool:
    """Not a placeholder, not a plain word: a digit, a capital within or a sign."""
    if _PLACEHOLDER.search(value) or len(set(value)) < 4:
        return False
    return (
        any(map(str.isdigit, value)) or not value.isalpha() or (value != value.lower() and value != value.capitalize())
    )
