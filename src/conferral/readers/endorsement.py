"""Where on a letter the judge's ruling stands: below the signature, above the letterhead, or between two paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from conferral.text.wording import Wording, worded

Range = tuple[int, int]

_DECIDES = (
    r"S[O0]\s?[O0]RD[EF]RED|So [Oo]rdered|[Ii][Tt] [Ii][Ss] (?:[Hh]ereby |HEREBY |FURTHER |so |SO ){0,2}(?:ORDERED"
    r"|ordered|Ordered)|\bORDERED\b"
    r"|\b(?i:application|request|motion|relief|extension|adjournment)s?\b[^.\n]{0,120}?\b(?i:is|are"
    r"|be)\s(?i:hereby\s)?(?i:granted|denied|approved)"
    r"|\b(?i:application|request|motion)s?\s(?:is\s)?(?:GRANTED|DENIED|granted|denied|Granted|Denied)"
)
_DECISION = Wording(rf"(?:{_DECIDES})")
_BELOW = Wording(
    rf"(?:{_DECIDES}|(?<![^\n])[ ]{{0,40}}(?:\[?\(?(?i:handwritten)[^\n]{{0,12}}?[\]:.)]{{1,2}}\s{{0,2}})?(?:GRANTED"
    r"|DENIED|APPROVED|Granted|Denied|Approved|ENDORSEMENT)\b"
    r"|(?i:\bmemo(?:randum)?\.?\s?endorse)"
    r"|(?<![^\n])[ ]{0,40}(?:\[[^\]\n]{3,40}\]|(?i:margin)[^:\n]{0,24}:)\W{0,3}(?i:granted|denied|allowed|approved)\b"
    r"|\bBY THE COURT\b|\bThe Court (?:has|will|directs|orders|grants|denies|finds|declines)\b|\bORDER\s?(?:\n|:)"
    r"|held in abeyance)"
)
_TITLE = Wording(
    r"(?:\bC?\.?U\.?\s?S\.?\s?[MD]\.?\s?J\b\.?|\bCUSMJ\b|\bU(?:nited|\.)\s?S(?:tates|\.)\s(?:Chief\s)?(?:Magistrate"
    r"|District)\s(?:Court\s)?Judge|UNITED\sSTATES\s(?:MAGISTRATE|DISTRICT)\sJUDGE)"
)
_DATE_LINE = Wording(r"\s{0,3}(?:[^\n]{0,40}\n){0,1}[^\n]{0,40}\d{1,4}[^\n]{0,20}(?=\n|$)")
_DAY_ALONE = Wording(r"(?<![^\n])[ ]{0,60}\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}[ .:]{0,9}\n\Z")
_PROSE = Wording(r"\b(?:the|is|are|shall|to|by|of|this|has|will|and|for|in)\b")
_SMALL_WORD = Wording(r"\b[a-z]{2,}\b")
_MANY = 6  # small words on a line that make it prose
_BLOCK = Wording(r"[^\n][^\n]{0,400}(?:\n(?![ ]*\n)[^\n]{1,400}){0,40}")
_DIRECTS = Wording(
    r"\b(?i:den(?:ied|ying)|grant(?:ed|ing)|approv(?:ed|ing)|overruled|sustained|reserved|shall|must|directed"
    r"|declined|court will|i will|reserves|vacated|cancel+ed|reset|allowed|adj'd|is off|are off"
    r"|may (?:file|renew|re-?file|submit|respond|move)|(?:is|are|be) due|due by|terminated|moot|stricken|extended"
    r"|extension|adjourned|confer|respond"
    r"|(?:is|are) to|set for|no (?:extension|conference|adjournment))(?![\w])"
)
_SIGNED = Wording(
    rf"{_TITLE.pattern}|S[oO] [oO][rR][dD][eE][rR][eE][dD]|SO ORDERED|/s/|\b[MD]\.J\."
    r"|\b[A-Z]{2,3},?\s\d{1,2}/\d{1,2}/\d{2,4}"
)
_BEGINS = Wording(
    r"\W{0,8}(?:(?i:handwritten|endorsement|order|ruling|memo endorsed)\W{1,4})?(?:(?:The\s)?(?i:application|request"
    r"|motion)\s"
    r"(?:is\s)?(?:hereby\s)?)?(?:(?i:denied|granted|approved|so ordered|overruled|no extension)\b|Conf(?:erence"
    r"|\.)\s(?:set|adj))"
    r"|\W{0,8}(?:ORDER|ENDORSEMENT|MEMO(?:RANDUM)? ENDORSE(?:D|MENT))\W{0,4}(?=\n|$)"
)
# What opens a note that is no sentence: a margin, a stamp, or a title and a day before the words.
_NOTE = Wording(
    r"[ ]{0,40}(?:\[[^\]\n]{3,40}\]|(?i:margin)[^:\n]{0,24}:|(?:ORDER|RULING|ENDORSE[MD]\w*|ENTERED|FILED|SO ORDERED)"
    r"[ ,:–-]{1,4}(?=\d{1,2}[/.-]\d|[A-Z][a-z]{2,8}\.? \d))[^\n]{12}"
)
# A ruling of a word or two, as judges write them by hand: "NO.", "OK", "Mot. denied", "3/5/2024 - Granted".
_SHORT = Wording(
    r"\W{0,8}(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\W{1,4})?(?:the\s)?(?:(?:mot(?:ion|\.)|app(?:lication|l?n?\.)"
    r"|req(?:uest|\.)|letter"
    r"|ltr\.?)\s(?:is\s)?)?(?:no|yes|ok|okay|granted|denied|den\.|approved|disapproved|rejected|refused|moot"
    r"|stricken|adj\.|adjourned"
    r"|hereby|so ordered|overruled|allowed)(?![\w'-])(?!\s(?:copies|further|one))",
    re.I,
)
_A_DAY = Wording(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}")
_UNSIGNED = Wording(
    r"(?:SO ORDERED|\bdated?:?|\bthis\b[^\n]{0,30}\bday of\b|\b(?:the )?hon(?:\.|orable)|_{2,}|\b(?:January"
    r"|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b|\b(?:19|20)\d\d\b|\b(?:19|20)_+)",
    re.I,
)
_HEADS = Wording(
    r"(?:TEXT OF )?(?:THE )?(?:(?:COURT|JUDGE)'?S )?(?:ORDER|ENDORSEMENT|ENDORSED|RULING|MEMO(?:RANDUM)? ENDORSED"
    r"|(?:ENDORSED|MARGIN(?:AL)?|TEXT|ELECTRONIC|PAPERLESS|HANDWRITTEN|DOCKET) (?:ORDER|RULING|NOTE|NOTATION"
    r"|ENDORSEMENT)"
    r"|NOTATION)",
    re.I,
)
_COPIED = Wording(r"(?<![^\n])[ ]{0,20}(?:cc|c|xc|[Cc]op(?:y|ies) to)\s?:[^\n]*")
_JUDGE = Wording(
    r"(?:Hon(?:\.|orable)|Judge|Magistrate)\s{1,3}(?:Judge\s)?(?P<first>(?:[A-Z][\w.'-]{0,20}\s){0,3}?)"
    r"(?P<last>[A-Z][\w'-]{2,24})(?=\s{0,3}(?:[,:;(\n]|$|--))"
)
_UNDERSIGNED = Wording(r"\s{0,60}(?:_{3,}|/?s/|Dated?:|S[oO] [oO][rR][dD][eE][rR][eE][dD]|SO ORDERED|BY THE COURT)")
_ADDRESSED = Wording(r"(?<![^\n])[ ]{0,60}(?:(?:Re|RE|In re|Subject|SUBJECT)\s{0,2}[:;]|(?:The\s)?Hon(?:\.|orable)\s)")
_SHORTENED = Wording(r"(?:\b(?:Esqs?|Jr|Sr|Inc|Ltd|Co|Corp|Hon)\.|\b(?:[A-Z]\.){1,4}|\S@.*)\s*$")
_START_OF_RULING = Wording(
    r"\b(?:By|On or before|The|Application|Request|Motion|Counsel|Parties|Plaintiff"
    r"|Defendant)s?\b[^.]{0,200}?\b(?:shall|will|is|are)\b"
)


def hand_of_judge(text: str, end: int) -> Wording:
    """By what a ruling is known as the judge's: title, "so ordered", or the addressee's own name or initials.

    ``text[:end]`` is the letter down to its greeting.
    """
    named = _JUDGE.search(text, 0, end)
    if named is None:
        return _SIGNED
    initials = r"\.?\s?".join(word[0] for word in (*named["first"].split(), named["last"]))
    own = r"(?<![^\n])[ ]{0,60}(?:ENTER(?:ED)?[:,]? {1,4})?(?:[A-Z][\w.]{0,20}\s){0,4}"
    own += rf"{re.escape(named['last'])}\b[^\n]{{0,40}}(?=\n|$)"
    own += rf"|(?<=[.\])-])[ -]{{1,9}}(?:[A-Z]\.\s?){{0,3}}{re.escape(named['last'])}(?:,? J\.)?[ ]{{0,9}}(?=\n|$)"
    return Wording(rf"{_SIGNED.pattern}|{own}" + (rf"|\b{initials}\b" if len(initials) > 1 else ""))


def rulings_below(text: str, closed: int, signed_off: int, hand: Wording) -> tuple[Range, ...]:
    """The ruling under the signature and the list of copies, if there is one; ``hand`` is the judge's."""
    if closed >= len(text) or not (_BELOW.search(text, signed_off) or hand.search(text, signed_off)):
        return ()
    if "\n" not in text[signed_off:].strip():
        decision = _BELOW.search(text, signed_off)
        return ((_sentence_start(text, decision.start(), signed_off), len(text)),) if decision else ()
    start = _first_prose(text, signed_off)
    return ((start, len(text)),) if start is not None and _ruled(text, start, hand) else ()


