"""Roles over units: subtree, deny wins, the last administrator, another tenant."""

import pytest

from vigie.web import permissions
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.queries import lines_about
from vigie.web.people import actions, queries


def fresh(member):
    return type(member).objects.get(pk=member.pk)


class Thing:
    def __init__(self, unit=None, organisation_id=None):
        self.unit = unit
        if organisation_id:
            self.organisation_id = organisation_id


def test_a_role_reaches_its_unit_and_what_is_below(cast):
    assert permissions.can(cast.denis, "charter.read")
    granted = {"decision_maker"}
    assert permissions._granted(cast.denis, granted, Thing(cast.units["depot"]))
    assert not permissions._granted(cast.denis, granted, Thing(cast.units["office"]))


def test_deny_wins(cast):
    actions.grant_role(cast.denis, role="decision_maker", unit=cast.units["depot"], effect="deny", acting_user=cast.ada)
    denis = fresh(cast.denis)
    assert not permissions._granted(denis, {"decision_maker"}, Thing(cast.units["depot"]))
    assert permissions._granted(denis, {"decision_maker"}, Thing(cast.units["kiosk"]))


def test_another_tenant_reaches_nothing(cast):
    assert permissions.can(cast.oscar, "people.administer")
    assert not permissions.can(cast.oscar, "people.administer", Thing(None, cast.organisation.pk))


def test_an_undeclared_permission_is_a_mistake_not_a_refusal(cast):
    with pytest.raises(KeyError, match="not declared"):
        permissions.can(cast.ada, "people.adminster")


def test_granting_twice_is_once_and_journalled(cast):
    first = actions.grant_role(cast.emile, role="agent", acting_user=cast.ada)
    again = actions.grant_role(cast.emile, role="agent", acting_user=cast.ada)
    assert first.pk == again.pk
    verbs = [line.verb for line in lines_about(cast.organisation.public_id, cast.emile.public_id)]
    assert verbs.count("people.role_granted") == 2  # "employee" of the cast, and this one


def test_an_unknown_role_is_refused(cast):
    with pytest.raises(BadInput):
        actions.grant_role(cast.emile, role="emperor", acting_user=cast.ada)


def test_the_last_administrator_keeps_the_role(cast):
    grant = cast.ada.grants.get(role="administrator")
    with pytest.raises(BadInput):
        actions.withdraw_grant(grant, acting_user=cast.ada)
    actions.grant_role(cast.amina, role="administrator", acting_user=cast.ada)
    actions.withdraw_grant(grant, acting_user=cast.ada)
    assert not cast.ada.grants.filter(role="administrator").exists()


def test_a_leaver_can_no_longer_act_and_nobody_locks_themselves_out(cast):
    actions.close_member(cast.emile, acting_user=cast.ada)
    actions.close_member(cast.emile, acting_user=cast.ada)
    assert not permissions.can(fresh(cast.emile), "charter.read")
    assert cast.client("emile").get("/charte/").status_code == 404
    with pytest.raises(BadInput):
        actions.close_member(cast.ada, acting_user=cast.ada)


def test_members_of_audiences_follow_roles_units_and_denials(cast):
    everyone = queries.members_of_audiences(cast.organisation, ["everyone"])
    assert everyone.count() == 10
    agents = queries.members_of_audiences(cast.organisation, ["agents"])
    assert list(agents) == [cast.chloe]
    actions.grant_role(cast.chloe, role="agent", effect="deny", acting_user=cast.ada)
    assert not queries.members_of_audiences(cast.organisation, ["agents"]).exists()
    assert queries.audience_keys_of(cast.bruno) == {"everyone", "official_voices"}


def test_somebody_else_s_member_is_not_found(cast):
    with pytest.raises(NotFound):
        queries.access_member(cast.ada, cast.oscar.public_id)
