"""A home that is left, told by piecing it together: who goes, for how long, and that nobody stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import is_imagined, says
from vigie.engine.view import View

RULE = Rule(
    code="ABS004",
    name="home-left",
    family=Family.ABSENCE_OR_LOCATION,
    severity=Severity.WARNING,
    confidence=0.82,
    since="0.2",
    roles=frozenset({"employee", "private", "teen"}),
    message=Words(
        fr="Ce passage laisse comprendre qu'un logement sera vide.",
        en="This passage lets it be understood that a home will be empty.",
    ),
    suggestion=Words(
        fr="Racontez le voyage au retour, et demandez ce service en privé.",
        en="Tell about the trip once back, and ask that favour in private.",
    ),
    causes={
        "empty": Words(fr="logement sans personne, et départ", en="a home with nobody, and a departure"),
        "everyone": Words(
            fr="départ de tout le foyer, avec sa durée", en="the whole household leaves, and for how long"
        ),
        "alone": Words(fr="quelqu'un seul chez soi, et jusqu'à quand", en="somebody alone at home, and until when"),
        "neighbour": Words(fr="absence de quelqu'un d'autre", en="somebody else's absence"),
    },
)

_HOME = r"(?:maison|baraque|appart\w{0,6}|logis|casa|bercail|nid|pavillon|chalet|ferme|bicoque|chez (?:nous|moi|elle|lui|eux)|house|home|flat|bungalow|cottage|place|number \d{1,3})"
_LENGTH = r"(?:(?:une|deux|trois|quatre|cinq|six|dix|quinze|\d{1,2}|a|two|three|four|ten) (?:petites |bonnes |whole |solid )?(?:jours?|semaines?|mois|nuits|quinzaine|days?|weeks?|nights|months?|fortnight)|(?:a |the )?(?:whole )?fortnight|du \d{1,2} au \d{1,2}|jusqu'(?:au|a|en) (?:\d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la rentree|noel|paques|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|(?:till|until) (?:the )?(?:\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|new year|christmas|easter)|d[eu] (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:soir )?(?:a|au) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|tout le (?:week-?end|mois|pont)|toute la (?:semaine|quinzaine)|all (?:week|weekend|month|summer))"
_GOING = r"(?:decoll(?:age|e|ons)|embarquement|on (?:part|se casse|se tire|se barre|file|decampe|s'en va|s'envole|met les voiles|leve l'ancre|debarque)|nous (?:partons|filons|decollons)|je (?:pars|file|decolle|m'envole|me tire)|mettent? les voiles|valises? (?:pretes?|bouclees?|faites?)|valises|bye bye|nous voila|part(?:ent)? en (?:cure|vacances|voyage|croisiere|maison de repos)|(?:entre|hospitalisee?|in hospital|a l'hopital|en cure|in rehab)|boarding|gate [a-z]?\d{1,3}|jetting off|off to|flying out|we're off|that's us (?:off|away)|road trip|aeroport|airport|depart (?:demain|ce soir|samedi|dimanche|vendredi|a l'aube)|retour (?:le|dans|quand|fin|debut|mi-)|back (?:on|in|around) (?:the )?\w+|quinze jours|a partir de demain)"
_NOBODY = (
    rf"(?:plus |pas |sans |y a |aura |a )?(?:personne|un chat|ame qui vive|not a soul|nobody|no one) (?:a la |au |dans la |dans l'|a l'|dans le |sur place|at |in |left at |left in )?(?:the |our |notre )?{_HOME}",
    rf"{_HOME} (?:<6w>)(?:se reposer|se repose|deserte|toute seule|tout seul|sans nous|sans personne|livree? a (?:elle|lui)-meme|se debrouiller|se garder|cope|without (?:any of )?us|all (?:alone|on its own)|to itself|on its own|unattended|standing empty|sits empty)",
    r"maison vide|poor (?:old )?house|empty house|volets (?:clos|fermes|baisses)",
    r"(?:plus que|que|only) (?:les |the |le |la |nos |our )?(?:poissons?(?: rouges?)?|chats?|poules?|plantes?|fish|cats?|hens|tortue|hamster)<14>(?:a la maison|a l'appart\w{0,6}|dans la maison|chez nous|at home|in the house)",
    r"(?:cles?|clefs?|keys?|key) (?:sous|under|dans|with|chez) (?:le |la |les |the |a )?(?:pot|paillasson|tapis|jardiniere|caillou|boite aux lettres|mat|doormat|plant pot|nobody)",
    r"house (?:all )?(?:on its own|to itself|alone)",
    r"(?:house|maison|baraque|appart) (?:will be|sera|is|est) (?:<1w>)?(?:quiet|silencieuse?|bien calme|at peace)",
)
CUES = Cues(
    Cue("empty", each(*_NOBODY), near=(words(_GOING, _LENGTH),), within=150, across=True),
    Cue(
        "everyone",
        each(
            r"toute la (?:famille|tribu|smala|petite famille|maisonnee|clique|marmaille)|on (?:emmene|embarque) (?:meme )?(?:le|les|la) (?:chiens?|chats?|enfants|gosses|belle-mere)|meme (?:le|la) (?:chien|chat|belle-mere) (?:vient|part|est du voyage)|"
            r"(?:the )?(?:whole|entire) (?:family|gang|clan|household)|all (?:three|four|five|six|seven) of us|kids and all|(?:even )?the dog(?:'s)? (?:is )?coming too|les (?:quatre|cinq|six) au complet",
        ),
        near=(
            words(_LENGTH),
            words(
                r"decollage|embarquement|on (?:part|se casse|se tire|se barre|decampe|s'envole|met les voiles|decolle|file)|nous partons|valises|depart|boarding|jetting off|off to|flying out|we're off|(?:camping|croisiere|voyage|vacances)<30>(?:commencent|demain|ce soir)|tomorrow|demain"
            ),
        ),
        within=130,
        across=True,
    ),
    Cue(
        "everyone",
        each(
            r"(?:peut|peux|pourrait|peuvent|pouvez|could|can|to) (?:<1w>)?(?:nourrir|arroser|relever (?:le|mon|notre)|feed|water) (?:<1w>)?(?:lapins?|chats?|poules?|poissons?|tortue|hamster|plantes?|tomates|courrier|boite|rabbits?|cats?|hens|fish|plants?|tomatoes)",
        ),
        near=(
            words(_LENGTH),
            words(
                r"on (?:sera|part|est)|nous (?:serons|partons|sommes)|je (?:pars|serai)|we're|we'll be|i'm (?:away|off)"
            ),
        ),
        within=120,
        across=True,
    ),
    Cue(
        "alone",
        each(
            r"(?:solo+|(?:tou(?:t|te) )?seule?|peinarde?|tranquille) (?:a|dans) (?:la |l')?(?:baraque|maison|appart\w{0,6}|casa|barraque|hutte)",
            r"(?:maison|baraque|appart|casa|house) (?:a|rien qu'a|pour|to) (?:moi|myself)(?: (?:tou(?:t|te) seule?|all week\w{0,3}))?",
        ),
        near=(
            words(
                r"(?:parents|darons?|daronnes?|vieux|reups|remps|folks|rents|pere et mere|mari|homme|femme|mum and dad)<30>(?:sont|partent|partis?|absents?|en|a|au|rentrent|away|gone|out|in)"
            ),
        ),
        within=90,
        across=True,
    ),
    Cue(
        "neighbour",
        each(
            r"(?:la|le|les|ma|mon|mes|notre|nos|my|our|the) (?:<1w>)?(?:voisine?s?|meme|mamie|papi|papy|tante|oncle|neighbours?|nan|gran|mum|dad|mother|father)(?:'s)?(?: d'en face| du \w+| next door| across the road| at \w+)? (?:est |sont |is |are )?(?:en (?:cure|vacances|voyage|croisiere)|a l'hopital|hospitalisee?s?|in hospital|on (?:a cruise|holiday)|away)",
            r"(?:meme|mamie|papi|papy|pepe|nan|gran|mum|dad)(?:'s)? (?:part|entre|est|is) (?:en cure|a l'hopital|in hospital|en maison de repos|en vacances)",
        ),
        near=(
            words(_LENGTH),
            words(
                r"(?:j'ai|a|ai|avec|have|has|got) (?:la|les|le|the|her|his|their) (?:double des )?(?:cles?|clefs?|keys?)|volets|courrier|arroser|arrose|plantes|boite aux lettres|maison|logis|house|bungalow|the post|personne"
            ),
        ),
        within=140,
        across=True,
    ),
)
_NOT_NOW = words(
    r"(?:de retour|rentree?s?|revenue?s?) (?:de|d'|du|hier)",
    "(?:l'ete|l'an|le mois|la semaine|l'hiver|l'annee) dernie(?:r|re)",
    r"(?:avait|avions|avaient|avais|etait|etions|etaient)",
    r"depuis (?:le )?cambriol\w{2,5}",
    r"cambriol\w{2,5}",
    r"(?:got|came|are|we're|i'm) back from",
    "last (?:year|summer|week|month)",
    r"(?:was|were|had been)",
    r"ne (?:dites|publiez|postez|annoncez) (?:jamais|pas)",
    "conseils?",
    "never (?:post|say|tell)",
    "a vendre",
    "a louer",
    r"visites?",
    "for sale",
    "to let",
    "burglars?",
    "alarme",
    "quelqu'un (?:reste|dort|garde)",
    "house ?sitter",
    r"(?:garde|gardent|gardera|surveille|dort) (?:la maison|chez nous)",
    "greve",
    "strike",
    "bureau",
    "office",
)


_FAVOUR = re.compile(r"nourrir|arroser|relever|feed|water")  # "if somebody can feed the rabbit" supposes nothing


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, over, imagined, advised against; a home that is guarded, sold or let."""
    if view.is_quoted(found.start()) or says(view, _NOT_NOW):
        return True
    return not _FAVOUR.search(found[0]) and is_imagined(view, found.start())
