"""When later sentences give a talk its length, hours or means: "the call lasted ten minutes", "both were by Zoom"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from conferral.readers.document import Sentence
from conferral.readers.finders.clock import find_times
from conferral.readers.finders.dates import FoundDate
from conferral.readers.finders.modes import FoundMode, find_modes
from conferral.readers.letters.conferral.lengths import (
    Length,
    between,
    ended,
    find_hours,
    find_lengths,
    runs,
    told_lengths,
)
from conferral.readers.letters.conferral.occasions import ranked
from conferral.readers.letters.conferral.talk import Talk
from conferral.text.wording import Wording, worded

_LASTED = Wording(
    r"\b(?:(?:the|that|this|our|these|those|each|both|it|which|all)\b[^.;]{0,60}\b(?:lasted|lasting|ran|took"
    r"|went on|went|continued|was|were)\b|(?:we|they|counsel|both|the parties) (?:\w+ )?spent\b|(?:we|they|counsel"
    r"|both)\s(?:\w+\s)?(?:spoke|talked|conferred|met|stayed|remained)\s(?:\w+ )?for|(?:lasted|lasting|ran|each time)"
    r"|(?:it|we|they|counsel|(?:the|that|this|our) (?:[\w-]{3,12} ){0,2}?(?:calls?|conferences?|meetings?|sessions?"
    r"|conversations?|discussions?|confer|conferral|teleconference|talk)) (?:began|started|opened|commenced"
    r"|convened))",
    re.I,
)
_EVERY = Wording(r"\b(?:both|each|all|every|these|those)\b", re.I)
# What several talks took together is the length of none of them.
_IN_SUM = Wording(
    r"\b(?:between them|in all|in total|all told|altogether|together|combined"
    r"|in the aggregate)\b[^.;]{0,40}\b(?:sessions|calls"
    r"|talks|meetings|conversations|conferences|three|two|four)\b|\b(?:sessions|calls|talks|meetings|conversations"
    r"|conferences|they)"
    r"\b[^.;]{0,40}\b(?:total(?:l?ed|ling)?|between them|in all|all told|altogether|combined|added up)\b",
    re.I,
)
_OF_ELSE = Wording(r"\b(?:records?|deposition|hearing|reporter|offices? closed)\b")
_HOW = Wording(
    r"\b(?:all|both|each|the (?:first|second|third|last|latter|former|others?))\b[^.;]{0,50}\b(?:by|via|on|over|in"
    r"|was|were)\b",
    re.I,
)
_CALLED = Wording(
    r"\b(?:the|that|this|our|these|those|both) (?:phone |telephone |first |second |former |latter "
    r"|last )?(?P<what>calls?|telephone|phone|video|zoom)\b"
    r"|\b(?:it|that|this) was (?:all )?(?:an? |by |over |on )(?:the )?(?P<which>call|(?:tele)?phone|video|zoom|teams)"
    r"|\b(?:it|(?:the|that|this|our) (?:meet[- ]and[- ]confer|conferral|conference|meeting|session"
    r"|discussion)) (?:was|took place|occurred)(?: \w+)? (?:by|via|on|over|through|in)\b",
    re.I,
)


def timed(text: str, group: list[Talk], sentence: Sentence, dates: Sequence[FoundDate], *, near: bool) -> list[Talk]:
    """The talks with the lengths, hours and means that a later sentence gives them; ``dates`` are the days in it.

    ``near`` says that the sentence stands right by the talk: there any length is the talk's.
    """
    start, end = sentence.start, sentence.end
    how, called = _HOW.search(text, start, end), _CALLED.search(text, start, end)
    lasted = _LASTED.search(text, start, end)
    if _IN_SUM.search(text, start, end):
        return group
    lengths = find_lengths(text, start, end) if lasted else told_lengths(text, start, end) if near else []
    if not (how or called or lasted or lengths):
        return _until(text, group, sentence)
    modes = [mode for mode in find_modes(text, start, end) if not mode.mode.written]
    if modes and how:
        group = [_by(talk, modes, text, sentence, k, len(group)) for k, talk in enumerate(group)]
    elif modes and called and all(talk.mode is None for talk in group) and _names(called, modes):
        group = [replace(talk, occasion=replace(talk.occasion, mode=modes[0])) for talk in group]
    told_to = lengths[-1].end + 10 if lengths else _clause_end(text, lasted.end(), end) if lasted else start
    if not (lasted or lengths) or _of_else(text[start:told_to]):
        return group
    return _clocked(text, _measured(text, group, modes, sentence, dates, lengths), sentence)


def _of_else(words: str) -> bool:
    return worded(r"\b(?:deposition|hearing|trial|would|will)\b").search(words) is not None


def _clause_end(text: str, start: int, end: int) -> int:
    """Where what is told of the length ends: at the next full stop, even one that a scanner hid."""
    stop = text.find(". ", start, min(end, start + 90))
    return stop if stop >= 0 else min(end, start + 90)


def _names(called: re.Match[str], modes: Sequence[FoundMode]) -> bool:
    """Whether "the call" or "it was held by" names the means that was found."""
    return called["what"] is None or any(mode.start <= called.start("what") < mode.end for mode in modes)


def _measured(
    text: str,
    group: list[Talk],
    modes: Sequence[FoundMode],
    sentence: Sentence,
    dates: Sequence[FoundDate],
    told: Sequence[Length],
) -> list[Talk]:
    """The talks with the lengths told of them."""
    told = _paired(text, told) if len(group) == 2 else told
    lengths = [
        (length, (n,) if len(run) == len(group) > 1 else ()) for run in runs(text, told) for n, length in enumerate(run)
    ]
    for length, in_turn in lengths:
        owners = in_turn or _of_its_day(length, group, dates) or _whose(text, length, group, modes, sentence)
        group = [
            replace(talk, occasion=replace(talk.occasion, length=length))
            if k in owners and not _measured_already(talk)
            else talk
            for k, talk in enumerate(group)
        ]
    return group


def _paired(text: str, told: Sequence[Length]) -> Sequence[Length]:
    """The lengths of two talks that read as one: "lasted, respectively, one hour and forty minutes"."""
    one = told[0] if len(told) == 1 else None
    turn = text.find(" and ", one.start, one.end) if one else -1
    if one is None or turn < 0 or "respectively" not in text[max(0, one.start - 30) : one.end + 20]:
        return told
    return find_lengths(text, one.start, turn) + find_lengths(text, turn, one.end)


def _measured_already(talk: Talk) -> bool:
    return talk.occasion.length is not None or bool(talk.occasion.hours and talk.occasion.hours.minutes)


def _of_its_day(length: Length, group: Sequence[Talk], dates: Sequence[FoundDate]) -> tuple[int, ...]:
    """The talk of the day named before a length: "that of March 1 took twenty-five"."""
    before = [date.date for date in dates if date.end <= length.start]
    return tuple(k for k, talk in enumerate(group) if before and talk.date == before[-1])


def _clocked(text: str, group: list[Talk], sentence: Sentence) -> list[Talk]:
    hours = find_hours(text, sentence.start, sentence.end)
    if hours and len(group) == 1 and group[0].occasion.hours is None:
        return [replace(group[0], occasion=replace(group[0].occasion, hours=hours))]
    return _until(text, group, sentence)


def _until(text: str, group: list[Talk], sentence: Sentence) -> list[Talk]:
    """The talks, the last of them with its length where a later sentence gives its end: "We hung up at 9:40"."""
    begun = group[-1].occasion.hours
    if (
        begun is None
        or begun.minutes
        or group[-1].occasion.length
        or _OF_ELSE.search(text, sentence.start, sentence.end)
    ):
        return group
    end = next((time for time in find_times(text, sentence.start, sentence.end) if ended(text, time)), None)
    minutes = between(text[begun.start : begun.end], text[end.start : end.end]) if end else None
    if end is None or minutes is None:
        return group
    length = Length(end.start, end.end, minutes)
    return [*group[:-1], replace(group[-1], occasion=replace(group[-1].occasion, length=length))]


def _by(talk: Talk, modes: Sequence[FoundMode], text: str, sentence: Sentence, k: int, count: int) -> Talk:
    if talk.occasion.mode is not None:
        return talk
    for start, end, which in ranked(text, sentence.start, sentence.end, count):
        inside = [mode for mode in modes if start <= mode.start < end]
        if inside and k in which:
            return replace(talk, occasion=replace(talk.occasion, mode=inside[0]))
    every = worded(r"\b(?:all|both|each)\b", re.I).search(text[sentence.start : sentence.end])
    return replace(talk, occasion=replace(talk.occasion, mode=modes[0])) if every or count == 1 else talk


def _whose(
    text: str, length: Length, group: Sequence[Talk], modes: Sequence[FoundMode], sentence: Sentence
) -> tuple[int, ...]:
    """Which of the talks told before a length is told of."""
    if len(group) == 1:
        return (0,)
    before = [mode for mode in modes if mode.start < length.start and not mode.faint]
    near = before[-1] if before and ";" not in text[before[-1].end : length.start] else None
    alike = [talk.mode for talk in group].count(near.mode) if near else 0
    if near is not None and (alike == 1 or (alike and _EVERY.search(text, sentence.start, length.start))):
        return tuple(k for k, talk in enumerate(group) if talk.mode is near.mode)
    own = [
        which
        for start, end, which in ranked(text, sentence.start, sentence.end, len(group))
        if start <= length.start < end
    ]
    if own and own[-1]:
        return own[-1]
    if worded(r"\b(?:each|both|apiece|every|others?)\b", re.I).search(text[sentence.start : sentence.end]):
        return tuple(range(len(group)))
    return (len(group) - 1,)
