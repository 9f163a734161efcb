"""The postal address of a person, from the number or the place to the town."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View

RULE = Rule(
    code="PII006",
    name="postal-address",
    family=Family.PERSONAL_DATA,
    label="POSTAL_ADDRESS",
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.1",
    message=Words(fr="L'adresse d'une personne se lit ici.", en="A person's postal address can be read here."),
    suggestion=Words(
        fr="Gardez la ville ou le quartier ; l'adresse complète se donne en privé.",
        en="Keep the town or the district; the full address is given in private.",
    ),
    causes={
        "street": Words(fr="numéro, rue et ville", en="number, street and town"),
        "place": Words(fr="lieu-dit ou résidence et ville", en="named place and town"),
    },
)

_STREET = (
    r"(?:rue|avenue|av\.?|ave\.?|boulevard|boul\.?|bld|bvd|bd\.?|chemin|che?\.|impasse|imp\.|allees?|all\.|place|"
    r"pl\.|route|rte\.?|r\.|quai|cours|"
    r"square|sentier|sente|passage|ruelle|lotissement|residence|res\.|faubourg|fg|montee|hameau|voie|traverse|"
    r"esplanade|venelle|clos|mail|"
    r"rond-point|promenade|villa|cite|cour|rampe|cote|corniche|chaussee|levee|domaine|mas|grand'?[- ]?rue|grande rue)"
)
_WORD = r"[^\W_][\w'.\-]{0,24}"
_SIDE = r"(?: (?:gauche|droite|droit|face|sur cour|fond de cour|porte \w{1,4}))?"
_UNIT = (  # a floor, a flat, a building
    rf"(?:(?:\d{{1,2}} ?(?:er|e|eme|nd)|premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|"
    rf"dernier) (?:etage|et\.){_SIDE}|etage \d{{1,2}}{_SIDE}|\d{{1,2}} ?(?:er|e|eme|nde?) (?:gauche|droite|face|g|d|porte \w{{1,4}})"
    r"|\d{1,2}(?:er|e|eme)(?=,)|(?:maison |porte )?(?:au |du )?fond (?:de (?:la )?cour|du jardin|de l'allee)|maison (?:au fond|de (?:gauche|droite))"
    r"|(?:appartement|appart|appt?\.?|apt\.?|porte|batiment|bat\.?|immeuble|imm\.?|escalier|esc\.?|entree|chambre|"
    r"studio|hall|tour|bloc|lot|boite|logement) ?(?:n ?[o°] ?)?(?:[a-z]?\d{1,4}[a-z]?|[a-z])"
    rf"|(?:rdc|rez[- ]de[- ]chaussee){_SIDE}|(?:residence|immeuble|batiment|tour|villa|chalet|mas|"
    rf"clos|domaine) (?:(?:les?|la|l'|du|des|de|d'|"
    rf"aux?) ?)?[^\W\d][\w'\-]{{2,20}}(?: [^\W\d][\w'\-]{{2,20}})?)(?![\w])"
)
_NUMBER = r"(?P<num>\d{1,4}(?: ?(?:bis|ter|quater|[a-f])(?!\w))?(?: ?[\-/] ?\d{1,4}(?!\d))?)"
_START = Pattern(rf"(?<![\w.,/])(?:{_UNIT}(?:, ?| - | ?/ ?| )){{0,3}}{_NUMBER},? {_STREET}(?= )")
_NAME = Pattern(rf"(?: {_WORD}){{1,7}}?(?=,| - | \(|\n|[;:!?)]|\.? *$|\. | (?:f-)?\d{{5}} | (?:a|au|aux) [^\W\d])")
_UNIT_AFTER = Pattern(rf"(?:, ?| - | )\(?{_UNIT}\)?")
_TO_TOWN = Pattern(r"(?P<code>,? ?(?:- ?)?\n?\(?(?:f-)?\d{5}\)?,? )|,? (?:a|au|aux) |, ?| - ?| \(")
_PLACE = Pattern(
    r"(?<!\w)(?:lieu[- ]?dit|hameau|ferme|domaine|residence|villa|chalet|mas|moulin|lotissement|cite|"
    r"manoir|chateau|le clos)"
    rf"(?: (?:de la|de l'|du|des|de|d'))? ?[«\"]?(?: ?{_WORD}){{1,4}}?[»\"]?(?=,| \d{{5}} |\n| - | (?:a|au|"
    rf"aux) [^\W\d]| \()"
)
_PROPER = Pattern(
    r"[A-ZÀ-ÖØ-Þ][\w’']*(?:[ \-](?:(?:sur|sous|en|lès|lez|les|le|la|de|du|des|aux|au|à|l[’']|d[’']|of|upon|"
    r"on)(?:[ \-](?:la|le|les|l[’'])?)?[ \-]?)?[A-ZÀ-ÖØ-Þ][\w’']+|"
    r"-[\w’']+){0,5}(?: [Cc][Ee][Dd][Ee][Xx](?: \d{1,2})?)?"
)
_PLAIN_TOWN = Pattern(
    r"(?:saint|sainte|st|ste|le|la|les|l') ?-?[^\W\d]{2,20}(?:[\-][^\W\d]{1,20}){0,4}|"
    r"[^\W\d]{2,24}(?:[\-'][^\W\d]{1,20}){0,5}(?: (?:sur|sous|les|en) [^\W\d]{2,20})?"
)
_ENGLISH_STREET = (
    r"(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|dr|court|ct|crescent|way|place|gardens|terrace|grove|"
    r"hill|row|mews|square|walk|green|rise|view|park|boulevard|blvd|wharf|quay|parade|yard|end)"
)
_ENGLISH = Pattern(
    r"(?<![\w./,])(?:(?:(?:flat|apartment|apt\.?|unit|room|suite)(?: ?\d{1,4}[a-z]?| [a-z])(?!\w)|(?:ground|first|second|third|top|"
    r"\d(?:st|nd|rd|th)) floor(?: flat)?)(?:, ?| ))?(?P<house>(?:[a-z][\w'\-]{1,20} ){1,3}(?:court|yard|house|mansions?|"
    r"lodge|buildings?|towers?|block|heights|apartments|cottages?|farm|barn|bungalow|croft|villas?|point), )?"
    rf"\d{{1,4}}[a-f]?,? (?:[a-z][\w'\-]{{1,20}} ){{1,3}}{_ENGLISH_STREET}(?!\w)\.?(?:, (?:flat|apartment|apt\.?|"
    rf"unit) ?\d{{0,4}}[a-z]?)?(?=, | in )"
)
_ENGLISH_LINK = Pattern(r", | in ")
_POSTCODE_AFTER = Pattern(r",? [a-z]{1,2}\d[\da-z]? ?\d[a-z]{2}(?!\w)|,? [a-z]{2} \d{5}(?!\d)")
_PLACE_SIGNS = (
    "lieu",
    "hameau",
    "ferme",
    "domaine",
    "residence",
    "villa",
    "chalet",
    "mas ",
    "moulin",
    "lotissement",
    "cite",
    "manoir",
    "chateau",
    "clos",
)
_PUBLIC = Pattern(
    r"\b(?:pharmacies?|boutiques?|magasins?|restaurants?|restos?|brasserie|bistrots?|cafes?|bars?|pub|hotels?|"
    r"musees?|mairies?|ecoles?|college|lycee|universite|gymnase|stade|piscine|"
    r"cinemas?|theatre|salle|bureau|bureaux|guichet|agences?|librairies?|\w{2,14}eries?|urgences|marches?|centre|"
    r"bibliotheque|mediatheque|eglise|temple|chapelle|"
    r"hopital|clinique|cabinet|dispensaire|laboratoire|prefecture|tribunal|commissariat|gendarmerie|poste|gare|"
    r"parking|depot|atelier|garage automobile|salon|coiffeur|institut|expo(?:sition)?|"
    r"concert|vernissage|permanence|ouvert\w{0,2}|ouvre|horaires|siege|association|maison (?:des?|du|pour)|foyer|"
    r"entrepot|usine|locaux|showroom|studio photo|galerie|manifestation|rassemblement|"
    r"vote[rz]?|scrutin|conference|reunion publique|portes ouvertes|inauguration|nouvelle adresse de la|shops?|"
    r"store|bakery|restaurant|museum|town hall|city hall|library|school|church|hospital|clinic|"
    r"pharmacy|chemist|surgery|office|offices|gallery|theatre|theater|cinema|cafe|gym|pool|station|hall|stadium|"
    r"market|hotel|queued|tickets?|opens?|open (?:from|till|until|daily|on)|opening|venue|"
    r"headquarters|hq|company|entree libre|au drive|point relais|relais colis|point de vente|food[- ]?truck|spa|"
    r"auberge|gite|camping|chambres? d'hotes?|ecole|creche|ehpad|maison de retraite|residence senior|antenne|"
    r"succursale|dechetterie|ressourcerie|recyclerie|brocante|bourse|cantine|cave|caviste|fleuriste|opticien|"
    r"veterinaire|dentiste|kine|notaire|avocats?|banque|tabac|presse|(?:retrouve[rz]?|rejoigne[rz]|rejoindre)[- ]nous|"
    r"venez (?:nous|decouvrir|gouter|deguster|tester|visiter|essayer|boire|manger)|(?:on|nous) vous (?:attend|attendons|accueille|"
    r"accueillons|recoit|recevons)|passez nous|a emporter|degustations?|tous les jours|du (?:lundi|mardi|mercredi|jeudi|"
    r"vendredi) au|(?:service|dernier service|ouverture|fermeture) (?:jusqu|de|des|a|le|midi)|brunch|menus?|formules?|"
    r"plats? du jour|viennoiseries?|croissants?|brioches?|pizzas?|burgers?|sushis?|kebab|tacos|happy hour|terrasse|soldes|"
    r"essayages?|tatoueur|tatouages?|piercings?|coiffure|barbier|onglerie|massages?|yoga|pilates|fitness|"
    r"gig|doors (?:at|from|open)|on the door|come (?:and|on down|by|in|see)|walk-ins?|last orders|\w{2,12}shops?|tattoos?|"
    r"scones?|tea ?rooms?|coffee|pizzeria|barber|takeaway|we're at|find us|visit us|drop in|pop in|now serving|menu|"
    r"(?:ale|tea|coffee|public|opera|auction|steak) house|brewery|taproom)\b"
)

_AT_HOME = Pattern(
    r"\b(?:(?:je|j'|tu|il|elle|on|qui) (?:creche|squatte)s?|j'habite|habite[sz]?|habitent|habitait|loge|vit|chez (?:moi|lui|elle|nous|eux|mes parents|ma mere)|"
    r"(?:mon|son|leur|notre) (?:adresse|domicile|appart\w{0,6})|a domicile|"
    r"lives? at|i live|home address|(?:my|her|his|their|our) (?:address|home|house|flat)|moved to)\b[^.!?]{0,40}$"
)


_AT_HOME_AFTER = Pattern(
    r",? ?\(?(?:chez (?:mes|ma|mon|mes|moi|lui|elle|nous|son|sa|leurs?|m\.|mme|[^\W\d]{3,15}\b)|c'est (?:chez|la|"
    r"ma)|my (?:home|house)|where (?:he|she|i|we|they) lives?)"
)


# What ends every number and street: quick to look for, since it begins with a digit.
_NUMBERED = Pattern(rf"\d(?: ?(?:bis|ter|quater|[a-f]))?,? {_STREET} ")
_ENGLISH_NUMBERED = Pattern(rf"\d[a-f]?,? (?:[a-z][\w'\-]{{1,20}} ){{1,3}}{_ENGLISH_STREET}(?!\w)")


def find(view: View, context: Context) -> Iterator[Match]:
    text = view.folded
    if not view.digits and not any(map(text.__contains__, ("lieu", "ferme", "hameau"))):
        return
    if view.digits and _NUMBERED.search(text):
        for found in _START.finditer(text):
            end = _end_of_street(view, found.end())
            if end and _is_private(view, found.start(), end, context):
                yield Match(*view.span(found.start(), end), "street")
    if any(map(text.__contains__, _PLACE_SIGNS)):
        for found in _PLACE.matches_in(view):
            end = _end_of_town(view, found.end(), with_code=not found[0].startswith("lieu"))
            if end and _is_private(view, found.start(), end, context):
                yield Match(*view.span(found.start(), end), "place")
    if view.digits and _ENGLISH_NUMBERED.search(text):
        for found in _ENGLISH.finditer(text):
            link = _ENGLISH_LINK.match(text, found.end())
            end = _end_of_name(view, link.end()) if link else None
            start = _start_of_house(view, found)
            if end and _is_private(view, start, end, context):
                postcode = _POSTCODE_AFTER.match(text, end)
                yield Match(*view.span(start, postcode.end() if postcode else end), "street")


def _start_of_house(view: View, found: re.Match[str]) -> int:
    """Where an English address starts: small words before the name of a house are not of it."""
    start = found.start()
    while start == found.start("house") or (found["house"] and found.start() < start < found.end("house")):
        if view.text[view.span(start, start + 1)[0]].isupper():
            break
        start = view.folded.index(" ", start) + 1
    return start


def _end_of_street(view: View, position: int) -> int | None:
    """Where the town after a street's name ends, floor and flat on the way; None when there is no town."""
    name = _NAME.match(view.folded, position)
    if not name:
        return None
    position = name.end()
    for _ in range(3):
        unit = _UNIT_AFTER.match(view.folded, position)
        if not unit:
            break
        position = unit.end()
    return _end_of_town(view, position)


