"""A password, a PIN, a one-time code or an API key given away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
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
        "key": Words(fr="forme d'une clé d'API connue", en="shape of a known API key"),
    },
)

_ABOUT = (
    r"(?P<about>(?: (?:de|du|des|d'|pour|of|for|to|sur|on) ?(?:la |le |les |l'|mon |ma |the |my |our |notre )?"
    r"[\w\-.]{1,20}){1,2}| [\w\-.]{2,20})?"
)
_LINK = (
    r"(?: ?(?::|=|->|→|=>) ?| (?:c'est|est|sera|reste|is|was) (?:toujours |bien |still |now |"
    r": ?)?| ?: ?c'est )"
)
_QUOTE = r"(?P<quote>[«“\"'`] ?)?"
_PASSWORD = re.compile(
    r"\b(?:mots? de passe|mot2passe|mdp|password|passwd|pwd|passphrase|phrase secrete|cle api|api[ _-]?key|"
    rf"token|jeton|secret key|cle secrete|cle wifi|code wifi|wifi key){_ABOUT}{_LINK}(?:le |the )?{_QUOTE}"
    r"(?P<value>\S{3,64})"
)
_BARE = re.compile(r"\b(?:mots? de passe|mdp|password|pwd) (?P<value>(?=\S{0,40}\d)(?=\S{0,40}[a-z])\w\S{5,40})")
_CODE = re.compile(
    r"\b(?:code (?:pin|secret|de (?:la |ma )?(?:carte(?: bleue)?|cb)|confidentiel|sms|otp|"
    r"de (?:verification|validation|securite|"
    r"confirmation|connexion)|"
    r"a usage unique|d'authentification|recu(?: par (?:sms|mail))?)|(?:pin|verification|"
    r"security|one-time|login|"
    r"otp|2fa|sms|confirmation) code|otp|pin|passcode|cvv|cvc|cryptogramme)"
    rf"(?: (?:de (?:la |ma )?(?:carte(?: bleue)?|cb)|bancaire|of my card)){{0,1}}{_LINK}(?:le |the )?{_QUOTE}"
    r"(?P<value>\d(?:[ \-]?\d){2,7})(?![\w€%])"
)
_KEY = re.compile(
    r"(?<![\w])(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,80}|github_pat_[A-Za-z0-9_]{20,100}|"
    r"glpat-[A-Za-z0-9_\-]{18,60}|sk-(?:proj-|ant-)?[A-Za-z0-9_\-]{20,120}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,80}|"
    r"xox[abprs]-[A-Za-z0-9\-]{10,100}|AIza[A-Za-z0-9_\-]{35}|SG\.[A-Za-z0-9_\-]{16,32}\.[A-Za-z0-9_\-]{16,64}|"
    r"hf_[A-Za-z0-9]{30,60}|npm_[A-Za-z0-9]{30,60}|eyJ[A-Za-z0-9_\-]{10,300}\.eyJ[A-Za-z0-9_\-]{10,600}\."
    r"[A-Za-z0-9_\-]{10,300})(?![\w])"
)
_KEY_SIGNS = ("AKIA", "gh", "glpat-", "sk-", "k_live_", "k_test_", "xox", "AIza", "SG.", "hf_", "npm_", "eyJ")
_CUES = ("passe", "passw", "passc", "passp", "mdp", "pwd", "code", "api", "token", "jeton", "secret",
         "cle ", "key", "otp", "pin", "cvv", "cvc", "crypto")  # fmt: skip

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
    where why wrong your
    """
)
_PARTICIPLE = re.compile(r"[a-z]+(?:ee?s?|able|ible|ant|ante|ique|eux|euse|if|ive|ing|ed|ais|ait|aient|ement|ly)")
_CLAUSE_END = re.compile(r"\s*(?:$|[.,;!?…)\n»”\"/|+&]|\W{0,3}$|(?:et|and|pour|for|login|id|identifiant)\b)")


def find(view: View, context: Context) -> Iterator[Match]:
    folded = view.folded
    if any(map(folded.__contains__, _CUES)):
        for found in _PASSWORD.finditer(folded):
            span = _value(view, found)
            if span and not is_denied(view, found.start()):
                yield Match(*view.span(*span), "password")
        if view.digits:
            for found in _BARE.finditer(folded):
                value = found["value"].rstrip(".,;:)»”\"'?…")
                if not is_denied(view, found.start()) and "http" not in value:
                    span = (found.start("value"), found.start("value") + len(value))
                    yield Match(*view.span(*span), "password", confidence=0.8)
        if view.digits >= 3:
            for found in _CODE.finditer(folded):
                if not is_denied(view, found.start()):
                    yield Match(*view.span(*found.span("value")), "code")
    if any(map(view.text.__contains__, _KEY_SIGNS)):
        for found in _KEY.finditer(view.text):
            if len(set(found[0])) > 6:  # not a row of crosses standing for a key
                yield Match(*found.span(), "key", confidence=0.98)


def _value(view: View, found: re.Match[str]) -> tuple[int, int] | None:
    """The span of what is given as the password, or None when the sentence only speaks of one."""
    start, end = found.span("value")
    about = (found["about"] or "").strip()
    if about in _ORDINARY or (about.isalpha() and _PARTICIPLE.fullmatch(about)):
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


def _is_secret_looking(value: str) -> bool:
    """Letters or digits, and not a row of stars or crosses."""
    said = {character for character in value if character.isalnum()}
    return bool(said) and not said <= {"x"}
