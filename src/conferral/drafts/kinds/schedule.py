"""Letters about time and state: a status letter, and a request to move a day."""

from __future__ import annotations

from collections.abc import Iterator

from conferral.drafts import heads, telling
from conferral.drafts.grounds import Grounds
from conferral.drafts.paper import Block, Heading, Kind, Listing, Paper, Paragraph, Run
from conferral.drafts.phrasing import blank, day, listed, number, told
from conferral.ledger.same import same_duty
from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral.model.facts import Outcome, Request, Side
from conferral.model.ledgers import DayAhead, State


def status(grounds: Grounds) -> Paper:
    """Where discovery stands: what was ordered and agreed and what came of it, what was served, the days ahead."""
    subject = "Status of discovery"
    blocks: list[Block] = [
        told(
            f"We are counsel to {grounds.writer}. We write to report the status of discovery as of "
            f"{day(grounds.written_on)}."
        )
    ]
    done = [telling.duty(grounds, one) for one in grounds.ledger.obligations if one.state is not State.SUPERSEDED]
    served = [telling.answered(grounds, asked, answer) for asked, answer in grounds.answers()]
    blocks += _under("What was ordered and agreed", done)
    blocks += _under("Requests and responses", served)
    ahead = [
        told(f"{_capital(one.what)}: {day(one.on)}.", rests_on=(one.source.id,))
        for one in grounds.ledger.deadlines
        if one.days_left >= 0
    ]
    blocks += _under("Days ahead", ahead)
    if len(blocks) == 1:
        blocks.append(told(blank("the status: nothing of it is served or filed in the record")))
    side = grounds.side or Side.PLAINTIFF
    return Paper(
        Kind.STATUS, subject, heads.to_court(grounds, subject), tuple(blocks), "Respectfully submitted,",
        heads.signatures(grounds, side), copies="cc: all counsel (via ECF)",
    )  # fmt: skip


def _under(title: str, items: list[Paragraph]) -> Iterator[Block]:
    if items:
        yield Heading((Run(title),), 1)
        yield Listing(tuple((one,) for one in items))


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def extension(grounds: Grounds) -> Paper:
    """A request to move a day: which, to when, why, how often before, the other side's consent, what else moves."""
    moved = _day_to_move(grounds)
    subject = "Request for an extension of time"
    blocks: list[Block] = [told(*_ask(grounds, moved), rests_on=(moved.source.id,) if moved else ())]
    blocks.append(told("The reason is this: ", _given(grounds, "reason", "the reason; what makes good cause"), "."))
    blocks.append(_before(grounds))
    blocks.append(told(*_consent(grounds)))
    blocks.append(_others(grounds, moved))
    side = grounds.side or Side.PLAINTIFF
    return Paper(
        Kind.EXTENSION, subject, heads.to_court(grounds, subject), tuple(blocks), "Respectfully submitted,",
        heads.signatures(grounds, side), copies="cc: all counsel (via ECF)",
    )  # fmt: skip


def _day_to_move(grounds: Grounds) -> DayAhead | None:
    """The day of the record that is named; the one ahead where there is only one. ConferralError where several fit."""
    ahead = [one for one in grounds.ledger.deadlines if one.days_left >= 0]
    named = grounds.terms.get("move")
    if named:
        ahead = [one for one in ahead if named.casefold() in one.what.casefold() or same_duty(named, one.what)]
    if len(ahead) > 1 and named:
        days = listed(f"{one.what} ({one.on})" for one in ahead[:5])
        raise ConferralError(f"--term move={named}", f"several days go by that: {days}", "Give more of its words.")
    return ahead[0] if len(ahead) == 1 else None


def _ask(grounds: Grounds, moved: DayAhead | None) -> Iterator[str | Run]:
    yield f"We are counsel to {grounds.writer}. {grounds.writer} respectfully requests an extension of "
    if moved:
        yield f"{_the(moved.what)}, from {day(moved.on)} to "
    else:
        yield from (blank("the day to be moved, and its date"), " to ")
    yield _given(grounds, "to", "the new day")
    yield "."


def _the(what: str) -> str:
    return what if what.casefold().startswith(("the ", "a ")) else f"the {what}"


def _given(grounds: Grounds, name: str, needed: str) -> Run:
    """A term that the drafter gave, else a blank."""
    given = grounds.terms.get(name)
    return Run(given.rstrip(".")) if given else blank(needed)


def _before(grounds: Grounds) -> Paragraph:
    """How many requests came before, as filed papers show it, and what became of them."""
    asked = [one for one in grounds.ledger.papers if Request.EXTENSION in one.body.get("asks", ())]
    if not asked:
        return told("There was no earlier request to extend this date. ", blank("confirm: the record shows none"))
    outcomes = [_outcome(grounds, one) for one in asked]
    count = f"{number(len(asked))} earlier request{'s' if len(asked) > 1 else ''} for an extension"
    pieces: list[str | Run] = [f"There {'were' if len(asked) > 1 else 'was'} {count}: "]
    for at, (paper, outcome) in enumerate(zip(asked, outcomes, strict=True)):
        pieces += [f"{'; ' if at else ''}that of {day(paper.on)}, " if paper.on else "that of ", outcome]
    return told(*pieces, ".", rests_on=[one.id for one in asked])


def _outcome(grounds: Grounds, paper: Event) -> Run:
    """What became of an earlier request, where its own paper bears the ruling."""
    source = paper.source.sha256 if paper.source else None
    of_it = [one for one in grounds.ledger.rulings if one.source and one.source.sha256 == source]
    words = {
        Outcome.GRANTED: "was granted",
        Outcome.DENIED: "was denied",
        Outcome.GRANTED_IN_PART: "was granted in part",
    }
    found = next((words[one.body["outcome"]] for one in of_it if one.body["outcome"] in words), None)
    return Run(found) if found else blank("what became of it")


def _consent(grounds: Grounds) -> Iterator[str | Run]:
    other = (grounds.side or Side.PLAINTIFF).opponent or Side.DEFENDANT
    theirs, given = grounds.called(other), grounds.terms.get("consent")
    verb = "consent" if theirs.endswith("s") else "consents"
    if given == "yes":
        yield f"{theirs} {verb} to this request."
    elif given:
        yield f"{theirs} {'do' if theirs.endswith('s') else 'does'} not consent, because {given.rstrip('.')}."
    else:
        yield blank(f"whether {theirs} {verb}, and if not, the reasons they gave")


def _others(grounds: Grounds, moved: DayAhead | None) -> Paragraph:
    """The other days ahead: each is affected or not, and only the drafter knows."""
    if given := grounds.terms.get("others"):
        return told(f"{given.rstrip('.')}.")
    rest = [one for one in grounds.ledger.deadlines if one.days_left >= 0 and one != moved]
    named = listed(f"{one.what} ({day(one.on)})" for one in rest)
    needed = f"whether the other scheduled dates are affected{f': {named}' if named else ''}"
    return told(blank(needed), rests_on=[one.source.id for one in rest])
