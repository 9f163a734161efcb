"""A badge, or the inside of a place that is closed to the public, shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.speech import is_denied
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="ABS003",
    name="badge-or-premises",
    family=Family.ABSENCE_OR_LOCATION,
    severity=Severity.WARNING,
    confidence=0.86,
    since="0.2",
    message=Words(
        fr="Un badge ou un lieu fermé au public est montré ici.",
        en="A badge or a place closed to the public is shown here.",
    ),
    suggestion=Words(
        fr="Retirez l'image, ou masquez le badge, les écrans et les plans ; prévenez la sécurité si c'est déjà en ligne.",
        en="Take the picture down, or hide badge, screens and plans; tell security if it is already online.",
    ),
    causes={
        "badge": Words(fr="badge ou carte d'accès montrés", en="a badge or access card shown"),
        "premises": Words(fr="lieu protégé ou plan montré", en="protected premises or a plan shown"),
    },
)

_SHOW = r"photos?|selfie|video|voici|voila|regardez|en photo|je (?:vous )?(?:montre|mets|poste|partage)|montre|visible\w{0,1}|lisible\w{0,1}|code[- ]barres?|qr ?code|numero|dessus|autour du cou|photo de profil|story|snap|picture|pic|here is|here's|barcode|showing|posted|look at|unboxing|recu|nouveau|nouvelle|tout neuf|new"
_PREMISES = r"reserve a pharmacie|armoire (?:aux|a) (?:opioides|stupefiants|medicaments|poisons)|pharmacie centrale|tableau des cles|arriere du comptoir|drug (?:cupboard|cabinet)|key (?:board|cabinet)|salle (?:des )?(?:serveurs?|coffres?|de controle|blanche|machines|du conseil|de crise|de supervision)|coffre(?:-fort)?|chambre forte|datacenter|data center|centre de tri|zone (?:securisee|interdite|reservee|confidentielle)|poste de (?:commandement|controle|securite)|pc securite|local technique|tableau blanc|ecrans? de (?:controle|supervision)|laboratoire p\d|bloc operatoire|reserve (?:du musee|des bijoux)|server room|control room|vault|strongroom|restricted area|secure area|whiteboard|floor ?plan|blueprints?|security desk|evidence room|pharmacy store"
CUES = Cues(
    Cue(
        "badge",
        each(
            rf"(?:{_SHOW})<40>(?:mon|ma|son|notre|nos|le|la|my|our|his|her|the) (?:<2w>)?(?:badges?|carte (?:pro\w{{0,12}}|d'acces|agent|de service|de visite d'acces)|laissez-passer|passe? d'acces|access (?:badge|card|pass)|id (?:badge|card)|staff (?:badge|card|pass)|security pass|lanyard)",
            rf"(?:mon|ma|son|nos|my|our|his|her) (?:<2w>)?(?:badges?|carte (?:pro\w{{0,12}}|d'acces|agent|de service)|laissez-passer|access (?:badge|card|pass)|id (?:badge|card)|staff (?:badge|card|pass)|security pass)<50>(?:{_SHOW})",
            r"(?:mon|ma|son|nos|my|our|his|her) (?:<2w>)?(?:badges?|carte (?:pro\w{0,12}|d'acces|agent|de service)|laissez-passer|access (?:badge|card|pass)|id (?:badge|card)|staff (?:badge|card|pass)|security pass)(?![^\W_])[^\n]{0,50}(?<![^\W_])(?:code[- ]barres?|qr ?code|recto|barcode|front and back|both sides|puce visible)",
            r"(?:qui a trouve|j'ai (?:perdu|retrouve|trouve|prete|laisse)|prete[- ]moi|i (?:lost|found|lent)) <2w>(?:mon|ma|son|un|le|my|a) (?:<1w>)?(?:badge|carte d'acces|pass d'acces|access card|access badge)<60>(?:ouvre|marche|valable|encore actif|acces|opens|works|still active|anywhere)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "badge",
        each(
            r"badges?|lanyard|matricule|carte (?:pro\w{0,12}|d'acces|agent|de service)|(?:first|new|staff|my) pass|laissez-passer|id card|access card"
        ),
        near=(
            words(
                r"code[- ]?barres?|barcode|holo\w{0,6}|qr|gros plan|close-?up|zoom(?:ez|e|ed)?|numero compris|on (?:voit|lit) (?:tout|bien|meme|le numero|la puce)|you can (?:read|see)|la puce|the chip|recto verso|front and back"
            ),
            words(
                r"premier jour|nouveau|nouvelle|tout neuf|toute neuve|premier|premiere|first|new|mon|ma|my|visible|lisible"
            ),
        ),
        within=120,
        across=True,
    ),
    Cue(
        "premises",
        each(
            rf"(?:selfie|photos?|video|visite|petit tour|story|snap|en direct|live|plan|picture|pic|tour|filme\w{{0,1}}|je vous montre|regardez|voici|voila|here is|here's) <7w>(?:dans |de |du |devant |depuis |of |in |from |inside |outside )?(?:la |le |les |l'|notre |nos |the |our |a |mon |my )?(?:<1w>)?(?:{_PREMISES})",
            r"(?:voici|voila|je (?:vous )?(?:mets|partage|poste)|here's|here is|sharing|posting) (?:le |les |the |un |our |a )(?:plans?|floor ?plans?|schemas?|blueprints?|layout) (?:de |du |des |de l'|of |detaille)(?:<3w>)?(?:entrepot|depot|locaux|site|batiment|etage|usine|agence|coffre|boutique|magasin|alarme|cameras|reseau|warehouse|building|site|floor|plant|store|office|alarm)",
        ),
        to_clause_end=True,
    ),
)
_OTHER = words(
    "badge (?:de |d'|numerique|virtuel|« |leve|or|argent)",
    "scout",
    "scouts",
    "appli",
    "application",
    "jeu",
    "duolingo",
    "strava",
    "niveau",
    "app",
    "game",
    "level",
    "perdu (?:mon|son) badge(?! .*ouvre)",
    "oublie mon badge",
    "forgot my badge",
    "journees du patrimoine",
    "visite guidee(?! de (?:notre|nos|ma|mon))",
    "musee",
    "museum",
    "guided tour",
    r"floute\w{0,2}",
    r"masque\w{0,2}",
    "blurred",
    "ne (?:publiez|montrez|postez)",
    "do not post",
    "never post",
    "don't post",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, denied; a badge of a game, a guided tour, something hidden."""
    start = found.start()
    return view.is_quoted(start) or is_denied(view, start, 24) or says(view, _OTHER)
