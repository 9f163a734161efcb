"""The acts of this room that the journal knows."""

from django.utils.translation import gettext_lazy as _

from vigie.web.alerts import offers as alert_offers
from vigie.web.cases.queries.made import alerts_held, made_of, made_of_alerts
from vigie.web.cases.queries.names import names_of
from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register
from vigie.web.listening import offers

register("cases.opened", _("a ouvert le dossier n° {number}"))
register("cases.opened_from_alert", _("en a ouvert le dossier n° {number}"))
register("cases.post_attached", _("a joint une publication au dossier"))
register("cases.screened", _("a examiné si le propos est protégé"))
register("cases.qualified", _("a qualifié le dossier"))
register("cases.step_recorded", _("a consigné une étape de la bonne nouvelle"))
register("cases.decided", _("a décidé, avec ses raisons"))
register("cases.explained", _("a expliqué la décision par une leçon"))
register("cases.explained_without_lesson", _("a dit pourquoi il n’y aura pas de leçon"))
register("cases.closed", _("a clos le dossier"))
register("cases.reopened", _("a rouvert le dossier"))
register("cases.dismissed", _("a classé le dossier sans suite"))
register("cases.handed_over", _("a orienté le dossier vers le dispositif d’alerte"))
register("cases.care_followed", _("a reçu la fin de la réclamation"))

resolver("cases", names_of)
offers.register_made("cases:open", made_of)
alert_offers.register_made(made_of_alerts)
alert_offers.register_held(alerts_held)
