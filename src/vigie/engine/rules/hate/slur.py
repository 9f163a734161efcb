"""A word that has no other use than to despise people for what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import is_denounced, is_judged
from vigie.engine.view import View

_SLURS = [
    "bougnoules?",
    "meteques?",
    "rabouins?",
    "rabzas?",
    "boucaques?",
    "noiches?",
    "bougnouls?",
    "bicots?",
    "youpins?",
    "youpines?",
    "youtres?",
    "negros?",
    "negres?",
    "negresses?",
    "bamboulas?",
    "chinetoques?",
    "chinetocs?",
    "chinetoks?",
    "chintoks?",
    "niakoues?",
    "niakoues?",
    "niaques?",
    "bridee?s?",
    "pd",
    "pds",
    "pede",
    "pedes",
    "tarlouzes?",
    "tantouzes?",
    "gouines?",
    "fiottes?",
    "travelos?",
    "tafioles?",
    "tapettes?",
    "pedales?",
    "mongols?",
    "mongoliens?",
    "mongoliennes?",
    "gogols?",
    "trisos?",
    "romanos?",
    "polaks?",
    "polacks?",
    "espingouins?",
    "crouilles?",
    "crouillats?",
    "ratons?",
    "melons?",
    "niggers?",
    "faggots?",
    "fags?",
    "trann(?:y|ies)",
    "dykes?",
    "kikes?",
    "pakis?",
    "chinks?",
    "spics?",
    "wetbacks?",
    "ragheads?",
    "towelheads?",
    "gyppos?",
    "pikeys?",
    "coons?",
    "wogs?",
    "gooks?",
    "spaz",
    "spastics?",
    "shemales?",
    "beaners?",
    "negroids?",
    "feujs?",
    "enturbannes? meteques? metoques? bamboulas? gitos? rabouins? rabzas? boucaques? noiches? niac",
]
# Words with an innocent use: only when thrown at somebody.
_AMBIGUOUS = [
    "tapettes?",
    "pedales?",
    "mongols?",
    "ratons?",
    "melons?",
    "bridee?s?",
    "coons?",
    "dykes?",
    "spics?",
    "feujs?",
    "pakis?",
    "gogols?",
    "niaques?",
    "romanos?",
    "spastics?",
]
_PLAIN = [word for word in _SLURS if word not in _AMBIGUOUS]

RULE = Rule(
    code="HATE002",
    name="slur",
    family=Family.HATE,
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.2",
    message=Words(
        fr="Ce mot méprise des personnes pour ce qu'elles sont.",
        en="This word despises people for what they are.",
    ),
    suggestion=Words(
        fr="Retirez-le : si c'est quelqu'un que vous critiquez, dites ce qu'il a fait.",
        en="Take it out: if you are criticising somebody, say what they did.",
    ),
    causes={
        "slur": Words(fr="mot qui n'a pas d'autre emploi", en="a word with no other use"),
        "thrown": Words(fr="mot lancé contre quelqu'un", en="a word thrown at somebody"),
    },
    sees_through=True,
)

CUES = Cues(
    Cue(
        "slur",
        each(
            rf"(?:(?:un |une |de |gros(?:se)? |petite? )?sales? |gros(?:se)? |vieux |petite? )?(?:{'|'.join(_PLAIN)})"
        ),
    ),
    Cue(
        "thrown",
        each(
            rf"(?:sales?|grosse?s?|petite?s?|pauvres?|espece de|bande de|quelle|quel|tas de|putain de|fucking|dirty|filthy|bloody|you|encore une?) (?:petite?s? |vieilles? )?(?:{'|'.join(_AMBIGUOUS)})",
            rf"(?:t'es|tu es|t es|vous etes|c'est|quel|il est|elle est|you're|he's|she's|you are) (?:vraiment |bien |trop |qu')?(?:un |une |des |a |such a |de )?(?:vrai |vraie |gros |grosse |petite? )?(?:{'|'.join(_AMBIGUOUS)})(?! (?:a |laveur|d'eau|charentais|de velo|d'embrayage|de frein|wah|disto|vers|mouche|par |au |en |dans ))",
        ),
    ),
)
_HOMONYM_AFTER = words(
    "litteraire", "litteraires", "laveurs?", "a mouches?", "a souris", "en chef", "in chief", "de disque"
)
_OWN = words(
    "je suis", "je m'assume", "fiere? d'etre", "en tant que", "nous sommes", "on est", "i am", "i'm", "proud", "as a"
)
_HISTORY = words(
    "le terme",
    "ce terme",
    "litteraire",
    "litteraires",
    "autrefois",
    "histoire",
    "esclavage",
    "traite",
    "code noir",
    "art",
    "expression",
    "on dit",
    "on ne dit plus",
    "empire",
    "steppe",
    "steppes",
    "mongolie",
    "genghis",
    "gengis",
    "velo",
    "etymologie",
    "history",
    "term",
    "empire",
)


# Ordinary words elsewhere: a colour, a verb, a party, an island, the police of an American town.
_ELSEWHERE = {
    **dict.fromkeys(("negro", "negros"), frozenset(("es", "pt", "it"))),
    **dict.fromkeys(("pd", "pds", "pede", "pedes"), frozenset(("es", "pt", "it", "en", "de"))),
}
_ENOUGH_WORDS = 5
_ISLAND = words("negros (?:oriental|occidental)")


def find(view: View, context: Context) -> Iterator[Match]:
    def spared(view: View, found: re.Match[str]) -> bool:
        return _is_spared(view, found) or _is_foreign(view, found, context)

    yield from matches(view, CUES, spared)


def _is_foreign(view: View, found: re.Match[str], context: Context) -> bool:
    """An ordinary word of the language of the text; of a few words in small letters, the language is anybody's guess."""
    elsewhere = _ELSEWHERE.get(found[0])
    if elsewhere is None or context.language(view) not in elsewhere:
        return False
    start, end = view.span(*found.span())
    return len(view.words) >= _ENOUGH_WORDS or view.as_written.text[start:end].isupper()


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, judged or denounced; said of oneself; a homonym."""
    start = found.start()
    around = view.before(start, 40) + found[0] + view.after(found.end(), 40)
    if is_denounced(view, start) or is_judged(view, start) or _OWN.search(view.before(start, 30)):
        return True
    if found[0] == "negros" and _ISLAND.match(view.folded, start):
        return True
    return bool(_HOMONYM_AFTER.search(view.after(found.end(), 14)) or _HISTORY.search(around))
