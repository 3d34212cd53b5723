"""The papers of the record: added, listed, shown with their words."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral_web.backups.words import still_held
from conferral_web.jobs import services as jobs
from conferral_web.matters.models import Matter, Role
from conferral_web.matters.walls import matter_of, open_to, person_of, role_of
from conferral_web.papers import selectors, services
from conferral_web.papers.bounded import QUICK, Slow
from conferral_web.papers.forms import DestroyForm, ReasonForm, UploadForm
from conferral_web.papers.models import State, Upload


@open_to(Role.VIEWER)
@require_GET
def papers(request: HttpRequest) -> HttpResponse:
    """The papers of the record, what waits to be read, what is out of view."""
    return _papers(request, UploadForm())


@open_to(Role.MEMBER)
@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Take papers in; the quick ones are read at once."""
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _papers(request, form, status=422)
    said, matter, user = form.cleaned_data, matter_of(request), person_of(request)
    more = {"privacy": said["privacy"], "docket": said["docket"], "title": said["title"]}
    uploads = [services.receive(matter, file, by=user, **more) for file in said["papers"]]
    job = services.read_or_queue(matter, uploads, by=user)
    if job is None:
        refused = [upload for upload in uploads if upload.state == State.REFUSED]
        if refused:
            return _refused(request, refused)
        for upload in uploads:
            messages.success(request, f"{upload.name} is in the record.")
        return redirect("papers", matter=matter.id)
    return redirect("job", matter=matter.id, job=job.pk)


def _refused(request: HttpRequest, refused: list[Upload]) -> HttpResponse:
    """The form with the library's sentence of each paper that could not be read; those uploads are done with."""
    form = UploadForm(request.POST)
    form.errors.clear()
    for upload in refused:
        form.add_error(None, upload.fault)
        upload.delete()
    return _papers(request, form, status=422)


def _papers(request: HttpRequest, form: UploadForm, status: int = 200) -> HttpResponse:
    matter = matter_of(request)
    shown = {
        "rows": selectors.rows_of(matter),
        "uploads": selectors.open_uploads(matter),
        "withheld": selectors.withheld_of(matter),
        "leads": role_of(request) is Role.LEAD,
        "form": form,
    }
    return render(request, "papers/papers.html", shown, status=status)


@open_to(Role.MEMBER)
@require_POST
def read_upload(request: HttpRequest, upload: UUID) -> HttpResponse:
    """Read an upload that was received and not read."""
    found = _upload(request, upload)
    job = services.queue(matter_of(request), [found], by=person_of(request), what=f"Read {found.name}")
    return redirect("job", matter=matter_of(request).id, job=job.pk)


@open_to(Role.MEMBER)
@require_POST
def drop_upload(request: HttpRequest, upload: UUID) -> HttpResponse:
    """Drop an upload that is not in the record."""
    services.drop_upload(_upload(request, upload), by=person_of(request))
    return redirect("papers", matter=matter_of(request).id)


def _upload(request: HttpRequest, upload: UUID) -> Upload:
    found = Upload.objects.filter(matter=matter_of(request), pk=upload).exclude(state=State.ADDED).first()
    if found is None:
        raise Http404("no such upload")
    return found


@open_to(Role.VIEWER)
@require_GET
def paper(request: HttpRequest, sha256: str) -> HttpResponse:
    """One paper: what was read from it, and its text with that marked."""
    return show(request, _paper(request, sha256))


def show(request: HttpRequest, paper: Event, *, status: int = 200, **forms: Any) -> HttpResponse:  # noqa: ANN401 because forms are of several types
    """The page of a paper, with a form that was sent and is not right, if any."""
    matter, sha256 = matter_of(request), _sha(paper)
    reading, fault = _reading(matter, paper)
    shown = {
        "paper": paper,
        "sha256": sha256,
        "facts": selectors.facts_of(matter, sha256),
        "reading": reading,
        "fault": fault,
        "reason": forms.get("reason") or ReasonForm(auto_id="sequester_%s"),
        "leads": role_of(request) is Role.LEAD,
    }
    return render(request, "papers/paper.html", shown, status=status)


