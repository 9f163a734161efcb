"""Step 3: a source, topics, the posts of four weeks imported as they came, the alerts they raise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from vigie.web.alerts import actions as alerts
from vigie.web.alerts.queries import access_alert, open_alerts
from vigie.web.clock import now
from vigie.web.demo import generator
from vigie.web.demo.seed.stage import Stage, words
from vigie.web.listening import actions, queries
from vigie.web.listening.decisions.records import Record, Refused, read_record


def declared(stage: Stage) -> None:
    """Where posts come from, why, how long originals are kept; and the topics that are listened to."""
    lead = stage.personas["lead"]
    stage.held["source"] = actions.declare_source(
        stage.organisation, **stage.said("cases", "source"), kind="seed", retention_days=7, acting_user=lead
    )
    for topic in words("cases")["topics"].values():
        named = {key: topic[key][stage.language] for key in ("name", "purpose")}
        actions.create_topic(
            **named, query=topic["query"], expires_on=now().date() + timedelta(days=330), acting_user=lead
        )
    stage.held["posts"] = list(generator.generate(stage.seed, stage.now, stage.zone))
    stage.held["imported until"] = None


def imported(stage: Stage) -> None:
    """The posts published since the last import; originals past their term go, as the nightly job does."""
    until = now()
    actions.import_posts(
        stage.held["source"],
        _records(stage, stage.held["imported until"], until),
        acting_user=stage.personas["community_manager"],
    )
    stage.held["imported until"] = until
    actions.purge_expired_raw()


def outage_looked_at(stage: Stage) -> None:
    """The community manager opened the alert of the application's failure, that very morning."""
    for alert in _open(stage):
        alerts.look_at(alert, acting_user=stage.personas["community_manager"])


def alerts_closed(stage: Stage, *, reason: str) -> None:
    """And closes what is open, saying why."""
    for alert in _open(stage):
        alerts.close_alert(
            alert, reason=stage.said("cases", "alerts")[reason], acting_user=stage.personas["community_manager"]
        )


def post(stage: Stage, key: str) -> Any:
    """The post of a story, once imported. Raises LookupError before."""
    wanted = generator.story_id(key, stage.seed)
    story = next(story for story in generator.STORIES if story.key == key)
    moment = story.moment(stage.now)
    around = queries.posts_between(
        stage.organisation, None, moment - timedelta(seconds=1), moment + timedelta(minutes=1), limit=50
    )
    for found in around:
        if found.native_id == wanted:
            return found
    raise LookupError(f"the post of {key!r} is not imported yet")


def _records(stage: Stage, since: datetime | None, until: datetime) -> Iterator[Record | Refused]:
    for line, fields in enumerate(stage.held["posts"], start=1):
        published = datetime.fromisoformat(fields["published_at"])
        if (since is None or published > since) and published <= until:
            yield read_record(fields, line=line, zone=stage.zone)


def _open(stage: Stage) -> list[Any]:
    reader = stage.personas["community_manager"]
    return [access_alert(reader, card.public_id) for card in open_alerts(reader, limit=20)]
