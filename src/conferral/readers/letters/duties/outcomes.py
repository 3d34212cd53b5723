"""What became of a promise: the words that say it was kept, and those that say it was not."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from conferral.model.facts import Status
from conferral.readers.document import Document, PartKind
from conferral.readers.letters.duties.promises import LONGEST, Promise
from conferral.readers.letters.duties.standing import kept_by_meeting, kept_by_this_letter, still_lacking
from conferral.readers.letters.duties.subjects import subject_words
from conferral.text.wording import Wording, worded

_VERB = (
    r"(?:produc|serv|provid|answer|respond|verif|sign|supplement|complet|compl[iy]|disclos|appear|return|identif|turn"
    r"|suppl[iy]|execut|receiv|arriv|submit|deliver|me?t\b|come|came|ma[kd]e\b|forthcoming|happen|hear|hand|gi?ave?"
    r"|give|got|get\b|sen[td]|kept|keep|honou?r|attend|show(?:ed|n)?\b|reach|follow|materializ|obey|file|pa(?:id|y)\b"
    r"|testif|exchang|furnish|done|mail|amend|finish|let (?:us|me)\b|s[aiu]t\b|object|do\b|did\b|beg[aiu]n|be\b)\w*"
)
_NEGATED = (
    r"(?:(?:has|have|had|did|does|do|is|are|was|were|would|will|could|can)(?:\s?n[o']t|n't|\snever|\sstill not)|never"
    r"|not)"
)
_NO = r"no(?! (?:objections? to|disputes?|doubt|longer|later|more than|need|quarrel|complaints?|issues?)\b)"
# Words of failing; a verb of performance under a negation; nothing, nobody, none where something was to come.
_BROKEN = Wording(
    rf"\b(?:{_NEGATED}\s(?:yet\s|been\s|be\s|timely\s|still\s|so\s|even\s|ever\s|\w+ly\s){{0,3}}{_VERB}"
    rf"|(?:do|does)(?: not|n't) have (?:it|them|any)|{_NEGATED}(?=\s?(?:[.;,]|$))|(?:still|yet)\s(?:has"
    rf"|have)\snot\b|yet to\b"
    r"|fail(?:s|ed|ure)?\b|refus\w+|declin\w+|balk\w+|stopped|ceased|backed out|turned away|(?:is|are|was"
    r"|were) (?:now )?(?:lost|destroyed)|cannot be found|nowhere near|far from"
    r"|\w+ percent|with(?:held|holds)|reneg\w+|missed"
    r"|default\w*|disregarded"
    r"|breach\w*|overdue|ignor\w+|unsigned|un(?:answer|execut|verifi|fulfill?)ed|heard nothing|broke (?:its|his|her"
    r"|their)"
    r"|c[ao]me and (?:went|gone)|went by|(?:(?:has|had|have) (?:now |long |since |already ){0,2}|and )passed"
    r"|passed (?:without|and|with no)|let (?:it|(?:that|the|this) (?:day|date|deadline|time)) (?:go|pass|slip|lapse)\w*"
    r"|(?:let|allowed) (?:the|that|this) (?:day|date|deadline|time)\b[^.;]{0,16}\b(?:by|pass|slip|lapse|expire)"
    r"|(?:will|'ll|would) need (?:\W?\w+){0,4}\W? (?:days|weeks|time|longer|more)"
    r"|(?:nothing|none|neither|nobody|no one)\b(?! (?:in|of) (?:this|that|the letter)\b)|nor did\b"
    rf"|{_NO} (?:\w+ )?(?:answers?|responses?|documents?|production|objections?|logs?|records|such|list|word|page"
    rf"|dates?|day|time)\b|{_NO} (?:\w+ ){{1,2}}(?:has|have|was|were|came|arrived|{_VERB})"
    r"|not (?:a|one|a single) \w+|(?:still |are |am |been )(?:waiting|awaiting)|still (?:received )?no\b"
    r"|(?:remains?|still|are|is) (?:outstanding|missing|unpaid|incomplete)|(?:remains?|still) (?:due|owed|owing)"
    r"|without (?:any )?(?:production|response|explanation|result|an? )|had expired"
    # what came was another thing: "What arrived was an index"
    rf"|what (?:\w+ ){{0,3}}?{_VERB}\b[^.;]{{0,60}}\b(?:was|were|is)|(?:was|were|are) not (?:the one|what|those"
    rf"|with us|here))\b",
    re.I,
)
# Done, but only after its day: "did not answer until May 24".
_LATE = Wording(
    r"\b(?:did|was|were)(?: not|n't)\b[^.;]{0,60}\b(?:until|till)\b(?! (?:we|I|the Court|ordered|now|today))"
)
_ACTED = (
    r"(?:produced|served|provided|answered|supplied|furnished|delivered|filed|submitted|sent|gave|given|got|gotten|get"
    r"|received|exchanged|turned (?:it |them )?over|handed(?: (?:it|them|us))?(?: over)?|shown|made|mailed|e-mailed"
    r"|executed|signed|verified|disclosed|paid|appeared|responded|attended|amended|completed|returned|forwarded"
    r"|transmitted|complied|identified|supplemented|finished|let (?:us|me) know|testified|sat|met|conferred)"
)
_SOON = r"(?:then |timely |finally |later |duly |has |have |had |did |eventually |thereafter |\w+ly |both |all )"
_NAME = (
    r"(?:they|it|he|she|I|we|[Bb]oth sides|parties|sides?|party|defendants?|plaintiffs?|counsel|side's"
    r"|[A-Z][\w.&'-]+)"
)
_KEPT = Wording(
    r"(?:\bwhich (?:\w+ )?(?:has|have|had|did)\b(?! not)(?: now)?(?: been)?(?: done| so)?"
    r"|(?:,? and|\W|^) ?(?:it |he |she |they |I |we |both(?: sides)? |[Ss]o )?did(?:(?: so)?\b(?=\W*(?:$|[.;,]"
    r"| so))| so\b)"
    r"|\b(?:has|have|had) (?:since |now |in fact )?done (?:so|that|this)\b|\bdid so\b"
    r"|\bas (?:it|he|she|they|I|we)(?: had|'d) (?:promised|undertaken|agreed|said)|\bas (?:promised|agreed|ordered"
    r"|required|directed|planned)\b(?! not)"
    rf"|\b(?:was|were|has been|have been|had been) (?:in fact |only |then |[a-z]+ly |both |all |indeed ){{0,2}}"
    rf"(?:{_ACTED}|made available|complete|kept|honou?red|done|disclosed|held)\b(?! (?:to|for) (?:file|move)\b)"
    r"|\b(?:was|were|came) (?:\w+ ){1,3}(?:days?|weeks?) late\b|\b(?:was|were) in (?:our|my) hands\b"
    r"|\bis (?:now )?complete\b|\b(?:arrived|came(?: in)?|reached (?:us|me|our office)|followed|went out)"
    r" (?:on|in|late|at|only|by|from|two|three|a|some|within|that|the|to)\b|\bcomplied\b"
    r"|\b(?:kept|honou?red) (?:its|his|her|their|that|the|my|our) (?:word|promise|commitment|agreement|deadline"
    r"|undertaking)\b|\b(?:met|made) (?:that|the|this|its|their|his|her|our) (?:deadline|date)"
    rf"|\b(?:{_NAME}|and) {_SOON}{{0,2}}{_ACTED}\b(?! (?:us |me |the \w+ )?(?:no\b|nothing|none|neither|that\b"
    rf"|unverified|up\b"
    r"|(?:defense |opposing )?counsel\b|efforts?\b|repeated|an? (?:\w+ )?(?:good|effort|attempt)|unsigned|clear"
    r"|plain|calls)| ?$)"
    r"|\bhad (?:them|it|the \w+) (?:by|on|in)\b|\btook place\b|\bw(?:ent|as) (?:ahead|forward|held)\b"
    r"|\bwas finished\b)",
)
_PARTLY = Wording(
    r"\b(?:only(?! (?:(?:on|after|in|when|by|at|this|last|yesterday)\b|(?-i:[A-Z])))|merely|some of|in part\b"
    r"|partial\w*"
    r"|part of (?:the|them|it"
    r"|what)|(?:\d[\d,]*|[a-z]+) of (?:them|those|these|the \d)|but (?:not|nothing|none|without|only)|a (?:clip"
    r"|handful|page|sheet"
    r"|fraction|few|portion|snippet|excerpt|single|heavily)|(?-i:one) (?:report|page|document|e-mail|sheet|file"
    r"|record)|incomplete\w*"
    r"|(?:but|and) (?:not|none|nothing|neither|left|omit\w*|withh\w+|without|refus\w+|no )\b"
    r"|without (?:the|any|answers|attach\w+)|unsworn|unverified|unsigned|redacted|blank|the rest\b)",
    re.I,
)
_ANAPHOR = Wording(
    r"^\W{0,4}(?:(?:but|and|yet|instead|however|in fact|indeed|then|to date|as of (?:today|now|this)|so far"
    r"|since then|still|at last|in the event)\b,? ?)*"
    r"(?:he|she|they|it|ours|theirs|none|nothing|neither|nobody|not (?:a|one)|no (?:such )?\w+ (?:has|have|was|were"
    r"|came)"
    r"|that (?:day|date|deadline)|what|on th(?:at|e same) (?:day|date)|the (?:day|date|deadline)|I|we|both)\b",
    re.I,
)
# "They did not", "Nothing.", "She never did": a clause that has no other thing in it than the promise.
_ELLIPSIS = Wording(
    r"^\W{0,4}(?:\w+ ){0,4}?(?:(?:did|does|was|were|has|have|had|would|will|could)(?: not|n't| never| so)?"
    r"|never did|nothing"
    r"|none)\b(?: (?:do|did|done) (?:so|that|it))?(?=\W*(?:$|[,.;]| as | by | until | on ))",
    re.I,
)
_REFERS_BACK = Wording(
    r"\W{0,3}(?:they|it|which|these|those|that|all of which)\b[^,;]{0,20}\b(?:was|were|been|fell)\b", re.I
)
_DENIED = Wording(
    r"\b(?:[Nn]o(?!s?\. ?\d)|[Nn]ot|[Nn]ever|[Nn]othing|[Nn]one|[Nn]either|[Nn]or|[Hh]ardly)\b[^.;,]{0,50}$"
)
_ATTEND = Wording(r"\b(?:appear|sit|attend|testif|deposition|examination|inspection|present)\w*", re.I)
_STAYED_AWAY = Wording(
    r"\b(?:neither|nobody|no one|not|never|n't)\b[^;]{0,60}\b(?:came?|come|appear|attend|show|turn(?:ed)? up"
    r"|there|produced? (?:the|any|its|his) (?:witness|designee))\w*",
    re.I,
)
_OTHER_THING = Wording(r"\b(?:the|its|their|his|her|our|any)\s\w+", re.I)
_SAME_DAY = Wording(r"\b(?:that|the same|the (?:appointed|agreed|due)) (?:day|date|deadline)\b", re.I)
_DID_IT = Wording(
    rf"\b(?:{_VERB}|had|ignored|refus\w+ to do|returned|withheld) (?:us |me )?"
    r"(?:it|them|these|those|both|one|none|nothing|so|neither|only)\b",
    re.I,
)
_THE_THING = Wording(r"\b(?:it|they|them|so|one|none|nothing|that|neither|this|what|ours|theirs)\b", re.I)
_BARE = Wording(
    r"^\W{0,4}(?:\"?(?:nothing|none|neither|that (?:date|day|deadline)|they|it|he|she|these|those|both|instead|yet"
    r"|but|however)\b|(?:[Tt]he )?(?:[A-Z][a-z]+ \d{1,2}|\d{1,2}(?:st|nd|rd|th)|[A-Z][a-z]+day)"
    r" (?:has |had )?(?:now |long )?(?:came|come|passed))",
    re.I,
)
_DAY_GONE = Wording(
    r"\W{0,3}(?:But |And |Yet )?[Tt]he (?P<day>\d{1,2})(?:st|nd|rd|th)(?: of \w+)?,? (?:has |had )?(?:now |long "
    r"|since )?"
    r"(?:came|come|passed|went)\b"
)
_SIDE = Wording(r"\W{0,3}(?:Defendants?|Plaintiffs?|[A-Z][a-z]+ (?:has|have|had|did|failed|refused|neither))\b")
_SUPPOSED = Wording(r"\b(?:if|should|agreed|unless|whether)\b[^,;.]{0,30}$", re.I)
_NOTHING_SINCE = Wording(
    r"\bheard nothing\b|\bnothing (?:has )?since\b|\bno (?:further )?(?:word|response|answer) since", re.I
)
_STILL = Wording(r"\b(?:still|to date|nothing|none)\b", re.I)
_CAPITAL = Wording(r"\b[A-Z][\w'-]+")
_AND = Wording(r",? (?:and (?!(?:has|have|did|it|they|he|she)\b)|but |while )")
_CLOSE = Wording(r"[^,.;:\d]{0,60}")  # between what was done and the day on which it was
_FAR = 60  # sentences after the promise in which something may be told to have been done on its very day
_REACH = 10  # sentences after the promise in which its fate may be told


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a promise, and the words that tell it, ``text[start:end]`` in sentence ``sentence``."""

    status: Status
    start: int
    end: int
    sentence: int


