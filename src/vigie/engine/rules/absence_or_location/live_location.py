"""Where somebody is right now, or will be alone, told to everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.nouns import ANYBODY, ROLES
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import is_imagined, sentence_at
from vigie.engine.view import View

RULE = Rule(
    code="ABS002",
    name="live-location",
    family=Family.ABSENCE_OR_LOCATION,
    severity=Severity.WARNING,
    confidence=0.86,
    since="0.2",
    message=Words(
        fr="Ce passage dit où quelqu'un se trouve en ce moment, ou à heure fixe.",
        en="This passage tells where somebody is right now, or at set times.",
    ),
    suggestion=Words(
        fr="Publiez-le une fois parti : le souvenir est le même, le risque non.",
        en="Publish it once you have left: the memory is the same, the risk is not.",
    ),
    causes={
        "now": Words(fr="lieu et instant présent", en="a place and the present moment"),
        "routine": Words(fr="lieu et heure habituels", en="a usual place and time"),
        "other": Words(fr="où se trouve quelqu'un d'autre", en="where somebody else is"),
        "customer": Words(fr="l'absence d'un client", en="the absence of a customer"),
    },
)

_NOW = r"la maintenant|la tout de suite|maintenant|tout de suite|en ce moment(?: meme)?|actuellement|a l'instant|a cette heure|la|ce soir|cette nuit|pour encore|encore \d+ ?(?:min|h)|jusqu'a (?:minuit|\d{1,2} ?h|tard|demain)|right now|now|at the moment|as we speak|currently|tonight|until (?:midnight|late|\d{1,2})"
_STILL = r"(?:(?:toute?s?|tous|seule?s?|tranquilles?|pose\w{0,2}|assis\w{0,2}|installe\w{0,2}|coince\w{0,2}|bloque\w{0,2}|garee?s?|la|bien|encore|toujours|deja|actuellement|juste|enfin|tout|alone|all|just|still|currently|actually|here|sitting|sat|standing|stuck|parked|waiting|hiding|having (?:a )?\w+) ){0,3}"
_AT = r"(?:a l'|a la |au |aux |a |dans le |dans la |dans l'|dans |devant le |devant la |devant l'|devant |sur le |sur la |pres de |pres du |rue |place |quai |chez |en terrasse |voiture |table |gare |at the |at |in the |in |outside |on the |near )"
CUES = Cues(
    Cue(
        "now",
        each(
            rf"(?:la maintenant|la tout de suite|tout de suite|en ce moment(?: meme)?|actuellement|a l'instant|right now),? <2w>(?:je suis|j'suis|jsuis|on est|nous sommes|chui|i'm|i am|we're|we are)<50>{_AT}\w{{3,}}",
            rf"(?:je suis|j'suis|jsuis|chui|on est|nous sommes|me voila|i'm|im|i am|we're|we are) {_STILL}{_AT}<50>(?:la maintenant|la tout de suite|maintenant|la(?= ?(?:[,.!?;)]|$|[^\w\s'-]))|en ce moment|actuellement|a l'instant|right now|jusqu'a \d{{1,2}} ?h|pour encore|dernier (?:tram|bus|metro|train)|venez|passez|rejoignez|come (?:find|say|join))",
            rf"(?:toute? seule?|tous seuls|on my own|by myself|all alone|alone|seule?) (?:<1w>)?{_AT}(?:<5w>)?(?:cette nuit|ce soir|toute la nuit|jusqu'a \d+|for the next|tonight|all night|until \d+|dernier|batterie|phone (?:nearly|almost))",
            r"(?:la|now|en ce moment|a cette heure),? tu (?:es|manges|bois|dors|attends|sors|rentres) <4w>(?:terrasse|cafe|bar|maison|chez|arret|rue|place|gare|parc|boulot)",
            rf"(?:seule?s?|alone) {_AT}<60>(?:dernier|last|minuit|la nuit|en pleine nuit|personne|nobody|dark|noir|midnight|dans \d+ min|maintenant|right now)",
            r"(?:en direct|live|depuis) (?:de |du |d')(?:mon|notre|la|l'|le) (?:chambre|appart\w{0,6}|maison|jardin|chez moi)<40>(?:rue|adresse|numero|\d)",
            r"(?:position|localisation|loc|geoloc\w{0,9}|📍|location) (?:en direct|en temps reel|partagee|live|sharing)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "routine",
        each(
            r"(?:comme (?:tous les|toutes les|chaque)|tous les|chaque|every|as usual every|like every) (?:<1w>)?(?:soirs?|matins?|jours?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|night|evening|morning|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?<30>(?:a |vers |de |at |around )(?:\d{1,2} ?(?:h|heures|:|am|pm)\w{0,4}|minuit|midi|midnight|noon)<50>(?:je (?:cours|suis|passe|rentre|pars|promene|traverse|nage)|seule|i (?:run|walk|jog|swim|am)|alone|au parc|au bois|le long)",
            r"(?:je (?:pars|vais|cours|rentre|sors|promene|passe|marche|traverse)|i (?:run|jog|walk|go|cycle|swim|leave))<60>(?:comme (?:tous|chaque|d'hab)|tous les (?:soirs|matins|jours|lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches)|chaque (?:soir|matin|jour|lundi|mardi|mercredi|jeudi)|every (?:night|evening|morning|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday))<25>(?:a |vers |at |around )\d{1,2} ?(?:h|:|am|pm|heures)?",
        ),
        to_clause_end=True,
    ),
    Cue(
        "other",
        each(
            rf"(?:{ROLES}|{ANYBODY}|chanteu\w{{1,3}}|acteur|actrice|star|joueur|influenceu\w{{1,3}}|singer|actor|actress|player|celebrity|minister|governor|footballer) (?:<2w>)?(?:(?:est|is|are|was just) (?:<3w>)?{_AT}|dejeune|dine|mange|boit|se gare|vient d'(?:arriver|entrer)|vient de (?:s'asseoir|s'installer|se garer|commander|sortir|passer|rentrer)|dort|loge|fait ses courses|prend|court|nage)<60>(?:en ce moment|la maintenant|la tout de suite|maintenant|a l'instant|actuellement|right now|as we speak|venez|allez|foncez|si vous voulez (?:lui|le|la)|jusqu'a \d{{1,2}} ?h|au moment ou (?:j'ecris|je (?:vous )?parle|je poste)|y (?:est|sont) (?:encore|toujours)|table \w+|come|go and|still (?:there|here))",
            r"(?:mes parents|mes voisins|ma voisine|mon voisin|ma mere|mon pere|ma soeur|mon frere|ma fille|mon fils|ma grand-mere|mon ex|sa famille|my parents|my neighbou?rs?|my mum|my dad|my sister|my brother|my nan) (?:est |sont |is |are |seront |sera )?(?:<2w>)?(?:seule?s? (?:chez|a la maison|dans)|en (?:vacances|croisiere|voyage|weekend|week-end|cure)|absente?s?|a l'etranger|a l'hopital|partie?s?|hospitalisee?s?|alone|away|abroad|on (?:holiday|a cruise)|in hospital)<40>(?:jusqu'|pendant|pour|tout|toute|cette|cet|ce |du \d|la semaine|until|till|for|all|this|personne|maison|appart|pavillon|house|flat|home)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "customer",
        each(
            r"vous (?:etes|serez|etiez|ne rentrez|rentrez|revenez|partez|ne revenez|n'etes pas|ne serez pas) (?:<3w>)?(?:absente?s?|en (?:vacances|deplacement|voyage|conges)|de (?:vacances|voyage|conges|deplacement)|chez vous|a (?:votre )?domicile|la)<30>(?:jusqu'|avant|que |du \d|cette|pendant|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|le \d|d'apres)",
            r"you(?:'re| are|'ll be| will be| won't be) (?:<2w>)?(?:away|on holiday|out of town|abroad|back)<30>(?:until|till|before|next|this|from|on (?:mon|tues|wednes|thurs|fri|satur|sun)|according)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "now",
        each(
            r"(?:en direct|live) (?:de |du |des |depuis |from )(?:<8w>)(?:jusqu'a|avant (?:minuit|\d{1,2} ?h)|je (?:ne )?bouge (?:pas|plus)|until|till|all night|toute la (?:nuit|soiree))",
            r"(?:je (?:ne )?bouge (?:pas|plus)|not moving) (?:de |d'|du |from )<30>(?:avant (?:minuit|\d{1,2} ?h)|jusqu'a|toute la nuit|until|till|before)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "now",
        each(
            r"(?:je suis|j'suis|jsuis|chui|on est|i'm|im|i am|we're) (?:<2w>)?(?:a|au|aux|dans|devant|sur|chez|at|in|outside|on|by)",
        ),
        near=(
            words(
                r"(?:si (?:quelqu'un|tu|vous|certains|ca) <3w>)(?:me croiser|me rejoindre|nous rejoindre|dire bonjour|dire coucou|passer|dit)|(?:venez|viens|passez) (?:me |nous )?(?:voir|dire|rejoindre|faire)|come (?:and )?(?:say|find|join|see)|if (?:anyone|you) (?:wants?|fanc(?:y|ies)) <3w>"
            ),
        ),
        within=70,
    ),
    Cue(
        "other",
        each(
            r"(?:pdg|dg|patronne?|directeur|directrice|president|presidente|dirigeante?|ceo|cfo|chairman|chairwoman|managing director|boss)(?![^\W_])<50>(?:decolle|s'envole|prend (?:l'avion|le vol|le train)|est dans l'avion|is on the|flies (?:out|to)|is flying|boards)<70>(?:hotel|chambre \d|room \d|staying at)",
            r"(?:sa|son|his|her) (?:femme|mari|fille|compagne|compagnon|mere|wife|husband|mother) (?:est|sera|reste|is|will be) (?:toute )?(?:seule?|alone|on (?:her|his) own) (?:au \d|a la maison|chez|a \d|at \d|at home)",
        ),
        to_clause_end=True,
    ),
)
_OPEN = words(
    "boutique",
    "magasin",
    "nos? restaurants?",
    "bar ouvert",
    "stand",
    "salon (?:du|de)",
    "conference",
    "atelier",
    "reunion",
    "spectacle",
    "concert",
    "collecte",
    "permanence",
    "reunion publique",
    "conseil municipal",
    "mairie",
    "hotel de ville",
    "portes ouvertes",
    "meteo",
    "il pleut",
    "neige",
    "info trafic",
    "greve",
    r"manif\w{0,7}",
    "piquet",
    "rassemblement",
    "films?(?! d'horreur)",
    "serie",
    "roman",
    "episode",
    "shop",
    "booth",
    "conference",
    "event",
    "strike",
    "picket",
    "rally",
    "meeting",
    "delays",
    "traffic",
    "episode",
    "a bout",
    "au fond du (?:trou|gouffre|seau)",
    "au bord (?:du|des|de la) (?:gouffre|larmes|crise|rupture|craquage)",
    "dans (?:le flou|la merde|le rouge|les choux|la galere|l'attente|le dur|le noir)",
    "in the (?:dark|zone|weeds|doldrums|red)",
    "negocier",
    "a bruxelles",
    "au bout",
    "au top",
    "au taquet",
    "au regime",
    "a plat",
    "d'accord",
    "fiere?",
    "contente?",
    r"heureu\w{1,3}",
    "fatiguee?",
    "en colere",
    "happy",
    "proud",
    "tired",
)
_PAST = words(
    r"dans (?:ce|le meme|cette|la meme) (?:cas|situation)",
    "chez vous",
    r"client\w{0,2}",
    r"depuis (?:un|une|des|deux|trois|\d+)",
    r"etait",
    r"etaient",
    "j'etais",
    "on etait",
    "hier",
    "la semaine derniere",
    "l'an dernier",
    "autrefois",
    "yesterday",
    "last (?:week|year|night|summer)",
    "was",
    "were",
    "back from",
    "de retour",
    "rentree?s?",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, past, imagined; an opening, a meeting, a strike, a mood."""
    start = found.start()
    sentence = sentence_at(view, start)
    return (
        view.is_quoted(start)
        or bool(_PAST.search(view.before(start, 30) + found[0]))
        or bool(_OPEN.search(sentence))
        or is_imagined(view, start)
    )
