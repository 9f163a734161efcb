"""A product recommended with a code or a link of one's own, or received from the brand, without saying so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.employment import says_paid
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import is_refused
from vigie.engine.view import View

RULE = Rule(
    code="DISC002",
    name="paid-promotion",
    family=Family.DISCLOSURE_MISSING,
    severity=Severity.WARNING,
    confidence=0.9,
    since="0.2",
    roles=frozenset({"employee", "private", "teen"}),
    message=Words(
        fr="Un produit est recommandé avec un avantage, sans dire le lien commercial.",
        en="A product is recommended with a benefit, without telling the commercial link.",
    ),
    suggestion=Words(
        fr="Écrivez « Publicité » ou « Collaboration commerciale » en tête : la loi le demande, et vos lecteurs aussi.",
        en="Write “Ad” or “Paid partnership” first: the law asks for it, and so do readers.",
    ),
    causes={
        "code": Words(fr="code ou lien personnel", en="a personal code or link"),
        "gift": Words(fr="produit reçu de la marque", en="a product received from the brand"),
    },
)

CUES = Cues(
    Cue(
        "code",
        each(
            r"(?:avec|via|utilisez|utilise|entrez|tapez|grace a|profitez de|use|enter) (?:mon|ma|my) (?:<2w>)?(?:code(?: promo| perso| parrain| parrainage)?|lien(?: perso| affilie| de parrainage)?|link|promo code|discount code)(?: [a-z]{2,14}\d{0,3})?",
            r"(?:mon|my) (?:code|code promo|promo code|discount code|lien) (?:<1w>)?[a-z]{2,14}\d{1,3}",
            r"(?:-|moins|jusqu'a|up to)? ?\d{1,2} ?% (?:<3w>)?(?:avec|via|grace a|with|using) (?:mon|my|le|the) (?:<1w>)?(?:code|lien|link)(?: (?:promo )?[a-z]{2,14}\d{0,3})?",
            r"(?:swipe up|lien juste en dessous|lien en description)<60>(?:promo|reduction|off|commander|craquer|code|%)",
            r"code (?:promo )?[a-z]{3,14}\d{1,3} (?:<3w>)?(?:pour (?:vous|mes abonnes|ma commu\w{0,8})|rien que pour vous|for (?:you|my followers))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "code",
        each(
            r"(?:lien|liens|code|link|promo) (?:<2w>)?(?:en|dans (?:ma|la)|in (?:my )?|in the) ?(?:bio|story|description|barre d'infos|profil)"
        ),
        near=(
            words(
                r"promo\w{0,4}|reduc\w{0,5}|remise|offre|soldes?|profite[rz]|fonce[rz]|courez|commande[rz]|achete[rz]|craque[rz]|shoppe[rz]|j'adore|j'ai adore|indispensable|coup de coeur|teste[rz]?|validee?|approuvee?|pepite|produit|creme|serum|marque|brand|run don't walk|obsessed|shop\w{0,4}|game[- ]changer|literally|in love|love it|must[- ]have|best|miracle|genial\w{0,1}|incroyable|canon|dingue|insane|freebies?"
            ),
        ),
        within=140,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "code",
        each(
            r"(?:avec|via|with|use|using|pop|enter|tapez|tape|entrez|entre|utilisez|utilise|mettez|rentrez|code) (?:le |the |votre )?(?:code )?(?!iphone|galaxy|windows|covid|airpods|redmi|pixel|ipad|macbook|lot|article|version|android|area|route|ligne|bus|tram|ford|peugeot|renault|canal|france|level|niveau|plus|top|les|des)[a-z]{4,12}\d{1,3}"
        ),
        near=(
            words(
                r"\d{1,2} ?%|-\d{1,2}|moins (?:dix|quinze|vingt|trente)|reduc\w{0,5}|remise|checkout|off|panier|paiement|a la caisse|promo|discount|livraison (?:offerte|gratuite)|free (?:delivery|shipping)|commande|basket|order"
            ),
        ),
        within=60,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "gift",
        each(
            r"(?:m'ont|m'a|me|they|keep|they're|brand) <2w>(?:envoye|envoient|fait|vire|verse|offert|regle|sending|send|sent|paid|pay|slipped|wired) <6w>(?:virement|cheque|billet|rent money|freebies|quelques sous|petite somme|de quoi payer|some cash|a little something|enveloppe|tout le stock|un carton)",
        ),
        near=(
            words(
                r"coup de coeur|foncez|adore|genial\w{0,1}|change (?:ma|mes)|link|lien|code|love|slaps|obsessed|best|meilleure?|run|recommande|-\d{1,2}|%|canon|testez|pepite"
            ),
        ),
        within=200,
        across=True,
    ),
    Cue(
        "gift",
        each(
            r"(?:merci|thanks|thank you) (?:a |to )(?:la marque|the (?:brand|team at)|[@\w]+)<30>(?:de m'avoir (?:offert|envoye|invite|gate)|pour (?:ce cadeau|cet envoi|le colis|l'invitation)|for (?:sending|gifting|the gift|inviting|my))<80>(?:dingue|genial\w{0,2}|top|adore|foncez|courez|canon|pepite|incroyable|love|amazing|obsessed|go buy)?",
            r"(?:avec|with|use|via) (?:le |the )?code [a-z]{3,12}\d{1,3}<50>(?:mes abonne\w{1,2}|ma commu\w{0,6}|rien que|pour vous|my followers|for you)",
            r"(?:il|elle|ils|elles|ca|on|it|they) (?:m'a|m'ont|me l'a|was|were) (?:ete |gentiment |kindly )?(?:envoyee?s?|offerte?s?|donnee?s?|pretee?s?|sent|given|gifted)<80>(?:lien|code|promo|euros|%|reduction|meilleure?s?|genial\w{0,2}|top|link|discount|best|love)",
            r"(?:mon|my) lien (?:<2w>)?(?:vous |te )?(?:donne|offre|fait|rapporte)",
            r"(?:meilleure?s?|genial\w{0,2}|top|adore|coup de coeur|miracle|best|love)<80>(?:il|elle|it) (?:m'a ete|was) (?:envoyee?|offerte?|sent|given|gifted)",
            r"(?:la marque|ils|elle|les equipes de <2w>|on) (?:m'a|m'ont) (?:gentiment |gracieusement )?(?:envoye|offert|donne|fait parvenir|invitee?|gate\w{0,2})<80>(?:adore|top|genial\w{0,2}|canon|fonce\w{0,2}|incroyable|coup de coeur|recommande|parfait\w{0,1}|pepite|validee?|bluffante?|magnifique|testez|merci)",
            r"(?:recu|recue|recus) (?:<3w>)?(?:gratuitement|en cadeau|de la part de (?:la marque|chez)|colis de la marque)<80>(?:adore|top|genial\w{0,2}|canon|foncez|incroyable|coup de coeur|recommande|pepite|validee?|bluffante?|magnifique)",
            r"(?:they|brand|the team at <2w>) (?:sent|gave|gifted|invited) me<80>(?:love|amazing|obsessed|best|recommend|perfect|gorgeous|incredible|must)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "code",
        each(
            r"(?:me|m') ?(?:re)?vers(?:e|ent) (?:un |une )?(?:petite? )(?:<2w>)?(?:quelque chose|commission|pourcentage|pourcent|somme|billet|truc)",
            r"(?:je |j')(?:touche|gagne|recupere|prends) (?:un |une )petite? (?:commission|pourcentage|billet|quelque chose|truc)",
            r"i (?:get|earn|make) (?:a |some )(?:little|small|lil|tiny) (?:cut|commission|kickback|percentage|something)",
        ),
        near=(
            words(r"liens?|codes?|bio|command\w{1,3}|achet\w{1,4}|prenez|foncez|link|buy|order|page|go get|chut|shh+"),
        ),
        within=120,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "gift",
        each(
            r"(?:use|with|using|tape[zsr]?|entre[zrs]?|utilise[zrs]?|avec) (?:le |the )?(?:code )?(?!iphone|galaxy|windows|covid|airpods|pixel|lot|article|version|route|ligne|bus|tram|canal|level|niveau|plus|les|des)[a-z]{3,10}\d{2}",
            r"(?:the brand|la marque|ils|elles|they) (?:<1w>)?(?:paid (?:for )?(?:my|our)|covered my|m'ont (?:tout )?(?:offert|paye|envoye|donne)|m'a (?:offert|paye|envoye))",
            r"(?:sejour|nuit|voyage|repas|soin|produit|exemplaire|weekend|stay|meal|trip) (?:<1w>)?(?:offerte?|gratos|gratuite?|paid for|on the house|gifted) (?:par|by) (?:<1w>)?[a-z']{3,}|(?:eu|recu|got) (?:un |une |an |a )(?:exemplaire|produit|sample|one) (?:gratos|gratuite?|free|offert)",
        ),
        near=(
            words(
                r"(?:sent|shipped) (?:it|me|the|this|over)|sent|fee|paid|gifted|m'ont|m'a (?:offert|envoye)|recue?s?",
                r"achete[zr]|liens?|links?|codes?|buy|go get|commande[zr]|promo|foncez",
            ),
            words(
                r"before|avant|%|moins|link|lien|buy|go get|achete[zr](?:-l[aes]{1,2})?|commande[zr]|code|promo|obsessed|canon|tuerie|unreal|love|adore"
            ),
        ),
        within=120,
        across=True,
        to_clause_end=True,
    ),
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, or the link is said."""
    return view.is_quoted(found.start()) or says_paid(view) or is_refused(view)
