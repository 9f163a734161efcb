"""Barbs said plainly: pay first and grumble after, what did you expect at that price, no point coming to cry."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

_LUXURY = r"(?:champagne|caviar|palace|ritz|grand luxe|miracles?|5 etoiles|cinq etoiles|tapis rouge|rolls|limousine|versailles|foie gras|red carpet|michelin|truffes?|majordome|butler|four seasons)"
PLAIN = (
    Cue(
        "scolding",
        each(
            r"(?:payez|lisez|relisez|reflechissez|inscrivez-vous|apprenez a [a-z]+|travaillez) (?:donc )?d'abord,? (?:on (?:discut\w{1,4}|parlera|verra)|vous (?:ral\w{1,5}|critiqu\w{1,5}|repond\w{1,4})|ralez|critiquez|plaignez-vous|pleurez)",
            rf"(?:on ne s'attend pas|ne vous attendez pas|faut pas s'attendre|ne s'attend pas|vous (?:esperiez|attendiez|vouliez|croyiez)|what (?:did|do) you expect|don't expect|you expected) ?[,:]? ?<5w>{_LUXURY}",
            r"(?:inutile|pas la peine|rien ne sert|ne sert a rien|no point|no use|pointless) (?:de |d'|in )?(?:<1w>)?(?:venir |nous |coming |here |a l'accueil )*(?:pleurnicher|pleurer|raler|chouiner|geindre|gemir|hurler|vous plaindre|moaning|whining|crying|complaining|shouting)",
            r"(?:merci pour|thanks for) (?:votre |ta |la |cette |the |your )(?:<1w>)?(?:lecon|cours|lecture|sermon|expertise|lesson),? (?:monsieur|madame|mister|mr|professeur|maitre|professor|l'expert\w{0,1})",
        ),
        to_clause_end=True,
    ),
    Cue(
        "sarcasm",
        each(
            r"(?:on (?:vous )?sent|nous sentons|on (?:vous )?devine)<12>(?:expert\w{0,2}|connaisseu\w{1,3}|specialiste|expertise|fin palais|grand cuisinier)",
            r"restez (?:donc |plutot )?(?:au|chez|a la) (?:<1w>)?(?:kebab|fast-?food|mcdo|cantine|surgele)",
            r"(?:la porte est (?:grande )?ouverte|feel free to leave|libre a vous de partir|the door is (?:wide )?open)<20>(?:bon vent|bon debarras|ne vous genez|nobody|no one|bye|adieu)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "sarcasm",
        each(
            r"(?:on a|nous avons|on vous (?:prete|offre|tend|envoie|garde)|we have|need|want) (?:un |des |les |a |some )?(?:mouchoirs?|tissues?|hank(?:y|ies)|kleenex)",
        ),
        near=(
            words(r"pleur\w{1,4}|pique|fait mal|chouin\w{1,4}|larmes|defaite|cry\w{0,3}|hurts?|stings?|moan\w{0,3}"),
        ),
        within=90,
        across=True,
        to_clause_end=True,
    ),
)
