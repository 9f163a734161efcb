"""A public IP address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.view import View

RULE = Rule(
    code="PII011",
    name="ip-address",
    family=Family.PERSONAL_DATA,
    label="IP",
    severity=Severity.WARNING,
    confidence=0.95,
    since="0.1",
    message=Words(fr="Une adresse IP publique se lit ici.", en="A public IP address can be read here."),
    suggestion=Words(
        fr="Masquez-en la fin : une adresse IP désigne un foyer ou un poste, et c'est une donnée personnelle.",
        en="Hide its end: an IP address points at a household or a desk, and is personal data.",
    ),
    causes={"public": Words(fr="adresse hors des plages privées", en="address outside the private ranges")},
)

_OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_POINT = r"(?:\.|\[\.\]|\(\.\)|\[dot\]|\[point\])"  # defanged addresses are addresses
_V4 = Pattern(rf"(?<![\w.\-])(?<!\d,){_OCTET}(?:{_POINT}{_OCTET}){{3}}(?![\w\-]|\.\w)")
_V6 = Pattern(r"(?<![\w:.])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:]|\.\d)")
_VERSION = Pattern(
    r"\b(?:v|ver|versions?|android|ios|ipados|macos|windows|debian|ubuntu|fedora|linux|php|python|"
    r"node|java|mysql|postgres\w{0,5}|nginx|apache|docker|office|edge|revisions?|rev|release|build|"
    r"firmware|maj|mises? a jour|mis a jour|update[ds]?|"
    r"upgrade[ds]?|upgrading|downgrade[ds]?|updating|patch|pilotes?|"
    r"drivers?|rc|article|section|chapitre|paragraphe|ip de test|kernel|noyau|chrome|firefox|safari|bios|sdk|oid|"
    r"rolled(?: back)?|mib)\b"
    r"(?:[^.!?\n]{0,24}|[^.!?\n]{0,16}\d(?:\.\d{1,4}){2,3},? ?(?:to|a|vers|->|→|et|and|puis) (?:la |the )?)$"
)
_SMALL = 40
_SAID_OF_VERSIONS = Pattern(r"(?:^|\W)(?:la|les|en|build|point|alinea|annexe|figure|tag) $")
_NETWORK = Pattern(
    r"\b(?:ip|ipv4|ips|adresses?|address(?:es)?|serv|serveurs?|servers?|ping\w{0,4}|hosts?|minecraft|connect\w{0,8}|"
    r"connexions?|log(?:s|ged|in|ins)?|whois|vpn|wifi|wi-fi|box|firewall|pare-feu|ports?|ddos|bann\w{0,5}|ban|"
    r"traceroute|dns|proxy|spam\w{0,5}|attaqu\w{1,5}|attack\w{0,5}|scan\w{0,5}|camera|webcam|nas|ssh|routeurs?|router)\b"
)
_COLONS = re.compile(r":[0-9a-f]{0,4}:")
_NOT_DIGITS = re.compile(r"\D+")
_KNOWN_SERVERS = word_set("8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 9.9.9.9 208.67.222.222 208.67.220.220 80.67.169.12 1.2.3.4")


def find(view: View, context: Context) -> Iterator[Match]:
    text = view.folded
    if view.digits >= 4 and (text.count(".") >= 3 or "[" in text):
        for found in (found for *area, many in view.numbered if many > 3 for found in _V4.finditer(text, *area)):
            if _is_public(_NOT_DIGITS.sub(".", found[0])) and not _is_version(view, found):
                yield Match(*view.span(*found.span()), "public")
    if _COLONS.search(text):
        for found in _V6.finditer(text):
            if _is_public_v6(found[0]):
                yield Match(*view.span(*found.span()), "public")


def _is_version(view: View, found: re.Match[str]) -> bool:
    """Introduced as one; or small numbers, which addresses seldom have, where nothing speaks of a network."""
    before = view.just_before(found.start(), 60)
    if _VERSION.search(before):
        return True
    small = max(map(int, _NOT_DIGITS.split(found[0]))) < _SMALL
    return small and (bool(_SAID_OF_VERSIONS.search(before)) or not _NETWORK.is_in(view))


def _is_public(address: str) -> bool:
    """Outside the ranges that never leave a network; those kept for documentation count as public."""
    if address in _KNOWN_SERVERS:
        return False
    a, b, c, d = map(int, address.split("."))
    private = (
        a in (0, 10, 127)
        or a >= 224
        or (a == 100 and 64 <= b < 128)
        or (a == 169 and b == 254)
        or (a == 172 and 16 <= b < 32)
        or (a == 192 and b == 168)
    )
    return not (private or (b == c == d == 0))


def _is_public_v6(address: str) -> bool:
    """Well formed, neither local nor multicast, and not a time of day."""
    groups = address.split(":")
    shortened = address.count("::")
    if ":::" in address or shortened > 1 or (not shortened and len(groups) != 8) or len(groups) > 8:
        return False
    if not shortened and any(not group for group in groups):
        return False
    first = int(groups[0], 16) if groups[0] else 0
    return 0x2000 <= first < 0x4000 and sum(map(bool, groups)) >= 3
