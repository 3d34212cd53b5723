"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Frame(AppConfig):
    """What every page has."""

    name = "conferral_web.frame"
    label = "frame"
