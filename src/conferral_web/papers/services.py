"""What is done with papers: received, read by the bounded child, written into the record, taken out of view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from conferral.ledger.drafts import Draft
from conferral.ledger.log import destroy as destroy_paper
from conferral.ledger.rereading import Difference, accepted, differences
from conferral.ledger.seals import paper_of
from conferral.ledger.standing import refuse_withheld, withheld_papers
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind
from conferral_web.audits.services import note
from conferral_web.jobs import services as jobs
from conferral_web.jobs.models import Job
from conferral_web.matters import records
from conferral_web.matters.example import reader_version
from conferral_web.matters.models import Matter
from conferral_web.papers import keeping
from conferral_web.papers.bounded import LONG, QUICK, Bounds, Slow, run
from conferral_web.papers.handing import draft_of_row
from conferral_web.papers.models import State, Upload
from conferral_web.people.models import User

LARGE = 1024 * 1024
"""A file of more bytes is not waited for."""
MANY = 3
"""More files at once are not waited for."""

withheld = Signal()
"""Sent with ``matter``, ``sha256`` and ``destroyed`` when a paper goes out of view: who keeps its words drops them."""


def _never() -> bool:
    return False


def receive(
    matter: Matter, file: UploadedFile[Any], *, by: User, privacy: str, docket: int | None = None, title: str = ""
) -> Upload:
    """Take an uploaded file in. When this returns it is on the disk, whatever happens then."""
    name = PurePath(str(file.name or "paper").replace("\\", "/")).name[:255]
    upload = Upload(matter=matter, by=by, name=name, title=title, privacy=privacy, docket=docket)
    upload.sha256, upload.size = keeping.keep(upload.path, file.chunks())
    with transaction.atomic():
        upload.save()
        note("paper_received", by=by, matter=matter, of=upload.sha256)
    return upload


def read_or_queue(matter: Matter, uploads: Sequence[Upload], *, by: User) -> Job | None:
    """Read uploads within the request where that is quick; the job that reads those that are slow, if any."""
    slow = [upload for upload in uploads if len(uploads) > MANY or not _was_quick(upload)]
    if not slow:
        return None
    what = f"Read {slow[0].name}" if len(slow) == 1 else f"Read {len(slow)} papers"
    return queue(matter, slow, by=by, what=what)


def queue(matter: Matter, uploads: Sequence[Upload], *, by: User, what: str) -> Job:
    """The job that reads uploads."""
    with transaction.atomic():
        given = {"uploads": [str(upload.pk) for upload in uploads]}
        job = jobs.start(matter, "read_papers", by=by, what=what, given=given)
        Upload.objects.filter(pk__in=[upload.pk for upload in uploads]).update(job=job)
    return job


def _was_quick(upload: Upload) -> bool:
    if upload.size > LARGE:
        return False
    try:
        add(upload, bounds=QUICK)
    except Slow:
        return False
    return True


def add(upload: Upload, *, bounds: Bounds = LONG, stop: Callable[[], bool] = _never) -> None:
    """Read an upload and write what it tells into the record; done twice, it changes nothing more.

    What the library refuses is noted with its sentence. Slow where a quick reading does not do.
    """
    if upload.state == State.ADDED or not upload.path.exists():
        return
    data = upload.path.read_bytes()
    try:
        refuse_withheld(records.log_of(upload.matter), upload.sha256, upload.name)
        reading = read_paper(data, _asked(upload), bounds=bounds, stop=stop)
        count = write(upload.matter, reading, data)
    except ConferralError as error:
        _settle(upload, State.REFUSED, "paper_refused", fault=str(error))
        return
    _settle(upload, State.ADDED, "paper_added", new_events=count)


def _asked(upload: Upload) -> dict[str, Any]:
    return {"name": upload.name, "title": upload.title, "privacy": upload.privacy, "docket": upload.docket}


def _settle(upload: Upload, state: State, act: str, **more: Any) -> None:  # noqa: ANN401 because the fields are of several types
    """Note what became of an upload; then its file is no longer needed here."""
    upload.state, upload.fault = state, more.get("fault", "")
    with transaction.atomic():
        Upload.objects.filter(pk=upload.pk).update(state=state, **more)
        note(act, by=upload.by, matter=upload.matter, of=upload.sha256)
    keeping.drop(upload.path)


def read_paper(
    data: bytes, asked: dict[str, Any], *, bounds: Bounds, stop: Callable[[], bool] = _never
) -> dict[str, Any]:
    """What the bounded child reads in a paper. ``asked``: name, title, privacy and docket number."""
    return run("paper", {**asked, "reader": reader_version()}, data, bounds=bounds, stop=stop)


def write(matter: Matter, reading: dict[str, Any], data: bytes) -> int:
    """Write what was read into the record, with the paper itself; how many events are new."""
    sha256 = reading["source"]["sha256"]
    drafts = [draft_of_row(row) for row in reading["drafts"]]
    written = records.write(matter, drafts, {sha256: data})
    keeping.keep_reading(matter, sha256, reading)
    return len(written.events)


def drop_upload(upload: Upload, *, by: User) -> None:
    """Drop an upload that is not in the record."""
    with transaction.atomic():
        note("upload_dropped", by=by, matter=upload.matter, of=upload.sha256)
        Upload.objects.filter(pk=upload.pk).delete()
    keeping.drop(upload.path)


def read_anew(matter: Matter, paper: Event, *, bounds: Bounds, stop: Callable[[], bool] = _never) -> dict[str, Any]:
    """Read a paper of the record anew and keep the reading; the record is not touched."""
    sha256 = paper.source.sha256 if paper.source else ""
    data = paper_of(matter.folder, records.log_of(matter), sha256)
    body = paper.body
    if data is None:
        what = "the record does not hold the paper itself, only what was read from it"
        raise ConferralError(str(body["name"]), what, "Add the paper once more.")
    said = {"name": body["name"], "title": body["name"], "privacy": str(paper.privacy), "docket": body.get("docket")}
    reading = read_paper(data, said, bounds=bounds, stop=stop)
    keeping.keep_reading(matter, sha256, reading)
    return reading


def differences_of(matter: Matter, sha256: str, reading: dict[str, Any]) -> tuple[Difference, ...]:
    """What a reading has otherwise than the record."""
    drafts = [draft_of_row(row) for row in reading["drafts"]]
    return differences(records.log_of(matter), sha256, drafts)


def accept(matter: Matter, sha256: str, found: Sequence[Difference], *, by: User) -> int:
    """Take differences into the record; how many events are new."""
    teller, reader = records.teller(matter, by), reader_version()
    drafts = accepted(records.log_of(matter), found, by=teller, reader=reader)
    note("paper_reread", by=by, matter=matter, of=sha256)
    return len(records.write(matter, drafts).events)


def sequester(matter: Matter, sha256: str, *, reason: str, by: User) -> None:
    """Take a paper out of every view, with all that was read from it."""
    said: dict[str, Any] = {"by": records.teller(matter, by), "on": records.today(), "reason": reason}
    records.write(matter, [Draft(EventKind.SEQUESTERED, {"paper": sha256}, **said)])
    _gone(matter, sha256, destroyed=False)
    note("paper_sequestered", by=by, matter=matter, of=sha256)


def lift(matter: Matter, sha256: str, *, reason: str, by: User) -> None:
    """Lift a sequester: the paper is in view again."""
    found = withheld_papers(records.log_of(matter)).get(sha256)
    if found is None or found.kind is not EventKind.SEQUESTERED:
        raise ConferralError("this paper", "it is not sequestered", "Look at the list of papers.")
    said: dict[str, Any] = {"by": records.teller(matter, by), "on": records.today(), "reason": reason}
    records.write(matter, [Draft(EventKind.STRUCK, {}, refs=(found.id,), **said)])
    note("sequester_lifted", by=by, matter=matter, of=sha256)


def destroy(matter: Matter, sha256: str, *, reason: str, by: User) -> None:
    """Destroy a paper with all that was read from it. There is no way back."""
    destroy_paper(matter.folder, sha256, reason=reason, by=records.teller(matter, by), now=timezone.now())
    _gone(matter, sha256, destroyed=True)
    note("paper_destroyed", by=by, matter=matter, of=sha256)


def _gone(matter: Matter, sha256: str, *, destroyed: bool) -> None:
    keeping.forget_readings(matter, sha256)
    for upload in Upload.objects.filter(matter=matter, sha256=sha256):
        keeping.drop(upload.path)
    if destroyed:
        jobs.forget_names(Job.objects.filter(matter=matter, uploads__sha256=sha256))
        jobs.forget_names(Job.objects.filter(matter=matter, given__paper=sha256))
        Upload.objects.filter(matter=matter, sha256=sha256).update(name="a destroyed paper", title="", fault="")
    withheld.send(sender=Upload, matter=matter, sha256=sha256, destroyed=destroyed)
