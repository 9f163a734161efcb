"""What an employee tells plainly: a tender lost or won, the cash that is left, a figure whose day is known."""

from __future__ import annotations

from vigie.engine.cues import Cue
from vigie.engine.patterns import each, words

_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|demain|la semaine prochaine|on )?(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week)?"
PLAIN = (
    Cue(
        "ahead",
        each(
            r"(?:perdre|perdu|perdons|gagner|gagne|remporte|remporter|decroche|decrocher|lost|won|losing|winning) (?:<1w>)?(?:l'|le |la |les |the |a |un |our |that )(?:<2w>)?(?:appel d'offres|marche d\w{1,2}|marche public|tender|bid)",
        ),
        near=(
            words(
                r"pas encore|rien n'est|avant l'annonce|notifi\w{1,7}|(?:haven't|not|hasn't) (?:yet )?(?:been )?(?:told|announced|public|notified)|a \d[\d ]* ?(?:€|k€|euros)|by (?:£|\$|€)?\d[\d.,]* ?k?|de peu|pas officiel|rien d'officiel",
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "ahead",
        each(
            r"(?<!j'ai )(?<!me reste )(?:deux|trois|quatre|cinq|six|\d{1,2}|two|three|four|five) (?:mois|semaines|months?|weeks?)(?: worth)? (?:de |d'|of )(?:treso\w{0,6}|cash|runway|liquidites?)",
        ),
        near=(
            words(
                r"reste|left|plus que|only|a peine|moins de|on a|nous avons|we have|actionnaires|board|investisseurs|investors",
            ),
        ),
        within=60,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "ahead",
        each(
            r"(?:on|nous|la boite|we|company) (?:<1w>)?(?:perd|perdons|brule|brulons|crame|burn|burns|burned|burnt|are burning|are losing) <2w>[£$€]?(?:\d{1,3}[ .,]\d{3}|\d[\d.,]* ?(?:k€|m€|k(?![a-z])|m(?![a-z])|millions?|bn)) ?(?:€|euros)? ?(?:<1w>)?(?:par (?:mois|an|semaine|trimestre)|ce (?:mois|trimestre)|cette annee|last (?:quarter|month|year)|a (?:month|quarter|week)|this (?:quarter|month|year))",
        ),
        to_clause_end=True,
    ),
    Cue(
        "ahead",
        each(
            r"(?:l'annonce|les resultats|les chiffres|la publication|le communique|l'officiel)(?: officielle?s?)? (?:c'est |sort\w{0,3} |part |tombe\w{0,2} |est |arrive\w{0,3} )?(?:pour )?(?:lundi|mardi|mercredi|jeudi|vendredi|demain|la semaine prochaine)<6>mais (?:je|j'|on)",
            r"official (?:numbers|figures|results|announcement) (?:are |is |come |comes |out )*(?:on )?(?:monday|tuesday|wednesday|thursday|friday|tomorrow|next week)<6>but (?:i|we)",
        ),
        near=(
            words(
                r"(?:\+|-|plus|moins|hausse de|up|down|de|a) ?\d[\d.,]* ?%",
                r"\d[\d.,]* ?(?:%|m€|k€|millions?|milliards?|million|billion|bn)",
            ),
        ),
        within=110,
        across=True,
    ),
    Cue(
        "ahead",
        each(
            r"(?:we're|we are|company is|company's|on est|on se fait|nous sommes|la boite est|on va etre) (?:about to be |getting |being |en train d'etre |en train de se faire )?(?:bought|taken over|acquired|sold|rachete\w{0,3}|racheter|vendue?s?|absorbee?s?)",
        ),
        near=(
            words(
                r"not (?:yet )?public|not announced|before the announcement|(?:public|announced) (?:on |until |till )|until (?:monday|tuesday|wednesday|thursday|friday)|pas (?:encore )?(?:public|annonce|officiel)\w{0,2}|keep it quiet|entre nous|chut|rien dire|dites rien|signature (?:lundi|mardi|mercredi|jeudi|vendredi)",
            ),
        ),
        within=90,
        across=True,
    ),
)
