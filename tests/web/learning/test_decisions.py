"""When a module is complete, what holds, which counts are told."""

import pytest
from tests.web.learning.conftest import THREE, question

from vigie.web.learning.decisions import ChoiceDraft, QuestionDraft, lacks, still_passed, told_together, unanswered


def codes(titles, questions, clauses=("c",), audiences=("everyone",)):
    return {(lack.code, lack.question) for lack in lacks(titles, questions, clauses, audiences)}


def test_a_complete_module_lacks_nothing():
    assert codes({"fr": "Titre"}, THREE) == set()


def test_each_lack_is_named_with_its_question():
    assert codes({"en": "Title"}, [], (), ()) == {("title", 0), ("clauses", 0), ("audiences", 0), ("questions", 0)}
    no_right = QuestionDraft({"fr": "Q"}, [ChoiceDraft({"fr": ("a", "x")}), ChoiceDraft({"fr": ("b", "x")})])
    assert codes({"fr": "T"}, [no_right, *THREE[:2]]) == {("right_choice", 1)}
    assert codes({"fr": "T"}, [THREE[0], question("Q", explained=False), THREE[1]]) == {("explanation", 2)}
    assert codes({"fr": "T"}, [THREE[0], THREE[1], question("Q", choices=1)]) == {("choices", 3)}
    english = QuestionDraft({"en": "Q"}, [ChoiceDraft({"en": ("a", "")}, True), ChoiceDraft({"fr": ("b", "x")})])
    assert codes({"fr": "T"}, [english, *THREE[:2]]) == {("question_text", 1), ("choice_text", 1)}


def test_an_answer_from_another_question_is_no_answer():
    assert unanswered([("q1", ["a", "b"]), ("q2", ["c"])], {"q1": "c", "q2": "c"}) == [1]


@pytest.mark.parametrize(
    ("passed", "versions", "holds"),
    [
        (1, [(1, False)], True),
        (1, [(1, False), (2, False)], True),
        (1, [(2, True), (3, False)], False),
        (2, [(2, True)], True),
    ],
)
def test_having_passed_holds_until_a_version_asks_again(passed, versions, holds):
    assert still_passed(passed, versions) is holds


@pytest.mark.parametrize(
    ("tried", "passed", "shown"),
    [
        (0, 0, (None, None)),
        (4, 4, (None, None)),
        (5, 5, (5, 5)),
        (9, 6, (None, 6)),
        (12, 6, (12, 6)),
        (20, 2, (20, None)),
    ],
)
def test_counts_point_at_nobody_not_even_by_difference(tried, passed, shown):
    assert told_together(tried, passed) == shown
