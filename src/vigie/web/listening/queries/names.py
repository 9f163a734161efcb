"""How sources, imports, topics and posts are called in the journal: a title, never a word of a post."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.journal.names import Name
from vigie.web.listening.models import ImportRun, Post, Rereading, Source, Topic
from vigie.web.permissions import can

if TYPE_CHECKING:
    from vigie.web.people.models import Member


def names_of(reader: Member, public_ids: Collection[str]) -> Mapping[str, Name | str]:
    """« import de fichier.jsonl », « source … », « sujet … », « un message », with a page for who may open it."""
    known = {"organisation": reader.organisation_id, "public_id__in": public_ids}
    rights = ("import", "read", "oversee", "reanalyse")
    imports, reads, oversees, rereads = (can(reader, f"listening.{right}") for right in rights)
    found = {}
    for public_id, file in ImportRun.objects.filter(**known).values_list("public_id", "file_name"):
        label = _("import de {file}").format(file=file) if file else _("import sans fichier")
        found[public_id] = Name(label, reverse("listening:run", args=[public_id]) if imports else "")
    for public_id in Post.objects.filter(**known).values_list("public_id", flat=True):
        found[public_id] = Name(_("un message"), reverse("listening:post", args=[public_id]) if reads else "")
    for public_id, name in Source.objects.filter(**known).values_list("public_id", "name"):
        label = _("source {name}").format(name=name)
        found[public_id] = Name(label, reverse("listening:sources") if oversees else "")
    for public_id in Rereading.objects.filter(**known).values_list("public_id", flat=True):
        found[public_id] = Name(_("relecture des messages"), reverse("listening:rereadings") if rereads else "")
    for public_id, name in Topic.objects.filter(**known).values_list("public_id", "name"):
        label = _("sujet {name}").format(name=name)
        found[public_id] = Name(label, reverse("listening:topics") if oversees else "")
    return found
