"""A child who can be recognised, met alone, reached, or seen undressed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.names import first_names
from vigie.engine.patterns import each, stems, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.personal_data import child
from vigie.engine.stance import is_imagined, says
from vigie.engine.view import View

RULE = Rule(
    code="MIN001",
    name="exposed-child",
    family=Family.MINOR_SAFETY,
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.2",
    message=Words(
        fr="Un enfant peut être reconnu, trouvé seul ou joint à partir de ce passage.",
        en="A child can be recognised, found alone or reached from this passage.",
    ),
    suggestion=Words(
        fr="Retirez le prénom, l'âge, l'école, l'heure ou le contact ; gardez la joie, pas les repères.",
        en="Leave out the name, age, school, time or contact; keep the joy, not the landmarks.",
    ),
    causes={
        "named": Words(
            fr="prénom d'un enfant avec âge, école ou classe", en="a child's first name with age, school or class"
        ),
        "alone": Words(fr="enfant seul à la maison ou dehors", en="a child alone at home or outside"),
        "reached": Words(fr="enfant que des inconnus peuvent joindre", en="a child whom strangers can reach"),
        "undressed": Words(fr="image d'un enfant dévêtu", en="a picture of an undressed child"),
        "schedule": Words(fr="lieu et heure où trouver un enfant", en="where and when to find a child"),
    },
)

_CHILD = r"enfants?|fils|filles?|fillette|gamine?s?|gosses?|petits?|petites?|petit|loulous?|puces?|puce|bebe|bebes|jumeaux|jumelles|neveux?|neveu|nieces?|ados?|ainee?|cadette?|benjamine?|filleule?s?|eleves?|bout de chou|princesse|champion|championne|garcon|garcons|kids?|children|son|sons|daughters?|boys?|girls?|toddlers?|baby|twins?|nephews?|nieces?|little one|little ones|grandson|granddaughter|teenager|tween|eldest|youngest|grande?(?= de \d)|grande?(?= rentre)"
_MY = r"(?:mon|ma|mes|notre|nos|sa|son|ses|leur|leurs|la|le|les|l'|ton|ta|my|our|his|her|their|the|une|un|des|deux|trois) ?(?:<2w>)?"
_CLASS = r"cp|ce1|ce2|cm1|cm2|[3456]e[a-f]?|[3456]eme|sixieme|cinquieme|quatrieme|troisieme|petite section|moyenne section|grande section|maternelle|creche|year (?:[1-9]|1[0-3])|reception|nursery|[1-9](?:st|nd|rd|th) grade"
CUES = Cues(
    Cue(
        "named",
        each(
            rf"(?P<first>[a-z]{{3,12}}(?:-[a-z]{{3,12}})?)(?:(?:,| et| and| &) [a-z]{{3,12}}){{0,3}},? (?:<4w>)?(?:en|in|de|au|a l'|a la|est en|entre en|rentre en|passe en|classe de) (?:{_CLASS})(?:,? (?:a l'|au |a la |at )?(?:ecole|college|school)(?: <3w>)?)?",
            r"(?P<first>[a-z]{3,12}(?:-[a-z]{3,12})?)(?:(?:,| et| and| &) [a-z]{3,12}){0,3}(?:,| :)? (?:<4w>)?(?:ecole|college|lycee|creche|maternelle|primary|nursery|elementary|academy) (?:des |du |de la |de l'|de |d'|les |la |le )?[a-z\-]{3,15}",
            r"(?:ma classe|mes eleves|la classe|my class|my pupils|les petits|les enfants)<60>(?P<first>[a-z]{3,12}(?:-[a-z]{3,12})?)(?:,| et| and)",
            r"(?P<first>[a-z]{3,12}),? [a-z]{3,12} (?:et|and) [a-z]{3,12},? (?:1[0-7]|[1-9]) (?:ans|years)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "alone",
        each(
            rf"{_MY}(?:{_CHILD})<80>(?:(?:va|vont|part|partent|marche|marchent|prend le bus|prennent le bus|traverse) (?:desormais |maintenant |deja )?(?:toute? |tous )?seule?s?|seule?s? (?:a la maison|a l'ecole|au college|chez nous|a la sortie|dans la rue|tous les (?:soirs|jours|mercredis)|jusqu'a|tout l'apres|le (?:soir|midi|mercredi)|a pied|au parc|en bus)|gard(?:e|ent) la maison|rentr(?:e|ent) (?:<4w>)?(?:toute? )?seule?s?|attend(?:ent)? (?:tou(?:t|te|s|tes) )?seule?s?|se gard(?:e|ent) seule?s?|(?:home|all) alone|alone (?:at|in|after|until|every|at home)|by (?:himself|herself|themselves)|(?:toute? )?seule?s? (?:devant|sur le|a l'arret|au portail)|on (?:his|her|their) own (?:at|until|after|every|from)|walks? home alone)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "reached",
        each(
            rf"{_MY}(?:{_CHILD})<60>(?:joignables?|(?:son|leur|sur) (?:snap|insta|tiktok|discord|pseudo|numero|num|tel|telephone|compte|tablette)|pseudo|ajoutez[- ](?:la|le|les)|suivez[- ](?:la|le|les)|ecrivez[- ]lui|envoyez[- ]lui|cherche(?:nt)? des (?:copains|copines|amis|correspondants)|can be reached|add (?:him|her|them)|message (?:him|her|them)|(?:his|her|their) (?:snap|insta|discord|username|number|account|gamertag|handle)|looking for (?:friends|penpals|pals))",
            r"(?:snap|insta|discord|roblox|pseudo|username|gamertag) (?:de |of |d')(?:ma fille|mon fils|ma puce|mon petit|my (?:son|daughter|kid|boy|girl)|mes enfants|nos enfants)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "undressed",
        each(
            rf"(?:photos?|videos?|pictures?|pics?|cliches?|snaps?|filmee?s?)<50>(?:{_CHILD})<40>(?:tou(?:t|te|s|tes) nue?s?|nue?s?|a poil|cul nu|fesses a l'air|dans (?:le|son|leur) bain|sous la douche|en culotte|en couche|sur le pot|en maillot|naked|nude|in the bath|in the tub|potty|skinny)",
            r"(?:my|our) (?:\d|two|three|four|five|six|seven|eight|nine|ten)[ -]years?[ -]olds?<50>(?:not a stitch|naked|nude|in the (?:bath|nuddy|buff))",
            rf"(?:{_CHILD})<20>(?:tou(?:t|te|s|tes) nue?s?|cul nu|a poil|naked|in the bath)<60>(?:photos?|videos?|pictures?|piscine|pataugeoire|bassine|baignoire|plage|jardin|story|album|pool|beach|garden|snap)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "schedule",
        each(
            rf"{_MY}(?:{_CHILD})<70>(?:tous les|chaque|every) (?:soirs?|matins?|jours?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|day|evening|morning|monday|tuesday|wednesday|thursday|friday|saturday)<40>(?:gymnase|stade|piscine|ecole|college|conservatoire|parc|arret|salle|terrain|club|centre|danse|judo|foot|gym|pool|school|park|bus stop|club|rink)",
            rf"{_MY}(?:{_CHILD})<60>(?:sort|sortent|finit|finissent|sortie|descend|attend|gets out|finishes|leaves|waits) (?:<4w>)?(?:a |at |vers )?\d{{1,2}} ?(?:h|:|heures|am|pm|o'clock)(?:\d\d)?<40>(?:portail|grille|porte|ecole|college|arret|gymnase|rue|gate|school|stop|corner|street|door)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "named",
        each(
            rf"(?:ma fille|mon fils|mon petit|ma petite|ma puce|mon loulou|ma niece|mon neveu|my (?:son|daughter|boy|girl|little one|nephew|niece)) (?P<span>(?P<called>[a-z]{{3,12}})(?: ?[,(] ?| )(?:<3w>)?(?:{_CLASS}|\d{{1,2}} ans|(?:1[0-7]|[2-9])(?: years old)?|ecole|college|school|maternelle))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "schedule",
        each(
            r"(?P<child>[a-z]{3,12})(?:, (?:licence|u\d+|maillot|\d{1,2} ans)<30>,)? (?:toujours |souvent |always |usually )?(?:attend|attends|sort|rentre|descend|passe|s'entraine|joue|waits|walks|cycles|gets off|trains|plays|finishes)<50>(?:grille|portail|haras|conservatoire|gymnase|stade|skate ?park|dojo|poney|arret|ecole|college|gate|school|playground|bus stop|rink|pool|lane|footpath|climbing frame)",
            r"(?P<child>[a-z]{3,12}) (?:est|is|sera|will be|c'est) (?:la|le|celui|celle|the) (?:petite?|grande?|blonde?|brune?|rouquine?|little one|one|girl|boy|kid)? ?(?:avec|au|aux|en|with|in) <40>(?:bonnet|manteau|cartable|bottes|blouson|casquette|coat|hat|wellies|backpack|rucksack|bag)",
            r"(?:you'll find|you can find|find|vous trouverez|on trouve) (?P<child>[a-z]{3,12}|her|him) (?:<1w>)?(?:on|at|in|by|sur|au|a la|devant) <40>(?:climbing frame|playground|park|skate ?park|swings|gate|portail|grille|stade|gymnase|balancoires|terrain|square)",
        ),
        near=(
            words(
                r"(?:tous|toutes|chaque|le|un) (?:les )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|soir|jour|matin|midi)s?|(?:vers|a) \d{1,2} ?h(?:eures)?(?: ?\d\d)?|every (?:day|evening|afternoon|\w+day)|most (?:days|afternoons)|after (?:the bell|school)|half (?:past )?(?:two|three|four|five)|(?:at|about|around) (?:\d|two|three|four|five)|apres (?:l'ecole|la classe)|on (?:mon|tues|wednes|thurs|fri|satur)days?"
            ),
            words(
                r"coucou|petite?|bonnet|bombe|moniteur|monitrice|adore|(?:son|sa) (?:prof|coach|nounou|mamie)|maman|papa|ramenez|wave|nan|gran|mum|coat|wellies|hat|licence u\d+|u\d{1,2}|maillot \d+|our|notre|ma puce|mon fils|ma fille|saluer|toute seule?|tout seul|on (?:her|his) own"
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "schedule",
        each(
            rf"(?:recuperer|chercher|aller chercher|emmener|deposer|accompagner|pick up|collect|drop off|walk) (?:{_MY})(?:{_CHILD})<60>(?:a |vers |at )\d{{1,2}} ?(?:h|:|heures|am|pm)\d{{0,2}}",
        ),
        to_clause_end=True,
    ),
)


def find(view: View, context: Context) -> Iterator[Match]:
    for found in child.find(view, context):
        if not says(view, _PAST):
            yield Match(found.start, found.end, "named")
    yield from matches(view, CUES, _is_spared)


WAKES = stems(
    "ans an mois printemps enfant enfants fils fille filles fillette gamin gosse petit petits petite loulou puce bebe jumeaux jumelles neveu neveux niece ado ados aine cadet filleul eleve eleves princesse garcon champion championne ecole college lycee classe maternelle creche cp ce1 ce2 cm1 cm2 6e 5e 4e 3e section section grade year years old months "
    "kid kids child children son sons daughter boy girl toddler baby twins nephew little grandson granddaughter teenager school nursery eldest youngest yo aged"
)
_PAST = words(
    r"il y a (?:\d+|dix|vingt|trente|quarante) ans",
    r"en 19\d\d",
    "years ago",
    r"in 19\d\d",
    r"disparu\w{0,2}",
    "alerte enlevement",
    "avis de recherche",
    "missing",
)
_ADULT = words(
    "prof",
    "professeure?",
    "instit",
    "enseignante?",
    "directeur",
    "directrice",
    "principal",
    r"animat\w{3,5}",
    "rue",
    "avenue",
    "place",
    "teacher",
    "head",
    "headteacher",
    "principal",
    "lawyer",
    "ancien eleve",
    "fondation",
    "marie curie",
    "jean moulin",
)
_ADVICE = words(
    "parents ?:",
    "pas de photos?",
    "evitez",
    "ne (?:publiez|postez|laissez|donnez) (?:pas|jamais)",
    "jamais",
    "prevention",
    "conseils?",
    "ralentissez",
    "roulez",
    "slow down",
    "premiers pas",
    "seul depuis (?:hier|ce matin|lundi|dimanche|samedi|une semaine)",
    "vos enfants",
    "les enfants seuls",
    "your children",
    "your kids",
    "never",
    "don't",
    "avoid",
    "tips?",
    "film",
    "roman",
    "livre",
    "novel",
    "movie",
)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted; an advice to parents; a story; no first name where one is needed."""
    start = found.start()
    if "child" in found.re.groupindex:
        known = found["child"] in ("her", "him") or (
            found["child"] in first_names() and view.text[view.span(*found.span("child"))[0]].isupper()
        )
        return not known or view.is_quoted(start) or says(view, _ADVICE) or says(view, _PAST)
    if "called" in found.re.groupindex and not view.text[view.span(*found.span("called"))[0]].isupper():
        return True
    if "first" in found.re.groupindex:
        first = view.span(*found.span("first"))[0]
        if (
            found["first"].partition("-")[0] not in first_names()
            or not view.text[first].isupper()
            or _ADULT.search(view.before(start, 40) + found[0] + view.after(found.end(), 40))
        ):
            return True
    return view.is_quoted(start) or says(view, _ADVICE) or says(view, _PAST) or is_imagined(view, start)
