"""Opening a case: by a person, in neutral words, good news and bad through the same door."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.web.cases import files

from vigie.web.care.queries import queue_of
from vigie.web.cases import actions, queries
from vigie.web.cases.errors import PrivatePost, PurposeWall
from vigie.web.cases.models import Case, CaseKind, CasePost
from vigie.web.errors import BadInput, NotFound


@pytest.mark.parametrize("kind", [kind for kind in CaseKind.values if kind != "employee_speech"])
def test_every_kind_comes_through_the_same_door(cast, kind):
    post = files.post(cast)
    case = files.opened(cast, kind=kind, posts=[post], provenance="listening")
    assert (case.number, case.state, case.kind) == (1, "signalled", kind)
    assert [view.post.public_id for view in queries.posts_of(case)] == [post]
    assert files.verbs(case) == ["cases.opened"]
    assert files.opened(cast).number == 2


def test_numbers_are_each_organisations_own(cast):
    files.opened(cast)
    elsewhere = files.opened(cast, who="oscar")
    assert elsewhere.number == 1
    with pytest.raises(NotFound):
        queries.access_case(cast.amina, elsewhere.public_id)


@pytest.mark.parametrize("who", ["emile", "solange", "diane", "ada", "aude"])
def test_who_may_not_open_finds_nothing(cast, who):
    with pytest.raises(NotFound):
        files.opened(cast, who=who)
    assert Case.objects.count() == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "},
        {"facts": ""},
        {"title": "x" * 161},
        {"facts": "x" * 10_001},
        {"facts": "a\0b"},
        {"kind": "gossip"},
        {"visibility": "seen"},
        {"target": "Émile"},
        {"provenance": "rumour"},
        {"first_known_on": date.today() + timedelta(days=3)},
        {"published_on": date.today() + timedelta(days=3)},
    ],
)
def test_bad_input_opens_nothing_and_uses_no_number(cast, wrong):
    with pytest.raises(BadInput):
        files.opened(cast, **wrong)
    assert Case.objects.count() == 0
    assert files.opened(cast).number == 1


@pytest.mark.parametrize("visibility", ["closed_group", "one_to_one", "unknown"])
def test_private_posts_never_enter(cast, visibility):
    post = files.post(cast)
    with pytest.raises(PrivatePost) as refused:
        files.opened(cast, visibility=visibility, posts=[post])
    assert refused.value.number == "R06"
    case = files.opened(cast, visibility=visibility)
    with pytest.raises(PrivatePost):
        actions.attach_post(case, post=post, acting_user=cast.bruno)
    assert CasePost.objects.count() == 0


def test_listening_never_feeds_an_employees_case(cast):
    both = [cast.helene, cast.amina]
    post = files.post(cast)
    for somebody in both:
        with pytest.raises(PurposeWall) as refused:
            actions.open_case(
                acting_user=somebody,
                kind="employee_speech",
                title="t",
                facts="f",
                visibility="public",
                posts=[post],
            )
        assert refused.value.number == "R09"
        with pytest.raises(PurposeWall):
            actions.open_case(
                acting_user=somebody, kind="employee_speech", title="t", facts="f", visibility="public", alert="x"
            )
    case = files.speech(cast, visibility="public")
    with pytest.raises(PurposeWall):
        actions.attach_post(case, post=post, acting_user=cast.helene)


def test_hr_reads_no_post(cast):
    with pytest.raises(NotFound):
        files.opened(cast, who="helene", posts=[files.post(cast)])


def test_a_post_of_another_organisation_is_not_found(cast):
    with pytest.raises(NotFound):
        files.opened(cast, who="oscar", posts=[files.post(cast)])


def test_a_post_is_joined_once(cast):
    case, post = files.opened(cast), files.post(cast)
    for _time in range(2):
        actions.attach_post(case, post=post, acting_user=cast.bruno)
    assert CasePost.objects.count() == 1
    assert files.verbs(case) == ["cases.opened", "cases.post_attached"]


def test_the_author_never_enters_the_file(cast):
    case = files.opened(cast, posts=[files.post(cast)])
    written = " ".join(str(value) for value in Case.objects.filter(pk=case.pk).values().get().values())
    assert "voyageuse" not in written


def test_a_complaint_with_a_post_goes_to_the_call_centre_and_the_case_follows_it(cast):
    from vigie.web.care import actions as care
    from vigie.web.queue.worker import run_due_jobs

    case = files.opened(cast, kind="complaint", posts=[files.post(cast)])
    [complaint] = queue_of(cast.chloe)
    assert (case.complaint, complaint.case) == (complaint.public_id, case.public_id)
    care.take(complaint, acting_user=cast.chloe)
    care.close_complaint(complaint, outcome="not_a_complaint", acting_user=cast.chloe)
    run_due_jobs()
    case.refresh_from_db()
    assert case.complaint_closed_at is not None
    assert case.state == "signalled"
    assert files.verbs(case)[-1] == "cases.care_followed"
    assert actions.follow_complaint(cast.organisation, complaint.public_id) == 0


def test_an_alert_is_told_which_case_it_became(cast):
    from tests.web.alerts import said

    from vigie.web.alerts import actions as alerts
    from vigie.web.alerts.models import Alert
    from vigie.web.journal.queries import lines_about

    day = date(2026, 3, 20)
    said.take(cast, said.quiet_weeks(day) + said.a_day(day, 60))
    alerts.scan_organisation(cast.organisation)
    alert = Alert.objects.get()
    case = files.opened(cast, alert=alert.public_id)
    assert case.alert == alert.public_id
    assert lines_about(cast.organisation.public_id, alert.public_id)[-1].verb == "cases.opened_from_alert"
    with pytest.raises(NotFound):
        files.opened(cast, alert="nothing")
