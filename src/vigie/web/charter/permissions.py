"""Who may do what with the charter."""

from django.utils.translation import gettext_lazy as _

from vigie.web.people.permissions import EVERYBODY, declare

declare("charter.read", EVERYBODY, _("lire la charte, son histoire, et en accuser lecture"))
declare(
    "charter.review",
    ["lead", "hr", "staff_representative", "dpo", "auditor"],
    _("relire le brouillon de la charte avant sa publication"),
)
declare("charter.edit", ["lead"], _("modifier le brouillon de la charte"))
declare("charter.publish", ["lead"], _("publier une version de la charte"))
