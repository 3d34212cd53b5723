"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Samples(AppConfig):
    """The draw of a sample."""

    name = "conferral_web.samples"
    label = "samples"
