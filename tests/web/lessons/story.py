"""What the tests of lessons start from: a public post, a case about it, decided, and a lesson that passes."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

POST = "Encore 40 minutes d’attente sur la ligne 4 ce matin, personne n’a prévenu les voyageurs !"
GOOD = {
    "title": "Répondre avant de savoir",
    "what": "Un compte officiel a répondu à un voyageur avant de connaître la cause du retard.",
    "why": "La réponse était fausse ; d’autres voyageurs ont choisi un trajet plus long.",
    "decided": "La réponse a été corrigée en public, avec des excuses, et laissée en ligne.",
    "why_decided": "Corriger vaut mieux qu’effacer : ceux qui avaient lu la première devaient lire la seconde.",
}
ENGLISH = {
    "title": "Answering before knowing",
    "what": "An official account answered a traveller before knowing why the bus was late.",
    "why": "The answer was wrong, and other travellers chose a longer way.",
    "decided": "The answer was corrected in public, with an apology, and left online.",
    "why_decided": "Correcting is better than erasing: those who read the first had to read the second.",
}


def post(cast: Any, text: str = POST, native_id: str = "1") -> str:
    """The public id of a public post of the organisation."""
    from vigie.web.listening import actions, queries
    from vigie.web.listening.decisions.records import Record

    source = actions.declare_source(cast.organisation, name="Essai", purpose="Un essai.", acting_user=None)
    moment = datetime(2026, 4, 2, 8, tzinfo=UTC)
    record = Record(text, native_id=native_id, network="essai", author="x", published_at=moment, visibility="public")
    actions.import_posts(source, [record], acting_user=None, declared_public=True)
    return str(queries.newest(cast.organisation)[0].public_id)


def case(cast: Any, *, decided: bool = True, posts: tuple[str, ...] = (), opener: str = "amina") -> Any:
    """A case about posts, decided by Denis unless told otherwise."""
    from vigie.web.cases import actions

    opened = actions.open_case(
        acting_user=cast.members[opener],
        kind="complaint",
        title="Réponse trop rapide",
        facts="Une réponse officielle a donné une fausse cause.",
        visibility="public",
        posts=posts,
    )
    if decided:
        decide(cast, opened)
    return reload(opened)


def decide(cast: Any, opened: Any) -> None:
    from vigie.web.cases import actions

    actions.qualify(
        opened,
        decider=cast.amina,
        truth="yes",
        level="N1",
        level_reason="Peu de personnes concernées.",
        target="service",
        acting_user=cast.amina,
    )
    actions.decide(
        opened,
        outcome="explain",
        content_decision="leave",
        reasons="Corriger en public suffit.",
        acting_user=cast.amina,
    )


def lesson(cast: Any, **more: Any) -> Any:
    """A lesson by Amina on a decided case, with the words that pass."""
    from vigie.web.lessons import actions

    about = more.pop("case", None) or case(cast)
    texts = {"fr": {**GOOD, **more.pop("fr", {})}, **({"en": more.pop("en")} if "en" in more else {})}
    begun = actions.start_lesson(case=about, kind="inappropriate", acting_user=cast.amina)
    return actions.write_lesson(begun, texts=texts, acting_user=cast.amina, **more)


def submitted(cast: Any, **more: Any) -> Any:
    from vigie.web.lessons import actions

    return actions.submit_lesson(lesson(cast, **more), acting_user=cast.amina)


def published(cast: Any, **more: Any) -> Any:
    from vigie.web.lessons import actions

    return actions.publish_lesson(submitted(cast, **more), acting_user=cast.helene)


def reload(row: Any) -> Any:
    return type(row).objects.get(pk=row.pk)


def verbs(cast: Any, about: str) -> list[str]:
    from vigie.web.journal.queries import lines_about

    return [line.verb for line in lines_about(cast.organisation.public_id, about)]


def charter(cast: Any, *titles: str) -> list[Any]:
    """A charter in force with these clauses; returns the clauses."""
    from vigie.web.charter import actions

    draft = actions.start_draft(cast.organisation, acting_user=cast.amina)
    clauses = [
        actions.write_clause(draft, None, texts={"fr": (title, f"{title} : nous y veillons.")}, acting_user=cast.amina)
        for title in titles or ("Vérifier avant de répondre",)
    ]
    actions.publish_charter(draft, change_kind="substantial", summary={"fr": "Première."}, acting_user=cast.amina)
    return clauses
