"""A child by first name, with age, school or class."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.folding import fold_text
from vigie.engine.names import first_names, mentions_well_known
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="PII013",
    name="child",
    family=Family.PERSONAL_DATA,
    label="MINOR",
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.1",
    message=Words(fr="Un enfant se reconnaît ici.", en="A child can be recognised here."),
    suggestion=Words(
        fr="Retirez le prénom, l'âge ou l'école : ensemble, ils suffisent à l'aborder.",
        en="Leave out the first name, the age or the school: together they are enough to approach the child.",
    ),
    causes={
        "age": Words(fr="prénom et âge d'un enfant", en="a child's first name and age"),
        "school": Words(fr="prénom et école ou classe", en="a first name with a school or class"),
    },
)

_C, _L = r"[A-ZÀ-ÖØ-Þ]", r"[a-zà-öø-ÿœ]"
_NAME = (
    r"(?!(?:Mon|Ma|Mes|Notre|Nos|Votre|Leur|Son|Sa|Ses|Le|La|Les|Un|Une|Des|Du|Ce|Cette|Il|Elle|On|Je|Nous|Vous|"
    r"Tu|Et|Mais|Pour|Avec|Chez|Bravo|Merci|Bonjour|Coucou|Petit|Petite|"
    r"My|Our|Her|His|Their|The|An?|We|He|She|It|They|You|And|But|For|With|Little|Happy|Thanks|Hello|This|That|Today)\b)"
    rf"{_C}{_L}{{1,15}}(?:-{_C}?{_L}{{1,15}})?"
)
_FIRST = (
    rf"(?<![\w@#/.\-])(?P<first>{_NAME})(?: (?:de |du |d[’']|le |la )?{_C}[\w’\-]{{1,20}}){{0,2}}(?:(?:,| et| and|"
    rf" &) {_NAME}){{0,2}}"
)
_NUMBER = (
    r"(?:\d{1,2}|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|"
    r"one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
)
_SEVERAL = rf"(?P<age>{_NUMBER})(?:(?:,| et| and) {_NUMBER}){{0,2}}"
_AGE = (
    rf"(?:{_SEVERAL} (?P<unit>ans?|mois|printemps|semaines)(?: et demie?| et \d{{1,2}} mois| 1/2| tout juste)?(?![\w])|"
    rf"(?P<age_en>{_NUMBER})[ \-](?P<unit_en>years?|months?|weeks?|yrs?)(?:[ \-]olds?)?(?![\w])|"
    rf"(?P<age_yo>\d{{1,2}}) ?y/?o(?![\w]))"
)
_BARE = (
    r"(?P<bare>1[0-7]|[1-9]|(?<=aged )(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen|sixteen|seventeen))(?= ?(?:[,.;!?]|\)(?! ?(?:\d|beat|bt |def|bat |in straight|vs|v |contre))|$|\n| and | et | in | en | goes | from | who | qui | (?:today|tomorrow|aujourd[’']hui|demain)(?!\w)| (?:thinks|wants|says|said|loves|hates|"
    r"has|is|was|just|still|keeps|lost|won|asked|told|a|est|va|veut|dit|adore|aime|pense|me|nous|vient|joue|fait) |"
    r" [nsm][’']))(?!, ?\d)(?![.,]\d)"
)
_PROPER = (
    rf"{_C}[\w’'\-]{{0,20}}(?:[ \-](?:de |du |des |la |le |les |d[’']|l[’']|of |the )?{_C}[\w’'\-]{{0,20}}){{0,3}}"
)
_SCHOOL = (
    r"(?:(?:[Éé]cole|Ecole|ecole|[Cc]ollège|[Cc]ollege|[Ll]ycée|[Ll]ycee|[Cc]rèche|[Cc]reche|[Mm]aternelle|"
    r"groupe scolaire|micro-crèche)"
    rf"(?: (?:primaire|maternelle|élémentaire|privée?|publique?)){{0,2}} (?:du |de la |des |de l[’']|de |d[’']|"
    rf"les |la |le |aux? )?{_PROPER}"
    rf"|(?:St\.? )?{_PROPER} (?:Primary|Elementary|Middle|High|Academy|School|Nursery|Secondary|Infants?|Juniors?|"
    rf"Grammar|Preschool|Kindergarten)(?: School)?)"
)
_GROUP = (  # the B of "CE1 B", the 4 of "Terminale 4"
    r"(?: [A-F](?![\w’'\-])|(?<=[ers]) \d{1,2}(?= ?(?:[,.;:!?)]|$|\n)| (?:pour|et|à|au|du|de|qui|a|est) ))?"
)
_CLASS = (
    r"(?:(?:toute )?petite section|moyenne section|grande section|maternelle|C[PM]|CP|CE ?[12]|CM ?[12]|"
    r"[6543] ?[èe](?:me)? ?(?:[A-F1-9](?![\w]))?|[6543] ?[èe](?:me)?|[Ss]ixième|[Cc]inquième|[Qq]uatrième|"
    r"[Tt]roisième|[Ss]econde|[Pp]remière|[Tt]erminale|2nde|1[eè]re|[Tt]le|T(?:G|S|ES|L|STMG) ?\d{1,2}|ULIS|SEGPA|CAP|TPS|PS|MS|GS|[Yy]ear (?:1[0-3]|"
    r"[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven)|"
    r"[Rr]eception|[Nn]ursery|[Kk]indergarten|[Pp]re-?school|[Ss]ixth [Ff]orm|(?:\d{1,2}(?:st|nd|rd|th)|first|"
    r"second|third|fourth|fifth|sixth|seventh|eighth) grade|[Gg]rade \d{1,2}|P[1-7])(?![\w])"
    r"(?! (?:main|fois|ligne|position|place|partie|vague|mi-temps|ann[ée]e|classe|page|chance|division|guerre|semaine|"
    r"vitesse|lecture|instance|intention)\b)"
)
_AT_SCHOOL = rf"(?: (?:à (?:l[’']|la )?|au |at |in )(?:{_SCHOOL}|{_PROPER}))?"
_LINKS = (
    r"(?:(?:qui|a|as|est|va|vont|aura|auront|ont|sont|en|au|aux|à|la|le|les|sa|son|dans|élève|élèves|de|du|"
    r"scolarisée?s?|inscrite?|entre|entrent|rentre|passe|vient|d[’']avoir|fête|fêtait|fêtera|ses|sur|bientôt|déjà|"
    r"presque|seulement|juste|à peine|âgée?s?|classe|petite?|du haut|souffle|fêté|eu|tout juste|n[’']a que|"
    r"is|are|who|who[’']s|goes|go|to|in|at|the|aged|age|turns?|turned|turning|just|now|has|have|only|nearly|"
    r"tous|toutes|tous les deux|toutes les deux|both|all|almost|already|attends?|starts?|started|starting|a|an|pupil|student|from|his|her|class) |[lL][’']){0,5}"
)
_TOLD = Pattern(
    rf"{_FIRST}(?: ?\(|, ?| ?: | [–\-] | ){_LINKS}(?:(?P<told_age>{_AGE})|(?P<school>{_SCHOOL})|"
    rf"(?P<class>{_CLASS}{_GROUP}){_AT_SCHOOL}|{_BARE}){{1}}(?:\))?"
)
_AGE_FIRST = Pattern(
    rf"(?<![\w])(?:(?:À|A|a|à|At|at|Aged|aged) )?{_AGE}(?:,| :)? (?:(?:named|called|qui s[’']appelle|s[’']appelle|"
    rf"appelée?|prénommée?|nommée?|notre|mon|ma|le petit|la petite|little|our|"
    rf"my) ){{0,2}}(?P<first>{_NAME})(?![\w\-])"
)
_SCHOOL_FIRST = Pattern(
    rf"(?<![\w])(?P<school>{_SCHOOL})(?:,| :)? (?:(?:for|pour|with|avec) )?(?:our|my|notre|mon|ma|little|le petit|la petite) "
    rf"(?:little |petite? |dear )?(?P<first>{_NAME})(?![\w\-])"
)
_CHILD_CUES = Pattern(
    r"\b(?:mon fils|ma fille|mes (?:fils|filles|enfants|jumeaux|jumelles|garcons|neveux|nieces|eleves)|"
    r"notre (?:fils|fille|bebe|puce|petite?|niece|neveu|aine|cadet|filleul\w{0,2})|son fils|sa fille|leur (?:fils|"
    r"fille|petite?)|ses (?:fils|filles|enfants)|fils|fille|fillette|garcon|gamine?|"
    r"enfants?|neveu|niece|petit-fils|petite-fille|petits-enfants|filleule?|bebe|ado|adolescente?|eleves?|ecole|"
    r"ecoliere?|college|collegiene?|lycee|lyceene?|creche|maternelle|"
    r"nounou|baby-?sit\w{0,4}|maitresse|cantine|classe|recre|doudou|disparue?|anniversaire|maman|papa|my (?:son|"
    r"daughter|kids?|boy|girl|nephew|niece|grandson|granddaughter|little one|eldest|youngest)|our (?:son|daughter|"
    r"kids?|boy|girl|eldest|youngest)|her (?:son|daughter)|his (?:son|daughter)|"
    r"son|daughter|kids?|child|children|toddler|pupils?|teacher|school|nursery|year \d|grandson|granddaughter|"
    r"nephew|niece|boy|girl|mum|missing|little|le petit|la petite|p'tite?|petite?|jeune|cousine?|equipe|licence|"
    r"poussins?|benjamins?|u\d{1,2}s?)\b"
)
_ANIMAL = (
    r"(?:chiens?|chiennes?|chats?|chattes?|chatons?|chiots?|lapine?s?|poneys?|cheval|jument|"
    r"perroquets?|hamsters?|tortues?|furets?|cochon d'inde|"
    r"anes?|anesse|chevre|labrador|berger (?:allemand|australien)|beagle|caniche|teckel|siamois|"
    r"setter|cocker|yorkshire|dogs?|cats?|pupp(?:y|ies)|"
    r"kittens?|pony|horse|rabbit|collie|tabby|terrier|spaniel|hound|whippet|parrot)"
)
_NOT_A_CHILD = Pattern(
    rf"{_ANIMAL}\b[^.!?|]{{0,24}}\||\|[^.!?]{{0,40}}?(?<!son )(?<!sa )(?<!ses )(?<!un )(?<!une "
    rf")(?<!le )(?<!la )(?<!les )(?<!des )(?<!her )(?<!his )(?<! a )(?<!the )(?<!deux )\b{_ANIMAL}\b|"
    r"\b(?:a adopter|adoption|adoptable|sterilise\w{0,2}|castre\w{0,2}|vaccine\w{0,2}|pucee?s?|"
    r"identifiee?|croquettes|ronronne\w{0,2}|miaule|aboie|"
    r"veto|veterinaire|refuge|spa|neutered|spayed|rescue|(?<!be a )vet|breed|litter tray|"
    r"voiture|entreprise|cdi|d'experience|d'anciennete|de carriere|d'existence|de metier|d'activite|"
    r"de mariage|de vie commune|"
    r"de bail|of experience|in business|of service|at the company|whisky|rhum|scotch|"
    r"contrat|cdd|bail|credit|mandat|prison|saison|episode|tome|garantie|personnage|heros|roman|film|livre audio|dessin anime|season|"
    r"episode|novel|character|hero)\b|\b(?:poupee|bateau|velo),? ?\||"
    r"\b(?:restaurant|resto|boutique|salon|chaine|compte|boite|bar|cafe|association|asso|podcast|blog|site|club|equipe|"
    r"magasin|librairie|projet|appli|groupe|garage|atelier|ferme|camping|shop|pub|band|company|channel) (?:de |d') ?\|"
)
_NOT_FIRST = word_set(
    "le la les un une des ce cet cette mon ma mes il elle on nous vous ils elles je tu et ou mais donc or ni "
    "car pour avec dans sur chez depuis pendant apres avant il y "
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante "
    "cinquante cent two three four five seven eight nine ten eleven twelve twenty thirty "
    "garantie contrat stage bail service bravo merci bonjour the a an my we i you he she they it in at for "
    "with since after before today year class school ecole college lycee classe"
)
# Whose child it is, right before the name: what is said next does not make it a film or a pet.
_KIN = re.compile(
    r"\b(?:mon|ma|notre|votre|son|sa|leur|ton|ta|my|our|his|her|their|your) (?:[^\W\d]{3,8} )?(?:fils|fille|neveu|niece|"
    r"filleule?|petit-fils|petite-fille|frere|soeur|cadette?|ainee?|son|daughter|nephew|grandson|granddaughter|brother|"
    r"sister|boy|girl)[ (,:]{0,3}$"
)
_MONTHS = word_set("june april may august mars avril mai juin")  # "June 12"
_ADULT = 18
_WORDS = {
    word: value
    for value, said in enumerate(
        (
            "",
            "un une one",
            "deux two",
            "trois three",
            "quatre four",
            "cinq five",
            "six",
            "sept seven",
            "huit eight",
            "neuf nine",
            "dix ten",
            "onze eleven",
            "douze twelve",
            "treize thirteen",
            "quatorze fourteen",
            "quinze fifteen",
            "seize sixteen",
            "dix-sept seventeen",
        )
    )
    for word in said.split()
}
_SIGNS = Pattern(
    r"\b(?:ans?|mois|printemps|semaines|years?|months?|weeks?|yrs?|y/?o|section|maternelle|cp|ce ?[12]|cm ?[12]|"
    r"[3-6] ?e(?:me)?[a-f1-9]?|sixieme|cinquieme|quatrieme|troisieme|seconde|premiere|terminale|2nde|1ere|tle|ulis|p[1-7]|"
    r"segpa|year|grade|reception|nursery|kindergarten|preschool|ecole|college|lycee|creche|school|academy|primary|"
    r"elementary)\b|\(\d{1,2}\)|, \d{1,2}\b|(?:is|turns|turned|aged?) \d"
)
_SIGN_WORDS = word_set(
    "an ans mois printemps semaine semaines year years month months week weeks yr yrs y yo section maternelle cp "
    "sixieme cinquieme quatrieme troisieme seconde premiere terminale tle ulis segpa grade reception nursery "
    "kindergarten preschool ecole college lycee creche school academy primary elementary"
)


def find(view: View, context: Context) -> Iterator[Match]:
    text = view.text
    if (not view.digits and _SIGN_WORDS.isdisjoint(view.vocabulary)) or text.islower():
        return
    if not says(view, _SIGNS):
        return
    for found in _tellings(text):
        if _is_child(text, found):
            end = (
                found.end() if found[0].endswith(")") and "(" in found[0] else found.start() + len(found[0].rstrip(")"))
            )
            yield Match(found.start(), end, "school" if found["school"] or found["class"] else "age")
    for found in _AGE_FIRST.finditer(text):
        if _is_child(text, found):
            yield Match(*found.span(), "age")
    for found in _SCHOOL_FIRST.finditer(text):
        around = fold_text(
            text[max(found.start() - 70, 0) : found.start()] + " | " + text[found.end() : found.end() + 70]
        )
        if fold_text(found["first"]) not in _NOT_FIRST and not _NOT_A_CHILD.search(around):
            yield Match(*found.span(), "school")


_COLLEGE = re.compile(r"[3-6] ?(?:[èe](?:me)?) ?[A-F1-9]")
_CHAPTER = Pattern(r"\b(?:chapitre|programme|manuel|lecon|exercices?|salle|bac blanc|chapter|textbook)\b")


def _tellings(text: str) -> Iterator[re.Match[str]]:
    """What may tell of a child: where a row begins by no first name ("Anniversaire de Lola"), from its next word too."""
    found = _TOLD.search(text)
    while found:
        yield found
        known = fold_text(found["first"]).partition("-")[0] in first_names()
        found = _TOLD.search(text, found.end() if known else found.end("first"))


_FLOOR = re.compile(r"[3-6] ?[èe]")
_LENGTH_AFTER = Pattern(
    r" d(?:e |')|-old\b| (?:free|offerts?|gratuits?|later|ago|apres|plus tard|auparavant|que |ferme|avec sursis)\b"
)  # "twelve years of"


def _name_of(found: re.Match[str]) -> str:
    """The first name with the words that follow it, folded: not those of a school."""
    stops = [found.start(name) for name in ("school", "class") if found.groupdict().get(name)]
    return fold_text(found[0][: min(stops) - found.start()] if stops else found[0])


def _is_child(text: str, found: re.Match[str]) -> bool:
    """Below eighteen, by a first name or with words about children around, and neither an animal nor a thing."""
    first = fold_text(found["first"])
    groups = found.groupdict()
    around = (
        fold_text(text[max(found.start() - 70, 0) : found.start()])
        + " | "
        + fold_text(text[found.end() : found.end() + 70])
    )
    listed = first in first_names() or first.partition("-")[0] in first_names()
    other = _NOT_A_CHILD.search(around) and not _KIN.search(around.partition(" | ")[0])
    if first in _NOT_FIRST or other or mentions_well_known(_name_of(found)):
        return False
    if not listed and not _CHILD_CUES.search(around):
        return False
    age = next((groups[name] for name in ("age", "age_en", "age_yo", "bare") if groups.get(name)), None)
    unit = groups.get("unit") or groups.get("unit_en") or ""
    if age is not None:
        if _LENGTH_AFTER.match(fold_text(text[found.end() : found.end() + 12])) or (
            groups.get("bare") and first in _MONTHS
        ):
            return False
        years = int(age) if age.isdigit() else _WORDS.get(age.lower(), _ADULT)
        return years < _ADULT if not unit.startswith(("mois", "month", "semaine", "week")) else years < 48
    if groups.get("class"):
        return _is_class(found[0][: found.start("class") - found.start()], groups["class"], around)
    before = found[0][: found.start("school") - found.start()]
    return bool(_LED_TO_SCHOOL.search(before) or (before.endswith((", ", "(")) and _CHILD_CUES.search(around)))


_LED_TO_SCHOOL = re.compile(
    r"\b(?:à|au|en|de|du|to|at|in|from|attends?|élève|starts?|started|l[’']|la|le)(?: |$)[^,]*$|[lL][’']$"
)


def _is_class(before: str, name: str, around: str) -> bool:
    """Led in as one ("en CE1", "in Year 4"), or plain enough by itself; "du 3e" is a floor."""
    led_in = re.search(r"\b(?:en|de la|de|au|in|du|élève|class|classe|to|from|starts?|started|is a) $", before)
    if led_in and led_in[0] == "du " and _FLOOR.match(name):
        return False
    if led_in or name.lower().startswith("year"):
        return True
    apart = "," in before or "(" in before
    plain = name[:2] in ("CP", "CE", "CM") or _COLLEGE.fullmatch(name) or name[1:] in ("erminale", "econde", "remière")
    return apart and bool(plain) and not _CHAPTER.search(around)
