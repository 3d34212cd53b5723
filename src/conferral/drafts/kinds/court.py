"""Letters to the judge on a dispute: the joint letter, the pre-motion letter, the answer to the other side's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conferral.drafts import heads, telling
from conferral.drafts.grounds import Dispute, Grounds
from conferral.drafts.paper import Block, Form, Grid, Heading, Kind, Paper, Paragraph, Part, Run
from conferral.drafts.phrasing import MEANS, blank, day, listed, told
from conferral.drafts.sections.words import OnIssue, part
from conferral.ledger.exchanges import Asking
from conferral.ledger.same import same_duty
from conferral.model.events import Event
from conferral.model.facts import Mode, Side
from conferral.practices.kinds.terms import Paper as Attached
from conferral.practices.kinds.terms import Statement

Cells = tuple[tuple[Block, ...], ...]
_SIDES = (Side.PLAINTIFF, Side.DEFENDANT)


def joint(grounds: Grounds) -> Paper:
    """The joint letter; one side's letter, marked not joint, where the other side's words are missing."""
    disputes = grounds.disputes()
    sides = _in_turn(grounds)
    said = {side: grounds.said(side, len(disputes)) for side in sides}
    missing = tuple(side for side in sides if side not in grounds.words)
    alone = len(missing) == 1
    called = grounds.wants.called
    subject = f"{_capital(called)} on {telling.how_many(len(disputes))}"
    if alone:
        subject = f"Letter of one side on {telling.how_many(len(disputes))}; not a {called}"
    blocks: list[Block] = list(_opening(grounds, disputes, missing if alone else ()))
    blocks += telling.ordered_to_confer(grounds)
    blocks += telling.conferral(grounds, len(disputes))
    blocks += _issues(grounds, disputes, said)
    blocks += _asking(grounds, disputes, alone=missing[0].opponent if alone else None)
    signing = tuple(side for side in sides if not (alone and side in missing))
    return Paper(
        Kind.JOINT,
        subject,
        heads.to_court(grounds, subject),
        tuple(blocks),
        "Respectfully submitted,",
        heads.signatures(grounds, *signing),
        notes=tuple(_notes(disputes)),
    )


def _in_turn(grounds: Grounds) -> tuple[Side, ...]:
    """The one who applies first."""
    first = grounds.side if grounds.side in _SIDES else Side.PLAINTIFF
    return (Side.DEFENDANT, Side.PLAINTIFF) if first is Side.DEFENDANT else _SIDES


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _opening(grounds: Grounds, disputes: tuple[Dispute, ...], missing: tuple[Side, ...]) -> Iterator[Paragraph]:
    count, agenda = telling.how_many(len(disputes)), telling.agenda(disputes)
    purpose = f"to request a pre-motion conference on {count}: " if grounds.wants.conference_first else f"on {count}: "
    if not missing:
        yield told(f"The parties submit this {grounds.wants.called} {purpose}", agenda, ".")
        return
    other = missing[0]
    here = other.opponent or Side.PLAINTIFF
    yield told(f"We are counsel to {grounds.called(here)}. We write {purpose}", agenda, ".")
    yield told(*_asked_in_vain(grounds, other), rests_on=[one.event for one in _asks_for_part(grounds)])


def _asks_for_part(grounds: Grounds) -> list[Asking]:
    """The requests for the other side's part, by day: noted ones on a joint letter, and those of exchanges."""
    noted = [
        Asking(one.on, _by(one), None, one.id)
        for one in grounds.ledger.asked
        if any("joint" in words.casefold() for words in one.body.get("issues", ()))
    ]
    every = [one for one in (*noted, *grounds.exchanged.askings) if one.on]
    return sorted(every, key=lambda one: (one.on or grounds.written_on, one.event))


def _asked_in_vain(grounds: Grounds, other: Side) -> Iterator[str | Run]:
    """That the letter is not joint, and when the other side was asked for its part."""
    here = grounds.called(other.opponent or Side.PLAINTIFF)
    theirs = grounds.called(other)
    yield f"This is not a {grounds.wants.called}: it has no part of {theirs}. "
    sent = grounds.exchanged.newest(other)
    if sent:  # "had not received it" would not be true
        when = f" on {day(sent.on)}" if sent.on else ""
        yield blank(f"why the part that {theirs} sent{when} ({sent.name}) is not in it; else give it with --section")
        return
    yield f"{here} asked {theirs} for it "
    days = [_asked_on(grounds, one) for one in _asks_for_part(grounds)]
    yield listed(days) if days else blank("on which days, and how")
    yield ", and had not received it by the date of this letter."


