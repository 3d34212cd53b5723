"""A judge's own paper of practices: its paragraphs on discovery disputes, letters and extensions, found and quoted.

For a judge without a pack. What a paragraph is about is told by its words or by the heading above it; what it asks for
is not interpreted. Finding too much costs a reader a minute, finding too little costs the motion: in doubt a paragraph
is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from conferral.model.quoted import PaperQuoted, Passage, Topic
from conferral.text.cleaning import Cleaned, clean
from conferral.text.sentences import split
from conferral.text.source import Source
from conferral.text.wording import Wording

MOST_PASSAGES = 80
"""No judge's practices say more on the subject; a longer list would not be read."""

_LONGEST = 4_000  # characters; a longer paragraph is taken sentence by sentence


@dataclass(frozen=True, slots=True)
class _Cue:
    """Words that tell a topic, and words that must stand in the same paragraph (or its heading) for them to count."""

    topic: Topic
    words: Wording
    beside: Wording | None = None


def _cue(topic: Topic, words: str, beside: str | None = None) -> _Cue:
    return _Cue(topic, Wording(words, re.I), Wording(beside, re.I) if beside else None)


_CUES = (
    _cue(
        Topic.CONFERRAL,
        r"\b(?:meet|met|meeting)[- ](?:and|&)[- ]confer|\bgood[- ]faith\s+(?:effort|attempt|confer|negotiat)\w*"
        r"|\battempt\w*\s+(?:\w+\s+){0,3}to\s+resolve|\bimpasse\b|\bpre-?motion\s+communications?\b",
    ),
    _cue(
        Topic.CONFERRAL,
        r"\bconfer(?:s|red|ring|rals?)?\b",
        r"\b(?:counsel|part(?:y|ies)|adversar\w+|oppos\w+|each\s+other|attorneys?)\b",
    ),
    _cue(
        Topic.DISCOVERY_DISPUTES,
        r"\bdiscovery\b[^.]{0,120}\b(?:disputes?|disagreements?|motions?|applications?|problems?|conferences?|letters?)\b"
        r"|\b(?:disputes?|disagreements?|motions?|applications?|letters?)\b[^.]{0,80}\bdiscovery\b"
        r"|\bmotions?\s+to\s+(?:compel|quash)\b|\bprotective\s+orders?\b"
        r"|\b(?:Rules?|R\.|P\.)\s*(?:26\([cg]\)|37(?:\(|\.\d|\b))",
    ),
    _cue(Topic.PRE_MOTION_CONFERENCE, r"\bpre-?\s?motion\s+(?:conferences?|letters?|submissions?)\b"),
    _cue(
        Topic.JOINT_LETTER,
        r"\bjoint(?:ly)?\s+(?:\w+\s+){0,2}(?:letters?|statements?|stipulations?|submissions?)\b",
        r"\b(?:discovery|disputes?|disagree\w*|confer\w*)\b",
    ),
    _cue(
        Topic.LETTERS,
        r"\bletters?\b|\bletter[- ]motions?\b",
        r"\b(?:fil(?:e|es|ed|ing)|ECF|chambers|submit\w*|deliver\w*|docket\w*|motions?|the\s+Court)\b",
    ),
    _cue(
        Topic.LENGTH,
        r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s*(?:\(\d{1,2}\))?[\s-]+(?:single[- ]spaced\s+"
        r"|double[- ]spaced\s+)?pages?\b|\b\d[\d,]{2,5}\s+words\b|\bpage\s+limits?\b|\b(?:single|double)[- ]spaced\b",
        r"\b(?:letters?|discovery|joint)\b",
    ),
    _cue(
        Topic.EXTENSIONS,
        r"\b(?:extensions?|adjourn(?:ed|ment|ments)?|enlargements?|continuances?)\b|\bextend\b[^.]{0,60}\b(?:time|dates?"
        r"|deadlines?)\b",
        r"\b(?:requests?|requested|appl(?:y|ication)\w*|dates?|deadlines?|time|consent\w*|court)\b",
    ),
)  # fmt: skip
"""What tells a topic: a lawyer can add a row."""

# (a), 2., II.A, 3.b.i, § 4, a bullet: what begins a paragraph of a numbered paper even without a blank line before it.
_NUMBERED = Wording(
    r"[ \t]{0,60}(?:\(?(?:[ivx]{1,5}|[IVX]{1,5}|[A-Za-z]|\d{1,2})(?:[.)](?:[A-Za-z]|[ivx]{1,5}|\d{1,2})){0,3}[.)]{1,2}"
    r"|[•▪◦●§¶])[ \t]{1,20}\S"
)
_ENDED = Wording(r"[.:;?!][\"')\]]{0,3}\Z")
_HEADING = 90  # characters: a longer line is no heading
_HEADING_WORDS = 12


def quote_paper(source: Source) -> PaperQuoted:
    r"""The paragraphs of a judge's paper on discovery disputes, letters and extensions, with page and offsets.

    Never raises on any text; linear in its length.

    >>> paper = "1. Attire. Ties are worn.\n\n2. Discovery disputes. Counsel must confer by telephone first."
    >>> [(passage.span.start, passage.topics[0].value) for passage in quote_paper(Source.of(paper)).passages]
    [(27, 'conferral')]
    """
    cleaned = clean(source.text)
    found = _found(cleaned.text)
    return PaperQuoted(
        path=source.path,
        sha256=source.sha256,
        text_sha256=source.text_sha256,
        media_type=source.media_type,
        pages=source.pages,
        ocr=source.ocr,
        passages=tuple(_passage(source, cleaned, one) for one in islice(found, MOST_PASSAGES)),
        left_out=sum(1 for _ in found),
        warnings=source.warnings,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A range of the clean text that tells a topic, or stands under a heading that does."""

    start: int
    end: int
    topics: tuple[Topic, ...]
    under: str


def _found(text: str) -> Iterator[_Found]:
    """The paragraphs to quote, in order."""
    heading, of_heading = "", tuple[Topic, ...]()
    for start, end in _paragraphs(text):
        words = text[start:end]
        if _is_heading(words):
            heading, of_heading = " ".join(words.split()), _of_heading(words)
            continue
        for first, last in _pieces(text, start, end):
            told = {*topics_of(text[first:last], heading), *of_heading}
            if told and not _is_leader(text[first:last]):
                yield _Found(first, last, tuple(one for one in Topic if one in told), heading if of_heading else "")


def topics_of(words: str, heading: str = "") -> tuple[Topic, ...]:
    """What words of a paper are about, in the order of the topics; the heading may show in what sense they are meant.

    >>> [topic.value for topic in topics_of("Letters to the Court may not exceed three pages.")]
    ['letters', 'length']
    """
    beside = f"{heading}\n{words}"
    found = {cue.topic for cue in _CUES if cue.words.search(words) and (not cue.beside or cue.beside.search(beside))}
    return tuple(topic for topic in Topic if topic in found)


def _of_heading(words: str) -> tuple[Topic, ...]:
    """What a heading is about: it stands alone, so that its one word is enough where it can mean but one thing."""
    ambiguous = (Topic.LENGTH, Topic.JOINT_LETTER)
    found = {cue.topic for cue in _CUES if cue.topic not in ambiguous and cue.words.search(words)}
    return tuple(topic for topic in Topic if topic in found)


def _passage(source: Source, cleaned: Cleaned, found: _Found) -> Passage:
    span = cleaned.span(found.start, found.end)
    line, column = source.line_and_column(span.start)
    return Passage(source.quote(span), span, source.page_of(span.start), line, column, found.topics, found.under)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Ranges of the paragraphs: parted by blank lines and page ends, and where a number begins a line."""
    starts = [0]
    before = ""
    for line in re.finditer(r"[^\n\f]*(?:[\n\f]|\Z)", text):
        blank = not before.strip() or before.endswith("\f")
        if line.start() and (
            blank or (_NUMBERED.match(line[0]) and (_ENDED.search(before.rstrip()) or _is_heading(before)))
        ):
            starts.append(line.start())
        before = line[0]
    for start, end in pairwise([*dict.fromkeys(starts), len(text)]):
        words = text[start:end]
        if stripped := words.strip():
            first = start + len(words) - len(words.lstrip())
            yield first, first + len(stripped)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph whole, or where it is too long to be one, the sentences of it that tell a topic."""
    if end - start <= _LONGEST:
        yield start, end
        return
    for first, last in split(text, start, end):
        for at in range(first, last, _LONGEST):
            if topics_of(text[at : min(at + _LONGEST, last)]):
                yield at, min(at + _LONGEST, last)


def _is_heading(words: str) -> bool:
    """Whether words are a heading: one short line, capitals at the head of most words, no end of a sentence."""
    line = words.strip()
    if not line or len(line) > _HEADING or "\n" in line or line.endswith((".", ";", ",", "?")):
        return False
    long = [word for word in re.findall(r"[A-Za-z][\w'-]*", line) if len(word) > 3]
    capital = sum(word[0].isupper() for word in long)
    return bool(long) and len(line.split()) <= _HEADING_WORDS and capital * 3 >= len(long) * 2


def _is_leader(words: str) -> bool:
    """Whether words are no paragraph but a line of a table of contents or a bare number."""
    return len(words.split()) < 4 or "....." in words
