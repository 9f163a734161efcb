"""Steps 4 and 5: the cases of the story, what was decided and why, and the lessons drawn from them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from vigie.web.care import actions as care
from vigie.web.cases import actions
from vigie.web.clock import now
from vigie.web.demo.seed import listening
from vigie.web.demo.seed.stage import Stage, words
from vigie.web.lessons import actions as lessons


def photo_told(stage: Stage) -> None:
    """Somebody of the workshop asked their manager whether a picture was fine: HR opens the case, and screens it."""
    said, hr = stage.said("cases", "photo"), stage.personas["hr"]
    today = now().astimezone(stage.zone).date()
    case = actions.open_case(
        acting_user=hr,
        kind="employee_speech",
        title=said["title"],
        facts=said["facts"],
        visibility="public",
        first_known_on=today,
        first_known_by=stage.personas["manager"],
        first_known_is_manager=True,
        provenance="other",
        target="nobody",
        published_on=today - timedelta(days=1),
        published_known_how=said["known_how"],
        unit=stage.units["tram-workshop"],
    )
    actions.screen_speech(
        case,
        opinion_on_work=False,
        union_or_elected=False,
        private_space=False,
        duty=said["duty"],
        milder_means=said["milder_means"],
        acting_user=hr,
    )
    stage.held["photo"] = case


def photo_qualified(stage: Stage) -> None:
    """HR names the manager to decide."""
    actions.qualify(
        stage.held["photo"],
        decider=stage.personas["manager"],
        truth="yes",
        level="N1",
        level_reason=stage.said("cases", "photo")["level_reason"],
        target="nobody",
        acting_user=stage.personas["hr"],
    )


def photo_decided(stage: Stage) -> None:
    """The manager decides, kindly: the charter was not clear."""
    actions.decide(
        stage.held["photo"],
        outcome="explain",
        content_decision="ask_author",
        reasons=stage.said("cases", "photo")["reasons"],
        acting_user=stage.personas["manager"],
    )


def photo_lesson_written(stage: Stage) -> None:
    """HR writes what can be learnt, naming nobody."""
    stage.held["photo lesson"] = _written(stage, "photo", "inappropriate", ["confidential"], stage.personas["hr"])


def photo_lesson_published(stage: Stage) -> None:
    """The data protection officer reads it again and publishes; HR closes the case."""
    stage.held["photo lesson"] = lessons.publish_lesson(stage.held["photo lesson"], acting_user=stage.personas["dpo"])
    actions.close_case(stage.held["photo"], acting_user=stage.personas["hr"])


def doudou_told(stage: Stage) -> None:
    """Good news, through the same door: the community manager opens it from the posts."""
    said = stage.said("cases", "doudou")
    stage.held["doudou"] = actions.open_case(
        acting_user=stage.personas["community_manager"],
        kind="positive",
        title=said["title"],
        facts=said["facts"],
        visibility="public",
        provenance="listening",
        target="service",
        **_seen(stage, said, "doudou", "merci-doudou"),
    )


def doudou_step(stage: Stage, *, step: str) -> None:
    """Thank, understand, reproduce."""
    actions.record_step(
        stage.held["doudou"],
        step=step,
        text=stage.said("cases", "doudou")[step],
        acting_user=stage.personas["community_manager"],
    )


def doudou_decided(stage: Stage) -> None:
    """The lead qualifies and decides."""
    said, lead = stage.said("cases", "doudou"), stage.personas["lead"]
    actions.qualify(
        stage.held["doudou"],
        decider=lead,
        truth="yes",
        level="N0",
        level_reason=said["level_reason"],
        target="service",
        acting_user=lead,
    )
    actions.decide(
        stage.held["doudou"],
        outcome="recognise",
        content_decision="leave",
        reasons=said["reasons"],
        acting_user=lead,
    )


def doudou_lesson_written(stage: Stage) -> None:
    """The community manager writes the lesson: it waits for a second reader."""
    author = stage.personas["community_manager"]
    _written(stage, "doudou", "good", ["transparency", "others", "rest"], author)


def ramp_told(stage: Stage) -> None:
    """Somebody blames a driver in public, a witness tells otherwise: the community manager opens a case."""
    said = stage.said("cases", "ramp")
    stage.held["ramp"] = actions.open_case(
        acting_user=stage.personas["community_manager"],
        kind="incident",
        title=said["title"],
        facts=said["facts"],
        visibility="public",
        provenance="listening",
        target="service",
        unit=stage.units["north"],
        **_seen(stage, said, "rampe", "rampe-temoin"),
    )


def ramp_qualified(stage: Stage) -> None:
    """The lead qualifies it; it waits for the manager's decision."""
    actions.qualify(
        stage.held["ramp"],
        decider=stage.personas["manager"],
        truth="partly",
        level="N2",
        level_reason=stage.said("cases", "ramp")["level_reason"],
        target="service",
        acting_user=stage.personas["lead"],
    )


def complaint_answered(stage: Stage) -> None:
    """A complaint taken, answered in public then in private, and closed."""
    said, agent = stage.said("cases", "double_debit"), stage.personas["agent"]
    complaint = care.open_complaint(
        post=listening.post(stage, "double-debit").public_id, acting_user=stage.personas["community_manager"]
    )
    complaint = care.take(complaint, acting_user=agent)
    care.record_reply(complaint, text=said["public"], audience="public", acting_user=agent)
    care.record_reply(complaint, text=said["private"], audience="private", acting_user=agent)
    care.close_complaint(
        complaint, outcome="solved", words=said["words"], for_product=said["for_product"], acting_user=agent
    )


def complaint_under_way(stage: Stage) -> None:
    """Another, taken and answered in public: the customer has not written back yet."""
    agent = stage.personas["agent"]
    complaint = care.open_complaint(
        post=listening.post(stage, "remboursement").public_id, acting_user=stage.personas["community_manager"]
    )
    complaint = care.take(complaint, acting_user=agent)
    care.record_reply(complaint, text=words("cases")["remboursement"]["public"], audience="public", acting_user=agent)


def complaint_waiting(stage: Stage, *, key: str) -> None:
    """A complaint given to the call centre, that nobody has taken yet."""
    care.open_complaint(post=listening.post(stage, key).public_id, acting_user=stage.personas["community_manager"])


def _seen(stage: Stage, said: dict[str, Any], *keys: str) -> dict[str, Any]:
    """The posts a case rests on, and when the first one was published."""
    posts = [listening.post(stage, key) for key in keys]
    return {
        "posts": [post.public_id for post in posts],
        "published_on": posts[0].day,
        "published_known_how": said["known_how"],
    }


def _written(stage: Stage, key: str, kind: str, clauses: list[str], author: Any) -> Any:
    lesson = lessons.start_lesson(case=stage.held[key], kind=kind, acting_user=author)
    lesson = lessons.write_lesson(
        lesson,
        texts=words("cases")[key]["lesson"],
        clauses=[stage.held["clauses"][clause].public_id for clause in clauses],
        acting_user=author,
    )
    return lessons.submit_lesson(lesson, acting_user=author)
