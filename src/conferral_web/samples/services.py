"""What is done with a draw: its list taken in, terms stated, committed, revealed, drawn, replaced, enlarged, ended."""

from __future__ import annotations

import datetime as dt
import json
import secrets
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from conferral.draws.canonical import as_file
from conferral.draws.commitment import check_commitment, reveal
from conferral.draws.events import events_of
from conferral.draws.published import entered_from
from conferral.draws.tracking import Tracked
from conferral.ledger.canonical import digest
from conferral.ledger.drafts import Draft
from conferral.model.errors import DrawError
from conferral.model.events import Cause, EventKind
from conferral_web.audits.services import note
from conferral_web.matters import records
from conferral_web.matters.models import Matter
from conferral_web.people.models import User
from conferral_web.samples import shelf
from conferral_web.samples.bounds import work
from conferral_web.samples.models import Draw

LIST, TERMS, COMMITMENT, REVEAL, CERTIFICATE = "list", "terms", "commitment", "reveal", "certificate"
_NOTHING = Tracked((), ())


def begin(matter: Matter, name: str, upload: UploadedFile[Any], how: Mapping[str, Any], *, by: User) -> Draw:
    """Begin a draw with its list. The list is read first: one that cannot be read leaves nothing behind."""
    draw = Draw(matter=matter, name=name)
    with shelf.staged(draw.folder, LIST) as beside:
        take(upload, beside / LIST)
        told = work("look", {"list": str(beside / LIST), "name": upload.name, "out": str(beside), **how})
        about = {"name": upload.name, **how, **told}
        (beside / "about.json").write_bytes(json.dumps(about).encode())
    return _kept(draw, "draw_begun", by)


def receive(matter: Matter, name: str, files: Mapping[str, UploadedFile[Any] | None], *, by: User) -> Draw:
    """Begin a draw with what the other side gave: its commitment and public frame, or its certificate."""
    draw = Draw(matter=matter, name=name, ours=False)
    step = f"{CERTIFICATE}-1" if files.get("certificate") else COMMITMENT
    with shelf.staged(draw.folder, step) as beside:
        given = {key: str(take(upload, beside / f"given-{key}")) for key, upload in files.items() if upload}
        first = files.get("certificate") or files.get("commitment")
        work("receive", {**given, "name": first.name if first else "the file", "out": str(beside)})
        for path in given.values():
            Path(path).unlink()
    return _kept(draw, "draw_received", by)


def _kept(draw: Draw, act: str, by: User) -> Draw:
    """The draw in the database, once its files are on the disk; none of them where it cannot be."""
    try:
        with transaction.atomic():
            draw.begun_by = by
            draw.save(force_insert=True)
            note(act, by=by, matter=draw.matter, of=f"draw {draw.id}")
    except BaseException:  # because the files go again, whatever kept the row from being written
        shelf.remove(draw.folder)
        raise
    known = {str(pk) for pk in Draw.objects.filter(matter=draw.matter).values_list("pk", flat=True)}
    shelf.sweep_unknown(draw.folder.parent, known)
    return draw


def take(upload: UploadedFile[Any], place: Path) -> Path:
    """An upload written to a place, readable by its owner alone."""
    place.touch(mode=0o600)
    with place.open("wb") as file:
        for chunk in upload.chunks():
            file.write(chunk)
    return place


def state_terms(draw: Draw, terms: Mapping[str, Any], *, by: User) -> None:
    """Say which columns hold what and what the list stands for; the list is looked through by it."""
    _not_yet(draw, COMMITMENT)
    step = shelf.next_of(draw.folder, TERMS)
    with shelf.staged(draw.folder, step) as beside:
        work("look", {**_list_of(draw), **terms, "out": str(beside)})
        (beside / "terms.json").write_bytes(json.dumps(dict(terms)).encode())
    note_of("draw_terms", draw, by, step)


def commit(draw: Draw, said: Mapping[str, Any], *, by: User) -> str:
    """Fix everything before the seed exists; the hash for the stipulation."""
    terms = shelf.latest(draw.folder, TERMS)
    if terms is None:
        raise DrawError("the terms", "nobody said what is sampled", "Say what one unit is and which column holds it.")
    _not_yet(draw, COMMITMENT)
    stated = json.loads((terms / "terms.json").read_bytes())
    given = {**_list_of(draw), **stated, **said, "salt": secrets.token_hex(32), "day": records.today().isoformat()}
    with shelf.staged(draw.folder, COMMITMENT) as beside:
        told = work("commit", {**given, "out": str(beside)})
    note_of("draw_committed", draw, by, told["sha256"])
    return str(told["sha256"])


def reveal_seed(draw: Draw, entered: Mapping[str, list[str]], published: UploadedFile[Any] | None,
                present: Iterable[str], late: Iterable[str], *, by: User) -> None:  # fmt: skip
    """Enter the number that the commitment named. Nothing is fetched."""
    given = dict(entered)
    if published is not None:
        given = {**entered_from(_json_of(published), published.name or "the file"), **given}
    if not given:
        raise DrawError("the seed", "nothing was entered", "Enter the number, or give the file of the pulse or round.")
    commitment = commitment_of(draw)
    there = tuple(present) or tuple(commitment["present"])
    told = reveal(commitment, given, records.today(), there, tuple(late))
    shelf.put(draw.folder, REVEAL, {"reveal.json": as_file(told)})
    note_of("draw_revealed", draw, by, told["sha256"])


