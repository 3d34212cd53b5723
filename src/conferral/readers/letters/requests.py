"""What a letter asks of the court: the words after an asking verb whose subject is the writer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from conferral.model.facts import Request, Side
from conferral.readers.document import Document, PartKind, Sentence
from conferral.readers.letters.wants import BEFORE_MOVING, NO_ACTION, REJECT, WANTS
from conferral.text.wording import Wording

Found = tuple[Request, int, int]
Asked = tuple[Sentence, int, Sentence | None]

# The writer asks: what is asked follows the verb.
_ASK = Wording(
    r"\b(?:requests?(?! (?:Nos?\b|\d|for (?:the )?(?:production|admission|inspection|documents)))|requesting"
    r"|to request|asks?|asking|seeks?|seeking|moves?|moving|applies|apply|petitions?|urg(?:es?|ing)|wants?|needs?"
    r"|begs?|implores?|beseech(?:es)?|entreats?|invites? (?:the Court|Your Honor|you)|press(?:es)? for|desires?"
    r"|hopes? (?:that )?(?:the Court|Your Honor)|(?:look|turn|appeal|call)s? (?:to|on|upon) (?:the Court|Your Honor"
    r"|you)|(?:time|necessary|appropriate|proper|right|fair|just|good cause exists?) (?:for (?:the Court|Your Honor)|to"
    r"|that)|(?:benefit|profit|be (?:helped|aided|assisted)) (?:from|by)|(?:offer|submit)s? the following"
    r"|bring(?:s|ing)? (?:this|the|these) (?:\w+ )?(?:dispute|matter|issue|application)s?"
    r"|(?:this|as|our|submits?|make|submit|accept) [^.]{0,60}\b(?:motion|application) (?:to|for)"
    r"|(?:mak|fil|bring|submit)(?:e|es|s|ing)? (?:this|the present|our) (?:\w+ )?(?:application|request|motion)"
    r"|will move|(?:motion|application) to\b[^.;]{0,40}\b(?:accompanies|accompany|is (?:enclosed|attached|annexed))"
    r"|be (?:extended|adjourned|compelled|quashed|put over|postponed|put off|rescheduled)|in (?:further )?support of"
    r"|for an order"
    rf"|for leave|for (?:(?:Your Honor's|the Court's) (?:signature|approval|endorsement)|entry)|{BEFORE_MOVING}"
    rf"|writ(?:e|es"
    rf"|ing) to (?!inform|advise|report|update|respond|oppose|correct|confirm|thank|withdraw|answer|object|notify"
    rf"|tell|let|express|clarify|explain|say|apologi[sz]e|introduce|note|alert)"
    r"|writ(?:e|es|ing) (?:jointly )?with (?!respect|regard|reference|the consent)"
    r"|(?:motion|application|letter), (?:pursuant to|under) [^;]{4,90}?, (?:to|for)|permission|prays?|(?:I"
    r"|we)(?: would|'d) (?:like|welcome)|would welcome|renews?|reiterates?|wish(?:es)?"
    r"(?! to (?:advise|inform|report|note|add|thank|let|tell|express|confirm|mention|emphasi))"
    r"|(?:please|kindly)(?! (?:note|find|see|be (?:advised|aware)|know|take notice|accept this (?:letter|submission)"
    r" (?:in|as (?:\w+ ){0,2}(?:status|response|reply|opposition))))|(?:jointly|respectfully|parties|sides"
    r"|we) propose|would (?:propose|suggest)"
    r"|(?:grateful|obliged|appreciate)(?: for)?|applications? is for|relief (?:sought|requested)"
    r"|respectfully (?:move|submit)|take (?:this|the) matter up|so order|[Tt]his is (?:\S+ ){1,5}request (?:for"
    r"|to))\b"
    # The court is to act: "the Court should", "would Your Honor"
    r"|\b(?:Court|Honor|Judge|you) (?:should|must|ought to)(?! (?:not|know|be aware|have))\b"
    r"|(?:^|[.:;]\s)(?-i:An [Oo]rder \w+ing|Leave to)\b|(?:^|[.;,]\s)(?:Would|Could|Can|May|Will|Might) (?:the Court"
    r"|Your Honor|you|we|I|the \w+(?: \w+)?"
    r"|(?-i:[A-Z][a-z])\w+ (?!\d))\b",
    re.I,
)
# What is asked stands before the verb, or is what somebody or something should do or be.
_WHOLE = Wording(
    r"\b(?:is|are)\s(?:\w+\s){0,2}?(?:requested|sought|asked|prayed for|urged|needed|warranted|necessary|in order"
    r"|appropriate|required"
    r"|called for|justified)\b|\bwould be (?:welcome|appreciated|helpful|appropriate)\b|\bshould issue\b"
    r"|\bought (?:now )?to issue\b"
    r"|\bbe granted\b|\b(?:should|must|ought to|need to)(?! (?:not|have|know|note|be (?:noted|aware|clear"
    r"|different)))\s",
    re.I,
)
# A rule, a request or the other side's paper asks as well, but not of the court in this letter.
_NOT_THE_WRITER = Wording(
    r"(?:\b(?:which|who|experts?|vendor|it|she|he|they|not|never|neither|nor|rules?|practices?|requests?"
    r"|interrogator(?:y|ies)|topics?|procedures?|order|subpoena|demands?|tailored|documents?|court|honor)"
    r"|\b(?:Rules?|Requests?|Interrogator(?:y|ies)|Topics?|Nos?\.)\s(?:Nos?\.\s)?(?=\S{0,11}\d"
    r"|[A-Z]\s)[\d()a-zA-Z.-]{1,12}"
    r"|\b(?:that|his|her|their|(?-i:[A-Z])[\w-]{1,20}'s) (?:\w+ )?(?:letter|application|papers?|submission)"
    r"|\b(?:deadlines?|time|day|right|date|motions?|threat\w*|promise\w*|free|due) (?:in which |by which )?to)\s$",
    re.I,
)
# The letter or motion of the other side, with its day or docket entry behind it: "his letter of June 4 (Dkt. 22) asks".
_OTHER_PAPER = Wording(
    r"(?:'s?|s'|\b(?:his|her|their|that)) (?:\w+ )?(?:letter|motion|application|papers"
    r"|submission)\b(?:[^,;]|,(?= \d{4})){0,40}\s$",
    re.I,
)
_REFERS_BACK = Wording(r"^\W{0,3}(?:She|He|It|They) (?:now |only |therefore |also |\w+ly )?$")
_FOR_SIGNATURE = Wording(r"for (?:Your Honor's|the Court's|entry)\b", re.I)
_IS_ASKED = Wording(r"\b(?:is|are)\s(?:\w+ly\s|hereby\s)?(?:requested|sought|prayed for)\W{0,3}$", re.I)
_AND_SO = Wording(r"\b(?:and|which)\s(?:\w+\s){0,4}$", re.I)
_SO = Wording(
    r"\W{0,3}(?:that |for )?(?:both|it|that|this|so|them|one)?(?: be)?\W{0,3}$"
    r"|\W{0,3}(?:(?:for )?an order to that effect|to that effect|that (?:the Court|Your Honor) so (?:order"
    r"|direct))\W{0,3}$"
)
_HYPOTHETICAL = Wording(
    r"\b(?:intend(?:s|ed)?|plan(?:s|ned)?|threaten(?:s|ed)?|reserves?|if necessary|anticipates?|may (?:have to|need"
    r"|yet)|might)\b(?:(?!\band\b)[^.]){0,40}$|\bmay\s$",
    re.I,
)
_ANSWERED = Wording(
    r"\b(?:oppos(?:ition|es?|ing)|(?:in )?respon(?:se|ds?|ding)|answer|reply|objects?"
    r"|contrary)(?: to)?\b[^.,]{0,60}$",
    re.I,
)
_REPORTED = Wording(
    r"\b(?:whether|contends?|argues?|says?|said|claims?|insists?|maintains?|believes?|thinks?|told|ordered|provid\w+"
    r"|states?|stated|held|demand\w*|requires?|agreed|promised|recogni[sz]\w+|Rule \d+"
    r"|under (?:the |this |that |our |your honor's )?(?:\w+ ){0,3}(?:orders?|schedule|docket|dkt|ecf|plan"
    r"|rules?))\b[^.;]{0,80}$",
    re.I,
)
# What was asked of counsel on some day: "he telephoned to ask for a week more".
_NARRATED = Wording(
    r"\b(?:telephoned|called|phoned|rang|e-?mailed|wrote|came|texted|left)\b[^.;]{0,30}\b(?:to|and)\s(?:to\s)?$"
    r"|\b(?:no|neither) (?:party|side)(?: now)?\s$",
    re.I,
)
_ON_CONDITION = Wording(r"\b(?:if|unless|absent|until)\b(?! (?:the Court|Your Honor))[^.;]{0,120}$", re.I)
_NOUN = Wording(
    r"(?:'s?|\b(?:no|the|these|those|its|his|her|their|our|my|document|discovery|such|any|written|two|three|second"
    r"|first|of|following|prior|earlier|admission))\s$",
    re.I,
)
_BOTH_OF_THEM = Wording(r"\b(?:the parties|both sides|counsel)\b[^;]{0,200}\band (?:now |so )?they (?:\w+ly )?$", re.I)
_OUR = Wording(r"\b(?:our|my|this) (?:\w+ )?(?:letter|motion|application)", re.I)
_NEVER_ASKED = Wording(r"\b(?:not|never|neither|nor)\s\Z", re.I)
_PRONOUN = Wording(r"[.;] (?:She|He|It|They) (?:now |only |therefore |also |\w+ly )?$")
_RELATIVE = Wording(r"\b(?:which|who)\s(?:\w+ly\s|now\s)?$")
_OPPOSED = Wording(
    r"(?<!our )(?<!my )\b(?:opposition|response|objection)s? to\b[^.]{0,60}$|(?<!to )\boppos(?:es?|ing)\b[^.]{0,60}$",
    re.I,
)
_NO = Wording(r"\b(?:no|nor|not|never)\b[^.;]{0,60}$", re.I)
_WHETHER = Wording(r"\bwhether\b[^.;]{0,80}$", re.I)
# A letter that lays a dispute before the court and asks it to decide.
_DECIDE = Wording(
    r"\b(?:(?:parties|sides|we|I|plaintiffs?|defendants?|counsel)\s(?:therefore\s|respectfully\s|now\s|both\s"
    r"|jointly\s){0,2}(?:ask|request|seek|need|submit)s?\b[^.;]{0,40}\b"
    r"(?:ruling|decision|determination|resolution|to (?:rule|decide|resolve|determine)))\b",
    re.I,
)
# A dispute laid before the court without a word of asking: what was not resolved, whether one side must produce.
_UNRESOLVED = Wording(
    r"\b(?:unable|not (?:been )?able|could not|cannot|couldn't|can't|(?:did"
    r"|do) not) (?:been able )?(?:to )?(?:\w+ )?(?:resolve|agree|settle"
    r"|come to|reach|find (?:any )?(?:common|middle) ground|be resolved)|\b(?:have to|to|we) disagree\b|\b(?:remain"
    r"|far) apart\b|\bbudge\b|\bdead-?lock"
    r"|\b[Ww]hat (?:was|could|is|remains)(?: not)?\b[^.;]{0,30}(?:\bnot\b|resolved|open|dispute|:)|\bimpasse\b"
    r"|\bunresolved\b|\b[Nn]ot (?:yet )?(?:resolved|agreed|settled):|\bno agreement (?:was|has been"
    r"|could be) (?:reached|had|possible)\b"
    r"|\bdispute (?:below|is)\b|\b[Ww]hether \w+(?: \w+){0,3} must (?:produce|answer|appear|sit)",
    re.I,
)
_NOT_OPEN = Wording(
    r"\b(?:respon(?:se|d|ds|ding) to|oppos\w+|in reply|status (?:report|letter)|no disputes?|none which|(?:is|was"
    r"|been) (?:settled|resolved)(?!:))\b",
    re.I,
)
_WITHHELD = Wording(
    r"\b(?:object(?:s|ed)?|refus\w+|declin\w+|will not|won't|does not agree|unwilling|oppos\w+|open|unresolved"
    r"|disputed"
    r"|outstanding)\b[^.;]{0,80}\b(?:produc\w+|deposition|interrogator\w+|documents?|answer\w*|disclos\w+|subpoena"
    r"|records|custodians?|release|requests?)\b|\b(?:not|n't|forbid\w*)\b[^.;]{0,60}\b(?:produc\w+|release|permit it"
    r"|comparators?)\b",
    re.I,
)
_ABOUT_DISCOVERY = Wording(
    r"\b(?:requests?|interrogator(?:y|ies)|topics?|depositions?|documents|records|e-mails|privileged?|logs|in camera"
    r"|subpoenas?)\b",
    re.I,
)
# What a letter without a word of asking lays before the court.
_LAID_BEFORE = (
    (Request.PRE_MOTION_CONFERENCE, Wording(r"\b(?:this|our|my|\w+'s) pre-?\s?motion letter\b", re.I)),
    (
        Request.EXTENSION,
        Wording(r"\b(?:now|current|existing|present)(?: (?:dates?|deadlines?))?\s{1,20}(?:proposed|new)\b", re.I),
    ),
    (
        Request.DISCOVERY_CONFERENCE,
        Wording(r"\b(?:free|available)\b[^.;]{0,40}\bfor an?\b[^.;]{0,20}\b(?:call|conference|hearing)\b", re.I),
    ),
)
# A motion that is made already is named for its hearing or its withdrawal, and not asked for again.
_SUPPOSED = Wording(r"^\W{0,3}(?:Should|If|Were|Unless)\b[^,;]{0,160}$|\b(?:unless|absent)\b[^,;.]{0,60}$", re.I)
_ON_A_MOTION = Wording(
    r"\b(?:hearing|conference|argument|briefing|decision|return date|withdraw\w*)\b[^;]{0,60}?"
    r"\b(?:the|its|our|my|his|her|their|this|that|pending|\w+'s?)\s(?!(?:anticipated|intended|proposed|prospective"
    r"|contemplated|forthcoming|planned)\b)(?:\w+\s){0,2}(?:motion|application)s?\s(?:to|for an?)\s$",
    re.I,
)
# A letter that only complains asks that the complaint be cured.
_COMPLAINT = Wording(
    r"\b(?:refus\w+|fail\w+|declin\w+|(?:has|have|had|did|does|do|will|would) (?:still )?not|won't"
    r"|never)\b[^.;]{0,40}?"
    r"\b(?:produc|appear|answer|respond|provid|turn|hand|give|sit|supplement|verif|sign|search)\w*",
    re.I,
)
_ANOTHER_ASK = Wording(r"\band (?:that|to|for|an?|the|we|order|grant|direct)\b", re.I)
# "Deny the application and compel those answers": a thing of its own is asked beside the denial.
_AND_THEN = Wording(
    r"\band (?:instead |now |also )?(?:compel|order|direct|require|quash|grant|award|enter|extend|adjourn)\b", re.I
)
_ANSWERING = Wording(
    r"\b(?:respon(?:se|d|ds|ding) to|oppos\w+|reply|status|advise|inform|report|update|withdraw\w*)\b", re.I
)
_BEFORE_MOVING = Wording(
    r"\bbefore (?:moving|(?:filing|making|bringing)\b[^;]{0,30}\b(?:motion|application))s?\b[^;]{0,20}$",
    re.I,
)
_OPPOSES = Wording(
    r"\b(?:[Ww]e|I)(?: \w+ly| hereby)? oppose\b|\b(?:writ\w+|submit\w*|letter)\b[^.;]{0,60}\bin opposition to\b"
)
_CLAUSE = Wording(r"[,;:]|\band\b(?! (?:the )?(?-i:[A-Z]))|\b(?:that|but|because|although|while|so)\b", re.I)
_OURSELVES = Wording(r"\b(?:I|we|undersigned|our|my)\b", re.I)
_LAST_WORDS = Wording(
    r"\b(?:telephone|video|telephonic|brief|short)?\s?(?:conference|call)\b[^.]{0,40}\bwould\b(?! (?:stand|remain"
    r"|not|be unaffected|still))"
    r"|\b(?:conference|hearing|call)\b(?:[^.;]|\.(?=m|\d|\s[a-z])){0,100}\bmay\b[^.]{0,40}\bbe (?:put|carr|mov"
    r"|adjourn|held)",
    re.I,
)
_STANDS_FOR = Wording(r"\b(?:it|one|this|so|them|these|both|order|relief|help|assistance|ruling)\b", re.I)
_OVER = Wording(
    r"\b(?:(?:so-)?ordered|granted|denied|directed|asked|requested|moved|filed|withdrawn?|resolved)\b",
    re.I,
)
# Production "subject to the Confidentiality Order" asks for no such order.
_UNDER_ONE = Wording(
    r"\b(?:subject to|under|pursuant to|consistent with|within|governed by|covered by)\b[^.;]{0,40}\Z",
    re.I,
)
_RELIEF = Wording(
    r"\b(?:an? (?:such )?order|help|assistance|intervention|aid|relief|a ruling|so (?:order|direct|rule)|enforce\w*"
    r"|move)\b",
    re.I,
)
_NEAR = 80  # characters after an asking verb in which a pronoun may stand for what is asked
_OPENING, _ENDING = 4, 7  # sentences at a letter's start and end in which "must" and "should" are said to the court


_TESTIMONY = Wording(r"\b(?:depos|inspect|examin|testi|stop|produced\b)", re.I)


class _Writer(NamedTuple):
    """For whom the letter speaks, and what names the parties in it."""

    side: Side | None
    party: Wording


def read_requests(document: Document, side: Side | None, party: Wording) -> tuple[Found, ...]:
    """What the letter asks for, each once, with the words that ask: ``(request, start, end)`` in the clean text.

    ``party`` matches the words and names for the parties, as ``clients.parties_named`` makes it of the caption.
    """
    found: dict[Request, Found] = {}
    asked = [*_asked(document, _Writer(side, party))]
    for sentence, place, earlier in asked:
        for request, start, end in _wants(sentence, place) or _meant(sentence, place, earlier):
            found.setdefault(request, (request, start, end))
    if Request.PRE_MOTION_CONFERENCE in found or Request.ADJOURNMENT in found:
        found.pop(Request.DISCOVERY_CONFERENCE, None)
    if len(found) > 1 and side is Side.JOINT:
        found.pop(Request.OTHER, None)
    if not found and any(NO_ACTION.search(sentence.text) for sentence in document.sentences_of(PartKind.BODY)):
        return ()
    if not found:
        laid = _laid_before(document) or _complaint(document, _Writer(side, party)) or _to_be_decided(document)
        return laid or _any_relief(document, asked) or _something_else(document)
    if opposed := _opposition(document):
        found.setdefault(Request.OTHER, opposed)
    return tuple(sorted(found.values(), key=lambda item: item[1]))


def _asked(document: Document, writer: _Writer) -> Iterator[Asked]:
    """The sentences that ask for something, where in them what is asked begins, and the sentence before each."""
    for sentence in document.sentences_of(PartKind.RE):
        yield sentence, 0, None
    body = [*document.sentences_of(PartKind.BODY)]
    for number, sentence in enumerate(body):
        near = writer.side is Side.JOINT or number < _OPENING or number >= len(body) - _ENDING
        earlier = f"{body[number - 1].text} " if number else ""
        place = _place(sentence.text.replace("\n", " "), writer, earlier.replace("\n", " "), near=near)
        if place is not None:
            yield sentence, place, body[number - 1] if number else None


def _place(text: str, writer: _Writer, before: str, *, near: bool) -> int | None:
    another = None
    for ask in _ASK.finditer(text):
        if another is not None and not _CLAUSE.search(text, another, ask.start()):
            continue
        said = before + text[: ask.start()] if _REFERS_BACK.match(text[: ask.start()]) else text[: ask.start()]
        if _ANSWERED.search(ask[0]) or _by_another(said, ask[0], writer):
            another = ask.end()
            continue
        if near and _IS_ASKED.search(text, ask.end()):
            return 0
        return 0 if _SO.match(text, ask.end()) and _AND_SO.search(text[: ask.start()]) else ask.start()
    whole = _WHOLE.search(text) if near else None
    if whole and not _REPORTED.search(text, 0, whole.start()) and not _NO.search(text, 0, whole.start()):
        return 0 if not _by_another(text[: whole.start()], "", writer, things=True) else None
    last = _LAST_WORDS.search(text) if near else None
    return 0 if last else None


def _by_another(before: str, ask: str, writer: _Writer, *, things: bool = False) -> bool:
    """Whether the asking verb's subject is a rule, a request or the other side, or the asking is not done yet."""
    if _NEVER_ASKED.search(before[-12:]):
        return True
    if things:
        return _OPPOSED.search(before[-90:]) is not None
    if ask.lower() in ("request", "requests") and _NOUN.search(before[-20:]):
        return True
    if _BOTH_OF_THEM.search(before):
        return False
    if _OTHER_PAPER.search(before[-80:]) and not _OUR.search(before[-80:]):
        return True
    if (
        _NOT_THE_WRITER.search(before[-40:])
        and not ask.lower().startswith(("to ", "for ", "in "))
        and not ask.lower().endswith("ing")
    ):
        if _PRONOUN.search(before[-24:]) and writer.side is Side.NONPARTY:
            return False
        back = _RELATIVE.search(before[-24:]) or _PRONOUN.search(before[-24:])
        return not (back and _own(before[-160:], writer))
    if (
        _narrated(before, ask)
        or _HYPOTHETICAL.search(before[-60:])
        or (_ANSWERED.search(before[-70:]) and not before.endswith("cross-"))
    ):
        return True
    if ask.lower() in ("will move", "moves", "move", "moving") and _ON_CONDITION.search(before):
        return True
    return _by_the_other_side(before, writer)


