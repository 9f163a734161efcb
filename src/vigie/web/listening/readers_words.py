"""What a finding says to those who read a post that is not theirs: what to do with it, not how to write it better."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from vigie.engine import Finding
from vigie.engine.finding import Family

ADVICE: dict[Family, str | Promise] = {
    Family.PERSONAL_DATA: _("N’en reprenez rien dans une réponse ; proposez un message privé et invitez à l’effacer."),
    Family.SECRET: _("Prévenez qui s’occupe de la sécurité : ce qui est public a pu être copié."),
    Family.CONFIDENTIAL: _("Ne confirmez ni ne démentez rien ; prévenez la communication."),
    Family.DEFAMATION_RISK: _("Être écrite ne rend une accusation ni vraie ni fausse : ne la reprenez pas."),
    Family.INSULT: _("Un mot dur n’efface pas la demande : répondez au fait, sans reprendre le mot."),
    Family.HATE: _("Ne le reprenez pas ; signalez-le au réseau, et soutenez qui est visé."),
    Family.HARASSMENT: _("Si quelqu’un est visé, prévenez-le d’abord ; un danger immédiat se dit aux secours."),
    Family.DISCLOSURE_MISSING: _("Rien à faire, sauf si l’auteur parle pour vous : rappelez-lui alors de le dire."),
    Family.IMAGE_RIGHTS: _("Ne repartagez pas l’image : rien ne dit que ces personnes sont d’accord."),
    Family.MINOR_SAFETY: _("Ne le repartagez pas ; si un enfant peut être retrouvé, signalez-le au réseau."),
    Family.ABSENCE_OR_LOCATION: _("Ne le repartagez pas : il aide à trouver quelqu’un, ou une porte sans personne."),
    Family.IP_RIGHTS: _("Ne repartagez pas l’œuvre ni le logo sans l’accord de qui les détient."),
    Family.TONE: _("Le ton n’est pas le fait : lisez ce qui est demandé."),
    Family.OFF_PUBLIC: _("Répondez sans rien confirmer, et poursuivez en message privé."),
    Family.FAKE_REVIEW: _("Rien n’est prouvé : le site d’avis a une procédure ; une réponse n’accuse personne."),
    Family.NEUTRALITY: _("Chacun peut le dire en son nom ; seuls vos comptes officiels sont tenus à la réserve."),
}  # fmt: skip
# The messages that speak to whoever wrote the text.
MESSAGES: dict[str, str | Promise] = {
    "ABS001": _("Ce passage annonce qu’un logement sera vide."),
    "DISC001": _("Une opinion, sans dire le lien avec l’employeur."),
    "IP002": _("Un nom, un logo ou une marque est employé ici par quelqu’un d’autre."),
}


def for_readers(findings: Iterable[Finding], language: str) -> tuple[Finding, ...]:
    """The findings of a post of somebody else's, in the words of those who read it ("fr" or "en")."""
    with override(language):
        return tuple(
            replace(
                finding,
                message=str(MESSAGES.get(finding.code, finding.message)),
                suggestion=str(ADVICE[finding.family]),
            )
            for finding in findings
        )
