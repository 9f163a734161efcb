"""An e-mail address of a person, written as such, disguised or spelled out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.language import is_common_word
from vigie.engine.names import first_names
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.view import View

RULE = Rule(
    code="PII001",
    name="personal-email",
    family=Family.PERSONAL_DATA,
    label="EMAIL",
    severity=Severity.DANGER,
    confidence=0.95,
    since="0.1",
    message=Words(
        fr="L'adresse électronique d'une personne se lit ici.",
        en="A person's e-mail address can be read here.",
    ),
    suggestion=Words(
        fr="Donnez plutôt l'adresse générique d'un service, ou proposez un message privé.",
        en="Give the shared mailbox of a team instead, or offer a private message.",
    ),
    causes={
        "written": Words(fr="adresse écrite en toutes lettres", en="address written as it is"),
        "disguised": Words(fr="adresse déguisée ou épelée", en="address disguised or spelled out"),
    },
)

_LABEL = r"[^\W_](?:[^\W_]|-){0,62}"
_TLD = r"(?:fr|com|org|net|eu|be|ch|ca|info|io|co|uk|de|es|it|pt|lu|re|pro|bzh|paris|example|test)(?![\w@])"
_PLAIN = Pattern(
    rf"(?<![\w.%+@\-])[\w.%+\-]{{1,64}}@{_LABEL}(?:\.{_LABEL}){{0,5}}\.[^\W\d_]{{2,24}}(?![\w@])"
    rf"|(?<![\w.%+@\-])[^\W_]{{1,40}}(?: ?[.\-_] ?[^\W_]{{1,40}}){{0,3}}(?: @ |@){_LABEL}"
    rf"(?: ?\. ?{_LABEL}){{0,3}}?(?: \. |\.){_TLD}"
)

_AT = r"(?: ?[\[({<] ?(?:at|a|arobase|arobas|@|chez) ?[\])}>] ?| (?:arobase|arobas|arrobase|at sign) | at | chez |_at_)"
_QUICK_AT = re.compile(
    r"[\[({<] ?(?:at|a|arobase|arobas|@|chez) ?[\])}>]| (?:arobase|arobas|arrobase|at sign|at|chez) |_at_"
)
_QUICK_END = re.compile(rf"(?:point|dot|\.) ?[\])}}>]? ?{_TLD}")
_DOT = r"(?: ?[\[({<] ?(?:point|dot|\.) ?[\])}>] ?| (?:point|dot) | ?\. ?)"
_JOIN = rf"(?:{_DOT}| (?:tiret|underscore|moins|dash) |[\-_])"
_SPELLED = Pattern(
    rf"(?<![\w.@])[^\W_]{{1,40}}(?:{_JOIN}[^\W_]{{1,40}}){{0,5}}(?P<at>{_AT})"
    rf"[^\W_]{{1,40}}(?:{_JOIN}[^\W_]{{1,40}}){{0,4}}?(?P<dot>{_DOT})"
    rf"{_TLD}"
)
_MAIL_NEARBY = Pattern(r"\b(?:mail|e-?mail|courriel|adresse|address|ecri\w{0,6}|write|reach|contact\w{0,5}|joindre)\b")

_GENERIC = word_set(
    """
    abonnement abonnements abuse accueil achats actualites adherents admin administratif
    administration aide alerte ambassadeurs appointments assistance association benevoles
    billetterie billets billet bonjour booking bureau candidature candidatures careers carriere client clients
    commande commandes commercial communication community compta comptabilite conciergerie contact
    contactez contacts courrier customer customercare customerservice devis direction donnees dpo
    emploi enquetes enquiries equipe evenements events facturation feedback formation formations
    hello help helpdesk hotline hr info information informations infos inscription inscriptions
    invoice jobs juridique legal mail mailbox mairie mairies marketing media mediateur mediation
    moderation nepasrepondre newsletter noreply office orders partenariat partenariats partners
    postmaster prefecture press presse privacy pro promo qualite reception reclamation reclamations
    recrutement redaction relationclient relations reservation reservations retours returns rgpd rh
    sales sav scolarite secretariat securite security service serviceclient serviceclients services
    servicesclients signalement site social soutien stage stages standard subscribe support syndicat
    team tech technique tourisme unsubscribe urgence usager usagers vente ventes vigilance voice
    webmaster welcome
    """
)
_SEPARATED = re.compile(r"[.\-_+\d]+")
_FEDIVERSE = Pattern(r"mastodon|mstdn|mamot|fedi|pixelfed|peertube|misskey|pleroma|framapiaf|piaille")


_OWN_MAIL = Pattern(
    r"\b(?:mon|son|ton|ma|sa|notre|leur|my|her|his|our) (?:[^\W\d]{2,12} )?(?:mail|e-?mail|courriel|adresse|"
    r"address|boite|gmail|hotmail)\b[^.!?]{0,24}$|"
    r"\b(?:ecri[sv]\w{0,4}|ecrire|mail(?:e[rz]?|s)?|contacte[rz]?|joindre|joigne[zs]|write|email|reach|contact)[ -](?:to )?(?:moi|"
    r"lui|me|her|him)\b[^.!?]{0,24}$|\b(?:m'ecrire|me (?:contacter|joindre|repondre|trouver|ecrire)|drop (?:me|her|him) (?:a line|an email)|"
    r"reply to me|get me|find me)\b[^.!?@]{0,24}$"
)
_OWN_AFTER = Pattern(r",? (?:\(|c'est |it's )?(?:ma|mon|my) (?:boite|mail|adresse|perso|own|personal)\b")
_MAILBOXES = (
    "gmail.",
    "googlemail.",
    "orange.",
    "wanadoo.",
    "free.fr",
    "laposte.",
    "sfr.",
    "hotmail.",
    "outlook.",
    "live.",
    "msn.",
    "yahoo.",
    "icloud.",
    "me.com",
    "proton",
    "pm.me",
    "gmx.",
    "aol.",
    "bbox.",
    "numericable.",
    "neuf.",
    "tutanota.",
    "ymail.",
)


def find(view: View, context: Context) -> Iterator[Match]:
    text = view.folded
    if "@" in text:
        for found in (found for area in _around_at(text) for found in _PLAIN.finditer(text, *area)):
            if not _is_personal(found[0], context) or _is_handle(view, found.start(), found[0]):
                continue
            own = _OWN_MAIL.search(view.before(found.start(), 50)) or _OWN_AFTER.match(text, found.end())
            if own or _is_named_so(found[0]):
                start = found.start() + len(found[0]) - len(found[0].lstrip(".-%+"))
                yield Match(*view.span(start, found.end()), "written")
    if _QUICK_AT.search(text) and _QUICK_END.search(text):
        for found in _SPELLED.finditer(text):
            if _is_disguise(view, found) and _is_personal(_respelled(found), context):
                yield Match(*view.span(*found.span()), "disguised", confidence=0.9)


def _around_at(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that hold an @ and what is written in one piece with it; dots and @ may be spaced."""
    at, first, last = text.find("@"), 0, 0
    while at >= 0:
        start, end = at, at + 1
        while True:
            start = text.rfind(" ", 0, start - 1 if text[start - 1 : start] == " " else start)
            if start < 1 or not (text[start - 1] in ".-_" or text[start + 1] in ".-_"):
                break
        while True:
            end = text.find(" ", end + 1 if text[end : end + 1] == " " else end)
            if end < 0 or not (text[end - 1] == "." or text[end + 1 : end + 2] == "."):
                break
        end = len(text) if end < 0 else end + 1
        if last and start >= last:
            yield first, last
            last = 0
        first, last = first if last else max(start, 0), end
        at = text.find("@", end)
    if last:
        yield first, last


