"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Calendars(AppConfig):
    """The matter's days as a calendar, by a secret link."""

    name = "conferral_web.calendars"
    label = "calendars"
