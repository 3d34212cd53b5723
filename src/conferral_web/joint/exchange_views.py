"""The exchange with the other side: keys, what leaves and what came, consent. Nothing leaves before it was seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from conferral.exchange.bundles import LARGEST
from conferral.exchange.keys import LARGEST_CARD
from conferral.model.errors import ConferralError
from conferral_web.joint import moves, services
from conferral_web.joint.forms import AnswerForm, BundleForm, CardForm, KeyForm, OfferForm
from conferral_web.joint.models import JointLetter, Leaving
from conferral_web.joint.selectors import joint_of
from conferral_web.matters.models import Role
from conferral_web.matters.uploads import bytes_of, name_of
from conferral_web.matters.walls import matter_of, open_to, person_of


@open_to(Role.MEMBER)
@require_POST
def key(request: HttpRequest) -> HttpResponse:
    """Make our key."""
    form = KeyForm(request.POST)
    return _done(request, "key", form, lambda: moves.make_key(*_who(request), form.cleaned_data["name"]))


@open_to(Role.VIEWER)
@require_GET
def card(request: HttpRequest) -> HttpResponse:
    """Our card, to be sent to the other side."""
    own = moves.desk(matter_of(request)).own
    return _file(own.as_file() + b"\n", f"{own.side}.key.json", "application/json")


@open_to(Role.MEMBER)
@require_POST
def enrol(request: HttpRequest) -> HttpResponse:
    """Enrol the other side's key."""
    form = CardForm(request.POST, request.FILES)

    def write() -> None:
        file = form.cleaned_data["card"]
        data = bytes_of(file, LARGEST_CARD)
        moves.enrol(*_who(request), data, name_of(file), form.cleaned_data["digits"])

    return _done(request, "card", form, write)


@open_to(Role.MEMBER)
@require_POST
def offer(request: HttpRequest, what: str) -> HttpResponse:
    """Make an offer ready: our section, the letter, or our note of a call."""
    form = OfferForm(request.POST)
    if what not in _OFFERS:
        raise Http404("nothing of that kind is offered")
    return _shown(request, "offer", form, lambda: _OFFERS[what](request, _said(request, form)))


def _said(request: HttpRequest, form: Form) -> dict[str, Any]:
    said = dict(form.cleaned_data)
    day = said.pop("answer_by", None)
    return {**said, "answer_by": day.isoformat() if day else None, "in": request.POST.get("in") or None}


def _section(request: HttpRequest, said: dict[str, Any]) -> Leaving:
    return services.offer_section(services.letter_of(matter_of(request)), person_of(request), said)


def _whole(request: HttpRequest, said: dict[str, Any]) -> Leaving:
    return services.offer_letter(services.letter_of(matter_of(request)), person_of(request), said)


def _call(request: HttpRequest, said: dict[str, Any]) -> Leaving:
    return moves.propose(*_who(request), "offer", {**said, "call": request.POST.get("call", "")})


_OFFERS = {"section": _section, "letter": _whole, "call": _call}


@open_to(Role.MEMBER)
@require_POST
def answer(request: HttpRequest, exchange: str) -> HttpResponse:
    """Make an answer ready: accept, consent to sign, dispute, take back, show what was promised."""
    form = AnswerForm(request.POST)

    def propose() -> Leaving:
        said = {**form.cleaned_data, "in": exchange}
        return moves.propose(*_who(request), said.pop("act"), said)

    return _shown(request, "answer", form, propose)


@open_to(Role.MEMBER)
@require_GET
def leaving(request: HttpRequest) -> HttpResponse:
    """All that leaves with the move that is made ready, and the question whether it may."""
    found = moves.unsent(matter_of(request))
    if found is None:
        return redirect("joint", matter=matter_of(request).id)
    return render(request, "joint/leaving.html", {"preview": moves.preview(found)})


@open_to(Role.MEMBER)
@require_POST
def send(request: HttpRequest, sha256: str) -> HttpResponse:
    """Make the move that was shown, or let it go."""
    found = Leaving.objects.filter(matter=matter_of(request), sha256=sha256).select_related("matter", "by").first()
    if found is None:
        raise ConferralError("this bundle", "it was sent already, or let go", "The page has what is on the table now.")
    if "send" not in request.POST:
        found.delete()
        messages.info(request, "Nothing left.")
        return redirect("joint", matter=matter_of(request).id)
    done = moves.send(found, person_of(request))
    return redirect("sent", matter=matter_of(request).id, sha256=done)


@open_to(Role.VIEWER)
@require_GET
def sent(request: HttpRequest, sha256: str) -> HttpResponse:
    """The bundle that was made: to be downloaded, and sent by e-mail."""
    services.bundle_of(matter_of(request), sha256)
    return render(request, "joint/sent.html", {"sha256": sha256})


@open_to(Role.VIEWER)
@require_GET
def bundle(request: HttpRequest, sha256: str) -> HttpResponse:
    """A bundle that was sent or opened, as its file."""
    data = services.bundle_of(matter_of(request), sha256)
    return _file(data, f"bundle-{sha256[:12]}.conferral", "application/octet-stream")


@open_to(Role.MEMBER)
@require_POST
def take_in(request: HttpRequest) -> HttpResponse:
    """Open a bundle that came."""
    form = BundleForm(request.POST, request.FILES)

    def write() -> None:
        file = form.cleaned_data["bundle"]
        found = moves.take_in(*_who(request), bytes_of(file, LARGEST), name_of(file))
        for one in found.beside:
            messages.warning(request, f"In it, and on none of its pages: {one}")
        letter = JointLetter.objects.filter(matter=matter_of(request)).first()
        try:
            taken = services.section_from(letter, found, person_of(request))
        except ConferralError as error:
            messages.warning(request, f"The bundle was opened; its section could not be placed: {error}")
        else:
            messages.success(request, "Opened. Their section is in the letter now." if taken else "Opened.")

    return _done(request, "bundle", form, write)


def _who(request: HttpRequest) -> tuple[Any, Any]:
    return matter_of(request), person_of(request)


def _shown(request: HttpRequest, name: str, form: Form, propose: Callable[[], Leaving]) -> HttpResponse:
    """A move made ready and shown; or the form again with what is wrong."""
    return _done(request, name, form, propose, to="leaving")


def _done(
    request: HttpRequest, name: str, form: Form, write: Callable[[], object], *, to: str = "joint"
) -> HttpResponse:
    if form.is_valid():
        try:
            write()
        except ConferralError as error:
            form.add_error(None, str(error))
        else:
            return redirect(to, matter=matter_of(request).id)
    forms = {"offer": OfferForm(), "key": KeyForm(), "card": CardForm(), "bundle": BundleForm(), "answer": AnswerForm()}
    shown = {"joint": joint_of(matter_of(request)), **forms, name: form}
    return render(request, "joint/joint.html", shown, status=422)


def _file(data: bytes, name: str, media: str) -> HttpResponse:
    made = HttpResponse(data, content_type=media)
    made["Content-Disposition"] = f'attachment; filename="{name}"'
    return made