def _json_of(upload: UploadedFile[Any]) -> Any:  # noqa: ANN401 because it is whatever JSON a file holds
    try:
        return json.loads(upload.read(1 << 20))
    except (ValueError, RecursionError) as error:
        remedy = "Save the JSON of the pulse or the round."
        raise DrawError(upload.name or "the file", "this is not JSON", remedy) from error


def run(draw: Draw, slips: Iterable[str], *, by: User) -> str:
    """Draw as it was committed to, certify it, and note it in the record."""
    folder = draw.folder
    if not shelf.done(folder, REVEAL):
        raise DrawError("the seed", "it is not revealed", "Enter the number that the commitment named first.")
    step = f"{CERTIFICATE}-1"
    _not_yet(draw, step)
    given = {
        "commitment": str(folder / COMMITMENT / "commitment.json"),
        "frame": str(folder / COMMITMENT / "public-frame.csv"),
        "reveal": str(folder / REVEAL / "reveal.json"),
        "day": records.today().isoformat(),
        "present": [],
        "slips": list(slips),
    }
    with shelf.staged(folder, step) as beside:
        told = work("draw", {**given, "out": str(beside)})
    note_of("draw_run", draw, by, told["sha256"])
    note_in_record(draw, by=by)
    return str(told["sha256"])


def replace(draw: Draw, unit: str, why: str, *, by: User) -> None:
    """Put the next in order in the place of a unit whose records cannot be had."""
    before = certificate_path(draw)
    step = shelf.next_of(draw.folder, CERTIFICATE)
    with shelf.staged(draw.folder, step) as beside:
        day = records.today().isoformat()
        given = {"certificate": str(before), "unit": unit, "why": why, "day": day, "out": str(beside)}
        told = work("stand_in", given)
    note_of("draw_replaced", draw, by, told["sha256"])
    note_in_record(draw, by=by)


def enlarge(draw: Draw, said: Mapping[str, Any], *, by: User) -> Draw:
    """Commit to more units, in a draw of its own with a seed of its own."""
    name = f"{draw.name}: {said['by']} more"[:120]
    more = Draw(matter=draw.matter, name=name, enlarges=draw, ours=draw.ours)
    with shelf.staged(more.folder, COMMITMENT) as beside:
        given = {"certificate": str(certificate_path(draw)), "day": records.today().isoformat(), "out": str(beside)}
        work("enlarge", {**said, **given})
    return _kept(more, "draw_enlarged", by)


def end(draw: Draw, *, by: User) -> None:
    """Take away a draw to which nobody committed, its list with it. DoneAlready where somebody did."""
    _not_yet(draw, COMMITMENT)
    _not_yet(draw, f"{CERTIFICATE}-1")
    folder, of = draw.folder, str(draw.id)
    with transaction.atomic():
        note("draw_ended", by=by, matter=draw.matter, of=f"draw {of}")
        draw.delete()
    shelf.remove(folder)


def note_in_record(draw: Draw, *, by: User) -> None:
    """Note the draw and its last replacement in the record, sealed with the certificate. Said twice, it is there once.

    Done again it finishes what a killed program left undone.
    """
    data = certificate_path(draw).read_bytes()
    told = json.loads(data)
    events = [one for one in events_of(told, _NOTHING, "") if one["kind"] == EventKind.NOTED]
    last = events[-1:] if told["replaced"] else events[:1]
    paper, teller = digest(data), records.teller(draw.matter, by)
    days = [dt.date.fromisoformat(one["on"]) for one in last]
    drafts = [
        Draft(EventKind.NOTED, one["body"], on=day, by=teller, source=Cause(paper))
        for one, day in zip(last, days, strict=True)
    ]
    records.write(draw.matter, drafts, {paper: data})


def commitment_of(draw: Draw) -> dict[str, Any]:
    """The commitment, which must be whole."""
    path = draw.folder / COMMITMENT / "commitment.json"
    if not path.is_file():
        raise DrawError("the commitment", "there is none yet", "Commit first.")
    return check_commitment(json.loads(path.read_bytes()), "the commitment")


def certificate_path(draw: Draw) -> Path:
    """Where the last certificate lies."""
    last = shelf.latest(draw.folder, CERTIFICATE)
    if last is None:
        raise DrawError("the certificate", "nothing was drawn yet", "Commit, enter the seed, and draw first.")
    return last / "certificate.json"


def _list_of(draw: Draw) -> dict[str, Any]:
    if not shelf.done(draw.folder, LIST):
        raise DrawError("the list", "it is not here", "The other side keeps it; use its public frame.")
    about = json.loads((draw.folder / LIST / "about.json").read_bytes())
    kept = {key: about.get(key) for key in ("name", "sheet", "encoding")}
    return {**kept, "list": str(draw.folder / LIST / LIST)}


def _not_yet(draw: Draw, step: str) -> None:
    if shelf.done(draw.folder, step):
        raise shelf.DoneAlready(step, "this was done already and is not made over", "Begin another draw.")


def note_of(act: str, draw: Draw, by: User, of: str) -> None:
    """Note in the log what was done with a draw: ids and hashes, no unit."""
    note(act, by=by, matter=draw.matter, of=f"draw {draw.id} {of}")
