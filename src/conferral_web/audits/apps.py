"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Audits(AppConfig):
    """What was done by whom."""

    name = "conferral_web.audits"
    label = "audits"
