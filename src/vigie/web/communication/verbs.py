"""The acts of communication that the journal knows."""

from django.utils.translation import gettext_lazy as _

from vigie.web.communication.names import names
from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register

register("communication.campaign_launched", _("a lancé la diffusion de la version {number} de la charte"))
register("communication.people_enrolled", _("a inscrit les personnes concernées par la diffusion : {count}"))
register("communication.people_told", _("a prévenu des personnes de ce qu’elles ont à lire : {count}"))

resolver("communication", names)
