"""Who may do what with lessons."""

from django.utils.translation import gettext_lazy as _

from vigie.web.permissions import EVERYBODY, declare

declare("lessons.read", EVERYBODY, _("lire les leçons publiées"))
declare(
    "lessons.write",
    ["lead", "decision_maker", "community_manager", "hr"],
    _("écrire la leçon d’un dossier que l’on peut lire"),
)
declare("lessons.review", ["lead", "hr", "dpo"], _("relire une leçon écrite par quelqu’un d’autre, et la publier"))
declare("lessons.withdraw", ["lead", "dpo"], _("retirer une leçon publiée"))
