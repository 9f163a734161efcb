"""The acts of this room that the journal knows."""

from django.utils.translation import gettext_lazy as _

from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register
from vigie.web.outbox import queries

register("outbox.sent_again", _("a renvoyé le message « {about} » à {to}"))
resolver("outbox", queries.names)
