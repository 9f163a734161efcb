"""The whole loop on one screen: which recorded act starts which job, in which room."""

from __future__ import annotations

from django.apps import AppConfig

# verb of the journal -> kinds of jobs, enqueued in the transaction that records the act.
LOOP: dict[str, tuple[str, ...]] = {
    # 1 → 2  a published charter asks again those whom its changed clauses bind
    "charter.published": ("communication.ask_those_concerned",),
    # 3      imported posts are looked at for unusual days
    # 3      and their tone and intent are read, apart so that imports keep their pace
    "listening.imported": ("alerts.scan", "listening.classify"),
    "listening.reanalysed": ("listening.classify",),
    # 3      a new topic is looked for in what was already heard
    "listening.topic_created": ("alerts.scan",),
    # 3 → 4  (a person decides: no job opens a case)
    # 4      a case follows the complaint it gave to the call centre
    "care.closed": ("cases.follow_complaint",),
    # 4 → 5  a decided case waits for its lesson: home says so, nothing is written for anybody
    # 6 → 1  an accepted proposal changes the draft of the charter, by the action itself
}


class Wiring(AppConfig):
    """Hands the loop to the journal once every room is loaded."""

    name = "vigie.web.wiring"
    label = "wiring"

    def ready(self) -> None:
        from vigie.web.journal import followers

        followers.follow(LOOP)
