"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Letters(AppConfig):
    """A letter checked before it is filed."""

    name = "conferral_web.letters"
    label = "letters"
