"""Paragraphs that tell what the record shows: the conferral, what was ordered and agreed, what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.drafts.grounds import Dispute, Grounds, title_of
from conferral.drafts.paper import Paragraph, Run, Runs
from conferral.drafts.phrasing import MEANS, ROLES, blank, day, listed, number, told
from conferral.ledger.plan import close_of_discovery
from conferral.model.events import Event, EventKind
from conferral.model.facts import Action, Basis, Mode, Outcome, Side
from conferral.model.ledgers import Answer, Owed, Requests, State
from conferral.practices.kinds.terms import Role, Statement

_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_VERBS = re.compile(
    r"(?:to\s+)?(?P<verb>answer|appear|complete|confer|deliver|disclose|file|give|identify|make|meet|pay|permit|produce"
    r"|provide|respond|search|send|serve|sign|submit|supplement|update|verify|withdraw|write)\b",
    re.I,
)
_DONE = re.compile(r"[a-z]+ed\b")
_RULED = {
    Outcome.GRANTED: "granted the application",
    Outcome.GRANTED_IN_PART: "granted the application in part",
    Outcome.DENIED: "denied the application",
    Outcome.DENIED_WITHOUT_PREJUDICE: "denied the application without prejudice",
    Outcome.DEFERRED: "deferred decision on the application",
}


def conferral(grounds: Grounds, issues: int) -> tuple[Paragraph, ...]:
    """The conferral, as one who took part stands by it; else a blank that says what is needed.

    ``issues`` is how many the paper has: a conferral on as many was on these, any other names its own.
    """
    talk = grounds.talk
    if talk is None:
        means = listed((MEANS[mode].removeprefix("by ") for mode in grounds.wants.modes), "or")
        how = f" ({means})" if means else ""
        needed = f"the conferral{how}: its day, its means, how long, who took part, what each side said"
        return (told(blank(f"{needed}; it prints once one who took part has adopted the note of it")),)
    pieces = (*_who(grounds, talk), *_when(grounds, talk), *_on_what(talk, issues), *_outcome(grounds, talk))
    return (told(*pieces, rests_on=(talk.id,)),)


def _who(grounds: Grounds, talk: Event) -> Iterator[str | Run]:
    """Counsel for the parties, X for Plaintiff and Y for Defendants."""
    people = talk.body.get("participants", ())
    sides = {
        side: [one["name"] for one in people if one.get("side") == side] for side in (Side.PLAINTIFF, Side.DEFENDANT)
    }
    named = [_for_side(grounds, side, names) for side, names in sides.items() if names]
    yield (
        f"Counsel for the parties, {', and '.join(named)}, conferred" if named else "Counsel for the parties conferred"
    )
    if role := grounds.wants.takes_part:
        yield from _in_no_such_role(grounds, role, sides)
    if missing := [side for side, names in sides.items() if not names]:
        yield from (" ", blank(f"who took part for {listed(grounds.called(side) for side in missing)}"))


def _for_side(grounds: Grounds, side: Side, names: list[str]) -> str:
    """Who conferred for a side, in the role that the judge asks for where the house says they have it."""
    role = grounds.wants.takes_part
    leads = grounds.in_role(side, role, names) if role else ()
    rest = [name for name in names if name not in leads]
    first = [f"{listed(leads)}, {ROLES[role].lower()}"] if role and leads else []
    return f"{listed([*first, *rest])} for {grounds.called(side)}"


def _in_no_such_role(grounds: Grounds, role: Role, sides: dict[Side, list[str]]) -> Iterator[str | Run]:
    """A blank for each side of which nobody is known to have conferred in the role that the judge asks for."""
    for side, names in sides.items():
        if names and not grounds.in_role(side, role, names):
            who, called = ROLES[role].lower(), grounds.called(side)
            yield from (" ", blank(f"who of {called} took part as {who}; the house style gives each counsel a role"))


def _when(grounds: Grounds, talk: Event) -> Iterator[str | Run]:
    mode, details = Mode(talk.body.get("mode", Mode.UNSPECIFIED)), grounds.wants.details
    yield " "
    yield MEANS[mode] if mode in MEANS else blank("by what means")
    if place := talk.body.get("place"):
        yield f" at {place}"
    elif "place" in details:
        yield from (" from ", blank("where each side was"))
    yield " on "
    yield day(talk.on) if talk.on else blank("the day")
    if time := talk.body.get("time"):
        yield f", at {clock(time)}"
    elif "time" in details:
        yield from (", at ", blank("the hour"))
    if minutes := talk.body.get("duration_minutes"):
        yield f", for {minutes} minutes"
    elif "duration" in details:
        yield from (", for ", blank("how many minutes"))


def clock(words: str) -> str:
    """An hour as letters write it; other words stay as they are.

    >>> clock("14:05"), clock("after lunch")
    ('2:05 p.m.', 'after lunch')
    """
    found = _CLOCK.fullmatch(words.strip())
    if not found or int(found[1]) > 23:
        return words
    hour = int(found[1])
    return f"{hour % 12 or 12}:{found[2]} {'p.m.' if hour >= 12 else 'a.m.'}"


def _on_what(talk: Event, issues: int) -> Iterator[str]:
    named = talk.body.get("issues", ())
    if named and len(named) == issues:
        yield f", about {'this issue' if issues == 1 else 'both issues' if issues == 2 else 'all of the issues'}."
    elif named:
        yield f", about {listed(named)}."
    else:
        yield "."


def _outcome(grounds: Grounds, talk: Event) -> Iterator[str | Run]:
    """Whether they reached an impasse, and whether the other side was told."""
    impasse, said, side = talk.body.get("impasse"), talk.body.get("told_adversary"), grounds.ledger.case.side
    if impasse is True:
        yield " They could not resolve the dispute and stand at an impasse."
    elif impasse is False:
        yield " They did not reach an impasse."
    else:
        yield from (" ", blank("whether the sides stand at an impasse"))
    if said is True and side and side.opponent:
        ours, theirs = grounds.called(side), grounds.called(side.opponent)
        yield f" During that conferral, counsel for {ours} told counsel for {theirs} that {ours} would ask the Court "
        yield "for relief."
    elif said is not True:
        yield from (" ", blank("whether the other side was told during the conferral that the Court would be asked"))


def certified(grounds: Grounds, paper: str) -> tuple[Paragraph, ...]:
    """The certification, where the judge asks for one or the letter is itself the motion; none before the conferral."""
    asked = Statement.CONFERRAL_CERTIFIED in grounds.wants.statements
    if grounds.talk is None or (not asked and grounds.wants.conference_first):
        return ()
    words = (
        f"Counsel certify that the conferral described above was held in good faith, before this {paper} was filed, in "
        "an effort to resolve the dispute without court action (Fed. R. Civ. P. 37(a)(1))."
    )
    return (told(words, rests_on=(grounds.talk.id,)),)


def ordered_to_confer(grounds: Grounds) -> tuple[Paragraph, ...]:
    """The last ruling that sent the sides to confer, if the record has one."""
    orders = [
        event
        for one in grounds.ledger.obligations
        for event in one.made_by
        if event.body.get("action") in (Action.CONFER, Action.FILE_JOINT_LETTER) and event.on
    ]
    if not orders:
        return ()
    last = max(event.on for event in orders if event.on)
    of_day = [event for event in orders if event.on == last]
    rulings = [one for one in grounds.ledger.rulings if one.on == last]
    outcome = next((_RULED[one.body["outcome"]] for one in rulings if one.body["outcome"] in _RULED), None)
    docket = next((one.body["docket"] for one in (*rulings, *of_day) if "docket" in one.body), None)
    actions = {event.body["action"] for event in of_day}
    how = next((MEANS[Mode(event.body["mode"])] for event in of_day if event.body.get("mode") in MEANS), "")
    doing = [words.format(how=f" {how}" if how else "") for action, words in _TO_DO.items() if action in actions]
    first = f"{outcome} and " if outcome else ""
    words = f"By order of {day(last)}{_dkt(docket)}, the Court {first}directed the parties to {listed(doing)}."
    return (told(words, rests_on=[one.id for one in (*rulings, *of_day)]),)


_TO_DO = {
    Action.CONFER: "confer{how}",
    Action.FILE_JOINT_LETTER: "file a jointly composed letter if a dispute remained",
}


def _dkt(docket: int | None) -> str:
    return f" (Dkt. {docket})" if docket else ""


def on_dispute(grounds: Grounds, dispute: Dispute) -> Iterator[Paragraph]:
    """What the record shows on an issue: one paragraph a duty or a set of requests."""
    for owed in dispute.owed:
        yield duty(grounds, owed)
    for asked, answer in dispute.requests:
        yield answered(grounds, asked, answer)


def duty(grounds: Grounds, owed: Owed) -> Paragraph:
    """What was ordered or agreed, and what came of it."""
    made = owed.made_by[0]
    rests = [made.id, *([owed.closed_by.id] if owed.closed_by else [])]
    if made.kind is EventKind.AGREED or _by_the_court(made):
        return told(*_made(grounds, owed, made), *_came_of(grounds, owed), rests_on=rests)
    if _DONE.match(owed.what):
        return told(_done_or_not(grounds, owed), rests_on=rests)
    return told(_owes(grounds, owed), *_came_of(grounds, owed), rests_on=rests)


def _by_the_court(made: Event) -> bool:
    """Whether it is the Court's order: a paper may tell of a duty that rests on a rule or a request, or on nothing."""
    basis = made.body.get("basis", Basis.ORDER if made.by_hand else None)
    return bool(basis == Basis.ORDER)


