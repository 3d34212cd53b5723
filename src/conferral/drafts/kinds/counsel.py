"""Letters to counsel on the other side: to ask for a conferral, to confirm one, to list what is lacking."""

from __future__ import annotations

from collections.abc import Iterator

from conferral.drafts import heads, telling
from conferral.drafts.grounds import Dispute, Grounds, title_of
from conferral.drafts.paper import Block, Heading, Kind, Listing, Paper, Paragraph, Run
from conferral.drafts.phrasing import MEANS, blank, day, listed, told
from conferral.model.events import Event
from conferral.model.facts import Side


def confer(grounds: Grounds) -> Paper:
    """A request to confer, with an agenda: each issue with what the record shows on it."""
    disputes = grounds.disputes()
    wants = grounds.wants
    how = listed((MEANS[mode] for mode in wants.modes if mode in MEANS), "or") or "by telephone or in person"
    cite = f", as {wants.conferral_cite} asks" if wants.conferral_cite else ""
    subject = "Request to confer"
    blocks: list[Block] = [
        told(f"We write for {grounds.writer} to ask that counsel confer {how}{cite}, on the following:"),
        Listing(tuple(tuple(_item(grounds, one)) for one in disputes), 1) if disputes else told(blank("the issues")),
        told("We propose ", blank("two or three days and hours"), ". Please tell us which suits you, or name others.",
             telling.time_to_answer(grounds)),
        told("Please bring to the call what your client proposes on each of these, as we shall. If the call does not "
             f"settle them, {grounds.writer} will ask the Court for relief on what remains."),
    ]  # fmt: skip
    return _to_counsel(grounds, Kind.CONFER, subject, blocks, "By e-mail")


def _item(grounds: Grounds, dispute: Dispute) -> Iterator[Block]:
    yield Paragraph((Run(f"{dispute.what[:1].upper()}{dispute.what[1:]}.", bold=True),))
    yield from telling.on_dispute(grounds, dispute)


def confirm(grounds: Grounds) -> Paper:
    """The e-mail that confirms a call on the day it was held."""
    talk = grounds.talk
    subject = f"Our conferral of {day(talk.on)}" if talk and talk.on else "Our conferral"
    blocks: list[Block] = [*telling.conferral(grounds, 0)]
    if talk:
        blocks += _minutes(grounds, talk)
    blocks.append(told("If you remember any of this differently, please tell us by ", blank("a day and an hour"), "."))
    return _to_counsel(grounds, Kind.CONFIRM, subject, blocks, "By e-mail")


def _minutes(grounds: Grounds, talk: Event) -> Iterator[Block]:
    """What each side said and what was agreed, as the note of the conferral has it."""
    body = talk.body
    for words in body.get("positions", ()):
        side, _, says = words.partition(":")
        yield told(
            f"{grounds.party(side)} said: {says.strip().rstrip('.')}." if says else f"{side}.", rests_on=(talk.id,)
        )
    for words in body.get("agreed", ()):
        who, _, what = words.partition(":")
        yield told(
            f"Agreed: {grounds.party(who)} will {what.strip().rstrip('.')}." if what else f"Agreed: {who}.",
            rests_on=(talk.id,),
        )
    if not body.get("agreed"):
        yield told(blank("what was agreed, if anything"))


def deficiency(grounds: Grounds) -> Paper:
    """A letter that lists what the other side's answers lack, and what it owes and has not done."""
    subject = "Deficiencies in your discovery responses"
    blocks: list[Block] = [
        told(
            f"We write for {grounds.writer} about the following deficiencies. We ask that each be cured by ",
            blank("a day"),
            ".",
        )
    ]
    lacking = list(_lacking(grounds))
    blocks += lacking or [told(blank("what is lacking: the record shows nothing served or filed that is"))]
    blocks.append(
        told("If any of this is not cured by then, please tell us when you can confer on it, ",
             _means(grounds),
             ". We write in good faith to obtain this discovery without court action (Fed. R. Civ. P. 37(a)(1)).")
    )  # fmt: skip
    return _to_counsel(grounds, Kind.DEFICIENCY, subject, blocks, "By e-mail")


def _means(grounds: Grounds) -> str:
    return listed((MEANS[mode] for mode in grounds.wants.modes if mode in MEANS), "or") or "by telephone or in person"


def _lacking(grounds: Grounds) -> Iterator[Block]:
    """Each set of the writer's requests with what its answer lacks, then each duty not done; not the writer's own."""
    own = grounds.called(grounds.side) if grounds.side else None
    for asked, answer in grounds.answers():
        if grounds.party(answer.party) != own and (answer.late or answer.lacks):
            yield Heading((Run(_capital(title_of(asked))),), 1)
            yield telling.answered(grounds, asked, answer)
    for owed in grounds.due():
        if grounds.party(owed.who) != own:
            yield Heading((Run(_capital(owed.what)),), 1)
            yield telling.duty(grounds, owed)


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _to_counsel(grounds: Grounds, kind: Kind, subject: str, blocks: list[Block], via: str) -> Paper:
    side = grounds.side or Side.PLAINTIFF
    head = heads.to_counsel(grounds, subject, via)
    return Paper(kind, subject, head, tuple(blocks), "Sincerely,", heads.signatures(grounds, side))
