"""What each family of findings is called on screen, so that a clause can say which ones it answers."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vigie.engine import Family

NAMES: dict[str, str | Promise] = {
    Family.PERSONAL_DATA: _("données personnelles"),
    Family.SECRET: _("mots de passe et codes"),
    Family.CONFIDENTIAL: _("informations confidentielles"),
    Family.DEFAMATION_RISK: _("risque de diffamation"),
    Family.INSULT: _("injure"),
    Family.HATE: _("haine"),
    Family.HARASSMENT: _("harcèlement"),
    Family.DISCLOSURE_MISSING: _("lien avec l’employeur non dit"),
    Family.IMAGE_RIGHTS: _("droit à l’image"),
    Family.MINOR_SAFETY: _("protection des mineurs"),
    Family.ABSENCE_OR_LOCATION: _("absence ou lieu annoncés"),
    Family.IP_RIGHTS: _("œuvres et marques d’autrui"),
    Family.TONE: _("ton des comptes officiels"),
    Family.OFF_PUBLIC: _("à traiter hors du public"),
    Family.FAKE_REVIEW: _("faux avis"),
    Family.NEUTRALITY: _("neutralité"),
}


def names(families: Iterable[str]) -> list[str]:
    """Their names in the reader's language; a family of another version keeps its code."""
    return [str(NAMES.get(family, family)) for family in families]