def _ruled(text: str, start: int, hand: Wording) -> bool:
    """Whether what stands below a letter from ``start`` on decides, or directs something in the judge's hand."""
    if _left_blank(text[start:], hand):
        return False
    if _BELOW.search(text, start):
        return True
    signed = hand.search(_COPIED.sub("", text[start:]))
    if signed is None:
        return False
    title = _TITLE.search(text, start)
    dated = title and _A_DAY.search(text, max(start, title.start() - 90), title.end() + 60)
    return bool(dated or _DIRECTS.search(text, start) or _SHORT.match(text, start))


def _left_blank(words: str, hand: Wording) -> bool:
    """Whether counsel left a form for the judge to sign, and nobody has: a rule to sign on, and no word besides."""
    if not worded(r"_{3}").search(words) or worded(r"/?s/|\d{1,2}[/.-]\d{1,2}[/.-]\d").search(words):
        return False
    rest = _UNSIGNED.sub("", hand.sub("", words))
    return not worded(r"[a-z]{3}", re.I).search(rest) and not worded(r"\d{1,2},").search(rest)


def _first_prose(text: str, signed_off: int) -> int | None:
    """The first line below the signature that is neither a name nor an address."""
    for begin, line in _lines(text, text.find("\n", signed_off) + 1):
        opens = _NOTE.match(line) or _SHORT.match(line) or _HEADS.fullmatch(line.strip(" :*[]()."))
        if opens or _BELOW.search(line) or is_prose(line):
            dated = _DAY_ALONE.search(text, signed_off, begin)
            return dated.start() if dated else begin
    return None


