"""The acts of this room that the journal knows."""

from django.utils.translation import gettext_lazy as _

from vigie.web.alerts.queries import names_of
from vigie.web.alerts.row import row_of
from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register
from vigie.web.listening import offers

register("alerts.raised", _("a signalé un moment inhabituel : {observed} messages"))
register("alerts.grew", _("a étendu l’alerte : {observed} messages"))
register("alerts.looked", _("a regardé l’alerte"))
register("alerts.closed", _("a classé l’alerte sans suite"))

resolver("alerts", names_of)
offers.register_row("alerte", row_of)
