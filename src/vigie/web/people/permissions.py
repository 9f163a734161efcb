"""What may be done with the organisation and its people; `declare` and `can` serve every room."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from vigie.web.permissions import DECLARED, EVERYBODY, Permission, can, declare, roles_of

__all__ = ["DECLARED", "EVERYBODY", "Permission", "can", "declare", "roles_of"]

declare(
    "people.administer",
    ["administrator"],
    _("gérer l’organisation, les unités, les comptes et les rôles"),
)
declare("people.directory", ["administrator", "lead", "hr"], _("consulter l’annuaire"))
