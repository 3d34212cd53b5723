"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Disputes(AppConfig):
    """The dispute."""

    name = "conferral_web.disputes"
    label = "disputes"
