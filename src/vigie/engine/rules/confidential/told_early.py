"""Something of the organisation told while saying, one way or another, that it is not to be told yet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.confidential._plain import PLAIN
from vigie.engine.stance import is_imagined, says
from vigie.engine.view import View

RULE = Rule(
    code="CONF006",
    name="told-early",
    family=Family.CONFIDENTIAL,
    severity=Severity.DANGER,
    confidence=0.85,
    since="0.2",
    roles=frozenset({"employee", "official", "agent"}),
    message=Words(
        fr="Une information est donnée ici avant son annonce.",
        en="Something is told here before its announcement.",
    ),
    suggestion=Words(
        fr="Attendez l'annonce. Si ce que vous savez doit être su, la ligne d'alerte interne vous protège.",
        en="Wait for the announcement. If what you know ought to be known, the internal alert line protects you.",
    ),
    causes={
        "leaked": Words(fr="ce que l'on dit ne pas devoir dire", en="what one says one should not say"),
        "found": Words(fr="un papier interne trouvé ou vu", en="an internal paper found or seen"),
        "ahead": Words(fr="annonce à venir, nouvelle déjà donnée", en="announcement to come, news already told"),
    },
)

_WHO = r"(?:la direction|le siege|la boite|le groupe|la com|le marketing|le cabinet|la mairie|le patron|la patronne|le pdg|la drh|le codir|ils|elle|il|the board|management|hq|comms|marketing|head office|they)"
_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|la semaine prochaine|le mois prochain|dans <2w>(?:jours|semaines|mois)|le \d{1,2}|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|a la rentree|apres|plus tard|on (?:mon|tues|wednes|thurs|fri)day|next (?:week|month|mon|tues|wednes|thurs|fri)\w{0,3}|(?:mon|tues|wednes|thurs|fri)day|in <2w>(?:days|weeks)|the \d{1,2})"
_FACT = words(
    r"\d[\d.,]* ?(?:%|m€|k€|m£|millions?|milliards?|million|billion|m|k|bn)",
    r"[£$€] ?\d[\d.,]*(?: ?(?:m|k|bn|million))?",
    r"(?:passe\w{0,3}|passera|sera|monte\w{0,2}|augmente\w{0,2}|baisse\w{0,2}|a|at) (?:a |de |to |by )?\d[\d.,]* ?(?:%|€|euros?|balles|quid|pounds)",
    r"\d+ (?:postes?|lits|emplois|personnes|licenciements|suppressions|agences|magasins|classes|jobs|redundancies|layoffs|beds|stores|branches)",
    r"(?:on|ils|nous|qui|la boite|le groupe|we|they|it|branch|site|shop|store|plant|usine|agence\w{0,1}|depot|magasin|service|atelier) (?:va |vont |will |is |are )?(?:ferme\w{0,3}|sautent?|saute|vend\w{0,3}|delocalise\w{0,2}|rachete\w{0,2}|licencie\w{0,2}|depose le bilan|fusionne\w{0,2}|gele\w{0,3}|supprime\w{0,3}|shuts?|clos(?:es?|ing)|sells?|sold|merg\w{1,3})",
    r"(?:sera|est|sont|seront|etre|will be|is being|are being|is|been) (?:<1w>)?(?:fermee?s?|vendue?s?|rachetee?s?|supprimee?s?|delocalisee?s?|externalisee?s?|licencie\w{1,2}|enterree?|coupee?|gelee?s?|sold|closed|bought|axed|scrapped|cut)",
    r"(?:c'est|on a|nous avons|we|we've|we have|just) (?:just )?(?:signe\w{0,1}|rachete\w{0,2}|decroche|gagne|perdu|signed|bought|won|lost)",
    r"(?:fermetures?|suppressions?|licenciements?|plan social|pse|restructuration|rachat|fusion|cession|gel des embauches|plus aucune embauche|closures?|layoffs|redundancies|takeover|merger|acquisition|hiring freeze|price rise)",
    r"(?:debarque|sort|lance|lancent|arrive|ouvre|launches|launch|comes out|drops|lands) (?:<1w>)?(?:le \d{1,2}|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|on \d{1,2}|on the \d{1,2}|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|on (?:mon|tues|wednes|thurs|fri)day)",
    r"(?:signature|closing|contrat|contract|deal) (?:<2w>)?(?:vendredi|lundi|mardi|mercredi|jeudi|demain|signee?|is done|done|signed)",
    r"(?:est a nous|is ours|nous confie\w{0,2}|nous rejoint|nous ont choisis|chose us|picked us)",
    r"(?:divisent?|gelent?|sucrent?|rabotent?|suppriment) (?:par \w+ )?(?:la |les |nos )(?:primes?|embauches?|salaires?|budgets?|postes)|(?:primes?|salaires?|budgets?|embauches?) (?:divisee?s?|gelee?s?|coupee?s?|supprimee?s?)",
    r"(?:is|are) (?:shutting|closing|selling|axing|cutting|merging)|nous rachete\w{0,2}|rachete\w{0,2} par",
    r"prix (?:passe\w{0,2}|augmente\w{0,2}|montent?)|prices? (?:go|goes|going) up",
)
CUES = Cues(
    Cue(
        "leaked",
        each(
            r"(?:vous|tu|t'|on|j'|je|jvous|je vous) ?(?:ne |n')?(?:l'|vous l'|vous )?(?:avez|as|a|ai) (?:pas|rien) (?:entendu|vu|lu|su|dit|appris)(?: (?:de (?:ma bouche|moi)|ici|hein|mais))",
            r"(?:vous|tu|t'|on) ?(?:ne |n')?(?:avez|as|a) rien (?:lu|vu|entendu)(?= ?(?:[.!,;)]|$|\W{2}))",
            r"je (?:ne )?devrais pas (?:mais|le|vous|en)|(?:petit )?spoil(?:er)?(?= ?(?:alert|:|parce|pour|de ))",
            r"(?:gardez|garde|gardons)[- ]?(?:le|la|les|ca|cela)? ?pour (?:vous|toi|nous)",
            r"(?<!je )(?<!te )(?<!vous )(?:surtout )?(?:ne )?(?:le |la |l')?(?:repetez|repete|dites|dis|ebruitez|diffusez) (?:le |la )?(?:pas|a personne|rien)",
            r"(?:ca|ceci|cela|this|it) (?:doit |va )?(?:reste|rester|stays?) (?:strictement )?(?:entre nous|between us)",
            r"(?:je (?:ne )?|j')(?:tenais|tiens|peux|pouvais|arrive|explose)(?: (?:plus|pas))?(?: a)? ?(?:en place|attendre|me taire|garder (?:ca|le secret)|tenir ma langue|de le dire)",
            r"(?:you )?(?:didn't|never|did not) (?:see|saw|hear|heard|read) (?:this|it|that)(?: (?:here|from me))?",
            r"don't (?:say|tell anyone) i (?:told|said)|you didn't hear it from me|(?:who can|can't|cannot|couldn't) (?:keep|stay) (?:it |this )?(?:quiet|to myself|a secret|in any longer)",
            r"je (?:balance|lache (?:l'info|le morceau|la bombe))|interdiction d'en parler|(?:not|isn't) (?:yet )?(?:public|announced|official)(?: yet)?|little bird told me|petit oiseau m'a dit|gardez vos cv|m'a (?:montre|souffle) les chiffres|vos cv au chaud",
            r"officially,? (?:i|we) (?:know|know of) nothing|officiellement,? (?:on|je|nous) (?:ne )?(?:sait|sais|savons) (?:rien|pas)",
            r"diffusion restreinte|usage interne|interne uniquement|strictement confidentiel\w{0,2}|internal only|strictly confidential|not for circulation|staff only slide|sous (?:nda|embargo)",
        ),
        near=(_FACT,),
        within=170,
        across=True,
    ),
    Cue(
        "ahead",
        each(
            rf"(?:le communique|communique|le dossier de presse|la conference de presse|l'annonce|annonce|press release|the announcement|announcement) (?:officielle? |(?:ne )?)?(?:est |is )?(?:(?:sort|part|tombe|arrive|viendra|vient|suivra|aura lieu|prevue?|sera faite|goes out|comes out|comes|is out|due|set for) )?{_DAY}",
            r"(?:vous|on|tout le monde|les gens) (?:l'|le |la |les )?(?:apprendrez|apprendra|apprendront|decouvrirez|saurez|lirez) (?:ca |tout ca )?(?:par la presse|dans la presse|dans le journal|dans (?:un|une|deux|trois|quelques|\d+) (?:jours?|semaines?|mois)|bientot|lundi|mardi|jeudi)",
            rf"{_WHO} (?:ne )?(?:l'annonce\w{{0,2}}|n'annoncera|n'annonce|annoncera|annonce|le dira|dira|communiquera|veut rien dire|veulent rien dire|ne dit rien|dit rien|won't (?:say|announce)|announces?)(?:nt)? <3w>(?:qu'|avant|pas avant|rien avant|que|before|until|till|not before)",
            r"(?:le cse|les (?:equipes|salaries|elus|syndicats|interesse\w{1,2}|clients|agents|gars)|le personnel|personne) (?:n'est|ne sont|n'ont|ne sait|ne savent|est|sont) (?:meme |toujours )?(?:pas |rien )?(?:encore )?(?:convoque\w{0,1}|au courant|prevenu\w{0,1}|informe\w{0,1}|ete (?:prevenu|informe|consulte)\w{0,1})",
            r"(?:staff|the teams?|unions?|customers|the board|nobody|no one) (?:<1w>)?(?:haven't|hasn't|has not|have not|don't|doesn't) (?:been told|know|heard)(?: yet)?",
            r"puisqu'(?:ils|elle|il|on) (?:ne )?(?:comptent?|veulent|veut|vont|va|osent) pas (?:vous |nous )?(?:le |l')?(?:dire|annoncer)",
            r"(?:ce )?qu(?:'on|e nous) vous (?:mijote|mijotons|prepare|preparons|concocte|reserve)",
        ),
        near=(_FACT,),
        within=170,
        across=True,
    ),
    Cue(
        "found",
        each(
            r"(?:oublie\w{0,2}|laisse\w{0,2}|traine\w{0,3}|tombee?s?|trouve\w{0,2}|recupere\w{0,2}|lu\w{0,1}|found|left) (?:<1w>)?(?:sur|dans|pres de|a cote de|derriere|on|by|in) (?:le |la |l'|une? |the |a )(?:copieur|photocopieu\w{1,3}|imprimante|corbeille|poubelle|scanner|photocopier|printer|copier|recycling)",
            r"(?:j'ai |on a |i )?(?:vu|lu|apercu|saw|read|seen) (?:<1w>)?(?:le|la|les|un|une|the|a) (?:compte[- ]rendu|powerpoint|ppt|slides?|diapos?|note|tableau|fichier|pv|deck|minutes|spreadsheet|memo) (?:<1w>)?(?:du|de la|des|of the|from the) (?:codir|comex|comite|direction|drh|siege|conseil|board|management|finance|hr)",
        ),
        near=(_FACT,),
        within=170,
        across=True,
    ),
    *PLAIN,
)
_NOT_SECRET = words(
    r"(?:deja |est |sont |ete )publiee?s?",
    "en ligne sur",
    "seance publique",
    "conseil municipal",
    "syndicat",
    "syndicale?s?",
    "cgt",
    "cfdt",
    "fo",
    "sud",
    "unsa",
    r"greves?",
    "intersyndicale",
    "petition",
    r"(?:nous|on) (?:demand|reclam|exig|refus)\w{1,4}",
    "union",
    "strike",
    "ballot",
    "we demand",
    r"(?:we were|we've been|on nous a|nous avons ete) (?:told|informes|annonce|prevenus)",
    "surprise",
    "anniversaire",
    "birthday",
    "bapteme",
    "mariage",
    "wedding",
    "roman",
    "film",
    "serie",
    "novel",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """A party, a story; published already; the talk of those whom a decision strikes."""
    return says(view, _NOT_SECRET) or is_imagined(view, found.start())