def _asked_on(grounds: Grounds, ask: Asking) -> str:
    """One request, as the letter tells it: by what means, on which day, by when an answer was asked."""
    parts = {move.event for moves in grounds.exchanged.sent.values() for move in moves}
    how = "by sending its own part " if ask.event in parts else ask.what
    if ask in grounds.exchanged.askings and ask.event not in parts:
        how = "again "
    by = f" (for an answer by {day(ask.answer_by)})" if ask.answer_by else ""
    return f"{how}on {day(ask.on)}{by}" if ask.on else how


def _by(ask: Event) -> str:
    means = MEANS.get(Mode(ask.body.get("mode", Mode.UNSPECIFIED)))
    return f"{means} " if means else ""


def _issues(
    grounds: Grounds, disputes: tuple[Dispute, ...], said: dict[Side, tuple[OnIssue | None, ...]]
) -> Iterator[Block]:
    if grounds.wants.form is Form.TABLE:
        yield Heading((Run("The Disputes"),), 1)
        yield _table(grounds, disputes, said)
        return
    for at, dispute in enumerate(disputes):
        yield Heading((Run(f"{at + 1}. {_capital(dispute.what)}"),), 1)
        yield from telling.on_dispute(grounds, dispute)
        yield from _verbatim(grounds, {side: words[at] for side, words in said.items()}, at)
        if grounds.wants.form is Form.SIDE_BY_SIDE:
            mine = {side: words[at] for side, words in said.items()}
            yield Grid(_columns(grounds, said), tuple(_rows(grounds, mine, at)))
        else:
            for side, words in said.items():
                yield from _side(grounds, side, words[at], at)
        yield from _meanwhile(grounds, dispute)


def _table(grounds: Grounds, disputes: tuple[Dispute, ...], said: dict[Side, tuple[OnIssue | None, ...]]) -> Grid:
    """Row by row an issue with its record, and below it each side's words, in the manner of a Redfern schedule, with a
    column left for the decision.
    """
    rows: list[Cells] = []
    for at, dispute in enumerate(disputes):
        mine = {side: words[at] for side, words in said.items()}
        first: tuple[Block, ...] = (
            Paragraph((Run(f"{at + 1}. {_capital(dispute.what)}", bold=True),)),
            *telling.on_dispute(grounds, dispute),
            *_verbatim(grounds, mine, at),
            *_meanwhile(grounds, dispute),
        )
        rows += [(first,), *((*row, ()) for row in _rows(grounds, mine, at))]
    return Grid((*_columns(grounds, said), "Decision"), tuple(rows))


def _columns(grounds: Grounds, said: Iterable[Side]) -> tuple[str, ...]:
    return tuple(f"{_own(grounds, side)} Position" for side in said)


def _rows(grounds: Grounds, said: dict[Side, OnIssue | None], at: int) -> Iterator[Cells]:
    """The sides' positions beside each other, and below them their proposals, where there are any."""
    yield tuple(tuple(_position(grounds, side, words, at)) for side, words in said.items())
    proposals = tuple(tuple(_proposal(grounds, side, words, at)) for side, words in said.items())
    if any(proposals):
        yield proposals


def _own(grounds: Grounds, side: Side) -> str:
    called = grounds.called(side)
    return f"{called}'" if called.endswith("s") else f"{called}'s"


def _verbatim(grounds: Grounds, said: dict[Side, OnIssue | None], at: int) -> Iterator[Block]:
    """The request and the response word for word, where a side's part has them or the practice wants them."""
    for side, words in said.items():
        if words and words.verbatim:
            yield Heading((Run("Request and Response"),), 2)
            yield part(f"{_own(grounds, side)} part, issue {at + 1}, request and response", side, words.verbatim)
            return
    if grounds.wants.verbatim:
        yield told(blank("the request and the response, word for word"))


def _side(grounds: Grounds, side: Side, words: OnIssue | None, at: int) -> Iterator[Block]:
    """A side's position and its last proposal."""
    yield Heading((Run(f"{_own(grounds, side)} Position"),), 2)
    yield from _position(grounds, side, words, at)
    yield from _proposal(grounds, side, words, at)


