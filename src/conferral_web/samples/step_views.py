"""The steps of a draw: its terms, the commitment, the seed, the draw, a replacement, an enlargement."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from conferral.model.errors import ConferralError
from conferral_web.matters.models import Role
from conferral_web.matters.walls import open_to, person_of
from conferral_web.samples import selectors, services
from conferral_web.samples.forms import MoreForm, NonceForm, PresentForm, ReplaceForm, RunForm, SourceForm, TermsForm
from conferral_web.samples.models import Draw
from conferral_web.samples.seeds import SeedForm
from conferral_web.samples.views import commit_forms, draw_of, page, sent, to
from conferral_web.samples.words import plain

Forms = Mapping[str, forms.Form]


def _done(request: HttpRequest, draw: Draw, given: Forms, do: Callable[[], object], says: str) -> HttpResponse:
    """Do a step where every form is right, and go back to the page; else the page with what is wrong."""
    if all([form.is_valid() for form in given.values()]):  # noqa: C419 because each form is to say what is wrong
        try:
            do()
        except ConferralError as error:
            next(iter(given.values())).add_error(None, plain(error))
        else:
            messages.success(request, says)
            return to(draw)
    return page(request, draw, given, status=422)


@open_to(Role.MEMBER)
@require_POST
def terms(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Say what is sampled."""
    one = draw_of(request, draw)
    form = TermsForm(request.POST, headings=_headings(one))
    by = person_of(request)
    return _done(request, one, {"terms": form}, lambda: services.state_terms(one, form.terms(), by=by),
                 "The list was looked through.")  # fmt: skip


@open_to(Role.MEMBER)
@require_POST
def commit(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Commit, before the seed exists."""
    one = draw_of(request, draw)
    given = commit_forms(request.POST, _headings(one))
    by = person_of(request)
    return _done(request, one, given, lambda: services.commit(one, _committed(given), by=by),
                 "Committed. Send the commitment and the public frame to the other side now.")  # fmt: skip


def _headings(draw: Draw) -> list[str]:
    about = selectors.shown(draw).about
    return list(about["headings"]) if about else []


def _committed(given: Forms) -> dict[str, Any]:
    size, apart, last = (given[key].cleaned_data for key in ("size", "apart", "neutral"))
    named = {key: size[key] for key in ("size", "spare")} | {key: apart[key] for key in ("certainty", "every", "start")}
    words = {"fraction": size["fraction"] or None, "order_by": apart["order_by"] or None}
    sizes = {**named, **words, "floor": size["floor"] or 0}
    sources = _sources(given)
    return {"sizes": sizes, "sources": sources, "present": last["present"], "neutral": last["neutral"]}


def _sources(given: Forms) -> dict[str, Any]:
    source, nonces = given["source"], given["nonces"]
    if not isinstance(source, SourceForm) or not isinstance(nonces, NonceForm):
        raise TypeError("the forms of a source belong together")
    said, more = source.cleaned_data, nonces.cleaned_data
    return {
        "source": said["source"],
        "at": source.at(),
        "says": said["says"] or None,
        "chain": more["chain"] or None,
        "nonce": more["nonce"],
        "fallback": more["fallback"] or None,
        "fallback_at": nonces.fallback_at(),
        "fallback_says": more["fallback_says"] or None,
    }


@open_to(Role.MEMBER)
@require_POST
def seed(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Enter the number that was named."""
    one = draw_of(request, draw)
    form = SeedForm(request.POST, request.FILES, commitment=services.commitment_of(one))
    by = person_of(request)

    def do() -> None:
        said = form.cleaned_data
        published, late = said.get("published"), said.get("late") or ()
        services.reveal_seed(one, form.entered(), published, said["present"], late, by=by)

    return _done(request, one, {"seed": form}, do, "The seed is revealed.")


@open_to(Role.MEMBER)
@require_POST
def run(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Draw, and certify it."""
    one = draw_of(request, draw)
    form = RunForm(request.POST)
    by = person_of(request)
    return _done(request, one, {"run": form}, lambda: services.run(one, form.cleaned_data["slips"], by=by),
                 "Drawn and certified. Give the certificate to the other side.")  # fmt: skip


@open_to(Role.MEMBER)
@require_POST
def replace(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Put the next in order in a unit's place."""
    one = draw_of(request, draw)
    form = ReplaceForm(request.POST)
    by = person_of(request)

    def do() -> None:
        services.replace(one, form.cleaned_data["unit"], form.cleaned_data["why"], by=by)

    return _done(request, one, {"replace": form}, do, "Replaced by the next in order. There is a new certificate.")


@open_to(Role.MEMBER)
@require_http_methods(["GET", "POST"])
def enlarge(request: HttpRequest, draw: UUID) -> HttpResponse:
    """Commit to more units, by a seed of their own."""
    one = draw_of(request, draw)
    services.certificate_path(one)
    data, _ = sent(request)
    given = {"more": MoreForm(data), "source": SourceForm(data), "nonces": NonceForm(data), "last": PresentForm(data)}
    if data is not None and all([form.is_valid() for form in given.values()]):  # noqa: C419 because each is to say what is wrong
        more = given["more"].cleaned_data
        said = {"by": more["by"], "floor": more["floor"] or 0, "sources": _sources(given)}
        try:
            present = given["last"].cleaned_data["present"]
            return to(services.enlarge(one, {**said, "present": present}, by=person_of(request)))
        except ConferralError as error:
            given["more"].add_error(None, plain(error))
    shown = {"draw": one, "forms": given}
    return render(request, "samples/enlarge.html", shown, status=422 if request.method == "POST" else 200)
