"""How somebody stands to what a sentence says: reported, judged, denounced, refused, imagined, one's own.

Each function takes a view and a position of its folded text, or the whole view; each answers for the sentence or
the post, never for a word alone. They only spare: a rule asks them whether to leave something alone.
"""

from __future__ import annotations

from vigie.engine.patterns import Pattern, words
from vigie.engine.speech import is_reported
from vigie.engine.view import View

# Courts, inquiries, newspapers: a fact that is told with its source, or still to be judged.
_JUDGED = words(
    r"condamn\w{0,7}",
    "tribunal",
    "tribunaux",
    "cour",
    "jugement",
    "juges?",
    "proces",
    "audience",
    "prudhommes",
    "prud'hommes",
    "relaxee?s?",
    r"acquitt\w{0,4}",
    r"presumee?s?",
    "presomption",
    "mise? en examen",
    "mises? en cause",
    "enquetes?",
    "enqueteurs?",
    "parquet",
    "procureure?",
    "garde a vue",
    r"accus(?:e|ee|es|ees|ation|ations)",
    r"soupconn\w{0,4}",
    r"plaintes?",
    "avocate?",
    "verdict",
    "court",
    "judge",
    "trial(?! (?:results?|data|phases?|periods?|runs?))",
    "convicted",
    "sentenced",
    "acquitted",
    r"alleged(?:ly)?",
    "accused",
    "charged with",
    "inquiry",
    "investigation",
    "investigators",
    "police said",
    "pleaded",
    "lawsuit",
    "tribunal",
    "ruling",
    "ruled",
    "held that",
)
_SOURCED = words(
    "selon",
    "d'apres (?!moi|nos infos)",
    "source",
    "article",
    "articles",
    "enquete",
    "rapport",
    "reportage",
    "documentaire",
    "podcast",
    "roman",
    "film",
    "serie",
    "episode",
    "livre",
    "polar",
    "a lire",
    "(?:lu|vu|entendu) dans",
    "journal",
    "presse",
    "journalistes?",
    "according to",
    "report",
    "reported",
    "reports",
    "newspaper",
    "novel",
    "movie",
    "documentary",
    "book",
    "headline",
)
_RUMOUR = words(
    "rumeurs?",
    "on raconte",
    "on dit que",
    "certains disent",
    "il parait que",
    "c'est faux",
    "est faux",
    "est fausse",
    "sont fausses",
    "faux !",
    "n'est pas une information",
    r"dementi\w{0,2}",
    "dement",
    "calomnie",
    "diffamation",
    "diffamee?",
    r"desinformation",
    "intox",
    "fake news",
    "aucune preuve",
    "sans preuves?",
    "rumou?rs?",
    "false",
    "untrue",
    "not true",
    "no evidence",
    "hoax",
    "people say",
    r"telling (?:people|everyone|the \w+)",
    "slander",
    "libel",
    "defamation",
)
_DENOUNCED = words(
    r"signal(?:e|ee|es|ees|ons|ez|er|ement|ements)",
    r"denonc\w{1,6}",
    r"temoign\w{1,7}",
    "victimes?",
    "subi[ers]?",
    "subissent",
    "inacceptables?",
    "inadmissible",
    "on ne s'habitue pas",
    "ne s'habitue pas",
    "moderation",
    "injures?",
    "insultes?",
    "insultee?s?",
    "propos racistes?",
    "propos sexistes?",
    "propos haineux",
    "racisme",
    "sexisme",
    "antisemitisme",
    "homophobie",
    "islamophobie",
    "xenophobie",
    "discriminations?",
    "harcelement",
    "cyberharcelement",
    "haine en ligne",
    "stereotypes?",
    "prejuges?",
    "cliches?",
    "le mot",
    "les mots",
    "l'expression",
    "graffitis?",
    "tags?",
    "tague",
    "banderole",
    "slogans?",
    r"effac\w{1,5}",
    r"nettoye\w{0,2}",
    "reported",
    "reporting",
    "racism",
    "sexism",
    "homophobia",
    "antisemitism",
    "slurs?",
    "abuse",
    "abused",
    "harassment",
    "graffiti",
    "victims?",
    "the word",
    "the words",
    "unacceptable",
    "stereotypes?",
    "hate speech",
    "hate crime",
    "called out",
    r"condemn\w{0,4}",
)
_REFUSED = words(
    r"refus\w{1,4}",
    "j'ai dit non",
    "non merci",
    r"signal(?:e|ee|es|er|ez|ons)",
    r"mefiez[- ]?vous",
    "attention aux?",
    "evitez de",
    "eviter de",
    "interdite?s?",
    "illegale?s?",
    "illicites?",
    "c'est interdit",
    "on ne doit pas",
    "il ne faut pas",
    "faut pas",
    "ne faites pas",
    r"sanction\w{0,4}",
    "amende",
    "arnaque",
    r"denonc\w{1,5}",
    "je ne veux pas",
    "je ne ferai",
    "ne jamais",
    "rappel",
    "bonnes pratiques",
    r"refuse[ds]?",
    "i said no",
    "no thanks",
    "reported",
    "beware",
    "illegal",
    "forbidden",
    "don't fall",
    "banned",
    "fined",
    "fine",
    "never do",
    "you should not",
    "shouldn't",
)
# A story, a game, a play; what one would do oneself.
_FICTION = (
    "si (?:on|je|nous|un|une|quelqu'un)",
    "if (?:i|we|somebody|someone)",
    "imaginez",
    "imagine",
    "comme si",
    "pov",
    "fiction",
    "nouvelle de",
    "mon roman",
    "mon personnage",
    "dans le jeu",
    "dans mon jeu",
    "jeu de role",
    "scenario",
    "quiz",
    "au theatre",
    "a la tele",
    "dans la serie",
    "dans le film",
    "chapitre",
    "imagine",
    "pretend",
    "in the game",
    "my novel",
    "character",
)
_IMAGINED = words(
    "si (?:tu|vous|il|elle|ils|elles|jamais)",
    "s'ils?",
    "if (?:you|he|she|they)",
    *_FICTION,
)
_TOLD_AS_FICTION = words(*_FICTION)


