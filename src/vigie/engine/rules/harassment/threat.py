"""A threat to somebody: harm announced, or "I know where you live"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.nouns import ANYBODY, ROLES
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.harassment._plain import PLAIN_THREATS
from vigie.engine.rules.harassment._ways import THREATS
from vigie.engine.speech import is_reported
from vigie.engine.stance import is_fiction, is_judged, says, sentence_at
from vigie.engine.view import View

RULE = Rule(
    code="HAR001",
    name="threat",
    family=Family.HARASSMENT,
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.2",
    message=Words(fr="Ce passage se lit comme une menace.", en="This passage reads as a threat."),
    suggestion=Words(
        fr="Ne publiez pas. Si quelqu'un vous a fait du tort, signalez-le ou portez plainte : c'est ce qui vous protège.",
        en="Do not publish. If somebody wronged you, report it: that is what protects you.",
    ),
    causes={
        "harm": Words(fr="un mal annoncé à quelqu'un", en="harm announced to somebody"),
        "found": Words(fr="« je sais où te trouver »", en="“I know where to find you”"),
        "veiled": Words(fr="une menace à mots couverts", en="a veiled threat"),
        "death": Words(fr="une mort souhaitée à quelqu'un", en="somebody's death wished for"),
    },
    sees_through=True,
)

_TO_YOU = r"(?:te |t'|vous |le |la |l'|les |lui |leur )"
_HARM = (
    r"(?:retrouver(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir|bientot|avec plaisir|au (?:marche|bar|cafe|resto|stand|concert)))|buter|tuer|crever|casser (?:la|les|ta|tes|ses|sa|en deux|une)(?! (?:pieds|oreilles|bonbons|croute|graine|voix|ambiance))|peter (?:la|les|ta|tes|ses|sa)|defoncer|demolir|eclater|choper|egorger|saigner|fumer|planter|cramer|bruler|faire (?:la peau|la misere|vivre un enfer|vivre l'enfer|bouffer|ravaler|avaler|disparaitre|passer un sale|payer|regretter|taire|mal|souffrir|la fete|tres mal)|regler (?:ton|son|votre|leur) compte|"
    r"flinguer|cogner|gifler|tabasser|noyer|etrangler|frapper|rouer|ecraser|fracasser|massacrer|exploser|crever les pneus|passer a tabac|niquer|finir|tomber dessus|demonter|allumer|detruire|pourrir la vie|attendre (?:a|devant|en bas|au|dehors))"
)
_BODY = r"(?:gueule|tete|machoire|tronche|face|visage|dents?|nez|jambes?|genoux?|bras|crane|gorge|ventre|dos|coeur|cou|nuque|cotes|tibias?|rotules?|tempe|bouche|os)"
_BODY_EN = r"(?:skull|head|face|neck|throat|teeth|kneecaps?|knees?|ribs?|jaw|legs?|back of the head|gut|spine)"
CUES = Cues(
    Cue(
        "harm",
        each(
            rf"(?:je|on|nous|j') ?(?:vais|va|allons|viendrai|viendra|viens|vient|finirai par|finira par|jure que je vais|te jure (?:que )?je vais) (?:bien |venir |tous |vraiment |aller |tellement |finir par )?{_TO_YOU}{_HARM}",
            r"(?:je|on) (?:te|t'|vous) ?(?:retrouverai|retrouvera)(?! (?:demain|lundi|ce soir|avec plaisir|la-bas|bientot))",
            rf"(?:je|on) {_TO_YOU}(?:tuerai|butera|buterai|creve|crevera|creverai|casse la|casserai|defoncera|defoncerai|demolirai|attendrai|ferai payer|fera payer|ferai (?:la peau|regretter|taire|mal)|fera (?:la peau|regretter|taire|mal)|chopera|choperai|plantera|planterai|egorgerai|noierai|brulerai|finirai|aurai|raterai pas|louperai pas|ratera pas|loupera pas|rate pas|loupe pas)",
            r"(?:tu vas|vous allez|il va|elle va|ils vont|t'vas|tu va|toi tu vas)(?: bientot| vite| tous| tres vite| vraiment)? (?:le |la |les |me le |nous le )?(?:regretter(?! de (?:ne |n'|pas ))|payer (?:cher|pour)|le payer|crever|morfler|prendre cher|y passer|souffrir|mourir|pleurer (?:du )?sang|manger (?:tes|ses|leurs|vos) dents|finir (?:a l'hopital|dans|en fauteuil|mal|au cimetiere)|comprendre ta douleur|te faire (?:buter|tuer|casser|defoncer|planter)|degager de force)",
            r"(?:tu|vous) (?:le|me le|nous le|la|l') ?(?:paieras|payeras|paierez|payerez|regretteras|regretterez)(?: cher)?",
            r"(?:tu|vous|il|elle) (?:regretter(?:as|ez|a)) (?:d'etre|de (?:m'|nous|l'|t'|vous)|ce que|d'avoir)",
            r"(?:je (?:t'|vous )|on (?:t'|vous |l'))attend(?:s|ra|rai|ons)? (?:a|tous a|devant|en bas|au tournant|dehors|de pied ferme|apres|ce soir|demain)<2w>(?:sortie|grille|portail|parking|tournant|dehors|chez|porte|bas|pied|lycee|college|boulot|tram|arret|batte|soir)?",
            r"(?:fais|faites) (?:bien |tres )?(?:gaffe|attention) (?:a |en )(?:toi|vous|ta|tes|ton|tes gosses|tes enfants|ta famille|ta voiture|ta caisse|vos|votre|rentrant|sortant)(?: \w+)?",
            r"(?:surveille|protege|regarde|mefie-toi|garde un oeil sur) (?:tes|ta|ton|bien tes|bien ta|derriere) (?:arrieres|dos|voiture|caisse|famille|enfants|gosses|fille|fils|chien|toi)",
            r"compte (?:tes|vos) (?:jours|heures|abattis|os|dents)",
            r"tes (?:jours|heures) sont comptee?s",
            r"(?:i'll|i will|i'm going to|im going to|i'm gonna|imma|gonna|we'll|we will|we're going to|we are going to) (?:come and |come |personally |fucking |make sure i )?(?:find (?:you|him|her|them|where|out where)|kill (?:you|him|her|them|u)|hurt (?:you|him|her|them)|break (?:your|his|her|every)|smash (?:your|his|her)|burn (?:your|his|her)|beat (?:you|him|her|them|the)|make (?:you|him|her|them) (?:pay|suffer|regret|sorry)|"
            r"destroy (?:you|him|her|them)|slit|stab|shoot|end (?:you|him|her|them)|be waiting (?:for|outside)|wait for (?:you|him|her)|cut (?:you|your|him|her)|punch)",
            r"(?:you'll|you will|you're going to|you are going to|you're gonna|he'll|she'll|they'll) (?:fucking |all |so )?(?:regret|pay for|be sorry|wish you|suffer|die|get what's coming|end up (?:in|dead)|bleed)",
            r"watch (?:your|his|her|their) back",
            r"you're dead(?: meat)?(?! (?:right|wrong|sure|good|tired|serious|funny))",
            r"(?:your|his|her) days are numbered",
        ),
        to_clause_end=True,
    ),
    Cue(
        "found",
        each(
            r"(?:je|on|nous) (?:sais|sait|savons|connais|connait|connaissons|vais trouver|ai trouve|a trouve|vais finir par trouver) (?:tous |tres bien |maintenant |deja |exactement )?(?:ou (?:tu|il|elle|vous|ils|elles|ta|tes|ton|sa|ses|son|votre|vos) ?(?:\w+ )?(?:habite|vi[st]|vivez|bosse|travaille|dor[ts]|crech|loge|gar(?:e|es)|va|vont|joue|etudie|est|es|passe|rentre|sort)\w{0,3}|(?:ton|son|votre|ta|sa) (?:adresse|immeuble|rue|ecole|quartier|maison|planning))",
            r"(?:j'ai|on a|j'ai trouve|j'ai garde|j'ai note|on a trouve|j'ai recupere) (?:ton|son|votre|ta|sa|leur) (?:adresse|plaque|numero de rue|emploi du temps)",
            r"je (?:viens|passe|serai|debarque|vais passer|vais venir|vais debarquer) (?:te voir )?(?:chez toi|chez vous|devant chez|en bas de chez|a ton (?:boulot|travail|taf)|te chercher|vous chercher)",
            r"on va (?:venir|passer|debarquer) (?:chez (?:toi|vous|lui|elle)|te chercher|le chercher|la chercher|vous chercher|te voir)",
            r"(?:i|we) (?:know|found out|have found) (?:exactly )?where (?:you|he|she|they|your (?:kids|family|wife|husband|daughter|son)) ?(?:live|lives|work|works|sleep|sleeps|park|parks|go|goes|are|is|all live)\w{0,3}",
            r"(?:i have|i've got|i got|we have|we've got) (?:your|his|her|their) (?:home )?address",
            r"(?:i'm|im|we're|we are) coming (?:for|after|to find|to get) (?:you|him|her|u)(?! (?:soon|all )?(?:with|my love|sweet))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "veiled",
        each(
            r"(?:un |une |an? )?(?:accident|chute|malheur|incendie|mauvaise rencontre|fire|fall) (?:est|c'est|arrive|is|are|can|could|happens?) (?:si |tellement |tres |so )?(?:vite|facilement|easily|quick\w{0,2}|happen)(?: (?:arrivee?|happen))?",
            r"(?:fais|faites) (?:bien |tres )?(?:attention|gaffe) (?:a toi |a vous )?(?:(?:en|le soir|ce soir|dans la rue|sur la route|a ta|a tes)(?: <2w>)?(?:rentre\w{0,2}|sors|traverse\w{0,2}|conduis|dors|marche\w{0,2})?|quand (?:tu|vous) <2w>(?:rentre\w{0,2}|sor\w{1,4}|traverse\w{0,2}|condui\w{1,4}|dor\w{1,3}|marche\w{0,2}))",
            r"(?:tu (?:ne )?sais pas|vous ne savez pas|you don't know|you have no idea) (?:a qui (?:t'as|tu as|vous avez) affaire|de quoi (?:je suis|on est) capable|who (?:you're|you are) (?:dealing|messing) with|what i'm capable of)",
            r"(?:reflechis|reflechissez|pense bien|think) (?:bien |a deux fois |twice |carefully )+(?:avant|a ce que|before|about)?",
            r"(?:tu (?:vas|va) voir|vous allez voir|you'll see|attends? (?:un peu )?que je|wait (?:till|until) i)<30>(?:croise|attrape|trouve|sorte|retrouve|chope|ta gueule|catch|find|see you|get my hands)",
            r"(?:je connais|je sais ou est|i know) (?:<1w>)?(?:ta famille|tes enfants|ton ecole|l'ecole de|ta plaque|ta voiture|your (?:family|kids|school|car|boss))",
            r"(?:ce serait|ca serait|il serait|it would be|it'd be|would be) (?:vraiment |tellement |bien |such )?(?:dommage|bete|con|triste|a shame|a pity|terrible|sad) (?:qu'il|qu'elle|que|si|if|that)<40>(?:arriv\w{1,5}|accident|brul\w{1,5}|perd\w{1,4}|tomb\w{1,4}|disparai\w{2,5}|happen\w{0,3}|burn\w{0,3}|lost|accident|something)",
            r"(?:je|on) te suis (?:a la trace|partout|depuis|jusque|chaque|tous les|du regard)",
            r"(?:ou que|wherever) (?:tu|vous|you) (?:ailles|demenages|sois|alliez|go|move|hide|te caches)<30>(?:serai|sera|trouverai|trouvera|will|i'll)",
            r"(?:repartir|ressortir|rentrer|finir|walk|leave) (?:pas )?(?:sur ses (?:deux )?jambes|vivante?|entier|en un seul morceau|in one piece|alive)",
            r"(?:je|on) (?:l'|le |la |les |t')attend(?:s|ra|rai|ons)? (?:<1w>)?(?:sur le parking|a la sortie|devant|en bas|au tournant|dehors|dans le|au coin)<40>(?:jambes|gueule|dents|compte|peau|regrett\w{1,4}|pleur\w{1,4}|oubli\w{1,4}|comprendre|lecon|payer|cher|mort|ambulance|hopital)",
            r"(?:on|je) (?:te|vous) (?:retrouvera|retrouverai) (?:<1w>)?(?:dans|au fond|mort|sous|noye|pendu)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "death",
        each(
            r"(?:va|allez)(?:-?t'?en)? (?:te |vous )?(?:crever|mourir|pendre|te pendre|te suicider|te foutre sous|te jeter|sauter d'un pont)",
            r"(?:suicide|pends|flingue|tue|jette|noie)[- ]toi(?: (?:sous|du|d'un|dans|par)<20>)?",
            r"(?:(?P<bare>creve|crevez)|qu'il creve|qu'elle creve|qu'on le pende|qu'on la pende)(?= |[!.,]|$)(?! (?:l'|d'|de |du |des |les? |une? |tes |mes |ses |leurs? |moi|la (?!bouche|gueule)))",
            r"t'es (?:un homme |une femme |deja )?mort(?:e)?(?= ?(?:[!.,]|$))(?! de)",
            r"kill yourself",
            "kys",
            r"go (?:and )?(?:die|hang yourself|kill yourself|jump off)",
            r"(?:i )?hope (?:you|he|she|they) (?:die|dies|get cancer|gets cancer|rot|rots|burn|burns)",
            r"(?:j'espere|je souhaite) (?:que |qu')(?:tu|il|elle|vous) (?:vas |va |allez )?(?:crever|creves?|mourir|meures?|attrap\w{2,5} un cancer)",
            r"(?:tu|il|elle) (?:merites?|meriterait) (?:de crever|de mourir|la mort|qu'on te|une balle)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "harm",
        each(
            r"(?:si (?:tu|vous)|if you)<60>(?:tu |vous |t'|you |you'll |you will )(?:finis|finiras|vas finir|termines|termineras|repars|rentreras|ressors|ressortiras|finissez|finirez|end up|leave) (?:a |au |aux |dans |en |sur |chez |in |on )?(?:l'|le |la |un |une |the |a |an )?(?:hosto|hopital|cimetiere|fauteuil|morgue|reanimation|rea|fosse|brancard|ambulance|entre quatre planches|les pieds devant|hospital|morgue|wheelchair|ditch|ground|body bag|ambulance)",
            r"(?:faut|il faut|faudrait|on devrait|on va|je vais|qui vient|qui veut|quelqu'un devrait) (?:aller )?lui (?:cramer|crever|peter|rayer|casser|bruler|defoncer|exploser|fracasser|saccager|demonter) (?:la|le|les|sa|son|ses) (?:<1w>)?(?:bagnole|voiture|caisse|pneus?|vitres?|vitrine|maison|porte|gueule|jambes?|genoux?|dents?|nez|moto|velo|boutique|boite aux lettres)",
            r"(?:someone|somebody|we|you|lads) (?:should|ought to|needs? to|gotta|must) (?:go and |go )?(?:burn|slash|smash|torch|break|key|trash) (?:down )?(?:his|her|their) (?:<1w>)?(?:car|tyres|tires|windows?|house|legs?|face|knees|shop|door|van|bike)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "harm",
        each(
            rf"(?:je |j'?|jte |on )(?:te |t'|vous |le |l'|la |lui |leur )?(?:explose|eclate|defonce|pete|casse|demonte|fracasse|demolis|demolit|brise) (?:la |le |les |ta |tes |ton |sa |ses ){_BODY}",
            r"(?:je |j'?|on )(?:te |t')(?:fume|bute|egorge|defonce|demonte|eclate|plante)(?= ?(?:[,.!;]|$))",
            r"(?:je |j'?|on )(?:te |t'|le |la |les )(?:fume|bute|egorge|defonce|demonte|eclate|plante),? (?:s'il|s'elle|si (?:tu|il|elle)|quand (?:tu|il|elle)|des que|qu'(?:il|elle|ils) (?:vien\w{0,4}|essa\w{1,4}|recommenc\w{1,4}))",
            rf"(?:je |j'|on )(?:te |vous |lui |leur )(?:plante|enfonce|colle|fous|tire|mets|met) (?:un |une |le |la |mon |ma |deux |trois )?(?:<1w>)?(?:couteau|lame|tournevis|balle|marteau|coup|poing|cutter|fourchette|plomb|hache) (?:<1w>)?(?:dans |entre |sous |sur |en )(?:la |le |les |l'|ta |tes |ton |sa |ses |pleine )?(?:pleine )?{_BODY}",
            r"(?:faut|faudrait|il faut|il faudrait|on devrait|on va|je vais|suffit de|y a qu'a|y'a qu'a) (?:<1w>)?(?:leur |lui |te |vous )(?:tirer dessus|tirer une balle|foutre une balle|mettre une balle|foncer dedans|rouler dessus|casser la gueule|peter la gueule|casser les (?:jambes|genoux|dents))",
            r"(?:t'es|t|tu es|vous etes|you're|ur) (?:un homme |une femme |deja )?(?:mort|morte|morts|dead) (?:si|if) (?:tu|vous|you) (?:me |le |la |lui |t'|en |y )?(?:parl\w{1,3}|balanc\w{1,3}|temoign\w{1,3}|dis|dites|recommenc\w{1,3}|touch\w{0,3}|approch\w{1,3}|revien\w{1,2}|ouvre\w{0,2}|continu\w{1,3}|talk|tell|snitch|touch|come|say|grass)",
            rf"(?:gets?|getting|gonna get|deserves?|needs?|earns?) (?:a |an |the |my |his )?(?:brick|bullet|knife|bat|fist|hammer|bottle|boot|crowbar|spanner|screwdriver) (?:<1w>)?(?:through|in|to|across|into|round) (?:the |his |her |their |your ){_BODY_EN}",
            rf"(?:first|next|any|every) (?:<1w>)?(?:{ROLES}|{ANYBODY}|one|person|scab|warden|inspector|copper)<50>(?:gets?|is getting|will get|getting) (?:stabbed|shot|knifed|battered|glassed|punched|decked|slapped|kneecapped|his (?:head|legs|face)|her (?:head|legs|face))",
            rf"(?:takes?|taking|took) an? (?:bat|baseball bat|hammer|bar|iron bar|pipe|crowbar|knife|axe|wrench|sledgehammer) to (?:<3w>)?(?:{_BODY_EN}|(?:[a-z]+'s) {_BODY_EN})",
            r"(?:throw|push|shove|chuck|kick) (?:the |my |our |his |her |that |every |each )<3w>(?:under|in front of|off|out of) (?:the |an? )(?:<1w>)?(?:train|tube|metro|lorry|truck|bridge|roof|cliff|window)",
            rf"(?:attrapez|chopez|coincez|frappez|tabassez|lynchez|attendez)[- ](?:le|la|les)<60>(?:cogne\w{{0,2}}|frappe\w{{0,2}}|tabasse\w{{0,2}}|lynche\w{{0,2}}|tapez|saigne|pleure|{_BODY})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "harm",
        each(
            rf"(?:un|une|deux|trois|quelques|des) (?:bons? |bonnes? |petite?s? |gros |grosses? )?(?:coups? de (?:barre|batte|couteau|pied|poing|fusil|boule|pelle|marteau|matraque|cutter|hache|tournevis|crosse|latte)|balles?|baffes?|gifles?|beignes?|mandales?|raclees?|roustes?)(?:<40>(?:dans|sur|derriere) (?:la |le |les |l'|sa |leur |leurs |ses )?{_BODY})?"
        ),
        near=(
            words(
                r"(?:ca |cela )?(?:leur|lui|les|vous|te|t') ?(?:apprendra|apprendrait|calmera|calmerait|fera du bien|ferait du bien)|(?:ca|cela) (?:les |le |la )?(?:calmerait|calmera|reglerait|reglera)|(?:il |elle |ils )(?:les |l')?(?:merite|meritent|meriterait|meriteraient)"
            ),
        ),
        within=90,
        to_clause_end=True,
    ),
    Cue(
        "harm",
        each(
            r"(?:mett\w{1,3}|met|foutre|foutent|foute|set|put|light) (?:le |the )?(?:feu|fire) (?:a |au |aux |to )<50>(?:avec|with) (?:tout |tous |toute |all )?(?:le |la |les |the )?(?:<2w>)?(?:comite|direction|patrons?|chefs?|cadres|rh|actionnaires|boss(?:es)?|board|management|managers?|eux|them|lui|her|him)<30>(?:dedans|a l'interieur|inside|in it)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "veiled",
        each(
            r"(?:tu (?:vas|va)|vous allez|il va|elle va|ils vont|t'vas) (?:bientot |vite )?voir (?:ce qui|ce que|comment) (?:t'attend|l'attend|vous attend|les attend|va (?:t'|vous |lui |leur )arriver|je (?:vais|te|vous)|on (?:va|te|vous))",
            r"(?:shame|a pity|too bad) if (?:something|anything) (?:happened|happens|were to happen|was to happen) to (?:it|you|him|her|them|your|that)",
            r"(?:s'il(?! (?:faut|fait|y|pleut|neige))|si elle|s'ils|si elles|si tu|si vous|if (?:he|she|you|they)|next time (?:he|she|you|they))<70>(?:il|elle|ils|elles|tu|vous|he|she|you|they|he'll|she'll|you'll|they'll) (?:repart|repars|repartira|repartiras|ressort|ressors|ressortira|ressortiras|leaves?|goes home|go home) (?:d'ici )?(?:en |dans |a |in )(?:une |un |l'|an |a |the )?(?:ambulance|civiere|brancard|hopital|hosto|corbillard|morgue|cercueil|fauteuil|hearse|coffin|body ?bag|hospital)",
            r"(?:i'll|i will|we'll|we will|gonna|going to) make sure (?:you|he|she|they)(?: all)? (?:don't|never|doesn't|won't|can't|do not) (?:<1w>)?(?:walk (?:out|away|again|home|off)|leave (?:here )?alive|breathe|work again|see (?:tomorrow|another day|your kids)|get home|make it home)",
            r"(?:je|on) (?:re)?(?:passerai|passera|serai|sera|viendrai|viendra|attendrai|attendra) <3w>(?:devant|en bas de|pres de) (?:chez (?:toi|vous|lui|elle)|(?:ta|votre|sa) (?:porte|maison|fenetre|rue)|ton (?:immeuble|travail|boulot|lycee|college))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "found",
        each(
            r"(?:i|we) know (?:<1w>)?(?:you|where|what time|which|your)<60>(?:park|live|nursery|school|sleep|street|gym|kids?|daughter|son|wife|husband)\w{0,1}",
            r"(?:je|on) (?:sais|sait|connais|connait) (?:tres bien |bien )?(?:ou|a quelle heure|quand|quelle|ton|ta|tes)<50>(?:gare\w{0,2}|dors|ecole|creche|bus|train|rue|fille|fils|gosses?|enfants?|femme|mari|mere)",
        ),
        near=(
            words(
                r"withdraw (?:the|your|it)|drop (?:the|your|it)|grievance|complaint|testif\w{1,3}|keep (?:quiet|your mouth)|stay quiet|shut your|or else|think twice|retire\w{0,2} (?:ta|votre|la) plainte|ta plainte|temoigner|ferme[- ]la|tais[- ]toi|tiens-toi|sinon|reflechis|reflechissez"
            ),
        ),
        within=120,
        across=True,
        to_clause_end=True,
    ),
    *THREATS,
    *PLAIN_THREATS,
)
_GAME = words(
    "course",
    "jeux?",
    "parties?",
    "match",
    "terrain",
    "rugby",
    "hand",
    "volley",
    "derby",
    "equipe adverse",
    "galettes",
    "tournoi",
    "serveur",
    "fifa",
    "mario",
    "kart",
    "fortnite",
    "minecraft",
    "uno",
    "monopoly",
    "scrabble",
    "belote",
    "petanque",
    "ping[- ]?pong",
    "tennis",
    "foot",
    "basket",
    "babyfoot",
    "manette",
    "console",
    "echecs",
    "karaoke",
    "quiz",
    "blind test",
    "revanche",
    "entrainement",
    "game",
    "games",
    "race",
    "chess",
    "playoffs?",
    "tournament",
    "rematch",
    "controller",
    "lol c'est pour rire",
)
_THING = words(
    "imprimante",
    "ordi",
    "ordinateur",
    "frigo",
    "telephone",
    "tel",
    "bug",
    "moustiques?",
    "moustique",
    "reveil",
    "photocopieuse",
    "machine",
    "plante",
    "fourmis",
    "araignee",
    "guepes?",
    "cafard",
    "printer",
    "laptop",
    "mosquito",
    "alarm",
    "spider",
    "wifi",
    "box",
    "tondeuse",
)
_KIND = words(
    "verglas",
    "glissante?s?",
    "ca glisse",
    "brouillard",
    "neige",
    "icy",
    "slippery",
    "colis",
    "commande",
    r"invitations?",
    "bisous",
    "je t'aime",
    "hate de",
    "surprise",
    "gateau",
    "apero",
    "cadeau",
    "calin",
    "coeur",
    "bises",
    "love you",
    "cake",
    "hugs",
    "party",
    "bienvenue",
    r"(?:maman|papa|mamie)(?= ?[,!.]|$)",
    "parapluie",
    r"m(?:on|a) (?:amour|cherie?)",
    "joyeux",
    "anniversaire",
    "soldes",
    "promo",
    "offre",
    "garantie",
    "rappel",
    r"rembours\w{1,5}",
    r"livre\w{0,2}",
    "collation",
    "vaccin",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, reported, judged or imagined; a game; a machine or an insect; kind words."""
    start = found.start()
    if found.groupdict().get("bare") and not _is_wished(view, found):
        return True
    around = view.before(start, 80) + found[0] + view.after(found.end(), 80)
    if view.is_quoted(start) or is_reported(view, start) or is_fiction(view, start):
        return True
    if is_judged(view, start) and not _SILENCED.search(sentence_at(view, start)):
        return True
    return (
        says(view, _GAME)
        or says(view, _KIND)
        or bool(_THING.search(around))
        or bool(_TOLD.search(view.before(start, 50)))
    )


