"""What the tests of proposals start from: a charter in force, and the whole way from a case to new words."""

from __future__ import annotations

from typing import Any

from tests.keeping import kept
from tests.web.lessons import story as lessons

WORDS = ("Vérifier avant de répondre", "On vérifie la cause d’un retard avant d’en parler.")
NEW = ("Vérifier avant de répondre", "On vérifie la cause d’un retard auprès du réseau avant d’en parler.")
REASON = "Rien ne disait auprès de qui vérifier."

reload, verbs = lessons.reload, lessons.verbs


def clause(cast: Any, words: tuple[str, str] = WORDS) -> Any:
    """A clause in force, the only one of a first version."""
    from vigie.web.charter import actions

    draft = actions.start_draft(cast.organisation, acting_user=cast.amina)
    made = actions.write_clause(draft, None, texts={"fr": words}, acting_user=cast.amina)
    actions.publish_charter(draft, change_kind="substantial", summary={"fr": "Première."}, acting_user=cast.amina)
    return made


def change(cast: Any, about: Any, words: tuple[str, str], *, publish: bool = True, **more: Any) -> Any:
    """Change a clause in the draft, and publish unless told otherwise; returns the version."""
    from vigie.web.charter import actions

    draft = actions.start_draft(cast.organisation, acting_user=cast.amina)
    actions.write_clause(draft, about, texts={"fr": words}, acting_user=cast.amina, **more)
    return publish_draft(cast) if publish else draft


def publish_draft(cast: Any) -> Any:
    from vigie.web.charter import actions, queries

    draft = queries.draft_of(cast.organisation)
    return actions.publish_charter(
        draft, change_kind="substantial", summary={"fr": "Des mots plus clairs."}, acting_user=cast.amina
    )


def proposal(cast: Any, about: Any = None, by: str = "emile", **more: Any) -> Any:
    """Emile proposes new words."""
    from vigie.web.improvement import actions

    given = {"texts": {"fr": NEW}, "reason": REASON, **more}
    return actions.propose(clause=about or clause(cast), acting_user=cast.members[by], **given)


@kept
def turn(cast: Any) -> Any:
    """A whole turn of the loop: words, case, lesson, proposal, new words published. Returns the clause."""
    from vigie.web.improvement import actions

    about = clause(cast)
    lesson = lessons.published(cast, clauses=[about.public_id])
    proposed = proposal(cast, about, lesson=lesson.public_id)
    actions.accept(proposed, reason="C’est plus clair.", acting_user=cast.amina)
    publish_draft(cast)
    return about
