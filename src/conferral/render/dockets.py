"""A docket told in a lawyer's words: the case, its judges and parties, and each entry with what was read in it."""

from __future__ import annotations

from collections.abc import Iterator

from conferral.courtdays.weekdays import with_weekday
from conferral.model.dockets import Docket, DocketEntry, Judge, Party
from conferral.model.spans import Span


def case_lines(docket: Docket) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    """The head of a docket: what each fact is called, what it says, and the words that show it."""
    for label, fact in (("court", docket.court), ("case", docket.case_number), ("caption", docket.caption)):
        if fact:
            yield label, fact.value, fact.spans
    for judge in docket.judges:
        yield f"judge, {judge.role}", _judge(judge), judge.spans
    for party in docket.parties:
        yield (party.role or "party").lower(), _party(party), party.spans


def entry_line(entry: DocketEntry) -> tuple[str, str, tuple[Span, ...]]:
    """One entry: its number and the day on which it was filed."""
    label = f"Dkt. {entry.number.value}" if entry.number else "no number"
    return label, with_weekday(entry.filed_on.value) if entry.filed_on else "day not shown", entry.spans


def _judge(judge: Judge) -> str:
    start = f", from {with_weekday(judge.from_.value)}" if judge.from_ else ""
    end = f", to {with_weekday(judge.to.value)}" if judge.to else ""
    return f"{judge.name}{start}{end}"


def _party(party: Party) -> str:
    counsel = "; ".join(name.value for name in party.counsel)
    return f"{party.name}, by {counsel}" if counsel else party.name
