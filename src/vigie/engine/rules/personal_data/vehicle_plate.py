"""A vehicle registration plate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.view import View

RULE = Rule(
    code="PII009",
    name="vehicle-plate",
    family=Family.PERSONAL_DATA,
    label="PLATE",
    severity=Severity.WARNING,
    confidence=0.92,
    since="0.1",
    message=Words(fr="Une plaque d'immatriculation se lit ici.", en="A vehicle registration plate can be read here."),
    suggestion=Words(
        fr="Retirez-la et floutez-la sur les photos ; un signalement se fait à la police, pas en public.",
        en="Leave it out and blur it on pictures; a report goes to the police, not to the public.",
    ),
    causes={
        "shape": Words(fr="forme d'une plaque française", en="shape of a French plate"),
        "named": Words(
            fr="présentée comme une plaque, ou à propos d'un véhicule", en="introduced as a plate, or about a vehicle"
        ),
    },
)

_SIV = re.compile(r"(?<![\w\-/])(?!ss|ww)[a-hj-np-tv-z]{2}(?P<sep>[ .\-]?)\d{3}(?P=sep)[a-hj-np-tv-z]{2}(?![\w/]|-\w)")
_WITH_CUE = Pattern(
    r"(?<![\w\-/])(?:\d{1,4}[ \-]?[a-hj-np-tv-z]{2,3}[ \-]?(?:\d\d|2[ab])"  # France before 2009
    r"|[a-hj-np-tv-z]{2}\d\d ?[a-z]{3}"  # United Kingdom
    r"|[12]-?[a-z]{3}-?\d{3}|[a-z]{1,3}-[a-z]{1,2} ?\d{1,4}|[a-z]{2} ?\d{2,3} ?[a-z]{2}"  # Belgium, Germany, Italy
    r"|\d{4} ?[bcdfghj-np-tv-z]{3}|ge \d{4,6}|vd \d{4,6})(?![\w/]|-\w)"
)
_VEHICLE = Pattern(
    r"\b(?:plaques?|immatricul\w{1,8}|immat|voitures?|bagnoles?|caisse|vehicules?|motos?|scooters?|camion(?:nette)?s?|"
    r"fourgon(?:nette)?s?|utilitaire|berline|break|citadine|suv|4x4|conduct\w{3,6}|chauffards?|chauffeur|"
    r"gare[es]?|stationne\w{0,3}|"
    r"accident|accrochage|delit de fuite|clio|twingo|megane|captur|zoe|kangoo|scenic|espace|duster|sandero|peugeot|"
    r"renault|citroen|dacia|audi|bmw|mercedes|golf|polo|tesla|toyota|yaris|fiat|opel|corsa|ford|fiesta|focus|nissan|"
    r"kia|hyundai|volvo|skoda|seat|mini|golf|passat|berlingo|partner|trafic|master|ducato|plates?|number ?plate|"
    r"registration|"
    r"registered|reg|cars?|vans?|lorry|truck|motorbike|driver|parked|parking|vauxhall|rover|jaguar|honda|mazda|"
    r"tailgat\w{0,4}|hit and run|dashcam|camping-car|remorque|caravane|pick-?up|taxi|vtc|uber|plaquee?|hatchback|"
    r"saloon|estate car|coupe|cabriolet|convertible|windscreen|headlights|bumper|pare-brise|phares|coffre|"
    r"retro(?:viseur)?|klaxon\w{0,3}|double file|cote conducteur|pickup|bus driver|tractor|tracteur|deux-roues|"
    r"quad|jeep|honking)\b"
)
_SOMETHING_ELSE = Pattern(
    r"\b(?:modele|ref|reference|serie|piece|produit|article|ecran|moniteur|imprimante|carte mere|lot|vol|salle|"
    r"code promo|"
    r"code|model|part|product|serial|monitor|screen|printer|flight|version|firmware|norme|formulaire|form|toner|"
    r"cartouche|"
    r"cable|batterie|battery|chargeur|puce|chip|processeur|train|bus|ligne|dossier|commande|order|facture|billet|"
    r"siege|seat|format|exemple|example|type|du type|de la forme|comme)\b"
    r"(?: (?:n[o°]?|number|num(?:ero)?|de|la|le|du))?\W{0,3}[\w\-]{0,6}\W{0,2}$"
)


# What a shop numbers, some words before: a code of its catalogue may look like a plate.
_CATALOGUED = Pattern(
    r"\b(?:refs?|references?|coloris|couleur|teinte|peinture|carrelage|papier peint|tissu|laine|parquet|vis|piece|lots?|"
    r"article|modele|serie|serial|sku|gencode|rayon|catalogue|catalog|colou?r|shade|paint|fabric|yarn|tiles?|product|"
    r"produit|ecran|imprimante|printer|toner|formulaire|form|bordereau|numero de (?:serie|lot)|code (?:de|du|promo|article))\b"
)
_LETTER_BY_LETTER = Pattern(
    r"(?<![\w\-/])[a-hj-np-tv-z] ?[a-hj-np-tv-z][ .\-]{0,3}\d ?\d ?\d[ .\-]{0,3}[a-hj-np-tv-z] "
    r"?[a-hj-np-tv-z](?![\w/]|-\w)"
)


def find(view: View, context: Context) -> Iterator[Match]:
    if view.digits < 2:
        return
    about_vehicle: bool | None = None
    for start, end, _ in view.numbered:
        for found in _LETTER_BY_LETTER.finditer(view.folded, start, end):
            spaced = found[0].count(" ") >= 5 and not _SIV.fullmatch(found[0])
            if spaced and _in_capitals(view, found) and not _SOMETHING_ELSE.search(view.just_before(found.start())):
                yield Match(*view.span(*found.span()), "shape")
        for found in (*_SIV.finditer(view.folded, start, end), *_WITH_CUE.finditer(view.folded, start, end)):
            named = not (found.re is _SIV and found["sep"] == "-")
            if named:
                if about_vehicle is None:
                    about_vehicle = _VEHICLE.is_in(view)
                if not about_vehicle or not _in_capitals(view, found):
                    continue
            if _SOMETHING_ELSE.search(view.just_before(found.start())):
                continue
            if named or not _CATALOGUED.search(view.before(found.start(), 50)) or _VEHICLE.is_in(view):
                yield Match(*view.span(*found.span()), "named" if named else "shape")


_SMALL_PAIRS = word_set(
    "en et de le la ce ca je me ne se te ma sa ta an am as at be by he my we km cm mm ms kg mg gb mb tb pm ex"
)


def _in_capitals(view: View, found: re.Match[str]) -> bool:
    """Plates are written in capitals; in small letters the introduction or the vehicle has to stand right before."""
    start, end = view.span(*found.span())
    if view.text[start:end].isupper():
        return True
    if found.re is _SIV and _SMALL_PAIRS.isdisjoint((found[0][:2], found[0][-2:])):
        between = view.text[start - 1 : start] == "(" and view.text[end : end + 1] == ")"
        if between or _VEHICLE.search(view.before(found.start(), 24)):
            return True
    return bool(
        re.search(
            r"\b(?:plaques?|immat\w{0,12}|plate|reg|registration)\W{0,3}(?:est |is )?$", view.before(found.start(), 30)
        )
    )
