"""A picture or a film of other people, published without a word of their agreement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.names import first_names
from vigie.engine.nouns import ANYBODY, KIN, ROLES
from vigie.engine.patterns import Pattern, each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import is_imagined, says, sentence_at
from vigie.engine.view import View

RULE = Rule(
    code="IMG001",
    name="picture-of-others",
    family=Family.IMAGE_RIGHTS,
    severity=Severity.WARNING,
    confidence=0.86,
    since="0.2",
    message=Words(
        fr="Une image d'autres personnes est publiée sans dire qu'elles sont d'accord.",
        en="A picture of other people is published without saying that they agreed.",
    ),
    suggestion=Words(
        fr="Demandez-leur d'abord, par écrit si c'est pour l'organisation ; sinon, floutez ou cadrez sans visage.",
        en="Ask them first, in writing if it is for the organisation; otherwise blur, or frame without faces.",
    ),
    causes={
        "people": Words(fr="une image et les personnes qu'elle montre", en="a picture and the people it shows"),
        "taken": Words(fr="quelqu'un filmé ou photographié", en="somebody filmed or photographed"),
        "stealth": Words(fr="une image prise en cachette ou refusée", en="a picture taken by stealth or refused"),
        "event": Words(fr="les images d'une réunion de personnes", en="pictures of a gathering"),
    },
)

_PEOPLE = (
    rf"{KIN}|{ROLES}|{ANYBODY}|gens|personnes?|foule|public|equipes?|classe|eleves?|enfants?|gamins|petits?|petites?|bebes?|ados?|etudiants?|apprentis?|patiente?s?|residente?s?|clients?|clientes?|usagers?|visiteurs|invites?|passants?|passagers?|voyageurs?|voyageuses?|baigneuses?|baigneurs|manifestants?|joueuses?|joueurs|"
    r"supporters?|danseu\w{1,4}|fetards|retraite\w{0,2}|ancien\w{0,3}|beneficiaires?|benevoles|salaries?|employes?|nouvelles? recrues?|stagiaires|assistantes?|secretaires?|caissieres?|sdf|clodo|mendiant\w{0,1}|poivrote?|couple|famille|mariee?s?|temoins|cortege|tout le monde|chacun|d'elle|d'eux|de lui|lui|elle|eux|celui|celle|ceux|"
    r"papis|papys|mamies|mamys|familles|blessee?s?|victimes?|malades?|detenue?s?|prisonniers?|accidentee?s?|soignants|infirmieres|aides-soignantes|nouveaux|nouvelles|participants?|coureurs?|chanteurs?|musiciens?|comediens?|groupe|bande|troupe|chorale|casualties|injured|families|grannies|singers?|runners?|band|choir|"
    r"people|crowd|everyone|everybody|team|class|pupils?|students?|kids?|children|toddlers?|babies|patients?|residents?|customers?|clients?|passengers?|passers-by|commuters?|guests?|couple|family|bride|groom|staff|shoppers?|strangers?|him|her|them|someone|somebody|folks|pensioners|players|dancers|volunteers|ainee?s?|doyens?|doyennes?|seniors|attendees|crew|elders|voisinage|gagnants?|winners?|exposants"
)
_PICTURE = r"photos?|tophs?|videos?|cliches?|images?|pics?|pictures?|snaps?|clips?|reels?|portraits?|diaporama|album|footage|shots?|screenshots?|captures?|live|story|tiktok|vocal"
_PUBLISH = r"je (?:vous |te |la |le |les |l'|lui )?(?:mets|met|poste|partage|publie|balance|montre|lache|diffuse|upload\w{0,1}|file|mis|ai mise?)|voici|voila|en voila|regardez|matez|en ligne|publiee?s?|postee?s?|posted|uploaded|sharing|shared|here(?:'s| is| are)|look at|check out|swipe|en story|sur (?:la page|le mur|insta|facebook|tiktok)|dispo|profitez|enjoy|tag\w{0,3}|identifi\w{1,4}|likez|album|diaporama|souvenirs?|petit|petite|belle?s?|magnifiques?|trop|jpp|mdr|ptdr|lol"
_TOOK = r"filmee?s?|film(?:er|ais|ait|ent|ons)|photographiee?s?|photographie|prise?s? en (?:photo|video)|en (?:photo|video)|shootee?s?|mitrailles?|snappee?s?|snapped|filmed|photographed|caught on (?:camera|film)|videoed|took (?:a |this |some |these )?(?:photos?|pictures?|pics?|videos?) of|recorded"
_EVENTS = r"mariage|noces|soiree|fete|anniversaire|anniv|kermesse|centre aere|centre de loisirs|garderie|ehpad|maraude|distribution|repas|diner|apero|pot (?:de depart|de fin)|seminaire|team building|teambuilding|sortie scolaire|classe verte|colo|colonie|spectacle|meeting|manif\w{0,7}|bapteme|communion|enterrement|obseques|evjf|evg|arbre de noel|gala|bal|boum|atelier|journee portes ouvertes|inauguration|ceremonie|remise des (?:prix|diplomes|medailles)|tournoi|stage|vestiaires?|piscine|plage|salle d'attente|cantine|recre|wedding|party|do|christmas do|school (?:trip|play|fete)|sports day|funeral|hen (?:do|night|party)|stag (?:do|night|party)|reunion|dinner|office party|nativity|assembly|ceremony|away day|open day|open house|quiz night|bake sale|fun run|fair|loto|brocante|bric-a-brac|vide-grenier|tombola|repas de noel|gouters?|pique-nique|barbecue|bbq|picnic|galette|raclette|rentree|randonnee|sortie (?:piscine|velo|ski|scolaire)|care home|day centre|christmas lunch|lunch|tea party|thes? dansants?|pool|beach|waiting room|locker room"
CUES = Cues(
    Cue(
        "people",
        each(
            rf"(?:{_PUBLISH})<30>(?:{_PICTURE})(?: \w+)? (?:de |d'|du |des |avec |ou (?:on voit )?|of |with |showing )(?:<3w>)?(?:{_PEOPLE})",
            rf"(?:{_PICTURE}) (?:<1w>)?(?:de |d'|du |des |avec |ou on voit |of |with |from )(?:<3w>)?(?:mes |mon |ma |nos |notre |ses |son |sa |leurs? |la |le |les |l'|cette |cet |ce |ces |my |our |the |this |that |these |his |her |all the |every )(?:<2w>)?(?:{_PEOPLE})",
            rf"(?:{_PEOPLE})<50>(?:en photos?|en video|sur la photo|sur la video|on (?:camera|video|film)|in (?:the )?(?:photo|picture|pics?)|pictured)",
            rf"(?:selfie|photo|video|picture|snap|pic)<50>(?:avec|with) (?:toute |tout |l'ensemble d|all |the whole |all of )(?:<2w>)?(?:{_PEOPLE})",
            r"(?:selfie|photo|video|film)<80>(?:y compris|meme|including|even) (?:ceux|celles|celui|celle|those|the ones|people) qui? ?(?:<3w>)?(?:voulaient?|dorm\w{2,5}|refus\w{2,5}|cach\w{2,5}|did|didn't|asleep|refused)",
            rf"(?:{_PICTURE}) (?:<1w>)?(?:des |de la |du |d'une? |of |of an? )(?:<1w>)?(?:{ANYBODY}|filles|gens|foule|familles?|blessee?s?|victimes?|malades?|eleves?|enfants?|petits|bebes?|patiente?s?|residente?s?|clients?|clientes?|passants?|passagers?|voyageurs?|baigneuses?|manifestants?|supporters?|joueuses?|danseu\w{{1,4}}|fetards|retraites|anciens|benevoles|salaries|collegues|voisine?s?|copines?|copains|sdf|couple|mariee?s?|jeunes|personnes|participante?s?|gagnants?|ainee?s?|seniors|joueurs|spectateurs|membres|people|strangers?|passengers?|patients?|pupils?|students?|children|kids|customers?|guests?|colleagues|neighbours|casualties|victims?|families|commuters?)",
            rf"(?:une|deux|trois|des|sa|ses|la|les|a|some|this|these) (?:{_PICTURE}) (?:<1w>)?(?:d'elle|de lui|d'eux|d'elles|of (?:him|her|them))",
            rf"(?:{_PICTURE}) (?:<1w>)?(?:de |d'|of )(?P<name>(?!noel|paris|france|lyon|londres|rome|mars|lune|famille|vacances|profil|presse)[a-z]{{3,12}}) (?:a la|au|en|qui|dans|sur|devant|avec|at|on|in|asleep|endormie?|bourree?|nue?|torchee?|completement|ce|hier|pendant)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "taken",
        each(
            rf"(?:les|nos|mes|mon|ma|notre|toute la|toute l'|tous les|my|our|all my|all the) ?(?:<1w>)?(?:{_PEOPLE}|secondes?|premieres?|terminales?|cm[12]|ce[12]|cp|[3-6]e\w?|year \d{{1,2}})<60>(?:quelques|plein de|les|des|en|voici|a few|some|more|the) (?:photos?|cliches?|images?|videos?|pictures?|pics)(?: (?:sont|are))?",
            rf"(?:story|photo|video|reel|tiktok|live|snap|clip|pic|picture)(?: du jour| de la journee| of the day)? ?(?::|,|-) ?(?:mon|ma|mes|ce|cette|le|la|un|une|my|this|a|the) (?:<2w>)?(?:{_PEOPLE}|beau-pere|belle-mere)<10>(?:qui|en train|ivre|endormie?|who|asleep|drunk)",
            r"(?:photos?|cliches?|images?|videos?|pictures?|pics) (?:<1w>)?(?:sont|est|are|is|seront) (?:<1w>)?(?:sur (?:la page|le mur|le site|insta\w{0,5}|facebook|notre)|en ligne|dispo\w{0,6}|on (?:the|our) (?:page|wall|site|website)|online|up)",
            rf"(?:mon|ma|mes|ce|cet|cette|ces|un|une|my|this|that|these|a|an) (?:<1w>)?(?:{_PEOPLE})<90>(?:je (?:l'|les )ai (?:filme\w{{0,2}}|prise?s? en (?:photo|video)|photographi\w{{1,3}})|photo (?:prise )?(?:a l'appui|prise|volee|ci-dessous)|video (?:prise|a l'appui|ci-dessous)|had to (?:share|film|post)|(?:picture|photo|video) (?:below|attached|taken|here))",
            rf"(?:j'ai |on a |nous avons |je |g |jai |on |i |we |i've |just )?(?:{_TOOK}) (?:<2w>)?(?:un |une |des |le |la |les |l'|ce |cette |cet |ces |mon |ma |mes |nos |notre |ses |son |sa |leurs? |deux |trois |plusieurs |tous |toutes |tout |a |an |the |this |that |these |my |our |some |two |every |all )(?:<3w>)?(?:{_PEOPLE})",
            r"(?:je|j'|on|i|we) (?:les|le|la|l'|vous|them|him|her)? ?(?:ai |a |avons |have |got )?(?:tous |toutes |all )?(?:filmee?s?|photographiee?s?|mitrailles?|shootee?s?|filmed|photographed|snapped)(?= |[,.!]|$)(?! (?:le|la|les|un|une|des|mon|ma|mes|the|a|my))",
            rf"(?:filmed|photographed|snapped|videoed) (?:them|him|her|everyone|everybody|{KIN})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "stealth",
        each(
            rf"(?:{_PICTURE}) (?:volee?s?|prise?s? (?:en (?:douce|cachette|scred|secret)|a (?:son|leur) insu)|taken (?:secretly|on the sly|without))",
            r"(?:filmee?s?|prise?s? en (?:photo|video)|photographiee?s?|filmed|snapped|photographed) <4w>(?:en (?:douce|cachette|scred|secret|traitre)|a (?:son|leur) insu|sans (?:qu'|lui|leur|rien|demander|prevenir|accord)|discretement|incognito|secretly|on the sly|without (?:asking|telling|him|her|them|their))",
            rf"(?:{_PICTURE})<60>(?:(?:elle|il|ils|elles) (?:ne )?(?:le )?(?:sait|savent|sais) (?:pas|meme pas|rien)|elle (?:a interdit|ne voulait pas|voulait pas|m'avait interdit)|ils? (?:a interdit|ne voulaient? pas|voulaient? pas)|s'en (?:est|sont) (?:meme )?pas rendu|va me tuer|vont me tuer|(?:she|he|they)(?:'ll| will| has| have| would|'d)? (?:kill me|no idea|didn't want|hate me|don't know|doesn't know))",
            rf"(?:{_PICTURE}) (?:intimes?|nues?|denudees?|de (?:son|sa) (?:corps|douche))|nudes? de (?:mon|ma|cette|ce)",
            r"(?:photo|video|capture|snap|picture) (?:de |of )(?:mon|ma|my) (?:ex|ancien\w{0,3} (?:copain|copine|patron|patronne|chef|cheffe))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "event",
        each(
            rf"(?:album|photos?|videos?|images|pictures|pics)<60>(?:{_EVENTS}|enterrement de vie de \w+|fete des (?:voisins|meres|ecoles))<60>(?:en ligne|reconnaissez|retrouvez[- ]vous|taguez|identifiez|tag|spot (?:your|yourself)|online|published|desole\w{{0,2}} pour)",
            rf"(?:retour en images|en images|best of|souvenirs)<20>(?:{_EVENTS}|fete des \w+)",
            rf"(?:all )?(?:the )?(?:pictures|photos|videos) (?:from|of) (?:<2w>)?(?:{_EVENTS})",
            rf"(?:les |des |toutes les |mes |nos |quelques |voici les |voila les |more |all the |every |the |my |our |some |uploaded <2w>)?(?:photos|videos|cliches|images|pics|pictures|snaps|album|diaporama|photo|picture|video) (?:volees? |souvenirs? )?(?:du |de la |de l'|de notre |de nos |de mon |des |d'|from (?:the |our |my |last )?|of (?:the |our |my )?)(?:<2w>)?(?:{_EVENTS})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "people",
        each(
            rf"(?:voici|voila|regardez|admirez|here's|here is|here are|look at|meet) (?:toute |tout |tous |le |la |les |l'|the |our |my |notre |nos |mes |ma |mon |whole |all ){{1,3}}(?:<2w>)?(?:{_PEOPLE})<90>(?:📸|📷|🎥|📹|m'en vouloir|me tuer|me detester|kill me|hate me|vu la tete|la tete qu'|pics?|photos?|pictures?)",
            r"(?:selfie|photo|story|snap|picture|pic) (?:avec|with) (?:mon|ma|mes|un|une|deux|le|la|les|nos|my|a|our|the) (?:<1w>)?(?:patiente?s?|residente?s?|eleves?|cliente?s?|enfants?|protegee?s?|beneficiaires?|stagiaires?|detenus?|usagers?|petite?s? (?:patiente?|mamie|papy|vieux)|mamie|papy|papi|customers?|residents?|pupils?|students?|patients?|passengers?|kids)",
            rf"(?:photos?|videos?|story|clip|reel|pics?|picture)<12>(?:la tete|la reaction|le visage|la bouille|the face|the look|reaction) (?:de |d'|du |of |on )(?:mon |ma |mes |notre |nos |la |le |l'|un |une |ce |cette |my |our |the |this |a )(?:<1w>)?(?:{_PEOPLE})",
            r"(?:la tete|la reaction|the face|the look) (?:de |d'|du |of |on )(?:mon |ma |mes |notre |la |le |my |our |the )(?:<1w>)?(?:collegues?|patrone?|chef|cheffe|voisine?|belle-mere|beau-pere|prof|client|cliente|boss|colleague|neighbou?r|teacher|customer)<70>(?:en video|en photo|en story|📸|🎥|on video|on camera|video (?:ici|below)|tout filme)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "taken",
        each(
            r"(?:j'ai (?:tout |la scene )filme|tout filme|filme la scene|filmed (?:it|the (?:whole|lot)|everything)|got it (?:all )?on (?:video|camera|film)|🎥|📹)",
        ),
        near=(
            words(
                r"(?:ces (?:deux|trois|gens|mecs|types|filles|gamins|jeunes|dames)|ce (?:type|mec|monsieur|gars|couple|conducteur)|cette (?:dame|femme|fille|meuf|vieille)|un (?:mec|type|gars|couple)|une (?:dame|femme|meuf)|deux (?:mecs|types|femmes|filles|gars)|these (?:two|guys|people|kids)|this (?:guy|woman|man|couple|lady)|two (?:guys|women|blokes))"
            ),
        ),
        within=90,
    ),
    Cue(
        "event",
        each(
            r"(?:photos?|album|images|diaporama|pictures?|pics)<60>(?:(?:identifiez|taguez|reconnaissez|retrouvez|cherchez)[- ]vous|tag (?:yourself|yourselves)|(?:spot|find) yoursel(?:f|ves))",
            rf"(?:album|photos|pictures|pics|video|snaps) (?:from|of) (?:<3w>)?(?:{_EVENTS}) (?:is|are) (?:<1w>)?(?:up|online|live|out|here|ready|posted)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "people",
        each(
            rf"(?:mon|ma|mes|ce|cet|cette|ces|notre|my|our|this|that|these) (?:<1w>)?(?:{_PEOPLE})<50>(?:la|les|the) (?:photos?|videos?|images?|pictures?|pics?|clip) (?:est|sont|is|are) (?:<1w>)?(?:en story|en ligne|sur (?:mon|ma|notre|insta|tiktok|facebook)|dans (?:ma|l'album)|on my|in my|up|online|below|plus bas)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "stealth",
        each(
            r"(?:prise?s?|filmee?s?|photographiee?s?|vue?s?|snapped|filmed|photographed|taken) (?:depuis|de|from|through|par) (?:mon|ma|my|notre|our|la|the) (?:balcon|fenetre|terrasse|voiture|haie|trou de serrure|balcony|window|car|hedge|fence)",
        ),
        near=(words(rf"(?:mon|ma|mes|la|le|les|une?|my|our|the|a) (?:<1w>)?(?:{_PEOPLE})"),),
        within=50,
        to_clause_end=True,
    ),
)
_AGREED = words(
    r"accords?",
    r"autoris\w{3,7}",
    r"consent\w{0,7}",
    r"permissions?",
    "(?:est|sont|etaient|etait|tous|toutes) d'accord",
    "avec (?:leur|son) (?:ok|feu vert|benediction)",
    r"floute\w{0,2}",
    "floutage",
    "flou",
    "de dos",
    "sans visages?",
    "a (?:elle-meme |lui-meme )?(?:choisi|exige|valide|accepte|demande) ",
    "ont (?:valide|accepte|choisi|signe|dit oui)",
    "m'a dit oui",
    "a dit oui",
    "volontaires?",
    "droit a l'image",
    "modele professionnel",
    r"modeles? remunere\w{0,1}",
    "signee?s? par",
    "decharge",
    "agreed",
    "agrees",
    "consented",
    r"consent",
    "blurred",
    "faces hidden",
    "asked (?:them|him|her|first|everyone)",
    "said yes",
    "ok'd",
    "image rights",
    "released? forms?",
    "happy to be (?:photographed|filmed)",
    "at (?:his|her|their) request",
    "a sa demande",
    "a leur demande",
)
_NOT_PUBLISHED = words(
    r"(?:pas|jamais|aucune|sans|plus|ni|no|never|without|not) (?:de |d'|any )?(?:photos?|videos?|filme\w{0,1}|photographi\w{1,3}|images?|pictures?|pics)",
    "ne (?:pas|plus|jamais) (?:les |nous |vous )?(?:filmer|photographier|prendre|publier|poster|partager)",
    "ne (?:nous |les |me )?(?:filmez|photographiez|publiez|postez|prenez) (?:pas|plus)",
    "do not (?:film|photograph|post|share)",
    "don't (?:film|photograph|post|take|share)",
    "please don't",
    r"on ne (?:prend|filme|photographie|publie) (?:pas|plus|jamais)",
    "arretez de (?:nous |me |les )?filmer",
    "interdit de (?:filmer|photographier)",
    "cherche (?:un |une )?photographe",
    r"cherche (?:des |de |une |la )?(?:\w+ )?(?:photos?|videos?)",
    "(?:m'a|nous a|m'ont|nous ont|on m'a|on nous a|a ete|avoir ete|etre|suis|ete) (?:filmee?s?|photographiee?s?|prise?s? en (?:photo|video))",
    "(?:sans|avant de) (?:nous |me |leur |lui )?demander",
    r"signal\w{1,5}",
    r"supprim\w{1,4}",
    r"enlev\w{1,4}",
    r"retir\w{1,4}",
    "expo",
    "exposition",
    "musee",
    "galerie",
    "tableau",
    "peinture",
    "archives",
    "annees (?:20|30|40|50|60|70|80)",
    r"1[89]\d\d",
    "looking for",
    "exhibition",
    "museum",
    "painting",
    "archive",
    "my (?:cat|dog|garden|lunch|cake)",
    "selfie de moi",
    "photo de moi",
    "photo de profil",
    "de mon gateau",
    "en mon absence",
    "conference de presse",
    "prives?",
    "en prive",
    "by a professional",
)
_ANIMALS = words(
    "chats?",
    "chattes?",
    "chiens?",
    "chienne",
    "chatons?",
    "chiots?",
    "chevaux",
    "cheval",
    "lapins?",
    "oiseaux?",
    "poules?",
    "hamster",
    "vaches?",
    "moutons?",
    "renards?",
    "chevreuils?",
    "herissons?",
    "papillons?",
    "gateaux?",
    "plats?",
    "jardin",
    "tournesols?",
    "tomates?(?! elle)",
    "montagnes?",
    "coucher de soleil",
    "paysages?",
    "dogs?",
    "cats?",
    "puppy",
    "kitten",
    "horses?",
    "birds?",
    "sunset",
    "sunrise",
    "garden",
    "cake",
    "landscape",
    "ours",
    "loup",
    "ecureuils?",
)

# “A photo of the tower, it is online”: the pronoun is not what the picture shows.
_OTHER_SUBJECT = re.compile(r", (?:elle|lui|eux|him|her|them)$")
# What an organisation publishes of its own heads: a speech, a message, not somebody's picture.
_OFFICIAL = Pattern(
    r"\b(?:videos?|films?|clips?|portraits?|photos?|captures?|live) (?:de |du |de la |d'un |of the |from the |by the )(?:\w+ )?(?:directeur general|"
    r"directrice generale|pdg|dg|presidente?|ministre|direction|patronat|ceo|chairman|chairwoman|managing director|board)\b"
)


# What is shown to speak of work: the state of a place, a strike that everybody may see.
_DISPUTED = words(
    r"moisi\w{0,5}",
    r"fuites?",
    r"rats?",
    "cafards?",
    "plannings?",
    r"greves?",
    "grevistes?",
    "piquets?",
    r"mobilis\w{1,6}",
    r"on etait (?:plus de |pres de )?\d+",
    "mould",
    "leaks?",
    "picket",
    "strike",
    "strikers?",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, agreed, refused, asked not to; animals and landscapes; a question, a supposition."""
    start = found.start()
    if view.is_quoted(start) or says(view, _AGREED) or says(view, _NOT_PUBLISHED) or is_imagined(view, start):
        return True
    if "name" in found.re.groupindex and found["name"] not in first_names():
        return True
    if _OTHER_SUBJECT.search(found[0]) or _OFFICIAL.search(found[0]) or says(view, _DISPUTED):
        return True
    return bool(_ANIMALS.search(view.before(start, 25) + found[0])) or (
        "?" in sentence_at(view, start)[-3:] and not re.search(r"voici|voila|regardez", found[0])
    )
