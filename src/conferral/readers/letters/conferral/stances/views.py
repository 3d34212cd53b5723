"""Whether a sentence says what the other side's view is: by a verb of saying, or as a position, objection or reason."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conferral.model.facts import Side
from conferral.readers.document import Sentence
from conferral.readers.letters.conferral.sides import Sides
from conferral.text.wording import Wording

_ADVERB = (
    r"(?: (?:also|now|then|still|further|only|again|simply|first|has|have|had|did|does|thereupon|once|more"
    r"|later|\w+ly))"
)
_VIEW_VERB = (
    r"(?:(?:say|contend|maintain|argu|assert|claim|insist|believ|object|refus|declin|oppos|consent|agre|respond|stat"
    r"|explain|acknowledg|conced|confirm|indicat|represent|promis|assur|offer|propos|complain|reason|disagre"
    r"|disput|suggest|report|join(?!\w* (?:me|us|the call)\b)|reiterat|reconsider|withdraw|apologiz|regard|consider"
    r"|concur|protest|counter|observ|question|repeat|reaffirm|persist|adher"
    r"|characteriz|describ|doubt|invok|cit|think|fear|demand|answer|view|accus|object|stress|emphasiz|volunteer"
    r"|admit|threaten|retort|urg|prefer|challeng|warn)(?:e?s|e?d|ted|ing that)?"
    r"|said|thought|withdrew|replie[sd](?=[^.;]{0,40}(?:\bthat\b|\"|:))|denie[sd]|relie[sd] on|rely on"
    r"|(?:told|informed|advised|informs?|tells|asked) (?:me|us)(?! to)|let (?:me|us) know|has asked me to say"
    r"|told the (?:Court|undersigned)|put it|(?:call(?:s|ed)?) (?:it|this|that|the|them|our|these|those)"
    r"|cannot say|could not say|would not|would limit|will not"
    r"|would (?:produce|provide|agree|give|allow|accept)[^.;]{0,60} (?:only|if|unless|but)|s(?:aw|ees?) (?:it|no|the)"
    r"|(?:takes?|took|taken) (?:the (?:position|view|stand)|no position|issue)|(?:stood|stands?) (?:on|by|at)"
    r"|h(?:eld|olds?) (?:fast |firm )?to|cl(?:ung|ings?) to|(?:is|was) of (?:the|a|another) (?:view|opinion|mind)"
    r"|would go no further|(?:is|was) (?:adamant|unwilling|not willing|not prepared)"
    r"|points? (?:out|to)|pointed (?:out|to)|(?:gave|gives?|offered|given) (?:as|the|a|this|his|her|its|two|three)"
    r" (?:\w+ )?(?:reasons?|explanation|excuse|ground)|ma(?:k|d)e a proposal|(?:did|does|do) not (?:oppose|object"
    r"|consent"
    r"|agree|contend|dispute|deny|take|think|believe)|did make a proposal|(?:wants?|wanted)(?! to (?:meet|speak|talk"
    r"|confer|call))|(?:wr(?:ote|ites)|e-?mailed)(?: [\w,]{1,9}){0,4} that|ask(?:s|ed)? (?:(?:the|to) [Cc]ourt"
    r"|you to|Your Honor))"
)
_PARTY_VIEW = Wording(
    r"(?P<who>\b(?:plaintiffs?|defendants?|defense|opposing|adversary|respondents?|petitioners?|the other side"
    r"|[A-Z][\w&.-]+)(?:'s?)?(?: (?:lead |local )?(?:counsel|attorneys?|lawyers?"
    rf"|side))?)(?:, (?:M[rs]{{1,2}}\.|[^,.;]){{2,60}},|,(?= [a-z])"
    rf"| \([^()]{{3,50}}\))?{_ADVERB}{{0,3}} {_VIEW_VERB}\b",
)
_PRONOUN_VIEW = Wording(
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who|(?:[Hh]is|[Hh]er|[Tt]heir) clients?)\b{_ADVERB}{{0,3}} \"?{_VIEW_VERB}\b"
)
_HOLDER = (
    r"(?:(?:plaintiffs?|defendants?|defense counsel|opposing counsel|[A-Z][\w.-]+)(?:'s?)|[Tt]heir|[Hh]is|[Hh]er"
    r"|[Ii]ts|the other side's)"
)
_POSITION = Wording(
    rf"\b(?P<who>{_HOLDER}) (?:(?!(?:[Ii]nterrogatory|[Dd]iscovery|[Ww]ritten|[Dd]ocument|verified|amended"
    r"|supplemental) )[\w']+ ){0,2}(?:(?:[Pp]ositions?|POSITION|[Vv]iews?|contentions?|arguments?|stance|explanation"
    r"|excuse|rationale|theory|proportionality|reliance)\b"
    r"|(?:objections?|responses?|answers?|[Ss]tatements?|reasons?|consent)\b(?= that\b|:|[^.;]{0,60}\b(?:is|are"
    r"|was|were|rests?|says?|to)\b(?! (?:still |not |un\w+|in(?:complete|adequate)|deficient|due|served|overdue|late"
    r"|received|filed|the (?:document|interrogator|second|first)))))"
    r"|\b(?:I|[Ww]e) (?:was|were|am|are|have been) (?:told|informed|advised) by\b|\b[Aa]ccording to (?:[MD]r\.|Ms\."
    r"|Mrs\.|opposing|defen[sc]e|defendants?|plaintiffs?|counsel|the other side|him"
    r"|her|them)|\b[Oo]n the (?:grounds?|basis|theory|premise|pretext|footing) (?:that|of)\b"
    r"|\b(?:objection|(?:reason|explanation|excuse|ground|justification) (?:given|offered|stated|advanced))\b"
    r"(?:, [^,]{3,40},)? (?:is|was|being) (?:one of|that|the)"
    r"|\b(?:is|was) the (?:only|sole|single|principal|main) (?:objection|ground|reason)\b"
    r"|\b[Oo]bjections\b[^.;]{0,30} (?:say|state|read)s? \"|\b(?P<with>[Ww]ith the consent of|[Oo]n consent"
    r"|(?:[Ww]ith|has|had|have|obtained|given) (?:[A-Z]\w+'s?|the \w+'s?|his|her|their) (?:\w+ )?consent\b"
    r"|consents? to (?:this|the)|(?<=In )(?:(?:M[rs]s?\. )?[A-Z]\w+'s?"
    r"|his|her|its|their) (?:own )?words\b|(?:opposing|adverse) party (?:consents|opposes|objects)|asked me to say)\b"
    r"|\b(?:RESPONDING|OPPOSING|NON-?MOVING|DEFENDANT|PLAINTIFF)(?: PARTY)?S?'?S? (?:STATEMENT|RESPONSE|REPLY|VIEW)\b"
    r"|(?:\b|was)(?:kind|good|gracious|courteous) enough to (?:agree|consent|join)\b"
    r"|\b[Ww]ith [\w.']{3,24}'s? blessing\b|\bagree\w* (?:up)?on this (?:request|application)"
    r"|\b[Tt]o (?:[A-Z]\w+'s?|his|her|their|its) (?:client's )?mind\b|\bbottom line\b|\bis opposed\b|\bwill be oppos"
    r"|\b(?:opposes|unopposed|no objection)\b",
)
_JOINED = Wording(
    r"\b(?:[Cc]ounsel (?:for|to) (?:both|all|the) (?:sides|parties)|[Bb]oth (?:sides|parties)|[Aa]ll parties"
    r"|[Tt]he parties)\b(?: have [^.;]{0,90}, and they)?(?: (?:jointly|respectfully|now|therefore|also|both|all"
    r"|have)){0,3}"
    r" (?:ask(?:ed)?|requests?|propose|suggest|move|apply)\b|\b[Jj]ointly with (?:counsel|plaintiff|defendant"
    r"|M[rs]s?\.)|\b(?:[Pp]arties'|[Oo]ur) (?:\w+ )?joint (?:request|application|motion|proposal)\b"
    r"|\bon behalf of (?:all|both) (?:counsel|parties|sides)|\b(?:with the (?:agreement|concurrence"
    r"|assent)"
    r"|on the joint application) of (?:counsel|plaintiff|defendant"
    r"|opposing|both|all|M[rs]s?\.)|\b(?:joins|join|joined) (?:in|with)\b[^.;]{0,30}\b(?:application|request|letter"
    r"|motion)"
)
_SUPPOSED = Wording(r"\b(?:[Ii]f|whether|unless)\s\Z")
_UNKNOWN = Wording(
    r"\b(?:know|ask\w*|learn\w*|request\w*|sought|seek\w*|obtain\w*|inquir\w+|solicit\w*|await\w*|conference about)\b"
    r"(?:[^.;,]|(?<=M[rs])\.|(?<=Mrs)\.){0,40}$",
    re.I,
)
_NOTHING_SAID = Wording(
    r"^ (?:no|nothing|neither|that (?:the )?discovery is)\b(?! (?:objection|further|log|longer|such))"
    r"|^(?: to (?:me|us))? (?:that )?(?:he|she|they)(?: would|'d|'ll| will) (?:get back|call|let (?:me|us) know"
    r"|check|consider|think|look into|consult|speak|ask|confer|respond|reply|be in touch|see what|find out)\b"
    r"|^[^.;]{0,30} that (?:he|she) (?:was|is|would be) (?:travel\w+|on trial|away|abroad|ill|out of|on vacation"
    r"|unavailable|not available)"
)
_ACCORD = Wording(r"\b(?:agree[sd]?|withdr\w+|will not|joins?|promised|confirmed)$")
_OBJECTS = Wording(r" (?:oppose|object|contest|join|consent)")
_REFUSED = Wording(r"\b(?:refuse[sd]?|decline[sd]?|would not|will not|has refused|have refused)$", re.I)
_TITLE = Wording(r"(?:Mr|Ms|Mrs|Attorney)\.?\s(?:[A-Z][\w.]*\s)?$")
_OPPONENT = Wording(
    r"opposing|the other|adversary|(?:his|her|their|its) (?:lead )?(?:counsel|attorneys?|lawyers?)\Z", re.I
)
_WOULD_NOT = Wording(
    r"\s(?:that )?(?:it|he|she|they|his client|[Dd]efendants?|[Pp]laintiffs?) (?:would|will) not\b", re.I
)
_WHY = Wording(
    r"\b(?:because|since|ground|basis|irrelevant|relevan\w+|burden\w*|overbroad|privileg\w*|reason|unless|until)\b",
    re.I,
)
_PAST_VIEW = Wording(r"\b(?:positions?|views?|arguments?) (?:was|were|had been)\b")
_RULED = Wording(
    r"\b[Cc]ourt (?:then |thereafter |subsequently )?(?:[Oo]rdered|[Rr]uled|[Dd]irected|[Hh]eld|[Gg]ranted|[Dd]enied"
    r"|[Oo]verruled)\b"
)
_AGREED = Wording(r"\b(?:parties|they|counsel|both sides) (?:further |also |then )?agreed (?:that|to)\b", re.I)
_BUT = Wording(
    r"\b(?:but|however|although|though|except|insist\w*|contend\w*|maintain\w*|positions?|refus\w+|object\w*)\b", re.I
)
_OURS = Wording(r"\b(?:[Ww]e|I)(?: would)? ha(?:ve|d)\s\Z")
_UNREAL = Wording(r"\w+,? (?:he|she|they|it) would have\b")
_NOT_KNOWN = Wording(
    r"\b(?:do not|don't|cannot) know\b[^.;]{0,30}\b(?:position|view|stance)s?\b(?! (?:on|as to|about|with))", re.I
)
_GUESS = Wording(r"\b(?:have every reason to think|expect(?:s)? that|presumably|anticipate(?:s)?|suspect)\b", re.I)


def decided(text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the first sentence tells of a view that the court has since ruled on: it was on an earlier dispute."""
    first, *later = (text[sentence.start : sentence.end] for sentence in sentences)
    return bool(_PAST_VIEW.search(first)) and any(_RULED.search(words) for words in later)