def is_prose(words: str) -> bool:
    """Whether the words are a sentence's, not a name's or an address's."""
    if words.rstrip().endswith((".", "!", "?")) and not _SHORTENED.search(words):
        return True
    return len(words.split()) >= 5 and (len(_PROSE.findall(words)) >= 2 or len(_SMALL_WORD.findall(words)) >= _MANY)


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, text[start:end]
        start = end + 1


def rulings_within(text: str, begin: int, end: int, closed: int, hand: Wording) -> tuple[Range, ...]:
    """Rulings written above the salutation (which lies at ``begin:end``) or into the letter's body."""
    above = _signed_blocks(text, 0, begin, hand) or _signed_ruling(text, 0, begin)
    within = _signed_ruling(text, end, closed) or _signed_blocks(text, end, closed, hand)
    return tuple(ruling for ruling in (above, within) if ruling)


def _signed_blocks(text: str, start: int, stop: int, hand: Wording) -> Range | None:
    """Paragraphs that decide something and that the judge signs or initials.

    In a letter's head any prose may decide; in its body a paragraph must begin with the decision.
    """
    blocks = [match.span() for match in _BLOCK.finditer(text, start, stop)]
    for place, (low, high) in enumerate(blocks):
        decides = _BEGINS.match(text, low, high) if start else _decides(text, low, high)
        if not decides or _ADDRESSED.search(text, low, high):
            continue
        for last, (begin, end) in enumerate(blocks[place : place + 3], place):
            if last > place and _ADDRESSED.search(text, begin, end):
                break
            if hand.search(text, low, end):
                return low, _with_signature(text, blocks[last:])
    return None


def _with_signature(text: str, blocks: list[Range]) -> int:
    """Where the judge's name, title and day under a ruling end."""
    end = blocks[0][1]
    for low, high in blocks[1:4]:
        signs = _TITLE.search(text, low, high) or _UNDERSIGNED.match(text, low, high)
        if high - low > 160 or not signs or _ADDRESSED.search(text, low, high):
            break
        end = high
    return end


def _decides(text: str, low: int, high: int) -> bool:
    """Whether a paragraph begins with its decision, or is prose that decides or directs."""
    if _BEGINS.match(text, low, high):
        return True
    return is_prose(text[low:high]) and _DIRECTS.search(text, low, high) is not None


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
    """Whether the place lies between the quotation marks of its paragraph."""
    begin = max(text.rfind("\n\n", 0, place), place - 2_000, 0)
    return text.count('"', begin, place) % 2 == 1


def _block_start(text: str, place: int, low: int) -> int:
    """Back to the blank line above; in a text without lines, to the first words that direct something."""
    if "\n" not in text[low:place]:
        if text[low:place].strip() and place - low > 30:
            opening = _START_OF_RULING.search(text, low, place)
            return opening.start() if opening else _sentence_start(text, place, low)
        return low
    blank = text.rfind("\n\n", low, place)
    while blank > low and is_prose(text[(above := max(text.rfind("\n\n", low, blank), low)) : blank]) and not low:
        blank = above if above > low else low - 2
    return max(blank + 2, low) if blank >= 0 else low


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
