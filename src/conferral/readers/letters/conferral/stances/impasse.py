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
    r"|(?:would|will)(?:n't| not) (?:budge|yield|relent|bend|compromise"
    r"|move(?! (?:for|to|(?:its|the) (?!position|ground)))"
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

_TALK = (
    r"(?:talk(?:s|ing)?|discuss(?:ions?|ing)|letters?|calls?|calling|e-?mails?|meetings?|conversations?"
    r"|conferr(?:als?|ing)"
    r"|conferences?|hours?|rounds?|negotiat(?:ions?|ing)|correspondence|corresponding|exchanges?|writing|speaking"
    r"|debate|argument)"
)
_BODY = (
    r"(?:he|she|they|it|we|I|us|client|carrier|counsel|part(?:y|ies)|sides?|neither|each|both|nobody|no one|plaintiffs?"
    r"|defendants?|company|city|county|trust|estate|adversary|(?-i:(?:Mr|Ms|Mrs|Dr)\. [A-Z][\w'-]+|[A-Z][\w'-]+))"
)
_WILL_NOT = (
    r"(?:wo(?:n't|nt)|will not|would(?:n't| not)|(?:refus|declin)\w* to|not (?:going|prepared|willing|about) to"
    r"|unwilling to|never going to|will never|would never)"
)
_BY_COURT = (
    r"(?:the Court|this Court|Your Honor|a (?:court|judge|magistrate|ruling|decision)|the (?:judge|bench)|an order)"
)
_STILL = Wording(
    rf"\b{_BODY}(?: (?:also|still|simply|again|said|says|is|are|was|were|has|had))* {_WILL_NOT}"
    r" (?:be (?:moved|swayed|budged|persuaded)|budge|shift|yield|relent|bend|reconsider|give (?:way|ground|an inch)"
    r"|(?:change|alter|depart from|move (?:off|from)|retreat from) (?:its|his|her|their|that|this) (?:\w+ )?"
    r"(?:positions?|mind|view|answer|stance)|move(?=[.,;]|$)|move (?:an inch|on (?:it|this|that|them|any)))\b"
    r"|\b(?:neither|nobody|no one|none)\b[^.;]{0,30}\b(?:(?:has|had|have|was|were|gave|would|will|could|can) )?"
    r"(?:given|gave|give|changed|altered|shifted|moved) (?:any |an )?(?:ground|inch|way|(?:its|his|her"
    r"|their )?\s?(?:mind"
    r"|position|view|stance)s?)\b"
    r"|\b(?:positions?|stances?|answers?|views?)(?: on \w+(?: \w+)?)? (?:(?:will|would|does|do|did|has|have|had|is|are"
    r"|was|were)(?: not|n't)|won't|will never) (?:going to |yet )?(?:chang|mov|shift|soften|alter)(?:e|ed|ing)?\b"
    r"|\b(?:positions?|answers?|stances?)\b[^.;,]{0,20} (?:remain\w*|stay\w*|(?:is|are|was|were)) (?:still )?(?:no and"
    r"|the same|unchanged|opposed|wh(?:ere|at) (?:it|they) (?:was|were|had)|as (?:it|they) (?:was|were)|final|firm"
    r"|diametrically"
    r"|far apart|(?-i:irreconcilable))"
    r"|\b(?:that|this|it) (?:is|was) (?:(?:its|his|her|their|the|[\w.]+(?: \w+)?'s) )?(?:final|last)"
    r" (?:position|answer|offer|word)\b"
    r"|\b(?:each|both|we|parties|neither)\b[^.;]{0,30}\b(?:kept|held|keeps?|holds?|stuck|sticks?|adher(?:es?|ed)"
    r"|clings?|clung) (?:fast )?to (?:its|his|her|their|our|that|those) (?:\w+ )?(?:positions?|views?|readings?"
    r"|grounds?"
    r"|answers?|guns|terms)\b"
    r"|\b(?:both|the two|all) (?:sides|parties|of us) (?:are|were|remain\w*) (?:firm|immovable|fixed|settled in)"
    r"|\b(?:parties|counsel|sides|we|they|and I)\b[^.;]{0,60}\b(?:differ|diverge|are (?:divided|split"
    r"|opposed)) (?:about"
    r"|on|over|as to|regarding|here\b|with respect)|\b(?:parties|counsel|sides|we|they|and I)\b[^.;]{0,24}\bpart(?:ed)?"
    r" (?:ways|company)\b(?! (?:in|from) (?:19|20|the comp))",
    re.I,
)
_NO_WAY_ON = Wording(
    r"\b(?:we|they|counsel|parties|sides|and I|that|this|it|calls?|letters?|talks?)\b[^.;]{0,50}\b(?:got|gotten|get"
    r"|went"
    r"|gone|came|come away|came away|moved|made)(?: us| them)? no"
    r" (?:further|farther|closer|nearer)\b(?=[.,;:]|$| (?:than|with|on|as|and|but|there|in|until|by"
    r"|to)\b)(?! to the (?!other|end))(?! than (?!we|they|in\b|on\b|before|where|counsel"
    r"|the (?:first|last) time))"
    r"|\b(?:no more|nothing (?:more|further|else|left)|little (?:more|left|else)) (?:(?:for|left) (?:us |counsel )?)?to"
    r" (?:be )?(?:sa(?:id|y)|discuss(?:ed)?|talk(?:ed)? (?:about|over)|tried|try|negotiated?)\b(?= (?:between|among"
    r"|by|to (?:each"
    r"|one))|\W*$)|\btalked (?:ourselves|themselves|it) out\b"
    r"|\b(?:said|say) (?:all|everything|what) (?:that )?(?:we|they|either|counsel|each|the parties) (?:ha[sd]|have|can"
    r"|could)\b"
    rf"|\b(?:nothing|little|no good|not much)\b[^.;]{{0,30}}\b(?:gained|served|achieved|accomplished|won|got|come"
    rf"|had)\b"
    rf" (?:by|from|of|through|in|with)\b(?! (?:the|my|this) (?:letter|e-?mail))[^.;]{{0,24}}\b{_TALK}\b"
    rf"|\b(?:neither|nobody|no one|none|do(?:es)?(?: not|n't)|did(?: not|n't)|can ?not"
    rf"|can't)\b[^.;]{{0,30}}\b(?:think|believe"
    rf"|expect|see|suppose|imagine)s?\b[^.;]{{0,40}}\b(?:more|further|another|additional|continued|any)\b[^.;]{{0,16}}"
    rf"\b{_TALK}\b[^.;]{{0,16}}\b(?:would|will|could|can|to)\b[^.;]{{0,12}}\b(?:help|succeed|change|resolve|settle"
    rf"|close"
    r"|bridge|move|matter|do|achieve|accomplish|produce|narrow|be of|productive|fruitful|useful|worthwhile)\b"
    rf"|\b(?:no|little) (?:point|sense|use|purpose|profit|good|value|benefit) (?:in|to|of|from|for|is served by"
    rf"|would be served by)\b[^.;]{{0,24}}\b{_TALK}\b"
    r"|\b(?:pointless|useless|futile|idle|fruitless|(?:a )?waste of (?:time|paper|breath)) to (?:talk|write|call|meet"
    r"|confer"
    r"|discuss|go on|continue|speak|try)\b"
    rf"|\b(?:more|further|another|additional|continued|third|fourth|fifth)\b[^.;,]{{0,16}}\b{_TALK}\b(?: \w+){{0,2}}"
    r" (?:(?:(?:would|will|could|can)(?: not|n't| never)|won't|cannot|(?:is|are)(?: not"
    r"|n't) going to) (?:\w+ )?(?:produce|help|change|move|achieve"
    r"|accomplish|bridge"
    r"|resolve|settle|serve)|(?:would|will|could|can) (?:only |merely |just )?(?:be (?:(?:\w+ )?wasted|pointless"
    r"|futile|useless"
    r"|fruitless|idle"
    r"|a waste)|change nothing|serve no|do no|waste|repeat|bring us no|produce no|accomplish no|achieve no))\w*\b"
    r"|\b(?:not|n't|never|no)\b[^.;]{0,16}\b(?:find|found|see|saw)\b[^.;]{0,8}\bway (?:through|around|past|out|round"
    r"|to agree)\b"
    r"|\b(?:saw|see|sees|found|find|know|knew|leaves?) (?:us |me )?no (?:other )?(?:alternative|way|course|path)"
    r" (?:but|to|other than|except)\b[^.;]{0,12}\b(?:ask|apply|applying|mov|seek|order|writ|turn|com|a ruling|a motion"
    r"|the court|the judge)(?:ing|e)?\b"
    rf"|\b(?:only|nobody but|none but|no one but)(?: by)? {_BY_COURT}(?: itself| now)? (?:can|could|will|would|may"
    rf"|is able)\b"
    rf"|\b(?:will|would|must|may) (?:now )?(?:take|need|require) (?:the Court|an order|a (?:ruling|judge"
    rf"|decision))(?: to"
    r" (?:move|settle|end|decide|break|resolve|answer)|\W*$)"
    rf"|\b(?:cannot|could not|can't|couldn't|will not|won't)\b[^.;]{{0,50}}\b(?:for|by|between|among) (?:themselves"
    rf"|ourselves"
    rf"|counsel alone)\b|\b(?:cannot|can't) (?:be )?(?:agreed|resolved?|settled?|decided?|answered"
    rf"|moved?)\b[^.;]{{0,16}}"
    rf"\bwithout {_BY_COURT}"
    r"|\b(?:went|gone|going|ran|talk\w*|running|conversation)\b[^.;]{0,20}\bin circles\b|\bwent round and round\b"
    r"|\btalking past (?:each|one an)\w*|\bover the same ground\b[^.;]{0,30}\bno\b"
    r"|\b(?:distance|gap|gulf)\b[^.;]{0,30}\b(?:has|have|could|did|was|will|would)(?: not|n't) (?:be |been )?"
    r"(?:clos|narrow|bridg|shr[iu]nk)\w*\b"
    r"|\bexhausted what\b|^\W*nothing (?:has )?changed\W*$",
    re.I,
)
_APART = Wording(
    r"\b(?:we|parties|counsel|sides|both|each|matters|things)\b[^.;]{0,30}\bwhere (?:we|they) (?:are|were|had been"
    r"|began"
    r"|started|stood)\b(?= (?:in|on|before|a|at|when|last)\b|\W*$)"
    r"|\bneither\b[^.;]{0,24}\b(?:(?:would|could|can|will|cannot)|(?:is|was) (?:prepared|willing|ready|able"
    r"|inclined) to)"
    r" (?:alter|retreat|concede|change|yield|shift|give|move|bend|back)\b"
    r"|\bnothing\b[^.;]{0,40}\b(?:has |had )?(?:moved|persuaded|swayed|shifted) (?:the other|either|each|him|her"
    r"|them)\b"
    r"|\bdid(?: not|n't) get (?:past|beyond|anywhere|far)\b"
    r"|\bno (?:progress|headway|accommodation|movement|concessions?) (?:was|were|has been|have been|could be) (?:made"
    r"|reached"
    r"|found|offered|had)\b"
    r"|\b(?:is|are|remains?) still (?:in dispute|contested|between us|disputed)\b"
    r"|\b(?:rest|remainder|others?) (?:is|are) (?:now )?for (?:the Court|Your Honor|a judge)\b"
    r"|\b(?:left|ended|end|closed|finished|parted|broke off)\b[^.;]{0,24}\bin disagreement\b"
    r"|\b(?:our|the|this|that) disagreement is (?:complete|total|plain|genuine|entire|real)\b"
    r"|\bno (?:bridging|getting (?:past|around|round)|reconciling|persuading|budging|shifting) (?:it|him|her|them"
    r"|that|this"
    r"|each|either|the|these|those|our)\b"
    r"|\b(?:on|as to) (?:that|this|it|which|the \w+),? (?:we|they|the parties|counsel) (?:cannot|could not|can't"
    r"|couldn't|do"
    r" not|did not) (?:meet|come together)\b(?! (?:on|at|in|until|before)\b)"
    r"|\b(?:views|positions|readings|stances)\b[^.;]{0,30}\b(?:are|were|remain) (?:\w+ly )?(?:opposed|opposite"
    r"|incompatible"
    r"|at odds|contrary|far apart|miles apart|different)\b|\bopposite (?:views|positions|readings)\b"
    r"|\bnothing (?:left|more|further) to (?:offer|give|concede|propose|yield)\b"
    r"|\brun out of (?:things|ideas|ways|words)\b|\bnothing for it but to\b"
    r"|\b(?:would|will|could|can)(?: not|n't) come (?:down|up) from\b|\bas much as (?:he|she|they|it) would (?:offer"
    r"|give|do)\b"
    r"|\b(?:neither|nobody|no one)\b[^.;]{0,20}\banything (?:more |further |else )?to (?:add|say|offer)\b"
    r"|\bof (?:two|different|opposite) minds\b|\bno give (?:on|in|from)\b"
    r"|\b(?:his|her|its|their) (?:view|position|reading|ground)s?\b[^.;]{0,30}\b(?:and|as|while) (?:we|I)\b[^.;]{0,14}"
    r"\b(?:ours|mine)\b|\b(?:we|they|parties|counsel|sides)\b[^.;]{0,24}\bread\b[^.;]{0,40}\b(?:opposite ways"
    r"|another)\b"
    r"|\bwithout (?:a ruling|an order|the Court),? (?:nothing|neither|no one)\b"
    r"|\bneither (?:\w+ ){0,2}(?:can|could|will|would) be (?:talked|moved|persuaded|brought|shifted)\b"
    r"|\b(?:counsel|talks?|we|conversations?|discussions?) (?:came to a halt|stopped there|ended there|broke off)\b"
    r"|\banswer (?:has been|had been|was|is|would be|will be) (?:no (?:each|every) time|the same)"
    r"|\b(?:we|counsel|the parties) (?:cannot|could not|can't|couldn't) get (?:past|beyond|over)\b"
    r"|\bdo not agree\b[^.;]{0,40}\bdo not expect to\b|\b(?:we|they|counsel|parties) should not agree\b(?! to)"
    r"|\bwould not agree,? (?:and|nor) (?:I|we|could|can)\b",
    re.I,
)
_SINCE_SETTLED = Wording(
    r"\b(?:but|and|yet|until|though)\b[^.;]{0,50}\b(?:since|later|then|now|eventually|in the end|at last|happily"
    r"|on \w+ \d+"
    r"|today)\b[^.;]{0,30}\b(?:agreed|resolved|settled|produced|relented|gave way|withdr\w+|consent\w*|served"
    r"|reached an"
    r" agreement)\b|\b(?:because|as|since|now that) (?:the parties|we|counsel|they) (?:have )?(?:agreed|settled)\b",
    re.I,
)
_NOT_SAID = Wording(
    r"\b(?:do|does|did|would)(?: not|n't) (?:say|mean|suggest|claim|contend|pretend)\b[^.;]{0,60}$", re.I
)
_IF = Wording(r"\b(?:if|unless|should|whether|suppose|at first|initially|originally)\b[^.;]{0,90}$", re.I)
_OF_BENCH = Wording(
    r"\b(?:Court|Honor|Judge(?: [A-Z]\w+)?|doctor|physician|surgeon|witness(?:es)?|expert)(?:'s)?\s[^.;,]{0,30}$", re.I
)


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
    return (sentence.start, sentence.end) if _no_way_on(words, quotes, after) else None


