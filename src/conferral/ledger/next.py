"""What to do now, and why: from what was ordered, owed, asked and served, and the days that remain."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from conferral.courtdays.planning import answer_due, objections_due
from conferral.ledger.asked import Practices
from conferral.ledger.plan import Planned, close_of_discovery, plan
from conferral.model.errors import ConferralError
from conferral.model.events import Event
from conferral.model.facts import Action, Mode
from conferral.model.ledgers import DayAhead, Ledger, Owed, Requests, State

_SOON = 14
"""Within how many days something that is due is worth a word today."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: by when (None where nobody set a day), why, on what authority, and the events it follows from.

    ``now`` is true for what is to be done on the day of the ledger.
    """

    what: str
    why: str
    by: dt.date | None = None
    cite: str | None = None
    now: bool = False
    refs: tuple[Event, ...] = ()


def steps(ledger: Ledger, practices: Practices) -> tuple[Step, ...]:
    """What to do as of the day of the ledger, the most pressing first."""
    found = [
        *_admissions(ledger),
        *_told_to(ledger, practices),
        *_conferrals(ledger, practices),
        *_extension(ledger, practices),
        *_objections(ledger),
        *_served(ledger),
        *_owed(ledger),
        *_planned(ledger, practices),
    ]
    return tuple(found)


def _admissions(ledger: Ledger) -> Iterator[Step]:
    for requests in ledger.requests:
        for answer in requests.answers:
            if answer.admitted:
                yield Step(
                    f"Take up the requests to admit served on {answer.party}: they are deemed admitted",
                    f"An answer was due {answer.due} and none came in time. What is admitted is established unless the "
                    "court permits it to be withdrawn or amended (Rule 36(b)): rely on it, or, where it is your own "
                    "party, move at once.",
                    cite="Fed. R. Civ. P. 36(a)(3)",
                    now=True,
                    refs=(requests.served,),
                )


def _told_to(ledger: Ledger, practices: Practices) -> Iterator[Step]:
    """What orders told the parties to do and is not done, the call before the letter that follows from it."""
    orders = [one for one in ledger.obligations if one.state is State.OPEN and "action" in one.made_by[0].body]
    for owed in sorted(orders, key=lambda one: one.made_by[0].body["action"] != Action.CONFER):
        order = owed.made_by[0]
        if order.body["action"] == Action.CONFER:
            if not _talked(ledger, order.on, practices):
                yield _call(ledger, practices, owed)
        elif order.body["action"] == Action.FILE_JOINT_LETTER:
            yield _joint_letter(owed, practices)
        elif owed.due is None:
            yield Step(f"{_name(owed.who)}: {owed.what}", f"{_ordered(owed)}; it sets no day.", refs=owed.made_by)


def _talked(ledger: Ledger, since: dt.date | None, practices: Practices) -> bool:
    """Whether there was a conferral by a means that counts on the day or later."""
    modes = {str(mode) for mode in practices.modes or Mode}
    return any(
        talk.on and (since is None or talk.on >= since) and talk.body.get("mode", Mode.UNSPECIFIED) in modes
        for talk in ledger.talks
    )


def _call(ledger: Ledger, practices: Practices, owed: Owed) -> Step:
    """The call that an order tells the sides to have, or to be had before a letter."""
    order = owed.made_by[0]
    mode = order.body.get("mode", "").replace("_", " ")
    when = order.body.get("when") or (f"by {owed.due}" if owed.due else "")
    why = f"{_ordered(owed)}: confer{f' by {mode}' if mode else ''}{f', {when}' if when else ''}."
    step = _ask(ledger, practices, "the call", order.on)
    return replace(step, why=f"{why} {step.why}", by=owed.due or step.by, refs=(*owed.made_by, *step.refs))


def _ask(ledger: Ledger, practices: Practices, what: str, since: dt.date | None) -> Step:
    """To ask for a conferral today; or, where that was done, what became of the asking."""
    asked = [one for one in ledger.asked if one.on and (since is None or one.on >= since)]
    answer, cite = practices.answer, practices.answer.cite if practices.answer else None
    day = asked[-1].on if asked and asked[-1].on else ledger.as_of
    due = _answer_by(asked[-1] if asked else None, day, practices, ledger.case.court)
    rule = f"one who is asked answers within {answer.demand.within} ({cite})" if answer else ""
    if not asked:
        why = f"Asked today, an answer is due {due}: {rule}." if due else "No practice held here sets a time to answer."
        return Step(f"Ask for {what} today ({ledger.as_of})", why, by=ledger.as_of, cite=cite, now=True)
    if due and due < ledger.as_of:
        why = f"It was asked for on {day}, and an answer was due {due}{f': {rule}' if rule else ''}. None is noted."
        return Step(f"Ask for {what} again, and note that nobody answered", why, ledger.as_of, cite, True, (asked[-1],))
    why = f"It was asked for on {day}{f'; an answer is due {due}: {rule}' if due else ''}."
    return Step(f"Hold {what}, then note it: conferral record confer", why, by=due, cite=cite, refs=(asked[-1],))


def _answer_by(asked: Event | None, day: dt.date, practices: Practices, court: str | None) -> dt.date | None:
    """By when one who was asked must answer: the day given in the asking, else what the practices say."""
    if asked and asked.body.get("answer_by"):
        return dt.date.fromisoformat(asked.body["answer_by"])
    if practices.answer is None:
        return None
    within = practices.answer.demand.within
    try:
        return answer_due(day, within.count, court=court).due if within.unit == "bd" else within.after(day)
    except ConferralError:  # a year whose holidays are not known
        return None


def _joint_letter(owed: Owed, practices: Practices) -> Step:
    condition = (owed.condition or "").rstrip(",. ")
    day = f"by {owed.due}" if owed.due else "no date set"
    why = f"{_ordered(owed)}: a joint letter, {day}."
    if owed.due is None and practices.prompt:
        why += f" {practices.prompt.requirement.says} ({practices.prompt.cite})"
    if practices.pages:
        why += f" {practices.pages.requirement.says} ({practices.pages.cite})"
    lead = f"{condition[0].upper()}{condition[1:]}: file" if condition else "File"
    return Step(f"{lead} a joint letter with each side's views ({day})", why, owed.due, refs=owed.made_by)


def _ordered(owed: Owed) -> str:
    order = owed.made_by[0]
    return f"The order{f' of {order.on}' if order.on else ''} says so"


def _conferrals(ledger: Ledger, practices: Practices) -> Iterator[Step]:
    """Breaches on which nobody has conferred since, where no order has told the sides to already."""
    told = any(
        one.made_by[0].body.get("action") == Action.CONFER and one.state is State.OPEN for one in ledger.obligations
    )
    open_ones = broken(ledger)
    unmet = [one for one in open_ones if not _talked(ledger, _since(ledger, one), practices)]
    if unmet and not told:
        step = _ask(
            ledger, practices, "a call", max((one.breached_on for one in unmet if one.breached_on), default=None)
        )
        modes = " or ".join(mode.value.replace("_", " ") for mode in practices.modes)
        asked = f" {practices.conferral.cite}: confer by {modes}." if practices.conferral and modes else ""
        issues = "; ".join(_breach(one) for one in unmet)
        why = f"Nobody has conferred since on: {issues}.{asked} {step.why}"
        yield replace(step, why=why, refs=tuple(one.made_by[0] for one in unmet))
    elif open_ones and not unmet and not told:
        says = practices.told.requirement.says if practices.told else "Tell the other side that you will ask the court."
        yield Step(
            "If the call did not settle it, write to the court", says, refs=tuple(one.made_by[0] for one in open_ones)
        )


def _since(ledger: Ledger, owed: Owed) -> dt.date | None:
    """From when a conferral is one on this: the breach; where it has no day, the paper that first tells of it."""
    papers = {paper.source.sha256: paper.on for paper in ledger.papers if paper.source and paper.on}
    told = [papers[made.source.sha256] for made in owed.made_by if made.source and made.source.sha256 in papers]
    return owed.breached_on or min(told, default=None)


def broken(ledger: Ledger) -> tuple[Owed, ...]:
    """What somebody else has broken, or has not done where no day is set: what the sides can dispute."""
    return tuple(one for one in ledger.obligations if _is_broken(ledger, one))


def _is_broken(ledger: Ledger, owed: Owed) -> bool:
    """Whether somebody else has broken it, or has not done what a rule asks and no day is set for."""
    ours = ledger.case.side is not None and owed.who.lower().startswith(str(ledger.case.side))
    undated = owed.basis == "rule" and owed.due is None and owed.state is State.OPEN
    return not ours and "action" not in owed.made_by[0].body and (owed.breached or undated)


def _breach(owed: Owed) -> str:
    how = {State.REFUSED: "refused"}.get(owed.state, "not done")
    return f"{owed.what} ({how}{f' {owed.breached_on}' if owed.breached_on else ''})"


def _extension(ledger: Ledger, practices: Practices) -> Iterator[Step]:
    """The extension that what is late will need, if it comes at all."""
    close = close_of_discovery(ledger)
    late = [one for one in broken(ledger) if one.breached]
    if close is None or close.days_left < 0 or not late:
        return
    paper, ahead = practices.extension_paper, practices.ahead_of_extension
    by = ahead.demand.ahead.before(close.on) if ahead else None
    apart = f" {paper.requirement.says} ({paper.cite})" if paper else " It is another application than the dispute."
    why = (
        f"{'; '.join(_breach(one) for one in late)}. Discovery closes in {close.days_left} days, which leaves "
        f"little time to follow up on what is late: {_serving(plan(ledger, practices), ledger.as_of)}.{apart}"
    )
    what = f"Ask to extend the close of discovery, {close.on}, in a separate letter"
    refs = (close.source, *(one.made_by[0] for one in late))
    yield Step(what, why, by, "Fed. R. Civ. P. 16(b)(4), 6(b)(1)(A)", refs=refs)


def _serving(planned: tuple[Planned, ...], as_of: dt.date) -> str:
    days = [f"{one.on} {one.how.split(',')[0]}" for one in planned if one.what.startswith("serve") and one.on >= as_of]
    if not days:
        return "new requests can no longer be served so that an answer is due before it"
    return f"requests that an answer to is due before it can be served until {', '.join(days)}"


def _objections(ledger: Ledger) -> Iterator[Step]:
    for ruling in ledger.rulings:
        if ruling.on is None or not ruling.body.get("magistrate"):
            continue
        try:
            due = objections_due(ruling.on, court=ledger.case.court).due
        except ConferralError:  # a year whose holidays are not known
            continue
        if ledger.as_of <= due:
            why = (
                f"The order of {ruling.on} is a magistrate judge's. Objections are due 14 days after being served with "
                f"it: {due} if it was served by ECF that day. What is not objected to cannot be assigned as error."
            )
            yield Step(f"Decide whether to object, by {due}", why, due, "Fed. R. Civ. P. 72(a)", refs=(ruling,))


def _served(ledger: Ledger) -> Iterator[Step]:
    """Requests unanswered, soon due, or answered without what an answer must have."""
    for requests in ledger.requests:
        for answer in requests.answers:
            of, refs = f"the {_title(requests)} served on {answer.party}", (requests.served,)
            if answer.late and not answer.admitted:
                why = f"Its answer was due {answer.due} ({requests.due_basis}) and has not come.{_waived(requests)}"
                yield Step(f"Ask for the answer to {of}", why, ledger.as_of, now=True, refs=refs)
            elif answer.responded is None and answer.due and (answer.due - ledger.as_of).days <= _SOON:
                yield Step(
                    f"{answer.party} must answer {of}",
                    f"Due {answer.due} ({requests.due_basis}).",
                    answer.due,
                    refs=refs,
                )
            if answer.lacks:
                yield Step(
                    f"Ask {answer.party} to complete its answer to the {_title(requests)}",
                    f"{_joined(answer.lacks)}.",
                    refs=refs,
                )


def _waived(requests: Requests) -> str:
    if requests.kind != "interrogatories":
        return ""
    return " A ground not stated in time is waived unless the court, for good cause, excuses it (Rule 33(b)(4))."


def _title(requests: Requests) -> str:
    return requests.title or {"documents": "document requests", "admissions": "requests to admit"}.get(
        requests.kind, requests.kind
    )


def _joined(says: tuple[str, ...]) -> str:
    return "; ".join(says).capitalize() if len(says) == 1 else "; ".join(says)


def _owed(ledger: Ledger) -> Iterator[Step]:
    """What is due soon, and what is due by our own side and late."""
    for owed in ledger.obligations:
        if owed.state is not State.OPEN or owed.due is None or (owed.due - ledger.as_of).days > _SOON:
            continue
        if owed.made_by[0].body.get("action") in (Action.CONFER, Action.FILE_JOINT_LETTER):  # told of above
            continue
        if not owed.breached or not _is_broken(ledger, owed):
            late = f"late by {owed.days_overdue} days" if owed.days_overdue else f"due {owed.due}"
            why = f"It rests on {owed.basis}, and is {late}."
            yield Step(f"{_name(owed.who)}: {owed.what}", why, owed.due, now=owed.days_overdue > 0, refs=owed.made_by)
    for one in ledger.deadlines:
        if 0 <= one.days_left <= _SOON:
            yield Step(one.what, f"In {one.days_left} days.", one.on, refs=(one.source,))


def _planned(ledger: Ledger, practices: Practices) -> Iterator[Step]:
    close: DayAhead | None = close_of_discovery(ledger)
    for one in plan(ledger, practices):
        if close and one.on >= ledger.as_of:
            what = f"{one.what[0].upper()}{one.what[1:]}{f', {one.how}' if one.how else ''}: by {one.on}"
            why = f"{'A judgement. ' if one.judgement else ''}{one.says}"
            yield Step(what, why, one.on, one.rule, refs=(close.source,))


def _name(who: str) -> str:
    return f"{who[0].upper()}{who[1:]}"
