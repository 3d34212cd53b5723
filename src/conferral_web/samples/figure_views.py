"""Figures that need no draw: what a size costs and how sharp it is, what a count shows; a certificate verified."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from conferral.draws.burden import BurdenRow, Work, burden
from conferral.draws.sizes import fraction_of
from conferral.model.errors import ConferralError
from conferral.render.draws.burdens import burden_csv, burden_json
from conferral.render.draws.conclusions import conclude_from_counts
from conferral.render.draws.estimates import LIMITS_OF_IT
from conferral.render.draws.pictures import burden_svg, png
from conferral.render.draws.units import masked_place
from conferral_web.matters.models import Role
from conferral_web.matters.walls import open_to
from conferral_web.samples import services
from conferral_web.samples.bounds import work
from conferral_web.samples.production_forms import CountForm, VerifyForm, WorkForm
from conferral_web.samples.views import UNITS, sent
from conferral_web.samples.words import plain

_FILES = {"svg": "image/svg+xml", "png": "image/png", "csv": "text/csv; charset=utf-8"}


@open_to(Role.VIEWER)
@require_GET
def sizes(request: HttpRequest) -> HttpResponse:
    """What each size costs, and how sharp it is: as a table, as a picture, as a file."""
    form, counted = WorkForm(_if(request, "rows")), CountForm(_if(request, "yes"))
    shown: dict[str, Any] = {"form": form, "counted": counted, "limits": LIMITS_OF_IT}
    try:
        if form.is_bound and form.is_valid():
            asked = _asked(form)
            if file := _file(asked, request.GET.get("form", "")):
                return file
            query = request.GET.copy()
            shown |= {"told": _told(asked), "tolerated": _tolerated(form), "query": query.urlencode()}
        if counted.is_bound and counted.is_valid():
            said = counted.cleaned_data
            sure = int(said["sure"] or 95) / 100
            shown["shows"] = conclude_from_counts(said["yes"], said["sampled"], said["of"], sure)[0]
    except ConferralError as error:
        (form if form.is_bound else counted).add_error(None, plain(error))
    wrong = any(one.is_bound and one.errors for one in (form, counted))
    return render(request, "samples/sizes.html", shown, status=422 if wrong else 200)


def _if(request: HttpRequest, key: str) -> Any:  # noqa: ANN401 because Django's QueryDict or None
    return request.GET if key in request.GET else None


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be reckoned: a list's size, the work of a unit, the share looked for, the confidence."""

    rows: int
    work: Work
    share: float
    confidence: float

    @property
    def sizes(self) -> tuple[BurdenRow, ...]:
        """The sizes from 10% to 100%; numbers alone, so that no process of its own is needed."""
        return burden(self.rows, self.work, self.share, self.confidence)


def _asked(form: WorkForm) -> Asked:
    said = form.cleaned_data
    share = float(fraction_of(said["expected"])) if said["expected"] else 0.5
    files = 1 if said["each"] is None else said["each"]
    unit = Work(files, said["pages"] or 0, said["minutes"] or 0, said["rate"] or 0)
    return Asked(said["rows"], unit, share, int(said["confidence"] or 95) / 100)


def _told(asked: Asked) -> dict[str, Any]:
    return burden_json(asked.sizes, asked.rows, asked.share, asked.confidence)


def _file(asked: Asked, form: str) -> HttpResponse | None:
    """The table or the picture as a file, where one is asked for."""
    if form == "csv":
        return _download(burden_csv(asked.sizes).encode(), form)
    if form not in _FILES:
        return None
    picture = burden_svg(asked.sizes, f"A list of {asked.rows:,}: what is drawn, and what it is worth")
    return _download(png(picture) if form == "png" else picture.encode(), form)


def _tolerated(form: WorkForm) -> str | None:
    said = form.cleaned_data
    if not said["tolerable"]:
        return None
    given = {key: said[key] for key in ("rows", "tolerable", "expected")}
    return str(work("tolerate", {**given, "confidence": int(said["confidence"] or 95) / 100})["says"])


def _download(data: bytes, form: str) -> HttpResponse:
    answer = HttpResponse(data, content_type=_FILES[form])
    kind = "inline" if form == "svg" else "attachment"
    answer["Content-Disposition"] = f'{kind}; filename="burden.{form}"'
    return answer


@open_to(Role.VIEWER)
@require_http_methods(["GET", "POST"])
def verify(request: HttpRequest) -> HttpResponse:
    """A certificate held against itself, against the draw done again, and against a list. Nothing of it is kept."""
    form = VerifyForm(*sent(request))
    shown: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        try:
            told = _checked(form)
        except ConferralError as error:
            form.add_error(None, plain(error))
        else:
            reveal = "show" in request.POST
            rows = [(masked_place(where, reveal=reveal), what) for where, what in told["differences"][:UNITS]]
            return render(request, "samples/verify.html", {**shown, "told": told, "rows": rows})
    return render(request, "samples/verify.html", shown, status=422 if request.method == "POST" else 200)


def _checked(form: VerifyForm) -> dict[str, Any]:
    said = form.cleaned_data
    names = {"certificate": "certificate", "listed": "list", "commitment": "commitment", "key": "key"}
    words = {key: said[key] or None for key in ("unit", "strata", "sheet", "encoding")}
    committed = said["committed"].lower() or None
    with tempfile.TemporaryDirectory(dir=settings.CONFERRAL_DATA, prefix="verify-") as folder:
        uploads: dict[str, UploadedFile[Any]] = {names[key]: said[key] for key in names if said[key]}
        paths = {key: str(services.take(one, Path(folder, key))) for key, one in uploads.items()}
        name = (said["listed"] or said["certificate"]).name
        return work("check", {**paths, **words, "committed": committed, "name": name})
