"""The acts of this room that the journal knows."""

from django.utils.translation import gettext_lazy as _

from vigie.web.cases import begun
from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register
from vigie.web.lessons.queries.begun import begun_of
from vigie.web.lessons.queries.names import names

register("lessons.started", _("a commencé la leçon n° {number}"))
register("lessons.written", _("a écrit la leçon n° {number}"))
register("lessons.submitted", _("a donné la leçon n° {number} à relire"))
register("lessons.sent_back", _("a rendu la leçon n° {number} à son auteur"))
register("lessons.published", _("a publié la leçon n° {number}"))
register("lessons.withdrawn", _("a retiré la leçon n° {number}"))
register("lessons.recognised", _("quelqu’un dit reconnaître une personne dans la leçon n° {number}"))
register("lessons.kept", _("a gardé la leçon n° {number} après relecture"))

resolver("lessons", names)
begun.register(begun_of)
