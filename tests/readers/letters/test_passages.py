"""Short passages as thirty lawyers would write them, each in a letter's frame, with what is right for it.

The tables lie in ``passages/``: a row is what is right, a bar, and the passage; a row that begins with ``~`` is one that
the readers do not read yet. A third of each table, drawn by a hash of the row, is held back: it is not gone through row
by row; only the share that comes out right must not fall.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from conferral.model.facts import Reading, Status
from conferral.readers import read
from conferral.text.source import Source

HERE = Path(__file__).parent / "passages"
RE = "Re: Ostrander v. Quillfeather Foods, Inc., No. 1:23-cv-91207 (KBT) (YPM)"
ASKS = "The dispute concerns the recall file, and I ask for a conference with the Court about it."
FRAMES = (
    """FARRANT & MOSS LLP
11 Quay Street, Northfield, New York 10999

June 14, 2024

{via}

The Honorable Ysolde P. Marchetti
United States Magistrate Judge
500 Pearl Street
New York, New York 10007

{re}

Dear Judge Marchetti:

{body}

Respectfully submitted,

/s/ Odile Farrant
Odile Farrant
{foot}
""",
    """                 Odile Farrant, Attorney at Law
                 (212) 555-0133

June 14, 2024

{via}
Hon. Ysolde P. Marchetti
United States District Court
{re}

Your Honor:

{body}

Yours respectfully,
Odile Farrant
{foot}
""",
    """June 14, 2024
{via}
Hon. Ysolde P. Marchetti
United States Magistrate Judge

{re}

Dear Magistrate Judge Marchetti,

     {body}

     I thank the Court for its time.

/s/
Odile Farrant
{foot}
""",
)
FLOORS = {
    "requests": 0.90,
    "sides": 0.90,
    "sides-by-caption": 0.95,
    "via": 0.95,
    "obligations": 0.88,
    "dockets": 0.95,
    "joint": 0.95,
    "extensions": 0.95,
}
"""What share of the rows that are held back must come out right, by table."""


class Row(NamedTuple):
    """One row of a table: what is right, and the letter in which the passage stands."""

    line: str
    right: str
    letter: str
    read_yet: bool


def framed(
    number: int, body: str, *, subject: str = RE, foot: str = "Counsel for Plaintiff", via: str = "Via ECF"
) -> str:
    """A passage in a letter; the frames take turns."""
    return FRAMES[number % len(FRAMES)].format(re=subject, body=body, foot=foot, via=via)


def by_side(number: int, cells: list[str]) -> str:
    """Who writes, and perhaps how the letter is signed."""
    return framed(number, f"{cells[0]} {ASKS}", foot="\n".join(cells[1:]))


def by_caption(number: int, cells: list[str]) -> str:
    """The subject line, who writes, and perhaps how the letter is signed."""
    return framed(number, f"{cells[1]} {ASKS}", subject=cells[0], foot="\n".join(cells[2:]))


def by_signer(number: int, cells: list[str]) -> str:
    """A passage and the side for which the letter is signed, plaintiff's where none stands there."""
    foot = f"Counsel for {cells[1]}" if cells[1:] else "Counsel for Plaintiff"
    return framed(number, cells[0], foot="" if foot.endswith("nobody") else foot)


FRAMED: dict[str, Callable[[int, list[str]], str]] = {
    "requests": by_signer,
    "extensions": by_signer,
    "sides": by_side,
    "sides-by-caption": by_caption,
    "via": lambda _, cells: framed(0, "We represent Plaintiff and ask for a conference.", via=cells[0]),
    "obligations": lambda number, cells: framed(number, f"I represent Plaintiff. {cells[0]} {ASKS}"),
    "dockets": lambda number, cells: framed(number, f"I represent Plaintiff. {cells[0]} {ASKS}"),
    "joint": lambda number, cells: framed(number, cells[0]),
}


def requests_of(reading: Reading) -> str:
    """Everything asked for."""
    assert reading.letter
    return ",".join(sorted(shown.value.value for shown in reading.letter.requests))


def side_of(reading: Reading) -> str:
    """For whom the letter speaks."""
    assert reading.letter
    return reading.letter.side.value.value if reading.letter.side else "none"


