"""Who may do what with proposals."""

from django.utils.translation import gettext_lazy as _

from vigie.web.lessons import offers
from vigie.web.permissions import EVERYBODY, declare

declare("improvement.propose", EVERYBODY, _("proposer d’autres mots pour une clause, et suivre ses propositions"))
declare(
    "improvement.read",
    ["lead", "hr", "staff_representative", "dpo", "auditor"],
    _("lire toutes les propositions"),
)
declare("improvement.decide", ["lead"], _("accepter une proposition ou ne pas la retenir, en disant pourquoi"))

offers.register(_("Proposer d’autres mots pour la clause {number}"), "improvement:propose", "improvement.propose")
