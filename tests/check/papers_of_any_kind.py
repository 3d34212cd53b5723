"""Readings of every shape, for properties that must hold of all of them."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st
from invented import TEXT

from conferral.model.facts import (
    Conferral,
    Deadline,
    Issue,
    Kind,
    Letter,
    Mode,
    OneWay,
    Outcome,
    Participant,
    Reading,
    Request,
    Ruling,
    Side,
    Stated,
    Via,
)
from conferral.model.spans import Shown, Span


def spans(least: int = 1) -> st.SearchStrategy[tuple[Span, ...]]:
    """Spans within the invented letter and beyond its end."""
    span = st.tuples(st.integers(0, len(TEXT) + 50), st.integers(1, 40)).map(lambda pair: Span(pair[0], sum(pair)))
    return st.lists(span, min_size=least, max_size=2).map(tuple)


def shown(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A fact with its words, or none."""
    return st.none() | st.builds(Shown, values, spans())


def days() -> st.SearchStrategy[dt.date]:
    """Days near each other, and days of any year."""
    return st.dates(dt.date(2024, 2, 20), dt.date(2024, 3, 31)) | st.dates()


def conferrals() -> st.SearchStrategy[Conferral]:
    """Conferrals with and without day, means and people."""
    who = st.builds(
        Participant, st.sampled_from(["Ada Finch", "Ben Cole"]), st.none() | st.sampled_from(Side), spans(), parties()
    )
    return st.builds(
        Conferral,
        spans=spans(),
        date=shown(days()),
        mode=shown(st.sampled_from(Mode)),
        duration_minutes=shown(st.integers(0, 300)),
        participants=st.lists(who, max_size=3).map(tuple),
    )


def parties() -> st.SearchStrategy[str | None]:
    """Parties as letters name them."""
    return st.none() | st.sampled_from(
        ["Northgate", "Defendant Northgate Logistics, Inc.", "Defendants", "", "Acme LLC"]
    )


def issues() -> st.SearchStrategy[Issue]:
    """Issues whose links to conferrals may lead nowhere."""
    return st.builds(
        Issue,
        what=st.text(max_size=20),
        spans=spans(0),
        arose_on=shown(days()),
        conferrals=st.lists(st.integers(-2, 4), max_size=3).map(tuple),
        concerns=st.lists(parties().filter(lambda party: party is not None), max_size=3).map(tuple),
    )


def letters() -> st.SearchStrategy[Letter]:
    """Frames of letters."""
    return st.builds(
        Letter,
        date=shown(days()),
        signatories=st.lists(st.builds(Shown, st.just("Ada Finch"), spans()), max_size=2).map(tuple),
        side=shown(st.sampled_from(Side)),
        via=shown(st.sampled_from(Via)),
        requests=st.lists(st.builds(Shown, st.sampled_from(Request), spans()), max_size=3).map(tuple),
    )


def readings() -> st.SearchStrategy[Reading]:
    """Readings of every shape, without a ruling."""
    return st.builds(
        Reading,
        kind=st.sampled_from(Kind),
        letter=st.none() | letters(),
        issues=st.lists(issues(), max_size=3).map(tuple),
        conferrals=st.lists(conferrals(), max_size=3).map(tuple),
        one_way=st.lists(st.builds(OneWay, spans(), shown(days()), shown(st.sampled_from(Mode))), max_size=2).map(
            tuple
        ),
        impasse=st.builds(Stated, spans(0)),
        told_adversary=st.builds(Stated, spans(0)),
        adversary_position=st.builds(Stated, spans(0)),
    )


def rulings() -> st.SearchStrategy[Reading]:
    """A ruling and what is read from its words, in a reading that holds nothing else."""
    outcome = st.builds(Shown, st.sampled_from(Outcome), spans())
    return st.builds(
        Reading,
        kind=st.just(Kind.ENDORSED_LETTER),
        ruling=st.builds(Ruling, outcome, spans(), shown(days()), shown(st.just("Gabriel W. Gorenstein"))),
        deadlines=st.lists(st.builds(Deadline, st.just("answer"), days(), spans()), max_size=2).map(tuple),
        dockets=st.lists(st.builds(Shown, st.integers(1, 99), spans()), max_size=2).map(tuple),
    )
