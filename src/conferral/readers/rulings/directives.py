"""Directives: who must do what, by when, by what means, on what condition."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from conferral.model.facts import Action, Actor, Directive, Mode, Outcome
from conferral.readers.rulings.actions import action_of, actor_of, antecedent, mode_of
from conferral.readers.rulings.bench import Bench, Clause, after_the_endorsement
from conferral.readers.rulings.dues import LATER, Clock, Due, due_in
from conferral.readers.rulings.duties import BY_MOUTH, duties_in
from conferral.readers.rulings.duty import Duty
from conferral.text.wording import Wording, worded

_CONDITION = Wording(
    r"^\W*(?:\(?[\da-z]{1,2}[.)]\s)?(?P<if>(?:if|should|to the extent|in the event|unless|absent"
    r"|failing)\b[^,;]{2,160}(?:,\s(?:or|and)\s[^,;]{2,60},[^,;]{2,60})?)",
    re.I,
)
_TRAILING = Wording(r"\s(?P<if>(?:if|unless|to the extent|in the event|should)\s[^,;.]{3,120})", re.I)
_SITS = Wording(
    r"\b(?:conferences?|conf|hearings?|argument|is relisted|telephone (?:me|chambers)"
    r"|hear (?:the (?:parties|matter|motion|dispute)|them|counsel))\b",
    re.I,
)
_SAID_OF_OLD = Wording(
    r"\b(?:was|were|previously|originally|from|of|(?<!be )held)\s(?:\w+\s)?(?:on\s"
    r"|for\s)?(?:\w+day,?\s)?$",
    re.I,
)
_ON = Wording(r"\b(?:on|for|to|until|set|scheduled|noticed|calendared)\s(?:the\s)?(?:\w+day,?\s)?$", re.I)
_OF = Wording(r"\b(?:conference|hearing) of (?:\w+day,?\s)?$", re.I)
_PENDING = Wording(r"\b(?:pending|until|at|before) the\b", re.I)
_STANDS = Wording(
    r"[^.;]{0,40}\b(?:stands?|go(?:es)? (?:forward|ahead)|proceeds?|remains?|as scheduled|is on|holds?)\b",
    re.I,
)
_THE = Wording(r"\b(?:the|our|that)\s(?:\w+day,?\s)?$", re.I)
_BINDING = Wording(r"\b(?:by|before|prior to|in advance|later than|until|within|due)\b|^On\b", re.I)
_SUCH = Wording(r"\b(?:such|said|that|the|this|their)\s(?:joint\s|status\s)?(?:letter|report|submission)\s*$", re.I)
_THAT_PAPER = Wording(r"\s(?:the|that|such|said|this) (?:report|statement|letter|submission)\b", re.I)
_LETTERS = (Action.FILE_JOINT_LETTER, Action.FILE_LETTER)
_PUT_OFF = Wording(
    r"[^.;]{0,30}\b(?:is|are)\s(?:hereby\s)?(?:adjourned|continued|re-?set|rescheduled|vacated|cancel"
    r"|moved)",
    re.I,
)
_ANSWERING = Wording(r"\b(?:any|the|an)\s(?:response|opposition|reply|answer)", re.I)
_NOBODY = Wording(r"\b(?:neither|no)\s(?:\w+\s)?(?:side|part(?:y|ies)|counsel|of them)\s*$", re.I)
_ITEM = Wording(r"\W*(?:and\s|or\s)?\(?[a-z\d]{1,3}[.)]\s", re.I)
_GAVE = (Outcome.GRANTED, Outcome.GRANTED_IN_PART)


@dataclass(frozen=True, slots=True)
class _Course:
    """How far the ruling has come: the days it reckons from, to whom it last spoke, and what it last told them."""

    clock: Clock
    speaker: Actor | None = None
    action: Action | None = None

    def past(self, directive: Directive) -> _Course:
        """The course after one more directive."""
        speaker = directive.who if directive.who is not Actor.OTHER else self.speaker
        clock = replace(self.clock, last=directive.due or self.clock.last, conferring=directive.action is Action.CONFER)
        return _Course(clock, speaker, directive.action)


def read_directives(bench: Bench, outcome: Outcome, signed_on: dt.date | None) -> tuple[Directive, ...]:
    """What the ruling tells whom to do, in the order of its words; ``signed_on`` is the day periods run from."""
    course = _Course(Clock(signed=signed_on))
    sittings = _sittings(bench)
    found: list[Directive] = []
    sat: set[dt.date | None] = set()
    shared: Due | None = None
    open_list = False
    for clause in after_the_endorsement(bench):
        course = replace(course, clock=replace(course.clock, hearing=_sitting_near(sittings, clause)))
        duties = duties_in(
            clause, bench.document.text, entry=bench.entry, by_hand=bench.endorsed, gives_time=outcome in _GAVE
        )
        carried = shared if open_list and _ITEM.match(clause.text) else None
        shared = _shared_due(bench, clause, duties, course.clock) or carried
        open_list = clause.text.rstrip().endswith(";")
        for at in range(len(duties)):
            directive = _directive(bench, clause, duties, at, course, shared)
            course = course.past(directive)
            if directive.action is Action.APPEAR and directive.due is not None:
                if directive.due in sat:
                    continue
                sat.add(directive.due)
            found.append(directive)
    return tuple(found)


def _directive(
    bench: Bench, clause: Clause, duties: tuple[Duty, ...], at: int, course: _Course, shared: Due | None
) -> Directive:
    duty = duties[at]
    action = _action(bench, clause, duty)
    if duty.thing and _SUCH.search(duty.thing) and course.action in _LETTERS:
        action = course.action
    if (
        action in (Action.OTHER, Action.FILE_LETTER)
        and _THAT_PAPER.match(clause.text, duty.rest)
        and _joint_before(bench, clause)
    ):
        action = Action.FILE_JOINT_LETTER
    if duty.listed and duty.thing.rstrip(" ,:").endswith(("'s", "s'")) and course.action is not None:
        action = course.action
    who = _who(duty, course.speaker, action)
    action = Action.OTHER if who is Actor.CLERK else action
    due = _due(bench, clause, duties, at, course.clock, action)
    if due.date is None and (at == 0 or duty.joined) and shared is not None:
        due = shared
    start, end = _start(clause, duties, at), max(duty.end, duty.rest)
    return Directive(
        who=who,
        action=action,
        spans=(bench.span(clause.start + start, clause.start + end),),
        mode=_mode(clause, duty, action),
        due=due.date,
        when_as_written=due.as_written,
        condition=_condition(clause, duty),
    )


def _action(bench: Bench, clause: Clause, duty: Duty) -> Action:
    if duty.verb == "appear-at":
        return Action.APPEAR
    if duty.verb == "confer-first" or (duty.verb == "do" and _of_a_talk(bench, clause)):
        return Action.CONFER
    rest = clause.text[duty.rest : max(duty.end, duty.rest)]
    if _NOBODY.search(duty.subject):
        return Action.OTHER
    if worded(r"\s(?:one(?! (?:joint|combined|letter|\w+ letter))|it|them|same)\b").match(rest):
        near = clause.text[max(0, duty.start - 160) : duty.start]
        rest = (
            f" {antecedent(near) or antecedent(bench.document.prose[max(0, clause.start - 160) : clause.start])}{rest}"
        )
    if "jointly" in clause.text[duty.start : duty.rest].lower():
        rest = f" jointly {duty.verb}{rest}"
    return action_of(duty.verb, rest, duty.thing, on_letter=bench.endorsed)


def _joint_before(bench: Bench, clause: Clause) -> bool:
    """Whether "the report" is the joint one that the ruling has named."""
    return bool(
        worded(r"\bjoint (?:\w+ )?(?:report|statement|letter|submission)", re.I).search(
            bench.document.prose[max(0, clause.start - 600) : clause.start]
        )
    )


def _of_a_talk(bench: Bench, clause: Clause) -> bool:
    """Whether "Do so" bids counsel do what they did not: the clause, or the one before it, speaks of conferring."""
    return bool(BY_MOUTH.search(f"{bench.document.prose[max(0, clause.start - 200) : clause.start]} {clause.text}"))


def _shared_due(bench: Bench, clause: Clause, duties: tuple[Duty, ...], clock: Clock) -> Due | None:
    """The day before the first duty ("By March 14, the parties shall"), which goes for all of the clause."""
    if not duties or duties[0].start < 6:
        return None
    leading = due_in(bench.document, clause.start, clause.start + duties[0].start, clock)
    binding = _BINDING.search(leading.as_written or "") or _BINDING.match(clause.text.lstrip(" (0123456789.)"))
    return leading if leading.date and binding else None


def _due(bench: Bench, clause: Clause, duties: tuple[Duty, ...], at: int, clock: Clock, action: Action) -> Due:
    """The day in the duty's own words, else in those of the next verb that shares its subject."""
    duty = duties[at]
    own = _own_due(bench, clause, duty, clock, action)
    if own.date is None and own.as_written is None and (later := _joined_due(bench, clause, duties, at, clock, action)):
        return later
    if own.date is None and action is Action.APPEAR:
        return Due(clock.hearing, own.as_written)
    return own


