"""An insulting expression addressed to somebody, or said about them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.speech import is_reported
from vigie.engine.view import View

RULE = Rule(
    code="INS001",
    name="insult",
    family=Family.INSULT,
    severity=Severity.WARNING,
    severities={"official": Severity.DANGER, "agent": Severity.DANGER},
    confidence=0.86,
    since="0.1",
    message=Words(
        fr="Cette expression peut être reçue comme une injure.",
        en="This expression may be taken as an insult.",
    ),
    suggestion=Words(
        fr="Dites ce qui s'est passé et ce que vous attendez : la colère passe, le message reste.",
        en="Say what happened and what you expect: anger passes, the post stays.",
    ),
    causes={
        "invective": Words(fr="mot qui n'a guère d'autre emploi", en="a word with hardly any other use"),
        "addressed": Words(fr="terme de mépris visant quelqu'un", en="a word of contempt aimed at somebody"),
    },
)

# Insulting wherever they stand, unless quoted, reported or said of oneself.
_INVECTIVES = word_set(
    """
    connard connards connasse connasses enculé encule encules enfoire enfoires fdp salope salopes
    salopard salopards abruti abrutis abrutie abruties petasse petasses trouduc ducon pouffiasse
    raclure raclures tocard tocards bouffonne couillon couillons cretin cretins cretine cretines
    imbecile imbeciles ntm asshole assholes arsehole motherfucker motherfuckers dickhead dickheads
    scumbag scumbags dumbass douchebag douchebags wanker wankers twat twats shithead
    """
)
_INVECTIVE_PHRASES = (
    r"fils de pute|nique ta mere|va(?:s|-)? ?te faire (?:foutre|enculer|voir)|"
    r"allez vous faire (?:foutre|voir)|"
    r"(?:ferme|fermez) (?:ta|vos|votre) gueules?|ta gueule|vos gueules|trou du cul|tete de (?:con|noeud|cul)|"
    r"espece d(?:e |')(?!espace)[^\W\d_]{3,15}|piece of shit|son of a bitch|fuck (?:you|off)|"
    r"shut the fuck up|go to hell you"
)

# Contemptuous only when aimed: "t'es con" is, "c'est con" is not.
_CONTEMPT = (
    r"cons?|connes?|debiles?|idiots?|idiotes?|nuls|nulle?s?|clowns?|bouffons?|guignols?|ordures?|pourritures?|"
    r"incapables?|incompetente?s?|minables?|batards?|batarde|putes?|porcs?|cafards?|parasites?|larves?|"
    r"demeures?|demeuree|attardee?s?|taree?s?|charognes?|vermine|dechets?|rates?|cloportes?|boulets?|"
    r"voleurs?|escrocs?|menteurs?|moutons?|branquignols?|branleurs?|glandus?|cassos|merdes?|sous-merdes?"
)
_CONTEMPT_EN = (
    r"idiots?|morons?|imbeciles?|bastards?|bitch|bitches|losers?|clowns?|trash|scum|garbage|retards?|fools?|"
    r"cunts?|jerks?|pricks?|pigs?|dumb|stupid|pathetic|parasites?|useless"
)
_HARD = (
    r"(?:vraiment |tellement |trop |bien |juste |tous |toutes |que |qu'|rien qu'|de vrais? |"
    r"des |de |un |une |une bande de |(?:gros|grosse|sale|pauvre|petite?|vrai|vraie|"
    r"espece de) ){0,3}"
)
_ADDRESSED = re.compile(
    rf"(?<![\w])(?:{_INVECTIVE_PHRASES})(?![\w])"
    rf"|\b(?:bande|tas) d(?:e |'){_HARD}(?:{_CONTEMPT})\b"
    r"|\b(?:sales?|pauvres?|gros|grosse|petites?|quel(?:le)?|"
    rf"quels) (?:{_CONTEMPT})\b(?! (?:type|de verres?)\b)"
    r"|\bpauvres? (?:type|types|fille|mec|tache|merde)s?\b(?! qui (?:a|est|ont|souffr))"
    r"|\b(?:tu es|t'es|t es|vous etes|vous n'etes|tu n'es|etes-vous|"
    rf"es-tu) {_HARD}(?P<aimed>(?:{_CONTEMPT})\b)"
    rf"|\b(?:il|elle|ce type|ce mec|cette fille|mon chef|ma chef|mon patron|le patron|mon manager|ce manager|"
    rf"mon collegue|ma collegue|le directeur|la directrice|ce gars) est {_HARD}(?P<said>(?:{_CONTEMPT})\b)"
    r"|\b(?:ils|elles|ces gens|mes chefs|mes collegues|les chefs|"
    rf"les patrons) sont {_HARD}(?P<many>(?:{_CONTEMPT})\b)"
    r"|\b(?:patrons?|chefs?|managers?|collegues?|equipe|boite|societe|entreprise|operateur|"
    r"direction|boss|team) de merde\b"
    r"|\b(?:you are|you're|ur|you're all|you are all|u r) (?:such |a |an |all |just |so |"
    r"really |a bunch of |fucking |"
    rf"total |complete ){{0,3}}(?P<en>(?:{_CONTEMPT_EN})\b)(?! (?:question|idea|mistake)\b)"
    r"|\b(?:he is|he's|she is|she's|my boss is|my manager is|they are|they're) (?:such |a |"
    r"an |all |just |so |really |"
    rf"a bunch of |fucking |total |complete ){{1,3}}(?P<them>(?:{_CONTEMPT_EN})\b)"
    rf"|\b(?:you|bunch of|what an?|fucking|stupid|pathetic|dumb) (?:fucking |stupid |pathetic |little )?"
    r"(?:idiots?|morons?|imbeciles?|bastards?|bitch|losers?|clowns?|scum|jerks?|pricks?|cunts?)\b"
)
_TRIGGERS = word_set(
    """
    va vas allez ferme fermez gueule gueules trou tete espece bande tas sale sales pauvre pauvres
    gros grosse petit petite quel quelle quels es etes est sont merde you ur he she they bunch what
    fucking stupid pathetic dumb piece son fuck shut boss manager pute mere
    """
)
_WORDS_OF_CONTEMPT = frozenset(re.findall(r"[a-z]+", re.sub(r"[?()]", "", f"{_CONTEMPT}|{_CONTEMPT_EN}"))) | word_set(
    """
    con conne cons connes debile idiot idiote nul nulle nulles clown bouffon guignol ordure
    pourriture incapable incompetent incompetente minable batard pute porc cafard parasite larve
    demeure attarde tare charogne dechet rate cloporte boulet voleur escroc menteur mouton
    branquignol branleur glandu merde type types mec fille tache gueule gueules foutre enculer voir
    mere noeud cul moron imbecile bastard loser retard fool cunt jerk prick pig shit fuck hell
    espece
    """
)
_SELF = re.compile(
    r"\b(?:je suis|j'ai ete|j'etais|je me sens|suis-je|quel(?:le)? \w+ je|moi|i am|i'm|i was|"
    r"me feel)\b[^.,;!?]{0,20}$"
)
_NOT_SO = re.compile(r"\b(?:pas|jamais|n'est|ne sont|n'etes|n'es|not|never|isn't|aren't)\b[^.,;!?]{0,14}$")
_INVECTIVE = re.compile(r"[^\W_]+")
_HOMONYM_AFTER = re.compile(r" (?:de bourgogne|d'oeufs|menager\w*|bien cuit)")


def find(view: View, context: Context) -> Iterator[Match]:
    words = view.vocabulary
    if not _INVECTIVES.isdisjoint(words):
        for found in _INVECTIVE.finditer(view.folded):
            if found[0] in _INVECTIVES and _is_meant(view, *found.span()):
                yield Match(*view.span(*found.span()), "invective")
    if _WORDS_OF_CONTEMPT.isdisjoint(words) or _TRIGGERS.isdisjoint(words):
        return
    for found in _ADDRESSED.finditer(view.folded):
        start = next((found.start(name) for name in _AIMED if found[name] is not None), found.start())
        if _is_meant(view, start, found.end()) and not _HOMONYM_AFTER.match(view.folded, found.end()):
            yield Match(*view.span(start, found.end()), "addressed")


_AIMED = ("aimed", "said", "many", "en", "them")


def _is_meant(view: View, start: int, end: int) -> bool:
    """Neither quoted, nor reported, nor denied, nor said of oneself."""
    before = view.before(start, 40)
    return not (is_reported(view, start) or _SELF.search(before) or _NOT_SO.search(before))
