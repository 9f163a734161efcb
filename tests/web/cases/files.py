"""What the tests of cases start from: a public post, and cases at each stage."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

POST = "Bravo et merci à votre chauffeur de la ligne 4, il a attendu ma mère ce matin !"


def post(cast: Any, text: str = POST) -> str:
    """The public id of an invented public post of the organisation."""
    from vigie.web.listening import actions, queries
    from vigie.web.listening.decisions.records import Record

    source = actions.declare_source(cast.organisation, name="Essai", purpose="Un essai.", acting_user=None)
    post.count = getattr(post, "count", 0) + 1  # type: ignore[attr-defined]
    record = Record(
        text,
        native_id=f"c{post.count}",  # type: ignore[attr-defined]
        network="essai",
        author=f"voyageuse {post.count}",  # type: ignore[attr-defined]
        published_at=datetime(2026, 4, 2, 8, post.count % 60, tzinfo=UTC),  # type: ignore[attr-defined]
        visibility="public",
    )
    actions.import_posts(source, [record], acting_user=None, declared_public=True)
    return next(str(found.public_id) for found in queries.newest(cast.organisation, limit=1_000) if found.text == text)


def opened(cast: Any, kind: str = "incident", who: str = "bruno", **more: Any) -> Any:
    """A case just opened."""
    from vigie.web.cases import actions

    given = {
        "title": "Panneau resté allumé toute la nuit",
        "facts": "Un voyageur signale qu’un panneau annonce des horaires d’été.",
        "visibility": "public",
        **more,
    }
    return actions.open_case(acting_user=getattr(cast, who), kind=kind, **given)


def screened(cast: Any, case: Any, **more: Any) -> Any:
    from vigie.web.cases import actions

    answers = {"opinion_on_work": True, "union_or_elected": False, "private_space": False, **more}
    actions.screen_speech(case, acting_user=cast.helene, **answers)
    return case


def qualified(cast: Any, case: Any, who: str = "amina", decider: str = "denis", **more: Any) -> Any:
    """The case once qualified."""
    from vigie.web.cases import actions

    answers = {
        "truth": "yes",
        "level": "N1",
        "level_reason": "Un seul signalement, cause connue.",
        "target": "service",
        **more,
    }
    return actions.qualify(case, decider=getattr(cast, decider), acting_user=getattr(cast, who), **answers)


def decided(cast: Any, case: Any, who: str = "denis", **more: Any) -> Any:
    """The case once decided: left where it is."""
    from vigie.web.cases import actions

    answers = {
        "outcome": "fix_cause",
        "content_decision": "leave",
        "reasons": "La critique est juste : le panneau est réparé, le message reste.",
        **more,
    }
    actions.decide(case, acting_user=getattr(cast, who), **answers)
    case.refresh_from_db()
    return case


def speech(cast: Any, **more: Any) -> Any:
    """An employee's words, opened by HR."""
    given = {
        "title": "Propos sur l’organisation des tournées",
        "facts": "Un message public critique les horaires des tournées du soir.",
        **more,
    }
    return opened(cast, kind="employee_speech", who="helene", **given)


def verbs(case: Any) -> list[str]:
    from vigie.web.journal.queries import lines_about

    return [line.verb for line in lines_about(case.organisation.public_id, case.public_id)]
