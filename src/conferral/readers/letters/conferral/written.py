"""Exchanges in writing between the sides, and attempts that nobody answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conferral.model.facts import Mode
from conferral.readers.document import Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.letters.conferral.sides import Sides
from conferral.text.wording import Wording, worded

_PAPER = r"(?:e-?mails?|letters?|faxes|correspondence|written correspondence)"
_EXCHANGED = Wording(
    rf"\b(?:exchanged (?:(?:\w+,? ){{0,5}}){_PAPER}|(?:exchange|exchanges|series|chain|string"
    rf"|round) of (?:\w+ ){{0,3}}{_PAPER}|e-?mail exchanges?|(?:have |has )?(?:also )?(?:e-?mailed|written"
    r"|corresponded) back and forth"
    r"|corresponded (?:by|via|with)|conferred (?:\w+ )?(?:by|via|in|over) (?:e-?mail|letter|writing)"
    r"|(?:my|our|his|her|their|its) (?:e-?mail|letter|fax) of [^.;()]{3,18}[;,] (?:and )?(?:his|hers|mine|theirs"
    r"|ours|its) of\b"
    r"|(?:following|after|despite|through|by) (?:our |the )?(?:letters|e-?mails) (?:of|dated|on) [^;]{3,70}? and "
    rf"|traded {_PAPER}|back-and-forth (?:by|over|in) {_PAPER}|met and conferred (?:by|via|in) (?:e-?mail|letter"
    r"|writing))",
    re.I,
)
_REPLIED = Wording(
    r"\b(?:(?:replied|responded|answered)\b(?=[^.;]{0,60}\b(?:by|in|via|with|through) (?:an? |its |his |her "
    r"|their )?(?:\w+ )?(?:e-?mail|letter)\b)"
    r"|(?<=to which )(?:\w+ ){1,3}(?:replied|responded|answered)\b|(?:wrote|e-?mailed) (?:me |us |him |her "
    r"|them )?back|(?:e-?mailed|wrote) in (?:reply|response)|wrote (?:him|her|me|us|them) back|answered (?:it"
    r"|that letter|that e-?mail|the letter|the e-?mail|his|her|my|our)\b|(?:replied|responded) to (?:it|that|my|our"
    r"|the|his|her) (?:letter|e-?mail)"
    r"|(?:letter|e-?mail) (?:in (?:reply|response|answer))|(?:reply|responsive|response) (?:letter|e-?mail)"
    r"|responded to (?:the|our|my|his|her|plaintiff's|defendants?'s?) (?:\w+ ){0,2}(?:letter|e-?mail)|by (?:return"
    r"|reply) e-?mail)",
    re.I,
)
_WROTE = Wording(
    r"\b(?:(?:he|she|it|they|opposing counsel|defense counsel|plaintiffs?|defendants?|Mr\.|Ms\."
    r"|Mrs\.)(?: [A-Z][\w'-]+)?(?: \w+ly)? (?:e-?mailed|wrote|sent (?:me|us|him|her|an?|them|the))\b(?=[^.;]{0,90})"
    r"|(?:said|says|stated|states|asserted|took the position|insisted|explained|claimed|objected|refused|advised"
    r"|informed (?:me|us)|told (?:me|us)|let (?:me|us) know|sent word|(?:rejected|declined|reiterated|repeated"
    r"|maintained|countered|disagreed"
    r"|responded)(?: [\w']{2,14}){0,3}|replied|answered)(?: \w+)?,? (?:only, "
    r"|since, |again, "
    r"|on [\w ]{3,18}, )?(?:in|by) (?:an?|its|his|her|their|the)? ?(?:[\w.]+ ){0,3}(?:e-?mail|letter"
    r"|fax)\b(?! to (?:the Court|Your Honor|chambers))"
    r"|(?:got|get|gotten|came|come) back to (?:me|us|him|her|them)\b(?=[^.;]{0,40}\b(?:by|in an?) (?:e-?mail|letter))"
    r"|(?:\b(?-i:M[rs]{1,2})\.? (?-i:[A-Z])[\w'-]+|\b(?:opposing|defense|plaintiffs?'?s?|defendants?'?s?) counsel"
    r"|\b[Ss]?he),?"
    r" confirmed (?:by|in) (?:an? )?(?:e-?mail|letter)(?= that\b)"
    r"|(?:in|by) (?:an?|its|his|her|their)? ?(?:e-?mail|letter)(?: dated| of| on)?[^.;]{0,30}, (?:Mr\.|Ms\.|Mrs\."
    r"|counsel|plaintiffs?|defendants?|defense|opposing|he|she|they|it)\b[^.;]{0,40}(?:refused|objected|stated|said"
    r"|responded|asserted|took the position|declined|insisted|identified|raised|set out|outlined|detailed|claimed))",
    re.I,
)
_PAPER_AT_ALL = Wording(r"\b(?:e-?mail\w*|letters?|fax\w*|wrote|written|correspond\w*)\b", re.I)
_TO_COURT = Wording(
    r"\b(?:letter|e-?mail\w*|wrote|written|write)s?\b[^.;]{0,30}\bto (?:the Court|Your Honor|chambers|the Judge"
    r"|Judge)|\bletter[- ]?(?:motion|brief)|\bDkt|\bECF|\bD\.E\.|\bDocket|cover letter|\b(?:joint|this|that"
    r"|present) letter|letter application|preservation letter|engagement letter",
    re.I,
)
_UNANSWERED = Wording(
    r"\b(?:(?:did|do|does|has|have|had)(?:n't| not)(?: yet| ever)?,? (?:respond\w{0,2}|repl(?:y|ied)|answer\w{0,2}"
    r"|return\w{0,2}|called? back|take|taken|acknowledg\w{1,3}|write back|written back|got(?:ten)? back|come back)"
    r"|did not (?:pick up|call back)|has not called back|never (?:responded|replied|answered"
    r"|returned|called back|heard back|wrote back|got back)|no (?:response|reply|answer)\b|without (?:response"
    r"|reply|answer|a response|a reply)"
    r"|un(?:answered|returned|acknowledged)|went unanswered|ignored|nor (?:did|to the)|left (?:[\w.]+ ){0,5}"
    r"(?:voice ?mails?|voice messages?|messages?)|left word|heard nothing"
    r"|radio silence|have not heard)\b",
    re.I,
)
_ATTEMPT = Wording(
    r"\b(?:(?P<again>followed up|reached out|inquired|asked to (?:confer|speak|meet)|requested (?:a|to) (?:call"
    r"|meet|confer))|(?P<letter>wrote|letters?)|(?P<email>e-?mail\w*)|(?P<call>called|calls?|telephoned|phoned)"
    r"|(?P<message>voice ?mails?|messages?))\b",
    re.I,
)
_DISCOVERY = Wording(
    r"\b(?:interrogator|requests? for|document (?:request|demand)|subpoena|served|production of|admission"
    r"|demands?\b|deficienc)",
    re.I,
)
_SENT = Wording(
    r"\b(?:e-?mailed|wrote to|wrote (?:him|her|them|me|us)|sent (?:\w+ ){0,4}(?:an? )?(?:\w+ )?(?:e-?mail|letter)"
    r"|by (?:e-?mail|letter)|deficiency letter)\b",
    re.I,
)
_ANSWERED = Wording(
    r"^(?:(?:On|The|That|Later|Two|Three|One|In)\b[^.;]{0,40} )?(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e"
    r"|[A-Z][\w.' ]{2,40}?(?:, [A-Z][\w.' ]{2,30},)?)(?: \w+ly)? (?:replied|responded|answered|wrote back"
    r"|e-?mailed back)\b|\b(?:I|he|she"
    r"|they|we) answered it\b"
)
_SPOKEN_TOO = Wording(r",? (?:and|or)(?: by| via)? (?:tele)?(?:phone|call|video|zoom)", re.I)
_NOT_ACROSS = Wording(r"\b(?:clerk|chambers|Honor|Court|deputy)\b[^,;.]{0,20}$|\b(?:I|[Ww]e) (?:\w+ )?$")
_CONFIRMS = Wording(
    r"\b(?:confirm\w*|memorializ\w*|promis\w*|enclos\w*|attach\w*|transmit\w*|accompan\w*|forward\w*|summariz\w*"
    r"|proposed? (?:times|dates))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Writing:
    """One message in an exchange, or one attempt: ``text[start:end]`` is the sentence."""

    start: int
    end: int
    at: int
    mode: Mode
    date: FoundDate | None = None


def exchanges_in(
    text: str, sentence: Sentence, previous: Sentence | None, dates: Sequence[FoundDate], sides: Sides
) -> list[Writing]:
    """The messages by which the sides conferred in writing, as one sentence tells them."""
    words = text[sentence.start : sentence.end]
    if not any(
        word in words.lower()
        for word in ("mail", "letter", "fax", "wrote", "writ", "correspond", "repl", "respon", "answer")
    ):
        return []
    before = text[previous.start : previous.end] if previous else ""
    if not _PAPER_AT_ALL.search(words) and not _answer(words, before):
        return []
    exchanged = _EXCHANGED.search(words)
    if exchanged and "confer" in exchanged[0].lower() and _SPOKEN_TOO.match(words[exchanged.end() :]):
        return []
    match = exchanged or _answer(words, before) or _replied(words) or _wrote(words, sides)
    if match is None or not (exchanged or _counts(words, match)):
        return []
    near = words[max(0, match.start() - 40) : match.end() + 60]
    mode = _mode(near if _PAPER_AT_ALL.search(near) else before)
    days = _first_message(text, sentence, dates, match.start()) or _days(
        text, sentence, dates, sentence.start + match.start()
    )
    return [Writing(sentence.start, sentence.end, sentence.start + match.start(), mode, day) for day in days or (None,)]


def _first_message(text: str, sentence: Sentence, dates: Sequence[FoundDate], at: int) -> list[FoundDate]:
    """The day of the message that is answered in the same sentence: an exchange is dated by its first message."""
    sent = _SENT.search(text, sentence.start, sentence.start + at)
    return [date for date in dates if sent and date.start < sentence.start + at][:1]


def _answer(words: str, before: str) -> re.Match[str] | None:
    """A reply to the message that the sentence before tells of."""
    sent = _SENT.search(before)
    if sent is None or _TO_COURT.search(before) or _UNANSWERED.search(words):
        return None
    return _ANSWERED.search(words)


def _counts(words: str, match: re.Match[str]) -> bool:
    """Whether the writing went to the other side: not to the court, and not a paper on the docket."""
    return not _TO_COURT.search(words[max(0, match.start() - 60) : match.end() + 90])


def _replied(words: str) -> re.Match[str] | None:
    match = _REPLIED.search(words)
    if match is None or worded(r"(?:\b(?:not|never|nor|no)\b|n't)[^,;]{0,24}$").search(words[: match.start()]):
        return None
    return None if _UNANSWERED.search(words[match.start() :]) else match


def _wrote(words: str, sides: Sides) -> re.Match[str] | None:
    match = _WROTE.search(words)
    if match is None or (sides.own is not None and sides.of(match[0]) is sides.own):
        return None
    if _UNANSWERED.search(words) or _NOT_ACROSS.search(words[: match.start()]):
        return None
    if " confirmed" not in match[0] and _CONFIRMS.search(words[max(0, match.start() - 30) : match.end() + 60]):
        return None
    if worded(r"(?:\b(?:not|never|nor)\b|n't)[^,;]{0,24}$").search(words[: match.start()]):
        return None
    told = match[0].lower()
    written = (
        "mail" in told
        or "letter" in told
        or "fax" in told
        or worded(r"e-?mail|letter").search(words[match.end() : match.end() + 40]) is not None
        or worded(r"\bwrote\b").search(told) is not None
    )
    return (
        match
        if written
        and not worded(r"\b(?:to (?:the Court|Your Honor|chambers)|separately|directly)\b").search(
            words[match.start() : match.end() + 60]
        )
        else None
    )


def _mode(words: str) -> Mode:
    return Mode.EMAIL if worded(r"\be-?mail", re.I).search(words) else Mode.LETTER


def _days(text: str, sentence: Sentence, dates: Sequence[FoundDate], at: int) -> list[FoundDate]:
    fit = [
        date
        for date in dates
        if not worded(r"\b(?:by|until|before|due|through|since|deadline of|set for|noticed for)\s(?:the\s)?$").search(
            text[max(0, date.start - 20) : date.start]
        )
    ]
    if not fit:
        return []
    fit = [date for date in fit if abs(date.start - at) < 120]
    dated = worded(r"dated").findall(text[sentence.start : sentence.end])
    if len(dated) and len(fit) > 1:
        return fit[:2]
    return (
        [
            min(
                fit,
                key=lambda date: (
                    date.start < at and not text[date.end : at].isspace() and at - date.end > 30,
                    abs(date.start - at),
                ),
            )
        ]
        if fit
        else []
    )


def attempts_in(text: str, sentence: Sentence, following: Sentence | None, dates: Sequence[FoundDate]) -> list[Writing]:
    """Attempts to confer that nobody answered: calls not taken, messages not returned, letters without reply."""
    words = text[sentence.start : sentence.end]
    attempt = _ATTEMPT.search(words)
    if attempt is None or _TO_COURT.search(words):
        return []
    silent = _UNANSWERED.search(words)
    after = text[following.start : following.end] if following else ""
    if silent is None and not (
        len(after) < 160
        and _UNANSWERED.search(after)
        and not _ATTEMPT.search(after)
        and worded(r"\b(?:wrote|e-?mailed|sent|called|telephoned|left)\b").search(words)
    ):
        return []
    if _DISCOVERY.search(words) and not worded(r"\b(?:wrote|e-?mailed|called|voicemail|message|letters?)\b").search(
        words
    ):
        return []
    if worded(r"\b(?:spoke|talked|conferred)\b").search(words) and not dates:
        return []
    mode = _attempt_mode(attempt, words)
    fit = [
        date
        for date in dates
        if not worded(r"\b(?:by|until|before|due|through|since|of the)\s(?:the\s)?$").search(
            text[max(0, date.start - 12) : date.start]
        )
    ]
    return [
        Writing(sentence.start, sentence.end, sentence.start + attempt.start(), mode, day) for day in fit[:4] or (None,)
    ]


def _attempt_mode(attempt: re.Match[str], words: str) -> Mode:
    """A message left may be of any kind; what was written is a letter or an e-mail."""
    if worded(r"\be-?mail", re.I).search(words):
        return Mode.EMAIL
    if attempt.lastgroup == "letter":
        return Mode.LETTER
    return Mode.UNSPECIFIED
