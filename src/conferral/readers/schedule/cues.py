"""The words by which a day is set, asked for, moved or merely told of. All are matched against plain white space."""

from __future__ import annotations

import re

_WEEKDAY = r"(?:\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?"
_CLOCK = (
    r"(?:\s(?:at|before)?\s?(?:the\s)?(?:\d{1,2}(?::\d\d)?(?:\s?[ap]\.?\s?m\.?)?|noon|midnight"
    r"|close of business|end of (?:the )?(?:business )?day|[1-9]:\d\d [AP]M),?(?:\s(?:on|of))?)?"
)
_DAY = rf"{_CLOCK}{_WEEKDAY}$"

EVENTS = (
    r"(?:(?:tele|video)?conferences?|conf\.?|hearings?|trial|mediation|argument|depositions?|ptc"
    r"|call|meeting|inspection|arbitration|voir dire|session|examination|setting|appearance)"
)
TERMS = r"(?:deadlines?|due date|cut-?off(?: date)?|date|end date|bar date|period|time)"

# The paper's own day, and days of other papers and of things past.
SIGNED = re.compile(
    r"(?:\b[Ss]igned\b[^;]{0,90}\bon|\b(?:[Oo]rdered|ORDERED) by\b[^;.]{0,90}\son|\bD(?:ated"
    r"|ATED)\b ?:?(?: [A-Z][\w., ]{0,40})?|\bEntered:?|\(?\bFiled(?: on|:)|FILED:?"
    r"|[Ss][Oo] [Oo]r?dered[.,:]*"
    r"|\bORDERED[.,:]|\bthis|\bheld\b[^;]{0,60}\son|made by the Clerk on"
    rf"|U\.? ?S\.? ?[MD]\.? ?J\.?,?|\bJudge,?|USMJ,?)(?: the)?{_WEEKDAY}$"
)
OTHER_PAPER = re.compile(
    r"\b(?:letters?(?:[ -]motion)?|orders?|e-?mails?|motions?|opinion|endorsement|decision|ruling"
    r"|minutes?|subpoenas?|stipulation|transcript|application|briefs?"
    r"|complaint|demands?|correspondence|submission|requests?|responses?|report|plan|declaration"
    r"|affidavit|voicemail|message|notices?|filing|log|call)"
    rf"(?: \(?(?:Dkt|ECF|Doc|D\.[EI])[^()]{{0,16}}\)?)?,? ?(?:of|dated|from|filed|entered|served|sent){_WEEKDAY}$",
    re.I,
)
OTHER_PAPER_AFTER = re.compile(
    r"^(?:,(?= Order))? ?(?:(?!and\b|or\b|as\b|any\b|the\b|that\b|in\b)\w[\w-]* ){0,2}?(?:orders?"
    r"|letters?|e-?mails?|application|opinion|endorsement|decision|minute|ruling|so-called"
    r"|stipulation|correspondence|messages?|submission|responses?)\b",
    re.I,
)
HAPPENED = re.compile(
    r"\b(?:dated|filed|served|sent|signed|entered|issued|held|took place|occurred|met|spoke"
    r"|talked|conferred|wrote|called|telephoned|e-?mailed|received|produced|mailed|took|deposed"
    r"|taken"
    r"|replied|responded|answered|asked|told|informed|advised|decided|heard|ordered|directed"
    r"|appeared|transferred|modified|docketed|submitted|moved|withdrawn|commenced|began|retained"
    r"|learned"
    r"|exchanged|provided|made|returned|arrived|proposed|requested|offered|noticed|discussed"
    r"|raised|found|denied|granted)"
    r"(?: (?!by\b|until\b|before\b|to\b|for\b|due\b|that\b|no\b|not\b|and\b"
    rf"|of\b)[\w'.,-]+){{0,4}}?(?: ?,| on| in| again on)?{_WEEKDAY}$"
    r"|\b(?:since|as of|after|following|between|covering|period|period (?:of|from)"
    rf"|dating (?:back )?(?:from|to)|effective){_WEEKDAY}$",
    re.I,
)
AHEAD = re.compile(
    r"\b(?:will|shall|must|may|should|would|to|be|not)(?: (?:then|now|also|be|been|next|hereby"
    r"|jointly|each|promptly|again|have)){0,3} ?$",
    re.I,
)
MODAL = re.compile(r"\b(?:will|shall|must|is to|are to|to be|may|should|would)\b", re.I)

