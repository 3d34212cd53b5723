"""The steps of a draw as they are done in a process of their own: files in, files out, nothing of the workspace.

Each step takes what it was given as JSON and writes its files into the folder ``out``; what it tells is short.
"""

from __future__ import annotations

import datetime as dt
import json
import resource
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from conferral.draws.canonical import Json, as_file
from conferral.draws.certificate import Occasion, replace
from conferral.draws.commitment import check_commitment
from conferral.draws.definition import definition_from
from conferral.draws.lists import ClassList, read_list
from conferral.draws.loadfiles import read_log
from conferral.draws.rows import key_of
from conferral.draws.steps import (
    commit_list,
    draw_committed,
    enlarge_draw,
    frame_committed,
    look_at,
    named_columns,
)
from conferral.draws.terms import SizeTerms, SourceTerms
from conferral.draws.units import canonical
from conferral.draws.verify import certificate_of, verify
from conferral.model.errors import ConferralError, DrawError
from conferral.render.draws.certificate_page import certificate_pdf
from conferral.render.draws.conclusions import Question, accept, conclude
from conferral.render.draws.pictures import estimate_svg
from conferral.render.draws.tables import public_frame_csv
from conferral.render.draws.units import personal

MOST_SHOWN = 500
"""So many units, faults or differences are told one by one on a page."""
_LONG = ("public_frame", "selected", "replacements")


def look(given: Json) -> Json:
    """The headings of a list; once its columns are named, what it is worth and every fault."""
    listed = _list(given)
    told: Json = {"headings": list(listed.headings), "rows": len(listed)}
    if not given.get("definition"):
        return told
    definition = definition_from(given["definition"], "the terms")
    columns = named_columns(listed, given.get("unit"), given.get("strata"))
    found = look_at(listed, columns, definition)
    rows = [asdict(one) for one in found.faults[:MOST_SHOWN]]
    count = {"all": len(found.faults), "blocking": sum(one.blocks for one in found.faults)}
    units = tuple(one.unit for one in found.frame.members) if found.frame else ()
    kept = {**found.told, "faults": rows, "count": count, "personal": personal(units)}
    _save(given, "look.json", json.dumps(kept).encode())
    return told


def commit(given: Json) -> Json:
    """The commitment, the public frame, the key."""
    listed = _list(given)
    made = commit_list(
        listed,
        named_columns(listed, given.get("unit"), given.get("strata")),
        definition_from(given["definition"], "the terms"),
        _sizes(given["sizes"]),
        _sources(given["sources"]),
        Occasion(_day(given), tuple(given["present"])),
        salt=given["salt"],
        neutral=given["neutral"],
    )
    _save(given, "commitment.json", as_file(made.told))
    _save(given, "public-frame.csv", public_frame_csv(made.frame).encode())
    _save(given, "key.json", as_file(made.key.json()))
    units = tuple(one.unit for one in made.frame.members)
    _save(given, "page.json", json.dumps({**_in_short(made.told), "personal": personal(units)}).encode())
    return {"sha256": made.told["sha256"]}


def receive(given: Json) -> Json:
    """Commitment and public frame, or a certificate, as the other side gave them: kept if they are whole."""
    if given.get("certificate"):
        told = certificate_of(_bytes(given["certificate"]), given["name"])
        _keep_certificate(given, told)
        return {"sha256": told["sha256"]}
    told = check_commitment(_json(given["commitment"], given["name"]), given["name"])
    listed = read_list(_bytes(given["frame"]), "the public frame")
    frame = frame_committed(listed, told)
    _save(given, "commitment.json", as_file(told))
    _save(given, "public-frame.csv", public_frame_csv(frame).encode())
    units = tuple(one.unit for one in frame.members)
    _save(given, "page.json", json.dumps({**_in_short(told), "personal": personal(units)}).encode())
    return {"sha256": told["sha256"]}


def draw(given: Json) -> Json:
    """The certificate, as JSON and as a page."""
    commitment = check_commitment(_json(given["commitment"], "the commitment"), "the commitment")
    listed = read_list(_bytes(given["frame"]), "the public frame")
    occasion = Occasion(_day(given), tuple(given["present"]), tuple(given["slips"]))
    told = draw_committed(listed, commitment, _json(given["reveal"], "the seed"), occasion, name="the seed")
    _keep_certificate(given, told)
    return {"sha256": told["sha256"]}


def stand_in(given: Json) -> Json:
    """The certificate with one unit replaced by the next in order."""
    before = certificate_of(_bytes(given["certificate"]), "the certificate")
    told = replace(before, canonical(given["unit"]), given["why"], _day(given))
    _keep_certificate(given, told)
    return {"sha256": told["sha256"]}


def enlarge(given: Json) -> Json:
    """The commitment to more units."""
    before = certificate_of(_bytes(given["certificate"]), "the certificate")
    sources = _sources(given["sources"])
    told, frame = enlarge_draw(before, given["by"], given["floor"], sources, _day(given), tuple(given["present"]))
    _save(given, "commitment.json", as_file(told))
    _save(given, "public-frame.csv", public_frame_csv(frame).encode())
    units = tuple(one.unit for one in frame.members)
    _save(given, "page.json", json.dumps({**_in_short(told), "personal": personal(units)}).encode())
    return {"sha256": told["sha256"]}


