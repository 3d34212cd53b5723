"""The long work of papers, as jobs do it."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from conferral.model.errors import ConferralError
from conferral_web.jobs.running import Running
from conferral_web.papers import keeping, selectors, services
from conferral_web.papers.bounded import LONG
from conferral_web.papers.models import State, Upload

_OLD = 24 * 60 * 60


def read_papers(running: Running) -> str:
    """Read uploads one after the other; what is in the record already is not read again."""
    uploads = list(Upload.objects.filter(pk__in=running.job.given["uploads"]).select_related("matter", "by"))
    uploads.sort(key=lambda upload: running.job.given["uploads"].index(str(upload.pk)))
    for number, upload in enumerate(uploads):
        running.step(number, len(uploads), upload.name)
        services.add(upload, stop=running.stopped)
    running.step(len(uploads), len(uploads), "")
    refused = [upload for upload in uploads if upload.state == State.REFUSED]
    if refused and len(refused) == len(uploads):
        raise ConferralError(*_sentence(refused))
    return reverse("papers", kwargs={"matter": running.matter.id})


def _sentence(refused: list[Upload]) -> tuple[str, str, str]:
    if len(refused) == 1:
        where, _, rest = refused[0].fault.partition(": ")
        what, _, remedy = rest.partition(". ")
        return where, what, remedy
    return f"{len(refused)} papers", "none of them could be read", "The list of papers says why of each."


def reread_paper(running: Running) -> str:
    """Read a paper of the record anew; the page that shows what differs."""
    sha256 = running.job.given["paper"]
    paper = selectors.paper_in(running.matter, sha256)
    if paper is None:
        raise ConferralError("this paper", "it is in no view", "Look at the list of papers.")
    running.step(0, 1, str(paper.body["name"]))
    services.read_anew(running.matter, paper, bounds=LONG, stop=running.stopped)
    running.step(1, 1, "")
    where = "paper_anew" if running.job.given.get("compare") else "paper"
    return reverse(where, kwargs={"matter": running.matter.id, "sha256": sha256})


def sweep() -> None:
    """Take away files of uploads that were never acknowledged: a server killed in the middle left them."""
    folder = Path(settings.CONFERRAL_DATA) / "uploads"
    known = {str(pk) for pk in Upload.objects.filter(state=State.RECEIVED).values_list("pk", flat=True)}
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name not in known and timezone.now().timestamp() - path.stat().st_mtime > _OLD:
            keeping.drop(path)
