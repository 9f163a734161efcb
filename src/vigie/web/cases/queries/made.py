"""What cases have made of posts and alerts: those one may see, and of posts how many others there are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vigie.web.cases.models import Case, CasePost
from vigie.web.cases.queries.access import visible_cases
from vigie.web.listening.offers import Link, Made

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from vigie.web.people.models import Member, Organisation


def made_of(reader: Member, posts: Collection[str]) -> Made:
    """Public id of a post → « dossier n° 12, décidé » with its page; those of others, counted, never named."""
    held = CasePost.objects.filter(
        organisation=reader.organisation_id, post__organisation=reader.organisation_id, post__public_id__in=posts
    ).select_related("case", "post")
    rows = list(held.order_by("case__number"))
    if not rows:
        return {}
    seen = set(visible_cases(reader).filter(pk__in=[row.case_id for row in rows]).values_list("pk", flat=True))
    made: dict[str, list[Link]] = {}
    hidden: dict[str, int] = {}
    for row in rows:
        post = row.post.public_id
        if row.case_id not in seen:
            hidden[post] = hidden.get(post, 0) + 1
            continue
        label = _("dossier n° {number}, {state}").format(number=row.case.number, state=row.case.get_state_display())
        made.setdefault(post, []).append(Link(label, reverse("cases:show", args=[row.case.public_id])))
    for post, count in hidden.items():
        label = ngettext("{n} dossier suivi par d’autres", "{n} dossiers suivis par d’autres", count).format(n=count)
        made.setdefault(post, []).append(Link(label, ""))
    return made


def alerts_held(organisation: Organisation) -> QuerySet[Case, str]:
    """Public ids of the alerts that have a case, whoever may see it."""
    return Case.objects.filter(organisation=organisation).exclude(alert="").values_list("alert", flat=True)


def made_of_alerts(reader: Member, alerts: Collection[str]) -> Mapping[str, Sequence[Link]]:
    """Public id of an alert → « dossier n° 6 ouvert par … » for each of its cases, with its page for who may see it."""
    rows = list(
        Case.objects.filter(organisation=reader.organisation_id, alert__in=alerts)
        .select_related("opened_by")
        .order_by("number")[: 10 * len(alerts)]
    )
    if not rows:
        return {}
    seen = set(visible_cases(reader).filter(pk__in=[case.pk for case in rows]).values_list("pk", flat=True))
    made: dict[str, list[Link]] = {}
    for case in rows:
        label = _("dossier n° {number} ouvert par {who}").format(number=case.number, who=case.opened_by.display_name)
        href = reverse("cases:show", args=[case.public_id]) if case.pk in seen else ""
        made.setdefault(case.alert, []).append(Link(label, href))
    return made
