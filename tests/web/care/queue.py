"""What the tests of care start from: customers' posts, and complaints in the queue."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
POST = "Toujours pas remboursée de mon abonnement après trois semaines, que faites-vous ?"
ANSWER = "Bonjour, nous sommes désolés de cette attente. Écrivez-nous en message privé, nous regardons tout de suite."
# Friday 20 March 2026, 17:10 in Paris
POSTED = datetime(2026, 3, 20, 16, 10, tzinfo=UTC)


def post(cast: Any, text: str = POST, at: datetime = POSTED) -> str:
    from vigie.web.listening import actions, queries
    from vigie.web.listening.decisions.records import Record

    source = actions.declare_source(cast.organisation, name="Essai", purpose="Un essai.", acting_user=None)
    post.count = getattr(post, "count", 0) + 1  # type: ignore[attr-defined]
    number = post.count  # type: ignore[attr-defined]
    record = Record(
        f"{text} ({number})",
        native_id=f"r{number}",
        network="essai",
        author=f"cliente {number}",
        published_at=at,
        visibility="public",
    )
    actions.import_posts(source, [record], acting_user=None, declared_public=True)
    return next(
        str(found.public_id) for found in queries.newest(cast.organisation, limit=1_000) if f"({number})" in found.text
    )


def complaint(cast: Any, who: str = "bruno", **more: Any) -> Any:
    """A complaint in the queue, opened by the community manager."""
    from vigie.web.care import actions

    return actions.open_complaint(post=post(cast, **more), acting_user=getattr(cast, who))


def taken(cast: Any, who: str = "chloe", **more: Any) -> Any:
    from vigie.web.care import actions

    return actions.take(complaint(cast, **more), acting_user=getattr(cast, who))


def verbs(found: Any) -> list[str]:
    from vigie.web.journal.queries import lines_about

    return [line.verb for line in lines_about(found.organisation.public_id, found.public_id)]
