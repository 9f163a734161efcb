"""Turns that insult without a word that always does: comparisons, silencing, what somebody lacks, regional names."""

from __future__ import annotations

from vigie.engine.nouns import ROLES
from vigie.engine.rule import word_set

_OBJECTS = (
    r"(?:serpilliere|huitre|moule|bulot|poulpe|mollusque|bigorneau|endive|poireau|brique|parpaing|tabouret|ficus|plante verte|plante en pot|cactus|seau|balai|eponge|chou|navet|patate|laitue|caillou|claquette|tongs?|crevette|palourde|petoncle|limace|escargot|"
    r"poisson rouge|poisson mort|moineau|pigeon|amibe|bacterie|lampadaire|radiateur|grille-pain|biscotte|yaourt|table basse|porte de prison|oyster|goldfish|gnat|potato|brick|sponge|turnip|teaspoon|teabag|lettuce|flannel|sock|mop|doorknob|cabbage|toaster|plank|dishcloth|cardboard|lampshade|houseplant|dead fish|damp cloth|"
    r"paillasson|carpette|chips|ver de terre|truite|courge|topinambour|radis|betterave|courgette|pelle|enclume|ampoule grillee|chaise|bidet|trousse|rock|stone|snail|slug|spoon|bin bag|bollard|radiator|pebble)"
)
_NOUNS = (
    r"(?:fadas?|babaches?|bras casses?|pebrons?|jobards?|niaiseu\w{1,2}|branques?|tanches?|baltringues?|clampins?|gougnafiers?|paltoquets?|foutriquets?|nullards?|anes? bates?|bourriques?|cruches?|gourdasses?|pimbeches?|chiffes? molles?|minus|demi-portions?|avortons?|cul[s]?[- ]terreux|bouseu\w{1,2}|pecores?|pequenauds?|"
    r"ploucs?|tetes? a claques|tetes? de (?:pioche|noeud|con|linotte|mule|veau)|casse-(?:couilles|pieds|bonbons)|peigne-culs?|jean-foutres?|traine-savates|tocards?|tocardes?|nullos|glands?|glandouille\w{0,3}|glandeu\w{1,3}|quiches?|cloches?|patates?|nouilles?|courges?|crevards?|cassos|bolos|boloss|ravagee?s?|timbree?s?|siphonnee?s?|degenerees?|debiles?|abruti\w{0,2}|cretin\w{0,2}|guignols?|"
    r"pantins?|clowns?|bouffon\w{0,3}|charlots?|rigolos?|incapables?|nullites?|serpillieres?|paillassons?|carpettes?|limaces?|larves?|sangsues?|parasites?|vauriens?|feignasses?|faineant\w{0,2}|mollassons?|minables?|ratee?s?|pleutres?|poltrons?|fumistes?|charlatans?|hypocrites?|lavettes?|larbins?|vipere\w{0,1}|vautours?|rapaces?|dinosaures?|vieux debris|debris|momies?|ruines?|epaves?|loques?|dechets?|detritus|etrons?|crottes?|raclures?|tiques?|verrues?|furoncles?|ordures?|nuisibles?|fantoches?|marionnettes?|moulins? a paroles|peteux|peteuses?|teignes?|harpies?|megeres?|sorcieres?|"
    r"muppets?|planks?|melts?|knobs?|knobheads?|dipsticks?|wazzocks?|pillocks?|prats?|berks?|spanners?|mugs?|mingers?|munters?|skanks?|gits?|plonkers?|lowlifes?|low-lifes?|degenerates?|dunces?|thickos?|simpletons?|halfwits?|half-wits?|scrotes?|dipshits?|jackass(?:es)?|asshats?|shitbags?|tosspots?|puppets?|leech(?:es)?|slugs?|dinosaurs?|waste of space|waste of oxygen)"
)
_ADJECTIVES = r"(?:vraie?s? |vieux |vieille |vieilles |gros |grosses? |petite?s? |sale |sales |sacree? |fieffee?s? |parfaite?s? |pauvres? |pauv' |beau |belle |bande de |putain de |immense |espece de |absolute |total |complete |utter |right |proper |old |fat |little |smug |useless |miserable |pathetic ){0,3}"

