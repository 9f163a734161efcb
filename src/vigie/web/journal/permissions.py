"""Who may read the journal, and who may erase what it should not hold."""

from django.utils.translation import gettext_lazy as _

from vigie.web.permissions import declare

declare(
    "journal.read",
    ["auditor", "dpo", "administrator", "lead"],
    _("lire le journal, le vérifier et en exporter la tête"),
)
declare("journal.erase", ["dpo"], _("effacer le contenu personnel d’une ligne du journal"))