def _position(grounds: Grounds, side: Side, words: OnIssue | None, at: int) -> Iterator[Block]:
    own = _own(grounds, side)
    if words is None:
        yield told(blank(f"{own} position on issue {at + 1}"))
    else:
        yield part(f"{own} part, issue {at + 1}", side, words.position)


def _proposal(grounds: Grounds, side: Side, words: OnIssue | None, at: int) -> Iterator[Block]:
    own = _own(grounds, side)
    if words and words.proposal:
        yield Heading((Run(f"{own} Proposed Compromise"),), 2)
        yield part(f"{own} part, issue {at + 1}, proposal", side, words.proposal)
    elif Statement.COMPROMISES in grounds.wants.statements:
        yield Heading((Run(f"{own} Proposed Compromise"),), 2)
        yield told(blank(f"{own} last proposal on issue {at + 1}"))


def _meanwhile(grounds: Grounds, dispute: Dispute) -> Iterator[Block]:
    if found := tuple(telling.since(grounds, dispute)):
        yield Heading((Run("Agreed Since"),), 2)
        yield from found


def _asking(grounds: Grounds, disputes: tuple[Dispute, ...], *, alone: Side | None) -> Iterator[Block]:
    """What the Court is asked to do, and when discovery closes; ``alone`` is the side whose letter it is, if one's."""
    yield Heading((Run("Relief Requested"),), 1)
    yield from telling.close(grounds)
    yield relief(grounds, disputes, alone or _in_turn(grounds)[0], together=not alone)
    yield from telling.certified(grounds, grounds.wants.called if not alone else "letter")
    if Attached.PROPOSED_ORDER in grounds.wants.attach:
        yield told("A proposed order is attached.")


def relief(grounds: Grounds, disputes: tuple[Dispute, ...], first: Side, *, together: bool) -> Paragraph:
    """A conference where the practices want one first, else the order that ``first``, who applies, asks for."""
    second = first.opponent or Side.DEFENDANT
    movant, other = grounds.called(first), grounds.called(second)
    asks = "request" if movant.endswith("s") else "requests"
    if grounds.wants.conference_first:
        who = "The parties respectfully request" if together else f"{movant} respectfully {asks}"
        return told(f"{who} a pre-motion conference at the Court's convenience.")
    these = "this issue" if len(disputes) == 1 else "these issues"
    return told(
        f"{movant} respectfully {asks} an order compelling {other} on {these}: ",
        telling.agenda(disputes),
        f". {_own(grounds, second)} position on each is set out above." if together else ".",
    )


def _notes(disputes: tuple[Dispute, ...]) -> Iterator[str]:
    if not disputes:
        yield "The record shows no dispute; name each with --issue."


def pre_motion(grounds: Grounds) -> Paper:
    """One side's letter that asks for a conference, or for the order where the judge wants no conference first."""
    disputes = grounds.disputes()
    first = grounds.wants.conference_first
    subject = f"{'Request for a pre-motion conference' if first else 'Letter'} on {telling.how_many(len(disputes))}"
    ask = "request a pre-motion conference" if first else "seek the Court's order"
    blocks: list[Block] = [
        told(
            f"We are counsel to {grounds.writer}. We write to {ask} on {telling.how_many(len(disputes))}: ",
            telling.agenda(disputes),
            ".",
        )
    ]
    blocks += telling.ordered_to_confer(grounds)
    blocks += telling.conferral(grounds, len(disputes))
    blocks += [said] if len(disputes) != 1 and (said := heard(grounds)) else []
    blocks += _one_side(grounds, disputes)
    blocks += [
        Heading((Run("Relief Requested"),), 1),
        *telling.close(grounds),
        relief(grounds, disputes, _in_turn(grounds)[0], together=False),
        *telling.certified(grounds, "letter"),
    ]
    side = grounds.side or Side.PLAINTIFF
    return Paper(
        Kind.PRE_MOTION, subject, heads.to_court(grounds, subject), tuple(blocks), "Respectfully submitted,",
        heads.signatures(grounds, side), copies="cc: all counsel (via ECF)", notes=tuple(_notes(disputes)),
    )  # fmt: skip


