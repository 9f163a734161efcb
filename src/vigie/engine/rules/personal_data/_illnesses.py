"""Illnesses, parts of the body and conditions, as they are said in both languages: pieces of patterns."""

from __future__ import annotations

ALLERGEN = (
    r"(?:arachides?|cacahuetes?|noix(?: de \w{3,12})?|noisettes?|fruits a coque|gluten|lactose|lait|oeufs?|penicilline|latex|"
    r"pollens?|guepes?|abeilles?|fruits de mer|crustaces|aspirine|iode|soja|sesame|(?:pea)?nuts?|penicillin|shellfish|"
    r"bee stings?|wasps?|dairy|eggs?|wheat|soy|aspirin|cashews?)"
)
DISEASE = (
    r"(?:cancers?|leucemie|tumeurs?|lymphome|melanome|metastases?|avc|infarctus|crise cardiaque|arret cardiaque|"
    r"embolie|anevrisme|diabete|depression(?: nerveuse)?|burn-?out|bore-?out|"
    r"troubles? (?:bipolaires?|alimentaires?|anxieux|psychiques?|obsessionnels?)|bipolarite|schizophrenie|"
    r"psychose|autisme|tdah|alzheimer|parkinson|demence|sclerose (?:en plaques|laterale amyotrophique)|sep\b|sida|vih|hiv|"
    r"hepatite(?: [abc])?|"
    r"epilepsie|endometriose|mucoviscidose|myopathie|trisomie(?: 21)?|maladie(?! du travail) (?:de |d')?(?:grave|"
    r"auto-?immune|chronique|orpheline|rare|degenerative|cardiaque|genetique|mentale|parkinson|alzheimer|charcot|"
    r"crohn|lyme|hodgkin|huntington|coeliaque|psychiatrique|neurologique|incurable|renale|longue duree)|"
    r"fausse couche|ivg|avortement|grossesse (?:extra-uterine|a risque|gemellaire)|anorexie|boulimie|tocs?\b|"
    r"addictions?(?: a l'alcool| aux jeux| a la drogue)?|insuffisance (?:renale|cardiaque|respiratoire)|"
    r"tuberculose|herpes|syphilis|mst|ist\b|gale|asthme(?: severe)?|psoriasis|fibromyalgie|lupus|drepanocytose|"
    r"thalassemie|meningite|pneumonie|septicemie|phlebite|stress post-traumatique|crises? d'(?:epilepsie|"
    r"angoisse)|crises? de panique|tentative de suicide|"
    r"chocs? anaphylactiques?(?: (?:avec|a cause) (?:des|du|de la|d'une?) "
    + ALLERGEN
    + r")?|malaises? (?:cardiaques?|vagal)|crises? d'asthme|anaphylactic shock|"
    r"hernie(?: discale)?|fibrome|glaucome|cataracte|cirrhose|pancreatite|occlusion(?: intestinale)?|overdose|"
    r"schizo|covid(?: long)?|varicelle|rougeole|scarlatine|oreillons|coqueluche|bronchiolite|bronchite|zona|mononucleose|"
    r"gastro|grippe|angine|otite|chickenpox|measles|mumps|norovirus|shingles|tonsillitis|bronchitis|glandular fever|whooping cough|"
    r"cancer|leuka?emia|tumou?rs?|lymphoma|melanoma|strokes?|heart (?:attack|disease|failure|condition|surgery)|"
    r"diabetes|depression|burnout|bipolar(?: disorder)?|schizophrenia|psychosis|autism|adhd|alzheimer'?s?|"
    r"parkinson'?s?|dementia|multiple sclerosis|ms\b|aids|"
    r"hepatitis(?: [abc])?|epilepsy|endometriosis|cystic fibrosis|muscular dystrophy|down'?s syndrome|miscarriage|"
    r"abortion|anorexia|bulimia|ocd|ptsd|(?:kidney|liver|renal) (?:failure|disease)|tuberculosis|herpes|syphilis|"
    r"asthma|lupus|crohn'?s(?: disease)?|eating disorder|addiction|nervous breakdown|breakdown|pneumonia|"
    r"meningitis|sepsis|motor neurone disease|als\b|brain (?:tumou?r|injury|haemorrhage)|aneurysm|cirrhosis|"
    r"overdose|panic attacks?|seizures?|long covid)"
)
PART = (
    r"(?:poumons?|sein|seins|pancreas|prostate|colon|foie|cerveau|peau|uterus|ovaires?|gorge|sang|reins?|thyroide|"
    r"estomac|os|moelle|langue|vessie|rectum|col(?: de l'uterus| du femur)?|femur|bassin|poignet|genou|hanche|"
    r"epaule|dos|"
    r"coeur|jambe|bras|pied|main|cheville|clavicule|tibia|perone|coude|nez|machoire|vertebres?|cotes?|crane|nuque|"
    r"orteil|doigt|dents?|yeux|oeil|menisque|ligaments?(?: croises)?|appendicite|tendon(?: d'achille)?|amygdales|"
    r"vesicule)"
)
PART_EN = (
    r"(?:breast|lung|liver|brain|skin|blood|bowel|colon|pancreatic|prostate|ovarian|cervical|throat|bone|stomach|"
    r"kidney|thyroid|hip|leg|arm|wrist|ankle|knee|shoulder|collarbone|foot|back|neck|nose|jaw|rib|ribs|pelvis|"
    r"elbow|hand|spine)"
)
TAIL = (
    rf"(?: (?:du|de la|de l'|des|de|d'|au|aux|a la|a l'|of the) ?{PART}| (?:severe|grave|chronique|juvenile|"
    rf"cerebrale?|pulmonaire|vasculaire|du myocarde|metastase|bronchique|aigue?|post-partum|stade \d|type [12]|de type [12]|en phase terminale|"
    rf"generalisee?|avancee?|precoce|de l'enfant|carabinee?|profonde?|lourde|foudroyante?|agressi(?:f|ve)|incurable|inoperable|"
    rf"terrible|fulgurante?|resistante?|legere|moderee?))?"
)
THE = (
    r"(?:une? |le |la |l'|les |des |du |de la |de l'|d'|de |son |sa |ses |leur |deja |encore |gros |grosse |"
    r"petite? |grave |severe |debut de |forme (?:grave )?de |espece de |deuxieme |second |double |triple |"
    r"nouveau |nouvelle |mini-?|vilaine? |sale |mauvaise? |fichue? |foutue? |saloperie de |putain de |rechute de |recidive de |"
    r"debut d')"
)
THE_EN = (
    rf"(?:an? |the |his |her |their |severe |terminal |early |stage (?:\d|one|two|three|four|iv|iii|ii) |type (?:1|"
    rf"2|one|two) |(?:early|late|young|end)[ -](?:onset|stage) |rare |aggressive |advanced |inoperable |incurable |mild |bad |serious |chronic |acute |another |second |minor |major |massive |postnatal |"
    rf"post-natal |clinical |{PART_EN} ?)"
)
X = rf"{THE}{{0,4}}{DISEASE}{TAIL}"
X_EN = rf"{THE_EN}{{0,4}}{DISEASE}"
ADJECTIVE = (
    (
        r"(?:seropositi(?:f|ve)|alcooliques?|toxicomanes?|heroinomane|cocainomane|(?:accro|dependante?) (?:a l'alcool|a la (?:coke|cocaine|drogue|morphine)|"
        r"au crack|aux (?:medicaments|opiaces|opioides|antidouleurs|jeux d'argent|anxiolytiques))|toxico|diabetiques?|epileptiques?|"
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
        r"reanimation|rea|oncologie|fin de vie|phase terminale|dialyse|sevrage|(?:arret|conge) (?:maladie )?(?:pour|"
        r"a cause d(?:e|'une?)) (?:un |une |son |sa )?[^\W\d][\w\-']{2,20}|dep\b)|"
        r"enceinte(?: de (?:jumeaux|jumelles|triples))?|atteinte?s? (?:d'un |d'une |du |de la |de |d'|"
        r"des ){_D}|malade du {_D}|porteu(?:r|se) (?:du |de la |d'un |d'une ){_D}|"
        r"(?:gravement |tres )?(?:allergiques?|intolerante?s?) (?:a|au|aux|a la|a l'|a l) ?{_A}|coeliaque|"
        r"suivie?s? (?:pour|en psychiatrie|par un psychiatre)(?: (?:un |une |son |sa |des )?{_D})?|"
        r"soignee? pour (?:un |une |son |sa )?{_D}|traitee? pour (?:un |une |son |sa )?{_D}|hospitalisee? (?:pour|"
        r"en psychiatrie|d'office|en reanimation|en oncologie)(?: (?:un |une |son |sa |des ){0,1}{_D})?|"
        r"operee? (?:du|de la|de l'|des|d'un|d'une|d') ?(?:{_P}|{_D})(?: {_T})?|tombee? en depression|"
        r"condamnee? par (?:un |le )cancer|cancereu(?:x|se)|demente?|senile|cardiaque|dyslexique|hyperacti(?:f|"
        r"ve)|mourante?)"
    )
    .replace("{_D}", DISEASE)
    .replace("{_A}", ALLERGEN)
    .replace("{_P}", PART)
    .replace(" {_T}", " [^\\W\\d]{3,10}(?=$)")
    .replace("(?: [^\\W\\d]{3,10}(?=$))?", "")
)
ADJECTIVE_EN = (
    r"(?:hiv[ \-]positive|an alcoholic|alcoholic|diabetic|epileptic|bipolar|schizophrenic|depressed|autistic|"
    r"anorexic|bulimic|asthmatic|paraplegic|quadriplegic|suicidal|infertile|disabled|pregnant(?: with twins)?|"
    rf"a (?:drug|heroin) addict|(?:(?:badly|severely|highly|very) )?allergic to {ALLERGEN}|"
    r"on (?:antidepressants|dialysis|chemo(?:therapy)?|methadone|morphine|lithium|insulin|oxygen|life support|"
    r"sick leave (?:for|with) [^\W\d]{3,15}|suicide watch)|in (?:rehab(?: for (?:alcohol\w{0,3}|cocaine|drugs?|heroin|drink\w{0,3}|addiction|opioids?|painkillers|gambling|meth))?|remission|a coma|palliative care|"
    r"intensive care|a psychiatric (?:ward|hospital)|hospice(?: care)?|a hospice|icu|chemo)|"
    rf"(?:recovering|suffering|dying) from {X_EN}|(?:being )?treated for {X_EN}|(?:fighting|battling) {X_EN}|"
    rf"(?:living|diagnosed|struggling|off sick|off work|in hospital) with {X_EN}|undergoing (?:chemo(?:therapy)?|"
    rf"radiotherapy|dialysis|ivf|heart surgery)|having (?:chemo(?:therapy)?|radiotherapy|dialysis)|"
    rf"off (?:sick )?with {X_EN}|terminally ill|mentally ill|seriously ill)"
)
ADVERB = (
    r"(?:toujours |encore |de nouveau |deja |vraiment |tres |gravement |completement |malheureusement |"
    r"apparemment |bien |aussi |desormais |maintenant |depuis \w+ |peut-etre |sans doute |souvent |tombee? )"
)
