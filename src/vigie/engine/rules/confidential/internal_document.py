"""An internal document shown, photographed or shared."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vigie.engine.cues import Cue, Cues, matches
from vigie.engine.finding import Family, Severity
from vigie.engine.patterns import each, words
from vigie.engine.rule import Context, Match, Rule, Words
from vigie.engine.speech import is_denied
from vigie.engine.stance import says
from vigie.engine.view import View

RULE = Rule(
    code="CONF004",
    name="internal-document",
    family=Family.CONFIDENTIAL,
    severity=Severity.DANGER,
    confidence=0.88,
    since="0.2",
    message=Words(
        fr="Un document interne est montré ou partagé ici.",
        en="An internal document is shown or shared here.",
    ),
    suggestion=Words(
        fr="Gardez-le dans l'organisation ; pour alerter sur ce qu'il révèle, la ligne d'alerte interne vous protège.",
        en="Keep it inside; if what it reveals worries you, the internal alert line protects you.",
    ),
    causes={
        "shared": Words(fr="document interne et geste de partage", en="an internal document and an act of sharing"),
    },
)

_DOCUMENT = (
    r"(?:notes?|mails?|memos?|messages?|documents?|docs?|rapports?|presentations?|slides?|powerpoints?|ppt|fichiers?|tableaux?|tableau de bord|comptes?[- ]rendus?|cr|pv|audits?|plannings?|organigrammes?|procedures?|courriers?|dossiers?|schemas?|captures?|extraits?|plans?|listes?|lettres?|bilans?|contrats?|grilles?|rapport d'\w+|cahier des charges|devis|etude|script) "
    r"(?:<2w>)?(?:internes?|confidentiel\w{0,3}|secrete?s?|du (?:codir|comex|comite|siege|patron|directeur|service|dg|conseil d'administration|ca)|de (?:la direction|direction|l'equipe dirigeante|la drh|la rh)|des (?:clients|salaires|licenciements|postes supprimes|suppressions)|de service|de cadrage|a diffusion restreinte|clients|de remuneration|tarifaires?|de crise|non publiee?s?)"
)
_SHARE = r"je (?:vous |te |l'|le |la |les ){0,2}(?:ai |l'ai )?(?:mets?|met|partage|poste|balance|publie|colle|envoie|montre|transfere|lache|file|laisse|livre|uploade?|mis|pris|photographie|scanne|recopie)|voici|voila|regardez|(?:en|pris en) photo|en pj|en piece jointe|ci-joint\w{0,1}|en lien|dispo ici|telechargeable|screenshot|capture d'ecran|captures? en|en commentaire|dans le fil|thread|a lire|lisez|faites tourner|fuite|en mp|pour les curieux"
_PLANS = r"(?:le |la |les |the )?(?:plans? de (?:fermetures?|licenciements?|suppressions?|restructuration|cession|reorganisation|departs|sauvegarde|charge)|listes? des (?:postes|sites|departs|licencie\w{1,2}|suppressions|fermetures)|organigramme|grille (?:des salaires|de remuneration)|org ?chart|closure plan|redundancy list|salary (?:grid|bands))"
CUES = Cues(
    Cue("shared", each(_DOCUMENT), near=(words(_SHARE),), within=110),
    Cue(
        "shared",
        each(
            r"(?:slides?|diapos?|diapositives?|pages?|extraits?|captures?|screens?|screenshots?|copies?|scans?|mails?|emails?) (?:n° ?)?(?:\d{1,3} )?(?:<1w>)?(?:du|de la|des|de l'|of the|from the) "
            r"(?:comex|codir|comite de direction|conseil d'administration|drh|direction|siege|(?:mail|note|courrier|message) (?:interne|de service|de la drh|de la direction|du siege|du directeur)|"
            r"rapport d'audit|audit|business plan|plan strategique|board (?:deck|pack|report|meeting)|audit report|management meeting|hr (?:mail|email|memo)|exec (?:deck|meeting))",
        ),
        near=(
            words(
                _SHARE,
                r"postee?s?|en (?:reponse|story|dessous|com)|ci-dessous|dessous|savourez|appreciez|cadeau|👇|posted|below|in the (?:replies|thread)|enjoy|for you",
            ),
        ),
        within=60,
    ),
    Cue(
        "shared",
        each(_PLANS),
        near=(
            words(
                _SHARE,
                r"je vous (?:mets|montre|poste)|sous les yeux|(?:personne|nobody|no one) (?:n'est |est |is )?(?:cense\w{0,2}|supposed|meant)|here(?:'s| is)|photo|attached|avant (?:tout le monde|l'annonce|lundi)|before (?:monday|the announcement)",
            ),
        ),
        within=80,
    ),
    Cue(
        "shared",
        each(
            r"(?:photo|capture|pic|picture|snap) (?:du|de la|des|de l'|of the) (?:tableau blanc|paperboard|whiteboard|ordre du jour|compte[- ]rendu|flip ?chart) (?:<2w>)?(?:reunion|codir|comex|comite|budget|meeting|board)",
            r"(?:voici|voila|je (?:vous )?(?:mets|partage|poste|balance|colle|montre)) <3w>(?:la grille des salaires|le fichier (?:des )?clients|la liste des (?:licencies|postes|clients|fournisseurs)|l'organigramme|le compte[- ]rendu d[eu] (?:codir|comex|comite|cse)|les slides d[eu]|le mail d[eu] (?:la direction|directeur|patron|dg|drh))",
            r"(?:here (?:is|are)|here's|sharing|posting|i'm (?:posting|sharing)|attached|uploading|screenshots? of|photo of|pictures? of|leaking|leaked) <5w>(?:internal|confidential|board|management|staff-only|restricted|unreleased|client|customer|draft) <2w>(?:memo|memos|email|emails|mail|document|documents|doc|slides?|deck|report|minutes|file|files|list|spreadsheet|policy|plan|pack|paper|papers|notes?|letter)",
            r"(?:internal|confidential|board|management|client|unpublished) <2w>(?:memo|email|document|slides?|deck|report|minutes|file|list|spreadsheet|paper|papers|plan)<70>(?:attached|below|here|pages?|photo|screenshot|sharing|posting|pasting|paste|link|enjoy|in the comments|have a look|uploaded)",
        ),
    ),
)
_SAFE = words(
    "public",
    "publique",
    "publies?",
    "publiee?s?",
    "en ligne",
    "officiel",
    "sur (?:le|notre) site",
    "ne (?:jamais|pas) partager",
    "ne partagez",
    "ne publiez",
    "modele de",
    "exemple de",
    "rediger",
    "comment",
    "open data",
    "diffusee a la presse",
    "published",
    "on our website",
    "never share",
    "do not share",
    "don't share",
    "template",
    "how to",
)


def find(view: View, context: Context) -> Iterator[Match]:
    yield from matches(view, CUES, _is_spared)


def _is_spared(view: View, found: re.Match[str]) -> bool:
    """Quoted, denied; a published document, an advice about documents."""
    return view.is_quoted(found.start()) or is_denied(view, found.start(), 30) or says(view, _SAFE)
