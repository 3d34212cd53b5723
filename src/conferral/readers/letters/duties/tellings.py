"""What a clause says was done or was not done, and by what measure what came is less than what was owed.

What counts: a thing done late was performed. A party's own paper (answers, a log, disclosures) was served though it be
thin; documents that came in part, or another thing than the one owed, were not produced. Unsworn answers break a duty
only where it was to swear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conferral.model.facts import Status
from conferral.text.wording import Wording

VERB = (
    r"(?:produc|serv|provid|answer|respond|verif|sign|supplement|complet|compl[iy]|disclos|appear|return|identif|turn"
    r"|suppl[iy]|execut|receiv|arriv|submit|deliver|me?t\b|come|came|ma[kd]e\b|forthcoming|happen|hear|hand|gi?ave?"
    r"|give|got|get\b|sen[td]|kept|keep|honou?r|attend|show(?:ed|n)?\b|reach|follow|materializ|obey|file|pa(?:id|y)\b"
    r"|testif|exchang|furnish|done|mail|amend|finish|let (?:us|me)\b|s[aiu]t\b|object|do\b|did\b|beg[aiu]n|be\b|search"
    r"|conduct|run\b|r[au]n\b|locat|observ|schedul|nam(?:e|ed|ing)\b|designat|updat|certif|cure|review|collect"
    r"|transmit|upload"
    r"|land(?:ed)?\b|seen\b|roll(?:ed)?\b|surfac|courier|br(?:ing|ought)\b|tender|post(?:ed)?\b|log(?:ged)?\b|shar"
    r"|releas|start|had\b|have (?:them|it|any|the|received)\b|report|cooperat|perform|fulfil)\w*"
)
_NEGATED = (
    r"(?:(?:has|have|had|did|does|do|is|are|was|were|would|will|could|can)(?:\s?n[o']t|n't|\snever|\sstill not)|never"
    r"|not)"
)
_NO = r"no(?! (?:objections? to|disputes?|doubt|longer|later|more than|need|quarrel|complaints?|issues?)\b)"
# Words of failing; a verb of performance under a negation; nothing, nobody, none where something was to come.
_BROKEN = Wording(
    rf"\b(?:{_NEGATED}\s(?:yet\s|been\s|be\s|timely\s|still\s|so\s|even\s|ever\s|\w+ly\s){{0,3}}{VERB}"
    rf"|(?:do|does)(?: not|n't) have (?:it|them|any)|{_NEGATED}(?: been)?(?=\s?(?:[.;,]|$))|(?:still|yet)\s(?:has"
    rf"|have)\snot\b|yet to\b"
    r"|fail(?:s|ed|ure)?\b|refus\w+|declin\w+|balk\w+|stopped|ceased|changed (?:its|his|her|their) mind|(?:is"
    r"|are) not on the docket|still forthcoming|backed out|turned away|(?:is|are|was"
    r"|were) (?:now )?(?:lost|destroyed)|cannot be found|nowhere near|far from"
    r"|\w+ percent|with(?:held|holds)|reneg\w+|missed"
    r"|default\w*|disregard\w*|flout\w*|def(?:ied|ies|iance)|disobey\w*|violat\w*|blew|elapsed|lapsed|expired|cancel\w*"
    r"|call(?:ed|ing)?(?: (?:it|the \w+))? off|called off|walked out|no-show|excuses?|silence|(?-i:empty)(?:-handed)?"
    r"|overwritten"
    r"|instead(?! of (?:mov|fil|burden|troubl))"
    r"|needs? (?:another|more|additional|further) (?:\w+ )?(?:time|days?|weeks?|months?)"
    r"|breach\w*|overdue|ignor\w+|spurn\w*|brush\w* (?:\w+ )?(?:off|aside)|(?:no|little) heed|made no move|(?:did"
    r"|done) nothing"
    r"|sat on|stonewall\w*|backed (?:away|off)|walked (?:\w+ )?back|fell silent|went silent|where (?:is|are) (?:it"
    r"|they)"
    r"|(?:was|were) locked|unsigned|un(?:answer|execut|verifi|fulfill?|serv|produc|fil|deliver|satisfi|heed"
    r"|perform|return|complet|met)(?:ed)?|heard nothing|broke (?:its|his|her"
    r"|their)"
    r"|c[ao]me and (?:went|gone)|went by|(?:(?:has|had|have) (?:now |long |since |already ){0,2}|and )passed"
    r"|passed (?:without|and|with no)|let (?:it|(?:that|the|this) (?:day|date|deadline|time)) (?:go|pass|slip|lapse)\w*"
    r"|(?:let|allowed) (?:the|that|this) (?:day|date|deadline|time)\b[^.;]{0,16}\b(?:by|pass|slip|lapse|expire)"
    r"|(?:will|'ll|would) need (?:\W?\w+){0,4}\W? (?:days|weeks|time|longer|more)"
    r"|(?:nothing|none|neither(?! to)|nobody|no one)\b(?! (?:in|of) (?:this|that|the letter)\b)|nor did\b"
    rf"|{_NO} (?:\w+ )?(?:answers?|responses?|documents?|production|objections?|logs?|records|such|list|word|page"
    rf"|dates?|day|time)\b|{_NO} (?:\w+ ){{1,2}}(?:has|have|was|were|came|arrived|{VERB})"
    r"|not (?:a|one|a single|so much as) \w+|(?:still |are |am |been )(?:waiting|awaiting)|still (?:received )?no\b"
    r"|(?:remains?|still|are|is) (?:outstanding|missing|unpaid|incomplete)|(?:remains?|still) (?:due|owed|owing)"
    r"|without (?!prejudice|objection|waiv|delay|incident|need|leave|first|further|conced|admit|the need|having to)\w+"
    r"|(?:do|did|can)(?: not|n't|not) (?:regard|consider|count|treat|call|accept) (?:that|this|it|them|those) (?:as|to"
    r" be)|will (?:now |only )?(?:be with|reach) (?:us|me)"
    # what came was another thing: "What arrived was an index"
    rf"|(?:of|for) (?:only |just )?(?:one|two|three|four|five|six|seven)(?=\W*$)"
    rf"|what (?:\w+ ){{0,3}}?{VERB}\b[^.;]{{0,60}}\b(?:was|were|is)|(?:was|were|are) not (?:the one|what|those"
    rf"|with us|here))\b",
    re.I,
)
ACTED = (
    r"(?:produced|served|provided|answered|supplied|furnished|delivered|filed|submitted|sent|gave|given|got|gotten|get"
    r"|received|exchanged|turned (?:it |them )?over|handed(?: (?:it|them|us))?(?: over)?|shown|made|mailed|e-mailed"
    r"|executed|signed|verified|disclosed|paid|appeared|responded|attended|amended|completed|returned|forwarded"
    r"|transmitted|complied|(?:hand-|re-)(?:delivered|served|sent)|couriered|brought|tendered|posted|logged|uploaded"
    r"|faxed|shipped|shared|identified|supplemented|taken|conducted|finished|let (?:us|me) know|testified|sat|met"
    r"|conferred|deposited|certified|inspected|deposed|searched|released"
    r"|restored|corrected|cured)"
)
_SOON = r"(?:then |timely |finally |later |duly |has |have |had |did |eventually |thereafter |\w+ly |both |all )"
_NAME = (
    r"(?:they|it|he|she|I|we|[Bb]oth sides|parties|sides?|party|defendants?|plaintiffs?|counsel|side's"
    r"|[A-Z][\w.&'-]+)"
)
_CAME = r"(?:arrived|came(?: in| through)?|landed|trickled in|turned up|surfaced|rolled in|showed up)"
# Done, but only after its day: "did not answer until May 24", "the day passed, and they came in dribs in June".
_LATE = Wording(
    r"\b(?:did|was|were)(?: not|n't)\b[^.;]{0,60}\b(?:until|till)\b(?! (?:we|I|the Court|ordered|now|today))"
    r"|\b(?:passed|came and went|lapsed|expired|missed)\b[^.;]{0,50}\b(?:and|but|before|until) (?:they|it|these"
    rf"|those) (?:only |finally |at last |then )?(?:{_CAME}|(?:was|were) {ACTED})\b"
)
KEPT = Wording(
    r"(?:\bwhich (?:\w+ )?(?:has|have|had|did)\b(?! not)(?: now)?(?: been)?(?: done| so)?"
    r"|(?:,? and|\W|^) ?(?:it |he |she |they |I |we |both(?: sides)? |[Ss]o )?did(?:(?: so)?\b(?=\W*(?:$|[.;,]"
    r"| so))| so\b| (?:it |so )?(?:on )?(?:that|the) (?:very |same )*day\b)"
    r"|\b(?:has|have|had) (?:since |now |in fact )?done (?:so|that|this)\b|\bdid so\b"
    r"|\bas (?:it|he|she|they|I|we)(?: had|'d) (?:promised|undertaken|agreed|said)|\bas (?:promised|agreed|ordered"
    r"|required|directed|planned)\b(?! not)"
    rf"|\b(?:was|were|has been|have been|had been) (?:in fact |only |then |[a-z]+ly |both |all |indeed ){{0,2}}"
    rf"(?:{ACTED}|made available|complete|kept|honou?red|done|disclosed|held)\b(?! (?:to|for) (?:file|move)\b)"
    r"|\b(?:was|were|came) (?:\w+ ){1,3}(?:days?|weeks?) late\b|\b(?:was|were) in (?:our|my|his|her|their|\w+'s?)"
    r" hands\b|\bis dated\b|\bwith \w+ (?:days?|weeks?|hours?) to spare\b|\b(?:was|were|came) on time\b"
    rf"|\bis (?:now )?complete\b|\b(?:{_CAME}|came off|reached (?:us|me|our office)|followed|went out)"
    r" (?:(?:[A-Z][a-z]{2,8}|the) \d|on|in|late|at|only|by|from|\w+ (?:days|weeks)|two|three|a|some|within|that|the"
    r"|to)\b|\bcomplied\b"
    r"|\b(?:kept|honou?red) (?:its|his|her|their|that|the|my|our) (?:word|promise|commitment|agreement|deadline"
    r"|undertaking)\b|\b(?:met|made) (?:that|the|this|its|their|his|her|our) (?:deadline|date)"
    rf"|(?<!that )\b(?:{_NAME}|and) {_SOON}{{0,2}}{ACTED}\b(?! (?:us |me |the \w+ )?(?:no\b|nothing|nobody|none"
    rf"|neither|that\b"
    rf"|unverified|up\b"
    r"|(?:defense |opposing )?counsel\b|efforts?\b|repeated|an? (?:\w+ )?(?:good|effort|attempt)|unsigned|clear"
    r"|plain|calls)| ?$)"
    rf"|, {_SOON}?{ACTED} (?:it|them|those|these) (?:on|in|by|at|within|only|\w+ (?:days|weeks))\b"
    r"|\bhad (?:them|it|the \w+) (?:by|on|in)\b|\btook place\b|\bw(?:ent|as) (?:ahead|forward|held)\b"
    r"|\bwas finished\b|(?:(?:(?<=[.;] )|, and )(?:[Tt]hey|[Ii]t|[Hh]e|[Ss]he|[Bb]oth"
    r"|[Ww]e)|, and) (?:all |both )?(?:were|was|did|has|have|had)\W*$)",
)
# What came fell short: measured by the words of the duty, so that a bad log is still a log, late or poor though it be.
_PARTLY = Wording(
    r"\b(?:only(?! (?:(?:on|after|in|when|by|at|this|last|yesterday)\b|(?-i:[A-Z])))|merely|some of|in part\b"
    r"|partial\w*|part of (?:the|them|it|what)|(?:\d[\d,]*|[a-z]+) of (?:them|those|these|the \d)"
    r"|of (?:only )?(?:one|two|three|four|five|six|seven|eight|nine|ten|a few|some)\b(?= of\b|\W*$)"
    r"|but (?:not|nothing|none|without|only)|incomplete\w*|(?:and|but) (?:not|none|nothing|neither|left|omit\w*"
    r"|withh\w+|without|refus\w+)|without (?:the|any|answers|attach\w+)|redacted|blank|the rest\b)",
    re.I,
)
_SCRAP = Wording(
    r"\b(?:a (?:clip|handful|page|sheet|fraction|few|portion|snippet|excerpt|single|heavily|summary)|and no\b"
    r"|(?-i:one) (?:report|page|document|e-mail|sheet|file|record)|\w+-page summary)",
    re.I,
)
_OWN_PAPER = Wording(
    r"\b(?:privilege log|the log|answers?|responses?|respond\w*|disclosures?|objections?|report|statement"
    r"|computation|chart)\b",
    re.I,
)
_NO_ANSWER = Wording(r"\bobjections (?:only|alone)|\b(?:only|nothing but|merely) (?:\w+ )?objections", re.I)
_UNSWORN = Wording(
    r"\bun(?:sworn|verified|signed|executed)|\b(?:no|without(?: an?)?) (?:verification|signature"
    r"|oath)",
    re.I,
)
_SWORN = Wording(r"\b(?:verif\w+|sworn|sign\w*|oath|execut\w+)\b", re.I)
_COUNT = Wording(
    r"(?<![\d./-])\b(?P<count>\d{1,3}(?:,\d{3})+|\d{1,5})(?![\d/%-]|\.\d)\b(?! (?:days|weeks|months"
    r"|[ap]\.m))"
)
_MONTH_BEFORE = Wording(
    r"(?:[A-Z][a-z]{2,8}\.?|Nos?\.?|Dkt\.?|ECF|#|[Rr]equests?|[Ii]nterrogator\w+|through|to|and"
    r"|,)\s{0,2}$"
)
_DENIED = Wording(
    r"\b(?:[Nn]o(?!s?\. ?\d)|[Nn]ot|[Nn]ever|[Nn]othing|[Nn]one|[Nn]either|[Nn]or|[Hh]ardly)\b[^.;,]{0,50}$"
)
_SUPPOSED = Wording(r"\b(?:if|should|agreed|unless|whether)\b[^,;.]{0,30}$", re.I)
_TO_AGREE = Wording(r"\b(?:agree on|to agree|reach (?:an? )?agreement)\b", re.I)
_AGREED_NOT = Wording(r"\b(?:not|n't|never) (?:\w+ )?agreed?\b", re.I)
_CLOSE = Wording(r"[^,.;:\d]{0,60}")  # between what was done and the day on which it was


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a promise, and the words that tell it, ``text[start:end]`` in sentence ``sentence``."""

    status: Status
    start: int
    end: int
    sentence: int


