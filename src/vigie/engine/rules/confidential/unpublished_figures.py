"""Figures or decisions of the organisation that are said not to be public yet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="CONF003",
    name="unpublished-figures",
    family=Family.CONFIDENTIAL,
    severity=Severity.DANGER,
    confidence=0.88,
    since="0.2",
    roles=frozenset({"employee", "official", "agent"}),
    message=Words(
        fr="Une information de l'organisation qui n'est pas publique se lit ici.",
        en="Information of the organisation that is not public can be read here.",
    ),
    suggestion=Words(
        fr="Attendez la publication ; si vous ne savez pas ce qui est public, demandez à la communication.",
        en="Wait until it is published; if you are not sure what is public, ask communications.",
    ),
    causes={
        "secrecy": Words(fr="on dit soi-même que ce n'est pas public", en="said not to be public by its own author"),
        "figures": Words(fr="chiffres internes", en="internal figures"),
        "planned": Words(fr="décision annoncée avant l'heure", en="a decision told ahead of time"),
    },
)

_SECRET = (
    r"je (?:ne )?(?:devrais|suis) pas (?:le |vous |en |l'|la |trop |cense |censee |te )?(?:le |en )?(?:dire|parler|l'ecrire|cense|autorisee?)|(?:vous|tu|t') ?(?:ne )?(?:l')?(?:n'avez|n'as|avez|as) (?:rien|pas) (?:vu|lu|entendu)|(?:en interne|chez nous) on (?:le )?sait|(?:l'annonce(?:nt)?|annoncera|annonceront|officialise\w{0,3}) (?:que|qu'|seulement|officiellement) ?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|en|la semaine|dans)|(?:pas|rien n'est|pas encore) (?:encore |officiellement )?(?:annonce\w{0,2}|officiel\w{0,3}|public|publique|publie\w{0,2}|sorti\w{0,2}|communique\w{0,2})|"
    r"(?:reste|gardez|garde|c'est|ca) (?:ca |le )?(?:confidentiel|secret|entre nous|top secret|pour vous)|entre nous|personne (?:n'est|est|ne le|n'en|le) (?:au courant|sait)|top secret|sous embargo|embargo|sous nda|en avant-premiere|spoiler|petit teaser|teaser|(?:le |la )(?:siege|direction|boite|com) (?:ne )?(?:le |vous |nous )?(?:dira|diront|le dira|cache|cachent|avouera|communiquera|assume)|"
    r"chut|shh+|motus|avant l'annonce|l'annonce (?:est|sera|tombe|arrive|officielle)|annonce(?:e)? (?:dans|la semaine|le mois|lundi|mardi|jeudi|prevue)|avant tout le monde|en exclu\w{0,7}|scoop|fuite|info interne|infos internes|d'apres nos infos|en off|ne le repetez pas|ne repetez pas|dites rien|avant vote|avant publication|officieux|officieusement|jamais publie\w{0,2}|pas destine\w{0,2}|strictement interne|"
    r"vous l'apprenez ici|you heard it here first|(?:nobody|no one|personne) (?:n'est |est |is )?(?:cense\w{0,2} (?:le )?(?:savoir|voir)|supposed to (?:know|see))|don't quote me|between us|between you and me|off the record|you didn't (?:hear|read|see)|(?:not|isn't|hasn't been|before it's|yet to be) (?:yet )?(?:announced|public|official|published|out)|not supposed to (?:say|tell)|shouldn't (?:say|tell|be telling)|keep (?:it|this) quiet|hush|nobody knows|no one knows|under wraps|before the announcement|(?:it )?comes out on|won't admit|sneak peek|insider|leaked?|internal(?: only)?|confidential|never published|embargoed"
)
_BUSINESS = (
    r"chiffres?(?: d'affaires)?|ca|pertes?|marges?|resultats?|benefices?|ventes?|objectifs?|effectifs?|licenciements?|suppressions? (?:de|d')|postes? (?:supprimes?|en moins)|fermetures?|ferme|fermer|plan (?:social|de)|pse|rachats?|racheter|rachete|fusion|cession|acquisition|budget|contrats?|appel d'offres|migration|lancements?|signature|restructuration|delocalis\w{3,7}|externalis\w{3,7}|demenagement|lits|reventes?|ventes? (?:de|du|des)|vendre|revendre|boutiques?|ateliers?|ligne de production|actionnaires?|repreneurs?|investisseurs?|transferts?|recrues?|mercato|nomination|avant-centre|entraineur|direction|dg|pdg|remaniement|nouveau (?:dg|directeur|patron)|depart (?:du|de la)|"
    r"tarifs?|hausse|augmentation|liquidation|redressement|tresorerie|levee de fonds|deliberation|moteur|algorithme|prototype|brevet|formule|recette secrete|code source|projet|modele|gamme|sites?|agences?|usine|magasins?|millions?|milliards?|"
    r"source code|engine|revenue|loss|losses|margin|profit|sales|turnover|quarter|layoffs?|redundanc\w{1,4}|closures?|closing|merger|takeover|acquisition|deal|budget|contract|launch|bid|tender|restructuring|job cuts?|pricing|forecast|missed|buying|acquiring|papers|headcount|transfer|nomination|prototype|roadmap|plant|branch\w{0,2}|stores?"
)
CUES = Cues(
    Cue(
        "secrecy",
        each(_SECRET),
        near=(words(_BUSINESS),),
        within=110,
        to_clause_end=True,
    ),
    Cue(
        "figures",
        each(
            r"(?:on|nous) (?:est|finit|termine|sommes|fait|perd|tombe|plafonne|va finir|a (?:fini|perdu|fait|rate|termine)|avons (?:perdu|fait|rate|fini)|finissons) <4w>-? ?\d{1,4}(?:[.,]\d{1,3})? ?(?:%|millions?|milliards?|m€|k€|m d'euros|keur|meur) (?:de |d'|sur |sous )?(?:decroche\w{0,2}|pertes?|marge|chiffre|ca|deficit|objectif|impayes?|retard|churn|resiliations?|turnover|absenteisme|l'annee|le trimestre|le mois|ventes|budget)?",
            r"(?:moins|plus|- ?|\+ ?)?\d[\d.,]{0,5} ?% (?:de |d'|sur le |sur la |du |en )(?:chiffre|ca|marge|churn|decroche|turnover|absenteisme|taux de marge|resiliations|ventes)(?: d'affaires)? <3w>(?:magasin|agence|chez nous|ce mois|ce trimestre|cette semaine|novembre|decembre|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|interne|siege)",
            r"(?:on repond|on a repondu|notre offre|on propose|on s'est positionnes?|on chiffre|on est) (?:a |est a |de )\d[\d., ]{0,9} ?(?:m€|k€|millions|euros|€)<60>(?:appel d'offres|metropole|marche|concurrents?|sous|face a|contre|pour)",
            r"we (?:missed|lost|are losing|will miss|made|are at|finished|are down|are short) <6w>(?:by |of |at )?[£$€]?\d[\d.,]{0,7} ?(?:%|million|m|k|billion|percent)<40>(?:quarter|target|forecast|year|month|margin|churn|budget|sales|comes out|results)",
        ),
    ),
    Cue(
        "planned",
        each(
            r"(?:on|nous|la direction|la boite|le siege|le groupe|le site) (?:va|vont|allons|s'apprete a|prepare|preparons|negocie|negocions) <2w>(?:fermer|racheter|licencier|supprimer|vendre|ceder|delocaliser|externaliser|fusionner|un plan social|une restructuration|le rachat|la fermeture|la vente|la fusion)<60>(?:annonce|dans \w+ (?:jours|semaines|mois)|avant|en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)|signature|signe|le \d{1,2}|bientot|personne)",
            r"(?:rachat|fusion|acquisition|cession) (?:de |d'|avec )<4w>(?:signature|signe|closing|annonce)<20>(?:le \d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|demain|bientot|la semaine)",
            r"j'ai (?:vu|lu|eu|entendu|recu) (?:la |le |les |l')(?:deliberation|note|projet de|rapport|plan|chiffres|resultats|liste) <3w>(?:avant|interne|confidentiel\w{0,2}|pas encore)",
        ),
    ),
    Cue(
        "secrecy",
        each(
            r"chut|shh+|petit scoop|sous nda|under (?:an? )?nda|nda|pas encore diffusee?s?|si (?:les|nos) concurrents|(?:you )?didn't (?:hear|get) (?:it|this|that) from me|don't trade on|nobody outside (?:the |our )?(?:plant|company|team|office|building)|(?:hasn't|has no|haven't a|no) clue yet|before it's out|unreleased|pre-production|i (?:can't|shouldn't|don't|am not allowed to),? actually|je suis pas cense\w{0,1}|(?:publication|annonce|sortie) officielle <4w>mais (?:vous|entre nous|je)",
        ),
        near=(
            words(
                r"on (?:sort|lance|rachete|depose|ferme|signe|supprime|delocalise|reprend|vend)|(?:on|nous) (?:avons|a) (?:rachete|signe)|depose(?:r)? le bilan|(?:\d[\d ]* )?licenciements?|suppressions? de postes?|plan social|rachat|fusion|notre client|nouveau client|ca (?:du|de) (?:t[1-4]|trimestre|mois|semestre)|chiffre d'affaires|notre prix (?:sera|est)|appel d'offres|prototypes?|plan de l'usine|usine|liste des (?:mutes|departs|licencies|primes|promus)|(?:\d[\d,]* )?(?:redundancies|layoffs|job cuts)|q[1-4]|revenue|numbers|profits?|our new client|rebrand|merger|acquisition|we're (?:launching|buying|closing|selling|releasing)|pre-production (?:units?|models?|vans?|cars?|series)|launching|fraud losses|bonus list|audit|app|prototype"
            ),
        ),
        within=150,
        across=True,
        to_clause_end=True,
    ),
    Cue(
        "planned",
        each(
            r"(?:on|nous|la boite|le groupe|la societe) (?:va |vont |allons )?(?:depose|deposer|deposent|deposons) le bilan (?:en|le|dans|la semaine|debut|fin|mi-)",
            r"(?:signature|closing|annonce) (?:lundi|mardi|mercredi|jeudi|vendredi|demain|la semaine prochaine|le \d{1,2}),? (?:rien|personne|pas un mot|motus)",
            r"(?:attendez|patientez) (?:<1w>)?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) (?:avant d'|pour )(?:acheter|commander|changer)<60>(?:le prochain|la prochaine|le nouveau|la nouvelle)",
        ),
        to_clause_end=True,
    ),
)
_PUBLIC = words(
    r"(?<!jamais )(?<!pas )(?<!pas encore )(?<!non )publie\w{0,2}",
    "en ligne",
    "communique de presse",
    r"communique(?! (?:officiel )?(?:est |sera |tombe |prevu |que |seulement )*(?:lundi|mardi|mercredi|jeudi|vendredi|demain|la semaine|le mois|dans|en (?:janvier|fevrier|mars|avril|mai|juin|septembre|octobre|novembre|decembre)))",
    "rapport annuel",
    "(?<!rien dans la )presse",
    "journal",
    r"officiellement annonce\w{0,2}",
    r"deja annonce\w{0,2}",
    "chiffres officiels",
    "selon",
    "prefecture",
    "insee",
    "bourse",
    "published",
    "press release",
    "annual report",
    "press",
    "officially",
    "newspaper",
    "according to",
)
_HOME = words(
    "anniversaire",
    "gateau",
    "cadeaux?",
    "surprise",
    "recettes?(?! secrete)",
    "enceinte",
    "bebe",
    "mariage",
    "noel",
    "film",
    "serie",
    "livre",
    "episode",
    r"saison \d",
    "chat",
    "chien",
    "grand-mere",
    "maman",
    "mamie",
    "copine",
    "crush",
    "amoureux",
    "birthday",
    "present",
    "cake",
    "baby",
    "wedding",
    "novel",
    "movie",
    "episode",
    "season",
    "kitten",
    "grandma",
    r"syndicat\w{0,3}",
    "cgt",
    "cfdt",
    "union",
)


# The talk of those whom a decision strikes: they tell what they were told, and answer it.
_DISPUTED = words(
    r"greves?",
    r"grevistes?",
    r"mobilis\w{1,6}",
    r"rassemblements?",
    r"manif\w{0,8}",
    "cse",
    r"prud'?hommes",
    r"negoci\w{2,6}",
    "petition",
    "tract",
    r"(?:nous|on) (?:se battra|nous battrons|n'attendra pas|n'attendrons pas|ne lache\w{0,3} rien|refuse\w{0,3}|exige\w{0,3})",
    r"(?:nous voulons|on veut|nous demandons|on demande|nous attendons) (?:des|une|un|la|le|les|que)",
    r"nos (?:primes|salaires|emplois|postes|droits|conditions)",
    "accord d'entreprise",
    r"i (?:can't|cannot|won't) (?:tell|answer|say)(?! this)",
    "je ne peux rien (?:vous )?(?:en )?dire",
    "nous,? on (?:parle|dit|repond)",
    r"strikes?",
    "ballot",
    "picket",
    "tribunal",
    "our (?:jobs|pay|rights|wages|bonus(?:es)?)",
    r"bonus(?:es)? for (?:the board|managers|directors)",
    "nothing for us",
    "we (?:demand|refuse|want answers)",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted; published; a private matter; the talk of representatives."""
    if view.is_quoted(found.start()) or says(view, _PUBLIC) or says(view, _HOME):
        return True
    return says(view, _DISPUTED)