def _narrated(before: str, ask: str) -> bool:
    """Whether the asking is told of a day gone by: "he called to ask"."""
    return ask.lower().startswith(("to request", "ask")) and _NARRATED.search(before[-70:]) is not None


def _by_the_other_side(before: str, writer: _Writer) -> bool:
    """Whether the clause that runs up to the verb names the other side and nobody of the writer's."""
    cuts = [match.end() for match in _CLAUSE.finditer(before)]
    clause = before[max(cuts, default=0) :]
    if writer.side not in (Side.PLAINTIFF, Side.DEFENDANT, Side.NONPARTY) or _OURSELVES.search(clause):
        return False
    stranger = writer.side is Side.NONPARTY
    named = [found for found in writer.party.finditer(clause) if not (stranger and _by_name(found))]
    sides = [_whose(found) for found in named]
    return bool(sides) and writer.side not in sides and "behalf" not in clause


def _by_name(found: re.Match[str]) -> bool:
    """Whether a party is named and not called by its side: a stranger's own name may stand in the caption."""
    return bool(found["first"] or found["second"])


def _own(words: str, writer: _Writer) -> bool:
    """Whether the party last named is the writer's client."""
    sides = [_whose(found) for found in writer.party.finditer(words)]
    return bool(sides) and sides[-1] is writer.side


