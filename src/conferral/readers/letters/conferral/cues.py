"""The verbs and nouns by which letters tell of talks, one alternative a family."""

from __future__ import annotations

import re

from conferral.text.wording import Wording

_NOUN = (
    r"(?:(?:tele|video)[- ]?conferenc(?:es?|ing)|(?:tele)?phone (?:calls?|conferences?|conversations?|discussions?"
    r"|meetings?|exchanges?|talks?|consultations?)"
    r"|telephonic (?:\w{3,12}[- ]){0,3}(?:calls?|conferences?|conferrals?|meetings?|discussions?|confers?"
    r"|conversations?|consultations?)"
    r"|meet[- ]and[- ]confers?(?: (?:telephone |video |zoom |conference )?(?:calls?|conferences?|sessions?"
    r"|meetings?|teleconferences?|videoconferences?|discussions?))?"
    r"|follow-?ups?(?= (?:by|over|via|on the|in person))"
    r"|(?:conference |video |zoom |teams |webex |skype )?calls?|conversations?|discussions?|conferences?"
    r"|conferrals?|consultations?|meetings?|sessions?|sit-?downs?|office visits?|exchange of views|zooms?"
    r"|talks?(?! (?:about|of"
    r"|to)(?! (?:\w{3,13} )?[\w-]{2,12} (?:minutes?|hours?)\b))|chats?"
    r"|exchanges?(?= (?:between|among|was|were|came|followed|took|by (?:tele)?phone|over (?:zoom|the (?:tele)?phone)"
    r"|on the (?:tele)?phone|(?:at|in|outside) the (?:courthouse|hallway|corridor|lobby))))"
)
_HELD = (
    r"(?:(?:had|held|conducted|participated in|took part in|taken part in|engaged in|attended|convened"
    r"|joined(?: in)?|completed|let me have|there (?:was|were|has been|have been|followed|ensued)),?\s"
    rf"(?:[\w'.&-]{{1,18}}(?:,|\s|, ){{1,2}}){{0,7}}?(?:{_NOUN}|talks?)"
    r"|(?:it|this|that|there) took (?:[\w-]{2,10} ){1,2}(?:sessions|calls|meetings|conversations|conferences)(?! of))"
)
_PASSED = (
    rf"{_NOUN},?(?: [\w.',-]{{1,18}}){{0,9}}? (?:(?:was|were|has been|have been|had been|having been)"
    r" (?:(?:\w{2,12} )?(?:held|conducted|convened|had)\b"
    r"|(?=(?:again |also |only |both )?(?:(?:by|via|over) (?!\d)|on (?-i:[A-Z])|on the (?:\d|(?:tele)?phone)"
    r"|yesterday|today|last (?:week|month)|in person)))"
    r"|took place|went (?:forward|ahead)|proceeded|occurred|(?:has|have|having) taken place|ensued|lasted"
    r"|followed(?! (?:by|up))|came (?:on|next)"
    r"|happened)"
)
_LINE = r"(?:tele)?(?:phone|line|call|zoom|teams|skype|webex)"
_HALL = (
    r"(?:in|outside|at|on) (?:the|his|her|my|our|a) (?:\w+ ){0,2}(?:corridor|hall(?:way)?|lobby|elevator|stairwell"
    r"|cafeteria"
    r"|courthouse|steps|sidewalk|parking (?:lot|garage)|garage|rotunda|vestibule|anteroom|law library|cloakroom)\b"
)
_SPOKE = (
    r"spoke|spoken|talked|chatted|conversed|consulted(?! (?:it|them|the|a|an|her|his|their|my) )|sat (?:down|across)"
    r"|convened|met|touched base|got together"
    r"|caught up (?:with|by)|(?:stayed|remained) behind|huddled|stepped (?:out|aside|into)"
    r"|had (?:it|this|that|the matter) out|put (?:their|our) heads together"
    r"|(?:had|found|took|got) (?:the |an? )?(?:occasion|chance|opportunity|moment|minute|time)\b[^.;,]{0,60}?"
    r" to (?:speak|talk|meet|go over|discuss)"
    r"|visited(?= (?:about (?:this|it|these|the)\b|by (?:tele)?phone|over the|with (?:(?-i:M[rs]|Attorney)|opposing"
    r"|defen|plaintiff|counsel|him\b|her\b)))"
    r"|been (?:speaking|talking|conferring|meeting)(?= (?:by|over|via|on the|in person))"
    r"|went back and forth"
    r"|talk(?= (?:again|by (?:tele)?phone|on the (?:tele)?phone))|(?:thrashed|hashed|talked)"
    r" (?:it|this|that|them|things|matters|the \w+) (?:out|over|through)"
    rf"|(?:was|were|got|have been|had been) on (?:the |a )?{_LINE}"
    r"(?=,? (?:call|together|with|for|about|on|and|again|once|twice|(?:two|three|four|five|several) times"
    r"|yesterday)\b)"
    rf"|(?:got|had|caught|raised|found) (?:[\w.'-]{{1,18}} ){{1,4}}on the {_LINE}"
    r"|(?:(?:was|were) (?:\w+ )?able to|managed to|did) (?:get hold of|reach|speak|talk|meet|catch|get through to"
    r"|discuss)"
    r"|connected(?= (?:by (?:tele)?phone|via|over|on the|with (?:opposing|defen|plaintiff|counsel|him|her"
    r"|(?-i:M[rs]))))"
    r"|did (?:counsel|the (?:parties|sides|lawyers|two)|we|they) (?:finally )?(?:speak|confer|meet|talk)"
    r"|got hold of|got through to|zoomed|skyped|facetimed"
    rf"|(?:caught|found|saw|stopped|waylaid|collared|intercepted|approached|ran into|bumped into|crossed paths with"
    rf"|came upon)"
    rf"(?= (?:[\w.'-]{{1,18}} ){{1,4}}{_HALL})"
    r"|(?:video|tele)-?conferenced(?= |,)|buttonholed|cornered"
)
_WHOM = (
    r"(?:up |back )?(?:me|him|her|them|us|opposing|plaintiff|defen[cds]\w+"
    r"|(?:(?:the|their|its|my|our|his|her|(?-i:[A-Z])[\w&.-]+) )?(?:(?!of )[\w'-]+ )?(?:counsel|lawyers?|attorneys?"
    r"|adversary|other side)|(?-i:Mr|Ms|Mrs|Attorney|[A-Z][a-z]+ [A-Z][\w'-]+))\b"
)
_CALLED = (
    rf"(?:telephoned|phoned|called|rang|dialed)(?= {_WHOM}| (?:up |back )?(?:and (?:I|we|he|she)|back (?:on|and"
    r"|yesterday|(?-i:[A-Z])[a-z]+)))|returned (?:my|our|his|her|their|the) (?:\w+ )?calls?"
    r"|(?:when|as) I (?:telephoned|called|phoned|rang)"
    rf"|(?:did|(?:good|kind|courteous|gracious) enough to) (?:telephone|phone|call|ring)(?= {_WHOM})"
    r"|(?:telephoned|phoned|called|rang)(?=,? (?:was [\w ]{3,20},? |[\w ]{3,20}, )?and (?:(?:told|informed|advised"
    r"|assured) (?:me|us|my)|said|explained|promised|agreed)\b)"
    r"|(?:telephoned|phoned|called|rang)(?=[.;]| (?:on (?-i:[A-Z])|this (?:morning|afternoon)|that (?:day"
    r"|afternoon|evening)|yesterday|back))"
    r"|(?:telephoned|phoned|called|rang)(?= (?:me |us |him |her )?to (?:say|explain|ask|propose|suggest)\b)"
)
_DID = (
    r"satisfied (?:the|its|his|her|their|that) (?:meet[- ]and[- ]confer |conferral )?(?:requirement|obligation)s?"
    r"|did so|have done so|has done so|did (?:this|that)(?=,? (?:by|via|on|over|in|again|twice)\b)"
    r"|they did(?=,? (?:by|via|on|over|in)\b)|so did (?:they|we|counsel|the parties|he|she|the two)"
    r"|complied with (?:that|this) (?:order|direction|requirement)"
)
_THING = r"(?:it|this|that|them|these|those|the \w+(?: \w+)?|each \w+|every \w+)"
_TALKED = (
    r"(?:been|was|were|stayed|remained|got|am|are) in (?:touch|contact|communication)|discussed|addressed"
    r"|continued|resumed|exchanged (?:views|positions)|communicated"
    r"|reached(?= (?:Mr|Ms|Mrs|defense|opposing|plaintiff's|defendants?'|counsel|him|her|them|by (?:cell "
    r"|mobile )?(?:tele)?phone|on (?:his|her)))"
    rf"|went (?:over|through)|gone (?:over|through)|hashed out|worked through|(?:took|taken) (?:up|{_THING} up)"
    rf"|brought (?:up|{_THING} up)|debated|argued|raised|broached|covered"
)
CUE = Wording(
    r"\b(?:"
    r"(?P<conferred>(?:met|meet)[- ]and[- ]conferred|met (?:\w{2,12} ){0,2}(?:and|to) (?:\w{3,12} )?confer(?:red)?"
    r"|met[- ]and[- ]confer\b|conferred|(?:did|were able to|was able to|managed to|(?:had|took) (?:the "
    r"|an )?(?:opportunity"
    r"|chance|occasion) to) (?:meet and )?confer)"
    r"|(?P<having>(?:after|upon|following|in) (?:\w+ly )?(?:meeting and conferring|conferring|speaking|talking"
    r"|consulting)|having (?:\w+ly )?(?:met(?: and conferred)?|conferred|spoken|talked|consulted))"
    rf"|(?P<held>{_HELD})|(?P<passed>{_PASSED})|(?P<spoke>{_SPOKE})|(?P<phoned>{_CALLED})|(?P<did>{_DID})"
    rf"|(?P<talked>{_TALKED})"
    r"|(?P<told>told|informed|advised|notified|confirmed|explained|answered|reiterated|consented|insisted|reported"
    r"|said|stated|agreed|asked)"
    rf"|(?P<noun>{_NOUN})"
    r")(?:\b|(?<= )|(?=(?:by|with|on)\b))",
    re.I,
)
