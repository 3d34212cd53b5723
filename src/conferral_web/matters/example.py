"""The example dispute: an invented case, its papers in the package, put into a record as any paper would be.

The papers tell of days in 2024. Loaded, they are moved by whole weeks, so that the judge's endorsement is a few days
old and what it orders still lies ahead.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from conferral.intake import source_of
from conferral.ledger.canonical import digest
from conferral.ledger.drafts import Draft
from conferral.ledger.papers import drafts_of
from conferral.model.events import Privacy
from conferral.readers import read
from conferral_web.audits.services import note
from conferral_web.matters import records
from conferral_web.matters.models import Matter
from conferral_web.matters.services import open_matter
from conferral_web.people.models import User

NAME = "Example: Marchetti v. Paper Lantern Hotels"
PAPERS = ("docket.html", "endorsed.txt")
ENDORSED_ON = dt.date(2024, 8, 16)
"""The day of the newest paper, as it stands in the package."""
_CASE = {"side": "plaintiff", "court": "nysd", "judges": ["Gabriel W. Gorenstein"]}
_MONTHS = [dt.date(2024, month, 1).strftime("%B") for month in range(1, 13)]
_DAY = re.compile(rf"\b(?:({'|'.join(_MONTHS)}) (\d{{1,2}}), (\d{{4}})|(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}))\b")


def load_example(user: User, *, on: dt.date | None = None, papers: Sequence[str] = PAPERS) -> Matter:
    """A matter with the example's papers, all of them filed; each who asks has one of their own.

    ``on`` is the day on which it is loaded, today if none is given: the endorsement is of the Friday before.
    """
    found = Matter.objects.filter(is_example=True, memberships__user=user).first()
    if found:
        return found
    weeks = ((on or records.today()) - ENDORSED_ON).days // 7
    matter = open_matter(NAME, by=user, case=_CASE, example=True)
    for name in papers:
        data, drafts = _read(name, weeks)
        records.write(matter, drafts, {digest(data): data})
    note("example_loaded", by=user, matter=matter)
    return matter


@lru_cache(maxsize=8)
def _read(name: str, weeks: int) -> tuple[bytes, tuple[Draft, ...]]:
    """A paper of the example, its days moved, and what it tells."""
    text = files("conferral_web.matters").joinpath("example_papers", name).read_text("utf-8")
    data = moved(text, weeks).encode()
    source = source_of(data, name)
    return data, tuple(drafts_of(source, read(source), reader=reader_version(), privacy=Privacy.FILED, name=name))


def moved(text: str, weeks: int) -> str:
    """A text with each of its days moved by whole weeks, so that a Friday stays a Friday.

    >>> moved("on August 16, 2024 (entered 08/16/2024)", 52)
    'on August 15, 2025 (entered 08/15/2025)'
    """
    return _DAY.sub(lambda found: _moved_day(found, dt.timedelta(weeks=weeks)), text)


def _moved_day(found: re.Match[str], by: dt.timedelta) -> str:
    name, day, year, *figures = found.groups()
    if name:
        on = dt.date(int(year), _MONTHS.index(name) + 1, int(day)) + by
        return f"{_MONTHS[on.month - 1]} {on.day}, {on.year}"
    month, day, year = figures
    on = dt.date(int(year), int(month), int(day)) + by
    return f"{on:%m/%d/%Y}" if len(month) == 2 else f"{on.month}/{on.day}/{on.year}"


def reader_version() -> str:
    """The version of the readers, as the record notes it."""
    from importlib.metadata import version

    return version("conferral")
