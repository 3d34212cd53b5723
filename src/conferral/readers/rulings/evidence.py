"""What a refusal's explanation is about, where no rule knows its grammar: the topic with the most words in it.

A judge who refuses and then speaks of pages and signatures has found fault with the form, whatever the sentence. So
these words are only weighed in clauses that explain a refusal and for which no exact rule gave a reason. One more word
for a topic is one more alternative in its line.
"""

from __future__ import annotations

import re

from conferral.model.facts import Reason
from conferral.readers.rulings.conferral_words import shape_of
from conferral.text.wording import Wording

# In the order in which the topics win where they have as many words.
TOPICS: tuple[tuple[Reason, Wording], ...] = tuple(
    (reason, Wording(rf"\b(?:{words})", re.I))
    for reason, words in (
        (
            Reason.MOOT,
            r"moot|academic|already (?:been|produced|provided|served|has|have|gives?)|since been|ha(?:s"
            r"|ve) (?:now |since )?(?:been )?(?:produced|served|provided"
            r"|cured|complied"
            r"|turned|deposed|resolved|dismissed|granted|withdrawn|agreed)|(?:was|were) (?:since |handed"
            r"|turned over|produced|delivered|supplied)|having (?:now |since )?(?:been )?(?:produced|served"
            r"|provided|cured|complied|turned|resolved|withdrawn|settled|dismissed)|settl(?:ed|ement)\b"
            r"|dismiss(?:ed|al)|withdr[ae]wn?"
            r"|worked (?:this|it|that|things|matters) out|resolved|no longer|superseded|unnecessary|repeats|overtaken",
        ),
        (
            Reason.UNTIMELY,
            r"late\b|later\b|last day|last[- ]minute|eleventh|eve of|clos(?:e|ed)\b|over\b(?=\W*$)|ended"
            r"|end of (?:fact |expert )?discovery"
            r"|deadlines?|cut-?off|(?:days?|weeks?|months?|years?) (?:after|ago|before|late|past)|known (?:of"
            r"|about)|knew|excuse\b"
            r"|explanation for|wait(?:ed|ing)? (?:until|for \w+ (?:weeks|months)|so|too)|delay\w*|shut|sailed"
            r"|window|expired|lapsed|elapsed"
            r"|passed|diligen\w+|dilatory|sat on|in time\b|prevented|it is now|in the (?:spring|summer|fall"
            r"|autumn|winter)|sooner|earlier|since (?:last |early |late )?(?:spring|summer|fall|autumn|winter"
            r"|year|january|february|march|april|may|june|july|august|september|october|november|december)",
        ),
        (
            Reason.NOT_AT_IMPASSE,
            r"impasse|premature|ripe|still\b|await\w*|wait(?:s|ing)? (?:to|for)|until\b|yet\b|narrow(?:s|ed"
            r"|ing)|progress|headway|fluid|movement|middle ground|give and take"
            r"|again\b|may never|promis\w+|continu\w+|ongoing|under ?way|exhaust\w+|gap\b|compromis\w+|offer\w*"
            r"|willing|road\b"
            r"|not (?:refused|said no|rejected|declined)|ask(?:s|ed) for (?:until|time|a (?:few|week|day))"
            r"|let it have|further (?:talks"
            r"|discussion|conferral)|agree(?:s|d)? to (?!disagree)|scheduled|too (?:early|soon)|unresolved"
            r"|consider\w*|time to (?:answer|respond)",
        ),
        (
            Reason.WRONG_FORM,
            r"letters?\b|letter-motions?|joint(?:ly)?|noticed|notice of motion|motions?\b|moves?\b|pages?"
            r"|exhibits?|sign(?:s|ed)?\b|ecf|event\b"
            r"|e-?mailed|fax\w*|footnotes?|memorand\w+|proposed order|form(?:at)?\b|procedures?|practices"
            r"|caption|length|courtesy|spaced|font"
            r"|attach\w*|annex\w*|position\b|separate\w*|fil(?:e|ed|ing)\b|chambers|brief\w*|submi\w+"
            r"|rules?\b(?! [234]\d\b(?!\.))"
            r"|word limit|numbered|docket",
        ),
    )
)
_TALK_AT_ALL = Wording(r"[tm]|[wu].*[jsf]|u")
_SPEAKS_OF_TALK = Wording(r"\b(?:efforts?|attempts?)\b", re.I)


def weighed(words: str) -> Reason:
    """What an explanation in these words is about; on the merits where it is about nothing else.

    >>> weighed("Counsel for both sides must sign.").value
    'wrong_form'
    """
    scores = {reason: len({match[0].lower() for match in cue.finditer(words)}) for reason, cue in TOPICS}
    shape = shape_of(words)
    talk = len(set(shape) & set("tmuw")) + bool(_SPEAKS_OF_TALK.search(words))
    best = max(scores, key=lambda reason: scores[reason])
    if talk and talk >= scores[best] and (_TALK_AT_ALL.search(shape) or "w" not in shape):
        return _of_the_talk(shape)
    return best if scores[best] else Reason.MERITS


def _of_the_talk(shape: str) -> Reason:
    if "c" in shape or ("s" in shape and ("p" in shape or "v" in shape or "t" not in shape)):
        return Reason.CONFERRAL_NOT_DESCRIBED
    if "u" not in shape and ("w" in shape or "m" in shape):
        return Reason.CONFERRAL_WRONG_MODE
    return Reason.NO_CONFERRAL