# Words right before a day that make it somebody's last day, or the day of an event.
BY = re.compile(
    r"\b(?:by|before|until|till|no later than|not later than|no more than|on or before"
    r"|on or about|prior to|through|to and including|up to and including|until and including"
    r"|and including|to)"
    rf"(?: no later than| not later than| on or before| the)?{_DAY}",
    re.I,
)
DUE = re.compile(
    r"(?:\b(?:due|returnable)(?: back| in)?(?: on| by| no later than| on or before| before)?"
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
    r"|\b(?:discovery|period|deadline|time|window|stay|date)\b[^.;]{0,50}(?:closed|ended|expired|concluded|ran)(?: on)?"
    r"|\b(?:to|and|will|shall) (?:close|end|conclude|expire|begin|start)(?: by| on)?"
    r"|\breturn date (?:of|is|was)|\b(?:is|was|are|were) up on|\blast day\b[^;.]{0,80}"
    rf"|\b(?:cut-?off|close of [\w ]{{0,24}}discovery)[^;.]{{0,30}})(?: on)?{_DAY}",
    re.I,
)
HELD_ON = re.compile(rf"\b(?:on|for|over to|until|of|beginning|commencing|@)(?: or about)?{_DAY}", re.I)
FIXED_AFTER = re.compile(
    rf"^,? ?(?:{TERMS}\b|(?:pretrial|status|settlement|discovery|initial|final|motion"
    rf"|telephonic)? ?{EVENTS}\b|,? ?(?:which was )?the (?:agreed |due |appointed )?(?:date|day"
    r"|deadline)\b"
    r"|as (?:agreed|required|ordered|directed|promised|scheduled)\b|as the [\w ]{3,40}(?:required"
    r"|directed|ordered|provided|provides))",
    re.I,
)
CLOCK_AFTER = re.compile(r"^,? ?(?:at )?(?:\d{1,2}(?::\d\d)? ?[ap]\.? ?m\b|\d{1,2}:\d\d|(?:12(?::00)? )?noon)", re.I)

# What makes a day that is past a day that was owed.
OWED = re.compile(
    r"\b(?:agree(?:d|s|ment)?|agreed-upon|promis(?:ed|es?|ing)|offered (?:\w+ ){0,4}to"
    r"|undert(?:ook|ake)\w*|commit(?:ted|ment|s)?|orders?|ordered|direct(?:ed|s|ing)|requir(?:ed"
    r"|es?|ing)|gave|given|granted|must|shall"
    r"|had to|(?:was|were|is|are) to|should|(?:would|will) (?:\w+ ){0,2}(?:be|produce|serve"
    r"|provide|respond|answer|supplement|send|do|make|follow|complete|have|submit|verify|deliver"
    r"|get)|so-ordered|stipulat\w+|confirmed|assured|represented"
    r"|subpoena|compliance|obligat\w+|extension|extended|set|fixed|due)\b",
    re.I,
)
DEMANDED = re.compile(
    r"\b(?:demand(?:ed|s|ing)?|insist(?:ed|s)?|asked (?:for|that|\w+ to)|requested|urged|wanted"
    r"|if (?:I|we|he|she|they|it|plaintiffs?|defendants?|you)\b[^,;]{0,60}(?:not|n't"
    r"|fail\w*))\b[^;]{0,120}$",
    re.I,
)
COMPLIANCE = re.compile(
    r"\b(?:compliance|return date|subpoena(?:s|ed)?\b[^.;]{0,80}\b(?:compl|return|call|requir"
    r"|demand))",
    re.I,
)
NEEDED = re.compile(
    r"\b(?:due|by|before|until|through|to|on|for|of|deadline|cut-?off|close[sd]?|ends?|set"
    r"|noticed|scheduled|held|will|shall|is|are|remains?|begin|commenc\w+|after|than|in)\b|^\W*$",
    re.I,
)

