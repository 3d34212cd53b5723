"""Labels of real dockets, made by a person who read their pages, and kept as digests.

Real people's names may not lie in this repository. A label is therefore the SHA-256 of a row of words, so that a test
can tell that what is read is what the person wrote down, and nobody reads a name here. ``dockets.tsv`` has a digest a
line. The words of a row are parted by tabs before they are hashed, each in the form that ``plain`` gives it:

    court    its CM/ECF id
    case     the number as in the docket's heading, without judges' initials and a defendant's number behind it
    caption  the case's name as it stands beneath the number, or behind "Case title:"
    judge    role (assigned or referred), name without titles, the day on which an entry says the judge came, and went
    party    role as the docket heads it, without a defendant's number; name as printed in bold

To see the digest of a row, or to label another docket, ask this module itself, from the project's folder:

    python tests/readers/dockets/labelling.py party Plaintiff "Rosa Marchetti"
    python tests/readers/dockets/labelling.py judge referred "Ida Quill" 2024-02-20 ""
"""

import hashlib
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from conferral.model.dockets import Docket

TABLE = Path(__file__).with_name("dockets.tsv")
Row = tuple[str, ...]


def plain(words: str) -> str:
    """Words without what a clerk types in passing: capitals, doubled spaces, a comma or full stop at the end.

    >>> plain("Paper  Lantern Hotels INC.,")
    'paper lantern hotels inc'
    """
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split()).rstrip(" ,.;")


def digest(*row: str) -> str:
    """What stands in the table for a row.

    >>> digest("case", "1:24-cv-90117")[:12]
    '462702529870'
    """
    return hashlib.sha256("\t".join(plain(word) for word in row).encode()).hexdigest()


def rows_of(docket: Docket) -> Iterator[Row]:
    """What was read in a docket, in the rows of a label."""
    yield ("court", docket.court.value if docket.court else "")
    yield ("case", docket.case_number.value if docket.case_number else "")
    yield ("caption", docket.caption.value if docket.caption else "")
    for judge in docket.judges:
        came, went = ((day.value.isoformat() if day else "") for day in (judge.from_, judge.to))
        yield ("judge", judge.role.value, judge.name, came, went)
    for party in docket.parties:
        yield ("party", party.role or "", party.name)


def misses(label: Sequence[tuple[str, str]], read: Iterable[Row]) -> list[str]:
    """Which rows of a label were not read, by their places ("party 3"), and which rows were read beside it."""
    wanted = Counter(want for _, want in label)
    beside = []
    for number, row in enumerate(read, 1):
        if wanted[digest(*row)]:
            wanted[digest(*row)] -= 1
        else:
            beside.append(f"row {number} of what was read ({row[0]}) is in no label")
    missed = [f"{place} was not read as the person wrote it down" for place, want in label if wanted[want]]
    return missed + beside


def labels() -> dict[str, list[tuple[str, str]]]:
    """The labels by docket, each row with its place: ``{"almd.html": [("case", "3f…"), ("judge 1", "a0…")]}``."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            docket, place, want = line.split("\t")
            found.setdefault(docket, []).append((place, want))
    return found


if __name__ == "__main__":
    sys.stdout.write(f"{digest(*sys.argv[1:])}\n")
