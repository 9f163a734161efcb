"""Somebody else's work taken, copied, stripped of its author or shared without leave."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.ip_rights._plain import PLAIN
from vigie.engine.stance import is_judged, says, sentence_at
from vigie.engine.view import View

RULE = Rule(
    code="IP001",
    name="work-taken",
    family=Family.IP_RIGHTS,
    severity=Severity.WARNING,
    confidence=0.88,
    since="0.2",
    message=Words(
        fr="L'œuvre de quelqu'un d'autre est reprise ici sans son accord.",
        en="Somebody else's work is taken here without their leave.",
    ),
    suggestion=Words(
        fr="Demandez l'accord de l'auteur et citez-le, ou choisissez une œuvre libre.",
        en="Ask the author and credit them, or choose a free work.",
    ),
    causes={
        "taken": Words(fr="œuvre reprise sans accord", en="a work taken without leave"),
        "stripped": Words(fr="auteur effacé", en="the author's name removed"),
        "shared": Words(fr="œuvre payante ou protégée partagée", en="a paid or protected work shared"),
        "code": Words(fr="code ou documents d'un employeur emportés", en="code or documents of an employer taken away"),
    },
)

_WORK = r"photos?|images?|visuels?|illustrations?|dessins?|cliches?|articles?|textes?|billets?|poemes?|chansons?|musiques?|morceaux?|titres?|son|beat|instru|clips?|films?|videos?|series?|episodes?|match|livres?|romans?|ebooks?|bd|mangas?|partitions?|cours|poly\w{0,3}|manuel|fiches?|etudes?|rapports?|infographies?|logos?|typo|police|polices|maquettes?|patrons?|recettes?|logiciels?|jeux?|code|code source|theme|template|presentation|slides|podcast|affiche|carte|modele|modeles|motif|motifs|tableaux?|fichiers|saisons?|peinture|oeuvres?|design|slogan|contenu|thread|post|posts|publication|memoire|these|plans?|guide|formation|pictures?|pics?|photographs?|drawings?|artwork|illustration|blog posts?|poems?|songs?|tracks?|music|movies?|films?|books?|novels?|score|sheet music|textbook|study|report|font|patterns?|seasons?|recipe|software|game|source code|content|map|poster|painting|essay|column|comic|strip|design|footage|course|photo|tubes?|hits?|generiques?|bande[- ]son|skyline|audiobooks?|livres? audio|vinyles?|concerts?|soundtrack"
_TAKE = r"recupere\w{0,1}|piquee?s?|pique|chopee?s?|chope|choure\w{0,1}|chourav\w{1,3}|repris\w{0,2}|reprend\w{0,1}|copie[er]?s?|copiees?|copie[- ]colle\w{0,2}|recopie\w{0,2}|empruntee?s?|emprunte|pompee?s?|pompe|volee?s?|vole|prise?s?|prends|utilise\w{0,2}|telechargee?s?|telecharge|rippee?s?|scannee?s?|scanne|photocopiee?s?|photocopie|capture\w{0,2}|detourne\w{0,2}|decalquee?s?|decalque|reproduit\w{0,2}|imprime\w{0,2}|plagie\w{0,2}|trouvee?s?|mis|mise|aspire\w{0,2}|took|taken|stole|stolen|lifted|nicked|grabbed|copied|copy-pasted|ripped|borrowed|scanned|photocopied|pinched|swiped|reused|used|downloaded|traced|reposted|colle|collee|repompee?s?|repompe|repique\w{0,2}|calquee?s?|right-clicked|saved|screenshotted|enregistree?s?|enregistre"
_WITHOUT = r"sans (?:lui |leur |rien |le |la |les |jamais |meme |son |sa |leur |trop )?(?:demander|autorisation|accord|permission|prevenir|citer|crediter|payer|licence|les droits|droits|droit|mention\w{0,4}|l'avis|dire|en parler|acheter)|sans son accord|sans leur accord|ni vu ni connu|sans payer|en douce|sans (?:auteur|source)|pas demande|jamais demande|j'ai pas (?:demande|les droits|paye)|on a pas (?:demande|les droits|paye)|n'a pas donne|refuse|without (?:asking|permission|credit|paying|crediting|telling|a licen[cs]e|their|her|his|the)|didn't ask|did not ask|never asked|no permission|shh|who cares about copyright|copyright (?:osef|schmo\w+)|osef (?:des|du) (?:droits|copyright)|tant pis pour (?:l'auteur|le copyright|les droits)"
_STRIP = r"(?:en (?:enlevant|virant|effacant|retirant|masquant|coupant)|vire\w{0,2}|enleve\w{0,2}|efface\w{0,2}|retire\w{0,2}|gomme\w{0,2}|floute\w{0,2}|coupe\w{0,2}|masque\w{0,2}|supprime\w{0,2}|croppe\w{0,2}|recadre\w{0,2}|rogne\w{0,2}|removed?|cropped(?: out)?|erased|edited out|deleted|photoshopped out|cut) (?:<2w>)?(?:filigranes?|watermarks?|signatures?|nom de l'auteur|(?:son|leur) (?:nom|pseudo|logo)|(?:his|her|their) name|credits?|copyright|logo de (?:l'auteur|l'agence|la banque)|mention|bandeau|author's name|artist's name|photographer's name|name off)"
_RENAME = r"en (?:enlevant|virant|effacant|retirant|masquant|coupant|remplacant|changeant) (?:<1w>)?(?:nom|signature|logo|credit|filigrane|pseudo|titre)|(?:juste|just) (?:change|changed) |(?:chang\w{1,4}|remplac\w{1,4}|mis|met|mets|swapped|changed|put) (?:<3w>)?(?:nom|noms|mon nom|auteur|signature|titre|prenoms?|names?|my name|the title|author)"
CUES = Cues(
    Cue(
        "taken",
        each(
            rf"(?:{_TAKE})<60>(?:{_WORK})<90>(?:{_WITHOUT})",
            rf"(?:{_WORK})<70>(?:{_TAKE})<70>(?:{_WITHOUT})",
            rf"(?:{_WORK}) (?:piquee?s?|pompee?s?|chopee?s?|empruntee?s?|detournee?s?|copiee?s?(?:[- ]collee?s?)?|recopiee?s?|chourav\w{{1,3}}|stolen|nicked|lifted|pinched|ripped|swiped|pirate\w{{0,2}}) (?:<2w>)?(?:sur (?:le|la|les|un|une|internet|google|insta\w{0, 5}|pinterest|tiktok|\w+)|a (?:un|une|la|l\w+)|chez|au|aux|du (?:blog|site|compte|livre|mur|profil)|d\'une?|from|off|dans)",
            rf"(?:{_TAKE})<50>(?:{_WORK})<70>(?:d'un concurrent|d'une concurrente|du concurrent|de la concurrence|d'un autre (?:blog|site|compte|auteur|photographe|artiste)|sur google(?: images)?|from a (?:rival|competitor)\w{{0,2}}|from another|off google|a rival's|someone else's|somebody else's)",
            r"(?:on|nous|je|i|we) (?:\w{1,4} )?(?:copie|recopie|pompe|pique|reprend|reprends|vole|plagie|copied|copy|steal|stole|rip off|ripped off|pinched) <6w>(?:mot pour mot|tel quel|a l'identique|texto|word for word|wholesale|as is|verbatim)",
            rf"(?:{_TAKE}) (?:<1w>)?(?:mot pour mot|tel quel|a l'identique|word for word|verbatim) (?:<1w>)?(?:l')?(?:{_WORK})",
            r"(?:j'ai |on a |nous avons |je |on |i |we )(?:piquee?s?|pique|chope|choure|chaparde|pompe|recupere|vole|emprunte|copie|recopie|nicked|pinched|lifted|stole|copied|ripped|grabbed) (?:un|une|cette|cet|ce|ces|des|le|la|les|leur|son|sa|ses|quelques|the|this|these|some|a|an|their|his|her) (?:<2w>)?(?:photos?|images?|visuels?|illustrations?|dessins?|articles?|textes?|poemes?|chansons?|musiques?|logos?|videos?|maquettes?|slogans?|cours|designs?|artwork|pictures?|drawings?|songs?|photos?|text)(?: <2w>)?(?:sur|a|chez|du|d'un|d'une|de|from|off|on)",
            rf"(?:{_TAKE})<40>(?:{_WORK})<80>(?:{_RENAME})",
            rf"(?:{_WORK})<30>(?:copie\w{{0,2}}|copie[- ]colle\w{{0,2}}|pompe\w{{0,2}}|repris\w{{0,2}}|copied|pasted|lifted)<90>(?:{_RENAME})",
            rf"(?:{_WORK})<40>(?:(?:n'est|n'etait|est|n'est) pas (?:de |a )(?:moi|nous)|isn't (?:mine|ours)|not (?:mine|by me))<60>(?:vends?|vendu|en vente|imprime|tote|euros?|commande\w{{0,2}}|sell|selling|print|for sale|verra rien|saura rien|never know|won't know)",
            r"(?:l'artiste|l'auteur|l'autrice|le photographe|la photographe|the artist|the author|the photographer) (?:<1w>)?(?:verra|saura|s'en rendra|n'en saura|will never|won't|will) (?:jamais |pas )?(?:rien|compte|know|notice|find out)|(?:he|she|they)(?:'ll| will) never (?:<1w>)?(?:notice|find out)",
            r"(?:fait passer pour|signe|signee?s?|publie sous|presente comme|passed off as|passing off|claim\w{0,3}) <3w>(?:mon nom|le mien|la mienne|les miens|de moi|my own|mine|my name)",
        ),
        to_clause_end=True,
    ),
    Cue("stripped", each(rf"{_STRIP}", rf"(?:{_WORK})<60>{_STRIP}"), to_clause_end=True),
    Cue(
        "shared",
        each(
            rf"(?:{_TAKE})<30>(?:{_WORK})<50>(?:je (?:le |la |les )?(?:vends|revends|imprime)|i (?:sell|print)|selling it|sell it|en vente)",
            rf"(?:{_WORK})<40>(?:telechargement|download|streaming|stream|uploaded)<30>(?:gratuit\w{{0,5}}|libre|lien|link|free|drive|help yoursel\w{{1,3}}|servez|ici)",
            rf"(?:{_WORK})<40>(?:epub|pdf|mp3|mkv|avi|hd|vf|torrent|drive)<30>(?:gratuit\w{{0,5}}|free|chez moi|servez|en mp|lien|ici|pour vous|dispo|here|link|dm|telecharge\w{{0,2}})",
            rf"(?:{_WORK})<40>(?:uploaded|upload\w{{0,1}}|mis en ligne|heberge|posted|mirror\w{{0,2}})<40>(?:before (?:its?|the)? ?release|avant (?:sa|la) sortie|before they (?:take|delete)|avant (?:qu'ils|suppression|que ca)|grab it|full|en entier)",
            rf"(?:full|entire|whole) (?:{_WORK})<40>(?:uploaded|here|link|free|before|download|drive|telegram)",
            rf"(?:{_WORK})<60>(?:dispo\w{{0,6}}|en entier|integrale?s?|complete?s?|gratuit\w{{0,5}}|en hd|full|free|whole|entire)<50>(?:lien|liens|telegram|mega|drive|torrent|streaming|servez[- ]vous|mp|link|links|here|dropbox|download|dm|channel|before (?:its?|the) release|avant sa sortie)",
            rf"(?:lien|liens|link|links|drive|mega|torrent|telegram|iptv|dossier partage|zip|pdf|scan)<60>(?:{_WORK}) (?:<2w>)?(?:payante?s?|pirates?|pirate|cracke\w{{0,2}}|crack|gratuit\w{{0,5}}|en entier|complet|integrale?|pas encore sorti\w{{0,2}}|avant sa sortie|cracked|pirated|leaked|for free|full|paid)",
            rf"(?:je |voici |voila |servez |here's |here is |sharing |i'm sharing |i've put )<40>(?:{_WORK}) (?:payante?s?|paye\w{{0,2}}|pirate\w{{0,2}}|cracke\w{{0,2}}|complete?|integrale?|sous licence|reservee?s?|paywalled|paid|cracked|pirated|subscribers?.only)<70>(?:partage|servez|lien|ici|drive|link|piece jointe|gratuit\w{{0,5}}|euros|here|free|everyone|tout le monde|normalement|abonnes|enjoy)?",
            rf"(?:{_TAKE}|scan|photocopies?|pdf|j'ai mis|ai mis)<50>(?:l'integrale|integralement|tout le|toute la|en entier|le livre entier|the whole|the entire|all the|complete)<50>(?:{_WORK})?<60>(?:servez|partage|gratuit\w{{0,5}}|drive|dossier|lien|pour tous|mp|demandez|ici|pdf|de rien|link|free|everyone|help yourself|folder|enjoy)",
            r"(?:compte (?:netflix|spotify|canal|disney)|iptv|cracks?|keygen|cles? d'activation|licences? crackee?s?|cracked|pirated)<50>(?:dispo|a vendre|pas cher|gratuit\w{0,5}|lien|mp|dm|link|free|for sale|servez)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "code",
        each(
            r"(?:gard\w{1,2}|conserve|emporte|copie|recupere|kept|took|saved|copied) (?:<3w>)?(?:plans?|fichiers?|codes?|base|maquettes?|modeles?|methodes?|documents?|dossiers?|files|code|database|designs?|templates?)<30>(?:ancienn?e? (?:employeur|boite|entreprise|patron)|ex-?(?:employeur|boite)|old (?:job|employer|company)|former employer)<60>(?:partage|vends|sers|utilise|donne|dispo|share|use|sell|dm|mp)",
            r"(?:code(?: source)?|modeles?|fichiers?|base de donnees|algorithme|plans?|maquettes?|methodes?|source code|codebase|files|database|designs?|templates?) (?:<2w>)?(?:de |du |d'|of |from )(?:mon |ma |mes |notre |my |our )?(?:<1w>)?(?:ancienne? (?:boite|entreprise|employeur|societe|boulot|equipe)|ex-?(?:boite|employeur)|old (?:job|company|employer|firm)|former (?:employer|company|firm)|previous (?:job|employer|company))<70>(?:depot|github|gitlab|public|ligne|mis|partage|poste|publie|servez|dispo|repo|uploaded|pushed|shared|posted|online|reuse\w{0,1}|recup\w{1,6})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "taken",
        each(
            r"(?:logo|affiche|visuel|charte|site|slogan|dessin|design|nom|flyer|jingle|poster)<80>(?:copie|pompe|repompe|calque|decalque|plagie|repique|copied|lifted|ripped|nicked)\w{0,2}[)]? (?:de |sur |from |off )(?:celui|celle|ceux|celles|that of|the one)",
            rf"(?:copie|pompe|repompe|calque|decalque|plagie|repique|pique|recopie|vole|chope|copied|lifted|ripped off|nicked|stole|traced|saved|grabbed|used)\w{{0,2}} <3w>(?:{_WORK}) (?:de |d'|du |by |of |from )(?:<2w>)?(?:illustrat\w{{2,4}}|photograph\w{{1,2}}|dessinat\w{{3,4}}|graphistes?|artistes?|auteure?s?|autrices?|blogueu\w{{1,3}}|createurs?|creatrices?|peintre|musicien\w{{0,2}}|tatoueu\w{{1,3}}|artists?|illustrators?|designers?|bloggers?|authors?|painters?|tattooists?)",
            rf"(?:took|saved|grabbed|used|copied|lifted|nicked|right-clicked) (?:<3w>)?(?:photographer|artist|illustrator|designer|blogger|author|painter)'?s (?:<2w>)?(?:{_WORK})<60>(?:{_WITHOUT})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "shared",
        each(
            rf"(?:{_WORK})<60>(?:gratuit\w{{0,5}}|en entier|integrale?s?|complete?s?|en hd|ripped|rippee?s?|full|free|leaked)<60>(?:avant (?:qu'ils|que ca|qu'on|que la|que le|qu'elle|qu'il|suppression)|before (?:it's|its|it is|it gets|they|anyone)|grab (?:it|yours)|servez[- ]vous|help yoursel\w{{1,3}})",
            r"(?:qui veut|who wants|je file|je donne|je partage|dispo|a vendre|anyone want|dm me for) <5w>(?:crackee?s?|craque|cracked|sans licence|pirate\w{0,2})",
            r"(?:crackee?s?|cracked|deplombe\w{0,2}|keygen)<40>(?:versions?|complete?s?|licences?|marche|gratuit\w{0,3}|lien|mp|dm|works|full|free|link|licen[cs]es?)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "taken",
        each(
            r"(?:recupere\w{0,2}|pique\w{0,2}|pompe\w{0,2}|copie\w{0,2}|chope\w{0,2}|repris\w{0,2}|aspire\w{0,2}|telecharge\w{0,2}|rippe\w{0,2}|viennent|proviennent|tirees?|lifted|copied|grabbed|saved|ripped|downloaded|taken|nicked|come)",
        ),
        near=(
            words(
                r"(?:sur |de |from |off )(?:google(?: images?)?|pinterest|youtube|tiktok|instagram|insta|deezer|spotify|netflix)",
                r"(?:d'un|d'une|du|de la|de mon|de ma|my|a) (?:concurrente?|concurrence|rival|rivale|competitor)(?:'s)?",
            ),
            words(_WORK, "texts?", "descriptions?", "fiches produits?"),
            words(
                _WITHOUT,
                r"jamais (?:rien )?(?:demande|paye)|(?:ne )?demande (?:jamais|rien)|(?:juste |just )?(?:coupe|vire|enleve|efface|cropped|cut) (?:le |la |les |the |out )?(?:generique|credits?|logo|filigrane|signature|watermark|intro)|ni vu|personne (?:verra|saura)|mot pour mot|word for word|tel quel|saved me|never asked|never ask",
            ),
        ),
        within=120,
    ),
    Cue(
        "shared",
        each(r"(?:streaming|stream|iptv|torrent|telegram|pdf|epub|mp3|scan|zip|drive)"),
        near=(
            words(
                r"match|films?|series?|saisons?|episodes?|manuels?|livres?|albums?|romans?|bd|mangas?|formations?|cours|jeux?|magazines?|book|textbook|movie|season|audiobook|course|game"
            ),
            words(
                r"sans (?:pub|abonnement|payer|rien payer|carte)|au lieu de \d+|a \d+ ?(?:€|euros)|normalement payante?s?|payante?s?|instead of (?:£|\$)?\d+|without paying|merci qui|de rien|you're welcome|servez[- ]vous|help yoursel\w{1,3}"
            ),
        ),
        within=70,
    ),
    Cue(
        "code",
        each(
            r"(?:anciennes?|ancien|ex)[- ](?:boite|employeur|entreprise|patron|societe|taf|boulot|agence)|(?:old|former|previous) (?:job|employer|company|firm|workplace)|ex-employer",
        ),
        near=(
            words(
                r"base (?:de )?(?:clients?|donnees)|fichiers? (?:clients?|de prospection|source)|carnet d'adresses|codes? sources?|plans|maquettes|modeles|tarifs internes|listing|contacts? clients?|client (?:list|base)|source code|templates|contacts|database"
            ),
            words(
                r"gard[ee]{1,2}s?|emporte\w{0,2}|copie\w{0,2}|recupere\w{0,2}|(?:re)?sert(?: encore)?|(?:re)?utilise\w{0,2}|partage|vends|kept|took|copied|still use|reuse|share"
            ),
        ),
    ),
    *PLAIN,
)
_FREE = words(
    r"(?:on|sur) (?:our|notre|leur|their) (?:\w+ )?(?:site|website|page|chaine|blog|channel)",
    r"sur le site (?:de la|de l'|du|officiel)",
    r"avec (?:son|leur|l') ?(?:aimable )?(?:accord|autorisation|permission)",
    "domaine public",
    "gutenberg",
    r"(?:mes|my|nos|our) (?:propres|own)",
    "libres? de droits?",
    r"licence (?:libre|cc|mit|gpl|apache)",
    r"cc[- ](?:by|0|zero)\S{0,8}",
    "creative commons",
    "open source",
    "logiciels? libres?",
    "credit photo",
    "credits? :",
    "photo :",
    r"© ?\w+",
    "avec l'accord",
    "a donne son accord",
    "m'a autorisee?",
    "nous a autorises?",
    "j'ai achete les droits",
    "droits (?:acquis|achetes|payes)",
    r"with (?:his|her|their|the \w+'s) (?:kind )?permission",
    "public domain",
    "royalty[- ]free",
    "creative commons",
    "used with permission",
    "credit to",
    "photo by",
    "linked below",
    "licen[cs]ed",
)
_VICTIM = words(
    r"(?:m'a|nous a|m'ont|nous ont|on m'a|on nous a|se sont fait|s'est fait|me suis fait|a ete) (?:vole|pique|repris|copie|pompe|emprunte|plagie)\w{0,2}",
    "(?:mes|mon|ma|nos|notre) (?:photos?|textes?|articles?|dessins?|images?|logo|musique|chansons?)",
    "contrefacon",
    "j'ai ecrit poliment",
    "(?:stole|copied|lifted|took) my(?! (?:rival|competitor|neighbou?r))",
    "my (?:photos?|pictures?|drawings?|work|artwork|article|songs?)",
    "plus (?:de |jamais de )?(?:films?|series?|musique)? ?(?:pirates?|telecharge)",
    r"ne (?:telecharge|pirate|copie|prends|pique|reprends)\w{0,2} (?:plus|pas|jamais)",
    "n'(?:utilisez|empruntez|utilise|emprunte) (?:pas|jamais|plus)",
    "ne (?:copiez|prenez|volez|reprenez|piquez|telechargez|partagez) (?:pas|jamais)",
    "respectez",
    "no longer",
    "stopped pirating",
    "don't (?:steal|copy|pirate|take|use)",
    "never (?:steal|copy|take|use)",
    "rappel",
    "attention",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted; free, licensed or agreed; a theft suffered, refused or warned about."""
    start = found.start()
    if view.is_quoted(start) or says(view, _FREE) or is_judged(view, start):
        return True
    return bool(_VICTIM.search(sentence_at(view, start)))
