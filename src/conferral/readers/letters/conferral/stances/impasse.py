"""Whether a sentence says that the sides are stuck.

It is put together from classes of words: an inability, failure, end or refusal to move, with an agreement, a
resolution, a talk or a position. What is denied, supposed, feared, quoted from a rule or since overcome does not count.
"""

from __future__ import annotations

import re

from conferral.readers.document import Sentence
from conferral.text.wording import Wording

_NOUN = (
    r"i(?:m|rn|n)passe|dead-?lock(?:ed)?|stalemate|stand-?off|gridlock(?:ed)?|loggerheads|irreconcilable|dead end"
    r"|brick wall"
    r"|hit a wall|stand-?still(?! (?:on|in|for) (?:discovery|production|the case))|end of the road|poles apart"
    r"|worlds apart"
)
_UNABLE = (
    r"(?:unable|not able|not been able|unsuccessful|impossible|powerless|incapable|failed|failing|failure|fail|fails"
    r"|without|no nearer|no closer|nowhere near|hopeless|could find no|found no|find no|reached no|come to no"
    r"|came to no|(?:could|can|did|do|does|has|have|had|was|were|would|will|shall)(?:n't| not| never)|cannot|can't"
    r"|won't|neither|nor|no)"
)
_ACCORD = (
    r"(?:agreements?|agreed|agree|agreeing|accords?|compromis(?:e|es|ed|ing)|consensus|resol(?:ve|ved|ving|ution)"
    r"|settle(?:d|ment)?(?! (?:the|this) case)|understanding|solution|mov(?:e|ed|ing) (?:each|one another|the other)"
    r"|common ground|middle (?:ground|way)|meeting of (?:the )?minds|terms"
    r"|accommodation|reconcil\w+|bridged?|narrow(?:ed|ing)?|clos(?:e|ed|ing) the gap|see eye to eye"
    r"|persuade[d]?(?: (?:the )?(?:other|one another|each other))|progress|headway|iron(?:ed)? out"
    r"|work(?:ed)?(?: \w+){0,3} out|sort(?:ed)?(?: \w+){0,3} out|way forward|mutually acceptable|acceptable to both"
    r"|budge[d]?|give way|yield|relent|meet halfway)"
)
_TALKS = (
    r"(?:talks?|discussions?|negotiations?|conferrals?|conferences?|consultations?|meetings?|calls?|correspondence"
    r"|efforts?|attempts?|exchanges?|conversations?|meet[- ]and[- ]confer(?: process| session| call| efforts?)?"
    r"|process|dialogue|letters)"
)
_FAILED = (
    r"(?:fail(?:ed|s)|fruitless|unsuccessful|unavailing|unproductive|futile|to no avail|in vain|vain|(?:to"
    r"|for) nothing"
    r"|to naught|nowhere|exhausted|broke(?:n)? (?:down|off)|run (?:its|their) course|ran (?:its|their) course"
    r"|bore no fruit|borne no fruit|without (?:success|result|agreement|resolution|avail|fruit|effect)|dead end"
    r"|(?:ended|closed|concluded) (?:in|with) (?:disagreement|no|neither)|(?:at|to|reached) (?:an|its|their) end"
    r"|waste(?:d)? (?:of )?(?:time|effort|breath)|(?:to|with) no (?:end|purpose|effect|result|success|agreement"
    r"|progress)|produced nothing|(?:not|n't) move the needle|neither[^.;]{0,30}moved the needle|(?:not"
    r"|n't) borne? (?:any )?fruit|no (?:purpose|use|point)|pointless|did(?:n't"
    r"| not) (?:help|succeed|resolve|produce"
    r"|move|bear|yield|lead|bring|narrow|change|achieve|end)|not (?:be |been |prove )?(?:fruitful|productive"
    r"|successful"
    r"|help|resolved)|no (?:purpose|progress|success|fruit|agreement)|achieved nothing|accomplished nothing"
    r"|changed nothing|reached an end)"
)
_PLURAL = (
    r"(?:parties|counsel|we|they|sides?|both|neither|each|us|lawyers|attorneys|positions|differences|he and I|and I"
    r"|she and I)"
)
_MATTER = (
    r"(?:disputes?|matters?|issues?|differences|disagreements?|questions?|objections?|deficienc\w+|this|these|it|them"
    r"|either|any|all|both|things|problem|impasse|requests?|points?|topics?|remaining|rest|following|herein|same"
    r"|everything|that|others?|categor\w+|items?)"
)
_ONE_SIDED = Wording(
    rf"\b{_UNABLE}\b[^.;,]{{0,12}}\bagree to (?!dis|a\b|an\b|any|the|on|upon|his|her|that|it\b|each)\w+", re.I
)
_STUCK = Wording(
    rf"\b(?P<noun>{_NOUN})\b"
    rf"|\b(?P<unable>{_UNABLE})\b(?:[^.;]{{0,70}}?)\b(?P<accord>{_ACCORD})\b"
    rf"|\b(?P<talks>{_TALKS})\b[^.;]{{0,90}}?\b{_FAILED}\b"
    r"|\b(?P<plain>got nowhere|did no good|came (?:away with|to) nothing|nothing came of|(?:yielded|changed|settled"
    r"|achieved|accomplished|resolved) nothing"
    r"|nothing (?:was |has been |had been )?(?:agreed|resolved|settled)(?!,? (?:except|but|save))|(?:changed|moved"
    r"|altered|shifted"
    r"|persuaded) neither"
    r"|neither\b[^.;]{0,60}\b(?:brought|closer) (?:[\w]+ ){0,2}together|agree (?:only )?that (?:we|they) (?:do not"
    r"|cannot)"
    r"|agree to differ|(?:taken|took|carried|brought) (?:us|them|the parties|counsel|matters|things) (?:only )?(?:as"
    r"|so|no)"
    r" (?:far|further)|(?:gone|taken (?:it|this|things|matters|the \w+)) as far as (?:we|they|counsel|the parties)"
    r" c(?:an|ould)|(?:got|getting|went|took) (?:us|them|it|matters|things) nowhere|ended where (?:we|they|it) began"
    r"|but no deal\b|no movement\b|nothing (?:further |more )?that (?:\w+ ){1,4}can (?:accomplish|achieve|settle)"
    r"|(?:no ?body|no one|no side) (?:moved"
    r"|shifted|budged|yielded|gave way)|left it (?:there|at that)|no moving"
    r"|(?:said|say) (?:to (?:each other|one another) )?all (?:that )?there (?:is|was) to (?:say|be said)"
    r"|(?:meet[- ]and[- ]confer|conferral)(?: process)? (?:is|was) (?:now )?(?:over|complete|at an end|exhausted)"
    r"|(?:parties|counsel|we|sides|they) (?:now |therefore |thus )?(?:require|need) (?:the Court's|Your Honor's"
    r"|a judge's|judicial) (?:assistance|help|intervention|guidance)"
    r"|needs? (?:a judge|a ruling|the Court|Your Honor)\b|run out of (?:road|options|room)"
    rf"|as far apart|exhausted\b[^.;]{{0,60}}\b(?:options|{_TALKS}|possibilit\w+|avenues)"
    r"|(?:at|reached|to) the end of (?:\w+ ){0,3}(?:efforts|options|possibilit\w+|avenues|rope|tether|line)"
    r"|clos(?:e|es|ed)"
    r" the door|(?:could not|cannot|can't) be avoided|(?:not|un)\s?persuaded,? (?:nor|and (?:neither|nor))|(?:ruling"
    r"|order|decision) (?:is|was) (?:now )?(?:needed|wanted|required|necessary)|(?:attempt|effort|tried|trying"
    r"|sought|hoped"
    r"|hoping)\w*\b[^.;]{0,70},"
    r" but (?:could|did|were|was|have|has)(?: not|n't)(?= \W|\W|$)|(?:parties|counsel|sides|we) (?:now "
    r"|still )?disagree"
    r"|(?:that|this|there|here) is where (?:it|things|matters|we|the \w+) (?:now )?(?:stands?|rests?|are)|unresolved"
    r"|(?:gone|went|go|going|get|got|take|took|proceed|come)(?: (?:it|this|things|the \w+))?(?: any)?"
    r" (?:no |as )?(?:further|far as|farther)(?! (?:into|away|back))\b[^.;]{0,40}\b(?:can|could|would|will|without"
    r"|court)|no further without|(?:could|will|would|can) go no (?:further|farther)(?! than)"
    r"|as far as (?:(?:his|her|its|their|the"
    r"|either|my) )?"
    r"\w+(?: side| client)? (?:would|could|will|can) go|(?:last|final) word|(?:stood|stand|stands|held|hold"
    r"|holds) firm"
    r"|(?:agreement|resolution|compromise|settlement)\b[^.;]{0,40}\b(?:(?:proved|was|is|seems?|became) (?:\w+ )?"
    r"(?:impossible|out of reach|hopeless|beyond)|eluded)|dug in|agree(?:d)? (?:to|that (?:we|they|counsel"
    r"|the parties) (?:would|must) (?:have to )?) ?disagree|(?:still|continue to"
    r"|remain\w* in|plainly|simply|fundamentally) (?:disagree\w*"
    r"|differ)|remain(?:s|ed)? (?:unresolved|at odds|at issue|apart|far apart|in dispute|in disagreement|divided"
    r"|unable"
    r"|stuck)|(?:are|were|is|now|remain) (?:still |now )?(?:stuck|at odds|far apart)|done (?:all|what|everything"
    r"|as much as) (?:that )?(?:it|they|we|he"
    r"|she|I|counsel|the parties) (?:can|could)\b|(?:dispute|disagreement|difference|divide|gulf"
    r"|gap)s?\b[^.;]{0,30}\b(?:remain|persist|continue"
    r"|endure|stand|cannot be|could not be|will not be|is one of principle|is ripe|has ripened)\w*"
    r"|where (?:we|they|the parties|counsel|it) (?:had )?(?:beg[au]n|started|stood)"
    r"|nothing (?:more|further|else|left) (?:to|for|that)\b[^.;]{0,30}\b(?:discuss|talk|say|add|said|discussed"
    r"|parties"
    r"|counsel)|(?:nothing (?:more |further )?to add|no (?:further|more) to (?:say|offer))"
    r"|no prospect|only (?:by )?(?:a ruling|an order|the Court|a decision|this Court|court intervention"
    r"|judicial intervention|intervention|Your Honor)|(?:the Court|Your Honor) (?:would|will"
    r"|must) (?:now )?(?:have to"
    r"|need to|be needed to|must) (?:decide|resolve|settle|rule)|(?:no|little|any) (?:further |more |remaining )?"
    r"(?:room|basis|possibility|hope|chance|likelihood|point|use|purpose|way)\b[^.;]{0,24}\b(?:for|to|of|in)"
    r"\b[^.;]{0,24}\b(?:compromis\w+|agree\w*|negotiat\w+|discuss\w*|resol\w+|talk\w*|confer\w*|settl\w+"
    r"|calls?|meetings?"
    r"|conversations?)"
    r"|(?:further|more|continued|additional) (?:\w+ )?(?:discussions?|talks?|conferral|conferring|negotiations?"
    r"|efforts?"
    rf"|meet|calls?|correspondence)\b[^.;]{{0,50}}\b(?:{_FAILED}|(?:would|will)(?: not|n't))"
    r"|(?:neither|both|each)(?: (?:of us|side|party|counsel))?\b[^.;]{0,40}\b(?:(?:would|will|could|can"
    r"|was willing to"
    r"|is willing to|was prepared to) (?:budge|yield|give|move|bend|change|compromise|back down|persuade)|moved|shifted"
    r"|budged"
    r"|yielded|persuaded|stood (?:by|on|fast)|stuck to)"
    r"|(?:would|will)(?:n't| not) (?:budge|yield|relent|bend|compromise|move(?! (?:for|to|the court))"
    r"|go (?:any )?further"
    r"|change (?:its|his|her|their) (?:position|mind)|reconsider)|(?:did|has|have|had)(?:n't"
    r"| not)(?: \w+)? move[d]? (?:either"
    r"|us|him|her|the other)|no (?:longer )?(?:progress|movement|more room)"
    r"|(?P<vain>(?:together|(?:tele)?phone|in person|zoom|video|confer\w*|consulted|spoke|spoken|talked|discussed"
    r"|discussion|met|meeting|went|gone|tried"
    r"|attempted|sought"
    r"|endeavou?red|written|wrote)\b(?:[^.;]|\.(?=\d)){0,140}\b(?:(?:did|has|have|had|was|were)(?: not"
    r"|n't) (?:succeed|prevail"
    r"|get anywhere|work|successful)|with(?:out| no) (?:\w+ )?(?:success|avail|result|fruit|getting (?:anywhere|any)"
    r"|mov(?:ing|ed) (?:either|each|the))))"
    r"|no (?:nearer|closer) (?:to (?:one another|each other)|together)|(?:left|leaves?) (?:matters|things|us) (?:as"
    r"|where) (?:they|we|it) (?:were|was|stood)|there (?:the matter|things|matters) (?:now )?(?:stands?|rests?)"
    r"|(?:reach|come|came|arriv|be|are|is|were)\w* (?:now )?(?:to |at )?the (?:ends?|limits?) of what\b"
    r"|positions? (?:(?:is|was|were|are|had become|has become) (?:now )?(?:final|fixed|firm|unchanged|entrenched"
    r"|irreconcilable)|(?:has|have|had) not (?:changed|moved|shifted|softened|narrowed)|not changed)"
    r"|could not accept (?:it|that"
    r"|this))\b",
    re.I,
)
_BUT_NOT = Wording(r"\bagreement (?:on|as to|about)\b[^.]{0,260}\bbut not (?:on|as to|about)\b", re.I)
_DENIED = Wording(
    r"(?:\b(?:not|no|none|nothing|hardly|nor|never|neither|without|avoid\w*|premature|averts?|no longer"
    r"|far from|anything but|rather than|instead of|short of)\b"
    r"|n't)[^.;,]{0,50}$",
    re.I,
)
_SUPPOSED = Wording(
    r"(?:\b(?:if|unless|until|whether|(?-i:Should)|mediator|mediation|settlement (?:conference|talks)"
    r"|(?-i:Were) (?:the|we|counsel)|in the event|to the extent|might|(?-i:may)|whenever|in case|lest"
    r"|avoid\w*"
    r"|whe(?:n|re) (?:the )?(?:parties|counsel|sides?|they|a party) (?:are|cannot|reach|fail|do|remain)|expects?"
    r"|hopes?"
    r"|anticipates?|fears?|must(?: \w+)? be|before (?:writ|filing|seek|mak|com)\w+)\b)[^.;]{0,90}$",
    re.I,
)
_OVERCOME = Wording(
    r"^[^.;]{0,60}\b(?:overcome|broken|(?:been|was|were) (?:since )?(?:resolved|reported)|no longer|past|averted"
    r"|at first|initially|originally"
    r"|avoided"
    r"|since (?:been )?resolved)\b",
    re.I,
)
_DOUBTED = Wording(
    r"\b(?:do(?:es)?|did)(?: not|n't) (?:\w+ )?(?:believe|consider|regard|agree|think|accept|see that)\b[^.;]{0,70}$",
    re.I,
)
_NO_FURTHER = Wording(r"further|farther|any|room|only", re.I)
_CAME_TRUE = Wording(
    r"^\W{0,4}(?:They|It|That|This|Neither|None|No agreement|He|She|We)\s(?:(?:was|were|did|has|have|had"
    r"|could)(?: not|n't)?"
    r"|cannot)(?: been)?[^.;]{0,20}\."
)
_NO_LONGER = Wording(
    r"\W{0,4}(?:(?:Happily|Fortunately|But|However|Since then),? )?(?:[Tt]hat|[Tt]his|[Ii]t|[Tt]hey|[Ww]e|[Tt]hings)"
    r"(?: impasse| dispute)? (?:is|was|are|has|have) (?:happily )?(?:no longer|not now|since (?:been )?\w+|now been"
    r"|changed|passed|behind)\b"
)
_DEMANDED = Wording(
    r"\b(?:requires?|provides?|directs?|demands?|contemplates?"
    r"|calls for)\b(?:, [^,.;]{0,80},)? that\b[^.;]{0,60}$",
    re.I,
)
_RULES = Wording(
    r"\b(?:Rules?|Practices?|Standing Order|Procedures?|Orders?|Paragraph|Section|Court's)\b[^;]{0,60}\b(?:require"
    r"|provide|direct|ask|state|call|speak|bar|forbid|permit|allow|say|contemplate|oblige)s?\b(?![,.;])"
    r"(?:[^,.;]{0,60}$|[^.;]{0,160}\b(?:unless|states?|certif\w+|whether|if|must|shall|may)"
    r"\b[^.;]{0,200}$)",
    re.I,
)
_QUOTED = Wording(r"\"[^\"]{0,240}\"")
_CLIENT_ONLY = Wording(
    r"\b(?:produc|pay|attend|appear|locat|search|access|obtain (?!agreement|resolution)"
    r"|deposition transcript)\w*",
    re.I,
)
_OTHERS_SOUGHT = Wording(
    r"\b(?:to (?:contact|locate|reach (?!an? |any |agreement|accord|consensus|common|terms))|(?:his|her|its|their|my"
    r"|our) (?:own )?client|witness\w*|experts?|vendor"
    r"|employment|work elsewhere)\b",
    re.I,
)
_ONLY_TRIED = Wording(
    r"\b(?:attempt|tried|try|sought|seek|endeavou?r)\w*\b[^.;]{0,40}\bto (?:confer|reach(?! an?\b| any| agree"
    r"| accord)|speak|meet|contact|call|talk)\b",
    re.I,
)
_TO_SPEAK = Wording(r"[^.;]{0,12}\bto (?:an?|any) (?:date|time|day|call|hour)\b", re.I)
_HOPED = Wording(r"\b(?:hop(?:e|ed|ing)|expect|may|can still|failing that)\b", re.I)
_OWN_VIEW = Wording(r"\b(?:we|I)\s(?:\w+ )?(?:do not|don't) agree\b", re.I)
_PARTIES = Wording(rf"\b{_PLURAL}\b|\bthe (?:dispute|issue|matter|meet)\b", re.I)
_VERBAL = Wording(r"agree|agreed|agreeing|settle|settled|budged?|yield|relent|terms|progress|headway", re.I)
_SAID_OF = Wording(rf"^[^.;]{{0,50}}\b{_MATTER}\b", re.I)


