"""Records for the tests: an invented letter with its endorsement, and events made by hand."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from conferral.intake import source_of
from conferral.ledger.drafts import Draft
from conferral.ledger.log import Written, add, make
from conferral.ledger.papers import drafts_of
from conferral.model.events import Event, EventKind, Privacy
from conferral.readers import read

NOW = dt.datetime(2024, 8, 16, 9, 30, tzinfo=dt.UTC)
SALT = bytes(range(32))
LETTER = (Path(__file__).parent / "endorsed-sample.txt").read_bytes()


def day(words: str) -> dt.date:
    return dt.date.fromisoformat(words)


def drafts(data: bytes = LETTER, name: str = "letter.txt", privacy: Privacy = Privacy.OWN) -> tuple[Draft, ...]:
    source = source_of(data, name)
    return drafts_of(source, read(source), reader="0.1.0", privacy=privacy)


def sha_of(data: bytes = LETTER) -> str:
    return source_of(data, "letter.txt").sha256


def fresh(folder: Path, some: Iterable[Draft] = (), salt: bytes = SALT) -> Path:
    make(folder)
    write(folder, some, salt)
    return folder


def write(folder: Path, some: Iterable[Draft], salt: bytes = SALT) -> Written:
    return add(folder, some, now=NOW, salt=salt, papers={sha_of(): LETTER})


def note(words: str, **more: object) -> Draft:
    return Draft(EventKind.NOTED, {"text": words}, on=day("2024-08-15"), **more)


def event(number: int, kind: EventKind, body: dict[str, Any], on: str | None = None, **more: object) -> Event:
    when = day(on) if on else None
    return Event(f"{number:064x}", number, "0" * 64, kind, when, NOW, body, **more)
