"""What is done with letters: begun, checked against something else, corrected, put into the record, deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from conferral.ledger.seals import paper_of
from conferral.ledger.standing import refuse_withheld
from conferral.model.errors import ConferralError
from conferral.model.events import Privacy
from conferral_web.audits.services import note
from conferral_web.jobs import services as jobs
from conferral_web.jobs.models import Job
from conferral_web.letters import checks
from conferral_web.letters.models import Correction, Letter
from conferral_web.letters.rows import correction_of
from conferral_web.matters import records
from conferral_web.matters.example import reader_version
from conferral_web.matters.models import Matter
from conferral_web.papers import keeping, selectors
from conferral_web.papers import services as papers
from conferral_web.papers.bounded import CHECK, LONG, QUICK, Bounds, Slow, run
from conferral_web.people.models import User

_GONE = "it is not at hand any more"


def _never() -> bool:
    return False


def begin(matter: Matter, file: UploadedFile[Any] | ContentFile[Any], *, by: User) -> Letter:
    """Take a letter in: on the disk before this returns, in the data folder and not in the record.

    Read at once where that is quick, otherwise in a job. ConferralError where it cannot be read; then nothing is kept.
    """
    name = PurePath(str(file.name or "letter").replace("\\", "/")).name[:255]
    letter = Letter(matter=matter, by=by, name=name)
    letter.sha256, size = keeping.keep(letter.path, file.chunks())
    try:
        refuse_withheld(records.log_of(matter), letter.sha256, name)
        quick = size <= papers.LARGE and _read_quickly(letter)
    except ConferralError:
        keeping.drop(letter.path)
        raise
    return _begun(letter, quick=quick)


def begin_from_record(matter: Matter, sha256: str, *, by: User) -> Letter:
    """Check a paper of the record. It stays where it is. ConferralError where none is in view."""
    paper = selectors.paper_in(matter, sha256)
    if paper is None:
        raise ConferralError("this paper", "it is in no view", "Choose one of the list.")
    letter = Letter(matter=matter, by=by, name=str(paper.body["name"])[:255], sha256=sha256, of_record=True)
    quick = selectors.reading_of(matter, sha256) is not None or _read_quickly(letter)
    return _begun(letter, quick=quick)


def _begun(letter: Letter, *, quick: bool) -> Letter:
    with transaction.atomic():
        letter.save()
        note("letter_begun", by=letter.by, matter=letter.matter, of=letter.sha256)
    if not quick:
        given = {"letter": str(letter.pk)}
        job = jobs.start(letter.matter, "read_letter", by=letter.by, what=f"Read {letter.name}", given=given)
        Letter.objects.filter(pk=letter.pk).update(job=job)
    return letter


def _read_quickly(letter: Letter) -> bool:
    try:
        read(letter, bounds=QUICK)
    except Slow:
        return False
    return True


def read(letter: Letter, *, bounds: Bounds = LONG, stop: Callable[[], bool] = _never) -> dict[str, Any]:
    """Read a letter's text by the bounded child, and keep what was read beside."""
    said = {"name": letter.name, "title": "", "privacy": str(Privacy.OWN), "docket": None}
    reading = papers.read_paper(bytes_of(letter), said, bounds=bounds, stop=stop)
    keeping.keep_reading(letter.matter, letter.sha256, reading)
    return reading


def bytes_of(letter: Letter) -> bytes:
    """The letter as it was given. ConferralError where it is gone."""
    if letter.of_record:
        data = paper_of(letter.matter.folder, records.log_of(letter.matter), letter.sha256)
    else:
        data = letter.path.read_bytes() if letter.path.exists() else None
    if data is None:
        raise ConferralError(letter.name, _GONE, "Give it once more.")
    return data


def choose(letter: Letter, said: dict[str, Any], *, by: User) -> None:
    """Say what a letter is checked against: court, judge, day, event, the record."""
    fields = ("court", "judge", "as_of", "ecf_event", "against_record")
    for field in fields:
        setattr(letter, field, said[field])
    with transaction.atomic():
        letter.save(update_fields=fields)
        note("letter_options", by=by, matter=letter.matter, of=f"letter {letter.pk}")


def correct(letter: Letter, reading: dict[str, Any], row: dict[str, Any], *, reason: str, by: User) -> Correction:
    """Correct a fact. ConferralError where the correction does not say what it must, or does not fit the letter."""
    correction_of(row, by=by.name, reason=reason)
    tried = checks.check(letter, reading, more=({"id": 0, "row": row, "by": by.name, "reason": reason},))
    lost = next((fate["lost"] for fate in tried["corrections"] if fate["id"] == 0), "")
    if lost:
        raise ConferralError("This correction", lost, "Look at the letter as it stands, and correct it anew.")
    with transaction.atomic():
        made = Correction.objects.create(letter=letter, by=by, row=row, reason=reason)
        note("letter_corrected", by=by, matter=letter.matter, of=f"letter {letter.pk} correction {made.pk}")
    return made


def undo(correction: Correction, *, by: User) -> None:
    """Undo a correction: the reading is again as without it. The row stays, and says who undid it."""
    with transaction.atomic():
        open_ = Correction.objects.filter(pk=correction.pk, undone_at=None)
        if open_.update(undone_at=timezone.now(), undone_by=by):
            of = f"letter {correction.letter_id} correction {correction.pk}"
            note("correction_undone", by=by, matter=correction.letter.matter, of=of)


def put_into_record(letter: Letter, reading: dict[str, Any], *, docket: int | None, by: User) -> int:
    """Put a letter into the record as filed; from then on it is a paper of the record. How many events are new."""
    asked = {"name": letter.name, "title": "", "privacy": str(Privacy.FILED), "docket": docket}
    told = run("text", {**asked, "source": reading["source"], "reader": reader_version()}, bounds=CHECK)
    refuse_withheld(records.log_of(letter.matter), letter.sha256, letter.name)
    count = papers.write(letter.matter, told, bytes_of(letter))
    with transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(of_record=True)
        note("letter_filed", by=by, matter=letter.matter, of=letter.sha256)
    keeping.drop(letter.path)
    return count


def drop(letter: Letter, *, by: User | None) -> None:
    """Delete a letter under work with its corrections; a paper of the record stays in it."""
    with transaction.atomic():
        note("letter_dropped", by=by, matter=letter.matter, of=letter.sha256)
        jobs.forget_names(Job.objects.filter(matter=letter.matter, given__letter=str(letter.pk)))
        Letter.objects.filter(pk=letter.pk).delete()
    keeping.drop(letter.path)
    keeping.forget_readings(letter.matter, f"{letter.sha256}-{letter.pk}")
    others = Letter.objects.filter(matter=letter.matter, sha256=letter.sha256).exists()
    if not others and selectors.paper_in(letter.matter, letter.sha256) is None:
        keeping.forget_readings(letter.matter, letter.sha256)


def drop_withheld(*, matter: Matter, sha256: str, destroyed: bool, **_: object) -> None:
    """When a paper is destroyed, a letter of the same bytes goes with it, corrections and all."""
    for letter in Letter.objects.filter(matter=matter, sha256=sha256) if destroyed else ():
        drop(letter, by=None)
