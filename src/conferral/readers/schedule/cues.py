"""The words by which a day is set, asked for, moved or merely told of. All are matched against plain white space."""

from __future__ import annotations

import re

from conferral.readers.finders.numbers import NUMBER
from conferral.readers.schedule.before_day import before_day
from conferral.text.wording import Wording

EVENTS = (
    r"(?:(?:tele|video)?conferences?|conf\.?|hearings?|trial|mediation|argument|depositions?|ptc"
    r"|call|meeting|inspection|arbitration|voir dire|session|examination|setting|appearance|calendar)"
)
TERMS = (
    r"(?:(?:close|end) of (?:\w+ ){0,2}discovery|deadlines?|due date|cut-?off(?: date)?|date|end date|bar date|period"
    r"|time)"
)

_QUALIFIED = (
    r"(?:(?!(?:and|or|but|to|for|of|on|by|in|with|at|that|which|letters?|orders?|e-?mails?)\b(?!-))"
    r"[\w-]+ (?:of )?){0,3}?"
)

# The paper's own day, and days of other papers and of things past.
SIGNED = Wording(
    r"(?:\b[Ss]igned\b[^;]{0,90}\bon|\b(?:[Oo]rdered|ORDERED) by\b[^;.]{0,90}\son|\bD(?:ated"
    r"|ATED)\b ?:?(?: [A-Z][\w., ]{0,40})?|(?:^|[.;:\]] )(?:Hearing |Minutes? )?Date ?:"
    r"|\bEntered:?|\(?\bFiled(?: on|:)|FILED:?"
    r"|[Ss][Oo] [Oo]r?dered[.,:]*"
    r"|\bORDERED[.,:]|\b[Tt]his|\bheld\b[^;]{0,60}\son|made by the Clerk on"
    r"|U\.? ?S\.? ?[MD]\.? ?J\.?,?|\bJudge,?|USMJ,?)(?: the)?$"
)
OTHER_PAPER = Wording(
    r"\b(?:letters?(?:[ -]motion)?|orders?|e-?mails?|motions?|opinion|endorsement|decision|ruling"
    r"|minutes?|subpoenas?|stipulation|transcript|application|briefs?"
    r"|complaint|demands?|correspondence|submission|requests?|responses?|report|plan|declaration"
    r"|affidavit|voicemail|message|notices?|filing|log|call|schedule)"
    r"(?: \(?(?:Dkt|ECF|Doc|D\.[EI])[^()]{0,16}\)?)?,? ?(?:of|dated|from|filed|entered|served|sent)$",
    re.I,
)
OTHER_PAPER_AFTER = Wording(
    r"^(?:,(?= Order))? ?(?:(?!and\b|or\b|as\b|any\b|the\b|that\b|in\b)\w[\w-]* ){0,2}?(?:orders?"
    r"|letters?|e-?mails?|application|opinion|endorsement|decision|minute|ruling|so-called"
    r"|stipulation|correspondence|messages?|submission|responses?)\b",
    re.I,
)
HAPPENED = Wording(
    r"\b(?:dated|filed|served|sent|signed|entered|issued|held|took place|occurred|met|spoke"
    r"|talked|conferred|wrote|called|telephoned|e-?mailed|received|produced|mailed|took|deposed"
    r"|taken"
    r"|replied|responded|answered|asked|told|informed|advised|decided|heard|ordered|directed"
    r"|appeared|transferred|modified|docketed|submitted|moved|withdrawn|commenced|began|retained"
    r"|learned"
    r"|exchanged|provided|made|returned|arrived|proposed|requested|offered|noticed|discussed"
    r"|raised|found|denied|granted|last amended)"
    r"(?: (?!by\b|until\b|till\b|through\b|before\b|to\b|for\b|due\b|that\b|no\b|not\b|and\b"
    r"|of\b|is\b|are\b|was\b|were\b)[\w'.,-]+){0,4}?(?: ?,| on| in| again on)?$"
    r"|\b(?:since|as of|after|following|between|covering|period|period (?:of|from)"
    r"|dating (?:back )?(?:from|to)|effective)$",
    re.I,
)
AHEAD = Wording(
    r"\b(?:will|shall|must|may|should|would|to|be|not)(?: (?:then|now|also|be|been|next|hereby"
    r"|jointly|each|promptly|again|have)){0,3} ?$",
    re.I,
)
MODAL = Wording(r"\b(?:will|shall|must|is to|are to|to be|may|should|would)\b", re.I)

