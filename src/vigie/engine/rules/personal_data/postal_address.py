"""The postal address of a person, from the number or the place to the town."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.folding import fold_text
from vigie.engine.language import is_common_word
from vigie.engine.names import first_names
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.rules.personal_data._homes import AT_HOME, AT_HOME_AFTER, PUBLIC, SMALL_TALK_OF_HOME
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
_SIDE = (
    r"(?: (?:gauche|droite|droit|face|sur cour|fond de cour|(?:sans|avec) ascenseur|porte (?:de )?(?:gauche|droite|face)|"
    r"porte \w{1,4}))?"
)
_UNIT = (  # a floor, a flat, a building
    rf"(?:(?:\d{{1,2}} ?(?:er|e|eme|nd)|premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|"
    rf"dernier) (?:etage|et\.){_SIDE}|etage \d{{1,2}}{_SIDE}|\d{{1,2}} ?(?:er|e|eme|nde?) (?:gauche|droite|face|g|d|porte \w{{1,4}})"
    r"|\d{1,2}(?:er|e|eme)(?=,)|porte (?:de )?(?:gauche|droite|face)|entresol|(?:maison |porte )?(?:au |du )?fond (?:de (?:la )?cour|du jardin|de l'allee)|maison (?:au fond|de (?:gauche|droite))"
    r"|(?:appartement|appart|appt?\.?|apt\.?|porte|batiment|bat\.?|immeuble|imm\.?|escalier|esc\.?|entree|chambre|"
    r"studio|hall|tour|bloc|lot|boite|logement)(?: ?(?:n ?[o°] ?)?[a-z]?\d{1,4}[a-z]?|(?: |(?<=\.))(?:n ?[o°] ?)?[a-z])"
    rf"|(?:rdc|rez[- ]de[- ]chaussee){_SIDE}|(?:residence|immeuble|batiment|tour|villa|chalet|mas|"
    rf"clos|domaine) (?:(?:les?|la|l'|du|des|de|d'|"
    rf"aux?) ?)?[^\W\d][\w'\-]{{2,20}}(?: [^\W\d][\w'\-]{{2,20}})?)(?![\w])"
)
_NUMBER = r"(?P<num>\d{1,4}(?: ?(?:bis|ter|quater|[a-f])(?!\w))?(?: ?[\-/] ?\d{1,4}(?!\d))?)"
_START = Pattern(rf"(?<![\w.,/])(?:{_UNIT}(?:, ?| - | ?/ ?| )){{0,3}}{_NUMBER},? {_STREET}(?= )")
_NAME = Pattern(rf"(?: {_WORD}){{1,7}}?(?=,| - | \(|\n|[;:!?)]|\.? *$|\. | (?:f-)?\d{{5}} | (?:a|au|aux) [^\W\d])")
_UNIT_AFTER = Pattern(rf"(?:, ?| - | )\(?{_UNIT}\)?")
_TO_TOWN = Pattern(r"(?P<code>,? ?(?:- ?)?\n?\(?(?:f-)?\d{5}\)?,? |, ?(?:b-|ch-|l-)?\d{4} )|,? a | aux? |, ?| - ?| \(")
# "rue du Pont à Mousson, 57000 Metz": what looked like a town was still the street.
_FURTHER = Pattern(rf"(?:(?:, ?| - ){_UNIT})*,? ?\(?(?:f-)?\d{{5}}\)? |(?:(?:, ?| - ){_UNIT})+, ?")
# Belgium and Switzerland: the number after the street, a code of four digits before the town.
_NUMBER_LAST = Pattern(
    rf"(?<!\w){_STREET}(?: {_WORD}){{1,5}}? \d{{1,4}}[a-f]?(?: ?(?:bte|boite|/) ?\w{{1,4}})?(?:, ?| - )(?:b-|ch-|l-)?\d{{4}} "
)
_PLACE = Pattern(
    r"(?<!\w)(?:lieu[- ]?dit|hameau|ferme|domaine|residence|villa|chalet|mas|moulin|lotissement|cite|"
    r"manoir|chateau|le clos)"
    rf"(?: (?:de la|de l'|du|des|de|d'))? ?[«\"]?(?: ?{_WORD}){{1,4}}?[»\"]?(?=,| \d{{5}} |\n| - | (?:a|au|"
    rf"aux) [^\W\d]| \()"
)
_PROPER = Pattern(
    r"[A-ZÀ-ÖØ-Þ](?:[^\W\d]|[’'])*(?!\w)(?:[ \-](?:(?:sur|sous|en|lès|lez|les|le|la|de|du|des|aux|au|à|l[’']|d[’']|of|upon|"
    r"on)(?:[ \-](?:la|le|les|l[’'])?)?[ \-]?)?[A-ZÀ-ÖØ-Þ](?:[^\W\d]|[’'])+(?!\w)|"
    r"-[\w’']+){0,5}(?: [Cc][Ee][Dd][Ee][Xx](?: \d{1,2})?)?"
)
_DISTRICT = re.compile(r" (?:\d{1,2} ?(?:er|eme|e)|[ivx]{1,5} ?e)(?!\w)")  # "Paris 18e"
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
_WITHOUT_NUMBER = ("lieu", "ferme", "hameau")
_LEAST_WITH_CODE = 5  # digits of a number and a postcode of four
_HOUSES = word_set(
    "house cottage farm forge mill rectory vicarage lodge barn granary stables bakery manor grange villa croft bungalow "
    "chapel gatehouse dairy smithy farmhouse schoolhouse cottages barns villas"
)
_NAMED_HOUSE = Pattern(
    rf"(?<!\w)(?:flat ?\d{{1,3}}[a-z]?, |\d{{1,3}} )?(?:the )?(?:[a-z][\w'\-]{{1,15}} ){{0,2}}(?:{'|'.join(sorted(_HOUSES))}), "
    rf"(?:[a-z][\w'\-]{{1,20}} ){{1,3}}{_ENGLISH_STREET}, "
)
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
_SMALL_TOWN = Pattern(
    r"(?:(?:saint|sainte|st|ste|le|la|les)[ \-])?(?P<town>[^\W\d]{3,24})(?:[\-'][^\W\d]{1,20}){0,5}"
    r"(?: (?:sur|sous|les|lez) [^\W\d]{2,20})?(?!\w)"
)
_FEW_CAPITALS = 2
_HOST = re.compile(r"\bchez (\w{3,15})[ ,:]")
_NOT_A_TOWN = word_set(
    "svp stp merci pls please plz mdr lol ptdr code digicode interphone porte batiment bat etage appart appartement "
    "escalier derriere devant face cote gauche droite angle entree urgent dispo text call ring thanks thx flat floor "
    "buzzer door upstairs downstairs next near behind opposite across corner samedi dimanche lundi mardi mercredi "
    "jeudi vendredi centre-ville centre metro arret gare parking portail cite residence hameau quartier immeuble lieu-dit maison chez sonne sonner frapper viens"
)
# What ends every number and street: quick to look for, since it begins with a digit.
_NUMBERED = Pattern(rf"\d(?: ?(?:bis|ter|quater|[a-f]))?,? {_STREET} ")
_ENGLISH_NUMBERED = Pattern(rf"\d[a-f]?,? (?:[a-z][\w'\-]{{1,20}} ){{1,3}}{_ENGLISH_STREET}(?!\w)")


def find(view: View, context: Context) -> Iterator[Match]:
    text = view.folded
    if not view.vocabulary.isdisjoint(_HOUSES):
        for found in _NAMED_HOUSE.matches_in(view):
            start, end = _first_capital(view, found.start(), found.end()), _end_of_name(view, found.end())
            if start is not None and end and _is_home(view, start):
                yield Match(*view.span(start, end), "place")
    if view.digits:
        yield from _by_number(view)
    if (view.digits or any(map(text.__contains__, _WITHOUT_NUMBER))) and any(map(text.__contains__, _PLACE_SIGNS)):
        for found in _PLACE.matches_in(view):
            end = _end_of_town(view, found.end(), with_code=not found[0].startswith("lieu"))
            if end and _is_private(view, found.start(), end):
                yield Match(*view.span(found.start(), end), "place")


def _by_number(view: View) -> Iterator[Match]:
    """Addresses with a number and a street."""
    text = view.folded
    if _NUMBERED.search(text):
        for found in _START.finditer(text):
            end = _end_of_street(view, found.end())
            if end and _is_private(view, found.start(), end):
                yield Match(*view.span(found.start(), end), "street")
    if view.digits >= _LEAST_WITH_CODE:
        for found in _NUMBER_LAST.matches_in(view):
            end = _end_of_name(view, found.end())
            if end and _is_private(view, found.start(), end):
                yield Match(*view.span(found.start(), end), "street")
    if _ENGLISH_NUMBERED.search(text):
        for found in _ENGLISH.finditer(text):
            link = _ENGLISH_LINK.match(text, found.end())
            end = (_end_of_name(view, link.end()) or _end_in_small_letters(view, link)) if link else None
            start = _start_of_house(view, found)
            if end and _is_private(view, start, end):
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


def _first_capital(view: View, start: int, end: int) -> int | None:
    """Where the first word with a capital begins."""
    while start < end and view.text[view.span(start, start + 1)[0]].islower():
        start = view.folded.index(" ", start) + 1
    return start if start < end else None


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
    end = _end_of_town(view, position)
    further = _FURTHER.match(view.folded, end) if end else None
    return (further and _end_of_name(view, further.end())) or end


def _end_of_town(view: View, position: int, *, with_code: bool = False) -> int | None:
    """Where the town ends: any name after a postcode, else a capitalised one."""
    link = _TO_TOWN.match(view.folded, position)
    if not link or (with_code and not link["code"]):
        return None
    end = _end_of_name(view, link.end())
    if end is None and link["code"]:
        plain = _PLAIN_TOWN.match(view.folded, link.end())
        end = plain.end() if plain else None
    return end or (None if with_code else _end_in_small_letters(view, link))


def _end_in_small_letters(view: View, link: re.Match[str]) -> int | None:
    """Where a town without a capital ends, where few are written and a home is spoken of: one word that is no other."""
    town = _SMALL_TOWN.match(view.folded, link.end())
    at = view.span(link.start(), link.end())[0]
    if not town or sum(map(str.isupper, view.text[max(at - 200, 0) : at + 100])) > _FEW_CAPITALS:
        return None
    before = view.before(link.start(), 90)
    host = _HOST.search(before)
    if not SMALL_TALK_OF_HOME.search(before) and not (host and host[1] in first_names()):
        return None
    word = town["town"]
    if town[0].startswith(("saint", "st")) and town.start("town") > town.start():
        return town.end()
    other = is_common_word(word) or word.endswith(("ez", "ons")) or word in _NOT_A_TOWN
    return None if other or (word == town[0] and word in first_names()) else town.end()


def _end_of_name(view: View, position: int) -> int | None:
    """Where a capitalised name that begins at a position of `folded` ends, if folding kept it one for one."""
    if position >= len(view.folded):
        return None
    found = _PROPER.match(view.text, view.span(position, position + 1)[0])
    if not found:
        return None
    end = min(position + len(found[0]), len(view.folded))
    district = _DISTRICT.match(view.folded, end) if found[0] in ("Paris", "Lyon", "Marseille") else None
    return district.end() if district else end


_SOMEBODY = Pattern(
    r"\b(?:mme|m\.|mr\.?|mrs\.?|ms|mlle|monsieur|madame|famille) (?:[^\W\d][\w'\-]{1,20} ?){1,3}[,:( ]{1,3}$"
)
# "at Rook & Crumb, 18 Bridge Street", "au Petit Zinc, 14 place du Marché": what an article or "at" says is a place.
_AT_A_PLACE = Pattern(
    r"\b(?:[Aa]u|[Aa]ux|[ÀAàa] la|[ÀAàa] l[’']|[Aa]t|[Ll]e|[Ll]a|[Ll]es|[Ll][’']|[Tt]he) ?(?P<name>[A-ZÀ-Þ][\w’']+)(?: (?:de |du |des |d[’']|of |& "
    r"|and |et |à )?[A-ZÀ-Þ][\w’']+){0,3}, ?(?:au )?$"
)
_HOUSE_NAME = Pattern(
    r"(?:^|[.!?:] )(?:Le|La|Les|L[’']|Chez|Au|Aux|À la|The) ?[A-ZÀ-Þ][\w’']+(?: (?:de |du |des |"
    r"of )?[\w’']+){0,3}(?:,|:| -| \() ?(?:au )?$"
)


_FROM_TO = re.compile(r"\bdu \d{1,4} au $")  # works from one number to another


def _is_home(view: View, start: int) -> bool:
    """Whether what comes before speaks of a home: a named house without a number is a pub or a mill as often."""
    before = view.just_before(start, 60)
    return bool(AT_HOME.search(before) or (SMALL_TALK_OF_HOME.search(before) and not PUBLIC.search(before)))


def _is_private(view: View, start: int, end: int) -> bool:
    """A home: said so, or nothing around makes it a shop or a public building."""
    before, after = view.just_before(start, 90), view.folded[end : end + 60]
    if _FROM_TO.search(before):
        return False
    if AT_HOME.search(before) or AT_HOME_AFTER.match(after) or _SOMEBODY.search(before):
        return True
    first = view.span(start, end)[0]
    written = view.text[max(first - 60, 0) : first]
    at_a_place = _AT_A_PLACE.search(written)
    if at_a_place and re.split("[’']", fold_text(at_a_place["name"]))[0] not in first_names():
        return False
    if _HOUSE_NAME.search(written):
        return False
    return not (PUBLIC.search(before) or PUBLIC.search(view.folded[end : end + 60]))