def _one_side(grounds: Grounds, disputes: tuple[Dispute, ...]) -> Iterator[Block]:
    """Each issue with the record, the writer's own words, and the other side's position as the record tells it."""
    side = grounds.side or Side.PLAINTIFF
    said = grounds.said(side, len(disputes))
    for at, dispute in enumerate(disputes):
        yield Heading((Run(f"{at + 1}. {_capital(dispute.what)}"),), 1)
        yield from telling.on_dispute(grounds, dispute)
        yield from _verbatim(grounds, {side: said[at]}, at)
        words = said[at]
        if words is None:
            yield told(blank(f"{_own(grounds, side)} argument on this issue"))
        else:
            yield part(f"{_own(grounds, side)} part, issue {at + 1}", side, (*words.position, *words.proposal))
        yield from other_position(grounds, dispute, alone=len(disputes) == 1)


def other_position(grounds: Grounds, dispute: Dispute, *, alone: bool) -> Iterator[Paragraph]:
    """What the other side says on an issue, as a position in the record tells it, else what it said at the conferral.

    What was said at a conferral on several issues is told once, with the conferral.
    """
    other = (grounds.side or Side.PLAINTIFF).opponent or Side.DEFENDANT
    told_of = [one for one in grounds.ledger.positions if one.body["side"] == other and _on(one.body["issue"], dispute)]
    if told_of:
        last = told_of[-1]
        yield told(f"{_own(grounds, other)} position is that {last.body['says'].rstrip('.')}.", rests_on=(last.id,))
    elif not (said := heard(grounds)):
        yield told(blank(f"{_own(grounds, other)} position on {dispute.what}, as they told it"))
    elif alone:
        yield said


def heard(grounds: Grounds) -> Paragraph | None:
    """What the other side said at the conferral, as the note of it has it."""
    other = (grounds.side or Side.PLAINTIFF).opponent or Side.DEFENDANT
    talk = grounds.talk
    said = [words.partition(":") for words in (talk.body.get("positions", ()) if talk else ())]
    theirs = [says.strip() for side, _, says in said if side.strip().casefold().rstrip("s") == other.value]
    if not talk or not theirs:
        return None
    return told(
        f"At the conferral, {grounds.called(other)} stated: {'; '.join(theirs).rstrip('.')}.", rests_on=(talk.id,)
    )


def _on(issue: str, dispute: Dispute) -> bool:
    return issue.casefold() == dispute.what.casefold() or same_duty(issue, dispute.what)


def opposing(grounds: Grounds) -> Paper:
    """The answer to the other side's letter."""
    disputes = grounds.disputes()
    side = grounds.side or Side.DEFENDANT
    other = side.opponent or Side.PLAINTIFF
    letters = [one for one in grounds.ledger.papers if one.body.get("side") == other and "letter" in one.body["kind"]]
    last = letters[-1] if letters else None
    which: tuple[str | Run, ...] = (blank(f"the day and docket number of {_own(grounds, other)} letter"),)
    if last:
        docket = f" (Dkt. {last.body['docket']})" if "docket" in last.body else ""
        which = (f"dated {day(last.on)}{docket}",) if last.on else (docket or blank("its day"),)
    subject = f"Response to {_own(grounds, other)} letter"
    blocks: list[Block] = [
        told(f"We are counsel to {grounds.called(side)}. We write in response to {_own(grounds, other)} letter ",
             *which, ".", rests_on=(last.id,) if last else ())
    ]  # fmt: skip
    blocks += telling.conferral(grounds, len(disputes))
    said = grounds.said(side, len(disputes))
    for at, dispute in enumerate(disputes):
        blocks.append(Heading((Run(f"{at + 1}. {_capital(dispute.what)}"),), 1))
        blocks += telling.on_dispute(grounds, dispute)
        blocks.append(_part_or_blank(grounds, side, said[at], at))
    asks = "ask" if grounds.called(side).endswith("s") else "asks"
    blocks.append(
        told(
            f"For these reasons, {grounds.called(side)} respectfully {asks} that {_own(grounds, other)} application be "
            "denied."
        )
    )
    return Paper(
        Kind.OPPOSING, subject, heads.to_court(grounds, subject), tuple(blocks), "Respectfully submitted,",
        heads.signatures(grounds, side), copies="cc: all counsel (via ECF)",
    )  # fmt: skip


def _part_or_blank(grounds: Grounds, side: Side, words: OnIssue | None, at: int) -> Part | Paragraph:
    if words is None:
        return told(blank(f"{_own(grounds, side)} answer on this issue"))
    return part(f"{_own(grounds, side)} part, issue {at + 1}", side, (*words.position, *words.proposal))
