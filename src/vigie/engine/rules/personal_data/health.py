"""The health of an identifiable person other than the author."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.folding import fold_text
from vigie.engine.names import first_names, mentions_well_known
from vigie.engine.patterns import Pattern
from vigie.engine.rule import Context, Match, Rule, Words, word_set
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

_DISEASE = (
    r"(?:cancers?|leucemie|tumeurs?|lymphome|melanome|metastases?|avc|infarctus|crise cardiaque|arret cardiaque|"
    r"embolie|anevrisme|diabete|depression(?: nerveuse)?|burn-?out|bore-?out|"
    r"troubles? (?:bipolaires?|alimentaires?|anxieux|psychiques?|obsessionnels?)|bipolarite|schizophrenie|"
    r"psychose|autisme|tdah|alzheimer|parkinson|demence|sclerose en plaques|sep\b|sida|vih|hiv|"
    r"hepatite(?: [abc])?|"
    r"epilepsie|endometriose|mucoviscidose|myopathie|trisomie(?: 21)?|maladie(?! du travail) (?:de |d')?(?:grave|"
    r"auto-?immune|chronique|orpheline|rare|degenerative|cardiaque|genetique|mentale|parkinson|alzheimer|charcot|"
    r"crohn|lyme|hodgkin|huntington|coeliaque|psychiatrique|neurologique|incurable|renale|longue duree)|"
    r"fausse couche|ivg|avortement|grossesse (?:extra-uterine|a risque|gemellaire)|anorexie|boulimie|tocs?\b|"
    r"addictions?(?: a l'alcool| aux jeux| a la drogue)?|insuffisance (?:renale|cardiaque|respiratoire)|"
    r"tuberculose|herpes|syphilis|mst|ist\b|gale|asthme(?: severe)?|psoriasis|fibromyalgie|lupus|drepanocytose|"
    r"thalassemie|meningite|pneumonie|septicemie|phlebite|stress post-traumatique|crises? d'(?:epilepsie|"
    r"angoisse)|crises? de panique|tentative de suicide|"
    r"hernie(?: discale)?|fibrome|glaucome|cataracte|cirrhose|pancreatite|occlusion(?: intestinale)?|overdose|"
    r"schizo|covid(?: long)?|"
    r"cancer|leuka?emia|tumou?rs?|lymphoma|melanoma|strokes?|heart (?:attack|disease|failure|condition|surgery)|"
    r"diabetes|depression|burnout|bipolar(?: disorder)?|schizophrenia|psychosis|autism|adhd|alzheimer'?s?|"
    r"parkinson'?s?|dementia|multiple sclerosis|ms\b|aids|"
    r"hepatitis(?: [abc])?|epilepsy|endometriosis|cystic fibrosis|muscular dystrophy|down'?s syndrome|miscarriage|"
    r"abortion|anorexia|bulimia|ocd|ptsd|(?:kidney|liver|renal) (?:failure|disease)|tuberculosis|herpes|syphilis|"
    r"asthma|lupus|crohn'?s(?: disease)?|eating disorder|addiction|nervous breakdown|breakdown|pneumonia|"
    r"meningitis|sepsis|motor neurone disease|als\b|brain (?:tumou?r|injury|haemorrhage)|aneurysm|cirrhosis|"
    r"overdose|panic attacks?|seizures?|long covid)"
)
_PART = (
    r"(?:poumons?|sein|seins|pancreas|prostate|colon|foie|cerveau|peau|uterus|ovaires?|gorge|sang|reins?|thyroide|"
    r"estomac|os|moelle|langue|vessie|rectum|col(?: de l'uterus| du femur)?|femur|bassin|poignet|genou|hanche|"
    r"epaule|dos|"
    r"coeur|jambe|bras|pied|main|cheville|clavicule|tibia|perone|coude|nez|machoire|vertebres?|cotes?|crane|nuque|"
    r"orteil|doigt|dents?|yeux|oeil|menisque|ligaments?(?: croises)?|appendicite|tendon(?: d'achille)?|amygdales|"
    r"vesicule)"
)
_PART_EN = (
    r"(?:breast|lung|liver|brain|skin|blood|bowel|colon|pancreatic|prostate|ovarian|cervical|throat|bone|stomach|"
    r"kidney|thyroid|hip|leg|arm|wrist|ankle|knee|shoulder|collarbone|foot|back|neck|nose|jaw|rib|ribs|pelvis|"
    r"elbow|hand|spine)"
)
_TAIL = (
    rf"(?: (?:du|de la|de l'|des|de|d'|au|aux|a la|a l'|of the) ?{_PART}| (?:severe|grave|chronique|juvenile|"
    rf"cerebrale?|metastase|bronchique|aigue?|post-partum|stade \d|type [12]|de type [12]|en phase terminale|"
    rf"generalisee?|avancee?|precoce|de l'enfant|carabinee?|profonde?|lourde|foudroyante?|agressi(?:f|ve)|incurable|inoperable|"
    rf"terrible|fulgurante?|resistante?|legere|moderee?))?"
)
_THE = (
    r"(?:une? |le |la |l'|les |des |du |de la |de l'|d'|de |son |sa |ses |leur |deja |encore |gros |grosse |"
    r"petite? |grave |severe |debut de |forme (?:grave )?de |espece de |deuxieme |second |double |triple |"
    r"nouveau |nouvelle |mini-?|vilaine? |sale |mauvaise? |fichue? |foutue? |saloperie de |putain de |rechute de |recidive de |"
    r"debut d')"
)
_THE_EN = (
    rf"(?:an? |the |his |her |their |severe |terminal |early |stage (?:\d|one|two|three|four|iv|iii|ii) |type (?:1|"
    rf"2|one|two) |(?:early|late|young|end)[ -](?:onset|stage) |rare |aggressive |advanced |inoperable |incurable |mild |bad |serious |chronic |acute |another |second |minor |major |massive |postnatal |"
    rf"post-natal |clinical |{_PART_EN} ?)"
)
_X = rf"{_THE}{{0,4}}{_DISEASE}{_TAIL}"
_X_EN = rf"{_THE_EN}{{0,4}}{_DISEASE}"
_ADJECTIVE = (
    (
        r"(?:seropositi(?:f|ve)|alcooliques?|toxicomanes?|heroinomane|toxico|diabetiques?|epileptiques?|"
        r"bipolaires?|schizophrenes?|depressi(?:f|ve)|autistes?|asperger|trisomiques?|anorexiques?|boulimiques?|"
        r"asthmatiques?|paraplegiques?|"
        r"tetraplegiques?|hemiplegiques?|hemophiles?|psychotiques?|suicidaires?|steriles?|"
        r"handicapee?s?(?: mentale?)?|sous (?:antidepresseurs?|anxiolytiques|dialyse|morphine|lithium|oxygene|"
        r"methadone|neuroleptiques|chimio(?:therapie)?|traitement (?:lourd|psy\w*|pour (?:un |une |le |la |son |"
        r"sa )?[^\W\d]{3,20})|tutelle medicale|insuline|ritaline|xanax|prozac|respirateur)|"
        r"(?:en|dans un|dans le|dans une) (?:depression|burn-?out|chimio(?:therapie)?|radiotherapie|"
        r"soins (?:palliatifs|intensifs)|cure(?: de (?:desintox\w*|sevrage|sommeil)| (?:pour|contre) (?:l'alcool(?:isme)?|la drogue|l'heroine|"
        r"la cocaine|son alcoolisme|ses addictions))?|desintox\w*|"
        r"hopital psychiatrique|hp|psychiatrie|remission(?: d'un cancer| de son cancer)?|coma(?: artificiel)?|"
        r"reanimation|rea|oncologie|fin de vie|phase terminale|dialyse|sevrage|arret (?:maladie )?(?:pour|"
        r"a cause d(?:e|'une?)) (?:un |une |son |sa )?[^\W\d][\w\-']{2,20}|dep\b)|"
        r"enceinte(?: de (?:\w+ )?(?:jumeaux|mois|semaines))?|atteinte?s? (?:d'un |d'une |du |de la |de |d'|"
        r"des ){_D}|malade du {_D}|porteu(?:r|se) (?:du |de la |d'un |d'une ){_D}|"
        r"suivie?s? (?:pour|en psychiatrie|par un psychiatre)(?: (?:un |une |son |sa |des )?{_D})?|"
        r"soignee? pour (?:un |une |son |sa )?{_D}|traitee? pour (?:un |une |son |sa )?{_D}|hospitalisee? (?:pour|"
        r"en psychiatrie|d'office|en reanimation|en oncologie)(?: (?:un |une |son |sa |des ){0,1}{_D})?|"
        r"operee? (?:du|de la|de l'|des|d'un|d'une|d') ?(?:{_P}|{_D})(?: {_T})?|tombee? en depression|"
        r"condamnee? par (?:un |le )cancer|cancereu(?:x|se)|demente?|senile|cardiaque|dyslexique|hyperacti(?:f|"
        r"ve)|mourante?)"
    )
    .replace("{_D}", _DISEASE)
    .replace("{_P}", _PART)
    .replace(" {_T}", " [^\\W\\d]{3,10}(?=$)")
    .replace("(?: [^\\W\\d]{3,10}(?=$))?", "")
)
_ADJECTIVE_EN = (
    r"(?:hiv[ \-]positive|an alcoholic|alcoholic|diabetic|epileptic|bipolar|schizophrenic|depressed|autistic|"
    r"anorexic|bulimic|asthmatic|paraplegic|quadriplegic|suicidal|infertile|disabled|pregnant(?: with twins)?|"
    r"a (?:drug|heroin) addict|"
    r"on (?:antidepressants|dialysis|chemo(?:therapy)?|methadone|morphine|lithium|insulin|oxygen|life support|"
    r"sick leave (?:for|with) [^\W\d]{3,15}|suicide watch)|in (?:rehab|remission|a coma|palliative care|"
    r"intensive care|a psychiatric (?:ward|hospital)|hospice(?: care)?|icu|chemo)|"
    rf"(?:recovering|suffering|dying) from {_X_EN}|(?:being )?treated for {_X_EN}|(?:fighting|battling) {_X_EN}|"
    rf"(?:living|diagnosed|struggling|off sick|off work|in hospital) with {_X_EN}|undergoing (?:chemo(?:therapy)?|"
    rf"radiotherapy|dialysis|ivf|heart surgery)|having (?:chemo(?:therapy)?|radiotherapy|dialysis)|"
    rf"off (?:sick )?with {_X_EN}|terminally ill|mentally ill|seriously ill)"
)
_ADVERB = (
    r"(?:toujours |encore |de nouveau |deja |vraiment |tres |gravement |completement |malheureusement |"
    r"apparemment |bien |aussi |desormais |maintenant |depuis \w+ |peut-etre |sans doute |souvent |tombee? )"
)
_TOLD = (
    r"(?P<clause>"
    rf"(?:est|etait|sera|serait|vit|reste|semble|parait) (?:{_ADVERB}){{0,2}}{_ADJECTIVE}"
    rf"|(?:a|avait|aurait|aura|developpe|couve|cache|traine|combat|affronte|a (?:attrape|chope|developpe|contracte|"
    rf"declare|eu|fait|refait|subi|declenche|frole|vaincu)|vient de (?:faire|subir|perdre)|fait|faisait|"
    rf"refait) (?:{_ADVERB}){{0,2}}{_X}"
    rf"|(?:a|aurait|avait|vient d'etre|va etre|doit etre|sera|"
    rf"a du etre) (?:ete )?(?:diagnostiquee? (?:{_ADJECTIVE}|{_X}|d'{_X})|operee? (?:du|de la|de l'|des|d'un|d'une|"
    rf"d') ?(?:{_PART}|{_DISEASE})|hospitalisee? pour {_X}|internee?(?: en psychiatrie| d'office)?|amputee? (?:du |"
    rf"de la |d'un |d'une ){_PART}|greffee? (?:du |de la |d'un ){_PART}|testee? positi(?:f|ve)(?: au (?:vih|"
    rf"covid))?)"
    rf"|(?:souffre|souffrait|souffrirait|meurt|guerit|se remet|se releve|sort|revient) (?:{_ADVERB}){{0,2}}(?:de |"
    rf"d'|du |des |de la |d'un |d'une ){{1,2}}{_X}"
    r"|(?:suit|fait|commence|termine|entame|attaque|enchaine|recommence|finit|subit|a commence|a fait|a fini|"
    r"a entame|sort d') ?(?:une |sa |ses |des |les |un |son |de sa )(?:\w+ )?(?:chimio(?:therapie)?s?|"
    r"radiotherapie|rayons|dialyses?|cure de (?:desintox\w*|sevrage)|desintox\w*|sevrage|psychanalyse|fiv\b|"
    r"traitement (?:psychiatrique|contre (?:le |la |son |l')?\w+|pour (?:le |la |son |sa )?\w+)|electrochocs)"
    rf"|(?:lutte|se bat|se battait|luttait) (?:{_ADVERB}){{0,2}}contre {_X}"
    rf"|(?:(?:a |avait |vient de )?(?:rechuter?|recidiver?)|(?:a fait|fait|refait|a refait) une (?:rechute|recidive)) (?:de |d'|du ){{0,1}}{_X}"
    rf"|(?:commence|debute|declare|declenche|se tape|se paie|se coltine|se traine) {_X}"
    rf"|(?<=, )(?:operee?s? (?:du|de la|de l'|des|d'un|d'une|d') ?(?:{_PART}|{_DISEASE}{_TAIL})|hospitalisee?s? (?:pour|apres|suite a) {_X}|"
    rf"(?:atteinte?s?|victime) (?:d'|de |du |de la ){_X}|(?:soignee?|traitee?|suivie?) pour {_X}|diagnostiquee? {_X}|"
    r"en (?:chimio(?:therapie)?|soins palliatifs|cure de desintox\w*|reanimation|dialyse|radiotherapie|plein burn-?out))"
    rf"|(?:s'est fait|va se faire|doit se faire|vient de se faire|s'etait fait) (?:operer (?:du|de la|de l'|des|d'un|d'une|d') "
    rf"?(?:{_PART}|{_DISEASE}{_TAIL})|(?:poser|mettre|implanter) (?:un |une |son )(?:pacemaker|pace-maker|stent|anneau gastrique|"
    rf"defibrillateur|prothese de (?:la )?{_PART})|avorter|amputer (?:du |de la |d'un |d'une ){_PART}|(?:retirer|enlever) (?:un |une |le |la |"
    rf"son |sa )(?:{_PART}|{_DISEASE}{_TAIL}))"
    rf"|on (?:lui|leur) (?:a|avait|aurait) (?:diagnostique|trouve|decouvert|detecte|decele|annonce|retire|enleve) {_X}"
    rf"|(?:son|sa) {_DISEASE}{_TAIL} (?:est revenue?|s'est generalisee?|a recidive|gagne du terrain|s'aggrave)"
    rf"|s'est (?:casse|fracture|foule|dechire|rompu|luxe|tordu|brise|deboite|pete) (?:le |la |les |l'|un |une |"
    rf"deux |trois |son |sa )(?:\w+ )?{_PART}"
    r"|(?:prend|prenait|avale|carbure a|marche a|est sous) (?:des |du |de la |de l'|ses |son |"
    r"au )?(?:antidepresseurs|anxiolytiques|neuroleptiques|lithium|methadone|subutex|prozac|xanax|ritaline|"
    r"tritherapie|morphine)"
    rf"|vit avec (?:le |un |une |la ){{0,1}}{_DISEASE}|a perdu (?:son|le|leur) bebe|a avorte|attend un bebe|"
    rf"attend des jumeaux|fait une cure de desintox\w*|perd la (?:tete|memoire|vue)|entend des voix"
    rf"|(?:is|was|has been|'s|'s (?:just |recently |only just )?been|got|just got) (?:(?:still|now|currently|again|also|just|recently|"
    rf"secretly) ){{0,2}}{_ADJECTIVE_EN}"
    rf"|(?:has|had|has had|has got|'s got|'s had|got|developed|caught|beat|survived|suffered|is hiding|is having|"
    rf"had to have) (?:(?:just|recently|already|also) )?{_X_EN}"
    r"|(?:has|was|have|had|'s) (?:just |now |recently )?(?:been put|gone|been started|started|back) (?:back )?on (?:antidepressants|dialysis|"
    r"chemo(?:therapy)?|methadone|morphine|lithium|insulin|oxygen|life support|beta ?blockers|a ventilator)"
    rf"|(?:was|has been|got|'s been) (?:rushed in|rushed to (?:hospital|a&e)|taken in|admitted|signed off(?: work| sick)?|hospitalised|"
    rf"hospitalized) (?:with|for|after) {_X_EN}"
    rf"|(?:has|had|was|'s) (?:just )?(?:been )?told (?:that )?(?:the |his |her |their |it's |he has |she has |they have ){_X_EN}(?: (?:is|has) (?:back|"
    rf"come back|returned|spread))?|(?:his|her|their) {_X_EN} (?:is back|has (?:come back|returned|spread))"
    rf"|(?:relapsed with|had a relapse of) {_X_EN}"
    rf"|(?:suffers|suffered) from {_X_EN}|(?:lives|lived|struggles|was diagnosed|has been diagnosed|"
    rf"got diagnosed) with {_X_EN}|is recovering from {_X_EN}|tested positive for (?:hep(?:atitis)? ?[abc]\b|hiv|covid|syphilis|chlamydia|tb\b|hepatitis)|(?:has|have|'s) been sectioned|"
    rf"motif ?: ?(?:un |une )?(?:{_X}|sevrage(?: alcoolique)?)|takes? (?:antidepressants|lithium|methadone|xanax|"
    rf"prozac|insulin)"
    rf"|(?:broke|has broken|fractured|shattered) (?:his|her|their|a) {_PART_EN}|is expecting(?: a baby| twins)?|"
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
    goit rech reci gang
    """
)
_AUTHOR = Pattern(
    r"(?:\b(?:je|j'|i|i'm|i've|moi|me|m'|on|nous|we|tu|t'|vous|you|qui|ca|cela|c'|ce|si|if|quand|when|personne|"
    r"nobody|quelqu'un|someone|somebody|anyone|chaque|tout le monde|everyone) ?|'s )$"
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
    r"the) ?(?:[^\W\d]{2,14} ){0,2}(?:voisine?|collegue|chef|cheffe|patronne?|manager|n\+1|responsable|proprio|"
    r"proprietaire|locataire|ex|mari|femme|copain|copine|amie?|frere|soeur|cousine?|oncle|tante|mere|pere|maman|"
    r"papa|"
    r"belle-mere|beau-pere|belle-soeur|beau-frere|grand-mere|grand-pere|mamie|papi|papy|niece|neveu|fils|fille|"
    r"binome|medecin|dentiste|infirmiere?|prof|maitresse|instit|assistante?|secretaire|directeur|directrice|"
    r"cliente?|patiente?|eleve|stagiaire|gardien(?:ne)?|concierge|boulangere?|boucher|bouchere|receptionniste|coach|entraineure?|tata|tonton|tatie|parrain|marraine|gendre|"
    r"bru|belle-fille|beau-fils|receptionist|auntie|grandson|granddaughter|caissiere?|"
    r"facteur|factrice|comptable|chauffeur|nounou|coloc\w*|epouse|epoux|compagnon|compagne|conjointe?|neighbou?r|"
    r"colleague|boss|landlord|landlady|husband|wife|friend|brother|sister|cousin|uncle|aunt|mother|mum|mom|father|"
    r"dad|son|daughter|teacher|headteacher|head teacher|doctor|client|patient|student|assistant|intern|coworker|co-worker|teammate|nan|"
    r"gran|grandma|grandpa|roommate|flatmate|partner|girlfriend|boyfriend|driver|nurse|caretaker)"
    r"|(?:maman|papa|mamie|papi|papy|pepe|memere|tata|tonton|nan|nana|granny|gran|grandma|grandad|mum|mom|dad)(?= ?$)"
    r"|(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mrs\.?|ms\.?|miss|dr\.?)(?= ))\b"
)
_DENIED = Pattern(
    r"\b(?:pas|jamais|plus|not|never|no longer|n't)\b[^.!?\n]{0,12}$|\bn(?:e|'y) ?$|\b(?:campagne|depistage|"
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
    if _NON_PERSON.search(before) or _DENIED.search(before) or (view.is_quoted(position) and not before):
        return None
    if mentions_well_known(said):
        return None
    pronoun = re.search(r"\b(?:il|elle|he|she)(?: (?:a|s'|en|y|lui|se))? ?$", before)
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
