"""What a module lacks, said to whoever writes it."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vigie.web.learning.decisions import Lack

SENTENCES: dict[str, str | Promise] = {
    "title": _("Donnez-lui un titre en français."),
    "clauses": _("Choisissez au moins une clause qu’il explique."),
    "audiences": _("Choisissez au moins un public."),
    "questions": _("Écrivez trois questions."),
    "question_text": _("Question {number} : écrivez-la en français."),
    "choices": _("Question {number} : donnez deux à quatre réponses."),
    "right_choice": _("Question {number} : dites quelle réponse est la bonne."),
    "choice_text": _("Question {number} : une réponse n’a pas de texte français."),
    "explanation": _("Question {number} : expliquez avec bienveillance pourquoi chaque autre réponse ne convient pas."),
}


def sentence(lack: Lack) -> str:
    """What to do about it, in the reader's language."""
    return str(SENTENCES[lack.code]).format(number=lack.question)
