"""The date of birth of a private person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.dates import DATE
from vigie.engine.finding import Family, Severity
from vigie.engine.names import mentions_well_known
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
    r"birthday|anniversaire)(?: (?:est|is|c'est|du|de|le|of|was|:|=))?(?: [^\W\d]{2,15}){0,3}?(?: (?:est|is|c'est|"
    r"on|le|au))?|"
    r"(?:was |is |am |were )?born(?: (?:on|the|in|at|[^\W\d]{3,15})){0,4}|"
    r"(?:a|ont|ai|avoir) vu le jour(?: [^\W\d]{1,15}){0,4}|b\.)"
    rf"(?: ?[:=,(] ?| )(?:le |l'|the |on )?(?P<date>{DATE})"
)
_CUES = ("ne", "naiss", "born", "birth", "dob", "ddn", "vu le jour", "d.o.b", "anniversaire", "b. ")
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


def find(view: View, context: Context) -> Iterator[Match]:
    if not any(map(view.folded.__contains__, _CUES)):
        return
    for found in _BORN.matches_in(view):
        year = re.search(r"\d{4}", found["date"])
        sentence = view.before(found.start(), 90) + " " + found[0]
        if (year and int(year[0]) < _EARLIEST) or _NOT_A_PERSON.search(sentence) or mentions_well_known(sentence):
            continue
        yield Match(*view.span(*found.span("date")), "announced")
