"""Where its pages are."""

from __future__ import annotations

from django.urls import path

from conferral_web.jobs import views

urlpatterns = [
    path("", views.jobs, name="jobs"),
    path("<uuid:job>/", views.job, name="job"),
    path("<uuid:job>/stop/", views.stop, name="stop_job"),
    path("<uuid:job>/again/", views.run_again, name="run_job_again"),
]
