"""Where on a letter the judge's ruling stands: below the signature, above the letterhead, or between two paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

Range = tuple[int, int]

_DECIDES = (
    r"S[O0]\s?[O0]RD[EF]RED|So [Oo]rdered|[Ii][Tt] [Ii][Ss] (?:[Hh]ereby |HEREBY |FURTHER |so |SO ){0,2}(?:ORDERED"
    r"|ordered|Ordered)|\bORDERED\b"
    r"|\b(?i:application|request|motion|relief|extension|adjournment)s?\b[^.\n]{0,120}?\b(?i:is|are"
    r"|be)\s(?i:hereby\s)?(?i:granted|denied|approved)"
    r"|\b(?i:application|request|motion)s?\s(?:is\s)?(?:GRANTED|DENIED|granted|denied|Granted|Denied)"
)
_DECISION = re.compile(rf"(?:{_DECIDES})")
_BELOW = re.compile(
    rf"(?:{_DECIDES}|(?<![^\n])[ ]{{0,40}}(?:GRANTED|DENIED|APPROVED|Granted|Denied|Approved|ENDORSEMENT)\b"
    r"|(?i:\bmemo(?:randum)?\.?\s?endorse)"
    r"|\bBY THE COURT\b|\bThe Court (?:has|will|directs|orders|grants|denies|finds|declines)\b|\bORDER\s?(?:\n|:)"
    r"|held in abeyance)"
)
_TITLE = re.compile(
    r"(?:\bC?\.?U\.?\s?S\.?\s?[MD]\.?\s?J\b\.?|\bCUSMJ\b|\bU(?:nited|\.)\s?S(?:tates|\.)\s(?:Chief\s)?(?:Magistrate"
    r"|District)\s(?:Court\s)?Judge|UNITED\sSTATES\s(?:MAGISTRATE|DISTRICT)\sJUDGE)"
)
_DATE_LINE = re.compile(r"\s{0,3}(?:[^\n]{0,40}\n){0,1}[^\n]{0,40}\d{1,4}[^\n]{0,20}(?=\n|$)")
_PROSE = re.compile(r"\b(?:the|is|are|shall|to|by|of|this|has|will|and|for|in)\b")
_SHORTENED = re.compile(r"(?:\b(?:Esqs?|Jr|Sr|Inc|Ltd|Co|Corp|Hon)\.|\b(?:[A-Z]\.){1,4}|@.*)\s*$")
_START_OF_RULING = re.compile(
    r"\b(?:By|On or before|The|Application|Request|Motion|Counsel|Parties|Plaintiff"
    r"|Defendant)s?\b[^.]{0,200}?\b(?:shall|will|is|are)\b"
)


def rulings_below(text: str, closed: int, signed_off: int) -> tuple[Range, ...]:
    """The ruling under the signature and the list of copies, if there is one."""
    if closed >= len(text) or not (_BELOW.search(text, signed_off) or _TITLE.search(text, signed_off)):
        return ()
    if "\n" not in text[signed_off:]:
        decision = _BELOW.search(text, signed_off)
        return ((_sentence_start(text, decision.start(), signed_off), len(text)),) if decision else ()
    start = _first_prose(text, signed_off)
    return ((start, len(text)),) if start is not None and _BELOW.search(text, start) else ()


def _first_prose(text: str, signed_off: int) -> int | None:
    """The first line below the signature that is neither a name nor an address."""
    for begin, line in _lines(text, text.find("\n", signed_off) + 1):
        if _BELOW.search(line) or _is_prose(line):
            return begin
    return None


def _is_prose(words: str) -> bool:
    """Whether the words are a sentence's, not a name's or an address's."""
    if words.rstrip().endswith((".", "!", "?")) and not _SHORTENED.search(words):
        return True
    return len(words.split()) >= 5 and len(_PROSE.findall(words)) >= 2


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, text[start:end]
        start = end + 1


def rulings_within(text: str, begin: int, end: int, closed: int) -> tuple[Range, ...]:
    """Rulings written above the salutation (which lies at ``begin:end``) or into the letter's body."""
    found = [ruling for low, high in ((0, begin), (end, closed)) if (ruling := _signed_ruling(text, low, high))]
    return tuple(found)


def _signed_ruling(text: str, low: int, high: int) -> Range | None:
    """A decision with a judge's title under it; a decision that the letter only recites has none."""
    for decision in _DECISION.finditer(text, low, high):
        title = _TITLE.search(text, decision.end(), min(high, decision.end() + 1_200))
        if title is None or _quoted(text, decision.start()):
            continue
        if low and title.start() - decision.end() > 400:
            continue
        start = _block_start(text, decision.start(), low)
        return start, min(_block_end(text, title, high), high)
    return None


def _quoted(text: str, place: int) -> bool:
    return text[place - 1 : place] == '"'


def _block_start(text: str, place: int, low: int) -> int:
    """Back to the blank line above; in a text without lines, to the first words that direct something."""
    if "\n" not in text[low:place]:
        if text[low:place].strip() and place - low > 30:
            opening = _START_OF_RULING.search(text, low, place)
            return opening.start() if opening else _sentence_start(text, place, low)
        return low
    blank = text.rfind("\n\n", low, place)
    while blank > low and _is_prose(text[(above := max(text.rfind("\n\n", low, blank), low)) : blank]) and not low:
        blank = above if above > low else low - 2
    return max(blank + 2, low)


def _block_end(text: str, title: re.Match[str], high: int) -> int:
    """Past the judge's title and the place and day under it, but not into the letter."""
    blank = text.find("\n\n", title.end(), high)
    if 0 <= blank - title.end() <= 120:
        return blank + 1
    dated = _DATE_LINE.match(text, title.end(), min(high, title.end() + 120))
    return dated.end() if dated else title.end()


def _sentence_start(text: str, place: int, low: int) -> int:
    stop = max(text.rfind(mark, low, place) for mark in (". ", "? ", ") ", ": "))
    return stop + 2 if stop >= 0 else low
