"""What else lies in a record's folder and holds the words of a paper: exports and pictures that somebody saved there.

The record itself holds no word of a paper but in its blobs. Whatever else was put into its folder is not the record's
to destroy; but whoever destroys a paper must be told of it.
"""

from __future__ import annotations

import base64
import html
import io
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
_DEEPEST = 4
"""How often what is packed may be packed again."""
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{80,}={0,2}")
_MOST = 64 * 1024 * 1024
"""A larger file is not looked into, and of what is packed in one no more than this."""
_UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, EOFError),
    RuntimeError,  # because zipfile raises it for a member under a password
    NotImplementedError,  # because zipfile raises it for a way of packing that it does not know
)
"""What looking into a package may raise."""
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


def remains(folder: Path, words: frozenset[bytes], own: str = "") -> Iterator[tuple[Path, bool]]:
    """The files in a record's folder that are not its own: those that hold such words, and (False) those not read.

    ``own`` is a folder in it that a program of ours keeps and looks after itself: what was exchanged.
    """
    for path in sorted(folder.rglob("*")):
        ours = path.parent == folder and (path.name in (LOG, HEAD) or path.name.startswith("torn-"))
        kept = path.relative_to(folder).parts[0] in (blobs.FOLDER, own)
        if not path.is_file() or ours or kept:
            continue
        parts = [None if part is None else _folded(part) for part in _parts(path)]
        if any(saying in part for part in parts if part for saying in words):
            yield path, True
        elif None in parts:
            yield path, False


def _parts(path: Path) -> list[bytes | None]:
    """What is in a file; None stands for a part that cannot be looked into."""
    found: list[bytes | None] = []
    left = _MOST
    try:
        for part in _unpacked(path.read_bytes()) if path.stat().st_size <= _MOST else (None,):
            left -= len(part or b"")
            if left < 0:  # a small file may unpack to more than any memory holds
                return [*found, None]
            found.append(part)
    except OSError:
        found.append(None)
    return found


def _unpacked(data: bytes, depth: int = 0) -> Iterator[bytes | None]:
    """Data as it stands, or what is packed in it: zipped as a workbook is, or in base64 as in a signed bundle."""
    if depth > _DEEPEST or data.startswith(b"%PDF"):
        yield None
    elif zipfile.is_zipfile(io.BytesIO(data)):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                if sum(one.file_size for one in archive.infolist()) > _MOST:
                    raise zipfile.BadZipFile
                for one in archive.infolist():
                    yield from _unpacked(archive.read(one), depth + 1)
        except _UNREADABLE:
            yield None
    else:
        yield data
        for packed in _BASE64.finditer(data):
            whole = packed[0].rstrip(b"=")
            cut = len(whole) - (len(whole) % 4 == 1)  # no base64 has one letter over
            yield from _unpacked(base64.b64decode(whole[:cut] + b"=" * (-cut % 4)), depth + 1)
