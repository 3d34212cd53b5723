"""Whether a sentence says that the other side was told that the sides are stuck, or that the court will be asked.

It is put together from who speaks, a verb of telling or knowing, and a next step before the court. What was left on a
voicemail, is still to be said, was said to the court or a client, or came from the other side, does not count.
"""

from __future__ import annotations

import re

from conferral.model.facts import Side
from conferral.readers.document import Sentence
from conferral.readers.letters.conferral.counsel import Roster
from conferral.text.wording import Wording, worded

_AHEAD = (
    r"(?:(?:would|will|shall|should|must|might|could|can|(?-i:may)|(?:has|have|had|need(?:s|ed)?|forced"
    r"|obliged|compelled"
    r"|ready|prepared|about|bound|going|due|required|time|leave|option|choice) to|intend\w*|intent\w*"
    r"|plan(?:s|ned|ning)?|mean(?:s|t)? to"
    r"|propos\w+|needed|need|needs|(?:no (?:\w+ )?|left with |only )(?:other )?(?:choice|option|alternative"
    r"|recourse|course|path|road|way)|nothing left|next|threaten\w*"
    r"|(?:am|are|is|was|were|be|been|being) (?:now |then |also )?\w+ing|(?:be|is|was|were|being) (?:asked|brought|put"
    r"|raised|filed|sought|submitted|presented|sent|made|ripe|before|forthcoming|coming|next|in preparation|ready))\b"
    r"|'(?:d|ll)\b|'(?:m|re) \w+ing\b|of (?:mov|writ|seek|ask|apply)ing\b|notice of\b)"
)
_OTHERWISE = (
    r"(?:produc|respon[ds]|compl[iy]|serv|provid|supplement|search|agree|accept|meet|consider|check|review|speak|talk"
    r"|oppos|consent|await|stipulat|attend|pay|amend|allow|follow|abid|obey|do so|do as)\w*"
    r"|\b(?:send|writ|giv|bring|fax|e-?mail|serv|get|ask|call)(?:e|ing)? (?:him|her|them|me|us|counsel)\b(?! (?:to"
    r"|before) (?:chambers|(?:the )?(?:court|judge)|your))"
)
_BENCH = (
    r"(?:(?:to|ask(?:ing)?|troubl(?:e|ing)|before|see|with|bother(?:ing)?|tell(?:ing)?"
    r"|let(?:ting)?) you\b(?! (?:all|both))"
    r"|(?:your honou?r|(?:the|this) court|court|(?:the|a) (?:magistrate|judge)|magistrate|judge|chambers|bench)\b"
    r"(?!'s (?:order|direct|rule|deadline|practice|schedul)| orders?\b| ordered| directed| reporter"
    r"| rules?\b)|judicial|(?:come|be|go) here)"
)
_PAPER = (
    r"(?:mov(?:e|ing)\b(?! (?:on|forward|past|ahead|up|the (?:date|deposition)))|(?:pre-?|cross-?)?motion|application"
    r"|appl(?:y|ying) for|(?:ask|mov|seek)(?:e|ing)? for (?:one|relief)|letter(?! (?:of|dated))|submission|petition"
    r"|relief|sanctions|rulings?|protective order|an order"
    r"|intervention|pre-?motion|(?:a|this|the|informal|discovery) (?:discovery )?(?:conference|hearing)"
    r"|(?:rule|section|paragraph)"
    r" \d+|writ(?:e|ing) (?:it|this|today|tomorrow)|(?:this|the present|our|my) (?:request|application)"
    r"|expedited procedure|(?:L\.?Civ\.?R\.?|L\.?C\.?R\.?|LCivR) [\d.]+|standing order|fees)"
)
_COURT_NEXT = Wording(
    r"\b(?:i(?:m|rn|n)passe|dead-?lock\w*|stalemate|loggerheads|no further (?:room|point|purpose)|exhausted"
    r"|ripe for (?:the |a )?(?:court|judge|motion|your)|next step"
    r"|sending this letter|this letter is being sent|next stop|stand-?still|judicial intervention|(?:we|I) would"
    r" (?:file|be asking|have no (?:choice|option|alternative))(?=[.,;])|(?:would|will|to) be (?:filed|submitted))\b"
    rf"|{_AHEAD}(?:(?!\b{_OTHERWISE}\b)[^.;]){{0,60}}?\b(?:{_BENCH}|{_PAPER})\b"
    rf"|\b(?:{_BENCH}|{_PAPER})\b[^.;]{{0,40}}?(?:{_AHEAD}|\b(?:follow|come|await)\w*\b)",
    re.I,
)
_WHEN = (
    r"(?=\s*(?:[.,;:!?\"\u201d)]|$|\u2014|-)| (?:without (?:him|her|them|you|it|counsel|defen|plain|(?-i:[A-Z]))"
    r"|alone\b|unilaterally"
    r"|separately|anyway|regardless|today|tomorrow|tonight|now\b|this (?:week|afternoon|morning|evening)|if\b|unless"
    r"|on our own|on (?:mon|tues|wednes|thurs|fri)day|by (?:mon|tues|wednes|thurs|fri)day|by the (?:end|close)|within"
    r"|next week|when\b|as soon|come \w+day))"
)
_SHALL = (
    r"(?:would|will|shall|must|'d|'ll|\u2019d|\u2019ll|(?:have|had|going|intend\w*|plan\w*|mean\w*|meant|about|forced"
    r"|obliged|ready"
    r"|prepared) to|(?:am|are|is|was|were)(?= (?:\w+ )?(?:filing|moving|applying|asking|seeking|bringing|going"
    r"|writing)\b))(?: (?:be|have|need|to|then|now|also|therefore|simply|just|instead|ourselves))*"
)
_RELIEF = (
    r"(?:conferences?|IDR|ISR|orders?|rulings?|relief|leave\b|costs|fees|sanctions|hearing|determination|decision"
    r"|intervention|adjudication|guidance|informal (?:discovery )?(?:dispute )?resolution|assistance)(?! (?:calls?\b"
    r"|from|of (?:the|his|her) (?:board|client)|with (?:him|her|them)\b|by (?:his|her)))"
)
_GOES = Wording(
    rf"(?:\b|(?=['\u2019])){_SHALL} (?:fil(?:e|ing)(?: (?:it|this|the letter|our (?:half|part|portion|side|section"
    rf"|letter|own)))?{_WHEN}"
    rf"|(?:write|writing|moved?|moving|apply|applying)(?! (?:on|by) \w+day (?:to|for) (?:him|her)){_WHEN}"
    rf"|(?:ask|apply|press|petition|mov)(?:e|ing)? for (?:an? |the |its |that |such |this "
    rf"|immediate )?(?:[\w-]+ ){{0,2}}{_RELIEF}\b|(?:seek|request|demand|invoke|call for)(?:ing)? (?:an? |the |its "
    rf"|that )?(?:[\w'-]+ ){{0,2}}{_RELIEF}\b"
    r"|submit(?:ting)? (?:it|this|the (?:letter|issue|matter|dispute|question)|our|its|my) ?(?:(?:half|part|portion"
    r"|letter|section|side|version) ?)?(?:alone|unilaterally|without (?:him|her|them)|to (?:the )?(?:court|judge"
    r"|chambers)|for decision)"
    r"|proceed(?:ing)? (?:without (?:him|her|them)|unilaterally|alone|on our own)|go(?:ing)? ahead (?:without|alone)"
    r"|(?:bring|take|rais|put|tak)(?:e|ing)? (?:it|this|these|the (?:matter|issue|dispute|question)) (?:up "
    r"|here\b)?(?:(?:at|before|on) (?:the )?(?:next |status |coming )?(?:conference|hearing))?(?<=here|ence|ring))"
    r"|\bor (?:else )?(?:we|I|it|the \w+) (?:(?:would|will|must) )?(?:go(?:es)?|file|move|write|come|turn)(?: (?:to"
    r"|before|in to"
    rf"|with) (?:the )?(?:court|judge|your honor|chambers|magistrate)|{_WHEN})"
    r"|\bno (?:other )?(?:choice|option|alternative|way|course) (?:but|except|other than) to (?:write|file|move|apply"
    r"|go|seek|ask)\b"
    rf"|{_SHALL} go(?:ing)? in(?=[.,;]|$)"
    r"|\b(?:to )?(?:expect|see|receive) (?:this|a|our|my) (?:letter|motion|application)(?! (?:from|of|to) (?:his|her"
    r"|my client))",
    re.I,
)
_TELL = Wording(
    r"\b(?P<heard>(?:was|were|been|being|is|are|stands?|stood)(?: \w+ly| also| then| so| already"
    r"| clearly){0,2} (?:t[o0][l1I]d"
    r"|informed|advised|notified|(?:fore)?warned|alerted|apprised|cautioned|reminded|put on notice"
    r"|given (?:\w+ )?notice"
    r"|(?:made )?aware|on notice|under no illusion)\b|(?:knows?|knew|(?:has|had) (?:\w+ )?known|understands"
    r"|understood)"
    r"(?: \w+ly| well| now| already| when we (?:hung up|parted))?(?= (?:that|this|of|we|I|a|our|about|it|the|what"
    r"|,))\b|(?:has|have|had)(?: had)? (?:our|my|fair|full|ample|due|written|clear|every|plain) (?:\w+ )?"
    r"(?:warning|notice)\b)"
    r"|\b(?P<both>(?:t[o0][l1I]d|informed|advised|notified|warned) (?:each other|one another|the other)"
    r"|understood (?:on both sides|by both|between us|between counsel|by all|by everyone))\b"
    r"|\b(?P<own>(?:my|our) (?:(?:last|final|parting|closing|only|written) )?(?:words?|message|answer|reply|response)"
    r"(?: (?:to|for) (?:[\w.'-]+ ){1,4})?(?:[^.;,]{0,24} )?(?:was|were|being|that))\b"
    r"|\b(?P<spoke>t[o0][l1I]d|informed|advised|notified|warned|alerted|let (?:[\w.']+ ){1,4}know"
    r"|gave (?:[\w.']+ ){1,4}to understand|made (?:it )?(?:clear|plain"
    r"|known|no secret)|put (?:[\w.']+ ){1,4}on notice|(?:gave|given) (?:[\w.']+ ){0,4}(?:notice|warning|word)"
    r"|announced"
    r"|indicated|stated|said|saying|say(?=,? we)|explained|mentioned|wrote|e-?mailed|texted|confirmed|communicated"
    r"|reminded|cautioned|declared|conveyed|expressed|apprised|did say|(?:left|leave"
    r"|leaving)(?: [\w.']+){0,3} (?:in no doubt|no (?:room for )?doubt|under no illusion)|shook hands on|informing"
    r"|telling|advising|notifying|warning|replied"
    r"|responded|answered|added|to say|with (?:the )?words?|promised|shared|repeated|reiterated|stressed|emphasized"
    r"|served notice|threatened|vowed|(?:closed|concluded|ended) (?:the \w+ |our \w+ )?(?:by"
    r"|with)(?: the)?(?: \w+)?|concluded|agreed|acknowledged|recognized|accepted|(?:sent|message|letter"
    r"|draft)\b(?:[^.;]|(?<=Mr)\.|(?<=Ms)\.){0,80}\b(?:said|saying|stating|(?:with|and) word|stated|warned"
    r"|warning)|sent (?:[\w.']+ ){1,4}(?:word|notice|warning)|(?:did not|didn't|never) (?:hide|conceal)(?: it)? from"
    r"|(?:wrote|called"
    r"|telephoned|phoned|e-?mailed|undertook|went on|rang|spoke)\b(?:[^.;]|(?<=Mr)\.|(?<=Ms)\.){0,50}? to (?:tell"
    r"|inform|advise|warn|notify|say))\b",
    re.I,
)
_TOGETHER = Wording(
    r"\b(?:each side|both|each party|the parties|(?<!defense )(?<!opposing )(?<!my )counsel|we|they|side|it was)\s"
    r"(?:(?:for|of) [^,;.]{2,30} )?(?:(?:all|both|thus|accordingly|then|also|each|was|have|had|therefore) )?$",
    re.I,
)
_EACH = Wording(r"\b(?:each|both|parties|counsel|sides|we|it was|lawyers|attorneys|having)\b", re.I)
_SHARED = Wording(r"shook hands on|agreed|acknowledged|recognized|accepted|concluded", re.I)
_WEAK = Wording(
    r"sent|closed|concluded|agreed|acknowledged|recognized|accepted|shared|promised|saying|with (?:the )?words?", re.I
)
_WRITES = Wording(r"\b(?:e-?mail\w*|wrote|by letter|letter of)\b", re.I)
_SILENCE = Wording(
    r"\b(?:heard nothing|no (?:response|reply|answer)|(?:not|never|n't) (?:respond|repl|answer|heard|receiv)\w*)\b",
    re.I,
)
_JUST_THAT = Wording(
    r"\b(?:I|we|the undersigned) (?:\w+ )?(?:told|said|answered|replied|assured)\b[^.;]{0,24}\b(?:that(?: i"
    r"|')s (?:just |exactly )?what"
    r"|would do (?:so|that|just that|exactly that))\b|\b(?:I|we) (?:told|answered)\b[^.;,]{0,30}\b(?:I"
    r"|we) would(?=[.,;])"
    r"|\bas (?:I|we) (?:had )?(?:told|warned|said|informed|promised|advised)\b[^.;,]{0,40}\b(?:I|we) (?:would|should"
    r"|might)(?=[.,; ])",
    re.I,
)
_OF_THIS = Wording(
    r"(?: (?!that |when |because )[\w.']+){0,4} of (?:this|our|the|an?) (?:\w+ )?(?:application|motion|letter"
    r"|request)\b"
)
_NOTICE = Wording(
    r"\b(?:notice|word) of (?:this|our|the present|the) (?:application|motion|letter|request) (?:was|has been"
    r"|had been) (?:given|sent) to (?!the Court|Your Honor|chambers)",
    re.I,
)
_TO_COURT = Wording(rf"\b(?:{_BENCH}|{_PAPER}|(?:I am|we are|am now) writ)", re.I)
_SO_TOLD = Wording(r"\b(?:and|has|have|we|I) (?:have |has )?so (?:informed|advised|told|notified|stated to|warned)\b")
_NOT_TOLD = Wording(
    r"(?:\b(?:not|never|nor|neither|without|unless|if|must|(?-i:may)|shall|requires?)\b|n't)[^,;.]{0,40}$"
    r"|\bunless\b[^.;]{0,40}$",
    re.I,
)
_TO_COME = Wording(r"\b(?:will|would|shall|should|could|must|to|can|(?-i:may))\s(?:\w+\s)?$", re.I)
_LEFT = Wording(
    r"\b(?:voice ?mails?|voice messages?|left (?:him|her|them|a|an|two|word)?\s?(?:\w+ ){0,3}(?:message|word)s?"
    r"|in my message|by message|left (?:him|her|them) (?:an?|word|two|several)\b)",
    re.I,
)
_WRITER = (
    r"(?:I|l|we|the undersigned|my (?:(?:last|first|own|final|second|earlier|closing) )?(?:colleague|office|associate"
    r"|partner|e-?mail|note|letter|reply)|our (?:office|firm|side|e-?mail|letter|reply)|this (?:office|firm)|my firm)"
)
_NO_ADVERSARY = Wording(
    r"\s?(?:to )?(?:me|us|the undersigned|this office|our office|my office|the Court|this Court|Your Honor"
    r"|chambers|(?:my|our|his|her|its) clients?|counsel to|the parties)\b(?! (?:would|will|must|might))",
    re.I,
)
_TO_BENCH = Wording(
    r"\b(?:to|inform|notify|advise)\s(?:the Court|Your Honor|chambers)\s(?:\w+ ){0,3}(?:that|on|in)\b", re.I
)
_BENCH_SPEAKS = Wording(
    r"\b(?:Court|Honor|Judge(?: [A-Z]\w+)?|Magistrate|chambers|Orders?|Rules?|Practices?|Procedures)\s(?:\w+ )?$"
)
_BY_ANOTHER = Wording(r" by (?:his|her|its|their|the (?:court|judge|mediator|clerk)|judge|your)\b", re.I)
_OTHERS = Wording(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who)\s(?:\w+\s){0,2}$")
_NAMED = Wording(
    r"\b(?:I|l|we|he|she|they|it|counsel|undersigned|side|both|each|[A-Z]\w+|my|our|his|her|its|their|who)\b"
)
_TITLED = Wording(r"\b(?:Mr|Ms|Mrs|Dr|Attorney)\b")
_RECEIVER = Wording(
    r"\b(?:he|she|they|who|counsel|side|adversary|attorneys?|lawyers?|defendants?|plaintiffs?"
    r"|(?-i:[A-Z])[\w.&'-]+)\s?,?(?: (?:has|have|had|therefore|thus|now|also|already|further|well|certainly|,))*\s?$",
    re.I,
)
_CLAUSE = Wording(
    r"[;]|, and (?!in turn|so\b)|\bwhich\b|\bthat\b(?! (?:call|day|occasion|conference|same|point|time|letter"
    r"|e-?mail))"
)