def via_of(reading: Reading) -> str:
    """By what means it goes."""
    assert reading.letter
    return reading.letter.via.value.value if reading.letter.via else "none"


def obligations_of(reading: Reading) -> str:
    """Every duty done or not done by its day."""
    settled = (Status.PERFORMED, Status.BREACHED)
    found = {f"{owed.due} {owed.status.value}" for owed in reading.obligations if owed.due and owed.status in settled}
    return ";".join(sorted(found)) or "none"


def dockets_of(reading: Reading) -> str:
    """Every docket entry cited."""
    return ",".join(str(shown.value) for shown in reading.dockets) or "none"


def joint_of(reading: Reading) -> str:
    """Whether both sides write."""
    assert reading.letter
    return "yes" if reading.letter.joint.stated else "no"


def extension_of(reading: Reading) -> str:
    """The particulars of a request to move a day, those that the letter tells."""
    assert reading.letter
    told = reading.letter.extension
    if told is None:
        return "none"
    cells = {
        "from": ";".join(str(day.value) for day in told.original_dates),
        "to": ";".join(str(day.value) for day in told.proposed_dates),
        "earlier": told.earlier_requests and told.earlier_requests.value,
        "granted": told.earlier_granted and told.earlier_granted.value,
        "denied": told.earlier_denied and told.earlier_denied.value,
        "position": told.position and told.position.value.value,
        "reason": told.reason and "yes",
        "other": told.other_dates and "yes",
    }
    return " ".join(f"{name}={value}" for name, value in cells.items() if value not in (None, ""))


READ: dict[str, Callable[[Reading], str]] = {
    "requests": requests_of,
    "sides": side_of,
    "sides-by-caption": side_of,
    "via": via_of,
    "obligations": obligations_of,
    "dockets": dockets_of,
    "joint": joint_of,
    "extensions": extension_of,
}


def rows(table: str) -> Iterator[Row]:
    """The rows of one table."""
    for number, line in enumerate((HERE / f"{table}.txt").read_text(encoding="utf-8").splitlines()):
        right, *cells = (cell.strip() for cell in line.removeprefix("~").split("|"))
        yield Row(line, right, FRAMED[table](number, cells), not line.startswith("~"))


def held_back(row: Row) -> bool:
    """Whether a row is of the third that nobody looks at."""
    return random.Random(row.line.removeprefix("~").strip()).random() < 1 / 3


def answer(table: str, row: Row) -> str:
    """What is read in a row's letter."""
    return READ[table](read(Source.of(row.letter)))


def open_rows() -> Iterator[object]:
    """The rows that may be looked at; those not read yet are expected to fail, and a test says when they no longer do."""
    for table in FLOORS:
        for row in (row for row in rows(table) if not held_back(row)):
            marks = () if row.read_yet else (pytest.mark.xfail(strict=True, reason="not read yet"),)
            yield pytest.param(table, row, id=f"{table}: {row.line[:70]}", marks=marks)


@pytest.mark.parametrize(("table", "row"), list(open_rows()))
def test_a_passage_is_read_as_its_row_has_it(table: str, row: Row) -> None:
    assert answer(table, row) == row.right


@pytest.mark.parametrize(("table", "floor"), FLOORS.items())
def test_the_passages_held_back_are_read_as_well_as_they_were(table: str, floor: float) -> None:
    held = [row for row in rows(table) if held_back(row)]
    right = sum(answer(table, row) == row.right for row in held)
    assert held
    assert right / len(held) >= floor, f"{right} of {len(held)}"


@pytest.mark.parametrize("paper", sorted((HERE / "kinds").glob("*.txt")), ids=lambda path: path.stem)
def test_a_paper_is_taken_for_what_it_is(paper: Path) -> None:
    reading = read(Source.of(paper.read_text(encoding="utf-8")))
    kind, _, _ = paper.stem.partition("-")
    assert reading.kind.value.replace("docket_entry", "order") == kind
    if kind == "other":
        assert not reading.conferrals
        assert not reading.impasse.stated
        assert reading.ruling is None
