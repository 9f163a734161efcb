"""Reviews arranged, said plainly: accounts opened for them, five stars for a gift, only the kind ones kept."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

_MANY = r"(?:deux|trois|quatre|cinq|six|sept|huit|dix|douze|vingt|plusieurs|two|three|four|five|six|eight|ten|several|\d{1,3})"
_FIVE = r"(?:5|cinq|five)[ -]?(?:etoiles?|stars?)"
_REVIEWS = (
    r"avis|commentaires|retours|temoignages?|reviews?|comments?|testimonials?|etoiles?|stars?|curistes|5 ?/ ?5|notes?"
)
PLAIN = (
    Cue(
        "trade",
        each(
            rf"(?:j'ai|on a|nous avons|i|we|i've|we've) (?:<1w>)?(?:cree|ouvert|made|created|opened|set up) (?:<1w>)?{_MANY} (?:<1w>)?(?:comptes?|profils?|adresses?|accounts?|profiles?)",
        ),
        near=(
            words(rf"(?:5 ?/ ?5|{_FIVE}|avis|etoiles?|reviews?|stars?|a five star)"),
            words(
                r"chacun|each|chaque|every|tous|from them|mets|mis|mettez|mettre|left|leave|noter?|notez|poste\w{0,2}|posted|laisse\w{0,2}"
            ),
        ),
        within=100,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "trade",
        each(
            rf"(?:5 ?/ ?5|{_FIVE}|a five star)<15>(?:avec|depuis|from|with) (?:each|chacun|chaque compte|{_MANY} (?:<1w>)?(?:comptes?|profils?|adresses?|accounts?|emails?))",
            r"\d{2,3} (?:<1w>)?(?:avis|reviews?)(?: google| 5 etoiles| verifies)? (?:rediges?|ecrits?|livres? (?:en|sous)|postes?|garantis?|written|delivered (?:in|within)|posted)",
            r"(?:profils?|comptes?|avis) (?:anciens?|ages|verifies?)<20>(?:publies|tarifs?|mp|dm|euros?|€|livres)|aged (?:profiles?|accounts?|review)<40>(?:reviews?|\$|dm|£)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "altered",
        each(
            r"(?:garde|gardons|publie|affiche|kept|keep|publish|show)(?: que| only)? (?:les |des |the |only the )(?:<2w>)?(?:bons|bonnes|gentil\w{0,3}|jolie?s?|belles|positi\w{1,3}|nice|good|best|kind|glowing)",
        ),
        near=(
            words(
                r"coupe\w{0,2}|supprime\w{0,2}|vire\w{0,2}|enleve\w{0,2}|jete\w{0,2}|efface\w{0,2}|bin|binned|deleted|cut|dropped|removed"
            ),
            words(_REVIEWS),
        ),
        within=110,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "altered",
        each(
            r"(?:publions|publie|affichons|affiche|gardons|garde|mettons|montrons) (?:<1w>)?que (?:les |des |nos )(?:<1w>)?(?:avis|commentaires|retours|temoignages|notes) (?:<1w>)?(?:positi\w{1,3}|gentils?|elogieux|cinq etoiles|5 etoiles|favorables)",
            r"(?:only|just) (?:publish|show|keep|kept|post) (?:the |our )?(?:<1w>)?(?:good|nice|positive|five[- ]star|glowing|kind) (?:reviews|comments|ones|testimonials)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "reward",
        each(rf"(?:laisse[zr]?|mettez|donnez|leave|give|drop)(?:[- ]nous| us)? (?:<1w>)?{_FIVE}"),
        near=(
            words(
                r"offerte?s?|gratuit\w{0,3}|free|cadeaux?|remise|gift|on us|on the house|montrez (?:l'|votre |le )?(?:ecran|telephone)|show (?:us )?(?:your|the) (?:phone|screen)"
            ),
        ),
        within=100,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "staff",
        each(
            r"jamais (?:venue?s?|allee?s?|mange|teste)|n'y etes (?:pas|jamais) (?:encore )?alle\w{0,2}|never (?:been|eaten|visited|tried)|meme si vous (?:habitez|n'etes|n'avez|n'y)|doesn't matter (?:that|if) you",
        ),
        near=(
            words(
                r"(?<!ne )(?:mettez|laissez|ecrivez|notez|postez|deposez|dites)|(?:give|leave|drop|put|rate|say)",
            ),
            words(rf"{_FIVE}|un avis (?:5|cinq|positif)|bon avis|5 ?/ ?5|(?:good|nice|glowing|5[- ]star) review"),
        ),
        within=100,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "staff",
        each(
            r"jamais (?:venue?s?|allee?s?|mange|teste)|n'y etes (?:pas|jamais) (?:encore )?alle\w{0,2}|never (?:been|eaten|visited|tried)|meme si vous (?:habitez|n'etes|n'avez|n'y)|doesn't matter (?:that|if) you",
        ),
        near=(
            words(r"(?<!ne )dites (?:juste |bien |simplement )?que|just say|say (?:that )?(?:you|the|it)|say how"),
            words(r"adore|parfaite?s?|genial\w{0,2}|loved|top|incroyables?|amazing|perfect|brilliant|excellente?s?"),
        ),
        within=100,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "staff",
        each(
            r"(?:posting|writing|ecris|poste|publie)(?: this| ca| cet avis)? (?:from|avec|depuis|sur) (?:le compte de |le telephone de )?(?:my|ma|mon) (?:<1w>)?(?:mum|mom|sister|wife|husband|brother|nan|flatmate|femme|mari|mere|soeur|frere|cousine?|copine|copain)(?:'s)?",
        ),
        near=(
            words(
                r"i (?:run|work|manage|own) (?:the|there|here|it)|je (?:bosse|travaille) (?:ici|la|a la|au|chez eux)|front desk|reception|(?:cinq|5|five) (?:stars?|etoiles?)|avis|reviews?"
            ),
        ),
        within=120,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "altered",
        each(
            r"(?:wrote|write|ecrit|redige|invente|made up) (?:<1w>)?(?:all (?:of )?(?:the |our )|tous les |every |toutes les |nos |les )(?:<1w>)?(?:testimonials?|reviews|temoignages|avis)<25>(?:myself|ourselves|moi-meme|nous-memes)",
            r"(?:supprime|supprimons|efface|effacons|masque|masquons|delete|remove|hide|deleting) (?:<1w>)?(?:les |tous les |toutes les |all |the |any |every )(?:<1w>)?(?:avis|commentaires|notes|reviews?|comments) (?:<1w>)?(?:negati\w{1,3}|mauvais\w{0,2}|en dessous|critiques|as soon as|des qu)|(?:delete|remove|hide|deleting) (?:all |the |any |every )?(?:bad|negative|one[- ]star|critical) (?:reviews?|comments)",
        ),
        to_clause_end=True,
    ),
)
