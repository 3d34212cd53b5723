"""The check of a letter, asked of the bounded child and kept under all that it depends on."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.conf import settings

from conferral.ledger.canonical import digest
from conferral.ledger.log import HEAD
from conferral_web.letters.models import Correction, Letter
from conferral_web.matters import records
from conferral_web.matters.example import reader_version
from conferral_web.matters.models import Matter
from conferral_web.papers import keeping
from conferral_web.papers.bounded import CHECK, run


def check(letter: Letter, reading: dict[str, Any], *, more: tuple[dict[str, Any], ...] = ()) -> dict[str, Any]:
    """What was found in a letter; the same question is answered from what is kept.

    ``more`` are corrections that are not kept yet: to try them, and see whether they fit. ConferralError where the
    paper is no letter, or the court is unknown.
    """
    asked = _asked(letter, reading, more)
    key = digest(json.dumps([asked, _head(letter), _practices_hash(letter.matter)], sort_keys=True).encode())
    name = f"{letter.sha256}-{letter.pk}"
    kept = keeping.kept_reading(letter.matter, name)
    if kept and kept.get("key") == key:
        return kept
    found = {**run("check", {**asked, "source": reading["source"]}, bounds=CHECK), "key": key}
    if not more:
        keeping.keep_reading(letter.matter, name, found)
    return found


def _asked(letter: Letter, reading: dict[str, Any], more: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    matter = letter.matter
    return {
        "name": letter.name,
        "text": digest(reading["source"]["text"].encode("utf-8", "surrogatepass")),
        "corrections": [*map(_row, letter.corrections.filter(undone_at=None).select_related("by")), *more],
        "as_of": (letter.as_of or records.today()).isoformat(),
        "court": letter.court,
        "judge": letter.judge,
        "ecf_event": letter.ecf_event,
        "record": str(matter.folder) if letter.against_record else None,
        "practices": [str(path) for path in practices_of(matter)],
        "reader": reader_version(),
    }


def _row(correction: Correction) -> dict[str, Any]:
    by, reason = correction.by.name, correction.reason
    return {"id": correction.pk, "row": correction.row, "by": by, "reason": reason}


def _head(letter: Letter) -> str:
    """The end of the record, where the letter is held against it."""
    return digest((letter.matter.folder / HEAD).read_bytes()) if letter.against_record else ""


def practices_of(matter: Matter) -> tuple[Path, ...]:
    """Files of practices of the firm's own for a matter: packs (TOML), and papers of judges, to be quoted."""
    folder = Path(settings.CONFERRAL_DATA) / "practices" / str(matter.id)
    return tuple(sorted(path for path in folder.iterdir() if path.is_file())) if folder.is_dir() else ()


def _practices_hash(matter: Matter) -> str:
    own = [digest(path.read_bytes()) for path in practices_of(matter)]
    return digest("".join([_packs_hash(), *own]).encode())


@lru_cache(maxsize=1)
def _packs_hash() -> str:
    """The hash of all packs that come with Conferral: they do not change while it runs."""
    folder = files("conferral.practices").joinpath("packs")
    packs = [path for court in folder.iterdir() if court.is_dir() for path in court.iterdir() if path.is_file()]
    return digest("".join(sorted(digest(path.read_bytes()) for path in packs)).encode())
