"""Who may answer customers. Human resources never see complaints (R09)."""

from django.utils.translation import gettext_lazy as _

from vigie.web.listening import offers
from vigie.web.people.permissions import declare

declare(
    "care.open",
    ["lead", "community_manager", "agent"],
    _("confier une publication au centre d’appels"),
)
declare(
    "care.answer",
    ["agent", "community_manager", "lead"],
    _("prendre une réclamation, y répondre et la clore"),
)
declare("care.lead", ["lead", "community_manager"], _("remettre en file ou clore la réclamation d’un agent"))

offers.register(_("Confier au centre d’appels"), "care:open", "care.open")
