"""The application, for Django."""

from __future__ import annotations

from django.apps import AppConfig


class Letters(AppConfig):
    """A letter checked before it is filed."""

    name = "conferral_web.letters"
    label = "letters"

    def ready(self) -> None:
        """Hear of papers that are destroyed."""
        from conferral_web.letters.services import drop_withheld
        from conferral_web.papers.services import withheld

        withheld.connect(drop_withheld, dispatch_uid="letters")
