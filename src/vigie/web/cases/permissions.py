"""Who may open, follow, qualify and decide cases. An employee's words are for HR and the named decider only."""

from django.utils.translation import gettext_lazy as _

from vigie.web.alerts import offers as alert_offers
from vigie.web.listening import offers as post_offers
from vigie.web.people.permissions import declare

declare(
    "cases.open",
    ["lead", "community_manager", "agent", "decision_maker", "hr"],
    _("ouvrir un dossier et suivre ceux que l’on a ouverts"),
)
declare("cases.lead", ["lead"], _("suivre et qualifier les dossiers, hors propos de salariés"))
declare("cases.speech", ["hr"], _("suivre et qualifier les dossiers « propos d’un salarié »"))
declare(
    "cases.decide",
    ["decision_maker", "lead"],
    _("décider d’un dossier dont on est nommé décideur"),
)
declare(
    "cases.decide_speech",
    ["decision_maker", "hr"],
    _("décider d’un dossier « propos d’un salarié » dont on est nommé décideur"),
)

alert_offers.register(_("Ouvrir un dossier"), "cases:open", "cases.open")
post_offers.register(
    _("Ouvrir un dossier"),
    "cases:open",
    "cases.open",
    again=_("Ouvrir un autre dossier"),
    together=_("Ouvrir un dossier avec les messages cochés"),
)
post_offers.register(_("C’est une bonne nouvelle"), "cases:open", "cases.open", query="kind=positive")
