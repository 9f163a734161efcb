"""An employee who praises or runs down a product of their employer, or of a competitor, without saying so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from vigie.engine.employment import says_link
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import Pattern, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.speech import is_denied
from vigie.engine.view import View

RULE = Rule(
    code="DISC001",
    name="missing-affiliation",
    family=Family.DISCLOSURE_MISSING,
    severity=Severity.WARNING,
    confidence=0.84,
    since="0.1",
    roles=frozenset({"employee"}),
    message=Words(
        fr="Un avis sur {brand}, sans dire que vous travaillez pour {employer}.",
        en="An opinion on {brand}, without saying that you work for {employer}.",
    ),
    suggestion=Words(
        fr="Ajoutez simplement « je travaille chez {employer} » : votre avis n'en a que plus de poids.",
        en="Just add “I work at {employer}”: your opinion gains by it.",
    ),
    causes={
        "own": Words(fr="marque de l'employeur et mot d'opinion", en="employer's brand and a word of opinion"),
        "competitor": Words(fr="marque concurrente et mot d'opinion", en="competitor's brand and a word of opinion"),
    },
)

# What is told to a buyer: it may stand in a sentence beside that of the brand.
_ADVISED = words(
    r"(?:goutez|achetez|foncez|fonce[rs]?|craquez|ruez[- ]vous|precipitez[- ]vous|jetez[- ]vous|optez|preferez|adoptez|equipez[- ]vous|abonnez[- ]vous)(?! (?:pas|plus|rien)\b)",
    r"(?:courez|filez)(?:-y| vite| chez| l'acheter| acheter)",
    r"(?:dormez|mangez|buvez|dinez) (?:au|aux|a la|a l'|chez|du|de la)",
    r"(?:choisissez|reservez)(?! (?:pas|votre|vos|la date|le bon)\b)",
    r"(?:commandez|offrez)(?:-(?:vous|lui|leur|la|le|les))? (?:vite|donc|chez|sur|le|la|les|un|une|du|votre)",
    r"(?:essayez|testez|essaie|teste)(?:-(?:le|la|les))?(?![- ]?(?:de|d'|pas|un peu|donc de)\b)(?! (?:une? |deux |trois |\d+ )?(?:\w+ )?(?:journees?|jours?|semaines?|heures?|nuits?|mois|matins?|appels?|fois))(?! \d)",
    r"testes? (?:hier|pour vous|et approuve\w{0,2})",
    r"prenez(?:-(?:le|la|les|en))?(?! (?:pas|la peine|le temps|soin|en compte|conge|notes?|rendez|garde|acte|date|contact|part|position|la parole|vos|votre|5|cinq|deux|un instant)\b)",
    r"(?:allez|passez|venez|changez)(?:-y)?(?: donc| vite| tous| plutot)? (?:chez|a l'offre|pour l'offre|au forfait|les yeux|(?:gouter|tester|essayer|decouvrir|profiter|craquer))",
    r"changez d(?:e |')(?:banque|operateur|fournisseur|mutuelle|assurance|forfait|logiciel|cremerie)",
    r"(?:je|on) (?:vous |te |le |la |les )?(?:recommande|conseille)",
    "les yeux fermes",
    r"passez a (?!la |l'|l |votre|autre|table|cote|autre)[a-z]{4,}",
    r"arretez de chercher|(?:fait|font) tout mieux|rien ne vaut",
    r"je (?:ne )?(?:vais|fais|prends|mange|bois|achete|commande) (?:<3w>)?plus (?:<3w>)?que (?:chez|du|de la|la|le)",
    r"(?:deux|trois|cinq|dix|cent|mille) fois (?:plus|mieux|moins) [a-z]{3,}",
    r"(?:ne cherchez|cherchez) (?:plus|pas)(?! (?:a |d'|de |plus loin pourquoi|pourquoi|l'erreur))",
    "n'hesitez (?:plus|pas une)",
    "vous m'en direz des nouvelles",
    r"depuis que (?:j'utilise|je (?:prends|bois|mange|porte|mets)|on (?:utilise|prend))",
    "fait toujours plaisir",
    r"(?:est|sont|en) (?:promo|solde|reduction)s?",
    "et de loin",
    r"you (?:won't|will not|can't) (?:find|get|beat) (?:\w+ )?(?:cheaper|better|that|it)",
    "since i (?:started using|switched to)",
    "arrive a la cheville",
    "(?:trouverez|trouve) (?:pas |nulle part |rien de )?mieux",
    r"(?:a|va) change\w? (?:ma|votre|la|leur) vie",
    "idee cadeau",
    "hands down",
    r"try(?! (?:to|and|again|harder|living|working|doing|standing|being|our|your best|a (?:day|week|shift|night|month))\b)",
    r"(?:buy|order|grab|get) (?:one|it|some|yours|them|now|yourself)",
    r"(?:switch(?:ing|ed)? to|go get|treat yourself to|choose (?!life|between|your)|switch (?:today|now))",
    r"i (?:can only |would |'d |highly |really )*recommend",
    "(?:five|5) stars",
    "worth (?:your|every|the) (?:money|penny|cent|price)",
    r"allez-y (?:de ma part|sans hesiter|les yeux|foncez|en confiance)|y'?a pas mieux|(?:il n'y a|n'y a|trouve) (?:pas|rien de) mieux|pas mieux (?:sur|dans|en|a) [a-z]{2,}|rien de mieux|nothing (?:beats|comes close|better)",
    r"(?:merite\w{0,3}|vaut|valent|worth) (?:<1w>)?(?:le |la |l'|un |une |largement le |the |a |every |your )?(?:prix d|oscar|palme|goncourt|detour|voyage|deplacement|coup de|train fare|trip|journey|drive|visit|wait|hype|queue|pilgrimage|five stars|5 etoiles|cinq etoiles)",
    r"(?:jure|jures|jurons|jurent) (?:plus |maintenant |desormais )?que par|(?:je|j'|on) (?:ne )?(?:lache|quitte|lacherai|quitterai) (?:plus|pas|jamais) (?:mon|ma|mes|le mien|la mienne)|changer(?:ai|ais|ait)s? (?:pas |plus )?pour rien|swear by|(?:never|not) (?:going back|looked back|buying another)",
    r"(?:jette\w{0,2}|vire|vires|bazarde\w{0,1}|remplace|remplacez|bin|binned|ditched|thrown out) (?:tou(?:t|te|s|tes) )?(?:mes|vos|tes|mon|ma|votre|my|your) (?:autres? |vieux |vieille |old |other )?[a-z]{4,}",
    r"(?:switched|moved|swapped|changed|converted|passe|bascule|migre|mis|converti) (?:my|mes|ma|mon|toute ma|toute la|our whole|the whole|half my|tout le|ma belle-mere)(?: <3w>)?(?:to|onto|over|chez|sur|a)",
    r"(?:point barre|point final|no contest|end of|full stop|hands down|haut la main|sans hesiter)(?= ?(?:[.!,]|$))",
    r"(?:tous|toute|tout le monde|tt le monde|mes voisins|mes potes|ma famille|half|whole) <3w>(?:s'y met\w{0,3}|en a (?:pris|achete)|y est passee?|s'est equipee?|hooked|converted|switched)",
)
_PRAISED = words(
    r"meilleure?s?(?! (?:annee|voeux|equipes?|collegues?|employeur|employeurs|moments?|facon|moyen|accueil|traitement|avenir|vie|jours|chance|sort|des accords|souvenirs?)\b)",
    r"plus (?:belle?s?|beau|verte?|rapides?|fiables?|solides?|efficaces?|simple|pratique)|moins cher(?:e|es|s)?|pas chere?s?",
    r"(?<!c'est )(?:genia(?:le?s?|ux)|incroyables?|fantastiques?|formidables?|magnifiques?|merveille|magique|dingues?|hallucinante?)(?! ?[:,.!]| mais| que| qu'| d'apprendre)(?! employeu)",
    r"(?:produit|truc|gout|son|qualite|creme|resultat|texture) (?:de |vraiment |trop |est )?(?:dingue|incroyable|genial|fou|folle|magique|magnifique|parfaite?)",
    r"(?<!c')est (?:vraiment |trop |juste |tout simplement |absolument )?(?:genial\w{0,1}|incroyable|fantastique|formidable|magnifique|dingue|magique|top|canon|parfaite?|excellente?|imbattable|bluffante?|increvable|delicieu\w{1,2})",
    r"(?:rayon|produits?|magasin|boutique|service|fruits|legumes|vitrine|accueil|adresse|chambre|carte) (?:\w+ )?(?:magnifiques?|incroyables?|geniaux|geniale?|formidables?|frais)",
    r"super(?! ?[,.!:;]| ?(?:idee|nouvelle|employeur|boite|discours|com|ambiance|equipe|collegues|heros)\b)",
    r"excellente?s?(?! (?:article|question|nouvelle|reportage|tribune|idee)\b)|parfaite?s?(?! exemples?\b| inconnus?\b)",
    r"bluffante?s?|imbattables?|impeccables?|j'adore|j'ai adore|adorez|adorent|(?:au|le|est|trop|tres) top|top qualite|nickel|canon|pepite|bijou|tuerie|imparable|incontournable|indispensable|economiques?|increvables?|silencieu\w{1,2}|delicieu\w{1,2}|savoureu\w{1,2}|exquise?s?|incomparable|inegalee?s?|revolutionnaires?|regal|conquise?s?",
    r"(?:tres|si|super|hyper|ultra|trop) (?:pratique|rapide|fiable|solide|efficace|doux|douce|bon|bonne)s?|solides?(?=,| et )|ravie?s?(?! (?:d|de)\b)|bluffee?s?|validee?s?|(?:suis|trop|grande?|devenue?) fan|au poil|loin devant|bien fichue?|bien pensee?|tellement bon\w{0,2}|rien a voir avec les autres|etoiles|5/5|10/10|jamais decue?|(?:tourne|marche) (?:au poil|nickel|du tonnerre)|sauve la vie",
    r"(?:le|la) seule? <4w>(?:ou on|qui vous|ou l'on|a vous|qui tien(?:t|ne)|qui march(?:e|ait)|valable|digne)",
    r"best(?! (?:people|colleagues|teams?|mates|wishes|part|things?|customers|interests?|of luck|practices?|friends|friend|paid|efforts?)\b)|great(?! (?:people|teams?|colleagues|mates|news|start|idea|bunch|place to)\b)",
    r"awesome|excellent|fantastic|superb|tasty|delicious|reliable|favou?rite|wonderful|fab|fabulous|lovely|unbeatable|beats|(?:miles|so much|way) better|cheapest|fastest|greenest|smartest|smoothest|game-changer|obsessed with|hooked|stunning|gorgeous|superior|unreal|insane|unmatched|second to none|flawless|must-have|life-?saver|bargain|only \w+ \w+ (?:worth|that)|a decent \w+",
    r"(?:amazing|incredible|brilliant|perfect)(?! ?[,.!:;]| timing)|i love|love (?:my|this|how)|(?:is|are|was|so|absolutely) (?:amazing|incredible|brilliant|perfect)",
)
_OUTDONE = words(
    r"> ?[a-z]{3,}|y a (?:meme )?pas (?:de )?(?:debat|photo|match)|no comparison",
    r"(?:enterre|ecrase|pulverise|surclasse|atomise|explose|met a l'amende|bat a plate couture|fait passer|mange tout cru|renvoie|relegue) (?:<3w>)?(?:tou(?:t|te|s|tes)|les autres|la concurrence|le reste|(?:ce|tout ce) que|au placard|a l'age|pour un|pour des|[a-z]{4,})",
    r"(?:blows?|wipes?|knocks?|leaves?|puts?) <4w>(?:out of the water|the floor|for dust|in the dust|spots off|to shame|standing|behind)|(?:runs? )?rings (?:around|round)|(?:miles?|streets|light[- ]years) (?:ahead|above|better)|(?:in|dans) (?:a|leur) (?:league|class|propre categorie) (?:of (?:its|their) own|a part)|second to none|unrivalled|hors concours|a des annees-lumiere|sans (?:equivalent|rival|comparaison)",
    r"(?:quelle|une (?:vraie |veritable )?) ?(?:claque|tuerie|dinguerie|merveille|pepite|trouvaille|perle|revelation|gourmandise)|coup de coeur|adresse en or|le bon dieu en culotte|a tomber(?: par terre)?|a se damner|dix ans de moins|changed my (?:life|mornings|skin)|(?:a|ont) change (?:mes|ma) (?:matins|vie|peau|nuits|routine)|bills? (?:halved|cut in half)|divise (?:ma|mes|la) (?:factures?|note) par|happy tears|(?:a|this|what a|absolute|real|little|hidden) gem|chef's kiss|10/10|20/20",
    r"(?:jamais vu|never seen|never had|jamais goute|jamais mange|jamais eu) (?:une? |a |an |such |de |d'aussi )<2w>(?:pareill?e?s?|comme (?:ca|celui|celle)|like (?:it|this|that)|aussi [a-z]{3,})",
)
# Praise that takes back what it gives.
_MIXED = words(
    r"pires?|tristes?|dommage|helas|malheureusement|par contre|en revanche|sauf (?:pour|que|quand)|j'aimerais|on aimerait|pendant ce temps|cote coulisses|dit (?:la|l'|le) ?(?:pub|affiche|slogan|brochure|site|video|com)|worst|terrible|awful|sad|shame|says the (?:ad|advert|poster|brochure|website)|meanwhile|if only|i wish"
)
_RUN_DOWN = words(
    r"(?:nul(?:le)?s?|nullissimes?|arnaques?|arnaqueurs|escrocs?|decue?s?|decoit|decevante?s?|decevants|(?:le|la|les|des|au) pires?|catastroph\w{1,5}|passoires?|en miettes|a la ramasse|qui est encore (?:chez|a)|inutilisables?|daube|bof|mauvaise?s?|horribles?|lamentables?|fuye[zr]|fuir|evite[zr]|boycott\w{0,2}|degueulasses?|infecte?s?|imbuvables?|immangeables?|ratee?s?|fragiles?|casse(?:nt)?|"
    r"tombe(?:nt)? en panne|en panne|plante(?:nt)?|plantages?|rame(?:nt)?|lente?s?|moches?|chere?s?|hors de prix|jamais frais|bas-de-gamme|bas de gamme|camelote|bugs?|bugue\w{0,2}|ringarde?s?|depassee?s?|pourrie?s?|nullite|usine a gaz|frais caches|quittez|oubliez|laissez tomber|un gout de|carton|sans interet|a eviter|tarifs pareils|deteste|(?:baisse|perdu) en qualite|a fuir|raccrochent|du surgele|du rechauffe|au micro-ondes|vous plum\w{1,3}|vous rince\w{0,2}|(?:vous )?laiss\w{1,4} (?:en plan|tomber|sur le carreau)|jamais a l'heure|service client inexistant|injoignables?)",
    r"(?:worst|awful|terrible|scam|rubbish|crap|disappointing|overpriced|avoid|disgusting|breaks|broke|cheap|flimsy|garbage|useless|slow|ugly|clunky|buggy|trash|joke|hidden fees|rip-?off|overrated|filthy|always late|leave you (?:freezing|skint|broke|stranded|waiting|cold)|(?:paying|pays) peanuts|frozen (?:food|ready)|microwaved|nightmare|run a mile|ditch|dropped calls|stay away|steer clear|never again|hate)",
)
# A defect that only a buyer meets: the one way in which the employer's own product is run down here.
_DEFECT = words(
    r"un gout de (?:carton|savon|plastique|metal|poussiere|rien|chimique)",
    "imbuvables?",
    "immangeables?",
    "infecte?s?",
    "insipides?",
    "ecoeurante?s?",
    r"(?:prenez|achetez|choisissez) (?:plutot |donc )?(?:autre chose|ailleurs|la concurrence)",
    "tastes? (?:of|like) (?:cardboard|soap|plastic|nothing|chemicals)",
    "inedible",
    "undrinkable",
    "buy something else",
)
# Where work itself is spoken of, or a demand, a farewell, an irony: never an advertisement.
_WORK = words(
    r"salair\w{0,3}|salarial\w{0,2}|paye|payee?s?|payent|(?<!logiciel de )(?<!logiciels de )paie|paient|paies|bulletin|remuneration\w{0,1}|primes?|augment\w{2,6}|inflation|benefices?|dividendes?|actionnaires?|heures sup\w{0,12}|heures|horaires?|plannings?|pauses?|repos|conges?|rtt|week-?ends? (?:sur|travailles?)|dimanches? travailles?|astreintes?|amplitude|teletravail|open space|"
    r"treizieme mois|13e mois|interess\w{5,6}|participation|tickets? resto\w{0,9}|smic|cdi|cdd|interim\w{0,4}|contrats? precaires?|temps partiel|effectifs?|sous-effectif|postes|(?:de|le|un|mon) poste|poste egal|embauch\w{1,4}|recrut\w{1,6}|turn-?over|demission\w{0,4}|licenci\w{1,7}|plan social|pse|suppressions?|supprim\w{1,4}|fermetures? (?:de|du)|ferm(?:e|era|ent|eront) (?:le|son|notre|ses|un|des|deux|trois) |"
    r"reclassement|delocalis\w{1,7}|restructur\w{2,6}|rachat|syndic\w{1,6}|intersyndicale|cgt|cfdt|fo|cftc|cfe|unsa|solidaires|sud|cse|chsct|delegue\w{0,1}|delegation|elus?|negociations?|nao|accord|greves?|grevistes?|debrayages?|debraye\w{0,3}|piquet|rassemblement|mobilis\w{2,6}|manif\w{0,7}|tract|pancartes?|banderole|revendiqu\w{1,3}|revendications?|lutte|"
    r"petition|prud'?hommes|inspection|tribunal|direction(?! artistique)|drh(?! de mon reseau)|rh|ressources humaines|manager|managers|manageu\w{1,3}|management|hierarchie|superviseur\w{0,1}|superieure?s?|direct\w{4,5}|patron\w{0,3}|pdg|employeurs?|boulots?|bosser|bosse|bossent|travail|travaux|travaille\w{0,2}|travaillent|travaillait|job|metiers?|ouvriers?|ouvrieres?|cadres|equipes?|effort|usine(?! a gaz)|ateliers?|entrepots?|depots?|sites?|siege|vestiaires?|cantine|"
    r"badge|entretien|evaluation|objectifs?|pression|stress|burn-?out|epuis\w{1,5}|fatigue\w{0,2}|arret|arrets|accident\w{0,2}|securite|sante au travail|conditions|charge|cadences?|surcharge|harcelement|formation|reunions?|slides?|script|seminaire|carriere|anciennete|ans de (?:maison|boite|service)|dernier jour|quitte|adieu|pot de depart|retraite|discours|slogan|affiches?|sur le papier|promet\w{0,3}|"
    r"plaquettes?|palmares|soi-disant|parait-il|cherchez l'erreur|record|chiffre d'affaires|resultats?|millions|milliards|meilleure annee|merci|bravo|felicit\w{2,6}|respect|dignite|parce qu'on|grace a (?:eux|elles|celles|ceux|nous)|solidari\w{2,4}|solidaires?|c'etait (?:pire|mieux|pareil)|fiert\w{1,2}|honte|demand(?:e|ons|ent)|reclam\w{1,4}|exige\w{0,3}|recul\w{1,4}|refus\w{1,4}",
    r"pay|paid|pays|wages?|salar(?:y|ies)|raise|bonus|overtime|hours|shifts?|rotas?|rosters?|breaks(?! (?:down|after|in))|sick|holiday pay|unions?|unison|unite|strike\w{0,2}|striking|walk-?outs?|picket\w{0,3}|ballot|deal|talks|negotiat\w{2,4}|staffing|understaffed|layoffs?|redundanc\w{1,3}|laid off|fired|hiring|hired|quit|resign\w{0,3}|leaving|left|"
    r"managers?|management|boss\w{0,2}|bosses|hr|ceo|directors?|employers?|workers?|workplace|working|work|job|jobs|(?<!cabin )crew|depot|warehouse|site|plant|targets?|workload|burn-?out|burned|exhausted|tired|stress\w{0,2}|pressure|conditions|safety|health|petition|tribunal|inspector|profits?|record|shareholders?|quarter|thanks|thank you|solidarity|respect|farewell|last day|notice|"
    r"closing|closure|training|meeting|newsletter|slogan|posters?|supposedly|apparently",
)
_REPORTED = re.compile(
    r"\b(?:selon|d'apres|(?<!passer pour )un client|(?<!passer pour )une cliente|les clients|according to|customers? sa(?:y|id))\b"
)
_NEXT = 160  # an advice may stand in a sentence beside that of the brand


def find(view: View, context: Context) -> Iterator[Match]:
    pattern = context.lexicon.brand_pattern
    if pattern is None:
        return
    brands = [found for found in pattern.finditer(view.folded) if not view.is_quoted(found.start())]
    if not brands or says_link(view) or any(not _inside(found, brands) for found in _WORK.finditer(view.folded)):
        return
    own = [_spelling(found[0], context.lexicon.own) for found in brands]
    starts = [found.start() for found in brands]
    for start, end in view.sentences():
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first == last or _REPORTED.search(view.folded[start:end]):
            continue
        if _is_opinion(view, start, end, brands, mine=any(own[first:last]), theirs=not all(own[first:last])):
            said = own[first] or _spelling(brands[first][0], context.lexicon.competitors) or ""
            data = {"brand": said, "employer": next(iter(context.lexicon.own.values()), "")}
            yield Match(*view.span(*brands[first].span()), "own" if own[first] else "competitor", data=data)
            return


def _is_opinion(view: View, start: int, end: int, brands: list[re.Match[str]], *, mine: bool, theirs: bool) -> bool:
    """Whether the sentence from `start` to `end` speaks of a brand as to a buyer."""

    def holds(pattern: Pattern, reach: int = 0) -> bool:
        for found in pattern.finditer(view.folded, max(0, start - reach), min(len(view.folded), end + reach)):
            if (
                not _inside(found, brands)
                and not view.is_quoted(found.start())
                and not is_denied(view, found.start(), 24)
            ):
                return True
        return False

    praised = mine and (holds(_PRAISED) or holds(_OUTDONE)) and not (_MIXED.search(view.folded) and not theirs)
    if praised or holds(_ADVISED, _NEXT) or (mine and holds(_DEFECT)):
        return True
    return theirs and holds(_RUN_DOWN, _NEXT)


def _inside(found: re.Match[str], brands: list[re.Match[str]]) -> bool:
    return any(brand.start() <= found.start() < brand.end() for brand in brands)


def _spelling(found: str, words: dict[str, str]) -> str | None:
    flat = re.sub(r"[\s\-]+", " ", found)
    return next((said for folded, said in words.items() if re.sub(r"[\s\-]+", " ", folded) == flat), None)
