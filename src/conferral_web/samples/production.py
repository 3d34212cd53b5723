"""The production of a sample: what each file must have, what came, what is owed, and what the results show."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from conferral.draws.canonical import Json
from conferral.draws.events import events_of
from conferral.draws.loadfiles import LogRow
from conferral.draws.tracking import Need, State, Tracked, read_needs, track
from conferral.ledger.canonical import digest
from conferral.ledger.drafts import Draft
from conferral.model.errors import DrawError
from conferral.model.events import Cause, Event, EventKind, Teller
from conferral_web.matters import records
from conferral_web.people.models import User
from conferral_web.samples import services, shelf
from conferral_web.samples.bounds import work
from conferral_web.samples.models import Draw

NEEDS, LOG, RESULTS = "needs", "log", "results"
_ENTERED = ("unit", "kind", "received", "bates first", "bates last", "status", "note")
_ANSWERED = (EventKind.PRODUCED, EventKind.REFUSED)


def state_needs(draw: Draw, rows: Iterable[tuple[str, dt.date | None, tuple[str, ...]]], *, by: User) -> None:
    """Say which kinds of record each unit's file must have, and by when."""
    lines = []
    for kind, due, strata in rows:
        lines += ["[[need]]", f"kind = {json.dumps(kind)}"]
        lines += [f"due = {due.isoformat()}"] if due else []
        lines += [f"strata = {json.dumps(list(strata))}"] if strata else []
    take_needs(draw, "\n".join(lines).encode(), "the kinds of record", by=by)


def take_needs(draw: Draw, data: bytes, name: str, *, by: User) -> None:
    """Take in a file that says it (TOML)."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DrawError(name, "this is not UTF-8", "Save it as UTF-8 and try again.") from error
    read_needs(text, name)
    step = shelf.next_of(draw.folder, NEEDS)
    shelf.put(draw.folder, step, {"needs.toml": text.encode()})
    services.note_of("draw_needs", draw, by, step)


def take_log(
    draw: Draw, upload: UploadedFile[Any], columns: Mapping[str, str], encoding: str | None, *, by: User
) -> int:
    """Take in a log or the load file of a production; how many lines it has."""
    step = shelf.next_of(draw.folder, LOG)
    with shelf.staged(draw.folder, step) as beside:
        path = services.take(upload, beside / "log")
        given = {"log": str(path), "name": upload.name, "columns": dict(columns), "encoding": encoding}
        told = work("log", {**given, "out": str(beside)})
    services.note_of("draw_log", draw, by, step)
    return int(told["rows"])


def enter(draw: Draw, said: Mapping[str, str], *, by: User) -> None:
    """Enter by hand what came, or did not, of one unit. What cannot be counted is refused."""
    row = LogRow("entered by hand", 1, **dict(said))
    faults = _track(draw, [row]).faults
    if faults:
        raise DrawError("what came", faults[0].what, "Put it right, and enter it again.")
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([_ENTERED, [said[key] for key in _KEYS]])
    step = shelf.next_of(draw.folder, LOG)
    rows = [{**said, "file": f"entered by hand, {records.today().isoformat()}", "row": 1}]
    shelf.put(draw.folder, step, {"log": written.getvalue().encode(), "rows.json": json.dumps(rows).encode()})
    services.note_of("draw_log", draw, by, step)


_KEYS = ("unit", "kind", "received", "first", "last", "status", "note")


def needs_of(draw: Draw) -> tuple[Need, ...]:
    """What each unit's file must have; () where nobody said it yet."""
    last = shelf.latest(draw.folder, NEEDS)
    return read_needs((last / "needs.toml").read_text("utf-8"), "the kinds of record") if last else ()


def rows_of(draw: Draw) -> list[LogRow]:
    """Every line of every log, in the order in which they came in: later lines outdo earlier ones."""
    steps = shelf.every(draw.folder, LOG)
    return [LogRow(**row) for step in steps for row in json.loads((step / "rows.json").read_bytes())]


def tracked(draw: Draw) -> Tracked:
    """The state of every item of the sample."""
    return _track(draw, rows_of(draw))


def _track(draw: Draw, rows: list[LogRow]) -> Tracked:
    needs = needs_of(draw)
    if not needs:
        raise DrawError("the kinds of record", "nobody said what each file must have", "Say it first.")
    return track(certificate_of(draw), needs, rows)


def certificate_of(draw: Draw) -> Json:
    """The last certificate."""
    return _certificate(services.certificate_path(draw))


@lru_cache(maxsize=4)
def _certificate(path: Path) -> Json:
    told: Json = json.loads(path.read_bytes())
    return told


def tell_record(draw: Draw, who: str, of: Event, *, by: User) -> int:
    """Put what came and what was refused into the record, as answers to ``of``; how many events are new."""
    data = services.certificate_path(draw).read_bytes()
    paper, teller = digest(data), records.teller(draw.matter, by)
    found = tracked(draw)
    whole = all(item.state is State.COMPLETE for item in found.items)
    told = events_of(certificate_of(draw), found, who)
    drafts = [_answer(one, of, Cause(paper), teller, whole=whole) for one in told if one["kind"] in _ANSWERED]
    written = records.write(draw.matter, drafts, {paper: data})
    services.note_of("draw_told", draw, by, f"{len(written.events)} events")
    return len(written.events)


def _answer(one: Json, of: Event, source: Cause, teller: Teller, *, whole: bool) -> Draft:
    """An item as an answer to the duty; what came of one unit does not end the duty before the whole sample came."""
    body = {key: value for key, value in one["body"].items() if key != "due"}
    if "complete" in body:
        body["complete"] = body["complete"] and whole
    on = dt.date.fromisoformat(one["on"]) if one["on"] else None
    return Draft(EventKind(one["kind"]), body, on=on, by=teller, source=source, refs=(of.id,))


def estimate(draw: Draw, upload: UploadedFile[Any], question: Mapping[str, Any], *, by: User) -> None:
    """Say what results show of the list, and keep it."""
    chain = chain_of(draw)
    step = shelf.next_of(draw.folder, RESULTS)
    with shelf.staged(draw.folder, step) as beside:
        given = {"list": str(services.take(upload, beside / "results")), "name": upload.name, "out": str(beside)}
        certificates = [str(services.certificate_path(one)) for one in chain]
        work("estimate", {**given, "certificates": certificates, "question": dict(question)})
    services.note_of("draw_estimated", draw, by, step)


def chain_of(draw: Draw) -> list[Draw]:
    """The draw with those it enlarges before it."""
    return [*(chain_of(draw.enlarges) if draw.enlarges else []), draw]


def estimates_of(draw: Draw) -> list[Json]:
    """What was estimated, the newest first."""
    return [json.loads((one / "estimate.json").read_bytes()) for one in reversed(shelf.every(draw.folder, RESULTS))]
