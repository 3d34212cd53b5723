"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Judges(AppConfig):
    """The practices of the judges on the case.."""

    name = "conferral_web.judges"
    label = "judges"
