"""Who may see the messages that leave."""

from django.utils.translation import gettext_lazy as _

from vigie.web.permissions import declare

declare("outbox.see", ["administrator", "lead"], _("voir les messages envoyés et en renvoyer un"))
