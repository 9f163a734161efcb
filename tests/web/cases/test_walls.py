"""Who sees which case: leads, openers, deciders; an employee's words for HR and the decider only (R09)."""

from __future__ import annotations

import pytest
from tests.web.cases import files

from vigie.web.cases import queries
from vigie.web.errors import NotFound
from vigie.web.people import actions as people

EVERYBODY = ("amina", "bruno", "chloe", "denis", "helene", "emile", "solange", "diane", "ada", "aude", "oscar")


def who_sees(cast, case):
    seen = set()
    for name in EVERYBODY:
        member = type(cast.amina).objects.get(pk=getattr(cast, name).pk)
        try:
            queries.access_case(member, case.public_id)
        except NotFound:
            assert case.pk not in queries.cases_of(member).values_list("pk", flat=True)
            continue
        assert case.pk in queries.cases_of(member).values_list("pk", flat=True)
        seen.add(name)
    return seen


def test_an_ordinary_case_is_for_who_opened_it_leads_and_its_decider(cast):
    case = files.opened(cast)
    assert who_sees(cast, case) == {"amina", "bruno"}
    assert who_sees(cast, files.qualified(cast, case)) == {"amina", "bruno", "denis"}


def test_an_employees_words_are_for_hr_and_the_decider(cast):
    case = files.speech(cast)
    assert who_sees(cast, case) == {"helene"}
    files.screened(cast, case)
    assert who_sees(cast, files.qualified(cast, case, who="helene")) == {"helene", "denis"}


def test_who_opened_an_employees_case_sees_it_no_more(cast):
    case = files.opened(cast, kind="employee_speech", who="bruno")
    assert who_sees(cast, case) == {"helene"}


def test_hr_sees_no_listening_no_care_no_other_case(cast):
    from vigie.web.care.queries import waiting
    from vigie.web.listening.queries import access_post

    case = files.opened(cast, kind="complaint", posts=[files.post(cast)])
    assert who_sees(cast, case) == {"amina", "bruno"}
    assert waiting(cast.helene) == []
    with pytest.raises(NotFound):
        access_post(cast.helene, queries.posts_of(case)[0].post.public_id)


def test_a_lead_over_a_unit_sees_its_subtree_and_what_belongs_to_nobody(cast):
    people.withdraw_grant(cast.amina.grants.get(role="lead"), acting_user=cast.ada)
    people.grant_role(cast.amina, role="lead", unit=cast.units["network"], acting_user=None)
    inside = files.opened(cast, unit=cast.units["depot"])
    outside = files.opened(cast, unit=cast.units["office"])
    of_nobody = files.opened(cast)
    assert "amina" in who_sees(cast, inside)
    assert "amina" not in who_sees(cast, outside)
    assert "amina" in who_sees(cast, of_nobody)


def test_deny_wins(cast):
    case = files.opened(cast, unit=cast.units["depot"])
    people.grant_role(cast.amina, role="lead", unit=cast.units["depot"], effect="deny", acting_user=None)
    assert who_sees(cast, case) == {"bruno"}
    people.grant_role(cast.bruno, role="community_manager", unit=cast.units["network"], effect="deny", acting_user=None)
    assert who_sees(cast, case) == set()


def test_the_trace_told_to_everybody_holds_no_fact(cast):
    case = files.decided(cast, files.qualified(cast, files.opened(cast)))
    trace = queries.trace_of(cast.organisation, case.public_id)
    assert (trace.number, trace.kind_label) == (1, "incident")
    assert trace.decided_on is not None
    assert queries.trace_of(cast.elsewhere, case.public_id) is None


def test_the_trace_of_an_employees_case_does_not_say_so(cast):
    trace = queries.trace_of(cast.organisation, files.speech(cast).public_id)
    assert (trace.number, trace.kind) == (None, "incident")


def test_what_the_step_holds_is_counts_only(cast):
    files.qualified(cast, files.opened(cast))
    files.opened(cast)
    assert queries.holdings(cast.organisation) == {"signalled": 1, "qualified": 1}