def _is_personal(address: str, context: Context) -> bool:
    """Whether the part before the @ names no service of an organisation."""
    address = address.replace(" ", "")
    local = address.partition("@")[0]
    if address in context.lexicon.official_accounts:
        return False
    parts = [part for part in re.split(r"[.\-_+\d]+", local) if part]
    return bool(parts) and not ("".join(parts) in _GENERIC or parts[0] in _GENERIC)


def _is_named_so(address: str) -> bool:
    """Whether the part before the @ looks like a person's: a first name, an initial, digits, or a personal mailbox.

    Ordinary words at an organisation's own domain ("lost-property@", "quiz@") are a shared mailbox.
    """
    local, _, domain = address.replace(" ", "").partition("@")
    if domain.startswith(_MAILBOXES):
        return True
    parts = [part for part in _SEPARATED.split(local) if part]
    names = first_names()
    if any(part in names for part in parts) or any(map(str.isdigit, local)):
        return True
    first = parts[0] if parts else ""
    if len(parts) == 1:
        return any(first[:length] in names for length in range(5, len(first))) and not is_common_word(first)
    if len(first) == 1:
        return parts[1] not in _GENERIC
    if any(is_common_word(part) or part in _GENERIC for part in parts):
        return False
    return "." in local or "_" in local


def _is_handle(view: View, start: int, address: str) -> bool:
    """Whether it is somebody's name on the fediverse rather than a mailbox."""
    if start and view.folded[start - 1] in "@/":
        return True
    return bool(_FEDIVERSE.search(address.partition("@")[2]) or _FEDIVERSE.search(view.before(start, 30)))


def _is_disguise(view: View, found: re.Match[str]) -> bool:
    """A bare "at" is an ordinary word: it needs a dotted name before it, or a word about mail."""
    if "@" in found["at"]:
        return True
    if found["at"].strip() not in ("at", "chez"):
        return True
    if found["dot"].strip() == ".":
        local = found[0][: found.start("at") - found.start()]
        return found["at"] == " at " and local[0].isalpha() and bool(_LIKE_A_LOGIN.search(local))
    if found["dot"].strip() in ("dot", "point") and found[0].partition(" ")[0] in first_names():
        return True
    return bool(re.search(r"[.\-_]| dot ", found[0][: found.start("at") - found.start()])) or bool(
        _MAIL_NEARBY.search(view.before(found.start(), 40))
    )


_LIKE_A_LOGIN = re.compile(r"[^\W\d_][._][^\W\d_]|[^\W\d]-?\d")


def _respelled(found: re.Match[str]) -> str:
    local = found[0][: found.start("at") - found.start()]
    return re.sub(r" (?:point|dot|tiret|underscore|moins|dash) |[\[\](){}<>]", ".", local) + "@"