def _done_or_not(grounds: Grounds, owed: Owed) -> str:
    """What a paper tells as not done ("verified their responses"), told again in its words."""
    who, have = _who_has(grounds, owed)
    return f"{who} {have} {owed.what}." if owed.state is State.PERFORMED else f"{who} {have} not {owed.what}."


def _who_has(grounds: Grounds, owed: Owed) -> tuple[str, str]:
    who = grounds.party(owed.who)
    return f"{who[0].upper()}{who[1:]}", "have" if who.endswith("s") else "has"


def _owes(grounds: Grounds, owed: Owed) -> str:
    """A duty that rests on no order and no agreement that the record knows."""
    who, have = _who_has(grounds, owed)
    by, found = f" by {day(owed.due)}" if owed.due else "", _VERBS.match(owed.what)
    if found:
        return f"{who} {have} to {owed.what[found.start('verb') :]}{by}."
    return f"{who} {'owe' if have == 'have' else 'owes'} {owed.what}{by}."


def _made(grounds: Grounds, owed: Owed, made: Event) -> Iterator[str | Run]:
    who = grounds.party(owed.who)
    when = f"On {day(made.on)}, " if made.on else ""
    by = f" by {day(owed.due)}" if owed.due else ""
    found = _VERBS.match(owed.what)
    if made.kind is EventKind.AGREED:
        lead = f"{when}the parties agreed"
        does = f"that {who} would {owed.what[found.start('verb') :]}{by}" if found else f"on {owed.what} from {who}{by}"
    else:
        lead = f"{when}the Court ordered"
        does = f"{who} to {owed.what[found.start('verb') :]}{by}" if found else f"{owed.what} from {who}{by}"
    yield f"{lead[0].upper()}{lead[1:]} {does}{_dkt(owed.docket)}."


