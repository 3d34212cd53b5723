"""What else lies in a record's folder and holds the words of a paper: exports and pictures that somebody saved there.

The record itself holds no word of a paper but in its blobs. Whatever else was put into its folder is not the record's
to destroy; but whoever destroys a paper must be told of it.
"""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from conferral.ledger import blobs
from conferral.ledger.log import HEAD, LOG
from conferral.model.events import Event, EventKind

_LONG = 12
"""Words shorter than this, in characters, stand in many papers and show nothing."""
_RUN = 5
"""Of what is longer, so many words in a row are looked for: a picture or a table may cut it off."""
_ENOUGH = 5_000
"""So many runs of words are looked for at the most, taken evenly from all of a long paper's."""
_MOST = 64 * 1024 * 1024
"""A larger file is not looked into."""
_APART = re.compile(rb"(?:\\[nrt,;]|[\s\\])+")


def sayings(events: Iterable[Event], sha256: str) -> frozenset[bytes]:
    """The words that a record holds of a paper, or of a note: what they say, and what was quoted for it."""
    found: set[str] = set()
    for event in events:
        if event.source and event.source.sha256 == sha256:
            found.update(span.quote for span in event.source.spans)
            found.update(_texts(event.body))
            if event.kind is EventKind.PAPER:
                found -= {event.body.get("kind"), event.body.get("media_type"), event.body.get("court")}
    runs = {run for words in found if words for run in _runs(_folded(words.encode()).split()) if len(run) >= _LONG}
    return frozenset(sorted(runs)[:: len(runs) // _ENOUGH + 1])


def _runs(words: list[bytes]) -> Iterator[bytes]:
    for start in range(max(1, len(words) - _RUN + 1)):
        yield b" ".join(words[start : start + _RUN])


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    elif hasattr(value, "values"):
        yield from _texts(list(value.values()))


def _folded(data: bytes) -> bytes:
    """Without what tells a calendar's folded line or a page's characters from the words themselves."""
    words = html.unescape(data.replace(b"\r\n ", b"").decode("utf-8", "replace"))
    return _APART.sub(b" ", words.encode()).strip().lower()


def remains(folder: Path, words: frozenset[bytes]) -> Iterator[tuple[Path, bool]]:
    """The files in a record's folder that are not its own: those that hold such words, and (False) those not read."""
    for path in sorted(folder.rglob("*")):
        own = path.parent == folder and (path.name in (LOG, HEAD) or path.name.startswith("torn-"))
        if not path.is_file() or own or path.parent == folder / blobs.FOLDER:
            continue
        data = _contents(path)
        if data is None:
            yield path, False
        elif any(saying in data for saying in words):
            yield path, True


def _contents(path: Path) -> bytes | None:
    """What is in a file, that of a zipped one unzipped; None where that cannot be known."""
    try:
        if path.stat().st_size > _MOST or path.suffix.lower() == ".pdf":
            return None
        if not zipfile.is_zipfile(path):
            return _folded(path.read_bytes())
        with zipfile.ZipFile(path) as archive:
            if sum(one.file_size for one in archive.infolist()) > _MOST:
                return None
            return _folded(b" ".join(archive.read(one) for one in archive.infolist()))
    except (OSError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError):
        return None
