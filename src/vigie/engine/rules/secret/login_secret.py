"""A password, a PIN, a one-time code or an API key given away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.language import is_common_word
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.speech import is_denied
from vigie.engine.view import View

RULE = Rule(
    code="SEC001",
    name="login-secret",
    family=Family.SECRET,
    label="LOGIN_SECRET",
    severity=Severity.DANGER,
    confidence=0.93,
    since="0.1",
    message=Words(fr="Un secret de connexion se lit ici.", en="A login secret can be read here."),
    suggestion=Words(
        fr="Retirez-le, et changez-le s'il a déjà circulé : cela prend une minute et règle tout.",
        en="Leave it out, and change it if it has already been seen: a minute's work settles it.",
    ),
    causes={
        "password": Words(fr="présenté comme un mot de passe", en="introduced as a password"),
        "code": Words(fr="présenté comme un code secret ou à usage unique", en="introduced as a secret code"),
    },
)

_ABOUT = (
    r"(?P<about>(?: (?:de|du|des|d'|pour|of|for|to|sur|on|at|in|a|au) ?(?:la |le |les |l'|mon |ma |notre |the |my |our )?"
    r"[\w\-.]{1,20}(?: \d{1,3})?){1,2}| [\w\-.]{2,20})?"
)
_LINK = (
    r"(?: ?(?::|=|->|→|=>) ?| (?:c'est|est|sera|reste|is|was) (?:toujours |bien |still |now |"
    r": ?)?| ?: ?c'est )"
)
_QUOTE = r"(?P<quote>[«“\"'`] ?)?"
_PASSWORD = Pattern(
    r"\b(?:mots? de passe|(?<!de )passe(?= (?:de|du|wifi|:))|pass(?= ?[:=])|mot2passe|mdp|m\.d\.p\.?|p[a@]ssw[o0]rd|"
    r"passwd|pwd|passphrase|phrase secrete|cle api|api[ _-]?key|"
    rf"token|jeton|secret key|cle secrete|cle wifi|code wifi|wifi key){_ABOUT}{_LINK}(?:le |the )?{_QUOTE}"
    r"(?P<value>\S{3,64})"
)
_MIXED = r"(?=\S{0,40}[a-z])(?=\S{0,40}[\d_\-!@#$%&*+])\w\S{4,40}"
_LETTER_DIGIT = r"(?=[^\s\d]{0,40}\d)(?=\d{0,20}[^\s\d]{0,3}[a-z])[\w!@#$%&*+]\S{4,40}"
_NAMED = r"(?:mots? de passe|mdp|password|pwd|passwd|passphrase|code wifi|cle wifi|wifi (?:key|password|code))"
# After a login, the password needs no sign.
_AFTER_LOGIN = Pattern(
    r"\b(?:user(?:name)?|log ?in|logins?|identifiant|id|utilisateur|staff (?:no|number|id)\.?|compte|account|log in as me[^,:;\n]{0,40}[:,])"
    r"\W{0,3}[^\s,;/]{3,40}(?: ?[,;/|–-] ?| (?:et |and )?)(?:staff (?:no|number|id)\.? ?[^\s,;]{3,12}, ?)?"
    r"(?:le |the )?(?:pass|pw|pwd|mdp|m\.d\.p\.?|password|mot de passe|code)\W{0,3}(?P<value>(?=\S{0,40}[\d!@#$%&*+?])\S{5,64})"
)
_BARE = Pattern(rf"\b{_NAMED}(?: [^\W\d]{{3,14}})? [«“\"']? ?(?P<value>{_MIXED})")
_SOON_AFTER = Pattern(rf"\b(?:{_NAMED}|wi-?fi)\b[^.!?:;\n]{{0,45}} ?: ?[«“\"']? ?(?P<value>{_LETTER_DIGIT})")
_CODE_NAME = (
    r"(?:code (?:pin|puk|secret|de (?:la |ma )?(?:carte(?: bleue)?|cb|sim)|confidentiel|sms|otp|de "
    r"(?:verification|validation|securite|"
    r"confirmation|connexion|deverrouillage|retrait)(?: a usage unique)?|d'acces(?: (?:temporaire|"
    r"provisoire|personnel|client|unique))?(?! (?:du|de la|de l'|au|a la) ?(?:port\w+|immeuble|"
    r"batiment|garage|parking|hall|residence|parties|local|site|entree))|a usage unique|"
    r"d'authentification|recu(?: par (?:sms|mail))?)|"
    r"(?:pin|verification|security|one-time|login|otp|2fa|sms|confirmation|unlock|sign-?in|access|"
    r"auth(?:entication)?) (?:code|pin|number)|"
    r"one-time (?:password|passcode)|otp|pin|passcode|cvv|cvc|cryptogramme)"
)
_CODE_VALUE = r"(?:\d(?:[ \-]?\d){2,7}|(?=[a-z]{0,5}\d)(?=\d{0,7}[a-z])[a-z0-9]{5,10})"
_CODE = Pattern(
    rf"\b{_CODE_NAME}(?: (?:d(?:e |u |es |')(?:la |ma |mon |l'|son )?[\w\-]{{2,14}}|bancaire|(?:de la |de ma )?(?:carte )?sim|(?:of|for|on) (?:my |"
    rf"the |her |his )?[\w\-]{{2,12}}|recu(?: par (?:sms|mail))?)){{0,2}}"
    rf"(?:{_LINK}|, | ?[:=]? ?)(?:le |the )?{_QUOTE}(?P<value>{_CODE_VALUE})(?![\w€%]|[.,/]\d| "
    rf"?(?:chiffres|digits|caracteres|fois|euros|ans|minutes))"
)
_CODE_AFTER = Pattern(
    rf"(?<![\w.,/])(?P<value>{_CODE_VALUE})[»”\"']? (?:is|est|c'est|sera|was) (?:(?:your|my|the|votre|"
    rf"ton|mon|le|son|her|his|notre|our) )(?:[\w\-]{{2,14}} )?{_CODE_NAME}\b"
)
_PASSWORD_AFTER = Pattern(
    r"(?<!\w)[«“\"']?(?P<value>(?=\S{0,30}[\d_\-!@#$])[a-z0-9]\S{4,30}?)[»”\"']? (?:is|est|c'est|"
    r"sera) (?:your|my|the|our|votre|ton|mon|le|notre|leur|her|his) (?:[\w\-]{2,14} )?(?:password|"
    r"mot de passe|mdp|passphrase|wifi key|code wifi|cle wifi)\b"
)
_CUES = (
    "pass",
    "p@ss",
    " pw",
    "m.d.p",
    "wifi",
    "wi-fi",
    "mdp",
    "pwd",
    "code",
    "api",
    "token",
    "jeton",
    "secret",
    "cle ",
    "key",
    "otp",
    "pin",
    "cvv",
    "cvc",
    "crypto",
)

# Said of a password, not a password.
_ORDINARY = word_set(
    """
    a affiche aleatoire allowed also alors always and any as asked assez au aussi autre aux avant
    avec bien bientot bloque bon bonne but ca case ce ceci cela celui cense change changed choisi
    clair cle compromis compromised confidentiel correct correcte dans davantage de deja demande
    demandee des different differente difficile donc du e elle en encore enfin enorme ensuite envoye
    erreur essentiel est et eu evident expire expired expiree facile faible faux forgotten fort
    fourni good ici il ils important impossible inchange incorrect incorrecte indispensable inconnu
    inutile invalid invalide invalides it je juste la laquelle le lequel les leur long lost mal
    mandatory mauvais meme mieux missing moins mon my necessary necessaire needed non not notre nous
    nouveau nul obligatoire on oublie oubliee ou par pareil partage pas perdu perdue personal
    personnel peut plus pour prive private proche provisoire que quel quelle quoi refuse refusee
    reset requis required robuste same sans secret secure securise si simple so solide stored stolen
    sur tellement temporaire that the there this to toi too top toujours tout tres trop trouve un
    une unique unsafe used utilise valide visible vole vos votre vous vraiment vulnerable weak what
    where why wrong yes no oui non true false your
    """
)
_FOR_NOW = word_set("provisoire temporaire personnel nouveau unique")
_PLACEHOLDER = Pattern(
    r"(?:your|votre|ton|my|mon)[-_ ](?:key|cle|password|mot|mdp|token|secret|pass)|(?:key|cle|"
    r"password|passe|token|secret)[-_](?:here|ici)|xxx|\*\*|^<|placeholder|^(?:livebox|freebox|bbox|sfr|tp-?link|netgear|numericable)\b"
)
_PARTICIPLE = re.compile(r"[a-z]+(?:ee?s?|able|ible|ant|ante|ique|eux|euse|if|ive|ing|ed|ais|ait|aient|ement|ly)")
_CLAUSE_END = Pattern(r"\s*(?:$|[.,;!?…)\n»”\"/|+&]|\W{0,3}$|(?:et|and|pour|for|login|id|identifiant)\b)")


def find(view: View, context: Context) -> Iterator[Match]:
    folded = view.folded
    if any(map(folded.__contains__, _CUES)):
        for found in _PASSWORD.matches_in(view):
            span = _value(view, found)
            if span and not is_denied(view, found.start()):
                yield Match(*view.span(*span), "password")
        for found in _PASSWORD_AFTER.finditer(folded):
            if not is_denied(view, found.end()) and not _is_placeholder(found["value"]):
                yield Match(*view.span(*found.span("value")), "password")
        if view.digits or "_" in folded or "-" in folded:
            for found in (*_BARE.matches_in(view), *_SOON_AFTER.matches_in(view), *_AFTER_LOGIN.matches_in(view)):
                value = found["value"].rstrip(".,;:)»”\"'?…")
                plain = value.replace("-", "").isalpha() or is_common_word(value.partition("-")[0]) or "http" in value
                if not plain and not is_denied(view, found.start()) and _is_secret_looking(value):
                    span = (found.start("value"), found.start("value") + len(value))
                    yield Match(*view.span(*span), "password", confidence=0.8)
        if view.digits >= 3:
            for found in _CODE.matches_in(view):
                if not is_denied(view, found.start()) and len(set(found["value"])) > 1:
                    yield Match(*view.span(*found.span("value")), "code")
            for found in _CODE_AFTER.finditer(folded):
                yield Match(*view.span(*found.span("value")), "code")


def _value(view: View, found: re.Match[str]) -> tuple[int, int] | None:
    """The span of what is given as the password, or None when the sentence only speaks of one."""
    start, end = found.span("value")
    about = (found["about"] or "").strip()
    if about not in _FOR_NOW and (about in _ORDINARY or (about.isalpha() and _PARTICIPLE.fullmatch(about))):
        return None
    quote = (found["quote"] or "").strip()
    if quote:
        closing = view.folded.find({"«": "»", "“": "”"}.get(quote, quote), start, start + 66)
        if closing > start:
            end = start + len(view.folded[start:closing].rstrip())
            return (start, end) if _is_secret_looking(view.folded[start:end]) else None
    value = view.folded[start:end].rstrip(".,;:)»”\"'?…")
    if not value or value.startswith(("http", "@", "(", "[", "<", "{")) or not _is_secret_looking(value):
        return None
    end = start + len(value)
    if value.isalpha():
        said_of_it = value in _ORDINARY or (_PARTICIPLE.fullmatch(value) and ":" not in found[0])
        if said_of_it or not _CLAUSE_END.match(view.folded[end : end + 14]):
            return None
    elif _first_word(value) in _ORDINARY:
        return None
    return start, end


def _first_word(value: str) -> str:
    found = re.match(r"[a-z]+(?=['\-])", value)
    return found[0] if found else value


def _is_placeholder(value: str) -> bool:
    """Words that stand for the password to be put there."""
    return bool(_PLACEHOLDER.search(value))


def _is_secret_looking(value: str) -> bool:
    """Letters or digits, and not a row of stars or crosses."""
    said = {character for character in value if character.isalnum()}
    return bool(said) and not said <= {"x"} and not _is_placeholder(value)
