"""Answering: free to try again, explained kindly, seen by oneself alone."""

import pytest
from django.urls import reverse
from tests.reading import words
from tests.web.learning.conftest import answers, published

from vigie.web.errors import NotFound
from vigie.web.journal.queries import lines_about
from vigie.web.learning import actions, queries
from vigie.web.learning.errors import AttemptIsKept, NotOpen, Unanswered
from vigie.web.learning.models import Attempt


def test_three_right_answers_pass(world, module):
    attempt = actions.answer_module(module, answers=answers(module), acting_user=world.cast.emile)
    assert attempt.passed
    assert queries.awaiting(world.cast.emile) == []
    assert [m.pk for m in queries.awaiting(world.cast.chloe)] == [module.pk]


def test_a_wrong_answer_is_explained_and_one_tries_again_freely(world, module):
    client = world.cast.client("emile")
    answer = client.post(reverse("learning:answer", args=[module.public_id]), answers(module, wrong=(1,)))
    page = words(client.get(answer["Location"]))
    assert "2 bonnes réponses sur 3" in page
    assert "Parce que 2." in page
    assert "Un réponse 1" not in page  # the right one is not given away
    assert "Recommencer" in page
    client.post(reverse("learning:answer", args=[module.public_id]), answers(module))
    assert Attempt.objects.count() == 2
    assert queries.passed_lines(world.cast.emile) == {module.line}


@pytest.mark.parametrize(("language", "said"), [("fr", "La réponse attendue :"), ("en", "The answer expected:")])
def test_the_expected_answer_is_given_after_the_second_try(world, module, language, said):
    client = world.cast.client("emile")
    client.post("/langue/", {"language": language})
    send = lambda **wrong: client.post(reverse("learning:answer", args=[module.public_id]), answers(module, **wrong))  # noqa: E731 - said again below
    first = send(wrong=(1, 2, 3))["Location"]
    second = words(client.get(send(wrong=(1, 2, 3))["Location"]))
    assert second.count(said) == 3
    assert f"{said} Un réponse 1" in second
    assert said not in words(client.get(first)), "the page of the first try does not change afterwards"
    assert said not in words(client.get(send()["Location"])), "nothing to give to who found everything"


def test_a_worse_try_takes_nothing_back(world, module):
    actions.answer_module(module, answers=answers(module), acting_user=world.cast.emile)
    actions.answer_module(module, answers=answers(module, wrong=(1, 2)), acting_user=world.cast.emile)
    assert queries.awaiting(world.cast.emile) == []


def test_a_missing_answer_is_said_and_nothing_is_lost(world, module):
    chosen = answers(module)
    dropped = list(chosen)[1]
    kept = {key: value for key, value in chosen.items() if key != dropped}
    with pytest.raises(Unanswered):
        actions.answer_module(module, answers=kept, acting_user=world.cast.emile)
    answer = world.cast.client("emile").post(reverse("learning:answer", args=[module.public_id]), kept)
    assert answer.status_code == 422
    assert "Question 2" in words(answer)
    assert answer.content.decode().count(" checked") == 2
    assert not Attempt.objects.exists()


def test_foreign_answers_count_as_missing(world, module):
    other = published(world, texts={"fr": ("Autre", "")})
    mixed = dict(zip(answers(module), answers(other).values(), strict=True))
    with pytest.raises(Unanswered):
        actions.answer_module(module, answers=mixed, acting_user=world.cast.emile)


def test_a_withdrawn_module_takes_no_answer(world, module):
    actions.retire_module(module, acting_user=world.cast.amina)
    with pytest.raises(NotOpen):
        actions.answer_module(module, answers=answers(module), acting_user=world.cast.emile)
    page = words(world.cast.client("emile").get(reverse("learning:module", args=[module.public_id])))
    assert "a été retiré" in page


def test_another_tenant_does_not_answer(world, module):
    with pytest.raises(NotFound):
        actions.answer_module(module, answers=answers(module), acting_user=world.cast.oscar)


def test_the_journal_says_that_somebody_answered_and_nothing_more(world, module):
    actions.answer_module(module, answers=answers(module, wrong=(1,)), acting_user=world.cast.emile)
    line = lines_about(world.organisation.public_id, module.public_id)[-1]
    assert (line.verb, line.actor) == ("learning.module_answered", "")
    assert world.cast.emile.public_id not in line.canonical + line.payload
    assert "passed" not in line.payload


def test_results_are_seen_by_their_author_only(world, module):
    attempt = actions.answer_module(module, answers=answers(module), acting_user=world.cast.emile)
    for name in ("amina", "helene", "diane", "ada", "aude"):
        with pytest.raises(NotFound):
            queries.access_attempt(world.cast.members[name], attempt.public_id)


def test_attempts_are_only_ever_added(world, module):
    attempt = actions.answer_module(module, answers=answers(module), acting_user=world.cast.emile)
    for attempt_to_change in (
        attempt.save,
        attempt.delete,
        lambda: Attempt.objects.update(passed=False),
        lambda: Attempt.objects.all().delete(),
    ):
        with pytest.raises(AttemptIsKept):
            attempt_to_change()


def test_counts_are_told_from_five_people(world, module):
    names = ["amina", "bruno", "chloe", "denis", "emile"]
    for name in names[:4]:
        actions.answer_module(module, answers=answers(module), acting_user=world.cast.members[name])
        actions.answer_module(module, answers=answers(module), acting_user=world.cast.members[name])
    assert queries.understood(world.organisation, world.everyone.public_id) is None
    assert "n’est pas montré" in words(world.cast.client("solange").get(reverse("learning:figures")))
    actions.answer_module(module, answers=answers(module), acting_user=world.cast.emile)
    assert queries.understood(world.organisation, world.everyone.public_id) == 5
    assert queries.understood(world.organisation, world.agents.public_id) is None
    assert queries.figures(module).passed == 5
    page = words(world.cast.client("solange").get(reverse("learning:figures")))
    assert "5 personnes l’ont réussi, sur 5" in page


def test_a_question_missed_by_five_people_is_said(world, module):
    for name in ["amina", "bruno", "chloe", "denis", "emile"]:
        actions.answer_module(module, answers=answers(module, wrong=(2,)), acting_user=world.cast.members[name])
        actions.answer_module(module, answers=answers(module), acting_user=world.cast.members[name])
    assert queries.figures(module).often_missed == ((2, 5),)


def test_only_its_audiences_are_asked_but_anybody_may_take_it(world):
    module = published(world, audiences=["agents"])
    assert [m.pk for m in queries.awaiting(world.cast.chloe)] == [module.pk]
    assert queries.awaiting(world.cast.emile) == []
    assert actions.answer_module(module, answers=answers(module), acting_user=world.cast.emile).passed
