"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Matters(AppConfig):
    """Matters, who belongs to them in which role, and the walls between them.."""

    name = "conferral_web.matters"
    label = "matters"
