"""Somebody told to be in a place at this very moment, with what it takes to find them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.nouns import ANYBODY, KIN, ROLES
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import is_imagined, says
from vigie.engine.view import View

RULE = Rule(
    code="ABS005",
    name="spotted",
    family=Family.ABSENCE_OR_LOCATION,
    severity=Severity.WARNING,
    confidence=0.82,
    since="0.2",
    message=Words(
        fr="Ce passage dit où trouver quelqu'un à l'instant même.",
        en="This passage tells where to find somebody at this very moment.",
    ),
    suggestion=Words(
        fr="Gardez-le pour vous, ou racontez-le plus tard sans le lieu.",
        en="Keep it to yourself, or tell it later without the place.",
    ),
    causes={
        "other": Words(fr="quelqu'un vu à l'instant, et où", en="somebody seen just now, and where"),
        "own": Words(fr="seul en chemin, et où", en="alone on the way, and where"),
    },
)

_NOWS = (
    r"right (?:now|this (?:second|minute|moment))|as we speak|this very (?:second|minute|moment)",
    r"en ce moment(?: meme)?",
    r"(?:a l'|a cet )instant",
    r"la maintenant|pile maintenant|la tout de suite|a la seconde",
    r"est en train (?:de|d')",
    r"il y a (?:deux|trois|cinq|\d) min\w{0,4}|(?:two|three|five|\d) minutes ago",
    r"vient (?:tout juste )?de (?:s'asseoir|commander|sortir|entrer|s'installer|se garer)",
)
_NOW = "|".join(_NOWS)
_PERSON = rf"(?:(?:ton|mon|son|votre|notre|ta|ma|sa|la|le|l'|ce|cette|your|my|his|her|our|the|this|that) ?(?:<2w>)?(?:{KIN}|{ROLES}|{ANYBODY}|acteur|actrice|chanteu\w{{1,3}}|animat\w{{3,5}}|presentat\w{{3,5}}|star|gaffer|striker|rapper|youtubeu\w{{1,3}}|streameu\w{{1,3}}|buteu\w{{1,3}}|influenceu\w{{1,3}}|actor|actress|singer|presenter|footballer|weather guy|celebrity)|il|elle|he|she)"
_PLACE = (
    r"(?:au|a la|a l'|de la|du|en terrasse|devant le|devant la|devant l'|dans le|dans la|sur le|table|in the|at the|outside|leaving the|on the|"
    r"sur la|aux|rue|par le|par la|le long|along|through|down|up|a hauteur) [^\W\d]{3,}"
)
_MARK = r"(?:table|terrasse|comptoir|rayon|window seat|corner|manteau|pull|veste|chemise|casquette|legging|jupe|robe|coat|jacket|hat|jumper|hoodie|dress|tou(?:t|te) seule?|alone|on (?:his|her) own|wobbling|drunk|bourree?|foncez|allez-y|depechez-vous|vite|go (?:and|say)|hurry|autographe|vers l'arret|l'arret du|bus stop|stop|heading (?:for|to)|queuing)"
CUES = Cues(
    Cue(
        "other",
        each(*_NOWS),
        near=(
            words(
                rf"{_PERSON}(?:'s)? <4w>(?:est|is|sort|part|dine|mange|boit|entre|attable\w{{0,2}}|assise?|installee?|leaving|queuing|sitting|having|arrive|achete|attend)",
                r"(?:est|is) (?:la|there|here),? (?:attable|assis|installe|sitting)\w{0,2}",
                rf"(?:spotted|repere\w{{0,2}}|apercu\w{{0,1}}) ?(?:[:,] )?(?:<6w>)?(?:{_PERSON})",
            ),
            words(_PLACE),
            words(_MARK),
        ),
        within=120,
        across=True,
    ),
    Cue(
        "other",
        each(
            r"spotted|repere\w{0,2}|apercu\w{0,1}|croisee?",
            r"(?:attable|accoude|installe|assis)\w{0,2} (?:tou(?:t|te) seule?s? )?(?:en terrasse|au comptoir|au fond|au bar|a la table)<50>",
        ),
        near=(words(_NOW, "maintenant", "foncez"), words(_PERSON), words(_PLACE)),
        within=120,
        across=True,
    ),
    Cue(
        "other",
        each(
            r"(?:vient|viens) (?:tout juste )?de (?:s'asseoir|commander|sortir|entrer|s'installer|se garer)|just (?:walked in|parked|sat down|ordered|pulled up)",
        ),
        near=(
            words(_PLACE),
            words(
                _MARK,
                r"venez|clio|golf|bmw|audi|mercedes|(?:voiture|bagnole|scooter) \w+|plaque|the white van|number plate",
            ),
        ),
        within=90,
    ),
    Cue(
        "own",
        each(
            r"(?:last|dernier) (?:bus|train|tram|metro)|plus de batterie|phone (?:is )?dying|j'ai (?:un peu |trop )?peur|bit scared"
        ),
        near=(
            words(
                r"(?:at|by|in|on) the (?:bus stop|station|platform|car park|carriage|park)|a l'arret|wagon|voiture \d+|sur le quai|a la gare|parking|rame"
            ),
            words(
                r"nobody else|no one else|not a soul|on my own|alone|plus personne|personne d'autre|(?:toute )?seule"
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "own",
        each(
            r"(?:je (?:rentre|marche|cours|coupe|traverse|longe|descends|remonte|pedale|suis|promene)|(?:i'm )?(?:walking|running|jogging|cutting|cycling|heading) (?:home|back|through|along|across|alone)|footing|jogging)<40>"
            r"(?:sentier|chemin|bois|foret|halage|canal|quais?|ruelle|parc|sous-bois|plage|berges?|parking|voie verte|path|woods|alley|towpath|park|beach|lane|common|underpass|river)",
        ),
        near=(
            words(
                r"(?:tou(?:t|te) )?seule?(?! contre)|en solo|personne (?:autour|a l'horizon)|alone|on my own|by myself|not a soul|nobody (?:about|around)"
            ),
            words(
                _NOW,
                "la",
                r"encore (?:<2w>)(?:minutes?|min|bornes?|km|kilometres?)",
                r"frontale|phone (?:on|at) \d|\d ?% de batterie|plus de batterie|batterie a|nuit noire|pitch black|\d{1,2} ?h(?: \d\d)?",
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "own",
        each(
            r"(?:je (?:suis|cours|marche|rentre|pedale)|i'm|running|walking|jogging|cycling) (?:<1w>)?(?:tou(?:t|te) seule?|seule|alone|on my own|by myself) (?:a pied )?(?:sur|dans|par|le long|au bord|on|along|in|through) (?:le |la |les |l'|du |de la |the |un |une |a )?(?:<2w>)?(?:halage|bois|foret|sentier|chemin|canal|berges?|quais?|parc|parking|plage|voie verte|towpath|woods?|path|park|beach|car park|lane)",
        ),
        near=(
            words(
                _NOW,
                r"en live|en direct|la|encore (?:<2w>)?(?:minutes?|min|bornes?|km)|motivez|to go|frontale|live|\d{1,2} ?h(?: ?du mat\w{0,2}| ?\d\d)?|minuit|\dam|midnight",
            ),
        ),
        within=110,
        across=True,
    ),
)
_NOT_SOMEBODY = words(
    r"chats?",
    r"chiens?",
    "oiseaux?",
    "cerf",
    "chevreuil",
    "renard",
    "heron",
    "kingfisher",
    "fox",
    "deer",
    r"dogs?",
    r"cats?",
    "bird",
    "chanson",
    "song",
    "film",
    "serie",
    "episode",
    "roman",
    "novel",
    "au tribunal",
    "proces",
    "en conference",
    "discours",
    "hemicycle",
    "senat",
    "assemblee",
    "parliament",
    "press conference",
    "en concert",
    "sur scene",
    "on stage",
    "hier",
    "yesterday",
    "etait",
    "was",
    "reunion",
    "meeting",
    "disparue?",
    "missing",
    "avis de recherche",
    "greve",
    "piquet",
    "strike",
    "picket",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, imagined, over; an animal, a work, a public appearance, somebody missing."""
    return view.is_quoted(found.start()) or says(view, _NOT_SOMEBODY) or is_imagined(view, found.start())
