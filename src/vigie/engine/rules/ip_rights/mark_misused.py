"""A name, a logo or a mark borrowed to look official or to sell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.ip_rights._plain import MARKS
from vigie.engine.stance import is_judged, says
from vigie.engine.view import View

RULE = Rule(
    code="IP002",
    name="mark-misused",
    family=Family.IP_RIGHTS,
    severity=Severity.WARNING,
    confidence=0.86,
    since="0.2",
    message=Words(
        fr="Un nom, un logo ou une marque est employé ici comme s'il était à vous.",
        en="A name, a logo or a mark is used here as if it were yours.",
    ),
    suggestion=Words(
        fr="Demandez l'accord avant d'employer un logo ; un compte personnel porte votre nom, pas celui de l'organisation.",
        en="Ask before using a logo; a personal account bears your name, not the organisation's.",
    ),
    causes={
        "logo": Words(fr="logo employé sans accord", en="a logo used without leave"),
        "goods": Words(fr="produits vendus sous une marque d'autrui", en="goods sold under somebody else's mark"),
        "fake": Words(fr="contrefaçon ou faux compte", en="a counterfeit or a fake account"),
    },
)

CUES = Cues(
    Cue(
        "logo",
        each(
            r"(?:j'ai |on a |je |nous avons |on |i |we |i've |we've )?(?:mis|met|mets|colle|ajoute|repris|reprends|utilise|imprime|brode|floque|pose|copie|recupere|detourne|refait|put|used|stuck|printed|slapped|added|borrowed|copied|pasted) <2w>(?:le|leur|son|du|un|the|their|its|his|a) ?(?:vrai |faux |official |company )?(?:logo|nom|marque|ecusson|blason|mascotte|embleme|tampon|en-tete|logos|badge|crest|brand|name|letterhead|mascot)(?: (?:de |du |d'|of )?<3w>)?(?:<60>)(?:photo de profil|profil|mon (?:compte|site|stand|flyer|camion|cv|t-?shirt)|mes (?:flyers|t-?shirts|cartes|produits|gateaux|factures)|nos (?:affiches|flyers|t-?shirts)|ca fait (?:plus|serieux|pro|officiel)|(?:plus |look |looks |more )(?:serieux|officiel|pro|official|legit|serious)|sans (?:demander|autorisation|accord|rien)|a vendre|vendre|en vente|personne (?:verra|saura|dira)|without (?:asking|permission)|profile (?:pic|picture|photo)|to sell|for sale|my (?:shop|stall|flyers?|account|page|site|van|t-?shirts?|mugs)|nobody will)",
            r"(?:avec|sous|with|under) (?:le |leur |the |their )(?:logo|nom|marque|brand|name) (?:de |d'|du |of )?<60>(?:sans (?:demander|autorisation|accord|rien)|without (?:asking|permission|telling)|copie|contrefait|non officiel\w{0,2}|unofficial)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "goods",
        each(
            r"(?:logos?|marque|blason|mascotte|personnages?|ecusson|brand|crest|characters?)<40>(?:imprime\w{0,2}|brode\w{0,2}|floque\w{0,2}|grave\w{0,2}|printed|stitched|engraved)<40>(?:mugs?|t-?shirts?|sweats?|casquettes?|sacs?|totes?|stickers?|coques?|gateaux|hoodies|caps?|bags?)(?:<30>(?:\d+ ?(?:€|euros?|£|quid|pounds)|mp|dm|en vente|a vendre|for sale))?",
            r"(?:t-?shirts?|sweats?|mugs?|tote bags?|casquettes?|hoodies|stickers|autocollants|posters?|coques?|bijoux|gateaux|figurines|maillots|badges|polos|bodies|caps?|prints?|badges)<40>(?:logo|marque|personnages?|mascotte|visage|nom|blason|mickey|logos|brand|characters?|crest|artwork)<80>(?:\d+ ?(?:€|euros?|quid|£|pounds|\$|dollars)|en mp|mp|dm|a vendre|en vente|commande\w{0,2}|for sale|order|par mes soins|prix)",
            r"(?:impression|imprime|imprimes|printing|selling|je vends|on vend|i sell|je floque|flocage|broderie)<40>(?:logo|marque|personnages?|mascotte|blason|logos|brand|characters?|crest)<80>(?:sans (?:licence|autorisation|droits?|accord)|\d+ ?(?:€|euros?|quid|£|pounds|\$)|mp|dm|without (?:a )?(?:licen[cs]e|permission)|par mes soins)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "fake",
        each(
            r"(?:contrefacons?|replicas?|repliques?|faux (?:sacs?|maillots?|parfums?|jeans|baskets|logos?|polos?|airpods|ecouteurs)|imitations?|dupes?|fakes?|knock-?offs?|counterfeit\w{0,1})<50>(?:a vendre|en vente|dispos?|mp|dm|pas cher|livraison|euros?|\d ?€|en stock|commande\w{0,2}|prix|for sale|in stock|[£$] ?\d*|pounds|order|selling|cheap|qualite)",
            r"(?:je vends|on vend|vends|vente de|selling|i sell|we sell|get your)<40>(?:contrefacons?|replicas?|repliques?|faux (?:sacs?|maillots?|parfums?|jeans|baskets)|imitations?|fakes?|knock-?offs?|counterfeit\w{0,1})",
            r"(?:je me (?:suis appelee?|fais passer pour)|on se fait passer pour|j'ai (?:cree|ouvert|fait) (?:un |une |le )?(?:faux |fausse )?(?:compte|page|profil)|i (?:made|created|set up|opened) (?:a |an )(?:fake )?(?:account|page|profile))<60>(?:au nom de|sous le nom|officiel\w{0,2}|avec (?:le|leur) logo|parodique sans le dire|ressemble|comme si|in the name of|official|with (?:the|their) logo|pretending|looks like)",
            r"je me (?:suis appelee?|suis rebaptisee?) <3w>(?:infos?|officiel\w{0,2}|support|service|news|help|sav)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "goods",
        each(
            r"(?:t-?shirts?|tee-?shirts?|sweats?|mugs?|tote ?bags?|casquettes?|hoodies|stickers|autocollants|posters?|coques|gateaux|figurines|maillots|badges|polos|scarves|echarpes|caps|keyrings?|porte-cles)<40>(?:logos?|marque|personnages?|mascotte|blason|ecusson|crest|badge|mascot|brand|characters?)<90>(?:pas (?:<1w>)?(?:au courant|demande\w{0,2}|dit|prevenu\w{0,2})|sans (?:<1w>)?(?:demander|accord|autorisation|licence|prevenir|rien dire)|(?:sait|savent|saura) (?:pas|rien)|n'en sait rien|nobody(?:'s| has)? asked|haven't asked|didn't ask|doesn't know|don't know|without (?:asking|permission|a licence|telling))",
        ),
        to_clause_end=True,
    ),
    *MARKS,
)
_FAIR = words(
    "avec (?:leur|l'|son) ?(?:accord|autorisation)",
    r"autorise\w{0,2}",
    r"saisi\w{0,2}",
    "douanes?",
    "douaniers?",
    r"detruit\w{0,2}",
    "arnaques?",
    r"signal\w{1,5}",
    r"mefi\w{1,4}",
    "attention",
    "ne (?:pas|jamais) (?:utiliser|acheter)",
    "compte parodique",
    "parodie",
    "with (?:their|his|her) permission",
    "seized",
    "customs",
    "beware",
    "warning",
    "never buy",
    "don't buy",
    "scam",
    "parody",
    r"rachete\w{0,2}",
    "(?:notre|mon|nos) (?:nouveau |propre )?logo",
    "j'ai achete",
    "i bought",
    "our (?:new )?logo",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, agreed, seized, warned about; a parody that says so."""
    return view.is_quoted(found.start()) or says(view, _FAIR) or is_judged(view, found.start())