def _own_due(bench: Bench, clause: Clause, duty: Duty, clock: Clock, action: Action) -> Due:
    start, end = clause.start + duty.start, clause.start + max(duty.end, duty.rest)
    if duty.verb == "due":
        for found in bench.document.dates_in(clause.start + duty.rest, end):
            later = LATER.search(found.as_written)
            if found.date and not later and not clause.text[duty.rest : found.start - clause.start].strip(" ,:"):
                return Due(found.date, found.as_written)
    return due_in(bench.document, start, end, clock, appearing=action is Action.APPEAR)


def _joined_due(
    bench: Bench, clause: Clause, duties: tuple[Duty, ...], at: int, clock: Clock, action: Action
) -> Due | None:
    """The day of the next verb of the same subject that has one, unless an "if" stands between."""
    own = clause.text[duties[at].start : duties[at].rest]
    if worded(r"\b(?:continue|resume|keep)\b", re.I).search(own):  # what goes on already has no last day
        return None
    for later in duties[at + 1 : at + 5]:
        if not later.joined or worded(r"\bif\b", re.I).search(clause.text[duties[at].rest : later.rest]):
            return None
        due = _own_due(bench, clause, later, clock, action)
        if due.date:
            return due
    return None


def _start(clause: Clause, duties: tuple[Duty, ...], at: int) -> int:
    """Where the directive's words begin: with its subject, not with the duty before it."""
    duty = duties[at]
    if duty.joined:
        return duty.start
    if duty.thing:
        return max(duty.start - len(duty.thing), 0)
    low = duties[at - 1].rest if at else 0
    stop = max(clause.text.rfind(mark, low, duty.start) for mark in (". ", ": ", "; "))
    return max(low, stop + 2 if stop >= 0 else low)


