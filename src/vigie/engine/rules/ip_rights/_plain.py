"""Works taken, said plainly: a hit on our advert without the rights, somebody's course with the name changed, every episode in my folder."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

PLAIN = (
    Cue(
        "taken",
        each(
            r"sans (?:passer par|payer|declarer a|prevenir|demander a) (?:<2w>)?(?:sacem|case droits|droits|maison de disques|label|sdrm)",
            r"(?:didn't|did not|never|without) (?:bother\w{0,3}|pay\w{0,3}|ask\w{0,3}|clear\w{0,3})<14>(?:licen[cs]e|rights|royalt\w{1,3})(?! to )",
        ),
        near=(
            words(
                r"chansons?|tubes?|musiques?|morceaux?|titre|clip|bande-son|songs?|track|hit|music|tune",
            ),
        ),
        within=90,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "taken",
        each(
            r"(?:j'ai|on a|i|we) (?:<1w>)?(?:change|changed|remplace|swapped|vire|enleve|removed|left|took|efface) (?:le |les |la |the |her |his |son |sa |leur )(?:<1w>)?(?:noms?|couleurs?|titre|logo|signature|auteur|names?|colou?rs|title|credits?)",
            r"(?:and )(?:left|took|removed|cut) (?:her|his|the|their) (?:name|signature|credit) (?:off|out)",
            r"(?:enleve|vire|efface|coupe) (?:son|sa|leur) (?:nom|signature|pseudo)",
        ),
        near=(
            words(
                r"(?:ceux|celui|celle|celles) (?:de mon |de ma |d'une? |de notre |du )(?:<1w>)?(?:ancien\w{0,3}|confrere|consoeur|collegue|concurrent\w{0,2}|format\w{3,5}|prof|ex|auteur\w{0,1}|blog|site)",
                r"mot pour mot|word for word|lifted|recopie\w{0,2}|pompe\w{0,2}|someone else's|somebody else's|a (?:rival|colleague|competitor)'s",
            ),
        ),
        within=100,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "shared",
        each(
            r"(?:every|all the|tous les|toutes les|full|toute la) (?:<1w>)?(?:episodes?|seasons?|saisons?|films?|albums?|series|chapters?|chapitres)",
        ),
        near=(
            words(r"no (?:sub|subscription|account)|sans (?:abo|abonnement|compte|payer)|before (?:it|they)|avant que"),
            words(
                r"my (?:folder|drive|server|channel)|mon (?:dossier|drive|serveur|canal)|grab|servez[- ]vous|prenez-l\w{1,2}|help yoursel\w{1,3}"
            ),
        ),
        within=90,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "taken",
        each(
            r"(?:traced|decalque\w{0,2}|recopie|redrew|redessine|calque|imite|reproduit|pique) (?:the |la |le |les |l'|une? |a )(?:<1w>)?(?:mouse|souris|princess\w{0,2}|hero\w{0,3}|character|personnage|mascot\w{0,2}|elephant|pokemon|duck|canard)<20>(?:studio|dessin anime|cartoon|film|movie|serie|celebre|famous|animation)",
        ),
        near=(
            words(
                r"vitrine|window|logo|affiche|notre|nos|our|shop|boutique|clients?|customers?|flyer|menu|carte|t-?shirts?|je vends|sell|selling|name"
            ),
        ),
        within=90,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "taken",
        each(
            r"(?:pris|prise|trouve|trouvee|chope|pioche|recupere|telecharge|took|grabbed|found|nicked|got) (?:<3w>)?(?:sur|off|from|on) (?:google(?: images?)?|pinterest|internet|instagram|insta)",
        ),
        near=(
            words(
                r"personne (?:ne )?(?:verra|saura|le saura|le verra|remarquera|s'en)|ni vu|nobody(?: will|'ll) (?:notice|know|care)|no one(?: will|'ll)|who cares|who'll know"
            ),
            words(
                r"dessins?|images?|photos?|visuel|affiche|illustration|picture|drawing|logo|art|flyer|poster",
            ),
        ),
        within=90,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "shared",
        each(
            r"(?:suite|logiciel|jeu|version|photoshop|software|game|editeur) (?:<2w>)?(?:crackee?s?|cracked|piratee?)",
        ),
        near=(words(r"dispo\w{0,6}|servez|partage\w{0,2}|dm|mp|lien|link|gratos|free|qui veut|who wants"),),
        within=60,
    ),
    Cue(
        "taken",
        each(
            r"(?:copie[- ]colle|copie-colle|recopie|copy-?pasted|copied and pasted|reposte|pompe) (?:<1w>)?(?:l'|un |le |les |des |an |the |a )(?:<1w>)?(?:articles?|textes?|posts?|billet|recettes?|cours|poemes?|blog post|chapter|recipes?) (?:d'un|d'une|de mon|de ma|d'autres|of a|from a|of another|by another)",
            r"(?:removed|erased|cropped out|edited out|got rid of) the watermark|(?:vire|enleve|efface|gomme|retire) le filigrane",
            r"(?:on |nous |je |j'|we |i )(?:utilise|utilisons|bosse avec|travaille avec|tourne avec|use|run|using) (?:un |une |le |la |a |the )?(?:<2w>)(?:crackee?s?|cracked|piratee?s?|pirated|sans licence)",
        ),
        to_clause_end=True,
    ),
)
MARKS = (
    Cue(
        "goods",
        each(
            r"(?:tee-?shirts?|t-?shirts?|mugs?|casquettes?|sweats?|hoodies|stickers|echarpes?|coques|scarves|caps) (?:<2w>)?(?:avec|with|au|aux|a) (?:<1w>)?(?:le |les |the |un )?(?:logos?|blason|ecusson|badge|crest|couleurs)",
        ),
        near=(
            words(
                r"(?:pas|non|not|un)[ -]?officiels?|unofficial|not official|sans (?:licence|autorisation|demander)|moins chers?|half the price|contrefa\w{2,6}"
            ),
        ),
        within=90,
        across=True,
    ),
    Cue(
        "goods",
        each(
            r"(?:i sell|we sell|selling|i print|je vends|on vend|vends|je fais et vends|j'imprime) (?:des |mes |my |our |some )?(?:<1w>)?(?:stickers|autocollants|mugs?|t-?shirts?|posters?|badges|figurines|prints|coques|magnets) (?:of |de |d'|des |avec (?:des |les |le )?)(?:famous )?(?:cartoon|disney|pokemon|marvel|mangas?|heros|personnages?|characters?|super-?heros?|anime|logos?|dessins? animes?)",
        ),
    ),
)
