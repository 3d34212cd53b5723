"""The first account, by the link that the terminal prints; and a forgotten password, by another."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from conferral_web.matters.walls import open_to_anyone
from conferral_web.people.forms import AccountForm, PasswordForm
from conferral_web.people.services import LinkSpent, use_welcome, welcome_of

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@open_to_anyone
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    """Make the first account, or set a password anew; then signed in."""
    try:
        found = welcome_of(token)
        form = (PasswordForm if found.user else AccountForm)(request.POST or None)
        if request.method == "POST" and form.is_valid():
            said = {"email": "", "name": "", **form.cleaned_data}
            user = use_welcome(token, email=said["email"], name=said["name"], password=said["password"])
            login(request, user, backend=BACKEND)
            return redirect("matters")
    except LinkSpent:
        return render(request, "people/spent.html", status=410)
    return render(request, "people/welcome.html", {"form": form, "again": found.user})


@open_to_anyone
@require_http_methods(["GET"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """How a forgotten password is set anew: nothing is sent, so by a link from the one who runs the workspace."""
    return render(request, "people/forgotten.html")
