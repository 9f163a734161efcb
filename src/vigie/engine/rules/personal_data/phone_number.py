"""A telephone number of a person: French, British or American in a text that is not French, or with its country prefix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vigie.engine.finding import Family, Severity
from vigie.engine.lexicon import national_number
from vigie.engine.numbers import SEPARATOR, around_digits, digits_of, groups, is_quantity, is_reference
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View, sentence_end

RULE = Rule(
    code="PII002",
    name="phone-number",
    family=Family.PERSONAL_DATA,
    label="PHONE",
    severity=Severity.DANGER,
    confidence=0.94,
    since="0.1",
    message=Words(
        fr="Le numéro de téléphone d'une personne se lit ici.",
        en="A person's telephone number can be read here.",
    ),
    suggestion=Words(
        fr="Retirez-le : proposez un message privé, ou le numéro du standard.",
        en="Leave it out: offer a private message, or the switchboard's number.",
    ),
    causes={
        "national": Words(fr="dix chiffres d'un numéro français", en="ten digits of a French number"),
        "british": Words(fr="onze chiffres d'un numéro britannique", en="eleven digits of a British number"),
        "american": Words(fr="dix chiffres d'un numéro américain", en="ten digits of an American number"),
        "dictated": Words(fr="numéro dit en mots, ou chiffres déguisés", en="number in words, or digits in disguise"),
        "international": Words(fr="numéro précédé d'un indicatif de pays", en="number with a country prefix"),
    },
)

_FRENCH = Pattern(rf"(?<![\w,.+])(?:0|o(?=[1-9])){SEPARATOR}[1-79](?:{SEPARATOR}\d){{8}}(?![\d])(?![.,]\d)")
_BRITISH = Pattern(rf"(?<![\w,.+])0{SEPARATOR}[127](?:{SEPARATOR}\d){{9}}(?!\d)(?![.,]\d)")
_AMERICAN = Pattern(
    r"(?<![\w,.+\-/])(?:\((?P<area>[2-9]\d\d)\) ?|(?P<bare>[2-9]\d\d)[ .\-])[2-9]\d\d[ .\-]\d{4}(?!\d)(?![.,\-]\d)"
)
_TOLL_FREE = frozenset(("800", "833", "844", "855", "866", "877", "888", "900"))
_BUSINESS = Pattern(
    r"\b(?:cent(?:er|re)s?|dispatch|donat\w{1,4}|hot ?line|services?|emergency|quotes?|info|website|link in bio|deals?|agents?|"
    r"real ?estate|realtor|our (?:team|line|staff)|dept|department|company|inc|llc|llp|rescue|volunteers?|no charge|free)\b"
    r"|https?:|\.(?:com|org|net)\b"
)
_TO_CALL = Pattern(
    r"\b(?:call|text|txt|ring|phone|cell\w{0,5}|mobile|number|num|reach|tel|whatsapp|dial|contact|sms|appele[rz]?|joindre)\b"
    r"[^.!?\n]{0,24}$"
)
_INTERNATIONAL = Pattern(
    rf"(?<![\d\w])(?:\( ?(?:\+|00) ?\d{{1,3}} ?\)|(?:\+|00) ?\d{{1,3}}){SEPARATOR}"
    rf"(?:\( ?0 ?\){SEPARATOR})?\d(?:{SEPARATOR}\d){{6,11}}(?!\d)(?![.,]\d)"
)

# How people group the ten digits. Anything else is a date, a score, an amount or a reference.
_GROUPINGS = {
    (10,),
    (2,) * 5,
    (1,) * 10,
    (4, 2, 2, 2),
    (4, 3, 3),
    (4, 6),
    (2, 8),
    (2, 4, 4),
    (2, 2, 3, 3),
    (2, 3, 3, 2),
    (3, 3, 4),
    (2, 2, 2, 4),
    (1, 9),
    (2, 2, 6),
    (3, 3, 2, 2),
}
_BRITISH_GROUPINGS = {(11,), (5, 6), (5, 3, 3), (3, 4, 4), (4, 3, 4), (3, 8), (4, 7), (5, 2, 4), (5, 2, 2, 2)}
# A sixth pair makes it a draw or a series, unless that pair begins another number.
_FURTHER_PAIR = Pattern(r"[ .\-/](?!0[1-9](?:[ .\-/]\d\d){4}(?!\d))\d\d(?!\d)")
_ALL_DIGITS = "0123456789"
_HOTLINES = ("0969", "0970")
_RECEPTION = Pattern(
    r"\b(?:standard|accueil|secretariat|service clients?|sav|hotline|numero (?:vert|unique|cristal|azur)|mairie|"
    r"prefecture|hopital|clinique|urgences|"
    r"permanence|agence|boutique|magasin|restaurant|cellule|reserv\w{2,8}|billetterie|guichet|office|association|"
    r"maison (?:des?|du)|ecole|college|lycee|"
    r"creche|musee|mediatheque|bibliotheque|piscine|gymnase|theatre|cinema|salle|cabinet|pharmacie|boulangerie|"
    r"\w{3,12}erie|garage|gendarmerie|"
    r"commissariat|police|pompiers|samu|tribunal|caisse|ligne d'ecoute|ecoute|repondent|renseignements?|(?<!toute )(?<!toutes )infos?|infos? (?:pratiques?|club|ligne)|"
    r"(?<!toute )(?<!toutes )informations?|siege|depot|atelier|"
    r"traiteur|hotel|camping|gite|salon de coiffure|coiffeur|veterinaire|dispensaire|syndicat|cafe|bar|bistrot|"
    r"fleuriste|laboratoire|"
    r"switchboard|reception|front desk|customer (?:service|care)|help ?line|helpdesk|our office|office line|"
    r"box office|book(?:ing)?s?|table|hall|shop|"
    r"store|restaurant|surgery|hospital|clinic|school|council|museum|library|station|pub|venue|club ?house|"
    r"enquiries|tickets|charity|line is)\b"
)
_RECEPTION_AFTER = Pattern(
    r"\W{0,3}(?:[^\W\d]{2,12} ){0,3}?(?:terrasse|sur place|menu|plat du jour|entree libre|horaires|"
    r"lignes? ouvertes?|prix d'un appel|appel gratuit|gratuit|"
    r"24h/24|7j/7|ask for (?:the|a) (?:\w+ )?table|the (?:\w+ )?table|window table|free call|lines? open|"
    r"numero non surtaxe|service gratuit|standard)\b"
)
_DRAW = Pattern(
    r"\b(?:tirages?|loto|euromillions|keno|numeros? (?:gagnants?|chance|complementaire)|"
    r"complementaire|lottery|jackpot|draw|bonus ball)\b"
)
_AT_HOME = Pattern(
    r"\b(?:(?:mon|son|ton|leur|notre) (?:numero|num|tel\w{0,6}|fixe|portable)|a la maison|chez (?:moi|lui|elle|"
    r"nous|eux|mes parents|ma \w+|mon \w+)|ma mere|"
    r"ma grand-mere|mamie|papi|domicile|perso\w{0,4}|my (?:number|phone|mobile|home)|(?:her|his) (?:number|phone|"
    r"mobile|home)|at home)\b"
)


def find(view: View, context: Context) -> Iterator[Match]:
    if view.digits >= 8:
        for start, end, cause in _numbers(view, view.folded, view.numbered, context):
            yield Match(*view.span(start, end), cause)
    spelled = view.spelled_numbers
    if spelled:
        for start, end, _ in _numbers(view, spelled.text, around_digits(spelled.text), context, True):
            yield Match(*view.span_of(spelled, start, end), "dictated")


def _numbers(
    view: View, text: str, numbered: Sequence[tuple[int, int, int]], context: Context, dictated: bool = False
) -> Iterator[tuple[int, int, str]]:
    """Where a text has numbers of people; a dictated one may be grouped in any way."""
    for *area, many in numbered:
        if many < 8:
            continue
        for found in _FRENCH.finditer(text, *area):
            alone = not _FURTHER_PAIR.match(text, found.end())
            grouped = dictated or groups(_with_zero(found[0])) in _GROUPINGS
            if alone and grouped and _is_personal(text, found, context):
                yield (*found.span(), "national")
        for found in _BRITISH.finditer(text, *area):
            grouped = dictated or groups(found[0]) in _BRITISH_GROUPINGS
            if grouped and context.language(view) != "fr" and _is_personal(text, found, context):
                yield (*found.span(), "british")
        for found in _AMERICAN.finditer(text, *area):
            told = _TO_CALL.search(text[max(found.start() - 36, 0) : found.start()])
            around = text[max(found.start() - 90, 0) : found.end() + 60]
            public = (found["area"] or found["bare"]) in _TOLL_FREE or _BUSINESS.search(around)
            if told and not public and context.language(view) != "fr" and _is_personal(text, found, context):
                yield (*found.span(), "american")
        for found in _INTERNATIONAL.finditer(text, *area):
            if _has_length_of_its_country(found[0]) and _is_personal(text, found, context):
                yield (*found.span(), "international")


def _is_personal(text: str, found: re.Match[str], context: Context) -> bool:
    number = national_number(_with_zero(found[0]))
    if "/" in found[0] and set(groups(found[0])) != {2}:
        return False
    if number in context.lexicon.switchboards or number.startswith(("08", *_HOTLINES)) or number == _ALL_DIGITS:
        return False
    just_before, just_after = text[max(found.start() - 40, 0) : found.start()], text[found.end() : found.end() + 30]
    if is_reference(just_before) or is_quantity(just_after) or _DRAW.search(just_before) or _DRAW.search(just_after):
        return False
    if number.startswith(("06", "07")):
        return True
    before = sentence_end(text[max(found.start() - 70, 0) : found.start()])
    if _AT_HOME.search(before):
        return True
    return not (_RECEPTION.search(before) or _RECEPTION_AFTER.match(text, found.end()))


def _with_zero(number: str) -> str:
    """A number whose first zero may be a letter O."""
    return "0" + number[1:] if number[0] == "o" else number


def _has_length_of_its_country(number: str) -> bool:
    """France wants nine digits after 33; elsewhere, a "00" alone is too weak a sign."""
    digits = digits_of(number)
    if national_number(number) != digits:
        return True
    if digits.startswith("00"):
        return False
    return "+" in number and not digits.startswith("33") and 9 <= len(digits) <= 14
