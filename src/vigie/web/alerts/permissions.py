"""Who sees alerts, and who says they have looked. Human resources never do (R09)."""

from django.utils.translation import gettext_lazy as _

from vigie.web.people.permissions import declare

declare("alerts.read", ["lead", "community_manager", "agent"], _("voir les alertes et leur calcul"))
declare("alerts.look", ["lead", "community_manager"], _("dire qu’une alerte est regardée, ou la classer"))
