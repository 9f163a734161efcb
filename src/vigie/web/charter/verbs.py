"""The acts of the charter that the journal knows."""

from django.utils.translation import gettext_lazy as _

from vigie.web.charter.queries.names import names
from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register

register("charter.draft_started", _("a ouvert le brouillon de la version {number} de la charte"))
register("charter.draft_abandoned", _("a abandonné le brouillon de la version {number} de la charte"))
register("charter.clause_written", _("a écrit la clause {number} dans le brouillon de la charte"))
register("charter.clause_removed", _("a retiré la clause {number} du brouillon de la charte"))
register("charter.clause_restored", _("a rétabli la clause {number} dans le brouillon de la charte"))
register("charter.clause_moved", _("a déplacé la clause {number} dans le brouillon de la charte"))
register(
    "charter.published",
    _("a publié la version {number} de la charte (clauses changées : {changed})"),
)
register("charter.acknowledged", _("a accusé lecture de la version {number} de la charte"), private=True)

resolver("charter", names)