# A pattern each, with words of which the text has at least one.
_TURNS: tuple[tuple[str, str], ...] = (
    (
        rf"(?<!j'ai le )(?<!j'ai un )(?<!mon )(?<!my )(?<!i have the )\b(?:charisme|charme|qi|q i|cerveau|intelligence|neurones?|sex-appeal|personnalite|talent|elegance|finesse|jugeote|conversation|culture|empathie|iq|charisma|charm|brains?|personality|wit|intellect|brainpower|backbone|spine|attention span) (?:et \w+ |and \w+ )?(?:d'une?|du|de la|d'|des|of an?|of the) (?:\w{{2,9}} )?{_OBJECTS}\b",
        "charisme charme qi q cerveau intelligence neurone neurones appeal personnalite talent elegance finesse jugeote conversation culture empathie iq charisma charm brain brains personality wit intellect brainpower backbone spine span",
    ),
    (
        rf"\b(?!bete comme chou)(?:con|conne|cons|bete|betes|stupide|debile|inutile|utile|vif|vive|thick|dumb|daft|stupid|dense|sharp|bright|useful|useless|slow|clever|interesting) (?:comme (?:une? |le |la |les |mes |tes |ses |leurs |deux )?(?:balais?|manche|pieds|lune|bite|valise|ane|oie|chevre|cochon|{_OBJECTS})|qu'une? {_OBJECTS}|a (?:manger du foin|bouffer du foin|pleurer)|as (?:a |an |two |the )?(?:box of rocks|short planks|mince|rocks|pig shit|they come|mud|{_OBJECTS}|bowling ball|chocolate teapot|marzipan))\b",
        "con conne cons bete betes stupide debile inutile utile vif vive thick dumb daft stupid dense sharp bright useful useless slow clever interesting",
    ),
    (
        r"\b(?:ferme|fermez|boucle|bouclez|cloue|clape) (?:donc |un peu |bien )?(?:ta|ton|vos|votre|la grande|le grand) (?:clapet|bouche|bec|trappe|mouille|boite a camembert|grande gueule|tronche|moule|claque-merde|gueule)|(?:shut|zip|close) (?:your|ya|ur|that) (?:trap|gob|face|pie ?hole|cakehole|mouth|big mouth|yap)|\bmets[- ]la en veilleuse",
        "clapet bouche bec trappe mouille camembert gueule tronche moule trap gob face pie piehole cakehole mouth yap veilleuse merde",
    ),
    (
        r"\b(?:waste of (?:oxygen|space|skin|air|breath|carbon|a chair|good food)|oxygen thief|(?:gaspillage|gachis|voleu\w{1,3}) d'(?:oxygene|air)|(?:inutile|sert|servent|servez|sers) (?:comme|a rien|autant qu)<20>oxygene)\b".replace(
            "<20>", r"[^.!?\n]{0,20}"
        ),
        "oxygen space skin breath carbon waste oxygene gaspillage gachis",
    ),
    (
        r"\b(?:tu|vous|t'|il|elle) (?:pues?|puez|pue|schlingues?|empestes?|fouettes?) (?:<1w>)?(?:de )?(?:la |le |du |de la |des |l'|tous |tellement |trop )*(?:defaite|seum|rats?|merde|mort|pauvres?|fric|bec|rage|aisselles?|echec|loose|cul|chien mouille|pieds|pisse|vieux|hypocrisie|gueule|loser|moisi)\b".replace(
            "<1w>", ""
        ),
        "pues puez pue schlingue schlingues empeste empestes fouette fouettes",
    ),
    (
        r"\b(?:t'as|ta|t as|tu as|vous avez|t'a|as-tu|avez-vous)(?: deja| bien| seulement)? vu (?:ta|ta sale|la|votre|vos) (?:sale )?(?:tete|gueule|tronche|degaine|face|tetes|gueules)\b|\b(?:tu|t'|vous|il|elle) ?(?:ressembles?|ressemblez) (?:juste |vraiment )?a (?:rien|un cul|une merde|une? (?:ongle|poubelle|dechet|clochard|rat|porc|sac|thon|cadavre|crapaud|pou|cafard|troll|serpilliere|verrue|furoncle|etron|ane|tas|patate|grille|goret|macchabee|paillasson|babouin|singe))\b|\b(?:you|u|ya|he|she) (?:look|looks) like (?:a )?(?:foot|shit|thumb|wet|dropped|melted|sack of|bin bag|ogre|troll|pig|potato|horse|bag of|bulldog|egg|rat|dog's|car crash)\b",
        "vu ressembles ressemble ressemblez look looks",
    ),
    (
        r"\b(?:trouvera(?:it|ient)|retrouverait|sait|saurait|savent|organiserait|couldn't|can't|could not|cannot|wouldn't) (?:meme |pas |jamais |even )*(?:find|run|organi[sz]e|manage|vendre|trouver|reconnaitre|gerer)? ?(?:son|leur|his|her|their|your|its|a|une|un) (?:propre |own )?(?:cul|fesses|derriere|arse|ass|backside|piss-?up|bar a un|booze-up|buvette|bouteille d'eau|verre d'eau)<40>(?:deux mains|both hands|with a map|brewery|brasserie|desert|canicule|carte|gps|flashlight|torch)\b".replace(
            "<40>", r"[^.!?\n]{0,40}"
        ),
        "cul fesses derriere arse ass backside piss pissup bar booze buvette bouteille verre",
    ),
    (
        r"\b(?:pas|not|isn't|n'est pas|est pas|es pas|etes pas) (?:exactly |vraiment |franchement |quite )?(?:le couteau le plus (?:affute|aiguise)|le crayon le plus|l'ampoule la plus|la lumiere a tous les etages|le pingouin|la moitie d'un con|fute-fute|futfut|la fleche la plus|le plus malin des|the sharpest (?:tool|knife|crayon)|the brightest (?:bulb|spark|crayon)|the full (?:shilling|ticket|quid)|playing with a full deck)|\b(?:lui|leur|te|vous) manque (?:une case|un boulon|des cases|un neurone|une fenetre|le mode d'emploi)|\b(?:one|a few|two|several) (?:sandwich(?:es)?|cards?|fries|bricks?|sheep|beers?|screws?|wires|crayons?|neurons?) (?:short|loose)\b|\b(?:light'?s|lights) (?:are )?on,? (?:but )?(?:nobody|no one)(?:'s)? home\b|\bfini[es]? (?:au|a la|avec) (?:pisse|urine|l'urine)|\b(?:un|deux|trois|seul|only|two|one) (?:neurones?|brain ?cells?)(?: to| pour| qui| between| en| a| left| rub)",
        "couteau crayon ampoule lumiere pingouin moitie fute futfut fleche sharpest brightest shilling ticket quid deck case cases boulon neurone neurones fenetre sandwich sandwiches cards card fries bricks brick sheep screw screws lights light pisse urine cells cell brain braincell braincells",
    ),
    (
        rf"\b(?:{ROLES}|n\+1|n\+2|chefaillon|presentat\w{{3,4}}|animateur|arbitres?|sa cour|clique|bande|club|journaliste|chroniqueur)[^.!?\n]{{0,40}}[?:,;…] ?(?:un |une |des |que des |rien que des |ce sont des |c'est des |tous des |quels? |quelles? |bande de |an? |all |nothing but |just )(?P<aim13>{_ADJECTIVES}(?:{_NOUNS}|(?!homme|femme|type|personne)[a-z]{{3,14}}(?= (?:sur pattes|avec un badge|ambulante?s?|a roulettes)))) ?(?:en |avec |a |de |d'|sans |sur |with |in |qui |who |[.,!…]|$)",
        "",
    ),
    (
        rf"\b(?:c'est|c est|est|es|t'es|etes|sont|ce sont|n'es|n'est|quels?|quelles?|espece d[e']|pauvres?|pauv'|sales?|gros|grosses?|vieux|vieille|(?:you|ya)(?! planks?| melts?| knobs?)|such a|what an?|you're an?|he's an?|she's an?|is an?|are|bunch of|absolute|utter|total|complete) (?:qu')?(?:vraiment |juste |bien |just |really |all |such |nothing but )?(?:une? |des |d'une? |a |an )?(?P<aim14>{_ADJECTIVES}(?:pantins?(?! (?:de bois|articule))|verrues?|etrons?|megeres?|harpies?|pourritures?|debiles? profonds?|abrutis? finis?|cretins? finis?|cons? finis?|connards?|fadas?|babaches?|bras casses?(?! de)|pebrons?|jobards?|baltringues?|clampins?|gougnafiers?|paltoquets?|nullards?|anes? bates?|gourdasses?|pimbeches?|chiffes? molles?|demi-portions?|avortons?|culs?[- ]terreux|bouseu\w{{1,2}}|pequenauds?|tetes? a claques|tetes? de (?:pioche|noeud|con|veau)|casse-couilles|peigne-culs?|jean-foutres?|traine-savates|glandouille\w{{0,3}}|crevards?|crasseu\w{{1,2}}|sous-developpes?|cageots?|thons?|laiderons?|mochete|planks?|knobs?|knobheads?|dipsticks?|wazzocks?|prats?|berks?|spanners?|mingers?|munters?|skanks?|lowlifes?|low-lifes?|thickos?|simpletons?|scrotes?|dipshits?|jackass(?:es)?|asshats?|shitbags?|tosspots?|melts?|bottom-feeders?|pond scum|pondlife|sad sacks?|oxygen thie\w{{1,3}}))\b",
        "",
    ),
    (
        r"\btous d(?:es|'immenses|e beaux|e sacres|e vrais) (?:gros |grands |beaux )?(?:pourris|vendus|guignols|incapables|nuls|clowns|bouffons|abrutis|idiots|cretins|moutons|laches|faux[- ]culs|branleurs|corrompus|tocards|parasites|charlots|merdes|merdeux|cons|connards|rapaces)\b",
        "pourris vendus guignols incapables nuls clowns bouffons abrutis idiots cretins moutons laches culs branleurs corrompus tocards parasites charlots merdes merdeux cons connards rapaces",
    ),
    (
        r"\b(?:snivelling|slimy|oily|greasy|spineless|brainless|gormless|cowardly|two-faced|backstabbing|conniving|odious|repulsive|jumped-up|pompous|self-important|clueless|sniveling|bloated|vile|nasty) (?:little |old |fat ){0,2}(?:toad|snake|weasel|rat|worm|slug|oaf|creep|cow|pig|wretch|leech|maggot|cockroach|parasite|twerp|nobody|jobsworth|piece of work|sack of)s?\b|\b(?:poor|sorry|pathetic|sad|miserable) excuse (?:for|of) (?:a |an )(?:man|woman|human|person|teacher|boss|manager|father|mother|mayor|journalist|coach|ref)",
        "toad toads snake snakes weasel weasels rat rats worm worms slug slugs oaf oafs creep creeps cow cows pig pigs wretch wretches leech maggot maggots cockroach parasite twerp twerps nobody nobodies jobsworth work sack excuse",
    ),
    (
        r"\b(?:t'es|tu es|t es|vous etes|elle est|il est|c'est|c est|elle n'est|il n'est|tu n'es) (?:vraiment |juste )?(?:qu')?une? (?:sacree? |sale )?(?:grosse?|vieille|vieux|sale|petite?) (?:vache|truie|porc|dinde|morue|baleine|thon|cochon|chienne|rat|merde|merdeu\w{1,2}|conne|chameau|peau|bique|pute|garce|peste|teigne|crapule|canaille|frappe|ordure|crotte)\b",
        "vache truie porc dinde morue baleine thon cochon chienne rat merde merdeux merdeuse conne chameau peau bique pute garce peste teigne crapule canaille frappe ordure crotte",
    ),
    (
        r"\b(?:va |vas |allez )?(?:nik|nike|nique|niquer|niker|niquez)\w? (?:bien |tous |donc )?(?:ta|vos|ton|tes|leur) (?:mere|race|grand|daronne|morts?|mater|soeur|famille|reums?)|\b(?:sale|grosse|putain de|ta|leur) race(?: la)?(?= ?[!.]|$)|\bsuce (?:ma|mes|moi|mon|un)\b|\bvtff?\b|\bfils ?(?:2|de) ?(?:p|pute|tepu|chien|lache)\b",
        "nik nike nique niquer niker niquez race suce vtf vtff fils fils2pute fils2p",
    ),
)
PATTERNS = tuple(source for source, _ in _TURNS)
INVECTIVES = word_set(
    """
    baltringue baltringues gougnafier gougnafiers pimbeche pimbeches radasse radasses paltoquet foutriquet gourdasse fdpt batar batars tchoin tchoins kehba
    kahba crevard crevards knobhead knobheads lowlife lowlifes wazzock wazzocks thicko thickos dipshit dipshits jackass asshat asshats shitbag shitbags scrote scrotes tosspot
    tosspots cockwomble fucktard fuckface dumbfuck fuckwits bollocks-for-brains shitstain shitstains douchenozzle chienne-de-garde couilles-molles
    """
)
SIGNS = frozenset(word for _, listed in _TURNS for word in word_set(listed)) | word_set(
    """
    fada fadas babache babaches casse casses pebron pebrons jobard jobards niaiseux niaiseuse branque branques tanche tanches baltringue baltringues clampin clampins gougnafier gougnafiers paltoquet paltoquets foutriquet
    nullard nullards ane anes bourrique bourriques cruche cruches gourdasse pimbeche pimbeches chiffe chiffes minus portion portions avorton avortons terreux bouseux bouseuse pecore pecores pequenaud pequenauds plouc ploucs
    claques pioche noeud linotte mule veau couilles bonbons pieds peigne foutre foutres savates tocard tocards nullos gland glands glandouilleur glandeur glandeurs glandeuse quiche quiches cloche cloches patate patates nouille nouilles courge courges
    crevard crevards cassos bolos boloss ravage ravagee timbre timbree timbres siphonne siphonnee degenere degeneres guignol guignols pantin pantins charlot charlots rigolo rigolos nullite nullites serpilliere serpillieres paillasson paillassons
    carpette carpettes limace limaces larve larves vaurien vauriens feignasse mollasson mollassons minable minables rate ratee rates pleutre poltron poltrons fumiste fumistes lavette lavettes larbin larbins vipere viperes vautour vautours rapace rapaces
    dinosaure dinosaures debris momie momies ruine ruines epave epaves loque loques dechet dechets detritus nuisible nuisibles fantoche fantoches marionnette marionnettes paroles teigne teignes harpie harpies megere megeres sorciere sorcieres
    plank planks melt melts knob knobs dipstick dipsticks prat prats berk berks spanner spanners mug mugs minger mingers munter munters skank skanks degenerate degenerates simpleton simpletons puppet puppets slug slugs dinosaur dinosaurs
    connard connards pourriture pourritures peau carne toupie taupe faux culs debile debiles abruti abrutis cretin cretins con cons
    etron etrons crotte crottes raclure raclures tique tiques verrue verrues furoncle furoncles pattes badge ambulant ambulante ambulants roulettes
    laideron laiderons mochete developpe developpes crasseux crasseuse feeder feeders pondlife sack sacks thief thieves
    """
)
