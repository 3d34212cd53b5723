"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Calls(AppConfig):
    """Calls."""

    name = "conferral_web.calls"
    label = "calls"
