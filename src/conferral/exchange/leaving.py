"""What may leave: a file cleaned of what its pages do not show, and nothing in it that the record marks as our own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from conferral.exchange.bundles import LARGEST_FILE
from conferral.exchange.manifests import MEDIA, Enclosed, enclosed
from conferral.intake import source_of
from conferral.intake.cleaning import Cleaned, clean
from conferral.ledger.canonical import digest
from conferral.ledger.exchanges import ACTS
from conferral.model.errors import ConferralError
from conferral.model.events import Event, EventKind, Privacy
from conferral.text.wording import Wording

_LONG, _WORDS = 20, 3
"""From how many characters and words on a text is known again; shorter ones are names, days and figures."""
_EXCHANGED = frozenset({*ACTS, EventKind.CONSENTED, EventKind.REMINDED, EventKind.ENROLLED, EventKind.OPENED})
_SENTENCE = Wording(r"(?<=[.!?;])\s{1,9}|\n{1,9}")
_SIDE = Wording(r"^[a-z]{4,12}:\s{0,9}")
"""By whom a position was put: `plaintiff: …`."""
_THOUGHTS = frozenset({"text", "says", "positions", "why"})
"""Fields in which one thinks aloud; the others say what the dispute is on, in words that any section must use."""

Ready = Callable[[bytes, str], tuple[Cleaned, str]]


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file ready to leave: as a manifest names it, its bytes, what was taken out, what stays unseen, its words.

    ``came_as`` is the hash of the file before it was cleaned.
    """

    file: Enclosed
    data: bytes
    removed: tuple[str, ...]
    left: tuple[str, ...]
    text: str
    came_as: str = ""


def cleaned(data: bytes, name: str) -> tuple[Cleaned, str]:
    """A file without what its pages do not show, and its words as they then are."""
    found = clean(data, name)
    return found, source_of(found.data, name).text


def parcel(data: bytes, name: str, events: Iterable[Event], *, make_ready: Ready = cleaned) -> Parcel:
    """A file made ready to leave. ConferralError where it is too large, of another kind, or our own by the record.

    ``make_ready`` is who cleans and reads it: a server has it done in a process of its own.
    """
    if len(data) > LARGEST_FILE:
        what = f"it is larger than {LARGEST_FILE // 2**20} MiB, and would not go by e-mail"
        raise ConferralError(name, what, "Send it in parts, or its pages as PDF.")
    told = tuple(events)
    _not_our_paper(digest(data), name, told)
    found, text = make_ready(data, name)
    try:
        file = enclosed(name, found.data)
    except ValueError as error:
        ends = ", ".join(sorted(MEDIA))
        what = "the name would not do in a bundle: letters, digits, spaces and ( ) _ - . alone"
        raise ConferralError(name, what, f"Give another with --name, ending in {ends}.") from error
    _not_our_paper(file.sha256, name, told)
    nothing_own(text, name, told)
    return Parcel(file, found.data, found.removed, found.left, text, digest(data))


def _not_our_paper(sha256: str, name: str, events: Iterable[Event]) -> None:
    for event in events:
        paper = event.kind is EventKind.PAPER and event.source
        if paper and paper.sha256 == sha256 and event.privacy is Privacy.OWN:
            remedy = f"If it may go out, say so first: conferral record disclose {event.id[:10]} --as served"
            raise ConferralError(name, "the record marks this paper as your own", remedy)


def nothing_own(text: str, where: str, events: Iterable[Event]) -> None:
    """ConferralError where words stand in a text that an event marked as our own has; white space and case count not.

    The words of notes, positions and reasons that a person put into the record are known again, from 20 characters and
    three words on, whole or sentence by sentence.
    """
    said = _folded(text)
    for event in events:
        if event.privacy is not Privacy.OWN or not event.by_hand or event.kind in _EXCHANGED:
            continue
        for words in _sayings(event.body):
            if len(words) >= _LONG and len(words.split()) >= _WORDS and _folded(words) in said:
                what = f'words stand in it that the record marks as your own ("{" ".join(words.split())[:60]}")'
                remedy = (
                    f"Take them out, or say that they may go: conferral record disclose {event.id[:10]} --as served"
                )
                raise ConferralError(where, what, remedy)


def _sayings(body: Mapping[str, Any]) -> Iterator[str]:
    """What is said in a body: each text whole, and each sentence of it without its stop."""
    for text in _texts(body):
        yield text
        yield from (one.rstrip(" .!?;") for one in _SENTENCE.split(_SIDE.sub("", text)))


def _texts(body: Mapping[str, Any]) -> Iterator[str]:
    for name, value in body.items():
        if name in _THOUGHTS:
            yield from _leaves(value)


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _leaves(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _leaves(one)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def note_of(event: Event) -> bytes:
    """A side's note of a call as plain text: what the record says of it, one thing a line.

    ConferralError where the record marks it as our own: then nobody has said yet that the other side may see it.
    """
    if event.privacy is Privacy.OWN:
        remedy = f"If the other side may see it: conferral record disclose {event.id[:10]} --as served"
        raise ConferralError(f"event {event.id[:10]}", "the record marks this note as your own", remedy)
    day = f"Conferral of {event.on.isoformat() if event.on else 'a day not noted'}"
    rows = [f"{name.replace('_', ' ')}: {_plain(value)}" for name, value in event.body.items()]
    return "\n".join([day, *rows, ""]).encode()


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(map(_plain, value))
    if isinstance(value, Mapping):
        return f"{value.get('name')} ({value.get('side') or 'side not noted'})"
    return str(value)


def looked_into(data: bytes, name: str) -> Cleaned:
    """What a file from the other side holds beside its pages. The bytes are not changed: they are what was signed."""
    return clean(data, name)
