"""Who may do what with campaigns."""

from django.utils.translation import gettext_lazy as _

from vigie.web.people.permissions import EVERYBODY, declare

declare("communication.readings", EVERYBODY, _("voir ses propres lectures et ses accusés"))
declare(
    "communication.follow",
    ["lead", "hr", "staff_representative", "dpo", "auditor"],
    _("suivre l’avancement des diffusions, par groupes d’au moins cinq personnes"),
)
