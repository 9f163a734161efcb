"""An employee who praises or runs down a product of their employer, or of a competitor, without saying so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

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
    brilliant
    """
)
_LINK_SAID = re.compile(
    r"\b(?:je (?:travaille|bosse|suis salarie\w?|suis employe\w?)|j'(?:travaille|bosse|y travaille|y bosse)|"
    r"nous (?:lancons|sortons|proposons|avons|sommes|recrutons|presentons)|on (?:lance|sort|recrute|a bosse)|"
    r"chez nous|notre|nos|mon employeur|ma boite|mon entreprise|mon equipe|ma direction|"
    r"nos equipes|mes collegues|"
    r"mon patron|mon chef|mon boulot|mon travail|mon job|en tant que|(?:salarie|employe|"
    r"collaborat|ambassad)\w{0,6}|"
    r"fiere? de travailler|collaboration commerciale|partenariat remunere|"
    r"i work|we work|i'm with|my employer|my company|my team|our|we're|we are|we've|we have|disclosure|"
    r"full disclosure|employee|working (?:at|for)|proud to work|colleagues?)\b"
    r"|#\w{0,20}(?:employe|ambassad|salarie|team|collab|pub|ad\b|sponsor)|#\w{1,20}life\b"
)
_WORKING_LIFE = word_set(
    """
    salaire salaires horaires syndicat syndicats syndical cgt cfdt fo cftc unsa sud cse chsct greve
    greves grevistes conges licenciement licenciements pse rtt management conditions heures paie
    primes negociations nao burnout salary wages union strike layoffs overtime shifts
    """
)
_REPORTED = re.compile(r"\b(?:selon|d'apres|un client|une cliente|les clients|according to|customers? sa(?:y|id))\b")


def find(view: View, context: Context) -> Iterator[Match]:
    pattern = context.lexicon.brand_pattern
    if pattern is None or _OPINIONS.isdisjoint(view.vocabulary):
        return
    brands = list(pattern.finditer(view.folded))
    if not brands or not _WORKING_LIFE.isdisjoint(view.vocabulary) or _LINK_SAID.search(view.folded):
        return
    employer = next(iter(context.lexicon.own.values()), "")
    starts = [found.start() for found in brands]
    for start, end in view.sentences():
        sentence = view.folded[start:end]
        within = brands[bisect_left(starts, start) : bisect_left(starts, end)]
        named = [found for found in within if not view.is_quoted(found.start())]
        if named and not _REPORTED.search(sentence) and _has_opinion(view, start, end, named):
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
