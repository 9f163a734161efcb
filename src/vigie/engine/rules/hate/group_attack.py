"""A group, or somebody for belonging to it, is despised, excluded or wished ill."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.nouns import GROUPS, GROUPS_AND_SEXES
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.hate import _hints, _plain
from vigie.engine.speech import is_denied, is_reported
from vigie.engine.stance import is_judged, says, sentence_at
from vigie.engine.view import View

RULE = Rule(
    code="HATE001",
    name="group-attack",
    family=Family.HATE,
    severity=Severity.DANGER,
    confidence=0.9,
    since="0.2",
    message=Words(
        fr="Ce passage s'en prend à des personnes pour ce qu'elles sont.",
        en="This passage attacks people for what they are.",
    ),
    suggestion=Words(
        fr="Parlez d'un fait et de la personne qui l'a commis : l'origine, la religion, le sexe ou le handicap n'y sont pour rien.",
        en="Speak of a fact and of whoever did it: origin, religion, sex or disability have nothing to do with it.",
    ),
    causes={
        "despised": Words(fr="un groupe et un terme de mépris", en="a group and a word of contempt"),
        "generalised": Words(
            fr="un groupe entier tenu pour coupable ou inférieur", en="a whole group held guilty or inferior"
        ),
        "excluded": Words(fr="un groupe que l'on veut exclure", en="a group to be kept out"),
        "wished-ill": Words(fr="un groupe à qui l'on souhaite du mal", en="a group wished ill"),
        "sent-back": Words(fr="quelqu'un renvoyé « dans son pays »", en="somebody told to “go back”"),
    },
    sees_through=True,
)

_THE = r"(?:les|des|ces|tous les|toutes les|tous ces|aux|ses|vos|nos|your|the|these|those|all|all the|all these)"
_BAD = (
    r"voleu(?:rs?|ses?)|voles?|parasites?|menteurs?|menteuses?|terroristes?|delinquants?|delinquantes?|racailles?|vermine|sous-hommes|sous-merdes?|animaux|betes|singes?|macaques?|chiens|rats?|cafards?|porcs?|nuisibles?|"
    r"malades?|degenere\w{0,2}|tare\w{0,2}|profiteu\w{1,3}|assiste\w{0,2}|violeurs?|pedophiles?|criminel\w{0,3}|assassins|tueurs|bandits?|escrocs?|inferieur\w{0,2}|stupides?|idiotes?|idiots|debiles?|cons?|connes?|faineant\w{0,2}|feignant\w{0,2}|"
    r"fainiants?|paresseu\w{1,3}|flemmards?|glandeurs|radins?|avares?|hysteriques?|putes?|salopes?|folles|fous|anorma\w{1,3}|contre nature|contre-nature|une? (?:maladie|fleau|cancer|peste|plaie|poison|danger|menace|honte|abomination)|un probleme|"
    r"envahisseurs?|sauvages?|barbares?|arrieres?|sales?|crasseux|degueulasses?|moins que rien|incapables?|inutiles|traitres?|fourbes?|manipulateurs?|boulets?|charges?|poids|erreurs? de la nature|pas humains?|pas des humains|pas normaux|pas normal|malsains?|"
    r"thieves|thieving|parasites|liars|terrorists?|vermin|animals|apes|dogs|rats|cockroaches|sick|degenerates?|criminals?|rapists?|lazy|stupid|dumb|dirty|filthy|inferior|savages?|subhuman|scum|trash|useless|a (?:disease|plague|cancer|burden|drain|threat|waste of \w+)|unnatural|hysterical|weak|a joke|leeches|freeloaders"
)
_LIVES = (
    r"(?:ca |elles |ils |nous |qui |on |y |n'|ne |que |that |just |only |all |always |are |toujours |encore |tous |toutes |font (?:que|qu'a)|en |me |te |vous |leur |rien |pas |mais |c'est |est ){0,4}"
    r"(?:coute(?:nt)? (?:un fric|une fortune|cher|trop|un bras|des millions|un pognon)|sert? a rien|servent a rien|profit(?:e|ent|ant)\b|envahi\w{2,5}|vole(?:nt)? (?:notre|nos|le|les|tout)|piqu(?:e|ent) (?:notre|nos|le|les)|remplac(?:e|ent)|puent?|sent(?:ent)? mauvais|foutent|pourri(?:t|ssent)|"
    r"salissent|degoute(?:nt)?|me degoutent|gangrene\w{0,3}|polluent|parasitent|vivent (?:de|sur|a nos|des)|abusent|se reproduisent|pullulent|tuent|violent|detruisent|corrompent|pervertissent|"
    r"savent (?:pas|rien)|font (?:chier|la loi|des gosses)|comprennent rien|meritent (?:pas|que|ce)|ont (?:que|qu'a|rien)|stink|smell|breed like|steal (?:our|everything)|take (?:our|over)|ruin\w{0,3}|destroy\w{0,3}|invad\w{2,4}|don't belong|do not belong|leech|contribute nothing|live off|should be (?:grateful|shot|ashamed))"
)
_OUT = (
    r"dehors|degagez|degage|cassez-vous|du balai|a la porte|retournez|rentrez chez|chez eux|chez elles|on n'en veut (?:pas|plus)|on en veut (?:pas|plus)|on veut pas|n'ont rien a faire|ont rien a faire|pas (?:leur|sa) place|ont pas leur place|n'y a pas de place|"
    r"faut (?:pas )?(?:les|leur|tous|toutes|virer|expulser|interdire|renvoyer|enfermer|parquer|remettre|arreter d[e'])|faudrait (?:pas )?(?:les|leur|tous|toutes|virer|expulser|interdire|renvoyer|enfermer)|devrait (?:meme |jamais |plus )?(?:pas )?(?:les|leur|interdire|virer|expulser|la fermer|refuser|avoir)|"
    r"devraient (?:meme )?(?:pas|rester|etre (?:interdite?s?|virees?|vires|expulse\w{1,3}|enferme\w{1,3}|renvoye\w{1,3}|sterilise\w{1,3})|la fermer|se taire|retourner|rentrer|fermer|partir)|qu'ils (?:degagent|rentrent|retournent|partent|repartent|crevent|aillent)|qu'elles (?:degagent|rentrent|retournent|restent)|n'ont qu'a|ont qu'a|n'ont pas le droit|ne devraient|a renvoyer|a expulser|a virer|a enfermer|loin de (?:nos|mes|chez)|"
    r"pas chez (?:nous|moi)|ni ici|je (?:ne )?(?:sers|prends|loue|recrute|embauche|veux|supporte) (?:pas|plus|jamais)|jamais chez|on (?:ne )?(?:prend|sert|embauche|loue|veut) (?:pas|plus)|interdite?s? (?:chez|aux|dans mon)|"
    r"should (?:all )?(?:be (?:thrown|kicked|sent|deported|locked|banned|removed|put down|shot|kept)|go (?:back|home)|stay (?:in|out|at)|leave|shut up|not be (?:allowed|hired|teaching|near))|shouldn't be (?:allowed|hired|near|teaching)|get out|go home|go back|out of (?:this|our|my) (?:town|country|school|street|shop)|"
    r"not welcome|keep (?:them|those) (?:out|away)|send them|kick them|throw them|deport|ban them|away from (?:our|my) (?:kids|children)|belong in the kitchen|back to the kitchen"
)
CUES = Cues(
    Cue(
        "despised",
        each(
            rf"(?:sales?|saletes? d(?:e |')|putains? d(?:e |')|vermine d(?:e |')|racaille d(?:e |')|bandes? d(?:e |')|espece d(?:e |')|salete d(?:e |')|pauvres? petite?s?|gros(?:se)?s?) ?(?:petite?s? |gros |grosses? )?(?<!la )(?:{GROUPS})",
            rf"(?:dirty|filthy|stinking|bloody|fucking|damn|stupid|lazy|thieving) (?:{GROUPS})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "generalised",
        each(
            rf"{_THE} (?:{GROUPS_AND_SEXES}),? <3w>(?:c'est|ce sont|sont|etes|restent|are|is|were)(?: toujours| tous| toutes| que| vraiment| juste| qu'| all| just| nothing but| always| only| naturellement| par nature| genetiquement){{0,3}} ?(?:des |de la |du |de |d'|un |une |a |les )?(?:gros |grosses |sales |vrais |bunch of |a )?(?:{_BAD})",
            rf"(?:{_THE} )?(?:{GROUPS_AND_SEXES}),? <3w>tou(?:s|tes) (?:des |les memes|pareil\w{{0,3}})(?:<1w>(?:{_BAD}))?",
            rf"(?:{_THE} )?(?:{GROUPS}),? {_LIVES}",
            rf"(?:{GROUPS}) (?:are|is) (?:all |nothing but |just |always |only )+(?:a bunch of |the )?(?:{_BAD})",
            rf"{_THE} (?:{GROUPS_AND_SEXES}),? (?:ca |c'est )(?:comprend|sait|merite|pense|conduit|vaut|fait (?:que|rien|jamais)|vole|ment|pue|travaille (?:pas|jamais)|bosse (?:pas|jamais)|respecte rien)",
            rf"comme (?:toutes|tous) (?:les |ces )?(?:{GROUPS_AND_SEXES}) <6w>(?:la fermer|se taire|mente?u?|voleu\w{{1,3}}|hysterique|conduire|rien)",
            r"(?:les |toutes les |des )?(?:femmes|bonnes femmes|femelles|gonzesses|filles),? <4w>(?:au volant,? (?:c'est|danger|une cata)|a la (?:cuisine|maison)|aux fourneaux|savent pas|sont pas faites pour|sont trop (?:sensibles|emotives|connes)|pas la cervelle|pas capables|trop faibles|rien a faire (?:la|dans|sur)|(?:doivent|devraient) (?:la fermer|se taire|rester|obeir|fermer))",
            r"(?:une femme|une meuf|une gonzesse) <6w>(?:a sa place|n'a pas sa place|sa place est|devrait (?:la fermer|rester|se taire)|reste a la|a la cuisine|ca sait pas|sait pas)",
            rf"{_THE} (?:{GROUPS}),? (?:<1w>)?(?:tiennent|controlent|dirigent|possedent|gouvernent|achetent|manipulent|complotent|commandent|infiltrent|control|run|own|rule|manipulate)(?: <1w>)?(?:tout|toute|le monde|les banques|les medias|la tele|la presse|la finance|l'etat|everything|the (?:banks|media|world|news))",
            rf"{_THE} (?:{GROUPS_AND_SEXES}),? c'est (?:fait|bon|juste bon) (?:pour|qu'a|a) (?:la |le |les |rester|torcher|faire|la cuisine)",
            rf"(?:{GROUPS})<25>(?:au zoo|dans la jungle|in a zoo|in the zoo)",
            r"(?:women|girls|females) (?:should (?:stay|be|know|shut|never|only)|can't|cannot|should not|shouldn't|don't know how to|are not made|belong|are too(?! (?:often|many|few|seldom|rarely)))",
            r"(?:une|encore une|ces|les|deux|cette) bonnes? femmes?<40>(?:pilotes?|chirurgien\w{0,2}|chefs?|ministre|president\w{1,3}|maire|arbitres?|conduire|diriger|commander|au volant|patronne|ingenieure?|soldat|pompier|mecano|politique|jamais|descends)",
            r"(?:deux (?:hommes|mecs|femmes|meufs)|le mariage (?:gay|homo|pour tous)|etre (?:gay|homo|trans)|l'homosexualite|homosexuality|being gay|the gays)<40>(?:contre[ -]nature|degueu\w{0,8}|une maladie|pas normal|ca se soigne|degout\w{0,4}|immonde|abomination|unnatural|disgust\w{0,4}|a sin|sick)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "excluded",
        each(
            rf"(?:(?:{_THE}|toutes? ces|tout ce qui est|un|une|d'une?|no|plus de|assez de|marre des?|stop aux) )(?:{GROUPS_AND_SEXES})<45>(?:{_OUT})",
            rf"(?:{GROUPS})(?![^\W_]),? <2w>(?:{_OUT})",
            rf"(?:dehors|degagez|virez|expulsez|renvoyez|foutez dehors|virer|expulser|enfermer|parquer|renvoyer|deport|kick out|throw out|ban|get rid of|get) (?:tous |toutes |all )?(?:les |ces |vos |nos |the |these |those )?(?:{GROUPS})(?: out)?",
            rf"(?:pas d(?:e |')|plus d(?:e |')|aucune? |ni |no |no more )(?:{GROUPS})(?: ni (?:de |d')?(?:{GROUPS}))? (?:a |chez (?:nous|moi)|ici|dans (?:notre|nos|ma|mon|mes|cette|ce|l')|en france|parmi|pour ce|here|in (?:our|my|this)|allowed)",
            rf"(?:on n'embauche|je n'embauche|on ne loue|je ne loue|on ne prend|je ne prends|on (?:ne )?veut|je (?:ne )?veux) (?:pas|plus|jamais)(?: a| aux?)? (?:des |de |d'|une? |les )?(?:{GROUPS})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "wished-ill",
        each(
            rf"(?:a )?mort (?:aux|a tous les|a ces) (?:{GROUPS_AND_SEXES})",
            rf"(?:death to|gas|hang|shoot|burn|kill) (?:all |the |all the )?(?:{GROUPS})",
            rf"(?:{GROUPS})<40>(?:au four|au bucher|dans les fours|gazer|a gazer|les bruler|a bruler|bruler vifs|les pendre|crever|creve tous|faut tous les (?:tuer|buter|flinguer|noyer)|(?:castrer|steriliser|euthanasier|noyer|couler)|to the ovens|put down|drown)",
            rf"(?:castrer|steriliser|euthanasier|gazer|bruler|noyer|pendre|exterminer|eliminer) (?:tous |toutes )?(?:les |ces )(?:{GROUPS})",
            r"hitler (?:avait raison|n'a pas fini|n'a pas termine|aurait du|was right|should have)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "sent-back",
        each(
            r"(?:retourn\w{1,4}|rentr\w{1,3}|renvoy\w{1,4}|remballe\w{0,2}|repart\w{0,3}|casse-toi|barre-toi|degage)(?:-les?| les?| la)? {0,1}<2w>(?:dans|en|vers) (?:ton|ta|son|sa|leur|leurs|votre|vos|tes|ses) (?:pays|brousse|bled|savane|jungle|foret|desert|douar|case|gourbi|afrique|roumanie|bateau|camp|caravane)",
            r"(?:prier|vivre|faire ca|aller) (?:dans|chez) (?:leur pays|eux)",
            r"accent d[e'] ?(?:bamboula|negre|bougnoule|bledard|sauvage|arabe|noir|gitan)\w?",
            r"(?:go|get|crawl|sod off|piss off|fuck off) (?:the (?:hell|fuck) )?back (?:home )?(?:to )?(?:your|their|his|her|where (?:you|they|he|she)|africa|mexico|india|china|your own)(?: own)?(?: (?:country|jungle|cave|came from|come from|desert|village))?",
        ),
        to_clause_end=True,
    ),
    Cue(
        "generalised",
        each(
            rf"{_THE} (?:{GROUPS}),? (?:<3w>)?(?:puent|sentent mauvais|nous ramenent|ramenent (?:leurs|des|toutes)|nous (?:volent|envahissent|remplacent|coutent)|pullulent|se reproduisent|savent (?:que )?(?:voler|mentir|mendier)|stink|spread (?:disease|crime)|breed)",
            rf"(?:{_THE} )?(?:{GROUPS}),? (?:c'est |ce sont |quelle |tous |une |des |a |an )*(?:<1w>)?(?:sous-race|sous-races|race inferieure|races inferieures|sous-hommes|erreurs? de la nature|sous-merdes?|vermine|nuisibles|parasites|subhumans?|vermin|filth|scum|plague)",
            rf"(?:un|une|les|des|a|an) (?:{GROUPS})<40>(?:erreurs? de la nature|sous-hommes?|contre[- ]nature|pas (?:une vraie|un vrai|vraiment (?:une|un)) <1w>(?:femme|homme)|mistakes? of nature|freaks? of nature|not real (?:men|women))",
            rf"(?:immigrants|migrants|refugees|foreigners|muslims|jews|arabs|asians|blacks|gypsies|travellers|gays|lesbians|trans people|disabled people|gay people|poles|mexicans|indians|africans|christians|hindus) (?:are|is) (?:<1w>)?(?:{_BAD}|perverts?|filth|freaks?|invaders|groomers?)",
            rf"(?:{GROUPS}),? des qu'(?:il|ils|elles|on)<40>(?:tout (?:disparait|se degrade)|plus rien|ca vole|vols?|cambriol\w{{2,6}}|salete|faut|on se fait|disparait|fuir|bordel)",
            rf"(?:{GROUPS})(?![^\W_])[^\n.]{{0,70}}(?<![^\W_])(?:ces|tous ces|a cause de ces|these) (?:boulets|parasites|assistes|bons a rien|incapables|animaux|sauvages|poids morts|degeneres|tares|freeloaders|animals|freaks|dead weights?)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "excluded",
        each(
            rf"(?:les|ces|des|un|une|the|these) (?:{GROUPS})(?![^\W_])[^\n]{{0,90}}(?<![^\W_])(?:faudrait|faut|il faut|on devrait|il faudrait|we should|they should all) (?:bien |vraiment |tous |toutes |all )?(?:les |be )?(?:tous |toutes )?(?:virer|expulser|enfermer|parquer|renvoyer|interdire|degager|deporter|steriliser|exterminer|deported|locked up|banned|kicked out)",
            rf"(?:hors de question|pas question|jamais de la vie|je (?:refuse|veux pas|ne veux pas)|out of the question|no way)(?: qu'| que| d'etre \w+ par | to have )(?:un |une |des |les |a |an )?(?:<1w>)?(?:{GROUPS}) (?:<1w>)?(?:me |nous |ne |m'|s'|vienne|touche|soigne|serve|commande|enseigne|garde|travaille|habite|loge|treat\w{{0,3}}|touch\w{{0,3}}|serv\w{{1,3}}|teach\w{{0,3}})",
            rf"keep (?:the |those |these |all )?(?:{GROUPS}) (?:away|out|off)",
            rf"(?:send|ship|kick|throw) (?:the |all the |all |these |those )?(?:{GROUPS}) (?:back|out|home)",
            rf"(?:{GROUPS})<60>they (?:should|ought to|need to|can) (?:all |just |really )?(?:stay (?:at )?home|go (?:home|back)|be (?:locked|banned|sent|kept|put)|stay away|leave|not be)",
            rf"(?:{GROUPS})<60>(?:qu'ils|qu'elles|ils feraient mieux de|ils n'ont qu'a|elles n'ont qu'a) (?:rester?|restent|rentrer|rentrent|retourn\w{{1,3}}|degag\w{{1,3}}) (?:chez (?:eux|elles)|a la maison|dans leur)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "sent-back",
        each(
            r"(?:femmes?|bonne femme|filles?|nana|meuf|madame|cherie|cocotte|woman|girl|love|sweetheart)<60>(?:retourne[rz]?|rentre|retournez|go back|get back|back) (?:a |dans |to )(?:tes|ta|ton|vos|votre|ses|sa|la|les|your|the|her) (?:casseroles|cuisine|fourneaux|vaisselle|menage|repassage|tricot|poussette|kitchen|dishes|ironing)",
            r"(?:femmes?|bonne femme|filles?|nana|meuf|madame|cherie|cocotte|woman|girl|love|sweetheart)<60>(?:retourne[rz]?|rentre[rz]?|go back and|go and|get back to) (?:vite |donc )?(?:faire |do |doing )?(?:la |le |les |the )(?:vaisselle|menage|cuisine|lessive|repassage|dishes|ironing|cooking|washing)(?: up)?",
            rf"(?:{GROUPS})(?![^\W_])[^\n]{{0,40}}(?<![^\W_])(?:deviants?|detraques?|degeneres?|anormaux|pervers|tares|perverts?|deviants|freaks|degenerates)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "generalised",
        each(
            r"(?:on se croirait (?:plus|pas)(?: \w+)? chez nous|plus chez nous|coutent? (?:une blinde|une fortune|un bras|trop cher|un fric|un pognon)|(?:servent|sert|servant) a rien|question de proprete|devraient (?:<1w>)?se (?:faire )?(?:soigner|cacher|laver|taire)|(?:a|se) faire soigner|derriere tout ca|tirent (?:toutes )?les ficelles|suivez l'argent|grand remplacement|nous (?:envahissent|remplacent)|nous font la loi|que des allocs|au crochet|(?<!aussi )bons qu'a|just want (?:our|your) (?:money|benefits|jobs)|(?:do not|don't|doesn't) belong|not (?:normal|natural)|lock up your|pull(?:ing)? the strings|behind all of (?:this|it)|living off (?:us|our)|cure (?:them|themselves)|should be cured|no morals)",
        ),
        near=(
            words(
                rf"(?:les|des|ces|aux|the|these|those|vos|nos|un|une|all) (?:{GROUPS})",
                r"(?:immigrants|migrants|refugees|foreigners|muslims|jews|arabs|asians|blacks|gypsies|travellers|gays|lesbians|poles|mexicans|indians|africans|christians|hindus|trans people|disabled people|gay people)",
            ),
        ),
        within=70,
        to_clause_end=True,
    ),
    Cue(
        "excluded",
        each(
            rf"(?:y a|il y a|ya|there's|there are|nothing but|it's) (?:plus |now |only |nothing )?(?:que des|but|all|only) (?!bretons|corses|belges|anglais|allemands|italiens|espagnols|portugais)(?:{GROUPS})(?: <6w>)?(?:chez nous|en france|dans (?:ce|cette|mon|ma|notre|le|la|l')|partout|now|here|these days|on (?:this|my)|in (?:this|my|our))",
            rf"(?:je|on|nous|i|we) (?:n'|ne )?(?:loue|louons|embauche|embauchons|prends|prend|prenons|sers|sert|servons|vends|vend|recrute|recrutons|accepte|soigne|don't (?:rent|serve|hire|employ|sell|deal)) ?(?:pas|plus|jamais|with|to)? ?(?:a|aux|de|d'|des|les|chez|to|with)? ?(?:des |les |any )?(?:{GROUPS})(?= ?(?:[,.!?;:]|$|chez|ici|here|c'est|question|point|desole|sorry))",
            rf"(?:{GROUPS})(?![^\W_])[^\n]{{0,60}}(?<![^\W_])(?:burn|brulez|brulons|cramez|torch|gas) (?:the|les|leurs|their|all)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "generalised",
        each(
            r"(?:une|des|encore une|a|another) (?:femmes?|meufs?|nanas?|bonnes? femmes?|gonzesses?|woman|girl|lady|female) <2w>(?:chef\w{0,2}|pilotes?|chirurgien\w{0,2}|arbitres?|maire|ministre|president\w{0,1}|conducteur|conductrice|patron\w{0,2}|pompiers?|soldats?|mecano|plombier|capitaine|directrice|referee|pilot|surgeon|driver|boss|mechanic|captain|minister|manager)",
        ),
        near=(
            words(
                r"(?:et )?puis quoi encore|on aura tout vu|n'importe quoi|bonjour (?:les degats|la cata\w{0,8}|l'angoisse)|en rose|casseroles|repassage|cuisine|fourneaux|hormones|ses regles|manucure|vernis|creneau|whatever next|god help us|makeup|kitchen|handbag|periods?|hormonal|reverse park"
            ),
        ),
        within=70,
        to_clause_end=True,
    ),
    Cue(
        "excluded",
        each(
            rf"(?:we|i|they) (?:don't|do not|won't|will not|never|will never|refuse to) (?:want|hire|serve|employ|rent to|work with|trust) (?:any |those |these |the |more )?(?:{GROUPS})(?![^\W_])(?! (?:to (?:drown|die|suffer|be|have|feel|live|go|lose)|dying|dead|hurt|and \w+ to))",
            rf"(?:{GROUPS})<45>should (?:all )?be (?:shipped|packed|sent) (?:off|out|back|home)",
            rf"(?:{GROUPS}) (?:<5w>)?(?:faut|il faut|faudrait|il faudrait) (?:<1w>)?(?:les )?(?:degager|virer|expulser|enfermer|renvoyer)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "wished-ill",
        each(
            rf"(?:{GROUPS})(?![^\W_])<60>(?:somebody|someone|should|just|please|let's) (?:gas|shoot|hang|burn|drown) them",
            rf"(?:{GROUPS})(?![^\W_])[^.!?\n]{{0,40}}, vermin",
            r"white power(?! (?:cables?|supply|supplies|cords?|tools?|drill|adapters?|bank|strip|pack|plug|lines?|leads?|button))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "generalised",
        each(
            rf"{_THE} (?:{GROUPS}),? <3w>(?:c'est|ce sont|sont) (?:tous|toutes) (?:des |les )?(?:fourbes?|hypocrites?|sournois(?:es)?|laches?|profiteu\w{{1,4}}|tricheu\w{{1,4}}|feignants?|faineants?)",
        ),
        to_clause_end=True,
    ),
    *_hints.CUES,
    *_plain.PLAIN,
)
_FOUGHT = words(
    r"racis\w{2,5}",
    r"sexis\w{2,4}",
    r"antisemit\w{1,5}",
    r"homophob\w{1,3}",
    r"islamophob\w{1,3}",
    r"xenophob\w{1,3}",
    r"validis\w{2,3}",
    r"discrimin\w{2,8}",
    r"prejuges?",
    r"stereotyp\w{1,3}",
    "cliches?",
    r"signal(?:e|ee|es|ees|ement|ements|ons|er|ez)",
    "propos",
    r"denonc\w{1,5}",
    r"tags?",
    "tague",
    "graffitis?",
    "injures?",
    "commentaires?",
    "entendu",
    "entendre",
    "lu",
    "lire que",
    "il parait que",
    "soi-disant",
    "victimes?",
    "haine",
    "haineux",
    "egalite",
    "solidarite",
    "solidaires?",
    "bienvenue",
    r"accueil (?:des?|digne|solidaire|inconditionnel)|terres? d'accueil",
    "accueillir",
    "droits",
    "inclusion",
    "histoire",
    "guerre",
    "deportes?",
    "deportation",
    "memoire",
    "shoah",
    "genocide",
    "esclavage",
    "racism",
    "sexism",
    "homophobia",
    "antisemitism",
    r"bigot\w{0,3}",
    "prejudice",
    "hate",
    "hatred",
    "stereotypes?",
    "slurs?",
    "reported",
    "welcome",
    "equality",
    "rights",
    "holocaust",
    "memorial",
    "heard",
    "he said",
    "still told",
    r"on (?:nous )?dit (?:encore|toujours|souvent)",
    "n'importe quoi",
    "she said",
    "told me",
)
# "I am not racist, but": it announces what it denies.
_DISCLAIMED = words(
    r"(?:pas|suis pas|aucunement) (?:du tout )?(?:raciste|sexiste|homophobe|antisemite),? (?:mais|seulement)",
    r"(?:not|no) (?:being |a |trying to be )?(?:racist|sexist|homophob(?:e|ic)|bigot|funny),? but",
    r"(?:pas|rien a voir avec) (?:du |de la |de l')?(?:racisme|sexisme|homophobie|antisemitisme|validisme|haine),? (?:mais|seulement|juste)",
    r"(?:rien contre|nothing against) (?:<3w>)?,? ?(?:mais|but)|no offen[cs]e,? but|call me (?:a )?(?:racist|sexist|old[- ]fashioned),? but|traitez-moi de <2w>,? mais|quitte a passer pour <2w>",
)
_NEGATED = words(
    r"(?:rester|laiss\w{1,3}|attend\w{0,3}|dorm\w{1,4}|dort|mang\w{1,4}|jou\w{1,4}) dehors",
    "ne sont pas",
    "n'est pas",
    "ne sommes pas",
    "non,",
    "faux",
    "c'est faux",
    "aren't",
    "are not",
    "isn't",
    "is not",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, reported, judged or fought; a sentence that denies it."""
    start = found.start()
    if view.is_quoted(start) or is_reported(view, start) or is_judged(view, start):
        return True
    if view.before(start, 24).endswith("want ") and is_denied(view, start, 24):
        return True
    return (
        (says(view, _FOUGHT) and not says(view, _DISCLAIMED))
        or bool(_NEGATED.search(found[0]))
        or ("?" in sentence_at(view, start)[-2:] and "pourquoi" in found[0])
    )
