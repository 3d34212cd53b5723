"""Papers under the caption of the case: a stipulation for a sample, and a proposed order."""

from __future__ import annotations

from collections.abc import Iterator

from conferral.drafts import heads
from conferral.drafts.grounds import Grounds
from conferral.drafts.paper import Block, Heading, Kind, Listing, Paper, Paragraph, Run, Signature
from conferral.drafts.phrasing import blank, day, told
from conferral.model.facts import Side
from conferral.model.ledgers import Owed

SAMPLE_TERMS = {
    "unit": "what is drawn: employees, or documents",
    "frame": "the list from which it is drawn, who gives it, and its date",
    "size": "how many or what share, and of which groups",
    "period": "the period that the records cover",
    "records": "which records are produced for each one drawn",
    "selector": "who draws, by what method, and from what seed",
    "replacements": "what takes the place of one drawn that has no records",
    "format": "the form of production",
}
"""The terms of a sample, each with what is needed."""
_CALLED = {
    "unit": "Unit", "frame": "Frame", "size": "Size", "period": "Period", "records": "Records", "selector": "Selection",
    "replacements": "Replacements", "format": "Form of production",
}  # fmt: skip


_APPROVAL = (
    "A stipulation that moves a time for discovery needs the Court's approval where it would interfere with the close "
    "of discovery, a hearing or the trial (Fed. R. Civ. P. 29(b))."
)


def stipulation(grounds: Grounds) -> Paper:
    """A stipulation under Fed. R. Civ. P. 29 and proposed order for a sample."""
    subject = "Stipulation and proposed order for a sample"
    agreed = _sample(grounds)
    blocks: list[Block] = [
        told(
            "The parties, by their counsel, stipulate under Fed. R. Civ. P. 29 that discovery of the class be had by a "
            "sample, on these terms:"
        ),
        Listing(tuple((_term(grounds, name),) for name in SAMPLE_TERMS), 1),
    ]
    blocks.append(_due(grounds, agreed))
    signed = heads.signatures(grounds, Side.PLAINTIFF, Side.DEFENDANT)
    return _filed(grounds, Kind.STIPULATION, subject, blocks, signed, _APPROVAL)


def _term(grounds: Grounds, name: str) -> Paragraph:
    given = grounds.terms.get(name)
    return told(Run(f"{_CALLED[name]}. ", bold=True), f"{given.rstrip('.')}." if given else blank(SAMPLE_TERMS[name]))


def _sample(grounds: Grounds) -> Owed | None:
    """The duty of the record that is to produce a sample."""
    found = [one for one in grounds.ledger.obligations if "sampl" in one.what.casefold()]
    return found[-1] if found else None


def _due(grounds: Grounds, agreed: Owed | None) -> Paragraph:
    if given := grounds.terms.get("date"):
        return told(Run("Date. ", bold=True), f"The sample is produced by {given}.")
    lead = Run("Date. ", bold=True)
    if agreed is None or agreed.due is None or agreed.breached:
        return told(lead, "The sample is produced by ", blank("a day"), ".")
    return told(lead, f"The sample is produced by {day(agreed.due)}.", rests_on=[one.id for one in agreed.made_by])


def order(grounds: Grounds) -> Paper:
    """A proposed order for endorsement: one paragraph an issue, each with a day to be set."""
    subject = "Proposed order"
    disputes = grounds.disputes()
    talk = grounds.talk
    lead = "Upon the parties' letter and the positions set out in it"
    blocks: list[Block] = [
        told(f"{lead}, it is hereby", rests_on=(talk.id,) if talk else ()),
        Heading((Run("ORDERED"),), 1),
    ]
    items = tuple((told(*_does(grounds, one.what)),) for one in disputes)
    blocks.append(Listing(items, 1) if items else told(blank("what is ordered")))
    return _filed(grounds, Kind.ORDER, subject, blocks, (), None)


def _does(grounds: Grounds, what: str) -> Iterator[str | Run]:
    other = (grounds.side or Side.PLAINTIFF).opponent or Side.DEFENDANT
    yield f"{grounds.called(other)} shall "
    yield blank("do what")
    yield f" with respect to {what}, by "
    yield blank("a day")
    yield "."


def _filed(
    grounds: Grounds, kind: Kind, subject: str, blocks: list[Block], signed: tuple[Signature, ...], note: str | None
) -> Paper:
    return Paper(
        kind, subject, heads.to_court(grounds, subject), tuple(blocks), None, signed,
        caption=heads.caption(grounds), so_ordered=True, notes=(note,) if note else (),
    )  # fmt: skip
