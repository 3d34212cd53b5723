"""Tokens of one's own: made, shown once, ended."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from conferral_web.api.models import Token
from conferral_web.api.tokens import end_token, make_token
from conferral_web.matters.models import Role
from conferral_web.matters.walls import matter_of, open_to, person_of, role_of


class TokenForm(forms.Form):
    """A new token."""

    name = forms.CharField(
        max_length=120, label="What it is for", help_text="For your own list: the docketing program."
    )
    writes = forms.BooleanField(required=False, label="It may also write into the record")


@open_to(Role.VIEWER)
@require_http_methods(["GET", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    """One's own tokens for this matter, and a new one."""
    form, secret = TokenForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["writes"] and not role_of(request).reaches(Role.MEMBER):
            form.add_error("writes", "You are a viewer of the matter: a token of yours only reads.")
        else:
            said = form.cleaned_data
            secret = make_token(matter_of(request), person_of(request), said["name"], writes=said["writes"])
            form = TokenForm()
    mine = Token.objects.filter(matter=matter_of(request), user=person_of(request), ended_at=None)
    status = 422 if form.errors else 200
    shown = {"form": form, "secret": secret, "tokens": mine, "at": request.build_absolute_uri("/api/v1/")}
    return render(request, "api/tokens.html", shown, status=status)


@open_to(Role.VIEWER)
@require_POST
def end(request: HttpRequest, token: int) -> HttpResponse:
    """End a token of one's own."""
    end_token(matter_of(request), token, by=person_of(request))
    return redirect("tokens", matter=matter_of(request).id)
