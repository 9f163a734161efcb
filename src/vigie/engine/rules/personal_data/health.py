"""The health of an identifiable person other than the author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.folding import fold_text
from vigie.engine.names import first_names, mentions_well_known
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.rules.personal_data._illnesses import (
    ADJECTIVE,
    ADJECTIVE_EN,
    ADVERB,
    DISEASE,
    PART,
    PART_EN,
    TAIL,
    X_EN,
    X,
)
from vigie.engine.view import View

RULE = Rule(
    code="PII014",
    name="health",
    family=Family.PERSONAL_DATA,
    label="HEALTH",
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.1",
    message=Words(fr="La santé d'une personne se lit ici.", en="A person's health can be read here."),
    suggestion=Words(
        fr="Retirez ce détail : c'est à la personne d'en parler, si elle le veut.",
        en="Leave that detail out: it is for the person to tell, if they wish.",
    ),
    causes={
        "named": Words(fr="état de santé d'une personne nommée", en="health of somebody named"),
        "close": Words(
            fr="état de santé d'une personne que l'on reconnaît", en="health of somebody who can be recognised"
        ),
    },
)

_TOLD = (
    r"(?P<clause>"
    rf"(?:est|etait|sera|serait|vit|reste|semble|parait) (?:{ADVERB}){{0,2}}{ADJECTIVE}"
    rf"|(?:a|avait|aurait|aura|developpe|couve|cache|traine|combat|affronte|a (?:{ADVERB}){{0,2}}(?:attrape|chope|developpe|contracte|"
    rf"declare|eu|fait|refait|subi|declenche|frole|vaincu)|vient de (?:faire|subir|perdre)|fait|faisait|"
    rf"refait) (?:{ADVERB}){{0,2}}{X}"
    rf"|(?:a|aurait|avait|vient d'etre|va etre|doit etre|sera|"
    rf"a du etre) (?:ete )?(?:diagnostiquee? (?:{ADJECTIVE}|{X}|d'{X})|operee? (?:du|de la|de l'|des|d'un|d'une|"
    rf"d') ?(?:{PART}|{DISEASE})|hospitalisee? pour {X}|internee?(?: en psychiatrie| d'office)?|amputee? (?:du |"
    rf"de la |d'un |d'une ){PART}|greffee? (?:du |de la |d'un ){PART}|testee? positi(?:f|ve)(?: au (?:vih|"
    rf"covid))?)"
    rf"|(?:souffre|souffrait|souffrirait|meurt|guerit|se remet|se releve|sort|revient) (?:{ADVERB}){{0,2}}(?:de |"
    rf"d'|du |des |de la |d'un |d'une ){{1,2}}{X}"
    r"|(?:suit|fait|commence|termine|entame|attaque|enchaine|recommence|finit|subit|a commence|a fait|a fini|"
    r"a entame|sort d') ?(?:une |sa |ses |des |les |un |son |de sa )(?:\w+ )?(?:chimio(?:therapie)?s?|"
    r"radiotherapie|rayons|dialyses?|cure de (?:desintox\w*|sevrage)|desintox\w*|sevrage|psychanalyse|fiv\b|"
    r"traitement (?:psychiatrique|contre (?:le |la |son |l')?\w+|pour (?:le |la |son |sa )?\w+)|electrochocs)"
    rf"|(?:lutte|se bat|se battait|luttait) (?:{ADVERB}){{0,2}}contre {X}"
    rf"|(?:(?:a |avait |vient de )?(?:rechuter?|recidiver?)|(?:a fait|fait|refait|a refait) une (?:rechute|recidive)) (?:de |d'|du ){{0,1}}{X}"
    rf"|(?:commence|debute|declare|declenche|se tape|se paie|se coltine|se traine) {X}"
    rf"|(?<=, )(?:operee?s? (?:du|de la|de l'|des|d'un|d'une|d') ?(?:{PART}|{DISEASE}{TAIL})|hospitalisee?s? (?:pour|apres|suite a) {X}|"
    rf"(?:atteinte?s?|victime) (?:d'|de |du |de la ){X}|(?:soignee?|traitee?|suivie?) pour {X}|diagnostiquee? {X}|"
    r"en (?:chimio(?:therapie)?|soins palliatifs|cure de desintox\w*|reanimation|dialyse|radiotherapie|plein burn-?out))"
    rf"|(?:s'est fait|va se faire|doit se faire|vient de se faire|s'etait fait) (?:operer (?:du|de la|de l'|des|d'un|d'une|d') "
    rf"?(?:{PART}|{DISEASE}{TAIL})|(?:poser|mettre|implanter) (?:un |une |son )(?:pacemaker|pace-maker|stent|anneau gastrique|"
    rf"defibrillateur|prothese de (?:la )?{PART})|avorter|amputer (?:du |de la |d'un |d'une ){PART}|(?:retirer|enlever) (?:un |une |le |la |"
    rf"son |sa )(?:{PART}|{DISEASE}{TAIL}))"
    rf"|on (?:lui|leur) (?:a|avait|aurait) (?:diagnostique|trouve|decouvert|detecte|decele|annonce|retire|enleve) {X}"
    rf"|(?:son|sa) {DISEASE}{TAIL} (?:est revenue?|s'est (?:generalisee?|reveillee?|aggravee?)|a (?:recidive|rechute|gagne le \w{{3,9}}|metastase)|recidive|gagne du terrain|s'aggrave)"
    rf"|s'est (?:casse|fracture|foule|dechire|rompu|luxe|tordu|brise|deboite|pete) (?:le |la |les |l'|un |une |"
    rf"deux |trois |son |sa )(?:\w+ )?{PART}"
    r"|(?:prend|prenait|avale|carbure a|marche a|est sous) (?:des |du |de la |de l'|ses |son |"
    r"au )?(?:antidepresseurs|anxiolytiques|neuroleptiques|lithium|methadone|subutex|prozac|xanax|ritaline|"
    r"tritherapie|morphine)"
    rf"|vit avec (?:le |un |une |la ){{0,1}}{DISEASE}|a perdu (?:son|le|leur) bebe|a avorte|attend un bebe|"
    rf"attend des jumeaux|fait une cure de desintox\w*|(?:perd|a perdu|est en train de perdre) (?:la (?:tete|memoire|vue)|l'ouie|un oeil)|entend des voix"
    rf"|(?:is|was|has been|'s|'s (?:just |recently |only just )?been|got|just got) (?:(?:still|now|currently|again|also|just|recently|"
    rf"secretly) ){{0,2}}{ADJECTIVE_EN}"
    rf"|(?:has|had|has had|has got|'s got|'s had|got|developed|caught|beat|survived|suffered|is hiding|is having|"
    rf"had to have) (?:(?:just|recently|already|also) )?{X_EN}"
    r"|(?:has|was|have|had|'s) (?:just |now |recently )?(?:been put|gone|been started|started|back) (?:back )?on (?:antidepressants|dialysis|"
    r"chemo(?:therapy)?|methadone|morphine|lithium|insulin|oxygen|life support|beta ?blockers|a ventilator)"
    rf"|(?:was|has been|got|'s been) (?:rushed in|rushed to (?:hospital|a&e)|taken in|admitted|signed off(?: work| sick)?|hospitalised|"
    rf"hospitalized) (?:with|for|after) {X_EN}"
    rf"|(?:has|had|was|'s) (?:just )?(?:been )?told (?:that )?(?:the |his |her |their |it's |he has |she has |they have ){X_EN}(?: (?:is|has) (?:back|"
    rf"come back|returned|spread))?|(?:his|her|their) {X_EN} (?:is back|has (?:come back|returned|spread))"
    rf"|(?:relapsed with|had a relapse of) {X_EN}"
    rf"|(?:suffers|suffered) from {X_EN}|(?:lives|lived|struggles|was diagnosed|has been diagnosed|"
    rf"got diagnosed) with {X_EN}|is recovering from {X_EN}|tested positive for (?:hep(?:atitis)? ?[abc]\b|hiv|covid|syphilis|chlamydia|tb\b|hepatitis)|(?:(?:has|have|'s) been|was|got) sectioned|"
    rf"motif ?: ?(?:un |une )?(?:{X}|sevrage(?: alcoolique)?)|takes? (?:antidepressants|lithium|methadone|xanax|"
    rf"prozac|insulin)"
    rf"|(?:broke|has broken|fractured|shattered) (?:his|her|their|a) {PART_EN}|is expecting(?: a baby| twins)?|"
    rf"lost (?:her|the|their) baby|has started (?:chemo(?:therapy)?|dialysis)|starts? (?:chemo(?:therapy)?|"
    rf"dialysis)|attempted suicide"
    r")(?![\w]|'s\b)"
)
_CLAUSE = Pattern(rf"(?<![\w'])(?!'){_TOLD}")
# "Anna's got cancer": the clause begins at the apostrophe.
_SHORTENED = Pattern(rf"(?<=[^\W\d_])(?<!\bit)(?<!that)(?<!there)(?<!what)(?<!\bwho)(?<!here)(?='){_TOLD}")
_STEM = 4
_GATE = word_set(
    """
    hep chla sect canc leuc leuk tume tumo lymp mela meta avc infa card embo anev aneu diab depr burn bore bipo schi psyc auti tdah
    adhd alzh park deme scle sida aids vih hiv hepa epil endo muco myop tris mala faus ivg avor abor gros anor boul buli
    addi insu tube herp syph gale asth psor fibr lupu drep meni pneu sept seps stre hern cirr panc over covi stro hear
    misc kidn live rena croh diso brea moto sero alco toxi hero para tetr hemi hemo suic ster infe hand disa dial morp
    lith meth chim chem radi pall deso reha remi coma rean onco ence preg cass frac foul luxe tord dech romp bris oper
    hosp ampu gref anti anxi neur xana proz rita bebe baby brok expe seni dysl mour voix twin jume term ment memo tete
    vue ptsd ocd ms sep als toc tocs fiv inte seiz pani ango trou thal phle crop glau cata occl cysti cyst musc down
    nerv dep rea cure desi soin arre sevr trai hp icu hosp hype opio subu psor hyst brain coll addict drug sick trac pace sten defi
    goit rech reci gang choc alle into coel arac caca noix lact ouie accr coca myoc vari roug scar orei coqu bron zona mono gast grip angi otit
    chic meas mump noro shin tons glan whoo
    """
)
_AUTHOR = Pattern(
    r"(?:\b(?:je|j'|i|i'm|i've|moi|me|m'|on|nous|we|tu|t'|vous|you|qui|ca|cela|c'|ce|si|if|quand|when|personne|"
    r"nobody|quelqu'un|someone|somebody|anyone|chaque|tout le monde|everyone) ?|'s )$"
)
# "la fille qui a le covid dans le bus": nobody who can be recognised
_SOME_ONE = re.compile(
    r"\b(?:la (?:fille|femme|dame|meuf|nana)|le (?:mec|type|gars|monsieur|gamin)|l'homme|the (?:guy|girl|woman|man|bloke|lady|"
    r"kid)) (?:qui|who|that) $"
)
_NON_PERSON = Pattern(
    r"\b(?<!\bdu )(?<!\bau )(?<!de la )(?<!de l')(?<!a la )(?<!of the )(?<!from the )(?:budget|boite|entreprise|societe|economie|bureau|marche|projet|equipe|club|reunion|imprimante|"
    r"ordi(?:nateur)?|pc|serveur|code|site|appli|voiture|moto|velo|train|ville|pays|france|planete|secteur|"
    r"hopital public|hopital|systeme|bourse|monde|"
    r"societe|democratie|ligne|meeting|company|economy|market|project|team|server|printer|car|laptop|website|app|"
    r"city|country|planet|industry|system|plante|orchidee|tomates?|chat|chien|chienne|chatte|lapin|cheval|dog|cat|"
    r"horse|pony|rabbit|hamster|"
    r"personnes?|gens|patients|malades|femmes?|hommes?|francais|enfants?|adultes?|salaries|people|women|men|"
    r"adults|children|patients|person|sur (?:dix|cinq|trois|quatre|cent|\d+)|in (?:ten|five|four|three|\d+)|"
    r"\d+ ?%|pour cent|percent|heros|heroine|personnage|film|roman|serie|character|hero|novel|"
    r"la ministre|le ministre|le president|the president|le roi|the king|the pope|le pape)\b[^.!?\n]{0,24}$"
)
_RELATION = Pattern(
    r"\b(?:(?:mon|ma|notre|votre|leur|son|sa|ton|ta|le|la|l'|cette?|my|our|his|her|their|your|"
    r"the) ?(?:[^\W\d]{2,14} ){0,2}(?:voisine?|collegue|chef|cheffe|patron(?:ne)?|manager|n\+1|responsable|proprio|"
    r"proprietaire|locataire|ex|mari|femme|copain|copine|amie?|frere|soeur|cousine?|oncle|tante|mere|pere|maman|"
    r"papa|"
    r"belle-mere|beau-pere|belle-soeur|beau-frere|grand-mere|grand-pere|mamie|papi|papy|niece|neveu|fils|fille|"
    r"binome|medecin|dentiste|infirmiere?|prof|maitresse|instit|assistante?|secretaire|directeur|directrice|"
    r"cliente?|patiente?|eleve|stagiaire|gardien(?:ne)?|concierge|boulangere?|boucher|bouchere|receptionniste|coach|entraineure?|tata|tonton|tatie|parrain|marraine|gendre|"
    r"bru|belle-fille|beau-fils|receptionist|auntie|grandson|granddaughter|caissiere?|"
    r"facteur|factrice|comptable|chauffeur|nounou|coloc\w*|epouse|epoux|compagnon|compagne|conjointe?|neighbou?r|"
    r"colleague|boss|landlord|landlady|husband|wife|friend|brother|sister|cousin|uncle|aunt|mother|mum|mom|father|"
    r"dad|son|daughter|teacher|headteacher|head teacher|doctor|client|patient|student|assistant|intern|coworker|co-worker|teammate|nan|"
    r"gran|grandma|grandpa|roommate|flatmate|mate|pal|bestie|vicar|priest|pastor|imam|rabbi|pote|reuf|daronne?|cure|partner|girlfriend|boyfriend|driver|nurse|caretaker)"
    r"|(?:maman|papa|mamie|papi|papy|pepe|memere|tata|tonton|nan|nana|granny|gran|grandma|grandad|mum|mom|dad)(?= ?$)"
    r"|(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mrs\.?|ms\.?|miss|dr\.?)(?= ))\b"
)
_DENIED = Pattern(
    r"\b(?:pas|jamais|plus|not|never|no longer|n't)\b[^.!?\n,:;]{0,12}$|\bn(?:e|'y) ?$|\b(?:campagne|depistage|"
    r"(?:semaine|journee) (?:nationale|mondiale|internationale|europeenne|d[eu]|contre)|octobre rose|prevention|screening|awareness|statistiques?|selon une etude|according to)\b"
)


_OF_WORK = Pattern(r"burn-?out|bore-?out|burnout|depression|breakdown|depressed|depressi(?:f|ve)")
_COMPLAINED = Pattern(
    r"\b(?:on est tous|nous sommes tous|sous-effectif|effectifs?|conditions de travail|la direction|greves?|"
    r"surcharges?|plannings?|rien (?:ne )?(?:bouge|change)|on (?:n'en|en) peut plus|heures sup\w*|understaffed|"
    r"short-?staffed|staffing|management|shifts|overtime|nothing changes|we are all|we're all)\b"
)


def find(view: View, context: Context) -> Iterator[Match]:
    folded = view.folded
    if _GATE.isdisjoint(word[:_STEM] for word in view.words):
        return
    for found in (*_CLAUSE.matches_in(view), *_shortened(folded)):
        cause = _told_of(view, found.start("clause"))
        if cause == "close" and _OF_WORK.search(found["clause"]) and _COMPLAINED.search(folded):
            continue  # exhaustion told to speak of work: nobody can be recognised
        if cause:
            yield Match(*view.span(*found.span("clause")), cause)


def _shortened(folded: str) -> Iterator[re.Match[str]]:
    """The clauses that begin at an apostrophe."""
    place = folded.find("'")
    while place >= 0:
        found = _SHORTENED.match(folded, place)
        if found:
            yield found
        place = folded.find("'", place + 1)


def _told_of(view: View, position: int) -> str | None:
    """Whom the clause is about: somebody named, somebody close, or nobody who can be recognised."""
    before = view.before(position, 90)
    said = view.just_before(position, 160)
    if _AUTHOR.search(before) and not re.search(r", qui $|\w qui $", before):
        return None
    if (
        _SOME_ONE.search(before)
        or _NON_PERSON.search(before)
        or _DENIED.search(before)
        or (view.is_quoted(position) and not before)
    ):
        return None
    if mentions_well_known(said):
        return None
    pronoun = re.search(r"\b(?:il|elle|he|she)(?: (?:a|s'|en|y|lui|se|qui))? ?$", before)
    start = view.span(max(position - (160 if pronoun else 90), 0), position)[0] if position else 0
    window = view.text[start : view.span(position - 1, position)[1]] if position else ""
    if not pronoun:
        window = window[-len(before) - 12 :] if before else ""
    for name in _CAPITALISED.finditer(window):
        word = fold_text(name[0])
        if (
            word in first_names()
            or word.partition("-")[0] in first_names()
            or (name.start() > 0 and _TITLE.search(fold_text(window[: name.start()])))
        ):
            return "named"
    if _RELATION.search(said if pronoun else before):
        return "close"
    return None


_CAPITALISED = Pattern(r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿœ]{1,20}(?:-[A-ZÀ-ÖØ-Þ]?[a-zà-öø-ÿœ]{1,20})?")
_TITLE = Pattern(
    r"\b(?:uncle|aunt|auntie|nana|tata|tatie|tonton|oncle|tante|m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mrs\.?|ms\.?|miss|dr\.?) $"
)
