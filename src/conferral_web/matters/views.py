"""The list of matters, a new one, the example; who belongs to a matter; an invitation followed."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from conferral.model.errors import ConferralError
from conferral_web.matters import records, services
from conferral_web.matters.example import load_example
from conferral_web.matters.forms import InvitationForm, MatterForm, RoleForm
from conferral_web.matters.models import Invitation, Membership, Role
from conferral_web.matters.selectors import rows_of
from conferral_web.matters.walls import matter_of, open_to, open_to_anyone, open_to_the_signed_in, person_of, role_of
from conferral_web.people.forms import AccountForm
from conferral_web.people.models import User
from conferral_web.people.views import BACKEND


@open_to_the_signed_in
@require_GET
def matters(request: HttpRequest) -> HttpResponse:
    """The matters of who asks."""
    day, rows = records.today(), rows_of(person_of(request), records.today())
    example = any(row.matter.is_example for row in rows)
    return render(request, "matters/matters.html", {"rows": rows, "day": day, "example": example})


@open_to_the_signed_in
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Open a matter."""
    form = MatterForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            matter = services.open_matter(form.cleaned_data["name"], by=person_of(request), case=form.case())
        except ConferralError as error:
            form.add_error(None, str(error))
        else:
            return redirect("dispute", matter=matter.id)
    return render(request, "matters/new.html", {"form": form})


@open_to_the_signed_in
@require_POST
def example(request: HttpRequest) -> HttpResponse:
    """Load the example dispute: a matter of one's own to try everything on."""
    matter = load_example(person_of(request))
    return redirect("dispute", matter=matter.id)


@open_to(Role.VIEWER)
@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """Who belongs to the matter."""
    return _people(request, InvitationForm())


@open_to(Role.LEAD)
@require_POST
def invite(request: HttpRequest) -> HttpResponse:
    """Make an invitation, and show its link once."""
    form = InvitationForm(request.POST)
    if not form.is_valid():
        return _people(request, form, status=422)
    said = form.cleaned_data
    token = services.invite(matter_of(request), whom=said["whom"], role=Role(said["role"]), by=person_of(request))
    return _people(request, InvitationForm(), link=request.build_absolute_uri(f"/join/{token}/"), whom=said["whom"])


@open_to(Role.LEAD)
@require_POST
def withdraw(request: HttpRequest, invitation: int) -> HttpResponse:
    """End an invitation."""
    services.withdraw_invitation(matter_of(request), invitation, by=person_of(request))
    return redirect("people", matter=matter_of(request).id)


@open_to(Role.LEAD)
@require_POST
def role(request: HttpRequest, person: int) -> HttpResponse:
    """Give a person another role."""
    form = RoleForm(request.POST)
    try:
        if form.is_valid():
            services.change_role(matter_of(request), person, Role(form.cleaned_data["role"]), by=person_of(request))
    except services.NotAllowed as error:
        messages.error(request, str(error))
    return redirect("people", matter=matter_of(request).id)


@open_to(Role.LEAD)
@require_POST
def remove(request: HttpRequest, person: int) -> HttpResponse:
    """Take a person off the matter."""
    try:
        services.remove(matter_of(request), person, by=person_of(request))
    except services.NotAllowed as error:
        messages.error(request, str(error))
    if person == person_of(request).pk:
        return redirect("matters")
    return redirect("people", matter=matter_of(request).id)


@open_to_anyone
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Follow an invitation: who is signed in joins; who has no account makes one first."""
    try:
        invitation = services.invitation_of(token)
        signed_in = not isinstance(request.user, AnonymousUser)
        form = None if signed_in else AccountForm(request.POST or None, initial={"name": invitation.whom})
        if request.method == "POST" and (form is None or form.is_valid()):
            user = person_of(request) if form is None else _new_account(form)
            membership = services.join(token, user)
            if form is not None:
                login(request, user, backend=BACKEND)
            return redirect("dispute", matter=membership.matter_id)
    except services.InvitationSpent:
        return render(request, "people/spent.html", status=410)
    return render(request, "matters/join.html", {"invitation": invitation, "form": form})


def _new_account(form: AccountForm) -> User:
    said = form.cleaned_data
    return User.objects.create_user(said["email"], said["name"], said["password"])


def _people(request: HttpRequest, form: InvitationForm, *, status: int = 200, **more: object) -> HttpResponse:
    matter = matter_of(request)
    shown = {
        "memberships": Membership.objects.filter(matter=matter).select_related("user").order_by("since"),
        "invitations": Invitation.objects.filter(matter=matter, used_at=None),
        "form": form,
        "leads": role_of(request) is Role.LEAD,
        "roles": Role.choices,
    }
    return render(request, "matters/people.html", {**shown, **more}, status=status)
