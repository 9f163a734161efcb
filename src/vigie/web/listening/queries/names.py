"""How sources, imports, topics and posts are called in the journal: a title, never a word of a post."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from vigie.web.journal.names import Name
from vigie.web.listening.models import ImportRun, Post, Source, Topic


def names_of(organisation: str, public_ids: Collection[str]) -> Mapping[str, Name | str]:
    """« import de fichier.jsonl », « source … », « sujet … », « un message », with their pages."""
    known = {"organisation__public_id": organisation, "public_id__in": public_ids}
    runs = ImportRun.objects.filter(**known).values_list("public_id", "file_name")
    posts = Post.objects.filter(**known).values_list("public_id", flat=True)
    sources = Source.objects.filter(**known).values_list("public_id", "name")
    topics = Topic.objects.filter(**known).values_list("public_id", "name")
    return {
        **{
            public_id: Name(
                _("import de {file}").format(file=file) if file else _("import sans fichier"),
                reverse("listening:run", args=[public_id]),
            )
            for public_id, file in runs
        },
        **{public_id: Name(_("un message"), reverse("listening:post", args=[public_id])) for public_id in posts},
        **{
            public_id: Name(_("source {name}").format(name=name), reverse("listening:sources"))
            for public_id, name in sources
        },
        **{
            public_id: Name(_("sujet {name}").format(name=name), reverse("listening:topics"))
            for public_id, name in topics
        },
    }
