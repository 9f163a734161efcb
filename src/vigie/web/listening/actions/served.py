"""Keeping what became of the heads that a larger model serves, so that a page can say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.db.models import F

from vigie.web.clock import now
from vigie.web.listening.models import ServedHead
from vigie.web.listening.serving import Counted

if TYPE_CHECKING:
    from vigie.web.people.models import Organisation


def count_served(organisation: Organisation, heads: Mapping[str, Counted]) -> None:
    """Add what a batch counted, inside the transaction that writes its labels."""
    for head, counted in heads.items():
        if not counted.answered and not counted.fell_back:
            continue
        row, _made = ServedHead.objects.get_or_create(organisation=organisation, head=head, model=counted.model)
        mine = ServedHead.objects.filter(pk=row.pk)
        mine.update(answered=F("answered") + counted.answered, fell_back=F("fell_back") + counted.fell_back)
        if counted.answered:
            mine.update(answered_at=now())
        if counted.trouble:
            mine.update(trouble=counted.trouble[:300], trouble_at=now())
