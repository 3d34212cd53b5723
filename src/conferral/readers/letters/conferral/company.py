"""Who took part in the talks, gathered from the sentence that tells of one and from those around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conferral.readers.document import Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.letters.conferral.attendance import (
    Attendance,
    as_before,
    by_pronoun,
    last_named,
    of_day,
    present,
    speaking,
    the_same,
    writer_by,
)
from conferral.readers.letters.conferral.counsel import Roster, surname_of
from conferral.readers.letters.conferral.occasions import Occasion
from conferral.readers.letters.conferral.talk import Talk
from conferral.text.wording import Wording, worded

_SAME = Wording(r"[(;,] ?(?:with )?(?:the )?same(?: people| counsel| lawyers| participants)?[,;)]")
_HE_SAID = Wording(r"\b(?P<who>[Hh]e|[Ss]he) (?:\w+ly )?(?:said|told|took|would|stood|gave|thought|\w{3,12}ed)\b")


def there_at(
    text: str, occasion: Occasion, siblings: Sequence[Occasion], talks: Sequence[Talk], roster: Roster
) -> Attendance:
    """Those who took part in a talk, as its own sentence and those before show."""
    there = present(text, occasion, siblings, roster)
    if talks and (the_same(text, occasion.begin, _subject_end(occasion)) or _we_again(text, occasion, roster)):
        return talks[-1].there.joined(there)
    if talks and occasion.date and _SAME.search(text, occasion.date.end, min(occasion.finish, occasion.date.end + 40)):
        return talks[-1].there.joined(there)
    if len([name for name in there.names if roster.side(name[0]) not in (None, roster.sides_of_parties.own)]) == 0:
        pronoun = by_pronoun(text, occasion.begin, min(occasion.finish, occasion.end + 90))
        if pronoun:
            other = _meant(roster, pronoun[0], text[pronoun[0] : pronoun[1]])
            return there.joined(Attendance(((other[0], *pronoun),))) if other else there
    return there


def _subject_end(occasion: Occasion) -> int:
    """Where the subject of the telling words ends; in "So did they" it is among them."""
    return occasion.end if occasion.kind == "did" else occasion.start


def _we_again(text: str, occasion: Occasion, roster: Roster) -> bool:
    """Whether the "we" of a letter written as "I" spoke again: it is those who spoke before."""
    return (
        occasion.again
        and roster.first_person
        and occasion.kind in ("spoke", "conferred", "held", "talked")
        and worded(r"\b[Ww]e (?:\w+ )?$").search(text[occasion.begin : occasion.start]) is not None
    )


def _meant(roster: Roster, before: int, pronoun: str) -> tuple[str, int, int] | None:
    """Whom "he" means: the one across named last; failing that, the titled person of unknown side named last."""
    titles = ("Mr",) if pronoun.lower() in ("she", "her") else ("Ms", "Mrs", "Miss")
    others = {name.surname for name in roster.names if name.title and name.title.rstrip(".") in titles}
    known = last_named(roster, before, 900, set(_across(roster)) - others)
    if known:
        return known
    writing = {surname_of(writer) for writer in roster.writers}
    titled = {
        name.surname
        for name in roster.within(max(0, before - 900), before)
        if name.title and not name.title.startswith("Dr") and roster.side(name.surname) is None
    }
    return last_named(roster, before, 900, titled - writing - others)


def _across(roster: Roster) -> list[str]:
    own = roster.sides_of_parties.own
    return [surname for surname, side in roster.sides.items() if side is not own]


def supplied(text: str, talks: list[Talk], sentences: Sequence[Sentence], roster: Roster) -> list[Talk]:
    """Where nobody across the table is named in a talk, those whom the next sentences have speak in it."""
    own = roster.sides_of_parties.own
    faced = [talk if own is None or _faced(talk, roster) else _facing(text, talk, sentences, roster) for talk in talks]
    return [_joined_by_writer(text, talk, sentences, roster) for talk in faced]


def _joined_by_writer(text: str, talk: Talk, sentences: Sequence[Sentence], roster: Roster) -> Talk:
    """A talk with nobody of the writer's side named was the writer's own, where "I", "me" or "we" is by."""
    own = roster.sides_of_parties.own
    if own is None or not roster.first_person:
        return talk
    if any(roster.side(name[0]) in (own, None) for name in talk.there.names):
        return talk
    last = sentences[min(talk.told_in + 1, len(sentences) - 1)]
    return replace(
        talk, there=writer_by(text, talk.there, talk.occasion.begin, max(last.end, talk.occasion.finish), roster)
    )


def _faced(talk: Talk, roster: Roster) -> bool:
    own = roster.sides_of_parties.own
    return any(roster.side(name[0]) is not own for name in talk.there.names)


def _facing(text: str, talk: Talk, sentences: Sequence[Sentence], roster: Roster) -> Talk:
    there = talk.there
    for k, sentence in enumerate(sentences[talk.told_in : talk.told_in + 6]):
        there = there.joined(speaking(text, sentence, roster, during=k == 0 or k > 2))
        pronoun = _HE_SAID.search(text, sentence.start, sentence.end) if 0 < k < 3 else None
        if pronoun and there.names and not _faced(replace(talk, there=there), roster):
            other = _meant(roster, talk.occasion.begin, pronoun["who"])
            there = (
                there.joined(Attendance(((other[0], pronoun.start("who"), pronoun.end("who")),))) if other else there
            )
    return replace(talk, there=there)


def attended(
    text: str, group: list[Talk], attendance: Attendance, sentence: Sentence, dates: Sequence[FoundDate]
) -> list[Talk]:
    """The talks with those who attended: of one day where the list names it, else of all."""
    day = of_day(text, sentence, dates)
    if day is None or not any(talk.date == day.date for talk in group):
        return [replace(talk, there=talk.there.joined(attendance)) for talk in group]
    before = [talk.there for talk in group if talk.date != day.date and talk.there.names]
    there = before[-1].joined(attendance) if before and as_before(text, sentence) else attendance
    return [replace(talk, there=talk.there.joined(there)) if talk.date == day.date else talk for talk in group]