def _is_wished(view: View, found: re.Match[str]) -> bool:
    """Whether "crève" is said to somebody: not a cold ("la crève"), somebody tired ("crevé"), one who suffers."""
    start, end = view.span(*found.span("bare"))
    return "é" not in view.text[start:end].lower() and bool(_SAID_TO.search(view.before(found.start(), 30)))


_SAID_TO = re.compile(
    r"(?:^|[^\w\s'’-]\s*|@[\w.]+ |\b(?:va|allez|alors|donc|bah|ben|et|juste|eh|toi|merde|\w{3,}(?:ard|asse|ope|ute)s?) )$"
)
_TOLD = words(
    r"m'a (?:dit|ecrit|lance|envoye|repondu|menace\w?)",
    r"me (?:dit|disait|repete|ecrit|menace)",
    "menace[rsz]?",
    "menaces?",
    "messages? du (?:genre|type)",
    "recu",
    "told me",
    "texted me",
    "said",
    "threatened",
    "threats?",
    "got a message",
    "il dit",
    "elle dit",
)
# To a witness or to whoever complains: a court is spoken of, and the threat is real.
_SILENCED = words(
    r"(?:retire[sz]?|retirer|drop|withdraw|laisse[sz]? tomber) (?:ta|votre|sa|la|your|the|that) (?:plainte|complaint|charges|case|procedure)",
    r"(?:si|if) (?:tu|vous|you|elle|il) <3w>(?:temoign\w{1,3}|porte\w? plainte|testif\w{1,3}|talk|parl\w{1,3})",
    r"a la sortie du tribunal|outside (?:the )?court",
)
