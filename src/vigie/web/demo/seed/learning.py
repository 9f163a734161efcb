"""Step 2: modules of three questions on the charter, and who answered them."""

from __future__ import annotations

import random
from typing import Any

from vigie.web.demo.seed.stage import Stage, both, words
from vigie.web.learning import actions, queries
from vigie.web.learning.decisions import ChoiceDraft, QuestionDraft

USUALLY_RIGHT = 0.8  # of a first answer to one question


def opened(stage: Stage, *, key: str) -> None:
    """HR writes a module and opens it to everybody."""
    said, hr = words("modules")[key], stage.personas["hr"]
    draft = actions.write_module(
        stage.organisation,
        None,
        texts=both(said, "title", "intro"),
        clauses=[stage.held["clauses"][clause].public_id for clause in said["clauses"]],
        audiences=["everyone"],
        questions=[_question(question) for question in said["questions"]],
        acting_user=hr,
    )
    module = actions.publish_module(draft, acting_user=hr)
    stage.held[f"module {key}"] = (module, queries.read(module).questions)


def answered(stage: Stage, *, key: str, member: Any, sure: bool) -> None:
    """Somebody answers as they would, reads why, and tries again, most of the time until it is right.

    `sure`: until it is right, always.
    """
    chance = random.Random(f"{stage.seed} {key} {member.display_name}")
    module, questions = stage.held[f"module {key}"]
    for attempt in range(3):
        learnt = sure and attempt > 0
        answers = {
            question.public_id: question.right.public_id
            if learnt or chance.random() < USUALLY_RIGHT
            else chance.choice(question.choices).public_id
            for question in questions
        }
        if actions.answer_module(module, answers=answers, acting_user=member).passed:
            return
        if not sure and chance.random() < 0.25:
            return


def _question(said: dict[str, Any]) -> QuestionDraft:
    choices = [
        ChoiceDraft({language: tuple(choice[language]) for language in ("fr", "en")}, choice.get("right", False))
        for choice in said["choices"]
    ]
    return QuestionDraft({language: said[language] for language in ("fr", "en")}, choices)