def find_fate(document: Document, promise: Promise) -> Fate | None:
    """What the letter says became of a promise: in the same clause, or in a later sentence about the same thing."""
    if promise.status:
        return Fate(promise.status, promise.start, promise.end, promise.sentence)
    if kept_by_this_letter(document, promise):
        return Fate(Status.PERFORMED, promise.start, promise.end, promise.sentence)
    fate = _said(document.prose, promise.after, promise.end, promise.sentence) or _told_later(document, promise)
    fate = fate or _told_before(document, promise)
    return _made_good(document, promise, fate) or fate or _standing(document, promise)


def _told_before(document: Document, promise: Promise) -> Fate | None:
    """What the clause before says of the thing, where this one only adds its day: "they came; they were due June 5"."""
    start = document.sentences[promise.sentence].start
    if not _REFERS_BACK.match(document.prose, promise.start, promise.end):
        return None
    before = promise.sentence if start < promise.start else max(promise.sentence - 1, 0)
    low = document.sentences[before].start
    return _said(document.prose, low, promise.start, before) if low < promise.start else None


def _standing(document: Document, promise: Promise) -> Fate | None:
    """What the rest of the letter shows: the meeting that was held, or what is still lacking."""
    if met := kept_by_meeting(document, promise):
        return Fate(Status.PERFORMED, *met)
    if done := _done_that_day(document, promise):
        return done
    lacking = still_lacking(document, promise, _substance(document, promise))
    return Fate(Status.BREACHED, *lacking) if lacking else None


