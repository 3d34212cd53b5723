"""Passages of many hands, each in a paper of its frame, with the days they set and the days they move.

The table is ``tests/tables/days_in_force.txt``; a lawyer can add a row. Every other frame differs in its head and its
foot, so that no passage is read by where it stands.
"""

from pathlib import Path

import pytest

from conferral.readers import read
from conferral.text.source import Source

TABLE = Path(__file__).parents[2] / "tables" / "days_in_force.txt"

LETTERS = (
    """HALVORSEN & PRIME LLP
88 Example Street, New York, NY 10013

March 14, 2024

BY ECF

Hon. Bettina Alder
United States Magistrate Judge
500 Pearl Street, New York, NY 10007

Re: Ostrow v. Kite Freight Inc., 23 Civ. 90417 (CF) (BA)

Dear Magistrate Judge Alder:

We represent Plaintiff Dana Ostrow and write about Defendant's production. {}

Respectfully,

/s/ Piet Halvorsen
""",
    """Thursday, March 14, 2024

The Honorable Bettina Alder
United States District Court for the Northern District of California

Ostrow v. Kite Freight, Inc., No. 3:23-cv-90417-CF

Your Honor,

Kite Freight submits this letter. {}

Thank you for your attention to this matter.

Very truly yours,
Gwen Tolliver
Counsel for Defendant Kite Freight, Inc.
cc: all counsel (by ECF)
""",
)
ASKED = (
    "We write, with Defendant's consent, to request that the close of fact discovery, now April 12, 2024, be extended "
    "to May 10, 2024."
)
ENDORSED = """HALVORSEN & PRIME LLP

March 14, 2024

VIA ECF

Hon. Bettina Alder
United States Magistrate Judge

Re: Ostrow v. Kite Freight Inc., 23 Civ. 90417 (CF) (BA)

Dear Judge Alder:

We represent Plaintiff. {asked}

Respectfully submitted,

/s/ Piet Halvorsen

{}

SO ORDERED.

Bettina Alder
United States Magistrate Judge
Dated: March 18, 2024
"""
ORDERS = (
    """UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

OSTROW v. KITE FREIGHT INC.          23 Civ. 90417 (CF) (BA)
ORDER

BETTINA ALDER, United States Magistrate Judge:

{}

SO ORDERED.

Dated: March 18, 2024
New York, New York
""",
    """IN THE UNITED STATES DISTRICT COURT
FOR THE EASTERN DISTRICT OF PENNSYLVANIA

DANA OSTROW, Plaintiff, v. KITE FREIGHT INC., Defendant.
CIVIL ACTION NO. 23-90417

ORDER

AND NOW, this 18th day of March, 2024, it is hereby ORDERED as follows. {}

BY THE COURT:
/s/ Bettina Alder
BETTINA ALDER, U.S.M.J.
""",
)
FRAMES = {"L": LETTERS, "O": ORDERS, "E": (ENDORSED.replace("{asked}", ASKED),), "D": ("{} (Entered: 03/18/2024)",)}


def rows() -> list[tuple[str, str, str]]:
    """The frame, the passage and the days of each row; ``!`` before the days marks a passage not yet read right."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(line[0], line[4:].rsplit(" | ", 1)[0].strip(), line.rsplit("|", 1)[1].strip()) for line in lines]


def days_read(paper: str) -> set[str]:
    """The days of a paper: ``+day`` set, ``-day`` moved."""
    reading = read(Source.of(paper))
    return {f"+{day.date}" for day in reading.deadlines} | {f"-{day.date}" for day in reading.superseded}


def paper_of(index: int, frame: str, passage: str) -> str:
    """The passage in one of the papers of its frame."""
    if frame == "G":
        asked, ruled = passage.split(" || ")
        return ENDORSED.replace("{asked}", asked).format(ruled)
    papers = FRAMES[frame]
    return papers[index % len(papers)].format(passage)


def _case(index: int, row: tuple[str, str, str]) -> object:
    marks = [pytest.mark.xfail(strict=True, reason="not yet read right")] if row[2].startswith("!") else []
    return pytest.param(index, row, marks=marks, id=row[1][:60])


@pytest.mark.parametrize(("index", "row"), [_case(index, row) for index, row in enumerate(rows())])
def test_the_days_of_a_passage_are_those_a_lawyer_would_calendar(index: int, row: tuple[str, str, str]) -> None:
    frame, passage, days = row
    assert days_read(paper_of(index, frame, passage)) == set(days.lstrip("! ").split())
