"""The court's own words on a paper: which of them rule, clause by clause, with quoted matter blanked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conferral.model.facts import Kind
from conferral.model.spans import Span
from conferral.readers.document import Document, PartKind
from conferral.text.wording import Wording, worded

_QUOTED = Wording(r'(?<![\w"])"[^"]{25,1500}"')
_CLERKS = Wording(
    r"\(Entered:|\(Filed on \d|Mailed notice|NOTIFICATION OF DOCKET ENTRY|text[- ]only (?:entry|order)"
    r"|MINUTE entry|PAPERLESS ORDER|ORAL ORDER:|Associated Cases:",
    re.I,
)
_ENDORSED = Wording(r"ENDORSED LETTER|MEMO(?:RANDUM)?[ -]ENDORSE\w*|Memo[ -]Endorse\w*")
_ENDORSEMENT = Wording(r"\bENDORSEMENT[.:]{1,3}[\s.:]{0,8}")
_LONGEST = 3_000  # no sentence of a court's is longer; a text without stops must not be read in one piece
_BREAK = Wording(r";\s")
_DAY_CUT = Wording(r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2})\.$")
_YEAR = Wording(r"(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the court's: ``text`` stands at ``start`` of the clean text, character for character.

    Lines are joined by spaces and long quotations blanked, so that the words of others rule nothing.
    """

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where the clause ends in the clean text."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Bench:
    """All that the court wrote on one paper.

    ``entry`` marks the clerk's one-paragraph summary on a docket; ``endorsed`` a ruling written on somebody's letter.
    """

    document: Document
    clauses: tuple[Clause, ...]
    entry: bool
    endorsed: bool

    def span(self, start: int, end: int) -> Span:
        """The source span of a range of the clean text, without the blanks at its edges."""
        text = self.document.text
        while start < end - 1 and text[start].isspace():
            start += 1
        while end > start + 1 and text[end - 1].isspace():
            end -= 1
        return self.document.span(start, end)


def bench_of(document: Document, kind: Kind) -> Bench:
    """The court's words on a paper; no clauses where the court wrote none."""
    text = document.text
    zones = [(part.start, part.end) for part in document.parts_of(PartKind.RULING)]
    opening = text[zones[0][0] : zones[0][0] + 400] if zones else ""
    on_letter = kind is Kind.ENDORSED_LETTER
    entry = not on_letter and (kind is Kind.DOCKET_ENTRY or bool(_CLERKS.search(text)) or _is_one_paragraph(text))
    endorsed = on_letter or bool(_ENDORSED.search(opening))
    return Bench(document, tuple(_clauses(document)), entry, endorsed)


def _is_one_paragraph(text: str) -> bool:
    """A short order without lines and without the court's name over it: the clerk's text on the docket."""
    return len(text) < 6_000 and "\n" not in text.strip() and not worded(r"DISTRICT\s{1,3}COURT").search(text)


def _clauses(document: Document) -> Iterator[Clause]:
    prose = _unquoted(document)
    for start, end in _sentences(document):
        words = prose[start:end]
        begin = 0
        for stop in (*(cut.end() for cut in _BREAK.finditer(words)), len(words)):
            for low in range(begin, stop, _LONGEST):
                if words[low : min(stop, low + _LONGEST)].strip():
                    yield Clause(start + low, words[low : min(stop, low + _LONGEST)])
            begin = stop


def _unquoted(document: Document) -> str:
    """The prose, with what the rulings quote at length blanked: a rule or a letter quoted rules nothing."""
    prose = document.prose
    pieces: list[str] = []
    done = 0
    for part in document.parts_of(PartKind.RULING):
        for quoted in _QUOTED.finditer(prose, part.start, part.end):
            if "\n\n" not in document.text[quoted.start() : quoted.end()]:
                pieces += [prose[done : quoted.start() + 1], "_" * (len(quoted[0]) - 2)]
                done = quoted.end() - 1
    return "".join((*pieces, prose[done:]))


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    """Sentences of the rulings; a day that a scanner broke with a full stop ("September 29. 2015") is made whole."""
    held: tuple[int, int] | None = None
    for sentence in document.sentences_of(PartKind.RULING):
        if held and _DAY_CUT.search(document.text[held[0] : held[1]][-16:]) and _YEAR.match(sentence.text):
            held = (held[0], sentence.end)
            continue
        if held:
            yield held
        held = (sentence.start, sentence.end)
    if held:
        yield held


def after_the_endorsement(bench: Bench) -> tuple[Clause, ...]:
    """The clauses in which the court speaks: behind the word ENDORSEMENT where a clerk sums up the letter first."""
    if not (bench.entry and bench.endorsed):
        return bench.clauses
    for at, clause in enumerate(bench.clauses):
        if heading := _ENDORSEMENT.search(clause.text):
            rest = Clause(clause.start + heading.end(), clause.text[heading.end() :])
            return (rest, *bench.clauses[at + 1 :]) if rest.text.strip() else bench.clauses[at + 1 :]
    return bench.clauses