def _done_that_day(document: Document, promise: Promise) -> Fate | None:
    """The later sentence, far on it may be, that says that something was done on the very day."""
    stop = min(len(document.sentences), promise.sentence + _FAR) if promise.due else 0
    for i in range(promise.sentence + 1, stop):
        sentence = document.sentences[i]
        end = min(sentence.end, sentence.start + LONGEST)
        days = (day for day in document.dates_in(sentence.start, end) if day.date == promise.due)
        if sentence.part is PartKind.BODY and any(
            _done_on(document.prose, sentence.start, day.start, day.end, end) for day in days
        ):
            return _said(document.prose, sentence.start, end, i)
    return None


def _made_good(document: Document, promise: Promise, fate: Fate | None) -> Fate | None:
    """What was not done by its day, but is said to have been done on a later one: it was performed."""
    if fate is None or fate.status is not Status.BREACHED or promise.due is None:
        return None
    about = _substance(document, promise)
    for i in range(fate.sentence + 1, min(len(document.sentences), fate.sentence + 1 + _REACH)):
        sentence = document.sentences[i]
        end = min(sentence.end, sentence.start + LONGEST)
        later = [day for day in document.dates_in(sentence.start, end) if day.date and day.date > promise.due]
        if sentence.part is not PartKind.BODY or not later:
            continue
        done = _said(document.prose, sentence.start, end, i)
        soon = done and any(_done_on(document.prose, sentence.start, day.start, day.end, end) for day in later)
        told = subject_words(document.prose[done.start : done.end]) if soon and done else frozenset()
        if done and done.status is Status.PERFORMED and about & told:
            return done
    return None