def _whose(found: re.Match[str]) -> Side:
    if found["nonparty"]:
        return Side.NONPARTY
    return Side.PLAINTIFF if found["plaintiff"] or found["first"] else Side.DEFENDANT


def _meant(sentence: Sentence, place: int, earlier: Sentence | None) -> list[Found]:
    """What "we ask for it" or "we ask for an order" stands for: what the words before it name."""
    tail = sentence.text[place : place + _NEAR]
    tail = tail.replace("\n", " ")
    if place == 0 or REJECT.search(tail) or not _STANDS_FOR.search(tail):
        return []
    return _wants(sentence, 0) or (_wants(earlier, 0) if earlier and not _OVER.search(earlier.text) else [])


def _wants(sentence: Sentence, place: int) -> list[Found]:
    text = sentence.text.replace("\n", " ")
    low = 0 if _FOR_SIGNATURE.match(text, place) else place
    found = {
        request: match
        for request, pattern in WANTS
        if (match := pattern.search(text, low))
        and (request is Request.OTHER or not _unasked(text, place, match))
        and not (
            request is Request.PROTECTIVE_ORDER
            and _UNDER_ONE.search(text, low, match.start())
            and "26(c)" not in match[0]
        )
    }
    for request in _less(found):
        del found[request]
    return [(request, sentence.start + match.start(), sentence.start + match.end()) for request, match in found.items()]


