"""What became of a promise: the words that say it was kept, and those that say it was not.

What the letter or the ruling says to have come at last was performed. The clause after a duty tells its fate unless it
turns to something else; a day of which nothing more is said is ``unknown``.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from itertools import pairwise

from conferral.model.facts import Status
from conferral.readers.document import Document, PartKind
from conferral.readers.letters.duties.promises import LONGEST, Promise
from conferral.readers.letters.duties.standing import kept_by_meeting, kept_by_this_letter, still_lacking
from conferral.readers.letters.duties.subjects import subject_words
from conferral.readers.letters.duties.tellings import KEPT, VERB, Faint, Fate, done_on, short_of, tell
from conferral.text.wording import Wording, worded

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
    r"\W{0,3}(?:(?:so|and|but|thus),? )?(?:they|it|which|these|those|that|all of which)\b[^,;]{0,20}\b(?:was|were"
    r"|been|fell)\b",
    re.I,
)
# What stands for the thing owed, its day, or the promise of it.
_STANDS_FOR = Wording(
    r"\b(?:it|its|they|them|these|those|that|this|such|any|ones?|none|nothing|neither|nobody|so|both|instead|still"
    r"|yet"
    r"|(?:the|that|this|its|his|her|their|my) (?:\w+ )?(?:promise|order|directi(?:ve|on)|deadline|date|day|time"
    r"|extension|agreement|courtesy|commitment|undertaking|assurance|obligation|schedule|appointment|word)"
    r"|to date|as of (?:today|now|this)|since then|(?:days|weeks|months) (?:later|have (?:passed|gone)|on)|never)\b",
    re.I,
)
# A clause that turns to the writer's own efforts, or to another matter, or says only that counsel did not agree.
_TURNS_AWAY = Wording(
    r"^\W{0,4}(?:\w+,? ){0,3}?(?:I|we|my \w+|our office|counsel|the parties|both sides) (?:\w+ly |then |again |also "
    r"|first )?"
    r"(?:called|e-?mailed|wrote|asked|left|spoke|met|conferred|tried|reached|sent|served|telephoned|raised"
    r"|have (?:asked"
    r"|called|tried|written)|(?:could|did|do|have|were|was|are|am)(?: not|n't| unable) (?:\w+ )?(?:reach|agree"
    r"|resolve|confer"
    r"|believe|think|know|object|consent|dispute))"
    r"|\b(?:objects? to|takes? the position|position is|contends?|argues?|irrelevan\w+|privileged|disagree\w*)\b"
    r"|\b(?:not|n't|no) (?:\w+ )?(?:ripe|matter|agree\w*|dispute\w*|prejudice\w*|required?|entitled)\b",
    re.I,
)
_ITS_SUBJECT = Wording(
    r"^\W{0,4}(?:(?:But|And|Yet|However|Instead|In fact|Then),? )?(?:it|they|he|she|we|I|both|both sides|the parties"
    r"|each side"
    r"|(?:the )?(?:defendants?|plaintiffs?)|M[rs]{1,2}\. [A-Z][\w-]+|[A-Z][\w&.-]+) (?:\w+ly |then |finally |has "
    r"|have |had |did ){0,2}"
    r"(?P<act>[a-z]{3,})\b"
)
_CONTENT = Wording(
    r",? (?:that|whether|why|who|how|what) (?!(?:day|date)\b)", re.I
)  # what was to be said by the day: no fate
# A duty that is done by speaking or writing: to say whether, to find out, to give a position.
_TO_SAY = Wording(
    r"\b(?:let (?:me|us|counsel|him|her|them) know|to (?:say|state|tell|advise|inform|report|confirm|find out|ask"
    r"|look into"
    r"|check|inquire)|get back to|would (?:say|tell|report|ask|find out|check|call|look into|advise|confirm)"
    r"|(?:tell|telling|advise|inform) (?:me|us)|(?:a|its|his|her|their) (?:position|decision))\b",
    re.I,
)
_SAID = Wording(
    r"[\s,.]*(?:(?:and|but|then|instead|that (?:same )?day|the same day|(?:on|by) [^,;.]{2,30}),? ){0,3}"
    r"(?:(?:he|she|it|they|counsel|Attorney(?: [A-Z]\w+){1,2}|M[rs]{1,2}\. [A-Z][\w-]+"
    r"|(?:[A-Z][\w&'-]+ ){0,2}[A-Z][\w&'-]+) )?"
    r"(?:\w+ly |then |did )?(?:wrote|said|told|e-?mailed|responded|replied|reported|advised|informed|called"
    r"|telephoned"
    r"|confirmed|answered|named|identified|listed|wrote back|let (?:me|us) know|found out)\b",
    re.I,
)
_AS_TO_ITEM = Wording(r"\W{0,3}(?:[Aa]s (?:to|for)|[Oo]n|[Rr]egarding)\s(?:[Ii]tem\s)?\((\w{1,3})\)")
_LABEL = Wording(
    r"\b(Tranche|Set|Batch|Group|Phase|Part|Volume|Box|Item|Request|Interrogatory|Trailer|Topic) (\d{1,3})\b"
)
_IRREGULAR = {
    "began": "begin",
    "begun": "begin",
    "paid": "pay",
    "gave": "give",
    "given": "give",
    "sent": "send",
    "made": "make",
    "brought": "bring",
    "sat": "sit",
    "met": "meet",
    "told": "tell",
    "took": "take",
    "taken": "take",
}
_IT_IS_NOW = Wording(r"\W{0,4}(?:It is (?:now |already )?|Today is |Here we are\b|That was )", re.I)
_NEW_DAY = Wording(r"\b(?:re-?(?:noticed|scheduled|set)|adjourned|put (?:off|over)) (?:\w+ ){0,3}(?:for|to)\b")
_ANOTHER_ONE = Wording(r"\b[Aa]n? \w+ (?:one|copy|set|version)\b")  # "a readable one was sent on May 12"
_NOT_IT = Wording(
    r"\W{0,4}(?:It|They|That|Those|The \w+|What (?:came|arrived|we got))\b[^.;]{0,24}\b(?:(?:was|were|is"
    r"|are) not (?:the|what|those|it)"
    r"|(?:was|were) (?:blank|empty|unreadable|corrupt\w*|illegible|the wrong))\b",
    re.I,
)
_LACKS = Wording(
    r"\W{0,4}(?:There (?:is|are|was|were) no\b(?! (?:objections?|surprises?|complaints?"
    r"|issues?))[^.;]{0,40}\b(?:in|among|with|inside) (?:it|them|these|those)\b"
    r"|(?:It|They|The \w+) (?:contain|include|omit|lack)\w* (?:no|neither|none|any|the)\b"
    r"|No \w+(?: \w+)? (?:was|were|is|are) (?:in|among|included|enclosed|with|attached)\b"
    r"|(?:Missing|Absent|Left out) (?:was|were|is|are)\b)",
    re.I,
)
_AS_AGREED = Wording(
    r"\W{0,4}(?:That|This|The|It|They|These|Those|Both|He|She)\b(?: [\w'-]+){0,3}? (?:was|were|went|took|came"
    r"|did so)\b"
    r"(?: \w+){0,3}? (?:as|when|exactly as|just as) (?:agreed|promised|ordered|directed|scheduled|planned|noticed"
    r"|arranged|stipulated)\b",
    re.I,
)
_ATTEND = Wording(r"\b(?:appear|sit|attend|testif|depos|examin|inspect|present|notice|designee|witness)\w*", re.I)
_STAYED_AWAY = Wording(
    r"\b(?:call(?:ed)? (?:it |the \w+ )?off|cancell?ed|not\W{0,2}(?:be )?(?:coming|there|appearing|attending"
    r"|going to)"
    r"|no-show|turned (?:\w+ )?away|refused (?:us )?(?:entry|access))\b"
    r"|\b(?:neither|nobody|no one|not|never|n't)\b[^;]{0,60}\b(?:came?|come|appear|attend|show|turn(?:ed)? up"
    r"|there|produced? (?:the|any|its|his) (?:witness|designee))\w*",
    re.I,
)
_SAME_DAY = Wording(r"\b(?:that|the same|the (?:appointed|agreed|due)) (?:day|date|deadline)\b", re.I)
_DID_IT = Wording(
    rf"\b(?:{VERB}|had|ignored|refus\w+ to do|returned|withheld) (?:us |me )?"
    r"(?:it|them|these|those|both|one|none|nothing|so|neither|only)\b",
    re.I,
)
_THE_THING = Wording(r"\b(?:it|they|them|so|one|none|nothing|that|neither|this|what|ours|theirs)\b", re.I)
# What the writer did is no performance of what the other side owed.
_WRITERS_ACT = Wording(
    r"^\W*(?:(?i:on|in|by|at|after) [^,;.]{2,40},? |[Tt]hen,? )?(?:I|[Ww]e|[Oo]ur office)\s(?:\w+ly |then |have "
    r"|again )?"
    r"(?:sent|wrote|served|e-?mailed|called|asked|filed|gave|raised|offered|provided|produced|replied|responded)\b"
)
_WRITERS_DUTY = Wording(
    r"\b(?:I|[Ww]e|[Pp]arties|[Bb]oth|[Ee]ach|[Cc]ounsel|(?:required|directed|ordered|told|gave|asked) (?:us"
    r"|me))\b(?! (?:would|should|could) (?:hear|get|have|receive|be )"
    r"| gave)"
)
_DAY_GONE = Wording(
    r"\W{0,3}(?:But |And |Yet )?[Tt]he (?P<day>\d{1,2})(?:st|nd|rd|th)(?: of \w+)?,? (?:has |had )?(?:now |long "
    r"|since )?"
    r"(?:came|come|passed|went)\b"
)
_NOTHING_SINCE = Wording(
    r"\bheard nothing\b|\bnothing (?:has )?since\b|\bno (?:further )?(?:word|response|answer) since", re.I
)
_CAPITAL = Wording(r"\b[A-Z][\w'-]+")
# Where a sentence turns to what was not done of another thing: "served the answers but never served the log".
_CUT = Wording(
    r";(?=\s)|,?(?= but (?:has |have |had |did )?(?:never|not) (?:\w+ )?(?:the|its|his|her|any|a|an)\b)", re.I
)
_AND = Wording(r",? (?:and (?!(?:has|have|did|it|they|he|she)\b)|but |while )")
_SHORT = 7  # words of a sentence that says no more than that the day has come
_FAR = 60  # sentences after the promise in which something may be told to have been done on its very day
_NEXT = 16  # characters behind a day in which a duty may go on: "until May 10 to say whether"
_ANSWER = 3  # sentences in which the word that was to be given stands, the duty's own among them
_REACH = 10  # sentences after the promise in which its fate may be told


def find_fate(document: Document, promise: Promise) -> Fate | None:
    """What the letter says became of a promise: in the same clause, or in a later sentence about the same thing."""
    if promise.status:
        return Fate(promise.status, promise.start, promise.end, promise.sentence)
    if kept_by_this_letter(document, promise):
        return Fate(Status.PERFORMED, promise.start, promise.end, promise.sentence)
    duty = _duty(document, promise, promise.after)
    says_what = _CONTENT.match(document.prose, promise.after, promise.end)
    if as_agreed := _held_as_agreed(document, promise):
        return as_agreed
    fate = None if says_what else tell(document.prose, promise.after, promise.end, promise.sentence, duty)
    fate = _answered(document, promise) or fate
    fate = fate or _told_later(document, promise)
    fate = fate or _told_before(document, promise) or _told_faintly(document, promise)
    if fate and fate.status is Status.PERFORMED:
        return _undone(document, fate)
    return _made_good(document, promise, fate) or fate or _standing(document, promise)


def _answered(document: Document, promise: Promise) -> Fate | None:
    """The word that was to be given by a day, where it was given, whatever it was: "On that day he wrote no"."""
    if promise.due is None or not _TO_SAY.search(
        document.prose, promise.start, min(promise.end, promise.after + _NEXT)
    ):
        return None
    stop = min(len(document.sentences), promise.sentence + _ANSWER)
    for i in range(promise.sentence, stop):
        sentence = document.sentences[i]
        start = promise.after if i == promise.sentence else sentence.start
        end = min(sentence.end, start + LONGEST)
        said = _SAID.match(document.prose, start, end) if sentence.part is PartKind.BODY else None
        if said:
            return Fate(Status.PERFORMED, start, end, i)
    return None


def _held_as_agreed(document: Document, promise: Promise) -> Fate | None:
    """The next sentence, where it says in so many words that the thing was done as it had been agreed."""
    after = document.sentences[min(promise.sentence + 1, len(document.sentences) - 1)]
    end = min(after.end, after.start + LONGEST)
    if after.part is not PartKind.BODY or not _AS_AGREED.match(document.prose, after.start, end):
        return None
    return Fate(Status.PERFORMED, after.start, end, promise.sentence + 1)


def find_other_part(document: Document, promise: Promise, fate: Fate) -> Fate | None:
    """What the sentence after says of another part of the same duty: "He gave me the bills. He has not given it"."""
    i = fate.sentence + 1
    if fate.sentence == promise.sentence or i >= len(document.sentences):
        return None
    after = document.sentences[i]
    high = min(after.end, after.start + LONGEST)
    told = tell(document.prose, after.start, high, i) if after.part is PartKind.BODY else None
    about = subject_words(document.prose[promise.start : promise.end])
    first, second = (
        about & subject_words(document.prose[low:to]) for low, to in ((fate.start, fate.end), (after.start, high))
    )
    apart = first and second and not first & second
    return told if told and apart and told.status is not fate.status else None


def _undone(document: Document, fate: Fate) -> Fate:
    """What is said to have come, unless the next sentence says that it was not what was owed."""
    after = document.sentences[min(fate.sentence + 1, len(document.sentences) - 1)]
    spoiled = after.start > fate.start and any(
        cue.match(document.prose, after.start, after.end) for cue in (_NOT_IT, _LACKS)
    )
    return Fate(Status.BREACHED, after.start, after.end, fate.sentence + 1) if spoiled else fate


def _told_before(document: Document, promise: Promise) -> Fate | None:
    """What the clause before says of the thing, where this one only adds its day: "they came; they were due June 5"."""
    start = document.sentences[promise.sentence].start
    if not _REFERS_BACK.match(document.prose, promise.start, promise.end):
        return None
    before = promise.sentence if start < promise.start else max(promise.sentence - 1, 0)
    low = document.sentences[before].start
    return tell(document.prose, low, promise.start, before) if low < promise.start else None


def _told_faintly(document: Document, promise: Promise) -> Fate | None:
    """What the words right behind a duty say by any "not" or any deed, where they can only be said of the duty."""
    if promise.due is None:
        return None
    prose = document.prose
    rest = Faint(prose, promise.after, min(promise.end, promise.after + LONGEST))
    if rest.follows() and (status := rest.status()):
        return Fate(status, rest.start, rest.end, promise.sentence)
    about, duty = _substance(document, promise), prose[promise.start : promise.after]
    for i in range(promise.sentence, min(len(document.sentences), promise.sentence + 2)):
        sentence = document.sentences[i]
        start = max(sentence.start, promise.end) if i == promise.sentence else sentence.start
        if sentence.part is not PartKind.BODY or start >= sentence.end:
            continue
        for low, high in _clauses(prose, start, min(sentence.end, start + LONGEST)):
            clause = prose[low:high]
            if _TURNS_AWAY.search(clause) or (_WRITERS_ACT.match(clause) and not _WRITERS_DUTY.search(duty)):
                return None
            said = Faint(prose, low, high)
            on_day = _names_day(document, low, high, promise.due) or said.that_day()
            if said.status() is Status.BREACHED and (on_day or _ANAPHOR.match(clause) or about & subject_words(clause)):
                return Fate(Status.BREACHED, low, high, i)
            if said.status() is Status.PERFORMED and (on_day or said.of_them()):
                return Fate(Status.PERFORMED, low, high, i)
    return None


def _standing(document: Document, promise: Promise) -> Fate | None:
    """What the rest of the letter shows: the meeting that was held, or what is still lacking."""
    if met := kept_by_meeting(document, promise):
        return Fate(Status.PERFORMED, *met)
    if done := _done_that_day(document, promise):
        return done
    if waited := _still_waiting(document, promise):
        return waited
    lacking = still_lacking(document, promise, _substance(document, promise))
    return Fate(Status.BREACHED, *lacking) if lacking else None


def _still_waiting(document: Document, promise: Promise) -> Fate | None:
    """The next sentence, where it says only how late it is by now: "It is now June 14"."""
    after = promise.sentence + 1
    if promise.due is None or after >= len(document.sentences):
        return None
    sentence = document.sentences[after]
    if sentence.part is not PartKind.BODY or not _IT_IS_NOW.match(document.prose, sentence.start, sentence.end):
        return None
    days = [found.date for found in document.dates_in(sentence.start, sentence.end) if found.date]
    late = days[0] > promise.due if days else len(sentence.text.split()) < _SHORT
    return Fate(Status.BREACHED, sentence.start, sentence.end, after) if late else None


def _done_that_day(document: Document, promise: Promise) -> Fate | None:
    """The later sentence, far on it may be, that says that something was done on the very day."""
    stop = min(len(document.sentences), promise.sentence + _FAR) if promise.due else 0
    for i in range(promise.sentence + 1, stop):
        sentence = document.sentences[i]
        end = min(sentence.end, sentence.start + LONGEST)
        days = (day for day in document.dates_in(sentence.start, end) if day.date == promise.due)
        if sentence.part is PartKind.BODY and any(
            done_on(document.prose, sentence.start, day.start, day.end, end) for day in days
        ):
            return tell(document.prose, sentence.start, end, i)
    return None


def _made_good(document: Document, promise: Promise, fate: Fate | None) -> Fate | None:
    """What was not done by its day, but is said, in the letter or its ruling, to have been done on a later one."""
    if fate is None or fate.status is not Status.BREACHED or promise.due is None:
        return None
    about = _substance(document, promise)
    for i in range(fate.sentence + 1, len(document.sentences)):
        sentence = document.sentences[i]
        end = min(sentence.end, sentence.start + LONGEST)
        told = sentence.part is PartKind.RULING or (sentence.part is PartKind.BODY and i <= fate.sentence + _REACH)
        later = [day for day in document.dates_in(sentence.start, end) if day.date and day.date > promise.due]
        if not told or not later or _NEW_DAY.search(document.prose, sentence.start, end):
            continue
        done = tell(document.prose, sentence.start, end, i)
        soon = done and any(done_on(document.prose, sentence.start, day.start, day.end, end) for day in later)
        same = subject_words(document.prose[done.start : done.end]) if soon and done else frozenset()
        again = done and i <= fate.sentence + 1 and _ANOTHER_ONE.search(document.prose, done.start, done.end)
        if done and done.status is Status.PERFORMED and (about & same or (soon and again)):
            return done
    return None


def done_ahead(document: Document, promise: Promise) -> bool:
    """Whether the words next to a day still to come say that the thing has been done already."""
    end = min(promise.end, promise.after + LONGEST)
    joined = _AND.search(document.prose, promise.after, end)
    kept = KEPT.search(document.prose, promise.after, joined.start() if joined else end)
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


def _told_later(document: Document, promise: Promise) -> Fate | None:
    duty = _duty(document, promise, promise.end)
    about, acts = _substance(document, promise), _acts(duty)
    attends, mine = _ATTEND.search(duty), _WRITERS_DUTY.search(duty)
    for i in range(promise.sentence, min(len(document.sentences), promise.sentence + 1 + _REACH)):
        sentence = document.sentences[i]
        if sentence.part is not PartKind.BODY:
            continue
        start = max(sentence.start, promise.end) if i == promise.sentence else sentence.start
        for low, high in _clauses(document.prose, start, min(sentence.end, start + LONGEST)):
            near = i - promise.sentence
            clause = document.prose[low:high]
            if _labelled(document, promise, clause) is False:
                continue
            fate = tell(document.prose, low, high, i, duty)
            if fate and fate.status is Status.PERFORMED and _WRITERS_ACT.match(clause) and not mine:
                continue
            if fate is None and near <= 2 and _same_act(clause, acts):
                fate = Fate(Status.BREACHED if short_of(clause, duty) else Status.PERFORMED, low, high, i)
            on_the_day = promise.due and _names_day(document, low, high, promise.due)
            stayed = attends and near <= 3 and _STAYED_AWAY.search(clause)
            if stayed and on_the_day:
                return Fate(Status.BREACHED, low, high, i)
            if fate and (
                _labelled(document, promise, clause)
                or stayed
                or (on_the_day and near <= 3)
                or _on_it(clause, about, acts, near, fate)
            ):
                return fate
    return None


def _labelled(document: Document, promise: Promise, clause: str) -> bool | None:
    """Whether a clause names the duty by its own number, "as to (3)", "Tranche 2"; None where it names no number."""
    prose = document.prose
    item = worded(r"\((\w{1,3})\)\s$").search(prose[max(promise.start - 6, 0) : promise.start])
    if item and (named := _AS_TO_ITEM.match(clause)):
        return named[1] == item[1]
    mine, its = (
        {m[1]: m[2] for m in _LABEL.finditer(words)} for words in (prose[promise.start : promise.after], clause)
    )
    shared = mine.keys() & its.keys()
    return all(mine[word] == its[word] for word in shared) if shared else None


def _duty(document: Document, promise: Promise, end: int) -> str:
    """The words of a duty down to ``end``; where they only say "it was due", those of the sentence before as well."""
    before = document.sentences[max(promise.sentence - 1, 0)].start
    refers = _REFERS_BACK.match(document.prose, promise.start, promise.end)
    return document.prose[before if refers else promise.start : end]


def _acts(duty: str) -> frozenset[str]:
    """The stems of a duty's words, its verb among them: "to report the number" is kept by "it reported"."""
    return frozenset(_act(word) for word in worded(r"\b[a-z]{3,}\b").findall(duty))


