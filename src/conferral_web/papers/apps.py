"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Papers(AppConfig):
    """Papers put into a matter's record."""

    name = "conferral_web.papers"
    label = "papers"
