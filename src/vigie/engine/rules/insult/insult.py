"""An insulting expression addressed to somebody, or said about them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.nouns import GROUPS
from vigie.engine.patterns import Pattern, any_of, words
from vigie.engine.rule import Context, Match, Rule, Words, word_set
from vigie.engine.rules.insult._turns import INVECTIVES
from vigie.engine.speech import is_reported
from vigie.engine.stance import sentence_at
from vigie.engine.view import View

RULE = Rule(
    code="INS001",
    name="insult",
    family=Family.INSULT,
    severity=Severity.WARNING,
    severities={
        "official": Severity.DANGER,
        "agent": Severity.DANGER,
        "closed_group": Severity.INFO,
        "one_to_one": Severity.INFO,
    },
    sees_through=True,
    confidence=0.86,
    since="0.1",
    message=Words(
        fr="Cette expression peut être reçue comme une injure.",
        en="This expression may be taken as an insult.",
    ),
    suggestion=Words(
        fr="Dites ce qui s'est passé et ce que vous attendez : la colère passe, le message reste.",
        en="Say what happened and what you expect: anger passes, the post stays.",
    ),
    causes={
        "invective": Words(fr="mot qui n'a guère d'autre emploi", en="a word with hardly any other use"),
        "addressed": Words(fr="terme de mépris visant quelqu'un", en="a word of contempt aimed at somebody"),
        "accused": Words(fr="mot qui accuse quelqu'un", en="a word that accuses somebody"),
    },
    yields={"accused": "DEF001"},
)

# Insulting wherever they stand, unless quoted, reported or said of oneself.
_INVECTIVES = (
    word_set(
        """
    connard connards connasse connasses encule encules enfoire enfoires fdp salope salopes salopard
    salopards petasse petasses trouduc ducon pouffiasse raclure raclures ntm asshole assholes
    arsehole motherfucker motherfuckers dickhead dickheads scumbag scumbags dumbass douchebag
    douchebags wanker wankers twat twats shithead tosser tossers bellend prick pricks cunt cunts arsewipe fuckwit fuckwits
    bitches slag slags numpty cretin cretins gobshite trouduk enfoires enflure enflures pouffe poufiasse pouffiasses
    grognasse grognasses morue connasse conasse conase connar conard conards conasses salaud salauds ordure batard batards
    bouffonne tocard tocarde tocards pignouf pignoufs blaireau crevure crevures fumier fumiers charogne sombre-merde teub teube teubes teubee
    abrutis abruti abrutie abruties debilos branleur branleurs branleuse tarlouze couille-molle lopette
    gueulard sac-a-merde suceuse suceuses suceur suceurs vermine mythomane morveux merdeux merdeuse raclures chiennasse
    """
    )
    | INVECTIVES
)
_INVECTIVE_PHRASES = (
    r"fils de pute|nique ta mere|va(?:s|-)? ?te faire (?:foutre|enculer|voir)|"
    r"allez (?:bien |tous |donc |toutes ){0,2}vous faire (?:foutre|voir|enculer)|va (?:bien |donc )te faire (?:foutre|voir|enculer)|"
    r"(?:ferme|fermez) (?:ta|vos|votre) gueules?|ta gueule|vos gueules|trou du cul|tete de (?:con|noeud|cul)|"
    r"(?<!une )(?<!cet )(?<!cette )"
    r"especes? d(?:e |')(?!espace|poissons?|oiseaux?|animal|animaux|plantes?|vivantes)[^\W\d_]{3,15}|piece of shit|son of a bitch|fuck (?:you|off)|"
    r"shut the fuck up|go to hell you|qu'(?:ils|elles|il|elle) (?:aillent|aille) (?:bien |tous |toutes )?se faire (?:foutre|voir|enculer)|"
    r"(?:patrons?|chefs?|cheffes?|boite|direction|equipe|managers?|collegues?) de m[*#.]{1,2}rde|"
    r"fuck (?:this|that|my|our) (?:company|firm|boss|manager|management)|"
    r"(?:idiots|morons|cretins|clowns|crooks|losers|imbeciles)[.,]? (?:the|all|every last) (?:whole |bloody )?(?:lot|bunch|one) of (?:them|you)|"
    r"what an? (?:pathetic |miserable |dirty |filthy |little |total )+(?:grass|snitch|scab|rat(?! (?:race|pack|trap))|worm|weasel)"
)

# The same with signs in the place of letters.
_MASKED = re.compile(
    r"(?<![^\W_])(?:c[*#]{1,2}n{1,2}(?:ards?|asses?)|conn[*#]{1,3}(?:rds?|sses?|s)?|sal[*#]{1,3}p?(?:es?|ards?)?|enc[*#]{1,3}l?e?s?|encul[*#]s?|b[*#]{1,2}t?ards?|"
    r"m[*#]{1,2}therf[*#]?u?cker|f[*#]{1,2}c?k (?:you|off|(?:this|that|my|our) (?:company|firm|boss|manager|management))|b[*#]{1,2}tch(?:es)?|c[*#]{1,2}nts?|w[*#]{1,2}nkers?|a[*#]{1,2}s?holes?|tw[*#]ts?)(?![^\W_])"
)

# Contemptuous only when aimed: "t'es con" is, "c'est con" is not.
_CONTEMPT = word_set(
    """
    abruties abrutie abrutis abruti cretines cretine cretins cretin imbeciles imbecile bouffonne
    tocards tocard couillons couillon cons con connes conne debiles debile idiots idiot idiotes
    idiote nul nuls nulles nulle nulls clowns clown bouffons bouffon guignols guignol ordures ordure
    pourritures pourriture incapables incapable incompetentes incompetente incompetents incompetent
    minables minable batards batard batarde putes pute porcs porc cafards cafard parasites parasite
    larves larve demeuree attardees attardee attardes attarde tarees taree tares
    tare charognes charogne vermine dechets dechet rates rate cloportes cloporte boulets boulet
    voleurs voleur escrocs escroc menteurs menteur moutons mouton branquignols branquignol branleurs
    branleur glandus glandu cassos nazes naze bolos bolosse bolosses boloss tocardes debilos rigolos rigolo zozos zozo minables lopettes tebes teubes truffes truffe cornichons cornichon andouilles andouille buses buse blaireaux blaireau ploucs plouc beaufs beauf fumistes fumiste pignouf pignoufs vendus vendu traitres traitre laches lache sangsues sangsue vautours vautour charlatans charlatan hypocrites hypocrite pleutres pleutre larbins larbin mollusques mollusque serpillieres feignasses feignasse faineants faineant bons-a-rien demagos mythos mytho schnock schnocks croulants croulant merdes merde sous-merdes sous-merde
    """
)
_VOCATIVE = word_set(
    """
    abruties abrutie abrutis abruti cretines cretine cretins cretin imbeciles imbecile bouffonne
    tocards tocard couillons couillon idiots idiot idiotes idiote debiles debile bouffons bouffon
    """
)
_CONTEMPT_EN = word_set(
    """
    idiots idiot morons moron imbeciles imbecile bastards bastard bitch bitches losers loser clowns
    clown trash scum garbage retards retard fools fool cunts cunt jerks jerk pricks prick pigs pig
    dumb stupid pathetic parasites parasite useless
    """
)


def _any_of(words: frozenset[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + r")\b"


_HARD = (
    r"(?:vraiment |tellement |trop |bien |juste |tous |toutes |que |qu'|rien qu'|de vrais? |des |de |un |une |"
    r"une bande de |(?:gros|grosses?|sales?|pauvres?|petite?s?|vrais?|vraies?|espece de) ){0,3}"
)
_HARD_EN = r"(?:such |a |an |all |just |so |really |a bunch of |fucking |total |complete )"
_SOMEBODY = (
    r"(?:il|elle|(?:ce|cette|mon|ma|le|la) (?:type|mec|gars|fille|chef|cheffe|patron|patronne|manager|collegue|"
    r"directeur|directrice))"
)
_PEOPLE = r"(?:ils|elles|(?:ces|mes|les|nos) (?:gens|chefs|collegues|patrons|managers|dirigeants))"
_WORKPLACE = r"(?:patrons?|chefs?|managers?|collegues?|equipe|boite|societe|entreprise|operateur|direction|boss|team)"

_WORD_BEGINS = r"\A(?:\\b|\(\?<!\\w\))"
# The group `aim` is the span when the pattern needs words around it that insult nobody.
_PATTERNS = (
    rf"(?<!\w)(?:{_INVECTIVE_PHRASES})(?!\w)",
    r"(?<!\w)(?:t'es|tu es|t es|vous etes|il est|elle est|es-tu|etes-vous) (?:vraiment |trop |grave |tous |toutes |completement |quand meme |un peu )?(?:con|conne|cons|connes|bete|betes|teube|debile|debiles|bouchee?s?|nul|nulle|stupide) (?:comme|a (?:bouffer|manger)|ou quoi|ma parole|de naissance|a ce point)[^.,!?\n]{0,30}",
    r"\bc ?(?:'est |est )?(?:une? |des )(?:vraie?s? |grosse?s? |sale |petite? |sacree? )?(?:suceuse|sous[- ]merde|pute|salope|conne|con|grosse|thon|cageot|boudin|cassos|bouffon|bouffonne|victime|merde|ordure|vermine|abrutie?|debile|cretine?|boulet|clown)s?\b",
    rf"\b(?:quelle?s?|quel|ces|cette|ce|cet|espece de|gros|grosse|sale|pauvre|vieux|vieille) (?:bande de |gros |grosse |sale |petite? |vieux |vieille |pauvre |vraie? )?(?P<aim8>{_any_of(_CONTEMPT)}|teubes?|teube|teubees?|truie|thon|cageot|boudin|morue|harpie|sorciere|mytho|feignasse|fainiasse|glandeur|larbin|peteux|peteuse|tache|quiche|pleutre|lavette|serpilliere|carpette|cancrelat|tordue?|tarte|poufiasse)",
    r"(?<=, )(?:ce|cet|cette|quel|quelle|ces|cette vieille|ce vieux|cette grosse|ce gros|ce petit|cette petite) (?:viperes?|rats?|vautours?|serpents?|hyenes?|sangsues?|harpies?|sorcieres?|truies?|porcs?|chiens?|larves?|limaces?|cafards?|poisons?|plaies?|vermines?|ordures?|menteu\w{1,3}|voleu\w{1,3}|tyrans?|dictateurs?|despotes?|incapables?|parasites?|boulets?|faux[- ]culs?|hypocrites?|traitres?|nullites?|andouilles?|abruti\w{0,2}|cretin\w{0,2})\b",
    r"\b(?:une? |ce |cette |ces |quelle? |vieille |sale |gros |la |le |les )(?:sombres? merdes?|sous[- ]merdes?|vieilles? (?:biques?|peau|chouettes?|carnes?|harpies?|folles?|vaches?|truies?|toupies?|sorcieres?|taupes?)|rats? puants?|gros porcs?|face de \w{3,10}|tetes? (?:de (?!votre|notre|leur|cette|liste|turc|gondole|pont|file|classe|serie|course|train|chapitre|page|mort|reseau|lecture)\w{3,8}|a claques)|sacs? a (?:merde|vin|puces)|langues? de vipere|faux[- ]culs?|peaux? de vache|bons? a rien|moins que riens?|grandes? gueules?)\b",
    r"\b(?:il|elle|t'es|tu es|vous etes) (?:n'est |n'es )?(?:vraiment |bien |juste |trop |rien d'autre )?qu'une? (?:gros |grosse |pauvre |sale |vieux |vieille |petite? )?[a-z]{4,12}(?:arde?|asse|aud|aude|on|iche)\b",
    rf"\b(?:ce|cet|cette|le|la|mon|ma|notre|son|leur) (?:\w{{2,14}} )?(?:type|mec|gars|fille|chef|cheffe|patron|patronne|manager|collegue|directeur|directrice|voisin|voisine|prof|maire|ministre|arbitre|livreur|serveur|serveuse|caissiere|proprio|juge|depute|gerante?|president|presidente|conseiller|responsable|presentateur|journaliste|chauffeur|guide|vendeur|vendeuse) ?,? (?:est|c'est|quel(?:le)?|n'est qu') ?(?:vraiment |juste |qu'|bien |un |une |la |le |rien qu'|de la |d'une? ){{0,3}}(?:gros |grosse |sale |pauvre |vrai |vraie |sacre |petite? |immense |sombre |vieille |vieux )?(?P<aim9>{_any_of(_CONTEMPT)}|vermine|ordure|raclure|sangsue|pourriture|gourde|cruche|dinde|pintade|cagole|becasse|potiche|thon|truie|harpie|sorciere|mytho|mythomane|lavette|larbin|limace|serpent|vipere|psychopathe|tyran de pacotille|peteux|tordue?)",
    r"\b(?:vous etes|tu es|t'es) (?:vraiment |juste |qu')?(?:une? |des |de |d')(?:vraie?s? |gros |grosse |sale |sacree? |belle |parfaite? |pauvre |petite? |bande de )?(?P<aim10>mythomanes?|radine?s?|menteu\w{1,3}|voleu\w{1,3}|escrocs?|hypocrites?|faux[- ]culs?|faux jetons?|traitres?|raclures?|incapables?|pleurnich\w{2,4}|ratee?s?|parasites?|clowns?|guignols?|charlots?|charlatans?|moins que rien|feignasses?|faineants?|laches?|lavettes?|sous-doue\w{0,2}|type|fille|meuf|tocarde?s?|malades? mental\w{0,2}|cas sociaux|cas soc\w{0,3}|cafards?|cloportes?|sangsues?|tyrans?|mal ?eleve\w{0,2})\b(?! (?:de|en train))",
    r"\b(?:absolute|complete|total|utter|proper|what an?|you|fucking|bloody|stupid|pathetic|brain-?dead|little|lying|useless|lazy|fat|ugly|dirty|miserable|such an?|you're an?|he's an?|she's an?|you are an?|he is an?|she is an?|is an?|are|these|those|thick|old|arrogant|spineless|two-faced) (?:absolute |complete |total |utter |proper |fucking |bloody |stupid |pathetic |brain-?dead |little |lying |useless |lazy |fat |ugly |smug |thick |bitter |old |[a-z]{3,10}-(?:faced|brained|headed|arsed|witted) ){0,2}(?P<aim11>idiots?|morons?|imbeciles?|bastards?|bitch(?:es)?|losers?|clowns?|scum(?:bags?)?|jerks?|pricks?|cunts?|cretins?|muppets?|pillocks?|twits?|plonkers?|halfwits?|half-wits?|dimwits?|nitwits?|dunces?|parasites?|cows?|pigs?|rats?|slags?|hags?|vermin|trash|tossers?|wankers?|dickheads?|arseholes?|assholes?|weasels?|snakes?|leech(?:es)?|worms?|creeps?|crooks?|gits?|liars?|thie(?:f|ves)|cheats?|freeloaders?|scroungers?|hypocrites?|frauds?|cowards?|bull(?:y|ies)|bores?|brats?|retards?|airheads?|bimbos?|witch(?:es)?)\b",
    r"\b(?:t'as|tu as|vous avez|il a|elle a|avec (?:ton|son|leur)|you have|you've got|he has|she has) (?:vraiment |juste |just )?(?:le |un |the )?(?:qi|iq|cerveau|intelligence|brains?) (?:d'une? |d'|de |of an? )(?:huitre|moule|bulot|poulpe|moineau|mollusque|petoncle|poisson rouge|palourde|table basse|endive|brique|amibe|oyster|goldfish|gnat|potato|brick|sponge|turnip)\b",
    r"(?<!\w)tg(?= (?:bouffon|toi|connard|la|le|sale|espece|bolosse?|batard|gros)|[!.]|$)",
    rf"\b(?:maire|ministre|president|presidente|chef|cheffe|patron|patronne|directeur|directrice|prof|arbitre|voisin|voisine|depute|manager|mayor|boss|referee|minister) ?[?:,] (?:un |une |quel |quelle |ce n'est qu'un |a |what an? )(?:vrai |beau |sacre |grand |gros |pauvre |total |complete )?(?P<aim12>{_any_of(_CONTEMPT | _CONTEMPT_EN)})",
    rf"(?<=, ){_any_of(_VOCATIVE)}(?= ?(?:[!.?]|$))",
    rf"^{_any_of(_VOCATIVE)}(?= ?(?:[!,]|$|que vous|que tu))",
    rf"\b(?:quels?|quelles?|ces|cet|cette) (?P<aim1>{_any_of(_VOCATIVE)})",
    rf"\b(?:c'est|ce sont) (?:vraiment |bien )?(?:un |une |des )(?P<aim2>{_any_of(_VOCATIVE)})",
    rf"\b(?:bande|tas|ramassis|clique|troupeau|meute) d(?:e |'){_HARD}{_any_of(_CONTEMPT)}",
    rf"\b(?<!de la )(?:sales?|pauvres?|gros|grosse|petites?|quel(?:le)?|quels) {_any_of(_CONTEMPT)}(?! de verres?\b)",
    r"\bpauvres? (?:type|types|fille|mec|tache|merde)s?\b(?! de\b)(?! qui (?:a|est|ont|souffr))",
    rf"\b(?:tu es|t'es|t es|vous etes|etes-vous|es-tu) {_HARD}(?P<aim3>{_any_of(_CONTEMPT)})",
    rf"\b{_SOMEBODY} est {_HARD}(?P<aim4>{_any_of(_CONTEMPT)})",
    rf"\b{_PEOPLE} sont {_HARD}(?P<aim5>{_any_of(_CONTEMPT)})",
    rf"\b{_WORKPLACE} de merde\b",
    r"\b(?:you are|you're|ur|you're all|you are all|u r) "
    rf"{_HARD_EN}{{0,3}}(?P<aim6>{_any_of(_CONTEMPT_EN)})(?! (?:question|idea|mistake)\b)",
    r"\b(?:he is|he's|she is|she's|my boss is|my manager is|they are|they're) "
    rf"{_HARD_EN}{{1,3}}(?P<aim7>{_any_of(_CONTEMPT_EN)})",
    r"\b(?:you|bunch of|what an?|fucking|stupid|pathetic|dumb) (?:fucking |stupid |pathetic |little )?"
    r"(?:idiots?|morons?|imbeciles?|bastards?|bitch|losers?|clowns?|scum|jerks?|pricks?|cunts?)\b",
)
# Each begins with a word: told once, that spares trying those that begin with another letter.
_ADDRESSED = Pattern(rf"(?<!\w)(?:{'|'.join(re.sub(_WORD_BEGINS, '', source) for source in _PATTERNS)})")
_AIMS = tuple(f"aim{number}" for number in range(1, 13))
_SIGNS = (
    _CONTEMPT
    | _CONTEMPT_EN
    | word_set(
        "bique peau chouette gland glands linotte pioche rat rats puant puante sombre vendu liar liars thief thieves cheat cheats freeloader freeloaders scrounger coward cowards brat brats traitre traitres "
        "qi iq cerveau tg dinde pintade potiche becasse "
        "teube teubee teubes gourde cruche dinde pintade truie vache thon cageot boudin morue harpie sorciere mytho feignasse glandeur larbin peteux tache quiche lavette limace vipere serpent psychopathe bete betes suceuse grosse victime "
        "radine radin mythomane mythomanes menteur menteurs menteuse hypocrite hypocrites charlot charlots charlatan faineant faineants lache laches bouche nul muppet muppets pillock twit plonker halfwit halfwits dimwit nitwit dunce cow cows pig pigs rat rats slag hag vermin tosser wanker "
        "dickhead arsehole asshole weasel weasels snake snakes leech leeches worm worms creep creeps crook crooks git gits airhead bimbo witch cretin cretins "
        "type types mec fille tache gueule gueules foutre enculer mere cul noeud pute shit fuck hell espece voir"
    )
)
# Words that tell a fact as much as they insult: the rule of alleged facts says it better.
_ACCUSING = word_set(
    "voleur voleurs voleuse voleuses escroc escrocs menteur menteurs menteuse menteuses arnaqueur arnaqueurs thief thieves crook "
    "crooks liar liars cheat cheats fraud frauds"
)
_SELF = re.compile(
    r"\b(?:je suis|j'ai ete|j'etais|je me sens|suis-je|quel(?:le)? \w+ je|moi|i am|i'm|i was|"
    r"me feel)\b[^.,;!?]{0,20}$"
)
_SELF_AFTER = re.compile(r" (?:que )?(?:je suis|j'ai|j'etais|je fais|i am|i was)\b")
_NOT_SO = re.compile(
    r"\b(?:pas|jamais|n'est|ne sont|n'etes|n'es|not|never|isn't|aren't)\b(?:(?! c |c'est|t'es)[^.,;!?]){0,14}$"
)
_INVECTIVE = re.compile(r"[^\W_]+")
_HOMONYM_AFTER = re.compile(
    r" (?:race|pack|de bourgogne|d'oeufs|menager\w*|bien cuit)|(?<=incapable) d|(?<=incapables) d"
)


def find(view: View, context: Context) -> Iterator[Match]:
    words = view.vocabulary
    if not _INVECTIVES.isdisjoint(words):
        for found in _INVECTIVE.finditer(view.folded):
            if found[0] in _INVECTIVES and is_meant(view, *found.span()):
                yield Match(*view.span(*found.span()), "invective")
    if "*" in view.folded or "#" in view.folded:
        for found in _MASKED.finditer(view.folded):
            if is_meant(view, *found.span()):
                yield Match(*view.span(*found.span()), "invective")
    if _SIGNS.isdisjoint(words):
        return
    for found in _ADDRESSED.matches_in(view):
        start = next((found.start(name) for name in _AIMS if found[name] is not None), found.start())
        if GROUP_BEFORE.search(view.just_before(start, 90)) and "you" not in found[0]:
            continue  # said of a whole group: that is another family
        if is_meant(view, start, found.end()) and not _HOMONYM_AFTER.match(view.folded, found.end()):
            accuses = not _ACCUSING.isdisjoint(_INVECTIVE.findall(found[0]))
            yield Match(*view.span(start, found.end()), "accused" if accuses else "addressed")


def is_meant(view: View, start: int, end: int) -> bool:
    """Whether a span of the folded text is neither quoted, nor reported, nor denied, nor said of oneself."""
    before = view.before(start, 40)
    if _SELF_AFTER.match(view.folded, end):
        return False
    if is_reported(view, start) or _SELF.search(before) or _NOT_SO.search(before):
        return False
    sentence = sentence_at(view, start)
    if view.folded[end - 5 : end] == "merde" and _JUST_THING.search(view.before(end, 14)):
        return False
    return not (_DENOUNCED.search(sentence) or _THING.search(view.after(end, 22)) or _THING_BEFORE.search(before))


GROUP_BEFORE = Pattern(rf"{any_of(GROUPS)}[^.\n]{{0,80}}$")
_JUST_THING = words("(?<!pues )(?<!puez )(?:cette|quelle|la|une|sale|grosse|de la) merde")
_DENOUNCED = words(
    r"insultee?s?",
    r"insultes?",
    r"injures?",
    "injuriee?s?",
    "traitee?s?",
    "entendu",
    "entendre",
    "recu",
    "on lit",
    "on me dit",
    "me crie",
    "crie",
    "hurle",
    r"signal\w{1,5}",
    "propos",
    "commentaires? (?:comme|du genre)",
    "revient souvent",
    "le mot",
    "les mots",
    r"condamn\w{1,5}",
    "called (?:me|us|him|her)",
    "insulted",
    "abuse",
    "slurs?",
    "shouted",
    "film",
    "roman",
    "serie",
    "personnage",
)
_THING = words(
    "d'imprimante",
    r"d'ordi\w{0,8}",
    "de (?:meteo|temps|bug|pluie|voiture|machine|imprimante|telephone|moustiques?|journee|lundi|reveil|regime|virus|covid|grippe|vent)",
    "of a (?:day|printer|week|monday|machine|cold|game)",
    "printer",
    "weather",
    "rain",
    "machine",
)
_THING_BEFORE = words(
    "(?:mon|ma|notre|le|la|ce|cette) (?:chat|chatte|chien|chienne|imprimante|ordi|voiture|frigo|reveil|velo|perruche|perroquet|hamster|poisson|four|tondeuse|aspirateur|gps|telephone|portable|ordinateur|wifi|box|robot|enceinte|correcteur|logiciel|appli|algorithme|ascenseur|lave-vaisselle|cafetiere)(?: est)?"
)
