"""Papers to hold a sentence: a letter, a letter with a ruling below it, an order, a docket entry; all of March 2023."""

from collections.abc import Callable

import pytest

from conferral.readers.prepare import prepare
from conferral.readers.schedule import read_schedule
from conferral.text.source import Source

Days = Callable[..., tuple[str, str]]

_LETTER = """Doe & Roe LLP

March 6, 2023

Via ECF

Hon. Jane Smith
United States Magistrate Judge
500 Pearl Street
New York, New York 10007

Re: Alpha v. Beta, No. 22-cv-01234

Dear Judge Smith:

We represent Plaintiff. {}

Respectfully submitted,

/s/ John Doe
John Doe
"""
_ENDORSED = (
    _LETTER
    + """
{}

SO ORDERED.

Jane Smith
United States Magistrate Judge
March 8, 2023
"""
)
_ORDER = """UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF NEW YORK

Alpha v. Beta      ORDER

JANE SMITH, United States Magistrate Judge:

{}

SO ORDERED.

Dated: March 8, 2023
New York, New York

JANE SMITH
United States Magistrate Judge
"""
_ENTRY = "ORDER: {} Signed by Magistrate Judge Jane Smith on 3/8/2023. (abc) (Entered: 03/08/2023)"


_PAPERS = {"letter": _LETTER, "endorsed": _ENDORSED, "order": _ORDER, "entry": _ENTRY}


@pytest.fixture
def days() -> Days:
    """Return ``days(paper, *words)``: the deadlines and the superseded days, by month and day where the year is 2023."""

    def read(paper: str, *words: str) -> tuple[str, str]:
        kind, document = prepare(Source.of(_PAPERS[paper].format(*words)))
        live, gone = read_schedule(document, kind)
        return _written({one.date.isoformat() for one in live}), _written({one.date.isoformat() for one in gone})

    return read


def _written(found: set[str]) -> str:
    return " ".join(sorted(day.removeprefix("2023-") for day in found))
