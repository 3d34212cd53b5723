"""The words in which courts speak of conferring, by what they are, and the shape they give a clause.

A clause is read as a string of letters, one a word that matters here: "the letter does not say that counsel spoke" is
``pnst``. Rules are then said of shapes, not of phrases. To teach the readers a word, add it to its line in ``WORDS``.
"""

from __future__ import annotations

import re
from functools import lru_cache

from conferral.text.wording import Wording

# Letters of a shape, in the order in which the words are looked for: of two that could stand at a place, the first.
WORDS: tuple[tuple[str, str], ...] = (
    # Says nothing of whether counsel talked.
    (
        "",
        r"(?:no one|nobody|neither side|no party|neither party|nor do I) (?:has )?(?:suggest|disput|conten[dt]"
        r"|claim|argu"
        r"|question|doubt|challeng|den(?:y|ie)|complain)\w*[^.;,]{0,80}"
        r"|(?:without|w/o|with) prejudice|not (?:required|obliged|necessary|needed|only|inclined|prepared)|need not"
        r"|not (?:deny|den[iy]\w*|disput\w+|contest\w*)|no dispute|undisputed|(?:in|on) the (?:absence"
        r"|light) of|not(?:hing)? more than|no (?:more|longer|later|less|fewer|further)\b"
        r"|no (?:\w+ )?(?:conference|conferral|call|meeting|discussion|conversation) is (?:\w+ )?(?:needed|necessary"
        r"|required)"
        r"|(?:request|seek|ask for) (?:an? |the )?(?:[\w-]+ )?conference|call(?:ed|ing)? (?:the )?chambers"
        r"|(?:requests?|applications?|motions?|letter-motions?) for (?:an? |the )?(?:[\w-]+ ){0,2}conferences?"
        r"|(?:pre-?motion|status|settlement|pre-?trial|case management|scheduling|initial|rule (?:16|26\(f\))"
        r"|discovery|court) conferences?|conferences? (?:with|before) (?:the court|me)"
        r"|mee?t (?:its|his|her|their|the|that|this|any|all|every) (?:\w+ ){0,2}(?:burden|standards?"
        r"|deadlines?|tests?"
        r"|schedule|requirements?)|when (?:due|it)|in no event|calls? (?:for|upon|on|this|it)\b(?= (?:an? "
        r"|no )?\w+ (?:letter|motion))",
    ),
    # Turning to the court.
    ("v", r"wrote to (?:the court|this court|me|chambers)\b"),
    # Only a word or two in writing, to which nobody answered: nobody conferred.
    (
        "u",
        r"(?:a |an |one )?(?:passing|stray|casual|offhand|chance|brief|hallway|corridor) (?:remark|mention|aside"
        r"|comment"
        r"|reference|word|encounter|exchange)s?|(?:a |an |one )?(?:remark|mention|comment|word|aside)s?(?: made"
        r"| dropped"
        r"| exchanged| spoken)? (?:in passing|in the (?:hall\w*|corridor|elevator)|at (?:an?|the|his|her) \w+"
        r"|(?:during|between|after) (?:an?|the|his|her) \w+)|un(?:answered|returned|acknowledged|opened|heeded)"
        r"|ignored|one[- ]way|voice-?mail box(?:es)?"
        r"|prediction|ultimat\w+"
        r"|(?:one|a single|a lone) (?!joint)(?:\w+ )?(?:e-?mail|letter|message|text|voice-?mail|fax|note)s?"
        r"|without (?:a |any )?(?:reply|response|answer)|(?:got|had|received) no (?:reply|response|answer)"
        r"|reach(?:ed|ing) out|demand(?: letter)?s?(?= (?:is|are|was|were|does|do|did))|last[- ]minute",
    ),
    # The paper's certificate.
    ("c", r"certificat\w+|certif(?:y|ies|ied|ying)"),
    # By mouth: in person, by telephone, by video.
    (
        "m",
        r"in[- ]person|face[- ]to[- ]face|(?:by|over the|on the|via|use of the) (?:tele)?phone|(?:tele)?phon\w*"
        r"|orally|verbal(?:ly)?|live(?! (?:dispute|issue|controvers))|aloud|(?:by |the human "
        r"|a )?voices?\b(?!-?\s?mail)|(?:by )?video\w*|zoom|teams\b|directly|direct (?=con|com|talk|dis|dia)"
        r"|pick(?:ed|ing|s)? up",
    ),
    # In writing. A court's "letter" is the application, unless it was sent to the other side.
    (
        "w",
        r"e-?mail\w*|correspond\w+|text(?:s|ed|ing)?(?! (?:order|entry|only))(?: messages?)?\b|voice-? ?mails?"
        r"|fax\w*|messages?"
        r"|writ(?:ing|ings|ten)"
        r"|(?:exchang\w+|trad\w+|swapp\w+|sen[dt]|volley|series|two|three|four|five|six|seven|eight|nine|ten"
        r"|eleven|dozen"
        r"|\d+) (?:of )?(?:\w+ )?letters?|(?:by|in|through|via) letters?\b|(?:deficiency|demand"
        r"|good[- ]faith) letters?"
        r"|(?:counsel's|parties'|their|these|those|such) letters|letters (?:to|between|among|are|is|and)"
        r"|letter to (?:\w+ )?(?:counsel|adversary|defendants?|plaintiffs?)"
        r"|wrote|typing|paper\b|missives?|chat messages|remarks|colloquy|mailing",
    ),
    # Talk between counsel, or the attempt.
    (
        "t",
        r"mee?t(?:ing)?s?[- ](?:and|&)[- ]confer\w*|conferr?(?:s|ed|ing|als?|ences?)?\b|sp[eo]a?ke?(?:n|s|ing)?\b"
        r"|talk(?:s|ed|ing)?|conversations?|discuss(?:ed|ing|ions?)?\b|met\b|meet(?:ings?)?\b|consult(?:ed|ing"
        r"|ations?)?\b"
        r"|dialogues?|hear (?:each|one an)other|chats?\b|negotiat\w+|(?:phone |telephone )?calls?\b|call(?:ed"
        r"|ing) (?:\w+ )?(?:counsel|each|one|adversary)"
        r"|(?:(?:good|bona)[- ](?:faith|fide)|genuine|real|sincere|serious) (?:effort|attempt)s?"
        r"|(?:effort|attempt|tr(?:y|ied|ies|ying))\w*(?: \w+){0,5}? to (?:\w+ )?(?:resolve|confer|narrow|settle|work"
        r"|compromise|speak|talk|discuss|reach|avoid)|narrow(?:ed|ing)? their|work(?:ed|ing)? (?:it|this|that"
        r"|things|matters"
        r"|the \w+) out|word to|reach out|asked for (?:its|his|her|their) (?:views?|position|consent)|ask(?:ed"
        r"|ing)? (?:its|his|her|their|the other|opposing) (?:adversar\w+|opponent|side|counsel)"
        r"|what (?:efforts?|attempts?|steps)|efforts? (?:counsel|the parties|were|was)|contact(?:ed|ing)?\b"
        r"|good[- ]faith|concurrence|raised? (?:it|this|the \w+) with",
    ),
    # Counsel's saying: "by plaintiff's account".
    ("", r"own account|says so|that is to say|so to speak|as stated"),
    ("o", r"only|merely|solely|exclusively|entirely|wholly|just|alone|at most|no more than"),
    # It is not; it falls short.
    (
        "k",
        r"(?:is|are|was|were) (?:not|no|hardly|never|scarcely|neither|nothing|anything but|far from|something else)"
        r"|(?:is|are|was|were)n't|cannot be|can hardly be|not (?:a|an|the) (?=\w+ (?:that|my|our|which|i))",
    ),
    (
        "nf",
        r"insufficient\w*|inadequate\w*|no substitutes?|f[ae]lls? short|not enough|unacceptable|(?:will"
        r"|wo)(?: not|n't) do"
        r"|not good enough|not suffic\w+",
    ),
    (
        "ns",
        r"conclusory|vague\w*|boilerplate|bare\b|bald\b|naked|perfunctory|generic|to the imagination|to itself"
        r"|unstated|unexplained|unspecified|undescribed",
    ),
    (
        "n",
        r"not|[a-z]+n't|n't|never|no one|no(?![.s]? ?\d)|nor|neither|nobody|none|nothing|nowhere|without|hardly"
        r"|scarcely|cannot"
        r"|fail(?:s|ed|ures?|ing)?(?: to)?|lack(?:s|ed|ing)?(?: of)?|want of|absent|absence|omit\w*|unable"
        r"|neglect\w*|declined to"
        r"|refused to|skip\w*|unaccompanied|silen(?:t|ce)|yet to|remains? to|missing|impossible|bereft|devoid"
        r"|disregard\w*"
        r"|hard to|difficult to",
    ),
    # What a paper does: says, shows, gives; and what a reader does with it.
    (
        "s",
        r"sa(?:y|ys|id|ying)|stat(?:e|es|ed|ing|ements?)|descri(?:be|bes|bed|bing|ptions?)|show(?:s|n|ed|ing)?"
        r"|reflect\w*"
        r"|recit\w+|identif\w+|indicat\w+|details?\b|detailed|detailing|specif(?:y|ies|ied|ying)|disclos\w+"
        r"|mention\w*"
        r"|explain\w*|explanation"
        r"|tells?\b|told|set(?:s|ting)? (?:forth|out)|accounts?|suggest\w*|reveal\w*|demonstrat\w+"
        r"|document(?:s|ed)?(?= (?:any|the|that|when|how|who|its|their))|giv(?:e|es|en|ing)|gave|provid\w+"
        r"|suppl(?:y|ies|ied)"
        r"|names?\b|includ\w+|contain\w*|know|learn|discern|determine|glean|guess|infer|ascertain|find out"
        r"|knowing|see\b|clear"
        r"|apparent|evident|evidence|records?\b|proof|signs?\b|hints?|assert\w*|recital|averment|representation"
        r"|tell\b"
        r"|affidavit|declaration|establish\w*",
    ),
    # The particulars of a talk.
    (
        "d",
        r"when\b|who\b|whom\b|dates?\b|days?\b|how (?:long|it|they|many|often|the)|or how|what was said"
        r"|what became|time\b|times\b"
        r"|duration|length|participants?|particulars|manner|place\b|by what means|whether\b|details",
    ),
    (
        "f",
        r"satisf\w+|suffic\w+|constitut\w+|amount(?:s|ed|ing)? to|qualif\w+|count(?:s|ed)?\b|substitut\w*"
        r"|enough|discharg\w+"
        r"|compl(?:y|ies|ied|iance)|adequate|replaces?|fulfil\w*|takes? the place|equal|serve\b"
        r"|answers?\b(?= (?:the|that|this))",
    ),
    ("h", r"t(?:ake|ook|aken|akes) place|occur\w*|happen\w*|preced\w+"),
    (
        "r",
        r"requir\w+|calls? for|called for|demands?\b|contemplat\w+|mandat\w+|oblig\w+|insist\w*|must|means?\b"
        r"|expect\w*"
        r"|rules?\b|should|ought|duty|asks? for",
    ),
    ("b", r"before|prior to|instead of|rather than|ahead of|first\b"),
    (
        "v",
        r"(?:fil|mov|mak|bring|seek|run|rush|com|writ|turn|resort|burden|involv|enlist|approach|bother"
        r"|appl)(?:ed|es|e|ing"
        r"|s|y|ying|ies)?\b|filed|came|ran|wrote|brought|made|sought|motion practice|court intervention",
    ),
    ("p", r"letters?\b|letter-motion|motions?|applications?|papers|submissions?|filings?|movant\w*|requests?|brief\w*"),
    ("|", r"but\b|(?<=, )yet\b|(?<=and )yet\b|however,|although|though|while\b|nor\b|;|--|[()]|\u2014"),
    ("j", r"they\b|counsel|part(?:y|ies)|sides?\b|lawyers?|attorneys?|you\b|plaintiff\w*|defendant\w*"),
)
_TOKENS = "|".join(rf"(?P<g{at}>{words})" for at, (_, words) in enumerate(WORDS))
_TOKEN = Wording(rf"(?<![\w-])(?:{_TOKENS})(?![\w])|(?P<other>;)", re.I)
_WIDE = 60  # characters between two words that matter, beyond which they are not said of each other


@lru_cache(maxsize=256)
def shape_of(words: str) -> str:
    """The shape of a clause, a letter for each word that matters; a dot where many others stand between.

    >>> shape_of("The letter does not say that counsel spoke.")
    'pnsjt'
    """
    letters: list[str] = []
    last = 0
    for match in _TOKEN.finditer(words[:1_500]):
        if letters and match.start() - last > _WIDE:
            letters.append(".")
        last = match.end()
        at = next((at for at in range(len(WORDS)) if match[f"g{at}"] is not None), None)
        letters.append("|" if at is None else WORDS[at][0])
    return "".join(letters)
