"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Joint(AppConfig):
    """The joint letter."""

    name = "conferral_web.joint"
    label = "joint"
