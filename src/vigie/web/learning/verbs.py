"""The acts of learning that the journal knows. Answers name nobody: a result belongs to its author."""

from django.utils.translation import gettext_lazy as _

from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register
from vigie.web.learning.names import names

register("learning.module_written", _("a écrit un parcours"))
register("learning.module_revised", _("a préparé la version {version} d’un parcours"))
register("learning.module_abandoned", _("a abandonné le brouillon d’un parcours"))
register("learning.module_published", _("a publié la version {version} d’un parcours"))
register("learning.module_retired", _("a retiré un parcours"))
register("learning.module_answered", _("a reçu la réponse de quelqu’un à un parcours"))

resolver("learning", names)
