"""The jobs of a matter, one of them while it runs, and what may be done with it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from conferral_web.jobs import services
from conferral_web.jobs.models import Job
from conferral_web.matters.models import Role
from conferral_web.matters.walls import matter_of, open_to, person_of

_SHOWN = 50


@open_to(Role.VIEWER)
@require_GET
def jobs(request: HttpRequest) -> HttpResponse:
    """The jobs of the matter, the newest first."""
    rows = Job.objects.filter(matter=matter_of(request)).select_related("by")[:_SHOWN]
    return render(request, "jobs/jobs.html", {"jobs": rows})


@open_to(Role.VIEWER)
@require_GET
def job(request: HttpRequest, job: UUID) -> HttpResponse:
    """One job. htmx asks for its lines alone, again and again while it runs."""
    alone = request.headers.get("HX-Request") == "true"
    return render(request, "jobs/_job.html" if alone else "jobs/job.html", {"job": _of(request, job)})


@open_to(Role.MEMBER)
@require_POST
def stop(request: HttpRequest, job: UUID) -> HttpResponse:
    """Stop it."""
    services.stop(_of(request, job), by=person_of(request))
    return redirect("job", matter=matter_of(request).id, job=job)


@open_to(Role.MEMBER)
@require_POST
def run_again(request: HttpRequest, job: UUID) -> HttpResponse:
    """Run it once more."""
    services.run_again(_of(request, job), by=person_of(request))
    return redirect("job", matter=matter_of(request).id, job=job)


def _of(request: HttpRequest, job: UUID) -> Job:
    found = Job.objects.filter(matter=matter_of(request), pk=job).select_related("by", "matter").first()
    if found is None:
        raise Http404("no such job")
    return found
