"""Ways of threatening, sending many after one, or pursuing, that say it by the side: known places, favours, a last night."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

_MANY = r"(?:tout le monde|tt le monde|tlm|tous|toutes|ts|les gars|les gens|la team|la mif|on|everyone|everybody|all of us|we all|lads|guys)"
_ACCOUNT = r"(?:compte|comptes|lives?|story|stories|dm|mp|insta|snap|tiktok|profil|page|commentaires?|coms?|notifs?|stream|chaine|boite mail|messagerie|tel|telephone|numero|standard|fiche|account|phone|inbox|mentions|channel|feed|profile|number|replies)"
_BREAKS = r"(?:craqu\w{1,3}|chial\w{1,3}|pleur\w{1,3}|supplie\w{0,2}|ramp\w{1,3}|souffr\w{1,3}|disparai\w{1,5}|supprim\w{1,3} (?:son|ses)|ferm\w{1,3} (?:son|sa)|(?:ne |n')?(?:dorme|dort|puisse|ose|sorte|vive) (?:plus|jamais)|plus (?:dormir|sortir|poster|ouvrir)|viv\w{1,3} (?:l'|un )enfer|quitt\w{1,3} (?:la|le|son|l')|begs?|begging|cr(?:y|ies|ying)|sobbing|gone|broken|terrified|offline|on (?:her|his) knees|unemployed|deletes?|quits?|leaves?|moves? (?:out|away)|sells? up|snaps?)"
_HIT = (
    r"(?:buter|tuer|crever|casser|peter|defoncer|demolir|eclater|choper|egorger|saigner|planter|cramer|bruler|demonter|fracasser|massacrer|exploser|niquer|frapper|tabasser|gifler|pieti\w{2,4}|marave\w{0,1}|demarrer|douiller|"
    r"faire (?:la misere|mal|regretter|payer|disparaitre|taire)|retrouver|attraper|monter en l'air|defigurer|enterrer)"
)

THREATS = (
    Cue(
        "harm",
        each(
            rf"(?:jvais|jvai|jve|jv|j'vais|chui pret a|g envie de|jai envie de|on va|onva) (?:te |t'|vs |ti )(?:<1w>)?{_HIT}",
            r"(?:do|fais|rends) (?:us|everyone|the world|nous|leur)?[- ]?(?:nous )?(?:all )?(?:a favou?r|une faveur|service|un service)(?: and|,| et|:)? (?:die|jump|disappear|drop dead|end it|creve|disparais|meurs|saute|pends-toi)",
            r"(?:drink|bois|avale) (?:some |de la |du |un verre de )?(?:bleach|javel|destop|antigel|antifreeze)|(?:neck|unalive|delete) yourself|drop dead|une corde et un tabouret|a rope and a (?:chair|stool)|qu'est-ce (?:que t'|qu'il |qu'elle |que tu )attend\w{0,2} pour (?:sauter|te pendre|crever|mourir|en finir|se pendre)",
            r"(?:personne|nobody|no one) (?:ne )?(?:(?:te |t')(?:pleurera(?:it)?|regretterait)|would miss you|will miss you|'d miss you|viendra(?:it)? a (?:ton|son) enterrement)",
            r"(?:le monde|la classe|l'ecole|la vie|tout|the world|school|life|this place) (?:serait|irait|tournerait|would be|'d be|will be) (?:<1w>)?(?:mieux|better|nicer|plus (?:beau|belle)|happier) (?:sans|without) (?:toi|elle|lui|you|her|him|[a-z]{3,12} (?:in it|dedans))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "death",
        each(
            r"(?:you|he|she|u) (?:won't|will not|wont|aren't going to|isn't going to) (?:be )?(?:get\w{0,4}|hav\w{1,3}|see\w{0,3}|sleep\w{0,3}|last\w{0,3}|liv\w{1,3}|breath\w{1,3}|wak\w{1,3} up) <3w>(?:many more|much longer|another (?:day|night|birthday|christmas|summer))",
            r"(?:tu|il|elle|vous) (?:ne |n'|t'|n'en |en )?(?:en )?(?:feras|fera|fetera|feteras|verra|verras|passeras|passera|auras|aura|connaitras) (?:pas|plus) (?:de vieux os|noel|l'hiver|l'ete|la fin|demain|le soleil|lundi|beaucoup d'autres|tes \w+ ans|ton prochain anniversaire)",
            r"(?:profite|profitez|savoure|savourez|enjoy|dors bien|bonne nuit|sleep well|sleep tight|make the most)<30>(?:tant que tu (?:marches|respires|vis|tiens debout)|tant que t'as (?:encore )?(?:des|tes)|(?:de )?(?:ta|tes|ton) dernie\w{1,3}|while you still (?:can walk|breathe|have)|your last|it's your last|one of your last)",
            r"(?:sleep|dors|dormez) (?:with|avec) (?:one eye|un oeil) (?:open|ouvert)|(?:dors|dormez) (?:que )?d'un oeil",
        ),
        to_clause_end=True,
    ),
    Cue(
        "veiled",
        each(
            r"(?:verifi\w{1,4}|regard\w{1,4}|controler|check\w{0,3}|surveill\w{1,4}) (?:bien |donc |sous )?(?:tes|ses|vos|leurs|ta|sa|your|his|her|their) (?:freins|pneus|boulons|roues|jantes|voiture|gaz|brakes|tyres|brake lines|wheel nuts|smoke alarms?|car)"
        ),
        near=(
            words(
                r"petit malin|petite maligne|balances?|balancer|mouchards?|poucaves?|snitch\w{0,3}|grass(?:es|ed)?|collabos?|inspection|plainte|pleurer|a parle|t'as parle|a cafte|temoin|smart ?arse|so clever|who (?:talked|reported|complained|grassed)|jaunes?|scabs?|si j'etais (?:toi|lui|elle|vous)|if i were (?:you|him|her)|a (?:sa|ta|votre) place|ce serait (?:bete|dommage|con)|il parait que ca lache"
            ),
        ),
        within=120,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "found",
        each(
            r"(?:i|we) know (?:exactly )?(?:which|what) (?:bus|train|tram|tube|gym|route|street|school|car|shift|way|floor|door|window|pub|park|stop|bench|seat|time) (?:you|she|he|your)",
            r"(?:je|on) (?:sais|sait|connais|connait) (?:exactement |tres bien )?(?:dans |a |par )?(?:quel|quelle|ou)(?:le)? (?:bus|train|tram|metro|ligne|salle|rue|ecole|etage|porte|heure|parking|banc|arret|passes?) ?(?:tu|elle|il|ta|tes|vous)?",
            r"(?:i was|i'm|i am|i've been|j'etais|je suis|je serai|i'll be) <4w>(?:behind you|right behind|derriere toi|en face de chez toi|outside your|devant chez toi|a cote de toi|in front of your|across from your|en bas de chez (?:toi|vous)|under your window|sous (?:ta|tes) fenetres?)",
            r"(?:je|on) (?:connais|connait) (?:sa|ta|votre|leur) (?:voiture|caisse|plaque|rue|maison|famille|routine|tournee|moto)",
            r"(?:tres |so |really )?(?:jolie?s?|belle|beau|mignonne?s?|nice|lovely|pretty|cute) (?:petite? |little )?(?:maison|portail|voiture|fille|fils|petite|chien|jardin|enfants|gamine|house|car|garden|daughter|son|dog|kids|gate|front door)(?: (?:que tu as|you have|you've got|you got|que t'as|que vous avez))",
        ),
        near=(
            words(
                r"keep (?:scrolling|ignoring|quiet)|ignor\w{1,4}|bloqu\w{1,4}|block\w{0,3}|repond\w{0,3}|answer|yesterday|hier|seule?|alone|watch\w{0,3}|see you|bientot|soon|a (?:tres )?vite|on (?:se )?(?:verra|croisera)|tic ?tac|tick ?tock|accident|dommage|shame|pity|incendie|fire|attention a|careful|ce serait|would be a|si (?:tu|jamais)|if you|demain|tomorrow|horaires|retire|withdraw|plainte|complaint|parle\w{0,2}|talk"
            ),
        ),
        within=110,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "harm",
        each(
            r"(?:tu va|tu vas|t'vas|t vas|tvas|toi tu vas|elle va|il va|just you wait|you just wait|you'll see) (?:le |bien )?(?:voir )?(?:<1w>)?(?:devant|a la|au|derriere|en bas|dehors|at the|outside|behind|by the) <2w>(?:grille|sortie|portail|parking|lycee|college|bahut|gare|arret|terrain|coin|chez toi|recre|gates?|car park|bus stop|school|station|bus)",
            r"(?:lui|leur|te|t'|vous) apprendre (?:<1w>)?(?:la politesse|les bonnes manieres|la vie|le respect|a vivre|a parler|a (?:se|te) taire|a fermer|a nous)|teach (?:him|her|them|you) (?:a lesson|some manners|respect|to keep)|(?:lui|te) (?:expliquer|rappeler) la vie|(?:s'occuper|m'occuper|nous occuper|on s'occupe|va s'occuper) d(?:e |')(?:son cas|ton cas|lui|elle|toi|vous)|pay (?:him|her|them) (?:back|a visit)",
        ),
        near=(
            words(
                r"on (?:est|sera|y va|sera|etait|va etre|viendra) (?:a )?(?:une (?:bonne )?dizaine|deux|trois|quatre|cinq|six|huit|dix|douze|quinze|vingt|plusieurs|nombreux|\d+|chauds?|tous)|une dizaine|(?:connait|sait|filez|donnez|balancez) (?:l'immeuble|l'adresse|ou|son|sa)|t'as (?:parle|balance|ouvert)|tu (?:as parle|l'as cherche|l'auras cherche)|ramene (?:tes|ta|ton)|viens (?:seul|avec)|prepare[- ]toi|barre\w{0,1} de fer|battes?|bats?|baseball|a plusieurs|en groupe|j ?'?(?:ramene|debarque|viens) (?:mes|les|des|ma|la|avec)|ten of us|all of us|there'll be|with (?:the|my) (?:lads|boys|mates)|who knows where|know where|address|knock\w{0,2} on"
            ),
        ),
        within=130,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "veiled",
        each(
            r"(?:je |j'|on |jv |jvais )?(?:vais |va )?(?:te |vous |la |le |les )?(?:balance|balancer|balancerai|poste|poster|posterai|publie|publier|publierai|diffuse|diffuser|diffuserai|montrer|montrerai|envoie|envoyer|enverrai|leak|post|send|share|show) (?:toutes |all )?(?:tes|ses|ta|sa|your|her|his) (?:<1w>)?(?:nudes?|photos? intimes?|photos?|videos?|dossiers?|captures|sextapes?|pics|pictures)<40>(?:a (?:tout le|toute|tes|ton|ta|ses|sa|son)|si (?:tu|elle|il)|sauf si|sinon|ou alors|unless|if (?:you|she|he) (?:don't|do|tell|leave|block|talk|come|ever)|to (?:your|everyone|the whole))",
            r"(?:je |on |i(?:'ll| will) |i'm going to )(?:vais |va )?(?:te |vous |le |la |get |have )(?:faire virer|ferai virer|fera virer|griller (?:partout|dans)|grillerai|blacklist\w{1,3}|you fired|you sacked|him fired|her fired)",
            r"(?:tu|vous) (?:ne )?(?:re)?trouver(?:as|ez) (?:plus )?(?:jamais )?(?:plus )?(?:de |un )?(?:boulot|taf|travail|job|poste|emploi|logement)|you(?:'ll| will) never work (?:again|in this)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "harm",
        each(
            r"(?:ramasser(?:as|a)?|ramasses|compter(?:as)?|pick(?:ing)?(?: up)?|collect\w{0,3}|swallow\w{0,3}|avaler(?:as|a)?) (?:tes|ses|vos|your|his|her) (?:<1w>)?(?:dents|teeth)|(?:manger|mangeras|mangera|eat|eating|drink\w{0,3}) (?:<3w>)?(?:a la paille|avec une paille|through a straw)",
            r"(?:run|runs|ran|running) (?:him|her|them|you) (?:over|down|off the road)|(?:crach\w{1,3}|spit) ?-?(?:lui |on |at |leur |her |him )(?:<1w>)?(?:dessus|a la (?:gueule|figure|face)|in (?:the|his|her) face)|(?:qu'il|qu'on|qu'elle|crachez|faut|faudrait|someone|should)<12>(?:lui|leur|on) (?:crach\w{1,3} (?:dessus|a la)|spit)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "veiled",
        each(r"tic,? ?tac|tick,?[ -]?tock|le compte a rebours (?:est lance|a commence)|the clock is ticking"),
        near=(
            words(
                r"l'auras? cherche|ou (?:te|la|le) trouver|on arrive|j'arrive|where you live|coming for (?:you|him|her)|tu vas|t'es mort|plus pour longtemps"
            ),
        ),
        across=True,
    ),
)

PILE_ONS = (
    Cue(
        "raid",
        each(
            rf"{_MANY} <2w>(?:spam\w{{0,4}}|raid\w{{0,3}}|dislik\w{{1,3}}|bombard\w{{0,3}}|flood\w{{0,3}}|inond\w{{1,3}}|pourri\w{{1,4}}|harcel\w{{1,3}}|troll\w{{0,3}}|brigad\w{{1,3}}|ratio\w{{0,2}}|screen\w{{0,2}}|floode\w{{0,1}}) <3w>(?:sa tete|her face|{_ACCOUNT})",
            rf"(?:spam|spammez|spammer|raid|raidez|flood|floodez|ratio|dislikez|trollez|pourrissez) <2w>(?:le |la |les |son |sa |ses |leur |leurs |the |his |her |their |this )(?:<1w>)?{_ACCOUNT}",
            r"(?:operation|mission|objectif|projet|challenge|defi) <2w>(?:faire (?:craquer|pleurer|virer|chialer|degager|partir)|acte \d|jour \d|humilia\w{1,4}|pourrir|destruction|make (?:her|him) (?:cry|quit|leave))",
            rf"(?:(?:ring|call|phone|email|message|text)[- ](?:them|him|her|the \w+)|(?:harcelez|appelez|sonnez|rappelez|spam)(?:[- ](?:them|him|her|chez lui|chez elle|chez eux|le|la|les|lui))?) (?:non[- ]?stop|all day|all night|day and night|round the clock|sans arret|en boucle|toute la (?:nuit|journee)|h24|24/24|jour et nuit|{_BREAKS})",
            rf"(?:i want|we want|je veux|jveux|jvx|on veut|faut|il faut|let's get|let's have) (?:que |qu')?(?:him|her|them|il|elle|ils|ce (?:type|mec|gars|bouffon|clown|connard|patron|prof)|cette (?:meuf|fille|prof|folle|vieille|bonne femme)) <2w>{_BREAKS}",
            r"(?:internet|twitter|tiktok|le web|insta|reddit|la communaute),? (?:do your (?:thing|magic|worst)|fais ton (?:travail|oeuvre|boulot|job)|a toi de jouer|faites votre (?:oeuvre|travail|magie))",
            r"(?:let's|lets|we should|we could|everyone|on va|faut) (?:all )?(?:<8w>)(?:until|till|til|jusqu'a ce qu'?|jusqu'a ce que?) ?(?:he|she|they|il|elle|ils|elles) (?:moves? (?:out|away)|sells? up|snaps?|begs?|demenage\w{0,2}|vende\w{0,2}|craque\w{0,2}|supplie\w{0,2})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "exposed",
        each(
            r"(?:vous savez|vs savez|tu sais|you (?:all )?know|y'all know) (?:quoi|ce qu'il vous reste a|ce que vous avez a|tous quoi|what) (?:faire|to do)|do your (?:thing|worst)|faites votre (?:oeuvre|travail)|lachez les chiens|release the hounds|defoulez[- ]vous|a vous de jouer|be creative|soyez creatifs|faites[- ]vous plaisir"
        ),
        near=(
            words(
                rf"(?:son|sa|ses|leur|leurs|his|her|their|[a-z]+'s|du|de la|de ce|le) (?:<2w>)?(?:{_ACCOUNT}|pseudo|adresse|num|handle|address|workplace|shop|employeur|employer|boss|patron|plaque|plate)",
                r"@[a-z0-9_.]{3,30}",
            ),
            words(
                r"qu'(?:il|elle|ils)|(?:want|make|get|have|let) (?:her|him|them|it)|till|until|stop|beg\w{0,4}|notifs?|honte|ordure|menteu\w{1,3}|connard|salope|vole\w{0,2}|bloque\w{0,2}|😈|🔥|👿|pitie|mercy|payer|pay|regret\w{0,4}|ref|arbitre|balance|snitch|grass|wife|traitor|traitre"
            ),
        ),
        within=120,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "exposed",
        each(
            r"(?:passez|allez|venez|filez|pop|go|drop) (?:donc |tous |vite |round |by |over )*(?:lui|leur|and|to) (?:dire (?:bonjour|coucou|deux mots|le fond|ce que)|faire (?:un (?:petit )?coucou|la bise)|rendre (?:une )?(?:petite )?visite|presenter|say (?:hello|hi)|tell (?:him|her|them)|pay (?:him|her|them)|thank)"
        ),
        near=(
            words(
                r"(?:en nombre|nombreux|a plusieurs|tous ensemble|en force|en bande|arme\w{0,2}|battes?|la nuit|with (?:friends|bats|the lads)|in numbers|bring (?:friends|mates|the lads)|mob|24/7)",
                r"(?:he|she|they) (?:lives?|works?)|\d{1,4},? ?(?:bis |ter )?(?:rue|avenue|allee|impasse|chemin|place|boulevard) (?:<6w>)?(?:etage|empoisonn\w{1,3}|vole\w{0,2}|monsieur|dame)",
            ),
        ),
        within=90,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "exposed",
        each(
            r"a bon entendeur|je dis ca,? (?:moi )?je dis rien|moi je dis ca|just saying|do with (?:that|this) what you (?:will|like|want)|faites[- ]en ce que vous voulez|avis aux amateurs|if anyone(?:'s| is) interested|for anyone interested|pour ceux que ca interesse|si ca (?:interesse|peut servir)|a toutes fins utiles"
        ),
        near=(
            words(
                r"(?:rentre|sort|finit|passe|se gare|habite|dort|termine|court|fait son (?:footing|jogging)|walks?|parks?|lives|leaves|finishes|gets (?:off|home|in)|jogs|runs|drives)"
            ),
            words(
                r"(?:vers|a|at|around|about|past) \d{1,2} ?(?:h|heures|pm|am|:|heure)|seule?|alone|toute seule|tous les (?:soirs|matins|jours|mardis|lundis)|every (?:night|day|evening|morning)|digicode|plaque|rez-de-chaussee|back door|(?:twingo|clio|golf|fiesta|audi|bmw) <2w>"
            ),
        ),
        within=180,
        across=True,
    ),
    Cue(
        "exposed",
        each(
            r"(?:quelqu'un|qqn|qqun|qq1|qui|anyone|anybody|somebody|someone|who) (?:connait|sait|a|aurait|knows?|got|has|have) <2w>(?:(?:son|sa|leur|l') ?(?:adresse|vrai nom|nom|numero|num|snap|employeur|immeuble|boulot)|ou (?:elle|il|ils|ce|cette)|where (?:she|he|they|this)|(?:her|his|their) (?:address|real name|number|employer|boss|workplace))|(?:retrouvez|trouvez)[- ]moi (?:ce|cette|le|la) <1w>|find (?:me )?this (?:woman|man|guy|girl|person|cow|bitch)"
        ),
        near=(
            words(
                r"histoire (?:de|qu')|(?:lui|leur) (?:apprendre|faire|rendre|dire deux|expliquer|montrer|casser|regler)|faire payer|honte|faire virer|fired|sacked|teach|regret\w{0,4}|connard|ordure|salope|explication|politesse|merite|deserves?|une (?:petite )?visite|pay (?:her|him|them)|a visit|sorry|ruin|on (?:ira|va y|arrive|debarque)"
            ),
        ),
        within=110,
        across=True,
    ),
)

PURSUITS = (
    Cue(
        "relentless",
        each(
            r"(?:day|jour|week|semaine|episode) (?:\d{1,4}|one|two|three|un|deux|trois) (?:of|de|ou je|a|where i) (?:<1w>)?(?:remind\w{0,3}|tell\w{0,3}|posting|asking|calling|messag\w{1,3}|bullying|torment\w{0,3}|annoying|making|harass\w{0,3}|insult\w{0,4}|rappel\w{1,3}|dire|poster|harcel\w{1,3}|pourrir|envoyer|embeter|faire chier|rendre fou|rendre folle) (?:a )?(?!(?:my|the|our|mon|ma|mes|le|la|les|myself|people|everyone|you all|god)\b)[a-z@]{2,}",
            r"(?:je|on|nous) (?:ne |n')?(?:continuerai|continuerons|continue|continuera|arreterai|arretera|m'arreterai|lacherai|lachera) (?:pas |jamais )?(?:jusqu'a ce que|tant que|avant que) ?(?:tu|vous|elle|il) (?:ne |n'|me |m'|t'|te |se |s')?(?:aies? |auras? )?(?:decroch\w{1,3}|repond\w{1,3}|revien\w{1,4}|excus\w{1,3}|suppli\w{1,3}|assum\w{1,3}|parl\w{1,3}|expliqu\w{1,3}|regrett\w{1,3}|rouvr\w{1,3}|debloqu\w{1,3}|sort\w{1,3}|ced\w{1,3}|craqu\w{1,3}|pleur\w{1,3})",
            r"(?:\d{1,3}e?r?|[a-z]{2,9}ieme|\d{1,3}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|tenth|another|new|nouveau|encore un) (?:<1w>)?(?:messages?|comptes?|accounts?|numeros?|numbers?|faux comptes?|fake accounts?|emails?|mails?|lettres?|letters?)<60>(?:tu m'as bloque|m'as bloque|me bloque\w{0,2}|you blocked|since you block\w{0,3}|bloquee?|blocked me|blocking)",
            r"(?:supprim|chang|bloqu|delet|block|mov)\w{1,5} <4w>(?:compte|pseudo|numero|account|number|handle|ville)<20>(?:ne |n')?(?:servira|sert|suffira|change\w{0,2}|regle|won't (?:help|work|save|stop)|doesn't (?:help|work|matter|change)|is pointless)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "relentless",
        each(
            r"(?:j'ai|jai|g|on a|i have|i've got|i got|got) (?:deja |toujours |encore |still |already |all )?(?:son|ses|sa|tes|ton|ta|her|his|your) (?:<3w>)?(?:lycee|pseudos?|adresse|numero|ecole|college|boulot|horaires|snap|parents|plaque|photos?|nudes|dossiers?|captures|screens?|emploi du temps|school|address|number|handles?|accounts?|schedule|pics|pictures|screenshots)"
        ),
        near=(
            words(
                r"tout mon temps|on va (?:bien )?(?:s'amuser|rigoler|rire)|va (?:bien )?(?:s'amuser|rigoler)|ma jolie|ma belle|mon coco|patien\w{1,3}|c'est regle|tic ?tac|tick ?tock|fera moins (?:la|le)|rira(?:s)? moins|croit (?:que|qu'|s'en)|crois (?:que|t'en)|t'inquiete pas que|all the time in the world|plenty of time|nowhere to hide|can't hide|thinks? (?:she|he|you|it)|this is(?:n't| not) over|c'est pas fini|c'est que le debut|just getting started|un par un|one by one"
            ),
        ),
        within=110,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "isolated",
        each(
            rf"{_MANY} (?:<1w>)?(?:quitte\w{{0,2}}|part|se barre|se tait|sort|s'en va|se leve|leave\w{{0,1}}|ignore\w{{0,2}}|mute\w{{0,2}}|change\w{{0,2}} de table|raccroche|fait semblant|get up|walk\w{{0,1}} (?:out|off)|log\w{{0,1}} off|go\w{{0,2}} (?:quiet|silent)|stops? talking) (?:<4w>)?(?:quand|des qu'|des que|si|when|as soon as|the second|if|whenever) ?(?:elle|il|she|he|[a-z]{{3,12}}) (?:arrive|rentre|entre|parle|vient|s'assoit|se connecte|debarque|ecrit|walks in|comes in|sits down|joins|talks|speaks|arrives|logs on|shows up)",
            rf"(?:quand|des qu'|des que|when|as soon as|whenever) ?(?:elle|il|she|he) (?:arrive|rentre|entre|parle|vient|s'assoit|se connecte|debarque|walks in|comes in|sits down|joins|talks|arrives|logs on),? {_MANY} (?:<1w>)?(?:quitte\w{{0,2}}|part|se barre|se tait|sort|s'en va|se leve|leaves?|ignores?|mutes?|change\w{{0,2}} de table|get up|walk out|log off|go silent)",
            r"(?:comme si|as if|like) (?:elle|il|she|he) (?:n'|ne )?(?:existait|existe|doesn't exist|didn't exist|wasn't there|isn't there|etait) (?:pas|transparente?|invisible)?|(?:pretend|faites semblant|on fait semblant|act like) (?:<3w>)?(?:she|he|elle|il) (?:n'|ne )?(?:existe|doesn't exist|isn't|is not|est pas)|qu'(?:elle|il) (?:n')?existe (?:pas|plus)",
        ),
        to_clause_end=True,
    ),
)
