"""What each family of findings is called on screen: beside a clause that answers it, and where a draft is checked."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vigie.engine import Family

NAMES: dict[str, str | Promise] = {
    Family.PERSONAL_DATA: _("données personnelles"),
    Family.SECRET: _("mots de passe et codes"),
    Family.CONFIDENTIAL: _("informations confidentielles"),
    Family.DEFAMATION_RISK: _("accusations contre quelqu’un"),
    Family.INSULT: _("insultes"),
    Family.HATE: _("propos haineux"),
    Family.HARASSMENT: _("menaces et harcèlement"),
    Family.DISCLOSURE_MISSING: _("lien avec l’organisation non dit"),
    Family.IMAGE_RIGHTS: _("droit à l’image"),
    Family.MINOR_SAFETY: _("protection des enfants"),
    Family.ABSENCE_OR_LOCATION: _("absences et lieux annoncés"),
    Family.IP_RIGHTS: _("œuvres et marques d’autrui"),
    Family.TONE: _("ton"),
    Family.OFF_PUBLIC: _("ce qui se dit en privé"),
    Family.FAKE_REVIEW: _("faux avis"),
    Family.NEUTRALITY: _("neutralité"),
}


def names(families: Iterable[str]) -> list[str]:
    """Their names in the reader's language; a family of another version keeps its code."""
    return [str(NAMES.get(family, family)) for family in families]