def _reading(matter: Matter, paper: Event) -> tuple[dict[str, Any] | None, str]:
    """What was read of it, read now where that is quick; otherwise nothing, and the reason if there is one."""
    kept = selectors.reading_of(matter, _sha(paper))
    if kept:
        return kept, ""
    try:
        return services.read_anew(matter, paper, bounds=QUICK), ""
    except Slow:
        return None, ""
    except ConferralError as error:
        return None, str(error)


@open_to(Role.MEMBER)
@require_POST
def read_text(request: HttpRequest, sha256: str) -> HttpResponse:
    """Read a paper's text for its page, where that takes long."""
    return _job(request, _paper(request, sha256), compare=False)


@open_to(Role.MEMBER)
@require_POST
def reread(request: HttpRequest, sha256: str) -> HttpResponse:
    """Read a paper anew, to see what differs."""
    paper = _paper(request, sha256)
    try:
        services.read_anew(matter_of(request), paper, bounds=QUICK)
    except Slow:
        return _job(request, paper, compare=True)
    return redirect("paper_anew", matter=matter_of(request).id, sha256=sha256)


def _job(request: HttpRequest, paper: Event, *, compare: bool) -> HttpResponse:
    matter, given = matter_of(request), {"paper": _sha(paper), "compare": compare}
    what = f"Read {paper.body['name']} anew"
    job = jobs.start(matter, "reread_paper", by=person_of(request), what=what, given=given)
    return redirect("job", matter=matter.id, job=job.pk)


def _paper(request: HttpRequest, sha256: str) -> Event:
    found = selectors.paper_in(matter_of(request), sha256)
    if found is None:
        raise Http404("no such paper in view")
    return found


def _sha(paper: Event) -> str:
    return paper.source.sha256 if paper.source else ""


@open_to(Role.VIEWER)
@require_GET
def original(request: HttpRequest, sha256: str) -> HttpResponse:
    """The paper itself, as it was added: to be saved, never shown by the browser as a page of ours."""
    paper = _paper(request, sha256)
    data = selectors.bytes_of(matter_of(request), sha256)
    if data is None:
        raise Http404("the record does not hold the paper itself")
    answer = HttpResponse(data, content_type="application/octet-stream")
    name = "".join(one if one.isalnum() or one in " .-_" else "_" for one in str(paper.body["name"]))
    answer.headers["Content-Disposition"] = f'attachment; filename="{name.encode("ascii", "replace").decode()}"'
    return answer


def tell_backups(request: HttpRequest, sha256: str) -> None:
    """Say which backups still hold a paper that went out of view."""
    if says := still_held(Path(settings.CONFERRAL_DATA), str(matter_of(request).pk), sha256):
        messages.warning(request, says)


@open_to(Role.LEAD)
@require_http_methods(["GET", "POST"])
def destroy(request: HttpRequest, sha256: str) -> HttpResponse:
    """Destroy a paper: asked twice, for there is no way back."""
    matter = matter_of(request)
    names = {row.sha256: row.name for row in selectors.rows_of(matter)}
    sequestered = {one.sha256 for one in selectors.withheld_of(matter) if not one.destroyed}
    if sha256 not in names and sha256 not in sequestered:
        raise Http404("no such paper")
    form = DestroyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.destroy(matter, sha256, reason=form.cleaned_data["reason"], by=person_of(request))
        except ConferralError as error:
            form.add_error(None, str(error))
        else:
            messages.success(
                request, "The paper is destroyed. The file it came from and your backups are as they were."
            )
            tell_backups(request, sha256)
            return redirect("papers", matter=matter.id)
    shown = {"form": form, "name": names.get(sha256, "a sequestered paper"), "sha256": sha256}
    return render(request, "papers/destroy.html", shown, status=422 if form.errors else 200)
