"""Who may do what with modules."""

from django.utils.translation import gettext_lazy as _

from vigie.web.people.permissions import EVERYBODY, declare

declare("learning.take", EVERYBODY, _("suivre les parcours, et voir ses propres réponses"))
declare("learning.write", ["lead", "hr"], _("écrire et publier les parcours"))
declare(
    "learning.follow",
    ["lead", "hr", "staff_representative", "dpo", "auditor"],
    _("voir combien de personnes ont réussi un parcours, à partir de cinq"),
)