_ANY_NOT = Wording(
    r"\b(?:not(?! (?:only|until|later|because|required))|never|nothing|nobody|none|neither|nor|no(?!\.| (?:later"
    r"|less|fewer"
    r"|doubt|dispute|objection|more than))|without|fail\w*|refus\w*|declin\w+|instead|only|merely|unable"
    r"|turned \w+ away|lost|missing"
    r"|cancel\w*|one \w+ (?:out )?of|wrong|empty|blank)\b|n't\b",
    re.I,
)
_ANY_DEED = Wording(
    r"\b(?:[a-z]{2,}ed|came|went|sent|gave|given|made|took|taken|brought|did|was|were|sat|met|got|wrote|kept|paid"
    r"|told|found|held|done|beat(?= that))\b(?! (?:to|that|by|noticed|scheduled|due|set|supposed)\b)"
)
_FOLLOWS = Wording(
    r"(?:,|,? (?:and|but|which))? (?:(?:it|they|he|she|that|this|which) (?:is when )?(?:they |it |he "
    r"|she )?)?(?:\w+ly |then |duly )?"
    r"(?:[a-z]{3,}ed|came|went|sent|gave|made|took|brought|did|was|were|sat|met|got|kept|beat|paid)\b"
    r"(?! (?:by|due|set|noticed|scheduled|extended|adjourned|moved|put|later)\b)"
)
_THAT_DAY = Wording(
    r"\b(?:that|the same|the appointed|the agreed|that very) (?:day|date|morning|afternoon|evening|night)\b", re.I
)
_OF_THEM = Wording(
    r"\b(?:[a-z]{2,}ed|sent|gave|made|did|brought|kept|got|paid|took) (?:it|them|so)\b|\b(?:[Ii]t|[Tt]hey"
    r"|[Bb]oth) (?:\w+ly )?(?:was|were|came)\b"
)
_IF_OR_TO_COME = Wording(r"\b(?:if|unless|whether|will|would|shall|should|may|might|can|could)\b", re.I)


