"""Exchanges in writing between the sides, and attempts that nobody answered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conferral.model.facts import Mode
from conferral.readers.document import Sentence
from conferral.readers.finders.dates import FoundDate
from conferral.readers.letters.conferral.counsel import Roster
from conferral.text.wording import Wording, worded

_PAPER = r"(?:e-?mails?|letters?|faxes|correspondence|written correspondence|messages)"
_EXCHANGED = Wording(
    rf"\b(?:(?:exchang(?:ed?|es|ing)|traded|trading|swapped) (?:(?:[\w'-]+,? ){{0,5}}){_PAPER}|(?:exchanges?"
    r"|series|chain"
    rf"|string|round|flurry) of (?:\w+ ){{0,3}}{_PAPER}|e-?mail exchanges?|(?:have "
    r"|has )?(?:also )?(?:e-?mailed|written"
    r"|corresponded) back and forth|(?:written|wrote|e-?mailed)(?: to)? (?:one another|each other)"
    r"|(?:letters|e-?mails) (?:passed|crossed|went)\b[^.;]{0,16}\b(?:between|each other|in the mail)"
    r"|corresponded(?= (?:on|about|in|again|at|from|over)\b|[:;,.])|back[- ]and[- ]forth (?:by|over|in"
    r"|via) (?:e-?mail|letter)"
    r"|corresponded (?:by|via|with)"
    r"|(?:conferred|discussed|debated|addressed|communicated)\b[^.;]{0,80}?\b(?:by|via|in|over) (?:e-?mail"
    r"|letter|writing)"
    r"|(?:my|our|his|her|their|its) (?:e-?mail|letter|fax) of [^.;()]{3,18}[;,] (?:and )?(?:his|hers|mine|theirs"
    r"|ours|its) of\b|in answer to (?:ours|mine|our|my)\b"
    r"|(?:following|after|despite|through|by) (?:our |the )?(?:letters|e-?mails) (?:of|dated|on) [^;]{3,70}? and )",
    re.I,
)
_THEY = (
    r"(?:(?:M[rs]{1,2}\.|Attorney) (?:[A-Z]\w*\.? ){0,2}[A-Z][\w'-]+|[Hh]e|[Ss]he|[Tt]hey|[Ii]t"
    r"|(?:[Oo]pposing|[Dd]efense|[Pp]laintiffs?'?s?|[Dd]efendants?'?s?|[A-Z][\w&-]+'s) (?:counsel|attorneys?|lawyers?)"
    r"|(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:counsel|attorneys?|lawyers?)|(?:[Cc]ounsel"
    r"|attorneys?) for (?:the )?\w+|[Dd]efendants?|[Pp]laintiffs?|[Mm]y adversary|[A-Z][a-z][\w&-]+)"
)
_SUBJECT = (
    rf"\b({_THEY})(?:, (?:M[rs]{{1,2}}\.|[^,;.]){{2,40}},)?(?: (?:did|then|also|later|has|have|had|since|only"
    r"|\w+ly)){0,2}"
)
_BY_PAPER = (
    r"(?:by|in|via|with) (?:an?|its|his|her|their|the)? ?(?:return |reply )?(?:[\w.]+ ){0,2}(?:e-?mail|letter|fax)"
)
_SAID = (
    r"(?:said|says|stated|states|asserted|took the position|insist(?:ed|s)|explained|claim(?:ed|s)"
    r"|object(?:ed|s)|refused"
    r"|advised|informed (?:me|us)|told (?:me|us)|let (?:me|us) know|sent word|rejected"
    r"|declined|reiterated|repeated|maintain(?:ed|s)|countered|disagreed|confirmed|replied|responded|answered|wrote"
    r"|offered|identified|raised|set out|outlined|detailed|acknowledged|conceded|asked|proposed"
    r"|(?:get|got|gotten|came|come) back to (?:me|us|him|her|them)|did so)"
)
_INBOUND = Wording(
    rf"{_SUBJECT} (?:(?:e-?mailed|wrote|written|faxed)\b(?! (?:to (?:the Court|Your Honor|chambers)|separately"
    r"|directly))"
    r"|sent (?:me|us|him|her|an?|them|the|back)\b[^.;]{0,40}\b(?:e-?mail|letter|fax)"
    rf"|{_SAID}\b[^.;]{{0,60}}?\b{_BY_PAPER}\b)"
    r"|\b(?:[Bb]y|[Ii]n) (?:an? |its |his |her |their )?(?:return |reply )?(?:e-?mail"
    rf"|letter)\b[^.;]{{0,40}}?, ?{_SUBJECT}"
    rf" {_SAID}\b|\b[Bb]y (?:return |reply )?(?:e-?mail|letter) (?:of|dated) [A-Z][\w ,]{{3,16}} {_SUBJECT} {_SAID}\b"
)
_BACK = (
    r"(?:replied|responded|answered|wrote back|written back|e-?mailed back|came back|accepted|declined"
    r"|rejected|countered)"
)
_ANSWERED = Wording(
    rf"{_SUBJECT} {_BACK}\b|\b(?:I|[Ww]e|he|she|they|counsel|which)(?: \w+ly)? (?:replied|responded|answered"
    r"|wrote (?:\w+ )?"
    r"back|e-?mailed back)\b|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:answer|reply|response),? (?:of|on"
    r"|dated)\b"
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|{_THEY}'s) (?:\w+ )?(?:letter|e-?mail),? (?:of"
    rf"|dated) [^.;]{{3,20}} (?:undertook|promised"
    r"|agreed|refused|declined|offered|rejected|repeated|answered|replied|said|stated|took|disputed|denied)\b"
    r"|\b(?:to|and) which \w+(?: \w+)? (?:replied|responded|answered)\b"
)
_REPLY = Wording(
    r"\b(?:(?:wrote|e-?mailed) (?:me |us |him |her |them )?back|(?:e-?mailed|wrote) in (?:reply|response)"
    r"|answered (?:it|that letter|that e-?mail|the letter|the e-?mail|his|her|my|our)\b"
    r"|(?:replied|responded) to (?:it|that|my|our|the|his|her|plaintiff's"
    r"|defendants?'s?) (?:\w+ ){0,2}(?:letter|e-?mail)"
    r"|(?:letter|e-?mail) (?:in (?:reply|response|answer))|(?:reply|responsive|response) (?:letter|e-?mail)"
    r"|(?:replied|responded|answered)\b(?=[^.;]{0,60}\b(?:by|in|via|with|through) (?:an? |its |his |her "
    r"|their |our |my )?(?:\w+ )?(?:e-?mail|letter)\b)|by (?:return|reply) e-?mail)",
    re.I,
)
_LIVE = Wording(
    r"\b(?:calls?(?! for)|called|(?:tele)?phoned?|spoke|met|zoom|conferred|conversation|meeting|voice ?mail)\b", re.I
)
_DENIED = Wording(r"(?:\b(?:not|never|nor|no|neither|none|without)\b|n't)[^,;]{0,40}\Z", re.I)
_ASIDE = Wording(r"\([^()]{0,200}\)")
_PAPER_WORDS = Wording(r"mail|letter|fax|wr[io]t|correspond|repl|respon|answer|accept|declin|reject|counter", re.I)
_PAPER_AT_ALL = Wording(r"\b(?:e-?mail\w*|letters?|fax\w*|wrote|written|correspond\w*)\b", re.I)
_TO_COURT = Wording(
    r"\b(?:letter|e-?mail\w*|wrote|written|write)s?\b[^.;]{0,30}\bto (?:the Court|Your Honor|chambers|the Judge"
    r"|Judge)|\bletter[- ]?(?:motion|brief)|\bDkt|\bECF|\bD\.E\.|\bDocket",
    re.I,
)
_OTHER_LETTER = Wording(
    r"\b(?:cover|joint|this|that|present|preservation|engagement) letter\b|letter application", re.I
)
_UNANSWERED = Wording(
    r"\b(?:(?:did|do|does|has|have|had)(?:n't| not)(?: yet| ever)?,? (?:respond\w{0,2}|repl(?:y|ied)|answer\w{0,2}"
    r"|return\w{0,2}|called? back|take|taken|acknowledg\w{1,3}|write back|written back|got(?:ten)? back|come back)"
    r"|did not (?:pick up|call back)|has not called back|never (?:responded|replied|answered"
    r"|returned|called back|heard back|wrote back|got back)|no (?:response|reply|answer)\b|without (?:response"
    r"|reply|answer|a response|a reply)"
    r"|(?:neither|none|no) (?:\w+ ){0,5}(?:answered|returned|acknowledged)|(?:got|received|heard) nothing (?:back|in)"
    r"|not (?:been )?(?:returned|answered|acknowledged)|un(?:answered|returned|acknowledged)|went unanswered"
    r"|ignored|nor (?:did|to the)|left (?:[\w.]+ ){0,5}"
    r"(?:voice ?mails?|voice messages?|messages?)|left word|heard nothing"
    r"|radio silence|have not heard)\b",
    re.I,
)
_ATTEMPT = Wording(
    r"\b(?:(?P<again>followed up|contacted|reached out|inquired|asked to (?:confer|speak|meet)|requested (?:a"
    r"|to) (?:call"
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
    r"\b(?:e-?mailed|wrote|(?:have|has|had) written|sent (?:[\w.'-]+ ){0,6}(?:an? "
    r"|the )?(?:\w+ )?(?:e-?mails?|letters?|drafts?)"
    r"|(?:by|in|via) (?:an? |my |our )?(?:e-?mails?|letters?)|deficiency letter|good[- ]faith letter"
    r"|draft of (?:this|our|the) letter"
    r"|(?:my|our) (?:\w+ )?(?:e-?mail|letter) (?:of|dated)|(?:e-?mails?|letters?) (?:that )?(?:I|we) (?:sent|wrote))\b",
    re.I,
)
_SPOKEN_TOO = Wording(r",? (?:and|or)(?: by| via)? (?:tele)?(?:phone|call|video|zoom)", re.I)
_NOT_ACROSS = Wording(
    r"\bDr\.\s$|\b(?:drafts?|cop(?:y|ies)|versions?|portions?|half|exhibits?)\b[^.;]{0,40}\b(?:that|which)\s$"
    r"|\b(?:clerk|chambers|Honor|Court|deputy)\b[^,;.]{0,20}$|\b(?:I|[Ww]e) (?:\w+ )?$"
)
_CONFIRMS_THAT = Wording(r"confirmed\b[^.;]{0,30}\b(?:e-?mail|letter|fax) that\b")
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
    text: str, sentence: Sentence, previous: Sentence | None, dates: Sequence[FoundDate], roster: Roster
) -> list[Writing]:
    """The messages by which the sides conferred in writing, as one sentence tells them.

    There must be an exchange by name, a message from the other side, or an answer to a message told of just before.
    """
    words = text[sentence.start : sentence.end]
    if not _PAPER_WORDS.search(words):
        return []
    before = text[previous.start : previous.end] if previous else ""
    match = _exchanged(words) or _answer(words, before) or _message(words, roster)
    if match is None:
        return []
    near = words[max(0, match.start() - 60) : match.end() + 60]
    mode = _mode(near if _PAPER_AT_ALL.search(near) else before)
    days = _first_message(text, sentence, dates, match.start()) or _days(
        text, sentence, dates, sentence.start + match.start()
    )
    return [Writing(sentence.start, sentence.end, sentence.start + match.start(), mode, day) for day in days or (None,)]


def _exchanged(words: str) -> re.Match[str] | None:
    """An exchange called by its name, unless the sides spoke by the same verb ("by e-mail and telephone")."""
    match = _EXCHANGED.search(words) or _EXCHANGED.search(_ASIDE.sub(lambda aside: " " * len(aside[0]), words))
    if match is None or _DENIED.search(words[: match.start()]):
        return None
    return None if "confer" in match[0].lower() and _SPOKEN_TOO.match(words[match.end() :]) else match


def _first_message(text: str, sentence: Sentence, dates: Sequence[FoundDate], at: int) -> list[FoundDate]:
    """The day of the message that is answered in the same sentence: an exchange is dated by its first message."""
    sent = _SENT.search(text, sentence.start, sentence.start + at)
    return [date for date in dates if sent and date.start < sentence.start + at][:1]


def _message(words: str, roster: Roster) -> re.Match[str] | None:
    """A message to or from the other side: not one to the court, and not a paper on the docket."""
    match = _reply(words) or _inbound(words, roster)
    near = words[max(0, match.start() - 60) : match.end() + 90] if match else ""
    return None if _TO_COURT.search(near) or _OTHER_LETTER.search(near) else match


def _answer(words: str, before: str) -> re.Match[str] | None:
    """An answer to a message that the sentence itself, or the one before it, tells of; not one given by voice."""
    if _UNANSWERED.search(words):
        return None
    for match in _ANSWERED.finditer(words):
        ahead = words[: match.start()]
        told = list(_SENT.finditer(ahead))
        between = ahead[told[-1].end() :] if told else ahead
        sent = bool(told) or (_SENT.search(before) is not None and not _TO_COURT.search(before))
        spoken = _LIVE.search(between) or (not told and _LIVE.search(before))
        public = _TO_COURT.search(words[max(0, match.start() - 60) : match.end() + 90])
        if sent and not spoken and not public and not _DENIED.search(ahead[-40:]):
            return match
    return None


def _reply(words: str) -> re.Match[str] | None:
    """A reply that is said to have been in writing, or to a letter."""
    match = _REPLY.search(words)
    if match is None or _DENIED.search(words[: match.start()]):
        return None
    return None if _UNANSWERED.search(words[match.start() :]) else match


def _inbound(words: str, roster: Roster) -> re.Match[str] | None:
    """A message that the other side wrote; one that only encloses or confirms a thing is none."""
    for match in _INBOUND.finditer(words):
        who = next(name for name in match.groups() if name)
        confirms = _CONFIRMS.search(words[max(0, match.start() - 30) : match.end() + 60])
        if (
            _ours(who, roster)
            or _UNANSWERED.search(words)
            or (confirms and not _CONFIRMS_THAT.search(words[match.start() :]))
            or _NOT_ACROSS.search(words[: match.start()])
            or _DENIED.search(words[: match.start()])
        ):
            continue
        return match
    return None


def _ours(who: str, roster: Roster) -> bool:
    """Whether the one who wrote is of the writer's own side."""
    own = roster.sides_of_parties.own
    side = roster.side(who.split()[-1].lower()) or roster.sides_of_parties.of(who)
    return own is not None and side is own


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