# Words right before a day that make it somebody's last day, or the day of an event.
BY = before_day(
    r"\b(?:by|before|until|till|no later than|not later than|no more than|on or before"
    r"|on or about|prior to|through|to and including|up to and including|until and including"
    r"|and including|(?<!back )to)"
    r"(?: no later than| not later than| on or before| the)?"
)
DUE = before_day(
    r"(?:\b(?:due|returnable)(?: back| in)?(?:,[^,;.]{3,60},| (?:at|under|by|per) [^;.]{3,60},?|,)?(?: on| by"
    r"| no later than| on or before| before)?"
    rf"|\b{TERMS}(?: for [^;.]{{3,90}}| to [^;.]{{3,90}})?,? ?(?:of|is|was|remains?|are|will be"
    r"|falls on|:)?(?: now| currently)?"
    r"|\b(?:discovery|reports?|disclosures?|motions?|trial|conference|hearing|depositions?"
    r"|mediation|briefs?|pleadings|productions?|responses?|opposition|repl(?:y|ies)|list"
    r"|letter)(?: \([^()]{0,30}\))? ?(?::|-|–)"
    r"|\b(?:set|reset|re-set|scheduled|rescheduled|re-scheduled|calendared|noticed|slated|fixed"
    r"|noted|ready)(?: down)?(?: to (?:begin|start|close|end|commence|be \w+|take place|conclude"
    r"|expire))?(?: for| on| at| by| to| before)?"
    r"|\b(?:noticed|set|scheduled|continued|adjourned) [^;]{0,60}? for|\b(?:closes?|ends?"
    r"|expires?|concludes?|runs?|closing|commences?|begins?|starts?|commencing|beginning)(?: only"
    r"| oniy| out)?(?: on| to| by| until| through)?"
    r"|\b(?:discovery|period|deadline|time|window|stay|date|days|weeks)\b[^.;]{0,50}(?:closed|ended|expired|concluded"
    r"|ran)(?: out)?(?: on)?"
    r"|\b(?:to|and|will|shall) (?:close|end|conclude|expire|begin|start)(?: by| on)?"
    r"|\bnotices? (?:to depose|of (?:the )?deposition)\b[^.;]{0,90} (?:on|for)|\breturn date (?:of|is|was)|\b(?:is"
    r"|was|are|were) up on|\b(?:last|final|latest) (?:day|date)\b[^;.]{0,80}"
    r"|\bow(?:ed|es|ing)\b[^;.,]{0,60}(?: on| by)"
    r"|\b(?:becomes?|(?:is|are) now)"
    rf"|\b(?:cut-?off|close of [\w ]{{0,24}}discovery)[^;.]{{0,30}})(?: on)?"
)
HELD_ON = before_day(r"\b(?:on|for|over to|until|of|beginning|commencing|@)(?: or about)?")
FIXED_AFTER = Wording(
    rf"^,? ?(?:{_QUALIFIED}(?:{TERMS}|{EVENTS})\b|,? ?(?:which was )?the (?:agreed |due |appointed |last |final "
    rf"|new )?(?:date|day"
    r"|deadline)\b"
    r"|\((?:was|formerly|previously|originally|(?:moved|extended|changed) from|instead of"
    r"|in place of)\b|(?:is|was) the (?:last|final) (?:day|date)\b|as (?:agreed|required|ordered"
    r"|directed|promised|scheduled)\b|as the [\w ]{3,40}(?:required"
    r"|directed|ordered|provided|provides))",
    re.I,
)
CLOCK_AFTER = Wording(r"^,? ?(?:at )?(?:\d{1,2}(?::\d\d)? ?[ap]\.? ?m\b|\d{1,2}:\d\d|(?:12(?::00)? )?noon)", re.I)

# What makes a day that is past a day that was owed.
OWED = Wording(
    r"\b(?:agree(?:d|s|ment)?|agreed-upon|promis(?:ed|es?|ing)|(?:his|her|their) word|supposed|ordering"
    r"|offered (?:\w+ ){0,4}to"
    r"|undert(?:ook|ake)\w*|commit(?:ted|ment|s)?|orders?|ordered|direct(?:ed|s|ing)|requir(?:ed"
    r"|es?|ing)|gave|given|granted|must|shall"
    r"|had to|(?:was|were|is|are) (?:also |then |both |each |first )?to|should|(?:would|will) (?:\w+ ){0,2}(?:be"
    r"|produce|serve"
    r"|provide|respond|answer|supplement|send|do|make|follow|complete|have|submit|verify|deliver"
    r"|get|hear)|(?:you|court|honor|judge|magistrate)\b (?:\w+ ){0,2}(?:said|told|ruled|allowed|let)"
    r"|ha(?:d|s|ve) (?=(?:[\w ,]{1,30} )?(?:until|till|through)\b)|so-ordered|stipulat\w+|confirmed|assured"
    r"|represented"
    r"|subpoena|compliance|obligat\w+|extension|extended|set|fixed|due)\b",
    re.I,
)
DEMANDED = Wording(
    r"\b(?:demand(?:ed|s|ing)?|insist(?:ed|s)?|asked (?:for|that|\w+ to)|requested|(?<!-)urged|wanted"
    r"|unless|failing which|if (?:I|we|he|she|they|it|plaintiffs?|defendants?|you)\b[^,;]{0,60}(?:not|n't"
    r"|fail\w*))\b[^;]{0,120}$",
    re.I,
)
BENCH_DEMANDS = Wording(r"\b(?:Court|Honor|Judge(?: [A-Z]\w+)?|chambers)(?: has| had| also| then)*\s\Z")
COMPLIANCE = Wording(
    r"\b(?:compliance|return date|subpoena(?:s|ed)?\b[^.;]{0,80}\b(?:compl|return|call|requir"
    r"|demand))",
    re.I,
)
NEEDED = Wording(
    r"\b(?:due|by|before|until|through|to|on|for|of|deadline|cut-?off|close[sd]?|ends?|set"
    r"|noticed|scheduled|held|will|shall|is|are|remains?|begin|commenc\w+|after|than|in)\b|^\W*$",
    re.I,
)