@dataclass(frozen=True, slots=True)
class Faint:
    """The words ``text[start:end]`` next to a duty, weighed only by whether they deny something or tell of a deed."""

    text: str
    start: int
    end: int

    def status(self) -> Status | None:
        """Breached by any "not", performed by any deed; nothing where the words suppose or look ahead."""
        if self._finds(_IF_OR_TO_COME):
            return None
        if self._finds(_ANY_NOT):
            return Status.BREACHED
        return Status.PERFORMED if self._finds(_ANY_DEED) else None

    def follows(self) -> bool:
        """Whether the words go on at once with what was done: ", presented herself", " and were"."""
        return _FOLLOWS.match(self.text, self.start, self.end) is not None

    def that_day(self) -> bool:
        """Whether they speak of the very day."""
        return self._finds(_THAT_DAY)

    def of_them(self) -> bool:
        """Whether what was done was done with it, or it is said to have come."""
        return self._finds(_OF_THEM)

    def _finds(self, cue: Wording) -> bool:
        return cue.search(self.text, self.start, self.end) is not None


def tell(prose: str, start: int, end: int, sentence: int, duty: str = "") -> Fate | None:
    """What a clause says was done or not done; ``duty`` is what was owed, by whose words what came is measured."""
    if _TO_AGREE.search(duty) and _AGREED_NOT.search(prose, start, end):
        return Fate(Status.BREACHED, start, end, sentence)
    kept, broken = KEPT.search(prose, start, end), _BROKEN.search(prose, start, end)
    if _LATE.search(prose, start, end):
        return Fate(Status.PERFORMED, start, end, sentence)
    if broken and _SUPPOSED.search(prose[max(start, broken.start() - 40) : broken.start()]):
        broken = None
    if kept and _DENIED.search(prose[max(start, kept.start() - 60) : kept.start()]):
        return Fate(Status.BREACHED, start, end, sentence)
    if kept and (broken is None or kept.start() < broken.start()):
        short = short_of(prose[max(start, kept.start() - 60) : end], duty)
        return Fate(Status.BREACHED if short else Status.PERFORMED, start, end, sentence)
    return Fate(Status.BREACHED, start, end, sentence) if broken else None


