"""An absence from home announced to everybody, with its length or with the empty house."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import Pattern, each, stems, words
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.stance import is_imagined, sentence_at
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

_PLACE = r"maison(?: de campagne| de vacances)?|appart\w{0,6}|logement|pavillon|baraque|studio|villa|residence|chalet|ferme|house|flat|apartment|home|cottage"
_UNTIL = r"tout (?:l'ete|l'hiver|aout|juillet|le (?:week-?end|mois|pont|mois de \w+))|toute la (?:semaine|nuit|journee)|du \d{1,2}(?:er)? (?:\w{3,9} )?au \d{1,2}|jusqu'(?:au|a|en) (?:\d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|paques|noel|minuit|la (?:rentree|fin)|mi-\w+)|pendant (?:\d+|deux|trois|quinze|une|tout)|(?:un|deux|trois|quatre|\d+) (?:jours|semaines|mois)|ce (?:week-?end|soir)|cette (?:semaine|nuit)|until (?:the )?\w+|till (?:the )?\w+|(?:from|between) the \d+|all (?:week|weekend|summer|winter|august|july|month)|for (?:a|two|three|the|\d+) \w+|this (?:week|weekend)|tonight"
CUES = Cues(
    Cue(
        "empty",
        each(
            rf"(?:{_PLACE}) (?:<3w>)?(?:vide|inoccupee?|libre|fermee?|inhabitee?|deserte?|sans personne|a l'abandon|empty|unoccupied|locked up|unattended|all to itself|vacant)<50>(?:{_UNTIL})",
            rf"(?:{_UNTIL})<40>(?:{_PLACE}) (?:<3w>)?(?:vide|inoccupee?|libre|inhabitee?|deserte?|sans personne|empty|unoccupied|unattended|vacant)",
            rf"(?:{_PLACE})<40>(?:est vide|(?:est|sera|reste) (?:livree? a (?:elle|lui)-meme|sans surveillance|sans personne|toute seule)|sera vide|reste vide|est inoccupee?|sera inoccupee?|personne (?:dedans|n'y|a l'interieur)|nobody (?:in|there|home)|no one (?:in|there|home)|is empty|will be empty|sits empty|stands empty|locked up)(?= ?(?:[,.!;)☀️😅🙈]|$|si|et|mais|pour|if|and|so|while|jusqu|du|pendant|le|tout))",
            r"(?:agence|bureaux?|depot|boutique|magasin|office|shop) (?:<2w>)?(?:fermee?s?|videe?s?|closed|empty)<60>(?:alarme|camera\w{0,1}|gardien|vigile|cles?|alarm|cctv|guard|keys?)<60>(?:jusqu'a|tout le|until|till|panne|hs|off)",
            r"(?:cles?|double des cles|spare keys?|keys?) <5w>(?:boite|pot|paillasson|gardienne|gardien|concierge|voisine?|compteur|letterbox|mat|pot|neighbou?r)<60>(?:rentr\w{1,4}|absen\w{1,4}|vacances|partie?s?|voyage|back|away|holiday|till|until|jusqu)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "departure",
        each(
            rf"(?:je|on|nous|j'|toute la famille|mes parents|les parents|ma soeur|mon frere|mes voisins|les voisins|i|we|my parents|the neighbours|mum and dad) ?(?:<3w>)?(?:en vacances|en croisiere|en voyage|en week-?end|aux? sports? d'hiver|a l'etranger|a la montagne|a la mer|au ski|a la campagne|en conges?|absente?s?|partie?s?|de sortie|on holiday|on a cruise|abroad|away|out of town|skiing|travelling|gone)<30>(?:{_UNTIL})",
            rf"(?:parents|toute la famille|toute la maison|everyone|my folks|mum and dad) (?:<2w>)?(?:absents?|partis?|pas la|en vacances|away|out|gone)<20>(?:{_UNTIL})",
            r"(?:cap sur|(?<!la )(?<!a )(?<!notre )(?<!votre )(?<!leur )(?<!une )(?<!cette )(?<!sa )(?<!de )(?<!par )direction(?! (?:generale|regionale|des|de|du|a|ne|nous|qui|et|refuse))|depart pour|en route pour|on s'envole pour|on file a|bye bye|heading to|flying to)<60>(?:retour|rentrons|rentre|personne|jusqu|back|until|till|nobody|maison)<20>(?:le|du|au|a|on|the|in|la|maison)?",
            r"(?:plus|y a|il y a|aura|avait) personne (?:a la maison|chez (?:nous|moi)|dans la maison)",
            r"(?:off|away|gone|flying|heading|leaving) (?:<1w>)?(?:to|on|for) <3w>(?:till|until|for (?:a|two|three|the next|\d+)|tomorrow|tonight|back on|back in)<20>",
            r"(?:je|on|nous) (?:ne |n')?(?:rentre|rentrons|reviens|revient|revenons|serai de retour|sera de retour|remet les pieds|remets les pieds)(?: <1w>)?(?:que|qu'|pas avant|seulement|dans (?:deux|trois|quinze|une|dix|\d+))<20>(?:\d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|paques|noel|jours|semaines|mois|rentree)",
            r"(?:we're|we are|i'm|i am|we'll be|i'll be) (?:not |only )?back (?:<2w>)?(?:on|in|until|after) (?:the )?(?:\d|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|two|three|a)",
            r"on est (?:au (?:cine|cinema|resto|restaurant|theatre|concert|bal)|de sortie|chez des amis|en boite) (?:<2w>)?(?:ce soir|jusqu'a|toute la (?:nuit|soiree))<20>(?:minuit|\d{1,2} ?h|tard|demain)?",
        ),
        to_clause_end=True,
    ),
    Cue(
        "departure",
        each(
            r"(?:partis?|parties?|absente?s?|en vacances|au ski|off|away|gone) (?:pour |pendant |for )?(?:\d+|une|deux|trois|quatre|quinze|dix|two|three|a|ten) (?:petites |bonnes |whole )?(?:jours|semaines?|mois|days|weeks?|months?|fortnight)<60>(?:toute la famille|toute la (?:tribu|smala)|en famille|on rentre|rentrons|retour|back|all of us|whole family|(?:meme|even) (?:le|the) (?:chien|chat|dog|cat))",
            r"(?:out of|away from) (?:the )?(?:house|home|flat|country) (?:till|until|for (?:a|two|three|the|\d+)|from the)",
            r"(?:mari|femme|conjoint|compagnon|compagne|homme|husband|wife|partner)<15>(?:en (?:deplacement|mission|voyage)|absente?|away|abroad)<30>jusqu'<70>(?:chez ma|chez mon|je (?:dors|suis seule?)|vide)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "empty",
        each(
            r"(?:a la (?:maison|ferme|baraque)|chez (?:nous|moi)|at (?:home|the house|the farm))<20>(?:reste|restera|restent|only|nobody but|personne sauf) <3w>(?:les? (?:vaches?|chats?|chiens?|poules?|poissons?|plantes?)|the (?:cats?|dogs?|cows?|hens?|fish|plants?))",
            rf"(?:il (?:ne )?reste|only|just) (?:<2w>)?(?:les? (?:vaches?|chats?|chiens?|poules?|poissons?)|the (?:cats?|dogs?|hens?|fish)) <3w>(?:{_PLACE})<30>(?:{_UNTIL})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "empty",
        each(
            r"(?:plus|y a|a|sera|aura) personne|se garde toute seule|(?:est|sera|reste) (?:vide|inoccupee?|deserte)|sans surveillance|livree? a (?:elle|lui)-meme|sans nous|nobody (?:home|in|there)|no one (?:home|in|there)|empty",
        ),
        near=(
            words(_PLACE),
            words(
                _UNTIL,
                r"(?:retour|rentre|rentrons|rentrent|back|return\w{0,3}) (?:<1w>)?(?:le|on|dans|in|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
                "jusqu'a la rentree|jusqu'aux?|decollage|avion|valises|aeroport|vol de|flight|airport",
            ),
        ),
        within=80,
    ),
    Cue(
        "empty",
        each(
            r"(?:home alone|alone (?:at home|in the house)|(?:toute? )?seule? (?:a la maison|chez moi|dans la maison)|on my own (?:at home|in the house))",
        ),
        near=(
            words(
                r"all (?:week|weekend|night)|until|till|toute la (?:semaine|nuit)|tout le week-?end|jusqu'(?:a|au)|(?:mari|homme|femme|copain|parents|hubby|husband|wife|partner|everyone) (?:<2w>)?(?:en deplacement|absente?s?|partie?s?|in|away|gone|travelling|de nuit|au ski)"
            ),
        ),
        within=60,
    ),
    Cue(
        "departure",
        each(
            r"(?:our|my|the) (?:whole |entire )?(?:street|family|house|household|road)(?:'s| is| are) (?:all )?(?:away(?! (?:with (?:the|it)|from))|gone(?! (?:mad|wild|to|from|through|back))|out of town)",
            r"(?:\d{1,4} )?[a-z]+ (?:close|road|street|lane|avenue|drive|row) (?:is|will be) (?:having a rest|empty(?! of)|all on its own|unattended)",
            r"(?:maison|appart\w{0,6}|baraque|villa)<40>(?:se repose|toute seule|livree a elle-meme)<40>(?:cles?|clefs?|plantes|courrier|volets|retour|semaines?|jours)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "empty",
        each(
            r"(?:plus |il n'y a |y a |il n'y aura )personne (?:chez (?:mes parents|mamie|papi|ma mere|mon pere|ma grand-mere)|au pavillon|a la ferme|a l'appart\w{0,6}) (?:avant|jusqu'|pendant|cette)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "empty",
        each(
            r"personne (?:ne |n'y |n' ?|y )*(?:dort|dorme|couche|dormira)(?: la| dedans| sur place)? (?:avant|jusqu'(?:a|au)) ?(?:le )?(?:\d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)",
            r"(?:nobody|no one) (?:sleeps|is sleeping|sleeping|will be sleeping) (?:there|here|in it) (?:before|until|till) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the \d{1,2})",
        ),
        near=(
            words(
                r"maison|chez (?:nous|moi)|porte(?: d'entree)?|appart\w{0,6}|serrure|bache|hotel|volets|house|flat|front door|lock|home"
            ),
        ),
        within=110,
        across=True,
        to_clause_end=True,
    ),
)
WAKES = stems(
    "part pars partons va vais allons decolle decollons sera serai serons vide inoccupe inoccupee personne away off gone leaving town holiday empty nobody one"
)
_OURS = words(
    r"maisons? (?:des|du|de (?:quartier|retraite|sante|la culture|l'emploi|justice))",
    "bureau",
    "contactez",
    "collegues?",
    "office",
    "contact",
    "mairie",
    "accueil",
    "etat civil",
    "horaires",
    "reouverture",
    "standard",
    "services?",
    "guichet",
    "usagers",
    "clients",
    "permanence",
    "opening hours",
    "customers",
    "closed to the public",
    r"reopen\w{0,3}",
    "travaux",
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
_DEPARTURE = Pattern(
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
_EMPTY = Pattern(
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
    r"\b(?:vendre|louer|location|visite[rsz]?|acheter|achat|agence|immobili\w{1,4}|des (?:jeunes|associations|syndicats|familles|habitants)|de (?:retraite|quartier|sante)|travaux|demenag\w{1,6}|"
    r"bureaux?|(?<!pour la )reunion|mission|formation|sale|rent|office|contactez|contact|avait|avions|avaient|avais|dernier|derniere|conseil|dites|etait|etaient|was|were|film|roman|livre|"
    r"chanson|retraite|conge (?:maternite|parental)|collegue|remplace\w{0,3}|alarme|"
    r"cambriol\w{0,6}|conseils?|"
    r"enfants? sont|sans toi|depuis|since|sans eux|without you|si|if|when)\b"
)
_HABIT = re.compile(
    r"\b(?:si|quand|avant|l'annee derniere|jamais|ne|n'\w+|chaque|souvent|if|never|every|last|"
    r"not)\b[^.!?]{0,40}$"
)
_IN_THE_FUTURE = re.compile(
    r"\bdans (?:une?|deux|trois|quatre|cinq|six|\d+) (?:jours?|semaines?|mois)$|\bin (?:a|two|three|\d+) (?:weeks?|months?)$"
)
_CUES = word_set(
    "part pars partons va vais allons decolle decollons sera serai serons vide inoccupe inoccupee personne away "
    "off gone leaving town holiday empty nobody one"
)


def find(view: View, context: Context) -> Iterator[Match]:
    if context.author_role not in ("official", "agent"):
        yield from matches(view, CUES, _is_spared)
    if _CUES.isdisjoint(view.vocabulary):
        return
    for pattern, cause in ((_DEPARTURE, "departure"), (_EMPTY, "empty")):
        for found in pattern.matches_in(view):
            if _is_ones_own_home(view, found, cause):
                yield Match(*view.span(*found.span()), cause)


def _is_ones_own_home(view: View, found: re.Match[str], cause: str) -> bool:
    before, after = view.before(found.start(), 80), view.after(found.end(), 80)
    if view.is_quoted(found.start()) or _HABIT.search(before):
        return False
    return not (_NOT_HOME.search(before + " " + after) or _IN_THE_FUTURE.search(found[0]))


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, past, imagined, for sale or to let; a public service that closes."""
    start = found.start()
    sentence = sentence_at(view, start)
    if view.is_quoted(start) or is_imagined(view, found.start() + 8) or _OURS.search(sentence):
        return True
    return bool(_LET.search(sentence) or _PAST.search(sentence) or _IN_THE_FUTURE.search(found[0]))


_LET = words(
    "vendre",
    "a louer",
    r"ne (?:dites|publiez|postez|annoncez) (?:jamais|pas)",
    "louer",
    "location",
    "visite",
    "visites",
    r"agence immo\w{0,9}",
    "colocataire",
    "sous-louer",
    "for sale",
    "to let",
    "for rent",
    "viewing",
    "greve",
    "strike",
    "(?<!pour la )reunion",
    "mission",
    "formation",
    "depuis que",
    "alarme reliee",
    "voisin passe",
)
_PAST = words(
    "etait",
    "etaient",
    "avait",
    "j'etais",
    "on etait",
    "hier",
    "l'annee derniere",
    "de retour",
    "rentree?s? (?:hier|de)",
    "was",
    "were",
    "last (?:week|year|summer)",
    "back from",
    "chaque (?:ete|annee)",
    "every (?:summer|year)",
    "a la retraite",
    "sans toi",
)