def _act(verb: str) -> str:
    """The stem of a verb, in whatever form it stands.

    >>> _act("log") == _act("logged"), _act("begin") == _act("began")
    (True, True)
    """
    stem = _IRREGULAR.get(verb, verb)
    bare = stem.removesuffix("ed") if stem.endswith("ed") else stem.removesuffix("e")
    doubled = bare != stem and bare[-2:-1] == bare[-1:] and bare[-1:] in "bdgmnpt"
    return (bare[:-1] if doubled else bare)[:5]


def _past(verb: str) -> bool:
    return verb.endswith("ed") or verb in _IRREGULAR


def _same_act(clause: str, acts: frozenset[str]) -> bool:
    """Whether somebody is said at the head of a clause to have done the very act that was owed."""
    done = _ITS_SUBJECT.match(clause)
    return bool(done and _past(done["act"]) and _act(done["act"]) in acts)


def _names_day(document: Document, low: int, high: int, due: dt.date) -> bool:
    """Whether a clause names the day: by its date, or as "the 20th has come and gone"."""
    if any(found.date == due for found in document.dates_in(low, high)):
        return True
    gone = _DAY_GONE.match(document.prose, low, high)
    return bool(gone and int(gone["day"]) == due.day)


def _on_it(clause: str, about: frozenset[str], acts: frozenset[str], distance: int, fate: Fate) -> bool:
    """Whether a clause speaks of the promise: it shares its words, or follows at once with what stands for it.

    What was not done is taken for what was owed just before unless the clause turns away from it; what was done must be
    named, stand for the thing, or be the very act.
    """
    new = subject_words(clause)
    if about & new or _NOTHING_SINCE.search(clause):
        return True
    if distance <= 2 and _SAME_DAY.search(clause):
        return True
    short = len(clause.split()) < 8
    if distance <= 2 and ((not new and short) or (short and _ELLIPSIS.match(clause))):
        return True
    if distance > 1:
        return False
    if (
        fate.status is Status.BREACHED
        and not _TURNS_AWAY.search(clause)
        and (distance == 0 or len(new) <= 2 or _STANDS_FOR.search(clause))
    ):
        return True
    thing = _THE_THING.search(clause) or len(new) <= 1
    if thing and (_ANAPHOR.match(clause) or (distance == 0 and short)):
        return True
    return bool(_DID_IT.search(clause) or _ELLIPSIS.match(clause) or (len(new) <= 5 and _same_act(clause, acts)))


def _clauses(prose: str, start: int, end: int) -> list[tuple[int, int]]:
    edges = [start, *(start + match.end() for match in _CUT.finditer(prose[start:end])), end]
    return [(low, high) for low, high in pairwise(edges) if high - low > 2]
