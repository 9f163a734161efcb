"""An absence from home announced to everybody, with its length or with the empty house."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.view import View

RULE = Rule(
    code="ABS001",
    name="announced-absence",
    family=Family.ABSENCE_OR_LOCATION,
    severity=Severity.WARNING,
    confidence=0.85,
    since="0.1",
    message=Words(
        fr="Ce passage annonce que votre logement sera vide.",
        en="This passage tells that your home will be empty.",
    ),
    suggestion=Words(
        fr="Racontez plutôt votre voyage au retour : les photos seront aussi belles.",
        en="Tell about the trip once you are back: the pictures will be just as good.",
    ),
    causes={
        "departure": Words(fr="départ et durée", en="a departure and its length"),
        "empty": Words(fr="logement vide", en="an empty home"),
    },
)

_NUMBER = (
    r"(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|quelques|two|three|four|"
    r"five|six|ten|a|a few|toute (?:la|une)|tout (?:le|un))"
)
_LENGTH = (
    rf"(?:{_NUMBER} (?:petites |bonnes |whole )?(?:jours?|semaines?|mois|quinzaine|week-?ends?|"
    r"days?|weeks?|months?|fortnight)|tout l'ete|all summer)"
)
_WHEN = (
    r"(?:(?:demain|ce soir|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|tous|toutes|"
    r"tous ensemble|enfin|en famille|en vacances|a l'etranger|loin|tomorrow|tonight|"
    r"on holiday|abroad) ){0,2}"
)
_DEPARTURE = re.compile(
    r"\b(?:on|je|nous|toute la famille|la famille) (?:part|pars|partons|s'en va|m'en vais|"
    rf"nous en allons|decolle|decollons) {_WHEN}(?:pour )?{_LENGTH}\b"
    r"|\b(?:on|je|nous) (?:sera|serai|serons) (?:tous |toutes )?(?:absente?s?|partie?s?|"
    rf"en vacances|a l'etranger) (?:pendant |pour )?(?:{_LENGTH}|"
    rf"du \d{{1,2}}(?:er)? (?:\w{{3,9}} )?au \d{{1,2}}(?: \w{{3,9}})?|"
    rf"jusqu'au \d{{1,2}}(?: \w{{3,9}})?)"
    r"|\b(?:we are|we're|i'm|i am|we will be|we'll be|i'll be) (?:all )?(?:away|off|gone|"
    r"leaving|out of town|on holiday) (?:on holiday |from home |abroad |tomorrow )?(?:for |"
    rf"until )?(?:the next |the )?{_LENGTH}\b"
)
_EMPTY = re.compile(
    r"\b(?:(?:la |notre |ma |the |our |my )?(?:maison|appart|appartement|logement|baraque|"
    r"house|flat|apartment|home)"
    r"(?: (?:est|sera|reste|restera|is|will be|stays))?(?: (?:toute?|completement|totally|"
    r"completely))? (?:vide|inoccupee?|empty)"
    r"|(?:il n'y (?:a|aura)|y (?:a|aura)) (?:plus )?personne (?:a la maison|chez (?:nous|moi))"
    r"|personne (?:ne sera |n'est )?(?:a la maison|chez (?:nous|moi)) (?:du|jusqu'|pendant|"
    r"cette|ce|toute?|avant|demain)[^.!?\n]{0,20}[\w]"
    r"|(?:nobody|no one)(?:'s| is| will be|'ll be)? (?:at home|home)(?: until| till| for|"
    r" all)[^.!?\n]{0,20}[\w])\b"
)
_NOT_HOME = re.compile(
    r"\b(?:vendre|louer|location|visite[rsz]?|acheter|achat|agence|immobili\w{1,4}|travaux|demenag\w{1,6}|"
    r"bureaux?|reunion|mission|formation|sale|rent|office|contactez|contact|etait|etaient|was|were|film|roman|livre|"
    r"chanson|retraite|conge (?:maternite|parental)|collegue|remplace\w{0,3}|alarme|"
    r"cambriol\w{0,6}|conseils?|"
    r"enfants? sont|sans toi|depuis|since|sans eux|without you|si|if|when)\b"
)
_HABIT = re.compile(
    r"\b(?:si|quand|avant|l'annee derniere|jamais|ne|n'\w+|chaque|souvent|if|never|every|last|"
    r"not)\b[^.!?]{0,40}$"
)
_CUES = word_set(
    "part pars partons va vais allons decolle decollons sera serai serons vide inoccupe inoccupee personne away "
    "off gone leaving town holiday empty nobody one"
)


def find(view: View, context: Context) -> Iterator[Match]:
    if _CUES.isdisjoint(view.vocabulary):
        return
    for pattern, cause in ((_DEPARTURE, "departure"), (_EMPTY, "empty")):
        for found in pattern.finditer(view.folded):
            if _is_ones_own_home(view, found, cause):
                yield Match(*view.span(*found.span()), cause)


def _is_ones_own_home(view: View, found: re.Match[str], cause: str) -> bool:
    before, after = view.before(found.start(), 80), view.after(found.end(), 80)
    if view.is_quoted(found.start()) or _HABIT.search(before):
        return False
    return not _NOT_HOME.search(before + " " + after)
