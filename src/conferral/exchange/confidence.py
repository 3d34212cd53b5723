"""What was offered under Fed. R. Evid. 408, kept out of letters to the court until both sides consent to show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from conferral.ledger.exchanges import exchanges_of, shown_offers
from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral.model.exchanges import Move
from conferral.text.wording import Wording

_LONG, _WORDS = 30, 6
"""From how many characters and words on a sentence is known again; shorter ones name a thing or a figure."""
_SENTENCE = Wording(r"(?<=[.!?;])\s{1,9}|\n{1,9}")
_WRAPPED = Wording(r"(?<!\n)\n(?![\n#>*-])")
_AROUND = Wording(r"^[\W_]{1,40}|[\W_]{1,40}$")


@dataclass(frozen=True, slots=True)
class Confidence:
    """What may not reach a letter: files by their hashes, and sentences, each with the words that name the offer."""

    files: Mapping[str, str]
    sentences: Mapping[str, str]


def in_confidence(log: Sequence[Event]) -> tuple[Move, ...]:
    """The versions that were offered in confidence and may not be shown, in their order."""
    shown = shown_offers(log)
    return tuple(
        move for one in exchanges_of(log) for move in (*one.moves, *one.crossed)
        if move.brings and move.sha256 and move.sha256 not in shown and one.in_confidence
    )  # fmt: skip


def confidence(log: Sequence[Event], texts: Mapping[str, str], open_to_all: Iterable[str] = ()) -> Confidence:
    """What is to be kept back; ``texts`` are the words of exchanged files by hash, as far as they are there.

    ``open_to_all`` are words that are no secret: what the letter is on, and versions that may be shown.
    """
    shown = shown_offers(log)
    known = {one for text in (*open_to_all, *(texts.get(of, "") for of in shown)) for one in sentences(text)}
    files: dict[str, str] = {}
    told: dict[str, str] = {}
    for move in in_confidence(log):
        called = f"the {move.side}'s offer of {move.on}" if move.on else f"an offer of the {move.side}"
        files[move.sha256 or ""] = called
        told.update({one: called for one in sentences(texts.get(move.sha256 or "", "")) if one not in known})
    for move in (move for one in exchanges_of(log) if one.in_confidence for move in (*one.moves, *one.crossed)):
        told.update(dict.fromkeys(sentences(move.says or ""), f"the {move.side}'s of {move.on}"))
    return Confidence(files, told)


def nothing_confidential(text: str, sha256: str, where: str, kept: Confidence) -> None:
    """ConferralError where a file is such an offer, or has a sentence of one; white space, case and stops count not."""
    remedy = "Take it out, or have both sides consent to show it: conferral exchange accept --show"
    if called := kept.files.get(sha256):
        what = f"it is {called} under Fed. R. Evid. 408, and not both sides consent that it be shown to the court"
        raise ConferralError(where, what, remedy)
    for one in sentences(text):
        if called := kept.sentences.get(one):
            what = f'words of {called} under Fed. R. Evid. 408 stand in it ("{one[:60]}")'
            raise ConferralError(where, what, remedy)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text that are long enough to be known again, each in one form."""
    for one in _SENTENCE.split(_WRAPPED.sub(" ", text)):
        words = " ".join(one.replace("*", "").replace("_", "").split()).casefold()
        bare = _AROUND.sub("", words)
        if len(bare) >= _LONG and len(bare.split()) >= _WORDS:
            yield bare
