"""Days told from other days: "that same day", "yesterday", "two days later", "last Friday", "the 24th"."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from dataclasses import dataclass

from conferral.courtdays import YearNotKnown, add_business_days
from conferral.readers.finders.day_cues import Anchor, Cue, Turn, day_cues
from conferral.readers.finders.found_date import FoundDate
from conferral.text.wording import Wording, worded

_DEADLINE_BEFORE = Wording(
    r"\b(?:by|until|before|no\slater\sthan|due|through|set\sfor|scheduled\sfor|closes?|deadline\sis"
    r"|closing)(?:\son)?(?:\sor\sbefore)?\s{1,2}\Z",
    re.I,
)
_MONTHS = frozenset({Turn.MONTH, Turn.MONTH_ON, Turn.MONTH_BACK, Turn.MONTH_BEFORE, Turn.MONTH_AFTER})
_NEXT_TO = 6  # characters that may stand between "two days before" and the day itself
_AFTER_RULING = 45  # days by which a ruling written on a letter may come after it


@dataclass(slots=True)
class _Running:
    """The days known while reading on: the document's, the last told of as past, the last named, the one named next."""

    written_on: dt.date | None
    told: dt.date | None = None
    named: dt.date | None = None
    ahead: dt.date | None = None
    event: dt.date | None = None
    bound: dt.date | None = None

    def anchor(self, anchor: Anchor) -> dt.date | None:
        """The day from which to reckon."""
        if anchor is Anchor.DOCUMENT:
            return self.written_on
        if anchor is Anchor.AHEAD:
            return self.ahead
        if anchor is Anchor.EVENT:
            return self.event
        if anchor is Anchor.BOUND:
            late = (
                self.bound and self.named and self.bound >= self.named
            )  # "made on the 10th" does not undo "due the 25th"
            return self.bound if late else self.named
        return self.named if anchor is Anchor.NAMED else self.told or self.named


def with_relative_days(
    text: str, days: list[FoundDate], written_on: dt.date | None, previous: dt.date | None = None
) -> list[FoundDate]:
    """The days together with those told from them, in running order; what cannot be reckoned has no date.

    "That same day" is the last day told of: a deadline, or a day to come, is passed over unless the words are
    themselves bound to one ("by the same day").
    """
    running = _Running(written_on, previous, previous)
    found: list[FoundDate] = []
    i = 0
    for cue in _clear_of(days, text):
        while i < len(days) and days[i].start < cue.start:
            _remember(text, days[i], running)
            found.append(days[i])
            i += 1
        running.event = _event_day(text, cue, found) if cue.event else None
        running.ahead = days[i].date if i < len(days) and days[i].start - cue.end <= _NEXT_TO else None
        if not _can_be_told(cue, running) or (found and found[-1].end > cue.start):
            continue
        words = text[cue.start : cue.end]
        told = FoundDate(cue.start, cue.end, _reckoned(cue, running), words, False, True, ambiguous=cue.ambiguous)
        found.append(told)
        _remember(text, told, running)
    return [*found, *days[i:]]


def _clear_of(days: list[FoundDate], text: str) -> list[Cue]:
    """The cues in order that touch none of the days."""
    starts = [day.start for day in days]
    return sorted(
        (cue for cue in day_cues(text) if not _within(cue, days, starts)), key=lambda cue: (cue.start, -cue.end)
    )


def _can_be_told(cue: Cue, running: _Running) -> bool:
    """Whether the words are a day at all: "two days before" an event without a day is none."""
    return not (cue.event and running.event is None) and not (cue.anchor is Anchor.AHEAD and running.ahead is None)


def _event_day(text: str, cue: Cue, found: list[FoundDate]) -> dt.date | None:
    """The day last named in one breath with an event: "his deposition this Monday, May 22"."""
    named = worded(rf"\b{cue.event}\b[^.;]{{0,60}}\Z", re.I)
    return next(
        (
            day.date
            for day in reversed(found[-20:])
            if day.date and named.search(text, max(0, day.start - 72), day.start)
        ),
        None,
    )


def _within(cue: Cue, days: list[FoundDate], starts: list[int]) -> bool:
    i = bisect_right(starts, cue.start)
    return bool((i and days[i - 1].end > cue.start) or (i < len(days) and days[i].start < cue.end))


def _remember(text: str, day: FoundDate, running: _Running) -> None:
    if day.date is None:
        return
    running.named = day.date
    if _DEADLINE_BEFORE.search(text, max(0, day.start - 24), day.start):
        running.bound = day.date
    if not day.until and not _is_ahead(text, day, running.written_on):
        running.told = day.date


def _is_ahead(text: str, day: FoundDate, written_on: dt.date | None) -> bool:
    if day.date and written_on and (day.date - written_on).days > (_AFTER_RULING if day.full else 0):
        return True
    return bool(_DEADLINE_BEFORE.search(text, max(0, day.start - 24), day.start))


def _reckoned(cue: Cue, running: _Running) -> dt.date | None:
    anchor = running.anchor(cue.anchor)
    if anchor is None or cue.count is None:
        return None
    try:
        if cue.turn in _MONTHS:
            return _of_month(cue, anchor, running.written_on)
        if cue.turn is Turn.MONTH_END:
            first = (anchor.replace(day=1) + dt.timedelta(days=31 * (cue.count + 1))).replace(day=1)
            return first - dt.timedelta(days=1)
        if cue.turn is Turn.DAYS and cue.business:
            return add_business_days(anchor, cue.count) if abs(cue.count) < 400 else None
        return anchor + dt.timedelta(days=_days_away(cue.turn, cue.count, anchor))
    except (ValueError, OverflowError, YearNotKnown):
        return None


def _of_month(cue: Cue, anchor: dt.date, written_on: dt.date | None) -> dt.date:
    """Such a day of the anchor's month, or of the month before or after where the words call for it."""
    months = {Turn.MONTH_BEFORE: -1, Turn.MONTH_AFTER: 1}.get(cue.turn, 0)
    day = cue.count or 0
    if cue.turn is Turn.MONTH_ON and day < anchor.day and written_on and anchor <= written_on:
        months = 1
    if cue.turn is Turn.MONTH_BACK and written_on and (anchor.month, day) > (written_on.month, written_on.day):
        months = -1 if anchor.replace(day=1) == written_on.replace(day=1) else 0
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return dt.date(year, month + 1, day)


def _days_away(turn: Turn, count: int, anchor: dt.date) -> int:
    """How many days a day lies after its anchor; a weekday "last" or "next" is never the anchor itself."""
    to_weekday = count - anchor.weekday()
    return {
        Turn.DAYS: count,
        Turn.LAST: to_weekday % 7 - 7,
        Turn.LAST_BUT_ONE: to_weekday % 7 - 14,
        Turn.NEXT: to_weekday % 7 or 7,
        Turn.WEEK: to_weekday,
        Turn.WEEK_BEFORE: to_weekday - 7,
        Turn.COMING: to_weekday + 7,
        Turn.WEEK_END: 4 - anchor.weekday() + 7 * count,
    }[turn]
