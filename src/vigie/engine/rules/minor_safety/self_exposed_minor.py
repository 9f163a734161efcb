"""A minor who gives away age with a contact, a place or being alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import is_imagined
from vigie.engine.view import View

RULE = Rule(
    code="MIN002",
    name="self-exposed-minor",
    family=Family.MINOR_SAFETY,
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.2",
    message=Words(
        fr="Un mineur donne ici de quoi le trouver ou le joindre.",
        en="A minor gives away here how to be found or reached.",
    ),
    suggestion=Words(
        fr="Ne laisse ni âge, ni école, ni contact en public. Quelqu'un insiste ? Le 3018 aide, gratuitement et sans le dire à personne.",
        en="Leave no age, school or contact in public. Somebody insists? Tell an adult you trust; in France 3018 helps, free and confidential.",
    ),
    causes={
        "contact": Words(fr="âge et contact", en="an age and a contact"),
        "place": Words(fr="âge et lieu ou école", en="an age and a place or school"),
        "alone": Words(fr="seul ou sans parents", en="alone or without parents"),
        "meeting": Words(fr="rendez-vous avec des inconnus", en="meeting strangers"),
    },
)

_NUMBER = r"(?:1[0-7]|[89]|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept)"
_AGES = (
    rf"(?:j'ai|jai|jvais avoir|je vais avoir|bientot|ai|g|moi|moi c'est \w+|fille|garcon|mec|meuf|ado|ado de|f|h|m) {_NUMBER} ?(?:ans|piges|y/?o|yo)",
    rf"{_NUMBER} ?piges",
    r"^(?:1[0-7]|[89]) ?ans(?=,| today| aujourd'hui| ajd| pile| et demie?,| tout rond)",
    rf"{_NUMBER} ?(?:ans|piges) (?:fille|garcon|meuf|mec|f|h|cherche|dispo|celib\w{{0,6}}|seule?|et|qui|,)",
    r"(?:i'm|im|i am|just turned|turned|me|girl|boy|f|m) (?:only )?(?:1[0-7]|[89]|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?= |,|[.!]|$)",
    r"(?:1[0-7]|[89]) ?(?:y/?o|yo|year old|years old)",
    r"(?<=[a-z]{3} )1[0-7] ans(?! d)",
)
_CONTACT = r"live|abos|abonnes|followers|maillot|nudes?|webcam|cam|snap|insta|tiktok|discord|whatsapp|telegram|numero|num|tel|06|07|dm|dms|mp|ajoute\w{0,2}|add|ecri(?:s|vez)[- ]?moi|envoie\w{0,1}|contacte\w{0,2}|appelle\w{0,1}|message me|text me|call me|hmu|hit me up|roblox|pseudo|username"
_PLACE = r"j'habite|jhabite|habite|rue|allee|avenue|impasse|college|lycee|ecole|en (?:6|5|4|3|2)(?:e|eme|nde)|au parc|a la sortie|sortie|arret|i live|live in|live at|school|high school|middle school|near the|my address|street"
_ALONE = r"seule? (?:a la maison|chez moi|ce soir|tout le week-?end|jusqu'a)|(?:mes )?(?:darons?|daronnes?|reups|remps|vieux) (?:sont |st |)(?:absents|pas la|partis|au|en|a)|parents (?:absents|pas la|partis|sont pas|en vacances|rentrent)|mes parents (?:sont|rentrent|bossent|dorment)|personne a la maison|home alone|parents (?:are )?(?:away|out|gone|asleep)|no parents|my parents (?:don't|dont|are|won't)|all alone"
_MEET = r"cherche (?:des |un |une |mon |ma )?(?:ami\w{0,2}|copain|copine|copains|mec|meuf|amour|quelqu'un|gens|potes|rencontre\w{0,1}|crush|keum)|qui (?:veut|vient|pour|passe|debarque|ramene)|note[rz]?[- ](?:moi|mes)|rate (?:me|my)|on se (?:voit|rejoint|retrouve|capte)|venez|rdv|rendez-vous|soiree chez moi|meme (?:aux )?(?:grands|adultes|plus vieux|majeurs)|looking for (?:friends|a boyfriend|a girlfriend|someone)|wanna (?:meet|hang|chat|talk)|meet me|come over|who wants to|anyone (?:free|wanna|want)|older (?:guys|boys|people)"
CUES = Cues(
    Cue("contact", each(*_AGES), near=(words(_CONTACT),), within=105, to_clause_end=True),
    Cue("place", each(*_AGES), near=(words(_PLACE),), within=105, to_clause_end=True),
    Cue("alone", each(*_AGES), near=(words(_ALONE),), within=105, to_clause_end=True),
    Cue("meeting", each(*_AGES), near=(words(_MEET),), within=105, to_clause_end=True),
)
_TEEN = Cues(
    Cue(
        "alone",
        each(
            rf"(?:{_ALONE})<100>(?:{_CONTACT}|{_MEET}|{_PLACE}|venez|viens|passez)",
            rf"(?:je suis|jsuis|chui|chuis|i'm|im)<12>(?:{_ALONE})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "contact",
        each(
            r"(?:mon|my) (?:snap|insta|discord|num|numero|tel|number|06|07) (?:c'est |c |est |is |: ?)<60>",
            r"(?:snap|insta|discord|num|numero) ?: ?[\w.@]{3,}<40>(?:ajoutez|venez|dm|mp|add|hmu|tout le monde|n'importe qui|inconnus)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "place",
        each(
            r"(?:j'habite|jhabite|i live)(?: \w+){0,3} (?:au |a |rue|allee|at|in)<30>\d{1,3}",
            r"(?:je suis|jsuis|chui|chuis|i'm|im) (?:en|in) (?:[3-6]e\w?|[3-6]eme|2nde|seconde|cm[12]|year \d{1,2})<40>(?:sors?|sortie|portail|grille|venez|viens|snap|insta|gate|after school|come)",
            r"(?:college|lycee|school) (?:[a-z\-]+)<30>(?:en |classe |year )?(?:[3-6]e\w?|[3-6]eme|2nde|year \d{1,2})<50>(?:sortie|sors|\d{1,2}h|porte|grille|snap|insta|after)",
        ),
        to_clause_end=True,
    ),
)


def find(view: View, context: Context) -> Iterator[Match]:
    if context.author_role in ("official", "agent"):
        return
    yield from matches(view, CUES, _is_spared)
    if context.author_role == "teen":
        yield from matches(view, _TEEN, _is_spared)


_ADULT = words(
    "d'experience",
    "d'anciennete",
    "de metier",
    "de mariage",
    "de carriere",
    "de boite",
    "chez (?:eux|nous)",
    "il y a",
    "quand j'avais",
    "a l'epoque",
    r"depuis (?:\d|un|deux|trois|cinq|dix|des|longtemps|toujours|l'age)",
    "years? (?:of|at|in) (?:experience|business|service|marriage)",
    "ago",
    "when i was",
    "since",
    "mon (?:chat|chien)",
    "ma (?:voiture|chatte|chienne)",
    "my (?:cat|dog|car)",
    "retraite",
    r"clients?",
    "cliente",
    "fidelite",
    "mes enfants",
    "ma fille",
    "mon fils",
    "my (?:son|daughter|kids)",
)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted; years that are not an age; a story."""
    start = found.start()
    around = view.before(start, 30) + found[0] + view.after(found.end(), 30)
    return view.is_quoted(start) or bool(_ADULT.search(around)) or is_imagined(view, start)
