"""What a group is attacked with when it is hardly named: hints, what is "in their blood", a place assigned."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.nouns import GROUPS
from vigie.engine.patterns import each, words

_SHOWN = (
    r"(?:les|des|ces|aux|nos|vos|leurs|un|une|deux|trois|encore un|le|la|cette|ce|the|these|those|them|a|an|some|more|another|all|full of|d'|de) "
    r"(?:<1w>)?"
)
_GROUP = rf"{_SHOWN}(?:{GROUPS}|romanichels?|go voilees|meufs? voilees?|filles? voilees?)"
_GROUP_EN = r"(?:immigrants|migrants|refugees|foreigners|muslims|jews|arabs|asians|blacks|gypsies|travellers|gays|lesbians|trans people|disabled people|gay people|poles|mexicans|indians|africans|(?:polish|romanian|bulgarian|albanian|pakistani|somali|syrian|afghan|nigerian|gypsy|muslim|jewish|black|asian) (?:lot|lots|families|family|people|lads|men|kids|neighbours|types|crowd))"
_FAITH = r"ramadan|careme|halal|voiles?|voilees?|burkinis?|burqas?|niqabs?|hijabs?|foulards?|mosquees?|minarets?|muezzin|prieres? de rue|appel a la priere|djellabas?|boubous?|imams?|synagogues?|kippas?|mosques?|headscar(?:f|ves)|burkas?|call to prayer"
_ABROAD = r"leur (?:pays|bled|langue|religion|boucherie|boucherie halal|mosquee)|campements?|caravanes?|migrants?|clandestins?|sans-papiers|immigr\w{1,6}|foreign\w{0,3}|asylum|small boats|dinghies"
_LGBT = r"deux (?:papas|mamans|hommes|mecs|peres|meres|femmes|nanas|meufs)|marche des fiertes|la pride|gay pride|pride (?:month|march|flag|parade)|drag[- ]queens?|trans|transgenres?|gays?|homos?|homosexuels?|lesbiennes?|lesbians?|lgbt\w{0,4}|mariage (?:gay|homo|pour tous)|drapeaux? arc[- ]en[- ]ciel|non[- ]binaires?|non[- ]binary|rainbow flags?|two (?:dads|mums|moms|men|blokes|women)|queers?"
_DISABLED = r"handicape\w{0,2}|handicap|fauteuils?(?: roulants?)?|autistes?|trisomiques?|trisos?|aveugles?|sourds?|sourdes|malades mentaux|schizophrenes?|infirmes?|wheelchairs?|disabled|autistic|special needs|blind people|deaf people|down'?s(?: syndrome)?|crutches"
_WOMAN = r"(?:une |la |les |des |cette |encore une |ces )(?:<1w>)?(?:femmes?|nanas?|meufs?|gonzesses?|filles?|bonnes? femmes?|gamines?|blondes?|conductrices?|arbitres? femmes?)|(?:a |an |the |another |these |some )?(?:women|woman|girls?|females?|chicks?|bird|lady|ladies|wife|wives|housewives)"
_IN_CHARGE = r"(?:femmes?|nanas?|bonnes? femmes?) (?:en politique|aux commandes|au pouvoir|au gouvernement|au conseil|patronnes?|chefs?|ministres?|presidentes?|pilotes?|chirurgien\w{0,2}|arbitres?|flics?|pompiers?|soldats?)|(?:women|woman|girls?) (?:in (?:politics|charge|power|the boardroom|the cockpit|the army)|bosses|drivers?|leaders?|pilots?|referees?|presidents?|surgeons?)|(?:female|lady|woman|women) (?:boss(?:es)?|drivers?|ceos?|pms?|pilots?|refs?|referees?|politicians?|presidents?|surgeons?|engineers?|coach(?:es)?)"
# Those who are aimed at far more often than others: enough for what may be said of anybody.
_TARGETED = r"(?:noire?s?|arabes?|musulmane?s?|voilees?|juive?s?|juifs?|roms?|gitane?s?|manouches?|gens du voyage|africaine?s?|maghrebine?s?|algeriens?|marocains?|congolais|maliens?|roumains?|chinois|asiatiques?|migrants?|refugies?|sans-papiers|trans|transgenres?|gays?|homos?|lesbiennes?|travestis?|handicape\w{0,2}|autistes?|trisomiques?|sourde?s?|aveugles?|nains?|naine|fauteuil roulant|blacks?|arabs?|muslims?|jews?|jewish|gypsy|gypsies|travellers?|immigrants?|refugees?|pakistanis?|romanians?|disabled|autistic|deaf|blind|dwarf|midget|wheelchairs?)"
_BEASTS = r"(?:rats?|cafards?|animaux|betes|porcs?|singes?|macaques|chiens?|parasites?|sauterelles|lapins|vermine|cochons|puces|tiques|sangsues|rats|cockroaches|animals|apes|monkeys|pigs|dogs|parasites|rabbits|vermin|fleas|lice|locusts|maggots|beasts)"
_WRONG = r"(?:voleu\w{1,3}|menteu\w{1,3}|feignants?|faineants?|delinquants?|assistes|escrocs|mendiants?|criminels?|profiteu\w{1,3}|terroristes?|parasites?|tricheu\w{1,3}|violents?|violeurs?|trafiquants|thieves|liars|criminals|cheats|beggars|scroungers|crooks)"

# A whole group is so by birth, or lives as beasts do.
_BORN = each(
    r"(?:ca|ils|elles|on) (?:vole\w{0,2}|ment\w{0,3}|trich\w{1,3}|mendi\w{1,3}|deal\w{0,3}|fraud\w{1,3}|pi[ql]\w{2,4}) comme (?:ca|ils|elles|on) respire\w{0,2}",
    rf"{_WRONG} (?:de (?:pere en fils|mere en fille|naissance|nature|generation en generation)|par (?:nature|culture|atavisme|essence)|dans (?:l'ame|le sang|les genes)|by (?:nature|birth)|since birth)",
    r"(?:c'est |c |they have |they've got |it's |ils ont |elles ont |ont )(?:<2w>)?(?:de naissance|genetique|hereditaire|atavique|inne|dans (?:le|leur) (?:sang|adn|nature|culture|temperament)|dans les genes|dans leurs genes|leur nature|biologique|scientifique|in their (?:blood|genes|nature|dna|culture)|just (?:science|biology|genetics|nature)|basic biology)",
    r"on (?:ne )?les changera (?:pas|jamais|plus)|(?:they|that sort)(?:'ll| will)? never change|leopards? (?:don't|never) change",
    r"(?:natural[- ]born|natural|hereditary|born) (?:thieves|liars|criminals|cheats|beggars|scroungers)",
    rf"(?:vivent|se reproduisent|pullulent|grouillent|se comportent|bouffent|mangent|puent|se multiplient|ca grouille|breed\w{{0,3}}|live|behave|multiply|act|spread\w{{0,3}}|smell)<15>(?:comme d\w{{1,2}}|comme les|like|pire que d\w{{1,2}}|worse than) {_BEASTS}",
    rf"(?:same as|no better than|nothing but|just like|worse than|pas mieux que des|pires que des) {_BEASTS}",
    r"they (?:all )?(?:drink|breed|stink|steal|smell|wreck|ruin|trash|leech|multiply|invade|take over)(?:,| and| every\w{0,5}| all| the| our|\.)",
    r"(?:bouffent|mangent|mange|bouffe|egorgent|eat|eating|ate) (?:du |des |les |nos |leurs |our |your |the )?(?:chiens?|chats?|rats?|singes?|dogs?|cats?|pets|swans)(?:,| mais| et| and| ?[.!]|$)",
    r"(?:ca|cela|tout (?:l'immeuble|le quartier)|l'escalier|le hall|whole (?:street|place|stairwell)) (?:<1w>)?(?:pue|puait|schlingue|empeste|fouette|sent|stinks|reeks|smells) (?:<1w>)?(?:le |la |l'|les |the |of |like )?(?:singe|mouton|chevre|bouc|graillon|friture|manioc|curry|ail|epices|poisson seche|fauve|zoo|goat|monkey|livestock)",
)
# The place that is left to them.
_PLACE = each(
    r"(?:ces|ce genre de|tous ces|des) gens(?:[- ]la)?,? (?:la )?(?:<1w>)?(?:c'est (?:bon|juste bon|fait) (?:pour|qu'a|a)|(?:ca )?devrai(?:t|ent) (?:rester|etre|pas|meme pas|se cacher)|fa?u?t (?:les|pas)|fo les|faudrait (?:les|pas)|ca (?:respecte|travaille|paie|comprend|sait|vole|ment|pue|vit|profite|coute)|(?:n')?ont (?:rien a faire|pas leur place))",
    r"(?:people|folk|those|someone|anyone|types) like (?:that|them|him|her|those) (?:should|ought to|need to|shouldn't|don't belong|have no (?:place|business)|are (?:just |only |such )?a (?:burden|drain|nuisance|danger))",
    r"(?:faut|fo|il faut|faudrait|il faudrait|on devrait|should|ought to) (?:<1w>)?(?:les |l'|le |la |them |be )?(?:parquer|enfermer|isoler|cacher|mettre a part|caser ailleurs|sterili\w{2,4}|piquer|kept (?:apart|away|at home)|locked (?:up|away)|kept out of sight)",
    r"(?:sont|c'est|c|are|they're|enough of|que|just|rien que|nothing but|etaient) (?:<1w>)?(?:un |une |des |a |an )(?:<1w>)?(?:fardeau|poids mort|boulet|boulets|erreur de la nature|burden|dead weight|waste of (?:space|money|oxygen)|drain on)",
    r"(?:restez|reste|rester|stay|stayed|keep) (?:<1w>)?(?:cachee?s?|planquee?s?|enfermee?s?|chez (?:vous|toi|eux|elles)|dans (?:vos|votre|leur|leurs|ta) (?:trou|maison|cave|caravanes?)|out of sight|at home instead|indoors|hidden|locked up)",
    r"(?:vous|tu) me (?:degoute[zs]|repugne[zs]|faites (?:vomir|gerber|honte|pitie)|fais (?:vomir|gerber|honte|pitie)|fous la gerbe|foutez la gerbe)",
)
_SICK = each(
    r"(?:attrap\w{1,5}|chop\w{1,4}|contamin\w{1,5}|refil\w{1,4}|catch|infect\w{0,3}|rub off on) (?:ca|cette|leur|leurs|la meme|it|them|that|our|my|us)",
    r"contagieu\w{1,2}|contagious|ca s'attrape|ca se soigne|faut (?:les|le|la|se faire) soigner|faudrait (?:les|le|la) (?:faire )?soigner|fo les soigner|need (?:help|treatment|a doctor|locking up)|mental(?:ly)? ill\w{0,4}|maladie mentale|releve\w{0,2} de (?:la )?psychiatrie|psychiatrie|asile|a interner",
    r"detraque\w{0,2}|degeneree?s?|deviants?|deviances?|perversions?|depravee?s?|depravation|contre[- ]nature|pas naturel|pas normal|abominations?|degenerates?|perverts?|unnatural|not natural|godless|satani\w{2,4}",
    r"(?:ne|nee|nes|naissent|nait|born) (?:<1w>)?(?:homme|femme|hommes|male|a man|a boy|men) (?:et|mais|but|and|qui) (?:se croi\w{1,3}|se dit|se disent|joue\w{0,2}|thinks?|claims?|wants?)",
    r"(?:convertir|endoctrin\w{1,5}|formater|pervertir|corrompre|recruter|sexualis\w{1,4}|grooming|groomers?|groom|indoctrinat\w{1,3}|corrupt\w{0,3}|brainwash\w{0,3}) (?:<2w>)?(?:enfants?|gosses|gamins|jeunes|jeunesse|petits|kids|children|young|schools?)",
    r"(?:epouser|marier (?:avec )?|marry) (?:<1w>)?(?:son|un|leur|leurs|sa|une|their|a|his|my) (?:chiens?|chats?|chevre|animal|frigo|cheval|lampe|dogs?|goats?|cat|toaster)|zoophil\w{1,3}|pedophil\w{1,4}|paedophil\w{1,4}",
    r"(?:tordue?s?|monstres? de foire|betes? de foire|freak ?shows?|le cirque|circus freaks?)",
    r"(?:le |un |ce )?monde (?:ne |qui )?(?:tourne|marche) (?:plus|pas) (?:rond|droit)|ou va[- ]t?[- ]?on|fin de civilisation|decadence|end of civilisation|what is the world coming to",
    r"(?:loin de|eloigne[rz]|protege[rz]|pas (?:touche|devant)|laissez|keep|away from|leave|hands off) (?:<3w>)?(?:nos|mes|les|our|my|the|vos) (?:enfants|gosses|gamins|petits|minots|kids|children)",
)
_DISGUST = each(
    r"(?:me|nous) (?:degoute\w{0,2}|repugne\w{0,2}|donne\w{0,2} (?:la gerbe|la nausee|envie de vomir))|a (?:vomir|gerber)|beurk|makes me sick|turns my stomach|disgusting|revolting|ecoeurant"
)
CUES = (
    Cue(
        "generalised",
        _BORN,
        near=(
            words(
                _GROUP,
                _GROUP_EN,
                _FAITH,
                _ABROAD,
                r"(?:leur|leurs|sa|their|her) (?:place|cerveaux?|brains?)",
                r"(?:femmes?|females?|women|girls?|meufs?|nanas?|gonzesses?)",
            ),
        ),
        within=150,
        across=True,
    ),
    Cue(
        "excluded",
        _PLACE,
        near=(words(_GROUP, _GROUP_EN, _FAITH, _DISABLED, _LGBT),),
        within=120,
        across=True,
    ),
    Cue("despised", _SICK, near=(words(_LGBT),), within=90, across=True),
    Cue(
        "despised",
        _DISGUST,
        near=(
            words(
                r"deux (?:papas|mamans|hommes|mecs|peres|meres) (?:qui|pour|avec|se|en|main)|two (?:dads|men|blokes|mums|women) (?:kiss\w{0,3}|with|and|holding|raising)|marche des fiertes|gay pride|drapeaux? arc[- ]en[- ]ciel"
            ),
        ),
        within=70,
    ),
    Cue(
        "despised",
        each(
            r"(?:un |une |des |ce |ces |vieux |a |just a |some )(?:<1w>)?(?:bonhomme|homme|mec|type|gars|monsieur|barbu|hommes|mecs|man|bloke|dude|lad|guy|men|blokes) (?:en (?:perruque|jupe|robe|talons|collants)|deguises? en (?:femme|fille|nana|madame|bonne femme)s?|qui se prend(?:nent)? pour (?:une|des) (?:femme|fille|nana)s?|in (?:a |his )?(?:dress|wig|skirt|frock|heels|drag|dresses|wigs)|dressed (?:up )?as (?:a )?wom[ae]n|pretending to be (?:a )?wom[ae]n|who thinks? (?:he's|they're) (?:a )?wom[ae]n)"
        ),
        near=(
            words(
                r"appelez|appelle|madame|trans|transgenres?|pronoms?|pronouns?|psychiatr\w{1,4}|soigner|malades?|call\w{0,3} (?:him|that|it|them)|ladies|toilettes|vestiaires?|women's|changing rooms?|toilets?|mentally|delusional|sorry but|biologi\w{1,5}|reste(?:ra)?|will always be|always be|le cirque|la nature"
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "despised",
        each(
            r"(?:(?:meme )?pas (?:un |une |des |vraiment (?:un |une |des )?|meme (?:un |des )?)?(?:vrais? )?(?:humains?|etres? humains?|vraie? personne|gens normaux)|(?:not|isn't|aren't|hardly|barely) (?:even |really )?(?:a )?(?:human|real (?:man|woman|person|people)|people)|sous-hommes?|subhumans?|untermensch\w{0,2})"
        ),
        near=(words(rf"(?:{GROUPS})", _LGBT),),
        within=80,
        across=True,
    ),
    Cue(
        "generalised",
        each(
            r"(?:je |j'|on |faut |moi je |tout le monde |i |we |you |better |best )?(?:<1w>)?(?:serre|serrer|serrons|tiens|tient|cache|cachez|cacher|planque|planquer|planquez|range|rangez|surveille|surveiller|surveillez|verrouille|verrouiller|verrouillez|recompte|recompter|recomptez|compte|comptez|rentre|rentrez|attache|fermez|ferme|clutch\w{0,3}|hold\w{0,3}|held|gripped|clutched|check\w{0,3}|lock|locks|locked|hide|count|watch|grip) (?:bien |vite |onto |on to |tight |up )?(?:mon|ma|mes|nos|notre|les|le|la|son|vos|votre|my|your|our|the) (?:<1w>)?(?:sacs?|portables?|telephones?|velos?|porte-monnaie|portefeuilles?|portes|volets|argenterie|bijoux|scooters?|outils|poules|petites cuilleres|cuivre|fils de cuivre|trottinettes?|bag|bags|purse|handbag|wallet|doors|silver|spoons|pockets|bikes?|valuables|jewellery|copper|tools|sheds?)"
        ),
        near=(
            words(
                r"(?:un|une|des|les|ces|aux|deux|trois|the|a|some|those|these|another|more) (?:<1w>)?(?:d'|de )?(?:noirs?|noires?|arabes?|roms?|gitane?s?|manouches?|tsiganes?|gens du voyage|roumaine?s?|maghrebine?s?|algeriens?|africaine?s?|migrants?|etrangers|blacks?|gypsies|gypsy|travellers?|romanians?|albanais|albanians?|black (?:man|men|guy|guys|lad|lads|bloke|family)|immigrants?)",
                r"(?:roms?|gens du voyage|gitans|gypsies|travellers|pikeys)",
            ),
        ),
        within=120,
        across=True,
    ),
    Cue(
        "generalised",
        each(
            r"(?:qui (?:est-ce qui )?(?:tient|tiennent|possede|possedent|controle|controlent|dirige|dirigent|detient|detiennent|commande|finance)|who (?:really )?(?:owns?|runs?|controls?|finances?))<40>(?:banques?|medias?|journaux|presse|tele|chaines|finance|hollywood|monde|pays|banks?|media|press|papers|world|everything|country|newspapers|tv)",
            r"(?:tirent|tiennent|tire) (?:toutes )?les ficelles|pulling (?:all )?the strings|(?:maitres|masters) (?:du|of the) (?:monde|universe|world)",
        ),
        near=(
            words(
                r"(?:petits |grands )?chapeaux (?:ronds|noirs)|petits chapeaux|nez crochus?|gros nez|gros pifs?|papillotes|kippas?|peuple elu|dragons? celestes?|(?:pas|plus) le droit de (?:le|les) (?:dire|nommer)|pas (?:les|le) nommer|rothschilds?|soros|sionistes?|zionists?|small hats?|skullcaps?|hook(?:ed)?[- ]nose[sd]?|big noses?|chosen (?:people|ones|few)|globalists?|the tribe|not allowed to (?:say|name)|noms? en (?:berg|stein|man)|vous savez qui"
            ),
        ),
        within=160,
        across=True,
    ),
    Cue(
        "wished-ill",
        each(
            r"(?:qu'ils|qu'elles|qu'on les|let them|let 'em|may they|hope they|j'espere qu'ils|pourvu qu'ils|ils (?:peuvent|pourraient)|they can) (?:<2w>)?(?:crev\w{1,4}|coul\w{1,4}|se noi\w{1,3}|noie\w{0,3}|pourriss\w{1,4}|gel\w{1,4}|y restent|y reste|restent au fond|drown|sink|rot|freeze|burn|starve|swim)",
            r"(?:bon debarras|good riddance|ca (?:en )?(?:fera|fait) (?:toujours )?(?:<1w>)?de moins|toujours ca de moins|(?:un|une|dix|vingt|trente|cinquante|\d{1,3}) de moins|nourriture pour|bouffe pour|fish food|shark food|sink the (?:boats?|dinghies|lot)|coulez[- ]les|laissez[- ]les (?:couler|crever|se noyer|dehors)|sulfat\w{1,3}|napalm|(?:un coup d'|a la )sulfateuse|au lance[- ]flammes?|flamethrowers?)",
        ),
        near=(
            words(
                r"migrants?|clandestins?|calais|la manche|(?:leurs?|ces|ce|their|the|small) (?:bateaux?|boats?|canots?|barques?|dinghies|tentes|tents)|campements? (?:de|d')|refugie\w{0,2}|refugees?|mediterranee|sans-papiers|roms?|gitans?|gens du voyage|gypsies|immigr\w{1,6}|asylum seekers?|arabes|musulmans?|muslims|juifs|jews|noirs|gays|homos|trans"
            ),
        ),
        within=130,
        across=True,
    ),
    Cue(
        "sent-back",
        each(
            r"(?:qu'ils|qu'elles|qu'on les|ils n'ont qu'a|elles n'ont qu'a|n'ont qu'a|they can|let them|they should|they could|ils peuvent|faut les|faut qu'ils) <3w>(?:aillent|retournent|rentrent|repartent|fassent|gardent|aller|retourner|rentrer|repartir|faire|garder|renvoie|renvoyer|do (?:it|that)|go|keep it|eat|pray|celebrate|wear it) <4w>(?:dans leur (?:pays|bled|desert|village)|chez (?:eux|elles)|au bled|au pays|back home|in their own (?:country|homes?|land)|to their own country|where they (?:came|come) from|behind closed doors)",
            r"(?:ship|send|pack|kick|deport|boot|chuck|fly) (?:the (?:whole )?lot|them all|'em all|every (?:last|single) one|em)(?: of (?:them|'em))?(?: (?:home|back|out|off|packing))?",
            r"(?:charter|charters|avion|remigration|valise ou le cercueil|dehors tous|tous dehors|retour au (?:bled|pays)|aller simple|one[- ]way tickets?)",
            r"(?:ici,? )?(?:on (?:est|vit)|nous sommes|c'est|this is|we're) (?:en france|chez nous|la france|en bretagne|ici chez nous|en pays chretien|britain|england|america|a christian country)(?:,| ici| et)? ?(?:pas|et pas|not|,? on (?:mange|parle)|,? alors|if you don't like)",
            r"chacun (?:dans son pays|chez soi)|(?:on (?:ne )?(?:se sent|est)|se sent) plus (?:du tout )?chez (?:nous|soi)|don't (?:feel|recognise) (?:like )?(?:home|my (?:own )?(?:country|town|street))|no longer (?:feels|feel) like (?:home|england|britain)",
        ),
        near=(words(_FAITH, _ABROAD, _GROUP, _GROUP_EN, r"ils ont leurs?|« ils »|\"ils\"|'ils'"),),
        within=140,
        across=True,
    ),
    Cue(
        "generalised",
        each(
            r"(?:leur|sa|ta|votre|her|their|your|a woman's|woman's) (?:vraie |seule |real |only |proper )?place,? ?(?:c'est|est|is|etait|reste|'s) (?:<1w>)?(?:derriere|a|dans|aux?|devant|en|in|at|behind|by|chez) (?:les |la |le |l'|the |un |une |a |son |leur |ses |leurs )?(?:fourneaux|cuisine|maison|eviers?|casseroles|planche a repasser|foyer|vaisselle|menage|gosses|poussettes?|lit|kitchen|home|sink|stove|ironing board|bedroom)",
            r"(?:retourne[rz]?|retournez|repart\w{0,2}) (?:donc |plutot |vite |a |dans |en |faire |derriere )*(?:tes|vos|ta|votre|la|le) (?:casseroles|fourneaux|cuisine|vaisselle|menage|repassage|aspirateur|poussette|machine a coudre|tricot|marmots|couches)",
            r"(?:get|go|run) (?:back )?(?:to|in) (?:the|your) (?:kitchen|sink|ironing|dishes)|make me a (?:sandwich|sarnie)",
            r"(?:why (?:is|are|'s)|who (?:let|gave|allowed)|since when (?:do|does|are)) (?:there )?(?:a |an |the |these |some )?(?:girls?|wom[ae]n|females?|chicks?|ladies)(?: even| allowed)? (?:<1w>)?(?:in|on|here|near|have|get|a|the|ref\w{0,6}|driv\w{1,3}|commentat\w{1,3}|allowed)",
            r"(?:females?|women|girls|chicks|wives) (?:have |has |got |just |all |with |are |is |be )*(?:smooth|tiny|small|smaller|no|half a|pea|empty)[- ]?(?:<1w>)?(?:brains?|heads?|brained)",
        ),
    ),
    Cue(
        "generalised",
        each(
            r"(?:savent|sait|sav|savait|arrivent|arrive|sont|est|connaissent|connait) (?:deja |meme |toujours |deja meme |rien qu'|tout simplement )*(?:pas|incapables? d\w?|infoutues? d\w?|jamais|rien)<12>(?:faire un creneau|un creneau|se garer|conduire|faire une marche arriere|lire une carte|tenir un volant|changer une roue|parler (?:de )?foot|hors-jeu|la mecanique|aux maths|lire un plan)",
            r"(?:can't|cannot|couldn't|never|unable to) (?:even )?(?:<1w>)?(?:parallel park|reverse park|read a map|drive straight|aim|do maths|understand (?:the )?offside|handle pressure|take a joke|park a car)",
        ),
        near=(words(_WOMAN),),
        within=110,
        across=True,
    ),
    Cue(
        "generalised",
        each(
            r"(?:une |la |encore une |cette |a |another |some )(?:femme|nana|meuf|bonne femme|gonzesse|fille|woman|girl|lady|female|bird|chick) (?:au|aux|a la|derriere (?:le|un)|en|comme|pour|d'un|at the|behind the|in|as|on the|in the|for|driving) (?:<1w>)?(?:volant|sifflet|guidon|commandes?|micro|manettes?|barre|arbitrage|arbitre|chef|cheffe|cockpit|banc|poste|camion|patron|capitaine|wheel|whistle|mic|controls|charge|referee|ref|boss|captain|cockpit|pit|pilot|plumber|mechanic|38|finale|present\w{0,3})"
        ),
        near=(
            words(
                r"fallait (?:bien |pas )?(?:que|s'y|s'en)|pas etonnant|etonnez[- ]vous|voila le resultat|resultat des courses|sauve qui peut|ceci explique|on comprend mieux|tout s'explique|no wonder|that explains|what (?:did|do) (?:you|they) expect|god help|(?:on va|va) pas (?:leur|lui) (?:confier|donner|laisser)|confier|fosse|creneau|talons|sac a main|vernis|brushing|danger public|leur place|fourneaux|makeup|handbag|heels|periods?|hysteri\w{1,5}|catastrophe"
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "despised",
        each(
            r"on aura tout vu|(?:il (?:ne )?)?manquait plus que ca|what(?:ever)? next|monstres? de foire|betes? de foire|freak ?shows?|nivellement par le bas|la cour des miracles|lowering the bar",
            r"(?:ca se fete|c'est (?:assez |tellement |plutot )?rare|un miracle|du jamais vu|a marquer d'une pierre|j'en ai vu un|ca existe|a encadrer|miracles do happen|call the papers|there's a first)",
        ),
        near=(
            words(
                rf"(?:un|une|le|la|est|sont|deux|a|an|with|avec) (?:<1w>)?{_TARGETED}(?: (?:<1w>)?(?:qui (?:travaille|bosse|paie|paye|dit|est|parle|se leve|vote)|au guichet|a la|au|aux|en|a l'accueil|comme|who (?:works|pays|says|is)|at the|in the|as|on the))?"
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "generalised",
        each(
            rf"(?:eu|obtenu|decroche|got|given|landed|promue?|embauchee?|hired|recrutee?) (?:<3w>)?(?:poste|job|promo\w{{0,4}}|role|contrat|place|marche)? ?(?:uniquement |juste |seulement |just |only )?(?:parce qu'(?:il|elle) est|because (?:he|she)(?:'s| is)) (?:une? |a |an )?(?:{_TARGETED}|femme|woman)",
            rf"{_TARGETED} ?(?:=|egale?|rime avec|equals) ?(?:voleu\w{{1,3}}|racailles?|danger|terroristes?|terror\w{{0,3}}|problemes?|delinquan\w{{1,3}}|trouble|thie\w{{1,3}}|violeu\w{{1,3}}|assistes?|crime|poubelle|merde)",
            r"(?:feministes?|feminists?|feminazis?)<60>(?:mal[- ]bais\w{1,4}|frustr\w{1,4}|hysteri\w{1,5}|un homme s'occupe|besoin d'un (?:homme|mec|vrai)|trouve\w{0,2} un mec|moches?|poilues?|ugly|need a man|get (?:a man|laid)|hairy|bitter|castr\w{1,5})",
            r"(?:hormones|hormonal\w{0,2}|ses regles|leurs regles|ragnagnas|on (?:her|their) period|pms|trop (?:sensibles?|emotives?|fragiles?)|too emotional|crise de nerfs|ramene[zr](?:[- ]moi)? un (?:homme|mec)|get (?:me )?a (?:real )?man|send a man|sac a main|handbag)<60>(?:"
            + _IN_CHARGE
            + r")",
            rf"(?:{_IN_CHARGE})<60>(?:hormones|hormonal\w{{0,2}}|ses regles|leurs regles|ragnagnas|on (?:her|their) period|pms|trop (?:sensibles?|emotives?|fragiles?)|too emotional|crise de nerfs|ramene[zr](?:[- ]moi)? un (?:homme|mec)|get (?:me )?a (?:real )?man|send a man|sac a main|handbag|tears)",
        ),
    ),
    Cue(
        "wished-ill",
        each(
            r"(?:remett\w{1,3}|remets|remet|rembarqu\w{1,3}|put|stick|load) (?:<1w>)?(?:les |them |em )?(?:<1w>)?(?:back )?(?:dans|sur|on|in|onto) (?:les|leurs?|des|un|the|a|their) (?:bateaux?|barques?|canots?|charters?|boats?|planes?|cattle)|(?:get|climb) (?:back )?on the (?:next|first) (?:boat|plane)",
            r"hitler (?:<2w>)?(?:fini|termine|raison|bien fait|rate|manque|right|finished|had a point|avait (?:raison|bien fait|compris))|(?:rouvr\w{1,4}|rallum\w{1,3}|reopen|bring back) (?:<1w>)?(?:les|des|the) (?:camps|fours|chambres a gaz|gas chambers|ovens)|(?:au four|aux fours|in the ovens?|dans (?:les|un) fours?)(?= ?(?:les|the)? ?(?:juifs?|feujs|youpins?|jews?|roms?|musulmans?|muslims?|gays?))|(?:juifs?|feujs|jews?)<20>(?:au four|aux fours|ovens?|savonnettes?|abat-jours?)",
        ),
    ),
    Cue(
        "generalised",
        each(
            r"(?:on se croirait|c'est|c'est plus <2w>|bienvenue a|looks like|feels like|this is|it's|welcome to) (?:a )?(?:bamako|kaboul|kinshasa|mogadiscio|islamabad|bagdad|tombouctou|abidjan|mogadishu|kabul|baghdad|londonistan|karachi|lagos)"
        ),
        near=(
            words(
                r"plus (?:une|la|en|chez|le|un|notre) (?:ville|france|rue|quartier|village|pays|nous|centre)|ici|quartier|rue|mairie|marche|(?:our|my|this|the) (?:town|street|high street|neighbourhood|city)|these days|now|maintenant"
            ),
        ),
        within=60,
    ),
    Cue(
        "despised",
        each(
            r"(?:ne|nee|nes|naissent|nait|born) (?:<1w>)?(?:homme|femme|hommes|male|a man|a boy|men) (?:et|mais|but|and|qui) (?:se croi\w{1,3}|se dit|se disent|joue\w{0,2}|thinks?|claims?|wants?)"
        ),
        near=(
            words(
                r"asile|malades?|fou|folle|fous|psy|psychiatr\w{1,4}|soigner|delusional|mental\w{0,3}|cirque|clowns?|degout\w{1,4}"
            ),
        ),
        across=True,
    ),
)
