"""Where a letter to a judge opens: the greeting, or the first words under the address where there is none."""

from __future__ import annotations

import re

from conferral.readers.endorsement import is_prose
from conferral.text.wording import Wording

_RANK = r"(?:(?:The|Chief|Senior|Magistrate|District|United\s+States|U\.?\s?S\.?|Hon\.?|Honorable)\s{1,3}){0,4}"
_BENCH = rf"{_RANK}(?:J[uo]d[gq][ec]s?|Magistrate|Justice|Hon(?:\.|orable))"
_GREETING = Wording(
    # "Dear Judge Roe:", and without a stop where the line ends there
    rf"\bDear\s{{0,3}}(?:Your Honor,?\s)?{_BENCH}\b[^:,;\n]{{0,60}}(?:[:,;]|--|(?=[ ]{{0,9}}\n))"
    rf"|\bDear\s{{1,3}}(?:Chief\s|Magistrate\s|Hon(?:\.|orable)?\s){{1,2}}[^:,;\n]{{2,50}}(?:[:,;]|(?=[ ]{{0,9}}\n))"
    # "Judge Roe:" on a line of its own; with a comma only where a paragraph follows
    rf"|(?<![^\n])[ ]{{0,60}}(?:(?:Your Honor|Good (?:morning|afternoon|day)|To|Hello),?\s)?{_BENCH}\s{{1,2}}"
    r"(?:[A-Z][\w.'-]{0,24}[ ]?){1,4}(?::|,(?=[ ]*\n[ ]*\n[ ]*[A-Z]))(?=[ ]*\n)"
    # a letter all in capitals
    r"|(?<![^\n])[ ]{0,60}(?:DEAR (?:[A-Z.]{2,12}\s){0,3}(?:JUDGE|HONORABLE|HON\.)\s[A-Z][^\n]{1,40}"
    r"|YOUR HONOR[,:]?)(?=[ ]*\n)"
    r"|\b(?:May it please (?:the Court|Your Honor)|To the Court|(?:Dear\s)?Your Honors?|To the Hon[^:,\n]{5,60}(?=:"
    r"|,[ ]*\n))"
    r"(?:\sJudge\s[A-Z][\w'-]{1,24})?\s{0,2}(?:[:,](?=\s{0,3}\n|\s{1,3}[A-Z])|--?(?=\s))"
)
_TO_ANYONE = Wording(r"(?<![^\n])[ ]{0,60}(?:Dear|To)\s(?P<whom>[A-Z][^:\n]{1,60}?)[ ]{0,2}[:,]?[ ]{0,9}(?=\n)")
_ADDRESSEE = Wording(
    rf"(?<![^\n])[ ]{{0,70}}(?:(?:To|TO)\s{{0,2}}:?\s{{1,9}}(?:the\s)?)?(?:{_BENCH}\s{{0,2}}(?=[A-Z])"
    r"|(?:[A-Z][\w.'-]{0,24}\s){1,4}?[A-Z][\w'-]{1,24},\s(?:C?\.?U\.?\s?S\.?\s?[MD]\.?\s?J\b|U(?:nited"
    r"|\.)\s?S[\w.]{1,6}"
    r"\s(?:Chief\s)?(?:Magistrate|District)\b))"
)
_MAIL_TO = Wording(r"(?<![^\n])[ ]{0,9}To:[^\n]{0,160}(?i:chambers|uscourts|judge|hon\.|honorable|magistrate)")
_MAIL_FROM = Wording(r"(?<![^\n])[ ]{0,9}From:[^\n]{1,160}")
_CLOSING = Wording(r"\b(?:Respectfully|Sincerely|[Tt]ruly|[Rr]egards|Thank [Yy]ou|With (?:thanks|respect))\b")
_SUBJECT = Wording(r"(?:^|\n|\s)(?:Re|RE|In re|Subject)\s{0,2}[:;]|\s(?:vs?\.|against|-v-)\s")
_CAPTION = Wording(r"UNITED\s+STATES\s+DISTRICT\s+COURT[\s\S]{0,900}(?:Plaintiffs?|Petitioner|Defendants?)[,.]")
_HEADING = Wording(r"\s{0,80}(?:Re|RE|In re|Subject|SUBJECT)\s{0,2}[:;]|[^\n]{0,90}\s(?:vs?\.|-v-|against)\s[A-Z]")
_BLANK = Wording(r"\n[ ]*\n\s*")


def find_opening(text: str) -> tuple[int, int] | None:
    r"""Where the greeting begins and ends; an empty range where a letter to a judge has none; None for other papers.

    >>> find_opening("Re: Roe v. Poe\n\nDear Magistrate Ash\n\nI write.")
    (16, 35)
    """
    greeting = _GREETING.search(text, 0, 12_000)
    if greeting and not _in_a_sentence(text, greeting.start()):
        return _trimmed(text, *greeting.span())
    addressee = _ADDRESSEE.search(text, 0, 4_000) or _mail(text)
    if addressee is None or _CAPTION.search(text, 0, addressee.start()):
        return None
    anyone = _TO_ANYONE.search(text, 0, 6_000)
    if anyone:
        return _trimmed(text, *anyone.span()) if anyone.start() > addressee.start() else None
    if not (_CLOSING.search(text, addressee.end()) or _SUBJECT.search(text, addressee.end())):
        return None
    return _first_words(text, addressee.end())


def _mail(text: str) -> re.Match[str] | None:
    """The line of an e-mail's head that sends it to chambers."""
    return _MAIL_TO.search(text, 0, 1_500) if _MAIL_FROM.search(text, 0, 1_500) else None


def _in_a_sentence(text: str, place: int) -> bool:
    return text[place : place + 4] != "Dear" and text[max(0, place - 2) : place].rstrip(" ")[-1:].islower()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \n":
        start += 1
    return start, end


def _first_words(text: str, after: int) -> tuple[int, int] | None:
    """The first paragraph of prose under the address and the subject."""
    place = after
    for blank in _BLANK.finditer(text, after, after + 6_000):
        place = blank.end()
        stop = text.find("\n\n", place)
        words = text[place : stop if stop >= 0 else place + 600]
        if is_prose(words) and not _HEADING.match(words):
            return place, place
    subject = _SUBJECT.search(text, after, after + 1_500)
    second = text.find("\n\n", subject.end() if subject else after)
    return None if second < 0 else (second + 2, second + 2)
