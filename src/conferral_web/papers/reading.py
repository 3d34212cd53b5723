"""Reading done in a process of its own, bounded in memory, time and what it writes: ``python -m …papers.reading``.

What comes from outside (a PDF made to do harm, a picture without end) is opened here and nowhere else. The process gets
one request on standard input (a line of JSON, and after it the bytes of the paper) and gives one answer on standard
output. It imports nothing of Django, knows no secret and writes no file.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import resource
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from conferral.intake import Limits, source_of
from conferral.ledger.papers import drafts_of
from conferral.model.errors import ConferralError, FileTooLarge
from conferral.model.events import Privacy
from conferral.model.facts import Kind, Reading
from conferral.readers import read
from conferral.render.masking import mask
from conferral.render.page.letter import letter_html
from conferral.render.page.places import Place, places
from conferral.render.told import Told, absent, tell
from conferral.text.source import Source
from conferral_web.papers.handing import draft_row, source_of_row, source_row

_LARGEST_ANSWER = 512 * 2**20
Request = Mapping[str, Any]


def main() -> None:
    """Read one request, answer it, end."""
    line = sys.stdin.buffer.readline()
    request = json.loads(line)
    _bound(request["memory"], request["seconds"])
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    answer = _answered(request, sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.flush()


def _bound(memory: int, seconds: int) -> None:
    """Bound this process before anything from outside is touched."""
    bounds = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_CPU: seconds * 2,  # two cores may be at work at once
        resource.RLIMIT_FSIZE: _LARGEST_ANSWER,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 256,
    }
    for what, most in bounds.items():
        with contextlib.suppress(OSError, ValueError):  # a system may not know one of them, or allow even less
            resource.setrlimit(what, (most, most))


def _end_with(parent: int) -> None:
    """End when whoever asked has ended: nobody waits for the answer any more."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _answered(request: Request, data: bytes) -> dict[str, Any]:
    try:
        return VERBS[request["verb"]](request, data)
    except ConferralError as error:
        slow = isinstance(error, FileTooLarge) and request.get("quick")
        return {"slow": True} if slow else {"fault": [error.where, error.what, error.remedy]}
    except (MemoryError, RecursionError):
        return {"fault": [request["name"], "reading it took more memory than is allowed", _ALONE]}


_ALONE = "Save the letter alone to a file of its own and try again."


def _paper(request: Request, data: bytes) -> dict[str, Any]:
    """A paper's text, its facts marked in it, and what it tells of. A quick reading leaves pictures alone."""
    limits = Limits(ocr_pages=0, seconds=request["seconds"]) if request.get("quick") else Limits()
    return _told(source_of(data, request["name"], limits), request)


def _text(request: Request, _data: bytes) -> dict[str, Any]:
    """The same of a paper whose text is known already."""
    return _told(source_of_row(request["source"]), request)


def _told(source: Source, request: Request) -> dict[str, Any]:
    reading = read(source)
    said = {"privacy": Privacy(request["privacy"]), "docket": request["docket"], "name": request["title"] or None}
    drafts = drafts_of(source, reading, reader=request["reader"], **said)
    facts, marked = _facts(reading), _marked(source, reading)
    return {
        "source": source_row(source),
        "kind": str(reading.kind),
        "warnings": [*source.warnings, *reading.warnings],
        "drafts": [draft_row(draft) for draft in drafts],
        "facts": [_fact_row(source, fact, marked) for fact in facts],
        "absent": list(absent(reading)),
        "html": letter_html(source, mask(source.text), list(marked.values()), called=_called(reading.kind)),
    }


def _called(kind: Kind) -> str:
    return "paper" if kind is Kind.OTHER else str(kind).replace("_", " ")


def _facts(reading: Reading) -> tuple[Told, ...]:
    return tuple(replace(fact, says=mask(fact.says)) for fact in tell(reading))


def _marked(source: Source, reading: Reading) -> dict[Any, Place]:
    return places(len(source.text), _facts(reading), ())


def _fact_row(source: Source, fact: Told, marked: Mapping[Any, Place]) -> dict[str, Any]:
    place = marked.get(fact.spans[0]) if fact.spans else None
    return {
        "group": fact.group.heading,
        "label": fact.label.strip(),
        "says": fact.says,
        "key": place.key if place else "",
        "page": source.page_of(fact.spans[0].start) if fact.spans else None,
    }


def _check(request: Request, _data: bytes) -> dict[str, Any]:
    """A letter held against practices, with what a person corrected; its module loads what a paper alone needs not."""
    from conferral_web.letters.checking import checked

    record = Path(request["record"]) if request.get("record") else None
    return checked(request, source_of_row(request["source"]), dt.date.fromisoformat(request["as_of"]), record)


VERBS: dict[str, Callable[[Request, bytes], dict[str, Any]]] = {"paper": _paper, "text": _text, "check": _check}

if __name__ == "__main__":
    main()