# What is asked for, hoped for or offered, and when days are merely free or told of.
ASK = Wording(
    r"\b(?:mov(?:e|es|ed|ing) that|be (?:ordered|compelled|directed) to\b|requests?(?:ed"
    r"|ing)?(?= (?:that|an?\b|the\b|leave|permission|to\b|until|your|this|its|their|our|his|her"
    r"|and\b|for an?\b|for leave|additional|more|[\w-]+ (?:extension|adjournment|enlargement"
    r"|continuance)))"
    r"|ask(?:s|ed|ing)?(?= (?:that|the|for|to|your|leave|this|an?\b|only|and|respectfully|Judge))"
    r"|aek that|seek(?:s|ing)?\b|sought|propos(?:es?|ing)\b|proposed(?= (?:that|to|by|an?\b|new"
    r"|extending|dates?|deadlines?|moving|extension|amended schedule|modif))"
    r"|suggest(?:s|ed|ing)?\b|mov(?:es?|ed|ing) (?:for|to|the Court) (?:\w+ ){0,4}?(?=extend"
    r"|extension|adjourn|continu|enlarg|modif|stay|amend|leave|compel|an order)|(?:motion"
    r"|application|request|stipulation|letter[- ]motion|consent|leave|order"
    r"|permission) (?:for an?|to|for the|for) (?:\w+ ){0,4}?(?=(?:extend|extension|adjourn"
    r"|continu|enlarg|modif|move|reset|reschedul|postpon|stay|cancel|amend))"
    r"|on (?:the )?condition\b|\b(?:obliged|grateful) if\b|proposed compromise"
    r"|subject to (?:the court|your honor|court)(?:'s|’s)? approval"
    r"|^may (?:the|we|I|plaintiffs?|defendants?)\b|\bmay (?:we|I)\b|would like|pray(?:s|ed)?\b"
    r"|in the alternative|consent(?:s|ed)? to (?:an?|the) (?:extension"
    r"|adjournment|enlargement|proposed|requested)|should be (?:extended|moved|adjourned"
    r"|continued|enlarged|ordered|directed|compelled|required)|order (?:directing|compelling"
    r"|requiring|extending)|needs? until|additional time"
    r"|\bunder (?:our|the(?: parties')?|this|their) (?:joint )?propos(?:al|ed \w+)|\bwould (?:then )?(?:become"
    r"|move|follow|fall) (?:on|to|until)\b"
    r"|an extension|an adjournment|a (?:brief|short|further|modest|second|first|third|\w+-(?:day"
    r"|week|month)) (?:extension|adjournment|enlargement|continuance))",
    re.I,
)
NOT_SET = Wording(
    r"\b(?:(?:not|never) (?:\w+ )?agree\w*|(?:offers?|proposals?|suggestions?)(?= (?:of an?|is|was)\b|: )"
    r"|would accept|(?:is|am|are|be) (?:away|abroad|overseas|traveling|travelling|at sea"
    r"|in (?-i:[A-Z])\w+) (?=(?:until|till|through)\b)|(?:wants?|ask(?:s|ed)) (?:me|us|him|her|them)|thinks?|on leave"
    r"|(?:begin|start|have"
    r"|starting|beginning) (?:a|another) (?:\w+ )?(?:trial|arbitration)|(?:is|are|am|be|both|all"
    r"|counsel) available|availability|intend(?:s|ed|ing)?"
    r"|plans to|(?:I|we|they|parties|plaintiffs?|defendants?|counsel) plan to|planning|hop(?:es?"
    r"|ed|ing)\b|expect(?:s|ed|ing)?\b|anticipat(?:es?|ed|ing)|prefers?|wish(?:es)?|willing"
    r"|(?:remains?|stands?|is|are|am) prepared to|(?:could|might) (?:\w+ ){0,2}?(?:meet|confer"
    r"|talk|speak|sit down)|it may be that|perhaps|if (?:the court|your honor"
    r"|leave) (?:\w+ ){0,3}?(?:grants?|granted|allows?|permits?|agrees?)|surgery|wedding"
    r"|maternity|flight|free on|convenient|at any time|any (?:day|date|time) (?:but|except|other than|save)"
    r"|who will be (?:in|on|away|at)|speedy trial|exclud\w+"
    r"|excluded|if necessary to"
    r"|would be (?:able|happy|acceptable)|could be|can be (?:heard|held)|aims? to|estimates?"
    r"|projected|out of (?:the country|town|the office)|vacation|unavailable|abroad|(?:be|am|is"
    r"|are) (?:away|[io]n trial|engaged)|would have (?:until|had))\b",
    re.I,
)
STANDS_NOW = before_day(
    r"(?:\b(?:currently|presently|now|already|previously|originally|heretofore)\b[^;.]{0,34}"
    r"|(?<!be )(?<!be re)\b(?:set|scheduled|calendared|noticed|slated|fixed)(?: by [\w ]{2,20})?(?: to (?:begin|start"
    r"|close|end|commence|take place|expire))?(?: down)?(?: for| on| to)?"
    r"|\b(?:date|day|deadline|time) (?:of|for|to) [^;.,]{3,60},|\b(?:runs?|ran) out(?: on)?"
    rf"|(?<!be )\bdue(?: on| by)?|\b(?:deadline|cut-?off|date|(?:close|end) of (?:\w+ ){{0,2}}discovery"
    rf"|{EVENTS})(?: date)? ?(?:of|on|for"
    r"|,)?|\b(?:close[sd]?|end(?:s|ed)?|expire[sd]?|concludes?|closing)(?: on)?|\bfrom|\bin lieu of"
    r"|\binstead of|\brather than|\bdate of|(?:discovery|trial),? (?:is|was|currently"
    r"|presently)(?: set)?"
    rf"|\b(?:deadline|date)\b[^;.]{{0,80}} (?:is|was)(?: currently| presently| now)?)"
)
STANDS_AFTER = Wording(
    rf"^ ?(?:(?!(?:and|or|but|to|for|on|by|in|with|at)\b(?!-))[\w-]+ (?:of )?){{0,2}}(?:{TERMS}|{EVENTS})\b", re.I
)
STANDS_FIRM = before_day(
    r"(?:\b(?:currently|presently|now|already|previously|originally)\b[^;.]{0,34}"
    r"|(?<!be )\b(?:set|scheduled|calendared|noticed|slated)(?: for| on| to \w+(?: on| by)?)?"
    r"|(?<!be )\bdue(?: on| by)?"
    r"|\b(?:deadline|cut-?off) ?(?:of|on|for|,)?|\b(?:close[sd]?|end(?:s|ed)?|expire[sd]?|concludes?d?)(?: on)?)"
)

