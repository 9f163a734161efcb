"""A work or a mark taken by somebody who makes light of it: nobody asked, nobody will notice, why pay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import is_judged, says
from vigie.engine.view import View

RULE = Rule(
    code="IP003",
    name="taken-lightly",
    family=Family.IP_RIGHTS,
    severity=Severity.WARNING,
    confidence=0.82,
    since="0.2",
    message=Words(
        fr="Une œuvre ou une marque est prise ici sans rien demander à personne.",
        en="A work or a mark is taken here without asking anybody.",
    ),
    suggestion=Words(
        fr="Demandez à l'auteur ou au titulaire ; beaucoup disent oui, et vous pourrez le citer.",
        en="Ask the author or the owner; many say yes, and you can credit them.",
    ),
    causes={
        "unasked": Words(fr="œuvre ou marque employée sans demander", en="a work or mark used without asking"),
        "shared": Words(fr="œuvre payante partagée", en="a paid work shared"),
        "signed": Words(fr="œuvre d'un autre signée de son nom", en="another's work under one's own name"),
    },
)

_WORK = r"logos?|blasons?|ecussons?|mascotte|personnages?|illustrations?|dessins?|photos?|photographies?|photographe|illustrat\w{2,4}|artistes?|poemes?|articles?|billets?|textes?|these|memoire|musique|chanson|refrain|motif|affiche|pikachu|pokemon|mickey|disney|minecraft|creeper|mario|hello kitty|harry potter|asterix|tintin|crest|badge|mascot|characters?|artwork|drawing|picture|poem|essay|design|otter|fox|artist|illustrator|illustrator's|artist's|painting|comic|song"
_GOODS = r"mugs?|tote ?bags?|totes?|sacs?|pochettes?|t-?shirts?|tees?|sweats?|hoodies?|stickers?|autocollants?|casquettes?|coques?|affiches?|flyers?|imprime\w{0,2}|imprimee?s?|brode\w{0,2}|floque\w{0,2}|printed|posters?|caps?|bags?|cups|keyrings?|mise? sur|put (?:it|them) on|packaging|pompe\w{0,2}|pique\w{0,2}|copie\w{0,2}|calque\w{0,2}|nicked|copied|lifted|\d+ ?(?:€|euros?|balles|£|quid)"
_FILM = r"films?|series?|saisons?|episodes?|albums?|matchs?|match|combat|manuels?|bouquins?|livres?|romans?|mangas?|bd|jeux?|chaines|cours|formation|fight|card|game|seasons?|movie|textbook|book|audiobook|channels|course"
CUES = Cues(
    Cue(
        "unasked",
        each(
            r"(?:j'ai |on a |jai |j'ai meme )?(?:rien|pas|jamais) (?:demande|dit) (?:a personne|a (?:l'auteur|l'artiste|l'illustrat\w{2,4})|l'avis)",
            r"(?:n'est|est|sont|ne sont) pas (?:du tout |encore )?au courant|(?:elle|il|l'artiste|l'auteur|le photographe) (?:se reconnaitra|(?:n'en |n'y )?(?:verra|saura|dira) rien|(?:n')?en saura rien)",
            r"(?:hasn't|haven't|won't|will never|never) notice\w{0,1}|(?:hope|hopefully) (?:she|he|they)(?: doesn't|'ll| don't| won't)<10>mind|nobody asked|(?:i )?didn't ask|c'est juste un (?:logo|dessin)|it's (?:just|only) a (?:logo|drawing)|(?:personne|nobody) (?:ne |n'|will )?(?:verra|saura|notice)|ils? (?:ne |n'en )?(?:verront|sauront|verra|saura) (?:jamais|rien)",
        ),
        near=(words(_WORK), words(_GOODS)),
        within=160,
        across=True,
    ),
    Cue(
        "unasked",
        each(
            r"(?:on a |nous avons |we )?(?:craque sur|flashe sur|repere|loved|fell for|spotted) (?:une?|l'|cette|this|an?) ?(?:<1w>)?(?:illustration|dessin|photo|motif|artwork|drawing|illustrator's|artist's|photographer's)",
        ),
        near=(words(r"imprime\w{0,3}|mise? sur|hop|printed|put (?:it|them) on|brode\w{0,2}|repris\w{0,1}|used it"),),
        within=110,
        across=True,
    ),
    Cue(
        "signed",
        each(
            r"(?:signe|publie|poste|presente|rendu|mis|put|posted|signed|published|submitted|passed)\w{0,2} (?:<3w>)?(?:sous|de|a|avec|under|with|as) (?:mon|mon propre|my|my own) (?:nom|name)",
            r"(?:published|posted|passed|submitted|rendu|publie) (?:it |them )?(?:off )?(?:as|comme) (?:mine|my own|le mien|la mienne|etant de moi)",
            r"(?:mon nom|my name) (?:dessus|on it|on top)|sous mon nom",
            r"(?:je change|j'ai change|change|changed|swap\w{0,3}) (?:juste |just )?(?:le |les |the )(?:titre|noms?|title|names?)",
        ),
        near=(
            words(
                r"billet|article|these|memoire|poeme|texte|nouvelle|dissert\w{0,6}|rapport|essay|poem|article|post|thesis|paper|story"
            ),
            words(
                r"recopie\w{0,2}|copie\w{0,2}|mot (?:a|pour) mot|d'un(?:e)? (?:<2w>)?(?:gars|fille|mec|blogueu\w{1,3}|revue|inconnue?|etudiante?|auteure?)|some (?:girl|guy|bloke|stranger|student)|wrote it|ecrit par|trouvee? (?:sur|en ligne)|word for word|hop|tumblr|wattpad|someone else|colleague's|d'un collegue|rewrite|reformul\w{1,3}"
            ),
        ),
        within=130,
        across=True,
    ),
    Cue(
        "shared",
        each(
            r"(?:lien|liens|link) (?:mega|drive|torrent|telegram|en com\w{0,9}|en bio|in bio|at \w+|a \d+ ?h|vers \d+ ?h|ici|en mp|below|ci-dessous)|uptobox|1fichier|torrents?|iptv",
            r"(?:rebroadcast|restream|stream)ing (?:the |it |all )<4w>|(?:en direct|en stream|retransmis|diffuse|rediffuse)\w{0,1} sur (?:ma|mon) (?:page|chaine|profil|compte|live)",
            r"(?:avant (?:sa|la|leur) sortie|pas encore (?:sorti|diffuse)\w{0,2}|before (?:it's out|(?:the |its )?release))",
            r"(?:scanne\w{0,2}|photocopie\w{0,2}|filme\w{0,2}|scanned|filmed|ripped) (?:<3w>)?(?:a la (?:bibli\w{0,8}|fac|mediatheque)|au (?:cine|cinema)|du rang|from (?:the back )?row|from row|at the library|in the cinema|en entier|in full)",
            r"rip(?:p)?e\w{0,2}|en (?:flac|mp3|epub|mkv)|(?:photocopie|scanne|decalque)\w{0,2} (?:d'un|dans un|from a) (?:livre|book|magazine)",
            r"je (?:partage|file|donne|envoie) (?:le |la |les |tout )?(?:dossier|pdf|scans?|fichiers?)",
            r"(?:\d+|quatre|trois|deux|four|three|two) (?:morceaux|parties|parts) sur (?:ma|mon|my)|en (?:\d+|deux|trois|quatre|cinq) (?:morceaux|parties) sur (?:ma|mon) (?:page|profil|chaine|compte)",
        ),
        near=(
            words(_FILM),
            words(
                r"cadeau|gratos|gratuit\w{0,5}|(?:on |ne )?paye[zr]? pas|pas payer|(?:don't|no need to) pay|tlc|telecharge\w{0,2}|servez[- ]vous|balles|subscription|abonnement|(?:mate's|friend's|pote) (?:account|subscription|compte)|(?:off|from) (?:my|a) (?:mate|friend|brother)'s|mp|dm|qui veut|who wants|je vends|a vendre|for sale|\d+ ?(?:€|euros?) (?:piece|l'unite)|en vf|nickel|parties|morceaux|ca saute|help yoursel\w{1,3}|free|vite|quick|avant que"
            ),
        ),
        within=130,
        across=True,
    ),
)
_FAIR = words(
    r"(?:mes|mon|ma|nos|notre|my|our) (?:propres? |own )?(?:cours|livres?|roman|album|logo(?! ?\?)|dessins?|illustrations?|film|poemes?|band|gig|songs?|book|artwork|design)",
    r"(?:on m'a|m'a|m'ont|se sont fait|nous a) (?:recopie|pique|vole|copie|repris)\w{0,2}",
    "sous licence",
    "avec (?:son|leur|l') ?(?:accord|autorisation)",
    "with (?:her|his|their) permission",
    "domaine public",
    "public domain",
    "gutenberg",
    "libres? de droits?",
    r"cc[- ]by\S{0,4}",
    "creative commons",
    "officiel\\w{0,3}",
    "replay",
    "netflix",
    "arte",
    r"france \d",
    "j'ai achete",
    "i bought",
    "ne (?:telechargez|piratez|copiez|partagez) (?:pas|jamais)",
    "arnaques?",
    "illegal",
    "interdit",
    "scam",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, one's own, licensed, bought, suffered, judged."""
    return view.is_quoted(found.start()) or says(view, _FAIR) or is_judged(view, found.start())
