"""A password or a code said in passing, far from the word that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.speech import is_denied
from vigie.engine.view import View

RULE = Rule(
    code="SEC003",
    name="passing-secret",
    family=Family.SECRET,
    label="LOGIN_SECRET",
    severity=Severity.DANGER,
    confidence=0.78,
    since="0.2",
    message=Words(fr="Un secret de connexion se lit ici.", en="A login secret can be read here."),
    suggestion=Words(
        fr="Retirez-le, et changez-le s'il a déjà circulé : cela prend une minute et règle tout.",
        en="Leave it out, and change it if it has already been seen: a minute's work settles it.",
    ),
    causes={
        "password": Words(fr="donné comme mot de passe", en="given as a password"),
        "service": Words(
            fr="donné pour entrer dans un service ou un réseau", en="given to enter a service or a network"
        ),
        "code": Words(
            fr="code reçu, ou code d'un appareil ou d'une carte", en="a code received, or that of a device or card"
        ),
    },
)

_IS = (
    r"(?: ?(?::|=|->|→| /) ?|,? (?:c'est|c|est|is|sera|donc|so|maintenant|now) (?:toujours |encore |still |now |maintenant |: ?)?|"
    r" (?:est |is )?(?:now |re)?(?:passee?|changee?|mise?|set|changed|switched)? ?(?:sur|a|en|on|to|pour) (?:le |the )?|"
    r" (?:avec|derriere|entrez|tapez|mettez|mets|tape|entre|enter|type|use) (?:le |the )?)"
)
_VALUE = r"[«“\"'`]? ?(?P<span>(?=[^\s]{0,39}\d)[^\s«»“”\"<>(){}\[\]]{5,40})"
_END = r"(?![^\W_])"
_LINE = r"(?:[^.!?\n]|\.(?=\S))"
_SIX = r"(?P<span>\d{3}[ \-]?\d{3})(?![\d%€]|[.,]\d|[ \-]\d| ?(?:euros?|eur|€|k€|vues|views|km|fois|ans))"
_SERVICE = (
    r"(?:ssid|freebox|livebox|bbox|(?:co|connecter|connecte|connectez[ -]vous) (?:a|au|sur) (?:la |le |notre )?(?:box|wi-?fi|reseau)|netflix|disney|spotify|deezer|molotov|pronote|icloud|hotspot|vpn|wi-?fi|routeur|router(?: key)?|network key|"
    r"logins?|log-in|identifiants?(?! (?:client|abonne|allocataire|fiscal))|preprod|(?:session|compte|acces|connexion|account|drive|cle) (?:(?:du|de la|de l'|au|a la|a l'|aux|"
    r"for|to|of) ?)?(?:the |la )?(?:admin\w{0,10}|pc|ordi\w{0,7}|drive|serveur|server|box|reseau|wi-?fi|netflix|disney|spotify|"
    r"canal|asso\w{0,7}|equipe|club|boite mail|mailbox|inbox|intranet|extranet|appli\w{0,7}|site|caisse))"
)
_DEVICE = (
    r"(?:telephone|tel|portable|smartphone|tablette|ordi|ordinateur|iphone|ipad|phone|laptop|tablet|mobile|alarme)"
)
CUES = Cues(
    Cue(
        "password",
        each(
            rf"(?:mdp|m2p|mots? de passe|password|passwd|pwd|passphrase){_END}{_LINE}{{0,60}}?{_IS}{_VALUE}",
            rf"(?:insta\w{{0,5}}|snap\w{{0,4}}|facebook|tiktok|gmail|steam|email|netflix) (?:pass|pw|pass code|mdp){_IS}{_VALUE}",
            rf"(?:compte|login|user|utilisateur|identifiant|admin)[ :][^\s,;/]{{2,24}},? (?:et |puis |/ ?)?(?:passe|pass|pw|mdp|code) ?:? ?{_VALUE}",
        ),
    ),
    Cue(
        "service",
        each(
            rf"{_SERVICE}{_END}{_LINE}{{0,50}}?{_IS}{_VALUE}",
            rf"{_SERVICE}{_END}{_LINE}{{0,40}}?(?:,|:|/) ?(?:cle |key )?{_VALUE}",
            r"(?:tapez|entrez|mettez|rentrez|saisissez|enter|type in) [«“\"'`]? ?(?P<span>[^\s«»“”\"]{5,40})[»”\"'`]? (?:pour|for|sur|on) "
            r"(?:avoir |se connecter )?(?:au |a la |le |la |l'|the )?(?:wi-?fi|box|reseau|network|vpn|netflix|session|ordi|pc|intranet)",
        ),
    ),
    Cue(
        "quoted",
        each(
            rf"(?:{_SERVICE}|reseau){_END}{_LINE}{{0,60}}?(?:c'est|est|is|entrez|tapez|mettez|entre|tape|mets|enter|type|use|:) [«“\"'`] ?(?P<span>[^«»“”\"<>\n]{{5,40}}?) ?[»”\"'`]",
        ),
    ),
    Cue(
        "code",
        each(
            rf"(?:sms|textos?|texted|text message){_END}[^.!?\n\d]{{0,50}}{_SIX}",
            rf"(?:banque|bank|paypal|whatsapp|leboncoin|vinted|ameli|impots|amazon|google|apple|france ?connect){_END}[^.!?\n\d]{{0,50}}"
            rf"(?:codes?|envoye|recu|sent|texted|received)[^.!?\n\d]{{0,20}}{_SIX}",
            r"codes?(?![^\W_])[^.!?\n\d]{0,30}(?P<span>\d{3}[ \-]?\d{3}|\d{4,8})(?!\d)[^.!?\n\d]{0,15}(?:par|by|via|recu|received|in) (?:un |a |par )?(?:sms|textos?|text)",
            rf"(?:your|votre|ton) (?:(?:whatsapp|google|apple|amazon|paypal|bank|banque|login|security|verification|insta\w{{0,5}}|"
            rf"facebook|microsoft|steam) )?code (?:is|est|:) ?:? ?{_SIX}",
            rf"codes? (?:de |du |par |d'|from )?(?:la )?(?:whatsapp|paypal|amazon|google|apple|sms|ameli|impots|banque|bank|leboncoin|vinted|insta\w{{0,5}})[^.!?\n\d]{{0,15}}{_SIX}",
            r"(?:verification|one-time|validation|otp|2fa|confirmation|security|a usage unique) codes?[^.!?\n\d]{0,45}(?P<span>\d{3}[ \-]?\d{3}|\d{4,8})(?![\d%€])",
            rf"{_DEVICE}{_END}[^.!?\n\d]{{0,40}}(?:deverr?ouill\w{{1,3}}|debloqu\w{{1,3}}|unlocks?|s'ouvre)[^.!?\n\d]{{0,12}}(?:avec|with|en tapant|en faisant|using|code|:|c'est) (?:le |the |code )?(?P<span>\d{{4,8}})(?![\d%€])",
            r"(?:carte|cb|card|purse|portefeuille|wallet)(?![^\W_])[^.!?\n\d]{0,50}(?:code|pin)[^.!?\n\d]{0,20}(?P<span>(?!(?:19|20)\d\d)\d{4})(?![\d%€])",
            r"(?:carte|cb|card)(?![^\W_])[^.!?\n\d]{0,30}(?P<span>(?!(?:19|20)\d\d)\d{4})(?![\d%€])[^\n]{0,80}(?:pin|code secret|mon code)",
            r"codes?(?![^\W_])[^.!?\n\d]{0,30}(?:distributeur|retrait|retirer|cash ?machine|cashpoint|atm)[^.!?\n\d]{0,15}(?P<span>\d{4})(?![\d%€])",
        ),
    ),
)
_ADDRESS_OR_HANDLE = re.compile(
    r"^[@#/]|@\S+\.\w|https?|www\.|//|\.\w{2,4}$|^\+?\d+h\d*$|^v\d|:\d|^(?:livebox|freebox|bbox|sfr)\b", re.IGNORECASE
)
_LOOKS_MADE_UP = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|\d\S*[a-z]|[a-z]\S*\d|^\S+[_\-!$%&*+]\S+$")
_SIGNS = "_-!$%&*+.?=~#@"
_ENDS = ".,;:)»”\"'?…/"
_PRODUCT = re.compile(r"(?:[A-Z]?[a-zà-ÿ]+|[A-Z]+)-?\d{1,4}[A-Za-z+]{0,3}")  # "Galaxy-S24", "Twingo2", "covid-19"


def find(view: View, context: Context) -> Iterator[Match]:
    for match in matches(view, CUES, _is_spared):
        value = view.text[match.start : match.end].rstrip(_ENDS)
        if match.cause == "quoted":
            value = value.rstrip()
            if _LOOKS_MADE_UP.search(value):
                yield Match(match.start, match.start + len(value), "service")
        elif match.cause == "code" or _is_password(value, sure=match.cause == "password"):
            yield Match(match.start, match.start + len(value), match.cause)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Denied or forbidden; a row of the same digit."""
    value = found["span"]
    return is_denied(view, found.start()) or len({c for c in value if c.isalnum()}) < 2


def _is_password(value: str, *, sure: bool) -> bool:
    """Letters with digits, and, where no word says password, what makes it nothing else: a sign or capitals within."""
    if len(value) < 5 or _ADDRESS_OR_HANDLE.search(value) or "xxx" in value.lower():
        return False
    letters, digits = sum(map(str.isalpha, value)), sum(map(str.isdigit, value))
    signs = sum(value.count(sign) for sign in _SIGNS)
    if sure:
        return letters >= 3 and digits > 0
    if _PRODUCT.fullmatch(value):
        return False
    crossed = bool(re.search(r"\d[A-Za-z]+\d|[a-zà-ÿ][A-ZÀ-Þ]", value))
    return (
        letters >= 3
        and digits > 0
        and (signs > (value.count("-") == 1 and signs == 1) or (crossed and len(value) >= 8))
    )
