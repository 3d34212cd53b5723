"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Discovery(AppConfig):
    """Discovery requests."""

    name = "conferral_web.discovery"
    label = "discovery"
