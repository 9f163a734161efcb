"""When a module is complete, what an answer is worth, and which counts may be told. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

SOURCE = "fr"
LANGUAGES = ("fr", "en")
QUESTIONS = 3
FEWEST_CHOICES, MOST_CHOICES = 2, 4
SMALLEST_GROUP = 5


@dataclass(frozen=True, slots=True)
class ChoiceDraft:
    """An answer being written: (text, explanation) per language."""

    texts: Mapping[str, tuple[str, str]]
    right: bool = False


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question being written: its text per language, its answers in order."""

    texts: Mapping[str, str]
    choices: Sequence[ChoiceDraft] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Lack:
    """Something a module lacks: a code, and the number of the question concerned (0: the module itself)."""

    code: str
    question: int = 0


def lacks(
    titles: Mapping[str, str], questions: Sequence[QuestionDraft], clauses: Sequence[str], audiences: Sequence[str]
) -> list[Lack]:
    """What prevents a module from being published, in reading order; empty when it is complete."""
    found = []
    if not titles.get(SOURCE, "").strip():
        found.append(Lack("title"))
    if not clauses:
        found.append(Lack("clauses"))
    if not audiences:
        found.append(Lack("audiences"))
    if len(questions) != QUESTIONS:
        found.append(Lack("questions"))
    for number, question in enumerate(questions, start=1):
        found += [Lack(code, number) for code in _lacks_of_question(question)]
    return found


def _lacks_of_question(question: QuestionDraft) -> list[str]:
    found = []
    if not question.texts.get(SOURCE, "").strip():
        found.append("question_text")
    if not FEWEST_CHOICES <= len(question.choices) <= MOST_CHOICES:
        found.append("choices")
    if sum(choice.right for choice in question.choices) != 1:
        found.append("right_choice")
    words = [choice.texts.get(SOURCE, ("", "")) for choice in question.choices]
    if not all(text.strip() for text, _why in words):
        found.append("choice_text")
    if not all(why.strip() for (_text, why), choice in zip(words, question.choices, strict=True) if not choice.right):
        found.append("explanation")
    return found


def wrong_answers(key: Mapping[str, str], answers: Mapping[str, str]) -> set[str]:
    """The questions answered wrongly. `key` maps each question to its right choice."""
    return {question for question, right in key.items() if answers.get(question) != right}


def unanswered(questions: Sequence[tuple[str, Iterable[str]]], answers: Mapping[str, str]) -> list[int]:
    """Numbers, from 1, of the questions without an answer among their choices."""
    return [n for n, (question, choices) in enumerate(questions, start=1) if answers.get(question) not in set(choices)]


def still_passed(passed_version: int, versions: Iterable[tuple[int, bool]]) -> bool:
    """Whether having passed a version holds today; `versions` are (number, asks again) of the published ones."""
    return not any(number > passed_version and asks_again for number, asks_again in versions)


def told(count: int, smallest: int = SMALLEST_GROUP) -> int | None:
    """A count of people as others may see it: None under `smallest`."""
    return count if count >= smallest else None


def told_together(tried: int, passed: int, smallest: int = SMALLEST_GROUP) -> tuple[int | None, int | None]:
    """People who tried and who passed, as others may see them: the difference must not point at anybody either."""
    few_left = 0 < tried - passed < smallest
    return (None if few_left else told(tried, smallest)), told(passed, smallest)