def _less(found: dict[Request, re.Match[str]]) -> tuple[Request, ...]:
    """What a sentence does not ask for beside the rest: limits in an order to testify, testimony in a limit."""
    put_off, extend = found.get(Request.ADJOURNMENT), found.get(Request.EXTENSION)
    if put_off and extend and put_off[0].lower().startswith("put ") and extend.start() < put_off.end() <= extend.end():
        return (Request.ADJOURNMENT,)
    compel, protect = found.get(Request.COMPEL), found.get(Request.PROTECTIVE_ORDER)
    if compel is None or protect is None:
        return ()
    if "26(c)" in protect[0]:
        return (Request.COMPEL,) if "depos" in compel[0].lower() else ()
    spoken = "protect" in protect[0].lower() or "confidential" in protect[0].lower()
    if protect[0].lower().endswith("only"):
        return (Request.COMPEL,)
    if spoken:
        return ()
    if "compel" in compel[0].lower():
        return (Request.PROTECTIVE_ORDER,)
    return (Request.COMPEL,) if _TESTIMONY.search(compel[0]) else ()


def _unasked(text: str, place: int, match: re.Match[str]) -> bool:
    """Whether the words are only named: in what is opposed, in a question, in what is to be denied."""
    before = text[place : match.start()]
    if _ON_A_MOTION.search(before[-120:]) or _BEFORE_MOVING.search(text[: match.start()][-90:]):
        return True
    if _SUPPOSED.search(text[: match.start()]):
        return True
    rejected = REJECT.search(before)
    if (
        (rejected and not _AND_THEN.search(text, place + rejected.end(), match.end()))
        or _OPPOSED.search(before)
        or _WHETHER.search(before)
    ):
        return True
    return _denied_after(text, match)


