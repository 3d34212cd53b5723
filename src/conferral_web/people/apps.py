"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class People(AppConfig):
    """People."""

    name = "conferral_web.people"
    label = "people"