def check(given: Json) -> Json:
    """Where a certificate, the draw done again and a list differ."""
    listed = _list(given) if given.get("list") else None
    columns = named_columns(listed, given["unit"], given.get("strata")) if listed and given.get("unit") else None
    key = key_of(_json(given["key"], "the key"), "the key") if given.get("key") else None
    found = verify(_bytes(given["certificate"]), listed, key, columns, _committed(given))
    shown = [[one.where, one.what] for one in found[:MOST_SHOWN]]
    return {"differences": shown, "count": len(found)}


def _committed(given: Json) -> str | None:
    if given.get("commitment"):
        return str(check_commitment(_json(given["commitment"], "the commitment"), "the commitment")["sha256"])
    return given.get("committed") or None


def log(given: Json) -> Json:
    """The lines of a production log or a load file."""
    rows = read_log(_bytes(given["log"]), given["name"], given["columns"], given.get("encoding"))
    _save(given, "rows.json", json.dumps([asdict(row) for row in rows]).encode())
    return {"rows": len(rows)}


def estimate(given: Json) -> Json:
    """What results show of the list."""
    question = Question(**given["question"])
    listed = _list(given)
    certificates = [certificate_of(_bytes(one), "the certificate") for one in given["certificates"]]
    told, lines = conclude(certificates, listed, question)
    _save(given, "estimate.json", as_file(told))
    _save(given, "estimate.svg", estimate_svg(lines, question.column, percent=question.kind == "count").encode())
    return {}


def tolerate(given: Json) -> Json:
    """The size that shows fewer exceptions than can be tolerated."""
    return accept(given["rows"], given["tolerable"], given["expected"] or "0%", given["confidence"])


def _list(given: Json) -> ClassList:
    return read_list(_bytes(given["list"]), given["name"], sheet=given.get("sheet"), encoding=given.get("encoding"))


def _bytes(path: str) -> bytes:
    return Path(path).read_bytes()


def _json(path: str, name: str) -> Any:  # noqa: ANN401 because it is whatever JSON a file holds
    try:
        return json.loads(_bytes(path))
    except (ValueError, RecursionError) as error:
        raise DrawError(name, "this is not JSON", "Give a file that a step of the draw wrote.") from error


def _save(given: Json, name: str, data: bytes) -> None:
    Path(given["out"], name).write_bytes(data)


def _keep_certificate(given: Json, told: Json) -> None:
    """A certificate, its page, and what the workspace shows of it: not a million units."""
    _save(given, "certificate.json", as_file(told))
    _save(given, "certificate.pdf", certificate_pdf(told))
    units = tuple(one["id"] for one in (*told["selected"], *told["replacements"]))
    _save(given, "page.json", json.dumps({**_in_short(told), "personal": personal(units)}).encode())


def _in_short(told: Json) -> Json:
    counts = {key: len(told[key]) for key in _LONG if key in told}
    cut = {key: told[key][:MOST_SHOWN] for key in _LONG[1:] if key in told}
    order = told["plan"]["list_order"]
    plan = {**told["plan"], "list_order": {**order, "order": []} if order else None}
    drop = ("public_frame", "commitment", "reveal")
    kept = {key: value for key, value in told.items() if key not in drop}
    committed = (told.get("commitment") or {}).get("sha256")
    source = (told.get("reveal") or {}).get("source")
    return {**kept, **cut, "plan": plan, "counts": counts, "commitment_sha256": committed, "seed_says": source}


def _day(given: Json) -> dt.date:
    return dt.date.fromisoformat(given["day"])


def _sizes(given: Json) -> SizeTerms:
    return SizeTerms(**{**given, "certainty": tuple(given["certainty"])})


def _sources(given: Json) -> SourceTerms:
    at = dt.datetime.fromisoformat(given["at"])
    late = dt.datetime.fromisoformat(given["fallback_at"]) if given["fallback_at"] else None
    return SourceTerms(**{**given, "at": at, "fallback_at": late, "nonce": tuple(given["nonce"])})


STEPS: dict[str, Callable[[Json], Json]] = {
    one.__name__: one for one in (look, commit, receive, draw, stand_in, enlarge, check, log, estimate, tolerate)
}


def main() -> None:
    """Do one step within bounds: what is given comes on standard input, what is told goes to standard output."""
    step, seconds, megabytes = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    bounds = ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, megabytes << 20), (resource.RLIMIT_CORE, 0))
    for what, most in bounds:
        with suppress(ValueError, OSError):  # a system that knows no such bound keeps its own
            resource.setrlimit(what, (most, most))
    try:
        told = STEPS[step](json.load(sys.stdin))
    except ConferralError as error:
        told = {"error": [error.where, error.what, error.remedy]}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