def _denied_after(text: str, match: re.Match[str]) -> bool:
    """Whether the sentence asks that this very thing be refused: "that the motion to compel be denied"."""
    refused = REJECT.search(text, match.end(), match.end() + 90)
    return refused is not None and not _ANOTHER_ASK.search(text, match.end(), refused.start())


def _opposition(document: Document) -> Found | None:
    """The words by which a letter that asks for something of its own opposes what another asked: that is asked too."""
    for sentence in [*document.sentences_of(PartKind.BODY)][:_OPENING]:
        if match := _OPPOSES.search(sentence.text.replace("\n", " ")):
            return Request.OTHER, sentence.start + match.start(), sentence.start + match.end()
    return None


def _laid_before(document: Document) -> tuple[Found, ...]:
    """What a letter is for that never asks: its title, a table of new dates, the hours at which counsel are free."""
    body = [*document.sentences_of(PartKind.BODY)]
    if any(_ANSWERING.search(sentence.text) for sentence in (*document.sentences_of(PartKind.RE), *body[:3])):
        return ()
    for request, pattern in _LAID_BEFORE:
        for sentence in body:
            if match := pattern.search(sentence.text.replace("\n", " ")):
                return ((request, sentence.start + match.start(), sentence.start + match.end()),)
    return ()


