"""Threats and pursuits said plainly: one more word and your boss hears, touch it again and you go to hospital."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

_RELATED = r"(?:femme|mari|patron\w{0,2}|parents|mere|pere|employeur|collegues|copain|copine|chef|cheffe|boite|famille|enfants|lycee|wife|husband|boss|mum|dad|family|employer|school|mates|followers|girlfriend|boyfriend|colleagues)"
_HURT = r"(?:hosto|hopital|dents|gueule|machoire|brancard|ambulance|demonte|defonce|casse|eclate|creve|pete|fume|tue|bute|demolis|fracasse|regrett\w{2,4}|hospital|(?:your|ur) (?:<1w>)?(?:legs?|teeth|face|jaw|neck|nose|fingers|bones|arms?)|kill you|smash|batter|knock you|bury you|floor you|deck you|hurt you|end you)"
PLAIN_THREATS = (
    Cue(
        "veiled",
        each(
            r"(?:un|encore un|un seul) (?:<1w>)?(?:mot|article|message|post|tweet|commentaire)(?: de plus| de trop| sur)?|une (?:parole|plainte|critique) de (?:plus|trop)|(?:one|any|another) (?:more )?(?:word|article|post|message|tweet|peep|complaint)",
            r"si (?:tu|vous) (?:<1w>)?(?:parles|ouvres|continues|racontes|refuses|parlez|ouvrez|continuez|refusez|portez|portes)",
            r"(?:paie|paye|payez|pay up|pay me)|if you (?:talk|tell|keep|say)|unless you",
            r"(?:j'ai|i've got|i have) (?:toutes |tous |all )(?:tes|vos|your) (?:<1w>)?(?:conversations?|messages?|photos?|captures|videos?|mails|secrets|texts|pictures|screenshots)",
        ),
        near=(
            words(
                rf"(?:ta|ton|tes|votre|vos|your) (?:<1w>)?{_RELATED} (?:<1w>)?(?:recoi\w{{1,4}}|recevr\w{{1,3}}|verra|verront|saura|sauront|aura|auront|lira|apprend\w{{0,3}}|gets?|sees?|reads?|knows?|finds? out|will (?:know|hear|see|get|find)|hears?)",
                rf"(?:j'envoie|j'enverrai|j'balance|i'll send|i send|i'm sending) (?:<3w>)?(?:a|aux|to) (?:ta|ton|tes|votre|vos|your) {_RELATED}",
            ),
        ),
        within=80,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "harm",
        each(
            rf"(?:touche|approche|parle|reviens|recommence|redis|repasse|insulte|emmerde|regarde)(?:[- ](?:toi|lui|moi|la|le))? (?:<1w>)?(?:encore|une fois de plus|a nouveau|de nouveau|seulement)<45>(?:je|j'|jte|jt|jt'|j't|tu)<20>{_HURT}",
            rf"(?:touch|come near|come back|go near|talk|speak|say|text|park|mess) <7w>(?:again|once more|one more time|near)<25>(?P<span>(?:i'll|i will|i'm gonna|you'll)<25>{_HURT})",
            rf"(?:come near|go near|touch|lay a finger on) <5w>(?:and )?(?P<span>(?:i'll|i will|you'll)<12>{_HURT})",
            r"(?:i'll|i will|gonna|we'll|we will) (?:put|send) (?:you|him|her|them) (?:in|to) (?:the |a )?(?:hospital|morgue|coma|grave|wheelchair)",
            r"(?:t'|te |jte |jt |vous )(?:envoie|envoyer|envoye|enverrai|expedie|mets|mettre|mettrai) (?:<1w>)?(?:a l'|au |en |aux |dans le )(?:hosto|hopital|reanimation|rea|urgences|morgue|cimetiere|coma)",
            r"tu (?:vas )?(?:manges?|manger|mangeras|bouffes?|bouffer|goutes?|gouter|mords|lecher) (?:le |la |du )(?:sol|bitume|goudron|beton|trottoir|carrelage|macadam)(?! (?:a velo|en (?:moto|trottinette|skate)|avec (?:ces|tes)))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "harm",
        each(
            r"(?:tu|vous) (?:re)?(?:pars|partez|partiras|finis|finiras|rentres|ressors) (?:<1w>)?(?:sur un|en|dans un|a l') ?(?:brancard|civiere|ambulance|corbillard|cercueil|morceaux|hosto)",
        ),
        near=(
            words(
                r"approche|touche|encore|sinon|continue|reviens|parle|recommence|prochaine fois|gare a toi|la ramene"
            ),
        ),
        within=80,
    ),
    Cue(
        "found",
        each(
            r"(?:i) know (?:exactly )?(?:what time|when|where) your (?:<1w>)?(?:kids?|daughter|son|wife|husband|girlfriend|children|mum)",
            r"je (?:sais|connais) (?:exactement |tres bien |aussi )?(?:ou|a quelle heure|quand) (?:<1w>)?(?:tes|ta|ton|vos) (?:<1w>)?(?:enfants?|gosses|gamins?|fille|fils|femme|mari|mere)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "harm",
        each(
            r"si (?:je|j'|on) (?:te |t'|le |la |l'|vous )(?:re)?(?:croise|vois|trouve|chope|attrape|retrouve),? (?:<2w>)?(?:je|j'|jte|jt'|on) ?(?:te |t'|le |la |l'|vous )?(?:massacre|tue|bute|defonce|demonte|casse|eclate|fume|creve|demolis|fracasse|egorge|explose)",
            r"(?:i hope|hope|j'espere que|pourvu que|i wish) (?:<2w>)?(?:someone|somebody|quelqu'un|on|they|you all|he|she) (?:<1w>)?(?:burns?|torches?|shoots?|stabs?|runs? (?:you|him|her) over|kills?|va bruler|brulera|va cramer|te tuera|te tue)",
            r"(?:tu|il|elle|ils|elles|you|he|she|they) (?:merites?|meritent|deserves?) (?:<1w>)?(?:une balle|de crever|de mourir|la mort|la corde|a bullet|to die|to be shot|to hang)",
            r"(?:t|t'es|tes|tu es) mort(?:e)? (?:demain|ce soir|lundi|a la sortie|devant|si je|quand je)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "veiled",
        each(
            r"(?:retire[sz]?|drop|withdraw|laisse[sz]? tomber) (?:ta|votre|sa|la|your|the|that) (?:plainte|complaint|charges|case|grievance)",
        ),
        near=(
            words(
                r"(?:il|quelque chose|something|it)<6>(?:arriver\w{1,2}|will happen|might happen|could happen)|(?:ta|ton|tes|your) (?:<1w>)?(?:famille|enfants?|chien|fille|fils|maison|voiture|kids?|family|dog|daughter|son|house|car) (?:<1w>)?(?:will pay|gets it|paiera|paieront|va payer|vont payer|prendra|will suffer)",
            ),
        ),
        within=70,
    ),
)
PLAIN_PURSUITS = (
    Cue(
        "relentless",
        each(
            r"(?:j'arreterai|j'arrete|je continuerai|je continue|on arretera|on arrete|on lache|on continue|je lache|not stopping|won't stop|i'll stop|we'll stop|keep going)<14>(?:le jour ou|quand|tant qu'|tant que|jusqu'a ce qu'|avant qu'|till|until|when|the day) ?(?:il|elle|ils|elles|he|she|they)<25>(?:bahut|lycee|college|classe|ecole|boite|parte|part|partira|partie?|demission\w{0,3}|mut|mutation|change|changera|craque|pleure|supprime|quitte|school|leaves?|moves?|cr(?:y|ies)|gone|class|deletes?|cracks?|snaps?)",
        ),
        near=(
            words(
                r"pue|moche|grosse?|personne (?:ne )?(?:l'aime|veut|lui)|nulle?|laide?|rappelle|lui dis|ugly|fat|stinks?|nobody|smells?|telling|hates?|loser|victime|bizarre|weird"
            ),
        ),
        within=130,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "isolated",
        each(
            r"(?:plus )?(?:personne|nobody|no one) (?:ne )?(?:lui |)(?:parle|mange|repond|s'assoit|adresse|rigole|talks?|eats?|sits?|speaks?)<30>(?:craquer?|craquera|demissionner?|partir|quitter|pleurer|leaves?|quits?|cracks?|cries)",
        ),
        to_clause_end=True,
    ),
)
PLAIN_PILE_ONS = (
    Cue(
        "raid",
        each(
            r"(?:signalez|signalons|report)(?: tous| toutes| massivement| all| her| his)* (?:<2w>)?(?:compte|profil|page|account|profile)<25>(?:jusqu'a ce qu'|until|till|qu'il saute|qu'elle saute|en masse)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "exposed",
        each(
            r"(?:passez|allez|venez|filez|pop round|go round|go and) ?(?:<1w>)?(?:lui|leur|him|her|them|tell|rendre)<15>(?:ce que vous (?:en )?pensez|deux mots|le fond de|vos quatre verites|une (?:petite )?visite|what you think|pay (?:him|her|them) a visit)",
        ),
        near=(
            words(
                r"(?:voici|voila|c'est|j'ai) (?:l'adresse|son adresse|ou (?:il|elle) (?:habite|travaille|vit))",
                r"(?:here's|here is|this is|got) (?:her|his|the|where) (?:<1w>)?(?:address|house|lives|works|street)",
            ),
        ),
        within=110,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "raid",
        each(
            r"(?:tout le monde|tt le monde|tlm|everyone|everybody|tous) (?:bloque\w{0,2}|signale\w{0,2}|block\w{0,1}|reports?) et (?:insulte\w{0,2}|affiche\w{0,2}|pourri\w{0,4}|harcele\w{0,2})|(?:everyone|everybody|all) (?:block|report) and (?:insult|abuse|shame|spam)",
        ),
        to_clause_end=True,
    ),
)