def _mode(clause: Clause, duty: Duty, action: Action) -> Mode | None:
    if action not in (Action.CONFER, Action.APPEAR):
        return None
    return mode_of(clause.text[duty.start : max(duty.end, duty.rest)])


def _condition(clause: Clause, duty: Duty) -> str | None:
    """The words on which the duty hangs: "If a dispute remains"."""
    if (leading := _CONDITION.match(clause.text)) and leading.end() <= duty.start + 1:
        return leading["if"].strip()
    trailing = _TRAILING.search(clause.text, duty.rest, max(duty.end, duty.rest))
    return trailing["if"].strip() if trailing else None


def _who(duty: Duty, speaker: Actor | None, action: Action) -> Actor:
    """To whom it speaks; a pronoun or a bare "any response" looks back at the directive before."""
    subject = worded(r"^.*[,;:]\s(?=\S)").sub("", duty.subject.rstrip(" ,"))
    if actor := actor_of(subject) or actor_of(duty.subject):
        return actor
    if duty.thing and _ANSWERING.search(duty.thing) and speaker in (Actor.PLAINTIFF, Actor.DEFENDANT):
        return Actor.DEFENDANT if speaker is Actor.PLAINTIFF else Actor.PLAINTIFF
    if worded(r"\b(?:they|it|he|she)\b", re.I).search(duty.subject) and speaker:
        return speaker
    return Actor.PARTIES if duty.thing or not duty.subject.strip() or action is Action.CONFER else Actor.OTHER


def _sittings(bench: Bench) -> tuple[tuple[int, dt.date], ...]:
    """The days of the conferences and hearings that the ruling sets or names, each with its place."""
    days: list[tuple[int, dt.date]] = []
    for clause in bench.clauses:
        if sits := _SITS.search(clause.text):
            days += _day_behind(bench, clause, sits.end()) or _day_before(bench, clause, sits.start())
    return tuple(days)


def _day_behind(bench: Bench, clause: Clause, place: int) -> list[tuple[int, dt.date]]:
    """The day that follows: "a conference on May 23"."""
    for found in bench.document.dates_in(clause.start + place, clause.end):
        before = clause.text[: found.start - clause.start]
        if _PUT_OFF.match(clause.text, found.end - clause.start):
            continue
        if (
            found.date
            and _OF.search(before[-40:])
            and (_PENDING.search(before) or _STANDS.match(clause.text, found.end - clause.start))
        ):
            return [(found.start, found.date)]
        bare = not clause.text[place : found.start - clause.start].strip(" ,:")
        if found.date and (bare or _ON.search(before[-40:])) and not _SAID_OF_OLD.search(before[-40:]):
            return [(found.start, found.date)]
    return []


def _day_before(bench: Bench, clause: Clause, place: int) -> list[tuple[int, dt.date]]:
    """The day that goes before: "the May 23 status conference"."""
    for found in bench.document.dates_in(clause.start, clause.start + place):
        between = clause.text[found.end - clause.start : place]
        named = _THE.search(clause.text[: found.start - clause.start])
        if found.date and named and len(between) < 40 and not worded(r"[.;](?!m\b)").search(between.rstrip(". ")):
            return [(found.start, found.date)]
    return []


def _sitting_near(days: tuple[tuple[int, dt.date], ...], clause: Clause) -> dt.date | None:
    """The day that "the conference" means in a clause: one set in it, else the last set before it, else the next."""
    first = bisect_left(days, clause.start, key=lambda day: day[0])
    if first < len(days) and days[first][0] < clause.end:
        return days[first][1]
    if first:
        return days[first - 1][1]
    return days[0][1] if days else None
