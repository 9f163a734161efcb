"""A customer, contract, order or file number introduced as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="PII012",
    name="customer-reference",
    family=Family.PERSONAL_DATA,
    label="CUSTOMER_REF",
    severity=Severity.WARNING,
    confidence=0.93,
    since="0.1",
    message=Words(
        fr="Une référence de client ou de dossier se lit ici.", en="A customer or file reference can be read here."
    ),
    suggestion=Words(
        fr="Donnez-la en message privé : elle suffit parfois à se faire passer pour le client.",
        en="Give it in a private message: it is sometimes enough to pose as the customer.",
    ),
    causes={
        "introduced": Words(
            fr="présentée comme un numéro de client, de contrat ou de commande",
            en="introduced as a customer, contract or order number",
        )
    },
)

_THING = (
    r"(?:clients?|cliente|contrats?|commandes?|abonnes?|abonnees?|abonnements?|adherents?|adherente|adhesion|"
    r"dossiers?|factures?|sinistres?|"
    r"reservations?|tickets?|reclamations?|allocataire|assures?|assuree|societaire|police|beneficiaire|fidelite|membre|"
    r"patients?|patiente|locataire|compte(?: client)?|colis|suivi|livraison|intervention|incident|demande|"
    r"candidature|mandat|pret|"
    r"customer|client|contract|order|account|policy|booking|reservation|membership|member|claim|case|invoice|"
    r"subscriber|"
    r"subscription|patient|tracking|ticket|complaint|loyalty|tenant|loan|enquiry|file)"
)
_NUMBER_WORD = r"(?:n ?[o°º]|no\.?|nr|num|numeros?|numbers?|nb|ref\.?|references?|id|identifiant|code|#)"
_INTRODUCED = Pattern(
    rf"\b(?:{_NUMBER_WORD}[ .:]{{0,2}}(?:de |d'|du |of |for )?(?:la |l'|le |ma |mon |my |the |your |votre )?{_THING}"
    rf"|{_THING}(?: [^\W\d]{{3,12}})?(?: (?:de|du))?[ ,:(]{{0,2}}{_NUMBER_WORD}"
    rf"|(?:ma|mon|sa|son|leur|notre|votre|my|her|his|our|the|your|la|le|du) {_THING}"
    rf"|(?:ref|reference)(?: (?:du|de))? (?:dossier|client)|{_THING})"
    r"(?:,? (?:(?:la|le) (?:re)?(?:voici|voila)|je (?:la|le|vous (?:la|le)) (?:re)?(?:donne|mets|copie|colle|repete)|encore(?: une fois)?|"
    r"once (?:again|more)|again|here it is|c'est)(?=[ ,:]))?(?: ?(?:[:=#(,]|->|n ?[°o]) ?|,? (?:est|is|was|c'est|etait)(?: (?:le|la|the))?(?: ?:)? | (?:n ?[o°º] ?|"
    r"num(?:ero)? |no\.? |number |ref |#)| )"
    r"[«“\"#]? ?(?P<value>\d{1,4}(?: \d{2,4}){1,5}|(?=[\w\-/.]{0,20}\d)[a-z0-9](?:[\w]|"
    r"[\-/.](?=\w)){3,24}(?: \d{2,6}(?![\w%€])){0,4})(?![\w%€]|[.,]\d)"
)
_TWO_RUNS = re.compile(r"[a-z]{0,4}\d[a-z]{1,4}\d[a-z\d]{0,6}")  # "qx7t4m": what booking systems give, and no product
_ANY_ONE = re.compile(r"\b(?:une?|an?) $")
_SCAM = Pattern(
    r"\b(?:arnaques?|faux|fausse|fake|phishing|hameconnage|scams?|frauduleu\w{1,3}|escroqu\w{1,5}|mefie[rz]?|ne cliquez|33700|"
    r"pas commande|jamais commande|didn't order|never ordered)\b"
)
_CUES = (
    "n°",
    "no ",
    "num",
    "ref",
    "client",
    "contrat",
    "commande",
    "dossier",
    "customer",
    "order",
    "account",
    "policy",
    "booking",
    "claim",
    "abonn",
    "adherent",
    "ticket",
    "facture",
    "reserv",
    "contract",
    "member",
    "case",
    "invoice",
    "colis",
    "sinistre",
    "assur",
    "alloc",
    "suivi",
    "patient",
    "compte",
    "police",
    "subscri",
    "tracking",
)
_PRODUCT = Pattern(
    r"\b(?:produit|product|article|piece|part|modele|model|pieces|loi|decret|arrete|promo|postal|rgpd|iso|"
    r"norme)\W{0,3}$"
)
_QUANTITY_AFTER = Pattern(
    r" ?(?:€|\$|£|%|euros?\b|eur\b|ans\b|jours?\b|mois\b|heures?\b|h\b|fois\b|clients?\b|personnes?\b|days?\b|"
    r"years?\b|times\b|people\b|places?\b|points?\b|kg\b)"
)
_DATE_LIKE = re.compile(
    r"(?:(?:19|20)\d\d/\d{1,4}|\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?|(?:19|20)\d\d|\d{1,2}h\d{0,2}|\d{4}-\d\d-\d\d|\d+(?:st|nd|rd|th|e|"
    r"eme|er))"
)


def find(view: View, context: Context) -> Iterator[Match]:
    if view.digits < 2 or not any(map(view.folded.__contains__, _CUES)):
        return
    for found in _INTRODUCED.finditer(view.folded):
        if _is_reference(view, found) and not _is_ones_own(view, found, context):
            yield Match(*view.span(*found.span("value")), "introduced")


_ARRIVED = Pattern(
    r",? ?(?:est |a ete |has |is |was )?(?:tout juste |enfin |deja |bien |just |finally )?(?:recue?|arrivee?|livree?|conforme|arrived|"
    r"delivered|received|turned up|came|showed up|got here)(?! (?:par (?:erreur|nos|vos)|by (?:our|your)))"
)


def _is_ones_own(view: View, found: re.Match[str], context: Context) -> bool:
    """An order that its author has received: a customer's review, unless it is the shop that writes."""
    return context.author_role not in ("agent", "official") and bool(_ARRIVED.match(view.folded, found.end("value")))


_ANNOUNCED = Pattern(rf"{_NUMBER_WORD}|[:=#]")


def _is_reference(view: View, found: re.Match[str]) -> bool:
    """Enough digits, and neither a date, an amount, a quantity nor a product."""
    value = found["value"]
    digits = sum(map(str.isdigit, value))
    code = any(map(str.isalpha, value)) and len(value) >= 6 and view.text[view.span(*found.span("value"))[0]].isupper()
    announced = _ANNOUNCED.search(found[0][: found.start("value") - found.start()])
    drawn = code and bool(_TWO_RUNS.fullmatch(value))
    if digits < (2 if code and (announced or drawn) else 3) or _DATE_LIKE.fullmatch(value) or len(set(value)) < 3:
        return False
    if _QUANTITY_AFTER.match(view.folded, found.end()) or _PRODUCT.search(view.just_before(found.start(), 24)):
        return False
    if not announced and _ANY_ONE.search(view.just_before(found.start(), 5)) and says(view, _SCAM):
        return False
    return bool(announced) or drawn or (digits >= 5 and not value.isdigit()) or digits >= 7
