"""The acts of this room that the journal knows."""

from django.utils.translation import gettext_lazy as _

from vigie.web.care.queries.made import made_of
from vigie.web.care.queries.names import names_of
from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register
from vigie.web.listening import offers

register("care.opened", _("a confié la réclamation n° {number} au centre d’appels"))
register("care.taken", _("a pris la réclamation en charge"))
register("care.released", _("a remis la réclamation dans la file"))
register("care.answered", _("a noté une réponse publiée"))
register("care.closed", _("a clos la réclamation"))

resolver("care", names_of)
offers.register_made("care:open", made_of)
