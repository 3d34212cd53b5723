"""The verbs and nouns by which letters tell of talks, one alternative a family."""

from __future__ import annotations

import re

_NOUN = (
    r"(?:(?:tele|video)[- ]?conferenc(?:es?|ing)|(?:tele)?phone (?:calls?|conferences?|conversations?|discussions?"
    r"|meetings?)"
    r"|telephonic (?:\w{3,12}[- ]){0,3}(?:calls?|conferences?|conferrals?|meetings?|discussions?|confers?"
    r"|conversations?)"
    r"|meet[- ]and[- ]confers?(?: (?:telephone |video |zoom |conference )?(?:calls?|conferences?|sessions?"
    r"|meetings?|teleconferences?|videoconferences?|discussions?))?"
    r"|(?:conference |video |zoom |teams |webex |skype )?calls?|conversations?|discussions?|conferences?"
    r"|conferrals?|consultations?|meetings?|sessions?|exchange of views|zooms?)"
)
_HELD = (
    r"(?:had|have|held|hold|conducted|participated in|took part in|taken part in|engaged in|attended|convened"
    r"|joined(?: in)?|completed|on)"
)
_BEEN = r"(?:was|were|has been|have been|had been)"
CUE = re.compile(
    r"\b(?:"
    r"(?P<conferred>(?:met|meet)[- ]and[- ]conferred|met (?:\w{2,12} ){0,2}(?:and|to) (?:\w{3,12} )?confer(?:red)?"
    r"|met[- ]and[- ]confer\b|conferred|(?:did|were able to|was able to|managed to|had (?:the|an) (?:opportunity"
    r"|chance) to) (?:meet and )?confer)"
    r"|(?P<held>(?:had|held|conducted|participated in|took part in|taken part in|engaged in|attended|convened"
    rf"|joined(?: in)?|completed|let me have|there (?:was|were|has been|have been))\s(?:[\w'.&-]{{1,18}}(?:,|\s"
    rf"|, ){{1,2}}){{0,7}}?{_NOUN})"
    rf"|(?P<passed>{_NOUN},?(?: [\w',-]{{1,18}}){{0,8}}? (?:(?:{_BEEN} (?:\w{{2,12}} )?(?:held|conducted|convened"
    r"|had))|took place|occurred|has taken place|have taken place|ensued|lasted|followed(?! (?:by|up))))"
    r"|(?P<spoke>spoke|spoken|talked|conversed|consulted|sat down|convened|met|touched base|got together|(?:stayed"
    r"|remained) behind|huddled|stepped (?:out|aside|into))"
    r"|(?P<phoned>(?:telephoned|phoned|called|rang)(?= (?:up )?(?:me|him|her|them|us|Mr|Ms|Mrs|Attorney|defen"
    r"|opposing|plaintiff|counsel|my adversary|[A-Z][a-z]+(?:'s?)? (?:counsel|attorney)|[A-Z][a-z]+ [A-Z])))"
    r"|(?P<did>did so|have done so|has done so|they did(?=,? (?:by|via|on|over|in)\b)|complied with (?:that"
    r"|this) (?:order|direction|requirement))"
    r"|(?P<talked>discussed|addressed|continued|resumed|exchanged views|exchanged positions|communicated"
    r"|reached(?= (?:Mr|Ms|Mrs|defense|opposing|plaintiff's|defendants?'|counsel))|went (?:over|through)|hashed out"
    r"|raised|broached)"
    r"|(?P<told>told|informed|advised|notified|confirmed|explained|answered|reiterated|consented|insisted|reported"
    r"|said|stated|agreed|asked)"
    rf"|(?P<noun>{_NOUN})"
    r")\b",
    re.I,
)