def _no_way_on(words: str, quotes: list[tuple[int, int]], next_words: str) -> bool:
    """Whether neither side moves, or more talk would be to no purpose, and that is so and has stayed so."""
    for match in (*_STILL.finditer(words), *_NO_WAY_ON.finditer(words), *_APART.finditer(words)):
        before, after = words[: match.start()], words[match.start() :]
        quoted = any(start < match.start() < end for start, end in quotes)
        unsaid = _IF.search(before[-120:]) or _NOT_SAID.search(before[-90:]) or _OF_BENCH.search(before[-60:])
        past = _SINCE_SETTLED.search(after) or _OVERCOME.match(words[match.end() :][:90])
        if not (quoted or unsaid or past) and not _taken_back_by_rule(words, match, next_words):
            return True
    return False


def _taken_back_by_rule(words: str, match: re.Match[str], next_words: str) -> bool:
    """Whether a rule asks for it, it is only supposed, or the next sentence says that it is over."""
    before = words[: match.start()]
    return bool(
        _NO_LONGER.match(next_words)
        or _DEMANDED.search(before[-220:])
        or (_SUPPOSED.search(before[-110:]) and not _CAME_TRUE.match(next_words))
        or _RULES.search(before[-420:])
    )


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
    if _NO_LONGER.match(next_words) or _DEMANDED.search(before[-220:]) or _NOT_SAID.search(before[-90:]):
        return True
    if match["noun"] and (_DENIED.search(before[-60:]) or _OVERCOME.match(after[:90])):
        return True
    if _DOUBTED.search(before[-110:]) and not _NO_FURTHER.search(match[0]):
        return True
    supposed = _SUPPOSED.search(before[-110:]) and not _CAME_TRUE.match(next_words)
    return bool(supposed or _RULES.search(before[-420:]))
