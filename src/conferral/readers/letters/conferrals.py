"""Conferrals: events between the sides that took place; attempts that nobody answered; and where the sides stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, zip_longest

from conferral.model.facts import Conferral, Letter, Mode, OneWay, Participant, Side, Stated
from conferral.model.spans import Shown, Span
from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.letters.conferral.counsel import Roster, read_roster
from conferral.readers.letters.conferral.occasions import Occasion
from conferral.readers.letters.conferral.sides import Sides, read_sides
from conferral.readers.letters.conferral.stances import deadlocked, decided, told, unknown, view
from conferral.readers.letters.conferral.talk import Talk
from conferral.readers.letters.conferral.talks import gather
from conferral.readers.letters.conferral.wording import wording
from conferral.readers.letters.conferral.written import Writing, attempts_in, exchanges_in
from conferral.text.wording import Wording

_LONGEST_SPAN = 700
_LONGEST_SENTENCE = 2000
_PLACE = Wording(
    r"\b(?:at|in|outside|inside)\s(?:the\s|my\s|our\s|his\s|her\s|their\s|[A-Z][\w.&'-]{1,20}\s){1,3}"
    r"(?:\w{3,14}\s){0,2}?(?:offices?(?:\sof(?:\s(?:[A-Z][\w.'-]*|&|and)){1,5})?"
    r"|courthouse(?:\s(?:cafe|cafeteria|lobby|steps))?|hallway|corridor|lobby|lounge|courtroom|jury room"
    r"|conference room)\b"
)


_PRO_SE = Wording(r"\bpro\sse\b|\bself-represented\b|\bunrepresented\b", re.I)
_WITH_PARTY = Wording(r"\b(?:with|to)\s(?:the\s)?(?P<party>[Pp]laintiff|[Dd]efendant)\b(?!'|\scounsel)")


@dataclass(frozen=True, slots=True)
class Dealings:
    """What a letter tells of the sides' dealings with each other."""

    conferrals: tuple[Conferral, ...] = ()
    one_way: tuple[OneWay, ...] = ()
    impasse: Stated = field(default_factory=Stated)
    told_adversary: Stated = field(default_factory=Stated)
    adversary_position: Stated = field(default_factory=Stated)


def read_dealings(document: Document, letter: Letter) -> Dealings:
    """Conferrals, unanswered attempts, impasse, what the other side was told, and what it says.

    Only the letter itself is read: what a ruling below it recites is not the letter's.
    """
    text = wording(document.text)
    sentences = _sentences(document)
    sides = read_sides(document, letter)
    roster = read_roster(document, letter, text, sides)
    talks = gather(document, text, sentences, roster)
    conferrals = [_conferral(document, talk, roster) for talk in talks]
    exchanged, unanswered = _writings(document, text, sentences, roster)
    told_already = [(talk.occasion.begin, talk.occasion.finish) for talk in talks if talk.mode and talk.mode.written]
    exchanged = [writing for writing in exchanged if (writing.start, writing.end) not in told_already]
    return Dealings(
        (*conferrals, *(_exchange(document, writing, roster) for writing in exchanged)),
        tuple(_attempt(document, writing) for writing in unanswered),
        *_stances(document, text, sentences, roster, letter),
    )


def _sentences(document: Document) -> list[Sentence]:
    """The sentences of the letter; one without end is read in pieces, so that time grows with length alone."""
    return [piece for sentence in document.sentences_of(PartKind.BODY) for piece in _pieces(sentence)]


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    if sentence.end - sentence.start <= _LONGEST_SENTENCE:
        yield sentence
        return
    for start in range(sentence.start, sentence.end, _LONGEST_SENTENCE):
        end = min(start + _LONGEST_SENTENCE, sentence.end)
        yield Sentence(start, end, sentence.text[start - sentence.start : end - sentence.start], sentence.part)


def _stances(
    document: Document, text: str, sentences: Sequence[Sentence], roster: Roster, letter: Letter
) -> tuple[Stated, Stated, Stated]:
    sides = roster.sides_of_parties
    joint = letter.joint.stated or sides.own is Side.JOINT
    return (
        _stated(document, (deadlocked(text, sentence) for sentence in sentences)),
        _stated(
            document,
            (
                told(text, sentence, following, roster)
                for sentence, following in zip_longest(sentences, sentences[1:])
                if sentence
            ),
        ),
        Stated() if unknown(text, sentences) else _stated(document, _views(text, sentences, sides, joint=joint)),
    )


def _views(text: str, sentences: Sequence[Sentence], sides: Sides, *, joint: bool) -> Iterator[tuple[int, int] | None]:
    """Where each sentence states the other side's view, if it does."""
    for i, sentence in enumerate(sentences):
        if not decided(text, sentences[i : i + 3]):
            yield view(text, sentence, sides, joint=joint)


def _stated(document: Document, places: Iterable[tuple[int, int] | None]) -> Stated:
    """The first place that says it: one is enough, and reading on would cost."""
    return Stated(tuple(_span(document, *place) for place in islice(filter(None, places), 1)))


def _span(document: Document, start: int, end: int) -> Span:
    return document.span(start, min(end, start + _LONGEST_SPAN))