def deadlocked(text: str, sentence: Sentence) -> tuple[int, int] | None:
    """Where a sentence says that the sides stand at an impasse, or could not resolve it.

    A quoted rule, a condition, a denial, an impasse since overcome: none of them does.
    """
    words = text[sentence.start : sentence.end]
    if _BUT_NOT.search(words):
        return sentence.start, sentence.end
    after = text[sentence.end : sentence.end + 70]
    quotes = [quote.span() for quote in _QUOTED.finditer(words)]
    for match in _STUCK.finditer(words):
        quoted = any(start < match.start() < end for start, end in quotes)
        if not quoted and _between_the_sides(words, match) and not _taken_back(words, match, after):
            return sentence.start, sentence.end
    return None


def _between_the_sides(words: str, match: re.Match[str]) -> bool:
    """Whether it is the sides that failed to agree, and not one of them that declines to do a thing."""
    if match["vain"]:
        return (
            bool(_PARTIES.search(words[: match.end()]))
            and not _OTHERS_SOUGHT.search(match[0])
            and not _ONLY_TRIED.search(words[max(match.start() - 12, 0) : match.end()])
        )
    if match["talks"] and _ONLY_TRIED.search(words[max(match.start() - 60, 0) : match.end()]):
        return False
    if match["unable"] is None:
        return True
    alone = _ONE_SIDED.match(words, match.start()) or _OWN_VIEW.search(words[max(match.start() - 12, 0) : match.end()])
    if alone or _CLIENT_ONLY.search(match[0]) or _HOPED.search(match[0]) or _TO_SPEAK.match(words[match.end() :]):
        return False
    if _VERBAL.fullmatch(match["accord"]):
        return bool(_PARTIES.search(words[: match.end()]))
    return bool(
        _PARTIES.search(words[: match.end()]) or _SAID_OF.match(words[match.end("unable") :]) or match["accord"]
    )


def _taken_back(words: str, match: re.Match[str], next_words: str) -> bool:
    """Whether it is denied, doubted, supposed (and did not come true in the next sentence), overcome, or a rule's."""
    before, after = words[: match.start()], words[match.end() :]
    if _NO_LONGER.match(next_words) or _DEMANDED.search(before[-220:]):
        return True
    if match["noun"] and (_DENIED.search(before[-60:]) or _OVERCOME.match(after[:90])):
        return True
    if _DOUBTED.search(before[-110:]) and not _NO_FURTHER.search(match[0]):
        return True
    supposed = _SUPPOSED.search(before[-110:]) and not _CAME_TRUE.match(next_words)
    return bool(supposed or _RULES.search(before[-420:]))