def _done_on(prose: str, low: int, start: int, end: int, high: int) -> bool:
    """Whether the words beside a day, ``prose[start:end]``, say that something was done, so that it was done then."""
    after = _KEPT.search(prose, end, high)
    if after and _CLOSE.fullmatch(prose, end, after.start()):
        return True
    return any(_CLOSE.fullmatch(prose, kept.end(), start) for kept in _KEPT.finditer(prose, low, start))


def done_ahead(document: Document, promise: Promise) -> bool:
    """Whether the words next to a day still to come say that the thing has been done already."""
    end = min(promise.end, promise.after + LONGEST)
    joined = _AND.search(document.prose, promise.after, end)
    kept = _KEPT.search(document.prose, promise.after, joined.start() if joined else end)
    return kept is not None and not kept[0].startswith("as ")


def _substance(document: Document, promise: Promise) -> frozenset[str]:
    """The words of substance of a promise; names do not tell one promise from another, so they are left out."""
    words = document.prose[promise.start : promise.end]
    common = _uncapitalised(document.prose)
    plain = _CAPITAL.sub(lambda match: match[0] if match[0].lower() in common else " ", words)
    return subject_words(plain) or subject_words(words)


@lru_cache(maxsize=2)
def _uncapitalised(prose: str) -> frozenset[str]:
    """The words that a text writes with a small letter somewhere."""
    return frozenset(worded(r"\b[a-z]{3,}\b").findall(prose))