# What is asked for, hoped for or offered, and when days are merely free or told of.
ASK = re.compile(
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
    r"|would like|pray(?:s|ed)?\b|in the alternative|consent(?:s|ed)? to (?:an?|the) (?:extension"
    r"|adjournment|enlargement|proposed|requested)|should be (?:extended|moved|adjourned"
    r"|continued|enlarged|ordered|directed|compelled|required)|order (?:directing|compelling"
    r"|requiring|extending)|needs? until|additional time"
    r"|an extension|an adjournment|a (?:brief|short|further|modest|second|first|third|\w+-(?:day"
    r"|week|month)) (?:extension|adjournment|enlargement|continuance))",
    re.I,
)
NOT_SET = re.compile(
    r"\b(?:(?:is|are|am|be|both|all|counsel) available|availability|availabie|intend(?:s|ed|ing)?"
    r"|plans to|(?:I|we|they|parties|plaintiffs?|defendants?|counsel) plan to|planning|hop(?:es?"
    r"|ed|ing)\b|expect(?:s|ed|ing)?\b|anticipat(?:es?|ed|ing)|prefers?|wish(?:es)?|willing"
    r"|remains? prepared|prepared to|free on|convenient|at any time|speedy trial|exclud\w+"
    r"|excluded|if necessary to"
    r"|would be (?:able|happy|acceptable)|could be|can be (?:heard|held)|aims? to|estimates?"
    r"|projected|out of (?:the country|town|the office)|vacation|unavailable|abroad|(?:be|am|is"
    r"|are) (?:away|on trial|engaged)|would have (?:until|had))\b",
    re.I,
)
STANDS_NOW = re.compile(
    r"(?:\b(?:currently|presently|now|already|previously|originally|heretofore)\b[^;.]{0,34}"
    r"|(?<!be )(?<!be re)\b(?:set|scheduled|calendared|noticed|slated|fixed)(?: to (?:begin|start"
    r"|close|end|commence|take place|expire))?(?: for| on| to)?"
    rf"|(?<!be )\bdue(?: on| by)?|\b(?:deadline|cut-?off|date|{EVENTS})(?: date)? ?(?:of|on|for"
    r"|,)?|\b(?:closes?|ends?|expires?|concludes?|closing)(?: on)?|\bfrom|\bin lieu of"
    r"|\binstead of|\brather than|\bdate of|(?:discovery|trial),? (?:is|was|currently"
    r"|presently)(?: set)?"
    rf"|\b(?:deadline|date)\b[^;.]{{0,80}} (?:is|was)(?: currently| presently| now)?){_DAY}",
    re.I,
)
STANDS_AFTER = re.compile(rf"^ ?(?:(?:[\w-]+ (?:of )?){{0,2}}(?:{TERMS}|{EVENTS})\b)", re.I)
STANDS_FIRM = re.compile(
    r"(?:\b(?:currently|presently|now|already|previously|originally)\b[^;.]{0,34}"
    r"|(?<!be )\b(?:set|scheduled|calendared|noticed|slated)(?: for| on| to \w+(?: on| by)?)?"
    r"|(?<!be )\bdue(?: on| by)?"
    rf"|\b(?:deadline|cut-?off) ?(?:of|on|for|,)?|\b(?:closes?|ends?|expires?|concludes?)(?: on)?){_DAY}",
    re.I,
)