def _complaint(document: Document, writer: _Writer) -> tuple[Found, ...]:
    """What the other side refused, in the opening of a letter that asks nothing in so many words and answers nobody."""
    body = [*document.sentences_of(PartKind.BODY)][:5]
    subject = [*document.sentences_of(PartKind.RE)]
    if any(_ANSWERING.search(sentence.text) for sentence in (*subject, *body[:3])):
        return ()
    for sentence in body:
        text = sentence.text.replace("\n", " ")
        match = _COMPLAINT.search(text)
        if match is None or _ON_CONDITION.search(text, 0, match.start()):
            continue
        if not _own(text[max(0, match.start() - 60) : match.start()], writer):
            return ((Request.COMPEL, sentence.start + match.start(), sentence.start + match.end()),)
    return ()


def _to_be_decided(document: Document) -> tuple[Found, ...]:
    """A letter that only lays before the court discovery that one side will not give, or asks just for a decision."""
    body = [*document.sentences_of(PartKind.BODY)]
    if not any(_WITHHELD.search(sentence.text) or _ABOUT_DISCOVERY.search(sentence.text) for sentence in body):
        return ()
    answers = any(_NOT_OPEN.search(sentence.text) for sentence in (*document.sentences_of(PartKind.RE), *body[:5]))
    for sentence in body:
        text = sentence.text.replace("\n", " ")
        if match := _DECIDE.search(text) or (None if answers else _UNRESOLVED.search(text)):
            return ((Request.COMPEL, sentence.start + match.start(), sentence.start + match.end()),)
    return ()


def _any_relief(document: Document, asked: list[Asked]) -> tuple[Found, ...]:
    """An order, help or relief asked for and not named: in a letter on discovery that answers nobody, to compel it."""
    opening = (*document.sentences_of(PartKind.RE), *[*document.sentences_of(PartKind.BODY)][:3])
    if any(_ANSWERING.search(sentence.text) for sentence in opening):
        return ()
    for sentence, place, _ in asked:
        if match := _RELIEF.search(sentence.text.replace("\n", " "), max(0, place - _NEAR)):
            return ((Request.COMPEL, sentence.start + match.start(), sentence.start + match.end()),)
    return ()


def _something_else(document: Document) -> tuple[Found, ...]:
    """A letter that asks for nothing on the list: a status letter, a response."""
    first = next((s for s in document.sentences_of(PartKind.BODY) if len(s.text) > 20), None)
    return ((Request.OTHER, first.start, first.end),) if first else ()