# What moves, vacates or cancels a day.
MOVES = Wording(
    r"\b(?:extend(?:ed|s|ing)?\w*|enlarg(?:e|ed|ing|ement)|adjourn(?:ed|s|ing|ment)?"
    r"|continu(?:ed|es?|ing|ance)|mov(?:e|ed|es|ing)|re-?set(?:s|ting)?|re-?schedul(?:e|ed|es"
    r"|ing)|postpon(?:e|ed|es|ing|ement)"
    r"|push(?:ed|ing)?|chang(?:e|ed|es|ing)|advanc(?:e|ed|ing)|extensions?|modif(?:y|ied|ies)"
    r"|amend(?:ed|s|ing)?|shift(?:ed|ing)?|carried|defer(?:red)?|bumped|rolled|put (?:off|over|back|forward))\b",
    re.I,
)
IS_NOW = Wording(r"\b(?:now (?:due|is|closes?|ends?)|(?:is|are) now(?: due)?|may now)\b[^.;]{0,20}$", re.I)
KILLED_AFTER = Wording(
    r"\b(?P<verb>vacat(?:ed|es|ing)|quashed|cancel+ed|stricken|struck|adjourned|continued|moved|re-?set"
    r"|re-?scheduled|postponed|put (?:off|over)|taken off|removed from|off (?:the |my )?calendar"
    r"|(?:is|are|now) off(?! the record)|(?:amended|modified|revised|changed)(?=:| to\b| as follows)"
    r"|lifted|set aside|rescinded|withdrawn|becomes|(?<=is )enlarged|(?<=are )enlarged|(?<=be )enlarged"
    r"|extended(?= (?:to|until|till|through|by|for|sine|pending|indefinitely|accordingly|nunc|up"
    rf"|from|{NUMBER}\b))|converted|deferred|suspended|stayed|held in abeyance|superseded|advanced"
    r"|(?:will|shall) not (?:go forward|take place|proceed|be held)|no longer (?:set|on)|terminated)\b",
    re.I,
)
OFF_CALENDAR = Wording(
    r"^[^.;]{0,40}\b(?:from|off)(?: of)? (?:the |its |my )?(?:court's )?(?:calendar|docket)\b",
    re.I,
)
TAKES_OFF = Wording(r"\b(?:remov|tak|strik)(?:es?|ing|en)?\b[^;]{0,120}$", re.I)
NEGATED = Wording(r"\b(?:may|might|can|could|not|nor|no longer|without being|never|neither)(?: \w+){0,2} $", re.I)
HOLDS = Wording(
    r"\b(?:remains?|stands?|still holds?|will proceed|shall proceed|go(?:es)? forward as|is firm"
    r"|are firm|to remain|will (?:now )?be (?:held )?(?:in|at|before|by)|unchanged|in effect|unaffected|undisturbed"
    r"|(?:not|n't|no way) (?:be )?(?:affected|disturbed|touched|endangered|changed?|moved?|altered)"
    r"|will go forward|in place|is confirmed)\b",
    re.I,
)
FRESH_SUBJECT = Wording(
    r"(?:[,;]|\band) (?:and )?(?:the|that|all|any|defendants?|plaintiffs?|counsel|parties"
    r"|a)\b(?! (?:trial|conference|hearing)[\w ]{0,20} (?:set|scheduled|of|on)\b)",
    re.I,
)
STATED_AS_SET = before_day(
    r"\b(?:is|are|will|shall|be|was|were|remains?|must|to)\b[^;]{0,40}(?:set|scheduled|held|due"
    r"|on|for|by|take place on)"
)
PAST_THE = Wording(
    r"\b(?:adjourn|cancel|vacat|postpon|strik|continu|extend|mov|reset|resett|reschedul)(?:l?ed|s"
    r"|es|l?ing)? the$",
    re.I,
)
RELATIVE = Wording(r"\b(?:which|that)\b[^,;]{0,50}$", re.I)
KILLED_BEFORE = before_day(
    r"(?:\b(?:previously|originally|formerly|initially|earlier|first(?= \w+ (?:for|to|on|down)\b)) (?:set"
    r"|scheduled|due|noticed"
    r"|calendared|fixed|ordered|established|slated)[^.;]{0,40}|\b(?:was"
    r"|were) to have been (?:(?!finish|complet|produc|serv|exchang|fil|deliver)[^.;]{0,60}(?:\bon|\bfor)|held"
    r"|heard|taken|argued|conducted|tried)"
    r"|\bthe (?:original|old|former|prior|initial|previous) (?:one|date|day|deadline|cut-?off)"
    r"(?: of| was| being| had been)?,?|\b(?:previously|originally|formerly)[:,]?"
    r"|\bterminated:|\((?:was|were|formerly|old date|prior date|moved from|extended from|changed from|instead of"
    r"|in place of|not|vice),?:?|\b(?:will|shall|need|is|are) not (?:to )?(?:go forward|take place|proceed"
    r"|be held)(?: as \w+)?|\bthere (?:will|shall) be no [\w ]{3,40}"
    r"|\bno (?:appearance|conference|hearing|argument)s? (?:is|are|will be) [\w ]{3,30}|\b(?:the )?(?:parties"
    r"|counsel) (?:need not|are excused from|are not required to"
    r"|no longer need(?: to)?) [^;.]{0,40}|\bhad been (?:set|scheduled|noticed"
    r"|calendared)[^.;]{0,40}"
    r"|\b(?:in lieu of|instead of|rather than|in place of|replac(?:es|ing)|supersed(?:es"
    r"|ing))(?: the)?(?: [\w-]+){0,3}?(?: (?:of|on|for))?)"
)
VACATES = before_day(
    r"\b(?:vacat|cancel|strik|continu|adjourn|postpon|reschedul)(?:l?ing|es?|s|ling)?\b (?:the |its |that "
    r"|[\"“])?(?:[^.;,]{0,90}?,? ?\b(?:set|scheduled|calendared|noticed|of|on)(?: for"
    r"| on)?)?"
)
TO_ANOTHER = Wording(
    r"^,? ?(?:to|until|through|till|up to|-)(?: and including)?(?: the)?$",
    re.I,
)
BACK_FROM = before_day(r"\bfro[mn](?: the current(?: \w+)? of| its current \w+ of)?")
# A day told by the way ("now due May 5", "which expired on May 5"), and the words that then give its place to another.
TOLD_ASIDE = before_day(
    r"(?:(?:[,(] ?|\b(?:which|that) (?:(?:is|was|are|were|had|been|to|have) ){0,3})"
    r"(?:now|currently|presently|originally|previously|formerly|initially|first|once|heretofore|set|due"
    r"|scheduled|noticed"
    r"|calendared|expir\w+|clos\w+|end\w+|(?:ran|runs?|running) out)"
    r"|\b(?:which|that) (?:was|were|is|are) to (?:be|begin|take|close|end|have))\b[^.;,()]{0,50}"
)
THEN_NEW = Wording(
    r"^(?:,? ?(?:and|but) (?:which|has|have|had|is|are|was|were|not|never)\b[^.;,]{0,50})?[),]{0,2}"
    r"(?: ?(?:is|are|be|been|shall|will|must|may|has|have|now|hereby|instead|accordingly|therefore|also|at last"
    r"|finally|only"
    r"|due|end|close|expire|conclude|begin|run|go|forward|take|place|held|heard|completed?|filed|served|produced|made"
    r"|extended|enlarged|continued|adjourned|moved|re-?set|rescheduled|postponed|changed|put|off|over|back|up"
    r"|agreement"
    r"|consent|stipulation|nunc pro tunc|by|on|to|until|till|through|for|the|and|including|no later than|at|from"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[\d:]+|[ap]\.?m\.?)\b[.,]?){1,12}$|^:$",
    re.I,
)
# "Noticed for March 3 and again for the 9th, and on neither day did she come": both days stood.
NEITHER_KEPT = Wording(
    r"\b(?:neither|both|either|each)\b[^.;]{0,24}\b(?:days?|dates?|times?|occasions?|appearances?|settings?)\b", re.I
)
SAME_TIME = Wording(r"^[^.;]{0,80}\b(?:at|on|for|keeping) (?:the|that) same (?:day|date|time|hour)\b", re.I)
THEN_AGAIN = Wording(
    r"^,? ?(?:(?:and )?(?:then|later|thereafter|next|again)(?: again)? (?:for|to|on|until|till|from)(?: the)?"
    r"|(?:(?:and|but|then),? )?(?:by|on|with|upon) (?:(?:our|their|the parties') )?(?:mutual )?(?:agreement"
    r"|consent|stipulation"
    r"|leave|understanding)(?: of [^,;.]{3,30})?,?(?: (?:of|to|until|by|on))?)$",
    re.I,
)
TAKEN_FROM = before_day(r"\b(?:deadlines?|cut-?off|(?:due|return|trial) date)(?: [\w ]{1,24})? from")
OUT_OF_BRACKETS = Wording(r"^\) (?:to|until|till)$", re.I)
ORDER_LIST = Wording(
    r"\b(?:orders?|plan|schedule|stipulation)\b[^:;]{0,80}: (?:[^:]{3,300}; )?(?:and )?[\w '-]{3,40},?$", re.I
)
NO_COURT_DAY = Wording(r"^,? ?(?:which (?:is|was|fell on) )?a (?:Saturday|Sunday|(?:\w+ )?holiday)\b", re.I)
IF_GRANTED = Wording(
    r"\b(?:if|should|were) (?:the court|your honor|this|that|leave|the (?:request|application|motion|extension))\b"
    r"[^.;]{0,50}?\b(?:grant|allow|permit|agree|approv)\w*[^.;]*\b(?:would|will)\b",
    re.I,
)
AMONG_COUNSEL = Wording(
    r"\b(?:follow-?up|further|another|next|second|third|a|to)(?: [\w-]+){0,2} (?:calls?|meetings?|talk|speak"
    r"|meet|confer)\b"
    r"[^.;]{0,60}$|\b(?:will|agreed to|are to|have a) (?:\w+ ){0,2}(?:confer|meet|meeting|speak|talk)\b[^.;]{0,60}$",
    re.I,
)
OF_THE_COURT = Wording(r"\b(?:court|judge|magistrate|honor|chambers|orders?|ordered|directed|required)\b", re.I)
RUNS_FROM = Wording(
    r"\b(?:days?|weeks?|months?) (?:after|of|from|following) [^.;,]{0,40}\b(?:service|receipt|entry|filing"
    r"|issuance)\b[^.;,]{0,40}$",
    re.I,
)
AS_ASKED = Wording(r"^,? ?as (?:\w+ ){0,2}(?:requested|proposed|asked|sought)\b", re.I)
NOT_BEFORE = before_day(
    r"\b(?:on or after|not before|no (?:earlier|sooner) than|not (?:earlier|sooner) than|any (?:time|date"
    r"|day) (?:after|before))"
)
NOT_UNTIL = Wording(r"\b(?:not|n't|never)\b[^.;,]{0,60}\b(?:until|till|before)(?: the)?$", re.I)
OFFERED_DAYS = Wording(
    r"\boffer(?:ed|s|ing)?\b(?![^.;]{0,80}\bto (?:produce|serve|provide)\b)[^.;]{0,100}\b(?:on|for|any of"
    r"|between|either)$",
    re.I,
)
WAS_FIXED_AFTER = Wording(
    r"^,? ?(?:(?:has |have )?(?:came and went|come and gone|passed\b(?! (?:the|a|an|by)\b))"
    r"|(?:due date|deadline|cut-?off|return date|date for)\b|(?:the )?(?:very |same )?(?:date"
    r"|day) (?:(?:we|he|she|they|it|the court|your honor) )?(?:had )?(?:\w+ )?(?:fixed|set|ordered|agreed"
    r"|appointed|named|chosen|required|pro[mr]\w?ised)"
    r"|(?:(?:which|that) (?:was|is) )?(?:the|its|their|his|her|our) (?:[\w-]+ ){0,2}?(?:date|day|deadline"
    r"|cut-?off)\b(?! (?:after"
    r"|before|of|following|on|when|that I|preceding|prior))"
    r"|(?:was|being|is) the (?:(?:last|final|agreed|due|appointed) (?:day|date)|deadline|(?:date"
    r"|day) (?:on|by) which\b[^.;]{0,60}\b(?:due|owed|to)\b"
    r"|(?:date|day) (?:that )?(?:we|they|he|she|counsel|(?:the )?(?:parties|sides|court)"
    r"|your honor)(?: had)? (?:agreed|settled|fixed|set|chose|picked|named|ordered|promised|gave))"
    r"|as (?:agreed|required|ordered|directed|promised)\b|as [\w.,#()' -]{2,40} (?:required|directed|ordered"
    r"|provided))",
    re.I,
)
GRANTING = Wording(
    r"\b(?:grant(?:ed|s|ing)(?! (?:only )?(?:in part|to the (?:following |limited )?extent"
    r"|as follows))|approved|so ordered)\b",
    re.I,
)
IS_ASKED = Wording(
    r"^,? (?:is|are) (?:respectfully |hereby |therefore )?(?:requested|sought|asked for|proposed)\b", re.I
)
BUT = Wording(r"\b(?:but|however|has been|have been|which|and is hereby|and are hereby)\b", re.I)
PROPOSES = Wording(
    r"\b(?:propos\w+|request\w*|ask\w*|consent\w* to the|agree\w* (?:to|on|upon) the (?:dates"
    r"|schedule|following|extension)|seek\w*|new dates?|as extended)\b",
    re.I,
)
OPENS_SCHEDULE = Wording(r"\b(?:schedule|deadlines?|dates|as follows|ordered|agree\w*)\b", re.I)
GIVEN = Wording(
    r"\b(?:was|were|been|has|have) (?:\w+ )?(?:given|granted|extended|adjourned)\b|\bgave\b"
    r"|\bCourt granted\b|\b(?:the Court|Your Honor|Judge \w+) (?:then |later |has |had )?(?:so-ordered|granted"
    r"|extended"
    r"|adjourned|set|moved"
    r"|approved)\b",
    re.I,
)
SET_FOR = Wording(r"\b(?:noticed|set|scheduled|calendared|rescheduled)\b[^;.]{0,60}$", re.I)
WILL = Wording(r"\b(?:will|shall)\b", re.I)
AS_SAID = Wording(r"^,? ?as (?:\w+(?:['’]d)? ){1,3}(?:said|promised|agreed|undertaken|told)\b", re.I)
PROMISED = Wording(r"\b(?:promised|agreed|undertook|committed|owes?)\b", re.I)
BOUND = Wording(r"\b(?:promised|agreed|undertook|shall|must|will|is to|are to|was to|were to)\b", re.I)
RULES = Wording(
    r"\b(?:hereby|shall|(?:is|are) (?:extended|adjourned|reset|continued|rescheduled|granted|set)"
    r"|ORDERED|GRANTED)\b"
)
LISTED = Wording(r"^[;,.]? ?(?:and )?(?!from\b|since\b|of\b)[A-Za-z][\w'() /-]{2,48}[:,]?$", re.I)
ALSO_GOES = before_day(
    r"^,? ?and (?:the )?(?:[\w-]+ ){0,5}?(?:set|scheduled|calendared|of|on|noticed)(?: for"
    r"| on)?"
)
REFUSED = Wording(
    r"^[^.;]{0,60}(?:\b(?:but|which)|[;,]) [\w ']{0,30}(?:refused|rejected|declined|would not"
    r"|did not accept|ignored)\b",
    re.I,
)
OFFERED = Wording(r"\b(?:offered|proposed|suggested)\b", re.I)
PAST_SET = Wording(
    r"\b(?:(?:was|were) to have been [^.;]{3,60}|(?:(?:was|were) (?:(?:supposed|due|meant|required|directed"
    r"|ordered|scheduled|obliged"
    r"|bound|also|then|both|each) )?|(?:undertook|agreed|promised) )to (?:[\w'-]+ ){1,9})on$|\bpromis(?:ed"
    r"|ing) (?:[\w\']+ ){0,4}?for$",
    re.I,
)
WOULD_BE_ON = Wording(
    r"\b(?:would|to|shall|should) (?:\w+ ){0,2}?(?:appear|take place|held|deposed|taken|sit"
    r"|proceed|go forward|inspected|begin|start|produced?|served?)\b[^.;,]{0,40}\bon$",
    re.I,
)
GOES_INSTEAD = Wording(
    r"^,? ?(?:shall|will|is to|may)(?: now| instead)? (?:go forward|take place|be (?:held|taken"
    r"|conducted)|proceed|occur|commence|begin)(?: instead)?(?: on| at)?$",
    re.I,
)
SET_BEFORE = before_day(r"\b(?:noticed|set|scheduled|calendared)(?: for| on)?")
WILL_MOVE = Wording(
    r"\b(?:will|shall|may|to be) (?:be )?(?:reschedul|adjourn|continu|reset"
    r"|postpon)\w*\b[^.;]{0,60}$",
    re.I,
)
MOVED_FROM = before_day(
    r"\b(?:was|were|been|being|is|are|having been)(?: \w+)? (?:put (?:off|over|back)|adjourned"
    r"|moved|postponed|continued"
    r"|re-?scheduled|shifted|pushed(?: back)?|carried|bumped|extended|enlarged|changed)(?: [\w ]{1,24})? from"
    r"|[,;(] ?(?:as )?(?:extended|moved|adjourned|continued|postponed|enlarged|changed|pushed(?: back)?|re-?set"
    r"|re-?scheduled|put (?:off|over)|carried(?: over)?|up) from"
    r"|\b(?:extended|moved|adjourned|continued|put|pushed|postponed|enlarged|changed|re-?set) (?:it|that|this|them"
    r"|the (?:date|deadline|time|cut-?off))(?: \w+)? from"
)
NAMED_BEFORE = before_day(rf"\b(?:{EVENTS}|{TERMS})(?: date)?[,:(]?")
STANDS_WHEN = Wording(
    r"^,? ?(?:when|on which (?:day|date)|the (?:day|date)(?: on (?:which|that)| when)?)\b[^.;]{0,90}?"
    r"\b(?:closes?|ends?|expires?|concludes?|is due|are due|begins?|starts?|runs? out)\b",
    re.I,
)
TO_THE_COURT = Wording(
    r"\b(?:would|will) (?:\w+ ){0,2}?(?:present|bring|raise|move|write|apply|submit|file|go|turn|seek|take|ask)\b"
    r"[^.;]{0,50}\b(?:court|judge|honor|motion|relief|application|chambers)\b[^.;]{0,40}$",
    re.I,
)
OF_THE_SUIT = Wording(
    r"\b(?:contract|lease|polic(?:y|ies)|treaty|employment|warranty|coverage|loan|licen[sc]e|tenancy|partnership)\b"
    r"[^.;]{0,40}\b(?:run|ran|expired?|ended?|in force|in effect|terminated?|lasted|paid|payable)\b[^.;]{0,20}$",
    re.I,
)
PROPOSED_DAY = before_day(
    rf"\b(?:proposed|requested|suggested)(?: new| revised| amended| extended| [\w-]+){{0,3}} (?:{EVENTS}|{TERMS})"
    r"(?: date)?,?(?: (?:is|are|would be|of|for [^;.,]{3,60} (?:is|would be)))?:?"
    r"|\b(?:for|seeks?|requests?|proposes?|suggests?) an?(?: (?!before|after|on|of|by|in)[\w-]+){0,3} "
    rf"(?:{EVENTS}|{TERMS}) (?:of|on|for)"
)
GIVEN_AFTER = Wording(
    r"^[^.;]{0,30}?,? ?(?:and|which|to which|a request|and that) (?:I|we|counsel|plaintiffs?|defendants?|he|she|they)"
    r"(?: \w+)? (?:gave|granted|agreed|did|consented|allowed|obliged|accepted)\b",
    re.I,
)
MOVED_LATER = Wording(
    r"^[;,]? ?(?:(?:but|and|until|when|then|on) )?[^.;]{0,70}\b(?:extended|moved|adjourned|continued|put|pushed"
    r"|postponed|enlarged"
    r"|changed|re-?set|re-?scheduled) (?:it|that|this|them|the (?:date|deadline|time"
    r"|cut-?off))(?: \w+){0,2} (?:to|until|for)$",
    re.I,
)
PLEAS = Wording(
    r"\bplease\b|\b(?:court|judge|honor) should\b|\bshould be (?:made|compelled|ordered|directed) to\b"
    r"|\bbeg (?:the|your|for)\b|^\W{0,3}an order \w+ing\b",
    re.I,
)
ON_CONDITION = Wording(
    r"^,? ?(?:but )?(?:only )?(?:if|provided|on (?:the )?condition|so long as|in (?:exchange|return))\b", re.I
)
ARROW = Wording(r"^(?:-{1,2}|={1,2})>|^[→➔⇒]")
ITEM = Wording(
    r"^(?!.*\b(?i:on|of|by|from|dated|filed|served|entered|signed|ordered|judge|letter)\b)"
    r"[\W\d]{0,6}(?:[A-Z][A-Za-z ]{3,30}: ?)?(?:[a-z]\) )?(?:[A-Z]|(?<=: )[a-z])[\w'()/&. -]{1,44}[:,]?$"
)
NOW_ELSE = Wording(r"^[;,]? ?[^;]{0,60}\b(?:it|that|this|which) (?:is|are) now\b", re.I)
AT_REQUEST = Wording(r"\b(?:at (?:[\w']+ ){1,3}|(?:shall|must)(?: \w+)? )$", re.I)
TO_BE_DONE = Wording(
    r"\b(?:to be|to (?:file|serve|produce|respond|submit|answer|provide|confer|meet|show)|due|may)\b", re.I
)
