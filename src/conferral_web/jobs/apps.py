"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Jobs(AppConfig):
    """Long work in the background."""

    name = "conferral_web.jobs"
    label = "jobs"