def told(text: str, sentence: Sentence, following: Sentence | None, roster: Roster) -> tuple[int, int] | None:
    """Where a sentence says that the writer told the other side of the impasse, or that the court would be asked.

    What was only left on a voicemail was told to nobody; what was told to the writer is the other way round.
    """
    words = text[sentence.start : sentence.end]
    before = text[max(sentence.start - 200, 0) : sentence.start]
    if _NOTICE.search(words) or (_JUST_THAT.search(words) and (_COURT_NEXT.search(before) or _TO_COURT.search(words))):
        return sentence.start, sentence.end
    tellings = list(_TELL.finditer(words))
    if not tellings or _LEFT.search(words):
        return None
    if not (_to_court(words) or any(_OF_THIS.match(words, match.end()) for match in tellings)):
        return None
    if _WRITES.search(words) and following is not None and _SILENCE.search(text, following.start, following.end):
        return None
    said = _SO_TOLD.search(words) or any(_tells(words, match, sentence.start, roster) for match in tellings)
    return (sentence.start, sentence.end) if said else None


def _to_court(words: str) -> bool:
    """Whether a next step before the court is named, or so plain a one (to file, to move) that it need not be."""
    return bool(_COURT_NEXT.search(words) or _GOES.search(words))


def _tells(words: str, match: re.Match[str], start: int, roster: Roster) -> bool:
    """Whether one verb of telling has the writer's side before it and a next step before the court after it."""
    before, after = words[: match.start()], words[match.end() : match.end() + 260]
    if _NOT_TOLD.search(before[-50:]) or _TO_COME.search(before[-24:]) or _BENCH_SPEAKS.search(before[-40:]):
        return False
    if not (_to_court(after) or _OF_THIS.match(after)) or _TO_BENCH.match(after):
        return False
    if match["own"] or match["both"]:
        return bool(match["own"] or _EACH.search(before))
    if _BY_ANOTHER.match(after):
        return False
    side, own = _side_of(before, start, roster), roster.sides_of_parties.own
    if match["heard"]:
        return _hears(before, side, own)
    return not _NO_ADVERSARY.match(after) and _by_writer(before, after, match[0], side, own)


