"""What a bundle says: everything but the file that comes with it. A field that is not named here is refused."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import asdict, dataclass, fields
from typing import Any

import rfc8785

from conferral.exchange.refusals import BundleRefused
from conferral.ledger.bodies import OFFERS, ORDERS
from conferral.ledger.canonical import digest
from conferral.model.exchanges import Act
from conferral.model.facts import Side
from conferral.text.wording import Wording

SCHEMA = "conferral/bundle/1"
MEDIA = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".json": "application/json",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
}
"""The kinds of file that are exchanged, by the ends of their names."""
_NAME = Wording(r"(?!\.)[A-Za-z0-9 ()_.-]{1,100}\.(?:docx|json|md|pdf|txt)")
_HASH = Wording(r"[0-9a-f]{64}")
_ID = Wording(r"[0-9a-f]{32}")
_PRINT = Wording(r"[0-9a-f]{40}")
_MOMENT = Wording(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_SHORT, _LONG = 300, 4000
_MOST = 2**31


@dataclass(frozen=True, slots=True)
class Enclosed:
    """The file that comes with a bundle: what it is called, of what kind it is, how large, and its hash."""

    name: str
    media_type: str
    size: int
    sha256: str

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name) or MEDIA[_ending(self.name)] != self.media_type:
            raise ValueError("the name of the file")
        _need(isinstance(self.size, int) and 0 < self.size < _MOST, "size")
        _need(_HASH.fullmatch(self.sha256), "sha256")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one bundle does, in which exchange, from whom to whom, and which bundle it answers (by its hash).

    ``of`` is the hash of the file accepted, or of the bundle taken back. ``commitment`` is the salted hash of a file
    that is shown later, with its ``salt`` (64 hexadecimal digits). ``sign`` is the name of one who consents that it be
    printed under that very file; ``show`` is consent that an offer under Fed. R. Evid. 408 be shown to the court.
    """

    act: Act
    exchange: str
    subject: str
    form: str
    order: str
    movant: Side
    number: int
    answers: str | None
    sender: str
    side: Side
    to: str
    to_side: Side
    made_at: str
    case_number: str | None = None
    person: str | None = None
    file: Enclosed | None = None
    of: str | None = None
    commitment: str | None = None
    salt: str | None = None
    says: str | None = None
    sign: str | None = None
    show: bool = False
    rule_408: bool = False
    answer_by: str | None = None

    def __post_init__(self) -> None:
        _need(_ID.fullmatch(self.exchange), "exchange")
        _need(_PRINT.fullmatch(self.sender) and _PRINT.fullmatch(self.to) and self.sender != self.to, "sender and to")
        _need(self.side is not self.to_side and self.movant in (self.side, self.to_side), "sides")
        _need(self.form in OFFERS and self.order in ORDERS, "form and order")
        _need(isinstance(self.number, int) and not isinstance(self.number, bool) and 0 < self.number < _MOST, "number")
        _need((self.number == 1) == (self.answers is None), "answers")
        _need(_MOMENT.fullmatch(self.made_at), "made_at")
        _need(isinstance(self.show, bool) and isinstance(self.rule_408, bool), "show and rule_408")
        _need(_is_text(self.subject, _SHORT), "subject")
        for value, most in ((self.case_number, _SHORT), (self.person, _SHORT), (self.sign, _SHORT), (self.says, _LONG)):
            _need(value is None or _is_text(value, most), "text")
        for value in (self.answers, self.of, self.commitment, self.salt):
            _need(value is None or _HASH.fullmatch(value), "hash")
        if self.answer_by is not None:
            dt.date.fromisoformat(self.answer_by)
        _need(set(self._given()) == _PARTS[self.act] | (set(self._given()) & _MAY[self.act]), "parts")

    def _given(self) -> list[str]:
        """Which of the parts that only some acts have are there."""
        return [name for name in _CHOSEN if getattr(self, name) not in (None, False)]

    def as_json(self) -> dict[str, Any]:
        """The manifest as JSON values."""
        return {name: str(value) if name in _ENUMS else value for name, value in asdict(self).items()}


_ENUMS = ("act", "movant", "side", "to_side")
_CHOSEN = ("file", "of", "commitment", "salt", "says", "sign", "show", "rule_408", "answer_by")
_PARTS: dict[Act, set[str]] = {
    Act.OFFER: {"file"},
    Act.COMMIT: {"commitment"},
    Act.REVEAL: {"file", "salt"},
    Act.ACCEPT: {"of"},
    Act.DISPUTE: {"says"},
    Act.WITHDRAW: {"of"},
}
"""The parts that each act must have."""
_MAY: dict[Act, set[str]] = {
    Act.OFFER: {"says", "sign", "show", "rule_408", "answer_by"},
    Act.COMMIT: {"answer_by"},
    Act.REVEAL: {"rule_408"},
    Act.ACCEPT: {"says", "sign", "show"},
    Act.DISPUTE: set(),
    Act.WITHDRAW: {"says"},
}
"""The parts that it may have besides."""


def manifest_of(told: object, where: str) -> Manifest:
    """The manifest that JSON values are; BundleRefused where they are none."""
    try:
        if not isinstance(told, dict) or set(told) != {field.name for field in fields(Manifest)}:
            raise ValueError("fields")
        file = told["file"] and Enclosed(**told["file"])
        enums = {"act": Act(told["act"]), **{name: Side(told[name]) for name in _ENUMS[1:]}}
        return Manifest(**{**told, **enums, "file": file})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        what = f"it does not say what a bundle must ({error})"
        raise BundleRefused(where, what, "Ask the other side which version wrote it.") from error


def commitment_of(file: Enclosed, *, rule_408: bool, salt: bytes) -> str:
    """The salted hash by which a file is promised before it is shown: of salt (32 bytes), name, kind and the hash.

    Without the salt nobody can try what the file may say; with it nobody can show another.
    """
    return digest(salt + rfc8785.dumps({**asdict(file), "rule_408": rule_408}))


def enclosed(name: str, data: bytes) -> Enclosed:
    """A file as a manifest names it; ValueError where the name is none that a bundle may have."""
    return Enclosed(name, MEDIA.get(_ending(name), ""), len(data), digest(data))


def _ending(name: str) -> str:
    return re.sub(r".*(?=\.)", "", name).lower()


def _is_text(value: object, most: int) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= most and value.isprintable()


def _need(holds: object, what: str) -> None:
    if not holds:
        raise ValueError(what)