def _said(prose: str, start: int, end: int, sentence: int) -> Fate | None:
    kept, broken = _KEPT.search(prose, start, end), _BROKEN.search(prose, start, end)
    if _LATE.search(prose, start, end) and not _STILL.search(prose, start, end):
        return Fate(Status.PERFORMED, start, end, sentence)
    if broken and _SUPPOSED.search(prose[max(start, broken.start() - 40) : broken.start()]):
        broken = None
    if kept and _DENIED.search(prose[max(start, kept.start() - 60) : kept.start()]):
        return Fate(Status.BREACHED, start, end, sentence)
    if kept and (broken is None or kept.start() < broken.start()):
        partly = _PARTLY.search(prose, max(start, kept.start() - 60), end)
        return Fate(Status.BREACHED if partly else Status.PERFORMED, start, end, sentence)
    return Fate(Status.BREACHED, start, end, sentence) if broken else None


def _told_later(document: Document, promise: Promise) -> Fate | None:
    about = _substance(document, promise)
    attends = _ATTEND.search(document.prose, promise.start, promise.end)
    for i in range(promise.sentence, min(len(document.sentences), promise.sentence + 1 + _REACH)):
        sentence = document.sentences[i]
        if sentence.part is not PartKind.BODY:
            continue
        start = max(sentence.start, promise.end) if i == promise.sentence else sentence.start
        for low, high in _clauses(document.prose, start, min(sentence.end, start + LONGEST)):
            fate = _said(document.prose, low, high, i)
            on_the_day = promise.due and _names_day(document, low, high, promise.due)
            near = i - promise.sentence
            stayed = attends and near <= 3 and _STAYED_AWAY.search(document.prose, low, high)
            if fate and (stayed or (on_the_day and near <= 3) or _on_it(document.prose[low:high], about, near, fate)):
                return fate
    return None


def _names_day(document: Document, low: int, high: int, due: dt.date) -> bool:
    """Whether a clause names the day: by its date, or as "the 20th has come and gone"."""
    if any(found.date == due for found in document.dates_in(low, high)):
        return True
    gone = _DAY_GONE.match(document.prose, low, high)
    return bool(gone and int(gone["day"]) == due.day)


def _on_it(clause: str, about: frozenset[str], distance: int, fate: Fate) -> bool:
    """Whether a clause speaks of the promise: it shares its words, or follows at once with "nothing", "they did"."""
    if about & subject_words(clause) or _NOTHING_SINCE.search(clause):
        return True
    new = subject_words(clause)
    thing = _THE_THING.search(clause) or (len(new) <= 1 and not (new and _OTHER_THING.search(clause)))
    if distance <= 1 and thing and (_ANAPHOR.match(clause) or (distance == 0 and len(clause.split()) < 8)):
        return True
    if distance <= 1 and (_DID_IT.search(clause) or _ELLIPSIS.match(clause)):
        return True
    if distance <= 2 and _SAME_DAY.search(clause):
        return True
    bare = not new
    if bare and distance <= 2 and (_BARE.match(clause) or len(clause.split()) < 8):
        return True
    return bare and distance <= 1 and fate.status is Status.BREACHED and bool(_SIDE.match(clause))


def _clauses(prose: str, start: int, end: int) -> list[tuple[int, int]]:
    edges = [start, *(start + match.end() for match in worded(r";\s").finditer(prose[start:end])), end]
    return [(low, high) for low, high in pairwise(edges) if high - low > 2]
