"""Steps 1, 2 and 7: the charter written, published, read; then changed by what was learnt, and read again."""

from __future__ import annotations

from typing import Any

from vigie.web.charter import actions, queries
from vigie.web.demo.seed.stage import Stage, both, words
from vigie.web.improvement import actions as improvement


def drafted(stage: Stage) -> None:
    """The first charter, clause by clause, as the programme lead writes it down."""
    lead = stage.personas["lead"]
    draft = actions.start_draft(stage.organisation, acting_user=lead)
    stage.held["clauses"] = {
        clause["key"]: actions.write_clause(
            draft,
            None,
            texts=both(clause, "title", "body"),
            audiences=clause["audiences"],
            families=clause["families"],
            acting_user=lead,
        )
        for clause in words("charter")["clauses"]
    }
    stage.held["draft"] = draft


def published(stage: Stage, *, number: int) -> None:
    """A version is published as a guide; the people it concerns are asked by the job that follows."""
    draft = queries.draft_of(stage.organisation)
    if draft is None:
        raise LookupError("there is no draft to publish: the scenes are out of order")
    actions.publish_charter(
        draft,
        change_kind="substantial",
        summary=words("charter")["summary"][str(number)],
        acting_user=stage.personas["lead"],
    )


def read_by(stage: Stage, *, member: Any) -> None:
    """Somebody reads the charter in force and says so."""
    version = queries.version_in_force(stage.organisation)
    if version is None:
        raise LookupError("there is no charter to read: the scenes are out of order")
    actions.acknowledge(version, language=member.language, acting_user=member)


def change_proposed(stage: Stage) -> None:
    """The staff representative draws from the lesson other words for the clause that was not clear."""
    stage.held["proposal"] = _proposed(stage, "proposal", lesson=stage.held["photo lesson"].public_id)


def change_accepted(stage: Stage) -> None:
    """The lead accepts: the words go into the draft of version 2, with where they come from."""
    improvement.accept(
        stage.held["proposal"], reason=stage.said("charter", "proposal")["accepted"], acting_user=stage.personas["lead"]
    )


def another_proposed(stage: Stage) -> None:
    """A second proposal, that still waits for the lead."""
    _proposed(stage, "waiting")


def _proposed(stage: Stage, name: str, lesson: str = "") -> Any:
    said = stage.said("charter", name)
    return improvement.propose(
        clause=stage.held["clauses"][said["clause"]],
        texts=both(said, "title", "body"),
        reason=said["reason"],
        lesson=lesson,
        acting_user=stage.personas["representative"],
    )
