"""Whole rows bound without being shown: a salted hash of each, and neutral numbers in place of names.

The key is a secret of the side that holds the list: 32 random bytes as hexadecimal digits. From it and the unit's id
comes a salt of its own for each row (HMAC-SHA256), and the row's hash is the SHA-256 of that salt followed by the RFC
8785 JSON of its ``[heading, cell]`` pairs, sorted by heading. Without the key nobody can guess a row and test the
guess; with it, anybody can see that no row was changed since the commitment.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from conferral.draws.canonical import Json, sha256_of
from conferral.draws.frame import Columns, frame_of, make_frame
from conferral.draws.lists import ClassList
from conferral.model.draws import Frame, Member
from conferral.model.errors import DrawError

SCHEMA = "conferral/key/1"
_KEEP = "Keep this file: it binds the rows to the commitment. Do not give it away: with it, rows can be guessed."


@dataclass(frozen=True, slots=True)
class Key:
    """The secret of a commitment: the salt, the hash of each row by its public unit, and the neutral numbers if any."""

    salt: str
    rows: tuple[tuple[str, str], ...]
    numbers: tuple[tuple[str, str], ...] = ()

    @property
    def root(self) -> str:
        """The one hash that the commitment holds for all rows."""
        return sha256_of([list(row) for row in self.rows])

    def json(self) -> Json:
        """As its file has it."""
        pairs = [list(pair) for pair in self.numbers]
        return {
            "schema": SCHEMA,
            "keep": _KEEP,
            "salt": self.salt,
            "rows": [list(row) for row in self.rows],
            "numbers": pairs,
        }


def key_of(told: Any, name: str) -> Key:  # noqa: ANN401 because it is whatever JSON a file holds
    """The key in a file; DrawError where the file is no key."""
    try:
        if told["schema"] != SCHEMA:
            raise KeyError(told["schema"])
        rows = tuple((str(unit), str(digest)) for unit, digest in told["rows"])
        return Key(str(told["salt"]), rows, tuple((str(unit), str(number)) for unit, number in told["numbers"]))
    except (KeyError, TypeError, ValueError) as error:
        raise DrawError(name, "this is no key of a commitment", "Give the key.json that `commit` wrote.") from error


def neutral_frame(frame: Frame, salt: str) -> tuple[Frame, dict[str, str]]:
    """The frame with neutral numbers for ids, and the number of each unit.

    The numbers are given out in the order of salted hashes, so that a number says nothing about the alphabet, the age
    of the id or the place on the list.

    >>> neutral_frame(make_frame([Member("Ann", None), Member("Zoe", None)]), "00")[0].members[0].unit
    'U-1'
    """
    hidden = sorted(frame.members, key=lambda member: _salt(salt, "number", member.unit))
    width = len(str(len(hidden)))
    numbers = {member.unit: f"U-{i:0{width}d}" for i, member in enumerate(hidden, 1)}
    return make_frame(Member(numbers[member.unit], member.stratum) for member in hidden), numbers


def bind_rows(listed: ClassList, columns: Columns, salt: str, numbers: Mapping[str, str] | None = None) -> Key:
    """The key for a list: each row's salted hash by its public unit, sorted."""
    rows = sorted((unit, digest) for _, unit, digest in hashed_rows(listed, columns, salt, numbers))
    return Key(salt, tuple(rows), tuple(sorted((numbers or {}).items())))


def hashed_rows(
    listed: ClassList, columns: Columns, salt: str, numbers: Mapping[str, str] | None = None
) -> Iterable[tuple[int, str, str]]:
    """Each row's number in the file, its public unit, and its salted hash; blank rows are left out."""
    for (row, cells), unit in zip(listed.rows(), listed.column(columns.unit), strict=True):
        if unit:
            public = unit if numbers is None else numbers.get(unit, unit)
            yield row, public, row_hash(salt, unit, zip(listed.headings, cells, strict=True))


def row_hash(salt: str, unit: str, cells: Iterable[tuple[str, str]]) -> str:
    """The salted hash of one row."""
    pairs = json.dumps(sorted(cells), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256((_salt(salt, "row", unit) + pairs).encode()).hexdigest()


def public_frame(listed: ClassList, columns: Columns, numbers: Mapping[str, str] | None) -> Frame:
    """The frame of a list as the other side sees it; with neutral numbers where the commitment gave them out.

    A unit to which no number was given keeps its id, and so is found to be none of the committed.
    """
    frame = frame_of(listed, columns)
    if not numbers or all(member.unit in set(numbers.values()) for member in frame.members):
        return frame
    return make_frame(Member(numbers.get(member.unit, member.unit), member.stratum) for member in frame.members)


def _salt(salt: str, use: str, unit: str) -> str:
    return hmac.new(salt.encode(), f"{use}:{unit}".encode(), hashlib.sha256).hexdigest()