# What moves, vacates or cancels a day.
MOVES = re.compile(
    r"\b(?:extend(?:ed|s|ing)?|ertend\w*|enlarg(?:e|ed|ing|ement)|adjourn(?:ed|s|ing|ment)?"
    r"|continu(?:ed|es?|ing|ance)|mov(?:e|ed|es|ing)|re-?set(?:s|ting)?|re-?schedul(?:e|ed|es"
    r"|ing)|postpon(?:e|ed|es|ing|ement)"
    r"|push(?:ed|ing)?|chang(?:e|ed|es|ing)|advanc(?:e|ed|ing)|extensions?|modif(?:y|ied|ies)"
    r"|amend(?:ed|s|ing)?|shift(?:ed|ing)?|carried|defer(?:red)?|bumped|rolled|put (?:off|over))\b",
    re.I,
)
KILLED_AFTER = re.compile(
    r"\b(?P<verb>vacat(?:ed|es|ing)|cancel+ed|stricken|struck|adjourned|continued|moved|re-?set"
    r"|re-?scheduled|postponed|put (?:off|over)|taken off|removed from|off (?:the |my )?calendar"
    r"|extended(?= (?:to|until|till|through|by|for|sine|pending|indefinitely|accordingly|nunc|up"
    r"|from))|converted|deferred|suspended|stayed|held in abeyance|superseded|advanced"
    r"|(?:will|shall) not (?:go forward|take place|proceed|be held)|no longer (?:set|on)|terminated)\b",
    re.I,
)
NEGATED = re.compile(r"\b(?:not|nor|no longer|without being|never|neither)(?: \w+){0,2} $", re.I)
HOLDS = re.compile(
    r"\b(?:remains?|stands?|still holds?|will proceed|shall proceed|go(?:es)? forward as|is firm"
    r"|are firm|unchanged|in effect|will go forward|in place|is confirmed)\b",
    re.I,
)
FRESH_SUBJECT = re.compile(
    r"(?:[,;]|\band) (?:and )?(?:the|that|all|any|defendants?|plaintiffs?|counsel|parties"
    r"|a)\b(?! (?:trial|conference|hearing)[\w ]{0,20} (?:set|scheduled|of|on)\b)",
    re.I,
)
STATED_AS_SET = re.compile(
    r"\b(?:is|are|will|shall|be|was|were|remains?|must|to)\b[^;]{0,40}(?:set|scheduled|held|due"
    rf"|on|for|by|take place on){_DAY}",
    re.I,
)
PAST_THE = re.compile(
    r"\b(?:adjourn|cancel|vacat|postpon|strik|continu|extend|mov|reset|resett|reschedul)(?:l?ed|s"
    r"|es|l?ing)? the$",
    re.I,
)
RELATIVE = re.compile(r"\b(?:which|that)\b[^,;]{0,50}$", re.I)
KILLED_BEFORE = re.compile(
    r"(?:\b(?:previously|originally|formerly|initially|earlier) (?:set|scheduled|due|noticed"
    r"|calendared|fixed|ordered|established|slated)[^.;]{0,40}|\b(?:was"
    r"|were) to have been [^.;]{0,60}(?:\bon|\bfor)|\b(?:previously|originally|formerly)[:,]?"
    r"|\bterminated:|\bhad been (?:set|scheduled|noticed|calendared)[^.;]{0,40}"
    r"|\b(?:in lieu of|instead of|rather than|in place of|replac(?:es|ing)|supersed(?:es"
    rf"|ing))(?: the)?(?: [\w-]+){{0,3}}?(?: (?:of|on|for))?){_DAY}",
    re.I,
)
VACATES = re.compile(
    r"\b(?:vacat|cancel|strik|continu|adjourn|postpon|reschedul)(?:l?ing|es?|s|ling)?\b (?:the "
    r"|its |that )?(?:[^.;,]{0,90}?,? ?\b(?:set|scheduled|calendared|noticed|of|on)(?: for"
    rf"| on)?)?{_DAY}",
    re.I,
)
TO_ANOTHER = re.compile(
    r"^,? ?(?:to|until|through|till|up to|-)(?: and including)?(?: the)?(?: (?:Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun)day,?)?$",
    re.I,
)
BACK_FROM = re.compile(rf"\bfrom(?: the current(?: \w+)? of| its current \w+ of)?{_DAY}", re.I)
DUE_THEN_NEW = re.compile(
    r"^,? ?(?:(?:at|by|on) [\d:]+ ?[ap]\.?m\.?,? ?)?,? ?(?:by|to|until|on|to be (?:due|served"
    r"|filed)(?: by| on)?|be (?:extended|moved|adjourned|continued) (?:to|until)|will be (?:due"
    r"|served) (?:by|on))(?: the)?(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?$",
    re.I,
)
DUE_ALREADY = re.compile(
    rf"\b(?:(?:which|that) (?:were|was|are|is)|now|currently|originally) due(?: on| by)?{_DAY}", re.I
)
WAS_FIXED_AFTER = re.compile(
    r"^,? ?(?:(?:due date|deadline|cut-?off|return date)\b|date (?:fixed|set|ordered|agreed)"
    r"|(?:which was )?the (?:agreed |due |appointed )?(?:date|day|deadline)\b(?! (?:after|before"
    r"|of|following|on|when|that|in|preceding|prior))"
    r"|as (?:agreed|required|ordered|directed|promised)\b|as the [\w ]{3,40}(?:required|directed|ordered|provided))",
    re.I,
)
GRANTING = re.compile(r"\b(?:grant(?:ed|s|ing)|approved|so ordered)\b", re.I)
BUT = re.compile(r"\b(?:but|however|has been|have been|which|and is hereby|and are hereby)\b", re.I)
PROPOSES = re.compile(
    r"\b(?:propos\w+|request\w*|ask\w*|consent\w* to the|agree\w* (?:to|on|upon) the (?:dates"
    r"|schedule|following|extension)|seek\w*|new dates?|as extended)\b",
    re.I,
)
OPENS_SCHEDULE = re.compile(r"\b(?:schedule|deadlines?|dates|as follows|ordered|agree\w*)\b", re.I)
GIVEN = re.compile(
    r"\b(?:was|were|been|has|have) (?:\w+ )?(?:given|granted|extended|adjourned)\b|\bgave\b"
    r"|\bCourt granted\b|\bthe Court (?:then |later |has )?(?:extended|adjourned|set|moved"
    r"|approved)\b",
    re.I,
)
SET_FOR = re.compile(r"\b(?:noticed|set|scheduled|calendared|rescheduled)\b[^;.]{0,60}$", re.I)
WILL = re.compile(r"\b(?:will|shall)\b", re.I)
BOUND = re.compile(r"\b(?:shall|must|will|is to|are to|was to|were to)\b", re.I)
RULES = re.compile(
    r"\b(?:hereby|shall|(?:is|are) (?:extended|adjourned|reset|continued|rescheduled|granted|set)"
    r"|ORDERED|GRANTED)\b"
)
LISTED = re.compile(r"^[;,.]? ?(?:and )?(?!from\b|since\b|of\b)[A-Za-z][\w'() /-]{2,48}[:,]?$", re.I)
ALSO_GOES = re.compile(
    r"^,? ?and (?:the )?(?:[\w-]+ ){0,5}?(?:set|scheduled|calendared|of|on|noticed)(?: for"
    rf"| on)?{_DAY}",
    re.I,
)
REFUSED = re.compile(
    r"^[^.;]{0,60}\b(?:but|which) [\w ']{0,30}(?:refused|rejected|declined|would not"
    r"|did not accept|ignored)\b",
    re.I,
)
OFFERED = re.compile(r"\b(?:offered|proposed|suggested)\b", re.I)
PAST_SET = re.compile(r"\b(?:was|were) to (?:[\w'-]+ ){1,8}on$", re.I)
WOULD_BE_ON = re.compile(
    r"\b(?:would|to|shall|should) (?:\w+ ){0,2}?(?:appear|take place|held|deposed|taken|sit"
    r"|proceed|go forward|inspected|begin|start|produced?|served?)\b[^.;,]{0,40}\bon$",
    re.I,
)
GOES_INSTEAD = re.compile(
    r"^,? ?(?:shall|will|is to|may)(?: now| instead)? (?:go forward|take place|be (?:held|taken"
    r"|conducted)|proceed|occur|commence|begin)(?: instead)?(?: on| at)?(?: (?:Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun)day,?)?$",
    re.I,
)
SET_BEFORE = re.compile(rf"\b(?:noticed|set|scheduled|calendared)(?: for| on)?{_DAY}", re.I)
WILL_MOVE = re.compile(
    r"\b(?:will|shall|may|to be) (?:be )?(?:reschedul|adjourn|continu|reset"
    r"|postpon)\w*\b[^.;]{0,60}$",
    re.I,
)
