"""Where each page is. Each slice has its own; those of a matter begin with the matter."""

from __future__ import annotations

from django.urls import include, path

_OF_A_MATTER = [
    path("", include("conferral_web.disputes.urls")),
    path("papers/", include("conferral_web.papers.urls")),
    path("letters/", include("conferral_web.letters.urls")),
    path("calls/", include("conferral_web.calls.urls")),
    path("requests/", include("conferral_web.discovery.urls")),
    path("joint/", include("conferral_web.joint.urls")),
    path("samples/", include("conferral_web.samples.urls")),
    path("practices/", include("conferral_web.judges.urls")),
    path("calendar/", include("conferral_web.calendars.matter_urls")),
    path("jobs/", include("conferral_web.jobs.urls")),
    path("people/", include("conferral_web.matters.people_urls")),
    path("tokens/", include("conferral_web.api.token_urls")),
    path("log/", include("conferral_web.audits.urls")),
]

urlpatterns = [
    path("", include("conferral_web.matters.urls")),
    path("", include("conferral_web.people.urls")),
    path("health/", include("conferral_web.frame.urls")),
    path("calendar/", include("conferral_web.calendars.urls")),
    path("api/", include("conferral_web.api.urls")),
    path("matters/<uuid:matter>/", include(_OF_A_MATTER)),
]
handler400 = "conferral_web.frame.errors.bad_request"
handler403 = "conferral_web.frame.errors.forbidden"
handler404 = "conferral_web.frame.errors.not_found"
handler500 = "conferral_web.frame.errors.failed"
