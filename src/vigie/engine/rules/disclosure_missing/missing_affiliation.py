"""An employee who praises or runs down a product of their employer, or of a competitor, without saying so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from vigie.engine.employment import says_link
from vigie.engine.finding import Family, Severity
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.view import View

RULE = Rule(
    code="DISC001",
    name="missing-affiliation",
    family=Family.DISCLOSURE_MISSING,
    severity=Severity.WARNING,
    confidence=0.84,
    since="0.1",
    roles=frozenset({"employee"}),
    message=Words(
        fr="Un avis sur {brand}, sans dire que vous travaillez pour {employer}.",
        en="An opinion on {brand}, without saying that you work for {employer}.",
    ),
    suggestion=Words(
        fr="Ajoutez simplement « je travaille chez {employer} » : votre avis n'en a que plus de poids.",
        en="Just add “I work at {employer}”: your opinion gains by it.",
    ),
    causes={
        "own": Words(fr="marque de l'employeur et mot d'opinion", en="employer's brand and a word of opinion"),
        "competitor": Words(fr="marque concurrente et mot d'opinion", en="competitor's brand and a word of opinion"),
    },
)

_OPINIONS = word_set(
    """
    meilleur meilleure meilleurs meilleures genial geniale geniaux geniales excellent excellente
    excellents excellentes parfait parfaite super incroyable fantastique formidable bluffant
    bluffante imbattable impeccable adore adorez recommande recommandez conseille foncez achetez
    testez essayez craquez fan nul nulle nuls nulles arnaque decu decue decevant decevante pire
    catastrophique inutilisable merdique daube bof mauvais mauvaise horrible lamentable fuyez evitez
    boycott boycottez best amazing awesome excellent great perfect fantastic incredible love
    recommend buy try worst awful terrible scam rubbish crap disappointing overpriced avoid superb
    brilliant fonce foncer prenez passez choisissez optez preferez changez quittez oubliez laissez adopte adoptez validee valide nickel top canon pepite
    bijou tuerie dingue magnifique merveille imparable incontournable indispensable economique fiable cheville yeux fermes trouverez gout carton goutez increvable silencieuse solide solides efficace efficaces canon delicieux delicieuse savoureux exquis unique incomparable inegale inegalee revolutionnaire magique hallucinant bonheur regal casse cassent fragile bas-de-gamme degueulasse infect infecte imbuvable immangeable ratee rate decevants raclee loupez foncez ruez precipitez courez jetez allez venez vaut merite top1 numero decent reliable durable tasty delicious disgusting breaks broke cheap flimsy rapide pratique poil sourire panne seul seule changera
    loin devant bluffe conquis conquise ravi ravie satisfait satisfaite contente content deteste lent lente moche cher chere chers arnaqueurs escrocs plante plantage
    usine frais caches decoit decue bugs bug nulles fuir degage ringard ringarde depasse depassee pourri pourrie nullissime honteux inadmissible incompetents
    rapport qualite cherchez hesitez convaincue convaincu star etoiles reference leader sauve simplifie change vie bluffee adorent
    switch choose pick ditch leave leaving forget favourite favorite wonderful fab fabulous lovely unbeatable beats better worth only cheapest fastest greenest
    game-changer obsessed hooked must stunning gorgeous superior garbage useless slow ugly clunky buggy trash joke hidden fees rip-off ripoff overrated stars
    don't never switched moved hate nightmare
    """
)
_WORKING_LIFE = word_set(
    """
    salaire salaires horaires syndicat syndicats syndical cgt cfdt fo cftc unsa cse chsct greve
    greves grevistes conges licenciement licenciements pse rtt management conditions
    primes negociations nao burnout salary wages union strike layoffs overtime shifts
    """
)
_NEXT = 160  # an opinion may stand in a sentence beside that of the brand
_REPORTED = re.compile(
    r"\b(?:selon|d'apres|(?<!passer pour )un client|(?<!passer pour )une cliente|les clients|according to|customers? sa(?:y|id))\b"
)


def find(view: View, context: Context) -> Iterator[Match]:
    pattern = context.lexicon.brand_pattern
    if pattern is None or _OPINIONS.isdisjoint(view.vocabulary):
        return
    brands = list(pattern.finditer(view.folded))
    if not brands or not _WORKING_LIFE.isdisjoint(view.vocabulary) or says_link(view):
        return
    employer = next(iter(context.lexicon.own.values()), "")
    starts = [found.start() for found in brands]
    for start, end in view.sentences():
        sentence = view.folded[start:end]
        within = brands[bisect_left(starts, start) : bisect_left(starts, end)]
        named = [found for found in within if not view.is_quoted(found.start())]
        first, last = max(0, start - _NEXT), min(len(view.folded), end + _NEXT)
        if named and not _REPORTED.search(sentence) and _has_opinion(view, first, last, named):
            brand = named[0]
            own = _spelling(brand[0], context.lexicon.own)
            data = {
                "brand": own or _spelling(brand[0], context.lexicon.competitors) or "",
                "employer": employer,
            }
            yield Match(*view.span(*brand.span()), "own" if own else "competitor", data=data)
            return


def _has_opinion(view: View, start: int, end: int, named: list[re.Match[str]]) -> bool:
    """A word of opinion in the sentence that is neither quoted nor part of a brand."""
    for found in _WORD.finditer(view.folded, start, end):
        inside = any(brand.start() <= found.start() < brand.end() for brand in named)
        if found[0] in _OPINIONS and not inside and not view.is_quoted(found.start()):
            return True
    return False


_WORD = re.compile(r"[^\W_]+")


def _spelling(found: str, words: dict[str, str]) -> str | None:
    flat = re.sub(r"[\s\-]+", " ", found)
    return next((said for folded, said in words.items() if re.sub(r"[\s\-]+", " ", folded) == flat), None)
