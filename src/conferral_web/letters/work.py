"""The long work of letters, as jobs do it."""

from __future__ import annotations

from django.urls import reverse

from conferral.model.errors import ConferralError
from conferral_web.jobs.running import Running
from conferral_web.letters import services
from conferral_web.letters.models import Letter


def read_letter(running: Running) -> str:
    """Read a letter that is a scan, or large; its page."""
    letter = Letter.objects.select_related("matter").filter(pk=running.job.given["letter"]).first()
    if letter is None:
        raise ConferralError("this letter", "it was deleted", "Give it once more.")
    running.step(0, 1, letter.name)
    services.read(letter, stop=running.stopped)
    running.step(1, 1, "")
    return reverse("letter", kwargs={"matter": running.matter.id, "letter": letter.pk})
