"""The acts of this room that the journal knows."""

from django.utils.translation import gettext_lazy as _

from vigie.web.improvement.queries.names import names
from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register

register("improvement.proposed", _("a proposé de changer la clause {clause_number} (proposition n° {number})"))
register("improvement.rebased", _("a repris la proposition n° {number} à partir des mots d’aujourd’hui"))
register("improvement.accepted", _("a accepté la proposition n° {number}"))
register("improvement.rejected", _("n’a pas retenu la proposition n° {number}"))

resolver("improvement", names)
