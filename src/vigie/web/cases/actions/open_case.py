"""Opening a case: always by a person, in neutral words, good news and bad alike."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from vigie.web.alerts import actions as alert_actions
from vigie.web.alerts import queries as alerts
from vigie.web.care import actions as care
from vigie.web.cases import decisions
from vigie.web.cases.errors import OpenedByNobody, PrivatePost, PurposeWall
from vigie.web.cases.models import Case, CaseKind, CasePost, Counter, Provenance, Target, Visibility
from vigie.web.cases.queries import access_case
from vigie.web.cases.writing import needed, read_words, refuse_unknown_fields, said, wanted, write_line
from vigie.web.clock import now
from vigie.web.errors import BadInput, NotFound
from vigie.web.journal.actions import record
from vigie.web.listening import queries as listening
from vigie.web.people.permissions import can
from vigie.web.people.queries import zone_of

if TYPE_CHECKING:
    from vigie.web.people.models import Member, Organisation, Unit


@transaction.atomic
def open_case(
    *,
    acting_user: Member | None,
    kind: str,
    title: str,
    facts: str,
    visibility: str,
    first_known_on: date | None = None,
    first_known_by: Member | None = None,
    first_known_is_manager: bool = False,
    provenance: str = Provenance.OTHER,
    target: str = "",
    published_on: date | None = None,
    published_known_how: str = "",
    unit: Unit | None = None,
    alert: str = "",
    posts: Sequence[str] = (),
    join_alert: bool = False,
    **unknown: object,
) -> Case:
    """Open a case. `posts` and `alert` are public ids; `first_known_*` default to today and who opens it.

    A complaint with one post goes to the call centre at once, and the case follows it. Opening a case from an alert
    is looking at it; `join_alert` joins the posts of the alert too, 100 at most.
    Raises OpenedByNobody and SanctionComputed (R05), ScoreOnSomebody (R03), PrivatePost (R06), PurposeWall (R09),
    NotFound (not allowed to open, or a post or alert that is not theirs to see), BadInput.
    """
    refuse_unknown_fields(unknown)
    if acting_user is None:
        raise OpenedByNobody()
    if not can(acting_user, "cases.open"):
        raise NotFound()
    organisation = acting_user.organisation
    wanted(kind, CaseKind.values, "kind")
    wanted(visibility, Visibility.values, "visibility")
    wanted(provenance, Provenance.values, "provenance")
    wanted(target, ["", *Target.values], "target")
    words = read_words(organisation, title=title, facts=facts, published_known_how=published_known_how)
    needed(words["title"], "title")
    needed(words["facts"], "facts")
    if len(words["title"]) > 160:
        raise BadInput(what=said("title"), why=_("160 caractères au plus"))
    today = now().astimezone(zone_of(organisation)).date()
    known_on = first_known_on or today
    if known_on > today or (published_on is not None and published_on > today):
        raise BadInput(what=said("first_known_on"), why=_("cette date est dans le futur"))
    _same_organisation(organisation, first_known_by, unit)
    _see_walls(kind, visibility, bool(posts or alert))
    found_posts = [listening.access_post(acting_user, public_id) for public_id in dict.fromkeys(posts)]
    to_join = _from_alert(alert, join_alert, acting_user) if alert else []
    case = Case.objects.create(
        organisation=organisation,
        number=_next_number(organisation),
        kind=kind,
        title=words["title"],
        facts=words["facts"],
        visibility=visibility,
        published_on=published_on,
        published_known_how=words["published_known_how"][:200],
        provenance=provenance,
        target=target,
        first_known_on=known_on,
        first_known_by=first_known_by or acting_user,
        first_known_is_manager=first_known_is_manager,
        unit=unit,
        alert=alert,
        opened_by=acting_user,
        opened_at=now(),
        changed_at=now(),
    )
    joined = {post.pk: post for post in [*found_posts, *to_join]}
    CasePost.objects.bulk_create(
        CasePost(organisation=organisation, case=case, post=post, attached_by=acting_user, attached_at=now())
        for post in joined.values()
    )
    if len(found_posts) == 1 and kind == CaseKind.COMPLAINT:
        _send_to_care(case, found_posts[0].public_id, acting_user)
    write_line(
        "cases.opened",
        case,
        acting_user,
        number=case.number,
        posts=len(joined),
    )
    if alert:
        record(
            "cases.opened_from_alert",
            organisation=organisation.public_id,
            actor=acting_user.public_id,
            about=alert,
            number=case.number,
            case=case.public_id,
        )
    return case


@transaction.atomic
def attach_post(case: Case, *, post: str, acting_user: Member) -> Case:
    """Join a public post (its public id) to a case. Twice is once.

    Raises NotFound, PrivatePost (R06), PurposeWall (R09), BadInput when the case is finished.
    """
    case = access_case(acting_user, case.public_id)
    if case.state not in decisions.UNFINISHED:
        raise BadInput(what=said("post"), why=_("ce dossier est terminé : rouvrez-le d’abord"))
    _see_walls(case.kind, case.visibility, holds_posts=True)
    found = listening.access_post(acting_user, post)
    _held, created = CasePost.objects.get_or_create(
        organisation=case.organisation,
        case=case,
        post=found,
        defaults={"attached_by": acting_user, "attached_at": now()},
    )
    if created:
        if case.kind == CaseKind.COMPLAINT and not case.complaint:
            _send_to_care(case, found.public_id, acting_user)
        write_line("cases.post_attached", case, acting_user)
    return case


def _send_to_care(case: Case, post: str, acting_user: Member) -> None:
    """Give the post of a complaint to the call centre and remember which complaint it became."""
    complaint = care.open_complaint(post=post, acting_user=acting_user, case=case.public_id)
    case.complaint = complaint.public_id
    case.complaint_closed_at = complaint.closed_at
    case.save(update_fields=["complaint", "complaint_closed_at"])


@transaction.atomic
def follow_complaint(organisation: Organisation, complaint: str, *, acting_user: Member | None = None) -> int:
    """Note on the cases it came from that a complaint is closed; return how many. Twice is once.

    Moves no case: what is kept of it is a person's to decide.
    """
    followed = list(Case.objects.filter(organisation=organisation, complaint=complaint, complaint_closed_at=None))
    for case in followed:
        case.complaint_closed_at = now()
        case.save(update_fields=["complaint_closed_at"])
        record(
            "cases.care_followed",
            organisation=organisation.public_id,
            actor=acting_user.public_id if acting_user else "",
            about=case.public_id,
            after={"complaint": complaint},
        )
    return len(followed)


def _from_alert(alert: str, join: bool, acting_user: Member) -> list[Any]:  # listening's rows
    """Note that the alert was looked at, and give the posts of it to join, if asked to."""
    found = alerts.access_alert(acting_user, alert)
    alert_actions.look_by_opening_case(found, acting_user=acting_user)
    if not join:
        return []
    return listening.posts_of(acting_user.organisation, alerts.posts_to_join(acting_user, found)[0])


def _see_walls(kind: str, visibility: str, holds_posts: bool) -> None:
    if not holds_posts:
        return
    why = decisions.may_hold_posts(kind, visibility)
    if why == "wall":
        raise PurposeWall()
    if why == "private":
        raise PrivatePost()


def _same_organisation(organisation: Organisation, member: Member | None, unit: Unit | None) -> None:
    for thing in (member, unit):
        if thing is not None and thing.organisation_id != organisation.pk:
            raise NotFound()


def _next_number(organisation: Organisation) -> int:
    Counter.objects.get_or_create(organisation=organisation)
    Counter.objects.filter(organisation=organisation).update(last=F("last") + 1)
    return Counter.objects.get(organisation=organisation).last
