"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Api(AppConfig):
    """The workspace for programs."""

    name = "conferral_web.api"
    label = "api"