def unknown(text: str, sentences: Sequence[Sentence]) -> bool:
    """Whether the letter says outright that the other side's position is not known."""
    return any(_NOT_KNOWN.search(text, sentence.start, sentence.end) for sentence in sentences)


def view(text: str, sentence: Sentence, sides: Sides, *, joint: bool) -> tuple[int, int] | None:
    """Where a sentence states what the other side's view is."""
    words = text[sentence.start : sentence.end]
    if joined := _JOINED.search(words):
        return sentence.start + joined.start(), sentence.end
    if _GUESS.search(words) or (_AGREED.search(words) and not _BUT.search(words)):
        return None
    at = _by_party(words, sides, joint=joint)
    at = _by_position(words, sides, joint=joint) if at is None else at
    at = _by_pronoun(words) if at is None and not joint else at
    if at is None or _OURS.search(words[:at]) or _UNREAL.search(words[at:]):
        return None
    return sentence.start + at, sentence.end


def _by_party(words: str, sides: Sides, *, joint: bool) -> int | None:
    """Where the other side, or one of its lawyers by name, is the subject of a verb of saying."""
    for match in _PARTY_VIEW.finditer(words):
        if (
            match["who"].endswith(("'s", "s'"))
            or _says_little(match[0], words[match.end() :])
            or _bare_refusal(words[match.end() :])
        ):
            continue
        if _REFUSED.search(match[0]):
            continue
        side = sides.of(match["who"])
        titled = _TITLE.search(words[max(0, match.start() - 24) : match.start()])
        if side and _across(side, sides, joint=joint):
            return match.start()
        if (side is None and titled) or _OPPONENT.match(match["who"]):
            return match.start()
    return None


