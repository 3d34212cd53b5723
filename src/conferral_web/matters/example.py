"""The example dispute: an invented case, its papers in the package, put into a record as any paper would be."""

from __future__ import annotations

from importlib.resources import files

from conferral.intake import source_of
from conferral.ledger.canonical import digest
from conferral.ledger.papers import drafts_of
from conferral.model.events import Privacy
from conferral.readers import read
from conferral_web.audits.services import note
from conferral_web.matters import records
from conferral_web.matters.models import Matter
from conferral_web.matters.services import open_matter
from conferral_web.people.models import User

NAME = "Example: Marchetti v. Paper Lantern Hotels"
_CASE = {"side": "plaintiff", "court": "nysd", "judges": ["Gabriel W. Gorenstein"]}
_PAPERS = ("letter.txt",)


def load_example(user: User) -> Matter:
    """A matter with the example's papers, all of them filed; each who asks has one of their own."""
    found = Matter.objects.filter(is_example=True, memberships__user=user).first()
    if found:
        return found
    matter = open_matter(NAME, by=user, case=_CASE, example=True)
    for name in _PAPERS:
        data = files("conferral_web.matters").joinpath("example_papers", name).read_bytes()
        source = source_of(data, name)
        drafts = drafts_of(source, read(source), reader=reader_version(), privacy=Privacy.FILED, name=name)
        records.write(matter, drafts, {digest(data): data})
    note("example_loaded", by=user, matter=matter)
    return matter


def reader_version() -> str:
    """The version of the readers, as the record notes it."""
    from importlib.metadata import version

    return version("conferral")