def _came_of(grounds: Grounds, owed: Owed) -> Iterator[str | Run]:
    who, closed = grounds.party(owed.who), owed.closed_by
    when = f"On {day(closed.on)}, " if closed and closed.on else ""
    start = f" {when}{who}" if when else f" {who[0].upper()}{who[1:]}"
    if owed.state is State.REFUSED:
        why = closed.body.get("why") if closed else None
        yield f"{start} refused to do so{f', stating: {why}' if why else ''}."
    elif owed.state is State.PERFORMED:
        yield f"{start} did so."
    elif owed.state is State.EXCUSED:
        yield f"{start} was excused from it." if not who.endswith("s") else f"{start} were excused from it."
    elif owed.breached:
        yield " That had not been done by the date of this letter."


def answered(grounds: Grounds, asked: Requests, answer: Answer) -> Paragraph:
    """What was served on a party, and what it did with it."""
    served, who = asked.served, grounds.party(answer.party)
    when = f"On {day(served.on)}, " if served.on else ""
    title = title_of(asked)
    words = [f"{when}{grounds.party(asked.by)} served {title} on {who}."]
    if answer.responded:
        words.append(f"{who} responded{f' on {day(answer.responded.on)}' if answer.responded.on else ''}.")
        words += [_unsworn(who)] if answer.unverified else []
        words += [f"The response has {lack}." for lack in answer.lacks if lack.startswith("no day")]
        words += [f"It {lack}." for lack in answer.lacks if lack.startswith(("objects", "said"))]
    elif answer.late and answer.due:
        words.append(f"A response was due on {day(answer.due)}; none had been served by the date of this letter.")
    elif answer.due:
        words.append(f"A response is due on {day(answer.due)}.")
    rests = [served.id, *(one.id for one in (answer.responded, answer.verified) if one)]
    return told(" ".join(words), rests_on=rests)


def _unsworn(who: str) -> str:
    have = "have" if who.endswith("s") else "has"
    return f"{who} {have} not verified the answers to those interrogatories under oath (Fed. R. Civ. P. 33(b)(3), (5))."


def since(grounds: Grounds, dispute: Dispute) -> Iterator[Paragraph]:
    """What was agreed on an issue after it arose."""
    for owed in dispute.since:
        yield duty(grounds, owed)


def close(grounds: Grounds) -> Iterator[Paragraph]:
    """The close of discovery, where the record knows it."""
    found = close_of_discovery(grounds.ledger)
    if found:
        verb = "closed" if found.on < grounds.written_on else "closes"
        yield told(f"Discovery {verb} on {day(found.on)}.", rests_on=(found.source.id,))


def agenda(disputes: tuple[Dispute, ...]) -> Runs:
    """The issues as one list in a sentence: (1) …; and (2) …."""
    if len(disputes) == 1:
        return (Run(disputes[0].what),)
    marked = [f"({at}) {one.what}" for at, one in enumerate(disputes, 1)]
    return (Run("; ".join([*marked[:-1], f"and {marked[-1]}"])),) if marked else (blank("the issues"),)


def how_many(count: int) -> str:
    """So many disputes, in words."""
    return "a discovery dispute" if count < 2 else f"{number(count)} discovery disputes"


def time_to_answer(grounds: Grounds) -> str:
    """By when the practices have the other side answer a request to confer, in words; empty where none says it."""
    if not grounds.wants.answer:
        return ""
    return f" {grounds.wants.answer_cite} has one who is asked to confer answer within {grounds.wants.answer}."