def _hears(before: str, side: Side | None, own: Side | None) -> bool:
    """Whether the one who was told, or knows, is the other side."""
    clause = _CLAUSE.split(before)[-1]
    if worded(rf"\b(?:{_WRITER}|the Court|Your Honor|the parties)\s(?:\w+ )?$", re.I).search(clause):
        return False
    if side is not None and own not in (None, Side.JOINT):
        return side is not own
    return bool(_RECEIVER.search(clause[-60:]))


def _subject(before: str) -> str:
    """The clause in which the speaker is named: the last that has a subject of its own."""
    clauses = _CLAUSE.split(before)
    while len(clauses) > 1 and not _NAMED.search(clauses[-1]):
        clauses.pop()
    return clauses[-1]


def _side_of(before: str, start: int, roster: Roster) -> Side | None:
    """The side of the person or party who speaks: the last named before the verb."""
    subject = _subject(before)
    at = start + before.rfind(subject)
    named = list(roster.within(at, at + len(subject)))
    if named and roster.side(named[-1].surname):
        return roster.side(named[-1].surname)
    return roster.sides_of_parties.of(subject)


def _by_writer(before: str, after: str, verb: str, side: Side | None, own: Side | None) -> bool:
    """Whether it is the writer's side that tells, and the other that is told."""
    subject = _subject(before)
    if _SHARED.fullmatch(verb):
        return bool(_TOGETHER.search(subject[-60:]))
    speakers = worded(rf"\b(?:{_WRITER}|he|she|they)\b", re.I).findall(subject)
    if worded(rf"\b{_WRITER}\b", re.I).search(subject):
        return speakers[-1].lower() not in ("he", "she", "they")
    if side is not None and own is not None and side == own:
        return not _OTHERS.search(subject)
    if _TOGETHER.search(subject[-60:]) or (own is Side.JOINT and (side or _TITLED.search(subject))):
        return True
    if (side is not None and own not in (None, Side.JOINT)) or _OTHERS.search(subject) or _WEAK.match(verb):
        return False
    return verb.lower() in ("told", "informed", "advised", "notified", "warned") and bool(
        worded(r"\s(?:him|her|them|Mr|Ms|Mrs|defense|opposing|counsel|plaintiff|defendant|[A-Z])").match(after)
    )