def _conferral(document: Document, talk: Talk, roster: Roster) -> Conferral:
    occasion = talk.occasion
    length = occasion.length if occasion.length and occasion.length.minutes else None
    hours = occasion.hours
    timed = length or (hours if hours and hours.minutes else None)
    return Conferral(
        spans=(_span(document, occasion.begin, occasion.finish),),
        date=Shown(occasion.date.date, (document.span(occasion.date.start, occasion.date.end),))
        if occasion.date and occasion.date.date
        else None,
        date_as_written=occasion.date.as_written if occasion.date else None,
        time=Shown(" ".join(document.text[hours.start : hours.end].split()), (document.span(hours.start, hours.end),))
        if hours
        else None,
        place=_place(document, occasion),
        mode=Shown(occasion.mode.mode, (document.span(occasion.mode.start, occasion.mode.end),))
        if occasion.mode
        else None,
        duration_minutes=Shown(timed.minutes, (document.span(timed.start, timed.end),))
        if timed and timed.minutes
        else None,
        participants=_participants(document, talk, roster),
    )


def _place(document: Document, occasion: Occasion) -> Shown[str] | None:
    """Where the sides met, in the words of the letter."""
    if occasion.mode is None or occasion.mode.mode is not Mode.IN_PERSON:
        return None
    match = _PLACE.search(document.text, occasion.begin, min(occasion.finish, occasion.end + 300))
    return Shown(" ".join(match[0].split()), (document.span(*match.span()),)) if match else None


def _participants(document: Document, talk: Talk, roster: Roster) -> tuple[Participant, ...]:
    """Those who took part; the only one of unknown side, where nobody else speaks for the other, speaks for it."""
    found = tuple(_participant(document, name, roster) for name in talk.there.names)
    unknown = [person for person in found if person.side is None]
    other = roster.sides_of_parties.other
    if other is not None and found and all(person.side is roster.sides_of_parties.own for person in found):
        return (*found, *_unrepresented(document, talk, roster, other))
    if len(unknown) != 1 or other is None or len(found) < 2 or any(person.side is other for person in found):
        return found
    return tuple(replace(person, side=other) if person.side is None else person for person in found)


def _unrepresented(document: Document, talk: Talk, roster: Roster, other: Side) -> tuple[Participant, ...]:
    """The party without counsel with whom the writer spoke ("with Plaintiff"), where one person across is named."""
    occasion = talk.occasion
    across = [surname for surname, side in roster.sides.items() if side is other]
    met = _WITH_PARTY.search(document.text, occasion.start, min(occasion.finish, occasion.end + 60))
    if met is None or len(across) != 1 or _PRO_SE.search(document.text) is None:
        return ()
    return (_participant(document, (across[0], *met.span("party")), roster),)


def _participant(document: Document, name: tuple[str, int, int], roster: Roster) -> Participant:
    surname, start, end = name
    return Participant(
        roster.forms.get(surname, " ".join(document.text[start:end].split())),
        roster.side(surname),
        (document.span(start, end),),
        roster.clients.get(surname),
    )


def _writings(
    document: Document, text: str, sentences: Sequence[Sentence], roster: Roster
) -> tuple[list[Writing], list[Writing]]:
    exchanged: list[Writing] = []
    unanswered: list[Writing] = []
    for i, sentence in enumerate(sentences):
        dates = [date for date in document.dates_in(sentence.start, sentence.end) if date.date]
        following = sentences[i + 1] if i + 1 < len(sentences) else None
        exchanged += exchanges_in(text, sentence, sentences[i - 1] if i else None, dates, roster)
        unanswered += attempts_in(text, sentence, following, dates)
    return exchanged, _unrepeated(unanswered)


def _unrepeated(attempts: list[Writing]) -> list[Writing]:
    """The attempts without an undated one where the letter dates another: it says again that nobody answered."""
    return [attempt for attempt in attempts if attempt.date] or attempts[:1]


def _exchange(document: Document, writing: Writing, roster: Roster) -> Conferral:
    across = roster.sides_of_parties.other
    named = (
        (name.surname, name.start, name.end)
        for name in roster.within(writing.start, writing.end)
        if across is not None and roster.side(name.surname) is across
    )
    people = {person.name: person for person in (_participant(document, name, roster) for name in named)}
    return Conferral(
        spans=(_span(document, writing.start, writing.end),),
        date=Shown(writing.date.date, (document.span(writing.date.start, writing.date.end),))
        if writing.date and writing.date.date
        else None,
        date_as_written=writing.date.as_written if writing.date else None,
        mode=_mode(document, writing),
        participants=tuple(people.values()),
    )


def _attempt(document: Document, writing: Writing) -> OneWay:
    return OneWay(
        spans=(_span(document, writing.start, writing.end),),
        date=Shown(writing.date.date, (document.span(writing.date.start, writing.date.end),))
        if writing.date and writing.date.date
        else None,
        mode=_mode(document, writing),
    )


def _mode(document: Document, writing: Writing) -> Shown[Mode]:
    return Shown(writing.mode, (_span(document, writing.at, writing.end),))
