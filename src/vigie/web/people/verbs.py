"""The acts of this room that the journal knows."""

from django.utils.translation import gettext_lazy as _

from vigie.web.journal.names import resolver
from vigie.web.journal.verbs import register
from vigie.web.people.models import Role
from vigie.web.people.names import names_of

resolver("people", names_of)

register("people.organisation_created", _("a créé l’organisation {name}"))
register("people.unit_created", _("a créé l’unité {name}"))
register("people.member_added", _("a ajouté une personne à l’annuaire"))
register("people.role_granted", _("a donné le rôle {role}"), words=dict(Role.choices))
register("people.role_withdrawn", _("a retiré le rôle {role}"), words=dict(Role.choices))
register("people.member_closed", _("a fermé l’accès d’une personne"))
register("people.organisation_described", _("a modifié la fiche de l’organisation"))
