"""A ledger as JSON, as SCHEMA has it, and as text; what is due, and what to do now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from conferral.courtdays.weekdays import with_weekday
from conferral.ledger.next import Step
from conferral.ledger.plan import Planned
from conferral.model.ledgers import Answer, DayAhead, Ledger, Owed, Requests, State
from conferral.render.days import with_weekdays
from conferral.render.record.events import SHORT, event_json, origin_json, says
from conferral.render.terminal import Terminal

SCHEMA = "conferral/ledger/1"


def ledger_json(ledger: Ledger, planned: Iterable[Planned] = ()) -> dict[str, Any]:
    """The ledger in the shape of the contract; requests, plan and case stand beside what the contract names."""
    case = ledger.case
    return {
        "schema": SCHEMA,
        "as_of": ledger.as_of.isoformat(),
        "obligations": [_owed_json(one) for one in ledger.obligations],
        "deadlines": [_day_json(one) for one in ledger.deadlines],
        "head": ledger.head,
        "case": {
            "court": case.court,
            "case_number": case.case_number,
            "caption": case.caption,
            "side": str(case.side) if case.side else None,
            "judges": list(case.judges),
        },
        "requests": [_requests_json(one) for one in ledger.requests],
        "conferrals": [event_json(one) for one in ledger.talks],
        "plan": [planned_json(one) for one in planned],
    }


def _owed_json(owed: Owed) -> dict[str, Any]:
    return {
        "id": owed.id,
        "who": owed.who,
        "what": owed.what,
        "due": _iso(owed.due),
        "basis": owed.basis,
        "form": owed.form,
        "state": str(owed.state),
        "breached": owed.breached,
        "breached_on": _iso(owed.breached_on),
        "days_overdue": owed.days_overdue,
        "condition": owed.condition,
        "docket": owed.docket,
        "made_by": origin_json(owed.made_by[0]),
        "told_by": [one.id for one in owed.made_by],
        "closed_by": origin_json(owed.closed_by) if owed.closed_by else None,
    }


def _day_json(day: DayAhead) -> dict[str, Any]:
    return {
        "what": day.what,
        "on": day.on.isoformat(),
        "days_left": day.days_left,
        "source": origin_json(day.source),
    }


def _requests_json(requests: Requests) -> dict[str, Any]:
    return {
        "id": requests.id,
        "requests": requests.kind,
        "title": requests.title,
        "by": requests.by,
        "served_on": _iso(requests.served.on),
        "means": requests.served.body["means"],
        "due": _iso(requests.due),
        "due_basis": requests.due_basis,
        "answers": [_answer_json(one) for one in requests.answers],
    }


def _answer_json(answer: Answer) -> dict[str, Any]:
    return {
        "party": answer.party,
        "responded_on": _iso(answer.responded.on) if answer.responded else None,
        "late": answer.late,
        "deemed_admitted": answer.admitted,
        "verified_on": _iso(answer.verified.on) if answer.verified else None,
        "verified_by": answer.verified.body.get("person") if answer.verified else None,
        "production_by": _iso(answer.production_by),
        "withheld": answer.responded.body.get("withheld") if answer.responded else None,
        "production_complete": answer.complete,
        "lacks": list(answer.lacks),
    }


def planned_json(one: Planned) -> dict[str, Any]:
    """A planned day with its readings and its reason."""
    return {
        "what": one.what,
        "how": one.how,
        "on": one.on.isoformat(),
        "earliest": one.earliest.isoformat(),
        "latest": one.latest.isoformat(),
        "rule": one.rule,
        "says": one.says,
        "judgement": one.judgement,
    }


def steps_json(steps: Iterable[Step], as_of: dt.date) -> dict[str, Any]:
    """What to do now, for programs."""
    rows = [
        {
            "what": one.what,
            "why": one.why,
            "by": _iso(one.by),
            "cite": one.cite,
            "now": one.now,
            "refs": [of.id for of in one.refs],
        }
        for one in steps
    ]
    return {"schema": "conferral/next/1", "as_of": as_of.isoformat(), "steps": rows}


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def steps_text(steps: Iterable[Step], as_of: dt.date, *, width: int = 80) -> str:
    """What to do now and why, the most pressing first."""
    terminal = Terminal(width)
    lines = [f"As of {with_weekday(as_of)}", ""]
    for number, one in enumerate(steps, 1):
        lines += terminal.wrap(with_weekdays(f"{one.what}."), f"{number:>3}. ")
        cite = f" [{one.cite}]" if one.cite else ""
        lines += [*terminal.wrap(with_weekdays(f"{one.why}{cite}"), "     "), ""]
    return "\n".join(lines if len(lines) > 2 else [*lines, "Nothing in the record asks for anything now.", ""])


def ledger_text(ledger: Ledger, planned: Iterable[Planned] = (), *, width: int = 80) -> str:
    """The ledger for people: what is deemed admitted first, then what is owed, the days, requests, and the plan."""
    terminal = Terminal(width)
    lines = terminal.wrap(f"{case_words(ledger)}, as of {with_weekday(ledger.as_of)}")
    lines += _admitted(ledger, terminal)
    lines += _section("OWED", [row for one in ledger.obligations for row in _owed_text(one, terminal)])
    lines += _section("DAYS", [row for one in ledger.deadlines for row in _day_text(one, terminal)])
    lines += _section("REQUESTS", [row for one in ledger.requests for row in _requests_text(one, terminal)])
    lines += _section("CONFERRALS", [row for one in ledger.talks for row in _talk_text(one, terminal)])
    lines += _section("PLAN", [row for one in planned for row in _planned_text(one, terminal)])
    return "\n".join([*lines, ""])


def case_words(ledger: Ledger) -> str:
    """The case in a line."""
    case = ledger.case
    return ", ".join(filter(None, [case.caption, case.case_number, case.court])) or "A case that no paper names"


def _section(head: str, rows: list[str]) -> list[str]:
    return ["", head, *rows] if rows else []


def _admitted(ledger: Ledger, terminal: Terminal) -> list[str]:
    rows = [
        row
        for requests in ledger.requests
        for answer in requests.answers
        if answer.admitted
        for row in terminal.wrap(
            with_weekdays(
                f"{answer.party}: {requests.title or 'requests to admit'}, due {answer.due}, not answered in time "
                "(Fed. R. Civ. P. 36(a)(3))"
            ),
            "  ",
        )
    ]
    return _section("DEEMED ADMITTED", rows)


def state_words(owed: Owed) -> str:
    """What became of an obligation, in words."""
    day = f" {with_weekday(owed.closed_by.on)}" if owed.closed_by and owed.closed_by.on else ""
    if owed.state is State.OPEN:
        return f"breached, {owed.days_overdue} days late" if owed.breached else "open"
    return f"{owed.state}{day}{', breached' if owed.breached else ''}"


def _owed_text(owed: Owed, terminal: Terminal) -> list[str]:
    due = f", due {owed.due}" if owed.due else ""
    basis = f"{owed.form.replace('_', '-')} agreement" if owed.form else owed.basis
    condition = f" ({owed.condition.strip(' ,.')})" if owed.condition else ""
    head = terminal.wrap(with_weekdays(f"{owed.who}: {owed.what}{condition}{due}"), "  ", "      ")
    return [*head, *terminal.wrap(f"{state_words(owed)}; {basis}; {owed.id[:SHORT]}", "      ")]


def _day_text(day: DayAhead, terminal: Terminal) -> list[str]:
    left = f"in {day.days_left} days" if day.days_left >= 0 else f"{-day.days_left} days ago"
    return terminal.wrap(f"{with_weekday(day.on)}  {day.what}, {left}", "  ", "      ")


def _requests_text(requests: Requests, terminal: Terminal) -> list[str]:
    due = f"due {requests.due} ({requests.due_basis})" if requests.due else "due day not known"
    served = f"served {requests.served.on} by {requests.served.body['means']}"
    head = f"{requests.title or requests.kind} by {requests.by}, {served}, {due}; {requests.id[:SHORT]}"
    rows = terminal.wrap(with_weekdays(head), "  ", "      ")
    for one in requests.answers:
        rows += terminal.wrap(with_weekdays(f"{one.party}: {answer_words(one)}"), "      ", "          ")
    return rows


def answer_words(answer: Answer) -> str:
    """What a party did with requests, in words."""
    if answer.responded is None:
        return "deemed admitted" if answer.admitted else "no answer, late" if answer.late else "not answered yet"
    parts = [f"answered {answer.responded.on or 'on a day not noted'}"]
    parts += [f"verified {answer.verified.on or ''}".strip()] if answer.verified else []
    parts += ["production complete"] if answer.complete else []
    return "; ".join([*parts, *answer.lacks])


def _talk_text(talk: Any, terminal: Terminal) -> list[str]:  # noqa: ANN401 because it is an event of any kind
    day = with_weekday(talk.on) if talk.on else "no day"
    return terminal.wrap(f"{day}  {says(talk)}", "  ", "      ")


def _planned_text(one: Planned, terminal: Terminal) -> list[str]:
    how = f", {one.how}" if one.how else ""
    rows = terminal.wrap(f"{with_weekday(one.on)}  {one.what}{how} [{one.rule}]", "  ", "      ")
    if one.earliest != one.latest:
        rows += terminal.wrap(with_weekdays(f"safe by every reading: {one.earliest}"), "      ")
    return rows
