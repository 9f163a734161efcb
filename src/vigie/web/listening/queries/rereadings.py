"""With what posts were read, how many are out of date and why, and the re-readings that were asked for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Count

from vigie.engine import ENGINE_VERSION
from vigie.web.charter.queries import engine_charter, version_in_force
from vigie.web.errors import NotFound
from vigie.web.listening.lenses import LensKey, key_of
from vigie.web.listening.models import Lens, Post, Rereading, RereadingState
from vigie.web.permissions import can
from vigie.web.queue.queries import is_alive

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation

SHOWN = 20


@dataclass(frozen=True, slots=True)
class ReadWith:
    """Posts read with the same things. `since` None: before Vigie kept count. What differs from today, if anything."""

    posts: int
    engine_version: str
    charter_number: int
    since: datetime | None
    is_current: bool
    other_engine: bool
    other_heads: bool
    other_words: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How the posts of an organisation stand. `rows`: today's first, then the most posts, SHOWN at most."""

    total: int
    outdated: int
    engine_version: str
    charter_number: int
    rows: tuple[ReadWith, ...]


@dataclass(frozen=True, slots=True)
class RereadingView:
    """A re-reading as it stands: `state` says "stopped" too when its job is gone; `minutes` left, at its pace."""

    run: Rereading
    state: str
    minutes: int | None


def standing(organisation: Organisation) -> Standing:
    """With what the posts kept were read, against what they would be read with today."""
    today = key_of(organisation, engine_charter(organisation, with_confidential=True))
    counts = dict(
        Post.objects.filter(organisation=organisation).order_by().values_list("lens").annotate(posts=Count("pk"))
    )
    lenses = Lens.objects.in_bulk([pk for pk in counts if pk is not None])
    rows = [_row(lenses.get(pk), posts, today) for pk, posts in counts.items()]
    rows.sort(key=lambda row: (not row.is_current, -row.posts))
    version = version_in_force(organisation)
    return Standing(
        total=sum(counts.values()),
        outdated=sum(row.posts for row in rows if not row.is_current),
        engine_version=ENGINE_VERSION,
        charter_number=version.number if version else 0,
        rows=tuple(rows[:SHOWN]),
    )


def _row(lens: Lens | None, posts: int, today: LensKey) -> ReadWith:
    if lens is None:
        return ReadWith(posts, "", 0, None, False, False, False, False)
    key = LensKey(lens.engine_version, lens.heads_version, lens.words)
    return ReadWith(
        posts=posts,
        engine_version=lens.engine_version,
        charter_number=lens.charter_number,
        since=lens.first_at,
        is_current=key == today,
        other_engine=key.engine_version != today.engine_version,
        other_heads=key.heads_version != today.heads_version,
        other_words=key.words != today.words,
    )


def latest_rereading(organisation: Organisation) -> RereadingView | None:
    """The last re-reading asked for, as it stands."""
    runs = Rereading.objects.filter(organisation=organisation).select_related("lens", "started_by")
    found = runs.order_by("-started_at", "-pk").first()
    return None if found is None else _view(found)


def access_rereading(acting_user: Member, public_id: str) -> Rereading:
    """A re-reading of one's organisation, for those who may ask for one. Raises NotFound."""
    runs = Rereading.objects.filter(organisation=acting_user.organisation_id, public_id=public_id)
    found = runs.select_related("organisation", "lens").first()
    if found is None or not can(acting_user, "listening.reanalyse", found):
        raise NotFound()
    return found


def _view(run: Rereading) -> RereadingView:
    state = str(run.state)
    if state == RereadingState.RUNNING and not is_alive(run.job):
        state = str(RereadingState.STOPPED)
    taken = (run.touched_at - run.started_at).total_seconds()
    left = taken * max(run.total - run.done, 0) / run.done if run.done else 0
    return RereadingView(run, state, math.ceil(left / 60) if state == RereadingState.RUNNING and left else None)