def _by_position(words: str, sides: Sides, *, joint: bool) -> int | None:
    """Where a position, an objection or a reason is the other side's."""
    for match in _POSITION.finditer(words):
        side = sides.of(match["who"]) if match["who"] else None
        if match["who"] and _UNKNOWN.search(words[: match.start()]):
            continue
        titled = _TITLE.search(words[max(0, match.start() - 24) : match.start()])
        if match["who"] and side is None and titled:
            return match.start()
        nobody = match["who"] is None or (side is None and match["who"].lower() in ("their", "his", "her", "its"))
        if nobody or (side and _across(side, sides, joint=joint)):
            return match.start()
    return None


def _by_pronoun(words: str) -> int | None:
    """Where "he", "she" or "they" say something of substance."""
    for spoken in _PRONOUN_VIEW.finditer(words):
        refused = _REFUSED.search(spoken[0]) and not _WHY.search(words)
        if _SUPPOSED.search(words[: spoken.start()]):
            continue
        if not refused and not _says_little(spoken[0], words[spoken.end() :]):
            return spoken.start()
    return None


def _says_little(said: str, after: str) -> bool:
    return bool(
        (_ACCORD.search(said) and not _OBJECTS.match(after))
        or (_NOTHING_SAID.match(after) and not said.endswith("position"))
    )


def _bare_refusal(after: str) -> bool:
    """Whether what is told is only that a thing would not be done, with no word on why."""
    return bool(_WOULD_NOT.match(after)) and not _WHY.search(after)


def _across(side: Side, sides: Sides, *, joint: bool) -> bool:
    return joint or sides.own is None or side is not sides.own
