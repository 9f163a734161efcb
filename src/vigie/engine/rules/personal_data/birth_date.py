"""The date of birth of a private person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.dates import DATE
from vigie.engine.finding import Family, Severity
from vigie.engine.names import first_names, mentions_well_known
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.view import View

RULE = Rule(
    code="PII008",
    name="birth-date",
    family=Family.PERSONAL_DATA,
    label="BIRTH_DATE",
    severity=Severity.WARNING,
    confidence=0.95,
    since="0.1",
    message=Words(fr="Une date de naissance se lit ici.", en="A date of birth can be read here."),
    suggestion=Words(
        fr="Dites plutôt l'âge, ou rien : avec un nom, cette date suffit à usurper une identité.",
        en="Tell the age instead, or nothing: with a name, that date is enough to steal an identity.",
    ),
    causes={"announced": Words(fr="annoncée comme une naissance", en="introduced as a birth")},
)

_BORN = Pattern(
    r"\b(?:(?:est |etait |suis |es |sont |sommes )?(?:nee?s?|ne\(e\)|ne-e|ne·e)(?: (?:un|une|le|la|ce|du|en|a|au|aux|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)){0,3}(?: [\w\-]{2,20}){0,3}?(?:,? ?le| un)?|"
    r"(?:date (?:de )?(?:naissance|naiss\.?)|ddn|naissance|naiss\.?|d\.?o\.?b\.?|birth ?date|date of birth|"
    r"birthday|anniv(?:ersaire)?)(?: (?:est|is|c'est|du|de|le|of|was|:|=))?(?: [^\W\d]{2,15}){0,3}?(?: (?:est|is|c'est|"
    r"on|le|au))?|"
    r"(?:was |is |am |were )?born(?: (?:on|the|in|at|[^\W\d]{3,15})){0,4}|"
    r"(?:(?:a|ont|ai|avoir) vu le jour|(?:venue?|arrivee?)s? au monde|(?:came|come) into (?:the|this) world|"
    r"(?:montre|pointe) le bout de son nez)(?: [^\W\d]{1,15}){0,4}|b\.)"
    rf"(?: ?[:=,(] ?| )(?:le |l'|the |on )?(?P<date>{DATE})"
)
# The name of the date, then a few words, then the date; or the other way round.
_SAID_OF = (
    r"(?:dates? (?:de )?(?:naissance|naiss\.?)|ddn|naissance (?:a|de|du)|d\.?o\.?b\.?|birth ?dates?|dates? of birth|"
    r"b-?day|(?:was|were) born,)"
)
_A_WHILE_AFTER = Pattern(rf"\b{_SAID_OF}(?:'s)?(?!\w)[^.!?\n\d]{{0,40}}?(?<!\w)(?P<date>{DATE})")
_BEFORE_IT_IS_SAID = Pattern(
    rf"(?<![\w.,/])(?P<date>{DATE})[^\n\d]{{0,45}}?\b(?:dates? de naissance|ddn|birth ?dates?|dates? of birth|"
    r"(?:c'est|est|etait) (?:bien |vraiment )?(?:mon|son|ton|ma|sa) (?P<feast>anniv\w{0,10})(?! de )|"
    r"(?:is|it's|was|that's) (?:my|her|his) (?:\w{2,8} )?(?P<feast_en>b(?:irth|-)?day))\b"
)
_IS_OF = Pattern(
    rf"(?<!\w)(?:est|sont|suis|es|sommes|t'es) (?:toutes? les deux |tous les deux |bien )?du (?P<date>{DATE})"
)
# It was wrong, and here is what was put: the date is in the next sentence.
_MENDED = Pattern(
    r"\b(?:dates? de naissance|ddn|birth ?dates?|dates? of birth|d\.?o\.?b)(?!\w)[^\n\d]{0,60}?\b(?:mis|ecrite?|saisie?|rentree?|"
    r"tapee?|indiquee?|notee?|entered|put|typed|wrote|written|should (?:say|be|read)|it's|c'est)(?: (?:bien|pourtant|partout|le|the|as|"
    rf"in)){{0,2}} ?:? ?(?P<date>{DATE})"
)
# A first and a last name, then two dates: a life.
_LIFE = Pattern(rf"(?:,| ?\() ?(?:nee? le |born )?(?P<date>{DATE}) ?[–—\-] ?{DATE}")
_NAMES_BEFORE = re.compile(r"(?:[^\W\d_][\w'’\-]{1,24} ){1,3}[^\W\d_][\w'’\-]{1,24}$")
_NOT_THE_BIRTH = re.compile(
    r"\b(?:recue?s?|delivree?s?|emise?s?|envoyee?s?|expire|valable|faite?s?|depuis|signee?s?|avant|apres|issued|received|sent|"
    r"since|before|until|expires?|valid|dated|datee?)(?: (?:le|on|du|the|from|until|jusqu'au))? ?$"
)
_SOMEBODY = re.compile(
    r"(?:\b(?:je|j'|chuis|jsuis|tu|on|nous|t'|(?:mon|ma|notre|son|sa|ta|ton) (?:grande? |petite? )?(?:fils|fille|frere|soeur|"
    r"mere|pere|maman|papa|mari|femme|aine|cadet|cadette|ainee|jumelle|jumeau|cousine?|niece|neveu|mamie|papi|papy|"
    r"grand-mere|grand-pere|copine|copain))|\b(?P<one>ils?|elles?)|(?P<first>\b[^\W\d_]{3,15})) ?$"
)
_CUES = (
    "ne", "naiss", "born", "birth", "dob", "ddn", "vu le jour", "d.o.b", "anniv", "b. ", "bday", "b-day", "est du ",
    "suis du ", "es du ", "sommes du ", "sont du ", "deux du ", "au monde", "the world", "this world", "son nez",
)  # fmt: skip
_LATE = 2012  # letters, games and parties have dates too: of whom it is only guessed, the date must be an old one
_NOT_A_PERSON = Pattern(
    r"\b(?:fonde\w{0,3}|creee?s?|inaugure\w{0,3}|site|appli(?:cation)?|marque|projet|association|assoc?|entreprise|"
    r"societe|revue|magazine|club|groupe|festival|journal|boutique|startup|cooperative|idee|mouvement|parti|chiots?|"
    r"chatons?|chiens?|chiennes?|chats?|chattes?|poneys?|chevaux|cheval|jument|poulains?|lapins?|lapereaux|porcelets?|"
    r"veaux?|agneaux?|agneau|portee|femelles?|males?|panda|girafe|elephant|litter|pupp(?:y|ies)|kittens?|cat|dog|foal|"
    r"calf|lambs?|company|charity|website|brand|band|founded|zoo|roi|reine|empereur|king|queen|poete|peintre|romancier|"
    r"romanciere|compositeur|compositrice|philosophe|ecrivain|ecrivaine|inventeur|physicien|poet|painter|composer|"
    r"novelist|inventor|physicist|saint|sainte|personnage|character)\b"
)
_EARLIEST = 1905
_TWO_DATES = re.compile(r"\d{4} ?[–—\-] ?\d")


def find(view: View, context: Context) -> Iterator[Match]:
    told = any(map(view.folded.__contains__, _CUES))
    if not told and (view.digits < 6 or not _TWO_DATES.search(view.folded)):
        return
    seen: set[tuple[int, int]] = set()
    for pattern in (_BORN, _A_WHILE_AFTER, _BEFORE_IT_IS_SAID, _IS_OF, _MENDED, _LIFE) if told else (_LIFE,):
        for found in pattern.matches_in(view):
            if found.span("date") not in seen and _is_a_birth(view, found):
                seen.add(found.span("date"))
                yield Match(*view.span(*found.span("date")), "announced")


def _is_a_birth(view: View, found: re.Match[str]) -> bool:
    """Of a person, not too long ago, and not the day of a party."""
    said = found.groupdict()
    year = re.search(r"\d{4}", found["date"])
    guessed = said.get("feast") or said.get("feast_en")
    if found.re is _IS_OF.compiled:
        somebody = _SOMEBODY.search(view.before(found.start(), 40))
        if not somebody or (somebody["first"] and somebody["first"] not in first_names()):
            return False
        guessed = somebody["one"]
    if found.re is _LIFE.compiled:
        names = _NAMES_BEFORE.search(view.before(found.start(), 60))
        if not names or first_names().isdisjoint(re.split(r"[ \-]", names[0])[:-1]):
            return False
        guessed = "life"
    if found.re is _A_WHILE_AFTER.compiled and _NOT_THE_BIRTH.search(view.before(found.start("date"), 24)):
        return False
    if year and (int(year[0]) < _EARLIEST or (guessed and int(year[0]) > _LATE)):
        return False
    if found.re is _MENDED.compiled:
        return True
    sentence = view.before(found.start(), 90) + " " + found[0]
    return not (_NOT_A_PERSON.search(sentence) or mentions_well_known(sentence))
