"""The directory, the units and the organisation's own page; the persona bar of the demonstration."""

from __future__ import annotations

from typing import Any, cast

from allauth.account import views as account_views
from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from vigie.web.errors import NotFound, VigieError
from vigie.web.people import actions, queries
from vigie.web.people.access import needs
from vigie.web.people.forms import LEXICON_LISTS, GrantForm, MemberForm, OrganisationForm, UnitForm
from vigie.web.ui.pages import paginate


@require_POST
def become(request: HttpRequest) -> HttpResponse:
    """Switch persona. Only in a demonstration, only from this machine."""
    if not settings.DEMO or request.META.get("REMOTE_ADDR") not in ("127.0.0.1", "::1"):
        raise NotFound()
    wanted = request.POST.get("persona", "")
    if wanted == "":
        logout(request)
        return redirect("/")
    for member in queries.demonstration_personas():
        if member.public_id == wanted and member.account is not None:
            login(request, member.account, backend=settings.AUTHENTICATION_BACKENDS[0])
            request.session[queries.SESSION_KEY] = member.organisation.public_id
            return redirect(_back(request))
    raise NotFound()


def _back(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "/")
    return wanted if url_has_allowed_host_and_scheme(wanted, {request.get_host()}) else "/"


def change_password(request: HttpRequest) -> HttpResponse:
    """Change one's password; an account that no password opens is told so."""
    if request.user.is_authenticated and not request.user.has_usable_password():
        return render(request, "people/no_password.html")
    return cast(HttpResponse, account_views.password_change(request))


@needs("people.directory")
def directory(request: Any) -> HttpResponse:
    """Everybody, by name, fifty at a time."""
    text = request.GET.get("q", "")[:100]
    page = paginate(queries.directory(request.member, text), request)
    return render(request, "people/directory.html", {"page": page, "q": text})


@needs("people.administer")
def add_member(request: Any) -> HttpResponse:
    """Add a person to the directory."""
    organisation = request.member.organisation
    form = MemberForm(request.POST or None, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            if given["password"]:
                validate_password(given["password"])
            member = actions.add_member(
                organisation,
                display_name=given["display_name"],
                email=given["email"],
                password=given["password"] or None,
                unit=queries.access_unit(request.member, given["unit"]) if given["unit"] else None,
                roles=tuple(given["roles"]),
                acting_user=request.member,
            )
        except ValidationError as error:
            form.add_error("password", error)
        except VigieError as error:
            form.add_error(None, error.sentence)
        else:
            return redirect("people:member", member.public_id)
    return render(request, "people/add_member.html", {"form": form}, status=422 if form.errors else 200)


@needs("people.administer")
def member(request: Any, public_id: str) -> HttpResponse:
    """One person: unit, roles, what each role allows."""
    person = queries.access_member(request.member, public_id)
    form = GrantForm(request.POST or None, organisation=request.member.organisation)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        actions.grant_role(
            person,
            role=given["role"],
            unit=queries.access_unit(request.member, given["unit"]) if given["unit"] else None,
            effect=given["effect"],
            acting_user=request.member,
        )
        return redirect("people:member", person.public_id)
    context = {"person": person, "grants": queries.grants_of(person), "form": form}
    return render(request, "people/member.html", context, status=422 if form.errors else 200)


@require_POST
@needs("people.administer")
def withdraw(request: Any, public_id: str, grant: int) -> HttpResponse:
    """Take a role back."""
    person = queries.access_member(request.member, public_id)
    actions.withdraw_grant(queries.access_grant(request.member, person, grant), acting_user=request.member)
    return redirect("people:member", person.public_id)


@require_POST
@needs("people.administer")
def close(request: Any, public_id: str) -> HttpResponse:
    """Somebody leaves."""
    person = queries.access_member(request.member, public_id)
    actions.close_member(person, acting_user=request.member)
    return redirect("people:member", person.public_id)


@needs("people.administer")
def units(request: Any) -> HttpResponse:
    """The tree of units, and a form to add one."""
    organisation = request.member.organisation
    form = UnitForm(request.POST or None, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            actions.create_unit(
                organisation,
                name=given["name"],
                parent=queries.access_unit(request.member, given["parent"]) if given["parent"] else None,
                headcount=given["headcount"],
                acting_user=request.member,
            )
        except VigieError as error:
            form.add_error(None, error.sentence)
        else:
            return redirect("people:units")
    context = {"form": form, "tree": queries.unit_tree(organisation)}
    return render(request, "people/units.html", context, status=422 if form.errors else 200)


@needs("people.administer")
def organisation(request: Any) -> HttpResponse:
    """Name, time zone and lexicon of the organisation."""
    current = request.member.organisation
    initial = {
        "name": current.name,
        "timezone": current.timezone,
        "kind": current.lexicon.get("kind", "company"),
        **{key: "\n".join(current.lexicon.get(key, [])) for key in LEXICON_LISTS},
    }
    form = OrganisationForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.describe_organisation(
            current,
            name=form.cleaned_data["name"],
            timezone_name=form.cleaned_data["timezone"],
            lexicon=form.lexicon(),
            acting_user=request.member,
        )
        return redirect("people:organisation")
    return render(request, "people/organisation.html", {"form": form}, status=422 if form.errors else 200)
