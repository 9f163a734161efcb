"""Who may look at the jobs."""

from django.utils.translation import gettext_lazy as _

from vigie.web.permissions import declare

declare("queue.see", ["administrator"], _("voir les travaux de fond, relancer ou annuler l’un d’eux"))
