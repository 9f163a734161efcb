"""A private person, by first and last name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.folding import fold_text
from vigie.engine.language import is_common_word
from vigie.engine.names import first_names, is_well_known
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.rules.personal_data._public_names import (
    ARTICLE_BEFORE,
    OFFICIAL_BEFORE,
    PLACE_AFTER,
    PLACE_BEFORE,
    WORK_AFTER,
    WORK_BEFORE,
)
from vigie.engine.rules.personal_data._relations import RELATION_AFTER, TITLE_BEFORE
from vigie.engine.view import View

RULE = Rule(
    code="PII007",
    name="private-person",
    family=Family.PERSONAL_DATA,
    label="PERSON",
    severity=Severity.WARNING,
    confidence=0.9,
    since="0.1",
    message=Words(fr="Une personne privée est nommée ici.", en="A private person is named here."),
    suggestion=Words(
        fr="Le prénom seul, une initiale ou la fonction suffisent souvent ; sinon, demandez-lui son accord.",
        en="The first name, an initial or the role often do; otherwise ask the person first.",
    ),
    causes={
        "listed": Words(fr="prénom courant suivi d'un nom", en="a common first name followed by a surname"),
        "titled": Words(
            fr="prénom et nom annoncés par un titre ou un lien", en="names introduced by a title or a relation"
        ),
    },
)

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_LOWER = r"[a-zà-öø-ÿœ]"
_NAME = (
    rf"(?:(?:Mc|Mac|Le|La|De|Di|Du|El|O[’'])?{_CAPITAL}{_LOWER}{{1,20}}(?:[\-’']{_CAPITAL}?{_LOWER}{{1,20}}){{0,2}}"
    rf"|{_CAPITAL}[’']{_CAPITAL}{_LOWER}{{1,20}}|{_CAPITAL}{{2,20}}(?:[\-’']{_CAPITAL}{{2,20}}){{0,2}})"
)
_PARTICLE = (
    r"(?:[Dd]e [Ll][’']|[Dd][’']|(?:[Dd]e [Ll]a|[Dd]e|[Dd]u|[Dd]es|[Ll]e|[Ll]a|[Vv]an [Dd]er|[Vv]an "
    r"[Dd]en|[Vv]an [Dd]e|[Vv]an|[Vv]on|"
    r"[Dd]a|[Dd]os|[Dd]i|[Dd]el|[Ee]l|[Aa]l|[Bb]en|[Bb]in|[Oo]uld)(?![\w\-]))"
)
_SEQUENCE = Pattern(
    rf"(?<![\w@#./\-’'&]){_NAME}(?:[ \u00a0\u202f](?:{_PARTICLE}[ \u00a0]?){{0,2}}(?:{_CAPITAL}\.[ "
    rf"\u00a0])?{_NAME}){{1,5}}(?![\w@]|[-’'][A-Za-zÀ-ÿ])"
    rf"|(?<=[^\w][ldLD][’']){_NAME}(?:[ \u00a0\u202f](?:{_PARTICLE}[ \u00a0]?){{0,2}}{_NAME}){{1,3}}(?![\w@]|"
    rf"[-’'][A-Za-zÀ-ÿ])"
)
_IN_A_ROW = re.compile(rf"{_CAPITAL}(?=[\-’'A-Za-zÀ-ÖØ-öø-ÿœ]{{0,80}}[ \u00a0\u202f][A-ZÀ-ÖØ-Þdvleabo])")
_TOKEN = Pattern(rf"{_NAME}|{_PARTICLE}|{_CAPITAL}\.")
_HEARD_OF = Pattern(
    r"\b(?:(?:famille|parents|mari|veuve|veuf|fils|fille|copains?|amie?s?|eleves|chien|voiture|chez|"
    r"avec) (?:de|d')|(?:merci|bravo|felicitations|hommage|condoleances|coucou|bisous|pensees|joyeux "
    r"anniversaire|bon anniversaire|courage) (?:a|pour)|rip|"
    r"s'appelle|qui s'appelle|nomme|nommee|prenomme|heard from|(?:thanks|shout ?-?out|kudos|congrats|"
    r"congratulations|cheers|props) to|named|called|"
    r"croise|rencontre|marie a|mariee a|fiancee? (?:a|de)|married to|happy birthday) $"
)
_NOT_SURNAME = word_set(
    """
    bonjour merci bravo salut hello hi dear cher chere madame monsieur mademoiselle et ou mais donc the and or
    but for with from at in on of
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout
    septembre octobre novembre decembre
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december
    france paris lyon marseille toulouse nantes bordeaux lille strasbourg rennes london europe afrique
    facebook twitter instagram whatsapp tiktok linkedin youtube google
    street road avenue lane airport mairie ecole college lycee tv radio plus club team support service conseil
    agence noel paques today tonight yes no oui non
    je tu il elle on nous vous ils elles i you he she we they le la les un une des ce cette ces mon ma mes ton
    ta tes son sa ses notre votre leur
    cottage lodge farm house ier i ii iii iv v vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx
    est sera etait a ont sont is was has will que qui quoi dont si ne pas plus tres trop bien bon super
    """
)
_FIRST_OF_NONE = _NOT_SURNAME - {"le", "la"}  # of no surname in capitals: "LE GOFF Maëlle" has one
# First names that are ordinary words, places or brands as often: they need a title or a relation before them.
# A post that has several of these words is about a film, a series, an album.
_SHOWS = word_set(
    "film films cinema cineaste realisateur realisatrice acteur acteurs actrice actrices casting scenario scenariste "
    "personnage personnages interpretation comedie comedien comediens thriller western blockbuster navet nanar serie "
    "saison episode spectateur spectateurs originale musique album chanson movie movies actor actors actress director "
    "starring sequel trailer screenplay soundtrack season remake"
)
_OF_A_SHOW = 3
_OWN_PEOPLE = Pattern(
    r"\b(?:mon|ma|mes|notre|nos|my|our|chez|voisine?s?|collegues?|cousine?s?|copine?s?|potes?|colleagues?|neighbou?rs?|"
    r"friends?|mate|eleves?|pupils?|cliente?s?|patiente?s?)\b[^.!?]{0,30}$"
)
_WEAK = word_set(
    """
    france paris sydney victoria lourdes israel alberta philippine devon sienna adelaide dakota santiago angeles chelsea austin madison brooklyn india virginia carolina
    prudence patience modeste
    parfait innocent juste olive prune lila lilas marguerite jasmine melodie harmonie divine grace hope faith joy june
    april may august summer autumn will mark rich rob pat sunny sandy rocky dusty candy ginger penny pearl
    crystal mercedes
    ange angel reine major prince duke baron earl bishop hunter chase miles grant chad art ray cliff heath
    lance lane reed
    rusty skip tanner wade ward wolf aime desire fidele honore placide prosper stella nova vita bella belle
    page mason asia
    kenya eden bart merry ave star river roman valence orange apollo mars zeus hermes venus titus general
    colonel toto sim
    mini mira tea elle come job signe waren avril toussaint noel orion diamond destiny glory serenity la le les de des du ville
    """
)
_TITLES = word_set(
    "m mr mme mlle monsieur madame mademoiselle mrs ms miss dr docteur docteure me maitre pr prof tante oncle "
    "tonton tata papi mamie soeur frere"
)
_SIGN_OFF = Pattern(
    r"(?:\b(?:cordialement|bien a vous|(?:bonne|belle|excellente|douce) (?:journee|soiree|fin de (?:journee|"
    r"semaine)|semaine)|bon week-?end|bon courage|a bientot|a votre (?:ecoute|disposition|service)|regards|best|"
    r"cheers|sincerely|thanks|thank you|merci|signe|l'equipe|equipe|votre conseillere?)\W{1,6}|[\n^–—]\s?|(?:^|"
    r"\s)[-/~^] ?)$"
)


_SMALL = Pattern(
    r"\b(?:chez|c'est|avec|par|grace a|merci a|bravo a|bisous a|coucou a|demande[rz]? a|vois avec|appelle[rz]?|"
    r"contacte[rz]?|s'appelle|nommee?|connais(?:sez|sait)?|connait|croise|recherche|un certain|une certaine|felicitations a|"
    r"anniversaire|voisine?|collegue|prof|patron|cheffe?|ami|amie|copain|copine|cousine?|frere|soeur|out to|"
    r"thanks to|kudos to|congrats to|with|by|named|called|ask for|neighbou?r|boss|mate|friend) "
    r"(?P<first>[^\W\d_]{3,15}(?:-[^\W\d_]{2,12})?) (?P<last>(?:(?:de|du|le|la|van|von|el|ben|da|"
    r"dos) ){0,2}(?P<name>[^\W\d_]{4,18}(?:-[^\W\d_]{3,18})?))(?![\w'’@-])"
)
_ROADS = word_set(
    "way drive close court square gardens crescent terrace bridge hall park hospital stadium arena trophy"
)
_FEW_CAPITALS = 3
_MIN_NAME, _SHORT = 2, 4  # words, letters
_LETTERS = re.compile(r"[^\W_]+")
_LEADS = (" ", ",", ":")
_JOINED = re.compile(r" ?(?:,|/|&|et|ou|and|or|vs) ?")


def find(view: View, context: Context) -> Iterator[Match]:
    shown = view.visible
    text = shown.text if shown else view.text
    for start, end, cause in _people(view, text, context):
        yield Match(*(shown.back(start, end) if shown else (start, end)), cause)


def _people(view: View, text: str, context: Context) -> Iterator[tuple[int, int, str]]:
    if not text.islower():
        known: list[tuple[int, int]] = []
        for found in _sequences(text):
            before = _before(text, found.start())
            if not _may_be_named(found[0], before):
                continue
            tokens = [(token[0], *token.span()) for token in _TOKEN.finditer(text, *found.span())]
            named = _names(tokens, before)
            if named:
                start, end, cause = named
                end -= 2 if text.endswith(("'s", "’s"), start, end) else 0
                if _is_private(text, start, end, context, known) and not _is_on_show(view, before):
                    yield start, end, cause
    if sum(map(str.isupper, text)) <= _FEW_CAPITALS and not first_names().isdisjoint(view.vocabulary):
        for found in _SMALL.matches_in(view):
            if _is_name_in_small_letters(found, context):
                start, end = view.span(found.start("first"), found.end("last"))
                yield start, end, "listed"


def _sequences(text: str) -> Iterator[re.Match[str]]:
    """The rows of capitalised words, tried where a word with a capital comes before another, or before a particle."""
    done, row_at = 0, _SEQUENCE.compiled.match
    for capital in _IN_A_ROW.finditer(text):
        if capital.start() >= done:
            found = row_at(text, capital.start())
            if found:
                done = found.end()
                yield found


def _is_name_in_small_letters(found: re.Match[str], context: Context) -> bool:
    """A first name, then a word that is no ordinary one."""
    first, name = found["first"], found["name"]
    ordinary = first in _WEAK or name in _NOT_SURNAME or is_common_word(name) or is_common_word(first)
    return _is_first_name(first) and not ordinary and not is_well_known(f"{first} {found['last']}")


def _may_be_named(row: str, before: str) -> bool:
    """Whether a row of capitalised words may hold a name: a first name, or a title in it or before it."""
    folded = fold_text(row)
    if "-" in folded or "'" in folded or not first_names().isdisjoint(words := _LETTERS.findall(folded)):
        return True
    return words[0] in _TITLES or _is_titled(before)


def _names(tokens: list[tuple[str, int, int]], before: str) -> tuple[int, int, str] | None:
    """Where a first and a last name stand in a row of capitalised words, and why they are taken for such."""
    words = [fold_text(word) for word, _, _ in tokens]
    while words and words[0].rstrip(".") in _TITLES:
        before, words, tokens = "mme ", words[1:], tokens[1:]
    if not words:
        return None
    for place, word in enumerate(words[:-1]):
        known = _is_first_name(word)
        if known or (place == 0 and word not in _NOT_SURNAME):
            end = _end_of_surname(words, place)
            if end and _is_in_short(tokens[place:end]):
                if re.fullmatch(_PARTICLE, words[end - 2]):
                    continue  # "Sandra du SAV": where somebody works, and no surname
                end -= 1  # "Giovanna Rodrigues MD"
            if end and ((known and word not in _WEAK) or _is_titled(before)):
                return tokens[place][1], tokens[end - 1][2], "listed" if known else "titled"
    last = words[-1]
    shouted = all(token[0].isupper() for token in tokens[:-1])
    if 1 < len(words) < 4 and shouted and not tokens[-1][0].isupper() and _is_first_name(last):
        return (tokens[0][1], tokens[-1][2], "listed") if words[0] not in _FIRST_OF_NONE else None
    return None


def _is_in_short(tokens: list[tuple[str, int, int]]) -> bool:
    """Whether a name of three words and more ends with a few capitals, and nothing else is in capitals."""
    named = [word for word, _, _ in tokens]
    return len(named) > _MIN_NAME and named[-1].isupper() and len(named[-1]) <= _SHORT and not named[0].isupper()


def _is_titled(before: str) -> bool:
    """Whether what comes before introduces somebody: a title, a relation, a word said of people."""
    return before.endswith(_LEADS) and bool(TITLE_BEFORE.search(before) or _HEARD_OF.search(before))


def _is_first_name(word: str) -> bool:
    return word in first_names() or word.partition("-")[0] in first_names()


def _end_of_surname(words: list[str], place: int) -> int | None:
    """How many words go up to the end of the surname that follows the first name at `place`."""
    end = place + 1
    while end < len(words) - 1 and _is_first_name(words[end]) and words[end] not in _NOT_SURNAME and end < place + 3:
        end += 1
    while end < len(words) and (words[end].endswith(".") or re.fullmatch(_PARTICLE, words[end])):
        end += 1
    if end >= len(words) or words[end] in _NOT_SURNAME or len(words[end]) < 2:
        return None
    end += 1
    if (
        end == len(words) - 1
        and words[end] not in _NOT_SURNAME
        and words[end] not in _ROADS
        and not re.fullmatch(_PARTICLE, words[end])
        and end - place == 2
    ):
        end += 1
    return end


def _before(text: str, start: int) -> str:
    return fold_text(text[max(start - 60, 0) : start])


def _is_private(text: str, start: int, end: int, context: Context, known: list[tuple[int, int]]) -> bool:
    """Neither known to everybody, nor in a public role, nor the name of a street, a brand, a work; nor a signature."""
    name = fold_text(text[start:end])
    lexicon = context.lexicon
    if is_well_known(name):
        known.append((start, end))
        return False
    if any(
        name in words
        for words in (lexicon.own, lexicon.competitors, lexicon.clients, lexicon.codenames, lexicon.executives)
    ):
        return False
    before, after = _before(text, start), fold_text(text[end : end + 40])
    if any(_JOINED.fullmatch(fold_text(text[last:start])) for _, last in known[-1:]):
        known.append((start, end))
        return False
    public = any(pattern.search(before) for pattern in (PLACE_BEFORE, ARTICLE_BEFORE, OFFICIAL_BEFORE, WORK_BEFORE))
    if public or PLACE_AFTER.match(after) or WORK_AFTER.match(after):
        return bool(RELATION_AFTER.match(after))
    return not _is_signature(before, text[end:], context)


def _is_on_show(view: View, before: str) -> bool:
    """Whether the post speaks of a show, whose names are public, and none of the author's own people is announced."""
    return len(view.vocabulary & _SHOWS) >= _OF_A_SHOW and not _OWN_PEOPLE.search(before)


def _is_signature(before: str, rest: str, context: Context) -> bool:
    """The name of whoever writes for the organisation, at the end."""
    if context.author_role not in ("agent", "official"):
        return False
    return len(rest) <= 70 and bool(_SIGN_OFF.search(before))
