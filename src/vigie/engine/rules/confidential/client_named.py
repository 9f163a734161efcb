"""A client of the lexicon named in a context that is not public."""

from __future__ import annotations

from collections.abc import Iterator

from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.stance import is_sourced, says
from vigie.engine.view import View

RULE = Rule(
    code="CONF002",
    name="client-named",
    family=Family.CONFIDENTIAL,
    severity=Severity.DANGER,
    confidence=0.88,
    since="0.2",
    message=Words(
        fr="« {client} » est un client, et ce contexte n'est pas public.",
        en="“{client}” is a client, and this context is not public.",
    ),
    suggestion=Words(
        fr="Racontez la situation sans le nommer, ou demandez à la communication ce qui peut être dit.",
        en="Tell the situation without the name, or ask communications what may be said.",
    ),
    causes={
        "business": Words(fr="client nommé et affaire en cours", en="a client named and business under way"),
    },
)

_REACH = 120
_BUSINESS = words(
    r"reunion\w{0,1}",
    r"comites?",
    "copil",
    "contrats?",
    r"resili\w{2,6}",
    "appels? d'offres",
    "on (?:a (?:eu|decroche|rafle)|repond|propose|a gagne|a perdu|perd|signe|vient de signer|leur|facture|livre|va)",
    "nous (?:repondons|proposons|perdons|signons)",
    "rachat",
    r"rachete\w{0,2}",
    "signature",
    "devis",
    "budget",
    "marges?",
    "decroche",
    r"impaye\w{0,2}",
    "migration",
    r"menac\w{1,4}",
    "retards?",
    "litiges?",
    "audits?",
    r"\d[\d.,]* ?(?:%|m€|k€|millions?|euros|€)",
    r"penalites?",
    r"negoci\w{2,6}",
    "avenant",
    "perdu",
    "incident",
    "panne",
    "bug",
    "faille",
    "fuite",
    "projet",
    "prototype",
    "poc",
    "proposition",
    "offre",
    "mission",
    "operation",
    "compte",
    "plan social",
    "licenciements?",
    r"restructur\w{3,7}",
    r"(?:nous )?confie\w{0,2}",
    r"signe\w{0,2}",
    "nego",
    "est a nous",
    "is ours",
    "are ours",
    r"(?:treasury|finance|procurement|legal) (?:team|folks|people|department)",
    r"(?:leur|le|la) (?:treso\w{0,6}|compta\w{0,8}|dsi|drh|service achats)",
    "fusion",
    "acquisition",
    "closing",
    "due diligence",
    "tarifs?",
    "remises?",
    "prospect",
    "le client",
    r"accompagn\w{2,6}",
    r"reorganis\w{1,6}",
    "dossier",
    r"rien (?:de |d')?(?:public|officiel)",
    "can't say more",
    "leur (?:dg|dsi|drh|directeur|directrice|patron|systeme|infra|budget|contrat|serveur)",
    "ils (?:veulent|menacent|ont (?:refuse|signe|paye|perdu)|vont|paient|quittent)",
    "confidentiel",
    "sous leur (?:nom|marque)",
    "en marque blanche",
    "pour leur compte",
    "censee?s? (?:le )?(?:savoir|dire|parler)",
    "on (?:prend|traite|gere|heberge|fabrique) <1w>(?:appels|dossiers|commandes|demandes|serveurs|plaintes|reclamations)",
    "white[- ]label",
    "under their (?:name|brand)",
    "on their behalf",
    "chez eux",
    "meetings?",
    "contract",
    r"cancel\w{0,4}",
    "bid",
    "tender",
    "takeover",
    "signing",
    "quote",
    "margin",
    "unpaid",
    "migrating",
    r"threaten\w{0,3}",
    "delays?",
    "dispute",
    r"penalt\w{1,3}",
    r"negotiat\w{2,4}",
    "lost",
    "outage",
    "breach",
    "project",
    "proposal",
    "deal",
    "layoffs",
    "merger",
    "pricing",
    "discount",
    "our client",
    "their (?:ceo|cto|cio|system|budget|servers?|board)",
    "they (?:want|threaten|refuse|signed|are leaving|will)",
    "rollout",
    "go-?live",
    "account",
    "deadline",
)
_PUBLIC = words(
    "communique",
    "presse",
    "annonce officielle",
    "officiellement",
    "cas client",
    "temoignage",
    "reference publique",
    r"publie\w{0,2}",
    "press release",
    "case study",
    "officially",
    "published",
    "testimonial",
    "public reference",
    "magasin",
    "boutique ouverte",
    "cliente? (?:chez|de)",
    "mon compte",
    "ma carte",
    "mon contrat",
    "ma facture",
    "mon abonnement",
    "my account",
    "my card",
    "my bill",
    "je recommande",
    "marathon",
    "course",
    "match",
    "concert",
    "sponsor",
    "mecene",
)


def find(view: View, context: Context) -> Iterator[Match]:
    if context.author_role not in ("employee", "official", "agent"):
        return
    if context.lexicon.sealed is not None:
        for start, end in context.lexicon.sealed.find(view, "client"):
            if not _is_spared(view, start, end):
                yield Match(*view.span(start, end), "business")
    pattern = context.lexicon.client_pattern
    if pattern is None:
        return
    for found in pattern.finditer(view.folded):
        if not _is_spared(view, *found.span()):
            spelling = context.lexicon.spelling(found[0], context.lexicon.clients)
            yield Match(*view.span(*found.span()), "business", data={"client": spelling} if spelling else {})


def _is_spared(view: View, start: int, end: int) -> bool:
    """Quoted; public; nothing about business near the name."""
    if view.is_quoted(start) or says(view, _PUBLIC) or is_sourced(view, start):
        return True
    around = view.folded[max(start - _REACH, 0) : start] + " " + view.folded[end : end + _REACH]
    return not _BUSINESS.search(around)
