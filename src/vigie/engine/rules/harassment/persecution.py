"""Somebody pursued day after day, or told that it will not stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.rules.harassment._plain import PLAIN_PURSUITS
from vigie.engine.rules.harassment._ways import PURSUITS
from vigie.engine.speech import is_reported
from vigie.engine.stance import is_judged, says
from vigie.engine.view import View

RULE = Rule(
    code="HAR003",
    name="persecution",
    family=Family.HARASSMENT,
    severity=Severity.DANGER,
    confidence=0.86,
    since="0.2",
    message=Words(
        fr="Ce passage poursuit quelqu'un : répété, il devient du harcèlement.",
        en="This passage pursues somebody: repeated, it becomes harassment.",
    ),
    suggestion=Words(
        fr="Dites votre désaccord une fois, en privé ou à qui peut le régler, puis laissez la personne tranquille.",
        en="Say your disagreement once, in private or to whoever can settle it, then leave the person alone.",
    ),
    causes={
        "until": Words(fr="« jusqu'à ce que tu partes »", en="“until you leave”"),
        "relentless": Words(fr="une insistance annoncée sans fin", en="an insistence said to be endless"),
        "isolated": Words(fr="quelqu'un que l'on isole", en="somebody being isolated"),
    },
)

_GIVES_IN = r"(?:demissionn\w{1,3}|craqu\w{1,3}|part(?:e|es|ent|iez|ir)|pars|degag\w{1,3}|quitt\w{1,3}|ced\w{1,3}|disparaiss\w{1,3}|pleur\w{1,3}|t'excuses|s'excuse|avou\w{1,3}|ferm\w{1,3}|supprim\w{1,3}|chang\w{1,3} (?:de|d')|repond\w{1,3}|n'en (?:puisse|puisses|peuves?) plus|comprenn\w{1,3})"
CUES = Cues(
    Cue(
        "until",
        each(
            rf"(?:tous les jours|chaque (?:jour|matin|soir|semaine|nuit)|jour apres jour|sans (?:arret|relache|fin)|je (?:continuerai|continue|recommencerai|reviendrai|posterai|publierai|ecrirai|serai la|vais continuer)|on (?:continuera|continue|recommencera|reviendra|lachera rien)|encore et encore)<60>(?:jusqu'a ce (?:que |qu')|tant (?:que |qu'))(?:tu|il|elle|vous|ils|elles) {{0,1}}(?:n'|ne |t'|l'|te |se |en )?(?:auras? pas |aurez pas |seras? pas )?{_GIVES_IN}",
            rf"(?:jusqu'a ce que |tant que )(?:tu|vous) {{0,1}}(?:n'|ne |te |t'|vous )?(?:auras pas |aurez pas |seras pas )?{_GIVES_IN}",
            r"(?:chaque|tous les) (?:jours?|matins?|semaines?) jusqu'(?:aux vacances|a ta|a son|a la fin|a ce (?:qu'(?:il|elle) |que (?:tu|vous) ))",
            r"(?:every (?:single )?(?:day|morning|night|hour)|i (?:will|won't|am not going to|'ll) (?:not )?(?:stop|keep|continue|post|rest)|won't stop|not stopping|keep (?:posting|messaging|calling|going))<50>until (?:you|he|she|they) [^.!?\n]{2,30}",
        ),
        to_clause_end=True,
    ),
    Cue(
        "relentless",
        each(
            r"(?:je|on|nous) (?:ne )?(?:te|vous|le|la|les) (?:(?:lacherai|lachera|lacherons|lache) (?:pas|plus|jamais)|(?:laisserai|laissera|laisserons) (?:pas|plus|jamais) (?:tranquille|en paix|dormir|respirer|vivre|souffler))",
            r"tu (?:ne |n')?(?:dormiras|auras|seras|vivras) (?:plus|jamais|pas) (?:tranquille|en paix|de repit|une minute|en securite)",
            r"(?:tu peux|vous pouvez|t'as beau|elle peut|il peut) (?:bien )?(?:me |nous )?(?:bloquer|changer de (?:numero|compte))<50>(?:autre compte|autres comptes|un compte|retrouverai|reviendrai|reviens|recree|nouveau|en ai|trouverai)",
            r"(?:mon|ma|c'est mon|c'est le) (?:\d{1,3}|deuxieme|troisieme|quatrieme|cinquieme|sixieme|dixieme|\d{1,3}e|\d{1,3}eme) (?:compte|message|lettre|appel)<40>(?:bloqu\w{1,4}|me repondre|ton attention|pour te|pour vous|reponds)",
            r"reponds(?:[- ]moi)? (?:sinon|ou (?:je|sinon)|maintenant ou)",
            r"(?:tu|il|elle|vous) (?:n'|ne |)?(?:auras?|aura|aurez) (?:plus |jamais )(?:la paix|une minute de repit|de repit)",
            r"(?:i|we) (?:will|won't|'ll) (?:never |not )?(?:leave|let) (?:you|him|her) (?:alone|rest|sleep|go)",
            r"(?:block|blocking) me (?:won't|will not|does)",
            r"you(?:'ll| will) never (?:be (?:safe|rid)|get (?:away|rid)|sleep)",
            r"prends tes (?:cachets|medocs|medicaments)",
            r"je (?:te|la|le) suis (?:tous les (?:jours|soirs)|partout|jusque|depuis|chaque)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "relentless",
        each(
            r"(?:je |on )(?:t'|te |vous |l'|le |la |lui )?(?:ecrirai|ecrira|appellerai|appellera|suivrai|suivra|harcelerai|posterai|publierai|reviendrai|retrouverai|serai)<30>(?:chaque|tous les|toutes les|partout|jour et nuit|sans arret|sans fin)<20>(?:jours?|nuits?|matins?|soirs?|semaines?|ou)?",
            r"(?:change|changez|tu peux changer|vous pouvez changer)<15>(?:numero|adresse|ville|compte|nom|trottoir)<20>(?:si tu veux|si vous voulez|autant que|je te|ca ne changera|je le|je la|you like)",
            r"(?:change your (?:number|name|address)|move house|move away)<30>(?:i will|i'll|won't|we'll)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "isolated",
        each(
            r"(?:personne|plus personne|que personne|nobody|no one) (?:ne )?(?:parle|repond|s'assoit|s'assied|mange|joue|adresse|talks?|sits?|plays?) (?:la parole )?(?:a|avec|to|with) (?:lui|elle|[a-z]{3,12})<30>(?:demain|sinon|lundi|a partir|jusqu|ok|compris|tomorrow|or else|until|from)",
            r"(?:(?:plus |que )?personne (?:ne |n')?(?:lui |a |avec )(?:lui |elle )?(?:parle|adresse|repond|mange|dit bonjour|cause)|on (?:ne )?(?:lui )?(?:parle|adresse|repond|cause) (?:plus|pas) (?:a (?:lui|elle|cette|ce|la|le)(?! (?:direction|presse|hierarchie|cheff?e?|manager|patronne?|drh))|la parole)|ignorez[- ](?:le|la) tous|isolez[- ](?:le|la)|on l'ignore tous|on l'isole)",
            r"(?:nobody|no one) (?:talks?|speaks?|sits?) (?:to|with) (?:him|her|them)<40>(?:until|anymore|from now|tomorrow|ok|deal|understood|or)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "relentless",
        each(
            r"(?:bloque|bloquez|signale)[- ]moi<40>(?:autres? comptes?|nouveaux? comptes?|d'autres|dix comptes|je reviens|je reviendrai|j'en ai|tout mon temps|recommence\w{0,3})",
            r"(?:\d{1,3}|deuxieme|troisieme|dixieme|vingtieme) ?(?:e|eme|ieme)? ?(?:messages?|appels?|lettres?|mails?|commentaires?)<40>(?:demain|j'en (?:envoie|envoyais|enverrai|ferai)|je continue|tu (?:vas )?repond\w{1,3}|et ce n'est pas fini|et c'est pas fini)",
            r"(?:block|mute|report) me<40>(?:other accounts?|another account|new account|i(?:'ll| will) be back|plenty more|all the time)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "relentless",
        each(
            r"(?:cree|creer|ouvert|ouvrir|fait|made|created|opened|set up) (?:un |a |le |ce |this |an )(?:<1w>)?(?:compte|account|profil|profile)",
        ),
        near=(
            words(
                r"(?:commenter|repondre|surveiller|harceler|pourrir|comment|reply|harass) <3w>(?:chacune?|chaque|tous|toutes|tes|ta|every|each|all|your) <2w>(?:posts?|photos?|videos?|stor(?:y|ies)|messages?|mouvements?|toi|you|pictures?|moves?)"
            ),
        ),
        within=80,
    ),
    Cue(
        "relentless",
        each(
            r"(?:i've got|i have|we've got|j'ai|on a) (?:<1w>)?(?:your|ta|ton|votre|her|his|sa) (?:<1w>)?(?:plate|plaque|address|adresse|reg|number|photo|emploi du temps|schedule|immatriculation)",
        ),
        near=(
            words(
                r"all the time|plenty of time|tout mon temps|tout le temps|patiente?|watching|watch out|be careful|fais gaffe|gare a toi|on verra|we'll see|attends|see you soon|a tres vite"
            ),
        ),
        within=60,
    ),
    Cue(
        "until",
        each(
            r"(?:keep (?:posting|messaging|calling|texting|ringing|sending|sharing|coming|following)|every (?:single )?(?:day|night|hour))<60>(?:until|till|til) (?:he|she|you)(?:'s|'ve)? (?:\w+ )?(?:send|sends|quit|quits|leave|leaves|resign|resigns|crack|cracks|apologi[sz]es?|deletes?|cry|cries|gives? up)",
            r"(?:day|week|episode|part|jour|semaine|volet|round) (?:\d{1,3}|two|three|four|five|six|deux|trois|quatre|cinq)<70>(?:until|till|jusqu'a ce que?) ?(?:he|she|you|qu'il|qu'elle|il|elle|tu) (?:quits?|leaves?|resigns?|goes|cracks?|deletes?|part\w{0,3}|demissionn\w{1,3}|craqu\w{1,3}|degag\w{1,3})",
            r"(?:on|je) (?:n')?(?:arretera|arreterai|s'arretera|lachera|stoppera) (?:que |pas avant )?(?:quand|le jour ou|lorsqu') ?(?:il|elle|tu) (?:partira|partiras|demissionnera|demissionneras|craquera|craqueras|degagera|degageras|pleurera)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "isolated",
        each(
            r"(?:nobody|no one|don't anybody|don't anyone) (?:sit|talk|speak|eat|have lunch) (?:with|to|near|next to) (?!me|us|each|strangers|your)[a-z]{3,12}(?= (?:at|on|in|today|tomorrow|anymore|again|from|until)(?![^\W_])| ?[.,!;]| ?$)",
        ),
        to_clause_end=True,
    ),
    Cue(
        "isolated",
        each(
            r"on (?:ne )?(?:dit|parle|repond|adresse|mange|dejeune|invite|calcule) (?:plus|pas|jamais)(?: (?:bonjour|la parole|un mot))? (?:a|avec) (?!(?:personne|la|le|un|une|nous|nos|notre|moi|eux|les|des|cette|ces|leur|leurs|quelqu|qui|quiconque)(?![^\W_]))[a-z]{3,12}",
        ),
        near=(
            words(
                r"on tient bon|tenez bon|on lache rien|qui (?:se joint|nous rejoint|en est)|(?:elle|il) va finir par|(?:elle|il) finira par|jusqu'a ce qu'(?:elle|il)|continuez|rejoignez"
            ),
        ),
        within=110,
        across=True,
        to_clause_end=True,
    ),
    *PURSUITS,
    *PLAIN_PURSUITS,
)
_ORDINARY = words(
    "commande",
    "remboursement",
    "dossier",
    "colis",
    r"rembours\w{1,4}",
    "service client",
    "travaux",
    "greve",
    r"manif\w{0,7}",
    "mobilisation",
    "sport",
    "objectif",
    "regime",
    "reves?",
    "revendications?",
    "negociations?",
    "lutte",
    "syndicat",
    "syndicale?s?",
    "intersyndicale",
    "cgt",
    "cfdt",
    "retraites",
    "maladie",
    "soigner",
    "guerison",
    "chat",
    "chien",
    "bebe",
    "puce",
    "mon fils",
    "ma fille",
    "order",
    "refund",
    "grievance",
    "overtime",
    "wages",
    "pay rise",
    "rota",
    "hr",
    "strike",
    "union",
    "picket",
    "baby",
    "dog",
    "marathon",
    "goal",
    "dream",
)
_SUFFERED = words(
    "m'a", "me", "moi", r"m'isole\w{0,2}", "nous isole", "harcelement", "me (?:parle|repond)", "to me", "with me"
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, reported, suffered; a customer who insists, a strike that lasts."""
    start = found.start()
    if view.is_quoted(start) or is_reported(view, start) or is_judged(view, start) or says(view, _ORDINARY):
        return True
    return bool(
        _SUFFERED.search(found[0]) and "bloqu" not in found[0] and "block" not in found[0] and "repond" not in found[0]
    )