def _end_of_town(view: View, position: int, *, with_code: bool = False) -> int | None:
    """Where the town ends: any name after a postcode, else a capitalised one."""
    link = _TO_TOWN.match(view.folded, position)
    if not link or (with_code and not link["code"]):
        return None
    end = _end_of_name(view, link.end())
    if end is None and link["code"]:
        plain = _PLAIN_TOWN.match(view.folded, link.end())
        end = plain.end() if plain else None
    return end


def _end_of_name(view: View, position: int) -> int | None:
    """Where a capitalised name that begins at a position of `folded` ends, if folding kept it one for one."""
    if position >= len(view.folded):
        return None
    found = _PROPER.match(view.text, view.span(position, position + 1)[0])
    return min(position + len(found[0]), len(view.folded)) if found else None


_SOMEBODY = Pattern(
    r"\b(?:mme|m\.|mr\.?|mrs\.?|ms|mlle|monsieur|madame|famille) (?:[^\W\d][\w'\-]{1,20} ?){1,3}[,:( ]{1,3}$"
)
_HOUSE_NAME = Pattern(
    r"(?:^|[.!?:] )(?:Le|La|Les|L[’']|Chez|Au|Aux|À la|The) ?[A-ZÀ-Þ][\w’']+(?: (?:de |du |des |"
    r"of )?[\w’']+){0,3}(?:,|:| -| \() ?(?:au )?$"
)


def _is_private(view: View, start: int, end: int, context: Context) -> bool:
    """A home: said so, or nothing around makes it a shop or a public building."""
    before, after = view.just_before(start, 90), view.folded[end : end + 60]
    if _AT_HOME.search(before) or _AT_HOME_AFTER.match(after) or _SOMEBODY.search(before):
        return True
    first = view.span(start, end)[0]
    if _HOUSE_NAME.search(view.text[max(first - 60, 0) : first]):
        return False
    return not (_PUBLIC.search(before) or _PUBLIC.search(view.folded[end : end + 60]))