_REACH = 300


def sentence_at(view: View, position: int) -> str:
    """The sentence of the folded text that holds a position, at most 300 characters either way."""
    start, end = view.sentence_around(position)
    return view.folded[max(start, position - _REACH) : min(end, position + _REACH)]


def says(view: View, pattern: Pattern) -> bool:
    """Whether the post holds a pattern; asked once per view however many matches ask it."""
    said = view.said
    if pattern not in said:
        said[pattern] = pattern.is_in(view)
    return said[pattern]


def is_judged(view: View, position: int) -> bool:
    """Whether the sentence speaks of a court, an inquiry, a complaint."""
    return bool(_JUDGED.search(sentence_at(view, position)))


def is_sourced(view: View, position: int) -> bool:
    """Whether the sentence gives its source, or tells a work of fiction."""
    return bool(_SOURCED.search(sentence_at(view, position)))


def is_rumour(view: View) -> bool:
    """Whether the post speaks of a rumour, or says that something is false."""
    return says(view, _RUMOUR)


def is_denounced(view: View, position: int) -> bool:
    """Whether it is quoted or reported, or the post names it in order to fight it."""
    return view.is_quoted(position) or is_reported(view, position) or says(view, _DENOUNCED)


def is_refused(view: View) -> bool:
    """Whether the post refuses, forbids or warns."""
    return says(view, _REFUSED)


def is_imagined(view: View, position: int) -> bool:
    """Whether what the sentence says before a position supposes, plays or tells a story."""
    return bool(_IMAGINED.search(view.before(position, _REACH)))


def is_fiction(view: View, position: int) -> bool:
    """Whether what the sentence says before a position plays, tells a story or supposes of oneself: no condition set to another."""
    return bool(_TOLD_AS_FICTION.search(view.before(position, _REACH)))