def short_of(told: str, duty: str) -> bool:
    """Whether what came is less than what was owed: a part, a scrap, unsworn where an oath was owed, fewer pieces."""
    if _UNSWORN.search(told):
        return bool(_SWORN.search(duty))
    if duty and _OWN_PAPER.search(duty):
        return _NO_ANSWER.search(told) is not None
    return bool(_PARTLY.search(told) or _SCRAP.search(told)) or _fewer(told, duty)


def _fewer(told: str, duty: str) -> bool:
    owed, came = (next(iter(_counts(words)), 0) for words in (duty, told))
    return 0 < came < owed


def _counts(words: str) -> Iterator[int]:
    """The numbers of pieces in a clause, without days, docket entries and numbers of requests."""
    for found in _COUNT.finditer(words):
        if not _MONTH_BEFORE.search(words[: found.start()]):
            yield int(found["count"].replace(",", ""))


def done_on(prose: str, low: int, start: int, end: int, high: int) -> bool:
    """Whether the words beside a day, ``prose[start:end]``, say that something was done, so that it was done then."""
    after = KEPT.search(prose, end, high)
    if after and _CLOSE.fullmatch(prose, end, after.start()):
        return True
    return any(_CLOSE.fullmatch(prose, kept.end(), start) for kept in KEPT.finditer(prose, low, start))
